// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_TIER_SYSTEMS_HPP_INCLUDED
#define PARTNERKIT_TESTS_TIER_SYSTEMS_HPP_INCLUDED

// Tier systems that the tests prove things about, beside those of examples/policies.hpp (T7, T8).

#include <partnerkit/tier.hpp>

namespace tiers {

namespace pk = partnerkit;
using namespace pk::literals;

// ---- T5: from integration to partnership to strategic -------------------------------------------

enum class stage { none, integration, partnership, strategic };
BOOST_DESCRIBE_ENUM(stage, none, integration, partnership, strategic)

struct graduate {
    bool strategic_fit = false;
    bool capable = false;
    stage completed = stage::none;
};
BOOST_DESCRIBE_STRUCT(graduate, (), (strategic_fit, capable, completed))

using may_enter = pk::all_of<pk::holds<&graduate::strategic_fit>, pk::holds<&graduate::capable>>;

struct three_tiers :
    pk::tier_table<
        "three tiers",
        pk::tier<
            stage::strategic,
            may_enter,
            pk::at_least<&graduate::completed, stage::partnership>>,
        pk::tier<
            stage::partnership,
            may_enter,
            pk::at_least<&graduate::completed, stage::integration>>,
        pk::tier<stage::integration, may_enter>,
        pk::otherwise<stage::none>> {};

// ---- T9: a channel programme --------------------------------------------------------------------

enum class channel_tier { none, registered, silver, gold, platinum };
BOOST_DESCRIBE_ENUM(channel_tier, none, registered, silver, gold, platinum)

struct reseller {
    pk::usd commitment;
    pk::count sales_reps, technical_staff;
    pk::usd quarterly_revenue;
    pk::rating satisfaction;
};
BOOST_DESCRIBE_STRUCT(
    reseller, (), (commitment, sales_reps, technical_staff, quarterly_revenue, satisfaction))

struct channel_programme :
    pk::tier_table<
        "channel programme",
        pk::tier<
            channel_tier::platinum,
            pk::at_least<&reseller::commitment, 200'000_usd>,
            pk::at_least<&reseller::sales_reps, 10>,
            pk::at_least<&reseller::technical_staff, 5>,
            pk::at_least<&reseller::quarterly_revenue, 250'000_usd>,
            pk::at_least<&reseller::satisfaction, 4.5_dec>>,
        pk::tier<
            channel_tier::gold,
            pk::at_least<&reseller::commitment, 50'000_usd>,
            pk::at_least<&reseller::sales_reps, 5>,
            pk::at_least<&reseller::technical_staff, 3>,
            pk::at_least<&reseller::quarterly_revenue, 100'000_usd>,
            pk::at_least<&reseller::satisfaction, 4>>,
        pk::tier<
            channel_tier::silver,
            pk::at_least<&reseller::commitment, 10'000_usd>,
            pk::at_least<&reseller::sales_reps, 2>,
            pk::at_least<&reseller::technical_staff, 1>,
            pk::at_least<&reseller::quarterly_revenue, 25'000_usd>>,
        pk::tier<channel_tier::registered, pk::at_least<&reseller::sales_reps, 1>>,
        pk::otherwise<channel_tier::none>> {};

// ---- T10: the first of a ranking ----------------------------------------------------------------

enum class capacity { ecosystem, growth, strategic };
BOOST_DESCRIBE_ENUM(capacity, ecosystem, growth, strategic)

struct ranked {
    pk::number<pk::plain_unit, 1, 1'000'000> rank;
};
BOOST_DESCRIBE_STRUCT(ranked, (), (rank))

struct capacity_tiers :
    pk::tier_table<
        "capacity tiers",
        pk::tier<capacity::strategic, pk::at_most<&ranked::rank, 5>>,
        pk::tier<capacity::growth, pk::at_most<&ranked::rank, 25>>,
        pk::otherwise<capacity::ecosystem>> {};

} // namespace tiers

#endif
