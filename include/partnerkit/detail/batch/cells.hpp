// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_BATCH_CELLS_HPP_INCLUDED
#define PARTNERKIT_DETAIL_BATCH_CELLS_HPP_INCLUDED

// How the cells of a column lie in memory, and what is known of 64 of them at a time: a tile. A
// truth about a tile is one word, a bit for each row; so conditions on 64 rows are combined by one
// instruction, and a bitmap of the host is already what we compute with.

#include <partnerkit/checked.hpp>
#include <partnerkit/reader.hpp>

#include <bit>
#include <cstring>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// One bit for each row of a tile; the first row is the lowest bit.
using row_bits = std::uint64_t;
inline constexpr std::size_t tile_rows = 64;
inline constexpr row_bits all_rows = ~row_bits{0};

constexpr row_bits first_rows(std::size_t count) noexcept {
    return count >= tile_rows ? all_rows : (row_bits{1} << count) - 1;
}

/// Bits of the host, least significant first in each byte, as Arrow has them. None: all are set.
struct bitmap {
    const std::uint8_t* bytes = nullptr;
    std::size_t offset = 0;

    /// `count` bits from a row on, as a word; reads no byte that has none of them.
    [[nodiscard, gnu::noinline]] row_bits rows(std::size_t row, std::size_t count) const noexcept {
        if (bytes == nullptr) return all_rows;
        const std::size_t first = offset + row;
        const std::size_t shift = first % 8;
        const std::size_t size = (shift + count + 7) / 8; // at most nine bytes
        const std::uint8_t* const from = bytes + first / 8;
        row_bits low = 0;
        if constexpr (std::endian::native == std::endian::little) {
            std::memcpy(&low, from, size < 8 ? size : 8);
        } else {
            for (std::size_t i = 0; i < size && i < 8; ++i)
                low |= row_bits{from[i]} << (8 * i);
        }
        low >>= shift;
        if (size == 9) low |= row_bits{from[8]} << (64 - shift);
        return low;
    }
};

/// What is known about the cells of a tile beside their values.
struct cell_states {
    row_bits known = all_rows;
    row_bits not_applicable = 0;
    row_bits bad = 0;
};

struct column_data;
/// Brings up to 64 cells from a row on into steps.
using fill_function = void (*)(
    const column_data& column,
    std::size_t row,
    std::size_t count,
    std::int64_t* steps,
    cell_states& states);

/// A column at run time. What its cells are is a type below.
struct column_data {
    const void* values = nullptr; // or whatever `fill` reads from
    std::size_t size = 0;
    bitmap valid{};
    bitmap applicable{};
    fill_function fill = nullptr;
    std::size_t offset = 0; // of the first bit, where cells are bits
    rounding mode = rounding::nearest;

    constexpr column_data() noexcept = default;
    constexpr column_data(
        const void* first, std::size_t count, fill_function how = nullptr) noexcept
        : values(first), size(count), fill(how) {}
};

// ---- what the cells of a column are ------------------------------------------------------------

/// Whole numbers, each of so many steps of the field.
template <class Integer, std::int64_t PerUnit>
struct integer_cells {};
template <std::floating_point Real>
struct real_cells {};
struct bit_cells {};
/// Whatever a function turns into steps.
struct filled_cells {};
/// Whole numbers that are somewhere in records, and a function that copies them from there.
using copy_function = void (*)(const void* records, std::size_t row, std::size_t count, void* to);
template <class Integer, copy_function Copy>
struct copied_cells {};
/// No column: a field that is computed from others.
struct no_cells {};

template <std::int64_t Lowest, std::int64_t Highest>
inline constexpr bool is_byte = Lowest >= 0 && Highest <= UINT8_MAX;
/// The narrowest type for all values of a domain; what is not used as it lies in memory is brought
/// into it.
template <std::int64_t Lowest, std::int64_t Highest>
using least_cell =
    std::conditional_t<is_byte<Lowest, Highest>, std::uint8_t, least_int<Lowest, Highest>>;

/// The numbers of steps for which a real number may be certain to be worth the nearest one.
struct certain_steps {
    double lowest = 0;
    double highest = 0;
    double reach = 0;                             // how far from the nearest one it may be
    static constexpr double exact_reach = 0.5e-6; // the same where only that number is meant
};
template <std::floating_point Real>
constexpr certain_steps certain_steps_of(const domain_view& domain) noexcept {
    constexpr double precision = sizeof(Real) == 4 ? 0x1p-23 : 0x1p-52;
    const auto low = static_cast<double>(domain.lowest);
    const auto high = static_cast<double>(domain.highest);
    const double most = high > -low ? high : -low;
    // Beyond this nothing is certain; the error of a number of steps stays below a tenth.
    const double limit = most < 0.02 / precision ? most : 0.02 / precision;
    const double tolerance = limit * precision > 1e-6 ? limit * precision : 1e-6;
    return {low < -limit ? -limit : low, high > limit ? limit : high, 0.5 - 2 * tolerance};
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
