// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT-CLANG: (docs/errors.md#units)
// EXPECT: "partner fit"
// EXPECT: "turnover"
// EXPECT: "USD and EUR"
// EXPECT: "one unit, or points: capped<...>"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::pipeline>,
        pk::criterion<
            pk::provided<pk::holds<&partner::dedicated>, pk::named<"more", &partner::pipeline>>>> {
};
#else
        pk::criterion<&partner::pipeline>,
        pk::criterion<pk::provided<pk::holds<&partner::dedicated>, &partner::turnover>>> {
};
#endif
static_assert(fit{}(partner{}) == 0_dec);
