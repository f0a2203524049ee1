// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#complete)
// EXPECT-CLANG: (docs/errors.md#complete)
// EXPECT: "programme"
// EXPECT: "all of it"
// EXPECT: "a subject without an outcome"
// EXPECT: "an outcome for every subject"
// EXPECT: "pipeline = 0 USD"
#include <partnerkit/prove.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
        pk::tier<tier::gold, pk::at_least<&partner::pipeline, 500'000_usd>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::silver, pk::at_least<&partner::pipeline, 100'000_usd>>,
        pk::otherwise<tier::registered>> {
};
#else
        pk::tier<tier::silver, pk::at_least<&partner::pipeline, 100'000_usd>>> {
};
#endif
static_assert(pk::prove::complete<programme>);
