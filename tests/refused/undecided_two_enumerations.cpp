// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#undecided)
// EXPECT-CLANG: (docs/errors.md#undecided)
// EXPECT: "programme"
// EXPECT: "offers"
// EXPECT: "the proof"
// EXPECT: "a policy of a kind it does not cover"
// EXPECT: "another policy (see proofs.md)"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
        pk::tier<tier::silver, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<tier::registered>> {};
struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<tier::silver, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<tier::registered>> {
};
#else
        pk::rule<verdict::conditional, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<verdict::pass>> {
};
#endif
static_assert(pk::prove::equivalent<programme, offers>);
