// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// What the SQL of small policies is, to the letter. That data bases answer it as the library does
// is tested in scale/.

#include <partnerkit/frameworks/evaluate/evaluation.hpp>
#include <partnerkit/frameworks/movement/partner_cycle.hpp>
#include <partnerkit/frameworks/programme/build_or_partner.hpp>
#include <partnerkit/frameworks/programme/revenue_tiers.hpp>
#include <partnerkit/frameworks/programme/tier_framework.hpp>
#include <partnerkit/render/sql.hpp>
#include <partnerkit/score.hpp>
#include <partnerkit/table.hpp>
#include <partnerkit/tree.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace pk = partnerkit;
namespace fw = pk::frameworks;
using namespace pk::literals;
using pk::render::dialect;

namespace render_sql {

constexpr dialect dialects[]{
    dialect::ansi, dialect::postgresql, dialect::sqlite, dialect::duckdb, dialect::clickhouse};

template <class Policy>
std::string expression(dialect which = dialect::sqlite) {
    std::string text;
    pk::render::sql_expression<Policy>(std::back_inserter(text), which);
    return text;
}
template <class Policy>
std::string score(dialect which) {
    std::string text;
    pk::render::sql_score<Policy>(std::back_inserter(text), which);
    return text;
}
template <class Policy>
bool is_same_everywhere(const std::string& text) {
    for (const dialect which : dialects)
        if (expression<Policy>(which) != text) return false;
    return true;
}

enum class tier { none = -1, silver, gold = 5 };
BOOST_DESCRIBE_ENUM(tier, none, silver, gold)
using small = pk::number<pk::plain_unit, -3, 3>;

struct partner {
    pk::percent share;
    std::optional<pk::percent> trust;
    pk::if_applicable<pk::count> resold;
    pk::count won, total;
    pk::usd revenue, cost;
    bool flag = false;
    std::optional<bool> agreed;
    std::optional<tier> held;
    small delta;
    std::array<small, 2> deals{};
};
BOOST_DESCRIBE_STRUCT(
    partner, (), (share, trust, resold, won, total, revenue, cost, flag, agreed, held, delta))

/// A table of one row about a condition, which is shorter than its text.
template <class... Conditions>
struct asks : pk::decision_table<"asks", pk::hit::first, pk::rule<tier::gold, Conditions...>> {};
/// Its condition.
template <class... Conditions>
std::string condition(dialect which = dialect::sqlite) {
    const std::string text = expression<asks<Conditions...>>(which);
    const std::string_view before = "CASE WHEN ";
    const std::string_view after = " THEN 'gold' END";
    return text.substr(before.size(), text.size() - before.size() - after.size());
}
template <class Condition>
std::string negation(dialect which = dialect::sqlite) {
    return condition<pk::not_<Condition>>(which);
}

constexpr auto win_rate = pk::ratio<&partner::won, &partner::total>;
constexpr auto win_rate_or_one = pk::named<"rate", pk::ratio<&partner::won, &partner::total, 1>>;
constexpr auto margin = pk::ratio<&partner::revenue, &partner::cost>;
constexpr auto customers = pk::named<"customers", pk::capped<&partner::won, 4, 15>>;
constexpr auto reselling = pk::named<"reselling", pk::capped<&partner::resold, 3, 10>>;
constexpr auto sized =
    pk::named<"size", pk::by_bands<&partner::revenue, pk::from<1_usd, 7.5_dec>, pk::otherwise<-1>>>;
constexpr auto ranked =
    pk::named<"ranked", pk::by_bands<&partner::held, pk::from<tier::silver, 2>, pk::otherwise<1>>>;
constexpr auto flagged = pk::named<"flagged", pk::points_if<pk::holds<&partner::flag>, 3>>;
constexpr auto trusted =
    pk::named<"trusted", pk::points_if<pk::at_least<&partner::trust, 50_pct>, 3>>;
constexpr auto if_flagged =
    pk::named<"if flagged", pk::provided<pk::holds<&partner::flag>, &partner::delta>>;
constexpr auto if_agreed =
    pk::named<"if agreed", pk::provided<pk::holds<&partner::agreed>, &partner::resold>>;
constexpr auto if_known = pk::named<"if known", pk::points_if<pk::is_known<&partner::trust>, 3>>;
constexpr auto alone = pk::named<"alone", pk::better_of<&partner::delta>>;
constexpr auto better = pk::named<"better", pk::better_of<&partner::delta, &partner::resold>>;

} // namespace render_sql

using namespace render_sql;

// ---- whole policies ----------------------------------------------------------------------------

