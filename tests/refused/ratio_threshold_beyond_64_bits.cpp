// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#thresholds)
// EXPECT-CLANG: (docs/errors.md#thresholds)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "certified / staff"
// EXPECT: "18446744073709551615"
// EXPECT: "a ratio that fits in 64 bits"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::at_least<pk::ratio<&partner::certified, &partner::staff>, 4>>,
#else
        pk::tier<
            tier::gold,
            pk::at_least<pk::ratio<&partner::certified, &partner::staff>, 18446744073709551615u>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(partner{}) == tier::registered);
