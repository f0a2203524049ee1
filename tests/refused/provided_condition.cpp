// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#thresholds)
// EXPECT-CLANG: (docs/errors.md#thresholds)
// EXPECT: "partner fit"
// EXPECT: "staff"
// EXPECT: "culture"
// EXPECT: "6"
// EXPECT: "1 to 5"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<pk::provided<
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::at_least<&partner::culture, 5>,
#else
            pk::at_least<&partner::culture, 6>,
#endif
            pk::capped<&partner::staff, 500, 100>>>> {
};
static_assert(fit{}(partner{}) == 0_dec);