TEST_CASE("a tier table is a CASE, the same for every data base") {
    CHECK(is_same_everywhere<fw::tier_framework::policy>(
        R"(CASE WHEN "pipeline" >= 200000000 AND "certified" >= 5 AND "dedicated_practice")"
        R"( THEN 'platinum' WHEN "pipeline" >= 50000000 AND "certified" >= 3 THEN 'gold')"
        R"( WHEN "pipeline" >= 10000000 AND "certified" >= 1 THEN 'silver')"
        R"( ELSE 'registered' END)"));
    CHECK(is_same_everywhere<fw::revenue_tiers::policy>(
        R"(CASE WHEN "revenue" >= 20000000 THEN 'platinum')"
        R"( WHEN "revenue" >= 5000000 OR "referrals" >= 20 THEN 'gold')"
        R"( WHEN "revenue" >= 1000000 OR "referrals" >= 5 THEN 'silver')"
        R"( WHEN "agreement_signed" THEN 'registered' ELSE 'none' END)"));
}

struct unsure :
    pk::decision_tree<
        "unsure",
        pk::question<
            "trusted?",
            pk::at_least<&partner::trust, 50_pct>,
            pk::yes<pk::leaf<1>>,
            pk::no<pk::question<
                "wins?",
                pk::any_of<pk::at_least<win_rate, 50_pct>, pk::is_missing<&partner::trust>>,
                pk::yes<pk::leaf<2>>,
                pk::no<pk::leaf<3>>>>>> {};

TEST_CASE("a question that cannot be answered has no answer") {
    CHECK(
        expression<unsure>() ==
        R"(CASE WHEN "trust" >= 5000 THEN 1 WHEN "trust" < 5000 THEN)"
        R"( CASE WHEN ("total" > 0 AND "won" * 2 >= "total") OR "trust" IS NULL THEN 2)"
        R"( WHEN ("total" > 0 AND "won" * 2 < "total") AND "trust" IS NOT NULL THEN 3 END END)");
}

struct card :
    pk::scorecard<
        "a card",
        pk::gate<pk::at_least<&partner::trust, 10_pct>, tier::none>,
        pk::criterion<&partner::delta, pk::minimum{-1}>,
        pk::criterion<reselling, pk::above{0}>,
        pk::criterion<trusted>,
        pk::bands<pk::from<5, tier::gold>, pk::otherwise<tier::silver>>> {};

TEST_CASE("a scorecard has a band and a score") {
    CHECK(
        score<fw::evaluation::policy>(dialect::sqlite) ==
        R"("icp_overlap" * 5 + "complementarity" * 4 + "reach" * 3 + "reputation" * 3)"
        R"( + "readiness" * 2 + "sponsorship" * 2 + "culture")");
    const std::string sum =
        R"("delta" * 3 + CASE WHEN "resold_not_applicable" THEN 0 ELSE)"
        R"( CASE WHEN "resold" < 0 THEN 0 WHEN "resold" > 3 THEN 3 ELSE "resold" END * 10 END)"
        R"( + CASE WHEN "trust" >= 5000 THEN 1 WHEN "trust" < 5000 THEN 0 END * 9)";
    CHECK(score<card>(dialect::sqlite) == sum);
    CHECK(
        expression<card>() ==
        R"(CASE WHEN ("resold" IS NOT NULL OR "resold_not_applicable"))"
        R"( AND CASE WHEN "trust" >= 5000 THEN 1 WHEN "trust" < 5000 THEN 0 END IS NOT NULL)"
        R"( THEN CASE WHEN "trust" >= 1000 THEN CASE WHEN ("delta" >= -1))"
        R"( AND (CASE WHEN "resold" < 0 THEN 0 WHEN "resold" > 3 THEN 3 ELSE "resold" END >= 1)"
        R"( OR "resold_not_applicable") THEN CASE WHEN )" +
            sum + R"( >= 15 THEN 'gold' ELSE 'silver' END ELSE 'silver' END ELSE 'none' END END)");
}

struct only_score : pk::scorecard<"s", pk::criterion<&partner::delta>, pk::criterion<flagged>> {};
struct no_otherwise :
    pk::scorecard<
        "n",
        pk::criterion<&partner::share, 100_pct>,
        pk::bands<pk::from<60, tier::gold>, pk::from<20, tier::silver>>> {};

TEST_CASE("a card without bands is its score, and one without otherwise may be NULL") {
    CHECK(expression<only_score>() == R"("delta" + CASE WHEN "flag" THEN 1 ELSE 0 END * 3)");
    CHECK(
        expression<no_otherwise>() ==
        R"(CASE WHEN "share" >= 6000 THEN 'gold' WHEN "share" >= 2000 THEN 'silver' END)");
    CHECK(
        expression<no_otherwise>(dialect::duckdb) ==
        R"(CASE WHEN CAST("share" AS BIGINT) >= 6000 THEN 'gold')"
        R"( WHEN CAST("share" AS BIGINT) >= 2000 THEN 'silver' END)");
}

