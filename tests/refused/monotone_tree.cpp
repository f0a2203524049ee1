// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#monotone)
// EXPECT-CLANG: (docs/errors.md#monotone)
// EXPECT: "build or partner"
// EXPECT: "Is the size right?"
// EXPECT: "yes (conditional)"
// EXPECT: "no (pass)"
// EXPECT: "a better subject that gets less"
// EXPECT: "at least as much for it"
// EXPECT: "staff = 0"
// EXPECT: "staff = 50"
#include <partnerkit/prove.hpp>
#include <partnerkit/tree.hpp>

#include "partner.hpp"

struct sourcing :
    pk::decision_tree<
        "build or partner",
        pk::question<
            "Do they overlap?",
            pk::at_least<&partner::overlap, 60>,
            pk::yes<pk::leaf<verdict::pursue>>,
            pk::no<pk::question<
                "Is the size right?",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
                pk::at_least<&partner::staff, 50>,
#else
                pk::less_than<&partner::staff, 50>,
#endif
                pk::yes<pk::leaf<verdict::conditional>>,
                pk::no<pk::leaf<verdict::pass>>>>>> {
};
static_assert(pk::prove::monotone<sourcing>);
