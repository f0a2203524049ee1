// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_NEXT_HPP_INCLUDED
#define PARTNERKIT_NEXT_HPP_INCLUDED

/// \file
/// What is missing for Gold: the cheapest changes of a subject that lead to another answer of a
/// tier table, a scorecard, a decision table that answers with one row, or a tree.
///
///     const auto gold = pk::reach<programme, tier::gold>(acme);
///     for (const pk::field_change& each : gold.changes) use(each.name, each.from, each.to);
///
///     pk::costs<programme> costs; // a certified person costs what 20 000 dollars do
///     costs.set<&partner::certified>(20'000).fix<&partner::dedicated_practice>();
///     const auto next = pk::next_tier<programme>(acme, costs);
///
/// No cheaper change exists, unless two ratios share an operand or only divisors below zero would
/// do; of a scorecard none of the values
/// that its criteria, gates and minimums ask for directly, the others stay as they are. Without
/// costs, every unit of a number costs 1: a dollar, a person, a per cent; and so does another
/// enumerator, or true for false. Nothing allocates.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/detail/band_way.hpp>
#include <partnerkit/detail/interpret.hpp>
#include <partnerkit/detail/row_way.hpp>

namespace partnerkit {
inline namespace v0 {

namespace detail {

template <class Policy, class Values>
constexpr way_to<Policy>
way_to_band(const Values& values, std::size_t band, const costs<Policy>& prices) {
    constexpr const policy_view& view = view_of<Policy>;
    const band_view& wanted = view.bands[view.score_bands.first + band];
    if (band_in(view, values) <= band) {
        const band_view& held = view.bands[view.score_bands.first + band_in(view, values)];
        return {.by = reach_by::nothing, .outcome = held.outcome};
    }
    const bool is_otherwise = wanted.lower == view.score.lowest;
    return band_way_finder<Policy, Values>{values, prices, !is_otherwise}.find(
        wanted.lower, wanted.outcome);
}

} // namespace detail

/// The cheapest way of a subject to an outcome: to it or a higher one of a tier table or scorecard,
/// to just it of a decision table that answers with one row, or of a tree.
template <class Policy, auto Outcome>
[[nodiscard]] constexpr way_to<Policy>
reach(const typename Policy::subject_type& subject, const costs<Policy>& prices = {}) noexcept {
    constexpr const policy_view& view = view_of<Policy>;
    constexpr std::int64_t steps =
        static_cast<std::int64_t>(domain<std::remove_const_t<decltype(Outcome)>>::steps(Outcome));
    const auto values = values_of<Policy>(subject);
    if constexpr (view.shape == policy_shape::scorecard) {
        constexpr std::size_t band = [&] {
            std::size_t i = 0;
            while (i < view.score_bands.size &&
                   view.outcomes[view.bands[view.score_bands.first + i].outcome].steps != steps)
                ++i;
            return i;
        }();
        static_assert(band < view.score_bands.size, "a band of the card has the wanted outcome");
        return detail::way_to_band<Policy>(values, band, prices);
    } else {
        static_assert(
            detail::has_row_boxes<Policy>,
            "a way is asked of a scorecard, a tree, or a table that answers with one row");
        const auto is_target = [&](const detail::ordered_row& row) {
            if (row.outcome == detail::row::none) return false;
            const std::int64_t other = view.outcomes[row.outcome].steps;
            return view.shape == policy_shape::tier_table ? other >= steps : other == steps;
        };
        const detail::ordered_row row = detail::deciding_row<Policy>(values);
        if (is_target(row)) return {.by = reach_by::nothing, .outcome = row.outcome};
        return detail::way_finder<Policy, decltype(values)>{values, prices}.find(is_target);
    }
}

/// The cheapest way of a subject to a higher tier than it has, which need not be the next one.
template <class Policy>
[[nodiscard]] constexpr way_to<Policy>
next_tier(const typename Policy::subject_type& subject, const costs<Policy>& prices = {}) noexcept {
    static_assert(
        view_of<Policy>.shape == policy_shape::tier_table || detail::is_refused<Policy>(),
        "next_tier is asked of a tier table; of a scorecard, next_band is");
    const auto values = values_of<Policy>(subject);
    const detail::ordered_row held = detail::deciding_row<Policy>(values);
    if (held.number == 0) return {.by = reach_by::nothing, .outcome = held.outcome};
    const auto is_target = [&](const detail::ordered_row& row) { return row.number < held.number; };
    return detail::way_finder<Policy, decltype(values)>{values, prices}.find(is_target);
}

/// The cheapest way of a subject to the next higher band of a scorecard; past the gate, where one
/// stops it.
template <class Policy>
[[nodiscard]] constexpr way_to<Policy>
next_band(const typename Policy::subject_type& subject, const costs<Policy>& prices = {}) noexcept {
    static_assert(
        view_of<Policy>.score_bands.size > 0 || detail::is_refused<Policy>(),
        "next_band is asked of a scorecard with bands; of a tier table, next_tier is");
    const auto values = values_of<Policy>(subject);
    const std::size_t held = detail::band_in(view_of<Policy>, values);
    return detail::way_to_band<Policy>(values, held == 0 ? 0 : held - 1, prices);
}

} // namespace v0
} // namespace partnerkit

#endif
