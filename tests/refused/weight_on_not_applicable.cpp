// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#points)
// EXPECT-CLANG: (docs/errors.md#points)
// EXPECT: "partner fit"
// EXPECT: "renewal"
// EXPECT: "a weight on what may not apply"
// EXPECT: "points without a weight"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::overlap>,
        pk::criterion<&partner::renewal>> {
};
#else
        pk::criterion<&partner::overlap, 50_pct>,
        pk::criterion<&partner::renewal, 50_pct>> {
};
#endif
static_assert(!fit{}(partner{}).has_value());
