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

/// The same as plain data.
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

/// Where a subject stands on each axis: a single value, or a state.
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

/// Whether two rows that match a subject leave it without an answer.
template <class Policy>
constexpr bool conflict(const ordered_row& a, const ordered_row& b) noexcept {
    constexpr const policy_view& view = view_of<Policy>;
    const auto is_rest = [](const ordered_row& row) {
        return row.number == row::none || view.rules[row.number].condition.size == 0;
    };
    if constexpr (!has_conflicts(view)) {
        return false;
    } else {
        if (is_rest(a) || is_rest(b)) return false;
        const outcome_view& one = view.outcomes[a.outcome];
        const outcome_view& other = view.outcomes[b.outcome];
        return view.hit_policy == hit_kind::unique || one.steps != other.steps ||
               one.id != other.id;
    }
}

/// Walks through what of a part is left to a row: what no row before it decides that `is_skipped`
/// does not name, and what conflicts with no other.
template <class Policy, class IsSkipped, class Enter, class Visit>
constexpr bool walk_row(
    const part<row_boxes<Policy>::size.axes>& of,
    std::size_t number,
    const IsSkipped& is_skipped,
    Enter& enter,
    Visit& visit) {
    constexpr const boxes_view& all = boxes_of<Policy>;
    const auto is_in_the_way = [&](std::size_t box) {
        std::size_t other = 0;
        while (box >= all.rows[other].boxes.first + all.rows[other].boxes.size)
            ++other;
        if (other == number) return false;
        return conflict<Policy>(all.rows[other], all.rows[number]) ||
               (other < number && !is_skipped(all.rows[other]));
    };
    return walk_rest(all, of, 0, row_boxes<Policy>::size.boxes, is_in_the_way, enter, visit);
}

/// What a part and a box have in common; whether that is anything.
template <std::size_t Width>
constexpr bool cut(part<Width>& of, const span* box) noexcept {
    bool is_there = true;
    for (std::size_t v = 0; v < Width; ++v) {
        of.spans[v] = common(of.spans[v], box[v]);
        is_there = is_there && of.spans[v].states != 0;
    }
    return is_there;
}

/// The rows of a policy that may decide for a part of the space; one that is none of them, where
/// two rows may conflict.
template <class Policy, class Found>
constexpr void find_rows(const part<row_boxes<Policy>::size.axes>& of, Found& found) {
    constexpr const boxes_view& all = boxes_of<Policy>;
    bool may_conflict = false;
    for (std::size_t r = 0; r < all.rows.size(); ++r) {
        const view_range boxes = all.rows[r].boxes;
        bool is_possible = false;
        for (std::size_t i = boxes.first; i < boxes.first + boxes.size; ++i) {
            auto inside = of;
            if (!cut(inside, all.box(i))) continue;
            const auto is_skipped = [](const ordered_row&) { return false; };
            const auto enter = [](const auto&) { return true; };
            const auto visit = [&](const auto&) { return !(is_possible = true); };
            if (!is_possible) walk_row<Policy>(inside, r, is_skipped, enter, visit);
            for (std::size_t other = 0; other < r; ++other) {
                const view_range others = all.rows[other].boxes;
                for (std::size_t k = others.first; k < others.first + others.size; ++k)
                    if (auto both = inside; conflict<Policy>(all.rows[other], all.rows[r]))
                        may_conflict = may_conflict || cut(both, all.box(k));
            }
        }
        if (is_possible) found(all.rows[r]);
    }
    if (may_conflict) found(ordered_row{});
}

/// Whether all that a policy answers is in the boxes of its rows.
template <class Policy>
inline constexpr bool has_row_boxes = is_refused<Policy>() ||
                                      (view_of<Policy>.shape != policy_shape::scorecard &&
                                       answers_with_one_row(view_of<Policy>) &&
                                       row_boxes<Policy>::size.problem == trouble::none);

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
