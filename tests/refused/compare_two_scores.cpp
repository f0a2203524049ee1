// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT-CLANG: (docs/errors.md#units)
// EXPECT: "a comparison"
// EXPECT: "numbers of two types"
// EXPECT: "one type, or units() of both"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit : pk::scorecard<"partner fit", pk::criterion<&partner::overlap, 100_pct>> {};
struct reach :
    pk::scorecard<"reach", pk::criterion<&partner::certified>, pk::criterion<&partner::staff>> {};
bool use(const partner& who) {
#ifdef PARTNERKIT_VALID_NEIGHBOUR
    return fit{}(who).units() < reach{}(who).units();
#else
    return fit{}(who) < reach{}(who);
#endif
}
