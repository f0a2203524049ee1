// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/programme/ecosystem_control.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace ecosystem_control_test {

namespace pk = partnerkit;
using namespace pk::frameworks::ecosystem_control;

static_assert(pk::prove::complete<policy> && pk::prove::disjoint<policy>);
static_assert(pk::prove::reachable<policy> && pk::prove::decisive<policy>);
// More risk and more reviewers lead from open to curated, never back.
static_assert(pk::prove::monotone<policy, &input::brand_at_risk, &input::review_scales>);

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr terms granted(outcome to) { return *policy::granted(to); }

TEST_CASE("T1 every branch") {
    CHECK_DECIDES(outcome::curated, true, true);
    CHECK_DECIDES(outcome::curated, true, false);
    CHECK_DECIDES(outcome::curated, false, true);
    CHECK_DECIDES(outcome::open, false, false);
}

TEST_CASE("T1 a high risk needs no second question") {
    constexpr auto questions = [](const input& of) { return policy::path(of).size; };
    CHECK_BOTH(questions, (input{true, false}), 1U);
    CHECK_BOTH(questions, (input{false, false}), 2U);
}

TEST_CASE("T1 what the models are good and bad at") {
    constexpr auto quality = [](outcome of) { return granted(of).pros.high_quality; };
    CHECK_BOTH(quality, outcome::curated, true);
    CHECK_BOTH(quality, outcome::open, false);
    constexpr auto brand = [](outcome of) { return granted(of).pros.controlled_brand; };
    CHECK_BOTH(brand, outcome::curated, true);
    CHECK_BOTH(brand, outcome::open, false);
    constexpr auto network = [](outcome of) { return granted(of).pros.network_effects; };
    CHECK_BOTH(network, outcome::curated, false);
    CHECK_BOTH(network, outcome::open, true);
    constexpr auto rapid = [](outcome of) { return granted(of).pros.rapid_growth; };
    CHECK_BOTH(rapid, outcome::curated, false);
    CHECK_BOTH(rapid, outcome::open, true);
    constexpr auto self_service = [](outcome of) { return granted(of).pros.self_service; };
    CHECK_BOTH(self_service, outcome::curated, false);
    CHECK_BOTH(self_service, outcome::open, true);

    constexpr auto slow = [](outcome of) { return granted(of).cons.slow_growth; };
    CHECK_BOTH(slow, outcome::curated, true);
    CHECK_BOTH(slow, outcome::open, false);
    constexpr auto friction = [](outcome of) { return granted(of).cons.partner_friction; };
    CHECK_BOTH(friction, outcome::curated, true);
    CHECK_BOTH(friction, outcome::open, false);
    constexpr auto bottleneck = [](outcome of) { return granted(of).cons.we_are_the_bottleneck; };
    CHECK_BOTH(bottleneck, outcome::curated, true);
    CHECK_BOTH(bottleneck, outcome::open, false);
    constexpr auto varies = [](outcome of) { return granted(of).cons.quality_varies; };
    CHECK_BOTH(varies, outcome::curated, false);
    CHECK_BOTH(varies, outcome::open, true);
    constexpr auto effort = [](outcome of) { return granted(of).cons.moderation_takes_effort; };
    CHECK_BOTH(effort, outcome::curated, false);
    CHECK_BOTH(effort, outcome::open, true);
}

TEST_CASE("T1 four layers instead of a gate") {
    constexpr auto layers = [](outcome of) {
        const control_layers has = granted(of).layers;
        return has.search_and_discovery + has.trust_signals + has.community_curation +
               has.moderation_after_publication;
    };
    CHECK_BOTH(layers, outcome::open, 4);
    CHECK_BOTH(layers, outcome::curated, 0);
}

} // namespace ecosystem_control_test
