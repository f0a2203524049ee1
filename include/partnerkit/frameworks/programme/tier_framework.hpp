// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_TIER_FRAMEWORK_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_TIER_FRAMEWORK_HPP_INCLUDED

/// \file
/// T7: tiers by annual pipeline, certified people and a dedicated practice, with what each tier
/// gives and asks. `policy::granted(outcome::gold)` points to the terms of a tier.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace tier_framework {

using namespace literals;

struct input {
    usd pipeline;                    ///< of a year
    count certified;                 ///< individuals
    bool dedicated_practice = false; ///< or a centre of excellence
};
BOOST_DESCRIBE_STRUCT(input, (), (pipeline, certified, dedicated_practice))

enum class outcome { registered, silver, gold, platinum };
BOOST_DESCRIBE_ENUM(outcome, registered, silver, gold, platinum)

enum class account_manager { none, shared, dedicated };
BOOST_DESCRIBE_ENUM(account_manager, none, shared, dedicated)
enum class development_funds { none, standard, top };
BOOST_DESCRIBE_ENUM(development_funds, none, standard, top)
enum class deal_registration { limited, standard, within_five_business_days };
BOOST_DESCRIBE_ENUM(deal_registration, limited, standard, within_five_business_days)
enum class review { none, annual, semi_annual, quarterly };
BOOST_DESCRIBE_ENUM(review, none, annual, semi_annual, quarterly)

/// What a tier gives and asks.
struct terms {
    account_manager manager = account_manager::none;
    development_funds funds = development_funds::none;
    deal_registration deals = deal_registration::limited;
    bool executive_relationship = false;
    bool early_access = false;
    bool directory_listing = false;
    bool joint_marketing = false;
    bool joint_business_plan = false; ///< signed by a vice president or above
    review reviews = review::none;
    int joint_activities = 0; ///< a year, at least
};
BOOST_DESCRIBE_STRUCT(
    terms,
    (),
    (manager,
     funds,
     deals,
     executive_relationship,
     early_access,
     directory_listing,
     joint_marketing,
     joint_business_plan,
     reviews,
     joint_activities))

inline constexpr terms registered{};
inline constexpr terms silver{
    .deals = deal_registration::standard, .reviews = review::annual, .joint_activities = 1};
inline constexpr terms gold{
    .manager = account_manager::shared,
    .funds = development_funds::standard,
    .deals = deal_registration::within_five_business_days,
    .directory_listing = true,
    .joint_marketing = true,
    .reviews = review::semi_annual,
    .joint_activities = 2};
inline constexpr terms platinum{
    .manager = account_manager::dedicated,
    .funds = development_funds::top,
    .deals = deal_registration::standard,
    .executive_relationship = true,
    .early_access = true,
    .directory_listing = true,
    .joint_marketing = true,
    .joint_business_plan = true,
    .reviews = review::quarterly,
    .joint_activities = 4};

struct policy :
    tier_table<
        "tier framework",
        tier<
            outcome::platinum,
            at_least<&input::pipeline, 2'000'000_usd>,
            at_least<&input::certified, 5>,
            holds<&input::dedicated_practice>,
            grants<platinum>>,
        tier<
            outcome::gold,
            at_least<&input::pipeline, 500'000_usd>,
            at_least<&input::certified, 3>,
            grants<gold>>,
        tier<
            outcome::silver,
            at_least<&input::pipeline, 100'000_usd>,
            at_least<&input::certified, 1>,
            grants<silver>>,
        otherwise<outcome::registered, grants<registered>>> {
    static constexpr framework about{
        "T7", "Tier framework", "Which tier has a partner earned?", "S2 §3.1"};
};

} // namespace tier_framework
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
