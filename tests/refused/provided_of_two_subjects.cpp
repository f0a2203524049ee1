// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#subjects)
// EXPECT-CLANG: (docs/errors.md#subjects)
// EXPECT: "partner fit"
// EXPECT: "staff"
// EXPECT: "fields of different types"
// EXPECT: "fields of one type"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<pk::provided<
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::at_least<&partner::certified, 2>,
#else
            pk::at_least<&distributor::warehouses, 2>,
#endif
            pk::capped<&partner::staff, 500, 100>>>> {
};
static_assert(fit{}(partner{}) == 0_dec);