TEST_CASE("arithmetic is in 64 bits") {
    for (const dialect which : {dialect::ansi, dialect::postgresql, dialect::duckdb})
        CHECK(
            expression<only_score>(which) ==
            R"(CAST("delta" AS BIGINT) + CASE WHEN "flag" THEN CAST(1 AS BIGINT))"
            R"( ELSE CAST(0 AS BIGINT) END * 3)");
    CHECK(
        expression<only_score>(dialect::clickhouse) ==
        R"(toInt64("delta") + CASE WHEN "flag" THEN toInt64(1) ELSE toInt64(0) END * 3)");
}

// ---- hit policies ------------------------------------------------------------------------------

template <class Hit, class... Last>
using hits_of = pk::decision_table<
    "hits",
    Hit,
    pk::rule<tier::silver, pk::is<&partner::delta, 1>>,
    pk::rule<tier::gold, pk::is<&partner::delta, 2>>,
    pk::rule<tier::none, pk::is<&partner::delta, 3>>,
    pk::rule<tier::silver, pk::at_least<&partner::delta, 1>, pk::holds<&partner::flag>>,
    Last...>;
template <class Hit, class... Last>
using numbers_of = pk::decision_table<
    "numbers",
    Hit,
    pk::rule<10_usd, pk::is<&partner::delta, 1>>,
    pk::rule<-5_usd, pk::holds<&partner::flag>>,
    Last...>;

TEST_CASE("the hit policies that have one answer") {
    namespace hit = pk::hit;
    const std::string one = R"( WHEN "delta" = 1 THEN 'silver')";
    const std::string two = R"( WHEN "delta" = 2 THEN 'gold')";
    const std::string three = R"( WHEN "delta" = 3 THEN 'none')";
    const std::string four = R"( WHEN "delta" >= 1 AND "flag" THEN 'silver')";
    CHECK(expression<hits_of<hit::first>>() == "CASE" + one + two + three + four + " END");
    CHECK(
        expression<hits_of<hit::first, pk::otherwise<tier::none>>>() ==
        "CASE" + one + two + three + four + " ELSE 'none' END");
    CHECK(
        expression<hits_of<hit::priority<tier::gold, tier::silver, tier::none>>>() ==
        "CASE" + two + one + four + three + " END");
    CHECK(expression<hits_of<hit::collect_min>>() == "CASE" + three + one + four + two + " END");
    CHECK(expression<hits_of<hit::collect_max>>() == "CASE" + two + one + four + three + " END");
    CHECK(
        expression<hits_of<hit::unique, pk::otherwise<tier::none>>>() ==
        R"(CASE WHEN CASE WHEN "delta" = 1 THEN 1 ELSE 0 END + CASE WHEN "delta" = 2 THEN 1 ELSE 0)"
        R"( END + CASE WHEN "delta" = 3 THEN 1 ELSE 0 END)"
        R"( + CASE WHEN "delta" >= 1 AND "flag" THEN 1 ELSE 0 END > 1 THEN NULL)" +
            one + two + three + four + " ELSE 'none' END");
    CHECK(
        expression<hits_of<hit::any>>() ==
        R"(CASE WHEN CASE WHEN "delta" = 1 OR "delta" >= 1 AND "flag" THEN 1 ELSE 0 END)"
        R"( + CASE WHEN "delta" = 2 THEN 1 ELSE 0 END + CASE WHEN "delta" = 3 THEN 1 ELSE 0 END)"
        R"( > 1 THEN NULL)" +
            one + two + three + four + " END");
}

TEST_CASE("the hit policies that have sums and lists") {
    namespace hit = pk::hit;
    const std::string one = R"(CASE WHEN "delta" = 1 THEN )";
    const std::string two = R"(CASE WHEN "flag" THEN )";
    const std::string any = R"(CASE WHEN "delta" = 1 OR "flag" THEN )";
    const std::string sum = one + "1000 ELSE 0 END + " + two + "-500 ELSE 0 END";
    CHECK(expression<numbers_of<hit::collect_sum>>() == any + sum + " END");
    CHECK(
        expression<numbers_of<hit::collect_sum, pk::otherwise<1_usd>>>() ==
        any + sum + " ELSE 100 END");
    CHECK(
        expression<numbers_of<hit::collect_sum>>(dialect::clickhouse) ==
        any + one + "toInt64(1000) ELSE 0 END + " + two + "toInt64(-500) ELSE 0 END END");
    CHECK(
        expression<numbers_of<hit::collect_count, pk::otherwise<1_usd>>>() ==
        one + "1 ELSE 0 END + " + two + "1 ELSE 0 END");
    CHECK(
        expression<numbers_of<hit::collect_max>>() ==
        R"(CASE WHEN "delta" = 1 THEN 1000 WHEN "flag" THEN -500 END)");
    CHECK(
        expression<numbers_of<hit::collect_min>>(dialect::postgresql) ==
        R"(CASE WHEN "flag" THEN CAST(-500 AS BIGINT))"
        R"( WHEN "delta" = 1 THEN CAST(1000 AS BIGINT) END)");
    const std::string list = one + "'1000,' ELSE '' END || " + two + "'-500,' ELSE '' END";
    CHECK(expression<numbers_of<hit::collect>>() == list);
    CHECK(expression<numbers_of<hit::rule_order>>(dialect::duckdb) == list);
    CHECK(
        expression<numbers_of<hit::rule_order, pk::otherwise<1_usd>>>() ==
        any + list + " ELSE '100,' END");
    CHECK(
        expression<numbers_of<hit::output_order<-5_usd, 10_usd>>>() ==
        two + "'-500,' ELSE '' END || " + one + "'1000,' ELSE '' END");
    CHECK(
        expression<hits_of<hit::rule_order>>().substr(0, 52) ==
        R"(CASE WHEN "delta" = 1 THEN 'silver,' ELSE '' END || )");
}

