// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#domains)
// EXPECT-CLANG: (docs/errors.md#domains)
// EXPECT: "offers"
// EXPECT: "row 1 (pursue)"
// EXPECT: "feeling"
// EXPECT: "an undescribed enumeration"
// EXPECT: "BOOST_DESCRIBE_ENUM"
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::pursue, pk::is<&partner::current, tier::gold>>,
#else
        pk::rule<verdict::pursue, pk::is<&partner::feeling, mood::good>>,
#endif
        pk::otherwise<verdict::pass>> {
};
static_assert(offers{}(partner{}) == verdict::pass);
