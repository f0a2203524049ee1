// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#bands)
// EXPECT-CLANG: (docs/errors.md#bands)
// EXPECT: "culture"
// EXPECT: "band 1"
// EXPECT: "from the lowest value, 1"
// EXPECT: "something left for the next band"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct culture :
    pk::scorecard<
        "culture",
        pk::criterion<&partner::culture, 100_pct>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::bands<pk::from<1.01_dec, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
#else
        pk::bands<pk::from<1, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
#endif
static_assert(culture{}(partner{}).band == verdict::pass);
