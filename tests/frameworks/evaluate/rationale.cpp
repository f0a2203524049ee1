// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/evaluate/rationale.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

#include <optional>

namespace rationale_test {

namespace pk = partnerkit;
using namespace pk::frameworks::rationale;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::monotone<policy> && pk::prove::decisive<policy>);
static_assert(pk::prove::reachable<gaps> && pk::prove::decisive<gaps>);
static_assert(!pk::prove::is_complete(pk::view_of<gaps>)); // some have none

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr auto list(const input& of) { return gaps{}(of); }
/// What is listed, if it is one thing.
constexpr std::optional<gap> only(const input& of) {
    return list(of).size() == 1 ? std::optional{list(of)[0]} : std::nullopt;
}

TEST_CASE("E10 no gap, no thesis, signed off or not") {
    CHECK_DECIDES(outcome::no_thesis, false, false, false, false, false, false, false);
    CHECK_DECIDES(outcome::no_thesis, false, false, false, false, false, false, true);
}

TEST_CASE("E10 no recruitment before the thesis is signed off") {
    CHECK_DECIDES(outcome::sign_off_first, true, false, false, false, false, false, false);
    CHECK_DECIDES(outcome::recruit, true, false, false, false, false, false, true);
    CHECK_DECIDES(outcome::sign_off_first, true, true, true, true, true, true, false);
    CHECK_DECIDES(outcome::recruit, true, true, true, true, true, true, true);
}

TEST_CASE("E10 each gap is a reason, and named") {
    CHECK_DECIDES(outcome::recruit, false, true, false, false, false, false, true);
    CHECK_DECIDES(outcome::recruit, false, false, true, false, false, false, true);
    CHECK_DECIDES(outcome::recruit, false, false, false, true, false, false, true);
    CHECK_DECIDES(outcome::recruit, false, false, false, false, true, false, true);
    CHECK_DECIDES(outcome::recruit, false, false, false, false, false, true, true);
    CHECK_BOTH(only, (input{true, false, false, false, false, false, false}), gap::market_velocity);
    CHECK_BOTH(only, (input{false, true, false, false, false, false, false}), gap::credibility);
    CHECK_BOTH(only, (input{false, false, true, false, false, false, false}), gap::delivery);
    CHECK_BOTH(only, (input{false, false, false, true, false, false, false}), gap::geographic);
    CHECK_BOTH(only, (input{false, false, false, false, true, false, false}), gap::cost_efficiency);
    CHECK_BOTH(
        only, (input{false, false, false, false, false, true, false}), gap::competitive_pressure);
}

TEST_CASE("E10 all 128 answers") {
    for (unsigned bits = 0; bits < 128; ++bits) {
        const auto bit = [bits](int i) { return (bits >> i & 1) != 0; };
        const input of{bit(0), bit(1), bit(2), bit(3), bit(4), bit(5), bit(6)};
        pk::hits<gap, 6> expected;
        for (int i = 0; i < 6; ++i)
            if (bit(i)) expected.push_back(static_cast<gap>(i));
        CHECK(list(of) == expected);
        CHECK(
            decide(of) == (expected.empty() ? outcome::no_thesis
                           : bit(6)         ? outcome::recruit
                                            : outcome::sign_off_first));
    }
}

} // namespace rationale_test
