// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// A data base as the caller: DuckDB hands over partners as Arrow arrays, partnerkit decides them
// where they lie, the tiers go back as an Arrow array, and DuckDB compares them with the same rules
// as it would have them itself: CASE WHEN. Skipped where DuckDB's library is not (see run.cmake).

#include <partnerkit/arrow.hpp>
#include <partnerkit/tier.hpp>

#include <doctest/doctest.h>

#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

namespace pk = partnerkit;
namespace batch = pk::batch;
using namespace pk::literals;

namespace {

// ---- the policy --------------------------------------------------------------------------------

enum class tier { registered, silver, gold, platinum };
BOOST_DESCRIBE_ENUM(tier, registered, silver, gold, platinum)
enum class region { americas, emea, apac };
BOOST_DESCRIBE_ENUM(region, americas, emea, apac)

struct partner {
    std::optional<pk::usd> pipeline;
    std::optional<pk::count> certified;
    bool dedicated_practice = false;
    std::optional<region> home;
};
BOOST_DESCRIBE_STRUCT(partner, (), (pipeline, certified, dedicated_practice, home))

struct programme :
    pk::tier_table<
        "programme",
        pk::tier<
            tier::platinum,
            pk::at_least<&partner::pipeline, 2'000'000_usd>,
            pk::at_least<&partner::certified, 5>,
            pk::holds<&partner::dedicated_practice>>,
        pk::tier<
            tier::gold,
            pk::at_least<&partner::pipeline, 500'000_usd>,
            pk::at_least<&partner::certified, 3>>,
        pk::tier<
            tier::silver,
            pk::any_of<
                pk::all_of<
                    pk::at_least<&partner::pipeline, 100'000_usd>,
                    pk::at_least<&partner::certified, 1>>,
                pk::all_of<
                    pk::is<&partner::home, region::apac>,
                    pk::at_most<&partner::certified, 2>>>>,
        pk::otherwise<tier::registered>> {};

/// A condition on NULL is neither true nor false in SQL, too, and no row of CASE.
const std::string same_in_sql = R"(
    CASE WHEN pipeline NOT BETWEEN -90000000000000 AND 90000000000000 OR certified < 0
              OR dedicated_practice IS NULL OR home::VARCHAR = 'unknown'
         THEN )" + std::to_string(batch::marker<std::int32_t>::invalid) +
                                R"(
         WHEN pipeline >= 2000000 AND certified >= 5 AND dedicated_practice THEN 3
         WHEN pipeline >= 500000 AND certified >= 3 THEN 2
         WHEN (pipeline >= 100000 AND certified >= 1)
              OR (home = 'apac' AND certified <= 2) THEN 1
         ELSE 0 END)";

/// About 30 000 partners around the borders of the rules, with NULL in each column and with values
/// that are none of a partner.
const char* const partners_in_sql = R"(
    CREATE TYPE region AS ENUM ('emea', 'unknown', 'apac', 'americas');
    CREATE TABLE partners AS SELECT
        i AS id,
        CASE WHEN i % 13 = 0 THEN NULL
             WHEN i % 1009 = 0 THEN 90000000000000.01
             ELSE [0, 100000, 500000, 2000000, -7][1 + i % 5] + (hash(i) % 5)::INTEGER / 100 - 0.02
        END::DECIMAL(18, 2) AS pipeline,
        CASE WHEN hash(i + 1) % 11 = 0 THEN NULL
             WHEN i % 997 = 0 THEN -1
             ELSE hash(i + 2) % 7 END::INTEGER AS certified,
        CASE WHEN i % 499 = 0 THEN NULL ELSE hash(i + 3) % 2 = 0 END AS dedicated_practice,
        CASE WHEN hash(i + 4) % 9 = 0 THEN NULL
             WHEN i % 503 = 0 THEN 'unknown'
             ELSE ['americas', 'emea', 'apac'][(1 + hash(i + 5) % 3)::BIGINT] END::region AS home
    FROM range(30011) t(i);
)";

// ---- DuckDB's C interface ----------------------------------------------------------------------

using handle = void*;
struct query_result { // duckdb_result; its members are DuckDB's own business
    std::uint64_t counts[3];
    void* pointers[3];
};

/// A data base in memory, and a connection. Throws what DuckDB says is wrong.
class duckdb {
  public:
    explicit duckdb(handle library) : library_(library) {
        if (call<int>("duckdb_open", static_cast<const char*>(nullptr), &database_) != 0 ||
            call<int>("duckdb_connect", database_, &connection_) != 0)
            throw std::runtime_error("DuckDB does not open a data base");
    }
    duckdb(const duckdb&) = delete;
    duckdb& operator=(const duckdb&) = delete;
    ~duckdb() {
        call<void>("duckdb_disconnect", &connection_);
        call<void>("duckdb_close", &database_);
    }

