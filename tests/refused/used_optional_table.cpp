// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#thresholds)
// EXPECT-CLANG: (docs/errors.md#thresholds)
// EXPECT: "programme"
#include <partnerkit/text.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::at_least<&partner::overlap, 99>>> {
};
#else
        pk::tier<tier::gold, pk::at_least<&partner::overlap, 101>>> {
};
#endif
constexpr partner nobody{};
static_assert(!programme{}(nobody).has_value());
static_assert(!programme{}(nobody));
static_assert(programme{}(nobody) == std::nullopt);
static_assert(programme{}(nobody) != tier::gold);
static_assert(programme{}(nobody).value_or(tier::silver) == tier::silver);

tier use(const partner& who) {
    const auto earned = programme{}(who);
    if (earned && *earned == tier::gold) return *earned;
    if (const auto again = programme{}(who); again.has_value()) return again.value();
    const std::optional<tier> copy = programme{}(who);
    if (!copy) return programme{}(who).value_or(tier::silver);
    const auto name = pk::to_text(*programme{}(who));
    switch (*earned) {
    case tier::gold:
        return name.view().empty() ? tier::silver : *copy;
    default:
        return tier::registered;
    }
}
std::optional<tier> pass_on(const partner& who) { return programme{}(who); }
