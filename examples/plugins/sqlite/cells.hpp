// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PLUGINS_SQLITE_CELLS_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PLUGINS_SQLITE_CELLS_HPP_INCLUDED

// Values that SQLite hands over become members of a described struct, or an error. All memory is
// SQLite's own, and where there is none the answer is `SQLITE_NOMEM`.

#include "columns.hpp"

#include <sqlite3ext.h>

#include <algorithm>

SQLITE_EXTENSION_INIT3

namespace cells {

namespace pk = partnerkit;

// ---- texts that SQLite frees -------------------------------------------------------------------

/// A text that grows. Where memory ends or the text gets longer than the connection allows, it is
/// empty, and `status` says so.
class growing_text {
  public:
    explicit growing_text(sqlite3* db) : text_(sqlite3_str_new(db)) {}
    growing_text(const growing_text&) = delete;
    growing_text& operator=(const growing_text&) = delete;
    ~growing_text() { sqlite3_free(sqlite3_str_finish(text_)); }

    growing_text& operator<<(std::string_view more) {
        sqlite3_str_append(text_, more.data(), static_cast<int>(more.size()));
        return *this;
    }

    growing_text& operator<<(char more) {
        sqlite3_str_appendchar(text_, 1, more);
        return *this;
    }

    /// An output iterator, for `pk::write_text`.
    class end_of_text {
      public:
        explicit end_of_text(growing_text& text) : text_(&text) {}
        end_of_text& operator*() { return *this; }
        end_of_text operator++(int) { return *this; }
        end_of_text& operator=(char more) {
            *text_ << more;
            return *this;
        }

      private:
        growing_text* text_;
    };
    end_of_text end() { return end_of_text{*this}; }

    [[nodiscard]] sqlite3_str* handle() { return text_; }
    [[nodiscard]] int status() { return sqlite3_str_errcode(text_); }
    [[nodiscard]] std::string_view view() {
        const char* text = sqlite3_str_value(text_);
        return text == nullptr
                   ? std::string_view{}
                   : std::string_view{text, static_cast<std::size_t>(sqlite3_str_length(text_))};
    }
    /// The text, which the caller owns from now on.
    char* release() {
        char* text = sqlite3_str_finish(text_);
        text_ = nullptr;
        return text;
    }

  private:
    sqlite3_str* text_;
};

/// How many bytes the UTF-8 character at the beginning has; 0 if there is none.
constexpr std::size_t character_size(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    const std::size_t size = first < 0x80                    ? 1
                             : first >= 0xC2 && first < 0xE0 ? 2
                             : first >= 0xE0 && first < 0xF0 ? 3
                             : first >= 0xF0 && first < 0xF5 ? 4
                                                             : 0;
    if (size > text.size()) return 0;
    for (std::size_t i = 1; i < size; ++i)
        if ((byte(i) & 0xC0) != 0x80) return 0;
    const bool is_long = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    const bool is_surrogate = first == 0xED && byte(1) >= 0xA0;
    const bool is_beyond = first == 0xF4 && byte(1) >= 0x90;
    return is_long || is_surrogate || is_beyond ? 0 : size;
}

/// Adds a message that may quote anything: a program reads it up to the first NUL, and expects
/// UTF-8, so that other bytes become U+FFFD.
inline void add_message(growing_text& to, std::string_view message) {
    while (!message.empty()) {
        const std::size_t size = message[0] == '\0' ? 0 : character_size(message);
        to << (size == 0 ? "\xEF\xBF\xBD" : message.substr(0, size));
        message.remove_prefix(size == 0 ? 1 : size);
    }
}

// ---- values ------------------------------------------------------------------------------------

/// The bytes of a TEXT or BLOB; none where memory ended.
inline std::optional<std::string_view> bytes_of(sqlite3_value* value) {
    const bool is_text = sqlite3_value_type(value) == SQLITE_TEXT;
    const void* bytes = is_text ? sqlite3_value_text(value) : sqlite3_value_blob(value);
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
    if (bytes == nullptr && (is_text || size > 0)) return std::nullopt;
    return std::string_view{static_cast<const char*>(bytes), size};
}

/// Why a value was not read.
struct problem {
    bool is_blob = false;
    pk::domain_error error{};
};

/// Reads a value into a column: an INTEGER as whole units, a TEXT as an exact decimal, a REAL as
/// the step that it stands for, NULL as missing. Answers `SQLITE_NOMEM` where memory ends, and
/// `SQLITE_MISMATCH` with the problem where it is no value of the column.
template <class Subject>
int read(Subject& subject, std::size_t column, sqlite3_value* value, problem& found) {
    const auto take = [&](const auto& cell) {
        const auto result = columns::read(subject, column, cell);
        if (result) return SQLITE_OK;
        found = {.error = result.error()};
        return SQLITE_MISMATCH;
    };
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: {
        const std::int64_t whole = sqlite3_value_int64(value);
        return take(whole);
    }
    case SQLITE_FLOAT:
        return take(sqlite3_value_double(value));
    case SQLITE_NULL:
        return take(std::string_view{});
    case SQLITE_TEXT: {
        const auto text = bytes_of(value);
        return text ? take(*text) : SQLITE_NOMEM;
    }
    default:
        found = {
            .is_blob = true,
            .error = {
                .field = columns::names<Subject>[column],
                .fault = pk::domain_fault::malformed,
                .wanted = columns::domains<Subject>[column]}};
        return SQLITE_MISMATCH;
    }
}

/// Adds the library's own message, or one with its end, which says what is wanted.
inline void add_problem(growing_text& to, const problem& found) {
    const auto message = pk::to_text(found.error);
    std::string_view text = message.view();
    if (found.is_blob) {
        text.remove_prefix(std::min(text.find("; wanted "), text.size()));
        to << found.error.field << ": a BLOB is no value";
    }
    add_message(to, text);
}

/// The name of an enumerator, which lives as long as the extension.
template <class Enum>
std::string_view name_of(Enum value) {
    constexpr pk::domain_view domain = pk::domain<Enum>::view;
    for (std::size_t i = 0; i < domain.name_count; ++i)
        if (domain.names[i].steps == static_cast<std::int64_t>(value)) return domain.names[i].name;
    return {};
}

template <class Enum>
void result_name(sqlite3_context* context, Enum value) {
    const std::string_view name = name_of(value);
    sqlite3_result_text(context, name.data(), static_cast<int>(name.size()), SQLITE_STATIC);
}

} // namespace cells

#endif
