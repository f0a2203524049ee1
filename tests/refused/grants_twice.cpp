// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#grants)
// EXPECT-CLANG: (docs/errors.md#grants)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "more than one grants<...>"
// EXPECT: "one with everything in it"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct benefits {
    int discount = 0;
};
inline constexpr benefits for_gold{20};
struct programme :
    pk::tier_table<
        "programme",
        pk::tier<
            tier::gold,
#ifndef PARTNERKIT_VALID_NEIGHBOUR
            pk::grants<for_gold>,
#endif
            pk::at_least<&partner::certified, 5>,
            pk::grants<for_gold>>,
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(partner{}) == tier::registered);
