// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// What the decisions of many rows are measured beside: what the memory gives (`floor/`), and how
// others decide E6 (`peer/`), all on one core. Whoever differs from the exact verdicts is an error;
// the sums of doubles, which must differ, say in how many rows in `misplaced`.

#include "data.hpp"
#include "measure.hpp"
#include "peers/duckdb.hpp"
#include "peers/peers.hpp"

#include <benchmark/benchmark.h>

#ifdef PARTNERKIT_HAS_SQLITE
#include <sqlite3.h>
#endif

#include <cstring>
#include <functional>
#include <memory>
#include <string>

namespace {

using bench::size_class;

using bench::kept;
using bench::processed;

// ---- Floors: here an item is a byte that was copied or read -------------------------------------

using bytes = bench::column<std::uint8_t>;

void copy(benchmark::State& state, size_class size) {
    const std::size_t half = bench::bytes_of(size) / 2;
    bytes& memory = kept<bytes>(bench::name_of(size), [=] { return bytes(2 * half, 1); });
    for (auto _ : state) {
        std::memcpy(memory.data() + half, memory.data(), half);
        benchmark::ClobberMemory();
    }
    processed(state, half, 2); // read and written
}

void read(benchmark::State& state, size_class size) {
    const std::size_t count = bench::bytes_of(size);
    bytes& memory = kept<bytes>(bench::name_of(size), [=] { return bytes(count, 1); });
    for (auto _ : state)
        benchmark::DoNotOptimize(peers::sum_of(memory.data(), count));
    processed(state, count, 1);
}

// ---- By hand, structs of doubles ----------------------------------------------------------------

struct records {
    bench::column<peers::evaluation> rows;
    bench::column<peers::decision> results;
};

void by_hand(benchmark::State& state, size_class size, decltype(peers::handwritten)* evaluate) {
    constexpr std::size_t bytes_per_row = sizeof(peers::evaluation) + sizeof(peers::decision);
    const std::size_t count = bench::rows_of(size, bytes_per_row);
    records& data = kept<records>(bench::name_of(size), [=] {
        return records{
            bench::make_records<double, peers::evaluation>(count),
            bench::column<peers::decision>(count)};
    });
    for (auto _ : state) {
        evaluate(data.rows.data(), data.results.data(), count);
        benchmark::ClobberMemory();
    }
    processed(state, count, bytes_per_row);
    state.counters["rows"] = static_cast<double>(count);
    state.counters["misplaced"] = static_cast<double>(
        bench::misplaced(count, [&](std::size_t i) { return data.results[i].band; }));
}

// ---- By hand and by Eigen, columns of bytes -----------------------------------------------------

struct columns {
    std::array<bytes, bench::criteria> ratings;
    bytes scores, bands;
};

void by_columns(benchmark::State& state, size_class size, decltype(peers::eigen)* evaluate) {
    constexpr std::size_t bytes_per_row = bench::criteria + 2;
    const std::size_t count = bench::rows_of(size, bytes_per_row);
    columns& data = kept<columns>(bench::name_of(size), [=] {
        return columns{bench::make_columns(count), bytes(count), bytes(count)};
    });
    std::array<const std::uint8_t*, bench::criteria> ratings;
    for (std::size_t i = 0; i < bench::criteria; ++i)
        ratings[i] = data.ratings[i].data();
    for (auto _ : state) {
        evaluate(ratings.data(), data.scores.data(), data.bands.data(), count);
        benchmark::ClobberMemory();
    }
    processed(state, count, bytes_per_row);
    if (bench::misplaced(count, [&](std::size_t i) { return data.bands[i]; }) != 0)
        state.SkipWithError("its verdicts differ");
}

void by_eigen(benchmark::State& state) {
    if (peers::has_eigen)
        by_columns(state, size_class::dram, peers::eigen);
    else
        state.SkipWithError("built without Eigen (libeigen3-dev)");
}

// ---- Databases ----------------------------------------------------------------------------------

// Each as it does the same work: it gives score and verdict of every row, and they are put into
// columns (an INSERT or a new table takes longer in both). What ends in `_counts` counts the
// verdicts and adds up the scores, which is less. Scores are in twentieths, except for decimals.
// (A byte a rating is what the rows say, not what SQLite stores.)

constexpr const char* score_and_band =
    "SELECT score, CASE WHEN score >= 70 THEN 2 WHEN score >= 50 THEN 1 ELSE 0 END AS band FROM "
    "(SELECT 5*a + 4*b + 3*(c + d) + 2*(e + f) + g AS score FROM ratings";

template <class Score>
struct delivered {
    bench::column<Score> scores;
    bytes bands;

