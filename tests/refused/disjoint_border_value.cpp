// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#disjoint)
// EXPECT-CLANG: (docs/errors.md#disjoint)
// EXPECT: "offers"
// EXPECT: "row 1 (pursue)"
// EXPECT: "row 2 (conditional)"
// EXPECT: "a subject that both rows match"
// EXPECT: "at most one row for it"
// EXPECT: "overlap = 60 %"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::unique,
        pk::rule<verdict::pursue, pk::between<&partner::overlap, pk::closed<60, 100>>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::conditional, pk::between<&partner::overlap, pk::half_open<30, 60>>>,
#else
        pk::rule<verdict::conditional, pk::between<&partner::overlap, pk::closed<30, 60>>>,
#endif
        pk::rule<verdict::pass, pk::less_than<&partner::overlap, 30>>> {
};
static_assert(pk::prove::disjoint<offers>);
