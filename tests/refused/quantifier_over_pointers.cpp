// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#fields)
// EXPECT-CLANG: (docs/errors.md#fields)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "people"
// EXPECT: "a range of pointers"
// EXPECT: "a range of records"
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct team {
#ifdef PARTNERKIT_VALID_NEIGHBOUR
    person people[2]{};
#else
    const person* people[2]{};
#endif
};
BOOST_DESCRIBE_STRUCT(team, (), (people))

struct programme :
    pk::tier_table<
        "programme",
        pk::tier<tier::gold, pk::some<&team::people, pk::at_least<&person::certificates, 5>>>,
        pk::otherwise<tier::registered>> {};
static_assert(programme{}(team{}) == tier::registered);
