// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#members)
// EXPECT-CLANG: (docs/errors.md#members)
// EXPECT: "as<input>(record)"
// EXPECT: "active"
// EXPECT: "a member of another type"
#include <partnerkit/bind.hpp>

#include "partner.hpp"

struct contact {
    pk::count certificates;
#ifdef PARTNERKIT_VALID_NEIGHBOUR
    bool active = false;
#else
    int active = 0;
#endif
};
BOOST_DESCRIBE_STRUCT(contact, (), (certificates, active))
constexpr person seen = pk::as<person>(contact{});
static_assert(!seen.active);
