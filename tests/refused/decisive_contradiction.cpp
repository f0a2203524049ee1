// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#decisive)
// EXPECT-CLANG: (docs/errors.md#decisive)
// EXPECT: "offers"
// EXPECT: "row 1 (pursue)"
// EXPECT: "all_of"
// EXPECT: "never true"
// EXPECT: "true for some, false for others"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
        pk::rule<
            verdict::pursue,
            pk::any_of<
                pk::holds<&partner::dedicated>,
                pk::all_of<
                    pk::at_least<&partner::certified, 5>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
                    pk::at_most<&partner::certified, 9>>>>,
#else
                    pk::at_most<&partner::certified, 4>>>>,
#endif
        pk::otherwise<verdict::pass>> {
};
static_assert(pk::prove::decisive<offers>);
