// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_CONCRETE_HPP_INCLUDED
#define PARTNERKIT_DETAIL_CONCRETE_HPP_INCLUDED

// From a part of the space to one subject in it. Where a ratio is an axis of its own, a part may
// hold none: then no two whole numbers of its operands have such a quotient.

#include <partnerkit/detail/cells.hpp>
#include <partnerkit/detail/quotient_range.hpp>
#include <partnerkit/proof.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

enum class existence : unsigned char { exists, none, unknown };

/// Two numbers whose quotient lies in a range; the divisor is positive. Of the divisors that leave
/// some room on each side for the dividend (they are a range, too), the largest are tried first:
/// the larger the divisor, the more quotients there are.
constexpr existence find_quotient(
    const quotient_range& range,
    whole_range n,
    whole_range d,
    std::int64_t& dividend,
    std::int64_t& divisor) {
    constexpr int most_tries = 2000;
    if (d.low < 1) d.low = 1;
    // Each side is kept by all divisors from some one on, or up to some one.
    const auto trim = [&d](bool grows, auto&& is_kept) {
        while (d.low < d.high) { // the border between kept and not
            const std::int64_t middle = d.low + (d.high - d.low) / 2 + (grows ? 0 : 1);
            if (is_kept(middle))
                (grows ? d.high : d.low) = middle;
            else
                (grows ? d.low : d.high) = grows ? middle + 1 : middle - 1;
        }
    };
    const whole_range all = d;
    const auto keeps_high = [&](std::int64_t by) { return range.most(by, n.high) >= n.low; };
    const auto keeps_low = [&](std::int64_t by) { return range.least(by, n.low) <= n.high; };
    if (d.low > d.high) return existence::none;
    whole_range kept = all;
    for (const bool high_side : {true, false}) {
        const bool grows = high_side ? range.high.numerator > 0 : range.low.numerator < 0;
        if (high_side ? !range.has_high : !range.has_low) continue;
        d = kept;
        if (high_side)
            trim(grows, keeps_high);
        else
            trim(grows, keeps_low);
        if (high_side ? !keeps_high(d.low) : !keeps_low(d.low)) return existence::none;
        (grows ? kept.low : kept.high) = d.low;
    }
    if (range.has_low && range.has_high && range.low == range.high) { // one quotient: d is divided
        const std::int64_t step = reduced(range.low.numerator, range.low.denominator).denominator;
        if (kept.high / step * step < kept.low || range.is_low_open || range.is_high_open)
            return existence::none;
        divisor = kept.high / step * step;
        dividend = range.least(divisor, n.low);
        return existence::exists;
    }
    int tries = 0;
    for (divisor = kept.high; divisor >= kept.low; --divisor) {
        dividend = range.least(divisor, n.low);
        if (dividend <= range.most(divisor, n.high)) return existence::exists;
        if (++tries == most_tries) return existence::unknown;
    }
    return existence::none;
}

/// The quotients that have these numbers on the axis of a ratio.
constexpr quotient_range quotients_of(const axes& on, std::size_t ratio, whole_range numbers) {
    const view_range& bounds = on.variables[ratio].bounds;
    const auto bound = [&](std::int64_t number) {
        return on.bounds[bounds.first + static_cast<std::size_t>(number / 2)];
    };
    quotient_range result;
    result.has_low = numbers.low > 0;
    result.has_high = numbers.high < static_cast<std::int64_t>(2 * bounds.size);
    result.is_low_open = numbers.low % 2 == 0;
    result.is_high_open = numbers.high % 2 == 0;
    if (result.has_low) result.low = bound(numbers.low - (result.is_low_open ? 2 : 0));
    if (result.has_high) result.high = bound(numbers.high);
    return result;
}

/// A part as data for a report.
constexpr void write_region(const cells& in, const cell_range* part, region& out) {
    out.size = 0;
    for (std::size_t v = 0; v < in.width(); ++v) {
        const variable& axis = in.on().variables[v];
        const cell known = in.known(v);
        field_range range{.field = axis.field, .is_known = part[v].low < known};
        for (cell at = known > part[v].low ? known : part[v].low; at <= part[v].high; ++at)
            (in.values(v, at).states == is_missing_bit ? range.may_be_missing
                                                       : range.may_be_not_applicable) = true;
        const bool is_every_state =
            range.may_be_missing == ((axis.states & is_missing_bit) != 0) &&
            range.may_be_not_applicable == ((axis.states & is_not_applicable_bit) != 0);
        if (range.is_known) {
            const cell last = part[v].high < known ? part[v].high : known - 1;
            const whole_range values{in.values(v, part[v].low).low, in.values(v, last).high};
            if (part[v].low == 0 && last == known - 1 && is_every_state) continue;
            if (axis.is_ratio()) {
                const quotient_range ends = quotients_of(in.on(), v, values);
                range.has_low = ends.has_low, range.has_high = ends.has_high;
                range.is_low_open = ends.is_low_open, range.is_high_open = ends.is_high_open;
                range.low = ends.low, range.high = ends.high;
            } else {
                // The ends of the domain go without saying, but a single value does not.
                const bool is_listed =
                    values.low == values.high || axis.field->domain.name_count > 0;
                range.has_low = is_listed || part[v].low > 0;
                range.has_high = is_listed || last + 1 < known;
                range.low = fraction{values.low};
                range.high = fraction{values.high};
            }
        }
        out.add(range);
    }
}

