// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_MOVEMENT_CAMPAIGN_PLAN_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_MOVEMENT_CAMPAIGN_PLAN_HPP_INCLUDED

/// \file
/// M8: a joint campaign in six weeks: its content in the first two, the landing page in the third,
/// the event in the fourth, the follow-up in the last two. It starts with rules for the leads: who
/// gets them, how they are scored before sales has them, and that nobody approaches the other's
/// customers unasked. Of a webinar, 40 to 50 % of those who registered attend, both included.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/schedule.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace campaign_plan {

using namespace literals;

enum class campaign { webinar, ebook, event, integration_launch };
BOOST_DESCRIBE_ENUM(campaign, webinar, ebook, event, integration_launch)

struct input {
    count week{1}; ///< of the campaign, from 1
    campaign kind = campaign::webinar;
    bool content_ready = false;     ///< and reviewed
    bool landing_page_live = false; ///< and the promotion begun
    bool event_held = false;        ///< or the launch
    bool followed_up = false;
    bool leads_shared = false;        ///< it is agreed that both get all registrations
    bool leads_scored = false;        ///< it is agreed how, before sales gets them
    bool customers_respected = false; ///< it is agreed that nobody approaches those of the other
    count registered{};
    count attended{};
};
BOOST_DESCRIBE_STRUCT(
    input,
    (),
    (week,
     kind,
     content_ready,
     landing_page_live,
     event_held,
     followed_up,
     leads_shared,
     leads_scored,
     customers_respected,
     registered,
     attended))

enum class outcome { content, landing_page, event, follow_up };
BOOST_DESCRIBE_ENUM(outcome, content, landing_page, event, follow_up)

struct policy :
    schedule<
        "campaign plan",
        &input::week,
        step<outcome::content, &input::content_ready, 1, 2>,
        step<outcome::landing_page, &input::landing_page_live, 3, 3>,
        step<outcome::event, &input::event_held, 4, 4>,
        step<outcome::follow_up, &input::followed_up, 5, 6>> {
    static constexpr framework about{
        "M8",
        "Co-marketing campaign plan",
        "What is to be done for a joint campaign this week?",
        "S4 task 2"};
};

enum class lead_rules { incomplete, set };
BOOST_DESCRIBE_ENUM(lead_rules, incomplete, set)

/// Whether a campaign may start.
struct lead_sharing :
    decision_table<
        "lead sharing",
        hit::first,
        rule<
            lead_rules::set,
            holds<&input::leads_shared>,
            holds<&input::leads_scored>,
            holds<&input::customers_respected>>,
        otherwise<lead_rules::incomplete>> {};

enum class attendance { no_data, below, usual, above };
BOOST_DESCRIBE_ENUM(attendance, no_data, below, usual, above)

inline constexpr auto attendance_rate = ratio<&input::attended, &input::registered>;

/// How many came, beside what is usual for a webinar; there is no figure for the other kinds.
struct attendance_check :
    decision_table<
        "attendance",
        hit::first,
        rule<attendance::no_data, is_not<&input::kind, campaign::webinar>>,
        rule<attendance::above, more_than<attendance_rate, 50_pct>>,
        rule<attendance::usual, at_least<attendance_rate, 40_pct>>,
        rule<attendance::below, less_than<attendance_rate, 40_pct>>,
        otherwise<attendance::no_data>> {};

} // namespace campaign_plan
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
