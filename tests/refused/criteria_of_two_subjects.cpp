// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#subjects)
// EXPECT-CLANG: (docs/errors.md#subjects)
// EXPECT: "partner fit"
// EXPECT: "warehouses"
// EXPECT: "fields of different types"
// EXPECT: "fields of one type"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<&partner::certified, 50_pct>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::staff, 50_pct>> {
};
#else
        pk::criterion<&distributor::warehouses, 50_pct>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
