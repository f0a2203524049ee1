// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#empty)
// EXPECT-CLANG: (docs/errors.md#empty)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "no condition"
// EXPECT: "at least one, or otherwise<...>"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::at_least<&partner::certified, 5>>,
#else
        pk::tier<tier::gold>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(partner{}) == tier::registered);
