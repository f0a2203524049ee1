// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#empty)
// EXPECT-CLANG: (docs/errors.md#empty)
// EXPECT: "partner fit"
// EXPECT: "no band"
// EXPECT: "at least one"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::gate<pk::at_least<&partner::overlap, 60_pct>, verdict::pass>,
        pk::criterion<&partner::overlap, 100_pct>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
#else
        pk::bands<>> {
};
#endif
static_assert(fit{}(partner{}).band == verdict::pass);
