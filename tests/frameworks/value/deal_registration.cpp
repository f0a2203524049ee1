// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/programme/tier_framework.hpp>
#include <partnerkit/frameworks/value/deal_registration.hpp>
#include <partnerkit/prove.hpp>
#include <partnerkit/with.hpp>

#include "../../random.hpp"
#include "../decides.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace deal_registration_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::deal_registration;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::decisive<policy>);
static_assert(pk::prove::monotone<
              policy,
              pk::prove::less_of<&input::rejected>,
              pk::prove::less_of<&input::account_taken>>);
static_assert(pk::prove::reachable<reasons> && pk::prove::decisive<reasons>);
static_assert(pk::prove::complete<response_policy> && pk::prove::reachable<response_policy>);
static_assert(pk::prove::decisive<response_policy>);
static_assert(pk::prove::monotone<
              response_policy,
              pk::prove::less_of<&response_input::age>,
              pk::prove::less_of<&response_input::answered_after>>);
static_assert(response_policy::about.id == "V9");

using list = pk::hits<reason, 4>;

template <class... Reasons>
constexpr list these(Reasons... expected) {
    list result;
    (result.push_back(expected), ...);
    return result;
}

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr list reasons_of(const input& of) { return reasons{}(of); }

TEST_CASE("V9 valid and first, valid and not first, invalid") {
    CHECK_DECIDES(outcome::owns, false, pk::not_applicable, false, false);
    CHECK_DECIDES(outcome::conflict, false, pk::not_applicable, true, false);
    CHECK_DECIDES(outcome::conflict, false, pk::not_applicable, true, true);
    CHECK_DECIDES(outcome::invalid, true, pk::not_applicable, false, false);
    CHECK_DECIDES(outcome::invalid, true, pk::not_applicable, true, true);
    CHECK_DECIDES(outcome::invalid, true, 1, false, false);
}

TEST_CASE("V9 within five business days, if they count") {
    CHECK_DECIDES(outcome::owns, false, -3, false, false);
    CHECK_DECIDES(outcome::owns, false, 4, false, false);
    CHECK_DECIDES(outcome::owns, false, 5, false, false);
    CHECK_DECIDES(outcome::invalid, false, 6, false, false);
    CHECK_DECIDES(outcome::invalid, false, 6, true, false);
    CHECK_DECIDES(outcome::conflict, false, 5, true, false);
    CHECK_DECIDES(outcome::owns, false, std::nullopt, false, false);
}

TEST_CASE("V9 all that speaks against a registration") {
    CHECK_BOTH(reasons_of, (input{false, 5, false, false}), these());
    CHECK_BOTH(reasons_of, (input{true, 5, false, false}), these(reason::rejected));
    CHECK_BOTH(reasons_of, (input{false, 6, false, false}), these(reason::late));
    CHECK_BOTH(reasons_of, (input{false, 5, true, false}), these(reason::account_taken));
    CHECK_BOTH(reasons_of, (input{false, 5, true, true}), these(reason::registered_before));
    CHECK_BOTH(reasons_of, (input{false, 5, false, true}), these());
    CHECK_BOTH(
        reasons_of,
        (input{true, 6, true, false}),
        these(reason::rejected, reason::late, reason::account_taken));
    CHECK_BOTH(reasons_of, (input{false, std::nullopt, false, false}), these());
}

TEST_CASE("V9 what is no owner has a reason, and an owner has none") {
    for (const bool rejected : {false, true})
        for (const auto age :
             {pk::if_applicable<int>{pk::not_applicable}, {std::nullopt}, {5}, {6}})
            for (const bool taken : {false, true})
                for (const bool by_same : {false, true}) {
                    const input of{rejected, age, taken, by_same};
                    CHECK((decide(of) == outcome::owns) == reasons_of(of).empty());
                }
}

// ---- the facts of a registration ----------------------------------------------------------------

