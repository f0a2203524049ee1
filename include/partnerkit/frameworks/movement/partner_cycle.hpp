// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_MOVEMENT_PARTNER_CYCLE_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_MOVEMENT_PARTNER_CYCLE_HPP_INCLUDED

/// \file
/// M3: the two lifecycles of a partner. One turns for ever: identify, activate, scale, expand,
/// review, and identify again. The other has an end: identify, evaluate, activate, scale, optimise,
/// where the terms are renegotiated or the partnership is sunset; nobody is activated without
/// having been evaluated.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/lifecycle.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace partner_cycle {

enum class stage { identify, evaluate, activate, scale, optimise, sunset };
BOOST_DESCRIBE_ENUM(stage, identify, evaluate, activate, scale, optimise, sunset)

enum class event {
    found,        ///< by an analysis of shared customers
    passed,       ///< the scorecard
    failed,       ///< the scorecard
    launched,     ///< the first joint activity has been run
    reviewed,     ///< the performance of the partnership
    renegotiated, ///< its terms
    ended
};
BOOST_DESCRIBE_ENUM(event, found, passed, failed, launched, reviewed, renegotiated, ended)

struct input {
    stage at = stage::identify;
    event what = event::found;
};
BOOST_DESCRIBE_STRUCT(input, (), (at, what))

using outcome = stage;

struct policy :
    lifecycle<
        "partner cycle",
        &input::at,
        &input::what,
        starts_in<stage::identify>,
        transition<stage::identify, event::found, stage::evaluate>,
        transition<stage::evaluate, event::passed, stage::activate>,
        transition<stage::evaluate, event::failed, stage::identify>,
        transition<stage::activate, event::launched, stage::scale>,
        transition<stage::scale, event::reviewed, stage::optimise>,
        transition<stage::optimise, event::renegotiated, stage::scale>,
        transition<stage::optimise, event::ended, stage::sunset>,
        ends_in<stage::sunset>,
        never_skips<stage::evaluate, stage::activate>> {
    static constexpr framework about{
        "M3", "Partner lifecycle", "Where does a partner go next?", "S4 partner lifecycle"};
};

// ---- the cycle without an end -------------------------------------------------------------------

enum class phase { identify, activate, scale, expand, review };
BOOST_DESCRIBE_ENUM(phase, identify, activate, scale, expand, review)

/// One event: the phase is done.
enum class turn { done };
BOOST_DESCRIBE_ENUM(turn, done)

struct phase_input {
    phase at = phase::identify;
    turn what = turn::done;
};
BOOST_DESCRIBE_STRUCT(phase_input, (), (at, what))

struct endless :
    lifecycle<
        "endless partner cycle",
        &phase_input::at,
        &phase_input::what,
        starts_in<phase::identify>,
        transition<phase::identify, turn::done, phase::activate>,
        transition<phase::activate, turn::done, phase::scale>,
        transition<phase::scale, turn::done, phase::expand>,
        transition<phase::expand, turn::done, phase::review>,
        transition<phase::review, turn::done, phase::identify>> {
    static constexpr framework about{
        "M3", "Partner lifecycle", "Which phase comes next?", "S3 partnership lifecycle"};
};

} // namespace partner_cycle
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
