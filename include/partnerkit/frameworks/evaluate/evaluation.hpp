// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_EVALUATE_EVALUATION_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_EVALUATE_EVALUATION_HPP_INCLUDED

/// \file
/// E6: whether to go for a partner. Seven ratings from 1 to 5 in hundredths, weighted; 3.5 and more
/// is worth pursuing, 2.5 and more under conditions. The score is exact, in steps of 0.0005: 3.4995
/// is below 3.5.
///
/// The card does not read `icp_share`. It is there for the gate of overlap_gate.hpp (E7):
///
///     struct gated : pk::with<evaluation::policy,
///         overlap_gate::gate<&evaluation::input::icp_share, evaluation::outcome::pass>> {};

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/score.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace evaluation {

using namespace literals;

struct input {
    rating icp_overlap;     ///< of our ideal customer profiles
    rating complementarity; ///< of the products
    rating reach;           ///< into the market
    rating reputation;      ///< of the brand
    rating readiness;       ///< technical
    rating sponsorship;     ///< by an executive
    rating culture;         ///< how well it is aligned with ours
    percent icp_share;      ///< the overlap of the profiles in per cent
};
BOOST_DESCRIBE_STRUCT(
    input,
    (),
    (icp_overlap, complementarity, reach, reputation, readiness, sponsorship, culture, icp_share))

enum class outcome { pass, conditional, pursue };
BOOST_DESCRIBE_ENUM(outcome, pass, conditional, pursue)

struct policy :
    scorecard<
        "partner evaluation",
        criterion<&input::icp_overlap, 25_pct>,
        criterion<&input::complementarity, 20_pct>,
        criterion<&input::reach, 15_pct>,
        criterion<&input::reputation, 15_pct>,
        criterion<&input::readiness, 10_pct>,
        criterion<&input::sponsorship, 10_pct>,
        criterion<&input::culture, 5_pct>,
        bands<
            from<3.5_dec, outcome::pursue>,
            from<2.5_dec, outcome::conditional>,
            otherwise<outcome::pass>>> {
    static constexpr framework about{
        "E6", "Partner evaluation scorecard", "Do we go for this partner?", "S4 task 1"};
};

} // namespace evaluation

} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
