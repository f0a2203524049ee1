// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#points)
// EXPECT-CLANG: (docs/errors.md#points)
// EXPECT: "partner fit"
// EXPECT: "certified"
// EXPECT: "a limit of zero or less"
// EXPECT: "limits above zero"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<pk::capped<&partner::certified, 10, 40>>> {
};
#else
        pk::criterion<pk::capped<&partner::certified, 0, 40>>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