/// Of a gold partner, after a meeting on Friday, 19 December 2025.
constexpr registration gold_at(sys_seconds when) {
    return {.registered_at = when, .is_gold = true, .first_meeting = sys_days{2025y / 12 / 19}};
}
constexpr outcome alone(const registration& of) { return policy{}(facts_of(of)); }
constexpr std::array holidays{sys_days{2025y / 12 / 25}, sys_days{2025y / 12 / 26}};
constexpr outcome with_holidays(const registration& of) { return policy{}(facts_of(of, holidays)); }

TEST_CASE("V9 a gold partner registers up to the end of the fifth business day") {
    CHECK_BOTH(alone, gold_at(sys_days{2025y / 12 / 18}), outcome::owns); // before the meeting
    CHECK_BOTH(alone, gold_at(sys_days{2025y / 12 / 19}), outcome::owns);
    CHECK_BOTH(alone, gold_at(sys_days{2025y / 12 / 25} + 9h), outcome::owns);
    CHECK_BOTH(alone, gold_at(sys_days{2025y / 12 / 26} + 24h - 1s), outcome::owns);
    CHECK_BOTH(alone, gold_at(sys_days{2025y / 12 / 28} + 24h - 1s), outcome::owns); // a Sunday
    CHECK_BOTH(alone, gold_at(sys_days{2025y / 12 / 29}), outcome::invalid);
    CHECK_BOTH(with_holidays, gold_at(sys_days{2025y / 12 / 29}), outcome::owns);
    CHECK_BOTH(with_holidays, gold_at(sys_days{2025y / 12 / 30} + 24h - 1s), outcome::owns);
    CHECK_BOTH(with_holidays, gold_at(sys_days{2025y / 12 / 31}), outcome::invalid);
}

TEST_CASE("V9 others register when they like, and so does who did not say when they met") {
    constexpr auto silver = [] {
        registration its = gold_at(sys_days{2026y / 6 / 1});
        its.is_gold = false;
        return its;
    };
    CHECK_BOTH(alone, silver(), outcome::owns);
    constexpr auto unknown = [] {
        return registration{.registered_at = sys_days{2026y / 6 / 1}, .is_gold = true};
    };
    CHECK_BOTH(alone, unknown(), outcome::owns);
    CHECK(facts_of(unknown()).business_days.state() == pk::presence::missing);
    CHECK(facts_of(silver()).business_days.state() == pk::presence::not_applicable);
    constexpr auto is_rejected = [](const registration& of) { return facts_of(of).rejected; };
    CHECK_BOTH(is_rejected, (registration{.rejected = true}), true);
    CHECK_BOTH(is_rejected, (registration{}), false);
    // It is the gold tier of T7 that promises it.
    namespace tiers = pk::frameworks::tier_framework;
    for (const auto tier :
         {tiers::outcome::registered,
          tiers::outcome::silver,
          tiers::outcome::gold,
          tiers::outcome::platinum})
        CHECK(
            (tiers::policy::granted(tier)->deals ==
             tiers::deal_registration::within_five_business_days) ==
            (tier == tiers::outcome::gold));
}

// ---- all registrations --------------------------------------------------------------------------

constexpr sys_seconds at(int hour) {
    return sys_seconds{sys_days{2025y / 6 / 2}} + std::chrono::hours{hour};
}

template <std::size_t Size>
using answers = std::array<decision, Size>;

template <std::size_t Size>
constexpr answers<Size> decide_all(const std::array<registration, Size>& all) {
    std::array<std::uint32_t, Size> order{};
    answers<Size> decisions{};
    const bool done = policy::decide(all, order, decisions);
    return done ? decisions : answers<Size>{};
}

constexpr decision owns{outcome::owns, {}, {}};
constexpr decision conflict(std::size_t with, reason why = reason::account_taken) {
    return {outcome::conflict, these(why), with};
}

/// `Size` registrations, of partner 1, 2, ...; `change` makes them differ in more.
template <std::size_t Size, class Change>
constexpr std::array<registration, Size> registrations(Change change) {
    std::array<registration, Size> result{};
    for (std::size_t i = 0; i < Size; ++i) {
        result[i].partner = static_cast<std::int64_t>(i) + 1;
        change(result[i], static_cast<int>(i));
    }
    return result;
}

