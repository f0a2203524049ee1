// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#elements)
// EXPECT-CLANG: (docs/errors.md#elements)
// EXPECT: "programme"
// EXPECT: "row 2 (registered)"
// EXPECT: "otherwise with a requirement"
// EXPECT: "otherwise<tier, grants<...>>"
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
        pk::tier<tier::gold, pk::at_least<&partner::certified, 5>, pk::grants<for_gold>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::otherwise<tier::registered, pk::grants<for_all>>> {
};
#else
        pk::otherwise<tier::registered, pk::at_least<&partner::certified, 1>>> {
};
#endif
static_assert(programme{}(partner{}) == tier::registered);
static_assert(programme::granted(tier::gold)->discount == 20);
