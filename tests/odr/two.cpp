// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The other half; see one.cpp.

#include "shared.hpp"

shared::seen
shared::look_from_two(const examples::partner& partner, const examples::capability& capability) {
    seen result = look(partner, capability);
    result.tier = examples::pipeline_tiers{}(partner);
    result.of_many = decide_many(partner);
    result.score = points{}(partner).score.units();
    result.views[0] = &partnerkit::view_of<examples::pipeline_tiers>;
    result.views[1] = &partnerkit::view_of<points>;
    return result;
}
