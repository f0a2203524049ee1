// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_EVALUATE_RATIONALE_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_EVALUATE_RATIONALE_HPP_INCLUDED

/// \file
/// E10: whether there is a reason to grow by partners, and so whether to recruit any. A thesis
/// rests on at least one of six gaps; without one there is none, even if it was signed off. With
/// one, recruitment starts when it is signed off. `gaps` lists those that hold.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace rationale {

/// Which gaps partners would close, and whether the thesis about it is signed off.
struct input {
    bool market_velocity = false;      ///< our own sales are too slow for the market
    bool credibility = false;          ///< a partner's brand opens doors
    bool delivery = false;             ///< customers need consulting that we do not provide
    bool geographic = false;           ///< partners reach markets that we do not
    bool cost_efficiency = false;      ///< a customer costs less through partners
    bool competitive_pressure = false; ///< competitors have partnerships to be countered
    bool signed_off = false;           ///< the partnership thesis
};
BOOST_DESCRIBE_STRUCT(
    input,
    (),
    (market_velocity,
     credibility,
     delivery,
     geographic,
     cost_efficiency,
     competitive_pressure,
     signed_off))

enum class outcome {
    no_thesis,
    sign_off_first, ///< there is a thesis; no recruitment yet
    recruit
};
BOOST_DESCRIBE_ENUM(outcome, no_thesis, sign_off_first, recruit)

enum class gap {
    market_velocity,
    credibility,
    delivery,
    geographic,
    cost_efficiency,
    competitive_pressure
};
BOOST_DESCRIBE_ENUM(
    gap, market_velocity, credibility, delivery, geographic, cost_efficiency, competitive_pressure)

using some_gap = any_of<
    holds<&input::market_velocity>,
    holds<&input::credibility>,
    holds<&input::delivery>,
    holds<&input::geographic>,
    holds<&input::cost_efficiency>,
    holds<&input::competitive_pressure>>;

struct policy :
    tier_table<
        "partnership rationale",
        tier<outcome::recruit, some_gap, holds<&input::signed_off>>,
        tier<outcome::sign_off_first, some_gap>,
        otherwise<outcome::no_thesis>> {
    static constexpr framework about{
        "E10", "Partnership rationale", "Why partners, and why now?", "S2 §1.1, quality rules"};
};

/// The gaps that hold.
struct gaps :
    decision_table<
        "gaps",
        hit::rule_order,
        rule<gap::market_velocity, holds<&input::market_velocity>>,
        rule<gap::credibility, holds<&input::credibility>>,
        rule<gap::delivery, holds<&input::delivery>>,
        rule<gap::geographic, holds<&input::geographic>>,
        rule<gap::cost_efficiency, holds<&input::cost_efficiency>>,
        rule<gap::competitive_pressure, holds<&input::competitive_pressure>>> {};

} // namespace rationale

} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
