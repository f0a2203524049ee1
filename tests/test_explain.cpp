// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/explain.hpp>
#include <partnerkit/frameworks/evaluate/attractiveness.hpp>
#include <partnerkit/frameworks/evaluate/evaluation.hpp>
#include <partnerkit/frameworks/movement/partner_cycle.hpp>
#include <partnerkit/frameworks/programme/build_or_partner.hpp>
#include <partnerkit/frameworks/programme/revenue_tiers.hpp>
#include <partnerkit/frameworks/programme/tier_framework.hpp>
#include <partnerkit/tier.hpp>

#include "microsoft_partner/microsoft_partner.hpp"
#include "random.hpp"

#include <doctest/doctest.h>

#include <array>
#include <iterator>
#include <string>
#include <vector>

namespace explain_test {

namespace pk = partnerkit;
namespace fw = pk::frameworks;
using namespace pk::literals;
using pk::truth;

template <class Policy>
std::string text_of(const typename Policy::subject_type& subject) {
    std::string text;
    pk::write_text(pk::explain<Policy>(subject), std::back_inserter(text));
    return text;
}

// ---- hit policies ------------------------------------------------------------------------------

struct facts {
    bool a = false;
    bool b = false;
    bool c = false;
};
BOOST_DESCRIBE_STRUCT(facts, (), (a, b, c))

using pk::count;
template <class Hit>
struct amounts :
    pk::decision_table<
        "amounts",
        Hit,
        pk::rule<count{20}, pk::holds<&facts::a>>,
        pk::rule<count{10}, pk::holds<&facts::b>>,
        pk::rule<count{10}, pk::holds<&facts::c>>> {};
template <class Hit>
struct amounts_or_one :
    pk::decision_table<
        "amounts",
        Hit,
        pk::rule<count{20}, pk::holds<&facts::a>>,
        pk::rule<count{10}, pk::holds<&facts::b>>,
        pk::rule<count{10}, pk::holds<&facts::c>>,
        pk::otherwise<count{1}>> {};

constexpr std::array<facts, 8> every_facts = [] {
    std::array<facts, 8> all{};
    for (unsigned i = 0; i < 8; ++i)
        all[i] = {(i & 1) != 0, (i & 2) != 0, (i & 4) != 0};
    return all;
}();

/// The outcomes of the rows that decide.
template <class Policy>
std::vector<std::int64_t> deciding(const facts& of) {
    std::vector<std::int64_t> outcomes;
    for (const pk::rule_reason& rule : pk::explain<Policy>(of).rules)
        if (rule.decides)
            outcomes.push_back(
                pk::view_of<Policy>.outcomes[pk::view_of<Policy>.rules[rule.rule].outcome].steps);
    return outcomes;
}

TEST_CASE("the row that decides alone has the answer") {
    const auto check = [](auto policy) {
        using policy_type = decltype(policy);
        for (const facts& of : every_facts) {
            const auto rows = deciding<policy_type>(of);
            const std::optional<count> answer = policy(of);
            REQUIRE(rows.size() == (answer ? 1 : 0));
            if (answer) CHECK(rows[0] == answer->steps);
        }
    };
    using last_first = pk::hit::priority<count{10}, count{20}, count{1}>;
    check(amounts<pk::hit::first>{});
    check(amounts_or_one<pk::hit::first>{});
    check(amounts<last_first>{});
    check(amounts_or_one<last_first>{});
    check(amounts<pk::hit::collect_min>{});
    check(amounts_or_one<pk::hit::collect_min>{});
    check(amounts<pk::hit::collect_max>{});
    check(amounts_or_one<pk::hit::collect_max>{});
}

TEST_CASE("of equal rows the first decides") {
    constexpr auto why = pk::explain<amounts<pk::hit::collect_min>>({false, true, true});
    static_assert(why.rules[1].decides && !why.rules[2].decides);
    static_assert(why.rules[2].holds == truth::yes);
    constexpr auto other =
        pk::explain<amounts<pk::hit::priority<count{10}, count{20}>>>({true, true, true});
    static_assert(!other.rules[0].decides && other.rules[1].decides && !other.rules[2].decides);
    CHECK(other.answer == count{10});
}

TEST_CASE("all rows that make a list, a sum or a number decide") {
    for (const facts& of : every_facts) {
        const auto rows = deciding<amounts<pk::hit::rule_order>>(of);
        const auto list = amounts<pk::hit::rule_order>{}(of);
        REQUIRE(rows.size() == list.size());
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            CHECK(rows[i] == list[i].steps);
            sum += rows[i];
        }
        CHECK(deciding<amounts<pk::hit::collect_sum>>(of) == rows);
        CHECK(amounts<pk::hit::collect_sum>{}(of).value_or(count{}).steps == sum);
        CHECK(
            deciding<amounts<pk::hit::collect_count>>(of).size() ==
            amounts<pk::hit::collect_count>{}(of));
        CHECK(
            deciding<amounts_or_one<pk::hit::rule_order>>(of).size() ==
            amounts_or_one<pk::hit::rule_order>{}(of).size());
    }
}

