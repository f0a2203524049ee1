// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_MONOTONE_SCORE_HPP_INCLUDED
#define PARTNERKIT_DETAIL_MONOTONE_SCORE_HPP_INCLUDED

// Whether raising a field never lowers the band of a scorecard. It does not where every part of the
// card is monotone. Where one is not, two subjects are looked for, and each pair is decided by the
// card itself before it counts.

#include <partnerkit/detail/examine_score.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// The values of all fields, from those that are stored. Fields come after what they are made of.
constexpr void compute_fields(const policy_view& view, pile<field_value>& values) {
    for (std::size_t i = 0; i < view.fields.size(); ++i) {
        const field_view& field = view.fields[i];
        if (field.parent != field_view::npos || field.kind == field_kind::value ||
            field.kind == field_kind::children)
            continue;
        field_value& value = values[i];
        const auto operand = [&](std::size_t n) -> const field_value& {
            return values[view.operands[field.operands.first + n].field];
        };
        switch (field.kind) {
        case field_kind::ratio:
            value = {operand(0).state, operand(0).steps, operand(1).steps};
            if (operand(1).state > value.state) value.state = operand(1).state;
            if (value.state == presence::known && value.denominator == 0) {
                value.state = field.zero_is_missing ? presence::missing : presence::known;
                value.steps = field.when_zero.numerator;
                value.denominator = field.when_zero.denominator;
            } else if (value.denominator < 0) {
                value.steps = -value.steps;
                value.denominator = -value.denominator;
            }
            break;
        case field_kind::capped:
            value = operand(0);
            if (value.steps < 0) value.steps = 0;
            if (value.steps > field.domain.highest) value.steps = field.domain.highest;
            break;
        case field_kind::banded:
            value.state = operand(0).state;
            for (std::size_t b = field.bands.size; b-- > 0;) {
                const band_view& band = view.bands[field.bands.first + b];
                if (operand(0).steps >= band.lower) value.steps = band.points;
            }
            break;
        case field_kind::points_if:
        case field_kind::provided: {
            const truth answer = test(view, field.condition.first, values);
            value = {answer == truth::unknown ? presence::missing : presence::known, 0};
            if (answer == truth::yes && field.kind == field_kind::points_if)
                value.steps = field.domain.highest;
            if (answer == truth::yes && field.kind == field_kind::provided) value = operand(0);
            break;
        }
        case field_kind::better_of: {
            bool is_missing = false;
            value = {presence::not_applicable, 0};
            for (std::size_t n = 0; n < field.operands.size; ++n) {
                is_missing = is_missing || operand(n).state == presence::missing;
                if (operand(n).state != presence::known) continue;
                const std::int64_t points =
                    operand(n).steps * view.operands[field.operands.first + n].factor;
                if (value.state != presence::known || points > value.steps)
                    value = {presence::known, points};
            }
            if (is_missing) value.state = presence::missing;
            break;
        }
        case field_kind::value:
        case field_kind::children:
            break;
        }
    }
}

/// The steps of the band that a card answers, or `no_answer_steps`; and the gate or band.
constexpr std::int64_t
decide_card(const policy_view& view, const pile<field_value>& values, std::size_t& where) {
    where = no_place;
    wide score = 0;
    bool is_enough = true;
    for (const criterion_view& criterion : view.criteria) {
        const field_value& value = values[criterion.field];
        if (value.state == presence::missing) return no_answer_steps;
        if (value.state == presence::not_applicable) continue;
        score += wide{value.steps} * criterion.factor;
        is_enough = is_enough && (!criterion.has_minimum || value.steps >= criterion.least_steps);
    }
    for (std::size_t g = 0; g < view.rules.size(); ++g)
        if (test(view, view.rules[g].condition.first, values) != truth::yes) {
            where = g;
            return view.outcomes[view.rules[g].outcome].steps;
        }
    const std::size_t last = view.score_bands.size - 1;
    for (std::size_t b = 0; b <= last; ++b)
        if ((is_enough && score >= band_of(view, b).lower) ||
            (b == last && has_fallback_band(view))) {
            where = view.rules.size() + b;
            return view.outcomes[band_of(view, b).outcome].steps;
        }
    return no_answer_steps;
}

