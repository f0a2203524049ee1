// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/bind.hpp>
#include <partnerkit/frameworks/programme/channel_tiers.hpp>
#include <partnerkit/prove.hpp>
#include <partnerkit/with.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace channel_tiers_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::channel_tiers;

static_assert(pk::prove::complete<policy> && pk::prove::disjoint<policy>);
static_assert(pk::prove::reachable<policy> && pk::prove::decisive<policy>);
static_assert(pk::prove::monotone<
              policy,
              &input::annual_commitment,
              &input::sales_reps,
              &input::technical_staff,
              &input::quarterly_revenue,
              &input::satisfaction>);

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr terms granted(outcome to) { return *policy::granted(to); }

constexpr pk::rating rated(pk::fraction value) {
    return pk::rating::from_steps(
        static_cast<pk::rating::rep>(value.numerator * 100 / value.denominator));
}
constexpr pk::rating best = 5;

TEST_CASE("T9 the annual commitment at, below and above each floor") {
    CHECK_DECIDES(outcome::gold, 199'999.99_usd, 10, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::platinum, 200'000_usd, 10, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::platinum, 200'000.01_usd, 10, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::silver, 49'999.99_usd, 10, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::gold, 50'000_usd, 10, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::gold, 50'000.01_usd, 10, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::registered, 9'999.99_usd, 10, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::silver, 10'000_usd, 10, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::silver, 10'000.01_usd, 10, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::registered, 0_usd, 10, 5, 250'000_usd, best);
}

TEST_CASE("T9 the certified sales reps at, below and above each floor") {
    CHECK_DECIDES(outcome::gold, 200'000_usd, 9, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::platinum, 200'000_usd, 10, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::platinum, 200'000_usd, 11, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::silver, 200'000_usd, 4, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::gold, 200'000_usd, 5, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::gold, 200'000_usd, 6, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::registered, 200'000_usd, 1, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::silver, 200'000_usd, 2, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::silver, 200'000_usd, 3, 5, 250'000_usd, best);
    CHECK_DECIDES(outcome::none, 200'000_usd, 0, 5, 250'000_usd, best);
}

TEST_CASE("T9 the certified technical staff at, below and above each floor") {
    CHECK_DECIDES(outcome::gold, 200'000_usd, 10, 4, 250'000_usd, best);
    CHECK_DECIDES(outcome::platinum, 200'000_usd, 10, 6, 250'000_usd, best);
    CHECK_DECIDES(outcome::silver, 200'000_usd, 10, 2, 250'000_usd, best);
    CHECK_DECIDES(outcome::gold, 200'000_usd, 10, 3, 250'000_usd, best);
    CHECK_DECIDES(outcome::registered, 200'000_usd, 10, 0, 250'000_usd, best);
    CHECK_DECIDES(outcome::silver, 200'000_usd, 10, 1, 250'000_usd, best);
}

TEST_CASE("T9 the quarterly revenue at, below and above each floor") {
    CHECK_DECIDES(outcome::gold, 200'000_usd, 10, 5, 249'999.99_usd, best);
    CHECK_DECIDES(outcome::platinum, 200'000_usd, 10, 5, 250'000.01_usd, best);
    CHECK_DECIDES(outcome::silver, 200'000_usd, 10, 5, 99'999.99_usd, best);
    CHECK_DECIDES(outcome::gold, 200'000_usd, 10, 5, 100'000_usd, best);
    CHECK_DECIDES(outcome::gold, 200'000_usd, 10, 5, 100'000.01_usd, best);
    CHECK_DECIDES(outcome::registered, 200'000_usd, 10, 5, 24'999.99_usd, best);
    CHECK_DECIDES(outcome::silver, 200'000_usd, 10, 5, 25'000_usd, best);
    CHECK_DECIDES(outcome::silver, 200'000_usd, 10, 5, 25'000.01_usd, best);
}

