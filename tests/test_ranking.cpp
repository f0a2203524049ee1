// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "both.hpp"
#include "policies.hpp"
#include "random.hpp"

#include <partnerkit/ranking.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

namespace ranking_test {

namespace pk = partnerkit;
using namespace pk::literals;
using examples::attractiveness;
using examples::candidate;

struct account {
    pk::usd revenue;
    std::optional<pk::percent> trust{};
};

using portfolio = std::array<account, 5>;
constexpr portfolio accounts{
    {{300_usd, 70_pct},
     {500_usd, std::nullopt},
     {300_usd, 90_pct},
     {900_usd, 0_pct},
     {100_usd, 70_pct}}};

using positions = std::array<std::uint32_t, 5>;
using ranks = std::array<pk::rank, 5>;

template <class Score>
constexpr positions ordered(const portfolio& subjects, Score score) {
    positions order{};
    return pk::order_by(subjects, score, order) ? order : positions{};
}
template <class Score>
constexpr ranks ranked(const portfolio& subjects, Score score) {
    positions order{};
    ranks result{};
    return pk::rank_by(subjects, score, order, result) ? result : ranks{};
}

TEST_CASE("the best first, of equal scores the earlier one") {
    constexpr auto order = [](const portfolio& of) { return ordered(of, &account::revenue); };
    CHECK_BOTH(order, accounts, (positions{3, 1, 0, 2, 4}));
    constexpr auto ranks_of = [](const portfolio& of) { return ranked(of, &account::revenue); };
    CHECK_BOTH(ranks_of, accounts, (ranks{3, 2, 4, 1, 5}));
    constexpr auto alike = [](const portfolio& of) {
        return ranked(of, [](const account&) { return 1; });
    };
    CHECK_BOTH(alike, accounts, (ranks{1, 2, 3, 4, 5}));
}

TEST_CASE("a missing score comes last, also after zero") {
    constexpr auto ranks_of = [](const portfolio& of) { return ranked(of, &account::trust); };
    CHECK_BOTH(ranks_of, accounts, (ranks{2, 5, 1, 4, 3}));
}

TEST_CASE("by the score of a scorecard") {
    constexpr auto score = [](const candidate& of) { return attractiveness{}(of).score; };
    constexpr std::array<candidate, 3> candidates{
        {{60, 60, 60, 60, 60}, {90, 80, 70, 60, 50}, {60, 60, 60, 60, 61}}};
    constexpr auto order = [score](const std::array<candidate, 3>& of) {
        std::array<int, 3> result{};
        (void)pk::order_by(of, score, result);
        return result;
    };
    CHECK_BOTH(order, candidates, (std::array{1, 2, 0}));
}

TEST_CASE("nobody, one, and other containers than arrays") {
    std::vector<std::size_t> order;
    CHECK(pk::order_by(std::vector<account>{}, &account::revenue, order));
    order.resize(1);
    CHECK(pk::order_by(std::vector<account>(1), &account::revenue, order));
    CHECK(order[0] == 0);

    const std::deque<account> queue(accounts.begin(), accounts.end());
    const account plain[]{{1_usd}, {2_usd}};
    std::vector<std::uint32_t> space(5);
    std::vector<pk::rank> result(5);
    CHECK(pk::rank_by(queue, &account::revenue, space, result));
    CHECK((result[3] == 1 && result[4] == 5));
    CHECK(pk::rank_by(
        plain, &account::revenue, std::span{space}.first(2), std::span{result}.first(2)));
    CHECK((result[0] == 2 && result[1] == 1 && result[2] == 4)); // the third was not touched
}

TEST_CASE("too little space, or too much, is left as it was") {
    std::vector<std::uint32_t> order(5, 7);
    std::vector<pk::rank> result(4, pk::rank{7});
    const auto is_untouched = [](const auto& all) {
        return std::all_of(all.begin(), all.end(), [](const auto& one) { return one == 7; });
    };
    CHECK_FALSE(pk::rank_by(accounts, &account::revenue, order, result));
    CHECK((is_untouched(order) && is_untouched(result)));
    order.resize(4);
    CHECK_FALSE(pk::rank_by(accounts, &account::revenue, order, result));
    CHECK_FALSE(pk::order_by(accounts, &account::revenue, order));
    CHECK((is_untouched(order) && is_untouched(result)));
    order.resize(6, 7);
    CHECK_FALSE(pk::order_by(accounts, &account::revenue, order));
    CHECK(is_untouched(order));
}

TEST_CASE("positions that an element can count, and one more") {
    const auto fits = [](std::size_t size) {
        std::vector<std::uint8_t> order(size);
        return pk::order_by(std::vector<account>(size), &account::revenue, order);
    };
    CHECK(fits(255));
    CHECK_FALSE(fits(256));
}

TEST_CASE("random portfolios, as the standard library sorts them") {
    tests::dice dice = tests::seeded_dice();
    for (int round = 0; round < 300; ++round) {
        std::vector<int> scores(static_cast<std::size_t>(dice(0, 200)));
        const auto distinct = dice(1, 50); // few, so that many are equal
        for (int& score : scores)
            score = static_cast<int>(dice(1, distinct));
        std::vector<std::uint32_t> wanted(scores.size());
        std::iota(wanted.begin(), wanted.end(), 0U);
        std::sort(wanted.begin(), wanted.end(), [&](std::uint32_t a, std::uint32_t b) {
            return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
        });
        std::vector<std::uint32_t> order(scores.size());
        std::vector<pk::rank> result(scores.size());
        REQUIRE(pk::rank_by(
            scores, [](int score) { return score; }, order, result));
        REQUIRE(order == wanted);
        for (std::size_t i = 0; i < order.size(); ++i)
            REQUIRE(result[order[i]] == i + 1);
    }
}

TEST_CASE("a large portfolio takes n log n steps, whatever its order") {
    constexpr std::size_t size = 1 << 14;
    for (const int step : {1, -1, 0, 7'919}) {
        std::vector<int> scores(size);
        for (std::size_t i = 0; i < size; ++i)
            scores[i] = static_cast<int>(i) * step % 65'537;
        std::size_t reads = 0;
        std::vector<std::uint32_t> order(size);
        CHECK(pk::order_by(
            scores, [&](int score) { return ++reads, score; }, order));
        CHECK(reads < 4 * size * 14);
    }
}

} // namespace ranking_test
