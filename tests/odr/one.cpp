// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Half of a program that includes everything twice and uses the same policies in both files. A
// definition that lacks `inline` does not link; one that differs from file to file is found by
// comparing what both files see, addresses included.

#include "shared.hpp"

#include <cstdio>

namespace {

/// As `shared::look`, but with calls of this file's own.
shared::seen
look_from_here(const examples::partner& partner, const examples::capability& capability) {
    shared::seen result = shared::look(partner, capability);
    result.tier = examples::pipeline_tiers{}(partner);
    result.of_many = shared::decide_many(partner);
    result.score = shared::points{}(partner).score.units();
    result.views[0] = &partnerkit::view_of<examples::pipeline_tiers>;
    result.views[1] = &partnerkit::view_of<shared::points>;
    return result;
}

} // namespace

int main() {
    using namespace partnerkit::literals;
    int different = 0;
    for (int certified = 0; certified < 8; ++certified) {
        const examples::partner partner{
            .pipeline = 600'000_usd,
            .certified = partnerkit::count::from_steps(certified),
            .dedicated_practice = certified % 2 == 0};
        const examples::capability capability{
            .is_core = false,
            .months_of_delay = partnerkit::count::from_steps(certified),
            .has_credible_partner = false};
        const shared::seen here = look_from_here(partner, capability);
        const shared::seen there = shared::look_from_two(partner, capability);
        different += here.tier != there.tier;
        different += here.of_many != there.of_many || here.of_many != here.tier;
        different += !(here.score == there.score);
        different += here.offers != there.offers;
        different += here.sourcing != there.sourcing;
        different += here.text.view() != there.text.view();
        different += here.field != there.field;
        different += here.version != there.version;
        for (int i = 0; i < 4; ++i)
            different += here.views[i] != there.views[i];
    }
    std::printf("partnerkit %s: %d differences\n", PARTNERKIT_VERSION_STRING, different);
    return different == 0 ? 0 : 1;
}
