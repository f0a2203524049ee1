// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#members)
// EXPECT-CLANG: (docs/errors.md#members)
// EXPECT: "as<input>(record)"
// EXPECT: "certificates"
// EXPECT: "no member of this name"
// EXPECT: "this member, or a from_field<...>"
#include <partnerkit/bind.hpp>

#include "partner.hpp"

struct contact {
#ifdef PARTNERKIT_VALID_NEIGHBOUR
    pk::count certificates;
#else
    pk::count diplomas;
#endif
    bool active = false;
};
BOOST_DESCRIBE_STRUCT(
    contact,
    (),
#ifdef PARTNERKIT_VALID_NEIGHBOUR
    (certificates, active))
#else
    (diplomas, active))
#endif
constexpr person seen = pk::as<person>(contact{});
static_assert(!seen.active);
