// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#commissions)
// EXPECT-CLANG: (docs/errors.md#commissions)
// EXPECT: "revenue share"
// EXPECT: "bracket 2"
// EXPECT: "from 1000000 USD"
// EXPECT: "below 500000 USD"
#include <partnerkit/commission.hpp>

#include "partner.hpp"

struct revenue_share :
    pk::commission<
        "revenue share",
        pk::marginal,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::from<1'000'000_usd, 15_pct>,
        pk::from<500'000_usd, 10_pct>,
#else
        pk::from<500'000_usd, 10_pct>,
        pk::from<1'000'000_usd, 15_pct>,
#endif
        pk::otherwise<0_pct>> {
};
static_assert(revenue_share::of(600'000_usd) == 10'000_usd);
