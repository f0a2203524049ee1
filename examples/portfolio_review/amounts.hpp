// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_AMOUNTS_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_AMOUNTS_HPP_INCLUDED

#include "portfolio.hpp"

namespace portfolio {

/// The decimals that an amount needs; two at least, because it is money.
[[nodiscard]] int decimals_of(amount);
/// The digits after the point of a decimal, as it is written.
[[nodiscard]] int decimals_of(std::string_view decimal);

/// The decimal with at least so many digits after its point; its value stays.
[[nodiscard]] std::string with_decimals(std::string decimal, int decimals);

/// For people: `80,450,596.9823`. At least two decimals, and those that the amount needs.
[[nodiscard]] std::string grouped(amount, int decimals);

/// For programs: `80450596.9823`, `50000`.
[[nodiscard]] std::string exact(amount);

} // namespace portfolio

#endif
