// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#names)
// EXPECT-CLANG: (docs/errors.md#names)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "a range without a name"
// EXPECT: "BOOST_DESCRIBE_STRUCT or named<>"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
        pk::tier<
            tier::gold,
            pk::at_least_n_of<
                2,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
                pk::named<"contacts", &prospect::contacts>,
#else
                &prospect::contacts,
#endif
                pk::at_least<&person::certificates, 5>>>,
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(prospect{}) == tier::registered);
