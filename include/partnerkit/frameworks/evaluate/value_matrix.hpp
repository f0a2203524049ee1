// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_EVALUATE_VALUE_MATRIX_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_EVALUATE_VALUE_MATRIX_HPP_INCLUDED

/// \file
/// E8: the kind of partner that fits its strategic value and its revenue, each low or high:
///
///                         low revenue            high revenue
///     high value          technology alliance    strategic partner
///     low value           affiliate              channel partner
///
/// `policy` takes what people say is high. `policy_from_numbers<60_pct, 100'000_usd>` takes numbers
/// and your cut points, for which the source has none; what is at a cut point is high (chosen).
/// One that the field cannot have does not compile. `matrix` takes any two conditions, also on a
/// struct of your own.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/table.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace value_matrix {

enum class level { low, high };
BOOST_DESCRIBE_ENUM(level, low, high)

struct input {
    level strategic_value = level::low;
    level revenue = level::low;
};
BOOST_DESCRIBE_STRUCT(input, (), (strategic_value, revenue))

/// The same in numbers.
struct numbers {
    percent strategic_value; ///< of the highest possible, such as the score of a scorecard
    usd revenue;             ///< of a year, expected or had
};
BOOST_DESCRIBE_STRUCT(numbers, (), (strategic_value, revenue))

enum class outcome {
    affiliate,           ///< brings leads
    channel_partner,     ///< resells
    technology_alliance, ///< integrates
    strategic_partner    ///< goes to market with us
};
BOOST_DESCRIBE_ENUM(outcome, affiliate, channel_partner, technology_alliance, strategic_partner)

template <class HighValue, class HighRevenue>
using matrix = decision_table<
    "partner value matrix",
    hit::first,
    rule<outcome::strategic_partner, HighValue, HighRevenue>,
    rule<outcome::technology_alliance, HighValue>,
    rule<outcome::channel_partner, HighRevenue>,
    otherwise<outcome::affiliate>>;

struct policy : matrix<is<&input::strategic_value, level::high>, is<&input::revenue, level::high>> {
    static constexpr framework about{
        "E8", "Partner value matrix", "Which kind of partner is it?", "S3"};
};

template <auto HighValue, auto HighRevenue>
struct policy_from_numbers :
    matrix<
        at_least<&numbers::strategic_value, HighValue>,
        at_least<&numbers::revenue, HighRevenue>> {
    static constexpr framework about = policy::about;
};

} // namespace value_matrix

} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
