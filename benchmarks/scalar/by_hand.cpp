// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The same decisions as a careful person would have written them, for the same structs.

#include "decisions.hpp"

namespace scalar {

using namespace examples;

priority e5_by_hand(const candidate& c) {
    const int score = 30 * c.icp_overlap.steps + 25 * c.influence.steps + 20 * c.practice.steps +
                      15 * c.appetite.steps + 10 * c.revenue.steps;
    if (score >= 75 * 100 * 100) return priority::priority;
    if (score >= 50 * 100 * 100) return priority::secondary;
    return priority::opportunistic;
}

verdict e6_by_hand(const evaluation& e) {
    const int score = 25 * e.icp_overlap.steps + 20 * e.complementarity.steps + 15 * e.reach.steps +
                      15 * e.reputation.steps + 10 * e.readiness.steps + 10 * e.sponsorship.steps +
                      5 * e.culture.steps;
    if (score >= 350 * 100) return verdict::pursue;
    if (score >= 250 * 100) return verdict::conditional;
    return verdict::pass;
}

tier t7_by_hand(const partner& p) {
    if (p.pipeline.steps >= 2'000'000'00 && p.certified.steps >= 5 && p.dedicated_practice)
        return tier::platinum;
    if (p.pipeline.steps >= 500'000'00 && p.certified.steps >= 3) return tier::gold;
    if (p.pipeline.steps >= 100'000'00 && p.certified.steps >= 1) return tier::silver;
    return tier::registered;
}

sourcing t2_by_hand(const capability& c) {
    if (c.is_core) return sourcing::build;
    if (c.months_of_delay.steps > 6) return sourcing::partner;
    if (c.has_credible_partner) return sourcing::partner;
    return sourcing::build;
}

} // namespace scalar
