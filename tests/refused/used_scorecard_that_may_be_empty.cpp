// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#bands)
// EXPECT-CLANG: (docs/errors.md#bands)
// EXPECT: "partner fit"
// EXPECT: "band 2"
#include <partnerkit/score.hpp>
#include <partnerkit/text.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<&partner::renewal>,
        pk::bands<
            pk::from<50, verdict::pursue>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::from<30, verdict::conditional>>> {
};
#else
            pk::from<60, verdict::conditional>>> {
};
#endif
constexpr partner nobody{};
static_assert(!fit{}(nobody));
static_assert(!fit{}(nobody).has_value());

int use(const partner& who) {
    const auto answer = fit{}(who);
    if (!answer) return 0;
    const auto [score, band] = *answer;
    if (band && *band == verdict::pursue) return *pk::to_text(*band).c_str();
    if (answer->band.has_value() && answer->score >= 50) return 1;
    return static_cast<int>(fit{}(who)->score.to_double()) + static_cast<int>(score.steps);
}
