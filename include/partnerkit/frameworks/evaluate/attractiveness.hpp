// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_EVALUATE_ATTRACTIVENESS_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_EVALUATE_ATTRACTIVENESS_HPP_INCLUDED

/// \file
/// E5: how attractive a candidate is, and so whom to recruit first. Five criteria from 0 % to
/// 100 %, weighted; 75 and more is a priority, 50 and more comes second.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/score.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace attractiveness {

using namespace literals;

struct input {
    percent icp_overlap; ///< share of its clients that fit our ideal customer profile
    percent influence;   ///< on the market we want to enter
    percent practice;    ///< how well its practices match our product
    percent appetite;    ///< for a partnership
    percent revenue;     ///< potential of the revenue through it
};
BOOST_DESCRIBE_STRUCT(input, (), (icp_overlap, influence, practice, appetite, revenue))

enum class outcome {
    opportunistic, ///< only if it asks
    secondary,     ///< once the priority list is active
    priority
};
BOOST_DESCRIBE_ENUM(outcome, opportunistic, secondary, priority)

struct policy :
    scorecard<
        "partner attractiveness",
        criterion<&input::icp_overlap, 30_pct>,
        criterion<&input::influence, 25_pct>,
        criterion<&input::practice, 20_pct>,
        criterion<&input::appetite, 15_pct>,
        criterion<&input::revenue, 10_pct>,
        bands<
            from<75, outcome::priority>,
            from<50, outcome::secondary>,
            otherwise<outcome::opportunistic>>> {
    static constexpr framework about{
        "E5", "Partner attractiveness score", "Whom do we recruit first?", "S2 §2.2"};
};

} // namespace attractiveness
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
