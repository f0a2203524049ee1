// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#complete)
// EXPECT-CLANG: (docs/errors.md#complete)
// EXPECT: "build or partner"
// EXPECT: "all of it"
// EXPECT: "a subject without an outcome"
// EXPECT: "an outcome for every subject"
// EXPECT: "renewal = missing"
#include <partnerkit/prove.hpp>
#include <partnerkit/tree.hpp>

#include "partner.hpp"

struct sourcing :
    pk::decision_tree<
        "build or partner",
        pk::question<
            "Does it renew?",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::all_of<pk::is_known<&partner::renewal>, pk::at_least<&partner::renewal, 80>>,
#else
            pk::at_least<&partner::renewal, 80>,
#endif
            pk::yes<pk::leaf<verdict::pursue>>,
            pk::no<pk::leaf<verdict::pass>>>> {
};
static_assert(pk::prove::complete<sourcing>);
