// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The Google Partner rule, at the border of each requirement.

#include "both.hpp"

#include <google_partner/google_partner.hpp>

namespace pk = partnerkit;
using namespace pk::literals;
using google::agency;
using google::badge;

namespace {

constexpr agency at_every_border() {
    agency a{
        .optimisation_score = 70,
        .managed_spend = 10'000_usd,
        .strategists = 7,
        .certified = 4,
        .areas = {},
        .rank_in_country = 50};
    a.areas[0] = {.spend = 9'500_usd, .certified = 3};
    a.areas[1] = {.spend = 500_usd, .certified = 1};
    return a;
}
template <class Change>
constexpr agency but(Change change) {
    agency a = at_every_border();
    change(a);
    return a;
}

constexpr auto badge_of = [](const agency& a) { return google::programme{}(a); };

} // namespace

TEST_CASE("an agency at every border is a partner") {
    CHECK_BOTH(badge_of, at_every_border(), badge::partner);
}

TEST_CASE("a step below any border is not enough") {
    CHECK_BOTH(badge_of, but([](agency& a) { a.optimisation_score = 69.99_pct; }), badge::none);
    CHECK_BOTH(badge_of, but([](agency& a) { a.managed_spend = 9'999.99_usd; }), badge::none);
    CHECK_BOTH(badge_of, but([](agency& a) { a.certified = 3; }), badge::none);
    CHECK_BOTH(badge_of, but([](agency& a) { a.areas[1].certified = 0; }), badge::none);
}

TEST_CASE("an area needs a certification from $500") {
    CHECK_BOTH(
        badge_of,
        but([](agency& a) { a.areas[1] = {.spend = 499.99_usd, .certified = 0}; }),
        badge::partner);
    CHECK_BOTH(badge_of, but([](agency& a) { a.areas = {}; }), badge::partner);
}

TEST_CASE("half of the strategists, exactly, and no more than 50") {
    const auto staff = [](int strategists, int certified) {
        return but([=](agency& a) {
            a.strategists.steps = strategists;
            a.certified.steps = certified;
        });
    };
    CHECK_BOTH(badge_of, staff(2, 1), badge::partner);
    CHECK_BOTH(badge_of, staff(3, 1), badge::none);
    CHECK_BOTH(badge_of, staff(99, 50), badge::partner);
    CHECK_BOTH(badge_of, staff(99, 49), badge::none);
    CHECK_BOTH(badge_of, staff(100, 50), badge::partner);
    CHECK_BOTH(badge_of, staff(100, 49), badge::none);
    CHECK_BOTH(badge_of, staff(5'000, 50), badge::partner);
    CHECK_BOTH(badge_of, staff(5'000, 49), badge::none);
    // Half of nobody is no answer, and no answer is no badge.
    CHECK_BOTH(badge_of, staff(0, 0), badge::none);
}

TEST_CASE("premier is a partner in the top 3 % of its country") {
    CHECK_BOTH(badge_of, but([](agency& a) { a.rank_in_country = 3; }), badge::premier_partner);
    CHECK_BOTH(badge_of, but([](agency& a) { a.rank_in_country = 3.01_pct; }), badge::partner);
    CHECK_BOTH(
        badge_of,
        but([](agency& a) {
            a.rank_in_country = 1;
            a.managed_spend = 9'999.99_usd;
        }),
        badge::none);
}
