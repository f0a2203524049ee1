// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// What a decision costs inside SQLite: by the extension, by the same rule as a CASE expression (as
// the library renders it), and by the policy itself without SQLite. Each counts the gold partners
// of a million; medians of several rounds, in which all ways take turns.

#include "connection.hpp"
#include "partner_policy.hpp"

#include <partnerkit/explain.hpp>
#include <partnerkit/render/sql.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <random>

namespace {

namespace pk = partnerkit;
using partner_policy::results;
using partner_policy::tier_policy;
using tests::connection;

constexpr int row_count = 1'000'000;
constexpr int told_count = 100'000; // of the explanations, which cost more
constexpr int rounds = 9;

std::vector<results> roll_rows() {
    std::mt19937_64 engine{20'260'101};
    const auto roll = [&](std::int64_t end) {
        return static_cast<std::int64_t>(engine() % static_cast<std::uint64_t>(end));
    };
    std::vector<results> rows(row_count);
    for (results& each : rows) {
        if (roll(20) > 0) each.revenue = pk::usd::from_steps(roll(30'000'000));
        if (roll(20) > 0)
            each.referrals = pk::count::from_steps(static_cast<std::int32_t>(roll(30)));
        if (roll(20) > 0)
            each.certified = pk::count::from_steps(static_cast<std::int32_t>(roll(7)));
        if (roll(20) > 0) each.agreement_signed = roll(2) == 1;
    }
    return rows;
}

void check(int status, const connection& db) {
    if (status == SQLITE_OK || status == SQLITE_DONE) return;
    std::fprintf(stderr, "%s\n", sqlite3_errmsg(db.handle()));
    std::exit(1);
}

/// A table of the rows for each way to store the revenue: cents, dollars as REAL and as TEXT.
void store(connection& db, const std::vector<results>& rows) {
    check(
        db.run("CREATE TABLE steps (revenue INTEGER, referrals, certified, agreement_signed);"
               "CREATE TABLE reals (revenue REAL, referrals, certified, agreement_signed);"
               "CREATE TABLE texts (revenue TEXT, referrals, certified, agreement_signed); BEGIN")
            .status,
        db);
    sqlite3_stmt* insert = nullptr;
    check(
        sqlite3_prepare_v2(
            db.handle(), "INSERT INTO steps VALUES (?, ?, ?, ?)", -1, &insert, nullptr),
        db);
    for (const results& each : rows) {
        const auto bind = [&](int place, const auto& value) {
            using stored = typename std::remove_cvref_t<decltype(value)>::value_type;
            if (value)
                sqlite3_bind_int64(
                    insert, place, static_cast<std::int64_t>(pk::domain<stored>::steps(*value)));
            else
                sqlite3_bind_null(insert, place);
        };
        bind(1, each.revenue);
        bind(2, each.referrals);
        bind(3, each.certified);
        bind(4, each.agreement_signed);
        check(sqlite3_step(insert), db);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    check(
        db.run("INSERT INTO reals SELECT revenue / 100.0, referrals, certified, agreement_signed"
               " FROM steps;"
               "INSERT INTO texts SELECT printf('%d.%02d', revenue / 100, revenue % 100),"
               " referrals, certified, agreement_signed FROM steps WHERE revenue IS NOT NULL;"
               "INSERT INTO texts SELECT * FROM steps WHERE revenue IS NULL; COMMIT")
            .status,
        db);
}

struct way {
    const char* name;
    int rows;
    std::function<std::string()> ask; // the answer, which all ways of a group have to share
    bool is_scan = false;             // that answers another question
    std::vector<double> seconds{};
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void run(std::vector<way>& ways) {
    const std::string right = ways[0].ask();
    for (int round = 0; round < rounds; ++round)
        for (way& each : ways) {
            const auto begin = std::chrono::steady_clock::now();
            const std::string answer = each.ask();
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
            each.seconds.push_back(took.count());
            if (each.is_scan || answer == right) continue;
            std::fprintf(
                stderr, "%s answers %s, not %s\n", each.name, answer.c_str(), right.c_str());
            std::exit(1);
        }
    for (const way& each : ways) {
        const double seconds = median(each.seconds);
        std::printf(
            "%-48s %9.2f million rows/s %8.1f ns/row %7.2f x\n",
            each.name,
            each.rows / seconds / 1e6,
            seconds / each.rows * 1e9,
            seconds / each.rows / median(ways[0].seconds) * ways[0].rows);
    }
}

} // namespace

int main() {
    const std::vector<results> rows = roll_rows();
    connection db;
    if (const auto loaded = db.load(PARTNER); loaded.status != SQLITE_OK) {
        std::fprintf(stderr, "%s\n", loaded.error.c_str());
        return 1;
    }
    store(db, rows);

    std::string expression;
    pk::render::sql_expression<tier_policy>(
        std::back_inserter(expression), pk::render::dialect::sqlite);
    const std::string columns = "(revenue, referrals, certified, agreement_signed)";
    const auto count = [&](const std::string& from, const std::string& condition) {
        return [&db, sql = "SELECT count(*) FROM " + from + " WHERE " + condition] {
            return db.text(sql);
        };
    };
    const std::string tier = "partner_tier" + columns + " = 'gold'";
    std::vector<way> tiers{
        {"CASE expression, INTEGER cents", row_count, count("steps", expression + " = 'gold'")},
        {"partner_tier, REAL dollars", row_count, count("reals", tier)},
        {"partner_tier, TEXT dollars", row_count, count("texts", tier)},
        {"partner_tier, INTEGER cents / 100.0",
         row_count,
         count(
             "steps",
             "partner_tier(revenue / 100.0, referrals, certified, agreement_signed) ="
             " 'gold'")},
        {"the policy itself, a loop in C++",
         row_count,
         [&] {
             std::int64_t golds = 0;
             for (const results& each : rows)
                 golds += tier_policy{}(each) == partner_policy::tier::gold;
             return std::to_string(golds);
         }},
        {"the scan alone, agreement_signed = 1",
         row_count,
         count("steps", "agreement_signed = 1"),
         true},
    };
    run(tiers);

    std::printf("\n");
    std::vector<way> told{
        {"pk::explain as text, a loop in C++",
         told_count,
         [&] {
             std::size_t size = 0;
             std::string text;
             for (int i = 0; i < told_count; ++i) {
                 text.clear();
                 pk::write_text(
                     pk::explain<tier_policy>(rows[static_cast<std::size_t>(i)]),
                     std::back_inserter(text));
                 size += text.size();
             }
             return std::to_string(size);
         }},
        {"partner_explain, REAL dollars",
         told_count,
         [&] {
             return db.text(
                 "SELECT sum(length(partner_explain" + columns +
                 ")) FROM (SELECT * FROM reals LIMIT " + std::to_string(told_count) + ")");
         }},
    };
    run(told);
    return 0;
}
