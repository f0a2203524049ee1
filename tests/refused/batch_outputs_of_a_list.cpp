// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#outputs)
// EXPECT-CLANG: (docs/errors.md#outputs)
// EXPECT: "offers"
// EXPECT: "outcomes"
// EXPECT: "several outcomes for a row"
#include <partnerkit/batch.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

#include <vector>

#ifdef PARTNERKIT_VALID_NEIGHBOUR
using how = pk::hit::collect_max;
#else
using how = pk::hit::rule_order;
#endif
struct offers :
    pk::decision_table<
        "offers",
        how,
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
        pk::rule<verdict::conditional, pk::at_least<&partner::certified, 2>>> {};
auto decide(const std::vector<pk::count>& certified, std::vector<verdict>& verdicts) {
    return pk::batch::decide<offers>(
        pk::batch::columns{pk::batch::column<&partner::certified>(certified)},
        pk::batch::outcomes(verdicts));
}
