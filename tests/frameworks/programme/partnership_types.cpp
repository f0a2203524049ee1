// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/bind.hpp>
#include <partnerkit/frameworks/programme/partnership_types.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace partnership_types_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::partnership_types;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::decisive<policy>);
static_assert(pk::prove::reachable<policy_by_metric> && pk::prove::decisive<policy_by_metric>);

constexpr outcome decide(const input& of) { return *policy{}(of); }
constexpr outcome_by_metric decide_by_metric(const input& of) { return *policy_by_metric{}(of); }

TEST_CASE("T13 what each type takes, and when it pays") {
    CHECK_DECIDES(
        (outcome{
            effort::low_to_medium, months{1, 3}, revenue::shared_leads_and_costs, share::none}),
        type::co_marketing);
    CHECK_DECIDES(
        (outcome{effort::high, months{3, 6}, revenue::usage_and_stickiness, share::none}),
        type::technology);
    CHECK_DECIDES(
        (outcome{effort::high, months{6, 12}, revenue::share_of_revenue, share{20_pct, 40_pct}}),
        type::reseller);
    CHECK_DECIDES(
        (outcome{effort::low, months{1, 3}, revenue::commission_per_sale, share{5_pct, 30_pct}}),
        type::affiliate);
    CHECK_DECIDES(
        (outcome{effort::very_high, months{6, 18}, revenue::licences_and_bundles, share::none}),
        type::alliance);
    CHECK_DECIDES(policy{}({type::alliance}), type::oem);
}

TEST_CASE("T13 proven complete, and so without an optional") {
    static_assert(pk::total<policy>{}({type::affiliate}).effort == effort::low);
    CHECK((pk::total<policy>{}(tests::at_run_time(input{type::oem})).months == months{6, 18}));
}

TEST_CASE("T13 what each type is for, what measures it, and when it pays") {
    CHECK_BOTH(
        decide_by_metric,
        input{type::technology},
        (outcome_by_metric{goal::more_functions, metric::active_integrations, months{3, 6}}));
    CHECK_BOTH(
        decide_by_metric,
        input{type::affiliate},
        (outcome_by_metric{goal::leads, metric::referred_revenue, months{1, 3}}));
    CHECK_BOTH(
        decide_by_metric,
        input{type::reseller},
        (outcome_by_metric{goal::more_sellers, metric::partner_sourced_arr, months{6, 12}}));
    CHECK_BOTH(
        decide_by_metric,
        input{type::alliance},
        (outcome_by_metric{goal::new_markets, metric::co_sold_deals, months{6, 18}}));
    CHECK_BOTH(
        decide_by_metric,
        input{type::oem},
        (outcome_by_metric{
            goal::another_source_of_revenue, metric::embedded_revenue, months{12, 24}}));
}

TEST_CASE("T13 the source of the metrics says nothing about co-marketing") {
    static_assert(policy_by_metric{}({type::co_marketing}) == std::nullopt);
    CHECK_FALSE(policy_by_metric{}(tests::at_run_time(input{type::co_marketing})).has_value());
}

TEST_CASE("T13 the sources differ about when an OEM deal pays, and about nothing else") {
    CHECK_BOTH(is_disputed, type::oem, true);
    CHECK_BOTH(is_disputed, type::co_marketing, false);
    CHECK_BOTH(is_disputed, type::technology, false);
    CHECK_BOTH(is_disputed, type::reseller, false);
    CHECK_BOTH(is_disputed, type::affiliate, false);
    CHECK_BOTH(is_disputed, type::alliance, false);
}

struct account {
    int id = 0;
    partnership_types_test::type type = type::co_marketing;
};
BOOST_DESCRIBE_STRUCT(account, (), (id, type))

constexpr effort effort_for(const account& of) { return policy{}(pk::as<input>(of))->effort; }

TEST_CASE("T13 on a record of the host") {
    CHECK_BOTH(effort_for, (account{7, type::technology}), effort::high);
}

} // namespace partnership_types_test
