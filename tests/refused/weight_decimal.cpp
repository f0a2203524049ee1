// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#weights)
// EXPECT-CLANG: (docs/errors.md#weights)
// EXPECT: "partner fit"
// EXPECT: "overlap"
// EXPECT: "0.6"
// EXPECT: "a weight such as 60_pct"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::overlap, 60_pct>,
        pk::criterion<&partner::influence, 40_pct>> {
};
#else
        pk::criterion<&partner::overlap, 0.6_dec>,
        pk::criterion<&partner::influence, 40_pct>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
