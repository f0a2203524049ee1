// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#thresholds)
// EXPECT-CLANG: (docs/errors.md#thresholds)
// EXPECT: "programme"
#include <partnerkit/batch.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

#include <vector>

#ifdef PARTNERKIT_VALID_NEIGHBOUR
constexpr int least = 3;
#else
constexpr int least = -3;
#endif
struct programme :
    pk::tier_table<
        "programme",
        pk::tier<tier::gold, pk::at_least<&partner::certified, least>>,
        pk::otherwise<tier::registered>> {};
auto decide(const std::vector<pk::count>& certified, std::vector<tier>& tiers) {
    return pk::batch::decide<programme>(
        pk::batch::columns{pk::batch::column<&partner::certified>(certified)},
        pk::batch::outcomes(tiers));
}
