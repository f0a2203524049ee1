// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#reachable)
// EXPECT-CLANG: (docs/errors.md#reachable)
// EXPECT: "offers"
// EXPECT: "row 3 (pass)"
// EXPECT: "no subject that it decides for"
// EXPECT: "at least one subject"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
        pk::rule<verdict::pursue, pk::at_least<&partner::overlap, 60>>,
        pk::rule<
            verdict::conditional,
            pk::at_most<&partner::overlap, 70>,
            pk::at_least<&partner::certified, 3>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::pass, pk::at_least<&partner::certified, 2>>,
#else
        pk::rule<verdict::pass, pk::at_least<&partner::certified, 4>>,
#endif
        pk::otherwise<verdict::pass>> {
};
static_assert(pk::prove::reachable<offers>);
