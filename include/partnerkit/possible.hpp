// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_POSSIBLE_HPP_INCLUDED
#define PARTNERKIT_POSSIBLE_HPP_INCLUDED

/// \file
/// What a policy can still answer while some values are missing, whether that is decided already,
/// and which value to ask for next.
///
///     const auto open = pk::possible<programme, &partner::certified>(acme); // nobody knows it yet
///     if (!open.is_decided()) ask_for(open.ask);
///
/// Every answer to a subject with all values is among the possible ones. Of tables and trees all
/// possible ones are really possible, unless a ratio or a value that may not apply is open. Nothing
/// allocates.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/detail/phrase.hpp>
#include <partnerkit/detail/row_boxes.hpp>
#include <partnerkit/hit.hpp>

namespace partnerkit {
inline namespace v0 {

/// What a policy can still answer.
template <class Policy>
struct possibilities {
    static constexpr const policy_view& view = view_of<Policy>;

    /// Of `view.outcomes`, each kind once, in the order of the rows or bands.
    hits<std::size_t, view.outcomes.size()> outcomes{};
    bool may_have_none = false; ///< whether there may be no answer
    std::int64_t lowest = 0;    ///< the lowest score of a card, in its steps
    std::int64_t highest = 0;   ///< and its highest
    /// The field of `view.fields` that narrows most, whatever its value: the one that leaves the
    /// fewest answers at worst or, of a card, the one that moves the score most; of equal ones the
    /// first. Empty where nothing is open.
    std::optional<std::size_t> ask{};

    /// Whether all values of what is missing lead to the same answer.
    [[nodiscard]] constexpr bool is_decided() const noexcept {
        if (view.outcomes.empty()) return lowest == highest; // a card without bands
        return outcomes.size() + (may_have_none ? 1 : 0) == 1;
    }
};

namespace detail {

/// A subject as far as it is known: what is missing is open.
template <class Policy, class Values>
constexpr auto open_place_of(const Values& values) {
    auto place = place_of<Policy>(values);
    constexpr const auto& axes = row_boxes<Policy>::value.axes;
    for (std::size_t v = 0; v < row_boxes<Policy>::size.axes; ++v) {
        const auto is_open = [&](std::size_t at) {
            return values[axes[at].field].state == presence::missing;
        };
        if (axes[v].is_ratio()) {
            if (is_open(axes[v].top) || is_open(axes[v].bottom)) place.spans[v] = axes[v].whole;
        } else if (is_open(v)) {
            // What is asked for will be known, or turn out not to apply.
            place.spans[v] = axes[v].whole;
            place.spans[v].states &= static_cast<unsigned char>(~is_missing_bit);
        }
    }
    return place;
}

/// The first outcome that is the same as another.
constexpr std::size_t first_like(const policy_view& view, std::size_t outcome) {
    std::size_t i = 0;
    while (!is_same_outcome(view, i, outcome))
        ++i;
    return i;
}

/// Notes each kind of outcome once, and the lack of one.
template <class Policy>
struct outcome_notes {
    possibilities<Policy>& to;
    bool is_there[view_of<Policy>.outcomes.size() + 1]{};

    constexpr void add(std::size_t outcome) {
        const std::size_t kind =
            outcome == row::none ? outcome : first_like(view_of<Policy>, outcome);
        bool& mark = is_there[kind == row::none ? view_of<Policy>.outcomes.size() : kind];
        if (mark) return;
        mark = true;
        if (kind == row::none)
            to.may_have_none = true;
        else
            to.outcomes.push_back(kind);
    }
};

// ---- tables and trees --------------------------------------------------------------------------

template <class Policy>
constexpr possibilities<Policy> answers_in(const part<row_boxes<Policy>::size.axes>& of) {
    possibilities<Policy> result;
    outcome_notes<Policy> notes{result};
    const auto note = [&](const ordered_row& row) { notes.add(row.outcome); };
    find_rows<Policy>(of, note);
    return result;
}

/// How many answers the worst value of an axis leaves. Between the ends of boxes, all values of an
/// axis leave the same.
template <class Policy>
constexpr std::size_t most_answers(part<row_boxes<Policy>::size.axes> of, std::size_t axis) {
    constexpr const boxes_view& all = boxes_of<Policy>;
    const span whole = of.spans[axis];
    std::size_t most = 0;
    const auto look = [&](span values) {
        of.spans[axis] = values;
        const possibilities<Policy> left = answers_in<Policy>(of);
        const std::size_t count = left.outcomes.size() + (left.may_have_none ? 1 : 0);
        if (count > most) most = count;
    };
    for (const unsigned char absent : {is_missing_bit, is_not_applicable_bit})
        if ((whole.states & absent) != 0) look({whole.low, whole.high, absent});
    if (!holds_known(whole)) return most;
    for (std::int64_t low = whole.low;;) {
        std::int64_t high = whole.high;
        for (std::size_t i = 0; i < row_boxes<Policy>::size.boxes; ++i) {
            const span& other = all.box(i)[axis];
            if (other.low > low && other.low - 1 < high) high = other.low - 1;
            if (other.high >= low && other.high < high) high = other.high;
        }
        look({low, high, is_known_bit});
        if (high == whole.high) return most;
        low = high + 1;
    }
}

template <class Policy, class Values>
constexpr possibilities<Policy> possible_rows(const Values& values) {
    static_assert(
        has_row_boxes<Policy>,
        "possible is asked of a scorecard, a tree, or a table that answers with one row");
    constexpr const auto& axes = row_boxes<Policy>::value.axes;
    const auto place = open_place_of<Policy>(values);
    possibilities<Policy> result = answers_in<Policy>(place);
    if (result.is_decided()) return result;
    std::size_t least = 0;
    for (std::size_t v = 0; v < row_boxes<Policy>::size.axes; ++v) {
        if (values[axes[v].field].state != presence::missing || axes[v].is_ratio()) continue;
        const std::size_t left = most_answers<Policy>(place, v);
        if (result.ask && left >= least) continue;
        result.ask = axes[v].field;
        least = left;
    }
    return result;
}

// ---- scorecards --------------------------------------------------------------------------------

/// What is known of a number.
struct bounds {
    std::int64_t low = 0;
    std::int64_t high = 0;
};
constexpr bounds hull(bounds a, bounds b) noexcept {
    return {a.low < b.low ? a.low : b.low, a.high > b.high ? a.high : b.high};
}

/// The values that fields and conditions may have once everything is known.
template <class Values>
class open_values {
  public:
    constexpr open_values(const policy_view& view, const Values& values)
        : view_(view), values_(values) {}

    /// Of a number; what does not apply brings nothing.
    [[nodiscard]] constexpr bounds of(std::size_t index) const {
        const field_view& field = view_.fields[index];
        const auto operand = [&](std::size_t i) {
            const operand_view& from = view_.operands[field.operands.first + i];
            const bounds inner = of(from.field);
            return bounds{
                nearest_64_bits(wide{inner.low} * from.factor),
                nearest_64_bits(wide{inner.high} * from.factor)};
        };
        const auto limited = [&](std::int64_t value) {
            return value < 0 ? 0 : value > field.domain.highest ? field.domain.highest : value;
        };
        switch (field.kind) {
        case field_kind::capped:
            return {limited(operand(0).low), limited(operand(0).high)};
        case field_kind::banded:
            return of_bands(field);
        case field_kind::points_if:
        case field_kind::provided: {
            const bounds most = field.kind == field_kind::provided
                                    ? operand(0)
                                    : bounds{field.domain.highest, field.domain.highest};
            const unsigned condition = answers(field.condition.first);
            return condition == 4 ? most : (condition & 4) != 0 ? hull(most, {}) : bounds{};
        }
        case field_kind::better_of: {
            bounds best = operand(0);
            for (std::size_t i = 1; i < field.operands.size; ++i) {
                const bounds other = operand(i);
                if (other.low > best.low) best.low = other.low;
                if (other.high > best.high) best.high = other.high;
            }
            return best;
        }
        default:
            break;
        }
        const field_value& value = values_[index];
        if (value.state == presence::known) return {value.steps, value.steps};
        if (value.state == presence::not_applicable) return {};
        const bounds all{field.domain.lowest, field.domain.highest};
        return field.may_be_not_applicable ? hull(all, {}) : all;
    }

    /// The answers that a condition may have, each a bit: 1 no, 2 unknown, 4 yes.
    [[nodiscard]] constexpr unsigned answers(std::size_t node) const {
        const condition_view& condition = view_.conditions[node];
        const std::size_t end = node + condition.size;
        switch (condition.op) {
        case relation::not_: {
            const unsigned inner = answers(node + 1);
            return (inner & 2) | ((inner & 1) << 2) | (inner >> 2);
        }
        case relation::all_of:
        case relation::any_of:
        case relation::one_of: {
            // The lowest answer of all, or the highest of any: with yes and no exchanged, the same.
            const bool is_all = condition.op == relation::all_of;
            const unsigned certain = is_all ? 4 : 1;
            const unsigned decisive = is_all ? 1 : 4;
            unsigned any = 0;
            unsigned every = 7;
            bool is_open = true;
            for (std::size_t i = node + 1; i < end; i += view_.conditions[i].size) {
                const unsigned part = answers(i);
                any |= part;
                every &= part;
                is_open = is_open && (part & (certain | 2)) != 0;
            }
            return (any & decisive) | (every & certain) | (is_open ? any & 2 : 0);
        }
        default:
            return comparison(node);
        }
    }

    /// The first open value that a field is made from.
    [[nodiscard]] constexpr std::optional<std::size_t> first_open(std::size_t index) const {
        const field_view& field = view_.fields[index];
        if (!is_open(index)) return {};
        if (field.kind == field_kind::value || field.kind == field_kind::children) return index;
        for (std::size_t i = 0; i < field.operands.size; ++i)
            if (const auto found = first_open(view_.operands[field.operands.first + i].field))
                return found;
        return first_open_of(field.condition.first);
    }
    /// The first that a condition asks about.
    [[nodiscard]] constexpr std::optional<std::size_t> first_open_of(std::size_t node) const {
        const condition_view& condition = view_.conditions[node];
        if (!is_group(condition.op)) return first_open(condition.field);
        for (std::size_t i = node + 1; i < node + condition.size; i += view_.conditions[i].size)
            if (const auto found = first_open_of(i)) return found;
        return {};
    }

  private:
    [[nodiscard]] constexpr bool is_open(std::size_t index) const {
        const field_view& field = view_.fields[index];
        if (field.kind == field_kind::value || field.kind == field_kind::children)
            return values_[index].state == presence::missing;
        for (std::size_t i = 0; i < field.operands.size; ++i)
            if (is_open(view_.operands[field.operands.first + i].field)) return true;
        return field.condition.size > 0 && is_open_condition(field.condition.first);
    }
    [[nodiscard]] constexpr bool is_open_condition(std::size_t node) const {
        const condition_view& condition = view_.conditions[node];
        if (!is_group(condition.op)) return is_open(condition.field);
        for (std::size_t i = node + 1; i < node + condition.size; i += view_.conditions[i].size)
            if (is_open_condition(i)) return true;
        return false;
    }
    [[nodiscard]] constexpr unsigned comparison(std::size_t node) const {
        const condition_view& condition = view_.conditions[node];
        const field_view& field = view_.fields[condition.field];
        if (!is_open(condition.field))
            return 1U << static_cast<unsigned>(test(view_, node, values_));
        const unsigned absent = field.may_be_not_applicable ? 2 : 0;
        if (condition.op == relation::is_missing) return 1;
        if (condition.op == relation::is_known) return 4 | (absent != 0 ? 1 : 0);
        if (condition.op == relation::is_not_applicable) return 1 | (absent != 0 ? 4 : 0);
        if (field.kind == field_kind::ratio || is_quantifier(condition.op)) return 7;
        const bounds range = of(condition.field);
        const bool is_inside = range.low >= condition.lower && range.high <= condition.upper;
        const bool is_apart = range.high < condition.lower || range.low > condition.upper;
        const unsigned within = (is_apart ? 0 : 4) | (is_inside ? 0 : 1);
        if (condition.op != relation::is_not) return within | absent;
        return ((within & 1) << 2) | (within >> 2) | absent;
    }
    /// Points by bands, from the highest to the lowest, of which some may be reached.
    [[nodiscard]] constexpr bounds of_bands(const field_view& field) const {
        const std::size_t from = view_.operands[field.operands.first].field;
        const bounds range = of(from);
        const bool may_not_apply = field.may_be_not_applicable && is_open(from);
        bool is_first = !may_not_apply;
        bounds result;
        std::int64_t above = INT64_MAX;
        for (std::size_t b = field.bands.first; b < field.bands.first + field.bands.size; ++b) {
            const band_view& band = view_.bands[b];
            if (range.high >= band.lower && range.low <= above) {
                const bounds points{band.points, band.points};
                result = is_first ? points : hull(result, points);
                is_first = false;
            }
            if (band.lower > INT64_MIN) above = band.lower - 1;
        }
        return result;
    }
    const policy_view& view_;
    const Values& values_;
};

template <class Policy, class Values>
constexpr possibilities<Policy> possible_bands(const Values& values) {
    constexpr const policy_view& view = view_of<Policy>;
    const open_values open{view, values};
    possibilities<Policy> result;
    outcome_notes<Policy> notes{result};
    std::optional<std::size_t> ask;
    std::int64_t widest = 0;
    bool is_enough = true;     // every minimum is reached for certain
    bool may_be_enough = true; // and perhaps
    for (const criterion_view& criterion : view.criteria) {
        const bounds points = open.of(criterion.field);
        result.lowest += points.low * criterion.factor;
        result.highest += points.high * criterion.factor;
        const std::int64_t width = (points.high - points.low) * criterion.factor;
        if (width > widest) {
            widest = width;
            ask = open.first_open(criterion.field);
        }
        if (!criterion.has_minimum || values[criterion.field].state == presence::not_applicable)
            continue;
        is_enough = is_enough && points.low >= criterion.least_steps;
        may_be_enough = may_be_enough && points.high >= criterion.least_steps;
    }
    bool is_stopped = false;
    for (const rule_view& gate : view.rules) {
        const unsigned answers = open.answers(gate.condition.first);
        if (answers != 4) notes.add(gate.outcome);
        is_stopped = (answers & 4) == 0;
        if (is_stopped) break;
        if (answers != 4 && !ask) ask = open.first_open_of(gate.condition.first);
    }
    const view_range all = view.score_bands;
    std::int64_t above = INT64_MAX;
    bool has_rest = false; // an `otherwise`
    for (std::size_t b = all.first; b < all.first + all.size && !is_stopped; ++b) {
        const band_view& band = view.bands[b];
        const bool is_rest = band.lower == view.score.lowest;
        has_rest = has_rest || is_rest;
        const bool is_reached =
            may_be_enough && result.highest >= band.lower && result.lowest <= above;
        if (is_reached || (is_rest && !is_enough)) notes.add(band.outcome);
        above = band.lower - 1;
    }
    if (all.size > 0 && !has_rest && !is_stopped && result.lowest <= above) notes.add(row::none);
    if (!result.is_decided()) result.ask = ask;
    return result;
}

} // namespace detail

/// What a policy can still answer to a subject of which these values, as `values_of` has them, are
/// known: what is missing among them is open.
template <class Policy>
[[nodiscard]] constexpr possibilities<Policy> possible(const decltype(values_of<Policy>(
    std::declval<const typename Policy::subject_type&>()))& values) noexcept {
    if constexpr (detail::is_refused<Policy>())
        return {};
    else if constexpr (view_of<Policy>.shape == policy_shape::scorecard)
        return detail::possible_bands<Policy>(values);
    else
        return detail::possible_rows<Policy>(values);
}

/// What it can still answer to a subject, whose missing values and the fields `Open` are not known.
template <class Policy, auto... Open>
[[nodiscard]] constexpr possibilities<Policy>
possible(const typename Policy::subject_type& subject) noexcept {
    auto values = values_of<Policy>(subject);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (((view_of<Policy>.fields[i].id == detail::identity_of<Open>()) || ...))
            values.items[i] = {};
    return possible<Policy>(values);
}

} // namespace v0
} // namespace partnerkit

#endif
