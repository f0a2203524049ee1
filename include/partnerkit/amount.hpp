// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_AMOUNT_HPP_INCLUDED
#define PARTNERKIT_AMOUNT_HPP_INCLUDED

/// \file
/// Arithmetic with amounts of money and other bounded numbers: sums, shares by a rate, and the
/// allocation of a whole. Exact up to the last step, where the rounding is stated; what leaves the
/// domain of its type is an error that names it, never a clamped value.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/checked.hpp>

#include <iterator>

namespace partnerkit {
inline namespace v0 {

namespace detail {

template <class Number>
constexpr expected<Number, domain_error>
as_amount(converted result, std::int64_t found, std::string_view what) noexcept {
    if (result.fault == domain_fault::none) return domain<Number>::from_steps(result.steps);
    return unexpected{domain_error{
        what,
        result.fault,
        {.kind = found_value::type::whole, .whole = found},
        &domain<Number>::view}};
}

/// A rate as an exact fraction of one: 15 % is 15/100; of a plain number, itself.
template <class Rate>
constexpr fraction rate_of(const Rate& rate) noexcept {
    if constexpr (is_number<Rate>) {
        constexpr std::int64_t whole = std::is_same_v<typename Rate::unit, percent_unit> ? 100 : 1;
        return reduced(rate.steps, wide{Rate::steps_per_unit} * whole);
    } else {
        return rate;
    }
}

} // namespace detail

/// The sum of a range of numbers of one type. `what` names it in an error, whose value is then in
/// steps.
template <class Range>
[[nodiscard]] constexpr auto sum(const Range& amounts, std::string_view what = "sum") noexcept {
    using number_type = std::remove_cvref_t<decltype(*std::begin(amounts))>;
    detail::wide total = 0;
    for (const number_type& each : amounts)
        total += each.steps;
    return detail::as_amount<number_type>(
        detail::in_bounds(total, domain<number_type>::view), detail::nearest_64_bits(total), what);
}

/// A share of an amount: `share(price, 15_pct)`, `share(budget, 1.2_dec)`. Rounded to the nearest
/// step, half-way to the even one, unless another rounding is asked for; `rounding::none` makes
/// what lies between two steps an error.
template <class Number, class Rate>
    requires detail::is_number<Number> &&
        (detail::is_number<Rate> || std::is_convertible_v<Rate, fraction>)
            [[nodiscard]] constexpr expected<Number, domain_error> share(
                const Number& amount,
                const Rate& rate,
                std::string_view what = "share",
                rounding mode = rounding::nearest) noexcept {
        const fraction exact = detail::rate_of(rate);
        const detail::wide parts = detail::wide{amount.steps} * exact.numerator;
        if (exact.denominator == 0)
            return detail::as_amount<Number>(
                {0, exact.numerator < 0 ? domain_fault::below_lowest : domain_fault::above_highest},
                amount.steps,
                what);
        return detail::as_amount<Number>(
            detail::from_quotient(parts, exact.denominator, domain<Number>::view, mode),
            detail::nearest_64_bits(parts / exact.denominator),
            what);
    }

    /// Divides a whole among shares in the proportion of weights, by largest remainder: the shares
    /// sum to the whole, each is its exact part rounded down or up, and no share has another sign
    /// than the whole. Of equal remainders the earlier gets the step. `weights` are integers or
    /// numbers of one type, none below zero and not all zero; `shares` has one element for each, of
    /// the whole's type.
    ///
    /// False, and nothing is written, where that is not so. Costs n operations for each of the less
    /// than n steps that are left over; allocates nothing.
    template <class Number, class Weights, class Shares>
        requires detail::is_number<Number>
    [[nodiscard]] constexpr bool
    allocate(const Number& whole, const Weights& weights, Shares&& shares) noexcept {
        using detail::wide;
        const auto weight_at = [&](std::size_t i) -> wide {
            if constexpr (requires { weights[i].steps; })
                return weights[i].steps;
            else
                return weights[i];
        };
        const std::size_t size = std::size(weights);
        if (std::size(shares) != size) return false;
        wide total = 0;
        for (std::size_t i = 0; i < size; ++i) {
            if (weight_at(i) < 0) return false;
            total += weight_at(i);
        }
        if (total == 0 || total > INT64_MAX) return false;

        const wide sign = whole.steps < 0 ? -1 : 1;
        const wide magnitude = sign * whole.steps;
        wide left = magnitude;
        for (std::size_t i = 0; i < size; ++i) {
            const wide part = magnitude * weight_at(i) / total;
            shares[i] = Number::from_steps(static_cast<typename Number::rep>(sign * part));
            left -= part;
        }
        // A share that has its extra step is marked by it being above its part.
        const auto remainder = [&](std::size_t i) -> wide {
            const wide exact = magnitude * weight_at(i);
            return sign * shares[i].steps == exact / total ? exact % total : -1;
        };
        for (; left > 0; --left) {
            std::size_t best = 0;
            for (std::size_t i = 1; i < size; ++i)
                if (remainder(i) > remainder(best)) best = i;
            shares[best] = Number::from_steps(
                static_cast<typename Number::rep>(shares[best].steps + static_cast<int>(sign)));
        }
        return true;
    }

} // namespace v0
} // namespace partnerkit

#endif
