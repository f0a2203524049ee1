// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#overflow)
// EXPECT-CLANG: (docs/errors.md#overflow)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "clicks / views"
// EXPECT: "a 64-bit integer without bounds"
// EXPECT: "a type of fewer bits, or a domain"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::at_least<pk::ratio<&partner::certified, &partner::staff>, 50_pct>>,
#else
        pk::tier<tier::gold, pk::at_least<pk::ratio<&partner::clicks, &partner::views>, 50_pct>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(partner{}) == tier::registered);
