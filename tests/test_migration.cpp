// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "both.hpp"

#include <partnerkit/migration.hpp>
#include <partnerkit/table.hpp>
#include <policies.hpp>

#include <array>

namespace pk = partnerkit;
using namespace pk::literals;
using namespace examples;

namespace {

template <auto Gold>
struct version :
    pk::tier_table<
        "version",
        pk::tier<tier::gold, pk::at_least<&partner::certified, Gold>>,
        pk::tier<tier::silver, pk::at_least<&partner::certified, 1>>,
        pk::otherwise<tier::registered>> {};

template <auto Least>
struct unsure :
    pk::decision_table<
        "unsure",
        pk::hit::unique,
        pk::rule<tier::gold, pk::at_least<&partner::certified, Least>>,
        pk::rule<tier::silver, pk::is<&partner::certified, 0>>> {};

constexpr std::array<partner, 7> portfolio = [] {
    std::array<partner, 7> result{};
    for (int i = 0; i < 7; ++i)
        result[static_cast<std::size_t>(i)].certified = pk::count::from_steps(i);
    return result;
}();

template <class Old, class New>
constexpr std::array<std::size_t, 4> sums(const std::array<partner, 7>& partners) {
    const auto moves = pk::migration<Old, New>(partners);
    return {moves.total(), moves.unchanged(), moves.raised(), moves.lowered()};
}

TEST_CASE("who moves when a threshold is raised, and when it is lowered") {
    using counts = std::array<std::size_t, 4>;
    constexpr auto raised = [](const auto& all) { return sums<version<3>, version<5>>(all); };
    CHECK_BOTH(raised, portfolio, (counts{7, 5, 0, 2}));
    constexpr auto lowered = [](const auto& all) { return sums<version<3>, version<2>>(all); };
    CHECK_BOTH(lowered, portfolio, (counts{7, 6, 1, 0}));

    constexpr auto moves = pk::migration<version<3>, version<5>>(portfolio);
    static_assert(moves.count(tier::gold, tier::silver) == 2);
    static_assert(moves.count(tier::gold, tier::gold) == 2);
    static_assert(moves.count(tier::silver, tier::silver) == 2);
    static_assert(moves.count(tier::registered, tier::registered) == 1);
    static_assert(moves.count(tier::silver, tier::gold) == 0);
}

TEST_CASE("no answer counts, too, and is less than any") {
    constexpr auto moves = pk::migration<unsure<4>, unsure<2>>(portfolio);
    static_assert(moves.count(std::nullopt, tier::gold) == 2);
    static_assert(moves.count(std::nullopt, std::nullopt) == 1);
    static_assert(moves.raised() == 2 && moves.lowered() == 0 && moves.unchanged() == 5);
    CHECK((pk::migration<unsure<4>, unsure<2>>(tests::at_run_time(portfolio)).raised() == 2));
}

TEST_CASE("scorecards move by their bands") {
    constexpr std::array<candidate, 2> candidates{
        candidate{90, 80, 70, 60, 50}, candidate{10, 10, 10, 10, 10}};
    constexpr auto moves = pk::migration<attractiveness, attractiveness>(candidates);
    static_assert(moves.count(priority::priority, priority::priority) == 1);
    static_assert(moves.unchanged() == 2);
    CHECK(
        (pk::migration<attractiveness, attractiveness>(tests::at_run_time(candidates)).total() ==
         2));
}

} // namespace
