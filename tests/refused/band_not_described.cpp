// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#domains)
// EXPECT-CLANG: (docs/errors.md#domains)
// EXPECT: "partner fit"
// EXPECT: "band 1"
// EXPECT: "an undescribed enumeration"
// EXPECT: "BOOST_DESCRIBE_ENUM"
#include <partnerkit/score.hpp>
#include <partnerkit/text.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::overlap>,
        pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
#else
        pk::criterion<&partner::overlap>,
        pk::bands<pk::from<75, mood::good>, pk::otherwise<mood::bad>>> {
};
#endif
const auto name = pk::to_text(fit{}(partner{}).band);
