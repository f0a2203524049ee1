// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_ROW_BOXES_HPP_INCLUDED
#define PARTNERKIT_DETAIL_ROW_BOXES_HPP_INCLUDED

// The boxes in which the rows of a policy match, as constants, and a walk through what of a box the
// rows before it leave. Readings that ask "where is another answer?" need nothing else: no memory,
// and no second idea of what a condition means.

#include <partnerkit/detail/rows.hpp>
#include <partnerkit/reader.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// An axis of the space, with its field as a place in the description.
struct box_axis {
    std::size_t field = 0;
    span whole{};                          // all values of it
    std::size_t top = field_view::npos;    // of a ratio: the axes of its operands
    std::size_t bottom = field_view::npos; // npos for another axis
    view_range bounds{};                   // of a ratio: where the numbers of its values change

    [[nodiscard]] constexpr bool is_ratio() const noexcept { return top != field_view::npos; }
};

/// A row's place in the order in which rows decide.
struct ordered_row {
    std::size_t number = row::none;  // in view.rules, or of the leaf in view.questions
    std::size_t outcome = row::none; // in view.outcomes; none: no answer
    view_range boxes{};
};

/// How many boxes there are, before there are arrays for them.
struct box_sizes {
    std::size_t axes = 0;
    std::size_t bounds = 0;
    std::size_t rows = 0;
    std::size_t boxes = 0;
    trouble problem = trouble::none;
};

/// The boxes of all rows, the one for no answer included, in the order in which rows decide.
struct all_boxes {
    axes on{};
    row_set rows{};
    trouble problem = trouble::none;

    constexpr explicit all_boxes(const policy_view& view) {
        effort allowed{100'000, 0};
        placed_policy policy{view, on, allowed};
        cut_ratios(on, {&policy});
        add_rows(policy, rows);
        problem = policy.problem() != trouble::none ? policy.problem()
                  : allowed.is_over()               ? trouble::too_many_regions
                                                    : trouble::none;
    }
    [[nodiscard]] constexpr box_sizes size() const {
        return {on.variables.size(), on.bounds.size(), rows.rows.size(), rows.where.count, problem};
    }
};

template <class Policy>
struct row_boxes {
    static constexpr box_sizes size = all_boxes{view_of<Policy>}.size();
    struct arrays {
        box_axis axes[size.axes + 1]{};
        fraction bounds[size.bounds + 1]{};
        ordered_row rows[size.rows + 1]{};
        span spans[size.boxes * size.axes + 1]{};
    };
    static constexpr arrays value = [] {
        arrays result;
        const all_boxes from{view_of<Policy>};
        for (std::size_t v = 0; v < size.axes; ++v) {
            const variable& axis = from.on.variables[v];
            result.axes[v] = {
                static_cast<std::size_t>(axis.field - view_of<Policy>.fields.first),
                {axis.low, axis.high, axis.states},
                axis.top,
                axis.bottom,
                axis.bounds};
        }
        for (std::size_t i = 0; i < size.bounds; ++i)
            result.bounds[i] = from.on.bounds[i];
        for (std::size_t i = 0; i < size.rows; ++i)
            result.rows[i] = {
                from.rows.rows[i].number, from.rows.rows[i].outcome, from.rows.rows[i].boxes};
        for (std::size_t i = 0; i < size.boxes * size.axes; ++i)
            result.spans[i] = from.rows.where.spans[i];
        return result;
    }();
};

/// The same as plain data, for code that is compiled once for all policies of a width.
struct boxes_view {
    view_list<box_axis> axes{};
    const fraction* bounds = nullptr;
    view_list<ordered_row> rows{};
    const span* spans = nullptr;

