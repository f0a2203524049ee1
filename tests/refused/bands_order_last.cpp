// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#bands)
// EXPECT-CLANG: (docs/errors.md#bands)
// EXPECT: "growth"
// EXPECT: "band 3"
// EXPECT: "from 50"
// EXPECT: "below 50"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct growth :
    pk::scorecard<
        "growth",
        pk::criterion<&partner::overlap, 100_pct>,
        pk::bands<
            pk::from<75, tier::platinum>,
            pk::from<50, tier::gold>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::from<49.99_dec, tier::silver>>> {
};
#else
            pk::from<50, tier::silver>>> {
};
#endif
static_assert(!growth{}(partner{}).band.has_value());
