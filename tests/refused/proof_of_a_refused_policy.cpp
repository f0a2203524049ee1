// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#thresholds)
// EXPECT-CLANG: (docs/errors.md#thresholds)
// EXPECT: "programme"
// EXPECT: "row 1 (gold)"
// EXPECT: "overlap"
// EXPECT: "101"
// EXPECT: "0 % to 100 %"
// FORBID: holds_for
#include <partnerkit/prove.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::at_least<&partner::overlap, 100>>,
#else
        pk::tier<tier::gold, pk::at_least<&partner::overlap, 101>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(pk::prove::complete<programme>);
static_assert(pk::prove::monotone<programme>);
static_assert(pk::prove::decisive<programme>);
static_assert(pk::prove::equivalent<programme, programme>);
static_assert(pk::total<programme>{}(partner{}) == tier::registered);
