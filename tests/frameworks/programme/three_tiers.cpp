// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/programme/three_tiers.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace three_tiers_test {

namespace pk = partnerkit;
using namespace pk::frameworks::three_tiers;

static_assert(pk::prove::complete<policy> && pk::prove::disjoint<policy>);
static_assert(pk::prove::reachable<policy> && pk::prove::decisive<policy>);
static_assert(
    pk::prove::monotone<policy, &input::strategic_fit, &input::capable, &input::completed>);

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr terms granted(outcome to) { return *policy::granted(to); }

TEST_CASE("T5 each tier opens when the one below is completed") {
    CHECK_DECIDES(outcome::integration, true, true, outcome::none);
    CHECK_DECIDES(outcome::partnership, true, true, outcome::integration);
    CHECK_DECIDES(outcome::strategic, true, true, outcome::partnership);
    CHECK_DECIDES(outcome::strategic, true, true, outcome::strategic);
}

TEST_CASE("T5 no tier without strategic fit and capability") {
    CHECK_DECIDES(outcome::none, false, true, outcome::none);
    CHECK_DECIDES(outcome::none, true, false, outcome::none);
    CHECK_DECIDES(outcome::none, false, true, outcome::integration);
    CHECK_DECIDES(outcome::none, true, false, outcome::integration);
    CHECK_DECIDES(outcome::none, false, true, outcome::strategic);
    CHECK_DECIDES(outcome::none, true, false, outcome::strategic);
    CHECK_DECIDES(outcome::none, false, false, outcome::strategic);
}

TEST_CASE("T5 how long each tier takes") {
    constexpr auto from = [](outcome of) { return granted(of).months_at_least; };
    CHECK_BOTH(from, outcome::integration, 2);
    CHECK_BOTH(from, outcome::partnership, 6);
    CHECK_BOTH(from, outcome::strategic, 0);
    constexpr auto to = [](outcome of) { return granted(of).months_at_most; };
    CHECK_BOTH(to, outcome::integration, 6);
    CHECK_BOTH(to, outcome::partnership, 12);
    CHECK_BOTH(to, outcome::strategic, 0); // ongoing
}

TEST_CASE("T5 the way up") {
    constexpr auto next = [](outcome of) { return granted(of).graduates_to; };
    CHECK_BOTH(next, outcome::integration, outcome::partnership);
    CHECK_BOTH(next, outcome::partnership, outcome::strategic);
    CHECK_BOTH(next, outcome::strategic, outcome::none);
}

TEST_CASE("T5 who builds, who promotes, whom it suits") {
    constexpr auto builds = [](outcome of) { return granted(of).builds; };
    CHECK_BOTH(builds, outcome::integration, development::by_the_partner);
    CHECK_BOTH(builds, outcome::partnership, development::joint);
    CHECK_BOTH(builds, outcome::strategic, development::on_our_roadmap);
    constexpr auto promotes = [](outcome of) { return granted(of).promotes; };
    CHECK_BOTH(promotes, outcome::integration, promotion::by_the_partner);
    CHECK_BOTH(promotes, outcome::partnership, promotion::with_our_support);
    CHECK_BOTH(promotes, outcome::strategic, promotion::made_for_the_partner);
    constexpr auto best_for = [](outcome of) { return granted(of).best_for; };
    CHECK_BOTH(best_for, outcome::integration, suited_to::partners_with_engineers);
    CHECK_BOTH(best_for, outcome::partnership, suited_to::strategic_fit);
    CHECK_BOTH(best_for, outcome::strategic, suited_to::marquee_partners);
}

TEST_CASE("T5 what we provide") {
    constexpr auto self_serve = [](outcome of) {
        const terms has = granted(of);
        return has.documentation + has.shared_channel + has.office_hours;
    };
    CHECK_BOTH(self_serve, outcome::integration, 3);
    CHECK_BOTH(self_serve, outcome::partnership, 0);
    CHECK_BOTH(self_serve, outcome::strategic, 0);
    constexpr auto joint = [](outcome of) {
        const terms has = granted(of);
        return has.dedicated_channel + has.regular_syncs + has.product_input;
    };
    CHECK_BOTH(joint, outcome::integration, 0);
    CHECK_BOTH(joint, outcome::partnership, 3);
    CHECK_BOTH(joint, outcome::strategic, 0);
    constexpr auto executive = [](outcome of) {
        const terms has = granted(of);
        return has.dedicated_manager + has.executive_relationship + has.revenue_objectives;
    };
    CHECK_BOTH(executive, outcome::integration, 0);
    CHECK_BOTH(executive, outcome::partnership, 0);
    CHECK_BOTH(executive, outcome::strategic, 3);
}

TEST_CASE("T5 outside the tiers nothing is provided") {
    // At run time only: GCC's sanitizers compare no address with null in a constant.
    CHECK(policy::granted(outcome::none) == nullptr);
    CHECK(policy::granted(outcome::integration) != nullptr);
}

} // namespace three_tiers_test
