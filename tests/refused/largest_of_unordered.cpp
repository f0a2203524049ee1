// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#outcomes)
// EXPECT-CLANG: (docs/errors.md#outcomes)
// EXPECT: "offers"
// EXPECT: "outcomes without an order"
// EXPECT: "numbers or enumerators"
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct terms {
    int months = 0;
    int seats = 0;
    friend constexpr bool operator==(const terms&, const terms&) = default;
};
struct offers :
    pk::decision_table<
        "offers",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::hit::first,
#else
        pk::hit::collect_max,
#endif
        pk::rule<terms{12, 5}, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<terms{1, 1}>> {
};
static_assert(offers{}(partner{}) == terms{1, 1});
