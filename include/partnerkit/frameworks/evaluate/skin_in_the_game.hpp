// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_EVALUATE_SKIN_IN_THE_GAME_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_EVALUATE_SKIN_IN_THE_GAME_HPP_INCLUDED

/// \file
/// E1: whether a partnership is one. A side has skin in the game if it commits something economic
/// and loses something real should the partnership fail. Both sides make a partnership, one alone
/// is one-sided (chosen: the source names only the two ends), none is a handshake. `missing` lists
/// what a real partnership would have and this one has not.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace skin_in_the_game {

struct input {
    bool our_engineering = false;   ///< dedicated engineers
    bool our_spend = false;         ///< a spend commitment
    bool our_revenue_share = false; ///< or a revenue guarantee
    bool our_co_investment = false;
    bool our_loss = false; ///< we lose something real if it fails
    bool partner_engineering = false;
    bool partner_spend = false;
    bool partner_revenue_share = false;
    bool partner_co_investment = false;
    bool partner_loss = false;
    bool roadmap_alignment = false;     ///< features built for the partnership
    bool executive_sponsorship = false; ///< leaders who engage every quarter
};
BOOST_DESCRIBE_STRUCT(
    input,
    (),
    (our_engineering,
     our_spend,
     our_revenue_share,
     our_co_investment,
     our_loss,
     partner_engineering,
     partner_spend,
     partner_revenue_share,
     partner_co_investment,
     partner_loss,
     roadmap_alignment,
     executive_sponsorship))

enum class outcome { handshake, one_sided, partnership };
BOOST_DESCRIBE_ENUM(outcome, handshake, one_sided, partnership)

/// What a real partnership has.
enum class trait { economic_commitment, roadmap_alignment, executive_sponsorship, mutual_risk };
BOOST_DESCRIBE_ENUM(
    trait, economic_commitment, roadmap_alignment, executive_sponsorship, mutual_risk)

using we_commit = any_of<
    holds<&input::our_engineering>,
    holds<&input::our_spend>,
    holds<&input::our_revenue_share>,
    holds<&input::our_co_investment>>;
using partner_commits = any_of<
    holds<&input::partner_engineering>,
    holds<&input::partner_spend>,
    holds<&input::partner_revenue_share>,
    holds<&input::partner_co_investment>>;
using we_are_in = all_of<we_commit, holds<&input::our_loss>>;
using partner_is_in = all_of<partner_commits, holds<&input::partner_loss>>;

struct policy :
    tier_table<
        "skin in the game",
        tier<outcome::partnership, we_are_in, partner_is_in>,
        tier<outcome::one_sided, any_of<we_are_in, partner_is_in>>,
        otherwise<outcome::handshake>> {
    static constexpr framework about{
        "E1", "Skin in the game", "What do both sides put in, and what could they lose?", "S0 §1"};
};

/// The traits that are missing. A commitment or a risk of one side alone is not mutual (chosen).
struct missing :
    decision_table<
        "missing for a partnership",
        hit::rule_order,
        rule<trait::economic_commitment, not_<all_of<we_commit, partner_commits>>>,
        rule<trait::roadmap_alignment, not_<holds<&input::roadmap_alignment>>>,
        rule<trait::executive_sponsorship, not_<holds<&input::executive_sponsorship>>>,
        rule<
            trait::mutual_risk,
            not_<all_of<holds<&input::our_loss>, holds<&input::partner_loss>>>>> {};

} // namespace skin_in_the_game

} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
