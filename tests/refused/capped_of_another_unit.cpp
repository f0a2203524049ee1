// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT-CLANG: (docs/errors.md#units)
// EXPECT: "partner fit"
// EXPECT: "pipeline"
// EXPECT: "1000000"
// EXPECT: "USD"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<pk::capped<&partner::pipeline, 1'000'000_usd, 40>>> {
};
#else
        pk::criterion<pk::capped<&partner::pipeline, 1'000'000, 40>>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