    [[nodiscard]] constexpr const span* box(std::size_t i) const noexcept {
        return spans + i * axes.size();
    }
};
template <class Policy>
inline constexpr boxes_view boxes_of{
    {row_boxes<Policy>::value.axes, row_boxes<Policy>::size.axes},
    row_boxes<Policy>::value.bounds,
    {row_boxes<Policy>::value.rows, row_boxes<Policy>::size.rows},
    row_boxes<Policy>::value.spans};

/// A part of the space with a fixed number of axes.
template <std::size_t Width>
struct part {
    span spans[Width == 0 ? 1 : Width]{};
};

constexpr bool holds_known(const span& a) noexcept {
    return (a.states & is_known_bit) != 0 && a.low <= a.high;
}
/// What two spans have in common; nothing where it has no states.
constexpr span common(const span& a, const span& b) noexcept {
    span both{
        a.low > b.low ? a.low : b.low,
        a.high < b.high ? a.high : b.high,
        static_cast<unsigned char>(a.states & b.states)};
    if (!holds_known(both)) both.states &= static_cast<unsigned char>(~is_known_bit);
    return both;
}

/// Walks through what of a part none of those boxes from `first` to before `last` holds that are in
/// the way, in pieces that do not overlap. `enter(piece)` tells whether a piece, or what will be
/// left of it, is of interest, and `visit(piece)` takes one that is left and tells whether to go
/// on; so does the result.
template <std::size_t Width, class IsInTheWay, class Enter, class Visit>
constexpr bool walk_rest(
    const boxes_view& all,
    const part<Width>& of,
    std::size_t first,
    std::size_t last,
    IsInTheWay& is_in_the_way,
    Enter& enter,
    Visit& visit) {
    if (!enter(of)) return true;
    for (; first < last; ++first) {
        const span* const box = all.box(first);
        bool is_apart = !is_in_the_way(first);
        for (std::size_t v = 0; v < Width && !is_apart; ++v)
            is_apart = common(of.spans[v], box[v]).states == 0;
        if (is_apart) continue;
        part<Width> rest = of; // of what the box holds, the piece that is not yet cut off
        for (std::size_t v = 0; v < Width; ++v) {
            const span mine = rest.spans[v];
            const span both = common(mine, box[v]);
            const auto cut = [&](span piece) {
                if (piece.states == 0) return true;
                rest.spans[v] = piece;
                return walk_rest(all, rest, first + 1, last, is_in_the_way, enter, visit);
            };
            const auto absent = static_cast<unsigned char>(mine.states & ~box[v].states & 6);
            if (!cut({mine.low, mine.high, absent})) return false;
            if (holds_known(mine)) {
                if (!holds_known(both)) {
                    if (!cut({mine.low, mine.high, is_known_bit})) return false;
                } else {
                    if (mine.low < both.low && !cut({mine.low, both.low - 1, is_known_bit}))
                        return false;
                    if (mine.high > both.high && !cut({both.high + 1, mine.high, is_known_bit}))
                        return false;
                }
            }
            rest.spans[v] = both;
        }
        return true; // the box holds what is left
    }
    return visit(of);
}

/// Where a subject stands on each axis: a single value or state, or all that a missing one may be.
template <class Policy, class Values>
constexpr auto place_of(const Values& values) {
    constexpr std::size_t width = row_boxes<Policy>::size.axes;
    constexpr const auto& all = row_boxes<Policy>::value;
    part<width> result;
    for (std::size_t v = 0; v < width; ++v) {
        const box_axis& axis = all.axes[v];
        const field_value& value = values[axis.field];
        if (value.state != presence::known) {
            result.spans[v] = {
                axis.whole.low,
                axis.whole.high,
                value.state == presence::missing ? is_missing_bit : is_not_applicable_bit};
            continue;
        }
        std::int64_t number = value.steps;
        if (axis.is_ratio()) {
            number = 0;
            for (std::size_t i = 0; i < axis.bounds.size; ++i) {
                const int order =
                    compare({value.steps, value.denominator}, all.bounds[axis.bounds.first + i]);
                if (order >= 0) number = static_cast<std::int64_t>(2 * i + (order == 0 ? 1 : 2));
            }
        }
        result.spans[v] = {number, number, is_known_bit};
    }
    return result;
}

/// The rows of a policy that may decide for a part of the space.
template <class Policy, class Found>
constexpr void find_rows(const part<row_boxes<Policy>::size.axes>& of, Found& found) {
    constexpr std::size_t width = row_boxes<Policy>::size.axes;
    constexpr const boxes_view& all = boxes_of<Policy>;
    for (const ordered_row& row : all.rows) {
        bool is_possible = false;
        for (std::size_t i = 0; i < row.boxes.size && !is_possible; ++i) {
            part<width> inside;
            bool is_empty = false;
            for (std::size_t v = 0; v < width; ++v) {
                inside.spans[v] = common(of.spans[v], all.box(row.boxes.first + i)[v]);
                is_empty = is_empty || inside.spans[v].states == 0;
            }
            if (is_empty) continue;
            const auto enter = [](const part<width>&) { return true; };
            const auto visit = [&](const part<width>&) { return !(is_possible = true); };
            const auto is_in_the_way = [](std::size_t) { return true; };
            walk_rest(all, inside, 0, row.boxes.first, is_in_the_way, enter, visit);
        }
        if (is_possible) found(row);
    }
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
