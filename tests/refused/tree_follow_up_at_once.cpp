// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#elements)
// EXPECT-CLANG: (docs/errors.md#elements)
// EXPECT: "build or partner"
// EXPECT: "pass"
// EXPECT: "a leaf with something else"
// EXPECT: "one follow_up of 1 month or more"
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
            pk::no<pk::leaf<verdict::pass, pk::follow_up<6, "ask again">>>>> {
};
#else
            pk::no<pk::leaf<verdict::pass, pk::follow_up<0, "ask again">>>>> {
};
#endif
static_assert(sourcing{}(partner{}) == verdict::pass);
