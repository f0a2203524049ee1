// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// What a decision costs through libpartner_policy.so, by single calls and by columns, and by the
// policy itself. Each counts the gold partners of a million; medians of the processor time of
// several rounds, in which all ways take turns. c_abi.py is the same from Python.

#include "columns.hpp"
#include "partner_policy.h"
#include "partner_policy.hpp"

#include <partnerkit/batch.hpp>
#include <partnerkit/explain.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

namespace pk = partnerkit;
namespace batch = pk::batch;
using partner_policy::results;
using partner_policy::tier;
using partner_policy::tier_policy;

constexpr std::size_t row_count = 1'000'000;
constexpr std::size_t told_count = 100'000; // of the explanations, which cost more
constexpr int rounds = 9;
constexpr std::size_t fields = columns::count<results>;
constexpr auto gold = static_cast<std::int32_t>(tier::gold);

/// The same rows in all forms.
struct rows_of_all_forms {
    std::vector<results> records;
    std::vector<std::string> texts; // `fields` of each row
    std::vector<std::int64_t> cents;
    std::vector<std::int32_t> referrals, certified;
    std::vector<std::uint8_t> agreements;
};

rows_of_all_forms roll_rows() {
    std::mt19937_64 engine{20'260'101};
    const auto roll = [&](std::int64_t end) {
        return static_cast<std::int64_t>(engine() % static_cast<std::uint64_t>(end));
    };
    rows_of_all_forms all;
    for (std::size_t i = 0; i < row_count; ++i) {
        const std::int64_t cents = roll(30'000'000);
        const auto referrals = static_cast<std::int32_t>(roll(30));
        const auto certified = static_cast<std::int32_t>(roll(7));
        const bool agreement = roll(2) == 1;
        all.records.push_back(
            {pk::usd::from_steps(cents),
             pk::count::from_steps(referrals),
             pk::count::from_steps(certified),
             agreement});
        char revenue[32];
        std::snprintf(
            revenue,
            sizeof revenue,
            "%lld.%02lld",
            static_cast<long long>(cents / 100),
            static_cast<long long>(cents % 100));
        all.texts.insert(
            all.texts.end(),
            {revenue,
             std::to_string(referrals),
             std::to_string(certified),
             agreement ? "true" : "false"});
        all.cents.push_back(cents);
        all.referrals.push_back(referrals);
        all.certified.push_back(certified);
        all.agreements.push_back(agreement);
    }
    return all;
}

