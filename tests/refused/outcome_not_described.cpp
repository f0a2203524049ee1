// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#domains)
// EXPECT-CLANG: (docs/errors.md#domains)
// EXPECT: "offers"
// EXPECT: "row 1"
// EXPECT: "an undescribed enumeration"
// EXPECT: "BOOST_DESCRIBE_ENUM"
#include <partnerkit/table.hpp>
#include <partnerkit/text.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<verdict::pass>> {
};
#else
        pk::rule<mood::good, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<mood::bad>> {
};
#endif
const auto name = pk::to_text(offers{}(partner{}));
