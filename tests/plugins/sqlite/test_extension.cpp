// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The SQLite extension, loaded as a program loads it: what it answers, what it refuses and with
// which words, where its functions may stand, and that a failing memory leads to no wrong row.

#define DOCTEST_CONFIG_IMPLEMENT
#include "random.hpp"

#include "connection.hpp"
#include "partner_policy.hpp"

#include <partnerkit/checked.hpp>
#include <partnerkit/text.hpp>

#define SQLITE_CORE // the header's macros are for extensions, and we are none
#include <sqlite3ext.h>

#include <dlfcn.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <map>
#include <thread>

namespace {

namespace pk = partnerkit;
using partner_policy::results;
using tests::argument;
using tests::connection;
using tests::outcome;

/// A connection with the extension.
struct with_partner : connection {
    explicit with_partner(const char* file = ":memory:") : connection(file) {
        const outcome loaded = load(PARTNER);
        REQUIRE_MESSAGE(loaded.status == SQLITE_OK, loaded.error);
    }
};

const std::string columns = "revenue, referrals, certified, agreement_signed";

// ---- memory that ends --------------------------------------------------------------------------

/// The allocator of SQLite, which can be told to fail.
struct failing_memory {
    inline static sqlite3_mem_methods genuine{};
    inline static std::atomic<bool> is_armed{false};
    inline static std::atomic<long> until_failure{0};
    inline static std::atomic<bool> goes_on{false}; // or only one call fails
    inline static std::atomic<bool> has_failed{false};

