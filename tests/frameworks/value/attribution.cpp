// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/value/attribution.hpp>

#include "../../random.hpp"
#include "../decides.hpp"

#include <doctest/doctest.h>

#include <array>
#include <span>
#include <utility>
#include <vector>

namespace attribution_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::attribution;
using std::chrono::days;

constexpr auto sale_day = pk::date{2025, 6, 30}.days();
constexpr touch ago(int age, std::int64_t partner = 0) { return {sale_day - days{age}, partner}; }

// ---- The window ---------------------------------------------------------------------------------

struct age_in {
    window of;
    int age;
};
constexpr bool is_inside(age_in at) {
    return counts({sale_day, model::linear, at.of}, ago(at.age).day);
}

TEST_CASE("V4 a touch counts on the last day of the window and on the day of the sale") {
    CHECK_BOTH(is_inside, (age_in{window::days_30, 29}), true);
    CHECK_BOTH(is_inside, (age_in{window::days_30, 30}), true);
    CHECK_BOTH(is_inside, (age_in{window::days_30, 31}), false);
    CHECK_BOTH(is_inside, (age_in{window::days_60, 59}), true);
    CHECK_BOTH(is_inside, (age_in{window::days_60, 60}), true);
    CHECK_BOTH(is_inside, (age_in{window::days_60, 61}), false);
    CHECK_BOTH(is_inside, (age_in{window::days_90, 89}), true);
    CHECK_BOTH(is_inside, (age_in{window::days_90, 90}), true);
    CHECK_BOTH(is_inside, (age_in{window::days_90, 91}), false);
    CHECK_BOTH(is_inside, (age_in{window::days_30, 1}), true);
    CHECK_BOTH(is_inside, (age_in{window::days_30, 0}), true);
    CHECK_BOTH(is_inside, (age_in{window::days_30, -1}), false);
    CHECK_BOTH(is_inside, (age_in{window::days_90, -1}), false);
}

TEST_CASE("V4 a window has 30, 60 or 90 days") {
    static_assert(input{}.window == window::days_30 && input{}.model == model::linear);
    static_assert(pk::checked<window>(60) == window::days_60);
    static_assert(pk::checked<&input::window>(45).error().field == "window");
    CHECK(pk::checked<window>(45).error().fault == pk::domain_fault::unknown_name);
    CHECK(pk::checked<window>(0).error().fault == pk::domain_fault::unknown_name);
}

// ---- The models ---------------------------------------------------------------------------------

template <std::size_t Count>
struct journey {
    pk::usd amount;
    attribution_test::model model;
    std::array<touch, Count> touches;
};
template <std::size_t Count>
struct split {
    std::optional<outcome> what;
    std::array<pk::usd, Count> shares;
    friend constexpr bool operator==(const split&, const split&) = default;
};
template <std::size_t Count>
constexpr std::array<pk::usd, Count> shares_of(const journey<Count>& of) {
    std::array<pk::usd, Count> shares;
    shares.fill(-7_usd); // what stands there does not matter
    if (policy::attribute({sale_day, of.model, window::days_30}, of.amount, of.touches, shares) !=
        outcome::attributed)
        shares.fill(-8_usd);
    return shares;
}
using one = journey<1>;
using two = journey<2>;
using three = journey<3>;
using four = journey<4>;

TEST_CASE("V4 linear: the same for each, and the earlier listed get the cents that are left") {
    CHECK_BOTH(
        shares_of,
        (three{1_usd, model::linear, {ago(20), ago(10), ago(0)}}),
        (std::array{0.34_usd, 0.33_usd, 0.33_usd}));
    CHECK_BOTH(
        shares_of,
        (four{0.06_usd, model::linear, {ago(0), ago(30), ago(31), ago(1)}}),
        (std::array{0.02_usd, 0.02_usd, 0_usd, 0.02_usd}));
    CHECK_BOTH(
        shares_of,
        (three{0.01_usd, model::linear, {ago(31), ago(3), ago(3)}}),
        (std::array{0_usd, 0.01_usd, 0_usd}));
}

