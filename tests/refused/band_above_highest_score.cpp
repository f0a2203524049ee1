// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#thresholds)
// EXPECT-CLANG: (docs/errors.md#thresholds)
// EXPECT: "partner fit"
// EXPECT: "band 1"
// EXPECT: "score"
// EXPECT: "101"
// EXPECT: "0 to 100"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<&partner::overlap, 100_pct>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::bands<pk::from<100, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
#else
        pk::bands<pk::from<101, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
#endif
static_assert(fit{}(partner{}).band == verdict::pass);
