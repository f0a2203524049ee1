// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/movement/charter.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace charter_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::charter;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::decisive<policy> && pk::prove::monotone<policy>);
static_assert(pk::prove::reachable<missing> && pk::prove::decisive<missing>);

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr input whole{
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    true};
constexpr std::size_t missing_count(const input& of) { return missing{}(of).size(); }

TEST_CASE("M5 a whole charter launches, an empty one lacks everything") {
    CHECK_BOTH(decide, whole, outcome::launch);
    CHECK_BOTH(missing_count, whole, 0U);
    CHECK_BOTH(decide, input{}, outcome::incomplete);
    CHECK_BOTH(missing_count, input{}, 17U);
    CHECK(missing{}(input{})[0] == item::our_success);
    CHECK(missing{}(input{})[16] == item::partner_signature);
}

/// The whole charter without one item.
constexpr input without(bool input::*member) {
    input result = whole;
    result.*member = false;
    return result;
}
constexpr item only_missing(const input& of) { return missing{}(of)[0]; }

TEST_CASE("M5 without one item there is no launch, and it is named") {
#define WITHOUT(member, name)                                                                      \
    CHECK_BOTH(decide, without(&input::member), outcome::incomplete);                              \
    CHECK_BOTH(missing_count, without(&input::member), 1U);                                        \
    CHECK_BOTH(only_missing, without(&input::member), item::name)
    WITHOUT(our_success, our_success);
    WITHOUT(partner_success, partner_success);
    WITHOUT(customer_success, customer_success);
    WITHOUT(we_give, our_contribution);
    WITHOUT(partner_gives, partner_contribution);
    WITHOUT(is_balanced, balance);
    WITHOUT(crawl_planned, crawl_phase);
    WITHOUT(walk_planned, walk_phase);
    WITHOUT(run_planned, run_phase);
    WITHOUT(has_metrics, metrics);
    WITHOUT(has_tracking, tracking);
    WITHOUT(has_review_cadence, review_cadence);
    WITHOUT(has_owners, owners);
    WITHOUT(has_escalation, escalation);
    WITHOUT(has_exit_criteria, exit_criteria);
    WITHOUT(signed_by_us, our_signature);
    WITHOUT(signed_by_partner, partner_signature);
#undef WITHOUT
}

} // namespace charter_test
