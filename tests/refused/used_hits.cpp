// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#domains)
// EXPECT-CLANG: (docs/errors.md#domains)
// EXPECT: "offers"
// EXPECT: "raw"
#include <partnerkit/table.hpp>
#include <partnerkit/text.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::collect,
        pk::rule<verdict::conditional, pk::at_least<&partner::certified, 5>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::pursue, pk::at_least<&partner::staff, 50>>> {
};
#else
        pk::rule<verdict::pursue, pk::at_least<&partner::raw, 50>>> {
};
#endif
constexpr partner nobody{};
static_assert(offers{}(nobody).empty());
static_assert(offers{}(nobody).size() == 0);

int use(const partner& who) {
    int text = 0;
    const auto all = offers{}(who);
    for (const verdict each : all)
        text += static_cast<int>(each);
    for (const auto& each : offers{}(who))
        text += *pk::to_text(each).c_str();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i] == verdict::pass) ++text;
    return all.empty() ? 0 : text;
}
