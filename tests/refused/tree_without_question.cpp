// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#empty)
// EXPECT-CLANG: (docs/errors.md#empty)
// EXPECT: "build or partner"
// EXPECT: "no question"
// EXPECT: "at least one"
#include <partnerkit/tree.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
struct sourcing :
    pk::decision_tree<
        "build or partner",
        pk::question<
            "Is it core?",
            pk::holds<&partner::dedicated>,
            pk::yes<pk::leaf<verdict::pursue>>,
            pk::no<pk::leaf<verdict::pass>>>> {};
#else
struct sourcing : pk::decision_tree<"build or partner", pk::leaf<verdict::pass>> {};
#endif
static_assert(sourcing{}(partner{}) == verdict::pass);
