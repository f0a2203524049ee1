// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#duplicates)
// EXPECT-CLANG: (docs/errors.md#duplicates)
// EXPECT: "offers"
// EXPECT: "pursue"
// EXPECT: "an outcome listed twice"
// EXPECT: "each outcome once"
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::hit::priority<verdict::pursue, verdict::conditional, verdict::pass>,
#else
        pk::hit::priority<verdict::pursue, verdict::conditional, verdict::pursue, verdict::pass>,
#endif
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<verdict::pass>> {
};
static_assert(offers{}(partner{}) == verdict::pass);
