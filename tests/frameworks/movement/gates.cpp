// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/movement/gates.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace gates_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::gates;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::decisive<policy> && pk::prove::monotone<policy>);
static_assert(pk::prove::complete<launch_policy> && pk::prove::reachable<launch_policy>);
static_assert(pk::prove::decisive<launch_policy> && pk::prove::monotone<launch_policy>);
static_assert(pk::prove::reachable<missing> && pk::prove::reachable<missing_for_launch>);

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr launch_outcome decide_launch(const launch_input& of) { return launch_policy{}(of); }

TEST_CASE("M7 every combination before the start, and what is missing") {
    for (unsigned bits = 0; bits < 32; ++bits) {
        const auto has = [&](unsigned bit) { return (bits >> bit & 1) != 0; };
        const input facts{has(0), has(1), has(2), has(3), has(4)};
        CHECK((decide(facts) == outcome::start) == (bits == 31));
        const auto lacking = missing{}(facts);
        std::size_t at = 0;
        for (unsigned bit = 0; bit < 5; ++bit)
            if (!has(bit)) CHECK(lacking[at++] == static_cast<step>(bit));
        CHECK(lacking.size() == at);
    }
    CHECK_DECIDES(outcome::start, true, true, true, true, true);
    CHECK_DECIDES(outcome::wait, true, true, true, true, false);
}

TEST_CASE("M7 every combination before the launch, and what is missing") {
    for (unsigned bits = 0; bits < 16; ++bits) {
        const auto has = [&](unsigned bit) { return (bits >> bit & 1) != 0; };
        const launch_input facts{has(0), has(1), has(2), has(3)};
        CHECK((decide_launch(facts) == launch_outcome::launch) == (bits == 15));
        const auto lacking = missing_for_launch{}(facts);
        std::size_t at = 0;
        for (unsigned bit = 0; bit < 4; ++bit)
            if (!has(bit)) CHECK(lacking[at++] == static_cast<launch_step>(bit));
        CHECK(lacking.size() == at);
    }
    CHECK_BOTH(decide_launch, (launch_input{true, true, true, true}), launch_outcome::launch);
    CHECK_BOTH(decide_launch, (launch_input{false, true, true, true}), launch_outcome::wait);
}

} // namespace gates_test
