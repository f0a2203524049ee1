// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT-CLANG: (docs/errors.md#units)
// EXPECT: "deal fit"
// EXPECT: "silence"
// EXPECT: "a duration"
// EXPECT: "a number"
#include <partnerkit/date.hpp>
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct deal {
    std::chrono::sys_days signed_on;
    std::chrono::days silence{};
    std::chrono::days open{};
    pk::count staff;
};
BOOST_DESCRIBE_STRUCT(deal, (), (signed_on, silence, open, staff))

struct fit :
    pk::scorecard<
        "deal fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<pk::by_bands<&deal::silence, pk::from<180_days, 20>, pk::otherwise<0>>>> {
};
#else
        pk::criterion<pk::capped<&deal::silence, 180_days, 20>>> {
};
#endif
static_assert(fit{}(deal{}) == 0_dec);
