// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_BATCH_ARROW_CELLS_HPP_INCLUDED
#define PARTNERKIT_DETAIL_BATCH_ARROW_CELLS_HPP_INCLUDED

// Brings the cells of Arrow arrays into steps. Which function does it is chosen once for a column,
// by its format; the functions know nothing of the policy, so that there is one of each.
//
// A producer's arrays are not trusted: what can be wrong about a whole column is found before
// anything is read (see `bind_arrow_column`), and what can be wrong about a cell makes it a bad
// one. Only how large the buffers are is the producer's word: nothing in the interface says it.

#include <partnerkit/detail/batch/arrow_abi.hpp>
#include <partnerkit/detail/batch/sources.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// A text into steps of a field, as `checked` has it.
using text_function = converted (*)(std::string_view text, rounding mode) noexcept;

template <class Value>
converted read_text(std::string_view text, rounding mode) noexcept {
    return convert<Value>(text, mode);
}

/// A column of an Arrow array. `values` is the array itself, `offset` counts from its first cell.
struct arrow_column : column_data {
    const domain_view* domain = nullptr;
    text_function read = nullptr;
    bitmap rows{};                   // of the struct: which rows are there at all
    int scale = 0;                   // decimal digits of a cell after the point
    std::int64_t factor = 1;         // a cell x factor / divisor is a number of steps
    std::int64_t divisor = 1;        // 0: these do not fit, and the cell goes the way of a text
    fill_function indices = nullptr; // of a dictionary
};

/// Buffers need not be aligned as their cells are.
template <class Cell>
Cell cell_at(const void* cells, std::size_t index) noexcept {
    Cell cell;
    std::memcpy(&cell, static_cast<const char*>(cells) + index * sizeof(Cell), sizeof(Cell));
    return cell;
}

inline const ArrowArray& array_of(const arrow_column& column) noexcept {
    return *static_cast<const ArrowArray*>(column.values);
}
/// The column, and its rows that are known in `states`.
inline const arrow_column& arrow_column_of(
    const column_data& column, std::size_t row, std::size_t count, cell_states& states) noexcept {
    const auto& own = static_cast<const arrow_column&>(column);
    states.known &= own.rows.rows(row, count);
    return own;
}

/// Calls `read(i)` for each known row; it answers a `converted`, whose fault makes the cell bad.
template <class Read>
void fill_one_by_one(
    std::size_t count, std::int64_t* steps, cell_states& states, const Read& read) noexcept {
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_known = (states.known >> i & 1) != 0;
        const converted result = is_known ? read(i) : converted{};
        steps[i] = result.steps;
        if (result.fault == domain_fault::empty)
            states.known &= ~(row_bits{1} << i);
        else if (result.fault != domain_fault::none)
            states.bad |= row_bits{1} << i;
    }
}

// ---- whole numbers -----------------------------------------------------------------------------

template <class Integer>
constexpr bool is_between(Integer cell, std::int64_t least, std::int64_t most) noexcept {
    if constexpr (std::is_same_v<Integer, std::uint64_t>)
        return cell <= static_cast<std::uint64_t>(most);
    else
        return cell >= least && cell <= most;
}

/// `count` is a constant where this is called for a whole tile.
template <class Integer>
[[gnu::always_inline]] inline bool multiply_cells(
    const char* __restrict cells,
    std::size_t count,
    std::int64_t factor,
    std::int64_t* __restrict steps) noexcept {
    const std::int64_t least = INT64_MIN / factor;
    const std::int64_t most = INT64_MAX / factor;
    bool all_fit = true;
    for (std::size_t i = 0; i < count; ++i) {
        const auto cell = cell_at<Integer>(cells, i);
        if constexpr (sizeof(Integer) > 4) all_fit &= is_between(cell, least, most);
        steps[i] = static_cast<std::int64_t>(
            static_cast<std::uint64_t>(cell) * static_cast<std::uint64_t>(factor));
    }
    return all_fit;
}

template <class Integer>
void fill_whole(
    const column_data& column,
    std::size_t row,
    std::size_t count,
    std::int64_t* steps,
    cell_states& states) {
    const arrow_column& own = arrow_column_of(column, row, count, states);
    const char* const cells =
        static_cast<const char*>(array_of(own).buffers[1]) + (own.offset + row) * sizeof(Integer);
    bool all_fit = count == tile_rows ? multiply_cells<Integer>(cells, tile_rows, own.factor, steps)
                                      : multiply_cells<Integer>(cells, count, own.factor, steps);
    // 32 bits times 31 always fit.
    if (sizeof(Integer) <= 4 && own.factor > INT32_MAX) all_fit = false;
    if (!all_fit) [[unlikely]]
        fill_one_by_one(count, steps, states, [&](std::size_t i) {
            const auto cell = cell_at<Integer>(cells, i);
            if (!is_between(cell, INT64_MIN / own.factor, INT64_MAX / own.factor))
                return converted{0, domain_fault::above_highest};
            return converted{static_cast<std::int64_t>(cell) * own.factor};
        });
}

