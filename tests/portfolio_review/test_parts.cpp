// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Amounts and sums, and what the library says of partners, without the types of the policies.

#include "amounts.hpp"
#include "html.hpp"
#include "next_tier.hpp"
#include "pictures.hpp"
#include "sums.hpp"

#include <doctest/doctest.h>

namespace {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace portfolio;

amount steps(std::int64_t value) { return amount::from_steps(value); }

using lines = std::vector<std::string>;

/// With a minimum, which our policies have not.
struct site {
    pk::count seats, sites;
};
BOOST_DESCRIBE_STRUCT(site, (), (seats, sites))

enum class size { small, large };
BOOST_DESCRIBE_ENUM(size, small, large)

struct site_points :
    pk::scorecard<
        "site points",
        pk::criterion<&site::seats, pk::minimum{3}, 25_pct>,
        pk::criterion<&site::sites, 75_pct>,
        pk::bands<pk::from<2, size::large>, pk::otherwise<size::small>>> {};

/// A partner as far as it is known.
inputs<examples::sales> seller(
    std::int64_t dollars,
    std::optional<pk::count> referrals,
    std::optional<bool> agreement_signed) {
    using examples::sales;
    inputs<sales> who;
    who.values.revenue = steps(dollars * amount::steps_per_unit);
    who.set(&sales::referrals, "referrals", referrals);
    who.set(&sales::agreement_signed, "agreement_signed", agreement_signed);
    return who;
}

std::size_t count_in(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != text.npos; ++at)
        ++count;
    return count;
}

} // namespace

