// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/bind.hpp>
#include <partnerkit/frameworks/programme/partnership_models.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace partnership_models_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::partnership_models;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::decisive<policy>);

using models = pk::hits<outcome, 7>;

constexpr models decide(const input& of) { return policy{}(of); }

template <class... Models>
constexpr models these(Models... expected) {
    models result;
    (result.push_back(expected), ...);
    return result;
}

TEST_CASE("T12 each kind of firm, and the models that suit it") {
    CHECK_DECIDES(these(outcome::co_sell, outcome::implementation), kind::big_four);
    CHECK_DECIDES(
        these(outcome::reseller, outcome::co_sell, outcome::implementation),
        kind::systems_integrator);
    CHECK_DECIDES(these(outcome::implementation), kind::consultancy);
    CHECK_DECIDES(these(outcome::referral), kind::boutique_consultancy);
    CHECK_DECIDES(these(outcome::referral), kind::niche_advisor);
    CHECK_DECIDES(these(outcome::reseller), kind::regional_reseller);
    CHECK_DECIDES(these(outcome::reseller), kind::distributor);
    CHECK_DECIDES(these(outcome::embedding), kind::software_vendor);
    CHECK_DECIDES(these(outcome::embedding), kind::platform_vendor);
    CHECK_DECIDES(these(outcome::technology_alliance), kind::complementary_software);
}

TEST_CASE("T12 a joint venture is for a new market and a strategic vendor") {
    CHECK_DECIDES(these(outcome::embedding), kind::strategic_vendor, false);
    CHECK_DECIDES(these(outcome::embedding, outcome::joint_venture), kind::strategic_vendor, true);
    CHECK_DECIDES(these(outcome::embedding), kind::software_vendor, true);
}

constexpr bool suits_big_four(outcome model) { return suits(model, {kind::big_four}); }

TEST_CASE("T12 whether a model suits a firm") {
    CHECK_BOTH(suits_big_four, outcome::co_sell, true);
    CHECK_BOTH(suits_big_four, outcome::reseller, false);
}

TEST_CASE("T12 what each model pays") {
    constexpr auto mechanism_of = [](outcome of) { return revenue_of(of).mechanism; };
    CHECK_BOTH(mechanism_of, outcome::referral, mechanism::referral_fee);
    CHECK_BOTH(mechanism_of, outcome::reseller, mechanism::reseller_margin);
    CHECK_BOTH(mechanism_of, outcome::co_sell, mechanism::shared_quota_credit);
    CHECK_BOTH(mechanism_of, outcome::implementation, mechanism::services_and_licence);
    CHECK_BOTH(mechanism_of, outcome::embedding, mechanism::royalty_or_per_seat);
    CHECK_BOTH(mechanism_of, outcome::joint_venture, mechanism::joint_profit_and_loss);
    CHECK_BOTH(mechanism_of, outcome::technology_alliance, mechanism::marketing_credits);
}

TEST_CASE("T12 the rates of a fee and of a margin, and what they are a part of") {
    constexpr auto lowest = [](outcome of) { return revenue_of(of).lowest; };
    constexpr auto highest = [](outcome of) { return revenue_of(of).highest; };
    constexpr auto base_of = [](outcome of) { return revenue_of(of).of; };
    CHECK_BOTH(lowest, outcome::referral, 5_pct);
    CHECK_BOTH(highest, outcome::referral, 15_pct);
    CHECK_BOTH(base_of, outcome::referral, base::annual_contract_value);
    CHECK_BOTH(lowest, outcome::reseller, 20_pct);
    CHECK_BOTH(highest, outcome::reseller, 40_pct);
    CHECK_BOTH(base_of, outcome::reseller, base::list_price);
    CHECK_BOTH(base_of, outcome::co_sell, base::none);
}

struct lead {
    int id = 0;
    partnership_models_test::kind kind = kind::big_four;
    pk::usd expected_revenue;
};
BOOST_DESCRIBE_STRUCT(lead, (), (id, kind, expected_revenue))

constexpr bool enters_new_market(const lead& of) { return 1'000'000_usd <= of.expected_revenue; }

constexpr models decide_lead(const lead& of) {
    return policy{}(
        pk::as<
            input,
            pk::from_field<&input::new_market, pk::named<"enters_new_market", &enters_new_market>>>(
            of));
}

TEST_CASE("T12 on a record of the host") {
    CHECK_BOTH(
        decide_lead,
        (lead{7, kind::strategic_vendor, 1'000'000_usd}),
        these(outcome::embedding, outcome::joint_venture));
    CHECK_BOTH(
        decide_lead, (lead{7, kind::strategic_vendor, 999'999.99_usd}), these(outcome::embedding));
}

} // namespace partnership_models_test
