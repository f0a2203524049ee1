// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#elements)
// EXPECT-CLANG: (docs/errors.md#elements)
// EXPECT: "partner fit"
// EXPECT: "band 2"
// EXPECT: "otherwise with something more"
// EXPECT: "otherwise<outcome>"
#include <partnerkit/score.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct benefits {
    int discount = 0;
};
inline constexpr benefits for_gold{20};
inline constexpr benefits for_all{5};
struct fit :
    pk::scorecard<
        "partner fit",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::overlap>,
        pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
#else
        pk::criterion<&partner::overlap>,
        pk::bands<
            pk::from<75, verdict::pursue>,
            pk::otherwise<verdict::pass, pk::grants<for_all>>>> {
};
#endif
static_assert(fit{}(partner{}).band == verdict::pass);
