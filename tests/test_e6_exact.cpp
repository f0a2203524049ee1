// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The scorecard E6 against exact arithmetic, and what a sum of `double` does instead.

#include "both.hpp"
#include "random.hpp"

#include <policies.hpp>

#include <array>

namespace pk = partnerkit;
using examples::evaluation;
using examples::partner_evaluation;
using examples::verdict;
using namespace pk::literals;

namespace {

// The oracle, written from the rule and not from the library: ratings in hundredths, weights in per
// cent, so that the sum is in ten-thousandths and the limits 3.5 and 2.5 are 35 000 and 25 000.
using ratings = std::array<int, 7>;
constexpr ratings weights{25, 20, 15, 15, 10, 10, 5};

constexpr int exact_sum(const ratings& hundredths) {
    int sum = 0;
    for (std::size_t i = 0; i < 7; ++i)
        sum += weights[i] * hundredths[i];
    return sum;
}
constexpr verdict exact_verdict(int sum) {
    return sum >= 35'000 ? verdict::pursue : sum >= 25'000 ? verdict::conditional : verdict::pass;
}

constexpr pk::rating as_rating(int hundredths) {
    return pk::rating::from_steps(static_cast<std::int16_t>(hundredths));
}
constexpr evaluation as_evaluation(const ratings& r) {
    return {
        as_rating(r[0]),
        as_rating(r[1]),
        as_rating(r[2]),
        as_rating(r[3]),
        as_rating(r[4]),
        as_rating(r[5]),
        as_rating(r[6])};
}

/// Score and band are those of the oracle. The score is compared as a fraction, so that the test
/// does not lean on the steps that the library chose.
constexpr bool is_exact(const ratings& r) {
    const int sum = exact_sum(r);
    const auto answer = partner_evaluation{}(as_evaluation(r));
    return answer.band == exact_verdict(sum) && answer.score == pk::fraction{sum, 10'000};
}

/// The number of a partner, 0 to 78 124, as its seven whole ratings.
constexpr ratings whole_ratings(int number) {
    ratings r{};
    for (int& one : r) {
        one = (1 + number % 5) * 100;
        number /= 5;
    }
    return r;
}

/// As many people write it: the weights as decimals, added up in the order of the criteria.
verdict double_verdict(const ratings& hundredths) {
    constexpr double decimal_weights[7] = {0.25, 0.20, 0.15, 0.15, 0.10, 0.10, 0.05};
    double sum = 0;
    for (std::size_t i = 0; i < 7; ++i)
        sum += decimal_weights[i] * (hundredths[i] / 100);
    return sum >= 3.5 ? verdict::pursue : sum >= 2.5 ? verdict::conditional : verdict::pass;
}

constexpr evaluation all_rated(pk::rating r) { return {r, r, r, r, r, r, r}; }

constexpr int count_inexact(int first, int step, int end) {
    int wrong = 0;
    for (int number = first; number < end; number += step)
        wrong += is_exact(whole_ratings(number)) ? 0 : 1;
    return wrong;
}

} // namespace

TEST_CASE("no partner with whole ratings is misplaced, and a double sum misplaces 625 of 78 125") {
    int partners = 0;
    int misplaced = 0;
    int misplaced_by_double = 0;
    int misplaced_off_a_threshold = 0;
    for (int number = 0; number < 78'125; ++number) {
        const ratings r = whole_ratings(number);
        ++partners;
        misplaced += is_exact(r) ? 0 : 1;
        const int sum = exact_sum(r);
        const bool differs = double_verdict(r) != exact_verdict(sum);
        misplaced_by_double += differs ? 1 : 0;
        misplaced_off_a_threshold += differs && sum != 35'000 && sum != 25'000 ? 1 : 0;
    }
    CHECK(partners == 78'125);
    CHECK(misplaced == 0);
    CHECK(misplaced_by_double == 625);
    CHECK(misplaced_off_a_threshold == 0); // what double gets wrong sits exactly on a limit
}

TEST_CASE("the compiler gives the same exact answers") {
    static_assert(count_inexact(0, 97, 78'125) == 0);
    CHECK(count_inexact(tests::at_run_time(0), 97, 78'125) == 0);
}

TEST_CASE("two-decimal ratings on and around both thresholds are exact") {
    // Random partners, moved to a limit as near as their ratings allow, then stepped across it.
    tests::dice dice = tests::seeded_dice();
    long checked = 0;
    long on_a_limit = 0;
    long wrong = 0;
    for (const int limit : {35'000, 25'000}) {
        for (int round = 0; round < 40'000; ++round) {
            ratings r{};
            for (int& one : r)
                one = static_cast<int>(dice(100, 500));
            // Move single ratings by what is missing, so that most land close to the limit.
            for (std::size_t i = 0; i < 7; ++i) {
                const int missing = limit - exact_sum(r);
                int moved = r[i] + missing / weights[i];
                moved = moved < 100 ? 100 : moved > 500 ? 500 : moved;
                r[i] = moved;
            }
            const int base = r[6];
            for (int off = -2; off <= 2; ++off) {
                r[6] = base + off;
                if (r[6] < 100 || r[6] > 500) continue;
                ++checked;
                on_a_limit += exact_sum(r) == limit ? 1 : 0;
                wrong += is_exact(r) ? 0 : 1;
            }
        }
    }
    CHECK(wrong == 0);
    CHECK(checked > 300'000);
    CHECK(on_a_limit > 10'000); // or the test would not be about the limits
}

TEST_CASE("equal ratings score what they are, to the last hundredth") {
    int wrong = 0;
    for (int hundredths = 100; hundredths <= 500; ++hundredths) {
        const auto answer = partner_evaluation{}(all_rated(as_rating(hundredths)));
        wrong += answer.score == pk::fraction{hundredths, 100} ? 0 : 1;
        wrong += answer.band == exact_verdict(hundredths * 100) ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("the limits belong to the band above them") {
    const auto band = [](const evaluation& e) { return partner_evaluation{}(e).band; };
    CHECK_BOTH(band, all_rated(pk::rating{3.5_dec}), verdict::pursue);
    CHECK_BOTH(band, all_rated(pk::rating{3.49_dec}), verdict::conditional);
    CHECK_BOTH(band, all_rated(pk::rating{2.5_dec}), verdict::conditional);
    CHECK_BOTH(band, all_rated(pk::rating{2.49_dec}), verdict::pass);
    CHECK_BOTH(band, all_rated(pk::rating{1}), verdict::pass);
    CHECK_BOTH(band, all_rated(pk::rating{5}), verdict::pursue);
    // One hundredth of the criterion that counts least is 0.0005 of the score.
    constexpr ratings just_below{350, 350, 350, 350, 350, 350, 349};
    CHECK_BOTH(band, as_evaluation(just_below), verdict::conditional);
}

TEST_CASE("the lowest and the highest score are those of the worst and the best partner") {
    static_assert(partner_evaluation::lowest() == pk::fraction{1});
    static_assert(partner_evaluation::highest() == pk::fraction{5});
    CHECK((partner_evaluation{}(all_rated(pk::rating{1})).score == partner_evaluation::lowest()));
    CHECK((partner_evaluation{}(all_rated(pk::rating{5})).score == partner_evaluation::highest()));
}

static_assert(noexcept(partner_evaluation{}(evaluation{})));
static_assert(sizeof(partner_evaluation) == 1);
