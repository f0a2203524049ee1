// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_INTERPRET_HPP_INCLUDED
#define PARTNERKIT_DETAIL_INTERPRET_HPP_INCLUDED

// What a description answers, read line by line. A policy itself is faster; but of a description
// there can be another one, with one number moved.

#include <partnerkit/detail/row_order.hpp>
#include <partnerkit/reader.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// The band of a number in a list of bands; `bands.size` where it is below all of them.
constexpr std::size_t band_at(const policy_view& view, view_range bands, std::int64_t steps) {
    std::size_t band = 0;
    while (band < bands.size && steps < view.bands[bands.first + band].lower)
        ++band;
    return band;
}

/// The points that a field brings, from the values of the fields before it.
template <class Values>
constexpr field_value
points_in(const policy_view& view, const field_view& field, const Values& values) {
    const auto operand = [&](std::size_t i) -> const field_value& {
        return values[view.operands[field.operands.first + i].field];
    };
    switch (field.kind) {
    case field_kind::capped: {
        field_value points = operand(0);
        if (points.steps < 0) points.steps = 0;
        if (points.steps > field.domain.highest) points.steps = field.domain.highest;
        return points;
    }
    case field_kind::banded: {
        field_value points = operand(0);
        if (points.state == presence::known)
            points.steps =
                view.bands[field.bands.first + band_at(view, field.bands, points.steps)].points;
        return points;
    }
    case field_kind::points_if:
    case field_kind::provided: {
        const truth holds = test(view, field.condition.first, values);
        if (holds == truth::unknown) return {};
        if (holds == truth::no) return {presence::known};
        if (field.kind == field_kind::provided) return operand(0);
        return {presence::known, field.domain.highest};
    }
    default: { // better_of
        field_value best{presence::not_applicable};
        for (std::size_t i = 0; i < field.operands.size; ++i) {
            field_value points = operand(i);
            points.steps *= view.operands[field.operands.first + i].factor;
            if (points.state == presence::missing) return {};
            if (points.state == presence::not_applicable) continue;
            if (best.state != presence::known || best.steps < points.steps) best = points;
        }
        return best;
    }
    }
}

/// Enters the points that follow from the other values.
template <std::size_t Count>
constexpr void compute_points(const policy_view& view, field_values<Count>& values) {
    for (std::size_t i = 0; i < view.fields.size(); ++i) {
        const field_view& field = view.fields[i];
        if (field.parent == field_view::npos && field.kind != field_kind::value &&
            field.kind != field_kind::ratio && field.kind != field_kind::children)
            values.items[i] = points_in(view, field, values);
    }
}

template <class Values>
constexpr std::int64_t score_in(const policy_view& view, const Values& values) {
    std::int64_t score = 0;
    for (const criterion_view& criterion : view.criteria)
        if (values[criterion.field].state == presence::known)
            score += values[criterion.field].steps * criterion.factor;
    return score;
}

/// The band of a card that a subject has, from the highest; as many as there are where a gate or a
/// missing value leaves it without one.
template <class Values>
constexpr std::size_t band_in(const policy_view& view, const Values& values) {
    const std::size_t count = view.score_bands.size;
    for (const rule_view& gate : view.rules)
        if (test(view, gate.condition.first, values) != truth::yes) return count;
    bool is_enough = true;
    for (const criterion_view& criterion : view.criteria) {
        const field_value& value = values[criterion.field];
        if (value.state == presence::missing) return count;
        if (criterion.has_minimum && value.state == presence::known &&
            value.steps < criterion.least_steps)
            is_enough = false;
    }
    if (!is_enough) return count - 1; // `otherwise`
    return band_at(view, view.score_bands, score_in(view, values));
}

template <class Values>
constexpr std::size_t card_outcome_in(const policy_view& view, const Values& values) {
    for (const criterion_view& criterion : view.criteria)
        if (values[criterion.field].state == presence::missing) return view.outcomes.size();
    for (const rule_view& gate : view.rules)
        if (test(view, gate.condition.first, values) != truth::yes) return gate.outcome;
    const std::size_t band = band_in(view, values);
    if (band == view.score_bands.size) return view.outcomes.size();
    return view.bands[view.score_bands.first + band].outcome;
}

template <class Values>
constexpr std::size_t table_outcome_in(const policy_view& view, const Values& values) {
    std::size_t best = view.rules.size();
    for (std::size_t i = 0; i < view.rules.size(); ++i) {
        const view_range condition = view.rules[i].condition;
        const bool applies = condition.size == 0
                                 ? best == view.rules.size()
                                 : test(view, condition.first, values) == truth::yes;
        if (!applies) continue;
        if (best < view.rules.size() && has_conflicts(view) &&
            (view.hit_policy == hit_kind::unique ||
             !is_same_outcome(view, view.rules[i].outcome, view.rules[best].outcome)))
            return view.outcomes.size();
        if (best == view.rules.size() || decides_before(view, i, best)) best = i;
    }
    return best == view.rules.size() ? view.outcomes.size() : view.rules[best].outcome;
}

template <class Values>
constexpr std::size_t tree_outcome_in(const policy_view& view, const Values& values) {
    std::size_t at = view.questions.size() - 1;
    while (!view.questions[at].is_leaf) {
        const question_view& question = view.questions[at];
        const truth answer = test(view, question.condition.first, values);
        if (answer == truth::unknown) return view.outcomes.size();
        at = answer == truth::yes ? question.yes : question.no;
    }
    return view.questions[at].outcome;
}

/// The outcome of a description that answers with one; as many as there are where there is none.
template <class Values>
constexpr std::size_t outcome_in(const policy_view& view, const Values& values) {
    switch (view.shape) {
    case policy_shape::scorecard:
        return card_outcome_in(view, values);
    case policy_shape::decision_tree:
        return tree_outcome_in(view, values);
    default:
        return table_outcome_in(view, values);
    }
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
