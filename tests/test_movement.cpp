// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/movement.hpp>

#include <partnerkit/checked.hpp>
#include <partnerkit/tier.hpp>

#include "both.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace movement_test {

namespace pk = partnerkit;
using namespace pk::literals;

// Not in the order of their values, and not one after the other.
enum class tier { gold = 20, registered = 0, platinum = 35, silver = 10 };
BOOST_DESCRIBE_ENUM(tier, gold, registered, platinum, silver)

using happened = pk::movement_event;

/// One period after the other: the tier earned, or none where there was no activity.
struct period {
    tier earned = tier::registered;
    bool is_active = true;
};
constexpr period idle{tier::registered, false};

template <class Movement, std::size_t Count>
constexpr auto events(const period (&history)[Count]) {
    struct {
        happened all[Count]{};
        pk::standing<tier> last{};
    } result;
    for (std::size_t i = 0; i < Count; ++i) {
        const auto next = Movement::next(result.last, history[i].earned, history[i].is_active);
        result.all[i] = next.event;
        result.last = next.after;
    }
    return result;
}
template <std::size_t Count>
constexpr bool are(const happened (&found)[Count], const happened (&wanted)[Count]) {
    for (std::size_t i = 0; i < Count; ++i)
        if (found[i] != wanted[i]) return false;
    return true;
}

struct by_two :
    pk::movement<
        "by two",
        tier,
        pk::movement_rules{
            .up_after = 2, .down_after = 2, .exit_after = 4, .exit_lowest_after = 2}> {};

TEST_CASE("a promotion takes consecutive periods, and goes one tier up") {
    constexpr period history[]{
        {}, {tier::platinum}, {tier::silver}, {}, {tier::gold}, {tier::gold}};
    constexpr auto found = events<by_two>(history);
    static_assert(
        are(found.all,
            {happened::entered,
             happened::none,
             happened::promoted,
             happened::warned,
             happened::none,
             happened::promoted}));
    static_assert(found.last.tier == tier::gold && found.last.above == 0);
    CHECK(events<by_two>(tests::at_run_time(history)).last == found.last);
}

TEST_CASE("the period of the entry counts") {
    constexpr period history[]{{tier::silver}, {tier::silver}};
    static_assert(are(events<by_two>(history).all, {happened::entered, happened::promoted}));
    CHECK(events<by_two>(tests::at_run_time(history)).last.tier == tier::silver);
}

TEST_CASE("the first miss warns, the second demotes, and a hit between them forgives") {
    constexpr period history[]{
        {tier::gold}, {tier::gold}, {tier::gold}, {tier::gold}, {}, {tier::gold}, {}, {}};
    constexpr auto found = events<by_two>(history);
    static_assert(
        are(found.all,
            {happened::entered,
             happened::promoted,
             happened::none,
             happened::promoted,
             happened::warned,
             happened::none,
             happened::warned,
             happened::demoted}));
    static_assert(found.last.tier == tier::silver);
    CHECK(events<by_two>(tests::at_run_time(history)).last == found.last);
}

TEST_CASE("who is idle leaves, sooner from the lowest tier, and comes back at the bottom") {
    constexpr period from_lowest[]{{}, idle, idle, idle, {tier::gold}};
    static_assert(are(
        events<by_two>(from_lowest).all,
        {happened::entered, happened::none, happened::left, happened::none, happened::reentered}));
    constexpr period from_silver[]{
        {tier::silver}, {tier::silver}, idle, {tier::silver, true}, idle, {tier::silver, false}};
    static_assert(events<by_two>(from_silver).last.membership == pk::membership::inside);
    CHECK(events<by_two>(tests::at_run_time(from_lowest)).last.tier == tier::registered);

    struct idle_only :
        pk::movement<"idle", tier, pk::movement_rules{.down_after = 0, .exit_after = 4}> {};
    constexpr period three[]{{tier::silver}, {tier::silver}, idle, idle, idle, {tier::silver}};
    static_assert(events<idle_only>(three).last.tier == tier::silver);
    constexpr period four[]{{tier::silver}, {tier::silver}, idle, idle, idle, idle};
    static_assert(events<idle_only>(four).last.membership == pk::membership::left);
    static_assert(events<idle_only>(four).last.tier == tier::silver);
    CHECK(events<idle_only>(tests::at_run_time(four)).all[5] == happened::left);
}

