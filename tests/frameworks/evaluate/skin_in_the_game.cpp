// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/evaluate/skin_in_the_game.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

#include <optional>

namespace skin_in_the_game_test {

namespace pk = partnerkit;
using namespace pk::frameworks::skin_in_the_game;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::monotone<policy> && pk::prove::decisive<policy>);
static_assert(pk::prove::reachable<missing> && pk::prove::decisive<missing>);
static_assert(!pk::prove::is_complete(pk::view_of<missing>)); // some miss nothing

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr auto list(const input& of) { return missing{}(of); }
/// What is listed, if it is one thing.
constexpr std::optional<trait> only(const input& of) {
    return list(of).size() == 1 ? std::optional{list(of)[0]} : std::nullopt;
}

/// One bit for each member: ours, the partner's, the roadmap, the executives.
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
constexpr unsigned our_loss = 1U << 4, partner_loss = 1U << 9;

TEST_CASE("E1 both sides commit and lose something real, one, or none") {
    CHECK_BOTH(decide, from_bits(1 | our_loss | 1 << 5 | partner_loss), outcome::partnership);
    CHECK_BOTH(decide, from_bits(1 | our_loss), outcome::one_sided);
    CHECK_BOTH(decide, from_bits(1 << 5 | partner_loss), outcome::one_sided);
    CHECK_BOTH(decide, from_bits(0), outcome::handshake);
}

TEST_CASE("E1 who commits but loses nothing, or loses but commits nothing, is not in") {
    CHECK_BOTH(decide, from_bits(1 | our_loss | 1 << 5), outcome::one_sided);
    CHECK_BOTH(decide, from_bits(1 | our_loss | partner_loss), outcome::one_sided);
    CHECK_BOTH(decide, from_bits(1 | partner_loss), outcome::handshake);
    CHECK_BOTH(decide, from_bits(our_loss | partner_loss), outcome::handshake);
}

TEST_CASE("E1 roadmap and executives alone make no partnership") {
    CHECK_BOTH(decide, from_bits(1 << 10 | 1 << 11), outcome::handshake);
}

TEST_CASE("E1 each commitment counts, on each side") {
    constexpr auto ours = [](unsigned bit) { return decide(from_bits(1U << bit | our_loss)); };
    CHECK_BOTH(ours, 0U, outcome::one_sided);
    CHECK_BOTH(ours, 1U, outcome::one_sided);
    CHECK_BOTH(ours, 2U, outcome::one_sided);
    CHECK_BOTH(ours, 3U, outcome::one_sided);
    constexpr auto theirs = [](unsigned bit) {
        return decide(from_bits(1U << bit | partner_loss));
    };
    CHECK_BOTH(theirs, 5U, outcome::one_sided);
    CHECK_BOTH(theirs, 6U, outcome::one_sided);
    CHECK_BOTH(theirs, 7U, outcome::one_sided);
    CHECK_BOTH(theirs, 8U, outcome::one_sided);
}

TEST_CASE("E1 all 4096 answers") {
    for (unsigned bits = 0; bits < 1U << 12; ++bits) {
        const bool ours = (bits & 0xF) != 0 && (bits & our_loss) != 0;
        const bool theirs = (bits & 0xF << 5) != 0 && (bits & partner_loss) != 0;
        REQUIRE(static_cast<int>(decide(from_bits(bits))) == int{ours} + int{theirs});
        const bool has[] = {
            (bits & 0xF) != 0 && (bits & 0xF << 5) != 0,
            (bits & 1 << 10) != 0,
            (bits & 1 << 11) != 0,
            (bits & our_loss) != 0 && (bits & partner_loss) != 0};
        pk::hits<trait, 4> expected;
        for (int i = 0; i < 4; ++i)
            if (!has[i]) expected.push_back(static_cast<trait>(i));
        REQUIRE(list(from_bits(bits)) == expected);
    }
}

TEST_CASE("E1 what is missing") {
    constexpr auto all = [](const input& of) { return list(of).size(); };
    CHECK_BOTH(all, from_bits(0), 4);
    CHECK_BOTH(all, from_bits(0xFFF), 0);
    CHECK_BOTH(only, from_bits(0xFFF & ~0xFU), trait::economic_commitment);
    CHECK_BOTH(only, from_bits(0xFFF & ~(0xFU << 5)), trait::economic_commitment);
    CHECK_BOTH(only, from_bits(0xFFF & ~(1U << 10)), trait::roadmap_alignment);
    CHECK_BOTH(only, from_bits(0xFFF & ~(1U << 11)), trait::executive_sponsorship);
    CHECK_BOTH(only, from_bits(0xFFF & ~our_loss), trait::mutual_risk);
    CHECK_BOTH(only, from_bits(0xFFF & ~partner_loss), trait::mutual_risk);
}

} // namespace skin_in_the_game_test
