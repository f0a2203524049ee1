// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#points)
// EXPECT-CLANG: (docs/errors.md#points)
// EXPECT: "partner fit"
// EXPECT: "certified / staff"
// EXPECT: "bands over a ratio"
// EXPECT: "points_if<...>, one for a band"
#include <partnerkit/score.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<pk::named<
            "certified share",
            pk::better_of<
                pk::named<
                    "half",
                    pk::points_if<
                        pk::at_least<pk::ratio<&partner::certified, &partner::staff>, 50_pct>,
                        20>>,
                pk::named<
                    "a quarter",
                    pk::points_if<
                        pk::at_least<pk::ratio<&partner::certified, &partner::staff>, 25_pct>,
                        10>>>>>> {
};
#else
        pk::criterion<pk::by_bands<
            pk::ratio<&partner::certified, &partner::staff>,
            pk::from<50_pct, 20>,
            pk::from<25_pct, 10>,
            pk::otherwise<0>>>> {
};
#endif
static_assert(!fit{}(partner{}).has_value());
