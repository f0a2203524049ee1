// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#columns)
// EXPECT-CLANG: (docs/errors.md#columns)
// EXPECT: "programme"
// EXPECT: "certified"
// EXPECT: "a column of bool"
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
using cell = unsigned char;
#else
using cell = bool;
#endif
auto decide(const cell* first, std::size_t size, std::vector<tier>& tiers) {
    return pk::batch::decide<programme>(
        pk::batch::columns{
            pk::batch::column<&partner::certified>(std::span<const cell>{first, size})},
        pk::batch::outcomes(tiers));
}
