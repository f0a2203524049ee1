// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#reachable)
// EXPECT-CLANG: (docs/errors.md#reachable)
// EXPECT: "build or partner"
// EXPECT: "Is the overlap high?"
// EXPECT: "yes (conditional)"
// EXPECT: "no subject that it decides for"
// EXPECT: "at least one subject"
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
                "Is the overlap high?",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
                pk::at_least<&partner::overlap, 30>,
#else
                pk::at_least<&partner::overlap, 80>,
#endif
                pk::yes<pk::leaf<verdict::conditional>>,
                pk::no<pk::leaf<verdict::pass>>>>>> {
};
static_assert(pk::prove::reachable<sourcing>);
