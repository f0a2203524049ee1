// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRACTION_HPP_INCLUDED
#define PARTNERKIT_FRACTION_HPP_INCLUDED

/// \file
/// Exact fractions of 64-bit numbers, compared by cross-multiplication in 128 bits.

#include <partnerkit/version.hpp>

#include <concepts>
#include <cstdint>

namespace partnerkit {
inline namespace v0 {

/// An exact decimal or fraction, for thresholds, points and bounds: `3.5_dec` is 35/10. The
/// denominator is positive; a number that does not fit in 64 bits has none (0), and lies above or
/// below all others.
struct fraction {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;

    constexpr fraction() = default;
    template <std::integral Integer>
        requires(!std::same_as<Integer, bool>)
    // NOLINTNEXTLINE(google-explicit-constructor): every whole number is a fraction.
    constexpr fraction(Integer whole) noexcept : numerator(static_cast<std::int64_t>(whole)) {
        if (whole > Integer{} && static_cast<std::uint64_t>(whole) > INT64_MAX) *this = {1, 0};
    }
    constexpr fraction(std::int64_t n, std::int64_t d) noexcept : numerator(n), denominator(d) {}
};

namespace detail {

__extension__ using wide = __int128; // products of two 64-bit numbers, exactly

constexpr std::int64_t nearest_64_bits(wide value) noexcept {
    return value > INT64_MAX   ? INT64_MAX
           : value < INT64_MIN ? INT64_MIN
                               : static_cast<std::int64_t>(value);
}

constexpr int compare(fraction a, fraction b) noexcept {
    const wide left = wide{a.numerator} * b.denominator;
    const wide right = wide{b.numerator} * a.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
}

constexpr std::int64_t gcd(std::int64_t a, std::int64_t b) noexcept {
    while (b != 0) {
        const std::int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

constexpr fraction reduced(wide numerator, wide denominator) noexcept {
    wide a = numerator < 0 ? -numerator : numerator;
    wide b = denominator;
    while (b != 0) {
        const wide rest = a % b;
        a = b;
        b = rest;
    }
    if (a == 0) return {0, 1};
    const wide n = numerator / a;
    const wide d = denominator / a;
    if (n > INT64_MAX || n < INT64_MIN || d > INT64_MAX) return {n < 0 ? -1 : 1, 0};
    return {static_cast<std::int64_t>(n), static_cast<std::int64_t>(d)};
}

constexpr fraction multiply(fraction a, fraction b) noexcept {
    return reduced(wide{a.numerator} * b.numerator, wide{a.denominator} * b.denominator);
}

constexpr fraction divide(fraction a, fraction b) noexcept {
    return b.numerator < 0 ? multiply(a, {-b.denominator, -b.numerator})
                           : multiply(a, {b.denominator, b.numerator});
}

} // namespace detail

constexpr fraction operator-(fraction value) noexcept {
    return {-value.numerator, value.denominator};
}
constexpr bool operator==(fraction a, fraction b) noexcept { return detail::compare(a, b) == 0; }
constexpr bool operator<(fraction a, fraction b) noexcept { return detail::compare(a, b) < 0; }
constexpr bool operator<=(fraction a, fraction b) noexcept { return detail::compare(a, b) <= 0; }
constexpr bool operator>(fraction a, fraction b) noexcept { return detail::compare(a, b) > 0; }
constexpr bool operator>=(fraction a, fraction b) noexcept { return detail::compare(a, b) >= 0; }

} // namespace v0
} // namespace partnerkit

#endif
