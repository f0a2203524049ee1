// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "both.hpp"
#include "microsoft_partner/capability.hpp"

namespace tests {

struct customers {
    partnerkit::count adds;
};
BOOST_DESCRIBE_STRUCT(customers, (), (adds))

} // namespace tests

namespace {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace microsoft;

constexpr azure_partner azure(
    int adds,
    int intermediate,
    int advanced,
    int architects,
    int administrators,
    int growth_percent,
    int consumption,
    int deployments) {
    azure_partner partner;
    partner.net_customer_adds = pk::count::from_steps(adds);
    partner.intermediate = pk::count::from_steps(intermediate);
    partner.advanced = pk::count::from_steps(advanced);
    partner.architects = pk::count::from_steps(architects);
    partner.administrators = pk::count::from_steps(administrators);
    partner.usage_growth = growth::from_steps(growth_percent * 100);
    partner.consumption = pk::usd::from_steps(consumption * 100);
    partner.deployments = pk::count::from_steps(deployments);
    return partner;
}

struct modern_work_numbers {
    int adds = 0, intermediate = 0, advanced = 0, cpor_users = 0, dpor_users = 0,
        cpor_deployments = 0, dpor_deployments = 0;
};
constexpr modern_work_partner modern(modern_work_numbers n) {
    modern_work_partner partner;
    partner.net_customer_adds = pk::count::from_steps(n.adds);
    partner.intermediate = pk::count::from_steps(n.intermediate);
    partner.advanced = pk::count::from_steps(n.advanced);
    partner.cpor_users = pk::count::from_steps(n.cpor_users);
    partner.dpor_users = pk::count::from_steps(n.dpor_users);
    partner.cpor_deployments = pk::count::from_steps(n.cpor_deployments);
    partner.dpor_deployments = pk::count::from_steps(n.dpor_deployments);
    return partner;
}

template <class Card>
constexpr auto score = [](const auto& partner) { return Card{}(partner).score; };
template <class Card>
constexpr auto band = [](const auto& partner) { return Card{}(partner).band; };

TEST_CASE("every track has 100 points") {
    static_assert(data_and_ai::highest() == 100 && data_and_ai::lowest() == 0);
    static_assert(infrastructure::highest() == 100 && infrastructure::lowest() == 0);
    static_assert(
        modern_work_enterprise::highest() == 100 && modern_work_enterprise::lowest() == 0);
    static_assert(modern_work_smb::highest() == 100 && modern_work_smb::lowest() == 0);
    CHECK(modern_work_smb::highest() == 100);
}

TEST_CASE("golden values: the better of two ways to count users and deployments") {
    using usage = pk::scorecard<"usage", pk::criterion<enterprise_usage>>;
    using deployments = pk::scorecard<"deployments", pk::criterion<enterprise_deployments>>;
    CHECK_BOTH(usage{}, modern({.dpor_users = 2'000}), 15);
    CHECK_BOTH(usage{}, modern({.cpor_users = 1'500}), 30);
    CHECK_BOTH(usage{}, modern({.cpor_users = 1'500, .dpor_users = 2'000}), 30);
    CHECK_BOTH(deployments{}, modern({.dpor_deployments = 4}), 10);
    CHECK_BOTH(deployments{}, modern({.cpor_deployments = 3}), 15);
    CHECK_BOTH(deployments{}, modern({.cpor_deployments = 3, .dpor_deployments = 4}), 15);
}

TEST_CASE("golden values: Modern Work, enterprise") {
    constexpr auto first = modern({5, 4, 2, 1'500, 2'000, 3, 4});
    CHECK_BOTH(score<modern_work_enterprise>, first, 90);
    CHECK_BOTH(band<modern_work_enterprise>, first, designation::qualified);
    constexpr auto no_deployment = modern({4, 4, 2, 1'000, 0, 0, 0});
    CHECK_BOTH(score<modern_work_enterprise>, no_deployment, 71);
    CHECK_BOTH(band<modern_work_enterprise>, no_deployment, designation::not_qualified);
}

TEST_CASE("golden values: Infrastructure") {
    constexpr auto first = azure(2, 5, 3, 2, 2, 12, 1'000, 5);
    CHECK_BOTH(score<infrastructure>, first, 74);
    CHECK_BOTH(band<infrastructure>, first, designation::qualified);
    constexpr auto one_architect = azure(3, 5, 5, 1, 2, 30, 1'000, 5);
    CHECK_BOTH(score<infrastructure>, one_architect, 80);
    CHECK_BOTH(band<infrastructure>, one_architect, designation::not_qualified);
}

TEST_CASE("conditions on metrics hold at their borders") {
    CHECK_BOTH(score<data_and_ai>, azure(3, 10, 0, 2, 2, 20, 1'000, 5), 100);
    CHECK_BOTH(score<data_and_ai>, azure(3, 10, 0, 1, 2, 20, 1'000, 5), 60);
    CHECK_BOTH(score<data_and_ai>, azure(3, 10, 0, 2, 1, 20, 1'000, 5), 60);
    CHECK_BOTH(score<data_and_ai>, azure(3, 10, 0, 2, 2, 20, 999, 5), 80);
    CHECK_BOTH(band<data_and_ai>, azure(3, 10, 0, 2, 2, 20, 999, 5), designation::not_qualified);
    CHECK_BOTH(score<data_and_ai>, azure(3, 10, 0, 2, 2, -20, 1'000, 5), 80);
    CHECK_BOTH(score<data_and_ai>, azure(4, 11, 0, 9, 9, 900, 9'000, 6), 100);
}

TEST_CASE("what does not apply to a track costs it nothing") {
    CHECK_BOTH(band<data_and_ai>, azure(3, 10, 0, 2, 2, 20, 1'000, 5), designation::qualified);
    CHECK_BOTH(
        band<infrastructure>, azure(3, 10, 0, 2, 2, 20, 1'000, 5), designation::not_qualified);
}

TEST_CASE("70 points qualify, and just below do not") {
    CHECK_BOTH(score<data_and_ai>, azure(3, 10, 0, 2, 2, 0, 1'000, 0), 70);
    CHECK_BOTH(score<data_and_ai>, azure(2, 9, 0, 2, 2, 4, 1'000, 5), 70);
    CHECK_BOTH(band<data_and_ai>, azure(2, 9, 0, 2, 2, 4, 1'000, 5), designation::qualified);
    CHECK_BOTH(score<data_and_ai>, azure(2, 9, 0, 2, 2, 3, 1'000, 5), 69);
    CHECK_BOTH(band<data_and_ai>, azure(2, 9, 0, 2, 2, 3, 1'000, 5), designation::not_qualified);
}

TEST_CASE("points are exact fractions: seven customers of seven give 15") {
    using card =
        pk::scorecard<"customers", pk::criterion<pk::capped<&tests::customers::adds, 7, 15>>>;
    CHECK_BOTH(card{}, tests::customers{7}, 15);
    CHECK_BOTH(card{}, tests::customers{8}, 15);
    CHECK_BOTH(card{}, tests::customers{3}, (pk::fraction{45, 7}));
    int sevenths = 0;
    for (int n = 0; n <= 7; ++n)
        sevenths += card{}(tests::customers{pk::count::from_steps(n)}).steps;
    CHECK(sevenths == 15 * (1 + 2 + 3 + 4 + 5 + 6 + 7)); // in steps of a seventh
}

TEST_CASE("Modern Work takes the better track total") {
    constexpr auto total = [](const modern_work_partner& p) { return modern_work(p).total; };
    constexpr auto is_enterprise = [](const modern_work_partner& p) {
        return modern_work(p).is_enterprise;
    };
    constexpr auto small = modern({5, 2, 1, 500, 0, 1, 0}); // SMB: 10 + 10 + 15 + 30 + 5
    CHECK_BOTH(total, small, 70);
    CHECK_BOTH(is_enterprise, small, false);
    constexpr auto large = modern({5, 4, 2, 1'500, 2'000, 3, 4}); // SMB: 10 + 10 + 15 + 30 + 15
    CHECK_BOTH(total, large, 90);
    CHECK_BOTH(is_enterprise, large, true);
}

} // namespace
