// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#subjects)
// EXPECT-CLANG: (docs/errors.md#subjects)
// EXPECT: "partner fit"
// EXPECT: "gate"
// EXPECT: "warehouses"
// EXPECT: "fields of different types"
// EXPECT: "fields of one type"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::overlap>,
        pk::gate<pk::at_least<&partner::staff, 3>, verdict::pass>,
        pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
#else
        pk::criterion<&partner::overlap>,
        pk::gate<pk::at_least<&distributor::warehouses, 3>, verdict::pass>,
        pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
#endif
static_assert(fit{}(partner{}).band == verdict::pass);
