// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/programme/revenue_tiers.hpp>
#include <partnerkit/prove.hpp>
#include <partnerkit/with.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace revenue_tiers_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::revenue_tiers;

static_assert(pk::prove::complete<policy> && pk::prove::disjoint<policy>);
static_assert(pk::prove::reachable<policy> && pk::prove::decisive<policy>);
static_assert(
    pk::prove::monotone<policy, &input::revenue, &input::referrals, &input::agreement_signed>);

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr terms granted(outcome to) { return *policy::granted(to); }

TEST_CASE("T8 the revenue at, below and above each floor") {
    CHECK_DECIDES(outcome::gold, 199'999.99_usd, 0, true);
    CHECK_DECIDES(outcome::platinum, 200'000_usd, 0, true);
    CHECK_DECIDES(outcome::platinum, 200'000.01_usd, 0, true);
    CHECK_DECIDES(outcome::silver, 49'999.99_usd, 0, true);
    CHECK_DECIDES(outcome::gold, 50'000_usd, 0, true);
    CHECK_DECIDES(outcome::gold, 50'000.01_usd, 0, true);
    CHECK_DECIDES(outcome::registered, 9'999.99_usd, 0, true);
    CHECK_DECIDES(outcome::silver, 10'000_usd, 0, true);
    CHECK_DECIDES(outcome::silver, 10'000.01_usd, 0, true);
}

TEST_CASE("T8 the referrals at, below and above each floor") {
    CHECK_DECIDES(outcome::silver, 0_usd, 19, true);
    CHECK_DECIDES(outcome::gold, 0_usd, 20, true);
    CHECK_DECIDES(outcome::gold, 0_usd, 21, true);
    CHECK_DECIDES(outcome::registered, 0_usd, 4, true);
    CHECK_DECIDES(outcome::silver, 0_usd, 5, true);
    CHECK_DECIDES(outcome::silver, 0_usd, 6, true);
}

TEST_CASE("T8 either is enough, and only revenue for platinum") {
    CHECK_DECIDES(outcome::gold, 49'999.99_usd, 20, true);
    CHECK_DECIDES(outcome::gold, 50'000_usd, 19, true);
    CHECK_DECIDES(outcome::silver, 9'999.99_usd, 5, true);
    CHECK_DECIDES(outcome::silver, 10'000_usd, 4, true);
    CHECK_DECIDES(outcome::gold, 199'999.99_usd, 2147483647, true);
}

TEST_CASE("T8 the agreement is asked for last") {
    CHECK_DECIDES(outcome::registered, 0_usd, 0, true);
    CHECK_DECIDES(outcome::none, 0_usd, 0, false);
    CHECK_DECIDES(outcome::none, 9'999.99_usd, 4, false);
    CHECK_DECIDES(outcome::silver, 10'000_usd, 0, false);
    CHECK_DECIDES(outcome::platinum, 200'000_usd, 0, false);
}

TEST_CASE("T8 each tier gives more than the one below") {
    constexpr auto of_registered = [](outcome of) {
        const terms has = granted(of);
        return has.logo_use + has.portal_access;
    };
    CHECK_BOTH(of_registered, outcome::registered, 2);
    CHECK_BOTH(of_registered, outcome::silver, 2);
    CHECK_BOTH(of_registered, outcome::gold, 2);
    CHECK_BOTH(of_registered, outcome::platinum, 2);
    constexpr auto of_silver = [](outcome of) {
        const terms has = granted(of);
        return has.co_marketing_funds + has.training;
    };
    CHECK_BOTH(of_silver, outcome::registered, 0);
    CHECK_BOTH(of_silver, outcome::silver, 2);
    CHECK_BOTH(of_silver, outcome::gold, 2);
    CHECK_BOTH(of_silver, outcome::platinum, 2);
    constexpr auto of_gold = [](outcome of) {
        const terms has = granted(of);
        return has.dedicated_manager + has.joint_campaigns;
    };
    CHECK_BOTH(of_gold, outcome::registered, 0);
    CHECK_BOTH(of_gold, outcome::silver, 0);
    CHECK_BOTH(of_gold, outcome::gold, 2);
    CHECK_BOTH(of_gold, outcome::platinum, 2);
    constexpr auto of_platinum = [](outcome of) {
        const terms has = granted(of);
        return has.custom_pricing + has.executive_sponsor;
    };
    CHECK_BOTH(of_platinum, outcome::registered, 0);
    CHECK_BOTH(of_platinum, outcome::silver, 0);
    CHECK_BOTH(of_platinum, outcome::gold, 0);
    CHECK_BOTH(of_platinum, outcome::platinum, 2);
    CHECK(policy::granted(outcome::none) == nullptr);
}

// ---- with the host's own numbers ----------------------------------------------------------------

struct lower_silver :
    pk::with<
        policy,
        pk::tier<
            outcome::silver,
            pk::any_of<
                pk::at_least<&input::revenue, 8'000_usd>,
                pk::at_least<&input::referrals, 3>>,
            pk::grants<silver>>> {};
static_assert(pk::prove::at_least_as_generous<lower_silver, policy>);

constexpr outcome decide_lower(const input& of) { return lower_silver{}(of); }

TEST_CASE("T8 with other floors") {
    CHECK_BOTH(decide_lower, (input{7'999.99_usd, 2, true}), outcome::registered);
    CHECK_BOTH(decide_lower, (input{8'000_usd, 0, true}), outcome::silver);
    CHECK_BOTH(decide_lower, (input{0_usd, 3, true}), outcome::silver);
    CHECK_BOTH(decide_lower, (input{50'000_usd, 0, true}), outcome::gold);
    CHECK(lower_silver::granted(outcome::silver)->training);
}

/// The tiers of the framework, by name, and one of the host above them.
enum class our_tier { none, registered, silver, gold, platinum, diamond };
BOOST_DESCRIBE_ENUM(our_tier, none, registered, silver, gold, platinum, diamond)

struct with_diamond :
    pk::with<
        policy,
        pk::outcomes_of<our_tier>,
        pk::tier<
            our_tier::diamond,
            pk::at_least<&input::revenue, 1'000'000_usd>,
            pk::at_least<&input::referrals, 50>,
            pk::grants<platinum>>> {};
static_assert(pk::prove::complete<with_diamond> && pk::prove::reachable<with_diamond>);
static_assert(pk::prove::monotone<with_diamond>);

constexpr our_tier decide_with_diamond(const input& of) { return with_diamond{}(of); }

TEST_CASE("T8 with one tier more") {
    CHECK_BOTH(decide_with_diamond, (input{1'000'000_usd, 50, true}), our_tier::diamond);
    CHECK_BOTH(decide_with_diamond, (input{1'000'000.01_usd, 51, true}), our_tier::diamond);
    CHECK_BOTH(decide_with_diamond, (input{999'999.99_usd, 50, true}), our_tier::platinum);
    CHECK_BOTH(decide_with_diamond, (input{1'000'000_usd, 49, true}), our_tier::platinum);
    CHECK(with_diamond::granted(our_tier::diamond)->executive_sponsor);
    CHECK(with_diamond::granted(our_tier::gold)->joint_campaigns);
}

} // namespace revenue_tiers_test
