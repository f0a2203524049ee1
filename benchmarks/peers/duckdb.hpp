// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_BENCHMARKS_PEERS_DUCKDB_HPP_INCLUDED
#define PARTNERKIT_BENCHMARKS_PEERS_DUCKDB_HPP_INCLUDED

// DuckDB through the few functions of its stable C interface that a benchmark needs, loaded when
// the program runs: the npm package that the library comes from has no header.

#include <dlfcn.h>

#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace peers {

/// One database in memory, one thread, one connection. Throws a std::runtime_error that says why
/// not.
class duckdb {
  public:
    explicit duckdb(const std::string& file)
        : library_{dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL)} {
        if (!library_)
            throw std::runtime_error(
                "DuckDB's library is not there (npm package @duckdb/node-bindings-linux-x64)");
        if (call<int>("duckdb_open", static_cast<const char*>(nullptr), &database_) != 0 ||
            call<int>("duckdb_connect", database_, &connection_) != 0)
            throw std::runtime_error("DuckDB does not open a database");
        run("SET threads = 1");
    }
    duckdb(const duckdb&) = delete;
    duckdb& operator=(const duckdb&) = delete;
    // (Never closed: a benchmark ends with its program.)

    void run(const char* sql) {
        result answer{};
        const int status = call<int>("duckdb_query", connection_, sql, &answer);
        finish(status, answer);
    }

    /// A query that is run many times.
    void prepare(const char* sql) {
        if (call<int>("duckdb_prepare", connection_, sql, &statement_) != 0)
            throw std::runtime_error(
                std::string{"DuckDB: "} + call<const char*>("duckdb_prepare_error", statement_));
    }
    /// Its answer, of which the first row's columns, all BIGINT, come back.
    template <std::size_t Columns>
    std::array<std::int64_t, Columns> execute() {
        result answer{};
        const int status = call<int>("duckdb_execute_prepared", statement_, &answer);
        std::array<std::int64_t, Columns> values{};
        if (status == 0)
            for (std::uint64_t i = 0; i < Columns; ++i)
                values[i] = call<std::int64_t>("duckdb_value_int64", &answer, i, std::uint64_t{0});
        finish(status, answer);
        return values;
    }
    /// Its answer of two columns, as it comes: `take(first, second, count)` gets the rows in turn.
    template <class Take>
    void stream(Take take) {
        result answer{};
        const int status = call<int>("duckdb_execute_prepared_streaming", statement_, &answer);
        while (status == 0) {
            void* chunk = call<void*>("duckdb_fetch_chunk", answer);
            if (!chunk) break;
            const auto data = [&](std::uint64_t column) -> const void* {
                return call<void*>(
                    "duckdb_vector_get_data",
                    call<void*>("duckdb_data_chunk_get_vector", chunk, column));
            };
            take(data(0), data(1), call<std::uint64_t>("duckdb_data_chunk_get_size", chunk));
            call<void>("duckdb_destroy_data_chunk", &chunk);
        }
        finish(status, answer);
    }

    /// Appends rows to a table of `columns` columns of TINYINT; `fill(j, data, first, count)`
    /// writes column j of the rows from `first` on.
    template <class Fill>
    void append(const char* table, std::uint64_t columns, std::uint64_t rows, Fill fill) {
        constexpr int tinyint = 2; // DUCKDB_TYPE_TINYINT
        void* appender = nullptr;
        void* type = call<void*>("duckdb_create_logical_type", tinyint);
        std::array<void*, 16> types;
        types.fill(type);
        const auto no_schema = static_cast<const char*>(nullptr);
        if (call<int>("duckdb_appender_create", connection_, no_schema, table, &appender) != 0)
            throw std::runtime_error("DuckDB does not append");
        void* chunk = call<void*>("duckdb_create_data_chunk", types.data(), columns);
        const auto size = call<std::uint64_t>("duckdb_vector_size");
        for (std::uint64_t first = 0; first < rows; first += size) {
            const std::uint64_t count = rows - first < size ? rows - first : size;
            call<void>("duckdb_data_chunk_reset", chunk);
            for (std::uint64_t j = 0; j < columns; ++j) {
                void* vector = call<void*>("duckdb_data_chunk_get_vector", chunk, j);
                fill(
                    j,
                    static_cast<std::int8_t*>(call<void*>("duckdb_vector_get_data", vector)),
                    first,
                    count);
            }
            call<void>("duckdb_data_chunk_set_size", chunk, count);
            if (call<int>("duckdb_append_data_chunk", appender, chunk) != 0)
                throw std::runtime_error("DuckDB does not append");
        }
        call<void>("duckdb_destroy_data_chunk", &chunk);
        call<void>("duckdb_destroy_logical_type", &type);
        if (call<int>("duckdb_appender_destroy", &appender) != 0)
            throw std::runtime_error("DuckDB does not append");
    }

  private:
    struct result { // duckdb_result; its members are DuckDB's own business
        std::uint64_t counts[3];
        void* pointers[3];
    };

    template <class Result, class... Arguments>
    Result call(const char* name, Arguments... arguments) const {
        void* const address = dlsym(library_, name);
        if (!address) throw std::runtime_error(std::string{"DuckDB's library has no "} + name);
        return reinterpret_cast<Result (*)(Arguments...)>(address)(arguments...);
    }

    void finish(int status, result& answer) const {
        std::string why;
        if (status != 0) why = call<const char*>("duckdb_result_error", &answer);
        call<void>("duckdb_destroy_result", &answer);
        if (status != 0) throw std::runtime_error("DuckDB: " + why);
    }

    void* library_;
    void* database_ = nullptr;
    void* connection_ = nullptr;
    void* statement_ = nullptr;
};

} // namespace peers

#endif
