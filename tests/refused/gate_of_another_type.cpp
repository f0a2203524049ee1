// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#outcomes)
// EXPECT-CLANG: (docs/errors.md#outcomes)
// EXPECT: "partner fit"
// EXPECT: "gate"
// EXPECT: "an outcome of another type"
// EXPECT: "the type of the bands"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::gate<pk::at_least<&partner::overlap, 60_pct>, verdict::pass>,
#else
        pk::gate<pk::at_least<&partner::overlap, 60_pct>, tier::registered>,
#endif
        pk::criterion<&partner::overlap, 100_pct>,
        pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
static_assert(fit{}(partner{}).band == verdict::pass);
