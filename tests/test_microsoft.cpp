// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Microsoft's capability score: every golden value of the published page, and the borders of each
// rule on it.

#include "both.hpp"

#include <microsoft_partner/microsoft_partner.hpp>

namespace ms = microsoft;
namespace pk = partnerkit;
using namespace pk::literals;

namespace {

constexpr auto qualified = ms::designation::qualified;
constexpr auto not_qualified = ms::designation::not_qualified;

/// A partner with all that the Azure tracks ask for apart from what is counted.
constexpr ms::azure_partner
azure(int adds, int intermediate, int advanced, int growth, int deployments) {
    ms::azure_partner p;
    p.customer_adds.steps = adds;
    p.intermediate.steps = intermediate;
    p.advanced.steps = advanced;
    p.architects = 2;
    p.administrators = 2;
    p.consumption = 1'000_usd;
    p.usage_growth.steps = growth * 100;
    p.deployments.steps = deployments;
    return p;
}
constexpr ms::azure_partner with_staff(ms::azure_partner p, int architects, int administrators) {
    p.architects.steps = architects;
    p.administrators.steps = administrators;
    return p;
}
constexpr ms::azure_partner with_consumption(ms::azure_partner p, pk::usd consumption) {
    p.consumption = consumption;
    return p;
}

/// A partner of Modern Work, with claimed and digital associations.
constexpr ms::modern_work_partner
modern(int adds, int intermediate, int advanced, int cpor, int dpor, int cpor_done, int dpor_done) {
    ms::modern_work_partner p;
    p.customer_adds.steps = adds;
    p.intermediate.steps = intermediate;
    p.advanced.steps = advanced;
    p.cpor_users.steps = cpor;
    p.dpor_users.steps = dpor;
    p.cpor_deployments.steps = cpor_done;
    p.dpor_deployments.steps = dpor_done;
    return p;
}

template <class Card>
constexpr auto points_of =
    [](const typename Card::subject_type& p) { return Card{}(p).score.units(); };
template <class Card>
constexpr auto verdict_of = [](const typename Card::subject_type& p) { return Card{}(p).band; };

// One metric alone, as a card without bands.
template <auto Metric>
struct metric : pk::scorecard<"one metric", pk::criterion<Metric>> {};
template <auto Metric>
constexpr auto metric_of =
    [](const typename metric<Metric>::subject_type& p) { return metric<Metric>{}(p).units(); };

} // namespace

TEST_CASE("every card has 100 points, and the lowest is none") {
    static_assert(ms::infrastructure::highest() == 100_dec);
    static_assert(ms::data_and_ai::highest() == 100_dec);
    static_assert(ms::business_applications_smb::highest() == 100_dec);
    static_assert(ms::modern_work_enterprise::highest() == 100_dec);
    static_assert(ms::modern_work_smb::highest() == 100_dec);
    static_assert(ms::infrastructure::lowest() == 0_dec);
    static_assert(ms::modern_work_enterprise::lowest() == 0_dec);
}

TEST_CASE("points are exact fractions: 7 customers of 7 give 15") {
    constexpr auto adds = metric_of<pk::capped<&ms::azure_partner::customer_adds, 7, 15>>;
    CHECK_BOTH(adds, azure(7, 0, 0, 0, 0), pk::fraction{15});
    CHECK_BOTH(adds, azure(1, 0, 0, 0, 0), (pk::fraction{15, 7}));
    CHECK_BOTH(adds, azure(6, 0, 0, 0, 0), (pk::fraction{90, 7}));
    CHECK_BOTH(adds, azure(8, 0, 0, 0, 0), pk::fraction{15});
}

