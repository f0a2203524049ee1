// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/bind.hpp>
#include <partnerkit/date.hpp>
#include <partnerkit/frameworks/programme/integration.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace integration_test {

namespace pk = partnerkit;
using namespace pk::frameworks::integration;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::decisive<policy>);
static_assert(pk::prove::monotone<policy, &input::has_end_date>);
static_assert(pk::prove::reachable<faults> && pk::prove::decisive<faults>);

using list = pk::hits<fault, 2>;

constexpr input terms(std::optional<party> owner, exclusivity exclusive, bool has_end_date) {
    input result;
    result.maintenance_owner = owner;
    result.exclusivity = exclusive;
    result.has_end_date = has_end_date;
    return result;
}

template <class... Faults>
constexpr list these(Faults... expected) {
    list result;
    (result.push_back(expected), ...);
    return result;
}

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr list faults_of(const input& of) { return faults{}(of); }
constexpr bool agree(const input& of) {
    return (policy{}(of) == outcome::valid) == faults{}(of).empty();
}

TEST_CASE("T14 somebody is named who maintains the integration") {
    CHECK_BOTH(decide, (terms(std::nullopt, exclusivity::none, false)), outcome::invalid);
    CHECK_BOTH(decide, (terms(party::company, exclusivity::none, false)), outcome::valid);
    CHECK_BOTH(decide, (terms(party::partner, exclusivity::none, false)), outcome::valid);
}

TEST_CASE("T14 an exclusivity for a time has an end, others need none") {
    CHECK_BOTH(decide, (terms(party::company, exclusivity::time_limited, false)), outcome::invalid);
    CHECK_BOTH(decide, (terms(party::company, exclusivity::time_limited, true)), outcome::valid);
    CHECK_BOTH(decide, (terms(party::company, exclusivity::in_category, false)), outcome::valid);
}

TEST_CASE("T14 all that is wrong") {
    CHECK_BOTH(
        faults_of,
        (terms(std::nullopt, exclusivity::time_limited, false)),
        these(fault::no_maintenance_owner, fault::no_end_date));
    CHECK_BOTH(
        faults_of,
        (terms(std::nullopt, exclusivity::time_limited, true)),
        these(fault::no_maintenance_owner));
    CHECK_BOTH(
        faults_of,
        (terms(party::partner, exclusivity::time_limited, false)),
        these(fault::no_end_date));
    CHECK_BOTH(faults_of, (terms(party::partner, exclusivity::in_category, false)), these());
}

TEST_CASE("T14 terms are valid where nothing is wrong with them, and nowhere else") {
    for (const std::optional<party> owner : {std::optional<party>{}, std::optional{party::company}})
        for (const auto exclusive :
             {exclusivity::none, exclusivity::in_category, exclusivity::time_limited})
            for (const bool has_end_date : {false, true})
                CHECK(agree(terms(owner, exclusive, has_end_date)));
}

TEST_CASE("T14 the other terms are free") {
    constexpr input other{
        type::embedded,
        data_flow::both_ways,
        authentication::webhook,
        party::partner,
        revenue_model::referral_fee,
        exclusivity::none,
        false};
    CHECK_BOTH(decide, other, outcome::valid);
}

// A contract of the host, with a date.
struct contract {
    integration_test::type type = type::api;
    integration_test::data_flow data_flow = data_flow::one_way;
    integration_test::authentication authentication = authentication::api_key;
    std::optional<party> maintenance_owner;
    integration_test::revenue_model revenue_model = revenue_model::free;
    integration_test::exclusivity exclusivity = exclusivity::none;
    std::optional<pk::date> exclusive_until;
};
BOOST_DESCRIBE_STRUCT(
    contract,
    (),
    (type,
     data_flow,
     authentication,
     maintenance_owner,
     revenue_model,
     exclusivity,
     exclusive_until))

constexpr bool ends(const contract& of) { return of.exclusive_until.has_value(); }

constexpr list faults_of_contract(const contract& of) {
    return faults{}(
        pk::as<input, pk::from_field<&input::has_end_date, pk::named<"ends", &ends>>>(of));
}

constexpr contract exclusive_contract(std::optional<pk::date> until) {
    contract result;
    result.maintenance_owner = party::partner;
    result.exclusivity = exclusivity::time_limited;
    result.exclusive_until = until;
    return result;
}

TEST_CASE("T14 on a record of the host") {
    CHECK_BOTH(faults_of_contract, (exclusive_contract(std::nullopt)), these(fault::no_end_date));
    CHECK_BOTH(faults_of_contract, (exclusive_contract(pk::date{2026, 12, 31})), these());
}

} // namespace integration_test
