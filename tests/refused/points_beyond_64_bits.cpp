// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#overflow)
// EXPECT-CLANG: (docs/errors.md#overflow)
// EXPECT: "partner fit"
// EXPECT: "staff"
// EXPECT: "points beyond 64 bits"
// EXPECT: "points of fewer digits"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<pk::by_bands<&partner::staff, pk::from<5, 9>, pk::otherwise<0.5_dec>>>> {
};
#else
        pk::criterion<pk::by_bands<
            &partner::staff,
            pk::from<5, 9000000000000000000>,
            pk::otherwise<0.5_dec>>>> {
};
#endif
static_assert(fit{}(partner{}) == 0.5_dec);
