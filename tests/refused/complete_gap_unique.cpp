// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#complete)
// EXPECT-CLANG: (docs/errors.md#complete)
// EXPECT: "offers"
// EXPECT: "all of it"
// EXPECT: "a subject without an outcome"
// EXPECT: "an outcome for every subject"
// EXPECT: "certified = 4"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::unique,
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::conditional, pk::between<&partner::certified, pk::closed<2, 4>>>,
#else
        pk::rule<verdict::conditional, pk::between<&partner::certified, pk::half_open<2, 4>>>,
#endif
        pk::rule<verdict::pass, pk::less_than<&partner::certified, 2>>> {
};
static_assert(pk::prove::complete<offers>);
