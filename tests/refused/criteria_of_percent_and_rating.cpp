// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT-CLANG: (docs/errors.md#units)
// EXPECT: "partner fit"
// EXPECT: "culture"
// EXPECT: "% and a plain number"
// EXPECT: "one unit, or points: capped<...>"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::overlap, 50_pct>,
        pk::criterion<&partner::influence, 50_pct>> {
};
#else
        pk::criterion<&partner::overlap, 50_pct>,
        pk::criterion<&partner::culture, 50_pct>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
