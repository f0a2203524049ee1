// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/bind.hpp>
#include <partnerkit/frameworks/programme/capacity_tiers.hpp>
#include <partnerkit/prove.hpp>
#include <partnerkit/with.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <vector>

namespace capacity_tiers_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::capacity_tiers;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::monotone<policy, pk::prove::less_of<&input::rank>>);

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr resources granted(outcome to) { return *policy::granted(to); }

TEST_CASE("T10 the last place of a tier, the one before and the one after") {
    CHECK_DECIDES(outcome::strategic, 1);
    CHECK_DECIDES(outcome::strategic, 4);
    CHECK_DECIDES(outcome::strategic, 5);
    CHECK_DECIDES(outcome::growth, 6);
    CHECK_DECIDES(outcome::growth, 24);
    CHECK_DECIDES(outcome::growth, 25);
    CHECK_DECIDES(outcome::ecosystem, 26);
    CHECK_DECIDES(outcome::ecosystem, 2'147'483'647);
}

TEST_CASE("T10 what a tier gets") {
    constexpr auto manager_of = [](outcome of) { return granted(of).manager; };
    CHECK_BOTH(manager_of, outcome::strategic, manager::dedicated);
    CHECK_BOTH(manager_of, outcome::growth, manager::shared);
    CHECK_BOTH(manager_of, outcome::ecosystem, manager::none);
    constexpr auto joint_roadmap = [](outcome of) { return granted(of).joint_roadmap; };
    CHECK_BOTH(joint_roadmap, outcome::strategic, true);
    CHECK_BOTH(joint_roadmap, outcome::growth, false);
    constexpr auto reviewed = [](outcome of) { return granted(of).quarterly_business_review; };
    CHECK_BOTH(reviewed, outcome::growth, true);
    CHECK_BOTH(reviewed, outcome::ecosystem, false);
    constexpr auto listed = [](outcome of) { return granted(of).marketplace_listing; };
    CHECK_BOTH(listed, outcome::ecosystem, true);
    CHECK_BOTH(listed, outcome::strategic, false);
}

constexpr outcome decide_with_fewest(const input& of) { return places<3, 10>{}(of); }

TEST_CASE("T10 with fewer places") {
    CHECK_BOTH(decide_with_fewest, (input{3}), outcome::strategic);
    CHECK_BOTH(decide_with_fewest, (input{4}), outcome::growth);
    CHECK_BOTH(decide_with_fewest, (input{13}), outcome::growth);
    CHECK_BOTH(decide_with_fewest, (input{14}), outcome::ecosystem);
    static_assert(pk::prove::at_least_as_generous<policy, places<3, 10>>);
}

// More strategic partners than the framework has places for.
struct larger :
    pk::with<
        policy,
        pk::tier<outcome::strategic, pk::at_most<&input::rank, 8>, pk::grants<strategic>>> {};

constexpr outcome decide_in_larger(const input& of) { return larger{}(of); }

TEST_CASE("T10 with the host's own number of places") {
    CHECK_BOTH(decide_in_larger, (input{8}), outcome::strategic);
    CHECK_BOTH(decide_in_larger, (input{9}), outcome::growth);
    CHECK_BOTH(decide_in_larger, (input{25}), outcome::growth);
}

struct account {
    int id = 0;
    pk::usd revenue;
    pk::rank rank;
};
BOOST_DESCRIBE_STRUCT(account, (), (id, revenue, rank))

constexpr outcome decide_account(const account& of) { return policy{}(pk::as<input>(of)); }

TEST_CASE("T10 on a record of the host") {
    CHECK_BOTH(decide_account, (account{7, 10_usd, 5}), outcome::strategic);
    CHECK_BOTH(decide_account, (account{7, 10_usd, 6}), outcome::growth);
}

/// Thirty accounts: the first has the least revenue, and always two have the same.
constexpr std::array<account, 30> make_portfolio() {
    std::array<account, 30> portfolio{};
    for (int i = 0; i < 30; ++i) {
        auto& next = portfolio[static_cast<std::size_t>(i)];
        next.id = i;
        next.revenue = pk::usd::from_steps(i / 2);
    }
    return portfolio;
}

constexpr std::array<outcome, 30> allocated(const std::array<account, 30>& portfolio) {
    std::array<std::uint32_t, 30> order{};
    std::array<outcome, 30> tiers{};
    if (!allocate(portfolio, &account::revenue, order, tiers)) tiers.fill(outcome::strategic);
    return tiers;
}

TEST_CASE("T10 a portfolio gets its tiers; of equal scores, the earlier partner the better one") {
    constexpr auto tier_of = [](int id) {
        return allocated(make_portfolio())[static_cast<std::size_t>(id)];
    };
    CHECK_BOTH(tier_of, 29, outcome::strategic);
    CHECK_BOTH(tier_of, 24, outcome::strategic); // has what 25 has, and comes first: rank 5
    CHECK_BOTH(tier_of, 25, outcome::growth);
    CHECK_BOTH(tier_of, 4, outcome::growth); // rank 25
    CHECK_BOTH(tier_of, 5, outcome::ecosystem);
    CHECK_BOTH(tier_of, 0, outcome::ecosystem);

    int counts[3] = {};
    for (const outcome tier : allocated(make_portfolio()))
        ++counts[static_cast<int>(tier)];
    CHECK(counts[static_cast<int>(outcome::strategic)] == 5);
    CHECK(counts[static_cast<int>(outcome::growth)] == 20);
    CHECK(counts[static_cast<int>(outcome::ecosystem)] == 5);
}

TEST_CASE("T10 a portfolio smaller than the first tier, an empty one, and too little space") {
    const std::vector<account> few(4);
    std::vector<std::uint32_t> order(4);
    std::vector<outcome> tiers(4);
    CHECK(allocate<places<3, 10>>(few, &account::revenue, order, tiers));
    CHECK((tiers[2] == outcome::strategic && tiers[3] == outcome::growth));
    CHECK(allocate(
        std::vector<account>{}, &account::revenue, std::vector<int>{}, std::vector<outcome>{}));
    tiers.resize(3);
    CHECK_FALSE(allocate(few, &account::revenue, order, tiers));
    order.resize(3);
    CHECK_FALSE(allocate(few, &account::revenue, order, tiers));
}

} // namespace capacity_tiers_test
