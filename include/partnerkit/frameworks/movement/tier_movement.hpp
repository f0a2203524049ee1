// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_MOVEMENT_TIER_MOVEMENT_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_MOVEMENT_TIER_MOVEMENT_HPP_INCLUDED

/// \file
/// M1: how partners move between tiers, over the tiers of any table. Two consecutive quarters that
/// earn a higher tier promote, by one tier; the first quarter that earns a lower one warns, the
/// second in a row demotes. Four quarters without any pipeline end the partnership, two in the
/// lowest tier.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/movement.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace tier_movement {

/// In quarters: twelve months without a pipeline are four, six are two.
inline constexpr movement_rules rules{
    .up_after = 2, .down_after = 2, .exit_after = 4, .exit_lowest_after = 2};

/// The tiers of the tier framework (T7), and so an example of `policy_over`.
enum class outcome { registered, silver, gold, platinum };
BOOST_DESCRIBE_ENUM(outcome, registered, silver, gold, platinum)

/// What a quarter has shown.
struct input {
    outcome earned = outcome::registered; ///< by a tier table
    bool has_pipeline = false;            ///< of any size
};
BOOST_DESCRIBE_STRUCT(input, (), (earned, has_pipeline))

/// Over the tiers of any table, with these rules or others.
template <class Tier, movement_rules Rules = rules>
struct policy_over : movement<"tier movement", Tier, Rules> {
    static constexpr framework about{
        "M1", "Tier movement", "Who moves to another tier, and who leaves?", "S2 §3.2"};
};

struct policy : policy_over<outcome> {
    static constexpr moved<outcome> next(const standing<outcome>& before, const input& quarter) {
        return policy_over::next(before, quarter.earned, quarter.has_pipeline);
    }
};

} // namespace tier_movement
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