TEST_CASE("amounts are written to the last digit") {
    CHECK(exact(steps(804505969823)) == "80450596.9823");
    CHECK(exact(steps(500'000'000)) == "50000");
    CHECK(grouped(steps(804505969823), 4) == "80,450,596.9823");
    CHECK(grouped(steps(500'000'000), 2) == "50,000.00");
    CHECK(grouped(steps(9'999'900), 2) == "999.99");
    CHECK(grouped(steps(-31'502'500), 2) == "-3,150.25");
    CHECK(grouped(steps(-1'000'000), 2) == "-100.00");
    CHECK(grouped(steps(-1), 4) == "-0.0001");
    CHECK(decimals_of(steps(10'000)) == 2);
    CHECK(decimals_of(steps(10'010)) == 3);
    CHECK(with_decimals("33.333...", 20) == "33.333...");
}

TEST_CASE("sums stay in their domain") {
    using small = pk::number<pk::plain_unit, -10, 10>;
    sum_guard<small> guard;
    CHECK(guard.add(small{4}));
    CHECK(guard.add(small{-5}));
    CHECK_FALSE(guard.add(small{2})); // 4 + 5 + 2 > 10
    CHECK(guard.add(small{1}));
    CHECK_FALSE(guard.add(small{-1}));
    CHECK(sum(small{4}, small{-5}) == small{-1});

    sum_guard<amount> amounts;
    CHECK(amounts.add(steps(amount::lowest)));
    CHECK_FALSE(amounts.add(steps(-1)));
    CHECK(amounts.add(steps(0)));
}

TEST_CASE("quarters follow each other across years") {
    const quarter last{year_number{2024}, 4};
    quarter next{year_number{2025}, 1};
    CHECK(next.text() == "2025 Q1");
    next.count -= 1;
    CHECK(next == last);
    CHECK(next.text() == "2024 Q4");
}

// ---- reasons -----------------------------------------------------------------------------------

TEST_CASE("reasons are those of the library") {
    const auto who = seller(60'000, pk::count{2}, true);
    const reasons why = explain<examples::revenue_tiers>(who);
    const auto wanted = pk::explain<examples::revenue_tiers>(who.values);
    std::string text;
    pk::write_text(wanted, std::back_inserter(text));
    std::string found;
    for (const std::string& sentence : why.sentences)
        found += sentence + '\n';
    CHECK(found == text);
    CHECK(why.verdict.outcome == "gold");
    REQUIRE(why.rules.size() == wanted.rules.size());
    CHECK(why.rules[1].decides);
    REQUIRE(why.conditions.size() == wanted.conditions.size());
    CHECK(why.conditions[0].holds == pk::truth::no);
    CHECK(why.criteria.empty());

    examples::evaluation card{};
    card.reach = pk::rating{5};
    const reasons of_card = explain<examples::partner_evaluation>({card, {}});
    CHECK(of_card.verdict.outcome == "pass");
    CHECK(of_card.verdict.score == "1.6");
    REQUIRE(of_card.criteria.size() == 7);
    CHECK(of_card.criteria[2].lost == 0);
    CHECK(of_card.reason_codes == std::vector<std::size_t>{0, 1, 3, 4, 5, 6});
}

TEST_CASE("what is missing is neither zero nor guessed") {
    const reasons why = explain<examples::revenue_tiers>(seller(0, {}, false));
    CHECK_FALSE(why.verdict.is_known());
    CHECK(one_of_text(why.verdict.possible) == "gold, silver or none");
    CHECK(why.verdict.ask == "referrals");
    CHECK(why.rules.empty());
    CHECK(
        why.sentences == lines{
                             "tiers by revenue: not known.",
                             "Missing: referrals.",
                             "Still possible: gold, silver or none.",
                             "To ask for first: referrals."});
    CHECK_FALSE(tier_of<examples::revenue_tiers>(seller(0, {}, false)));
}

TEST_CASE("what is missing may make no difference") {
    const auto who = seller(200'000, {}, {});
    const reasons why = explain<examples::revenue_tiers>(who);
    CHECK(why.verdict.outcome == "platinum");
    CHECK(why.verdict.missing == std::vector<std::string_view>{"referrals", "agreement_signed"});
    CHECK(why.verdict.ask.empty());
    CHECK(
        why.sentences == lines{
                             "tiers by revenue: platinum.",
                             "Missing: referrals, agreement_signed.",
                             "What is missing makes no difference."});
    CHECK(tier_of<examples::revenue_tiers>(who) == examples::standing::platinum);
}

TEST_CASE("the score that is still possible") {
    inputs<examples::candidate> who;
    who.values = {100_pct, 0_pct, 100_pct, 100_pct, 100_pct};
    who.missing = {"influence"};
    const verdict said = judge<examples::attractiveness>(who);
    CHECK(said.lowest_score == "75");
    CHECK(said.highest_score == "100");
    CHECK(said.outcome == "priority");
    CHECK(said.score.empty());
    who.values.revenue = 90_pct;
    CHECK(judge<examples::attractiveness>(who).outcome.empty());
    CHECK(judge<examples::attractiveness>(who).ask == "influence");
}

TEST_CASE("lines") {
    CHECK(lines_of("").empty());
    CHECK(lines_of("a\nb c\n") == lines{"a", "b c"});
    CHECK(lines_of("a\n\nb") == lines{"a", "", "b"});
}

// ---- the next tier -----------------------------------------------------------------------------

TEST_CASE("the cheapest way up, and each field alone") {
    const next_step next =
        next_tier_of<examples::revenue_tiers>(seller(9'990, pk::count{1}, false), {});
    REQUIRE(next.is_known);
    REQUIRE(next.best);
    CHECK(next.best->text == "registered: agreement_signed from false to true");
    CHECK(next.best->tier == "registered");
    CHECK(next.cost == "1");
    REQUIRE(next.alone.size() == 3); // each has the tier that it leads to itself
    CHECK(next.alone[0].text == "silver: revenue from 9990 USD to 10000 USD");
    CHECK(next.alone[1].text == "silver: referrals from 1 to 5");
    CHECK(next.alone[2].text == next.best->text);
    CHECK(next.alone[0].changes.at(0).from == "9990 USD");
    CHECK(next.alone[0].changes.at(0).to == "10000 USD");
}

TEST_CASE("costs and fixed fields lead other ways") {
    const auto who = seller(9'990, pk::count{1}, false);
    const auto cheap = next_tier_of<examples::revenue_tiers>(who, {{{"revenue", {1, 100}}}, {}});
    CHECK(cheap.best->text == "silver: revenue from 9990 USD to 10000 USD");
    CHECK(cheap.cost == "0.1");
    const auto fixed =
        next_tier_of<examples::revenue_tiers>(who, {{}, {"agreement_signed", "revenue"}});
    CHECK(fixed.best->text == "silver: referrals from 1 to 5");
    CHECK(fixed.alone.size() == 1);
    const auto none = next_tier_of<examples::revenue_tiers>(
        who, {{}, {"agreement_signed", "revenue", "referrals"}});
    CHECK(none.is_known);
    CHECK_FALSE(none.is_at_top);
    CHECK_FALSE(none.best);
}

TEST_CASE("at the top, and where a value is missing") {
    const auto top = next_tier_of<examples::revenue_tiers>(seller(200'000, pk::count{0}, true), {});
    CHECK(top.is_at_top);
    CHECK_FALSE(top.best);
    const auto unknown = next_tier_of<examples::revenue_tiers>(seller(10'000, {}, true), {});
    CHECK_FALSE(unknown.is_known);
    const auto anyway = next_tier_of<examples::revenue_tiers>(seller(200'000, {}, true), {});
    CHECK(anyway.is_known);
    CHECK(anyway.is_at_top);
    const auto decided =
        next_tier_of<examples::revenue_tiers>(seller(10'000, pk::count{0}, {}), {});
    CHECK_FALSE(decided.is_known); // it is silver, but the way up may depend on what is missing
}

// ---- pages -------------------------------------------------------------------------------------

TEST_CASE("text on a page is text") {
    CHECK(html_text("<b a=\"1\">&amp;</b>") == "&lt;b a=&quot;1&quot;&gt;&amp;amp;&lt;/b&gt;");
    CHECK(
        html_text("a\nb\x01"
                  "c\x7F") == "a b c ");
    CHECK(html_text("\xEF\xBF\xBE-\xEF\xBF\xBF-\xEF\xBF\xBD") == "\uFFFD-\uFFFD-\uFFFD");
    CHECK(html_text("株式会社 \U0001F600") == "株式会社 \U0001F600");
}

TEST_CASE("a score below a minimum") {
    const std::string short_of =
        score_picture(explain<site_points>({{pk::count{2}, pk::count{4}}, {}}));
    CHECK(count_in(short_of, "class=\"least\"") == 1);
    CHECK(count_in(short_of, "class=\"short\"") == 1);
    CHECK(count_in(short_of, "class=\"fill\"") == 1);
    CHECK(count_in(short_of, "below its minimum of 3") > 0);
    const std::string enough =
        score_picture(explain<site_points>({{pk::count{3}, pk::count{4}}, {}}));
    CHECK(count_in(enough, "class=\"short\"") == 0);
    CHECK(count_in(enough, "class=\"fill\"") == 2);
}

TEST_CASE("the way through a programme") {
    const pk::policy_view& policy = pk::view_of<examples::revenue_tiers>;
    CHECK(count_in(policy_picture(policy, nullptr), "taken") == 0);
    const auto picture_of = [&](const inputs<examples::sales>& who) {
        const reasons why = explain<examples::revenue_tiers>(who);
        return policy_picture(policy, &why);
    };
    // Its box; the line and its tip to the outcome; the outcome. Above each: box, line, tip.
    CHECK(count_in(picture_of(seller(200'000, pk::count{0}, true)), "taken") == 4);
    CHECK(count_in(picture_of(seller(50'000, pk::count{0}, true)), "taken") == 7);
    // The last outcome stands below, and has no question.
    const std::string lowest = picture_of(seller(0, pk::count{0}, false));
    CHECK(count_in(lowest, "taken") == 13);
    CHECK(count_in(lowest, "t4 taken") == 1);
    CHECK(count_in(lowest, ">revenue at least 50000 USD or referrals at</text>") == 1);
    CHECK(count_in(lowest, ">least 20?</text>") == 1); // it was too long for one line
}
