// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The scorecard E6 over all 78 125 combinations of whole ratings, and over ratings around its
// thresholds, from columns of every kind and from records.

#include "batch_check.hpp"

#include <policies.hpp>

#include <array>

namespace {

namespace pk = partnerkit;
namespace batch = pk::batch;
using examples::evaluation;
using examples::partner_evaluation;
using examples::verdict;
using tests::answer_cells;

using ratings = std::array<int, 7>; // in hundredths
constexpr std::array<pk::rating evaluation::*, 7> members{
    &evaluation::icp_overlap,
    &evaluation::complementarity,
    &evaluation::reach,
    &evaluation::reputation,
    &evaluation::readiness,
    &evaluation::sponsorship,
    &evaluation::culture};

evaluation as_evaluation(const ratings& r) {
    evaluation result;
    for (std::size_t i = 0; i < 7; ++i)
        result.*members[i] = pk::rating::from_steps(static_cast<std::int16_t>(r[i]));
    return result;
}

struct sample {
    std::vector<ratings> rows;
    std::vector<evaluation> subjects;
    std::vector<tests::row_answer> wanted;

    void add(const ratings& r) {
        rows.push_back(r);
        subjects.push_back(as_evaluation(r));
        wanted.push_back(tests::answer_for<partner_evaluation>(subjects.back()));
    }
    /// A column of all rows; each value is made from one in hundredths.
    template <class Make>
    [[nodiscard]] auto column(std::size_t criterion, Make make) const {
        std::vector<decltype(make(0))> result;
        for (const ratings& each : rows)
            result.push_back(make(each[criterion]));
        return result;
    }
    template <class Cell>
    [[nodiscard]] std::vector<Cell> whole(std::size_t criterion) const {
        return column(criterion, [](int r) { return static_cast<Cell>(r / 100); });
    }
};

const sample& all_whole_ratings() {
    static const sample all = [] {
        sample result;
        for (int number = 0; number < 78'125; ++number) {
            ratings r{};
            int rest = number;
            for (int& one : r) {
                one = (1 + rest % 5) * 100;
                rest /= 5;
            }
            result.add(r);
        }
        return result;
    }();
    return all;
}

/// Ratings with two decimals, moved near to a threshold.
sample around_thresholds() {
    constexpr ratings weights{25, 20, 15, 15, 10, 10, 5};
    tests::dice dice = tests::seeded_dice();
    sample result;
    for (int round = 0; round < 5'000; ++round) {
        ratings r{};
        int missing = round % 2 == 0 ? 35'000 : 25'000;
        for (std::size_t i = 0; i < 7; ++i) {
            r[i] = static_cast<int>(dice(100, 500));
            missing -= weights[i] * r[i];
        }
        for (std::size_t i = 0; i < 7; ++i) {
            const int moved = std::clamp(r[i] + missing / weights[i], 100, 500);
            missing -= weights[i] * (moved - r[i]);
            r[i] = moved;
        }
        r[6] = std::clamp(r[6] + static_cast<int>(dice(-1, 1)), 100, 500);
        result.add(r);
    }
    return result;
}

/// The columns of E6, each from its own range.
template <class A, class B, class C, class D, class E, class F, class G>
auto columns_of(
    const A& a, const B& b, const C& c, const D& d, const E& e, const F& f, const G& g) {
    return batch::columns{
        batch::column<&evaluation::icp_overlap>(a),
        batch::column<&evaluation::complementarity>(b),
        batch::column<&evaluation::reach>(c),
        batch::column<&evaluation::reputation>(d),
        batch::column<&evaluation::readiness>(e),
        batch::column<&evaluation::sponsorship>(f),
        batch::column<&evaluation::culture>(g)};
}

void check_bytes(const sample& of) {
    const auto c = [&](std::size_t i) { return of.whole<std::uint8_t>(i); };
    const std::array all{c(0), c(1), c(2), c(3), c(4), c(5), c(6)};
    tests::check_all<partner_evaluation, answer_cells<std::int16_t, verdict>>(
        "bytes", columns_of(all[0], all[1], all[2], all[3], all[4], all[5], all[6]), of.wanted);
}
/// Cells of all kinds and widths, so that the lanes of a sum are not those of its terms.
void check_kinds(const char* what, const sample& of) {
    const auto a = of.column(0, [](int r) { return static_cast<double>(r) / 100; });
    const auto b = of.column(1, [](int r) { return static_cast<float>(r) / 100; });
    const auto c = of.column(2, [](int r) { return static_cast<std::int64_t>(r); });
    const auto d = of.column(3, [](int r) { return static_cast<std::uint32_t>(r); });
    const auto e = of.column(4, [](int r) { return static_cast<std::uint16_t>(r); });
    const auto f = of.column(5, [](int r) { return static_cast<std::uint64_t>(r); });
    const auto g = of.column(6, [](int r) { return static_cast<double>(r) / 100; });
    tests::check_all<partner_evaluation, answer_cells<std::int32_t, verdict, std::int16_t>>(
        what,
        columns_of(
            a,
            b,
            batch::in_steps(c),
            batch::in_steps(d),
            batch::in_steps(e),
            batch::in_steps(f),
            g),
        of.wanted);
}
#ifndef PARTNERKIT_BATCH_PORTABLE
/// `rating`s are the steps that they consist of: both kinds of columns have one kernel.
void check_steps(const char* what, const sample& of) {
    const auto c = [&](std::size_t i) {
        return of.column(i, [](int r) { return static_cast<std::int16_t>(r); });
    };
    const auto r = [&](std::size_t i) {
        return of.column(
            i, [](int h) { return pk::rating::from_steps(static_cast<std::int16_t>(h)); });
    };
    using score = std::remove_cvref_t<decltype(partner_evaluation::highest())>;
    const std::array steps{c(0), c(1), c(2), c(3)};
    const std::array values{r(4), r(5), r(6)};
    tests::check_all<partner_evaluation, answer_cells<score, std::int8_t, std::int32_t>>(
        what,
        columns_of(
            batch::in_steps(steps[0]),
            batch::in_steps(steps[1]),
            batch::in_steps(steps[2]),
            batch::in_steps(steps[3]),
            values[0],
            values[1],
            values[2]),
        of.wanted,
        3);
}
void check_records(const char* what, const sample& of) {
    tests::check_all<partner_evaluation, answer_cells<std::int64_t, std::uint16_t, std::uint64_t>>(
        what, batch::records(of.subjects), of.wanted, 2);
}
#endif

} // namespace

TEST_CASE("E6 from bytes: all 78 125 combinations of whole ratings") {
    check_bytes(all_whole_ratings());
}

TEST_CASE("E6 from cells of all kinds and widths") {
    check_kinds("kinds", all_whole_ratings());
    check_kinds("kinds around thresholds", around_thresholds());
}

#ifndef PARTNERKIT_BATCH_PORTABLE // the portable test takes the two that differ most

TEST_CASE("E6 from ratings and from steps") {
    check_steps("ratings", all_whole_ratings());
    check_steps("ratings around thresholds", around_thresholds());
}

TEST_CASE("E6 from records") {
    check_records("records", all_whole_ratings());
    check_records("records around thresholds", around_thresholds());
}

#endif
