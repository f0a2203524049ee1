// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#thresholds)
// EXPECT-CLANG: (docs/errors.md#thresholds)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "people"
// EXPECT: "at least 0 of the children"
// EXPECT: "at least 1"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::at_least_n_of<1, &partner::people, pk::holds<&person::active>>>,
#else
        pk::tier<tier::gold, pk::at_least_n_of<0, &partner::people, pk::holds<&person::active>>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(partner{}) == tier::registered);
