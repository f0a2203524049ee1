// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#fields)
// EXPECT-CLANG: (docs/errors.md#fields)
// EXPECT: "partner fit"
// EXPECT: "element 1"
// EXPECT: "something that is no field"
// EXPECT: "&your_type::member"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::overlap, 100_pct>> {
};
#else
        pk::criterion<75, 100_pct>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
