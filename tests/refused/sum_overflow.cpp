// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#overflow)
// EXPECT-CLANG: (docs/errors.md#overflow)
// EXPECT: "discount"
// EXPECT: "a sum that can leave its type"
// EXPECT: "outcomes whose sum stays inside"
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct discount :
    pk::decision_table<
        "discount",
        pk::hit::collect_sum,
        pk::rule<60_pct, pk::at_least<&partner::certified, 5>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<40_pct, pk::at_least<&partner::staff, 5>>,
#else
        pk::rule<50_pct, pk::at_least<&partner::staff, 5>>,
#endif
        pk::otherwise<0_pct>> {
};
static_assert(discount{}(partner{}) == 0_pct);