class concrete_subject {
  public:
    /// One subject of a part; `result()` tells whether there is one.
    constexpr concrete_subject(const cells& in, const cell_range* part)
        : in_(in), part_(part), chosen_(in.width() + 1) {
        for (std::size_t v = 0; v < in.width() && result_ == existence::exists; ++v)
            if (axis(v).is_ratio() && !is_everything(v)) choose_ratio(v);
        for (std::size_t v = 0; v < in.width(); ++v)
            if (!chosen_[v].is_set && !axis(v).is_ratio()) choose(v);
        // Where ratios share operands, a later choice may have spoilt an earlier one.
        for (std::size_t v = 0; v < in.width() && result_ == existence::exists; ++v)
            if (axis(v).is_ratio() && !is_everything(v) && !is_in_part(v))
                result_ = existence::unknown;
    }

    [[nodiscard]] constexpr existence result() const noexcept { return result_; }

    /// The values of the fields that matter. A ratio is told by its operands.
    constexpr void write(witness& out) const {
        out.size = 0;
        for (std::size_t v = 0; v < in_.width(); ++v)
            if (matters(v)) out.add({axis(v).field, chosen_[v].state, chosen_[v].steps});
    }
    [[nodiscard]] constexpr std::size_t count_of_values() const {
        std::size_t count = 0;
        for (std::size_t v = 0; v < in_.width(); ++v)
            count += matters(v) ? 1U : 0U;
        return count;
    }

  private:
    struct choice {
        bool is_set = false;
        presence state = presence::missing;
        std::int64_t steps = 0;
    };

    [[nodiscard]] constexpr const variable& axis(std::size_t v) const {
        return in_.on().variables[v];
    }
    /// Whether a part says nothing about an axis.
    [[nodiscard]] constexpr bool is_everything(std::size_t v) const {
        const unsigned char states = axis(v).states;
        const cell absent = ((states & is_missing_bit) != 0 ? 1 : 0) +
                            ((states & is_not_applicable_bit) != 0 ? 1 : 0);
        return part_[v].low == 0 && part_[v].high + 1 == in_.known(v) + absent;
    }
    [[nodiscard]] constexpr bool matters(std::size_t v) const {
        if (axis(v).is_ratio()) return false;
        if (axis(v).is_asked) return true;
        for (std::size_t r = 0; r < in_.width(); ++r)
            if (axis(r).is_asked && (axis(r).top == v || axis(r).bottom == v)) return true;
        return false;
    }

    /// The known values that a part allows, or that were chosen; `low > high` where there are none.
    [[nodiscard]] constexpr whole_range known_values(std::size_t v) const {
        if (chosen_[v].is_set)
            return chosen_[v].state == presence::known
                       ? whole_range{chosen_[v].steps, chosen_[v].steps}
                       : whole_range{1, 0};
        if (part_[v].low >= in_.known(v)) return {1, 0};
        const cell last = part_[v].high < in_.known(v) ? part_[v].high : in_.known(v) - 1;
        return {in_.values(v, part_[v].low).low, in_.values(v, last).high};
    }
    [[nodiscard]] constexpr bool may_be(std::size_t v, presence state) const {
        if (chosen_[v].is_set) return chosen_[v].state == state;
        const unsigned char bit =
            state == presence::missing ? is_missing_bit : is_not_applicable_bit;
        for (cell at = in_.known(v); at <= part_[v].high; ++at)
            if (at >= part_[v].low && in_.values(v, at).states == bit) return true;
        return false;
    }
    [[nodiscard]] constexpr bool may_apply(std::size_t v) const {
        const whole_range known = known_values(v);
        return known.low <= known.high || may_be(v, presence::missing);
    }
    constexpr void set(std::size_t v, std::int64_t steps) {
        chosen_[v] = {true, presence::known, steps};
    }
    constexpr void set(std::size_t v, presence state) { chosen_[v] = {true, state, 0}; }

