// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#grants)
// EXPECT-CLANG: (docs/errors.md#grants)
// EXPECT: "programme"
// EXPECT: "row 2 (silver)"
// EXPECT: "grants of another type"
// EXPECT: "the type that the first tier grants"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct benefits {
    int discount = 0;
};
struct promise {
    int visits = 0;
};
inline constexpr benefits for_gold{20};
#ifdef PARTNERKIT_VALID_NEIGHBOUR
inline constexpr benefits for_silver{10};
#else
inline constexpr promise for_silver{10};
#endif
struct programme :
    pk::tier_table<
        "programme",
        pk::tier<tier::gold, pk::at_least<&partner::certified, 5>, pk::grants<for_gold>>,
        pk::tier<tier::silver, pk::at_least<&partner::certified, 3>, pk::grants<for_silver>>,
        pk::otherwise<tier::registered>> {};
static_assert(programme{}(partner{}) == tier::registered);
static_assert(programme::granted(tier::gold)->discount == 20);
