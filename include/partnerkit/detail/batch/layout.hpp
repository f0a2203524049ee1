// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_BATCH_LAYOUT_HPP_INCLUDED
#define PARTNERKIT_DETAIL_BATCH_LAYOUT_HPP_INCLUDED

// What the compiler knows about a policy over certain columns: its description brought into the
// units of the cells. A threshold of 3.5 over whole ratings is 4; the weights of a card become the
// smallest whole numbers; the lanes of its sum are as wide as the largest sum needs.

#include <partnerkit/detail/batch/cells.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

constexpr wide floor_quotient(wide a, wide b) noexcept { // b > 0
    return a / b - (a % b < 0 ? 1 : 0);
}
constexpr wide ceil_quotient(wide a, wide b) noexcept { return -floor_quotient(-a, b); }

/// A closed range of cells; it is empty where no cell can be in it.
template <class Cell>
struct value_range {
    Cell low{};
    Cell high{};
    bool is_empty = true;
};

template <class Cell>
inline constexpr wide least_of = std::is_signed_v<Cell> ? -(wide{1} << (8 * sizeof(Cell) - 1)) : 0;
template <class Cell>
inline constexpr wide most_of = least_of<Cell> + (wide{1} << (8 * sizeof(Cell))) - 1;

/// A range of steps in units of so many steps; the ends of 64 bits mean that it has none. Unsigned
/// 64-bit cells above the signed range count as its highest value.
template <class Cell>
constexpr value_range<Cell>
range_of_cells(std::int64_t lower, std::int64_t upper, std::int64_t per_unit) noexcept {
    wide low = ceil_quotient(lower, per_unit);
    wide high = floor_quotient(upper, per_unit);
    if (lower == INT64_MIN) low = least_of<Cell>;
    if (upper == INT64_MAX) high = most_of<Cell>;
    low = low < least_of<Cell> ? least_of<Cell> : low;
    high = high > most_of<Cell> ? most_of<Cell> : high;
    if (low > high) return {};
    return {static_cast<Cell>(low), static_cast<Cell>(high), false};
}

/// Whether some whole numbers between the lowest and the highest of a domain are none of its
/// values.
constexpr bool has_gaps(const domain_view& domain) noexcept {
    wide values = 0;
    for (std::size_t i = 0; i < domain.name_count; ++i) {
        bool is_new = true; // two names may have one value
        for (std::size_t j = 0; j < i; ++j)
            is_new = is_new && domain.names[j].steps != domain.names[i].steps;
        values += is_new ? 1 : 0;
    }
    return domain.name_count > 0 && wide{domain.highest} - domain.lowest + 1 > values;
}

template <std::size_t Index, class... Types>
struct type_at;
template <class First, class... Types>
struct type_at<0, First, Types...> {
    using type = First;
};
template <std::size_t Index, class First, class... Types>
struct type_at<Index, First, Types...> : type_at<Index - 1, Types...> {};

/// The type of a field's values in a tile, and how many steps one of them is.
template <class Cells, std::int64_t Lowest, std::int64_t Highest>
struct cell_values {
    using type = least_cell<Lowest, Highest>;
    static constexpr std::int64_t per_unit = 1;
};
template <class Integer, std::int64_t PerUnit, std::int64_t Lowest, std::int64_t Highest>
struct cell_values<integer_cells<Integer, PerUnit>, Lowest, Highest> {
    using type = Integer;
    static constexpr std::int64_t per_unit = PerUnit;
};
template <class Integer, copy_function Copy, std::int64_t Lowest, std::int64_t Highest>
struct cell_values<copied_cells<Integer, Copy>, Lowest, Highest> {
    using type = Integer;
    static constexpr std::int64_t per_unit = 1;
};

template <class Policy, class... Cells>
struct layout {
    static constexpr const policy_view& view = view_of<Policy>;
    static constexpr std::size_t field_count = sizeof...(Cells);

    /// Whether there are so many conditions that each is a call of one function instead of a copy
    /// of it: a fraction of the time to compile, and two or three times that of each condition.
    static constexpr bool is_large = view.conditions.size() > 24;

    template <std::size_t Field>
    using cells = typename type_at<Field, Cells...>::type;
    template <std::size_t Field>
    using values = cell_values<
        cells<Field>,
        view.fields[Field].domain.lowest,
        view.fields[Field].domain.highest>;
    template <std::size_t Field>
    using value = typename values<Field>::type;
    template <std::size_t Field>
    static constexpr std::int64_t per_unit = values<Field>::per_unit;

    /// The cells of a field that lie in a range of steps.
    template <std::size_t Field, std::int64_t Lower, std::int64_t Upper>
    static constexpr auto range = range_of_cells<value<Field>>(Lower, Upper, per_unit<Field>);

    // ---- of a scorecard ------------------------------------------------------------------------

    struct value_facts {
        std::int64_t units[field_count + 1]{};
        std::size_t sizes[field_count + 1]{};
    };
    template <std::size_t... Field>
    static consteval value_facts find_facts(std::index_sequence<Field...>) {
        return {{per_unit<Field>...}, {sizeof(value<Field>)...}};
    }
    static constexpr value_facts facts = find_facts(std::make_index_sequence<field_count>{});

    /// What one unit of a criterion's cells adds to the score.
    static constexpr std::int64_t coefficient(std::size_t criterion) noexcept {
        const criterion_view& each = view.criteria[criterion];
        return each.factor * facts.units[each.field];
    }
    /// How many steps of the score one step of the sum is.
    static constexpr std::int64_t sum_step = [] {
        std::int64_t common = 0;
        for (std::size_t i = 0; i < view.criteria.size(); ++i)
            common = common == 0 ? coefficient(i) : gcd(common, coefficient(i));
        return common == 0 ? 1 : common < 0 ? -common : common;
    }();
    struct bounds {
        wide lowest = 0;
        wide highest = 0;
    };
    /// Between which all partial sums lie, of values that are in their domains.
    static constexpr bounds sums = [] {
        bounds result;
        for (std::size_t i = 0; i < view.criteria.size(); ++i) {
            const field_view& field = view.fields[view.criteria[i].field];
            const std::int64_t unit = facts.units[view.criteria[i].field];
            const wide weight = coefficient(i) / sum_step;
            wide low = weight * ceil_quotient(field.domain.lowest, unit);
            wide high = weight * floor_quotient(field.domain.highest, unit);
            if (low > high) std::swap(low, high);
            // An absent value adds nothing; nor has every partial sum all its parts yet.
            result.lowest += low < 0 ? low : 0;
            result.highest += high > 0 ? high : 0;
        }
        return result;
    }();
    using sum = std::conditional_t<
        sums.lowest >= 0 && sums.highest <= UINT8_MAX,
        std::uint8_t,
        std::conditional_t<
            sums.lowest >= INT16_MIN && sums.highest <= INT16_MAX,
            std::int16_t,
            std::conditional_t<
                sums.lowest >= INT32_MIN && sums.highest <= INT32_MAX,
                std::int32_t,
                std::int64_t>>>;
    static constexpr std::size_t widest_term = [] {
        std::size_t most = sizeof(sum);
        for (std::size_t i = 0; i < view.criteria.size(); ++i)
            if (facts.sizes[view.criteria[i].field] > most)
                most = facts.sizes[view.criteria[i].field];
        return most;
    }();
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
