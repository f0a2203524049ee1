// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#points)
// EXPECT-CLANG: (docs/errors.md#points)
// EXPECT: "partner fit"
// EXPECT: "staff"
// EXPECT: "a band without points"
// EXPECT: "points such as 20"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<pk::by_bands<&partner::staff, pk::from<500, 100>, pk::otherwise<0>>>> {
};
#else
        pk::criterion<pk::by_bands<&partner::staff, pk::from<500, tier::gold>, pk::otherwise<0>>>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
