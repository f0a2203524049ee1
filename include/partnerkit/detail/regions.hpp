// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_REGIONS_HPP_INCLUDED
#define PARTNERKIT_DETAIL_REGIONS_HPP_INCLUDED

// Where a condition is certainly true, and where it is certainly not: as boxes in the space of the
// fields it asks about. All of it is exact: computed fields are traced back to the stored values
// they are made from, ratios are cut at the bounds they are compared with.

#include <partnerkit/detail/builder.hpp>
#include <partnerkit/detail/pile.hpp>
#include <partnerkit/view.hpp>

#include <initializer_list>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// How much may be looked at, and how much was: in statements of a constant expression, more or
/// less, because the compilers limit those. Everything that grows with the policy counts, the
/// making of the boxes, too.
struct effort {
    std::size_t allowed = 0;
    std::size_t spent = 0;

    [[nodiscard]] constexpr bool is_over() const noexcept { return spent > allowed; }
    /// False where that is more than is allowed.
    constexpr bool spend(std::size_t more) noexcept {
        spent += more;
        return spent <= allowed;
    }
};

enum : unsigned char { is_known_bit = 1, is_missing_bit = 2, is_not_applicable_bit = 4 };

/// The values of one variable in a box: some of its states, and where known, a closed range.
struct span {
    std::int64_t low = 0;
    std::int64_t high = 0;
    unsigned char states = 0;
};

/// One axis of the space: a stored value, a ratio, or the answer of a quantifier. The values of a
/// ratio are numbered: 2 i + 1 is its i-th bound, 2 i what lies below that and above the one
/// before.
struct variable {
    const field_view* field = nullptr;
    std::int64_t low = 0;
    std::int64_t high = 0;
    unsigned char states = is_known_bit;
    std::size_t top = field_view::npos;    // of a ratio: the variables of its operands
    std::size_t bottom = field_view::npos; // npos for another variable
    view_range bounds{};                   // of a ratio: in axes::bounds
    bool is_asked = false;                 // by some condition

    [[nodiscard]] constexpr bool is_ratio() const noexcept { return top != field_view::npos; }
};

/// The axes of the space in which one policy decides, or two that are compared.
struct axes {
    pile<variable> variables{};
    pile<fraction> bounds{};
};

/// Boxes of equally many spans.
struct boxes {
    pile<span> spans{};
    std::size_t count = 0;
};

enum class trouble : unsigned char { none, too_many_regions, unsupported };

/// Whether numbers of steps mean the same in two domains: one unit, one step, and an enumerator of
/// the same name for each number that both name.
constexpr bool is_same_scale(const domain_view& a, const domain_view& b) {
    if (a.kind != b.kind || a.unit != b.unit || !(a.step == b.step) ||
        (a.name_count == 0) != (b.name_count == 0))
        return false;
    for (std::size_t i = 0; i < a.name_count; ++i)
        for (std::size_t j = 0; j < b.name_count; ++j)
            if ((a.names[i].steps == b.names[j].steps) != (a.names[i].name == b.names[j].name))
                return false;
    return true;
}

/// How the fields of one policy are found on the axes.
class placed_policy {
  public:
    constexpr placed_policy(const policy_view& view, axes& on, effort& allowed)
        : view_(view), axes_(on), effort_(allowed), variable_of_(view.fields.size() + 1) {
        for (std::size_t i = 0; i < view.fields.size(); ++i)
            variable_of_[i] = place(view.fields[i]);
        for (const condition_view& condition : view.conditions)
            if (condition.op < relation::one_of || condition.op > relation::not_)
                mention(condition.field);
    }

    [[nodiscard]] constexpr const policy_view& view() const noexcept { return view_; }
    [[nodiscard]] constexpr trouble problem() const noexcept { return trouble_; }

    /// The axis of a field; npos where it has none of its own.
    [[nodiscard]] constexpr std::size_t variable_of(std::size_t field) const {
        return variable_of_[field];
    }

