// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#columns)
// EXPECT-CLANG: (docs/errors.md#columns)
// EXPECT: "programme"
// EXPECT: "people"
// EXPECT: "child records"
// EXPECT: "batch::records(...)"
#include <partnerkit/arrow.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
        pk::tier<
            tier::gold,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::at_least<&partner::certified, 5>>,
#else
            pk::at_least_n_of<2, &partner::people, pk::at_least<&person::certificates, 5>>>,
#endif
        pk::otherwise<tier::registered>> {
};
bool decide(const ArrowArray& array, const ArrowSchema& schema, tier (&tiers)[8]) {
    return pk::batch::decide<programme>(pk::batch::arrow(array, schema), pk::batch::outcomes(tiers))
        .has_value();
}
