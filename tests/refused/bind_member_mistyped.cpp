// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// A record whose member has another type than the policy's input.
// EXPECT-ANYWHERE: a record has each member of the input, of the same name and type
// EXPECT: "a member of another type"
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
#else
    double influence = 0;
#endif
};
BOOST_DESCRIBE_STRUCT(record, (), (overlap, influence))

int use(const record& r) { return partnerkit::as<input>(r).overlap; }
