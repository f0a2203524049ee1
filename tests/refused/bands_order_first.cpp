// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#bands)
// EXPECT-CLANG: (docs/errors.md#bands)
// EXPECT: "partner fit"
// EXPECT: "band 2"
// EXPECT: "from 80"
// EXPECT: "below 75"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<&partner::overlap, 100_pct>,
        pk::bands<
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::from<85, verdict::pursue>,
#else
            pk::from<75, verdict::pursue>,
#endif
            pk::from<80, verdict::conditional>,
            pk::otherwise<verdict::pass>>> {
};
static_assert(fit{}(partner{}).band == verdict::pass);
