// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#complete)
// EXPECT-CLANG: (docs/errors.md#complete)
// EXPECT: "offers"
// EXPECT: "all of it"
// EXPECT: "a subject without an outcome"
// EXPECT: "an outcome for every subject"
// EXPECT: "pipeline =
// EXPECT: "staff =
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

inline constexpr auto per_head = pk::ratio<&partner::pipeline, &partner::staff>;

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::unique,
        pk::rule<verdict::pursue, pk::more_than<per_head, 5'000_usd>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::conditional, pk::at_most<per_head, 5'000_usd>>,
#else
        pk::rule<verdict::conditional, pk::less_than<per_head, 5'000_usd>>,
#endif
        pk::rule<verdict::pass, pk::is_missing<per_head>>> {
};
static_assert(pk::prove::complete<offers>);
