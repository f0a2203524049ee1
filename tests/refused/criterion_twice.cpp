// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#duplicates)
// EXPECT-CLANG: (docs/errors.md#duplicates)
// EXPECT: "partner fit"
// EXPECT: "influence"
// EXPECT: "criteria 2 and 3 of this name"
// EXPECT: "one criterion of each name"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<&partner::overlap, 50_pct>,
        pk::criterion<&partner::influence, 30_pct>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::practice, 20_pct>> {
};
#else
        pk::criterion<&partner::influence, 20_pct>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
