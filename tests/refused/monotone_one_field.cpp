// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#monotone)
// EXPECT-CLANG: (docs/errors.md#monotone)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "row 2 (registered)"
// EXPECT: "a better subject that gets less"
// EXPECT: "at least as much for it"
// EXPECT: "staff = 0"
// EXPECT: "staff = 51"
// EXPECT: "pipeline = 500000 USD"
#include <partnerkit/prove.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
        pk::tier<
            tier::gold,
            pk::at_least<&partner::pipeline, 500'000_usd>,
            pk::at_most<&partner::staff, 50>>,
        pk::otherwise<tier::registered>> {};
#ifdef PARTNERKIT_VALID_NEIGHBOUR
static_assert(pk::prove::monotone<programme, &partner::pipeline>);
#else
static_assert(pk::prove::monotone<programme, &partner::staff>);
#endif
