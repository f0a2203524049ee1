// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#elements)
// EXPECT-CLANG: (docs/errors.md#elements)
// EXPECT: "offers"
// EXPECT: "row 1 (pursue)"
// EXPECT: "something that is no condition"
// EXPECT: "at_least, is, all_of, ..."
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
#else
        pk::rule<verdict::pursue, pk::from<5, tier::gold>>,
#endif
        pk::otherwise<verdict::pass>> {
};
static_assert(offers{}(partner{}) == verdict::pass);