// ---- conditions --------------------------------------------------------------------------------

TEST_CASE("each relation, and where it is certainly not so") {
    using trust = pk::at_least<&partner::trust, 50_pct>;
    CHECK(condition<trust>() == R"("trust" >= 5000)");
    CHECK(negation<trust>() == R"("trust" < 5000)");
    CHECK(condition<pk::at_most<&partner::trust, 50_pct>>() == R"("trust" <= 5000)");
    CHECK(negation<pk::at_most<&partner::trust, 50_pct>>() == R"("trust" > 5000)");
    CHECK(condition<pk::more_than<&partner::trust, 50_pct>>() == R"("trust" > 5000)");
    CHECK(negation<pk::more_than<&partner::trust, 50_pct>>() == R"("trust" <= 5000)");
    CHECK(condition<pk::less_than<&partner::trust, 50_pct>>() == R"("trust" < 5000)");
    CHECK(negation<pk::less_than<&partner::trust, 50_pct>>() == R"("trust" >= 5000)");
    CHECK(condition<pk::is<&partner::delta, -2>>() == R"("delta" = -2)");
    CHECK(negation<pk::is<&partner::delta, -2>>() == R"("delta" <> -2)");
    CHECK(condition<pk::is_not<&partner::delta, -2>>() == R"("delta" <> -2)");
    CHECK(negation<pk::is_not<&partner::delta, -2>>() == R"("delta" = -2)");
    using closed = pk::between<&partner::trust, pk::closed<1, 2>>;
    using half_open = pk::between<&partner::trust, pk::half_open<1, 2>>;
    CHECK(condition<closed>() == R"(("trust" >= 100 AND "trust" <= 200))");
    CHECK(negation<closed>() == R"(("trust" < 100 OR "trust" > 200))");
    CHECK(condition<half_open>() == R"(("trust" >= 100 AND "trust" < 200))");
    CHECK(negation<half_open>() == R"(("trust" < 100 OR "trust" >= 200))");
    CHECK(condition<pk::one_of<&partner::delta, 1, 3>>() == R"("delta" = 1 OR "delta" = 3)");
    CHECK(negation<pk::one_of<&partner::delta, 1, 3>>() == R"("delta" <> 1 AND "delta" <> 3)");
}

TEST_CASE("combinations, with brackets where they are needed") {
    using a = pk::is<&partner::delta, 1>;
    using b = pk::holds<&partner::flag>;
    using c = pk::holds<&partner::agreed>;
    CHECK(condition<a, pk::any_of<b, c>>() == R"("delta" = 1 AND ("flag" OR "agreed"))");
    CHECK(
        condition<pk::any_of<pk::all_of<a, b>, c>>() == R"(("delta" = 1 AND "flag") OR "agreed")");
    CHECK(
        negation<pk::any_of<pk::all_of<a, b>, c>>() ==
        R"(("delta" <> 1 OR NOT "flag") AND NOT "agreed")");
    CHECK(negation<pk::not_<pk::all_of<a, b>>>() == R"("delta" = 1 AND "flag")");
    CHECK(condition<a, pk::not_<pk::any_of<b>>>() == R"("delta" = 1 AND NOT "flag")");
    CHECK(
        condition<a, pk::not_<pk::all_of<b, c>>>() ==
        R"("delta" = 1 AND (NOT "flag" OR NOT "agreed"))");
}

