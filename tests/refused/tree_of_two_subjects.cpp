// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#subjects)
// EXPECT-CLANG: (docs/errors.md#subjects)
// EXPECT: "build or partner"
// EXPECT: "Is it core?"
// EXPECT: "fields of different types"
// EXPECT: "fields of one type"
#include <partnerkit/tree.hpp>

#include "partner.hpp"

struct sourcing :
    pk::decision_tree<
        "build or partner",
        pk::question<
            "Is it core?",
            pk::holds<&partner::dedicated>,
            pk::yes<pk::leaf<verdict::pursue>>,
            pk::no<pk::question<
                "Is it large?",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
                pk::more_than<&partner::staff, 6>,
#else
                pk::more_than<&distributor::warehouses, 6>,
#endif
                pk::yes<pk::leaf<verdict::pursue>>,
                pk::no<pk::leaf<verdict::pass>>>>>> {
};
static_assert(sourcing{}(partner{}) == verdict::pass);