TEST_CASE("V4 last click and first click: by date, of one day in the order given") {
    CHECK_BOTH(
        shares_of,
        (four{9.99_usd, model::last_click, {ago(20), ago(3), ago(10), ago(-1)}}),
        (std::array{0_usd, 9.99_usd, 0_usd, 0_usd}));
    CHECK_BOTH(
        shares_of,
        (four{9.99_usd, model::first_click, {ago(31), ago(3), ago(10), ago(-1)}}),
        (std::array{0_usd, 0_usd, 9.99_usd, 0_usd}));
    CHECK_BOTH(
        shares_of,
        (four{5_usd, model::last_click, {ago(3), ago(3), ago(9), ago(9)}}),
        (std::array{0_usd, 5_usd, 0_usd, 0_usd}));
    CHECK_BOTH(
        shares_of,
        (four{5_usd, model::first_click, {ago(3), ago(3), ago(9), ago(9)}}),
        (std::array{0_usd, 0_usd, 5_usd, 0_usd}));
    CHECK_BOTH(shares_of, (one{5_usd, model::last_click, {ago(30)}}), (std::array{5_usd}));
    CHECK_BOTH(shares_of, (one{5_usd, model::first_click, {ago(0)}}), (std::array{5_usd}));
}

TEST_CASE("V4 position-based: 40 % each at the ends, the rest between them") {
    CHECK_BOTH(shares_of, (one{1_usd, model::position_based, {ago(3)}}), (std::array{1_usd}));
    CHECK_BOTH(
        shares_of,
        (two{0.03_usd, model::position_based, {ago(3), ago(8)}}),
        (std::array{0.02_usd, 0.01_usd}));
    CHECK_BOTH(
        shares_of,
        (three{1_usd, model::position_based, {ago(3), ago(8), ago(5)}}),
        (std::array{0.4_usd, 0.4_usd, 0.2_usd}));
    CHECK_BOTH(
        shares_of,
        (four{1_usd, model::position_based, {ago(9), ago(9), ago(9), ago(9)}}),
        (std::array{0.4_usd, 0.1_usd, 0.1_usd, 0.4_usd}));
    CHECK_BOTH(
        shares_of,
        (journey<7>{
            1_usd,
            model::position_based,
            {ago(31), ago(30), ago(20), ago(15), ago(10), ago(5), ago(-1)}}),
        (std::array{0_usd, 0.4_usd, 0.07_usd, 0.07_usd, 0.06_usd, 0.4_usd, 0_usd}));
}

constexpr std::int64_t decayed(int age) {
    const input sale{sale_day, model::time_decay, window::days_90};
    const std::array touches{ago(age)};
    return weights{sale, touches}[0];
}

TEST_CASE("V4 time-decay: a whole week halves the weight") {
    CHECK_BOTH(decayed, 0, 4096);
    CHECK_BOTH(decayed, 6, 4096);
    CHECK_BOTH(decayed, 7, 2048);
    CHECK_BOTH(decayed, 8, 2048);
    CHECK_BOTH(decayed, 13, 2048);
    CHECK_BOTH(decayed, 14, 1024);
    CHECK_BOTH(decayed, 83, 2);
    CHECK_BOTH(decayed, 84, 1);
    CHECK_BOTH(decayed, 90, 1);
    CHECK_BOTH(decayed, 91, 0);
    CHECK_BOTH(
        shares_of,
        (three{0.07_usd, model::time_decay, {ago(0), ago(14), ago(7)}}),
        (std::array{0.04_usd, 0.01_usd, 0.02_usd}));
}

TEST_CASE("V4 a refund has the shares of the sale, below zero") {
    CHECK_BOTH(
        shares_of,
        (three{-1_usd, model::linear, {ago(20), ago(10), ago(0)}}),
        (std::array{-0.34_usd, -0.33_usd, -0.33_usd}));
    CHECK_BOTH(
        shares_of, (two{0_usd, model::linear, {ago(20), ago(10)}}), (std::array{0_usd, 0_usd}));
}

// ---- Nothing to attribute -----------------------------------------------------------------------

constexpr std::optional<outcome> answer_to(const journey<2>& of) {
    std::array<pk::usd, 2> shares{};
    return policy::attribute({sale_day, of.model, window::days_30}, of.amount, of.touches, shares);
}