    /// Notes that a field is asked about, or what it is made from.
    constexpr void mention(std::size_t index) {
        if (variable_of_[index] != field_view::npos) {
            axes_.variables[variable_of_[index]].is_asked = true;
            return;
        }
        const view_range operands = view_.fields[index].operands;
        for (std::size_t i = operands.first; i < operands.first + operands.size; ++i)
            mention(view_.operands[i].field);
    }

    /// One box that holds every subject. All policies must have been placed before.
    constexpr void everything(boxes& out) const {
        const std::size_t width = axes_.variables.size();
        const variable* const axis = axes_.variables.data();
        span* const box = out.spans.extend(width);
        for (std::size_t v = 0; v < width; ++v)
            box[v] = {axis[v].low, axis[v].high, axis[v].states};
        ++out.count;
    }

    /// Appends the part of the boxes `in` where the condition is certainly true (`answer`), or is
    /// certainly not.
    constexpr void where(std::size_t node, bool answer, const boxes& in, boxes& out) {
        const condition_view& condition = view_.conditions[node];
        switch (condition.op) {
        case relation::not_:
            return where(node + 1, !answer, in, out);
        case relation::all_of:
            return answer ? all_children(node, answer, in, out) : any_child(node, answer, in, out);
        case relation::one_of:
        case relation::any_of:
            return answer ? any_child(node, answer, in, out) : all_children(node, answer, in, out);
        case relation::is_known:
            return where_state(condition.field, is_known_bit, answer, in, out);
        case relation::is_missing:
            return where_state(condition.field, is_missing_bit, answer, in, out);
        case relation::is_not_applicable:
            return where_state(condition.field, is_not_applicable_bit, answer, in, out);
        default:
            break;
        }
        const field_view& field = view_.fields[condition.field];
        span inside{condition.lower, condition.upper, is_known_bit};
        if (field.kind == field_kind::ratio)
            inside = on_ratio(condition, axes_.variables[variable_of_[condition.field]]);
        else if (field.kind == field_kind::children)
            inside = {1, 1, is_known_bit};
        if ((condition.op != relation::is_not) == answer)
            return where_within(condition.field, inside.low, inside.high, in, out);
        if (inside.low > INT64_MIN)
            where_within(condition.field, INT64_MIN, inside.low - 1, in, out);
        if (inside.high < INT64_MAX)
            where_within(condition.field, inside.high + 1, INT64_MAX, in, out);
    }

    /// Appends the part of the boxes where a field is known and lies from `low` to `high`.
    constexpr void where_within(
        std::size_t index, std::int64_t low, std::int64_t high, const boxes& in, boxes& out) {
        const field_view& field = view_.fields[index];
        const auto operand = [&](std::size_t i) -> const operand_view& {
            return view_.operands[field.operands.first + i];
        };
        switch (field.kind) {
        case field_kind::value:
        case field_kind::ratio:
        case field_kind::children:
            return narrow(variable_of_[index], {low, high, is_known_bit}, in, out);
        case field_kind::capped:
            if (high < 0 || low > field.domain.highest) return;
            return where_within(
                operand(0).field,
                low <= 0 ? INT64_MIN : low,
                high >= field.domain.highest ? INT64_MAX : high,
                in,
                out);
        case field_kind::banded: {
            std::int64_t below = INT64_MAX;
            for (std::size_t b = field.bands.first; b < field.bands.first + field.bands.size; ++b) {
                const band_view& band = view_.bands[b];
                if (band.points >= low && band.points <= high)
                    where_within(operand(0).field, band.lower, below, in, out);
                if (band.lower > INT64_MIN) below = band.lower - 1;
            }
            return;
        }
        case field_kind::points_if:
            if (low <= field.domain.highest && high >= field.domain.highest)
                where(field.condition.first, true, in, out);
            if (low <= 0 && high >= 0) where(field.condition.first, false, in, out);
            return;
        case field_kind::provided: {
            boxes met;
            where(field.condition.first, true, in, met);
            where_within(operand(0).field, low, high, met, out);
            if (low <= 0 && high >= 0) where(field.condition.first, false, in, out);
            return;
        }
        case field_kind::better_of:
            return where_best_within(field, low, high, in, out);
        }
    }

