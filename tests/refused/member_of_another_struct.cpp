// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#subjects)
// EXPECT-CLANG: (docs/errors.md#subjects)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "warehouses"
// EXPECT: "fields of different types"
// EXPECT: "fields of one type"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<
            tier::gold,
            pk::at_least<&partner::certified, 5>,
            pk::at_least<&partner::staff, 3>>,
#else
        pk::tier<
            tier::gold,
            pk::at_least<&partner::certified, 5>,
            pk::at_least<&distributor::warehouses, 3>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(partner{}) == tier::registered);
