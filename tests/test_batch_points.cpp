// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Scorecards of points that are computed, with gates and minimums, over values that may be absent.

#include "batch_accounts.hpp"

#include <partnerkit/points.hpp>
#include <partnerkit/score.hpp>

namespace accounts {

/// Every kind of points, some of them below zero; without a band for all scores.
struct capability :
    pk::scorecard<
        "capability",
        pk::gate<
            pk::any_of<pk::holds<&account::active>, pk::at_least<&account::rated, 3.5_dec>>,
            grade::d>,
        pk::gate<pk::less_than<&account::visits, 4'294'967'295>, grade::c>,
        pk::criterion<pk::capped<&account::certified, 7, 15>>,
        pk::criterion<pk::by_bands<
            &account::feeling,
            pk::from<mood::warm, 10>,
            pk::from<mood::fair, 4.5_dec>,
            pk::otherwise<-20>>>,
        pk::criterion<
            pk::by_bands<&account::renewal, pk::from<80, 7>, pk::from<50, -3>, pk::otherwise<2>>>,
        pk::criterion<pk::named<
            "half certified",
            pk::points_if<
                pk::at_least<pk::ratio<&account::certified, &account::staff, 0>, 50_pct>,
                5>>>,
        pk::criterion<pk::provided<
            pk::is<&account::signed_up, on>,
            pk::named<
                "reach",
                pk::better_of<
                    pk::capped<&account::overlap, 100_pct, 10>,
                    pk::capped<&account::renewal, 50_pct, 10>>>>>,
        pk::bands<pk::from<30, grade::a>, pk::from<5, grade::b>>> {};

/// Weights, minimums and gates that may be unknown.
struct fit :
    pk::scorecard<
        "fit",
        pk::gate<pk::at_least<&account::referrals, 1>, grade::d>,
        pk::criterion<&account::overlap, 60_pct, pk::minimum{20}>,
        pk::criterion<
            pk::named<"share", pk::better_of<&account::overlap, &account::renewal>>,
            40_pct,
            pk::above{50}>,
        pk::bands<pk::from<75, grade::a>, pk::from<50, grade::b>, pk::otherwise<grade::c>>> {};

/// Money beyond what 32 bits hold, and no bands.
struct income : pk::scorecard<"income", pk::criterion<&account::revenue>> {};

/// Bytes up to 255, whose sum is a byte.
struct stars : pk::scorecard<"stars", pk::criterion<&account::stars>> {};
/// The same bytes in a sum that is none.
struct merits :
    pk::scorecard<
        "merits",
        pk::criterion<&account::stars>,
        pk::criterion<pk::capped<&account::certified, 7, 15>>> {};

} // namespace accounts

namespace {

using namespace accounts;
using tests::answer_cells;

const std::vector<account>& sample() {
    static const std::vector<account> all = [] {
        tests::dice dice = tests::seeded_dice();
        return random_accounts(dice, 6'013);
    }();
    return all;
}
const columns& sample_columns() {
    static const columns all{sample()};
    return all;
}

} // namespace

TEST_CASE("points of every kind, from columns and from records") {
    const auto wanted = tests::answers_for<capability>(sample());
    tests::check_all<capability, answer_cells<std::int32_t, grade>>(
        "columns", sample_columns().source(), wanted);
    tests::check_all<capability, answer_cells<std::int64_t, std::int16_t>>(
        "records", batch::records(sample()), wanted);
    std::size_t scores_without_band = 0;
    for (const tests::row_answer& each : wanted)
        scores_without_band += each.score && !each.outcome ? 1 : 0;
    CHECK(scores_without_band > 50); // a score, but no band for it
    CHECK(tests::report_of<capability>(wanted).unanswered > scores_without_band + 50);
}

TEST_CASE("weights, minimums and gates") {
    const auto wanted = tests::answers_for<fit>(sample());
    tests::check_all<fit, answer_cells<std::int32_t, grade>>(
        "fit", sample_columns().source(), wanted);
    CHECK(tests::report_of<fit>(wanted).unanswered > 50);
}

TEST_CASE("bytes above 127, in sums and scores of two bytes") {
    tests::check_all<stars, answer_cells<std::int16_t, int>>(
        "stars", sample_columns().source(), tests::answers_for<stars>(sample()));
    tests::check_all<merits, answer_cells<std::int16_t, int>>(
        "merits", sample_columns().source(), tests::answers_for<merits>(sample()));
}

TEST_CASE("a sum of money, and what is far out of its domain") {
    std::vector<account> subjects = sample();
    std::vector<std::int64_t> dollars;
    for (const account& each : subjects)
        dollars.push_back(each.revenue.steps / 100);
    for (std::size_t row = 1'000; row < 1'070; ++row) {
        subjects[row].revenue = pk::usd{90'000'000'000'000};
        dollars[row] = 90'000'000'000'000;
    }
    auto wanted = tests::answers_for<income>(subjects);
    for (const std::size_t row : {0U, 5U, 63U, 64U, 1'024U, 6'012U}) {
        // Products of such cells do not fit, and are no answers.
        dollars[row] = row % 2 == 0 ? INT64_MAX : INT64_MIN;
        wanted[row] = tests::bad_row;
    }
    tests::check_all<income, answer_cells<std::int64_t, int>>(
        "income", batch::columns{batch::column<&account::revenue>(dollars)}, wanted);
}
