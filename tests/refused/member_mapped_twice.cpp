// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#duplicates)
// EXPECT-CLANG: (docs/errors.md#duplicates)
// EXPECT: "as<input>(record)"
// EXPECT: "active"
// EXPECT: "two from_field<...> for it"
// EXPECT: "one from_field<...>"
#include <partnerkit/bind.hpp>

#include "partner.hpp"

struct contact {
    pk::count certificates;
    bool present = false, asked = false;
};
BOOST_DESCRIBE_STRUCT(contact, (), (certificates, present, asked))
constexpr person seen = pk::as<
    person,
#ifndef PARTNERKIT_VALID_NEIGHBOUR
    pk::from_field<&person::active, &contact::present>,
#endif
    pk::from_field<&person::active, &contact::asked>>(contact{});
static_assert(!seen.active);
