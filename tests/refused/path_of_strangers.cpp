// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#fields)
// EXPECT-CLANG: (docs/errors.md#fields)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "owner.warehouses"
// EXPECT: "a member of an unrelated type"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct account {
    partner owner;
    distributor supplier;
};
BOOST_DESCRIBE_STRUCT(account, (), (owner, supplier))
struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<
            tier::gold,
            pk::at_least<pk::path<&account::supplier, &distributor::warehouses>, 5>>,
#else
        pk::tier<tier::gold, pk::at_least<pk::path<&account::owner, &distributor::warehouses>, 5>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(account{}) == tier::registered);
