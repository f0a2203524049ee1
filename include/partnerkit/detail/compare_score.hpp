// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_COMPARE_SCORE_HPP_INCLUDED
#define PARTNERKIT_DETAIL_COMPARE_SCORE_HPP_INCLUDED

// The questions about two versions of a scorecard. Where both count the same points behind the same
// gates, they differ in their bands only, and every interval of scores is looked at. Where they do
// not, a subject may still be found that they judge differently.

#include <partnerkit/detail/compare.hpp>
#include <partnerkit/detail/monotone_score.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

constexpr bool is_same_range(view_range a, view_range b) {
    return a.first == b.first && a.size == b.size;
}

/// Whether two cards have the same criteria, counted alike, and the same gates.
constexpr bool counts_alike(const policy_view& a, const policy_view& b) {
    const auto all = [](const auto& one, const auto& other, auto&& is_same) {
        if (one.size() != other.size()) return false;
        for (std::size_t i = 0; i < one.size(); ++i)
            if (!is_same(one[i], other[i])) return false;
        return true;
    };
    const auto fields = [](const field_view& x, const field_view& y) {
        return x.name == y.name && x.kind == y.kind && x.domain.lowest == y.domain.lowest &&
               x.domain.highest == y.domain.highest && is_same_scale(x.domain, y.domain) &&
               x.may_be_missing == y.may_be_missing &&
               x.may_be_not_applicable == y.may_be_not_applicable && x.parent == y.parent &&
               x.zero_is_missing == y.zero_is_missing && x.when_zero == y.when_zero &&
               is_same_range(x.operands, y.operands) && is_same_range(x.condition, y.condition) &&
               is_same_range(x.bands, y.bands);
    };
    const auto operands = [](const operand_view& x, const operand_view& y) {
        return x.field == y.field && x.factor == y.factor;
    };
    const auto conditions = [](const condition_view& x, const condition_view& y) {
        return x.op == y.op && x.field == y.field && x.lower == y.lower && x.upper == y.upper &&
               x.scale == y.scale && x.count == y.count && x.size == y.size;
    };
    const auto gates = [&](const rule_view& x, const rule_view& y) {
        return is_same_range(x.condition, y.condition) &&
               a.outcomes[x.outcome].steps == b.outcomes[y.outcome].steps &&
               a.outcomes[x.outcome].id == b.outcomes[y.outcome].id;
    };
    const auto criteria = [](const criterion_view& x, const criterion_view& y) {
        return x.field == y.field && x.factor == y.factor && x.has_minimum == y.has_minimum &&
               x.least_steps == y.least_steps;
    };
    if (a.score_bands.first != b.score_bands.first) return false; // other bands of points
    for (std::size_t i = 0; i < a.score_bands.first; ++i)
        if (a.bands[i].lower != b.bands[i].lower || a.bands[i].points != b.bands[i].points)
            return false;
    return all(a.fields, b.fields, fields) && all(a.operands, b.operands, operands) &&
           all(a.conditions, b.conditions, conditions) && all(a.rules, b.rules, gates) &&
           all(a.criteria, b.criteria, criteria) && a.score.step == b.score.step;
}

/// The band of a score; the number of bands where it is below all of them.
constexpr std::size_t band_at(const policy_view& view, wide score) {
    std::size_t band = 0;
    while (band < view.score_bands.size && score < band_of(view, band).lower)
        ++band;
    return band;
}
constexpr bool has_outcome(const policy_view& view, std::size_t band) {
    return band < view.score_bands.size;
}
constexpr outcome_view outcome_at(const policy_view& view, std::size_t band) {
    return has_outcome(view, band) ? view.outcomes[band_of(view, band).outcome] : outcome_view{};
}
constexpr std::int64_t steps_at(const policy_view& view, std::size_t band) {
    return has_outcome(view, band) ? outcome_at(view, band).steps : no_answer_steps;
}
constexpr std::size_t place_of_band(const policy_view& view, std::size_t band) {
    return has_outcome(view, band) ? view.rules.size() + band : no_place;
}

/// Which band a change leads from and to.
constexpr change change_of_bands(
    const policy_view& before,
    std::size_t old_band,
    const policy_view& after,
    std::size_t new_band) {
    return {
        .old_row = place_of_band(before, old_band),
        .new_row = place_of_band(after, new_band),
        .old_outcome = outcome_at(before, old_band),
        .new_outcome = outcome_at(after, new_band)};
}
constexpr bool is_changed(
    const policy_view& before,
    std::size_t old_band,
    const policy_view& after,
    std::size_t new_band,
    bool only_losses) {
    const std::int64_t old_steps = steps_at(before, old_band);
    const std::int64_t new_steps = steps_at(after, new_band);
    if (only_losses) return new_steps < old_steps;
    return new_steps != old_steps ||
           outcome_at(before, old_band).id != outcome_at(after, new_band).id;
}

