// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#monotone)
// EXPECT-CLANG: (docs/errors.md#monotone)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "row 2 (registered)"
// EXPECT: "a better subject that gets less"
// EXPECT: "at least as much for it"
// EXPECT: "certified = 5"
// EXPECT: "certified = 10"
#include <partnerkit/prove.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::at_least<&partner::certified, 5>>,
#else
        pk::tier<tier::gold, pk::between<&partner::certified, pk::closed<5, 9>>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(pk::prove::monotone<programme>);
