// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT-CLANG: (docs/errors.md#units)
// EXPECT: "offers"
// EXPECT: "row 1 (pursue)"
// EXPECT: "pipeline"
#include <partnerkit/table.hpp>
#include <partnerkit/text.hpp>

#include "partner.hpp"

struct offers :
    pk::decision_table<
        "offers",
        pk::hit::unique,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::pursue, pk::at_least<&partner::pipeline, 5_usd>>> {
};
#else
        pk::rule<verdict::pursue, pk::at_least<&partner::pipeline, 5>>> {
};
#endif
constexpr partner nobody{};
static_assert(!offers{}(nobody));
static_assert(offers{}(nobody).error().why == pk::hit_error::reason::no_row_matches);
static_assert(offers{}(nobody).error() == pk::hit_error{});

verdict use(const partner& who) {
    const auto answer = offers{}(who);
    if (answer) return *answer;
    const pk::hit_error why = answer.error();
    switch (answer.error().why) {
    case pk::hit_error::reason::no_row_matches:
        return why.first_row == 1 ? verdict::pass : answer.value_or(verdict::pass);
    case pk::hit_error::reason::rows_conflict:
        break;
    }
    return answer.error().first_row > 1 ? verdict::pursue : *offers{}(who);
}
pk::expected<verdict, pk::hit_error> pass_on(const partner& who) { return offers{}(who); }
