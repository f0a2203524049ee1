// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#duplicates)
// EXPECT-CLANG: (docs/errors.md#duplicates)
// EXPECT: "partner fit"
// EXPECT: "criteria 1 and 2 of this name"
#include <partnerkit/score.hpp>
#include <partnerkit/text.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<&partner::overlap>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::influence>> {
};
#else
        pk::criterion<&partner::overlap>> {
};
#endif
constexpr partner nobody{};
static_assert(fit{}(nobody) == 0);
static_assert(fit{}(nobody) < 100);
static_assert(fit{}(nobody).units() == 0_dec);

double use(const partner& who) {
    const auto score = fit{}(who);
    const auto text = pk::to_text(fit{}(who));
    if (score >= 70 || 70 < score) return score.to_double();
    return fit{}(who).to_double() + *text.c_str() +
           static_cast<double>(fit{}(who).units().numerator);
}