    explicit delivered(std::size_t count) : scores(count), bands(count) {}

    /// Whether they are the exact ones; `unit` is what a twentieth is.
    bool are_right(std::int64_t unit) const {
        bool all = true;
        bench::rows next;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const int wanted = bench::score_of(next());
            all = all && scores[i] * 5 == unit * wanted && bands[i] == bench::band_of(wanted);
        }
        return all;
    }
};

bool agrees(std::size_t count, const std::array<std::int64_t, 3>& answer) {
    const auto& wanted =
        kept<bench::tally>(std::to_string(count), [=] { return bench::expected(count); });
    return answer == std::array{wanted.bands[2], wanted.bands[1], wanted.scores / 5};
}

#ifdef PARTNERKIT_HAS_SQLITE

constexpr int sqlite_rows = 1'000'000;

sqlite3* make_sqlite() {
    sqlite3* database = nullptr;
    sqlite3_open(":memory:", &database);
    const auto run = [&](const char* sql) {
        sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
    };
    run("CREATE TABLE ratings (a INTEGER, b INTEGER, c INTEGER, d INTEGER, e INTEGER, "
        "f INTEGER, g INTEGER)");
    run("BEGIN");
    sqlite3_stmt* insert = nullptr;
    const char* sql = "INSERT INTO ratings VALUES (?, ?, ?, ?, ?, ?, ?)";
    sqlite3_prepare_v2(database, sql, -1, &insert, nullptr);
    bench::rows next;
    for (int i = 0; i < sqlite_rows; ++i) {
        int parameter = 0;
        for (const int rating : next())
            sqlite3_bind_int(insert, ++parameter, rating);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    run("COMMIT");
    return database;
}

sqlite3_stmt* prepare_sqlite(const std::string& sql) {
    static sqlite3* const database = make_sqlite();
    sqlite3_stmt* query = nullptr;
    sqlite3_prepare_v2(database, sql.c_str(), -1, &query, nullptr);
    return query;
}

// LIMIT -1 is no limit, and keeps SQLite from putting the expressions into each other, which would
// make it add the scores up again and again.

void by_sqlite(benchmark::State& state) {
    sqlite3_stmt* const query = prepare_sqlite(std::string{score_and_band} + " LIMIT -1)");
    delivered<std::uint8_t> results(sqlite_rows);
    for (auto _ : state) {
        for (std::size_t i = 0; i < sqlite_rows && sqlite3_step(query) == SQLITE_ROW; ++i) {
            results.scores[i] = static_cast<std::uint8_t>(sqlite3_column_int(query, 0));
            results.bands[i] = static_cast<std::uint8_t>(sqlite3_column_int(query, 1));
        }
        sqlite3_reset(query);
    }
    sqlite3_finalize(query);
    processed(state, sqlite_rows, bench::criteria + 2);
    if (!results.are_right(1)) state.SkipWithError("its verdicts differ");
}

void by_sqlite_counts(benchmark::State& state) {
    sqlite3_stmt* const query = prepare_sqlite(
        "SELECT count(*) FILTER (WHERE band = 2), count(*) FILTER (WHERE band = 1), sum(score) "
        "FROM (" +
        std::string{score_and_band} + " LIMIT -1) LIMIT -1)");
    std::array<std::int64_t, 3> answer{};
    for (auto _ : state) {
        if (sqlite3_step(query) == SQLITE_ROW)
            for (int i = 0; i < 3; ++i)
                answer[static_cast<std::size_t>(i)] = sqlite3_column_int64(query, i);
        sqlite3_reset(query);
    }
    sqlite3_finalize(query);
    processed(state, sqlite_rows, bench::criteria);
    if (!agrees(sqlite_rows, answer)) state.SkipWithError("its verdicts differ");
}

#else

void by_sqlite(benchmark::State& state) {
    state.SkipWithError("built without SQLite (libsqlite3-dev)");
}
void by_sqlite_counts(benchmark::State& state) { by_sqlite(state); }

#endif

constexpr std::size_t duckdb_rows = 10'000'000;

peers::duckdb& duckdb() {
    static const std::unique_ptr<peers::duckdb> database = [] {
        auto made = std::make_unique<peers::duckdb>(PARTNERKIT_DUCKDB_LIBRARY);
        // Signed, because only then the optimizer sees that the sums cannot overflow: of all types
        // that it has for ratings, TINYINT is the fastest, and five times as fast as UTINYINT.
        made->run("CREATE TABLE ratings (a TINYINT, b TINYINT, c TINYINT, d TINYINT, e TINYINT, "
                  "f TINYINT, g TINYINT)");
        const auto ratings = bench::make_columns<std::int8_t>(duckdb_rows);
        made->append(
            "ratings",
            bench::criteria,
            duckdb_rows,
            [&](std::size_t column, std::int8_t* data, std::size_t first, std::size_t rows) {
                std::memcpy(data, ratings[column].data() + first, rows);
            });
        // What somebody would write who has ratings with decimals.
        made->run("CREATE TABLE decimals AS SELECT a::DECIMAL(3,2) AS a, b::DECIMAL(3,2) AS b, "
                  "c::DECIMAL(3,2) AS c, d::DECIMAL(3,2) AS d, e::DECIMAL(3,2) AS e, "
                  "f::DECIMAL(3,2) AS f, g::DECIMAL(3,2) AS g FROM ratings");
        return made;
    }();
    return *database;
}

/// Of scores in so many steps each twentieth.
template <class Score>
void by_duckdb(benchmark::State& state, const std::string& query, std::int64_t unit) try {
    peers::duckdb& database = duckdb();
    database.prepare(query.c_str());
    delivered<Score> results(duckdb_rows);
    for (auto _ : state) {
        std::size_t done = 0;
        database.stream([&](const void* scores, const void* bands, std::size_t count) {
            std::memcpy(results.scores.data() + done, scores, count * sizeof(Score));
            std::memcpy(results.bands.data() + done, bands, count);
            done += count;
        });
    }
    processed(state, duckdb_rows, bench::criteria + 2);
    if (!results.are_right(unit)) state.SkipWithError("its verdicts differ");
} catch (const std::exception& error) {
    state.SkipWithError(error.what());
}

void by_duckdb_counts(benchmark::State& state) try {
    peers::duckdb& database = duckdb();
    const std::string query = "SELECT count_if(band = 2)::BIGINT, count_if(band = 1)::BIGINT, "
                              "sum(score)::BIGINT FROM (" +
                              std::string{score_and_band} + "))";
    database.prepare(query.c_str());
    std::array<std::int64_t, 3> answer{};
    for (auto _ : state)
        answer = database.execute<3>();
    processed(state, duckdb_rows, bench::criteria);
    if (!agrees(duckdb_rows, answer)) state.SkipWithError("its verdicts differ");
} catch (const std::exception& error) {
    state.SkipWithError(error.what());
}

const auto registered = [] {
    const auto add = [](const std::string& name, auto function, auto... arguments) {
        benchmark::RegisterBenchmark(name.c_str(), function, arguments...);
    };
    for (const size_class size : {size_class::dram, size_class::l2, size_class::l1}) {
        const std::string end = std::string{"/"} + bench::name_of(size);
        add("floor/memcpy" + end, copy, size);
        add("floor/read" + end, read, size);
        add("peer/handwritten_soa_native" + end, by_columns, size, peers::handwritten_soa_native);
        if (size == size_class::l2) continue;
        add("peer/handwritten" + end, by_hand, size, peers::handwritten);
        add("peer/handwritten_native" + end, by_hand, size, peers::handwritten_native);
    }
    add("peer/eigen/dram", by_eigen);
    add("peer/sqlite", by_sqlite);
    add("peer/sqlite_counts", by_sqlite_counts);
    add("peer/duckdb",
        by_duckdb<std::int8_t>,
        "SELECT score, band::TINYINT FROM (" + std::string{score_and_band} + "))",
        1);
    add("peer/duckdb_counts", by_duckdb_counts);
    add("peer/duckdb_decimal",
        by_duckdb<std::int64_t>,
        "SELECT score, (CASE WHEN score >= 3.5 THEN 2 WHEN score >= 2.5 THEN 1 ELSE 0 "
        "END)::TINYINT "
        "FROM (SELECT 0.25*a + 0.20*b + 0.15*(c + d) + 0.10*(e + f) + 0.05*g AS score "
        "FROM decimals)",
        500);
    return true;
}();

} // namespace
