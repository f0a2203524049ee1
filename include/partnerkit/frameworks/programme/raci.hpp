// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_RACI_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_RACI_HPP_INCLUDED

/// \file
/// T15: who does what in the six decisions of a partner programme. For each decision one role is
/// accountable and at least one responsible; a matrix in which that does not hold does not compile.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/table.hpp>

#include <array>
#include <cstddef>
#include <utility>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace raci {

enum class decision {
    new_partnership,
    tier_change,
    commercial_terms,
    deal_registration,
    development_funds,
    partner_exit
};
BOOST_DESCRIBE_ENUM(
    decision,
    new_partnership,
    tier_change,
    commercial_terms,
    deal_registration,
    development_funds,
    partner_exit)

enum class role {
    cpo,
    vp_alliances, ///< and go-to-market
    director_partner_development,
    director_partner_operations,
    finance,
    legal
};
BOOST_DESCRIBE_ENUM(
    role,
    cpo,
    vp_alliances,
    director_partner_development,
    director_partner_operations,
    finance,
    legal)

struct input {
    raci::decision decision = decision::new_partnership;
    raci::role role = role::cpo;
};
BOOST_DESCRIBE_STRUCT(input, (), (decision, role))

enum class outcome { informed, consulted, responsible, accountable };
BOOST_DESCRIBE_ENUM(outcome, informed, consulted, responsible, accountable)

/// A row for each decision and a column for each role, in the order of the enumerators.
using matrix = std::array<std::array<outcome, 6>, 6>;

inline constexpr matrix assignments = [] {
    constexpr outcome r = outcome::responsible, a = outcome::accountable, c = outcome::consulted,
                      i = outcome::informed;
    // CPO, VP, development, operations, finance, legal
    return matrix{{
        {a, c, r, i, c, c}, // new partnership
        {a, r, c, c, i, i}, // tier change
        {a, c, c, i, r, r}, // commercial terms
        {i, a, i, r, i, i}, // deal registration
        {a, c, i, r, r, i}, // development funds
        {a, r, c, c, i, c}, // partner exit
    }};
}();

/// How many roles have a part in a decision.
constexpr int count_of(outcome part, const std::array<outcome, 6>& parts) noexcept {
    int count = 0;
    for (const outcome its : parts)
        if (its == part) ++count;
    return count;
}
constexpr bool has_one_accountable_each(const matrix& who) noexcept {
    for (const auto& parts : who)
        if (count_of(outcome::accountable, parts) != 1) return false;
    return true;
}
constexpr bool has_responsible_each(const matrix& who) noexcept {
    for (const auto& parts : who)
        if (count_of(outcome::responsible, parts) == 0) return false;
    return true;
}

/// A matrix as a decision table: a row for each cell.
template <const matrix& Who, class Cells = std::make_index_sequence<36>>
struct cells;
template <const matrix& Who, std::size_t... Cells>
struct cells<Who, std::index_sequence<Cells...>> {
    using table = decision_table<
        "RACI",
        hit::first,
        rule<
            Who[Cells / 6][Cells % 6],
            is<&input::decision, decision(Cells / 6)>,
            is<&input::role, role(Cells % 6)>>...>;
};

/// The framework with a matrix, ours or the host's (`inline constexpr raci::matrix ours{...};`).
template <const matrix& Who>
struct responsibilities : cells<Who>::table {
    static_assert(has_one_accountable_each(Who), "one role is accountable for each decision");
    static_assert(has_responsible_each(Who), "a role or more is responsible for each decision");

    static constexpr framework about{
        "T15", "RACI matrix", "Which part does a role have in a decision?", "S2 §6.1"};

    static constexpr outcome part_in(raci::decision decision, raci::role role) noexcept {
        return Who[static_cast<std::size_t>(decision)][static_cast<std::size_t>(role)];
    }
    static constexpr raci::role accountable_for(decision asked) noexcept {
        return with_part(outcome::accountable, asked)[0];
    }
    static constexpr hits<role, 6> responsible_for(decision asked) noexcept {
        return with_part(outcome::responsible, asked);
    }
    /// Also for those to be consulted and those to be informed.
    static constexpr hits<role, 6> with_part(outcome part, decision asked) noexcept {
        hits<role, 6> roles;
        for (std::size_t i = 0; i < 6; ++i)
            if (Who[static_cast<std::size_t>(asked)][i] == part)
                roles.push_back(static_cast<role>(i));
        return roles;
    }
};

struct policy : responsibilities<assignments> {};

} // namespace raci
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
