// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#disjoint)
// EXPECT-CLANG: (docs/errors.md#disjoint)
// EXPECT: "offers"
// EXPECT: "row 1 (pursue)"
// EXPECT: "row 3 (conditional)"
// EXPECT: "a subject that both rows match"
// EXPECT: "one outcome for it"
// EXPECT: "certified = 5"
// EXPECT: "dedicated = true"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::any,
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
        pk::rule<verdict::pursue, pk::at_least<&partner::overlap, 80>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::pursue, pk::holds<&partner::dedicated>>,
#else
        pk::rule<verdict::conditional, pk::holds<&partner::dedicated>>,
#endif
        pk::otherwise<verdict::pass>> {
};
static_assert(pk::prove::disjoint<offers>);