TEST_CASE("T9 the satisfaction of customers at, below and above each floor") {
    CHECK_DECIDES(outcome::gold, 200'000_usd, 10, 5, 250'000_usd, rated(4.49_dec));
    CHECK_DECIDES(outcome::platinum, 200'000_usd, 10, 5, 250'000_usd, rated(4.5_dec));
    CHECK_DECIDES(outcome::platinum, 200'000_usd, 10, 5, 250'000_usd, rated(4.51_dec));
    CHECK_DECIDES(outcome::silver, 200'000_usd, 10, 5, 250'000_usd, rated(3.99_dec));
    CHECK_DECIDES(outcome::gold, 200'000_usd, 10, 5, 250'000_usd, rated(4));
    CHECK_DECIDES(outcome::gold, 200'000_usd, 10, 5, 250'000_usd, rated(4.01_dec));
}

TEST_CASE("T9 customers who were not asked cost gold and platinum only") {
    CHECK_DECIDES(outcome::silver, 200'000_usd, 10, 5, 250'000_usd, std::nullopt);
    CHECK_DECIDES(outcome::silver, 10'000_usd, 2, 1, 25'000_usd, std::nullopt);
    CHECK_DECIDES(outcome::registered, 0_usd, 1, 0, 0_usd, std::nullopt);
    CHECK_DECIDES(outcome::registered, 0_usd, 2, 0, 0_usd, std::nullopt);
    CHECK_DECIDES(outcome::none, 0_usd, 0, 0, 0_usd, std::nullopt);
}

TEST_CASE("T9 the discount or margin of each tier") {
    constexpr auto kind = [](outcome of) { return granted(of).kind; };
    CHECK_BOTH(kind, outcome::registered, reward::discount);
    CHECK_BOTH(kind, outcome::silver, reward::margin);
    CHECK_BOTH(kind, outcome::gold, reward::margin);
    CHECK_BOTH(kind, outcome::platinum, reward::margin);
    constexpr auto from = [](outcome of) { return granted(of).rate_from; };
    CHECK_BOTH(from, outcome::registered, 10_pct);
    CHECK_BOTH(from, outcome::silver, 20_pct);
    CHECK_BOTH(from, outcome::gold, 30_pct);
    CHECK_BOTH(from, outcome::platinum, 35_pct);
    constexpr auto to = [](outcome of) { return granted(of).rate_to; };
    CHECK_BOTH(to, outcome::registered, 10_pct);
    CHECK_BOTH(to, outcome::silver, 20_pct);
    CHECK_BOTH(to, outcome::gold, 30_pct);
    CHECK_BOTH(to, outcome::platinum, 40_pct);
}

TEST_CASE("T9 what each tier gives besides") {
    constexpr auto deals = [](outcome of) { return granted(of).deal_registration; };
    CHECK_BOTH(deals, outcome::registered, false);
    CHECK_BOTH(deals, outcome::silver, true);
    CHECK_BOTH(deals, outcome::gold, true);
    CHECK_BOTH(deals, outcome::platinum, true);
    constexpr auto funds = [](outcome of) { return granted(of).development_funds; };
    CHECK_BOTH(funds, outcome::registered, false);
    CHECK_BOTH(funds, outcome::silver, false);
    CHECK_BOTH(funds, outcome::gold, true);
    CHECK_BOTH(funds, outcome::platinum, true);
    constexpr auto support = [](outcome of) {
        return granted(of).dedicated_support + granted(of).co_selling;
    };
    CHECK_BOTH(support, outcome::registered, 0);
    CHECK_BOTH(support, outcome::silver, 0);
    CHECK_BOTH(support, outcome::gold, 2);
    CHECK_BOTH(support, outcome::platinum, 2);
    constexpr auto plan = [](outcome of) { return granted(of).joint_business_plan; };
    CHECK_BOTH(plan, outcome::gold, false);
    CHECK_BOTH(plan, outcome::platinum, true);
    CHECK(policy::granted(outcome::none) == nullptr);
}

/// Who has exactly what a tier asks for.
constexpr input just(const terms& floor) {
    return {
        floor.annual_commitment,
        floor.sales_reps,
        floor.technical_staff,
        floor.quarterly_revenue,
        floor.satisfaction};
}