    /// Appends the part where a field is in a state (`answer`), or in another one.
    constexpr void
    where_state(std::size_t index, unsigned char state, bool answer, const boxes& in, boxes& out) {
        const field_view& field = view_.fields[index];
        if (field.kind == field_kind::capped || field.kind == field_kind::banded)
            return where_state(view_.operands[field.operands.first].field, state, answer, in, out);
        if (variable_of_[index] == field_view::npos) {
            trouble_ = trouble::unsupported;
            return;
        }
        const variable& asked = axes_.variables[variable_of_[index]];
        for (const unsigned char each : {is_known_bit, is_missing_bit, is_not_applicable_bit})
            if ((each == state) == answer && (asked.states & each) != 0)
                narrow(variable_of_[index], {asked.low, asked.high, each}, in, out);
    }

    /// The best of several alternatives lies in a range where one of them does, none is above, and
    /// none is missing.
    constexpr void where_best_within(
        const field_view& field, std::int64_t low, std::int64_t high, const boxes& in, boxes& out) {
        const std::size_t first = field.operands.first;
        const std::size_t last = first + field.operands.size;
        for (std::size_t best = first; best < last; ++best) {
            boxes met;
            where_scaled(view_.operands[best], low, high, in, met);
            for (std::size_t other = first; other < last; ++other) {
                if (other == best) continue;
                boxes next;
                where_scaled(view_.operands[other], INT64_MIN, high, met, next);
                if (view_.fields[view_.operands[other].field].may_be_not_applicable)
                    where_state(
                        view_.operands[other].field, is_not_applicable_bit, true, met, next);
                met.spans.swap(next.spans);
                met.count = next.count;
            }
            for (std::size_t i = 0; i < met.spans.size(); ++i)
                out.spans.push(met.spans[i]);
            out.count += met.count;
        }
    }

  private:
    constexpr std::size_t place(const field_view& field) {
        if (field.parent != field_view::npos ||
            (field.kind != field_kind::value && field.kind != field_kind::ratio &&
             field.kind != field_kind::children))
            return field_view::npos; // read from a child record, or computed
        for (std::size_t v = 0; v < axes_.variables.size(); ++v) {
            const field_view& known = *axes_.variables[v].field;
            if (!is_same(known, field)) continue;
            if (!has_same_values(known.domain, field.domain))
                trouble_ = trouble::unsupported; // another domain in each of two policies
            if (field.kind == field_kind::ratio &&
                (axes_.variables[v].top != operand_axis(field, 0) ||
                 axes_.variables[v].bottom != operand_axis(field, 1) ||
                 known.zero_is_missing != field.zero_is_missing ||
                 !(known.when_zero == field.when_zero)))
                trouble_ = trouble::unsupported; // another ratio of this name
            axes_.variables[v].states |= states_of(field);
            return v;
        }
        variable entry{.field = &field, .low = field.domain.lowest, .high = field.domain.highest};
        entry.states = states_of(field);
        if (field.kind == field_kind::ratio) {
            entry.top = operand_axis(field, 0);
            entry.bottom = operand_axis(field, 1);
            if (entry.top == field_view::npos || entry.bottom == field_view::npos)
                trouble_ = trouble::unsupported; // a ratio of points
        }
        axes_.variables.push(entry);
        return axes_.variables.size() - 1;
    }
    [[nodiscard]] constexpr std::size_t
    operand_axis(const field_view& field, std::size_t operand) const {
        return variable_of_[view_.operands[field.operands.first + operand].field];
    }
    static constexpr unsigned char states_of(const field_view& field) {
        return static_cast<unsigned char>(
            is_known_bit | (field.may_be_missing ? is_missing_bit : 0) |
            (field.may_be_not_applicable ? is_not_applicable_bit : 0));
    }
    static constexpr bool has_same_values(const domain_view& a, const domain_view& b) {
        if (a.lowest != b.lowest || a.highest != b.highest || a.name_count != b.name_count ||
            !is_same_scale(a, b))
            return false;
        for (std::size_t i = 0; i < a.name_count; ++i) {
            bool is_shared = false;
            for (std::size_t j = 0; j < b.name_count; ++j)
                is_shared = is_shared || a.names[i].steps == b.names[j].steps;
            if (!is_shared) return false;
        }
        return true;
    }
    /// By name, so that two versions of a policy may have two versions of a subject. Quantifiers
    /// over the same children share a name and are told apart by what they ask.
    static constexpr bool is_same(const field_view& a, const field_view& b) {
        return a.kind == b.kind && is_same_text(a.name, b.name) &&
               (a.kind != field_kind::children || a.id == b.id);
    }

