// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#weights)
// EXPECT-CLANG: (docs/errors.md#weights)
// EXPECT: "partner fit"
// EXPECT: "the sum of the weights"
// EXPECT: "105 %"
// EXPECT: "100 %"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<&partner::overlap, 60_pct>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::influence, 40_pct>> {
};
#else
        pk::criterion<&partner::influence, 45_pct>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
