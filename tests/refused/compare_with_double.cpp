// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT-CLANG: (docs/errors.md#units)
// EXPECT: "a comparison"
// EXPECT: "a floating-point number"
// EXPECT: "an exact one, such as 72.5_dec"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit : pk::scorecard<"partner fit", pk::criterion<&partner::overlap, 100_pct>> {};
bool use(const partner& who) {
#ifdef PARTNERKIT_VALID_NEIGHBOUR
    return fit{}(who) >= 72.5_dec;
#else
    return fit{}(who) >= 72.5;
#endif
}
