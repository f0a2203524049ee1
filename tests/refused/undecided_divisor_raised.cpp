// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#undecided)
// EXPECT-CLANG: (docs/errors.md#undecided)
// EXPECT: "programme"
// EXPECT: "the proof"
// EXPECT: "a policy of a kind it does not cover"
// EXPECT: "another policy (see proofs.md)"
#include <partnerkit/prove.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
        pk::tier<
            tier::gold,
            pk::at_least<pk::ratio<&partner::certified, &partner::staff>, 0.5_dec>>,
        pk::otherwise<tier::registered>> {};
#ifdef PARTNERKIT_VALID_NEIGHBOUR
static_assert(pk::prove::monotone<programme, pk::ratio<&partner::certified, &partner::staff>>);
#else
static_assert(pk::prove::monotone<programme, &partner::staff>);
#endif
