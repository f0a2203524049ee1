// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/programme/which_tier.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace which_tier_test {

namespace pk = partnerkit;
using namespace pk::frameworks::which_tier;

static_assert(pk::prove::complete<policy> && pk::prove::disjoint<policy>);
static_assert(pk::prove::reachable<policy> && pk::prove::decisive<policy>);
static_assert(pk::prove::monotone<policy, &input::is_marquee_logo>);

constexpr outcome decide(const input& of) { return policy{}(of); }

TEST_CASE("T4 every branch") {
    CHECK_DECIDES(outcome::integration, true, false);
    CHECK_DECIDES(outcome::integration, true, true);
    CHECK_DECIDES(outcome::strategic, false, true);
    CHECK_DECIDES(outcome::partnership, false, false);
}

TEST_CASE("T4 the outcomes are the numbers of the tiers") {
    constexpr auto number = [](const input& of) { return static_cast<int>(decide(of)); };
    CHECK_BOTH(number, (input{true, false}), 1);
    CHECK_BOTH(number, (input{false, false}), 2);
    CHECK_BOTH(number, (input{false, true}), 3);
}

TEST_CASE("T4 tier 1 is looked at again after 6 months") {
    constexpr auto months = [](const input& of) { return policy::path(of).follow_up_months; };
    CHECK_BOTH(months, (input{true, false}), 6);
    CHECK_BOTH(months, (input{true, true}), 6);
    CHECK_BOTH(months, (input{false, true}), 0);
    CHECK_BOTH(months, (input{false, false}), 0);
    constexpr auto what = [](const input& of) { return policy::path(of).follow_up; };
    CHECK_BOTH(what, (input{true, false}), "consider it for tier 2, partnership");
    CHECK_BOTH(what, (input{false, true}), "");
}

} // namespace which_tier_test