TEST_CASE("nobody enters without activity") {
    constexpr period history[]{idle, {tier::gold, false}};
    static_assert(events<by_two>(history).last == pk::standing<tier>{});
    CHECK(events<by_two>(tests::at_run_time(history)).last == pk::standing<tier>{});
}

struct relevel : pk::movement<"relevel", tier, pk::movement_style::relevel> {};
struct ratchet : pk::movement<"ratchet", tier, pk::movement_style::ratchet> {};
struct latch : pk::movement<"latch", tier, pk::movement_style::latch(4)> {};
struct pending : pk::movement<"pending", tier, pk::movement_style::pending_demotion(2)> {};

template <class Movement, std::size_t Count>
constexpr bool holds(const period (&history)[Count], const tier (&wanted)[Count]) {
    pk::standing<tier> now;
    for (std::size_t i = 0; i < Count; ++i) {
        now = Movement::next(now, history[i].earned, history[i].is_active).after;
        if (now.tier != wanted[i]) return false;
    }
    return true;
}

TEST_CASE("four styles of published programmes") {
    constexpr tier none = tier::registered;
    constexpr period history[]{
        {tier::silver}, {tier::platinum}, {}, {tier::silver}, {}, {}, {tier::gold}, {}};
    static_assert(holds<relevel>(
        history, {tier::silver, tier::platinum, none, tier::silver, none, none, tier::gold, none}));
    static_assert(holds<ratchet>(
        history,
        {tier::silver,
         tier::platinum,
         tier::platinum,
         tier::platinum,
         tier::platinum,
         tier::platinum,
         tier::platinum,
         tier::platinum}));
    static_assert(holds<latch>( // the best of four periods
        history,
        {tier::silver,
         tier::platinum,
         tier::platinum,
         tier::platinum,
         tier::platinum,
         tier::silver,
         tier::gold,
         tier::gold}));
    static_assert(holds<pending>( // down in the third period of lower ones
        history,
        {tier::silver,
         tier::platinum,
         tier::platinum,
         tier::platinum,
         none,
         none,
         tier::gold,
         tier::gold}));
    CHECK(holds<latch>(
        tests::at_run_time(history),
        {tier::silver,
         tier::platinum,
         tier::platinum,
         tier::platinum,
         tier::platinum,
         tier::silver,
         tier::gold,
         tier::gold}));
}

// ---- whatever happens ---------------------------------------------------------------------------

int place(tier of) {
    return of == tier::registered ? 0 : of == tier::silver ? 1 : of == tier::gold ? 2 : 3;
}

