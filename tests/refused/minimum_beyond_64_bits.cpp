// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#minimums)
// EXPECT-CLANG: (docs/errors.md#minimums)
// EXPECT: "partner fit"
// EXPECT: "overlap"
// EXPECT: "184467440737095517"
// EXPECT: "0 % to 100 %"
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
        pk::criterion<&partner::overlap, 100_pct, pk::minimum{184467440737095517}>,
        pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
#endif
static_assert(fit{}(partner{}).band == verdict::pass);
