// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#thresholds)
// EXPECT-CLANG: (docs/errors.md#thresholds)
// EXPECT: "traffic"
// EXPECT: "row 1 (pursue)"
// EXPECT: "visits"
// EXPECT: "18446744073709551615"
// EXPECT: "0 to 9223372036854775807"
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct site {
    std::uint64_t visits = 0;
};
BOOST_DESCRIBE_STRUCT(site, (), (visits))

struct traffic :
    pk::decision_table<
        "traffic",
        pk::hit::first,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::pursue, pk::less_than<&site::visits, 9223372036854775807u>>,
#else
        pk::rule<verdict::pursue, pk::less_than<&site::visits, 18446744073709551615u>>,
#endif
        pk::otherwise<verdict::pass>> {
};
static_assert(traffic{}(site{}) == verdict::pursue);
