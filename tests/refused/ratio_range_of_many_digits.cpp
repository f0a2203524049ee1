// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#thresholds)
// EXPECT-CLANG: (docs/errors.md#thresholds)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "certified / staff"
// EXPECT: "ends of too many digits"
// EXPECT: "ends of fewer digits"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
using range = pk::closed<pk::fraction{1, 9'967}, pk::fraction{1, 9'943}>;
#else
using range = pk::closed<pk::fraction{1, 9'999'999'967}, pk::fraction{1, 9'999'999'943}>;
#endif
struct programme :
    pk::tier_table<
        "programme",
        pk::tier<tier::gold, pk::between<pk::ratio<&partner::certified, &partner::staff>, range>>,
        pk::otherwise<tier::registered>> {};
static_assert(programme{}(partner{}) == tier::registered);
