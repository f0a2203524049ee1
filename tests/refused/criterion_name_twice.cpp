// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#duplicates)
// EXPECT-CLANG: (docs/errors.md#duplicates)
// EXPECT: "partner fit"
// EXPECT: "overlap"
// EXPECT: "criteria 1 and 2 of this name"
// EXPECT: "one criterion of each name"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<&partner::overlap, 50_pct>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<pk::named<"reach", &partner::influence>, 50_pct>> {
};
#else
        pk::criterion<pk::named<"overlap", &partner::influence>, 50_pct>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
