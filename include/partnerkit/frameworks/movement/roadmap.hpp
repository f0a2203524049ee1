// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_MOVEMENT_ROADMAP_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_MOVEMENT_ROADMAP_HPP_INCLUDED

/// \file
/// M9: the first year of a programme, in four quarters: foundation, first revenue, scale,
/// acceleration. A milestone is due in its quarter and late from the next one on. The roadmap is
/// revisited every quarter.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/schedule.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace roadmap {

/// A milestone is true where it is reached. The host knows what its figures are: a pipeline from
/// partners that means something, a share of the recurring revenue.
struct input {
    count quarter{1};               ///< since the start, from 1
    count quarters_since_review{};  ///< of the roadmap; 0 where it was revisited in this one
    bool thesis_and_tiers = false;  ///< written
    bool outreach = false;          ///< to the first five partners
    bool first_platinum = false;    ///< agreement signed
    bool portal = false;            ///< with training and deal registration
    bool platinum_enabled = false;  ///< trained and certified
    bool co_sell_meetings = false;  ///< with a platinum partner
    bool two_gold = false;          ///< agreements signed
    bool first_whitepaper = false;  ///< with a platinum partner
    bool first_review = false;      ///< quarterly, with a partner
    bool second_platinum = false;   ///< brought on board
    bool pipeline = false;          ///< from partners, above its figure
    bool events = false;            ///< a programme of them
    bool development_funds = false; ///< for gold and platinum
    bool first_joint_win = false;
    bool all_certified = false; ///< platinum and gold, and selling with us
    bool revenue_share = false; ///< from partners, above its figure
    bool board_report = false;  ///< shows a positive return
    bool second_year = false;   ///< planned
    bool summit = false;        ///< of all partners, held
};
BOOST_DESCRIBE_STRUCT(
    input,
    (),
    (quarter,
     quarters_since_review,
     thesis_and_tiers,
     outreach,
     first_platinum,
     portal,
     platinum_enabled,
     co_sell_meetings,
     two_gold,
     first_whitepaper,
     first_review,
     second_platinum,
     pipeline,
     events,
     development_funds,
     first_joint_win,
     all_certified,
     revenue_share,
     board_report,
     second_year,
     summit))

enum class outcome {
    thesis_and_tiers,
    outreach,
    first_platinum,
    portal,
    platinum_enabled,
    co_sell_meetings,
    two_gold,
    first_whitepaper,
    first_review,
    second_platinum,
    pipeline,
    events,
    development_funds,
    first_joint_win,
    all_certified,
    revenue_share,
    board_report,
    second_year,
    summit
};
BOOST_DESCRIBE_ENUM(
    outcome,
    thesis_and_tiers,
    outreach,
    first_platinum,
    portal,
    platinum_enabled,
    co_sell_meetings,
    two_gold,
    first_whitepaper,
    first_review,
    second_platinum,
    pipeline,
    events,
    development_funds,
    first_joint_win,
    all_certified,
    revenue_share,
    board_report,
    second_year,
    summit)

struct policy :
    schedule<
        "roadmap",
        &input::quarter,
        step<outcome::thesis_and_tiers, &input::thesis_and_tiers, 1, 1>,
        step<outcome::outreach, &input::outreach, 1, 1>,
        step<outcome::first_platinum, &input::first_platinum, 1, 1>,
        step<outcome::portal, &input::portal, 1, 1>,
        step<outcome::platinum_enabled, &input::platinum_enabled, 2, 2>,
        step<outcome::co_sell_meetings, &input::co_sell_meetings, 2, 2>,
        step<outcome::two_gold, &input::two_gold, 2, 2>,
        step<outcome::first_whitepaper, &input::first_whitepaper, 2, 2>,
        step<outcome::first_review, &input::first_review, 2, 2>,
        step<outcome::second_platinum, &input::second_platinum, 3, 3>,
        step<outcome::pipeline, &input::pipeline, 3, 3>,
        step<outcome::events, &input::events, 3, 3>,
        step<outcome::development_funds, &input::development_funds, 3, 3>,
        step<outcome::first_joint_win, &input::first_joint_win, 3, 3>,
        step<outcome::all_certified, &input::all_certified, 4, 4>,
        step<outcome::revenue_share, &input::revenue_share, 4, 4>,
        step<outcome::board_report, &input::board_report, 4, 4>,
        step<outcome::second_year, &input::second_year, 4, 4>,
        step<outcome::summit, &input::summit, 4, 4>> {
    static constexpr framework about{
        "M9", "Roadmap", "What does the programme have to reach now?", "S2 §5.2"};
};

enum class phase { foundation, first_revenue, scale, acceleration, after };
BOOST_DESCRIBE_ENUM(phase, foundation, first_revenue, scale, acceleration, after)

struct phase_of :
    decision_table<
        "phase of the roadmap",
        hit::first,
        rule<phase::foundation, at_most<&input::quarter, 1>>,
        rule<phase::first_revenue, is<&input::quarter, 2>>,
        rule<phase::scale, is<&input::quarter, 3>>,
        rule<phase::acceleration, is<&input::quarter, 4>>,
        otherwise<phase::after>> {};

enum class review { held, due };
BOOST_DESCRIBE_ENUM(review, held, due)

struct review_of :
    decision_table<
        "review of the roadmap",
        hit::first,
        rule<review::due, at_least<&input::quarters_since_review, 1>>,
        otherwise<review::held>> {};

} // namespace roadmap
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
