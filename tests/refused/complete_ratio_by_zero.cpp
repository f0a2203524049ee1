// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#complete)
// EXPECT-CLANG: (docs/errors.md#complete)
// EXPECT: "offers"
// EXPECT: "all of it"
// EXPECT: "a subject without an outcome"
// EXPECT: "an outcome for every subject"
// EXPECT: "staff = 0"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::unique,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::conditional, pk::is<&partner::staff, 0>>,
#endif
        pk::rule<
            verdict::pursue,
            pk::at_least<pk::ratio<&partner::pipeline, &partner::staff>, 5'000_usd>>,
        pk::rule<
            verdict::pass,
            pk::less_than<pk::ratio<&partner::pipeline, &partner::staff>, 5'000_usd>>> {
};
static_assert(pk::prove::complete<offers>);
