// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#order)
// EXPECT-CLANG: (docs/errors.md#order)
// EXPECT: "programme"
// EXPECT: "row 3 (silver)"
// EXPECT: "the tier of the row before"
// EXPECT: "a tier below the row before"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
        pk::tier<tier::gold, pk::at_least<&partner::certified, 5>>,
        pk::tier<tier::silver, pk::at_least<&partner::certified, 3>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::otherwise<tier::registered>> {
};
#else
        pk::otherwise<tier::silver>> {
};
#endif
static_assert(programme{}(partner{}) < tier::gold);
