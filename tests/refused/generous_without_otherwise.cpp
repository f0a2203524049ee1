// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#generous)
// EXPECT-CLANG: (docs/errors.md#generous)
// EXPECT: "offers 2025"
// EXPECT: "offers 2026"
// EXPECT: "old row 2 (pass)"
// EXPECT: "new no row"
// EXPECT: "a subject that gets less"
// EXPECT: "at least as much for it"
// EXPECT: "certified = 0"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offers_2025 :
    pk::decision_table<
        "offers 2025",
        pk::hit::first,
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<verdict::pass>> {};
struct offers_2026 :
    pk::decision_table<
        "offers 2026",
        pk::hit::first,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 3>>,
        pk::otherwise<verdict::pass>> {
};
#else
        pk::rule<verdict::pursue, pk::at_least<&partner::certified, 3>>> {
};
#endif
static_assert(pk::prove::at_least_as_generous<offers_2026, offers_2025>);
