// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: possible is asked of a scorecard, a tree, or a table that answers with one row
// EXPECT-CLANG: possible is asked of a scorecard, a tree, or a table that answers with one row
// EXPECT-GCC: required from
#include <partnerkit/possible.hpp>
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

bool ask(const partner& of) { return pk::possible<rules>(of).is_decided(); }