TEST_CASE("V4 no touch in the window is an answer of its own") {
    CHECK_BOTH(
        answer_to, (two{1_usd, model::linear, {ago(31), ago(-1)}}), outcome::no_touch_in_window);
    CHECK_BOTH(
        answer_to,
        (two{1_usd, model::time_decay, {ago(31), ago(-1)}}),
        outcome::no_touch_in_window);
    CHECK_BOTH(answer_to, (two{1_usd, model::linear, {ago(30), ago(-1)}}), outcome::attributed);
    CHECK_BOTH(answer_to, (two{0_usd, model::linear, {ago(30), ago(-1)}}), outcome::attributed);

    std::vector<pk::usd> shares{5_usd, 6_usd};
    const std::vector<touch> outside{ago(31), ago(-1)};
    CHECK(policy::attribute({sale_day}, 1_usd, outside, shares) == outcome::no_touch_in_window);
    CHECK(shares == std::vector{0_usd, 0_usd});
    std::vector<pk::usd> none;
    CHECK(
        policy::attribute({sale_day}, 1_usd, std::vector<touch>{}, none) ==
        outcome::no_touch_in_window);
}

TEST_CASE("V4 too little or too much space is no answer, and nothing is written") {
    const touch touches[]{ago(2), ago(1)};
    std::vector<pk::usd> shares{5_usd};
    CHECK(policy::attribute({sale_day}, 1_usd, touches, shares) == std::nullopt);
    CHECK(shares[0] == 5_usd);
    shares.assign(3, 5_usd);
    CHECK(policy::attribute({sale_day}, 1_usd, touches, shares) == std::nullopt);
    CHECK(shares == std::vector(3, 5_usd));
    shares.assign(1, 5_usd); // also where no touch counts
    CHECK(policy::attribute({sale_day - days{9}}, 1_usd, touches, shares) == std::nullopt);
    CHECK(shares[0] == 5_usd);
}

// ---- Other money, other touches, totals ---------------------------------------------------------

struct click { // of a host
    int campaign = 0;
    std::chrono::sys_days day{};
    int partner = 0;
};

TEST_CASE("V4 any money, any range, any struct with a day") {
    const click clicks[]{{1, sale_day, 7}, {2, sale_day, 8}, {3, sale_day, 9}};
    std::array<pk::money<"JPY", 1>, 4> yen{};
    const auto first_three = std::span{yen}.first(3);
    CHECK(
        policy::attribute({sale_day}, pk::money<"JPY", 1>{100}, clicks, first_three) ==
        outcome::attributed);
    CHECK(yen[0] == pk::money<"JPY", 1>{34});
    CHECK(yen[2] == pk::money<"JPY", 1>{33});
    CHECK(total_of(9, clicks, first_three) == pk::money<"JPY", 1>{33});
}

constexpr std::optional<pk::usd> total_for(std::int64_t partner) {
    const std::array touches{ago(20, 1), ago(10, 2), ago(5, 1), ago(31, 3)};
    std::array<pk::usd, 4> shares{};
    if (policy::attribute({sale_day}, 1_usd, touches, shares) != outcome::attributed) return {};
    return total_of(partner, touches, shares);
}

TEST_CASE("V4 what a partner gets of a sale in all") {
    CHECK_BOTH(total_for, 1, 0.67_usd);
    CHECK_BOTH(total_for, 2, 0.33_usd);
    CHECK_BOTH(total_for, 3, 0_usd);
    CHECK_BOTH(total_for, 4, 0_usd);

    const std::array touches{ago(20, 1), ago(10, 1)};
    CHECK(total_of(1, touches, std::array{1_usd}) == std::nullopt);
    CHECK(total_of(1, touches, std::array{1_usd, 1_usd, 1_usd}) == std::nullopt);
    CHECK(total_of(1, touches, std::array{90'000'000'000'000_usd, 0.01_usd}) == std::nullopt);
    CHECK(total_of(1, touches, std::array{90'000'000'000'000_usd, 0_usd}).has_value());
}

// ---- At random, against another computation -----------------------------------------------------

__extension__ using wide = __int128;
constexpr std::size_t most = 8;

/// What each touch is to get: its part of `all`, or nothing.
struct parts {
    std::array<std::int64_t, most> of{};
    std::int64_t all = 0;
};

