// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#outcomes)
// EXPECT-CLANG: (docs/errors.md#outcomes)
// EXPECT: "programme"
// EXPECT: "outcomes without an order"
// EXPECT: "enumerators or numbers"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
using level = tier;
#else
struct level {
    int value = 0;
    friend constexpr bool operator==(const level&, const level&) = default;
};
#endif
struct programme :
    pk::tier_table<
        "programme",
        pk::tier<level{2}, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<level{1}>> {};
static_assert(programme{}(partner{}) == level{1});