// ---- decimals ----------------------------------------------------------------------------------

/// As `from_quotient` has it, for what 64 bits hold, which divide several times as fast.
inline converted from_narrow_quotient(
    std::int64_t numerator,
    std::int64_t denominator,
    const domain_view& domain,
    rounding mode) noexcept {
    std::int64_t steps = numerator / denominator;
    std::int64_t rest = numerator % denominator;
    if (rest == 0) return in_bounds(steps, domain);
    if (rest < 0) {
        --steps;
        rest += denominator;
    }
    if (steps < domain.lowest) return {0, domain_fault::below_lowest};
    if (steps >= domain.highest) return {0, domain_fault::above_highest};
    if (mode == rounding::none) return {0, domain_fault::too_fine};
    const std::int64_t to_next = denominator - rest;
    if (mode == rounding::nearest && (rest > to_next || (rest == to_next && steps % 2 != 0)))
        ++steps;
    return {steps};
}

/// The number that a cell of a decimal is, by its digits.
inline converted
from_decimal(wide cell, int scale, const domain_view& domain, rounding mode) noexcept {
    constexpr std::size_t size = 96; // 39 digits, as many zeros, a point and a sign
    char text[size];
    std::size_t first = size;
    for (int zero = scale; zero < 0; ++zero)
        text[--first] = '0';
    const bool negative = cell < 0;
    for (int digit = 0; cell != 0 || digit <= scale; ++digit) {
        if (digit == scale && scale > 0) text[--first] = '.';
        const int value = static_cast<int>(cell % 10);
        text[--first] = static_cast<char>('0' + (value < 0 ? -value : value));
        cell /= 10;
    }
    if (negative) text[--first] = '-';
    return from_text({text + first, size - first}, domain, mode);
}

template <class Integer>
void fill_quotients(
    const column_data& column,
    std::size_t row,
    std::size_t count,
    std::int64_t* steps,
    cell_states& states) {
    const arrow_column& own = arrow_column_of(column, row, count, states);
    const void* const cells = array_of(own).buffers[1];
    fill_one_by_one(count, steps, states, [&](std::size_t i) {
        const wide cell = cell_at<Integer>(cells, own.offset + row + i);
        if (own.divisor == 0 || cell < INT64_MIN || cell > INT64_MAX)
            return from_decimal(cell, own.scale, *own.domain, own.mode);
        if (own.factor == 1)
            return from_narrow_quotient(
                static_cast<std::int64_t>(cell), own.divisor, *own.domain, own.mode);
        return from_quotient(cell * own.factor, own.divisor, *own.domain, own.mode);
    });
}

// ---- real numbers ------------------------------------------------------------------------------

/// As the kernel does it for columns: what is certain at once, the rest by `from_real`.
template <class Real>
void fill_reals(
    const column_data& column,
    std::size_t row,
    std::size_t count,
    std::int64_t* steps,
    cell_states& states) {
    const arrow_column& own = arrow_column_of(column, row, count, states);
    const void* const cells = array_of(own).buffers[1];
    constexpr double magic = 0x1.8p52; // adding it rounds to a whole number, half to even
    const certain_steps certain = certain_steps_of<Real>(*own.domain);
    const double reach = own.mode == rounding::nearest ? certain.reach : certain.exact_reach;
    const auto numerator = static_cast<double>(own.domain->step.numerator);
    const auto denominator = static_cast<double>(own.domain->step.denominator);
    fill_one_by_one(count, steps, states, [&](std::size_t i) {
        const auto cell = cell_at<Real>(cells, own.offset + row + i);
        const double exact = static_cast<double>(cell) * denominator / numerator;
        const double nearest = exact + magic - magic;
        const double apart = exact - nearest;
        if (exact >= certain.lowest && exact <= certain.highest && apart < reach && apart > -reach)
            return converted{static_cast<std::int64_t>(nearest)};
        return from_real(cell, *own.domain, own.mode);
    });
}

// ---- bits, texts, nothing ----------------------------------------------------------------------

