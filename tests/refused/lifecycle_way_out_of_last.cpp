// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#states)
// EXPECT-CLANG: (docs/errors.md#states)
// EXPECT: "partner life"
// EXPECT: "pursue"
// EXPECT: "a way out of it"
#include <partnerkit/lifecycle.hpp>

#include "partner.hpp"

enum class event { reviewed, lost };
BOOST_DESCRIBE_ENUM(event, reviewed, lost)
struct moment {
    verdict at = verdict::pass;
    event what = event::reviewed;
};
BOOST_DESCRIBE_STRUCT(moment, (), (at, what))

struct life :
    pk::lifecycle<
        "partner life",
        &moment::at,
        &moment::what,
        pk::starts_in<verdict::pass>,
        pk::transition<verdict::pass, event::reviewed, verdict::conditional>,
        pk::transition<verdict::conditional, event::reviewed, verdict::pursue>,
#ifndef PARTNERKIT_VALID_NEIGHBOUR
        pk::transition<verdict::pursue, event::lost, verdict::pass>,
#endif
        pk::ends_in<verdict::pursue>> {
};
static_assert(life{}(moment{}) == verdict::conditional);
