// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#disjoint)
// EXPECT-CLANG: (docs/errors.md#disjoint)
// EXPECT: "offers"
// EXPECT: "row 1 (pursue)"
// EXPECT: "row 2 (pass)"
// EXPECT: "a subject that both rows match"
// EXPECT: "at most one row for it"
// EXPECT: "certified = 5"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::unique,
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::pass, pk::less_than<&partner::certified, 5>>> {
};
#else
        pk::rule<verdict::pass, pk::at_most<&partner::certified, 5>>> {
};
#endif
constexpr verdict offered = pk::total<offers>{}(partner{});
static_assert(offered == verdict::pass);
