// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Prints which badge an agency gets, before and after its video team is certified.

#include "google_partner.hpp"

#include <partnerkit/text.hpp>

#include <cstdio>

namespace pk = partnerkit;
using namespace pk::literals;

int main() {
    google::agency agency{
        .optimisation_score = 82.5_pct,
        .managed_spend = 64'000_usd,
        .strategists = 9,
        .certified = 5,
        .areas =
            {{{.spend = 40'000_usd, .certified = 4},
              {.spend = 499.99_usd, .certified = 0},
              {.spend = 12'000_usd, .certified = 0},
              {.spend = 11'500.01_usd, .certified = 1},
              {}}},
        .rank_in_country = 12_pct};
    const auto before = pk::to_text(google::programme{}(agency));
    agency.areas[2].certified = 1;
    const auto after = pk::to_text(google::programme{}(agency));
    std::printf(
        "without a video certification: %.*s\n", static_cast<int>(before.size), before.chars);
    std::printf("with one: %.*s\n", static_cast<int>(after.size), after.chars);
}
