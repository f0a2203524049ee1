// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#names)
// EXPECT-CLANG: (docs/errors.md#names)
// EXPECT: "offers"
// EXPECT: "row 1 (pursue)"
// EXPECT: "a field without a name"
// EXPECT: "BOOST_DESCRIBE_STRUCT or named<>"
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::pursue, pk::at_least<pk::named<"employees", &prospect::employees>, 50>>,
#else
        pk::rule<verdict::pursue, pk::at_least<&prospect::employees, 50>>,
#endif
        pk::otherwise<verdict::pass>> {
};
static_assert(offers{}(prospect{}) == verdict::pass);