    constexpr void narrow(std::size_t v, span to, const boxes& in, boxes& out) {
        const std::size_t width = axes_.variables.size();
        for (std::size_t box = 0; box < in.count; ++box) {
            const span* const from = in.spans.data() + box * width;
            const std::int64_t low = from[v].low > to.low ? from[v].low : to.low;
            const std::int64_t high = from[v].high < to.high ? from[v].high : to.high;
            const auto states = static_cast<unsigned char>(from[v].states & to.states);
            if (states == 0 || ((states & is_known_bit) != 0 && low > high)) continue;
            if (out.count == most_boxes || !effort_.spend(width + 16)) {
                trouble_ = trouble::too_many_regions;
                return;
            }
            span* const copy = out.spans.extend(width);
            for (std::size_t i = 0; i < width; ++i)
                copy[i] = from[i];
            copy[v] = {low, high, states};
            ++out.count;
        }
    }

    constexpr void any_child(std::size_t node, bool answer, const boxes& in, boxes& out) {
        const std::size_t end = node + view_.conditions[node].size;
        for (std::size_t i = node + 1; i < end; i += view_.conditions[i].size)
            where(i, answer, in, out);
    }
    constexpr void all_children(std::size_t node, bool answer, const boxes& in, boxes& out) {
        const std::size_t end = node + view_.conditions[node].size;
        std::size_t others = 0; // that are no comparisons with an axis of their own
        for (std::size_t i = node + 1; i < end; i += view_.conditions.first[i].size)
            if (answer && is_comparison(i))
                axes_.variables[variable_of_[view_.conditions.first[i].field]].is_asked = true;
            else
                ++others;
        if (others == 0) return narrow_by_comparisons(node, in, out);
        boxes met;
        if (answer)
            narrow_by_comparisons(node, in, met);
        else
            append(in, met);
        for (std::size_t i = node + 1; i < end; i += view_.conditions[i].size) {
            if (answer && is_comparison(i)) continue;
            boxes next;
            where(i, answer, met, --others == 0 ? out : next);
            met.spans.swap(next.spans);
            met.count = next.count;
        }
    }

    /// Whether a condition, where it is true, is one range of one axis.
    [[nodiscard]] constexpr bool is_comparison(std::size_t node) const {
        const condition_view& condition = view_.conditions.first[node];
        return condition.op < relation::is_not &&
               variable_of_.data()[condition.field] != field_view::npos;
    }
    /// The part of the boxes where all those children of a node are true that are comparisons. The
    /// usual row is nothing but these: hence all of them on one copy of the box.
    constexpr void narrow_by_comparisons(std::size_t node, const boxes& in, boxes& out) {
        const std::size_t width = axes_.variables.size();
        const std::size_t end = node + view_.conditions[node].size;
        const variable* const axis = axes_.variables.data();
        const std::size_t* const variable_of = variable_of_.data();
        for (std::size_t box = 0; box < in.count; ++box) {
            if (out.count == most_boxes || !effort_.spend(width + 12 * (end - node) + 16)) {
                trouble_ = trouble::too_many_regions;
                return;
            }
            const span* const from = in.spans.data() + box * width;
            span* const to = out.spans.extend(width);
            for (std::size_t i = 0; i < width; ++i)
                to[i] = from[i];
            bool is_empty = false;
            for (std::size_t i = node + 1; i < end; i += view_.conditions.first[i].size) {
                if (!is_comparison(i)) continue;
                const condition_view& condition = view_.conditions.first[i];
                const std::size_t v = variable_of[condition.field];
                span inside{condition.lower, condition.upper, is_known_bit};
                if (axis[v].is_ratio()) inside = on_ratio(condition, axis[v]);
                to[v] = {
                    to[v].low > inside.low ? to[v].low : inside.low,
                    to[v].high < inside.high ? to[v].high : inside.high,
                    static_cast<unsigned char>(to[v].states & is_known_bit)};
                is_empty = is_empty || to[v].states == 0 || to[v].low > to[v].high;
            }
            if (is_empty)
                out.spans.shrink(out.spans.size() - width);
            else
                ++out.count;
        }
    }
    static constexpr void append(const boxes& from, boxes& to) {
        span* const copy = to.spans.extend(from.spans.size());
        for (std::size_t i = 0; i < from.spans.size(); ++i)
            copy[i] = from.spans.data()[i];
        to.count += from.count;
    }

