// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#columns)
// EXPECT-CLANG: (docs/errors.md#columns)
// EXPECT: "renewal"
// EXPECT: "current"
// EXPECT: "a floating-point column"
#include <partnerkit/batch.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

#include <vector>

struct renewal :
    pk::decision_table<
        "renewal",
        pk::hit::first,
        pk::rule<verdict::pursue, pk::at_least<&partner::current, tier::gold>>,
        pk::otherwise<verdict::pass>> {};
#ifdef PARTNERKIT_VALID_NEIGHBOUR
using cell = tier;
#else
using cell = double;
#endif
auto decide(const std::vector<cell>& tiers, std::vector<verdict>& verdicts) {
    return pk::batch::decide<renewal>(
        pk::batch::columns{pk::batch::column<&partner::current>(tiers)},
        pk::batch::outcomes(verdicts));
}
