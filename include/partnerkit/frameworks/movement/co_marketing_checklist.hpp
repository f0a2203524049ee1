// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_MOVEMENT_CO_MARKETING_CHECKLIST_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_MOVEMENT_CO_MARKETING_CHECKLIST_HPP_INCLUDED

/// \file
/// M6: what two partners do before, at and after a joint launch. Six items belong to the time from
/// six to four weeks before it, six to the seven days that begin with it, five to the time from two
/// to eight weeks after it; the first and the last day belong to each. A joint webinar counts as
/// scheduled where it is at the launch or at most two weeks later.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/date.hpp>
#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/schedule.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace co_marketing_checklist {

using namespace literals;

struct input {
    std::chrono::days since_launch{0}; ///< below zero before it
    bool value_proposition_agreed = false;
    bool case_study_identified = false; ///< two or three are better than one
    bool integration_validated = false;
    bool sales_material_ready = false;
    bool support_trained = false;
    bool listings_prepared = false; ///< in marketplaces; true where there are none
    bool press_release_published = false;
    bool blog_posts_published = false;                ///< by both companies
    std::optional<std::chrono::days> webinar_after{}; ///< the launch; missing: none is scheduled
    bool social_campaign_started = false;
    bool sales_briefed = false;
    bool customers_told = false;
    bool adoption_tracked = false;
    bool support_triaged = false;
    bool case_study_published = false;
    bool pipeline_measured = false;
    bool review_scheduled = false; ///< quarterly
};
BOOST_DESCRIBE_STRUCT(
    input,
    (),
    (since_launch,
     value_proposition_agreed,
     case_study_identified,
     integration_validated,
     sales_material_ready,
     support_trained,
     listings_prepared,
     press_release_published,
     blog_posts_published,
     webinar_after,
     social_campaign_started,
     sales_briefed,
     customers_told,
     adoption_tracked,
     support_triaged,
     case_study_published,
     pipeline_measured,
     review_scheduled))

constexpr bool is_webinar_scheduled(const input& of) noexcept {
    return test<between<&input::webinar_after, closed<0_days, 2_weeks>>>(of) == truth::yes;
}

enum class outcome {
    value_proposition,
    case_study,
    integration,
    sales_material,
    support_training,
    listings,
    press_release,
    blog_posts,
    webinar,
    social_campaign,
    sales_briefing,
    customer_news,
    adoption,
    support_triage,
    published_case_study,
    pipeline_impact,
    quarterly_review
};
BOOST_DESCRIBE_ENUM(
    outcome,
    value_proposition,
    case_study,
    integration,
    sales_material,
    support_training,
    listings,
    press_release,
    blog_posts,
    webinar,
    social_campaign,
    sales_briefing,
    customer_news,
    adoption,
    support_triage,
    published_case_study,
    pipeline_impact,
    quarterly_review)

struct policy :
    schedule<
        "co-marketing checklist",
        &input::since_launch,
        step<outcome::value_proposition, &input::value_proposition_agreed, -6_weeks, -4_weeks>,
        step<outcome::case_study, &input::case_study_identified, -6_weeks, -4_weeks>,
        step<outcome::integration, &input::integration_validated, -6_weeks, -4_weeks>,
        step<outcome::sales_material, &input::sales_material_ready, -6_weeks, -4_weeks>,
        step<outcome::support_training, &input::support_trained, -6_weeks, -4_weeks>,
        step<outcome::listings, &input::listings_prepared, -6_weeks, -4_weeks>,
        step<outcome::press_release, &input::press_release_published, 0_days, 6_days>,
        step<outcome::blog_posts, &input::blog_posts_published, 0_days, 6_days>,
        step<outcome::webinar, named<"webinar_scheduled", &is_webinar_scheduled>, 0_days, 6_days>,
        step<outcome::social_campaign, &input::social_campaign_started, 0_days, 6_days>,
        step<outcome::sales_briefing, &input::sales_briefed, 0_days, 6_days>,
        step<outcome::customer_news, &input::customers_told, 0_days, 6_days>,
        step<outcome::adoption, &input::adoption_tracked, 2_weeks, 8_weeks>,
        step<outcome::support_triage, &input::support_triaged, 2_weeks, 8_weeks>,
        step<outcome::published_case_study, &input::case_study_published, 2_weeks, 8_weeks>,
        step<outcome::pipeline_impact, &input::pipeline_measured, 2_weeks, 8_weeks>,
        step<outcome::quarterly_review, &input::review_scheduled, 2_weeks, 8_weeks>> {
    static constexpr framework about{
        "M6", "Co-marketing checklist", "What is to be done for a joint launch now?", "S0 §7"};

    /// Whether all is done that is to be done before the launch.
    static constexpr bool may_launch(const input& of) noexcept { return is_ready_for<0_days>(of); }
};

} // namespace co_marketing_checklist
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