    static bool fails() {
        if (!is_armed) return false;
        const long left = until_failure--;
        const bool result = goes_on ? left <= 0 : left == 0;
        if (result) has_failed = true;
        return result;
    }
    static void install() {
        sqlite3_config(SQLITE_CONFIG_GETMALLOC, &genuine);
        sqlite3_mem_methods ours = genuine;
        ours.xMalloc = [](int size) -> void* { return fails() ? nullptr : genuine.xMalloc(size); };
        ours.xRealloc = [](void* memory, int size) -> void* {
            return fails() ? nullptr : genuine.xRealloc(memory, size);
        };
        sqlite3_config(SQLITE_CONFIG_MALLOC, &ours);
        // Small pieces come from there too, and not from a store that has been filled before.
        sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
    }
    static void arm(long calls, bool on) {
        until_failure = calls;
        goes_on = on;
        has_failed = false;
        is_armed = true;
    }
};

/// Calls `attempt` with memory that ends at the first call, the second, and so on, until there is
/// enough; once with only that call failing, once with all that follow. It answers an outcome,
/// which is right, or a beginning of what is right and the error.
template <class Attempt>
void with_failing_memory(const outcome& right, const Attempt& attempt) {
    REQUIRE(right.status == SQLITE_OK);
    for (const bool goes_on : {false, true}) {
        long refused = 0;
        for (long calls = 0;; ++calls) {
            const outcome found = attempt([&] { failing_memory::arm(calls, goes_on); });
            failing_memory::is_armed = false;
            CAPTURE(calls);
            CAPTURE(found.error);
            if (found.status == SQLITE_OK) {
                CHECK(found.rows == right.rows);
            } else {
                REQUIRE(failing_memory::has_failed);
                CHECK(found.status == SQLITE_NOMEM);
                REQUIRE(found.rows.size() <= right.rows.size());
                CHECK(std::equal(found.rows.begin(), found.rows.end(), right.rows.begin()));
                ++refused;
            }
            if (!failing_memory::has_failed) break;
        }
        CHECK(refused > 10);
    }
}

// ---- what is expected --------------------------------------------------------------------------

bool is_utf8(std::string_view text) {
    // SQLite itself reads what is no UTF-8 as U+FFFD, so that the way to UTF-16 and back changes
    // it.
    connection db;
    db.run("PRAGMA encoding = 'UTF-16'; CREATE TABLE t (x)");
    return db.run("INSERT INTO t VALUES (?)", {argument::of(std::string{text})}).status ==
               SQLITE_OK &&
           db.text("SELECT x FROM t") == text;
}

// ---- answers -----------------------------------------------------------------------------------

TEST_CASE("functions answer what the policy answers") {
    with_partner db;
    CHECK(db.text("SELECT partner_policy_version()") == "2026.1");
    CHECK(db.text("SELECT partner_tier(60000, 0, 2, 1)") == "gold");
    CHECK(db.text("SELECT partner_tier(NULL, NULL, NULL, NULL)") == "none");
    CHECK(db.text("SELECT PARTNER_TIER('50000.00', NULL, 2, 'true')") == "gold");
    CHECK(db.text("SELECT partner_tier('49999.99', '', 2, 'true')") == "silver");
    CHECK(
        db.text("SELECT partner_explain(60000, 0, 2, 1)") ==
        "partner tiers: gold.\n"
        "Row 1 (platinum) does not apply: revenue is 60000 USD, not at least 200000 USD; certified "
        "is 2, not at least 5.\n"
        "Row 2 (gold) applies: revenue is 60000 USD, at least 50000 USD; certified is 2, at least "
        "2.\n");
    CHECK(
        db.text("SELECT partner_next_tier(60000, 0, 2, 1)") ==
        "platinum: revenue from 60000 USD to 200000 USD; certified from 2 to 5\n");
    CHECK(db.text("SELECT partner_band(3.5, 4, 5), partner_band(NULL, 4, 5)") == "solid|NULL");
    CHECK(db.text("SELECT partner_score(3.5, 4, 5), partner_score(3.5, 4, NULL)") == "3.95|NULL");
}

TEST_CASE("a score is a number, and the one that SQLite makes of the same decimal") {
    with_partner db;
    CHECK(
        db.text("SELECT typeof(partner_score(4, 4, 4)), typeof(partner_score('3.5', '4', 5))") ==
        "integer|real");
    CHECK(db.text("SELECT partner_score(4, 4, 4) > 3.5, partner_score(5, 5, 5) < 10") == "1|1");
    for (int fit = 100; fit <= 500; ++fit) { // and so the scores from 1 to 3 in steps of 0.005
        std::string score = std::to_string(5 * fit + 500);
        score.insert(1, ".");
        CAPTURE(score);
        CHECK(
            db.text("SELECT partner_score(?, 1, 1) = " + score, {argument::of(fit / 100.0)}) ==
            "1");
    }
}

TEST_CASE("a REAL is the step that it stands for, or an error") {
    with_partner db;
    const auto revenue = [&](const std::string& expression) {
        const std::string told = db.text("SELECT partner_explain(" + expression + ", 0, 0, 0)");
        const std::size_t from = told.find("revenue is ");
        if (from == std::string::npos) return told;
        return told.substr(from + 11, told.find_first_of(" ;", from + 11) - from - 11);
    };
    CHECK(revenue("0.1 + 0.2") == "0.3");
    CHECK(revenue("12345.67") == "12345.67");
    CHECK(revenue("'12345.67'") == "12345.67");
    CHECK(revenue("1234567 / 100.0") == "12345.67");
    CHECK(revenue("12345670 * 0.001") == "12345.67");
    CHECK(revenue("-0.0") == "0");
    // What is no number is NULL in SQLite.
    CHECK(revenue("0.0 / 0.0").find("missing") == 0);
    const std::string wanted =
        "; wanted -90000000000000 USD to 90000000000000 USD in steps of 0.01";
    CHECK(revenue("12345.678") == "revenue: 12345.678 lies between two steps" + wanted);
    CHECK(revenue("9e999") == "revenue: inf is infinite" + wanted);
    CHECK(
        revenue("89999999999999.99") ==
        "revenue: 89999999999999.98 is too large for a floating-point number to be exact" + wanted);
    CHECK(revenue("'89999999999999.99'") == "89999999999999.99");
}

TEST_CASE("what is no value is an error that names the column") {
    with_partner db;
    const std::string usd = "; wanted -90000000000000 USD to 90000000000000 USD in steps of 0.01";
    const std::pair<const char*, std::string> cases[]{
        {"partner_tier(1, -2, 3, 1)", "referrals: -2 is too low; wanted 0 to 2147483647"},
        {"partner_tier(1, 2, 2147483648, 1)",
         "certified: 2147483648 is too high; wanted 0 to 2147483647"},
        {"partner_tier(1, 2.5, 3, 1)",
         "referrals: 2.5 lies between two steps; wanted 0 to 2147483647"},
        {"partner_tier(1, 2, '3 people', 1)",
         "certified: \"3 people\" is not of the wanted form; wanted 0 to 2147483647"},
        {"partner_tier(1, 2, 3, 2)",
         "agreement_signed: 2 is none of the names; wanted false or true"},
        {"partner_tier(1, 2, 3, 1.0)",
         "agreement_signed: 1 is not of the wanted form; wanted false or true"},
        {"partner_tier(1, 2, 3, 'maybe')",
         "agreement_signed: \"maybe\" is not of the wanted form; wanted false or true"},
        {"partner_explain('1e3', 2, 3, 1)", "revenue: \"1e3\" is not of the wanted form" + usd},
        {"partner_next_tier(' 1', 2, 3, 1)", "revenue: \" 1\" is not of the wanted form" + usd},
        {"partner_tier(9223372036854775807, 2, 3, 1)",
         "revenue: 9223372036854775807 is too high" + usd},
        {"partner_tier(x'31', 2, 3, 1)", "revenue: a BLOB is no value" + usd},
        {"partner_tier(1, zeroblob(0), 3, 1)",
         "referrals: a BLOB is no value; wanted 0 to 2147483647"},
        {"partner_score(0.99, 2, 3)", "fit: 0.99 is too low; wanted 1 to 5 in steps of 0.01"},
        {"partner_band(1, 5.01, 3)",
         "engagement: 5.01 is too high; wanted 1 to 5 in steps of 0.01"},
        // The first one that is wrong.
        {"partner_tier('a', 'b', 'c', 'd')", "revenue: \"a\" is not of the wanted form" + usd},
    };
    for (const auto& [expression, message] : cases) {
        const outcome found = db.run(std::string{"SELECT "} + expression);
        CAPTURE(expression);
        CHECK(found.status == SQLITE_ERROR);
        CHECK(found.error == message);
    }
}

TEST_CASE("a wrong number of arguments is an error with the wanted columns") {
    with_partner db;
    const auto wanted = [](const std::string& name, const char* given) {
        return name + " wants 4 arguments: " + columns + "; it was given " + given;
    };
    CHECK(db.text("SELECT partner_tier()") == wanted("partner_tier", "0"));
    CHECK(db.text("SELECT partner_tier(1, 2, 3)") == wanted("partner_tier", "3"));
    CHECK(db.text("SELECT partner_explain(1, 2, 3, 1, 5)") == wanted("partner_explain", "5"));
    CHECK(db.text("SELECT partner_next_tier(1)") == wanted("partner_next_tier", "1"));
    const std::string profile = " wants 3 arguments: fit, engagement, reputation; it was given 1";
    CHECK(db.text("SELECT partner_score(1)") == "partner_score" + profile);
    CHECK(db.text("SELECT partner_band(1)") == "partner_band" + profile);
    CHECK(
        db.text("SELECT partner_policy_version(1)") ==
        "wrong number of arguments to function partner_policy_version()");
}

TEST_CASE("random values are what `checked` says that they are") {
    with_partner db;
    tests::dice roll = tests::seeded_dice();
    const std::string letters = "0123456789.-+e 'x";
    int refused = 0;
    int accepted = 0;
    for (int i = 0; i < 20'000; ++i) {
        argument cell;
        pk::expected<std::optional<pk::usd>, pk::domain_error> expected{std::optional<pk::usd>{}};
        const auto expect = [&](const auto& value) {
            cell = argument::of(value);
            expected = pk::checked<&results::revenue>(value);
        };
        switch (roll(0, 3)) {
        case 0:
            expect(
                static_cast<std::int64_t>(roll(-1, 1) * (roll(0, INT64_MAX - 1) >> roll(0, 62))));
            break;
        case 1:
            expect(static_cast<double>(roll(-10'000'000, 10'000'000)) / std::pow(10, roll(0, 4)));
            break;
        default: {
            std::string text;
            for (std::int64_t size = roll(0, 12); size > 0; --size)
                text += letters[static_cast<std::size_t>(
                    roll.once_in(9) ? roll(0, static_cast<std::int64_t>(letters.size()) - 1)
                                    : roll(0, 10))];
            cell = argument::of(text);
            expected = pk::checked<&results::revenue>(std::string_view{text});
        }
        }
        const outcome found = db.run("SELECT partner_tier(?, 0, 2, 0)", {cell});
        CAPTURE(cell.bytes);
        CAPTURE(cell.whole);
        CAPTURE(cell.real);
        if (expected) {
            REQUIRE(found.status == SQLITE_OK);
            const results given{*expected, pk::count{0}, pk::count{2}, false};
            CHECK(found.rows[0] == pk::to_text(partner_policy::tier_policy{}(given)).view());
            ++accepted;
        } else {
            CHECK(found.status == SQLITE_ERROR);
            CHECK(found.error == pk::to_text(expected.error()).view());
            ++refused;
        }
    }
    CHECK(refused > 2'000);
    CHECK(accepted > 2'000);
}

// ---- where the functions may stand -------------------------------------------------------------

TEST_CASE("functions stand in a schema that is not trusted") {
    with_partner db;
    sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, static_cast<int*>(nullptr));
    REQUIRE(db.text("PRAGMA trusted_schema") == "0");
    const std::string call = "partner_tier(" + columns + ")";
    REQUIRE(
        db.text(
            "CREATE TABLE partners (id INTEGER PRIMARY KEY, revenue TEXT, referrals, certified, "
            "agreement_signed, fit, engagement, reputation,"
            " tier AS (" +
            call +
            ") STORED,"
            " score AS (partner_score(fit, engagement, reputation)) VIRTUAL,"
            " CHECK (" +
            call +
            " <> 'platinum' OR id < 100));"
            "CREATE INDEX by_tier ON partners (" +
            call +
            ");"
            "CREATE INDEX by_score ON partners (score);"
            "CREATE INDEX gold ON partners (id) WHERE " +
            call +
            " = 'gold';"
            "CREATE VIEW told AS SELECT id, partner_next_tier(" +
            columns +
            ") AS next,"
            " partner_band(fit, engagement, reputation) AS band FROM partners;"
            "INSERT INTO partners (id, revenue, referrals, certified, agreement_signed, fit,"
            " engagement, reputation)"
            " VALUES (1, '60000.50', 0, 2, 1, 3, 3, 3.5), (2, '5', 0, 2, 1, 5, 5, 5),"
            " (3, '200000', 0, 5, 1, NULL, 3, 3)") == "");
    CHECK(
        db.text("SELECT id, tier, score FROM partners") ==
        "1|gold|3.1\n2|registered|5\n3|platinum|NULL");
    CHECK(db.text("SELECT id FROM partners WHERE " + call + " = 'platinum'") == "3");
    CHECK(
        db.text("EXPLAIN QUERY PLAN SELECT * FROM partners WHERE " + call + " = 'gold'")
            .find("USING INDEX by_tier") != std::string::npos);
    CHECK(db.text("SELECT id FROM partners WHERE score > 3 ORDER BY score DESC") == "2\n1");
    CHECK(
        db.text("EXPLAIN QUERY PLAN SELECT id FROM partners WHERE score > 3").find("by_score") !=
        std::string::npos);
    CHECK(
        db.text("SELECT band, next FROM told WHERE id = 1") ==
        "solid|platinum: revenue from 60000.5 USD to 200000 USD; certified from 2 to 5\n");
    const std::string insert =
        "INSERT INTO partners (id, revenue, referrals, certified, agreement_signed) VALUES ";
    CHECK(db.text(insert + "(100, '200000', 0, 5, 1)").find("CHECK constraint failed") == 0);
    CHECK(
        db.text(insert + "(4, '1', 0, -5, 1)") ==
        "certified: -5 is too low; wanted 0 to 2147483647");
    CHECK(db.text("SELECT count(*) FROM partners") == "3");
    CHECK(db.text("UPDATE partners SET certified = 1 WHERE id = 1 RETURNING tier") == "silver");
    CHECK(db.text("PRAGMA integrity_check") == "ok");
}

TEST_CASE("a movement stands in a view of a schema that is not trusted") {
    with_partner db;
    sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, static_cast<int*>(nullptr));
    CHECK(
        db.text(
            "CREATE TABLE history (partner, period, " + columns +
            ");"
            "INSERT INTO history VALUES (7, 1, 60000, 0, 2, 1), (7, 2, 60000, 0, 2, 1);"
            "CREATE VIEW movement AS SELECT * FROM partner_movement('history');"
            "SELECT * FROM movement") == "7|1|gold|entered|none\n7|2|gold|promoted|registered");
}

TEST_CASE("an index that an older policy has made is found out, and made anew") {
    const std::string file = "plugin_sqlite_versions.db";
    std::remove(file.c_str());
    const std::string call = "partner_tier(" + columns + ")";
    const std::string ask = "SELECT id FROM partners WHERE " + call + " = 'gold' ORDER BY id";
    {
        with_partner db{file.c_str()};
        REQUIRE(
            db.text(
                "CREATE TABLE partners (id INTEGER PRIMARY KEY, " + columns + ", tier AS (" + call +
                ") STORED, now AS (" + call +
                ") VIRTUAL);"
                "CREATE INDEX by_tier ON partners (" +
                call +
                ");"
                "INSERT INTO partners VALUES (1, 60000, 0, 2, 1), (2, 80000, 0, 2, 1);" +
                ask) == "1\n2");
    }
    {
        connection db{file.c_str()};
        REQUIRE(db.load(CHANGED).status == SQLITE_OK);
        REQUIRE(db.text("SELECT partner_policy_version()") == "2026.2");
        CHECK(db.text("SELECT id, tier, now FROM partners") == "1|gold|none\n2|gold|gold");
        CHECK(db.text("SELECT id FROM partners NOT INDEXED WHERE " + call + " = 'gold'") == "2");
        CHECK(db.text(ask) == "1\n2"); // by the old index
        CHECK(
            db.text("PRAGMA integrity_check").find("missing from index by_tier") !=
            std::string::npos);
        CHECK(db.text("REINDEX") == "");
        CHECK(db.text(ask) == "2");
        CHECK(
            db.text("UPDATE partners SET id = id; SELECT id, tier FROM partners") ==
            "1|none\n2|gold");
        CHECK(db.text("PRAGMA integrity_check") == "ok");
    }
    std::remove(file.c_str());
}

// ---- hostile values ----------------------------------------------------------------------------

TEST_CASE("messages are short, readable texts, whatever was given") {
    with_partner db;
    const std::string usd = "; wanted -90000000000000 USD to 90000000000000 USD in steps of 0.01";
    const auto refused = [&](std::string value) {
        const outcome found =
            db.run("SELECT partner_tier(?, 0, 0, 0)", {argument::of(std::move(value))});
        CHECK(found.status == SQLITE_ERROR);
        CHECK(is_utf8(found.error));
        return found.error;
    };
    CHECK(
        refused(std::string(20'000'000, 'x')) ==
        "revenue: \"" + std::string(40, 'x') + "...\" is not of the wanted form" + usd);
    CHECK(
        refused(std::string(20'000'000, '9')) ==
        "revenue: \"" + std::string(40, '9') + "...\" is too high" + usd);
    CHECK(
        refused(std::string{"12\0", 3}) ==
        "revenue: \"12\xEF\xBF\xBD\" is not of the wanted form" + usd);
    CHECK(
        refused("\xFF\xC3") ==
        "revenue: \"\xEF\xBF\xBD\xEF\xBF\xBD\" is not of the wanted form" + usd);
    CHECK(refused("1\xE2\x82\xAC") == "revenue: \"1\xE2\x82\xAC\" is not of the wanted form" + usd);
    for (const char* text :
         {"\xC0\x80",         // NUL in two bytes
          "\xE0\x80\xAF",     // a slash in three
          "\xF0\x80\x80\xAF", // and in four
          "\xED\xA0\x80",     // half of a pair of UTF-16
          "\xF4\x90\x80\x80", // beyond U+10FFFF
          "\xF8\x88\x80\x80",
          "\xE2\x82",
          "a\x80z"})
        CHECK(refused(text).find("\xEF\xBF\xBD") != std::string::npos);
    CHECK(
        refused("\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF\xDF\xBF") ==
        "revenue: \"\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF\xDF\xBF\" is not of the wanted "
        "form" +
            usd);
    CHECK(
        db.run("SELECT partner_tier(?, 0, 0, 0)", {argument::blob(std::string(20'000'000, 'x'))})
            .error == "revenue: a BLOB is no value" + usd);
    CHECK(db.text("SELECT partner_tier(1, 2, 3, 1)") == "registered"); // all is well afterwards
}

TEST_CASE("a text that is longer than the connection allows is an error") {
    with_partner db;
    sqlite3_limit(db.handle(), SQLITE_LIMIT_LENGTH, 100);
    const outcome found = db.run("SELECT partner_explain(1, 2, 3, 1)");
    CHECK(found.status == SQLITE_TOOBIG);
    CHECK(found.error == "string or blob too big");
    CHECK(db.text("SELECT partner_tier(1, 2, 3, 1)") == "registered");
}

TEST_CASE("a data base in UTF-16") {
    with_partner db;
    CHECK(
        db.text(
            "PRAGMA encoding = 'UTF-16le';"
            "CREATE TABLE history (partner TEXT, period TEXT, " +
            columns +
            ");"
            "INSERT INTO history VALUES ('\xC3\xA4', '2025Q1', '60000.5', 0, '2', 'true'),"
            " ('\xC3\xA4', '2025Q2', '60000.5', 0, '2', 'true');"
            "SELECT partner_tier(" +
            columns +
            ") FROM history;"
            "SELECT * FROM partner_movement('history')") ==
        "gold\ngold\n\xC3\xA4|2025Q1|gold|entered|none\n\xC3\xA4|2025Q2|gold|promoted|registered");
    CHECK(
        db.text("SELECT partner_tier('\xC3\xA4', 0, 0, 0)")
            .find("revenue: \"\xC3\xA4\" is not of the wanted form") == 0);
}

// ---- movement ----------------------------------------------------------------------------------

struct period_of_partner {
    results achieved{};
    std::optional<bool> activity{};
};
using history = std::map<std::string, std::map<int, period_of_partner>>;

history roll_history(tests::dice& roll) {
    history all;
    for (int partner = 0; partner < 150; ++partner) {
        auto& periods = all["partner " + std::to_string(partner)];
        for (int period = 1; period <= 14; ++period) {
            if (roll.once_in(8)) continue;
            period_of_partner& at = periods[period];
            if (roll.once_in(4)) {
                if (roll.once_in(2)) at.activity = !roll.once_in(2);
                if (roll.once_in(2)) at.achieved = {pk::usd{0}, {}, pk::count{0}, false};
                continue;
            }
            if (!roll.once_in(9)) at.achieved.revenue = pk::usd::from_steps(roll(0, 30'000'000));
            if (!roll.once_in(9))
                at.achieved.referrals =
                    pk::count::from_steps(static_cast<pk::count::rep>(roll(0, 30)));
            if (!roll.once_in(9))
                at.achieved.certified =
                    pk::count::from_steps(static_cast<pk::count::rep>(roll(0, 6)));
            if (!roll.once_in(9)) at.achieved.agreement_signed = roll.once_in(2);
            if (roll.once_in(3)) at.activity = !roll.once_in(3);
        }
    }
    return all;
}

void store(connection& db, const history& all, tests::dice& roll) {
    REQUIRE(
        db.text("CREATE TABLE history (activity, agreement_signed, certified, referrals,"
                " revenue, period INTEGER, Partner TEXT, extra)") == "");
    struct line {
        std::string partner;
        int period;
        const period_of_partner* at;
    };
    std::vector<line> lines;
    for (const auto& [partner, periods] : all)
        for (const auto& [period, at] : periods)
            lines.push_back({partner, period, &at});
    for (std::size_t i = lines.size(); i > 1; --i)
        std::swap(
            lines[i - 1],
            lines[static_cast<std::size_t>(roll(0, static_cast<std::int64_t>(i) - 1))]);
    const auto number = [](const auto& value) {
        return value ? argument::of(static_cast<std::int64_t>(value->steps)) : argument::null();
    };
    const auto flag = [](const std::optional<bool>& value) {
        return value ? argument::of(std::int64_t{*value}) : argument::null();
    };
    for (const line& each : lines) {
        const results& achieved = each.at->achieved;
        const argument revenue =
            achieved.revenue ? argument::of(static_cast<double>(achieved.revenue->steps) / 100)
                             : argument::null();
        REQUIRE(
            db.run(
                  "INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?, 'extra')",
                  {flag(each.at->activity),
                   flag(achieved.agreement_signed),
                   number(achieved.certified),
                   number(achieved.referrals),
                   revenue,
                   argument::of(std::int64_t{each.period}),
                   argument::of(each.partner)})
                .status == SQLITE_OK);
    }
}

/// What the movement has to be: a loop, with the meaning of activity written out.
std::vector<std::string> moves_of(const history& all, bool with_activity) {
    std::vector<std::string> rows;
    for (const auto& [partner, periods] : all) {
        pk::standing<partner_policy::tier> standing;
        for (const auto& [period, at] : periods) {
            const results& x = at.achieved;
            bool is_active = (x.revenue && *x.revenue != pk::usd{0}) ||
                             (x.referrals && *x.referrals != pk::count{0}) ||
                             (x.certified && *x.certified != pk::count{0}) ||
                             x.agreement_signed == true;
            if (with_activity && at.activity) is_active = *at.activity;
            const partner_policy::tier earned = partner_policy::tier_policy{}(x);
            const auto moved = partner_policy::movement_policy::next(standing, earned, is_active);
            standing = moved.after;
            std::string held = "NULL";
            if (standing.membership == pk::membership::inside)
                held = pk::to_text(standing.tier).view();
            rows.push_back(
                partner + '|' + std::to_string(period) + '|' +
                std::string{pk::to_text(earned).view()} + '|' +
                std::string{pk::to_text(moved.event).view()} + '|' + held);
        }
    }
    return rows;
}

TEST_CASE("movement is that of a loop over the periods of each partner") {
    with_partner db;
    tests::dice roll = tests::seeded_dice();
    const history all = roll_history(roll);
    store(db, all, roll);
    const auto right = moves_of(all, true);
    REQUIRE(right.size() > 1'000);
    for (const char* event :
         {"none", "entered", "promoted", "warned", "demoted", "left", "reentered"})
        CHECK(std::any_of(right.begin(), right.end(), [&](const std::string& row) {
            return row.find(std::string{"|"} + event + '|') != std::string::npos;
        }));

    CHECK(db.run("SELECT * FROM partner_movement('history')").rows == right);
    CHECK(
        db.run(
              "CREATE VIEW quiet AS SELECT partner, period, " + columns +
              " FROM history;"
              "SELECT * FROM partner_movement('quiet')")
            .rows == moves_of(all, false));
    CHECK(
        db.run("SELECT * FROM partner_movement('history') ORDER BY partner, period").rows == right);
    CHECK(
        db.run("CREATE INDEX keys ON history (partner, period);"
               "SELECT * FROM partner_movement('history')")
            .rows == right);

    auto backwards = right;
    std::reverse(backwards.begin(), backwards.end());
    CHECK(
        db.run("SELECT * FROM partner_movement('history') ORDER BY partner DESC, period DESC")
            .rows == backwards);
    for (const char* plan : {"ORDER BY partner, period", "ORDER BY partner", ""})
        CHECK(
            db.text(
                  std::string{"EXPLAIN QUERY PLAN SELECT * FROM partner_movement('history') "} +
                  plan)
                .find("ORDER BY") == std::string::npos);

    // One partner or some, sought by us or by SQLite.
    const auto of = [&](std::initializer_list<const char*> partners) {
        std::vector<std::string> rows;
        for (const char* partner : partners)
            for (const std::string& row : right)
                if (row.find(std::string{partner} + '|') == 0) rows.push_back(row);
        return rows;
    };
    CHECK(
        db.run("SELECT * FROM partner_movement('history') WHERE partner = 'partner 7'").rows ==
        of({"partner 7"}));
    CHECK(
        db.run("SELECT * FROM partner_movement('history') WHERE partner IN ('partner 7',"
               " 'partner 30', 'partner 21') ORDER BY partner, period")
            .rows == of({"partner 21", "partner 30", "partner 7"}));
    CHECK(
        db.run("SELECT m.* FROM (SELECT 'partner 9' AS id UNION ALL SELECT 'partner 3') AS p"
               " JOIN partner_movement('history') AS m ON m.partner = p.id")
            .rows == of({"partner 9", "partner 3"}));
    CHECK(
        db.text("SELECT count(*) FROM partner_movement('history') WHERE partner = 'nobody'") ==
        "0");
    CHECK(
        db.text("SELECT count(*), count(DISTINCT partner), max(rowid) FROM"
                " partner_movement('history')") ==
        std::to_string(right.size()) + "|150|" + std::to_string(right.size()));
}

/// A connection with tables named `history`, of some columns.
struct with_history : with_partner {
    with_history() {
        REQUIRE(text("CREATE TABLE history (partner, period, " + columns + ", activity)") == "");
    }
    std::string moves() { return text("SELECT * FROM partner_movement('history')"); }
};

TEST_CASE("what is wrong with a history is told") {
    with_history db;
    const auto ask = [&](const std::string& from) { return db.text("SELECT * FROM " + from); };
    const std::string us = "partner_movement: ";
    CHECK(
        ask("partner_movement") ==
        us + "wants the name of a table: SELECT * FROM partner_movement('history')");
    CHECK(ask("partner_movement(NULL)") == us + "wants the name of a history, as a text");
    CHECK(ask("partner_movement(x'00')") == us + "wants the name of a history, as a text");
    CHECK(ask("partner_movement('history', 7)") == us + "wants the name of a schema, as a text");
    CHECK(ask("partner_movement('history', 'main', 3)").find("too many arguments") == 0);
    CHECK(ask("partner_movement('nope')") == us + "no such table: nope");
    CHECK(ask("partner_movement('history', 'temp')") == us + "no such table: temp.history");
    CHECK(ask("partner_movement('main.history')") == us + "no such table: main.history");
    CHECK(ask("partner_movement('')") == us + "no such table: ");
    CHECK(
        ask("partner_movement(char(104, 0, 105))") ==
        us + "there is a NUL in the name of the history");
    CHECK(
        db.text("CREATE TABLE narrow (partner, period, revenue, certified);"
                "SELECT * FROM partner_movement('narrow')") ==
        us + "\"narrow\" has no column referrals; wanted are partner, period, " + columns +
            ", and it may have activity");
    const outcome huge =
        db.run("SELECT * FROM partner_movement(?)", {argument::of(std::string(1'000'000, 'x'))});
    CHECK(huge.status == SQLITE_ERROR);
    CHECK(huge.error == us + "no such table: " + std::string(185, 'x'));
    const outcome foreign =
        db.run("SELECT * FROM partner_movement(?)", {argument::of(std::string{"\xFF\xFE"})});
    CHECK(foreign.error == us + "no such table: \xEF\xBF\xBD\xEF\xBF\xBD");

    const auto with_row = [&](const std::string& row) {
        REQUIRE(
            db.text(
                "DELETE FROM history; INSERT INTO history VALUES (1, 1, 1, 1, 1, 1, 1), " + row) ==
            "");
        const outcome found = db.run("SELECT * FROM partner_movement('history')");
        CHECK(found.status == SQLITE_ERROR);
        CHECK(found.rows.size() <= 1);
        return found.error;
    };
    CHECK(with_row("(NULL, 2, 1, 1, 1, 1, 1)") == us + "there is a row without a partner");
    CHECK(with_row("(1, NULL, 1, 1, 1, 1, 1)") == us + "partner 1 has a row without a period");
    CHECK(with_row("(1, 1, 1, 1, 1, 1, 1)") == us + "partner 1 has two rows of the period 1");
    CHECK(
        with_row("(1.0, 1.0, 1, 1, 1, 1, 1)") == us + "partner 1.0 has two rows of the period 1.0");
    CHECK(
        with_row("('a', 'Q2', 1, -1, 1, 1, 1)") ==
        us + "partner a, period Q2: referrals: -1 is too low; wanted 0 to 2147483647");
    CHECK(
        with_row("('a', 'Q2', 1, 1, 1, 1, 2)") ==
        us + "partner a, period Q2: activity: 2 is none of the names; wanted false or true");
    CHECK(
        with_row("('a', 'Q2', x'01', 1, 1, 1, 1)")
            .find(us + "partner a, period Q2: revenue: a BLOB is no value; wanted ") == 0);
    CHECK(
        with_row("('" + std::string(100'000, 'y') + "', 'Q2', 1, 1, 1, 1, 2)") ==
        us + "partner " + std::string(40, 'y') +
            ", period Q2: activity: 2 is none of the names; wanted false or true");
}

TEST_CASE("names and keys of all kinds") {
    with_history db;
    const std::string odd = "we\"ird '; DROP TABLE history; --";
    CHECK(
        db.run("SELECT * FROM partner_movement(?)", {argument::of(odd)}).error ==
        "partner_movement: no such table: " + odd);
    REQUIRE(
        db.text("CREATE TABLE \"we\"\"ird '; DROP TABLE history; --\" (PARTNER, \"Period\", "
                "REVENUE, referrals, certified, agreement_signed);"
                "INSERT INTO \"we\"\"ird '; DROP TABLE history; --\" VALUES (1, 1, 1, 1, 1, 1)") ==
        "");
    CHECK(
        db.run("SELECT *, history, schema FROM partner_movement(?)", {argument::of(odd)}).text() ==
        "1|1|registered|entered|none|" + odd + "|NULL");
    CHECK(
        db.text("CREATE TEMP TABLE history AS SELECT 5 AS partner, 1 AS period, 1 AS revenue, 1 AS "
                "referrals, 1 AS certified, 0 AS agreement_signed;"
                "SELECT partner, schema FROM partner_movement('history', 'temp');"
                "SELECT count(*) FROM partner_movement('history', 'main');"
                "DROP TABLE temp.history") == "5|temp\n0");

    // 1 and 1.0 are one partner, 'a' and 'A' are two, also where the column sees no difference.
    CHECK(
        db.text("DELETE FROM history; INSERT INTO history VALUES"
                " (1, 1, 20000, 0, 0, 1, 1), (1.0, 2, 20000, 0, 0, 1, 1),"
                " (x'01', 1, 1, 0, 0, 1, 1), (x'01', x'01', 1, 0, 0, 1, 1),"
                " (9007199254740993, 1, 1, 0, 0, 1, 1), (9007199254740992.0, 1, 1, 0, 0, 1, 1);"
                "SELECT hex(partner), period, event FROM partner_movement('history')") ==
        "31|1|entered\n31|2|promoted\n392E3030373139393235343734303939652B3135|1|entered\n" +
            std::string{
                "39303037313939323534373430393933|1|entered\n01|1|entered\n01|\x01|promoted"});
    CHECK(
        db.text(
            "CREATE TABLE cased (partner COLLATE NOCASE, period COLLATE NOCASE, " + columns +
            ");INSERT INTO cased VALUES ('a', 1, 20000, 0, 0, 1), ('A', 2, 20000, 0, 0, 1),"
            " ('a', 3, 20000, 0, 0, 1);"
            "SELECT partner, period, event FROM partner_movement('cased');"
            "SELECT partner, period, event FROM partner_movement('cased') WHERE partner = 'a'") ==
        "A|2|entered\na|1|entered\na|3|promoted\na|1|entered\na|3|promoted");
    CHECK(
        db.text("SELECT count(*) FROM partner_movement('history') AS a, partner_movement('cased')"
                " AS b") == "18");
    CHECK(
        db.text("CREATE TABLE names AS SELECT 'history' AS name UNION ALL SELECT 'cased';"
                "SELECT name, count(*) FROM names, partner_movement(name) GROUP BY name") ==
        "cased|3\nhistory|6");
}

TEST_CASE("a history that asks for its own movement ends with an error") {
    with_partner db;
    const std::string constants = "1 AS revenue, 1 AS referrals, 1 AS certified, 1 AS "
                                  "agreement_signed";
    REQUIRE(
        db.text(
            "CREATE VIEW endless AS SELECT partner, period, " + constants +
            " FROM partner_movement('endless')") == "");
    CHECK(
        db.text("SELECT * FROM partner_movement('endless')") ==
        "partner_movement: no such table: main.partner_movement");
    CHECK(
        db.text("SELECT * FROM partner_movement('pragma_table_list')") ==
        "partner_movement: no such table: pragma_table_list");
}

TEST_CASE("a statement that changes the history it reads") {
    with_history db;
    CHECK(
        db.text("CREATE INDEX keys ON history (partner, period);"
                "INSERT INTO history VALUES (1, 1, 1, 1, 1, 1, 1), (1, 2, 1, 1, 1, 1, 1), "
                "(2, 1, 1, 1, 1, 1, 1);"
                "INSERT INTO history SELECT partner, period + 100, 1, 1, 1, 1, 1"
                " FROM partner_movement('history') WHERE period < 100000;"
                "SELECT count(*) FROM history") == "6");
}

TEST_CASE("a movement reads what its connection may read, and stops when it is told to") {
    with_history db;
    REQUIRE(db.text("INSERT INTO history VALUES (1, 1, 1, 1, 1, 1, 1)") == "");
    sqlite3_set_authorizer(
        db.handle(),
        [](void*, int action, const char* table, const char* column, const char*, const char*) {
            const bool is_secret = action == SQLITE_READ && std::string_view{table} == "history" &&
                                   std::string_view{column} == "revenue";
            return is_secret ? SQLITE_DENY : SQLITE_OK;
        },
        nullptr);
    CHECK(db.moves() == "partner_movement: access to history.revenue is prohibited");
    sqlite3_set_authorizer(db.handle(), nullptr, nullptr);
    CHECK(db.moves() == "1|1|registered|entered|none");

    REQUIRE(
        db.text("WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
                " INSERT INTO history SELECT i, 1, 1, 1, 1, 1, 1 FROM n") == "");
    sqlite3_progress_handler(
        db.handle(), 1000, [](void*) { return 1; }, nullptr);
    const outcome stopped = db.run("SELECT * FROM partner_movement('history')");
    CHECK(stopped.status == SQLITE_INTERRUPT);
    CHECK(stopped.error == "partner_movement: interrupted");
    sqlite3_progress_handler(db.handle(), 0, nullptr, nullptr);
    CHECK(db.text("SELECT count(*) FROM partner_movement('history')") == "5000");
}

// ---- others ------------------------------------------------------------------------------------

TEST_CASE("two policies in one connection") {
    with_partner db;
    REQUIRE(db.load(OTHER).status == SQLITE_OK);
    CHECK(
        db.text("SELECT partner_policy_version(), other_2027_policy_version()") ==
        "2026.1|other 2027");
    CHECK(
        db.text(
            "SELECT other_2027_tier('south', 90, '2025-06-16'), partner_tier(60000, 0, 2, 1)") ==
        "partner|gold");
    CHECK(
        db.text("SELECT other_2027_tier('south', 90, '2025-06-15'),"
                " other_2027_next_tier('south', 90, '2025-06-15')") ==
        "member|partner: signed_on from 2025-06-15 to 2025-06-16\n");
    CHECK(db.text("SELECT other_2027_score(50, 90), other_2027_band(50, 90)") == "60|NULL");
    CHECK(
        db.text("SELECT other_2027_score(NULL, 90)") ==
        "overlap: the value is empty; wanted 0 % to 100 % in steps of 0.01");
    CHECK(
        db.text("SELECT other_2027_tier('east', 90, NULL)") ==
        "where: \"east\" is none of the names; wanted north or south");
    CHECK(
        db.text("SELECT other_2027_tier(1, 90, 1.5)").find("signed_on: 1.5 is not of the form") ==
        0);
    CHECK(
        db.text("CREATE TABLE h AS SELECT 1 AS partner, 1 AS period, 'south' AS \"where\","
                " 95 AS retention, '2026-01-01' AS signed_on;"
                "SELECT * FROM other_2027_movement('h')") == "1|1|partner|entered|partner");
    CHECK(
        db.text("SELECT * FROM other_2027_movement('nope')") ==
        "other_2027_movement: no such table: nope");
    CHECK(db.text("SELECT partner_explain(60000, 0, 2, 1)").find("partner tiers: gold.") == 0);
    CHECK(
        db.text("SELECT other_2027_explain('south', 95, '2026-01-01')")
            .find("membership: partner.") == 0);
}

TEST_CASE("two versions under one name, each in its own connection of one process") {
    with_partner old;
    connection changed;
    REQUIRE(changed.load(CHANGED).status == SQLITE_OK);
    with_partner again;
    CHECK(
        old.text("SELECT partner_policy_version(), partner_tier(60000, 0, 2, 1)") == "2026.1|gold");
    CHECK(
        changed.text("SELECT partner_policy_version(), partner_tier(60000, 0, 2, 1)") ==
        "2026.2|none");
    CHECK(
        again.text("SELECT partner_policy_version(), partner_tier(60000, 0, 2, 1)") ==
        "2026.1|gold");
    CHECK(old.text("SELECT partner_score(5, 1, 1)") == "3");
    CHECK(changed.text("SELECT partner_score(5, 1, 1)") == "2.6");
    // The later one replaces the earlier one.
    CHECK(old.load(PARTNER).status == SQLITE_OK);
    CHECK(old.text("SELECT partner_policy_version()") == "2026.1");
    REQUIRE(old.load(CHANGED).status == SQLITE_OK);
    CHECK(
        old.text("SELECT partner_policy_version(), partner_tier(60000, 0, 2, 1)") == "2026.2|none");
}

TEST_CASE("an SQLite that is too old is told so") {
    void* const library = dlopen(PARTNER ".so", RTLD_NOW | RTLD_LOCAL);
    REQUIRE(library != nullptr);
    using entry = int (*)(sqlite3*, char**, const sqlite3_api_routines*);
    const auto init = reinterpret_cast<entry>(dlsym(library, "sqlite3_partner_init"));
    REQUIRE(static_cast<bool>(init));
    static sqlite3_api_routines old{}; // all that it may call
    old.libversion_number = [] { return 3'030'001; };
    old.libversion = [] { return "3.30.1"; };
    old.mprintf = sqlite3_mprintf;
    connection db;
    char* message = nullptr;
    CHECK(init(db.handle(), &message, &old) == SQLITE_ERROR);
    REQUIRE(message != nullptr);
    CHECK(std::string_view{message} == "partner: wants SQLite 3.31 or later; this is 3.30.1");
    sqlite3_free(message);
    with_partner fresh; // sets the table of functions right again
    CHECK(fresh.text("SELECT partner_policy_version()") == "2026.1");
    dlclose(library);
}

TEST_CASE("eight threads, each with a connection of its own") {
    constexpr int count = 8;
    std::atomic<int> ready{0};
    std::string found[count];
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&, i] {
            ++ready;
            while (ready < count)
                std::this_thread::yield();
            connection db;
            const outcome loaded = db.load(PARTNER);
            found[i] =
                loaded.status != SQLITE_OK
                    ? loaded.error
                    : db.text(
                          "CREATE TABLE history (partner, period, " + columns +
                          ");"
                          "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i "
                          "< "
                          "4999) INSERT INTO history SELECT i / 10, i, (i * 7919) % 250000, "
                          "i % 30, i % 7, i % 2 FROM n;"
                          "SELECT partner_tier(" +
                          columns +
                          ") AS t, count(*), "
                          "sum(length(partner_explain(" +
                          columns +
                          "))) FROM history GROUP BY t;"
                          "SELECT event, held, count(*) FROM partner_movement('history') GROUP BY "
                          "event, held;"
                          "SELECT partner_tier(-1, -1, 0, 0)");
        });
    for (std::thread& each : threads)
        each.join();
    CHECK(found[0] == "referrals: -1 is too low; wanted 0 to 2147483647");
    for (int i = 1; i < count; ++i)
        CHECK(found[i] == found[0]);
}

// ---- memory that ends --------------------------------------------------------------------------

TEST_CASE("loading with too little memory") {
    const auto load = [](const auto& arm) {
        connection db;
        arm();
        outcome result = db.load(PARTNER);
        failing_memory::is_armed = false;
        // dlopen's own failures are told in words.
        if (result.status != SQLITE_OK) result.status = SQLITE_NOMEM;
        return result;
    };
    with_failing_memory(load([] {}), load);
}

TEST_CASE("functions with too little memory") {
    for (const char* encoding : {"UTF-8", "UTF-16"}) {
        const auto ask = [&](const auto& arm) {
            with_partner db;
            db.run(std::string{"PRAGMA encoding = '"} + encoding + "'");
            REQUIRE(
                db.text(
                    "CREATE TABLE t (" + columns +
                    ");"
                    "INSERT INTO t VALUES ('60000.50', 0, '2', 'true'), (1, NULL, 5.0, 0)") == "");
            arm();
            return db.run(
                "SELECT partner_tier(" + columns + "), partner_explain(" + columns +
                "), partner_next_tier(" + columns +
                "), partner_score(certified, '4.5', 5)"
                ", partner_band('4', '4.5', certified) FROM t");
        };
        with_failing_memory(ask([] {}), ask);
    }
}

TEST_CASE("errors with too little memory") {
    for (const char* call :
         {"partner_tier('abcd', 1, 2, 3)", "partner_tier(x'00', 1, 2, 3)", "partner_score(1)"}) {
        std::string right;
        for (long calls = -1;; ++calls) {
            with_partner db;
            if (calls >= 0) failing_memory::arm(calls, false);
            const outcome found = db.run(std::string{"SELECT "} + call);
            failing_memory::is_armed = false;
            CAPTURE(calls);
            CHECK(found.rows.empty());
            if (calls < 0) {
                CHECK(found.status == SQLITE_ERROR);
                right = found.error;
                continue;
            }
            CAPTURE(found.error);
            // The last are SQLite's words where it cannot copy ours.
            CHECK(
                (found.status == SQLITE_NOMEM || found.error == right ||
                 found.error == "SQL logic error"));
            if (!failing_memory::has_failed) break;
        }
    }
}

TEST_CASE("a movement with too little memory") {
    for (const char* encoding : {"UTF-8", "UTF-16"}) {
        const auto ask = [&](const auto& arm) {
            with_partner db;
            db.run(std::string{"PRAGMA encoding = '"} + encoding + "'");
            REQUIRE(
                db.text(
                    "CREATE TABLE history (partner, period, " + columns +
                    ", activity);"
                    "INSERT INTO history VALUES ('a', 'Q1', '60000.50', 0, '2', 'true', 1),"
                    " ('a', 'Q2', '60000.50', 0, '2', 'true', NULL),"
                    " (x'62', x'01', '60000.50', 0, '2', 'true', 0)") == "");
            arm();
            outcome all = db.run("SELECT * FROM partner_movement('history', 'main')");
            if (all.status != SQLITE_OK) return all;
            outcome one = db.run("SELECT * FROM partner_movement('history') WHERE partner = 'a'");
            all.rows.insert(all.rows.end(), one.rows.begin(), one.rows.end());
            all.status = one.status;
            return all;
        };
        with_failing_memory(ask([] {}), ask);
    }
}

} // namespace

int main(int argc, char** argv) {
    failing_memory::install();
    const int result = doctest::Context{argc, argv}.run();
    if (sqlite3_memory_used() != 0) {
        std::fprintf(
            stderr,
            "%lld bytes of SQLite's memory are left\n",
            static_cast<long long>(sqlite3_memory_used()));
        return 1;
    }
    return result;
}
