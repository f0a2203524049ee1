// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// A record that lacks a member of the policy's input.
// EXPECT-ANYWHERE: a record has each member of the input, of the same name and type
// EXPECT: "no member of this name"
// EXPECT: "influence"

#include <partnerkit/bind.hpp>

struct input {
    int overlap = 0;
    int influence = 0;
};
BOOST_DESCRIBE_STRUCT(input, (), (overlap, influence))

struct record {
    int overlap = 0;
#ifdef PARTNERKIT_VALID_NEIGHBOUR
    int influence = 0;
#endif
    int reach = 0;
};
#ifdef PARTNERKIT_VALID_NEIGHBOUR
BOOST_DESCRIBE_STRUCT(record, (), (overlap, influence, reach))
#else
BOOST_DESCRIBE_STRUCT(record, (), (overlap, reach))
#endif

int use(const record& r) { return partnerkit::as<input>(r).overlap; }
