// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_ODR_SHARED_HPP_INCLUDED
#define PARTNERKIT_TESTS_ODR_SHARED_HPP_INCLUDED

// What both files of the program use: the same policies, and all that the library has.

#include "policies.hpp"

#include <partnerkit/arrow.hpp>
#include <partnerkit/batch.hpp>
#include <partnerkit/partnerkit.hpp>

namespace shared {

namespace pk = partnerkit;
using namespace pk::literals;

struct points :
    pk::scorecard<
        "points",
        pk::criterion<pk::capped<&examples::partner::certified, 7, 15>, pk::above{0}>,
        pk::criterion<pk::named<
            "practice",
            pk::points_if<pk::holds<&examples::partner::dedicated_practice>, 5>>>,
        pk::bands<pk::from<10, examples::tier::gold>, pk::otherwise<examples::tier::silver>>> {};

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::collect,
        pk::rule<10_pct, pk::at_least<&examples::partner::certified, 3>>,
        pk::rule<20_pct, pk::at_least<&examples::partner::pipeline, 500'000_usd>>> {};

/// Answers and addresses, as one file of the program sees them.
struct seen {
    examples::tier tier{};
    pk::fraction score;
    std::size_t offers = 0;
    examples::sourcing sourcing{};
    pk::value_text text;
    examples::tier of_many{};
    const void* views[4]{};
    std::string_view field{};
    int version = 0;
};

inline examples::tier decide_many(const examples::partner& partner) {
    const std::array partners{partner, partner};
    std::array<examples::tier, 2> tiers{};
    const auto done = pk::batch::decide<examples::pipeline_tiers>(
        pk::batch::records(partners), pk::batch::outcomes(tiers));
    return done ? tiers[1] : pk::batch::marker<examples::tier>::none;
}

inline seen look(const examples::partner& partner, const examples::capability& capability) {
    return {
        .tier = examples::pipeline_tiers{}(partner),
        .score = points{}(partner).score.units(),
        .offers = offers{}(partner).size(),
        .sourcing = examples::build_or_partner{}(capability),
        .text = pk::to_text(partner.pipeline),
        .of_many = decide_many(partner),
        .views =
            {&pk::view_of<examples::pipeline_tiers>,
             &pk::view_of<points>,
             &pk::view_of<offers>,
             &pk::view_of<examples::build_or_partner>},
        .field = pk::view_of<examples::pipeline_tiers>.fields[0].id,
        .version = PARTNERKIT_VERSION};
}

seen look_from_two(const examples::partner& partner, const examples::capability& capability);

} // namespace shared

#endif
