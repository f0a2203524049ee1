// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/movement/partner_cycle.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace partner_cycle_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::partner_cycle;

static_assert(pk::prove::disjoint<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::decisive<policy> && pk::prove::disjoint<endless>);
static_assert(pk::prove::complete<endless>);

using answer = pk::expected<stage, pk::hit_error>;
constexpr answer decide(const input& of) { return policy{}(of); }
constexpr answer refused = pk::unexpected{pk::hit_error{}};

TEST_CASE("M3 every event in every stage") {
    constexpr stage stages[]{
        stage::identify,
        stage::evaluate,
        stage::activate,
        stage::scale,
        stage::optimise,
        stage::sunset};
    constexpr event events[]{
        event::found,
        event::passed,
        event::failed,
        event::launched,
        event::reviewed,
        event::renegotiated,
        event::ended};
    int taken = 0;
    for (const stage at : stages)
        for (const event what : events)
            if (decide({at, what})) ++taken;
    CHECK(taken == 7);
    CHECK_DECIDES(stage::evaluate, stage::identify, event::found);
    CHECK_DECIDES(stage::activate, stage::evaluate, event::passed);
    CHECK_DECIDES(stage::identify, stage::evaluate, event::failed);
    CHECK_DECIDES(stage::scale, stage::activate, event::launched);
    CHECK_DECIDES(stage::optimise, stage::scale, event::reviewed);
    CHECK_DECIDES(stage::scale, stage::optimise, event::renegotiated);
    CHECK_DECIDES(stage::sunset, stage::optimise, event::ended);
}

TEST_CASE("M3 nobody skips the evaluation, and nothing follows the sunset") {
    CHECK_DECIDES(refused, stage::identify, event::passed);
    CHECK_DECIDES(refused, stage::identify, event::launched);
    CHECK_DECIDES(refused, stage::sunset, event::found);
}

constexpr pk::expected<phase, pk::hit_error> after(phase at) { return endless{}({at, turn::done}); }

TEST_CASE("M3 the cycle without an end comes back to its beginning") {
    CHECK_BOTH(after, phase::identify, phase::activate);
    CHECK_BOTH(after, phase::activate, phase::scale);
    CHECK_BOTH(after, phase::scale, phase::expand);
    CHECK_BOTH(after, phase::expand, phase::review);
    CHECK_BOTH(after, phase::review, phase::identify);
}

} // namespace partner_cycle_test
