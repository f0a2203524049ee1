// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#duplicates)
// EXPECT-CLANG: (docs/errors.md#duplicates)
// EXPECT: "partner fit"
// EXPECT: "2 bands for pass"
// EXPECT: "one band for each outcome"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<&partner::overlap, 100_pct>,
        pk::bands<
            pk::from<75, verdict::pursue>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::from<50, verdict::conditional>,
#else
            pk::from<50, verdict::pass>,
#endif
            pk::otherwise<verdict::pass>>> {
};
static_assert(fit{}(partner{}).band == verdict::pass);
