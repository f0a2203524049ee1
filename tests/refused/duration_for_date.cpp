// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT-CLANG: (docs/errors.md#units)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "since"
// EXPECT: "180 days"
// EXPECT: "a date"
#include <partnerkit/date.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct member {
    std::chrono::sys_days since;
};
BOOST_DESCRIBE_STRUCT(member, (), (since))
struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::at_most<&member::since, pk::date{2025, 6, 16}>>,
#else
        pk::tier<tier::gold, pk::at_most<&member::since, 180_days>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(member{}) == tier::gold);
