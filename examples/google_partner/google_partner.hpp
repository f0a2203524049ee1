// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_GOOGLE_PARTNER_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_GOOGLE_PARTNER_HPP_INCLUDED

// The Google Partner programme for agencies: ratios, and a condition on every product area.

#include <partnerkit/tier.hpp>

#include <array>

namespace google {

namespace pk = partnerkit;
using namespace pk::literals;

struct product_area {
    pk::usd spend; // in 90 days
    pk::count certified;
};
BOOST_DESCRIBE_STRUCT(product_area, (), (spend, certified))

struct agency {
    pk::percent optimisation_score;
    pk::usd managed_spend; // in 90 days
    pk::count strategists;
    pk::count certified;
    std::array<product_area, 5> areas; // search, display, video, shopping, apps
    pk::percent rank_in_country;       // 3 is the top 3 %
};
BOOST_DESCRIBE_STRUCT(
    agency, (), (optimisation_score, managed_spend, strategists, certified, areas, rank_in_country))

/// Half of the strategists, of whom no more than 100 are counted: then 50 are enough.
using enough_certified = pk::any_of<
    pk::at_least<pk::ratio<&agency::certified, &agency::strategists>, 50_pct>,
    pk::at_least<&agency::certified, 50>>;

/// A certification in every product area with $500 of spend.
using certified_where_active = pk::every<
    &agency::areas,
    pk::any_of<
        pk::less_than<&product_area::spend, 500_usd>,
        pk::at_least<&product_area::certified, 1>>>;

using partner_requirements = pk::all_of<
    pk::at_least<&agency::optimisation_score, 70>,
    pk::at_least<&agency::managed_spend, 10'000_usd>,
    enough_certified,
    certified_where_active>;

enum class badge { none, partner, premier_partner };
BOOST_DESCRIBE_ENUM(badge, none, partner, premier_partner)

struct programme :
    pk::tier_table<
        "Google Partners",
        pk::tier<
            badge::premier_partner,
            partner_requirements,
            pk::at_most<&agency::rank_in_country, 3>>,
        pk::tier<badge::partner, partner_requirements>,
        pk::otherwise<badge::none>> {};

} // namespace google

#endif
