// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#undecided)
// EXPECT-CLANG: (docs/errors.md#undecided)
// EXPECT: "discount"
// EXPECT: "the proof"
// EXPECT: "a policy of a kind it does not cover"
// EXPECT: "another policy (see proofs.md)"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct discount :
    pk::decision_table<
        "discount",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::hit::collect_max,
#else
        pk::hit::collect_sum,
#endif
        pk::rule<5_pct, pk::at_least<&partner::certified, 5>>,
        pk::rule<10_pct, pk::at_least<&partner::overlap, 80>>,
        pk::otherwise<0_pct>> {
};
static_assert(pk::prove::monotone<discount>);