inline void fill_bits(
    const column_data& column,
    std::size_t row,
    std::size_t count,
    std::int64_t* steps,
    cell_states& states) {
    const arrow_column& own = arrow_column_of(column, row, count, states);
    const bitmap bits{static_cast<const std::uint8_t*>(array_of(own).buffers[1]), own.offset};
    const row_bits all = bits.rows(row, count);
    for (std::size_t i = 0; i < count; ++i)
        steps[i] = static_cast<std::int64_t>(all >> i & 1);
}

inline void fill_nulls(
    const column_data&, std::size_t, std::size_t count, std::int64_t* steps, cell_states& states) {
    for (std::size_t i = 0; i < count; ++i)
        steps[i] = 0;
    states.known = 0;
}

/// Texts between two offsets each.
template <class Offset>
struct offset_texts {
    /// The text of a cell, or that its place is impossible.
    static std::optional<std::string_view> at(const ArrowArray& array, std::size_t index) noexcept {
        const auto end_of_all = static_cast<std::size_t>(array.offset + array.length);
        const auto first = cell_at<Offset>(array.buffers[1], index);
        const auto last = cell_at<Offset>(array.buffers[1], index + 1);
        if (first < 0 || last < first) return std::nullopt;
        if (last > cell_at<Offset>(array.buffers[1], end_of_all)) return std::nullopt;
        if (last == first) return std::string_view{};
        if (array.buffers[2] == nullptr) return std::nullopt;
        return std::string_view{
            static_cast<const char*>(array.buffers[2]) + first,
            static_cast<std::size_t>(last - first)};
    }
};

/// Texts of up to 12 bytes in the cell itself, longer ones in one of several buffers.
struct view_texts {
    static std::optional<std::string_view> at(const ArrowArray& array, std::size_t index) noexcept {
        const char* const cell = static_cast<const char*>(array.buffers[1]) + index * 16;
        const auto size = cell_at<std::int32_t>(cell, 0);
        if (size < 0) return std::nullopt;
        if (size <= 12) return std::string_view{cell + 4, static_cast<std::size_t>(size)};
        const auto buffer = cell_at<std::int32_t>(cell, 2);
        const auto first = cell_at<std::int32_t>(cell, 3);
        if (buffer < 0 || buffer >= array.n_buffers - 3 || first < 0) return std::nullopt;
        const void* const sizes = array.buffers[array.n_buffers - 1];
        const auto* const text = static_cast<const char*>(array.buffers[2 + buffer]);
        if (sizes == nullptr || text == nullptr) return std::nullopt;
        const auto there = cell_at<std::int64_t>(sizes, static_cast<std::size_t>(buffer));
        if (std::int64_t{first} + size > there) return std::nullopt;
        return std::string_view{text + first, static_cast<std::size_t>(size)};
    }
};

template <class Texts>
converted text_at(const arrow_column& column, const ArrowArray& array, std::size_t index) noexcept {
    const auto text = Texts::at(array, index);
    return text ? column.read(*text, column.mode) : converted{0, domain_fault::malformed};
}

template <class Texts>
void fill_texts(
    const column_data& column,
    std::size_t row,
    std::size_t count,
    std::int64_t* steps,
    cell_states& states) {
    const arrow_column& own = arrow_column_of(column, row, count, states);
    fill_one_by_one(count, steps, states, [&](std::size_t i) {
        return text_at<Texts>(own, array_of(own), own.offset + row + i);
    });
}

/// Whole numbers that are places in a list of texts. What was looked up last is kept: the texts are
/// few.
template <class Texts>
void fill_from_dictionary(
    const column_data& column,
    std::size_t row,
    std::size_t count,
    std::int64_t* steps,
    cell_states& states) {
    const auto& own = static_cast<const arrow_column&>(column);
    own.indices(column, row, count, steps, states);
    const ArrowArray& texts = *array_of(own).dictionary;
    const bitmap valid{
        texts.null_count == 0 ? nullptr : static_cast<const std::uint8_t*>(texts.buffers[0]),
        static_cast<std::size_t>(texts.offset)};
    constexpr std::size_t kept = 16;
    std::int64_t places[kept];
    converted values[kept];
    for (std::int64_t& place : places)
        place = -1;
    fill_one_by_one(count, steps, states, [&](std::size_t i) {
        const std::int64_t place = steps[i];
        if (place < 0 || place >= texts.length) return converted{0, domain_fault::malformed};
        const auto index = static_cast<std::size_t>(place);
        const std::size_t at = index % kept;
        if (places[at] != place) {
            places[at] = place;
            values[at] = (valid.rows(index, 1) & 1) == 0
                             ? converted{0, domain_fault::empty} // and so missing
                             : text_at<Texts>(own, texts, valid.offset + index);
        }
        return values[at];
    });
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
