// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#order)
// EXPECT-CLANG: (docs/errors.md#order)
// EXPECT: "programme"
// EXPECT: "row 2 (gold)"
// EXPECT: "the tier of the row before"
// EXPECT: "a tier below the row before"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
        pk::tier<tier::gold, pk::at_least<&partner::certified, 5>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::silver, pk::at_least<&partner::staff, 500>>,
#else
        pk::tier<tier::gold, pk::at_least<&partner::staff, 500>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(partner{}) == tier::registered);
