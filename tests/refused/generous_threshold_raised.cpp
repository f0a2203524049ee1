// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#generous)
// EXPECT-CLANG: (docs/errors.md#generous)
// EXPECT: "programme 2025"
// EXPECT: "programme 2026"
// EXPECT: "old row 1 (gold)"
// EXPECT: "new row 2 (registered)"
// EXPECT: "a subject that gets less"
// EXPECT: "at least as much for it"
// EXPECT: "certified = 5"
#include <partnerkit/prove.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme_2025 :
    pk::tier_table<
        "programme 2025",
        pk::tier<tier::gold, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<tier::registered>> {};
struct programme_2026 :
    pk::tier_table<
        "programme 2026",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::at_least<&partner::certified, 4>>,
#else
        pk::tier<tier::gold, pk::at_least<&partner::certified, 6>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(pk::prove::at_least_as_generous<programme_2026, programme_2025>);
