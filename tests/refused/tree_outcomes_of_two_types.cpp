// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#outcomes)
// EXPECT-CLANG: (docs/errors.md#outcomes)
// EXPECT: "build or partner"
// EXPECT: "Is it core?"
// EXPECT: "outcomes of different types"
// EXPECT: "one type of outcome"
#include <partnerkit/tree.hpp>

#include "partner.hpp"

struct sourcing :
    pk::decision_tree<
        "build or partner",
        pk::question<
            "Is it core?",
            pk::holds<&partner::dedicated>,
            pk::yes<pk::leaf<verdict::pursue>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::no<pk::leaf<verdict::pass>>>> {
};
#else
            pk::no<pk::leaf<tier::registered>>>> {
};
#endif
static_assert(sourcing{}(partner{}) == verdict::pass);
