// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT-CLANG: (docs/errors.md#units)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "overlap"
// EXPECT: "a floating-point number"
// EXPECT: "%"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::at_least<&partner::overlap, 0.3_dec>>,
#else
        pk::tier<tier::gold, pk::at_least<&partner::overlap, 0.3>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(partner{}) == tier::registered);
