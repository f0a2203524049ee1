// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#complete)
// EXPECT-CLANG: (docs/errors.md#complete)
// EXPECT: "offers"
// EXPECT: "all of it"
// EXPECT: "a subject without an outcome"
// EXPECT: "an outcome for every subject"
// EXPECT: "certified = 2"
// EXPECT: "overlap = 30 %"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

using few = pk::less_than<&partner::certified, 2>;
using some = pk::between<&partner::certified, pk::half_open<2, 5>>;
using many = pk::at_least<&partner::certified, 5>;
using low = pk::less_than<&partner::overlap, 30>;
using middle = pk::between<&partner::overlap, pk::half_open<30, 60>>;
using high = pk::at_least<&partner::overlap, 60>;

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::unique,
        pk::rule<verdict::pass, few, low>,
        pk::rule<verdict::pass, few, middle>,
        pk::rule<verdict::conditional, few, high>,
        pk::rule<verdict::pass, some, low>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::conditional, some, middle>,
#endif
        pk::rule<verdict::pursue, some, high>,
        pk::rule<verdict::conditional, many, low>,
        pk::rule<verdict::pursue, many, middle>,
        pk::rule<verdict::pursue, many, high>> {
};
static_assert(pk::prove::complete<offers>);
