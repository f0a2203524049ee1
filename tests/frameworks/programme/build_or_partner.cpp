// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/programme/build_or_partner.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace build_or_partner_test {

namespace pk = partnerkit;
using namespace pk::frameworks::build_or_partner;

static_assert(pk::prove::complete<policy> && pk::prove::disjoint<policy>);
static_assert(pk::prove::reachable<policy> && pk::prove::decisive<policy>);
static_assert(pk::prove::monotone<policy, &input::months_of_delay, &input::has_credible_partner>);

constexpr outcome decide(const input& of) { return policy{}(of); }

TEST_CASE("T2 every branch") {
    CHECK_DECIDES(outcome::build, true, 7, true);
    CHECK_DECIDES(outcome::partner, false, 7, false);
    CHECK_DECIDES(outcome::partner, false, 0, true);
    CHECK_DECIDES(outcome::build, false, 0, false);
}

TEST_CASE("T2 the delay at, below and above 6 months") {
    CHECK_DECIDES(outcome::build, false, 5, false);
    CHECK_DECIDES(outcome::build, false, 6, false);
    CHECK_DECIDES(outcome::partner, false, 7, false);
}

TEST_CASE("T2 what is core is built, whatever the delay and the partner") {
    CHECK_DECIDES(outcome::build, true, 0, false);
    CHECK_DECIDES(outcome::build, true, 7, false);
    CHECK_DECIDES(outcome::build, true, 6, true);
}

TEST_CASE("T2 asks no more than it needs") {
    constexpr auto questions = [](const input& of) { return policy::path(of).size; };
    CHECK_BOTH(questions, (input{true, 7, true}), 1U);
    CHECK_BOTH(questions, (input{false, 7, true}), 2U);
    CHECK_BOTH(questions, (input{false, 6, true}), 3U);
}

} // namespace build_or_partner_test
