// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#complete)
// EXPECT-CLANG: (docs/errors.md#complete)
// EXPECT: "offers"
// EXPECT: "all of it"
// EXPECT: "a subject without an outcome"
// EXPECT: "an outcome for every subject"
// EXPECT: "employees = missing"
#include <partnerkit/prove.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct lead {
#ifdef PARTNERKIT_VALID_NEIGHBOUR
    pk::count employees;
#else
    std::optional<pk::count> employees;
#endif
};
BOOST_DESCRIBE_STRUCT(lead, (), (employees))

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::unique,
        pk::rule<verdict::pursue, pk::at_least<&lead::employees, 50>>,
        pk::rule<verdict::pass, pk::less_than<&lead::employees, 50>>> {};
static_assert(pk::prove::complete<offers>);
