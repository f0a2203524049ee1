// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_ROW_WAY_HPP_INCLUDED
#define PARTNERKIT_DETAIL_ROW_WAY_HPP_INCLUDED

// The cheapest way into the boxes of other rows.

#include <partnerkit/detail/priced_field.hpp>
#include <partnerkit/detail/quotient_range.hpp>
#include <partnerkit/detail/row_boxes.hpp>

namespace partnerkit {
inline namespace v0 {

namespace detail {

/// Looks for the cheapest point in parts of the space.
template <class Policy>
class cheapest_point {
  public:
    static constexpr std::size_t width = row_boxes<Policy>::size.axes;
    using part_type = part<width>;

    constexpr cheapest_point(const priced_field (&axes)[width + 1]) : axes_(axes) {}

    [[nodiscard]] constexpr bool is_found() const noexcept { return is_found_; }
    [[nodiscard]] constexpr wide cost() const noexcept { return best_.cost; }
    /// Which row it leads to.
    [[nodiscard]] constexpr std::size_t row() const noexcept { return best_.row; }
    /// Whether an axis has to change, and what to.
    [[nodiscard]] constexpr bool is_moved(std::size_t v) const noexcept {
        return best_.is_moved[v];
    }
    [[nodiscard]] constexpr std::int64_t to(std::size_t v) const noexcept { return best_.to[v]; }

    /// Whether a part may hold a cheaper point than the best one.
    constexpr bool enter(const part_type& in) const {
        const wide least = cost_of_values(in);
        return least >= 0 && (!is_found_ || least < best_.cost);
    }
    /// Takes the cheapest point of a part, if it is cheaper.
    constexpr void visit(const part_type& in, std::size_t row) {
        point there;
        there.row = row;
        for (std::size_t v = 0; v < width; ++v) {
            if (kept(v).is_ratio() || stays(v, in.spans[v])) continue;
            move(there, v, nearest(v, in.spans[v]));
        }
        for (std::size_t v = 0; v < width; ++v)
            if (kept(v).is_ratio() && !solve_ratio(v, in, there)) return;
        // A ratio that was mended may have spoilt another with the same operands.
        for (std::size_t v = 0; v < width; ++v)
            if (kept(v).is_ratio() && !is_in(v, in.spans[v], there)) return;
        if (is_found_ && there.cost >= best_.cost) return;
        is_found_ = true;
        best_ = there;
    }

  private:
    struct point {
        std::int64_t to[width + 1]{};
        bool is_moved[width + 1]{};
        std::size_t row = 0;
        wide cost = 0;
    };

    constexpr void move(point& there, std::size_t v, std::int64_t to) const {
        if (there.is_moved[v]) there.cost -= cost_of(v, there.to[v]);
        there.is_moved[v] = to != axes_[v].from || axes_[v].state != presence::known;
        there.to[v] = to;
        if (there.is_moved[v]) there.cost += cost_of(v, to);
    }
    [[nodiscard]] constexpr std::int64_t value_at(const point& there, std::size_t v) const {
        return there.is_moved[v] ? there.to[v] : axes_[v].from;
    }

    static constexpr const box_axis& kept(std::size_t v) {
        return row_boxes<Policy>::value.axes[v];
    }
    static constexpr const domain_view& domain_of(std::size_t v) {
        return view_of<Policy>.fields[kept(v).field].domain;
    }
    [[nodiscard]] constexpr wide cost_of(std::size_t v, std::int64_t to) const {
        const priced_field& axis = axes_[v];
        const wide distance = wide{to} - axis.from;
        return axis.is_number ? (distance < 0 ? -distance : distance) * axis.cost : axis.cost;
    }
    /// The same, but nothing where a known value stays.
    [[nodiscard]] constexpr wide price_of(std::size_t v, std::int64_t to) const {
        return to == axes_[v].from && axes_[v].state == presence::known ? 0 : cost_of(v, to);
    }
    /// Whether a value or state on an axis need not change to be in a span.
    [[nodiscard]] constexpr bool stays(std::size_t v, const span& in) const {
        switch (axes_[v].state) {
        case presence::known:
            return holds_known(in) && axes_[v].from >= in.low && axes_[v].from <= in.high;
        case presence::missing:
            return (in.states & is_missing_bit) != 0;
        default:
            return (in.states & is_not_applicable_bit) != 0;
        }
    }
    [[nodiscard]] constexpr std::int64_t nearest(std::size_t v, const span& in) const {
        return nearest_value(domain_of(v), axes_[v].from, low_of(v, in), high_of(v, in));
    }
    [[nodiscard]] constexpr std::int64_t low_of(std::size_t v, const span& in) const {
        return in.low > axes_[v].lowest ? in.low : axes_[v].lowest;
    }
    [[nodiscard]] constexpr std::int64_t high_of(std::size_t v, const span& in) const {
        return in.high < axes_[v].highest ? in.high : axes_[v].highest;
    }
    /// What it costs at least to get into a part, ratios aside; below zero where nothing helps.
    [[nodiscard]] constexpr wide cost_of_values(const part_type& in) const {
        wide cost = 0;
        for (std::size_t v = 0; v < width; ++v) {
            const span& to = in.spans[v];
            if (kept(v).is_ratio() || stays(v, to)) continue;
            if (axes_[v].state == presence::not_applicable || !holds_known(to) ||
                !has_value(domain_of(v), low_of(v, to), high_of(v, to)))
                return -1;
            cost += cost_of(v, nearest(v, to));
        }
        return cost;
    }

    // ---- ratios --------------------------------------------------------------------------------

    static constexpr fraction bound(std::size_t v, std::int64_t number) {
        return row_boxes<Policy>::value
            .bounds[kept(v).bounds.first + static_cast<std::size_t>(number / 2)];
    }
    static constexpr quotient_range range_of(std::size_t v, const span& in) {
        quotient_range range;
        range.has_low = in.low > 0;
        range.has_high = in.high < static_cast<std::int64_t>(2 * kept(v).bounds.size);
        range.is_low_open = in.low % 2 == 0;
        range.is_high_open = in.high % 2 == 0;
        if (range.has_low) range.low = bound(v, in.low - (range.is_low_open ? 2 : 0));
        if (range.has_high) range.high = bound(v, in.high);
        return range;
    }
    [[nodiscard]] constexpr bool is_in(std::size_t v, const span& in, const point& there) const {
        const std::size_t top = kept(v).top;
        const std::size_t bottom = kept(v).bottom;
        const field_view& field = view_of<Policy>.fields[kept(v).field];
        const presence n = there.is_moved[top] ? presence::known : axes_[top].state;
        const presence d = there.is_moved[bottom] ? presence::known : axes_[bottom].state;
        presence state = n > d ? n : d;
        fraction value{value_at(there, top), value_at(there, bottom)};
        if (value.denominator < 0) value = {-value.numerator, -value.denominator};
        if (state == presence::known && value.denominator == 0) {
            if (field.zero_is_missing) state = presence::missing;
            value = field.when_zero;
        }
        if (state == presence::missing) return (in.states & is_missing_bit) != 0;
        if (state == presence::not_applicable) return (in.states & is_not_applicable_bit) != 0;
        if (!holds_known(in)) return false;
        const quotient_range range = range_of(v, in);
        const int low = range.has_low ? compare(value, range.low) : 1;
        const int high = range.has_high ? compare(value, range.high) : -1;
        return (range.is_low_open ? low > 0 : low >= 0) &&
               (range.is_high_open ? high < 0 : high <= 0);
    }
    /// Changes the operands of a ratio that is not in its span.
    constexpr bool solve_ratio(std::size_t v, const part_type& in, point& there) const {
        if (is_in(v, in.spans[v], there)) return true;
        if (!holds_known(in.spans[v])) return false;
        const std::size_t top = kept(v).top;
        const std::size_t bottom = kept(v).bottom;
        const quotient_range range = range_of(v, in.spans[v]);
        const whole_range n{low_of(top, in.spans[top]), high_of(top, in.spans[top])};
        whole_range d{low_of(bottom, in.spans[bottom]), high_of(bottom, in.spans[bottom])};
        if (d.low < 1) d.low = 1;
        if (n.low > n.high || d.low > d.high || !holds_known(in.spans[top]) ||
            !holds_known(in.spans[bottom]) || axes_[top].state == presence::not_applicable ||
            axes_[bottom].state == presence::not_applicable)
            return false;
        bool is_solved = false;
        wide best = 0;
        std::int64_t best_n = 0;
        std::int64_t best_d = 0;
        const auto look = [&](std::int64_t divisor) {
            const std::int64_t least = range.least(divisor, n.low);
            const std::int64_t most = range.most(divisor, n.high);
            if (least > most) return;
            const std::int64_t from = axes_[top].from;
            const std::int64_t dividend = from < least ? least : from > most ? most : from;
            const wide price = price_of(top, dividend) + price_of(bottom, divisor);
            if (is_solved && price >= best) return;
            is_solved = true;
            best = price;
            best_n = dividend;
            best_d = divisor;
        };
        // The price falls towards the divisor that is there, or towards one where the dividend need
        // not change or reaches its limit; what rounding does repeats with the bound's denominator.
        const auto look_around = [&](wide middle) {
            std::int64_t period = 1;
            if (range.has_low && range.low.numerator > period) period = range.low.numerator;
            if (range.has_low && range.low.denominator > period) period = range.low.denominator;
            if (range.has_high && range.high.numerator > period) period = range.high.numerator;
            if (range.has_high && range.high.denominator > period) period = range.high.denominator;
            if (period > 10'000) period = 10'000;
            const wide least = middle - period < d.low ? wide{d.low} : middle - period;
            const wide most = middle + period > d.high ? wide{d.high} : middle + period;
            for (wide divisor = least; divisor <= most; ++divisor)
                look(static_cast<std::int64_t>(divisor));
        };
        look_around(axes_[bottom].from);
        look_around(d.low);
        look_around(d.high);
        for (const fraction end : {range.low, range.high})
            for (const std::int64_t dividend : {axes_[top].from, n.low, n.high})
                if (end.numerator != 0)
                    look_around(wide{dividend} * end.denominator / end.numerator);
        if (!is_solved) return false;
        move(there, top, best_n);
        move(there, bottom, best_d);
        return true;
    }

    const priced_field (&axes_)[width + 1];
    point best_{};
    bool is_found_ = false;
};

template <class Policy, class Values>
class way_finder {
  public:
    static constexpr std::size_t width = row_boxes<Policy>::size.axes;

    constexpr way_finder(const Values& values, const costs<Policy>& prices)
        : scale_(cost_scale(prices)), values_(values) {
        for (std::size_t v = 0; v < width; ++v) {
            const std::size_t field = row_boxes<Policy>::value.axes[v].field;
            axes_[v] =
                price_field(view_of<Policy>.fields[field], values[field], prices[field], scale_);
        }
    }

    /// The way to the rows that `is_target(row)` names. Rows that decide before one of them are in
    /// the way, unless they are targets themselves.
    template <class IsTarget>
    constexpr way_to<Policy> find(const IsTarget& is_target) const {
        way_to<Policy> result;
        const cheapest_point<Policy> best = search(axes_, is_target);
        if (!best.is_found()) return result;
        result.by = reach_by::changes;
        result.outcome = boxes_of<Policy>.rows[best.row()].outcome;
        result.cost = reduced(best.cost(), scale_);
        for (std::size_t v = 0; v < width; ++v)
            if (best.is_moved(v)) result.changes.push_back(change_of(v, best.to(v)));
        for (std::size_t v = 0; v < width; ++v) {
            if (row_boxes<Policy>::value.axes[v].is_ratio()) continue;
            priced_field only[width + 1]{};
            for (std::size_t other = 0; other < width; ++other) {
                only[other] = axes_[other];
                if (other != v) fix(only[other]);
            }
            const cheapest_point<Policy> alone = search(only, is_target);
            if (alone.is_found()) result.alone.push_back(change_of(v, alone.to(v)));
        }
        return result;
    }

  private:
    template <class IsTarget>
    static constexpr cheapest_point<Policy>
    search(const priced_field (&axes)[width + 1], const IsTarget& is_target) {
        constexpr const boxes_view& all = boxes_of<Policy>;
        cheapest_point<Policy> best{axes};
        const auto enter = [&](const part<width>& in) { return best.enter(in); };
        for (std::size_t r = 0; r < all.rows.size(); ++r) {
            if (!is_target(all.rows[r])) continue;
            const auto visit = [&](const part<width>& in) {
                best.visit(in, r);
                return true;
            };
            for (std::size_t i = 0; i < all.rows[r].boxes.size; ++i) {
                part<width> inside;
                for (std::size_t v = 0; v < width; ++v)
                    inside.spans[v] = all.box(all.rows[r].boxes.first + i)[v];
                walk_row<Policy>(inside, r, is_target, enter, visit);
            }
        }
        return best;
    }
    constexpr field_change change_of(std::size_t v, std::int64_t to) const {
        const std::size_t field = row_boxes<Policy>::value.axes[v].field;
        return {field, view_of<Policy>.fields[field].name, values_[field], to};
    }

    std::int64_t scale_;
    const Values& values_;
    priced_field axes_[width + 1]{};
};

/// The row that decides for a subject.
template <class Policy, class Values>
constexpr ordered_row deciding_row(const Values& values) {
    ordered_row result;
    bool is_found = false;
    const auto note = [&](const ordered_row& row) {
        if (!is_found) result = row;
        is_found = true;
    };
    find_rows<Policy>(place_of<Policy>(values), note);
    return result;
}

} // namespace detail

} // namespace v0
} // namespace partnerkit

#endif
