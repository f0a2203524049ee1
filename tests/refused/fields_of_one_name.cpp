// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#duplicates)
// EXPECT-CLANG: (docs/errors.md#duplicates)
// EXPECT: "offers"
// EXPECT: "overlap"
// EXPECT: "two fields of this name"
// EXPECT: "one name for each: named<...>"
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
        pk::rule<verdict::pursue, pk::at_least<&partner::overlap, 50_pct>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<
            verdict::conditional,
            pk::at_least<pk::named<"reach", &partner::practice>, 50_pct>>,
#else
        pk::rule<
            verdict::conditional,
            pk::at_least<pk::named<"overlap", &partner::practice>, 50_pct>>,
#endif
        pk::otherwise<verdict::pass>> {
};
static_assert(offers{}(partner{}) == verdict::pass);
