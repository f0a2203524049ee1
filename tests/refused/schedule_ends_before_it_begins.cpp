// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#ranges)
// EXPECT-CLANG: (docs/errors.md#ranges)
// EXPECT: "plan"
// EXPECT: "row 1 (pursue)
// EXPECT: staff"
#include <partnerkit/schedule.hpp>

#include "partner.hpp"

struct plan :
    pk::schedule<
        "plan",
        &partner::staff,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::step<verdict::pursue, &partner::dedicated, 2, 2>> {
};
#else
        pk::step<verdict::pursue, &partner::dedicated, 3, 2>> {
};
#endif
static_assert(plan{}(partner{}).empty() && plan::next(partner{}) == verdict::pursue);
