// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#undecided)
// EXPECT-CLANG: (docs/errors.md#undecided)
// EXPECT: "offers"
// EXPECT: "the proof"
// EXPECT: "more regions than may be looked at"
// EXPECT: "fewer rows, or asked at run time"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

template <int Level>
using strong_somewhere = pk::any_of<
    pk::at_least<&partner::overlap, Level>,
    pk::at_least<&partner::influence, Level>,
    pk::at_least<&partner::practice, Level>,
    pk::at_least<&partner::certified, Level>,
    pk::at_least<&partner::staff, Level>>;

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::unique,
        pk::rule<
            verdict::pursue,
            strong_somewhere<80>,
#ifndef PARTNERKIT_VALID_NEIGHBOUR
            strong_somewhere<70>,
            strong_somewhere<60>,
            strong_somewhere<50>,
#endif
            strong_somewhere<40>>,
        pk::rule<verdict::pass, pk::not_<strong_somewhere<80>>>> {
};
static_assert(pk::prove::complete<offers>);
