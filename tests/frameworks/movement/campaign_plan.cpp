// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/movement/campaign_plan.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"
#include "../schedule_check.hpp"

#include <doctest/doctest.h>

namespace campaign_plan_test {

namespace pk = partnerkit;
using namespace pk::frameworks::campaign_plan;

static_assert(pk::prove::reachable<policy> && pk::prove::decisive<policy>);
static_assert(pk::prove::reachable<policy::due> && pk::prove::reachable<policy::late>);
static_assert(pk::prove::complete<lead_sharing> && pk::prove::reachable<lead_sharing>);
static_assert(pk::prove::complete<attendance_check> && pk::prove::reachable<attendance_check>);

constexpr expected_step<input, outcome> steps[] = {
    {outcome::content, [](input& of) { of.content_ready = true; }, 1, 2},
    {outcome::landing_page, [](input& of) { of.landing_page_live = true; }, 3, 3},
    {outcome::event, [](input& of) { of.event_held = true; }, 4, 4},
    {outcome::follow_up, [](input& of) { of.followed_up = true; }, 5, 6}};

constexpr input in_week(int week) {
    input result;
    result.week = pk::count::from_steps(week);
    return result;
}
constexpr input with_rules(bool shared, bool scored, bool respected) {
    input result;
    result.leads_shared = shared;
    result.leads_scored = scored;
    result.customers_respected = respected;
    return result;
}
constexpr input with_guests(campaign kind, int registered, int attended) {
    input result;
    result.kind = kind;
    result.registered = pk::count::from_steps(registered);
    result.attended = pk::count::from_steps(attended);
    return result;
}
constexpr std::size_t to_do(const input& of) { return policy{}(of).size(); }
constexpr lead_rules rules_of(const input& of) { return lead_sharing{}(of); }
constexpr attendance attendance_of(const input& of) { return attendance_check{}(of); }

TEST_CASE("M8 every week of a campaign") {
    check_schedule<policy>(
        steps, 0, 8, [](input& of, int week) { of.week = pk::count::from_steps(week); });
    CHECK_BOTH(to_do, in_week(2), std::size_t{1});
    CHECK_BOTH(to_do, in_week(3), std::size_t{2});
    CHECK_BOTH(to_do, in_week(4), std::size_t{3});
    CHECK_BOTH(to_do, in_week(5), std::size_t{4});
}

TEST_CASE("M8 a campaign starts with all three rules for its leads") {
    CHECK_BOTH(rules_of, with_rules(true, true, true), lead_rules::set);
    CHECK_BOTH(rules_of, with_rules(false, true, true), lead_rules::incomplete);
    CHECK_BOTH(rules_of, with_rules(true, false, true), lead_rules::incomplete);
    CHECK_BOTH(rules_of, with_rules(true, true, false), lead_rules::incomplete);
}

TEST_CASE("M8 attendance of a webinar, of no registrations and of another kind") {
    constexpr campaign webinar = campaign::webinar;
    CHECK_BOTH(attendance_of, with_guests(webinar, 1000, 399), attendance::below);
    CHECK_BOTH(attendance_of, with_guests(webinar, 1000, 400), attendance::usual);
    CHECK_BOTH(attendance_of, with_guests(webinar, 1000, 500), attendance::usual);
    CHECK_BOTH(attendance_of, with_guests(webinar, 1000, 501), attendance::above);
    CHECK_BOTH(attendance_of, with_guests(webinar, 0, 0), attendance::no_data);
    for (const campaign kind : {campaign::ebook, campaign::event, campaign::integration_launch})
        CHECK(attendance_of(with_guests(kind, 1000, 400)) == attendance::no_data);
}

} // namespace campaign_plan_test
