// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_CHANNEL_TIERS_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_CHANNEL_TIERS_HPP_INCLUDED

/// \file
/// T9: tiers of a channel programme: what a reseller commits to and shows, and the discount or
/// margin it gets for it. It has a tier if it reaches every floor of it; the floor itself is
/// enough. Where no customer was asked yet, satisfaction is missing, which is not enough for gold.
/// `policy::granted(outcome::gold)` points to the terms of a tier; who is in none has none.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace channel_tiers {

using namespace literals;

struct input {
    usd annual_commitment;
    count sales_reps;      ///< certified
    count technical_staff; ///< certified
    usd quarterly_revenue;
    std::optional<rating> satisfaction{}; ///< of its customers, from 1 to 5
};
BOOST_DESCRIBE_STRUCT(
    input, (), (annual_commitment, sales_reps, technical_staff, quarterly_revenue, satisfaction))

enum class outcome { none, registered, silver, gold, platinum };
BOOST_DESCRIBE_ENUM(outcome, none, registered, silver, gold, platinum)

enum class reward { discount, margin };
BOOST_DESCRIBE_ENUM(reward, discount, margin)

/// What a tier asks and gives. All have the playbook, battle cards, the demo environment, the
/// portal with its training, and the leads of their territory.
struct terms {
    // asks for at least
    usd annual_commitment{}; ///< 0: it is free
    count sales_reps{};
    count technical_staff{};
    usd quarterly_revenue{};
    rating satisfaction{}; ///< 1, the lowest: anything will do
    // gives
    reward kind = reward::discount;
    percent rate_from{}; ///< of the list price
    percent rate_to{};
    bool deal_registration = false;
    bool development_funds = false; ///< may apply for them
    bool dedicated_support = false;
    bool co_selling = false;
    bool joint_business_plan = false;
};
BOOST_DESCRIBE_STRUCT(
    terms,
    (),
    (annual_commitment,
     sales_reps,
     technical_staff,
     quarterly_revenue,
     satisfaction,
     kind,
     rate_from,
     rate_to,
     deal_registration,
     development_funds,
     dedicated_support,
     co_selling,
     joint_business_plan))

inline constexpr terms registered{.sales_reps = 1, .rate_from = 10_pct, .rate_to = 10_pct};
inline constexpr terms silver{
    .annual_commitment = usd{10'000},
    .sales_reps = 2,
    .technical_staff = 1,
    .quarterly_revenue = usd{25'000},
    .kind = reward::margin,
    .rate_from = 20_pct,
    .rate_to = 20_pct,
    .deal_registration = true};
inline constexpr terms gold{
    .annual_commitment = usd{50'000},
    .sales_reps = 5,
    .technical_staff = 3,
    .quarterly_revenue = usd{100'000},
    .satisfaction = 4,
    .kind = reward::margin,
    .rate_from = 30_pct,
    .rate_to = 30_pct,
    .deal_registration = true,
    .development_funds = true,
    .dedicated_support = true,
    .co_selling = true};
inline constexpr terms platinum{
    .annual_commitment = usd{200'000},
    .sales_reps = 10,
    .technical_staff = 5,
    .quarterly_revenue = usd{250'000},
    .satisfaction = rating{4.5_dec},
    .kind = reward::margin,
    .rate_from = 35_pct,
    .rate_to = 40_pct,
    .deal_registration = true,
    .development_funds = true,
    .dedicated_support = true,
    .co_selling = true,
    .joint_business_plan = true};

struct policy :
    tier_table<
        "channel tiers",
        tier<
            outcome::platinum,
            at_least<&input::annual_commitment, platinum.annual_commitment>,
            at_least<&input::sales_reps, platinum.sales_reps>,
            at_least<&input::technical_staff, platinum.technical_staff>,
            at_least<&input::quarterly_revenue, platinum.quarterly_revenue>,
            at_least<&input::satisfaction, platinum.satisfaction>,
            grants<platinum>>,
        tier<
            outcome::gold,
            at_least<&input::annual_commitment, gold.annual_commitment>,
            at_least<&input::sales_reps, gold.sales_reps>,
            at_least<&input::technical_staff, gold.technical_staff>,
            at_least<&input::quarterly_revenue, gold.quarterly_revenue>,
            at_least<&input::satisfaction, gold.satisfaction>,
            grants<gold>>,
        tier<
            outcome::silver,
            at_least<&input::annual_commitment, silver.annual_commitment>,
            at_least<&input::sales_reps, silver.sales_reps>,
            at_least<&input::technical_staff, silver.technical_staff>,
            at_least<&input::quarterly_revenue, silver.quarterly_revenue>,
            grants<silver>>,
        tier<
            outcome::registered,
            at_least<&input::sales_reps, registered.sales_reps>,
            grants<registered>>,
        otherwise<outcome::none>> {
    static constexpr framework about{
        "T9",
        "Channel programme tiers",
        "Which tier of the channel programme has a reseller earned?",
        "S4 task 4"};
};

} // namespace channel_tiers
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
