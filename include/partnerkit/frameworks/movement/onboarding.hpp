// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_MOVEMENT_ONBOARDING_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_MOVEMENT_ONBOARDING_HPP_INCLUDED

/// \file
/// M4: the first thirty days of a partner. Day 0 is that of the signature (chosen); the first and
/// the last day of a step belong to it. Access to the portal that takes more than 48 hours is an
/// alarm: partners who wait longer rarely become active.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/date.hpp>
#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/schedule.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace onboarding {

using namespace literals;

struct input {
    std::chrono::days since_signature{0};
    bool welcomed = false;
    bool has_portal = false;
    bool has_guide = false;
    bool sales_certified = false;
    bool technically_certified = false;
    bool first_call_held = false;
    bool first_activity_held = false;
    std::chrono::minutes portal_wait{0}; ///< from the signature to the access, or until now
};
BOOST_DESCRIBE_STRUCT(
    input,
    (),
    (since_signature,
     welcomed,
     has_portal,
     has_guide,
     sales_certified,
     technically_certified,
     first_call_held,
     first_activity_held,
     portal_wait))

enum class outcome {
    welcome,
    portal,
    guide,
    sales_certification,     ///< 2 hours, online
    technical_certification, ///< 4 hours, with exercises
    first_joint_call,        ///< a review of the pipeline
    first_joint_activity     ///< co-selling or co-marketing
};
BOOST_DESCRIBE_ENUM(
    outcome,
    welcome,
    portal,
    guide,
    sales_certification,
    technical_certification,
    first_joint_call,
    first_joint_activity)

struct policy :
    schedule<
        "onboarding",
        &input::since_signature,
        step<outcome::welcome, &input::welcomed, 1_days, 3_days>,
        step<outcome::portal, &input::has_portal, 1_days, 3_days>,
        step<outcome::guide, &input::has_guide, 1_days, 3_days>,
        step<outcome::sales_certification, &input::sales_certified, 3_days, 7_days>,
        step<outcome::technical_certification, &input::technically_certified, 7_days, 14_days>,
        step<outcome::first_joint_call, &input::first_call_held, 14_days, 21_days>,
        step<outcome::first_joint_activity, &input::first_activity_held, 21_days, 30_days>> {
    static constexpr framework about{
        "M4", "Onboarding sequence", "What has a new partner to do now?", "S4 task 7"};
};

enum class alarm { none, portal_is_late };
BOOST_DESCRIBE_ENUM(alarm, none, portal_is_late)

struct portal_alarm :
    decision_table<
        "portal alarm",
        hit::first,
        rule<alarm::portal_is_late, more_than<&input::portal_wait, 48_hours>>,
        otherwise<alarm::none>> {};

} // namespace onboarding
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
