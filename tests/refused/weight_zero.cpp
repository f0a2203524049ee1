// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#weights)
// EXPECT-CLANG: (docs/errors.md#weights)
// EXPECT: "partner fit"
// EXPECT: "influence"
// EXPECT: "0 %"
// EXPECT: "a weight above zero"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<&partner::overlap, 60_pct>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::influence, 10_pct>,
        pk::criterion<&partner::practice, 30_pct>> {
};
#else
        pk::criterion<&partner::influence, 0_pct>,
        pk::criterion<&partner::practice, 40_pct>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
