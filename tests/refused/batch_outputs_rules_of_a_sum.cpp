// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#outputs)
// EXPECT-CLANG: (docs/errors.md#outputs)
// EXPECT: "discount"
// EXPECT: "rules"
// EXPECT: "several rules for a row"
#include <partnerkit/batch.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

#include <vector>

#ifdef PARTNERKIT_VALID_NEIGHBOUR
using how = pk::hit::collect_max;
#else
using how = pk::hit::collect_sum;
#endif
struct discount :
    pk::decision_table<
        "discount",
        how,
        pk::rule<5_pct, pk::at_least<&partner::certified, 5>>,
        pk::rule<10_pct, pk::at_least<&partner::staff, 80>>> {};
auto decide(
    const std::vector<pk::count>& certified,
    const std::vector<pk::count>& staff,
    std::vector<std::uint8_t>& rows) {
    return pk::batch::decide<discount>(
        pk::batch::columns{
            pk::batch::column<&partner::certified>(certified),
            pk::batch::column<&partner::staff>(staff)},
        pk::batch::rules(rows));
}