    /// The value nearest to zero.
    constexpr void choose(std::size_t v) {
        const whole_range known = known_values(v);
        if (known.low <= known.high)
            set(v, known.low > 0 ? known.low : known.high < 0 ? known.high : 0);
        else
            set(v, may_be(v, presence::missing) ? presence::missing : presence::not_applicable);
        if (axis(v).field->domain.name_count > 0 && known.low <= known.high)
            set(v, in_.values(v, part_[v].low).low); // zero may be no enumerator
    }

    constexpr void choose_ratio(std::size_t r) {
        const std::size_t top = axis(r).top;
        const std::size_t bottom = axis(r).bottom;
        const field_view& field = *axis(r).field;
        const bool is_free = !chosen_[top].is_set && !chosen_[bottom].is_set;
        const whole_range numbers = known_values(r);
        const whole_range n = known_values(top);
        const whole_range d = known_values(bottom);
        const bool has_operands = n.low <= n.high && d.low <= d.high;
        const bool may_be_zero = has_operands && d.low <= 0 && d.high >= 0;
        if (numbers.low <= numbers.high && has_operands && top == bottom) {
            // A field by itself is one, unless it is zero.
            const quotient_range range = quotients_of(in_.on(), r, numbers);
            if (holds(range, {1}) && (d.low != 0 || d.high != 0))
                return set(
                    bottom, d.high > 0 ? (d.low > 0 ? d.low : 1) : (d.high < 0 ? d.high : -1));
            if (may_be_zero && !field.zero_is_missing && holds(range, field.when_zero))
                return set(bottom, std::int64_t{0});
        } else if (numbers.low <= numbers.high && has_operands) {
            const quotient_range range = quotients_of(in_.on(), r, numbers);
            std::int64_t dividend = 0;
            std::int64_t divisor = 0;
            existence found = find_quotient(range, n, d, dividend, divisor);
            if (found == existence::exists) {
                set(top, dividend);
                return set(bottom, divisor);
            }
            if (d.low < 0) {
                const existence negative =
                    find_quotient(range, {-n.high, -n.low}, {-d.high, -d.low}, dividend, divisor);
                if (negative == existence::exists) {
                    set(top, -dividend);
                    return set(bottom, -divisor);
                }
                if (negative == existence::unknown) found = negative;
            }
            if (may_be_zero && !field.zero_is_missing && holds(range, field.when_zero)) {
                set(top, n.low > 0 ? n.low : n.high < 0 ? n.high : 0);
                return set(bottom, std::int64_t{0});
            }
            if (found == existence::unknown) result_ = existence::unknown;
        }
        // Not applicable outweighs missing, and that outweighs known; others are chosen as known
        // as their part allows.
        if (may_be(r, presence::missing) && may_apply(top) && may_apply(bottom)) {
            if (may_be_zero && field.zero_is_missing) return set(bottom, std::int64_t{0});
            if (may_be(top, presence::missing)) return set(top, presence::missing);
            if (may_be(bottom, presence::missing)) return set(bottom, presence::missing);
        }
        if (may_be(r, presence::not_applicable)) {
            if (may_be(top, presence::not_applicable)) return set(top, presence::not_applicable);
            if (may_be(bottom, presence::not_applicable))
                return set(bottom, presence::not_applicable);
        }
        // With an operand that another ratio has chosen, there might have been a better choice.
        if (result_ == existence::exists) result_ = is_free ? existence::none : existence::unknown;
    }
    /// Whether a ratio of the chosen operands lies in the part.
    [[nodiscard]] constexpr bool is_in_part(std::size_t r) const {
        const choice& n = chosen_[axis(r).top];
        const choice& d = chosen_[axis(r).bottom];
        const field_view& field = *axis(r).field;
        presence state = n.state > d.state ? n.state : d.state;
        if (state == presence::known && d.steps == 0 && field.zero_is_missing)
            state = presence::missing;
        if (state != presence::known) {
            for (cell at = in_.known(r); at <= part_[r].high; ++at)
                if (at >= part_[r].low &&
                    (in_.values(r, at).states == is_missing_bit) == (state == presence::missing))
                    return true;
            return false;
        }
        const whole_range numbers = known_values(r);
        if (numbers.low > numbers.high) return false;
        return holds(
            quotients_of(in_.on(), r, numbers),
            d.steps == 0  ? field.when_zero
            : d.steps < 0 ? fraction{-n.steps, -d.steps}
                          : fraction{n.steps, d.steps});
    }
    [[nodiscard]] static constexpr bool holds(const quotient_range& range, fraction value) {
        const int low = range.has_low ? compare(value, range.low) : 1;
        const int high = range.has_high ? compare(value, range.high) : -1;
        return (range.is_low_open ? low > 0 : low >= 0) &&
               (range.is_high_open ? high < 0 : high <= 0);
    }

    const cells& in_;
    const cell_range* part_;
    pile<choice> chosen_;
    existence result_ = existence::exists;
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
