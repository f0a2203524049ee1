// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PLUGINS_PARTNER_POLICY_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PLUGINS_PARTNER_POLICY_HPP_INCLUDED

// The policy of all three plugins. To have your own, write a header with the same six names
// (`version`, `results`, `tier_policy`, `profile`, `score_policy`, `movement_policy`) and give its
// folder to CMake: -D PARTNER_POLICY_DIR=<folder>. The arguments of the functions that the plugins
// offer are the described members of `results` and `profile`, in their order.

#include <partnerkit/movement.hpp>
#include <partnerkit/score.hpp>
#include <partnerkit/tier.hpp>

namespace partner_policy {

namespace pk = partnerkit;
using namespace pk::literals;

inline constexpr std::string_view version = "2026.1";

// ---- tiers -------------------------------------------------------------------------------------

/// What a partner has achieved in a period. In a data base any value may be missing.
struct results {
    std::optional<pk::usd> revenue;
    std::optional<pk::count> referrals;
    std::optional<pk::count> certified;
    std::optional<bool> agreement_signed;
};
BOOST_DESCRIBE_STRUCT(results, (), (revenue, referrals, certified, agreement_signed))

enum class tier { none, registered, silver, gold, platinum };
BOOST_DESCRIBE_ENUM(tier, none, registered, silver, gold, platinum)

struct tier_policy :
    pk::tier_table<
        "partner tiers",
        pk::tier<
            tier::platinum,
            pk::at_least<&results::revenue, 200'000_usd>,
            pk::at_least<&results::certified, 5>>,
        pk::tier<
            tier::gold,
            pk::any_of<
                pk::at_least<&results::revenue, 50'000_usd>,
                pk::at_least<&results::referrals, 20>>,
            pk::at_least<&results::certified, 2>>,
        pk::tier<
            tier::silver,
            pk::any_of<
                pk::at_least<&results::revenue, 10'000_usd>,
                pk::at_least<&results::referrals, 5>>>,
        pk::tier<tier::registered, pk::holds<&results::agreement_signed>>,
        pk::otherwise<tier::none>> {};

// ---- score -------------------------------------------------------------------------------------

/// How well a partner fits, each from 1 to 5.
struct profile {
    std::optional<pk::rating> fit, engagement, reputation;
};
BOOST_DESCRIBE_STRUCT(profile, (), (fit, engagement, reputation))

enum class priority { watch, solid, strategic };
BOOST_DESCRIBE_ENUM(priority, watch, solid, strategic)

struct score_policy :
    pk::scorecard<
        "partner fit",
        pk::criterion<&profile::fit, 50_pct>,
        pk::criterion<&profile::engagement, 30_pct>,
        pk::criterion<&profile::reputation, 20_pct>,
        pk::bands<
            pk::from<4, priority::strategic>,
            pk::from<2.5_dec, priority::solid>,
            pk::otherwise<priority::watch>>> {};

// ---- movement ----------------------------------------------------------------------------------

struct movement_policy :
    pk::movement<
        "partner movement",
        tier,
        pk::movement_rules{.up_after = 2, .down_after = 2, .exit_after = 4}> {};

} // namespace partner_policy

#endif