TEST_CASE("Modern Work: the better of two associations") {
    constexpr auto usage = metric_of<ms::enterprise_usage>;
    constexpr auto deployments = metric_of<ms::enterprise_deployments>;
    CHECK_BOTH(usage, modern(0, 0, 0, 0, 2'000, 0, 0), pk::fraction{15});
    CHECK_BOTH(usage, modern(0, 0, 0, 1'500, 0, 0, 0), pk::fraction{30});
    CHECK_BOTH(usage, modern(0, 0, 0, 1'500, 2'000, 0, 0), pk::fraction{30});
    CHECK_BOTH(usage, modern(0, 0, 0, 1, 3, 0, 0), (pk::fraction{3, 100}));
    CHECK_BOTH(deployments, modern(0, 0, 0, 0, 0, 3, 4), pk::fraction{15});
    CHECK_BOTH(deployments, modern(0, 0, 0, 0, 0, 0, 4), pk::fraction{10});
}

TEST_CASE("Modern Work, enterprise: 90 is qualified, 71 without a deployment is not") {
    using card = ms::modern_work_enterprise;
    constexpr auto good = modern(5, 4, 2, 1'500, 2'000, 3, 4);
    CHECK_BOTH(points_of<card>, good, pk::fraction{90});
    CHECK_BOTH(verdict_of<card>, good, qualified);
    constexpr auto no_deployment = modern(4, 4, 2, 1'000, 0, 0, 0);
    CHECK_BOTH(points_of<card>, no_deployment, pk::fraction{71});
    CHECK_BOTH(verdict_of<card>, no_deployment, not_qualified);
    // One digital deployment, 2.5 points, is all it takes.
    CHECK_BOTH(points_of<card>, modern(4, 4, 2, 1'000, 0, 0, 1), (pk::fraction{147, 2}));
    CHECK_BOTH(verdict_of<card>, modern(4, 4, 2, 1'000, 0, 0, 1), qualified);
}

TEST_CASE("Modern Work: the better track total counts") {
    using answer = ms::modern_work_answer;
    constexpr auto best = [](const ms::modern_work_partner& p) { return ms::modern_work(p); };
    CHECK_BOTH(
        best,
        modern(4, 4, 2, 1'000, 0, 0, 0),
        (answer{ms::track::enterprise, pk::fraction{71}, not_qualified}));
    // Half as many users and certified people do for SMB.
    CHECK_BOTH(
        best, modern(5, 2, 1, 500, 0, 5, 0), (answer{ms::track::smb, pk::fraction{90}, qualified}));
    CHECK_BOTH(
        best,
        modern(5, 4, 2, 1'500, 2'000, 3, 4),
        (answer{ms::track::enterprise, pk::fraction{90}, qualified}));
}

TEST_CASE("Azure, infrastructure: 74 is qualified, 80 with one architect is not") {
    using card = ms::infrastructure;
    constexpr auto good = azure(2, 5, 3, 12, 5);
    CHECK_BOTH(points_of<card>, good, pk::fraction{74});
    CHECK_BOTH(verdict_of<card>, good, qualified);
    constexpr auto one_architect = with_staff(azure(3, 5, 5, 30, 5), 1, 2);
    CHECK_BOTH(points_of<card>, one_architect, pk::fraction{80});
    CHECK_BOTH(verdict_of<card>, one_architect, not_qualified);
    constexpr auto one_administrator = with_staff(azure(3, 5, 5, 30, 5), 2, 1);
    CHECK_BOTH(points_of<card>, one_administrator, pk::fraction{80});
    CHECK_BOTH(verdict_of<card>, one_administrator, not_qualified);
}

TEST_CASE("Azure, Data & AI: certifications count with two of each only") {
    using card = ms::data_and_ai;
    constexpr auto full = azure(3, 10, 0, 20, 5);
    CHECK_BOTH(points_of<card>, full, pk::fraction{100});
    CHECK_BOTH(verdict_of<card>, full, qualified);
    CHECK_BOTH(points_of<card>, with_staff(full, 1, 2), pk::fraction{60});
    CHECK_BOTH(points_of<card>, with_staff(full, 2, 1), pk::fraction{60});
    CHECK_BOTH(verdict_of<card>, with_staff(full, 2, 1), not_qualified);
}

TEST_CASE("qualified from exactly 70, with all metrics above zero") {
    using card = ms::data_and_ai;
    CHECK_BOTH(points_of<card>, azure(3, 8, 0, 6, 1), pk::fraction{70});
    CHECK_BOTH(verdict_of<card>, azure(3, 8, 0, 6, 1), qualified);
    constexpr auto just_below = [] {
        auto p = azure(3, 8, 0, 6, 1);
        p.usage_growth = ms::growth{5.99_dec};
        return p;
    }();
    CHECK_BOTH(points_of<card>, just_below, (pk::fraction{6'999, 100}));
    CHECK_BOTH(verdict_of<card>, just_below, not_qualified);
    // The least that is above zero is a hundredth of a point.
    constexpr auto barely = [] {
        auto p = azure(3, 10, 0, 0, 5);
        p.usage_growth = ms::growth{0.01_dec};
        return p;
    }();
    CHECK_BOTH(verdict_of<card>, barely, qualified);
    CHECK_BOTH(points_of<card>, azure(3, 10, 0, 0, 5), pk::fraction{80});
    CHECK_BOTH(verdict_of<card>, azure(3, 10, 0, 0, 5), not_qualified);
    // Less than none is none, not a deduction.
    CHECK_BOTH(points_of<card>, azure(3, 10, 0, -30, 5), pk::fraction{80});
    // Each metric in turn.
    CHECK_BOTH(verdict_of<card>, azure(0, 10, 0, 20, 5), not_qualified);
    CHECK_BOTH(verdict_of<card>, azure(3, 10, 0, 20, 0), not_qualified);
}

TEST_CASE("what does not apply to a track costs it nothing") {
    constexpr auto nobody_advanced = azure(3, 10, 0, 20, 5);
    CHECK_BOTH(verdict_of<ms::data_and_ai>, nobody_advanced, qualified);
    CHECK_BOTH(points_of<ms::infrastructure>, nobody_advanced, pk::fraction{80});
    CHECK_BOTH(verdict_of<ms::infrastructure>, nobody_advanced, not_qualified);
}

TEST_CASE("usage growth counts from $1,000 of consumption") {
    using card = ms::data_and_ai;
    constexpr auto full = azure(3, 10, 0, 20, 5);
    CHECK_BOTH(points_of<card>, with_consumption(full, 1'000_usd), pk::fraction{100});
    CHECK_BOTH(points_of<card>, with_consumption(full, 999.99_usd), pk::fraction{80});
    CHECK_BOTH(verdict_of<card>, with_consumption(full, 999.99_usd), not_qualified);
}

TEST_CASE("Business Applications, SMB") {
    using card = ms::business_applications_smb;
    constexpr auto partner =
        [](int adds, int intermediate, int advanced, int growth, int deployments) {
            ms::business_partner p;
            p.customer_adds.steps = adds;
            p.intermediate.steps = intermediate;
            p.advanced.steps = advanced;
            p.usage_growth.steps = growth * 100;
            p.deployments.steps = deployments;
            return p;
        };
    CHECK_BOTH(points_of<card>, partner(5, 5, 2, 30, 5), pk::fraction{100});
    CHECK_BOTH(points_of<card>, partner(1, 1, 1, 1, 1), (pk::fraction{39, 2}));
    CHECK_BOTH(points_of<card>, partner(4, 4, 2, 7, 5), pk::fraction{70});
    CHECK_BOTH(verdict_of<card>, partner(4, 4, 2, 7, 5), qualified);
    CHECK_BOTH(verdict_of<card>, partner(4, 4, 2, 6, 5), not_qualified);
}

// ---- not applicable is not zero -----------------------------------------------------------------

namespace applying {

struct applicant {
    pk::count adds;
    pk::if_applicable<pk::count> advanced;
};
BOOST_DESCRIBE_STRUCT(applicant, (), (adds, advanced))

struct two_metrics :
    pk::scorecard<
        "two metrics",
        pk::criterion<pk::capped<&applicant::adds, 8, 80>, pk::above{0}>,
        pk::criterion<pk::capped<&applicant::advanced, 5, 20>, pk::above{0}>,
        ms::qualification> {};

constexpr applicant with_advanced(pk::if_applicable<pk::count> advanced) {
    applicant p;
    p.adds = 7;
    p.advanced = advanced;
    return p;
}
constexpr auto verdict = [](const applicant& p) {
    const auto answer = two_metrics{}(p);
    return answer ? std::optional{answer->band} : std::nullopt;
};

} // namespace applying

TEST_CASE("a metric that does not apply is neither zero nor unknown") {
    CHECK_BOTH(applying::verdict, applying::with_advanced(pk::not_applicable), qualified);
    CHECK_BOTH(applying::verdict, applying::with_advanced(pk::count{0}), not_qualified);
    CHECK_BOTH(applying::verdict, applying::with_advanced(pk::count{1}), qualified);
    CHECK_BOTH(applying::verdict, applying::with_advanced(std::nullopt), std::nullopt);
}
