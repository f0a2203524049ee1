// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#thresholds)
// EXPECT-CLANG: (docs/errors.md#thresholds)
// EXPECT: "partner fit"
// EXPECT: "gate"
// EXPECT: "overlap"
// EXPECT: "160"
// EXPECT: "0 % to 100 %"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::gate<pk::at_least<&partner::overlap, 60>, verdict::pass>,
#else
        pk::gate<pk::at_least<&partner::overlap, 160>, verdict::pass>,
#endif
        pk::criterion<&partner::overlap, 100_pct>,
        pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
static_assert(fit{}(partner{}).band == verdict::pass);
