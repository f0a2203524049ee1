// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#undecided)
// EXPECT-CLANG: (docs/errors.md#undecided)
// EXPECT: "programme"
// EXPECT: "programme in euros"
// EXPECT: "the proof"
// EXPECT: "a policy of a kind it does not cover"
// EXPECT: "another policy (see proofs.md)"
#include <partnerkit/prove.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct account {
#ifdef PARTNERKIT_VALID_NEIGHBOUR
    pk::usd pipeline;
#else
    pk::eur pipeline;
#endif
};
BOOST_DESCRIBE_STRUCT(account, (), (pipeline))
struct programme :
    pk::tier_table<
        "programme",
        pk::tier<tier::gold, pk::at_least<&partner::pipeline, 500'000_usd>>,
        pk::otherwise<tier::registered>> {};
struct programme_in_euros :
    pk::tier_table<
        "programme in euros",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::at_least<&account::pipeline, 500'000_usd>>,
#else
        pk::tier<tier::gold, pk::at_least<&account::pipeline, 500'000_eur>>,
#endif
        pk::otherwise<tier::registered>> {
};
static_assert(pk::prove::equivalent<programme, programme_in_euros>);