TEST_CASE("100 000 histories") {
    const std::uint32_t seed = 20'261'125;
    std::uint32_t state = seed;
    const auto below = [&state](std::uint32_t limit) {
        state = state * 1'664'525 + 1'013'904'223;
        return state / 65'536 % limit;
    };
    constexpr tier tiers[]{tier::registered, tier::silver, tier::gold, tier::platinum};
    std::size_t wrong = 0;
    std::size_t counts[7]{};
    for (int i = 0; i < 100'000; ++i) {
        period history[20];
        const std::uint32_t eagerness = 1 + below(5);
        for (period& each : history) {
            each.is_active = below(5) < eagerness;
            each.earned = each.is_active ? tiers[below(4)] : tier::registered;
        }
        pk::standing<tier> now;
        const std::size_t pause = below(20);
        pk::standing<tier> saved;
        std::vector<pk::standing<tier>> all;
        for (std::size_t p = 0; p < 20; ++p) {
            if (p == pause) saved = now;
            const auto next = by_two::next(now, history[p].earned, history[p].is_active);
            ++counts[static_cast<std::size_t>(next.event)];
            const bool stays = now.membership == pk::membership::inside &&
                               next.after.membership == pk::membership::inside;
            const int step = stays ? place(next.after.tier) - place(now.tier) : 0;
            if (step < -1 || step > 1) ++wrong; // one step a period
            if ((step == 1) != (next.event == happened::promoted && stays)) ++wrong;
            if (step == 1) { // backed by two periods
                if (place(history[p].earned) <= place(now.tier)) ++wrong;
                if (p == 0 || place(history[p - 1].earned) <= place(now.tier)) ++wrong;
            }
            // Silence brings nobody back.
            if (now.membership == pk::membership::left && !history[p].is_active &&
                !(next.after == now))
                ++wrong;
            now = next.after;
            all.push_back(now);
        }
        for (std::size_t p = pause; p < 20; ++p) { // from what was saved, the same again
            saved = by_two::next(saved, history[p].earned, history[p].is_active).after;
            if (!(saved == all[p])) ++wrong;
        }
    }
    INFO("seed " << seed);
    CHECK(wrong == 0);
    for (const std::size_t each : counts)
        CHECK(each > 1'000); // every event has been seen, and often
}

// ---- thirteen quarters of 635 resellers ---------------------------------------------------------

struct quarter {
    pk::money<"USD", 10'000> revenue;
};
BOOST_DESCRIBE_STRUCT(quarter, (), (revenue))

enum class level { bottom, third, second, top };
BOOST_DESCRIBE_ENUM(level, bottom, third, second, top)

struct by_revenue :
    pk::tier_table<
        "by revenue",
        pk::tier<level::top, pk::at_least<&quarter::revenue, 50'000_usd>>,
        pk::tier<level::second, pk::at_least<&quarter::revenue, 12'500_usd>>,
        pk::tier<level::third, pk::at_least<&quarter::revenue, 2'500_usd>>,
        pk::otherwise<level::bottom>> {};

struct by_quarters :
    pk::movement<
        "by quarters",
        level,
        pk::movement_rules{.up_after = 2, .down_after = 2, .exit_after = 4}> {};

TEST_CASE("AdventureWorks") {
    std::ifstream file(PARTNERKIT_ADVENTUREWORKS "/reseller_quarter.csv");
    if (!file) {
        MESSAGE("not checked: the data are not here");
        return;
    }
    using money = pk::money<"USD", 10'000>;
    std::map<std::string, std::map<int, money>> resellers;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        std::string key, year, number, revenue;
        std::getline(cells, key, ',');
        std::getline(cells, year, ',');
        std::getline(cells, number, ',');
        std::getline(cells, revenue, ',');
        resellers[key][std::stoi(year) * 4 + std::stoi(number)] =
            *pk::checked<money>(std::string_view{revenue});
    }
    std::size_t events[7]{};
    std::size_t last[5]{};
    for (const auto& [key, quarters] : resellers) {
        pk::standing<level> now;
        for (int q = 2010 * 4 + 4; q <= 2013 * 4 + 4; ++q) {
            const auto found = quarters.find(q);
            const bool is_active = found != quarters.end();
            const level earned = is_active ? by_revenue{}({found->second}) : level::bottom;
            const auto next = by_quarters::next(now, earned, is_active);
            ++events[static_cast<std::size_t>(next.event)];
            now = next.after;
        }
        ++last[now.membership == pk::membership::inside ? static_cast<std::size_t>(now.tier) : 4];
    }
    const auto count = [&](happened of) { return events[static_cast<std::size_t>(of)]; };
    CHECK(resellers.size() == 635);
    CHECK(count(happened::entered) == 635);
    CHECK(count(happened::promoted) == 728);
    CHECK(count(happened::demoted) == 178);
    CHECK(count(happened::left) == 159);
    CHECK(count(happened::reentered) == 13);
    CHECK(last[0] == 202);
    CHECK(last[1] == 104);
    CHECK(last[2] == 150);
    CHECK(last[3] == 33);
    CHECK(last[4] == 146);
}

} // namespace movement_test
