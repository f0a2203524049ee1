// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#decisive)
// EXPECT-CLANG: (docs/errors.md#decisive)
// EXPECT: "offers"
// EXPECT: "row 1 (conditional)"
// EXPECT: "certified is missing"
// EXPECT: "never true"
// EXPECT: "true for some, false for others"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::conditional, pk::is_missing<&partner::renewal>>,
#else
        pk::rule<verdict::conditional, pk::is_missing<&partner::certified>>,
#endif
        pk::otherwise<verdict::pass>> {
};
static_assert(pk::prove::decisive<offers>);
