// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// What a refused policy is used for adds no error: these are the uses in README.md and more.

// EXPECT-ANYWHERE: (docs/errors.md#order)
// EXPECT-CLANG: (docs/errors.md#order)
// EXPECT: "programme"
// EXPECT: "row 2 (platinum)"
#include <partnerkit/text.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct terms {
    int discount = 0;
};
inline constexpr terms for_platinum{30};

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::platinum, pk::at_least<&partner::certified, 9>, pk::grants<for_platinum>>,
#endif
        pk::tier<tier::gold, pk::at_least<&partner::certified, 5>>,
#ifndef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::platinum, pk::at_least<&partner::certified, 9>, pk::grants<for_platinum>>,
#endif
        pk::otherwise<tier::registered>> {
};
constexpr partner nobody{};
constexpr partner star = [] {
    partner result;
    result.certified = 9;
    return result;
}();
static_assert(programme{}(star) == tier::platinum);
static_assert(programme{}(nobody) == tier::registered);
static_assert(programme{}(nobody) != tier::gold);
static_assert(tier::gold > programme{}(nobody));
static_assert(programme{}(nobody) == programme{}(nobody));
static_assert(programme::matching_rows(nobody).empty());
static_assert(programme::matching_rows(nobody).size() == 0);

constexpr int discount(tier earned) {
    switch (earned) {
    case tier::platinum:
        return 20;
    default:
        return 0;
    }
}
static_assert(discount(programme{}(nobody)) == 0);

int use(const partner& who) {
    const tier earned = programme{}(who);
    switch (programme{}(who)) {
    case tier::platinum:
        return 1;
    default:
        break;
    }
    tier again = tier::gold;
    again = programme{}(who);
    const auto name = pk::to_text(programme{}(who));
    const std::string_view view = pk::to_text(programme{}(who));
    const terms* granted = programme::granted(programme{}(who));
    return static_cast<int>(earned) + static_cast<int>(programme{}(who)) + static_cast<int>(again) +
           *name.c_str() + static_cast<int>(view.size()) +
           (granted != nullptr ? granted->discount : 0);
}