TEST_CASE("T9 the terms of a tier say what it asks for") {
    CHECK_BOTH(decide, just(registered), outcome::registered);
    CHECK_BOTH(decide, just(silver), outcome::silver);
    CHECK_BOTH(decide, just(gold), outcome::gold);
    CHECK_BOTH(decide, just(platinum), outcome::platinum);
    constexpr auto commitment = [](outcome of) { return granted(of).annual_commitment; };
    CHECK_BOTH(commitment, outcome::registered, 0_usd);
    CHECK_BOTH(commitment, outcome::silver, 10'000_usd);
    CHECK_BOTH(commitment, outcome::gold, 50'000_usd);
    CHECK_BOTH(commitment, outcome::platinum, 200'000_usd);
}

// ---- with the host's own numbers ----------------------------------------------------------------

inline constexpr terms larger_silver{
    .annual_commitment = 15'000_usd,
    .sales_reps = 2,
    .kind = reward::margin,
    .rate_from = 22_pct,
    .rate_to = 25_pct,
    .deal_registration = true};

struct larger :
    pk::with<
        policy,
        pk::tier<
            outcome::silver,
            pk::at_least<&input::annual_commitment, larger_silver.annual_commitment>,
            pk::at_least<&input::sales_reps, larger_silver.sales_reps>,
            pk::grants<larger_silver>>> {};

constexpr outcome decide_larger(const input& of) { return larger{}(of); }

TEST_CASE("T9 with other floors and terms") {
    CHECK_BOTH(decide_larger, (input{14'999.99_usd, 2, 0, 0_usd, {}}), outcome::registered);
    CHECK_BOTH(decide_larger, (input{15'000_usd, 2, 0, 0_usd, {}}), outcome::silver);
    CHECK_BOTH(decide_larger, just(gold), outcome::gold);
    CHECK(larger::granted(outcome::silver)->rate_to == 25_pct);
    CHECK(larger::granted(outcome::gold)->rate_to == 30_pct);
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
            pk::at_least<&input::annual_commitment, 1'000'000_usd>,
            pk::at_least<&input::satisfaction, 4.8_dec>,
            pk::grants<platinum>>> {};
static_assert(pk::prove::complete<with_diamond> && pk::prove::reachable<with_diamond>);
static_assert(pk::prove::monotone<with_diamond>);

constexpr our_tier decide_with_diamond(const input& of) { return with_diamond{}(of); }

TEST_CASE("T9 with one tier more") {
    CHECK_BOTH(
        decide_with_diamond,
        (input{1'000'000_usd, 1, 0, 0_usd, rated(4.8_dec)}),
        our_tier::diamond);
    CHECK_BOTH(
        decide_with_diamond,
        (input{1'000'000_usd, 1, 0, 0_usd, rated(4.79_dec)}),
        our_tier::registered);
    CHECK_BOTH(
        decide_with_diamond, (input{999'999.99_usd, 10, 5, 250'000_usd, best}), our_tier::platinum);
    CHECK(with_diamond::granted(our_tier::diamond)->joint_business_plan);
}

// ---- on a record of the host --------------------------------------------------------------------

struct reseller {
    int id = 0;
    pk::rating satisfaction;
    pk::usd quarterly_revenue, annual_commitment;
    pk::count technical_staff, sales_reps;
};
BOOST_DESCRIBE_STRUCT(
    reseller,
    (),
    (id, satisfaction, quarterly_revenue, annual_commitment, technical_staff, sales_reps))

constexpr outcome decide_by_name(const reseller& of) { return policy{}(pk::as<input>(of)); }

TEST_CASE("T9 on a record of the host, by the names of its members") {
    CHECK_BOTH(decide_by_name, (reseller{7, 4, 100'000_usd, 50'000_usd, 3, 5}), outcome::gold);
    CHECK_BOTH(
        decide_by_name,
        (reseller{7, rated(3.99_dec), 100'000_usd, 50'000_usd, 3, 5}),
        outcome::silver);
}

} // namespace channel_tiers_test
