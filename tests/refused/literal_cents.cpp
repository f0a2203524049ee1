// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#constants)
// EXPECT-CLANG: (docs/errors.md#constants)
// EXPECT: "0.005"
// EXPECT: "_usd"
// EXPECT: "steps of 0.01 USD"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::at_least<&partner::pipeline, 0.05_usd>>,
#else
        pk::tier<tier::gold, pk::at_least<&partner::pipeline, 0.005_usd>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(partner{}) <= tier::gold);
