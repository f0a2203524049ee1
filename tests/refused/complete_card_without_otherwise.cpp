// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#complete)
// EXPECT-CLANG: (docs/errors.md#complete)
// EXPECT: "partner fit"
// EXPECT: "all of it"
// EXPECT: "a subject without an outcome"
// EXPECT: "an outcome for every subject"
// EXPECT: "overlap =
#include <partnerkit/prove.hpp>
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
            pk::otherwise<verdict::pass>>> {
};
#else
            pk::from<50, verdict::conditional>>> {
};
#endif
static_assert(pk::prove::complete<fit>);