TEST_CASE("an enumeration is compared by its names, and a bool is a condition") {
    CHECK(condition<pk::is<&partner::held, tier::gold>>() == R"("held" = 'gold')");
    CHECK(
        negation<pk::is<&partner::held, tier::gold>>() ==
        R"(("held" = 'none' OR "held" = 'silver'))");
    CHECK(
        condition<pk::is_not<&partner::held, tier::silver>>() ==
        R"(("held" = 'none' OR "held" = 'gold'))");
    CHECK(
        condition<pk::at_least<&partner::held, tier::silver>>() ==
        R"(("held" = 'silver' OR "held" = 'gold'))");
    CHECK(negation<pk::at_least<&partner::held, tier::silver>>() == R"("held" = 'none')");
    CHECK(condition<pk::less_than<&partner::held, tier::none>>() == "1 = 0");
    CHECK(
        negation<pk::less_than<&partner::held, tier::none>>() ==
        R"(("held" = 'none' OR "held" = 'silver' OR "held" = 'gold'))");
    CHECK(condition<pk::is<&partner::flag, false>>() == R"(NOT "flag")");
    CHECK(negation<pk::is<&partner::flag, false>>() == R"("flag")");
    CHECK(condition<pk::at_least<&partner::agreed, false>>() == R"((NOT "agreed" OR "agreed"))");
    CHECK(negation<pk::at_least<&partner::agreed, false>>() == "1 = 0");
}

TEST_CASE("what is known, missing and not applicable") {
    CHECK(condition<pk::is_known<&partner::trust>>() == R"("trust" IS NOT NULL)");
    CHECK(negation<pk::is_known<&partner::trust>>() == R"("trust" IS NULL)");
    CHECK(condition<pk::is_missing<&partner::trust>>() == R"("trust" IS NULL)");
    CHECK(condition<pk::is_not_applicable<&partner::trust>>() == "1 = 0");
    CHECK(negation<pk::is_not_applicable<&partner::trust>>() == "1 = 1");
    CHECK(
        condition<pk::is_missing<&partner::resold>>() ==
        R"(("resold" IS NULL AND NOT "resold_not_applicable"))");
    CHECK(
        negation<pk::is_missing<&partner::resold>>() ==
        R"(("resold" IS NOT NULL OR "resold_not_applicable"))");
    CHECK(condition<pk::is_not_applicable<&partner::resold>>() == R"("resold_not_applicable")");
    CHECK(negation<pk::is_not_applicable<&partner::resold>>() == R"(NOT "resold_not_applicable")");
    CHECK(condition<pk::is_known<reselling>>() == R"("resold" IS NOT NULL)");
    CHECK(
        condition<pk::is_known<win_rate>>() ==
        R"(("won" IS NOT NULL AND "total" IS NOT NULL AND "total" <> 0))");
    CHECK(condition<pk::is_missing<win_rate_or_one>>() == R"(("won" IS NULL OR "total" IS NULL))");
    CHECK(
        condition<pk::is_not_applicable<if_agreed>>() ==
        R"(("resold_not_applicable" AND ("agreed")))");
    CHECK(
        negation<pk::is_not_applicable<if_agreed>>() ==
        R"(CASE WHEN "resold_not_applicable" AND ("agreed") THEN 0 ELSE 1 END = 1)");
}

// ---- computed fields ---------------------------------------------------------------------------

TEST_CASE("points are a CASE") {
    CHECK(
        condition<pk::at_least<customers, 7.5_dec>>() ==
        R"(CASE WHEN "won" < 0 THEN 0 WHEN "won" > 4 THEN 4 ELSE "won" END >= 2)");
    CHECK(
        condition<pk::at_least<sized, 7.5_dec>>() ==
        R"(CASE WHEN "revenue" >= 100 THEN 75 WHEN "revenue" IS NOT NULL THEN -10 END >= 75)");
    CHECK(
        condition<pk::is<ranked, 1>>() ==
        R"(CASE WHEN ("held" = 'silver' OR "held" = 'gold') THEN 2)"
        R"( WHEN "held" IS NOT NULL THEN 1 END = 1)");
    CHECK(condition<pk::is<flagged, 3>>() == R"(CASE WHEN "flag" THEN 1 ELSE 0 END = 1)");
    CHECK(
        condition<pk::is<trusted, 3>>() ==
        R"(CASE WHEN "trust" >= 5000 THEN 1 WHEN "trust" < 5000 THEN 0 END = 1)");
    CHECK(condition<pk::is<if_flagged, 3>>() == R"(CASE WHEN "flag" THEN "delta" ELSE 0 END = 3)");
    CHECK(
        condition<pk::is<better, 3>>() ==
        R"(CASE WHEN ("resold" IS NULL AND NOT "resold_not_applicable") THEN NULL)"
        R"( WHEN ("delta" >= "resold" OR "resold_not_applicable") THEN "delta")"
        R"( ELSE "resold" END = 3)");
}

TEST_CASE("there is no more CASE than is needed") {
    CHECK(
        condition<pk::is<if_known, 3>>() ==
        R"(CASE WHEN "trust" IS NOT NULL THEN 1 ELSE 0 END = 1)");
    CHECK(condition<pk::is<alone, 3>>() == R"("delta" = 3)");
}

