// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PLUGINS_POSTGRESQL_ANSWERS_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PLUGINS_POSTGRESQL_ANSWERS_HPP_INCLUDED

// The border between PostgreSQL and the policy. Errors of PostgreSQL jump over the frames of their
// callers, and an exception must not reach it. So partnerkit.cpp calls PostgreSQL and has nothing
// but plain data; answers.cpp calls the policy, knows nothing of PostgreSQL, allocates nothing and
// is built without exceptions; and plain data is all that passes between them.

#include "sql_type.hpp"

#include <span>

namespace answers {

/// PostgreSQL lets a function have 100 arguments, of which the aggregate needs two.
inline constexpr std::size_t most_columns = 98;

/// A value of a row. Nothing is set but what it is.
struct cell {
    enum class kind : unsigned char { missing, whole, real, boolean, text };
    kind is;
    bool boolean;
    std::int64_t whole;
    double real;
    const char* text; ///< in UTF-8
    std::size_t size; ///< of the text
};

/// A text in UTF-8 in somebody's memory. `size` is that of the whole text, also where there is less
/// room.
struct text {
    char* room = nullptr;
    std::size_t capacity = 0;
    std::size_t size = 0;
};

enum class verdict : unsigned char {
    answered,
    none,        ///< the policy has no answer
    refused,     ///< a value is none of its domain; the text says which and why
    out_of_range ///< the same for a number that is too high or too low
};

/// What the functions take.
extern const std::span<const sql_type> tier_columns;
extern const std::span<const sql_type> score_columns;
extern const std::string_view version;

/// A function of a row that answers with a text.
using told = verdict (*)(const cell* row, text& to);

verdict explanation(const cell* row, text& to) noexcept;
verdict next_tier(const cell* row, text& to) noexcept;
verdict score(const cell* row, text& to) noexcept; ///< a decimal number
verdict band(const cell* row, text& to) noexcept;

/// The tier by its place among the names of all tiers.
extern const std::span<const partnerkit::named_value> tiers;
verdict tier(const cell* row, std::size_t& place, text& why) noexcept;

/// Movement: `begin` makes a partner without history of `movement_size` bytes, `move` adds a
/// period. Without `activity`, a period is active if any of its results is known and not zero or
/// false.
extern const std::size_t movement_size;
struct standing {
    std::string_view membership{};
    std::string_view tier{}; ///< empty for one who has never been a member
    std::string_view event{};
    int above = 0;
    int below = 0;
    int idle = 0;
};
void begin(void* movement) noexcept;
verdict move(void* movement, const cell* row, const cell& activity, text& why) noexcept;
standing standing_of(const void* movement) noexcept;

} // namespace answers

#endif
