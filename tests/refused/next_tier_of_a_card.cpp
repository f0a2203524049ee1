// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: next_tier is asked of a tier table; of a scorecard, next_band is
// EXPECT-CLANG: next_tier is asked of a tier table; of a scorecard, next_band is
// EXPECT-GCC: required from
#include <partnerkit/next.hpp>
#include <partnerkit/score.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
struct rules :
    pk::tier_table<
        "rules",
        pk::tier<verdict::pursue, pk::at_least<&partner::overlap, 50_pct>>,
        pk::otherwise<verdict::pass>> {};
#else
struct rules :
    pk::scorecard<
        "rules",
        pk::criterion<&partner::overlap, 100_pct>,
        pk::bands<pk::from<50, verdict::pursue>, pk::otherwise<verdict::pass>>> {};
#endif

pk::reach_by next(const partner& of) { return pk::next_tier<rules>(of).by; }
