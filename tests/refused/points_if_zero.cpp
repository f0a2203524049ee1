// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#points)
// EXPECT-CLANG: (docs/errors.md#points)
// EXPECT: "partner fit"
// EXPECT: "dedicated"
// EXPECT: "points of zero or less"
// EXPECT: "points above zero"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<pk::named<"dedicated", pk::points_if<pk::holds<&partner::dedicated>, 20>>>> {
};
#else
        pk::criterion<pk::named<"dedicated", pk::points_if<pk::holds<&partner::dedicated>, 0>>>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