TEST_CASE("of a unique table one row decides, none, or those that conflict") {
    for (const facts& of : every_facts) {
        const auto rows = deciding<amounts<pk::hit::unique>>(of);
        const auto answer = amounts<pk::hit::unique>{}(of);
        CHECK(rows.size() == std::size_t{of.a} + of.b + of.c);
        if (answer) CHECK(rows == std::vector<std::int64_t>{answer->steps});
    }
}

// ---- scorecards --------------------------------------------------------------------------------

/// Checks what a card says of its criteria, and returns the score that they sum to.
template <class Policy>
void check_card(const typename Policy::subject_type& subject) {
    const auto why = pk::explain<Policy>(subject);
    std::int64_t score = 0;
    std::int64_t best = 0;
    for (const pk::criterion_reason& reason : why.criteria) {
        score += reason.points;
        best += reason.points + reason.lost;
        REQUIRE(reason.lost >= 0);
    }
    REQUIRE(score == why.answer.score.steps);
    REQUIRE(best == Policy::highest().steps);
    for (const pk::criterion_reason& reason : why.criteria)
        if (score != 0) REQUIRE(reason.share == pk::fraction{reason.points, score});
    std::size_t costly = 0;
    for (const pk::criterion_reason& reason : why.criteria)
        costly += reason.lost > 0 ? 1U : 0U;
    REQUIRE(why.reason_codes.size() == costly);
    for (std::size_t i = 0; i < costly; ++i) {
        const std::size_t code = why.reason_codes[i];
        REQUIRE(why.criteria[code].lost > 0);
        if (i == 0) continue;
        const std::size_t before = why.reason_codes[i - 1];
        REQUIRE(
            (why.criteria[before].lost > why.criteria[code].lost ||
             (why.criteria[before].lost == why.criteria[code].lost && before < code)));
    }
}

