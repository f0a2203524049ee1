// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#outputs)
// EXPECT-CLANG: (docs/errors.md#outputs)
// EXPECT: "partner fit"
// EXPECT: "scores"
// EXPECT: "cells that are too narrow"
#include <partnerkit/batch.hpp>
#include <partnerkit/score.hpp>

#include "partner.hpp"

#include <vector>

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<&partner::overlap, 60_pct>,
        pk::criterion<&partner::influence, 40_pct>> {};
#ifdef PARTNERKIT_VALID_NEIGHBOUR
using score = std::int32_t;
#else
using score = std::uint8_t; // 0 to 100, but in hundredths
#endif
auto rank(
    const std::vector<pk::percent>& overlap,
    const std::vector<pk::percent>& influence,
    std::vector<score>& scores) {
    return pk::batch::decide<fit>(
        pk::batch::columns{
            pk::batch::column<&partner::overlap>(overlap),
            pk::batch::column<&partner::influence>(influence)},
        pk::batch::scores(scores));
}
