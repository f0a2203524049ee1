// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/evaluate/competitor_move.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace competitor_move_test {

namespace pk = partnerkit;
using namespace pk::frameworks::competitor_move;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::monotone<policy, &input::towards_competitors>);
static_assert(pk::prove::monotone<policy, pk::prove::less_of<&input::map_age>>);
static_assert(pk::prove::decisive<policy>);

constexpr outcome decide(const input& of) { return policy{}(of); }

TEST_CASE("E9 each standing towards competitors") {
    CHECK_DECIDES(outcome::recruit_first, standing::available, 0);
    CHECK_DECIDES(outcome::recruit_first, standing::under_served, 0);
    CHECK_DECIDES(outcome::counter_narrative_and_adjacent, standing::locked, 0);
}

TEST_CASE("E9 the map is younger than 6 months, or too old") {
    CHECK_DECIDES(outcome::recruit_first, standing::available, 5);
    CHECK_DECIDES(outcome::map_too_old, standing::available, 6);
    CHECK_DECIDES(outcome::map_too_old, standing::available, 7);
    CHECK_DECIDES(outcome::recruit_first, standing::under_served, 5);
    CHECK_DECIDES(outcome::map_too_old, standing::under_served, 6);
    CHECK_DECIDES(outcome::counter_narrative_and_adjacent, standing::locked, 5);
    CHECK_DECIDES(outcome::map_too_old, standing::locked, 6);
}

TEST_CASE("E9 the questions asked on the way") {
    constexpr auto asked = [](const input& of) { return policy::path(of).size; };
    CHECK_BOTH(asked, (input{standing::available, 6}), 1);
    CHECK_BOTH(asked, (input{standing::available, 5}), 2);
}

} // namespace competitor_move_test
