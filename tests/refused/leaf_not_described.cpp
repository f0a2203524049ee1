// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#domains)
// EXPECT-CLANG: (docs/errors.md#domains)
// EXPECT: "next step"
// EXPECT: "leaf"
// EXPECT: "an undescribed enumeration"
// EXPECT: "BOOST_DESCRIBE_ENUM"
#include <partnerkit/text.hpp>
#include <partnerkit/tree.hpp>

#include "partner.hpp"

struct next_step :
    pk::decision_tree<
        "next step",
        pk::question<
            "Is there a dedicated practice?",
            pk::holds<&partner::dedicated>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::yes<pk::leaf<verdict::pursue>>,
            pk::no<pk::leaf<verdict::pass>>>> {
};
#else
            pk::yes<pk::leaf<mood::good>>,
            pk::no<pk::leaf<mood::bad>>>> {
};
#endif
const auto name = pk::to_text(next_step{}(partner{}));
