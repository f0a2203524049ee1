// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#outcomes)
// EXPECT-CLANG: (docs/errors.md#outcomes)
// EXPECT: "offers"
// EXPECT: "outcomes that cannot be added"
// EXPECT: "numbers"
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::collect_sum,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<5, pk::at_least<&partner::certified, 5>>,
        pk::rule<10, pk::at_least<&partner::staff, 5>>> {
};
#else
        pk::rule<tier::gold, pk::at_least<&partner::certified, 5>>,
        pk::rule<tier::silver, pk::at_least<&partner::staff, 5>>> {
};
#endif
static_assert(!offers{}(partner{}).has_value());
