// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT-CLANG: (docs/errors.md#units)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "silence / open"
// EXPECT: "a duration"
// EXPECT: "a number"
#include <partnerkit/date.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct deal {
    std::chrono::sys_days signed_on;
    std::chrono::days silence{};
    std::chrono::days open{};
    pk::count staff;
};
BOOST_DESCRIBE_STRUCT(deal, (), (signed_on, silence, open, staff))

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::at_least<&deal::silence, 180_days>>,
#else
        pk::tier<tier::gold, pk::at_least<pk::ratio<&deal::silence, &deal::open>, 50_pct>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(programme{}(deal{}) == tier::registered);
