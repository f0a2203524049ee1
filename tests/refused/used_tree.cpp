// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#thresholds)
// EXPECT-CLANG: (docs/errors.md#thresholds)
// EXPECT: "next step"
// EXPECT: "overlap"
#include <partnerkit/text.hpp>
#include <partnerkit/tree.hpp>

#include "partner.hpp"

struct next_step :
    pk::decision_tree<
        "next step",
        pk::question<
            "Do our customers overlap?",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::at_least<&partner::overlap, 60_pct>,
#else
            pk::at_least<&partner::overlap, 600>,
#endif
            pk::yes<pk::leaf<verdict::pursue>>,
            pk::no<pk::leaf<verdict::pass>>>> {
};
constexpr partner nobody{};
static_assert(next_step{}(nobody) == verdict::pass);

int use(const partner& who) {
    const verdict step = next_step{}(who);
    const auto way = next_step::path(who);
    switch (next_step{}(who)) {
    case verdict::pass:
        return *pk::to_text(next_step{}(who)).c_str();
    default:
        return static_cast<int>(step) + static_cast<int>(way.size) + (way.outcome ? 1 : 0);
    }
}
