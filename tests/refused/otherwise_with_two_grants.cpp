// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#grants)
// EXPECT-CLANG: (docs/errors.md#grants)
// EXPECT: "programme"
// EXPECT: "row 2 (registered)"
// EXPECT: "more than one grants<...>"
// EXPECT: "one with everything in it"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct benefits {
    int discount = 0;
};
inline constexpr benefits for_gold{20};
inline constexpr benefits for_all{5};
struct programme :
    pk::tier_table<
        "programme",
        pk::tier<tier::gold, pk::at_least<&partner::certified, 5>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::otherwise<tier::registered, pk::grants<for_all>>> {
};
#else
        pk::otherwise<tier::registered, pk::grants<for_all>, pk::grants<for_gold>>> {
};
#endif
static_assert(programme{}(partner{}) == tier::registered);
static_assert(programme::granted(tier::registered)->discount == 5);
