// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#reachable)
// EXPECT-CLANG: (docs/errors.md#reachable)
// EXPECT: "offers"
// EXPECT: at<partnerkit::
// EXPECT: "conditional"
// EXPECT: "an outcome that never happens"
// EXPECT: "a subject that gets it"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::conditional, pk::holds<&partner::dedicated>>,
#else
        pk::rule<verdict::pursue, pk::holds<&partner::dedicated>>,
#endif
        pk::otherwise<verdict::pass>> {
};
static_assert(pk::prove::reachable<offers>);
