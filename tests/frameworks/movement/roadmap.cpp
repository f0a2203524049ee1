// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/movement/roadmap.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"
#include "../schedule_check.hpp"

#include <doctest/doctest.h>

namespace roadmap_test {

namespace pk = partnerkit;
using namespace pk::frameworks::roadmap;

static_assert(pk::prove::reachable<policy> && pk::prove::decisive<policy>);
static_assert(pk::prove::reachable<policy::due> && pk::prove::reachable<policy::late>);
static_assert(pk::prove::complete<phase_of> && pk::prove::reachable<phase_of>);
static_assert(pk::prove::monotone<phase_of>);
static_assert(pk::prove::complete<review_of> && pk::prove::reachable<review_of>);

template <bool input::*Reached>
void reach(input& of) {
    of.*Reached = true;
}
constexpr expected_step<input, outcome> steps[] = {
    {outcome::thesis_and_tiers, reach<&input::thesis_and_tiers>, 1, 1},
    {outcome::outreach, reach<&input::outreach>, 1, 1},
    {outcome::first_platinum, reach<&input::first_platinum>, 1, 1},
    {outcome::portal, reach<&input::portal>, 1, 1},
    {outcome::platinum_enabled, reach<&input::platinum_enabled>, 2, 2},
    {outcome::co_sell_meetings, reach<&input::co_sell_meetings>, 2, 2},
    {outcome::two_gold, reach<&input::two_gold>, 2, 2},
    {outcome::first_whitepaper, reach<&input::first_whitepaper>, 2, 2},
    {outcome::first_review, reach<&input::first_review>, 2, 2},
    {outcome::second_platinum, reach<&input::second_platinum>, 3, 3},
    {outcome::pipeline, reach<&input::pipeline>, 3, 3},
    {outcome::events, reach<&input::events>, 3, 3},
    {outcome::development_funds, reach<&input::development_funds>, 3, 3},
    {outcome::first_joint_win, reach<&input::first_joint_win>, 3, 3},
    {outcome::all_certified, reach<&input::all_certified>, 4, 4},
    {outcome::revenue_share, reach<&input::revenue_share>, 4, 4},
    {outcome::board_report, reach<&input::board_report>, 4, 4},
    {outcome::second_year, reach<&input::second_year>, 4, 4},
    {outcome::summit, reach<&input::summit>, 4, 4}};

constexpr std::size_t late(const input& of) { return policy::late{}(of).size(); }
constexpr phase current_phase(const input& of) { return phase_of{}(of); }
constexpr review current_review(const input& of) { return review_of{}(of); }

TEST_CASE("M9 every quarter, and the one after the year") {
    check_schedule<policy>(
        steps, 0, 6, [](input& of, int quarter) { of.quarter = pk::count::from_steps(quarter); });
    CHECK_BOTH(late, (input{.quarter = 1}), std::size_t{0});
    CHECK_BOTH(late, (input{.quarter = 2}), std::size_t{4});
    CHECK_BOTH(late, (input{.quarter = 3}), std::size_t{9});
    CHECK_BOTH(late, (input{.quarter = 4}), std::size_t{14});
    CHECK_BOTH(late, (input{.quarter = 5}), std::size_t{19});
}

TEST_CASE("M9 the phases, and the review of each quarter") {
    CHECK_BOTH(current_phase, (input{.quarter = 0}), phase::foundation);
    CHECK_BOTH(current_phase, (input{.quarter = 1}), phase::foundation);
    CHECK_BOTH(current_phase, (input{.quarter = 2}), phase::first_revenue);
    CHECK_BOTH(current_phase, (input{.quarter = 3}), phase::scale);
    CHECK_BOTH(current_phase, (input{.quarter = 4}), phase::acceleration);
    CHECK_BOTH(current_phase, (input{.quarter = 5}), phase::after);
    CHECK_BOTH(current_review, (input{.quarters_since_review = 0}), review::held);
    CHECK_BOTH(current_review, (input{.quarters_since_review = 1}), review::due);
}

} // namespace roadmap_test
