// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_MOVEMENT_CHARTER_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_MOVEMENT_CHARTER_HPP_INCLUDED

/// \file
/// M5: the charter of a partnership, on paper before anything is launched: fifteen items in five
/// sections, among them that the exchange is balanced, and the signatures of both sides. With one
/// of them missing there is no launch.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace charter {

struct input {
    bool our_success = false;        ///< what success is for us
    bool partner_success = false;    ///< what it is for the partner
    bool customer_success = false;   ///< and for the customers
    bool we_give = false;            ///< engineering time, marketing, revenue share
    bool partner_gives = false;      ///< distribution, credibility, investment
    bool is_balanced = false;        ///< both would go on if the other could leave at any time
    bool crawl_planned = false;      ///< with dates, deliverables and metrics
    bool walk_planned = false;       ///< the same
    bool run_planned = false;        ///< with a cadence of reviews
    bool has_metrics = false;        ///< of revenue, customers and retention
    bool has_tracking = false;       ///< a dashboard or reports
    bool has_review_cadence = false; ///< monthly or quarterly
    bool has_owners = false;         ///< of decisions, on each side
    bool has_escalation = false;     ///< for disputes
    bool has_exit_criteria = false;  ///< that end the partnership
    bool signed_by_us = false;
    bool signed_by_partner = false;
};
BOOST_DESCRIBE_STRUCT(
    input,
    (),
    (our_success,
     partner_success,
     customer_success,
     we_give,
     partner_gives,
     is_balanced,
     crawl_planned,
     walk_planned,
     run_planned,
     has_metrics,
     has_tracking,
     has_review_cadence,
     has_owners,
     has_escalation,
     has_exit_criteria,
     signed_by_us,
     signed_by_partner))

enum class outcome { incomplete, launch };
BOOST_DESCRIBE_ENUM(outcome, incomplete, launch)

struct policy :
    tier_table<
        "partnership charter",
        tier<
            outcome::launch,
            holds<&input::our_success>,
            holds<&input::partner_success>,
            holds<&input::customer_success>,
            holds<&input::we_give>,
            holds<&input::partner_gives>,
            holds<&input::is_balanced>,
            holds<&input::crawl_planned>,
            holds<&input::walk_planned>,
            holds<&input::run_planned>,
            holds<&input::has_metrics>,
            holds<&input::has_tracking>,
            holds<&input::has_review_cadence>,
            holds<&input::has_owners>,
            holds<&input::has_escalation>,
            holds<&input::has_exit_criteria>,
            holds<&input::signed_by_us>,
            holds<&input::signed_by_partner>>,
        otherwise<outcome::incomplete>> {
    static constexpr framework about{
        "M5", "Partnership charter", "May the partnership be launched?", "S0 §6"};
};

/// In five sections: goals, exchange, timeline, measurement, governance; and the signatures.
enum class item {
    our_success,
    partner_success,
    customer_success,
    our_contribution,
    partner_contribution,
    balance,
    crawl_phase,
    walk_phase,
    run_phase,
    metrics,
    tracking,
    review_cadence,
    owners,
    escalation,
    exit_criteria,
    our_signature,
    partner_signature
};
BOOST_DESCRIBE_ENUM(
    item,
    our_success,
    partner_success,
    customer_success,
    our_contribution,
    partner_contribution,
    balance,
    crawl_phase,
    walk_phase,
    run_phase,
    metrics,
    tracking,
    review_cadence,
    owners,
    escalation,
    exit_criteria,
    our_signature,
    partner_signature)

/// What is missing, in the order of the charter.
struct missing :
    decision_table<
        "missing in the charter",
        hit::rule_order,
        rule<item::our_success, is<&input::our_success, false>>,
        rule<item::partner_success, is<&input::partner_success, false>>,
        rule<item::customer_success, is<&input::customer_success, false>>,
        rule<item::our_contribution, is<&input::we_give, false>>,
        rule<item::partner_contribution, is<&input::partner_gives, false>>,
        rule<item::balance, is<&input::is_balanced, false>>,
        rule<item::crawl_phase, is<&input::crawl_planned, false>>,
        rule<item::walk_phase, is<&input::walk_planned, false>>,
        rule<item::run_phase, is<&input::run_planned, false>>,
        rule<item::metrics, is<&input::has_metrics, false>>,
        rule<item::tracking, is<&input::has_tracking, false>>,
        rule<item::review_cadence, is<&input::has_review_cadence, false>>,
        rule<item::owners, is<&input::has_owners, false>>,
        rule<item::escalation, is<&input::has_escalation, false>>,
        rule<item::exit_criteria, is<&input::has_exit_criteria, false>>,
        rule<item::our_signature, is<&input::signed_by_us, false>>,
        rule<item::partner_signature, is<&input::signed_by_partner, false>>> {};

} // namespace charter
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
