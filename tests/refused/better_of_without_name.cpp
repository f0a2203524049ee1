// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#names)
// EXPECT-CLANG: (docs/errors.md#names)
// EXPECT: "partner fit"
// EXPECT: "element 1"
// EXPECT: "a field without a name"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<pk::named<
            "size",
            pk::better_of<
                pk::capped<&partner::staff, 500, 100>,
                pk::capped<&partner::certified, 10, 100>>>>> {
};
#else
        pk::criterion<pk::better_of<
            pk::capped<&partner::staff, 500, 100>,
            pk::capped<&partner::certified, 10, 100>>>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
