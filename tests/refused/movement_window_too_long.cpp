// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#movements)
// EXPECT-CLANG: (docs/errors.md#movements)
// EXPECT: "tier movement"
// EXPECT: "window"
// EXPECT: "17"
// EXPECT: "1 to 16"
#include <partnerkit/movement.hpp>

#include "partner.hpp"

struct ours :
    pk::movement<
        "tier movement",
        tier,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::movement_rules{.up_after = 2, .window = 16}> {
};
#else
        pk::movement_rules{.up_after = 2, .window = 17}> {
};
#endif
static_assert(ours::next({}, tier::gold, false).after == pk::standing<tier>{});
