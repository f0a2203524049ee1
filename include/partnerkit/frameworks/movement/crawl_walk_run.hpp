// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_MOVEMENT_CRAWL_WALK_RUN_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_MOVEMENT_CRAWL_WALK_RUN_HPP_INCLUDED

/// \file
/// M2: a partnership is deployed in three phases, one after the other. Crawl: 1 or 2 pilot
/// customers, 4 to 8 weeks; go at an improvement of 20 % and more. Walk: 5 to 10 customers more, 8
/// to 12 weeks; go at an adoption of 70 % and more. Run: only with both gates behind it, both sides
/// committed and a model of the return that holds. A failed crawl ends it; a failed walk ends it or
/// starts it anew.
///
/// A review before a phase has lasted its time decides nothing. One after it decides all the same;
/// `pace` says that it is late (chosen: the source gives the times, not what happens after).

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/lifecycle.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace crawl_walk_run {

using namespace literals;

enum class stage { crawl, walk, run, ended };
BOOST_DESCRIBE_ENUM(stage, crawl, walk, run, ended)

enum class event {
    reviewed, ///< at the end of a phase
    restarted ///< the crawl, instead of ending a failed walk
};
BOOST_DESCRIBE_ENUM(event, reviewed, restarted)

struct input {
    stage at = stage::crawl;
    event what = event::reviewed;
    count weeks;                     ///< in this phase
    count customers;                 ///< in this phase
    percent improvement;             ///< on the metric that was agreed
    bool would_recommend = false;    ///< the pilot customers, to their peers
    bool can_scale = false;          ///< this integration
    percent adoption;                ///< of the customers that were invited
    bool partner_promotes = false;   ///< actively
    bool support_manageable = false; ///< the burden of it
    bool we_commit = false;          ///< to the next phase
    bool partner_commits = false;
    bool return_validates = false; ///< the model of it, at scale
};
BOOST_DESCRIBE_STRUCT(
    input,
    (),
    (at,
     what,
     weeks,
     customers,
     improvement,
     would_recommend,
     can_scale,
     adoption,
     partner_promotes,
     support_manageable,
     we_commit,
     partner_commits,
     return_validates))

using outcome = stage;

using crawl_is_due = at_least<&input::weeks, 4>;
using crawl_passed = all_of<
    between<&input::customers, closed<1, 2>>,
    at_least<&input::improvement, 20_pct>,
    holds<&input::would_recommend>,
    holds<&input::can_scale>>;
using walk_is_due = at_least<&input::weeks, 8>;
using walk_passed = all_of<
    between<&input::customers, closed<5, 10>>,
    at_least<&input::adoption, 70_pct>,
    holds<&input::partner_promotes>,
    holds<&input::support_manageable>,
    holds<&input::we_commit>,
    holds<&input::partner_commits>,
    holds<&input::return_validates>>;

struct policy :
    lifecycle<
        "crawl, walk, run",
        &input::at,
        &input::what,
        starts_in<stage::crawl>,
        transition<stage::crawl, event::reviewed, stage::walk, crawl_is_due, crawl_passed>,
        transition<stage::crawl, event::reviewed, stage::ended, crawl_is_due, not_<crawl_passed>>,
        transition<stage::walk, event::reviewed, stage::run, walk_is_due, walk_passed>,
        transition<stage::walk, event::reviewed, stage::ended, walk_is_due, not_<walk_passed>>,
        transition<stage::walk, event::restarted, stage::crawl, walk_is_due, not_<walk_passed>>,
        ends_in<stage::run, stage::ended>,
        never_skips<stage::walk, stage::run>> {
    static constexpr framework about{
        "M2", "Crawl, walk, run", "Does the partnership go to its next phase?", "S0 §5"};
};

/// Why a phase does not go on, of the phase that a partnership is in.
enum class reason {
    too_early,
    pilots,
    improvement,
    recommendation,
    scaling,
    customers,
    adoption,
    promotion,
    support,
    our_commitment,
    partner_commitment,
    model_of_return
};
BOOST_DESCRIBE_ENUM(
    reason,
    too_early,
    pilots,
    improvement,
    recommendation,
    scaling,
    customers,
    adoption,
    promotion,
    support,
    our_commitment,
    partner_commitment,
    model_of_return)

using crawls = is<&input::at, stage::crawl>;
using walks = is<&input::at, stage::walk>;

struct no_go :
    decision_table<
        "no go",
        hit::rule_order,
        rule<
            reason::too_early,
            any_of<all_of<crawls, not_<crawl_is_due>>, all_of<walks, not_<walk_is_due>>>>,
        rule<reason::pilots, crawls, not_<between<&input::customers, closed<1, 2>>>>,
        rule<reason::improvement, crawls, less_than<&input::improvement, 20_pct>>,
        rule<reason::recommendation, crawls, is<&input::would_recommend, false>>,
        rule<reason::scaling, crawls, is<&input::can_scale, false>>,
        rule<reason::customers, walks, not_<between<&input::customers, closed<5, 10>>>>,
        rule<reason::adoption, walks, less_than<&input::adoption, 70_pct>>,
        rule<reason::promotion, walks, is<&input::partner_promotes, false>>,
        rule<reason::support, walks, is<&input::support_manageable, false>>,
        rule<reason::our_commitment, walks, is<&input::we_commit, false>>,
        rule<reason::partner_commitment, walks, is<&input::partner_commits, false>>,
        rule<reason::model_of_return, walks, is<&input::return_validates, false>>> {};

enum class timing { early, in_time, overdue };
BOOST_DESCRIBE_ENUM(timing, early, in_time, overdue)

/// Whether a phase has lasted its time, or too long.
struct pace :
    decision_table<
        "pace of a phase",
        hit::first,
        rule<
            timing::overdue,
            any_of<
                all_of<crawls, more_than<&input::weeks, 8>>,
                all_of<walks, more_than<&input::weeks, 12>>>>,
        rule<
            timing::early,
            any_of<all_of<crawls, not_<crawl_is_due>>, all_of<walks, not_<walk_is_due>>>>,
        otherwise<timing::in_time>> {};

} // namespace crawl_walk_run
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
