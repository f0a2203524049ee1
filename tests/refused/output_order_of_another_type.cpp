// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#outcomes)
// EXPECT-CLANG: (docs/errors.md#outcomes)
// EXPECT: "offers"
// EXPECT: "row 1 (pursue)"
// EXPECT: "an outcome that is not in the list"
// EXPECT: "a list with every outcome"
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::hit::output_order<verdict::pursue, verdict::pass>,
#else
        pk::hit::output_order<tier::gold, tier::silver>,
#endif
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<verdict::pass>> {
};
static_assert(offers{}(partner{}).size() < 9);
