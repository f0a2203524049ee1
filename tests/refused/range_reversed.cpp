// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#ranges)
// EXPECT-CLANG: (docs/errors.md#ranges)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "pipeline"
// EXPECT: "from 2000000 USD to 500000 USD"
// EXPECT: "a low end below the high end"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
        pk::tier<
            tier::gold,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::between<&partner::pipeline, pk::closed<500'000_usd, 2'000'000_usd>>>,
#else
            pk::between<&partner::pipeline, pk::closed<2'000'000_usd, 500'000_usd>>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(partner{}) == tier::registered);
