// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#empty)
// EXPECT-CLANG: (docs/errors.md#empty)
// EXPECT: "offers"
// EXPECT: "row 2 (conditional)"
// EXPECT: "no condition"
// EXPECT: "at least one, or otherwise<...>"
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::conditional, pk::at_least<&partner::certified, 3>>,
#else
        pk::rule<verdict::conditional>,
#endif
        pk::otherwise<verdict::pass>> {
};
static_assert(offers{}(partner{}) == verdict::pass);
