// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#domains)
// EXPECT-CLANG: (docs/errors.md#domains)
// EXPECT: "discount"
// EXPECT: "row 1"
// EXPECT: "a floating-point type"
// EXPECT: "an exact type, made with checked<>"
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct discount :
    pk::decision_table<
        "discount",
        pk::hit::first,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<2.5_pct, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<0_pct>> {
};
#else
        pk::rule<2.5, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<0.0>> {
};
#endif
static_assert(discount{}(partner{}) == 0_dec);
