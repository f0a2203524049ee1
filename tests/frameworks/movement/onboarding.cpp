// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/movement/onboarding.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"
#include "../schedule_check.hpp"

#include <doctest/doctest.h>

namespace onboarding_test {

namespace pk = partnerkit;
using namespace pk::frameworks::onboarding;
using std::chrono::days;

static_assert(pk::prove::reachable<policy> && pk::prove::decisive<policy>);
static_assert(pk::prove::reachable<policy::ahead> && pk::prove::reachable<policy::due>);
static_assert(pk::prove::reachable<policy::late> && pk::prove::reachable<policy::done>);
static_assert(pk::prove::complete<portal_alarm> && pk::prove::reachable<portal_alarm>);

constexpr expected_step<input, outcome> steps[] = {
    {outcome::welcome, [](input& of) { of.welcomed = true; }, 1, 3},
    {outcome::portal, [](input& of) { of.has_portal = true; }, 1, 3},
    {outcome::guide, [](input& of) { of.has_guide = true; }, 1, 3},
    {outcome::sales_certification, [](input& of) { of.sales_certified = true; }, 3, 7},
    {outcome::technical_certification, [](input& of) { of.technically_certified = true; }, 7, 14},
    {outcome::first_joint_call, [](input& of) { of.first_call_held = true; }, 14, 21},
    {outcome::first_joint_activity, [](input& of) { of.first_activity_held = true; }, 21, 30}};

constexpr std::size_t to_do(const input& of) { return policy{}(of).size(); }
constexpr std::size_t late(const input& of) { return policy::late{}(of).size(); }
constexpr alarm portal_check(const input& of) { return portal_alarm{}(of); }
constexpr bool is_ready(const input& of) { return policy::is_ready_for<31_days>(of); }

TEST_CASE("M4 every day before, in and after the sequence") {
    check_schedule<policy>(
        steps, -2, 40, [](input& of, int day) { of.since_signature = days{day}; });
    const auto plan = policy::steps();
    REQUIRE(plan.size() == std::size(steps));
    for (std::size_t i = 0; i < plan.size(); ++i) {
        CHECK(plan[i].what == steps[i].what);
        CHECK(plan[i].from == days{steps[i].from});
        CHECK(plan[i].to == days{steps[i].to});
    }
}

TEST_CASE("M4 as constants") {
    CHECK_BOTH(to_do, (input{.since_signature = days{0}}), std::size_t{0});
    CHECK_BOTH(to_do, (input{.since_signature = days{1}}), std::size_t{3});
    CHECK_BOTH(late, (input{.since_signature = days{3}}), std::size_t{0});
    CHECK_BOTH(late, (input{.since_signature = days{4}}), std::size_t{3});
    CHECK_BOTH(to_do, (input{.since_signature = days{30}}), std::size_t{7});
    CHECK_BOTH(late, (input{.since_signature = days{31}}), std::size_t{7});
}

TEST_CASE("M4 ready where everything is done") {
    CHECK_BOTH(is_ready, (input{days{5}, true, true, true, true, true, true, true}), true);
    CHECK_BOTH(is_ready, (input{days{31}, true, true, true, true, true, true, false}), false);
}

TEST_CASE("M4 access to the portal after more than 48 hours is an alarm") {
    using std::chrono::minutes;
    CHECK_BOTH(portal_check, (input{.portal_wait = minutes{48 * 60 - 1}}), alarm::none);
    CHECK_BOTH(portal_check, (input{.portal_wait = minutes{48 * 60}}), alarm::none);
    CHECK_BOTH(portal_check, (input{.portal_wait = minutes{48 * 60 + 1}}), alarm::portal_is_late);
}

} // namespace onboarding_test
