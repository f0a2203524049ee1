// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/movement/co_marketing_checklist.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"
#include "../schedule_check.hpp"

#include <doctest/doctest.h>

namespace co_marketing_checklist_test {

namespace pk = partnerkit;
using namespace pk::frameworks::co_marketing_checklist;
using std::chrono::days;

static_assert(pk::prove::reachable<policy> && pk::prove::decisive<policy>);
static_assert(pk::prove::reachable<policy::ahead> && pk::prove::reachable<policy::due>);
static_assert(pk::prove::reachable<policy::late> && pk::prove::reachable<policy::done>);

constexpr expected_step<input, outcome> steps[] = {
    {outcome::value_proposition, [](input& of) { of.value_proposition_agreed = true; }, -42, -28},
    {outcome::case_study, [](input& of) { of.case_study_identified = true; }, -42, -28},
    {outcome::integration, [](input& of) { of.integration_validated = true; }, -42, -28},
    {outcome::sales_material, [](input& of) { of.sales_material_ready = true; }, -42, -28},
    {outcome::support_training, [](input& of) { of.support_trained = true; }, -42, -28},
    {outcome::listings, [](input& of) { of.listings_prepared = true; }, -42, -28},
    {outcome::press_release, [](input& of) { of.press_release_published = true; }, 0, 6},
    {outcome::blog_posts, [](input& of) { of.blog_posts_published = true; }, 0, 6},
    {outcome::webinar, [](input& of) { of.webinar_after = days{14}; }, 0, 6},
    {outcome::social_campaign, [](input& of) { of.social_campaign_started = true; }, 0, 6},
    {outcome::sales_briefing, [](input& of) { of.sales_briefed = true; }, 0, 6},
    {outcome::customer_news, [](input& of) { of.customers_told = true; }, 0, 6},
    {outcome::adoption, [](input& of) { of.adoption_tracked = true; }, 14, 56},
    {outcome::support_triage, [](input& of) { of.support_triaged = true; }, 14, 56},
    {outcome::published_case_study, [](input& of) { of.case_study_published = true; }, 14, 56},
    {outcome::pipeline_impact, [](input& of) { of.pipeline_measured = true; }, 14, 56},
    {outcome::quarterly_review, [](input& of) { of.review_scheduled = true; }, 14, 56}};

constexpr input with_webinar(std::optional<days> after) {
    input result;
    result.webinar_after = after;
    return result;
}
constexpr input before_launch(bool last_item) {
    return {days{-1}, true, true, true, true, true, last_item};
}
constexpr bool may_launch(const input& of) { return policy::may_launch(of); }

TEST_CASE("M6 every day from seven weeks before to nine weeks after a launch") {
    check_schedule<policy>(steps, -49, 63, [](input& of, int day) { of.since_launch = days{day}; });
}

TEST_CASE("M6 a webinar counts from the launch to two weeks after it") {
    CHECK_BOTH(is_webinar_scheduled, with_webinar(std::nullopt), false);
    CHECK_BOTH(is_webinar_scheduled, with_webinar(days{-1}), false);
    CHECK_BOTH(is_webinar_scheduled, with_webinar(days{0}), true);
    CHECK_BOTH(is_webinar_scheduled, with_webinar(days{14}), true);
    CHECK_BOTH(is_webinar_scheduled, with_webinar(days{15}), false);
}

TEST_CASE("M6 ready to launch when the six items before it are done, each of them") {
    CHECK_BOTH(may_launch, before_launch(true), true);
    CHECK_BOTH(may_launch, before_launch(false), false);
    for (std::size_t missing = 0; missing < std::size(steps); ++missing) {
        input progress;
        for (std::size_t i = 0; i < std::size(steps); ++i)
            if (i != missing) steps[i].finish(progress);
        CHECK(may_launch(progress) == (missing >= 6));
    }
}

} // namespace co_marketing_checklist_test