void check(bool is_right, const char* what) {
    if (is_right) return;
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

struct way {
    const char* name;
    std::size_t rows;
    std::function<std::size_t()> ask; // the answer, which all ways of a group have to share
    std::vector<double> seconds{};
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void run(std::vector<way>& ways) {
    const std::size_t right = ways[0].ask();
    for (int round = 0; round < rounds; ++round)
        for (way& each : ways) {
            const std::clock_t begin = std::clock();
            const std::size_t answer = each.ask();
            const auto took = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
            each.seconds.push_back(took / static_cast<double>(each.rows));
            check(answer == right, each.name);
        }
    for (const way& each : ways) {
        const double seconds = median(each.seconds);
        std::printf(
            "%-46s %9.2f million rows/s %8.1f ns/row %8.2f x\n",
            each.name,
            1e-6 / seconds,
            seconds * 1e9,
            seconds / median(ways[0].seconds));
    }
    std::printf("\n");
}

/// Asks for the tier of each row, whose values `set(row)` has set, and counts the gold ones.
template <class Set>
std::size_t count_by_calls(partner_record* record, const Set& set) {
    std::size_t golds = 0;
    for (std::size_t row = 0; row < row_count; ++row) {
        std::int32_t answer = 0;
        check(set(row) == PARTNER_OK, "a value was refused");
        check(partner_tier(record, &answer, nullptr, 0) == PARTNER_OK, "no tier");
        golds += answer == gold;
    }
    return golds;
}

partner_column column_of(std::int32_t field, partner_cells cells, const auto& values) {
    partner_column column{};
    column.struct_size = sizeof column;
    column.field = field;
    column.cells = cells;
    column.values = values.data();
    column.values_size = values.size() * sizeof values[0];
    return column;
}

} // namespace

int main() {
    const rows_of_all_forms all = roll_rows();
    partner_record* record = nullptr;
    check(partner_record_new(&record, nullptr, 0) == PARTNER_OK, "no record");

    std::vector<way> single{
        {"the policy itself, values",
         row_count,
         [&] {
             std::size_t golds = 0;
             for (const results& each : all.records)
                 golds += tier_policy{}(each) == tier::gold;
             return golds;
         }},
        {"the policy itself, reads four texts",
         row_count,
         [&] {
             std::size_t golds = 0;
             results each;
             for (std::size_t row = 0; row < row_count; ++row) {
                 for (std::size_t i = 0; i < fields; ++i)
                     check(
                         columns::read(each, i, std::string_view{all.texts[row * fields + i]})
                             .has_value(),
                         "a text was refused");
                 golds += tier_policy{}(each) == tier::gold;
             }
             return golds;
         }},
        {"partner_set_text four times, partner_tier",
         row_count,
         [&] {
             return count_by_calls(record, [&](std::size_t row) {
                 partner_status status = PARTNER_OK;
                 for (std::size_t i = 0; i < fields; ++i) {
                     const std::string& text = all.texts[row * fields + i];
                     status = std::max(
                         status,
                         partner_set_text(
                             record,
                             static_cast<std::int32_t>(i),
                             text.data(),
                             text.size(),
                             nullptr,
                             0));
                 }
                 return status;
             });
         }},
        {"partner_set_double, _int64, _bool, partner_tier", row_count, [&] {
             return count_by_calls(record, [&](std::size_t row) {
                 const auto revenue = static_cast<double>(all.cents[row]) / 100;
                 return std::max(
                     {partner_set_double(record, 0, revenue, nullptr, 0),
                      partner_set_int64(record, 1, all.referrals[row], nullptr, 0),
                      partner_set_int64(record, 2, all.certified[row], nullptr, 0),
                      partner_set_bool(record, 3, all.agreements[row], nullptr, 0)});
             });
         }}};
    run(single);

    std::vector<std::int32_t> tiers(row_count);
    const auto count_golds = [&] {
        return static_cast<std::size_t>(std::count(tiers.begin(), tiers.end(), gold));
    };
    std::vector<way> at_once{
        {"batch::decide, columns",
         row_count,
         [&] {
             const auto done = batch::decide<tier_policy>(
                 batch::columns{
                     batch::column<&results::revenue>(batch::in_steps(all.cents)),
                     batch::column<&results::referrals>(all.referrals),
                     batch::column<&results::certified>(all.certified),
                     batch::column<&results::agreement_signed>(all.agreements)},
                 batch::outcomes(tiers));
             check(done.has_value() && done->invalid == 0, "no tiers");
             return count_golds();
         }},
        {"partner_tiers, the same columns", row_count, [&] {
             partner_column columns[]{
                 column_of(0, PARTNER_INT64, all.cents),
                 column_of(1, PARTNER_INT32, all.referrals),
                 column_of(2, PARTNER_INT32, all.certified),
                 column_of(3, PARTNER_BOOL8, all.agreements)};
             columns[0].decimals = 2;
             check(
                 partner_tiers(columns, 4, row_count, tiers.data(), nullptr, nullptr, 0) ==
                     PARTNER_OK,
                 "no tiers");
             return count_golds();
         }}};
    run(at_once);

    std::vector<way> told{
        {"pk::explain as text",
         told_count,
         [&] {
             std::size_t size = 0;
             std::string text;
             for (std::size_t row = 0; row < told_count; ++row) {
                 text.clear();
                 pk::write_text(
                     pk::explain<tier_policy>(all.records[row]), std::back_inserter(text));
                 size += text.size() + 1;
             }
             return size;
         }},
        {"partner_set_text four times, partner_explain", told_count, [&] {
             std::size_t size = 0;
             char text[4096];
             for (std::size_t row = 0; row < told_count; ++row) {
                 for (std::size_t i = 0; i < fields; ++i) {
                     const std::string& cell = all.texts[row * fields + i];
                     partner_set_text(
                         record,
                         static_cast<std::int32_t>(i),
                         cell.data(),
                         cell.size(),
                         nullptr,
                         0);
                 }
                 std::size_t needed = 0;
                 check(
                     partner_explain(record, text, sizeof text, &needed, nullptr, 0) == PARTNER_OK,
                     "no explanation");
                 size += needed;
             }
             return size;
         }}};
    run(told);
    partner_record_free(record);
    return 0;
}
