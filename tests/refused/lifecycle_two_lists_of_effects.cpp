// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#elements)
// EXPECT-CLANG: (docs/errors.md#elements)
// EXPECT: "partner life"
// EXPECT: "transition 2"
// EXPECT: "two lists of effects"
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
        pk::transition<
            verdict::conditional,
            event::reviewed,
            verdict::pursue,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::effects<tier::gold, tier::silver>>,
#else
            pk::effects<tier::gold>,
            pk::effects<tier::silver>>,
#endif
        pk::ends_in<verdict::pursue>> {
};
static_assert(life{}(moment{}) == verdict::conditional);
