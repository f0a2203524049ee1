// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#elements)
// EXPECT-CLANG: (docs/errors.md#elements)
// EXPECT: "partner fit"
// EXPECT: "0 lists of bands"
// EXPECT: "bands, which a gate overrules"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifndef PARTNERKIT_VALID_NEIGHBOUR
        pk::gate<pk::at_least<&partner::overlap, 60_pct>, verdict::pass>,
#endif
        pk::criterion<&partner::overlap, 100_pct>> {
};
static_assert(fit{}(partner{}) == 0_dec);