/// From the touches that count, in the order of their days.
parts parts_of(const input& sale, std::span<const touch> touches) {
    std::array<std::size_t, most> order{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < touches.size(); ++i) {
        const auto age = (sale.sold_on - touches[i].day).count();
        const int longest = sale.window == window::days_30   ? 30
                            : sale.window == window::days_60 ? 60
                                                             : 90;
        if (0 <= age && age <= longest) order[count++] = i;
    }
    for (std::size_t i = 1; i < count; ++i) // insertion keeps the order of equal days
        for (std::size_t k = i; k > 0 && touches[order[k]].day < touches[order[k - 1]].day; --k)
            std::swap(order[k], order[k - 1]);

    parts result;
    const auto n = static_cast<std::int64_t>(count);
    for (std::size_t place = 0; place < count; ++place) {
        std::int64_t& part = result.of[order[place]];
        const bool is_first = place == 0, is_last = place + 1 == count;
        switch (sale.model) {
        case model::linear:
            part = 1;
            break;
        case model::first_click:
            part = is_first ? 1 : 0;
            break;
        case model::last_click:
            part = is_last ? 1 : 0;
            break;
        case model::position_based: // in per cent, times the number of those in the middle
            if (n == 1) part = 100;
            if (n == 2) part = 50;
            if (n > 2) part = is_first || is_last ? 40 * (n - 2) : 20;
            break;
        case model::time_decay:
            part = std::int64_t{1} << 40;
            for (auto day = touches[order[place]].day + days{7}; day <= sale.sold_on;
                 day += days{7})
                part /= 2;
            break;
        }
        result.all += part;
    }
    return result;
}

TEST_CASE("V4 1 000 000 sales: no cent is lost, and each share is its part to a cent") {
    auto dice = tests::seeded_dice();
    std::size_t wrong = 0, attributed = 0, nothing = 0, below_zero = 0, uneven = 0;
    for (int round = 0; round < 1'000'000; ++round) {
        const input sale{
            .sold_on = sale_day + days{dice(-400, 400)},
            .model = static_cast<model>(dice(0, 4)),
            .window = static_cast<window>(30 * dice(1, 3))};
        std::array<touch, most> touches{};
        const auto size = static_cast<std::size_t>(dice(0, most));
        for (std::size_t i = 0; i < size; ++i)
            touches[i] = {
                sale.sold_on -
                    days{dice.once_in(2) ? dice(-5, 100) : dice.near({0, 7, 30, 60, 84, 90}, 1)},
                dice(1, 3)};
        std::int64_t cents = dice.once_in(3) ? dice(0, 30) : dice(0, 1'000'000);
        if (dice.once_in(20)) cents = dice(8'999'999'999'999'990, 9'000'000'000'000'000);
        const auto amount = pk::usd::from_steps(dice.once_in(3) ? -cents : cents);

        std::array<pk::usd, most> space;
        space.fill(-7_usd);
        const auto shares = std::span{space}.first(size);
        const auto given = std::span<const touch>{touches}.first(size);
        const auto what = policy::attribute(sale, amount, given, shares);

        const parts exact = parts_of(sale, given);
        if (what != (exact.all > 0 ? outcome::attributed : outcome::no_touch_in_window)) ++wrong;
        std::int64_t left = amount.steps;
        wide by_partner = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const std::int64_t share = shares[i].steps;
            left -= share;
            if (exact.of[i] == 0 && share != 0) ++wrong;
            if (share != 0 && (share < 0) != (amount.steps < 0)) ++wrong;
            const wide apart = wide{share} * exact.all - wide{amount.steps} * exact.of[i];
            if (apart != 0) ++uneven;
            if (exact.all > 0 && (apart >= exact.all || apart <= -exact.all)) ++wrong;
        }
        for (const std::int64_t partner : {1, 2, 3})
            by_partner += total_of(partner, given, shares)->steps;
        if (by_partner != amount.steps - left) ++wrong;
        if (exact.all > 0) {
            ++attributed;
            if (left != 0) ++wrong;
            if (amount < 0_usd) ++below_zero;
        } else {
            ++nothing;
            if (left != amount.steps) ++wrong;
        }
    }
    CHECK(wrong == 0);
    // All of it happened.
    CHECK(attributed > 600'000);
    CHECK(nothing > 50'000);
    CHECK(below_zero > 100'000);
    CHECK(uneven > 500'000);
}

} // namespace attribution_test
