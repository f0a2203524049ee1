// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_BAND_WAY_HPP_INCLUDED
#define PARTNERKIT_DETAIL_BAND_WAY_HPP_INCLUDED

// The cheapest way to a band of a scorecard. What a gate or a minimum asks is a limit for a value;
// what other conditions ask about stays as it is.

#include <partnerkit/detail/cheapest_sum.hpp>
#include <partnerkit/detail/priced_field.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

template <class Policy, class Values>
class band_way_finder {
  public:
    static constexpr const policy_view& view = view_of<Policy>;
    static constexpr std::size_t field_count = view.fields.size();
    static constexpr std::size_t criterion_count = view.criteria.size();

    /// For the band that needs no minimum, `otherwise`, or for a higher one.
    constexpr band_way_finder(
        const Values& values, const costs<Policy>& prices, bool needs_minimums)
        : scale_(cost_scale(prices)), values_(values), needs_minimums_(needs_minimums) {
        for (std::size_t i = 0; i < field_count; ++i)
            fields_[i] = price_field(view.fields[i], values[i], prices[i], scale_);
        for (const rule_view& gate : view.rules)
            if (!take_limits(gate.condition.first)) {
                is_open_ = is_open_ && test(view, gate.condition.first, values) == truth::yes;
                fix_fields(gate.condition.first);
            }
        for (std::size_t i = 0; i < criterion_count; ++i)
            source_[i] = find_source(view.criteria[i].field);
        for (std::size_t i = 0; i < criterion_count; ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (source_[i] == source_[j] && source_[i] != field_view::npos)
                    fix(fields_[source_[i]]); // one value for two criteria
        for (std::size_t i = 0; i < criterion_count; ++i)
            take_minimum(i);
    }

    /// The way to a score of at least `threshold`, past all gates and minimums.
    constexpr way_to<Policy> find(std::int64_t threshold, std::size_t outcome) const {
        way_to<Policy> result{.outcome = outcome};
        const solution best = solve(fields_, threshold);
        if (!best.is_found) return result;
        result.by = reach_by::changes;
        result.is_cheapest = best.is_certain;
        result.cost = reduced(best.cost, scale_);
        for (std::size_t i = 0; i < field_count; ++i)
            if (is_moved(best, i)) result.changes.push_back(change_of(i, best.to[i]));
        for (std::size_t i = 0; i < field_count; ++i) {
            if (view.fields[i].kind != field_kind::value) continue;
            priced_field only[field_count + 1]{};
            for (std::size_t other = 0; other < field_count; ++other) {
                only[other] = fields_[other];
                if (other != i) fix(only[other]);
            }
            const solution alone = solve(only, threshold);
            if (alone.is_found && is_moved(alone, i))
                result.alone.push_back(change_of(i, alone.to[i]));
        }
        return result;
    }

  private:
    struct solution {
        bool is_found = false;
        bool is_certain = true;
        wide cost = 0;
        std::int64_t to[field_count + 1]{};
    };
    using limits = priced_field[field_count + 1];

    [[nodiscard]] constexpr bool is_moved(const solution& found, std::size_t i) const {
        return view.fields[i].kind == field_kind::value &&
               (found.to[i] != fields_[i].from || must_be_given(i));
    }
    /// A card has no answer while a criterion is missing, and a gate on a missing value none of its
    /// own.
    [[nodiscard]] constexpr bool must_be_given(std::size_t i) const {
        return fields_[i].state == presence::missing && is_needed_[i];
    }
    [[nodiscard]] constexpr field_change change_of(std::size_t i, std::int64_t to) const {
        return {i, view.fields[i].name, values_[i], to};
    }

    // ---- what the values are limited to --------------------------------------------------------

    /// Takes a condition that is a range of a stored value, or some of these, as limits.
    constexpr bool take_limits(std::size_t node) {
        const condition_view& condition = view.conditions[node];
        if (condition.op == relation::all_of) {
            const std::size_t end = node + condition.size;
            for (std::size_t i = node + 1; i < end; i += view.conditions[i].size)
                if (!is_range_of_value(i)) return false;
            for (std::size_t i = node + 1; i < end; i += view.conditions[i].size)
                take_limits(i);
            return true;
        }
        if (!is_range_of_value(node)) return false;
        priced_field& field = fields_[condition.field];
        if (condition.lower > field.lowest) field.lowest = condition.lower;
        if (condition.upper < field.highest) field.highest = condition.upper;
        is_needed_[condition.field] = true;
        is_open_ = is_open_ && field.state != presence::not_applicable; // it never passes
        return true;
    }
    [[nodiscard]] static constexpr bool is_range_of_value(std::size_t node) {
        const condition_view& condition = view.conditions[node];
        return condition.op < relation::is_not &&
               view.fields[condition.field].kind == field_kind::value;
    }
    constexpr void fix_fields(std::size_t node) {
        const condition_view& condition = view.conditions[node];
        if (condition.op < relation::one_of || condition.op > relation::not_) {
            fix_sources(condition.field);
            return;
        }
        for (std::size_t i = node + 1; i < node + condition.size; i += view.conditions[i].size)
            fix_fields(i);
    }
    constexpr void fix_sources(std::size_t index) {
        const field_view& field = view.fields[index];
        if (field.kind == field_kind::value) fix(fields_[index]);
        for (std::size_t i = 0; i < field.operands.size; ++i)
            fix_sources(view.operands[field.operands.first + i].field);
        if (field.condition.size > 0) fix_fields(field.condition.first);
    }
    /// The stored value that the points of a criterion are made from; none where they stay as they
    /// are.
    constexpr std::size_t find_source(std::size_t index) {
        const field_view& field = view.fields[index];
        if (field.kind == field_kind::value) {
            is_needed_[index] = true;
            return index;
        }
        const bool is_simple =
            (field.kind == field_kind::capped || field.kind == field_kind::banded) &&
            view.fields[view.operands[field.operands.first].field].kind == field_kind::value;
        if (!is_simple) {
            fix_sources(index);
            is_open_ = is_open_ && values_[index].state != presence::missing;
            return field_view::npos;
        }
        return find_source(view.operands[field.operands.first].field);
    }
    constexpr void take_minimum(std::size_t i) {
        const criterion_view& criterion = view.criteria[i];
        const field_value& points = values_[criterion.field];
        if (!needs_minimums_ || !criterion.has_minimum || points.state == presence::not_applicable)
            return;
        if (source_[i] == field_view::npos) {
            is_open_ = is_open_ && points.state == presence::known &&
                       points.steps >= criterion.least_steps;
            return;
        }
        const field_view& field = view.fields[criterion.field];
        if (field.kind == field_kind::banded) return; // of bands, those with enough are taken
        const std::int64_t gain =
            field.kind == field_kind::capped ? view.operands[field.operands.first].factor : 1;
        const std::int64_t least = criterion.least_steps > 0
                                       ? (criterion.least_steps + gain - 1) / gain
                                       : criterion.least_steps / gain;
        if (field.kind == field_kind::capped && criterion.least_steps <= 0) return;
        priced_field& from = fields_[source_[i]];
        if (least > from.lowest) from.lowest = least;
    }

    // ---- the search ----------------------------------------------------------------------------

    constexpr solution solve(const limits& fields, std::int64_t threshold) const {
        solution best;
        if (!is_open_) return best;
        solution here;
        for (std::size_t i = 0; i < field_count; ++i) {
            const priced_field& field = fields[i];
            here.to[i] = field.from;
            if (view.fields[i].kind != field_kind::value || field.state == presence::not_applicable)
                continue;
            if (!has_value(view.fields[i].domain, field.lowest, field.highest)) {
                if (is_needed_[i]) return best;
                continue; // it may not change, and need not
            }
            here.to[i] =
                nearest_value(view.fields[i].domain, field.from, field.lowest, field.highest);
            here.cost += price(field, here.to[i]);
        }
        choose(fields, 0, here, wide{threshold}, best);
        return best;
    }
    [[nodiscard]] static constexpr wide price(const priced_field& field, std::int64_t to) {
        if (to == field.from) return 0;
        const wide distance = wide{to} - field.from;
        return field.is_number ? (distance < 0 ? -distance : distance) * field.cost : field.cost;
    }

    /// Goes through the bands of points that criteria by bands may have, then lifts the others.
    constexpr void choose(
        const limits& fields, std::size_t i, const solution& here, wide gap, solution& best) const {
        if (best.is_found && here.cost >= best.cost) return;
        if (i == criterion_count) return lift(fields, here, gap, best);
        const criterion_view& criterion = view.criteria[i];
        const field_view& field = view.fields[criterion.field];
        if (source_[i] == field_view::npos ||
            values_[criterion.field].state == presence::not_applicable) {
            const field_value& points = values_[criterion.field];
            const std::int64_t fixed = points.state == presence::known ? points.steps : 0;
            return choose(fields, i + 1, here, gap - wide{fixed} * criterion.factor, best);
        }
        const priced_field& from = fields[source_[i]];
        if (field.kind != field_kind::banded) {
            // Below zero a value has no points up to a cap: it stays there, or rises to zero first.
            if (field.kind == field_kind::capped && here.to[source_[i]] < 0 && from.highest > 0) {
                solution there = here;
                there.cost += price(from, 0) - price(from, here.to[source_[i]]);
                there.to[source_[i]] = 0;
                choose(fields, i + 1, there, gap, best);
            }
            return choose(fields, i + 1, here, gap, best);
        }
        std::int64_t above = INT64_MAX;
        for (std::size_t b = field.bands.first; b < field.bands.first + field.bands.size; ++b) {
            const band_view& band = view.bands[b];
            const std::int64_t low = band.lower > from.lowest ? band.lower : from.lowest;
            const std::int64_t high = above < from.highest ? above : from.highest;
            if (band.lower > INT64_MIN) above = band.lower - 1;
            if (!has_value(view.fields[source_[i]].domain, low, high)) continue;
            if (needs_minimums_ && criterion.has_minimum && band.points < criterion.least_steps)
                continue;
            solution there = here;
            there.cost -= price(from, here.to[source_[i]]);
            there.to[source_[i]] =
                nearest_value(view.fields[source_[i]].domain, from.from, low, high);
            there.cost += price(from, there.to[source_[i]]);
            choose(fields, i + 1, there, gap - wide{band.points} * criterion.factor, best);
        }
    }

    constexpr void
    lift(const limits& fields, const solution& here, wide gap, solution& best) const {
        summand values[criterion_count + 1]{};
        std::size_t of[criterion_count + 1]{};
        std::size_t count = 0;
        for (std::size_t i = 0; i < criterion_count; ++i) {
            const criterion_view& criterion = view.criteria[i];
            const field_view& field = view.fields[criterion.field];
            if (source_[i] == field_view::npos || field.kind == field_kind::banded ||
                values_[criterion.field].state == presence::not_applicable)
                continue;
            const priced_field& from = fields[source_[i]];
            const bool is_capped = field.kind == field_kind::capped;
            const std::int64_t gain =
                is_capped ? view.operands[field.operands.first].factor : std::int64_t{1};
            const std::int64_t most = is_capped ? field.domain.highest / gain : INT64_MAX;
            const std::int64_t top = from.highest < most ? from.highest : most;
            const std::int64_t at = here.to[source_[i]];
            const std::int64_t points = is_capped ? (at < 0      ? 0
                                                     : at > most ? most
                                                                 : at) *
                                                        gain
                                                  : at;
            gap -= wide{points} * criterion.factor;
            if (top <= at || (is_capped && at < 0)) continue;
            const summand value{gain * criterion.factor, top - at, from.cost};
            std::size_t place = count++;
            for (; place > 0 && value.is_before(values[place - 1]); --place) {
                values[place] = values[place - 1];
                of[place] = of[place - 1];
            }
            values[place] = value;
            of[place] = source_[i];
        }
        cheapest_sum<criterion_count> search{values, count};
        search.find(gap, here.cost, best.is_found, best.cost);
        best.is_certain = best.is_certain && search.is_certain();
        if (!search.is_better()) return;
        const bool is_certain = best.is_certain;
        best = here;
        best.is_found = true;
        best.is_certain = is_certain;
        best.cost = search.cost();
        for (std::size_t k = 0; k < count; ++k)
            best.to[of[k]] += search.steps(k);
    }

    std::int64_t scale_;
    const Values& values_;
    bool needs_minimums_;
    limits fields_{};
    bool is_needed_[field_count + 1]{}; // by a gate or a criterion
    std::size_t source_[criterion_count + 1]{};
    bool is_open_ = true; // nothing that stays as it is shuts every band out
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
