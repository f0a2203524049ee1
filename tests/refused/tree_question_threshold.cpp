// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#thresholds)
// EXPECT-CLANG: (docs/errors.md#thresholds)
// EXPECT: "build or partner"
// EXPECT: "Is it a fit?"
// EXPECT: "overlap"
// EXPECT: "200"
// EXPECT: "0 % to 100 %"
#include <partnerkit/tree.hpp>

#include "partner.hpp"

struct sourcing :
    pk::decision_tree<
        "build or partner",
        pk::question<
            "Is it a fit?",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::at_least<&partner::overlap, 20>,
#else
            pk::at_least<&partner::overlap, 200>,
#endif
            pk::yes<pk::leaf<verdict::pursue>>,
            pk::no<pk::leaf<verdict::pass>>>> {
};
static_assert(sourcing{}(partner{}) == verdict::pass);
static_assert(sourcing::path(partner{}).size <= 1);
