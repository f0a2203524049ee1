// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#domains)
// EXPECT-CLANG: (docs/errors.md#domains)
// EXPECT: "partner fit"
// EXPECT: "size"
// EXPECT: "raw"
// EXPECT: "a floating-point type"
// EXPECT: "an exact type, made with checked<>"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<pk::named<"size", pk::better_of<&partner::staff, &partner::certified>>>> {
};
#else
        pk::criterion<pk::named<"size", pk::better_of<&partner::staff, &partner::raw>>>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
