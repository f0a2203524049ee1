// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#commissions)
// EXPECT-CLANG: (docs/errors.md#commissions)
// EXPECT: "revenue share"
// EXPECT: "bracket 1"
// EXPECT: "a rate that is no per cent"
// EXPECT: "one such as 15_pct"
#include <partnerkit/commission.hpp>

#include "partner.hpp"

struct revenue_share :
    pk::commission<
        "revenue share",
        pk::marginal,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::from<1'000'000_usd, 15_pct>,
#else
        pk::from<1'000'000_usd, 0.15_dec>,
#endif
        pk::otherwise<0_pct>> {
};
static_assert(revenue_share::of(200'000_usd, 900'000_usd) == 15'000_usd);
