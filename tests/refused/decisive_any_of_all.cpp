// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#decisive)
// EXPECT-CLANG: (docs/errors.md#decisive)
// EXPECT: "build or partner"
// EXPECT: "Is it core?"
// EXPECT: "any_of"
// EXPECT: "always true"
// EXPECT: "true for some, false for others"
#include <partnerkit/prove.hpp>
#include <partnerkit/tree.hpp>

#include "partner.hpp"

struct sourcing :
    pk::decision_tree<
        "build or partner",
        pk::question<
            "Is it core?",
            pk::any_of<
                pk::at_least<&partner::overlap, 60>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
                pk::less_than<&partner::overlap, 30>>,
#else
                pk::less_than<&partner::overlap, 80>>,
#endif
            pk::yes<pk::leaf<verdict::pursue>>,
            pk::no<pk::leaf<verdict::pass>>>> {
};
static_assert(pk::prove::decisive<sourcing>);
