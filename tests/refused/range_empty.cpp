// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#ranges)
// EXPECT-CLANG: (docs/errors.md#ranges)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "certified"
// EXPECT: "from 5 to below 5"
// EXPECT: "a low end below the high end"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::between<&partner::certified, pk::closed<5, 5>>>,
#else
        pk::tier<tier::gold, pk::between<&partner::certified, pk::half_open<5, 5>>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(partner{}) == tier::registered);
