// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Tables of every hit policy that has one answer, and trees, over columns of every kind and over
// records.

#include "batch_accounts.hpp"

#include <partnerkit/table.hpp>
#include <partnerkit/tree.hpp>

namespace accounts {

/// Few conditions, for every hit policy.
template <class Hit, auto A, auto B, class... Last>
struct votes :
    pk::decision_table<
        "votes",
        Hit,
        pk::rule<B, pk::at_least<&account::stars, 4>>,
        pk::rule<A, pk::between<&account::overlap, pk::half_open<20, 50>>>,
        pk::rule<B, pk::not_<pk::less_than<&account::rated, 3.5_dec>>>,
        Last...> {};

template <class Hit, class... Last>
using graded = votes<Hit, grade::a, grade::b, Last...>;
using points = pk::number<pk::plain_unit, -1'000, 1'000, 10>;
template <class Hit, class... Last>
using counted = votes<Hit, points{-12.5_dec}, points{0.1_dec}, Last...>;

/// Thresholds between the whole dollars of a column, and ranges without a whole dollar.
struct cents :
    pk::decision_table<
        "cents",
        pk::hit::first,
        pk::rule<grade::a, pk::is<&account::revenue, 0.5_usd>>,
        pk::rule<grade::a, pk::between<&account::revenue, pk::half_open<1.01_usd, 2_usd>>>,
        pk::rule<grade::b, pk::at_least<&account::revenue, 1.01_usd>>,
        pk::rule<grade::c, pk::at_most<&account::revenue, -50.01_usd>>,
        pk::otherwise<grade::d>> {};

struct advice :
    pk::decision_tree<
        "advice",
        pk::question<
            "Did they sign up?",
            pk::is<&account::signed_up, on>,
            pk::yes<pk::question<
                "Do we rate them?",
                pk::at_least<&account::rated, 3.5_dec>,
                pk::yes<pk::leaf<grade::a>>,
                pk::no<pk::question<
                    "Are they active, with half of the people certified?",
                    pk::all_of<
                        pk::holds<&account::active>,
                        pk::at_least<pk::ratio<&account::certified, &account::staff>, 50_pct>>,
                    pk::yes<pk::leaf<grade::b>>,
                    pk::no<pk::leaf<grade::c>>>>>>,
            pk::no<pk::question<
                "Did they renew?",
                pk::more_than<&account::renewal, 50_pct>,
                pk::yes<pk::leaf<grade::b>>,
                pk::no<pk::leaf<grade::d>>>>>> {};

struct people_table :
    pk::decision_table<
        "people",
        pk::hit::first,
        pk::rule<
            grade::a,
            pk::some<&account::people, pk::at_least<&contact::certificates, 7>>,
            pk::not_<pk::every<&account::people, pk::holds<&contact::active>>>>,
        pk::rule<grade::b, pk::at_least_n_of<2, &account::people, pk::holds<&contact::active>>>,
        pk::rule<
            grade::c,
            pk::any_of<
                pk::not_<pk::at_least_n_of<2, &account::people, pk::holds<&contact::active>>>,
                pk::at_least<&account::stars, 4>>>> {};

/// The policies over all the accounts, and the test would be none if an answer never came.
template <class Policy, class Cells, class Source>
void check(
    const char* what,
    const Source& source,
    const std::vector<account>& subjects,
    std::size_t least_unanswered = 0,
    std::size_t least_conflicts = 0) {
    const auto wanted = tests::answers_for<Policy>(subjects);
    tests::check_all<Policy, Cells>(what, source, wanted);
    const batch::report report = tests::report_of<Policy>(wanted);
    CHECK(report.unanswered >= least_unanswered);
    CHECK(report.conflicts >= least_conflicts);
    CHECK(report.unanswered + report.conflicts < report.rows * 9 / 10);
}

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

TEST_CASE("conditions on fields of every kind, from columns") {
    check<mixed, answer_cells<int, grade>>("mixed", sample_columns().source(), sample(), 50);
}

TEST_CASE("cents of whole dollars") {
    check<cents, answer_cells<int, grade>>("cents", sample_columns().source(), sample());
}

TEST_CASE("priority") {
    check<
        graded<pk::hit::priority<grade::a, grade::d, grade::b>, pk::otherwise<grade::d>>,
        answer_cells<int, std::int64_t, std::int16_t>>(
        "priority", sample_columns().source(), sample());
}

TEST_CASE("unique and any") {
    check<graded<pk::hit::unique>, answer_cells<int, grade>>(
        "unique", sample_columns().source(), sample(), 50, 50);
    check<graded<pk::hit::any, pk::otherwise<grade::d>>, answer_cells<int, int>>(
        "any", sample_columns().source(), sample(), 0, 50);
}

TEST_CASE("the lowest and the highest outcome") {
    check<graded<pk::hit::collect_min>, answer_cells<int, grade, int>>(
        "min", batch::records(sample()), sample(), 50);
    check<counted<pk::hit::collect_max, pk::otherwise<points{-1'000}>>, answer_cells<int, points>>(
        "max", sample_columns().source(), sample());
}

TEST_CASE("sums and numbers of matches") {
    check<counted<pk::hit::collect_sum>, answer_cells<int, points>>(
        "sum", sample_columns().source(), sample(), 50);
    check<
        counted<pk::hit::collect_count, pk::otherwise<points{0}>>,
        answer_cells<int, std::int8_t>>("count", batch::records(sample()), sample());
}

TEST_CASE("trees, whose questions may have no answer") {
    check<advice, answer_cells<int, grade>>("tree", sample_columns().source(), sample(), 50);
}

TEST_CASE("quantifiers, from records") {
    check<people_table, answer_cells<int, grade>>("people", batch::records(sample()), sample(), 50);
}
