// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#points)
// EXPECT-CLANG: (docs/errors.md#points)
// EXPECT: "partner fit"
// EXPECT: "certified / staff"
// EXPECT: "a ratio, which has no fixed step"
// EXPECT: "points_if, or a percent"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<pk::named<
            "certified share",
            pk::points_if<
                pk::at_least<pk::ratio<&partner::certified, &partner::staff>, 50_pct>,
                20>>>> {
};
#else
        pk::criterion<pk::ratio<&partner::certified, &partner::staff>>> {
};
#endif
static_assert(!fit{}(partner{}).has_value());
