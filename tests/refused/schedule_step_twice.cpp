// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#duplicates)
// EXPECT-CLANG: (docs/errors.md#duplicates)
// EXPECT: "plan"
// EXPECT: "row 2 (pursue)"
// EXPECT: "a step that is there twice"
// EXPECT: "each once"
#include <partnerkit/schedule.hpp>

#include "partner.hpp"

struct plan :
    pk::schedule<
        "plan",
        &partner::staff,
        pk::step<verdict::pursue, &partner::dedicated, 1, 2>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::step<verdict::pass, &partner::dedicated, 3, 4>> {
};
#else
        pk::step<verdict::pursue, &partner::dedicated, 3, 4>> {
};
#endif
static_assert(plan{}(partner{}).empty() && plan::late{}(partner{}).empty());
