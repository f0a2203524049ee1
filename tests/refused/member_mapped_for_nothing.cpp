// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#members)
// EXPECT-CLANG: (docs/errors.md#members)
// EXPECT: "as<input>(record)"
// EXPECT: "a from_field for no member"
// EXPECT: "from_field<&input::member, field>"
#include <partnerkit/bind.hpp>

#include "partner.hpp"

struct contact {
    pk::count certificates;
    bool active = false;
};
BOOST_DESCRIBE_STRUCT(contact, (), (certificates, active))
#ifdef PARTNERKIT_VALID_NEIGHBOUR
constexpr auto seen = pk::as<person, pk::from_field<&person::active, &contact::active>>(contact{});
#else
constexpr auto seen = pk::as<person, pk::from_field<&contact::active, &contact::active>>(contact{});
#endif
static_assert(!seen.active);
