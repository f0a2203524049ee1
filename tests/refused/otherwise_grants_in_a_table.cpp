// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#elements)
// EXPECT-CLANG: (docs/errors.md#elements)
// EXPECT: "offers"
// EXPECT: "row 2 (pass)"
// EXPECT: "otherwise with something more"
// EXPECT: "otherwise<outcome>"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct benefits {
    int discount = 0;
};
inline constexpr benefits for_gold{20};
inline constexpr benefits for_all{5};
struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::otherwise<verdict::pass>> {
};
#else
        pk::otherwise<verdict::pass, pk::grants<for_all>>> {
};
#endif
static_assert(offers{}(partner{}) == verdict::pass);
