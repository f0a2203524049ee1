// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: margins are asked of a scorecard with bands, a tree, or a table that answers
// EXPECT-CLANG: margins are asked of a scorecard with bands, a tree, or a table that answers
// EXPECT-GCC: required from
#include <partnerkit/margin.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
using hit_policy = pk::hit::first;
#else
using hit_policy = pk::hit::rule_order;
#endif
struct rules :
    pk::decision_table<
        "rules",
        hit_policy,
        pk::rule<verdict::pursue, pk::at_least<&partner::staff, 2>>,
        pk::rule<verdict::pass, pk::at_least<&partner::certified, 3>>> {};

bool ask(const partner& of) { return pk::margins_of<rules>(of).is_within(5_pct); }