TEST_CASE("V9 the first one of an account owns the deal, wherever it stands") {
    constexpr auto all = registrations<3>([](registration& its, int i) {
        constexpr int hours[]{5, 3, 4};
        its.registered_at = at(hours[i]);
    });
    CHECK_BOTH(decide_all, all, (answers<3>{conflict(1), owns, conflict(1)}));
}

TEST_CASE("V9 of two at the same moment, the one that stands earlier") {
    constexpr auto all =
        registrations<3>([](registration& its, int) { its.registered_at = at(1); });
    CHECK_BOTH(decide_all, all, (answers<3>{owns, conflict(0), conflict(0)}));
    constexpr auto apart = registrations<2>(
        [](registration& its, int i) { its.registered_at = at(1) - std::chrono::seconds{i}; });
    CHECK_BOTH(decide_all, apart, (answers<2>{conflict(1), owns}));
}

TEST_CASE("V9 each account has its owner") {
    constexpr auto all = registrations<4>([](registration& its, int i) {
        its.account = i % 2;
        its.registered_at = at(-i);
    });
    CHECK_BOTH(decide_all, all, (answers<4>{conflict(2), conflict(3), owns, owns}));
}

TEST_CASE("V9 an invalid registration owns nothing, and one that waits for an answer does") {
    constexpr auto all = registrations<3>([](registration& its, int i) {
        its.registered_at = at(i);
        its.rejected = i == 0;
    });
    CHECK_BOTH(
        decide_all,
        all,
        (answers<3>{decision{outcome::invalid, these(reason::rejected), {}}, owns, conflict(1)}));
    constexpr auto late = registrations<3>([](registration& its, int i) {
        its.registered_at = at(i);
        its.is_gold = i != 1;
        its.first_meeting = sys_days{2025y / 5 / 23}; // six business days before
    });
    CHECK_BOTH(
        decide_all,
        late,
        (answers<3>{
            decision{outcome::invalid, these(reason::late), {}},
            owns,
            decision{outcome::invalid, these(reason::late, reason::account_taken), {}}}));
}

TEST_CASE("V9 the same partner once more is a conflict with itself") {
    constexpr auto all = registrations<3>([](registration& its, int i) {
        its.registered_at = at(i);
        its.partner = i == 2 ? 1 : its.partner;
    });
    CHECK_BOTH(
        decide_all, all, (answers<3>{owns, conflict(0), conflict(0, reason::registered_before)}));
}

TEST_CASE("V9 holidays are the host's") {
    constexpr auto decide_over_christmas = [](const registration& its) {
        std::array<int, 1> order{};
        answers<1> decisions{};
        return policy::decide(std::array{its}, order, decisions, holidays) ? decisions[0]
                                                                           : decision{};
    };
    CHECK_BOTH(decide_over_christmas, gold_at(sys_days{2025y / 12 / 30}), owns);
    CHECK_BOTH(
        decide_over_christmas,
        gold_at(sys_days{2025y / 12 / 31}),
        (decision{outcome::invalid, these(reason::late), {}}));
}

TEST_CASE("V9 none at all, and too little space") {
    std::vector<registration> all;
    std::vector<std::uint32_t> order;
    std::vector<decision> decisions;
    CHECK(policy::decide(all, order, decisions));
    all.resize(2);
    CHECK_FALSE(policy::decide(all, order, decisions));
    order.resize(2);
    CHECK_FALSE(policy::decide(all, order, decisions));
    decisions.resize(3);
    CHECK_FALSE(policy::decide(all, order, decisions));
    CHECK(decisions[0] == decision{});
    decisions.resize(2);
    CHECK(policy::decide(all, order, decisions));
    CHECK(decisions[0] == owns);
    order.resize(1);
    decisions.resize(1);
    CHECK_FALSE(policy::decide(all, order, decisions));
}

