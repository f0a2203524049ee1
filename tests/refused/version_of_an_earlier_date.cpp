// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#versions)
// EXPECT-CLANG: (docs/errors.md#versions)
// EXPECT: "programme"
// EXPECT: "version 2"
// EXPECT: "a date not after the one before"
// EXPECT: "a later date"
#include <partnerkit/timeline.hpp>

#include <partnerkit/table.hpp>

#include "partner.hpp"

struct before :
    pk::decision_table<
        "before",
        pk::hit::first,
        pk::rule<tier::gold, pk::at_least<&partner::certified, 3>>,
        pk::otherwise<tier::silver>> {};
struct after :
    pk::decision_table<
        "after",
        pk::hit::first,
        pk::rule<tier::gold, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<tier::silver>> {};
struct programme :
    pk::timeline<
        "programme",
        pk::since<pk::date{2025, 6, 16}, before>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::since<pk::date{2025, 6, 17}, after>> {
};
#else
        pk::since<pk::date{2025, 6, 16}, after>> {
};
#endif
static_assert(programme::version_on(pk::date{2020, 1, 1}.days()) == 0);
