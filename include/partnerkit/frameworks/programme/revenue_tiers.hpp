// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_REVENUE_TIERS_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_REVENUE_TIERS_HPP_INCLUDED

/// \file
/// T8: tiers by revenue, or for gold and silver by referrals instead; registered is who else has
/// signed the agreement. Each floor belongs to its tier: 50 000 USD is gold, a cent less silver.
/// `policy::granted(outcome::gold)` points to what a tier gives; who is in none gets nothing.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace revenue_tiers {

using namespace literals;

struct input {
    usd revenue; ///< through the partner
    count referrals;
    bool agreement_signed = false;
};
BOOST_DESCRIBE_STRUCT(input, (), (revenue, referrals, agreement_signed))

enum class outcome { none, registered, silver, gold, platinum };
BOOST_DESCRIBE_ENUM(outcome, none, registered, silver, gold, platinum)

/// What a tier gives: all that the tiers below it give, and more.
struct terms {
    bool logo_use = false;
    bool portal_access = false;
    bool co_marketing_funds = false;
    bool training = false;
    bool dedicated_manager = false;
    bool joint_campaigns = false;
    bool custom_pricing = false;
    bool executive_sponsor = false;
};
BOOST_DESCRIBE_STRUCT(
    terms,
    (),
    (logo_use,
     portal_access,
     co_marketing_funds,
     training,
     dedicated_manager,
     joint_campaigns,
     custom_pricing,
     executive_sponsor))

inline constexpr terms registered{.logo_use = true, .portal_access = true};
inline constexpr terms silver{
    .logo_use = true, .portal_access = true, .co_marketing_funds = true, .training = true};
inline constexpr terms gold{
    .logo_use = true,
    .portal_access = true,
    .co_marketing_funds = true,
    .training = true,
    .dedicated_manager = true,
    .joint_campaigns = true};
inline constexpr terms platinum{
    .logo_use = true,
    .portal_access = true,
    .co_marketing_funds = true,
    .training = true,
    .dedicated_manager = true,
    .joint_campaigns = true,
    .custom_pricing = true,
    .executive_sponsor = true};

struct policy :
    tier_table<
        "revenue tiers",
        tier<outcome::platinum, at_least<&input::revenue, 200'000_usd>, grants<platinum>>,
        tier<
            outcome::gold,
            any_of<at_least<&input::revenue, 50'000_usd>, at_least<&input::referrals, 20>>,
            grants<gold>>,
        tier<
            outcome::silver,
            any_of<at_least<&input::revenue, 10'000_usd>, at_least<&input::referrals, 5>>,
            grants<silver>>,
        tier<outcome::registered, holds<&input::agreement_signed>, grants<registered>>,
        otherwise<outcome::none>> {
    static constexpr framework about{
        "T8", "Programme tiers by revenue or referrals", "Which tier has a partner earned?", "S3"};
};

} // namespace revenue_tiers
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
