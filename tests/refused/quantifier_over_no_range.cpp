// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#fields)
// EXPECT-CLANG: (docs/errors.md#fields)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "certified"
// EXPECT: "a field that is no range"
// EXPECT: "a range of child records"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::some<&partner::people, pk::at_least<&person::certificates, 5>>>,
#else
        pk::tier<tier::gold, pk::some<&partner::certified, pk::at_least<&person::certificates, 5>>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(partner{}) == tier::registered);
