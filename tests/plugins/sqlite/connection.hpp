// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_PLUGINS_SQLITE_CONNECTION_HPP_INCLUDED
#define PARTNERKIT_TESTS_PLUGINS_SQLITE_CONNECTION_HPP_INCLUDED

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tests {

/// What came of a statement: its rows, with `|` between the cells, up to an error if there is one.
struct outcome {
    int status = SQLITE_OK;
    std::string error{};
    std::vector<std::string> rows{};

    /// The rows, or else the error, in one text.
    [[nodiscard]] std::string text() const {
        if (status != SQLITE_OK) return error;
        std::string all;
        for (const std::string& row : rows)
            all += (all.empty() ? "" : "\n") + row;
        return all;
    }
};

/// An argument of a statement.
struct argument {
    enum class kind { whole, real, text, blob, null };
    kind type = kind::null;
    std::int64_t whole = 0;
    double real = 0;
    std::string bytes{};

    static argument of(std::int64_t value) { return {kind::whole, value}; }
    static argument of(double value) { return {kind::real, 0, value}; }
    static argument of(std::string value) { return {kind::text, 0, 0, std::move(value)}; }
    static argument blob(std::string value) { return {kind::blob, 0, 0, std::move(value)}; }
    static argument null() { return {}; }

    int bind(sqlite3_stmt* to, int place) const {
        const auto size = static_cast<sqlite3_uint64>(bytes.size());
        switch (type) {
        case kind::whole:
            return sqlite3_bind_int64(to, place, whole);
        case kind::real:
            return sqlite3_bind_double(to, place, real);
        case kind::text:
            return sqlite3_bind_text64(
                to, place, bytes.data(), size, SQLITE_TRANSIENT, SQLITE_UTF8);
        case kind::blob:
            return sqlite3_bind_blob64(to, place, bytes.data(), size, SQLITE_TRANSIENT);
        case kind::null:
            break;
        }
        return sqlite3_bind_null(to, place);
    }
};

class connection {
  public:
    explicit connection(const char* file = ":memory:") {
        status_ = sqlite3_open(file, &db_);
        if (status_ == SQLITE_OK)
            status_ = sqlite3_db_config(
                db_, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, static_cast<int*>(nullptr));
    }
    connection(const connection&) = delete;
    connection& operator=(const connection&) = delete;
    ~connection() { sqlite3_close(db_); }

    [[nodiscard]] int status() const { return status_; }
    [[nodiscard]] sqlite3* handle() const { return db_; }

    /// Loads an extension as `.load` does; the entry point is SQLite's own guess.
    outcome load(const char* file) {
        char* message = nullptr;
        outcome result;
        result.status = sqlite3_load_extension(db_, file, nullptr, &message);
        if (message != nullptr) result.error = message;
        sqlite3_free(message);
        return result;
    }

    /// Runs all statements of a text; the arguments are those of each.
    outcome run(std::string_view sql, const std::vector<argument>& arguments = {}) {
        outcome result;
        while (result.status == SQLITE_OK && !sql.empty()) {
            sqlite3_stmt* statement = nullptr;
            const char* tail = nullptr;
            result.status = sqlite3_prepare_v2(
                db_, sql.data(), static_cast<int>(sql.size()), &statement, &tail);
            if (result.status == SQLITE_OK) {
                sql.remove_prefix(static_cast<std::size_t>(tail - sql.data()));
                if (statement != nullptr) step(statement, arguments, result);
            }
            if (result.status != SQLITE_OK) result.error = sqlite3_errmsg(db_);
            sqlite3_finalize(statement);
        }
        return result;
    }
    std::string text(std::string_view sql, const std::vector<argument>& arguments = {}) {
        return run(sql, arguments).text();
    }

  private:
    void step(sqlite3_stmt* statement, const std::vector<argument>& arguments, outcome& result) {
        int place = 0;
        for (const argument& each : arguments)
            if (result.status == SQLITE_OK) result.status = each.bind(statement, ++place);
        while (result.status == SQLITE_OK) {
            const int stepped = sqlite3_step(statement);
            if (stepped == SQLITE_DONE) return;
            if (stepped != SQLITE_ROW) {
                result.status = stepped;
                return;
            }
            std::string row;
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                const bool is_null = sqlite3_column_type(statement, i) == SQLITE_NULL;
                const auto* cell = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
                if (cell == nullptr && !is_null) {
                    result.status = SQLITE_NOMEM;
                    return;
                }
                row += i > 0 ? "|" : "";
                row += is_null ? "NULL" : cell;
            }
            result.rows.push_back(row);
        }
    }

    sqlite3* db_ = nullptr;
    int status_ = SQLITE_OK;
};

} // namespace tests

#endif