/// By the words of the rule: among the valid ones of an account, none before it.
decision decided_by_search(const std::vector<registration>& all, std::size_t which) {
    const registration& its = all[which];
    const auto is_late = [](const registration& of) {
        if (!of.is_gold || !of.first_meeting) return false;
        int n = 0;
        for (sys_days day = *of.first_meeting + days{1}; day <= of.registered_at; day += days{1})
            if (const std::chrono::weekday on{day};
                on != std::chrono::Saturday && on != std::chrono::Sunday)
                ++n;
        return n > 5;
    };
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].account != its.account || all[i].rejected || is_late(all[i])) continue;
        if (!first || all[i].registered_at < all[*first].registered_at) first = i;
    }
    const bool is_before =
        first && (all[*first].registered_at < its.registered_at ||
                  (all[*first].registered_at == its.registered_at && *first < which));
    decision result;
    if (its.rejected) result.reasons.push_back(reason::rejected);
    if (is_late(its)) result.reasons.push_back(reason::late);
    const bool is_valid = result.reasons.empty();
    if (is_before)
        result.reasons.push_back(
            all[*first].partner == its.partner ? reason::registered_before : reason::account_taken);
    if (is_valid) result.outcome = is_before ? outcome::conflict : outcome::owns;
    if (result.outcome == outcome::conflict) result.conflicts_with = first;
    return result;
}

TEST_CASE("V9 many registrations, as a search among all of them decides") {
    tests::dice roll = tests::seeded_dice();
    for (int round = 0; round < 300; ++round) {
        std::vector<registration> all(static_cast<std::size_t>(roll(1, 40)));
        for (registration& its : all) {
            its.partner = roll(1, 3);
            its.account = roll(-2, 2);
            its.registered_at = sys_days{2025y / 6 / 2} + std::chrono::hours{roll(0, 20)};
            its.rejected = roll.once_in(4);
            its.is_gold = roll.once_in(2);
            if (!roll.once_in(4))
                its.first_meeting = sys_days{2025y / 6 / 2} - days{static_cast<int>(roll(-3, 12))};
        }
        std::vector<std::uint16_t> order(all.size());
        std::vector<decision> decisions(all.size());
        REQUIRE(policy::decide(all, order, decisions));
        for (std::size_t i = 0; i < all.size(); ++i)
            REQUIRE(decisions[i] == decided_by_search(all, i));
    }
}

// The host tells partners and accounts apart by texts, and has its times in minutes.
struct crm_registration {
    std::string partner;
    std::string_view account;
    std::chrono::sys_time<std::chrono::minutes> registered_at{};
    std::optional<std::chrono::sys_time<std::chrono::minutes>> answered_at{};
    bool rejected = false;
    bool is_gold = false;
    std::optional<sys_days> first_meeting{};
};

TEST_CASE("V9 on records of the host") {
    const std::vector<crm_registration> all{
        {"P-1", "A-7", sys_days{2025y / 6 / 2} + 10min, sys_days{2025y / 6 / 3}},
        {"P-2", "A-7", sys_days{2025y / 6 / 2} + 9min, {}, true},
        {"P-2", "A-7", sys_days{2025y / 6 / 2} + 11min},
        {"P-2", "A-8", sys_days{2025y / 6 / 2} + 10min}};
    std::vector<std::size_t> order(all.size());
    std::vector<decision> decisions(all.size());
    REQUIRE(policy::decide(all, order, decisions));
    CHECK(decisions[0] == owns);
    CHECK(decisions[1].outcome == outcome::invalid);
    CHECK(decisions[2] == conflict(0));
    CHECK(decisions[3] == owns);
    const responses ours = responses_to(all, sys_days{2025y / 7 / 1});
    CHECK(ours.share() == pk::fraction{1, 4});
}

// ---- our answers --------------------------------------------------------------------------------

constexpr response decide_response(const response_input& of) { return response_policy{}(of); }

