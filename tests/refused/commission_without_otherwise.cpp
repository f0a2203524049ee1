// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#commissions)
// EXPECT-CLANG: (docs/errors.md#commissions)
// EXPECT: "revenue share"
// EXPECT: "no otherwise"
// EXPECT: "otherwise as the last bracket"
#include <partnerkit/commission.hpp>

#include "partner.hpp"

struct revenue_share :
    pk::commission<
        "revenue share",
        pk::whole_amount,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::from<500'000_usd, 10_pct>,
        pk::otherwise<0_pct>> {
};
#else
        pk::from<500'000_usd, 10_pct>> {
};
#endif
static_assert(revenue_share::next({}, 100'000_usd)->commission == 0_usd);