/// Whether a condition stays true when fields are raised.
constexpr bool stays_true(
    const policy_view& view, std::size_t node, const directions& moved, std::size_t allowed) {
    examination here(view, node, allowed);
    if (moves_an_operand(here.in().on(), moved)) return false;
    if (!here.is_ready()) return false;
    box_mask yes(here.in());
    yes.add(here.rows()[0]);
    pile<cell_range> up(here.in().width() + 1);
    pile<int> direction;
    directions_of(here.in(), moved, direction);
    const view_range boxes = here.rows()[0].boxes;
    for (std::size_t b = boxes.first; b < boxes.first + boxes.size; ++b) {
        if (here.in().is_empty(b)) continue;
        improve(here.in(), direction, here.in().box(b), up);
        const auto any = [](const cell_range*) { return true; };
        if (for_uncovered(here.in(), up.data(), yes.data(), here.spent(), any)) return false;
    }
    return here.conclude(property::monotone, false).result == verdict::proven;
}

/// Whether a field of points never falls when stored fields are raised.
constexpr bool never_falls(
    const policy_view& view, std::size_t index, const directions& moved, std::size_t allowed) {
    const field_view& field = view.fields[index];
    const std::size_t first = field.operands.first;
    switch (field.kind) {
    case field_kind::value:
        return direction_of(field, moved) >= 0;
    case field_kind::banded:
        for (std::size_t b = 1; b < field.bands.size; ++b)
            if (view.bands[field.bands.first + b - 1].points <
                view.bands[field.bands.first + b].points)
                return false;
        return never_falls(view, view.operands[first].field, moved, allowed);
    case field_kind::capped:
        return never_falls(view, view.operands[first].field, moved, allowed);
    case field_kind::points_if:
        return stays_true(view, field.condition.first, moved, allowed);
    case field_kind::provided:
        return view.fields[view.operands[first].field].domain.lowest >= 0 &&
               stays_true(view, field.condition.first, moved, allowed) &&
               never_falls(view, view.operands[first].field, moved, allowed);
    case field_kind::better_of:
        for (std::size_t i = first; i < first + field.operands.size; ++i)
            if (!never_falls(view, view.operands[i].field, moved, allowed)) return false;
        return true;
    case field_kind::ratio:
    case field_kind::children:
        break;
    }
    return false;
}

constexpr bool
is_monotone_in_parts(const policy_view& view, const directions& moved, std::size_t allowed) {
    for (const criterion_view& criterion : view.criteria)
        if (!never_falls(view, criterion.field, moved, allowed)) return false;
    const auto steps = [&](std::size_t outcome) { return view.outcomes[outcome].steps; };
    for (std::size_t b = 1; b < view.score_bands.size; ++b)
        if (steps(band_of(view, b).outcome) > steps(band_of(view, b - 1).outcome)) return false;
    for (std::size_t g = 0; g < view.rules.size(); ++g) {
        const std::int64_t stopped = steps(view.rules[g].outcome);
        for (std::size_t later = g + 1; later < view.rules.size(); ++later)
            if (steps(view.rules[later].outcome) < stopped) return false;
        if (steps(band_of(view, view.score_bands.size - 1).outcome) < stopped ||
            !has_fallback_band(view))
            return false;
        if (!stays_true(view, view.rules[g].condition.first, moved, allowed)) return false;
    }
    return true;
}

/// Two subjects that differ in one field and show that more of it costs something.
class falling_pair {
  public:
    constexpr falling_pair(const policy_view& view, const directions& moved)
        : view_(view), moved_(moved), lower_(view.fields.size() + 1),
          upper_(view.fields.size() + 1) {}

    /// Tries to improve each field of a subject, to each value that may make a difference.
    constexpr bool look_from(const pile<field_value>& start, proof& found) {
        for (std::size_t i = 0; i < view_.fields.size(); ++i) {
            const field_view& field = view_.fields[i];
            const int direction = direction_of(field, moved_);
            if (field.kind != field_kind::value || field.parent != field_view::npos ||
                direction == 0 || start[i].state != presence::known)
                continue;
            const std::int64_t here = start[i].steps;
            if (try_borders(start, i, direction, found)) return true; // the nearest first
            if (direction > 0 ? try_pair(start, i, field.domain.highest, found)
                              : try_pair(start, i, field.domain.lowest, found))
                return true;
            if (here != (direction > 0 ? field.domain.highest : field.domain.lowest) &&
                field.domain.name_count == 0 && try_pair(start, i, here + direction, found))
                return true;
            for (std::size_t n = 0; n < field.domain.name_count; ++n)
                if ((field.domain.names[n].steps - here) * direction > 0 &&
                    try_pair(start, i, field.domain.names[n].steps, found))
                    return true;
        }
        return false;
    }

