// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#weights)
// EXPECT-CLANG: (docs/errors.md#weights)
// EXPECT: "partner fit"
// EXPECT: "the sum of the weights"
// EXPECT: "99.99 %"
// EXPECT: "100 %"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::overlap, 33.34_pct>,
#else
        pk::criterion<&partner::overlap, 33.33_pct>,
#endif
        pk::criterion<&partner::influence, 33.33_pct>,
        pk::criterion<&partner::practice, 33.33_pct>> {
};
static_assert(fit{}(partner{}) == 0_dec);
