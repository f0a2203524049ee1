// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#minimums)
// EXPECT-CLANG: (docs/errors.md#minimums)
// EXPECT: "partner fit"
// EXPECT: "overlap"
// EXPECT: "a minimum, but no otherwise band"
// EXPECT: "bands that end with otherwise<...>"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::overlap, 100_pct>> {
};
#else
        pk::criterion<&partner::overlap, 100_pct, pk::minimum{20}>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
