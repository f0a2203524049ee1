// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#empty)
// EXPECT-CLANG: (docs/errors.md#empty)
// EXPECT: "offers"
// EXPECT: "no rule"
// EXPECT: "at least one"
#include <partnerkit/table.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>> {};
#else
struct offers : pk::decision_table<"offers", pk::hit::first> {};
#endif
static_assert(!offers{}(partner{}).has_value());
