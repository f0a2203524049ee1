// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#decisive)
// EXPECT-CLANG: (docs/errors.md#decisive)
// EXPECT: "programme"
// EXPECT: "row 2 (silver)"
// EXPECT: "certified at least 0"
// EXPECT: "always true"
// EXPECT: "true for some, false for others"
#include <partnerkit/prove.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
        pk::tier<tier::gold, pk::at_least<&partner::certified, 5>>,
        pk::tier<
            tier::silver,
            pk::at_least<&partner::overlap, 50>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::at_least<&partner::certified, 1>>,
#else
            pk::at_least<&partner::certified, 0>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(pk::prove::decisive<programme>);
