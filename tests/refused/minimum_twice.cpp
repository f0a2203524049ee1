// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#elements)
// EXPECT-CLANG: (docs/errors.md#elements)
// EXPECT: "partner fit"
// EXPECT: "overlap"
// EXPECT: "two minimums"
// EXPECT: "one minimum or above"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::overlap, 100_pct, pk::minimum{20}>,
        pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
#else
        pk::criterion<&partner::overlap, 100_pct, pk::minimum{20}, pk::above{30}>,
        pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
#endif
static_assert(fit{}(partner{}).band == verdict::pass);
