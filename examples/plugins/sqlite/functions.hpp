// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PLUGINS_SQLITE_FUNCTIONS_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PLUGINS_SQLITE_FUNCTIONS_HPP_INCLUDED

// The functions of a row. Each takes the described members of `results` or `profile`, in their
// order, and has one part: what it makes of them.

#include "cells.hpp"
#include "partner_policy.hpp"

#include <partnerkit/explain.hpp>
#include <partnerkit/next.hpp>

#include <utility>

namespace functions {

namespace pk = partnerkit;
using cells::growing_text;

// ---- answers -----------------------------------------------------------------------------------

/// The score as a number, so that it compares and sorts as one: an INTEGER where it is whole, else
/// the REAL nearest to it, which is the one that SQLite makes of the same decimal.
template <class Score>
void result_score(sqlite3_context* context, const Score& score) {
    constexpr pk::domain_view domain = pk::domain<Score>::view;
    constexpr std::int64_t exact = std::int64_t{1} << 53;
    static_assert(
        domain.lowest >= -exact && domain.highest <= exact && domain.step.numerator == 1,
        "the steps of the score are too many for SQLite's numbers to tell them apart");
    const auto steps = static_cast<std::int64_t>(pk::domain<Score>::steps(score));
    if (steps % domain.step.denominator == 0)
        sqlite3_result_int64(context, steps / domain.step.denominator);
    else
        sqlite3_result_double(
            context, static_cast<double>(steps) / static_cast<double>(domain.step.denominator));
}

/// Calls `use` with the answer, if there is one. Without a call, the result of a function is NULL.
template <class Answer, class Use>
void if_answered(const Answer& answer, const Use& use) {
    if constexpr (requires { answer.has_value(); }) {
        if (answer.has_value()) use(*answer);
    } else {
        use(answer);
    }
}

template <class Told>
void result_told(sqlite3_context* context, const Told& told) {
    growing_text text{sqlite3_context_db_handle(context)};
    pk::write_text(told, text.end());
    if (const int status = text.status(); status != SQLITE_OK)
        return sqlite3_result_error_code(context, status);
    const auto size = static_cast<int>(text.view().size());
    sqlite3_result_text(context, text.release(), size, sqlite3_free);
}

struct tier {
    static constexpr const char* name = PARTNER_PREFIX "_tier";
    using subject = partner_policy::results;
    static void answer(sqlite3_context* context, const subject& given) {
        cells::result_name(context, partner_policy::tier_policy{}(given));
    }
};

struct explain {
    static constexpr const char* name = PARTNER_PREFIX "_explain";
    using subject = partner_policy::results;
    static void answer(sqlite3_context* context, const subject& given) {
        result_told(context, pk::explain<partner_policy::tier_policy>(given));
    }
};

struct next_tier {
    static constexpr const char* name = PARTNER_PREFIX "_next_tier";
    using subject = partner_policy::results;
    static void answer(sqlite3_context* context, const subject& given) {
        result_told(context, pk::next_tier<partner_policy::tier_policy>(given));
    }
};

struct score {
    static constexpr const char* name = PARTNER_PREFIX "_score";
    using subject = partner_policy::profile;
    static void answer(sqlite3_context* context, const subject& given) {
        if_answered(partner_policy::score_policy{}(given), [&](const auto& answer) {
            if constexpr (requires { answer.score; })
                result_score(context, answer.score);
            else
                result_score(context, answer);
        });
    }
};

/// Named as the library names this part of an answer, `scored::band`: what the bands of a policy
/// stand for, a priority say, is the policy's own word. NULL where it has no bands.
struct band {
    static constexpr const char* name = PARTNER_PREFIX "_band";
    using subject = partner_policy::profile;
    static void answer(sqlite3_context* context, const subject& given) {
        if_answered(partner_policy::score_policy{}(given), [&](const auto& answer) {
            if constexpr (requires { answer.band; })
                if_answered(answer.band, [&](auto value) { cells::result_name(context, value); });
        });
    }
};

// ---- calls -------------------------------------------------------------------------------------

inline void result_error(sqlite3_context* context, growing_text& text) {
    if (const int status = text.status(); status != SQLITE_OK)
        return sqlite3_result_error_code(context, status);
    sqlite3_result_error(context, text.view().data(), static_cast<int>(text.view().size()));
}

template <class Function>
void wrong_count(sqlite3_context* context, int count) {
    using subject = typename Function::subject;
    growing_text text{sqlite3_context_db_handle(context)};
    sqlite3_str_appendf(
        text.handle(),
        "%s wants %d arguments",
        Function::name,
        static_cast<int>(columns::count<subject>));
    const char* before = ": ";
    for (const std::string_view column : columns::names<subject>) {
        text << before << column;
        before = ", ";
    }
    sqlite3_str_appendf(text.handle(), "; it was given %d", count);
    result_error(context, text);
}

template <class Function>
void call(sqlite3_context* context, int count, sqlite3_value** arguments) {
    using subject = typename Function::subject;
    constexpr std::size_t wanted = columns::count<subject>;
    if (static_cast<std::size_t>(count) != wanted) return wrong_count<Function>(context, count);

    subject given;
    cells::problem found;
    int status = SQLITE_OK;
    [&]<std::size_t... Column>(std::index_sequence<Column...>) {
        (void)(((status = cells::read(given, Column, arguments[Column], found)) == SQLITE_OK) && ...);
    }
    (std::make_index_sequence<wanted>{});
    if (status == SQLITE_OK) return Function::answer(context, given);
    if (status == SQLITE_NOMEM) return sqlite3_result_error_nomem(context);
    growing_text text{sqlite3_context_db_handle(context)};
    cells::add_problem(text, found);
    result_error(context, text);
}

} // namespace functions

#endif
