// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#equivalent)
// EXPECT-CLANG: (docs/errors.md#equivalent)
// EXPECT: "offers"
// EXPECT: "offers sorted"
// EXPECT: "old row 1 (pursue)"
// EXPECT: "new row 1 (conditional)"
// EXPECT: "a subject with another outcome"
// EXPECT: "the same outcome"
// EXPECT: "certified = 5"
// EXPECT: "overlap = 50 %"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
using overlapping =
    pk::all_of<pk::at_least<&partner::overlap, 50>, pk::less_than<&partner::certified, 5>>;
#else
using overlapping = pk::at_least<&partner::overlap, 50>;
#endif
struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
        pk::rule<verdict::conditional, overlapping>,
        pk::otherwise<verdict::pass>> {};
struct offers_sorted :
    pk::decision_table<
        "offers sorted",
        pk::hit::first,
        pk::rule<verdict::conditional, overlapping>,
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<verdict::pass>> {};
static_assert(pk::prove::equivalent<offers, offers_sorted>);
