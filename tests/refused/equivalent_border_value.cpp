// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#equivalent)
// EXPECT-CLANG: (docs/errors.md#equivalent)
// EXPECT: "offers"
// EXPECT: "offers as a tree"
// EXPECT: "old row 1 (pursue)"
// EXPECT: "new Are they certified?"
// EXPECT: "no (pass)"
// EXPECT: "a subject with another outcome"
// EXPECT: "the same outcome"
// EXPECT: "certified = 5"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>
#include <partnerkit/tree.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<verdict::pass>> {};

struct offers_as_a_tree :
    pk::decision_tree<
        "offers as a tree",
        pk::question<
            "Are they certified?",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::at_least<&partner::certified, 5>,
#else
            pk::more_than<&partner::certified, 5>,
#endif
            pk::yes<pk::leaf<verdict::pursue>>,
            pk::no<pk::leaf<verdict::pass>>>> {
};
static_assert(pk::prove::equivalent<offers, offers_as_a_tree>);
