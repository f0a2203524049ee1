// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_PLUGINS_POSTGRESQL_OTHER_INCLUDED
#define PARTNERKIT_TESTS_PLUGINS_POSTGRESQL_OTHER_INCLUDED

// A policy that has little in common with the usual one: every kind of column, words of SQL as
// their names, values that must be there, tiers in another order than their values, partners
// without a tier, and a score without bands.

#include <partnerkit/date.hpp>
#include <partnerkit/movement.hpp>
#include <partnerkit/score.hpp>
#include <partnerkit/tier.hpp>

namespace partner_policy {

namespace pk = partnerkit;
using namespace pk::literals;

inline constexpr std::string_view version = "other";

enum class region { north, south };
BOOST_DESCRIBE_ENUM(region, north, south)

struct results {
    std::optional<region> where;
    std::optional<std::chrono::sys_days> since;
    std::int64_t user = 0; // must be there
    std::optional<pk::percent> Share;
    pk::if_applicable<bool> active;
    std::optional<std::int16_t> order;
};
BOOST_DESCRIBE_STRUCT(results, (), (where, since, user, Share, active, order))

enum class tier { platinum = 40, gold = 30, silver = 20, registered = 10 };
BOOST_DESCRIBE_ENUM(tier, platinum, gold, silver, registered)

struct tier_policy :
    pk::tier_table<
        "other \"tiers\", the partner's, with a name so long that an answer needs more than usual "
        "room",
        pk::tier<
            tier::platinum,
            pk::any_of<
                pk::at_least<&results::user, 3'000'000'000>,
                pk::at_least<&results::order, 30'000>,
                pk::all_of<pk::at_least<&results::Share, 99_pct>, pk::holds<&results::active>>>>,
        pk::tier<
            tier::gold,
            pk::any_of<
                pk::at_least<&results::since, pk::date{2020, 1, 1}>,
                pk::all_of<pk::at_least<&results::Share, 98_pct>, pk::holds<&results::active>>>>,
        pk::tier<
            tier::silver,
            pk::any_of<
                pk::at_least<&results::Share, 12.5_pct>,
                pk::at_least<&results::order, 20'000>>>,
        pk::tier<tier::registered, pk::is<&results::where, region::south>>> {};

struct profile {
    std::optional<pk::percent> overlap;
};
BOOST_DESCRIBE_STRUCT(profile, (), (overlap))

struct score_policy : pk::scorecard<"share", pk::criterion<&profile::overlap, 100_pct>> {};

struct movement_policy :
    pk::movement<"other movement", tier, pk::movement_rules{.up_after = 1, .down_after = 1}> {};

} // namespace partner_policy

#endif