TEST_CASE("V9 answered within 48 hours") {
    CHECK_BOTH(decide_response, (response_input{100h, 48h - 1s}), response::in_time);
    CHECK_BOTH(decide_response, (response_input{100h, 48h}), response::in_time);
    CHECK_BOTH(decide_response, (response_input{100h, 48h + 1s}), response::late);
    CHECK_BOTH(decide_response, (response_input{49h, 0s}), response::in_time);
    CHECK_BOTH(decide_response, (response_input{48h - 1s, {}}), response::waiting);
    CHECK_BOTH(decide_response, (response_input{48h, {}}), response::waiting);
    CHECK_BOTH(decide_response, (response_input{48h + 1s, {}}), response::late);
}

struct asked {
    std::optional<std::chrono::seconds> answered_after;
    std::chrono::seconds age;
};
constexpr response state(const asked& of) {
    registration its{.registered_at = at(0)};
    if (of.answered_after) its.answered_at = at(0) + *of.answered_after;
    return decide_response(response_facts(its, at(0) + of.age));
}

TEST_CASE("V9 an answer after now has not happened") {
    CHECK_BOTH(state, (asked{10h, 10h}), response::in_time);
    CHECK_BOTH(state, (asked{10h, 10h - 1s}), response::waiting);
    CHECK_BOTH(state, (asked{50h, 49h}), response::late);
    CHECK_BOTH(state, (asked{50h, 48h}), response::waiting);
    CHECK_BOTH(state, (asked{{}, 49h}), response::late);
    CHECK_BOTH(state, (asked{{}, -1h}), response::waiting); // registered after now
}

/// Answered after so many hours each; -1: not at all. 60 hours later.
template <std::size_t Size>
constexpr responses answered(const std::array<int, Size>& hours) {
    std::array<registration, Size> all{};
    for (std::size_t i = 0; i < Size; ++i) {
        all[i].registered_at = at(0);
        if (hours[i] >= 0) all[i].answered_at = at(hours[i]);
    }
    return responses_to(all, at(60));
}
template <std::size_t Size>
constexpr std::optional<pk::fraction> share_of(const std::array<int, Size>& hours) {
    return answered(hours).share();
}

TEST_CASE("V9 the share that was answered in time, exactly") {
    CHECK_BOTH(share_of, (std::array{1, 48, 49}), (std::optional{pk::fraction{2, 3}}));
    CHECK_BOTH(share_of, (std::array{1, 48, -1}), (std::optional{pk::fraction{2, 3}}));
    CHECK_BOTH(share_of, (std::array{1, 2}), (std::optional{pk::fraction{1, 1}}));
    CHECK_BOTH(share_of, (std::array{-1, 50}), (std::optional{pk::fraction{0, 1}}));
    CHECK_BOTH(share_of, (std::array<int, 0>{}), std::nullopt);
    constexpr auto waiting = [](int hours) {
        std::array<registration, 2> all{};
        all[0].registered_at = at(0);
        all[1].registered_at = at(hours);
        all[1].answered_at = at(hours + 1);
        return responses_to(all, at(48)).share();
    };
    CHECK_BOTH(waiting, 40, (std::optional{pk::fraction{1, 1}})); // the first one waits
    CHECK_BOTH(waiting, 48, std::nullopt);
    CHECK(answered(std::array{1, 48, 49}).in_time == 2);
    CHECK(answered(std::array{1, 48, 49}).due == 3);
}

// The host promises a day.
struct within_a_day :
    pk::with<
        response_policy,
        pk::tier<response::in_time, pk::at_most<&response_input::answered_after, 24_hours>>,
        pk::tier<
            response::waiting,
            pk::is_missing<&response_input::answered_after>,
            pk::at_most<&response_input::age, 24_hours>>> {};
constexpr response decide_within_a_day(const response_input& of) { return within_a_day{}(of); }

TEST_CASE("V9 with the host's own promise") {
    CHECK_BOTH(decide_within_a_day, (response_input{30h, 24h}), response::in_time);
    CHECK_BOTH(decide_within_a_day, (response_input{30h, 25h}), response::late);
    CHECK_BOTH(decide_within_a_day, (response_input{25h, {}}), response::late);
}

} // namespace deal_registration_test