  private:
    constexpr bool
    try_borders(const pile<field_value>& start, std::size_t i, int direction, proof& found) {
        const auto try_border = [&](std::int64_t border) {
            for (const std::int64_t value : {border - 1, border, border + 1})
                if (value >= view_.fields[i].domain.lowest &&
                    value <= view_.fields[i].domain.highest &&
                    (value - start[i].steps) * direction > 0 && try_pair(start, i, value, found))
                    return true;
            return false;
        };
        for (const condition_view& condition : view_.conditions)
            if (condition.op <= relation::is_not && condition.field == i &&
                (try_border(condition.lower) || try_border(condition.upper)))
                return true;
        for (const field_view& field : view_.fields) {
            if (field.kind != field_kind::banded || view_.operands[field.operands.first].field != i)
                continue;
            for (std::size_t b = 0; b < field.bands.size; ++b)
                if (try_border(view_.bands[field.bands.first + b].lower)) return true;
        }
        return false;
    }
    constexpr bool
    try_pair(const pile<field_value>& start, std::size_t i, std::int64_t improved, proof& found) {
        for (std::size_t f = 0; f < view_.fields.size(); ++f)
            lower_[f] = upper_[f] = start[f];
        upper_[i].steps = improved;
        compute_fields(view_, lower_);
        compute_fields(view_, upper_);
        if (decide_card(view_, upper_, found.other) >= decide_card(view_, lower_, found.where))
            return false;
        found.subject.size = 0;
        found.raised.size = 0;
        for (std::size_t f = 0; f < view_.fields.size(); ++f) {
            if (view_.fields[f].kind != field_kind::value ||
                view_.fields[f].parent != field_view::npos)
                continue;
            found.subject.add({&view_.fields[f], lower_[f].state, lower_[f].steps});
            found.raised.add({&view_.fields[f], upper_[f].state, upper_[f].steps});
        }
        return found.subject.size < witness::most_values;
    }

    const policy_view& view_;
    const directions& moved_;
    pile<field_value> lower_;
    pile<field_value> upper_;
};

constexpr proof
examine_monotone_card(const policy_view& view, const directions& moved, std::size_t allowed) {
    proof result{.asked = property::monotone};
    if (!has_bands(view) || view.outcome.lowest >= view.outcome.highest)
        return examination::undecided(property::monotone, undecided_because::unsupported);
    if (is_monotone_in_parts(view, moved, allowed)) return result;
    card_examination here(view, allowed);
    falling_pair pair(view, moved);
    pile<field_value> start(view.fields.size() + 1);
    const auto set_all = [&](bool high) {
        for (std::size_t f = 0; f < view.fields.size(); ++f)
            start[f] = {
                presence::known,
                high ? view.fields[f].domain.highest : view.fields[f].domain.lowest};
    };
    boxes passing;
    here.passing(view.rules.size(), passing);
    for (std::size_t b = 0; b < view.score_bands.size; ++b) { // somebody in each band
        witness somebody;
        set_all(false);
        if (!here.find(passing, interval_of(view, b), true, somebody)) continue;
        for (std::size_t f = 0; f < view.fields.size(); ++f)
            if (const std::size_t place = somebody.find(view.fields[f].name); place < somebody.size)
                start[f] = {somebody.values[place].state, somebody.values[place].steps};
        if (pair.look_from(start, result)) {
            result.result = verdict::refuted;
            return result;
        }
    }
    for (const bool high : {false, true}) // and the extremes, each field once the other way
        for (std::size_t f = 0; f <= view.fields.size(); ++f) {
            set_all(high);
            if (f < view.fields.size())
                start[f].steps =
                    high ? view.fields[f].domain.lowest : view.fields[f].domain.highest;
            if (pair.look_from(start, result)) {
                result.result = verdict::refuted;
                return result;
            }
        }
    return examination::undecided(property::monotone, undecided_because::unsupported);
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
