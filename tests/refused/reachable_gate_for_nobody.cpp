// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#reachable)
// EXPECT-CLANG: (docs/errors.md#reachable)
// EXPECT: "partner fit"
// EXPECT: "gate 1 (pass)"
// EXPECT: "no subject that it decides for"
// EXPECT: "at least one subject"
#include <partnerkit/prove.hpp>
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::gate<pk::at_least<&partner::certified, 1>, verdict::pass>,
#else
        pk::gate<pk::at_least<&partner::certified, 0>, verdict::pass>,
#endif
        pk::criterion<&partner::overlap, 100_pct>,
        pk::bands<
            pk::from<75, verdict::pursue>,
            pk::from<50, verdict::conditional>,
            pk::otherwise<verdict::pass>>> {
};
static_assert(pk::prove::reachable<fit>);
