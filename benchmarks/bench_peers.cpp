// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// What the decisions of many rows are measured beside: what the memory gives (`floor/`), and how
// others decide E6 (`peer/`), all on one core. Whoever differs from the exact verdicts is an error;
// the sums of doubles, which must differ, say in how many rows in `misplaced`.

#include "data.hpp"
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

/// Makes what a benchmark works on, and keeps it for its other runs, until the same caller asks for
/// something of another name: memory is not endless.
template <class Data, class Make>
Data& kept(const std::string& name, Make make) {
    static std::string owner; // (for each caller)
    static std::unique_ptr<Data> data;
    if (!data || owner != name) {
        data.reset();
        data = std::make_unique<Data>(make());
        owner = name;
    }
    return *data;
}

void processed(benchmark::State& state, std::size_t rows, std::size_t bytes_per_row) {
    const auto done =
        static_cast<std::int64_t>(rows) * static_cast<std::int64_t>(state.iterations());
    state.SetItemsProcessed(done);
    state.SetBytesProcessed(done * static_cast<std::int64_t>(bytes_per_row));
}

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

// Both count the bands and add up the scores, so that no loop over results is measured; that is
// faster for both than GROUP BY, and for DuckDB three times as fast as a new table of scores and
// bands. Scores are in twentieths. (A byte a rating is what the rows say, not what SQLite stores.)

constexpr const char* score_and_band =
    "SELECT score, CASE WHEN score >= 70 THEN 2 WHEN score >= 50 THEN 1 ELSE 0 END AS band FROM "
    "(SELECT 5*a + 4*b + 3*(c + d) + 2*(e + f) + g AS score FROM ratings";

bool agrees(std::size_t count, const std::array<std::int64_t, 3>& answer) {
    const auto& wanted =
        kept<bench::tally>(std::to_string(count), [=] { return bench::expected(count); });
    return answer == std::array{wanted.bands[2], wanted.bands[1], wanted.scores / 5};
}

#ifdef PARTNERKIT_HAS_SQLITE

void by_sqlite(benchmark::State& state) {
    constexpr int count = 1'000'000;
    struct table {
        sqlite3* database = nullptr;
        sqlite3_stmt* query = nullptr;
    };
    const table& data = kept<table>("", [=] {
        table made;
        sqlite3_open(":memory:", &made.database);
        const auto run = [&](const char* sql) {
            sqlite3_exec(made.database, sql, nullptr, nullptr, nullptr);
        };
        run("CREATE TABLE ratings (a INTEGER, b INTEGER, c INTEGER, d INTEGER, e INTEGER, "
            "f INTEGER, g INTEGER)");
        run("BEGIN");
        sqlite3_stmt* insert = nullptr;
        const char* sql = "INSERT INTO ratings VALUES (?, ?, ?, ?, ?, ?, ?)";
        sqlite3_prepare_v2(made.database, sql, -1, &insert, nullptr);
        bench::rows next;
        for (int i = 0; i < count; ++i) {
            int parameter = 0;
            for (const int rating : next())
                sqlite3_bind_int(insert, ++parameter, rating);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run("COMMIT");
        // LIMIT -1 is no limit, and keeps SQLite from putting the expressions into each other,
        // which would make it add the scores up again and again.
        const std::string query =
            "SELECT count(*) FILTER (WHERE band = 2), count(*) FILTER (WHERE band = 1), sum(score) "
            "FROM (" +
            std::string{score_and_band} + " LIMIT -1) LIMIT -1)";
        sqlite3_prepare_v2(made.database, query.c_str(), -1, &made.query, nullptr);
        return made;
    });
    std::array<std::int64_t, 3> answer{};
    for (auto _ : state) {
        if (sqlite3_step(data.query) == SQLITE_ROW)
            for (int i = 0; i < 3; ++i)
                answer[static_cast<std::size_t>(i)] = sqlite3_column_int64(data.query, i);
        sqlite3_reset(data.query);
    }
    processed(state, count, bench::criteria);
    if (!agrees(count, answer)) state.SkipWithError("its verdicts differ");
}

#else

void by_sqlite(benchmark::State& state) {
    state.SkipWithError("built without SQLite (libsqlite3-dev)");
}

#endif

void by_duckdb(benchmark::State& state) {
    constexpr std::size_t count = 10'000'000;
    try {
        auto& database = kept<std::unique_ptr<peers::duckdb>>("", [=] {
            auto made = std::make_unique<peers::duckdb>(PARTNERKIT_DUCKDB_LIBRARY);
            // Signed, because only then the optimizer sees that the sums cannot overflow: of all
            // types that it has for ratings, TINYINT is the fastest, and five times as fast as
            // UTINYINT.
            made->run(
                "CREATE TABLE ratings (a TINYINT, b TINYINT, c TINYINT, d TINYINT, e TINYINT, "
                "f TINYINT, g TINYINT)");
            const auto ratings = bench::make_columns<std::int8_t>(count);
            made->append(
                "ratings",
                bench::criteria,
                count,
                [&](std::size_t column, std::int8_t* data, std::size_t first, std::size_t rows) {
                    std::memcpy(data, ratings[column].data() + first, rows);
                });
            const std::string query =
                "SELECT count_if(band = 2)::BIGINT, count_if(band = 1)::BIGINT, "
                "sum(score)::BIGINT FROM (" +
                std::string{score_and_band} + "))";
            made->prepare(query.c_str());
            return made;
        });
        std::array<std::int64_t, 3> answer{};
        for (auto _ : state)
            answer = database->execute<3>();
        processed(state, count, bench::criteria);
        if (!agrees(count, answer)) state.SkipWithError("its verdicts differ");
    } catch (const std::exception& error) {
        state.SkipWithError(error.what());
    }
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
    add("peer/duckdb", by_duckdb);
    return true;
}();

} // namespace
