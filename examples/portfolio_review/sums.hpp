// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_SUMS_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_SUMS_HPP_INCLUDED

#include <partnerkit/domain.hpp>

namespace portfolio {

namespace pk = partnerkit;

/// Makes sure that sums stay in their domain. While all that was added is, by its magnitude, not
/// more than the highest value, no sum of any part of it, in any order, leaves the domain or the
/// integer that it is stored in. So this is checked once, where a file is read, and sums need no
/// check of their own.
template <class Number>
class sum_guard {
    static_assert(Number::lowest <= 0 && Number::lowest >= -Number::highest);

  public:
    /// False, and nothing is added, if the sum could become too high.
    [[nodiscard]] constexpr bool add(const Number& value) {
        const std::int64_t magnitude = value.steps < 0 ? -value.steps : value.steps;
        if (magnitude > Number::highest - total_) return false;
        total_ += magnitude;
        return true;
    }

  private:
    std::int64_t total_ = 0;
};

/// The exact sum of two numbers that a guard has seen.
template <class Number>
constexpr Number sum(const Number& a, const Number& b) {
    return Number::from_steps(static_cast<typename Number::rep>(a.steps + b.steps));
}

} // namespace portfolio

#endif