TEST_CASE("the contributions of 100 000 partners to each card sum exactly to its score") {
    tests::dice roll = tests::seeded_dice();
    const auto percent = [&] {
        return pk::percent::from_steps(static_cast<pk::percent::rep>(roll(0, 10'000)));
    };
    const auto rating = [&] {
        return decltype(fw::evaluation::input{}.reach)::from_steps(
            static_cast<pk::rating::rep>(roll(100, 500)));
    };
    const auto few = [&] {
        return pk::count::from_steps(static_cast<pk::count::rep>(roll(0, 12)));
    };
    for (int i = 0; i < 100'000; ++i) {
        check_card<fw::attractiveness::policy>(
            {percent(), percent(), percent(), percent(), percent()});
        check_card<fw::evaluation::policy>(
            {rating(), rating(), rating(), rating(), rating(), rating(), rating(), percent()});
        const microsoft::azure_partner azure{
            few(),
            few(),
            few(),
            few(),
            few(),
            pk::usd::from_steps(roll(90'000, 110'000)),
            microsoft::growth::from_steps(static_cast<microsoft::growth::rep>(roll(-5'000, 5'000))),
            few()};
        check_card<microsoft::data_and_ai>(azure);
        check_card<microsoft::infrastructure>(azure);
    }
}

enum class verdict { stopped, fail, pass };
BOOST_DESCRIBE_ENUM(verdict, stopped, fail, pass)
struct candidate {
    std::optional<pk::percent> overlap{};
    pk::if_applicable<pk::percent> renewal{};
};
BOOST_DESCRIBE_STRUCT(candidate, (), (overlap, renewal))
struct card :
    pk::scorecard<
        "card",
        pk::gate<pk::at_least<&candidate::overlap, 10_pct>, verdict::stopped>,
        pk::gate<pk::at_most<&candidate::overlap, 90_pct>, verdict::stopped>,
        pk::criterion<pk::capped<&candidate::overlap, 100_pct, 60>, pk::minimum{12}>,
        pk::criterion<pk::capped<&candidate::renewal, 100_pct, 40>>,
        pk::bands<pk::from<50, verdict::pass>, pk::otherwise<verdict::fail>>> {};

TEST_CASE("a gate that is not passed decides, the first of several") {
    constexpr auto low = pk::explain<card>({9.99_pct, 50_pct});
    static_assert(low.rules[0].decides && low.rules[0].holds == truth::no);
    static_assert(!low.rules[1].decides && low.rules[1].holds == truth::yes);
    CHECK(low.answer->band == verdict::stopped);
    constexpr auto within = pk::explain<card>({10_pct, 50_pct});
    static_assert(!within.rules[0].decides && !within.rules[1].decides);
    CHECK(within.answer->band == verdict::fail);
    constexpr auto high = pk::explain<card>({90.01_pct, 50_pct});
    CHECK((!high.rules[0].decides && high.rules[1].decides));
}

TEST_CASE("what is missing costs what it could bring, what does not apply costs nothing") {
    constexpr auto why = pk::explain<card>({std::nullopt, pk::not_applicable});
    static_assert(!why.answer && !why.rules[0].decides && why.rules[0].holds == truth::unknown);
    static_assert(
        why.criteria[0].points == 0 && why.criteria[0].lost == card::highest().steps * 6 / 10);
    static_assert(why.criteria[1].points == 0 && why.criteria[1].lost == 0);
    static_assert(why.reason_codes.size() == 1 && why.reason_codes[0] == 0);
    CHECK(why.criteria[1].found.state == pk::presence::not_applicable);
}

TEST_CASE("a minimum is told where it is missed") {
    CHECK(pk::explain<card>({19.99_pct, 50_pct}).criteria[0].is_enough == false);
    CHECK(pk::explain<card>({20_pct, 50_pct}).criteria[0].is_enough);
    CHECK(pk::explain<card>({std::nullopt, 50_pct}).criteria[0].is_enough);
}

TEST_CASE("weights as they are written, and none where there are none") {
    const auto why = pk::explain<fw::attractiveness::policy>({});
    CHECK(why.criteria[0].weight == pk::fraction{30, 100});
    CHECK(why.criteria[4].weight == pk::fraction{10, 100});
    CHECK(why.criteria[0].share == pk::fraction{0}); // of a score of 0
    CHECK(pk::explain<microsoft::data_and_ai>({}).criteria[0].weight == pk::fraction{0});
}

// ---- conditions and ways -----------------------------------------------------------------------

TEST_CASE("every condition is answered, with what was found") {
    using policy = fw::revenue_tiers::policy;
    constexpr auto why = pk::explain<policy>({60'000_usd, 3, true});
    const auto values = pk::values_of<policy>({60'000_usd, 3, true});
    REQUIRE(why.conditions.size() == pk::view_of<policy>.conditions.size());
    for (const pk::condition_reason& reason : why.conditions) {
        CHECK(reason.holds == pk::test(pk::view_of<policy>, reason.node, values));
        if (!reason.field.empty())
            CHECK(reason.found == values[pk::view_of<policy>.conditions[reason.node].field]);
    }
    // gold: all of (any of (revenue, referrals))
    static_assert(why.conditions[2].depth == 0 && why.conditions[2].field.empty());
    static_assert(why.conditions[3].depth == 1 && why.conditions[3].holds == truth::yes);
    static_assert(why.conditions[4].depth == 2 && why.conditions[4].field == "revenue");
    static_assert(why.conditions[5].depth == 2 && why.conditions[5].holds == truth::no);
}

TEST_CASE("the way through a tree is the tree's own") {
    using policy = fw::build_or_partner::policy;
    for (const bool is_core : {false, true})
        for (const int months : {6, 7})
            for (const bool has_partner : {false, true}) {
                const fw::build_or_partner::input gap{
                    is_core, pk::count::from_steps(months), has_partner};
                const auto why = pk::explain<policy>(gap);
                const auto path = policy::path(gap);
                REQUIRE(why.path.size() == path.size);
                for (std::size_t i = 0; i < path.size; ++i) {
                    CHECK(why.path[i].text == path.steps[i].question);
                    CHECK(why.path[i].answer == path.steps[i].answer);
                }
            }
}

enum class way { left, right };
BOOST_DESCRIBE_ENUM(way, left, right)
struct fork :
    pk::decision_tree<
        "fork",
        pk::question<
            "Enough overlap?",
            pk::at_least<&candidate::overlap, 50_pct>,
            pk::yes<pk::leaf<way::left>>,
            pk::no<pk::leaf<way::right>>>> {};

TEST_CASE("a way ends where a value is missing") {
    constexpr auto why = pk::explain<fork>({});
    static_assert(!why.answer && why.path.size() == 1 && why.path[0].answer == truth::unknown);
    CHECK(text_of<fork>({}) == "fork: no answer.\nEnough overlap? Unknown: overlap is missing.\n");
}

// ---- in words ----------------------------------------------------------------------------------

TEST_CASE("a tier in words") {
    CHECK(
        text_of<fw::tier_framework::policy>({640'000_usd, 4, true}) ==
        "tier framework: gold.\n"
        "Row 1 (platinum) does not apply: pipeline is 640000 USD, not at least 2000000 USD; "
        "certified is 4, not at least 5.\n"
        "Row 2 (gold) applies: pipeline is 640000 USD, at least 500000 USD; certified is 4, at "
        "least 3.\n");
    CHECK(
        text_of<fw::revenue_tiers::policy>({10'000_usd, 19, false}) ==
        "revenue tiers: silver.\n"
        "Row 1 (platinum) does not apply: revenue is 10000 USD, not at least 200000 USD.\n"
        "Row 2 (gold) does not apply: revenue is 10000 USD, not at least 50000 USD; referrals is "
        "19, not at least 20.\n"
        "Row 3 (silver) applies: revenue is 10000 USD, at least 10000 USD.\n");
}

TEST_CASE("one condition in words") {
    std::string text;
    const pk::policy_view& view = pk::view_of<fw::tier_framework::policy>;
    pk::write_condition(view, view.rules[1].condition.first, std::back_inserter(text));
    CHECK(text == "pipeline at least 500000 USD and certified at least 3");
}
TEST_CASE("the last row in words") {
    CHECK(
        text_of<amounts_or_one<pk::hit::first>>({}) ==
        "amounts: 1.\n"
        "Row 1 (20) does not apply: a is false, not true.\n"
        "Row 2 (10) does not apply: b is false, not true.\n"
        "Row 3 (10) does not apply: c is false, not true.\n"
        "Row 4 (1) applies because no other does.\n");
}

TEST_CASE("a list in words has only the rows that apply") {
    CHECK(
        text_of<amounts<pk::hit::rule_order>>({true, false, true}) ==
        "amounts: 20, 10.\n"
        "Row 1 (20) applies: a is true.\n"
        "Row 3 (10) applies: c is true.\n");
    CHECK(
        text_of<amounts<pk::hit::rule_order>>({}) ==
        "amounts: nothing.\n"
        "Row 1 (20) does not apply: a is false, not true.\n"
        "Row 2 (10) does not apply: b is false, not true.\n"
        "Row 3 (10) does not apply: c is false, not true.\n");
}

TEST_CASE("a conflict in words") {
    CHECK(
        text_of<amounts<pk::hit::unique>>({true, true, false}) ==
        "amounts: rows 1 and 2 conflict.\n"
        "Row 1 (20) applies: a is true.\n"
        "Row 2 (10) applies: b is true.\n");
}

TEST_CASE("a transition in words, and the guards that refuse it") {
    using namespace fw::partner_cycle;
    CHECK(
        text_of<policy>({stage::identify, event::found}) ==
        "partner cycle: evaluate.\nRow 1 (evaluate) applies: at is identify; what is found.\n");
    CHECK(text_of<policy>({stage::scale, event::found}) == "partner cycle: no row matches.\n");
}

TEST_CASE("a card in words") {
    CHECK(
        text_of<fw::attractiveness::policy>({90, 80, 70, 60, 100}) ==
        "partner attractiveness: priority, score 80.\n"
        "icp_overlap is 90 %: 27 of 30 points.\n"
        "influence is 80 %: 20 of 25 points.\n"
        "practice is 70 %: 14 of 20 points.\n"
        "appetite is 60 %: 9 of 15 points.\n"
        "revenue is 100 %: 10 points.\n");
    CHECK(
        text_of<card>({9.5_pct, pk::not_applicable}) ==
        "card: stopped, score 5.7.\n"
        "Gate 1 (stopped) is not passed: overlap is 9.5 %, not at least 10 %.\n"
        "overlap is 9.5 %: 5.7 of 60 points, below its minimum of 12.\n"
        "renewal is not applicable: 0 points.\n");
    CHECK(
        text_of<card>({std::nullopt, 50_pct}) == "card: no answer.\n"
                                                 "overlap is missing: 0 of 60 points.\n"
                                                 "renewal is 50 %: 20 of 40 points.\n");
}

struct person {
    count certificates{};
};
BOOST_DESCRIBE_STRUCT(person, (), (certificates))
struct team {
    count active{};
    count total{};
    verdict last = verdict::fail;
    std::array<person, 2> people{};
};
BOOST_DESCRIBE_STRUCT(team, (), (active, total, last, people))
struct team_check :
    pk::decision_table<
        "team",
        pk::hit::first,
        pk::rule<
            verdict::pass,
            pk::more_than<pk::ratio<&team::active, &team::total>, 50_pct>,
            pk::one_of<&team::last, verdict::fail, verdict::stopped>,
            pk::not_<pk::any_of<pk::less_than<&team::total, 2>, pk::is<&team::active, 7>>>,
            pk::every<&team::people, pk::at_least<&person::certificates, 1>>>,
        pk::otherwise<verdict::fail>> {};

TEST_CASE("ratios, lists, negations and quantifiers in words") {
    CHECK(
        text_of<team_check>({3, 4, verdict::fail, {{{1}, {1}}}}) ==
        "team: pass.\n"
        "Row 1 (pass) applies: active / total is 0.75, more than 0.5; last is fail; total is 4, "
        "not "
        "less than 2; active is 3, not 7; each of people: certificates at least 1.\n");
    CHECK(
        text_of<team_check>({0, 0, verdict::pass, {{{1}, {0}}}}) ==
        "team: fail.\n"
        "Row 1 (pass) does not apply: last is pass, not fail or stopped; total is 0, less than 2; "
        "each of people: certificates at least 1 does not hold.\n"
        "Row 2 (fail) applies because no other does.\n");
}

} // namespace explain_test