    void run(const std::string& sql) {
        query_result result = query(sql);
        call<void>("duckdb_destroy_result", &result);
    }
    /// The one number that a query answers.
    std::int64_t ask(const std::string& sql) {
        query_result result = query(sql);
        handle chunk = call<handle>("duckdb_fetch_chunk", result);
        const handle vector = call<handle>("duckdb_data_chunk_get_vector", chunk, std::uint64_t{0});
        const std::int64_t answer = *call<std::int64_t*>("duckdb_vector_get_data", vector);
        call<void>("duckdb_destroy_data_chunk", &chunk);
        call<void>("duckdb_destroy_result", &result);
        return answer;
    }

    /// Calls `use(schema, array)` for each part of the answer to a query.
    template <class Use>
    void read(const std::string& sql, const Use& use) {
        query_result result = query(sql);
        handle options = call<handle>("duckdb_result_get_arrow_options", &result);
        const auto columns = call<std::uint64_t>("duckdb_column_count", &result);
        std::vector<handle> types;
        std::vector<const char*> names;
        for (std::uint64_t i = 0; i < columns; ++i) {
            types.push_back(call<handle>("duckdb_column_logical_type", &result, i));
            names.push_back(call<const char*>("duckdb_column_name", &result, i));
        }
        ArrowSchema schema{};
        check(call<handle>(
            "duckdb_to_arrow_schema", options, types.data(), names.data(), columns, &schema));
        for (handle& type : types)
            call<void>("duckdb_destroy_logical_type", &type);
        while (handle chunk = call<handle>("duckdb_fetch_chunk", result)) {
            ArrowArray array{};
            check(call<handle>("duckdb_data_chunk_to_arrow", options, chunk, &array));
            call<void>("duckdb_destroy_data_chunk", &chunk);
            use(schema, array);
            array.release(&array);
        }
        schema.release(&schema);
        call<void>("duckdb_destroy_arrow_options", &options);
        call<void>("duckdb_destroy_result", &result);
    }

    /// Appends an array to a table, whose columns are of its types. Takes the array over.
    void append(const char* table, ArrowSchema& schema, ArrowArray& array) {
        handle types = nullptr;
        check(call<handle>("duckdb_schema_from_arrow", connection_, &schema, &types));
        handle chunk = nullptr;
        check(call<handle>("duckdb_data_chunk_from_arrow", connection_, &array, types, &chunk));
        handle appender = nullptr;
        const auto no_schema = static_cast<const char*>(nullptr);
        int status = call<int>("duckdb_appender_create", connection_, no_schema, table, &appender);
        if (status == 0) status = call<int>("duckdb_append_data_chunk", appender, chunk);
        if (call<int>("duckdb_appender_destroy", &appender) != 0 || status != 0)
            throw std::runtime_error("DuckDB does not append");
        call<void>("duckdb_destroy_data_chunk", &chunk);
        call<void>("duckdb_destroy_arrow_converted_schema", &types);
    }

  private:
    template <class Result, class... Arguments>
    Result call(const char* name, Arguments... arguments) const {
        void* const address = dlsym(library_, name);
        if (!address) throw std::runtime_error(std::string{"DuckDB's library has no "} + name);
        return reinterpret_cast<Result (*)(Arguments...)>(address)(arguments...);
    }
    void check(handle error) {
        std::string why;
        if (call<bool>("duckdb_error_data_has_error", error))
            why = call<const char*>("duckdb_error_data_message", error);
        call<void>("duckdb_destroy_error_data", &error);
        if (!why.empty()) throw std::runtime_error("DuckDB: " + why);
    }
    query_result query(const std::string& sql) {
        query_result result{};
        if (call<int>("duckdb_query", connection_, sql.c_str(), &result) == 0) return result;
        const std::string why = call<const char*>("duckdb_result_error", &result);
        call<void>("duckdb_destroy_result", &result);
        throw std::runtime_error("DuckDB: " + why);
    }

    handle library_;
    handle database_ = nullptr;
    handle connection_ = nullptr;
};

// ---- there and back ----------------------------------------------------------------------------

/// An array of identities and tiers, for which it owns the memory; DuckDB releases it.
class answers {
  public:
    static ArrowArray make(std::vector<std::int64_t> ids, std::vector<std::int32_t> tiers) {
        auto* const self = new answers; // deleted by `release`
        self->ids_ = std::move(ids);
        self->tiers_ = std::move(tiers);
        const auto rows = static_cast<std::int64_t>(self->ids_.size());
        self->cells_[0][1] = self->ids_.data();
        self->cells_[1][1] = self->tiers_.data();
        for (int i = 0; i < 2; ++i) {
            self->columns_[i] = {
                rows, 0, 0, 2, 0, self->cells_[i], nullptr, nullptr, &release_part, nullptr};
            self->children_[i] = &self->columns_[i];
        }
        return {rows, 0, 0, 1, 2, self->no_bitmap_, self->children_, nullptr, &release, self};
    }

