// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT-CLANG: (docs/errors.md#units)
// EXPECT: "a comparison"
// EXPECT: "a plain number"
// EXPECT: "EUR"
#include <partnerkit/score.hpp>

#include "partner.hpp"

bool use(const partner& who) {
#ifdef PARTNERKIT_VALID_NEIGHBOUR
    return who.turnover >= 500_eur;
#else
    return who.turnover >= 500;
#endif
}
