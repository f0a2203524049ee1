// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// A lambda as a field: its type would be another one in each file that includes the policy.
// EXPECT: "something that is no field"
// EXPECT: "row 1 (1)"
// EXPECT-ANYWHERE: a field is a member pointer, named<>, path<>, ratio<> or points

#include <partnerkit/table.hpp>

namespace pk = partnerkit;

struct partner {
    int staff = 0;
};
BOOST_DESCRIBE_STRUCT(partner, (), (staff))

#ifdef PARTNERKIT_VALID_NEIGHBOUR
constexpr int staff_of(const partner& p) { return p.staff; }
inline constexpr auto staff = pk::named<"staff", &staff_of>;
#else
inline constexpr auto staff = pk::named<"staff", [](const partner& p) { return p.staff; }>;
#endif

struct table : pk::decision_table<"table", pk::hit::first, pk::rule<1, pk::at_least<staff, 3>>> {};

int use(const partner& p) { return table{}(p) == 1; }
