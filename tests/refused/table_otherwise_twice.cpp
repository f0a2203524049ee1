// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#otherwise)
// EXPECT-CLANG: (docs/errors.md#otherwise)
// EXPECT: "offers"
// EXPECT: "row 2 (conditional)"
// EXPECT: "otherwise before the last row"
// EXPECT: "otherwise as the last row"
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::unique,
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
#ifndef PARTNERKIT_VALID_NEIGHBOUR
        pk::otherwise<verdict::conditional>,
#endif
        pk::otherwise<verdict::pass>> {
};
static_assert(offers{}(partner{}) == verdict::pass);
