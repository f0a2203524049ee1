// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_QUOTIENT_RANGE_HPP_INCLUDED
#define PARTNERKIT_DETAIL_QUOTIENT_RANGE_HPP_INCLUDED

// Ranges of whole numbers and of the quotients of two.

#include <partnerkit/fraction.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

struct whole_range {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

/// A range of quotients; each end may be absent, and belongs to the range or not.
struct quotient_range {
    bool has_low = false;
    bool has_high = false;
    bool is_low_open = false;
    bool is_high_open = false;
    fraction low{};
    fraction high{};

    /// The least and the greatest n with n / d in the range; d is positive.
    [[nodiscard]] constexpr std::int64_t least(std::int64_t d, std::int64_t from) const {
        if (!has_low) return from;
        const wide exact = wide{low.numerator} * d;
        wide n = exact / low.denominator;
        if (n * low.denominator < exact || (is_low_open && n * low.denominator == exact)) ++n;
        return n > INT64_MAX ? INT64_MAX : n < from ? from : static_cast<std::int64_t>(n);
    }
    [[nodiscard]] constexpr std::int64_t most(std::int64_t d, std::int64_t until) const {
        if (!has_high) return until;
        const wide exact = wide{high.numerator} * d;
        wide n = exact / high.denominator;
        if (n * high.denominator > exact || (is_high_open && n * high.denominator == exact)) --n;
        return n < INT64_MIN ? INT64_MIN : n > until ? until : static_cast<std::int64_t>(n);
    }
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
