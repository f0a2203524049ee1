// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#bands)
// EXPECT-CLANG: (docs/errors.md#bands)
// EXPECT: "partner fit"
// EXPECT: "staff"
// EXPECT: "band 2"
// EXPECT: "from 500"
// EXPECT: "below 50"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<pk::by_bands<
            &partner::staff,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::from<500, 100>,
            pk::from<50, 60>,
#else
            pk::from<50, 60>,
            pk::from<500, 100>,
#endif
            pk::otherwise<0>>>> {
};
static_assert(fit{}(partner{}) == 0_dec);
