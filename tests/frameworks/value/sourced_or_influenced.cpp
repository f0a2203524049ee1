// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/amount.hpp>
#include <partnerkit/frameworks/value/sourced_or_influenced.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace sourced_or_influenced_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::sourced_or_influenced;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::decisive<policy>);

constexpr outcome decide(const input& of) { return policy{}(of); }

TEST_CASE("V6 by what is known of the lead and of the deal") {
    CHECK_DECIDES(outcome::direct, {}, {});
    CHECK_DECIDES(outcome::influenced, {}, evidence::crm_field);
    CHECK_DECIDES(outcome::sourced, evidence::tracked_link, {});
    CHECK_DECIDES(outcome::sourced, evidence::deal_registration, evidence::crm_field);
    CHECK_DECIDES(outcome::sourced, evidence::crm_field, evidence::tracked_link);
}

TEST_CASE("V6 the totals of a partner") {
    struct deal {
        input facts;
        pk::usd amount;
    };
    const deal deals[]{
        {{evidence::tracked_link, {}}, 100_usd},
        {{{}, evidence::crm_field}, 50.5_usd},
        {{evidence::crm_field, evidence::crm_field}, 0.25_usd},
        {{}, 7_usd}};
    pk::usd totals[3]{};
    for (const deal& each : deals) {
        pk::usd& total = totals[static_cast<std::size_t>(policy{}(each.facts))];
        total = *pk::sum(std::array{total, each.amount});
    }
    CHECK(totals[static_cast<std::size_t>(outcome::sourced)] == 100.25_usd);
    CHECK(totals[static_cast<std::size_t>(outcome::influenced)] == 50.5_usd);
    CHECK(totals[static_cast<std::size_t>(outcome::direct)] == 7_usd);
}

} // namespace sourced_or_influenced_test