TEST_CASE("a ratio is compared by products") {
    CHECK(
        condition<pk::at_least<win_rate, 50_pct>>() == R"(("total" > 0 AND "won" * 2 >= "total"))");
    CHECK(negation<pk::at_least<win_rate, 50_pct>>() == R"(("total" > 0 AND "won" * 2 < "total"))");
    CHECK(condition<pk::more_than<win_rate, 0>>() == R"(("total" > 0 AND "won" > 0))");
    CHECK(
        condition<pk::at_least<win_rate_or_one, 0.75_dec>>() ==
        R"(("total" > 0 AND "won" * 4 >= "total" * 3 OR "total" = 0 AND "won" IS NOT NULL))");
    CHECK(
        negation<pk::at_least<win_rate_or_one, 0.75_dec>>() ==
        R"(("total" > 0 AND "won" * 4 < "total" * 3))");
    CHECK(
        condition<pk::at_least<margin, 1.5_dec>>() ==
        R"(("cost" > 0 AND "revenue" * 2 >= "cost" * 3 OR "cost" < 0 AND "revenue" * 2 <= "cost" * 3))");
    CHECK(
        condition<pk::between<win_rate, pk::half_open<pk::fraction{1, 3}, 1>>>() ==
        R"((("total" > 0 AND "won" * 3 >= "total") AND ("total" > 0 AND "won" * 3 < "total" * 3)))");
    CHECK(
        negation<pk::between<win_rate, pk::closed<0, 1>>>() ==
        R"((("total" > 0 AND "won" < 0) OR ("total" > 0 AND "won" > "total")))");
    CHECK(
        condition<pk::at_least<win_rate, 50_pct>>(dialect::postgresql) ==
        R"(("total" > 0 AND CAST("won" AS BIGINT) * 2 >= CAST("total" AS BIGINT)))");
}

/// Whether a condition on `win_rate_or_one` is met where there is no total.
template <class Condition>
bool is_met_at_zero() {
    return condition<Condition>().find(R"("total" = 0)") != std::string::npos;
}

TEST_CASE("what a ratio is over zero is compared when the text is written") {
    constexpr auto rate = win_rate_or_one;
    CHECK(is_met_at_zero<pk::at_least<rate, 0.5_dec>>());
    CHECK(is_met_at_zero<pk::at_least<rate, 1>>());
    CHECK(!is_met_at_zero<pk::at_least<rate, 1.5_dec>>());
    CHECK(!is_met_at_zero<pk::at_most<rate, 0.5_dec>>());
    CHECK(is_met_at_zero<pk::at_most<rate, 1>>());
    CHECK(is_met_at_zero<pk::at_most<rate, 1.5_dec>>());
    CHECK(is_met_at_zero<pk::more_than<rate, 0.5_dec>>());
    CHECK(!is_met_at_zero<pk::more_than<rate, 1>>());
    CHECK(!is_met_at_zero<pk::more_than<rate, 1.5_dec>>());
    CHECK(!is_met_at_zero<pk::less_than<rate, 0.5_dec>>());
    CHECK(!is_met_at_zero<pk::less_than<rate, 1>>());
    CHECK(is_met_at_zero<pk::less_than<rate, 1.5_dec>>());
    CHECK(!is_met_at_zero<pk::is<rate, 0.5_dec>>());
    CHECK(is_met_at_zero<pk::is<rate, 1>>());
    CHECK(!is_met_at_zero<pk::is<rate, 1.5_dec>>());
    CHECK(is_met_at_zero<pk::is_not<rate, 0.5_dec>>());
    CHECK(!is_met_at_zero<pk::is_not<rate, 1>>());
    CHECK(is_met_at_zero<pk::is_not<rate, 1.5_dec>>());
}

using fine_margin = asks<pk::less_than<margin, pk::fraction{1, 5'000'001}>>;

TEST_CASE("products of more than 64 bits are taken in wide numbers, or not at all") {
    static_assert(pk::render::has_sql<fine_margin>(dialect::postgresql));
    static_assert(!pk::render::has_sql<fine_margin>(dialect::sqlite));
    // 90 trillion in cents, times 1024, is the most that fits.
    static_assert(
        pk::render::has_sql<asks<pk::is<margin, pk::fraction{1, 1024}>>>(dialect::sqlite));
    static_assert(
        !pk::render::has_sql<asks<pk::is<margin, pk::fraction{1, 1025}>>>(dialect::sqlite));
    static_assert(pk::render::has_sql<asks<pk::is<margin, 1024>>>(dialect::sqlite));
    static_assert(!pk::render::has_sql<asks<pk::is<margin, 1025>>>(dialect::sqlite));
    const auto wide_in = [](dialect which, const std::string& before, const std::string& after) {
        const std::string cost = before + "\"cost\"" + after;
        const std::string revenue = before + "\"revenue\"" + after + " * 5000001";
        return expression<fine_margin>(which) == "CASE WHEN (\"cost\" > 0 AND " + revenue + " < " +
                                                     cost + " OR \"cost\" < 0 AND " + revenue +
                                                     " > " + cost + ") THEN 'gold' END";
    };
    CHECK(wide_in(dialect::ansi, "CAST(CAST(", " AS BIGINT) AS NUMERIC(38))"));
    CHECK(wide_in(dialect::postgresql, "CAST(CAST(", " AS BIGINT) AS NUMERIC(38))"));
    CHECK(wide_in(dialect::duckdb, "CAST(CAST(", " AS BIGINT) AS HUGEINT)"));
    CHECK(wide_in(dialect::clickhouse, "toDecimal128(toInt64(", "), 0)"));
    // Not SQL, so that nobody gets a wrong answer.
    CHECK(
        expression<fine_margin>() ==
        R"(CASE WHEN ! more than 64 bits: "revenue / cost" THEN 'gold' END)");
}

