// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Runs the statements of its standard input, one in a line, in a data base in memory, and prints
// what they answer, with tabs between the columns: run_duckdb <libduckdb.so>. DuckDB's own shell is
// no part of its library.

#include <dlfcn.h>

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

namespace {

using handle = void*;
struct query_result { // duckdb_result; its members are DuckDB's own business
    std::uint64_t counts[3];
    void* pointers[3];
};

handle library = nullptr;

template <class Result, class... Arguments>
Result call(const char* name, Arguments... arguments) {
    void* const address = dlsym(library, name);
    if (address == nullptr) {
        std::cerr << "DuckDB's library has no " << name << '\n';
        std::exit(1);
    }
    return reinterpret_cast<Result (*)(Arguments...)>(address)(arguments...);
}

void run(handle connection, const std::string& statement) {
    query_result result{};
    if (call<int>("duckdb_query", connection, statement.c_str(), &result) != 0) {
        std::cerr << call<const char*>("duckdb_result_error", &result) << '\n' << statement << '\n';
        std::exit(1);
    }
    const auto columns = call<std::uint64_t>("duckdb_column_count", &result);
    const auto rows = call<std::uint64_t>("duckdb_row_count", &result);
    const bool is_query = statement.rfind("SELECT", 0) == 0;
    for (std::uint64_t row = 0; is_query && row < rows; ++row)
        for (std::uint64_t i = 0; i < columns; ++i) {
            char* const text = call<char*>("duckdb_value_varchar", &result, i, row);
            std::cout << (text == nullptr ? "" : text) << (i + 1 == columns ? '\n' : '\t');
            call<void>("duckdb_free", text);
        }
    call<void>("duckdb_destroy_result", &result);
}

} // namespace

int main(int argc, char** argv) {
    library = argc == 2 ? dlopen(argv[1], RTLD_NOW | RTLD_LOCAL) : nullptr;
    if (library == nullptr) {
        std::cerr << (argc == 2 ? dlerror() : "usage: run_duckdb <libduckdb.so>") << '\n';
        return 2;
    }
    handle database = nullptr;
    handle connection = nullptr;
    if (call<int>("duckdb_open", static_cast<const char*>(nullptr), &database) != 0 ||
        call<int>("duckdb_connect", database, &connection) != 0) {
        std::cerr << "DuckDB does not open a data base\n";
        return 1;
    }
    for (std::string line; std::getline(std::cin, line);)
        run(connection, line);
    call<void>("duckdb_disconnect", &connection);
    call<void>("duckdb_close", &database);
}
