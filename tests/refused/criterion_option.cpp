// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#elements)
// EXPECT-CLANG: (docs/errors.md#elements)
// EXPECT: "partner fit"
// EXPECT: "overlap"
// EXPECT: "an option that is none"
// EXPECT: "30_pct, minimum{...} or above{...}"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::overlap, 100_pct>> {
};
#else
        pk::criterion<&partner::overlap, verdict::pass>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
