// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/evaluate/value_proposition.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

#include <optional>

namespace value_proposition_test {

namespace pk = partnerkit;
using namespace pk::frameworks::value_proposition;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::monotone<policy> && pk::prove::decisive<policy>);
static_assert(pk::prove::reachable<empty_parties> && pk::prove::decisive<empty_parties>);
static_assert(!pk::prove::is_complete(pk::view_of<empty_parties>)); // some have none

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr auto list(const input& of) { return empty_parties{}(of); }
/// What is listed, if it is one thing.
constexpr std::optional<party> only(const input& of) {
    return list(of).size() == 1 ? std::optional{list(of)[0]} : std::nullopt;
}

/// Four bits for each party, in the order of the members.
constexpr input from_bits(unsigned bits) {
    const auto bit = [bits](int i) { return (bits >> i & 1) != 0; };
    return {
        bit(0),
        bit(1),
        bit(2),
        bit(3),
        bit(4),
        bit(5),
        bit(6),
        bit(7),
        bit(8),
        bit(9),
        bit(10),
        bit(11)};
}

TEST_CASE("E2 clear with one driver for each party") {
    CHECK_BOTH(decide, from_bits(0x111), outcome::clear);
    CHECK_BOTH(decide, from_bits(0xFFF), outcome::clear);
    CHECK_BOTH(decide, from_bits(0x0FF), outcome::unclear);
    CHECK_BOTH(decide, from_bits(0xF0F), outcome::unclear);
    CHECK_BOTH(decide, from_bits(0xFF0), outcome::unclear);
    CHECK_BOTH(decide, from_bits(0), outcome::unclear);
}

TEST_CASE("E2 each of the four drivers of each party will do") {
    constexpr auto all_do = [](unsigned drivers) {
        bool result = true;
        for (unsigned driver = 0; driver < drivers; ++driver) {
            const unsigned others = 0xFFFU & ~(0xFU << driver / 4 * 4);
            result = result && decide(from_bits(others)) == outcome::unclear &&
                     decide(from_bits(others | 1U << driver)) == outcome::clear;
        }
        return result;
    };
    CHECK_BOTH(all_do, 12U, true);
}

TEST_CASE("E2 names each empty party") {
    CHECK_BOTH(only, from_bits(0xFF0), party::company);
    CHECK_BOTH(only, from_bits(0xF0F), party::partner);
    CHECK_BOTH(only, from_bits(0x0FF), party::customers);
    constexpr auto how_many = [](const input& of) { return list(of).size(); };
    CHECK_BOTH(how_many, from_bits(0x111), 0);
    CHECK_BOTH(how_many, from_bits(0x100), 2);
    CHECK_BOTH(how_many, from_bits(0), 3);
}

TEST_CASE("E2 all 4096 answers") {
    for (unsigned bits = 0; bits < 1U << 12; ++bits) {
        pk::hits<party, 3> expected;
        for (int i = 0; i < 3; ++i)
            if ((bits >> 4 * i & 0xF) == 0) expected.push_back(static_cast<party>(i));
        REQUIRE(list(from_bits(bits)) == expected);
        REQUIRE((decide(from_bits(bits)) == outcome::clear) == expected.empty());
    }
}

} // namespace value_proposition_test