  private:
    static void release_part(ArrowArray* array) { array->release = nullptr; }
    static void release(ArrowArray* array) {
        delete static_cast<answers*>(array->private_data);
        array->release = nullptr;
    }
    std::vector<std::int64_t> ids_{};
    std::vector<std::int32_t> tiers_{};
    const void* cells_[2][2]{};
    const void* no_bitmap_[1]{};
    ArrowArray columns_[2]{};
    ArrowArray* children_[2]{};
};

void release_schema(ArrowSchema* schema) { schema->release = nullptr; }

struct hand_over {
    std::string settings;
    std::string query;
    std::string formats; // as DuckDB has them in its answer to this
};
const hand_over hand_overs[]{
    {"", "SELECT * FROM partners", "l d:18,2,128 i b C(u) "},
    {"SET arrow_large_buffer_size = true",
     "SELECT dedicated_practice, home::VARCHAR AS home, pipeline::DOUBLE AS pipeline, "
     "certified::BIGINT AS certified, id FROM partners",
     "b U g l l "},
    {"SET arrow_large_buffer_size = false; SET arrow_output_version = '1.5'; "
     "SET produce_arrow_string_view = true",
     "SELECT id, pipeline::VARCHAR AS pipeline, certified::SMALLINT AS certified, "
     "dedicated_practice, home::VARCHAR AS home FROM partners",
     "l vu s b vu "},
    {"",
     "SELECT id, pipeline, certified::DECIMAL(5, 0) AS certified, "
     "dedicated_practice::TINYINT AS dedicated_practice, home FROM partners ORDER BY id DESC",
     "l d:18,2,64 d:5,0,32 c C(u) "},
};

TEST_CASE("DuckDB's partners have the tiers that DuckDB would give them") {
    const char* const file = std::getenv("PARTNERKIT_DUCKDB_LIBRARY");
    const handle library = file == nullptr ? nullptr : dlopen(file, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        std::printf("SKIPPED: %s\n", file == nullptr ? "no library of DuckDB" : dlerror());
        return;
    }
    duckdb base{library};
    base.run(partners_in_sql);
    ArrowSchema id{"l", "id", nullptr, 0, 0, nullptr, nullptr, &release_schema, nullptr};
    ArrowSchema given{"i", "given", nullptr, 0, 0, nullptr, nullptr, &release_schema, nullptr};
    ArrowSchema* columns[]{&id, &given};
    ArrowSchema both{"+s", "", nullptr, 0, 2, columns, nullptr, &release_schema, nullptr};

    for (const hand_over& each : hand_overs) {
        CAPTURE(each.query);
        base.run(
            std::string{"CREATE OR REPLACE TABLE answers (id BIGINT, given INTEGER);"} +
            each.settings);
        std::string formats;
        std::size_t bad = 0;
        base.read(each.query, [&](const ArrowSchema& schema, const ArrowArray& array) {
            formats.clear();
            std::vector<std::int64_t> ids;
            for (std::int64_t i = 0; i < schema.n_children; ++i) {
                const ArrowSchema& child = *schema.children[i];
                formats += child.format;
                if (child.dictionary) formats += std::string{"("} + child.dictionary->format + ")";
                formats += ' ';
                if (std::string_view{child.name} != "id") continue;
                const auto* first = static_cast<const std::int64_t*>(array.children[i]->buffers[1]);
                ids.assign(first, first + array.length);
            }
            std::vector<std::int32_t> tiers(ids.size());
            const auto done =
                batch::decide<programme>(batch::arrow(array, schema), batch::outcomes(tiers));
            REQUIRE(done.has_value());
            bad += done->invalid;
            ArrowArray answer = answers::make(std::move(ids), std::move(tiers));
            base.append("answers", both, answer);
        });
        CHECK(formats == each.formats);
        CHECK(base.ask("SELECT count(*) FROM partners JOIN answers USING (id)") == 30'011);
        const std::string wrong = "SELECT count(*) FROM partners JOIN answers USING (id) "
                                  "WHERE given IS DISTINCT FROM ";
        CHECK(base.ask(wrong + same_in_sql) == 0);
        CHECK(base.ask(wrong + "3") < 30'011); // the question can be answered otherwise
        CHECK(
            base.ask(
                "SELECT count(*) FROM answers WHERE given = " +
                std::to_string(batch::marker<std::int32_t>::invalid)) ==
            static_cast<std::int64_t>(bad));
        CHECK(bad > 50);
        CHECK(base.ask("SELECT count(DISTINCT given) FROM answers") == 5);
    }
}

} // namespace