    constexpr void where_scaled(
        const operand_view& operand,
        std::int64_t low,
        std::int64_t high,
        const boxes& in,
        boxes& out) {
        const std::int64_t by = operand.factor; // positive
        const std::int64_t least = low == INT64_MIN ? low : low / by + (low % by > 0 ? 1 : 0);
        const std::int64_t most = high == INT64_MAX ? high : high / by - (high % by < 0 ? 1 : 0);
        if (least <= most) where_within(operand.field, least, most, in, out);
    }

    /// The numbers of a ratio's values that a comparison means.
    [[nodiscard]] constexpr span
    on_ratio(const condition_view& condition, const variable& ratio) const {
        const auto number_of = [&](std::int64_t bound) {
            const fraction looked_for{bound, condition.scale};
            std::size_t low = ratio.bounds.first;
            std::size_t count = ratio.bounds.size;
            while (count > 1) {
                const std::size_t half = count / 2;
                if (compare(axes_.bounds[low + half], looked_for) <= 0) low += half;
                count -= half;
            }
            return static_cast<std::int64_t>(2 * (low - ratio.bounds.first) + 1);
        };
        switch (condition.op) {
        case relation::at_least:
            return {number_of(condition.lower), ratio.high, is_known_bit};
        case relation::more_than:
            return {number_of(condition.lower) + 1, ratio.high, is_known_bit};
        case relation::at_most:
            return {0, number_of(condition.upper), is_known_bit};
        case relation::less_than:
            return {0, number_of(condition.upper) - 1, is_known_bit};
        case relation::half_open:
            return {number_of(condition.lower), number_of(condition.upper) - 1, is_known_bit};
        default:
            return {number_of(condition.lower), number_of(condition.upper), is_known_bit};
        }
    }

    static constexpr std::size_t most_boxes = 4096; // of one condition

    const policy_view& view_;
    axes& axes_;
    effort& effort_;
    pile<std::size_t> variable_of_;
    trouble trouble_ = trouble::none;
};

/// Collects the bounds that ratios are compared with. Once, when all policies are placed.
constexpr void cut_ratios(axes& on, std::initializer_list<const placed_policy*> policies) {
    for (std::size_t v = 0; v < on.variables.size(); ++v) {
        if (!on.variables[v].is_ratio()) continue;
        pile<fraction> bounds;
        for (const placed_policy* policy : policies) {
            for (const condition_view& condition : policy->view().conditions) {
                if (condition.op > relation::is_not) continue; // the others have no bounds
                if (policy->variable_of(condition.field) != v) continue;
                if (condition.op != relation::at_most && condition.op != relation::less_than)
                    bounds.push(reduced(condition.lower, condition.scale));
                if (condition.op != relation::at_least && condition.op != relation::more_than)
                    bounds.push(reduced(condition.upper, condition.scale));
            }
        }
        bounds.sort_and_unite([](fraction a, fraction b) { return compare(a, b) < 0; });
        on.variables[v].bounds = {on.bounds.size(), bounds.size()};
        // An operand that one of two versions may lack makes the ratio of the other missing.
        for (const std::size_t operand : {on.variables[v].top, on.variables[v].bottom})
            on.variables[v].states |= static_cast<unsigned char>(
                on.variables[operand].states & (is_missing_bit | is_not_applicable_bit));
        on.variables[v].low = 0;
        on.variables[v].high = static_cast<std::int64_t>(2 * bounds.size());
        for (std::size_t i = 0; i < bounds.size(); ++i)
            on.bounds.push(bounds[i]);
    }
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
