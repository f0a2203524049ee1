// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#monotone)
// EXPECT-CLANG: (docs/errors.md#monotone)
// EXPECT: "partner fit"
// EXPECT: "a better subject that gets less"
// EXPECT: "at least as much for it"
// EXPECT: "staff = 0"
#include <partnerkit/prove.hpp>
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::gate<pk::at_least<&partner::staff, 60>, verdict::pass>,
#else
        pk::gate<pk::at_most<&partner::staff, 60>, verdict::pass>,
#endif
        pk::criterion<&partner::overlap, 70_pct>,
        pk::criterion<&partner::influence, 30_pct>,
        pk::bands<
            pk::from<75, verdict::pursue>,
            pk::from<50, verdict::conditional>,
            pk::otherwise<verdict::pass>>> {
};
static_assert(pk::prove::monotone<fit>);
