// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_PLUGINS_OTHER_POLICY_HPP_INCLUDED
#define PARTNERKIT_TESTS_PLUGINS_OTHER_POLICY_HPP_INCLUDED

// Shares nothing with the example's policy but its six names: other members, of other kinds, some
// of which have to be there, other tiers, and a score without bands.

#include <partnerkit/date.hpp>
#include <partnerkit/movement.hpp>
#include <partnerkit/score.hpp>
#include <partnerkit/tier.hpp>

namespace partner_policy {

namespace pk = partnerkit;
using namespace pk::literals;

inline constexpr std::string_view version = "other 2027";

enum class region { north, south };
BOOST_DESCRIBE_ENUM(region, north, south)

struct results {
    region where = region::north;
    pk::percent retention;
    std::optional<std::chrono::sys_days> signed_on;
};
BOOST_DESCRIBE_STRUCT(results, (), (where, retention, signed_on))

enum class tier { member, partner };
BOOST_DESCRIBE_ENUM(tier, member, partner)

struct tier_policy :
    pk::tier_table<
        "membership",
        pk::tier<
            tier::partner,
            pk::is<&results::where, region::south>,
            pk::at_least<&results::retention, 90_pct>,
            pk::at_least<&results::signed_on, pk::date{2025, 6, 16}>>,
        pk::otherwise<tier::member>> {};

struct profile {
    pk::percent overlap;
    std::optional<pk::percent> reach;
};
BOOST_DESCRIBE_STRUCT(profile, (), (overlap, reach))

struct score_policy :
    pk::scorecard<
        "reach",
        pk::criterion<&profile::overlap, 75_pct>,
        pk::criterion<&profile::reach, 25_pct>> {};

struct movement_policy : pk::movement<"membership", tier, pk::movement_style::ratchet> {};

} // namespace partner_policy

#endif
