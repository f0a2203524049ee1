// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT-CLANG: (docs/errors.md#units)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "turnover / staff"
// EXPECT: "USD over zero"
// EXPECT: "EUR"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<
            tier::gold,
            pk::at_least<pk::ratio<&partner::turnover, &partner::staff, 0_eur>, 500_eur>>,
#else
        pk::tier<
            tier::gold,
            pk::at_least<pk::ratio<&partner::turnover, &partner::staff, 0_usd>, 500_eur>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(partner{}) == tier::registered);
