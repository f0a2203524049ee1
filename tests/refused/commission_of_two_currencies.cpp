// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#commissions)
// EXPECT-CLANG: (docs/errors.md#commissions)
// EXPECT: "revenue share"
// EXPECT: "cap per period"
// EXPECT: "an amount of another type"
// EXPECT: "the type of the first"
#include <partnerkit/commission.hpp>

#include "partner.hpp"

struct revenue_share :
    pk::commission<
        "revenue share",
        pk::marginal,
        pk::from<500'000_usd, 10_pct>,
        pk::otherwise<0_pct>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::cap_per_period<10'000_usd>> {
};
#else
        pk::cap_per_period<10'000_eur>> {
};
#endif
static_assert(revenue_share::of(700'000_usd, 0_usd) == 10'000_usd);
