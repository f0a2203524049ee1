// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#weights)
// EXPECT-CLANG: (docs/errors.md#weights)
// EXPECT: "partner fit"
// EXPECT: "the sum of the weights"
// EXPECT: "90 %"
// EXPECT: "100 %"
#include <partnerkit/with.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<&partner::overlap, 60_pct>,
        pk::criterion<&partner::influence, 40_pct>> {};

struct ours :
    pk::with<
        fit,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::influence, 50_pct>,
#endif
        pk::criterion<&partner::overlap, 50_pct>> {
};
static_assert(ours{}(partner{}) == 0_dec);
