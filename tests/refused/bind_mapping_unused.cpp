// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// A mapping for something that is no member of the policy's input.
// EXPECT-ANYWHERE: a record has each member of the input, of the same name and type
// EXPECT: "a from_field for no member"

#include <partnerkit/bind.hpp>

struct input {
    int overlap = 0;
};
BOOST_DESCRIBE_STRUCT(input, (), (overlap))

struct record {
    int overlap = 0;
    int reach = 0;
};
BOOST_DESCRIBE_STRUCT(record, (), (overlap, reach))

#ifdef PARTNERKIT_VALID_NEIGHBOUR
using mapping = partnerkit::from_field<&input::overlap, &record::reach>;
#else
using mapping = partnerkit::from_field<&record::overlap, &record::reach>;
#endif

int use(const record& r) { return partnerkit::as<input, mapping>(r).overlap; }
