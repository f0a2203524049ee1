// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#outputs)
// EXPECT-CLANG: (docs/errors.md#outputs)
// EXPECT: "programme"
// EXPECT: "scores"
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
auto decide(const std::vector<pk::count>& certified, std::vector<int>& answers) {
    return pk::batch::decide<programme>(
        pk::batch::columns{pk::batch::column<&partner::certified>(certified)},
        pk::batch::outcomes(answers));
}
#else
auto decide(const std::vector<pk::count>& certified, std::vector<int>& answers) {
    return pk::batch::decide<programme>(
        pk::batch::columns{pk::batch::column<&partner::certified>(certified)},
        pk::batch::scores(answers));
}
#endif