struct ledger {
    pk::count days;
    pk::number<pk::plain_unit, -9'000'000'000'000'000'000, 1> owed;
    pk::number<pk::plain_unit, 0, 9'000'000'000'000'000'000> earned;
    pk::number<pk::plain_unit, -9, 0> debt;
};
BOOST_DESCRIBE_STRUCT(ledger, (), (days, owed, earned, debt))

template <auto Top, auto Bottom, auto Bound>
constexpr bool
    fits = pk::render::has_sql<asks<pk::more_than<pk::ratio<Top, Bottom>, Bound>>>(dialect::sqlite);

TEST_CASE("each end of each domain is looked at") {
    static_assert(fits<&ledger::owed, &ledger::days, 5>);
    static_assert(fits<&ledger::earned, &ledger::days, 5>);
    static_assert(!fits<&ledger::owed, &ledger::days, 0.5_dec>);
    static_assert(!fits<&ledger::earned, &ledger::days, 0.5_dec>);
    static_assert(fits<&ledger::days, &ledger::owed, 1> && fits<&ledger::days, &ledger::owed, -1>);
    static_assert(fits<&ledger::days, &ledger::earned, 1>);
    static_assert(fits<&ledger::days, &ledger::earned, -1>);
    static_assert(
        !fits<&ledger::days, &ledger::owed, 2> && !fits<&ledger::days, &ledger::owed, -2>);
    static_assert(!fits<&ledger::days, &ledger::earned, 2>);
    static_assert(!fits<&ledger::days, &ledger::earned, -2>);
    CHECK(
        condition<pk::at_most<pk::ratio<&ledger::days, &ledger::debt>, -3>>() ==
        R"(("debt" < 0 AND "days" >= "debt" * -3))");
}

// ---- names -------------------------------------------------------------------------------------

struct record {
    pk::count one, two, three;
    pk::if_applicable<pk::count> four;
};
BOOST_DESCRIBE_STRUCT(record, (), (one, two, three, four))
enum class größe { klein };
BOOST_DESCRIBE_ENUM(größe, klein)

struct odd_names :
    pk::decision_table<
        R"(it's "x" \ 東京; DROP TABLE partners; --)",
        pk::hit::first,
        pk::rule<
            größe::klein,
            pk::at_least<pk::named<"select", &record::one>, 1>,
            pk::at_least<pk::named<R"(a"b'c\d)", &record::two>, 2>,
            pk::at_least<pk::named<"größe; --", &record::three>, 3>,
            pk::is_not_applicable<pk::named<R"("\)", &record::four>>>> {};

TEST_CASE("names survive") {
    for (const dialect which :
         {dialect::ansi, dialect::postgresql, dialect::sqlite, dialect::duckdb}) {
        CHECK(
            expression<odd_names>(which) ==
            R"(CASE WHEN "select" >= 1 AND "a""b'c\d" >= 2 AND "größe; --" >= 3)"
            R"( AND """\_not_applicable" THEN 'klein' END)");
        std::string text;
        pk::render::sql_view<odd_names>(std::back_inserter(text), which, R"(v"\)", R"(t"';\)");
        CHECK(
            text == R"(CREATE VIEW "v""\" AS SELECT "t""';\".*, )" + expression<odd_names>(which) +
                        R"( AS "it's ""x"" \ 東京; DROP TABLE partners; --" FROM "t""';\")");
    }
    CHECK(
        expression<odd_names>(dialect::clickhouse) ==
        R"(CASE WHEN "select" >= 1 AND "a\"b'c\\d" >= 2 AND "größe; --" >= 3)"
        R"( AND "\"\\_not_applicable" THEN 'klein' END)");
    std::string text;
    pk::render::sql_view<odd_names>(
        std::back_inserter(text), dialect::clickhouse, R"(v"\)", R"(t"';\)");
    CHECK(
        text == R"(CREATE VIEW "v\"\\" AS SELECT "t\"';\\".*, )" +
                    expression<odd_names>(dialect::clickhouse) +
                    R"( AS "it's \"x\" \\ 東京; DROP TABLE partners; --" FROM "t\"';\\")");
}

