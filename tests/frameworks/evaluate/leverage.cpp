// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/evaluate/leverage.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

#include <optional>

namespace leverage_test {

namespace pk = partnerkit;
using namespace pk::frameworks::leverage;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::monotone<policy> && pk::prove::decisive<policy>);
static_assert(pk::prove::reachable<best> && pk::prove::monotone<best>);
static_assert(pk::prove::decisive<best>);
static_assert(pk::prove::reachable<held> && pk::prove::decisive<held>);
static_assert(!pk::prove::is_complete(pk::view_of<held>)); // some have no leverage
static_assert(
    kind::requirement > kind::economic && kind::economic > kind::competitive &&
    kind::competitive > kind::customer && kind::customer > kind::co_marketing);

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr auto strongest_of(const input& of) { return best{}(of); }
constexpr strength strength_of(kind of) { return *best::granted(of); }

TEST_CASE("E3 each leverage by itself, and none") {
    CHECK_DECIDES(outcome::full_investment, true, false, false, false, false);
    CHECK_DECIDES(outcome::full_investment, false, true, false, false, false);
    CHECK_DECIDES(outcome::light_test_first, false, false, true, false, false);
    CHECK_DECIDES(outcome::light_test_first, false, false, false, true, false);
    CHECK_DECIDES(outcome::do_not_invest, false, false, false, false, true);
    CHECK_DECIDES(outcome::do_not_invest, false, false, false, false, false);
}

TEST_CASE("E3 the best leverage held decides") {
    CHECK_DECIDES(outcome::full_investment, true, true, true, true, true);
    CHECK_DECIDES(outcome::full_investment, false, true, true, true, true);
    CHECK_DECIDES(outcome::light_test_first, false, false, true, true, true);
    CHECK_DECIDES(outcome::light_test_first, false, false, false, true, true);
    CHECK_BOTH(strongest_of, (input{true, true, true, true, true}), kind::requirement);
    CHECK_BOTH(strongest_of, (input{false, true, true, true, true}), kind::economic);
    CHECK_BOTH(strongest_of, (input{false, false, true, true, true}), kind::competitive);
    CHECK_BOTH(strongest_of, (input{false, false, false, true, true}), kind::customer);
    CHECK_BOTH(strongest_of, (input{false, false, false, false, true}), kind::co_marketing);
    CHECK_BOTH(strongest_of, (input{false, false, false, false, false}), std::nullopt);
}

TEST_CASE("E3 the strength of each leverage") {
    CHECK_BOTH(strength_of, kind::requirement, strength::strongest);
    CHECK_BOTH(strength_of, kind::economic, strength::strong);
    CHECK_BOTH(strength_of, kind::competitive, strength::moderate);
    CHECK_BOTH(strength_of, kind::customer, strength::moderate);
    CHECK_BOTH(strength_of, kind::co_marketing, strength::weak);
}

TEST_CASE("E3 all leverage held, ranked") {
    constexpr auto ranked = [](const input& of) {
        const auto list = held{}(of);
        return list.size() == 3 && list[0] == kind::requirement && list[1] == kind::customer &&
               list[2] == kind::co_marketing;
    };
    CHECK_BOTH(ranked, (input{true, false, false, true, true}), true);
    for (unsigned bits = 0; bits < 32; ++bits) {
        const auto bit = [bits](int i) { return (bits >> i & 1) != 0; };
        const input of{bit(4), bit(3), bit(2), bit(1), bit(0)};
        pk::hits<kind, 5> expected;
        for (int i = 4; i >= 0; --i)
            if (bit(i)) expected.push_back(static_cast<kind>(i));
        CHECK(held{}(of) == expected);
        CHECK(strongest_of(of).has_value() == !expected.empty());
        if (!expected.empty()) CHECK(strongest_of(of) == expected[0]);
        // The verdict is that of the strength of the best one.
        CHECK(
            (decide(of) == outcome::full_investment) ==
            (!expected.empty() && strength_of(expected[0]) >= strength::strong));
        CHECK(
            (decide(of) == outcome::do_not_invest) ==
            (expected.empty() || strength_of(expected[0]) == strength::weak));
    }
}

} // namespace leverage_test
