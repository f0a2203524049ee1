// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#outcomes)
// EXPECT-CLANG: (docs/errors.md#outcomes)
// EXPECT: "partner fit"
// EXPECT: "band 2"
// EXPECT: "an outcome of another type"
// EXPECT: "the type of the first outcome"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<&partner::overlap, 100_pct>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
#else
        pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<tier::registered>>> {
};
#endif
static_assert(fit{}(partner{}).band == verdict::pass);