/// Calls `visit(change)` for each interval of scores that two cards which count alike judge
/// differently and somebody has, until it returns true.
template <class Visit>
constexpr bool for_changed_scores(
    card_examination& here,
    const policy_view& before,
    const policy_view& after,
    bool only_losses,
    Visit&& visit) {
    boxes passing;
    here.passing(before.rules.size(), passing);
    pile<std::int64_t> starts;
    starts.push(before.score.lowest);
    for (const policy_view* view : {&before, &after})
        for (std::size_t b = 0; b < view->score_bands.size; ++b)
            if (band_of(*view, b).lower > before.score.lowest) starts.push(band_of(*view, b).lower);
    starts.sort_and_unite([](std::int64_t a, std::int64_t b) { return a < b; });
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t old_band = band_at(before, starts[i]);
        const std::size_t new_band = band_at(after, starts[i]);
        change found = change_of_bands(before, old_band, after, new_band);
        found.lowest_score = starts[i];
        found.highest_score = i + 1 < starts.size() ? starts[i + 1] - 1 : before.score.highest;
        if (is_changed(before, old_band, after, new_band, only_losses) &&
            here.find(passing, {found.lowest_score, found.highest_score}, true, found.subject) &&
            visit(static_cast<const change&>(found)))
            return true;
    }
    // Whoever misses a minimum gets the last band of each.
    const std::size_t last_old = before.score_bands.size - 1;
    const std::size_t last_new = after.score_bands.size - 1;
    if (!is_changed(before, last_old, after, last_new, only_losses)) return false;
    change found = change_of_bands(before, last_old, after, last_new);
    found.lowest_score = before.score.lowest;
    found.highest_score = before.score.highest;
    for (const criterion_view& criterion : before.criteria) {
        if (!criterion.has_minimum) continue;
        boxes missed;
        here.policy().where_within(
            criterion.field, INT64_MIN, criterion.least_steps - 1, passing, missed);
        if (here.find(missed, {wide{INT64_MIN}, wide{INT64_MAX}}, false, found.subject) &&
            visit(static_cast<const change&>(found)))
            return true;
    }
    return false;
}

/// A subject of one card, judged by another one; false where that reads a field with no value.
constexpr bool
judge(const policy_view& view, const witness& subject, std::int64_t& steps, std::size_t& where) {
    pile<field_value> values(view.fields.size() + 1);
    for (std::size_t f = 0; f < view.fields.size(); ++f) {
        const field_view& field = view.fields[f];
        if (field.kind != field_kind::value || field.parent != no_place) continue;
        const std::size_t place = subject.find(field.name);
        if (place == subject.size) return false;
        values[f] = {subject.values[place].state, subject.values[place].steps};
    }
    compute_fields(view, values);
    steps = decide_card(view, values, where);
    return true;
}

constexpr bool are_comparable_cards(const policy_view& before, const policy_view& after) {
    return before.shape == policy_shape::scorecard && after.shape == before.shape &&
           has_bands(before) && has_bands(after) && is_same_scale(before.outcome, after.outcome);
}

constexpr proof examine_change_of_cards(
    const policy_view& before, const policy_view& after, property asked, std::size_t allowed) {
    const bool only_losses = asked == property::generous;
    proof result{.asked = asked};
    if (!are_comparable_cards(before, after) ||
        (only_losses && before.outcome.lowest >= before.outcome.highest))
        return examination::undecided(asked, undecided_because::unsupported);
    card_examination here(before, allowed);
    if (counts_alike(before, after)) {
        const bool found =
            for_changed_scores(here, before, after, only_losses, [&](const change& change) {
                result.where = change.old_row;
                result.other = change.new_row;
                result.subject = change.subject;
                return true;
            });
        const proof conclusion = here.conclude(asked, found);
        if (!conclusion) return conclusion;
        if (found) result.result = verdict::refuted;
        return result;
    }
    for (const bool from_old : {true, false}) { // somebody in each band of each
        const policy_view& view = from_old ? before : after;
        card_examination there(view, allowed);
        boxes passing;
        there.passing(view.rules.size(), passing);
        for (std::size_t b = 0; b < view.score_bands.size; ++b) {
            std::int64_t old_steps = 0;
            std::int64_t new_steps = 0;
            if (!there.find(passing, interval_of(view, b), true, result.subject) ||
                !judge(before, result.subject, old_steps, result.where) ||
                !judge(after, result.subject, new_steps, result.other) ||
                (only_losses ? new_steps >= old_steps : new_steps == old_steps))
                continue;
            result.result = verdict::refuted;
            return result;
        }
    }
    return examination::undecided(asked, undecided_because::unsupported);
}

template <class Visit>
constexpr proof examine_differences_of_cards(
    const policy_view& before, const policy_view& after, std::size_t allowed, Visit&& visit) {
    if (!are_comparable_cards(before, after) || !counts_alike(before, after))
        return examination::undecided(property::equivalent, undecided_because::unsupported);
    card_examination here(before, allowed);
    bool any = false;
    for_changed_scores(here, before, after, false, [&](const change& change) {
        any = true;
        visit(change);
        return false;
    });
    proof result = here.conclude(property::equivalent, false);
    if (result && any) result.result = verdict::refuted;
    return result;
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
