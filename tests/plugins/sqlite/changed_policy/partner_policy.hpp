// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_PLUGINS_CHANGED_POLICY_HPP_INCLUDED
#define PARTNERKIT_TESTS_PLUGINS_CHANGED_POLICY_HPP_INCLUDED

// The next version of the example's policy: the same columns, a higher bar for gold.

#include <partnerkit/movement.hpp>
#include <partnerkit/score.hpp>
#include <partnerkit/tier.hpp>

namespace partner_policy {

namespace pk = partnerkit;
using namespace pk::literals;

inline constexpr std::string_view version = "2026.2";

struct results {
    std::optional<pk::usd> revenue;
    std::optional<pk::count> referrals;
    std::optional<pk::count> certified;
    std::optional<bool> agreement_signed;
};
BOOST_DESCRIBE_STRUCT(results, (), (revenue, referrals, certified, agreement_signed))

enum class tier { none, gold };
BOOST_DESCRIBE_ENUM(tier, none, gold)

struct tier_policy :
    pk::tier_table<
        "partner tiers",
        pk::tier<tier::gold, pk::at_least<&results::revenue, 75'000_usd>>,
        pk::otherwise<tier::none>> {};

struct profile {
    std::optional<pk::rating> fit, engagement, reputation;
};
BOOST_DESCRIBE_STRUCT(profile, (), (fit, engagement, reputation))

enum class priority { watch, strategic };
BOOST_DESCRIBE_ENUM(priority, watch, strategic)

struct score_policy :
    pk::scorecard<
        "partner fit",
        pk::criterion<&profile::fit, 40_pct>,
        pk::criterion<&profile::engagement, 30_pct>,
        pk::criterion<&profile::reputation, 30_pct>,
        pk::bands<pk::from<4, priority::strategic>, pk::otherwise<priority::watch>>> {};

struct movement_policy : pk::movement<"partner movement", tier, pk::movement_style::relevel> {};

} // namespace partner_policy

#endif
