// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_ROW_ORDER_HPP_INCLUDED
#define PARTNERKIT_DETAIL_ROW_ORDER_HPP_INCLUDED

// Which rows decide, and in which order.

#include <partnerkit/view.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// Whether rows that match together may leave a subject without an answer.
constexpr bool has_conflicts(const policy_view& view) {
    return view.shape == policy_shape::decision_table &&
           (view.hit_policy == hit_kind::unique || view.hit_policy == hit_kind::any);
}

/// Whether the answer comes from the first matching row, in the order of `decides_before`.
constexpr bool takes_first_row(const policy_view& view) {
    if (view.shape != policy_shape::decision_table) return view.shape != policy_shape::scorecard;
    return view.hit_policy == hit_kind::first || view.hit_policy == hit_kind::priority ||
           view.hit_policy == hit_kind::collect_min || view.hit_policy == hit_kind::collect_max;
}

/// Whether the answer comes from one row.
constexpr bool answers_with_one_row(const policy_view& view) {
    return takes_first_row(view) || has_conflicts(view);
}

/// Whether row `a` decides before row `b`, or stands before it in a list.
constexpr bool decides_before(const policy_view& view, std::size_t a, std::size_t b) {
    const rule_view& one = view.rules[a];
    const rule_view& other = view.rules[b];
    if (one.condition.size == 0 || other.condition.size == 0) return other.condition.size == 0;
    const std::int64_t here = view.outcomes[one.outcome].steps;
    const std::int64_t there = view.outcomes[other.outcome].steps;
    switch (view.hit_policy) {
    case hit_kind::priority:
    case hit_kind::output_order:
        return one.rank != other.rank ? one.rank < other.rank : a < b;
    case hit_kind::collect_min:
        return here != there ? here < there : a < b;
    case hit_kind::collect_max:
        return here != there ? here > there : a < b;
    default:
        return a < b;
    }
}

/// Whether two outcomes are the same answer, or both none.
constexpr bool is_same_outcome(const policy_view& view, std::size_t a, std::size_t b) {
    const std::size_t count = view.outcomes.size();
    if (a >= count || b >= count) return a >= count && b >= count;
    const outcome_view& one = view.outcomes[a];
    const outcome_view& other = view.outcomes[b];
    return one.steps == other.steps && one.id == other.id;
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
