// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: margins are asked of a scorecard with bands, a tree, or a table that answers
// EXPECT-CLANG: margins are asked of a scorecard with bands, a tree, or a table that answers
// EXPECT-GCC: required from
#include <partnerkit/margin.hpp>
#include <partnerkit/score.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
struct card :
    pk::scorecard<
        "card",
        pk::criterion<&partner::overlap, 100_pct>,
        pk::bands<pk::from<50, verdict::pursue>, pk::otherwise<verdict::pass>>> {};
#else
struct card : pk::scorecard<"card", pk::criterion<&partner::overlap, 100_pct>> {};
#endif

bool ask(const partner& of) { return pk::margins_of<card>(of).is_within(5_pct); }
