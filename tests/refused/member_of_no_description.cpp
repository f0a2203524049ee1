// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#members)
// EXPECT-CLANG: (docs/errors.md#members)
// EXPECT: "as<input>(record)"
// EXPECT: "certificates"
// EXPECT: "a record that is not described"
// EXPECT: "BOOST_DESCRIBE_STRUCT or from_field"
#include <partnerkit/bind.hpp>

#include "partner.hpp"

struct contact {
    pk::count certificates;
    bool active = false;
};
#ifdef PARTNERKIT_VALID_NEIGHBOUR
BOOST_DESCRIBE_STRUCT(contact, (), (certificates, active))
#endif
constexpr person seen = pk::as<person>(contact{});
static_assert(!seen.active);
