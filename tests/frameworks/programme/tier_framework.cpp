// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/programme/tier_framework.hpp>
#include <partnerkit/prove.hpp>
#include <partnerkit/with.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace tier_framework_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::tier_framework;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(
    pk::prove::monotone<policy, &input::pipeline, &input::certified, &input::dedicated_practice>);

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr terms granted(outcome to) { return *policy::granted(to); }

TEST_CASE("T7 the pipeline at, below and above each floor") {
    CHECK_DECIDES(outcome::gold, 1'999'999.99_usd, 5, true);
    CHECK_DECIDES(outcome::platinum, 2'000'000_usd, 5, true);
    CHECK_DECIDES(outcome::platinum, 2'000'000.01_usd, 5, true);
    CHECK_DECIDES(outcome::silver, 499'999.99_usd, 5, true);
    CHECK_DECIDES(outcome::gold, 500'000_usd, 5, true);
    CHECK_DECIDES(outcome::gold, 500'000.01_usd, 5, true);
    CHECK_DECIDES(outcome::registered, 99'999.99_usd, 5, true);
    CHECK_DECIDES(outcome::silver, 100'000_usd, 5, true);
    CHECK_DECIDES(outcome::silver, 100'000.01_usd, 5, true);
}

TEST_CASE("T7 certified people at, below and above each floor") {
    CHECK_DECIDES(outcome::gold, 2'000'000_usd, 4, true);
    CHECK_DECIDES(outcome::platinum, 2'000'000_usd, 6, true);
    CHECK_DECIDES(outcome::silver, 2'000'000_usd, 2, true);
    CHECK_DECIDES(outcome::gold, 2'000'000_usd, 3, true);
    CHECK_DECIDES(outcome::registered, 2'000'000_usd, 0, true);
    CHECK_DECIDES(outcome::silver, 2'000'000_usd, 1, true);
}

TEST_CASE("T7 platinum asks for a dedicated practice") {
    CHECK_DECIDES(outcome::gold, 2'000'000_usd, 5, false);
}

TEST_CASE("T7 what each tier gives and asks") {
    constexpr auto reviews = [](outcome of) { return granted(of).reviews; };
    CHECK_BOTH(reviews, outcome::platinum, review::quarterly);
    CHECK_BOTH(reviews, outcome::gold, review::semi_annual);
    CHECK_BOTH(reviews, outcome::silver, review::annual);
    CHECK_BOTH(reviews, outcome::registered, review::none);
    constexpr auto activities = [](outcome of) { return granted(of).joint_activities; };
    CHECK_BOTH(activities, outcome::platinum, 4);
    CHECK_BOTH(activities, outcome::gold, 2);
    CHECK_BOTH(activities, outcome::silver, 1);
    CHECK_BOTH(activities, outcome::registered, 0);
    constexpr auto deals = [](outcome of) { return granted(of).deals; };
    CHECK_BOTH(deals, outcome::gold, deal_registration::within_five_business_days);
}

struct stricter :
    pk::with<policy, pk::tier<outcome::gold, pk::at_least<&input::pipeline, 750'000_usd>>> {};

constexpr outcome decide_strictly(const input& of) { return stricter{}(of); }

TEST_CASE("T7 with the host's own requirements of a tier") {
    CHECK_BOTH(decide_strictly, (input{749'999.99_usd, 3, false}), outcome::silver);
    CHECK_BOTH(decide_strictly, (input{750'000_usd, 0, false}), outcome::gold);
}

} // namespace tier_framework_test
