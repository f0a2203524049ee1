// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#generous)
// EXPECT-CLANG: (docs/errors.md#generous)
// EXPECT: "fit 2025"
// EXPECT: "fit 2026"
// EXPECT: "old band 1 (pursue)"
// EXPECT: "new band 2 (pass)"
// EXPECT: "a subject that gets less"
// EXPECT: "at least as much for it"
// EXPECT: "overlap =
// EXPECT: "influence =
#include <partnerkit/prove.hpp>
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit_2025 :
    pk::scorecard<
        "fit 2025",
        pk::criterion<&partner::overlap, 60_pct>,
        pk::criterion<&partner::influence, 40_pct>,
        pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<verdict::pass>>> {};
struct fit_2026 :
    pk::scorecard<
        "fit 2026",
        pk::criterion<&partner::overlap, 60_pct>,
        pk::criterion<&partner::influence, 40_pct>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::bands<pk::from<70, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
#else
        pk::bands<pk::from<80, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
#endif
static_assert(pk::prove::at_least_as_generous<fit_2026, fit_2025>);
