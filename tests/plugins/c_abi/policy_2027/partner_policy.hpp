// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_PLUGINS_PARTNER_POLICY_HPP_INCLUDED
#define PARTNERKIT_TESTS_PLUGINS_PARTNER_POLICY_HPP_INCLUDED

// Another policy for the plugins: other thresholds, another tier, other fields, one of which is
// always known, numbers of tiers with gaps, per cents.

#include <partnerkit/date.hpp>
#include <partnerkit/movement.hpp>
#include <partnerkit/score.hpp>
#include <partnerkit/tier.hpp>

namespace partner_policy {

namespace pk = partnerkit;
using namespace pk::literals;

inline constexpr std::string_view version = "2027.1";

enum class contract { none, standard, exclusive };
BOOST_DESCRIBE_ENUM(contract, none, standard, exclusive)

struct results {
    contract agreement = contract::none;
    std::optional<pk::usd> revenue;
    std::optional<pk::count> referrals, certified;
    std::optional<pk::date> audited;
};
BOOST_DESCRIBE_STRUCT(results, (), (agreement, revenue, referrals, certified, audited))

enum class tier { none = -10, silver = 20, gold = 30, platinum = 40, diamond = 90 };
BOOST_DESCRIBE_ENUM(tier, none, silver, gold, platinum, diamond)

struct tier_policy :
    pk::tier_table<
        "partner tiers 2027",
        pk::tier<
            tier::diamond,
            pk::at_least<&results::revenue, 400'000_usd>,
            pk::is<&results::agreement, contract::exclusive>>,
        pk::tier<
            tier::platinum,
            pk::at_least<&results::revenue, 250'000.50_usd>,
            pk::at_least<&results::certified, 6>>,
        pk::tier<
            tier::gold,
            pk::at_least<&results::revenue, 75'000_usd>,
            pk::at_least<&results::certified, 3>,
            pk::at_least<&results::audited, pk::date{2026, 1, 1}>>,
        pk::tier<
            tier::silver,
            pk::any_of<
                pk::at_least<&results::revenue, 20'000_usd>,
                pk::at_least<&results::referrals, 8>>>,
        pk::otherwise<tier::none>> {};

struct profile {
    std::optional<pk::percent> fit;
    pk::percent reach;
};
BOOST_DESCRIBE_STRUCT(profile, (), (fit, reach))

enum class priority { low, high };
BOOST_DESCRIBE_ENUM(priority, low, high)

struct score_policy :
    pk::scorecard<
        "partner fit 2027",
        pk::criterion<&profile::fit, 70_pct>,
        pk::criterion<&profile::reach, 30_pct>,
        pk::bands<pk::from<60, priority::high>, pk::otherwise<priority::low>>> {};

struct movement_policy :
    pk::movement<
        "partner movement 2027",
        tier,
        pk::movement_rules{.up_after = 1, .down_after = 3, .exit_after = 2, .window = 4}> {};

} // namespace partner_policy

#endif
