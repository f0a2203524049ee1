// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_MOVEMENT_GATES_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_MOVEMENT_GATES_HPP_INCLUDED

/// \file
/// M7: two gates. Before a partnership is started: the value proposition, the tier, the scope of
/// the crawl phase, the metrics and the charter. Before it is launched: customers can be served,
/// the co-marketing checklist is done, sales are briefed, reviews are scheduled.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace gates {

// ---- before starting ----------------------------------------------------------------------------

struct input {
    bool value_proposition = false; ///< articulated for all three sides (E2)
    bool tier = false;              ///< identified (T4)
    bool crawl_scope = false;       ///< defined (M2)
    bool success_metrics = false;   ///< agreed
    bool charter = false;           ///< drafted (M5)
};
BOOST_DESCRIBE_STRUCT(input, (), (value_proposition, tier, crawl_scope, success_metrics, charter))

enum class outcome { wait, start };
BOOST_DESCRIBE_ENUM(outcome, wait, start)

struct policy :
    tier_table<
        "start gate",
        partnerkit::tier<
            outcome::start,
            holds<&input::value_proposition>,
            holds<&input::tier>,
            holds<&input::crawl_scope>,
            holds<&input::success_metrics>,
            holds<&input::charter>>,
        otherwise<outcome::wait>> {
    static constexpr framework about{
        "M7",
        "Start and launch gates",
        "May we start a partnership, and launch it?",
        "S0 quick reference"};
};

enum class step { value_proposition, tier, crawl_scope, success_metrics, charter };
BOOST_DESCRIBE_ENUM(step, value_proposition, tier, crawl_scope, success_metrics, charter)

/// What is to be done before starting.
struct missing :
    decision_table<
        "missing before the start",
        hit::rule_order,
        rule<step::value_proposition, is<&input::value_proposition, false>>,
        rule<step::tier, is<&input::tier, false>>,
        rule<step::crawl_scope, is<&input::crawl_scope, false>>,
        rule<step::success_metrics, is<&input::success_metrics, false>>,
        rule<step::charter, is<&input::charter, false>>> {};

// ---- before launching ---------------------------------------------------------------------------

struct launch_input {
    bool customer_ready = false;         ///< the criteria are met
    bool co_marketing_checklist = false; ///< is complete (M6)
    bool sales_briefed = false;          ///< the whole team
    bool health_cadence = false;         ///< reviews are scheduled (M10)
};
BOOST_DESCRIBE_STRUCT(
    launch_input, (), (customer_ready, co_marketing_checklist, sales_briefed, health_cadence))

enum class launch_outcome { wait, launch };
BOOST_DESCRIBE_ENUM(launch_outcome, wait, launch)

struct launch_policy :
    tier_table<
        "launch gate",
        partnerkit::tier<
            launch_outcome::launch,
            holds<&launch_input::customer_ready>,
            holds<&launch_input::co_marketing_checklist>,
            holds<&launch_input::sales_briefed>,
            holds<&launch_input::health_cadence>>,
        otherwise<launch_outcome::wait>> {
    static constexpr framework about = policy::about;
};

enum class launch_step { customer_ready, co_marketing_checklist, sales_briefed, health_cadence };
BOOST_DESCRIBE_ENUM(
    launch_step, customer_ready, co_marketing_checklist, sales_briefed, health_cadence)

/// What is to be done before launching.
struct missing_for_launch :
    decision_table<
        "missing before the launch",
        hit::rule_order,
        rule<launch_step::customer_ready, is<&launch_input::customer_ready, false>>,
        rule<launch_step::co_marketing_checklist, is<&launch_input::co_marketing_checklist, false>>,
        rule<launch_step::sales_briefed, is<&launch_input::sales_briefed, false>>,
        rule<launch_step::health_cadence, is<&launch_input::health_cadence, false>>> {};

} // namespace gates
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