// ---- statements --------------------------------------------------------------------------------

TEST_CASE("a query has the columns of the table and the answer; of a card, the score, too") {
    std::string text;
    pk::render::sql_select<fw::tier_framework::policy>(
        std::back_inserter(text), dialect::postgresql, "partners");
    CHECK(
        text == R"(SELECT "partners".*, )" +
                    expression<fw::tier_framework::policy>(dialect::postgresql) +
                    R"( AS "tier framework" FROM "partners")");
    text.clear();
    pk::render::sql_select<no_otherwise>(std::back_inserter(text), dialect::sqlite, "rows");
    CHECK(
        text ==
        R"(SELECT "rows".*, CASE WHEN "share" >= 6000 THEN 'gold' WHEN "share" >= 2000 THEN)"
        R"( 'silver' END AS "n", "share" AS "n score" FROM "rows")");
    text.clear();
    pk::render::sql_select<only_score>(std::back_inserter(text), dialect::sqlite, "rows");
    CHECK(
        text ==
        R"(SELECT "rows".*, "delta" + CASE WHEN "flag" THEN 1 ELSE 0 END * 3 AS "s" FROM "rows")");
}

// ---- what there is no SQL for ------------------------------------------------------------------

struct terms {
    int discount = 0;
};
struct with_structs :
    pk::decision_table<"structs", pk::hit::first, pk::rule<terms{1}, pk::holds<&partner::flag>>> {};
struct deal {
    bool won = false;
};
BOOST_DESCRIBE_STRUCT(deal, (), (won))
struct parent {
    std::array<deal, 2> deals{};
};
BOOST_DESCRIBE_STRUCT(parent, (), (deals))
struct with_children :
    pk::decision_table<
        "children",
        pk::hit::first,
        pk::rule<1, pk::some<&parent::deals, pk::holds<&deal::won>>>> {};

TEST_CASE("child records and structs have none") {
    for (const dialect which : dialects) {
        CHECK(!pk::render::has_sql<with_structs>(which));
        CHECK(!pk::render::has_sql<with_children>(which));
        CHECK(pk::render::has_sql<fw::partner_cycle::policy>(which));
    }
}

// ---- output ------------------------------------------------------------------------------------

/// Counts what is written to it.
struct counter {
    std::size_t count = 0;
    constexpr counter& operator*() { return *this; }
    constexpr counter& operator++() { return *this; }
    constexpr counter& operator++(int) { return *this; }
    constexpr counter& operator=(char) {
        ++count;
        return *this;
    }
};

template <class Policy>
constexpr std::size_t size_of(dialect which) {
    return pk::render::sql_expression<Policy>(counter{}, which).count;
}

constexpr std::string_view tree_text =
    R"(CASE WHEN "is_core" THEN 'build' ELSE CASE WHEN "months_of_delay" > 6 THEN 'partner')"
    R"( ELSE CASE WHEN "has_credible_partner" THEN 'partner' ELSE 'build' END END END)";
constexpr auto constant = [] {
    std::array<char, tree_text.size() + 1> text{};
    pk::render::sql_expression<fw::build_or_partner::policy>(text.begin(), dialect::duckdb);
    return text;
}();
static_assert(constant.data() == tree_text);
static_assert(size_of<fw::build_or_partner::policy>(dialect::clickhouse) == tree_text.size());

TEST_CASE("any output iterator will do, also in a constant expression") {
    CHECK(is_same_everywhere<fw::build_or_partner::policy>(std::string{tree_text}));
    CHECK(
        size_of<fw::evaluation::policy>(dialect::sqlite) ==
        expression<fw::evaluation::policy>().size());
    std::vector<char> text;
    pk::render::sql_score<only_score>(std::back_inserter(text), dialect::sqlite);
    CHECK(std::string(text.begin(), text.end()) == expression<only_score>());
    std::array<char, 100> place{};
    char* const end = pk::render::sql_score<only_score>(place.data(), dialect::sqlite);
    CHECK(std::string(place.data(), end) == expression<only_score>());
}

TEST_CASE("texts do not grow faster than their policies") {
    CHECK(size_of<fw::tier_framework::policy>(dialect::clickhouse) < 250);
    CHECK(size_of<fw::evaluation::policy>(dialect::clickhouse) < 500);
    CHECK(size_of<fw::partner_cycle::policy>(dialect::clickhouse) < 3'000);
    using hits = hits_of<pk::hit::first>;
    CHECK(size_of<hits_of<pk::hit::unique>>(dialect::ansi) < 3 * size_of<hits>(dialect::ansi));
}
