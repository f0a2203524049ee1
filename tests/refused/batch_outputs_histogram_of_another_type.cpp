// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#outputs)
// EXPECT-CLANG: (docs/errors.md#outputs)
// EXPECT: "programme"
// EXPECT: "histogram"
// EXPECT: "outcomes of another type"
#include <partnerkit/batch.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

#include <vector>

struct programme :
    pk::tier_table<
        "programme",
        pk::tier<tier::gold, pk::at_least<&partner::certified, 3>>,
        pk::otherwise<tier::registered>> {};
#ifdef PARTNERKIT_VALID_NEIGHBOUR
using counted = tier;
#else
using counted = verdict;
#endif
auto decide(const std::vector<pk::count>& certified, pk::batch::histogram<counted>& counts) {
    return pk::batch::decide<programme>(
        pk::batch::columns{pk::batch::column<&partner::certified>(certified)},
        pk::batch::count_in(counts));
}
