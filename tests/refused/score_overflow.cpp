// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#overflow)
// EXPECT-CLANG: (docs/errors.md#overflow)
// EXPECT: "reach"
// EXPECT: "the score"
// EXPECT: "a sum that may not fit in 64 bits"
// EXPECT: "fields of narrower domains"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct reach :
    pk::scorecard<
        "reach",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<pk::capped<&partner::views, 1'000'000, 100>>,
        pk::criterion<pk::capped<&partner::clicks, 1'000'000, 100>>> {
};
#else
        pk::criterion<&partner::views>,
        pk::criterion<&partner::clicks>> {
};
#endif
static_assert(reach{}(partner{}) == 0_dec);
