// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#elements)
// EXPECT-CLANG: (docs/errors.md#elements)
// EXPECT: "build or partner"
// EXPECT: "Is it core?"
// EXPECT: "branches of another kind"
// EXPECT: "yes<branch>, no<branch>"
#include <partnerkit/tree.hpp>

#include "partner.hpp"

struct sourcing :
    pk::decision_tree<
        "build or partner",
        pk::question<
            "Is it core?",
            pk::holds<&partner::dedicated>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::yes<pk::leaf<verdict::pursue>>,
            pk::no<pk::leaf<verdict::pass>>>> {
};
#else
            pk::no<pk::leaf<verdict::pass>>,
            pk::yes<pk::leaf<verdict::pursue>>>> {
};
#endif
static_assert(sourcing{}(partner{}) == verdict::pass);
