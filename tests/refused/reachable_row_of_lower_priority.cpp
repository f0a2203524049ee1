// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#reachable)
// EXPECT-CLANG: (docs/errors.md#reachable)
// EXPECT: "offers"
// EXPECT: "row 1 (conditional)"
// EXPECT: "no subject that it decides for"
// EXPECT: "at least one subject"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::hit::priority<verdict::conditional, verdict::pursue, verdict::pass>,
#else
        pk::hit::priority<verdict::pursue, verdict::conditional, verdict::pass>,
#endif
        pk::rule<verdict::conditional, pk::at_least<&partner::certified, 5>>,
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 3>>,
        pk::otherwise<verdict::pass>> {
};
static_assert(pk::prove::reachable<offers>);
