// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_EVALUATE_OVERLAP_GATE_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_EVALUATE_OVERLAP_GATE_HPP_INCLUDED

/// \file
/// E7: no agreement where the ideal customer profiles overlap by less than 60 %, whatever a score
/// says. `policy` answers this by itself; `gate` stands in front of any scorecard:
///
///     struct gated : pk::with<attractiveness::policy,
///         overlap_gate::gate<&attractiveness::input::icp_overlap, outcome::opportunistic>> {};

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/criterion.hpp>
#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace overlap_gate {

using namespace literals;

/// A condition on any overlap in per cent.
template <auto Overlap>
using is_enough = at_least<Overlap, 60_pct>;

/// An element of a scorecard: with less overlap, its band is `Blocked`.
template <auto Overlap, auto Blocked>
using gate = partnerkit::gate<is_enough<Overlap>, Blocked>;

struct input {
    percent icp_overlap; ///< how much of the ideal customer profiles is the same
};
BOOST_DESCRIBE_STRUCT(input, (), (icp_overlap))

enum class outcome { blocked, open };
BOOST_DESCRIBE_ENUM(outcome, blocked, open)

struct policy :
    tier_table<
        "overlap gate",
        tier<outcome::open, is_enough<&input::icp_overlap>>,
        otherwise<outcome::blocked>> {
    static constexpr framework about{
        "E7",
        "ICP overlap gate",
        "Do we serve enough of the same customers to agree on anything?",
        "S4 key principles, anti-patterns"};
};

} // namespace overlap_gate

} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
