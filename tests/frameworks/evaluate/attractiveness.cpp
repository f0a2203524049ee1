// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/evaluate/attractiveness.hpp>
#include <partnerkit/prove.hpp>
#include <partnerkit/with.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace attractiveness_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::attractiveness;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::monotone<
              policy,
              &input::icp_overlap,
              &input::influence,
              &input::practice,
              &input::appetite,
              &input::revenue>);

constexpr auto score(const input& of) { return policy{}(of).score; }
constexpr outcome decide(pk::percent all) { return policy{}({all, all, all, all, all}).band; }

TEST_CASE("E5 the score is the weighted sum") {
    CHECK_BOTH(score, (input{100, 0, 0, 0, 0}), 30);
    CHECK_BOTH(score, (input{0, 100, 0, 0, 0}), 25);
    CHECK_BOTH(score, (input{0, 0, 100, 0, 0}), 20);
    CHECK_BOTH(score, (input{0, 0, 0, 100, 0}), 15);
    CHECK_BOTH(score, (input{0, 0, 0, 0, 100}), 10);
    CHECK_BOTH(score, (input{90, 80, 70, 60, 50}), 75);
}

TEST_CASE("E5 bands at, below and above their borders") {
    CHECK_BOTH(decide, (pk::percent{74.99_pct}), outcome::secondary);
    CHECK_BOTH(decide, (pk::percent{75}), outcome::priority);
    CHECK_BOTH(decide, (pk::percent{75.01_pct}), outcome::priority);
    CHECK_BOTH(decide, (pk::percent{49.99_pct}), outcome::opportunistic);
    CHECK_BOTH(decide, (pk::percent{50}), outcome::secondary);
    CHECK_BOTH(decide, (pk::percent{50.01_pct}), outcome::secondary);
    CHECK_BOTH(decide, (pk::percent{0}), outcome::opportunistic);
    CHECK_BOTH(decide, (pk::percent{100}), outcome::priority);
}

struct ours :
    pk::with<
        policy,
        pk::criterion<&input::icp_overlap, 40_pct>,
        pk::criterion<&input::influence, 15_pct>> {};

constexpr auto our_score(const input& of) { return ours{}(of).score; }

TEST_CASE("E5 with the host's own weights") {
    CHECK_BOTH(our_score, (input{100, 0, 0, 0, 0}), 40);
    CHECK_BOTH(our_score, (input{0, 100, 0, 0, 0}), 15);
}

} // namespace attractiveness_test
