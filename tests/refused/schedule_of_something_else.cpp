// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#elements)
// EXPECT-CLANG: (docs/errors.md#elements)
// EXPECT: "plan"
// EXPECT: "something that is no step"
// EXPECT: "step<...>"
#include <partnerkit/schedule.hpp>

#include "partner.hpp"

struct plan :
    pk::schedule<
        "plan",
        &partner::staff,
        pk::step<verdict::pursue, &partner::dedicated, 1, 2>
#ifndef PARTNERKIT_VALID_NEIGHBOUR
        ,
        pk::otherwise<verdict::pass>
#endif
        > {
};
static_assert(plan{}(partner{}).empty() && plan::late{}(partner{}).empty());
