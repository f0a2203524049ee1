// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#otherwise)
// EXPECT-CLANG: (docs/errors.md#otherwise)
// EXPECT: "offers"
// EXPECT: "row 1"
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct offer {
    int discount = 0;
    bool operator==(const offer&) const = default;
};
struct offers :
    pk::decision_table<
        "offers",
        pk::hit::first,
#ifndef PARTNERKIT_VALID_NEIGHBOUR
        pk::otherwise<offer{}>,
#endif
        pk::rule<offer{20}, pk::at_least<&partner::certified, 5>>,
        pk::otherwise<offer{}>> {
};
constexpr partner nobody{};
static_assert(offers{}(nobody) == offer{});
static_assert(offers{}(nobody).discount == 0);

int use(const partner& who) {
    const offer made = offers{}(who);
    const auto [discount] = offers{}(who);
    return made.discount + discount + offers{}(who).discount;
}
