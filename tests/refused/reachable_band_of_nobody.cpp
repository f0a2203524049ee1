// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#reachable)
// EXPECT-CLANG: (docs/errors.md#reachable)
// EXPECT: "partner fit"
// EXPECT: "band 3 (pass)"
// EXPECT: "no subject that it decides for"
// EXPECT: "at least one subject"
#include <partnerkit/prove.hpp>
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::gate<pk::at_least<&partner::overlap, 60>, verdict::pass>,
        pk::criterion<&partner::overlap, 80_pct>,
        pk::criterion<&partner::influence, 20_pct>,
        pk::bands<
            pk::from<75, verdict::pursue>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::from<50, verdict::conditional>,
#else
            pk::from<48, verdict::conditional>,
#endif
            pk::otherwise<verdict::pass>>> {
};
static_assert(pk::prove::reachable<fit>);
