// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#weights)
// EXPECT-CLANG: (docs/errors.md#weights)
// EXPECT: "partner fit"
// EXPECT: "95 %"
#include <partnerkit/score.hpp>
#include <partnerkit/text.hpp>

#include "partner.hpp"

struct fit :
    pk::scorecard<
        "partner fit",
        pk::criterion<&partner::overlap, 60_pct>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::criterion<&partner::influence, 40_pct>,
#else
        pk::criterion<&partner::influence, 35_pct>,
#endif
        pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<verdict::pass>>> {
};
constexpr partner nobody{};
static_assert(fit{}(nobody).score == 0);
static_assert(fit{}(nobody).score < 72.5_dec);
static_assert(fit{}(nobody).band == verdict::pass);
static_assert(fit::highest() == 100);
static_assert(fit::lowest() == 0);

int use(const partner& who) {
    const auto [score, band] = fit{}(who);
    const auto text = pk::to_text(fit{}(who).score);
    const auto name = pk::to_text(band);
    const double shown = fit{}(who).score.to_double() + fit::highest().to_double();
    const pk::fraction units = score.units();
    const verdict found = fit{}(who).band;
    switch (band) {
    case verdict::pursue:
        return 1;
    default:
        break;
    }
    switch (fit{}(who).band) {
    case verdict::pursue:
        return 1;
    default:
        break;
    }
    return static_cast<int>(shown) + static_cast<int>(units.numerator) + *text.c_str() +
           *name.c_str() + static_cast<int>(found) + static_cast<int>(score.steps);
}
