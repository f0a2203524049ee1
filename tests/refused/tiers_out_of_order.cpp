// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#order)
// EXPECT-CLANG: (docs/errors.md#order)
// EXPECT: "programme"
// EXPECT: "row 2 (platinum)"
// EXPECT: "a tier above the row before"
// EXPECT: "a tier below the row before"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::platinum, pk::at_least<&partner::certified, 9>>,
#endif
        pk::tier<tier::gold, pk::at_least<&partner::certified, 5>>,
#ifndef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::platinum, pk::at_least<&partner::certified, 9>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(partner{}) == tier::registered);
