// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#points)
// EXPECT-CLANG: (docs/errors.md#points)
// EXPECT: "partner fit"
// EXPECT: "staff"
// EXPECT: "no points below the lowest band"
// EXPECT: "otherwise<points> as the last band"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<pk::by_bands<
            &partner::staff,
            pk::from<500, 100>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::from<50, 60>,
            pk::otherwise<0>>>> {
};
#else
            pk::from<50, 60>>>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
