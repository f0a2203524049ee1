// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Amounts and sums, and how a description becomes reasons.

#include "amounts.hpp"
#include "reasons.hpp"
#include "sums.hpp"

#include <doctest/doctest.h>

namespace {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace portfolio;

amount steps(std::int64_t value) { return amount::from_steps(value); }

// Conditions of every kind, so that a policy other than ours is explained, too.
struct deal {
    pk::usd price;
    amount listed{1_dec}; // in other steps than the price
    pk::usd cost;
    pk::count seats, sites;
    std::optional<pk::percent> discount;
    pk::if_applicable<pk::count> referrals;
    bool is_signed = false;
};
BOOST_DESCRIBE_STRUCT(deal, (), (price, listed, cost, seats, sites, discount, referrals, is_signed))

struct deal_class :
    pk::decision_table<
        "deal class",
        pk::hit::first,
        pk::rule<5, pk::more_than<&deal::seats, 10>, pk::less_than<&deal::seats, 20>>,
        pk::rule<
            4,
            pk::any_of<
                pk::between<&deal::discount, pk::half_open<5_pct, 10_pct>>,
                pk::not_<pk::is_missing<&deal::discount>>>,
            pk::is_not<&deal::seats, 7>>,
        pk::rule<3, pk::at_most<pk::ratio<&deal::price, &deal::cost>, 1.5_dec>>,
        pk::rule<6, pk::less_than<pk::ratio<&deal::listed, &deal::price>, 2_dec>>,
        pk::rule<2, pk::at_least<&deal::referrals, 1>>,
        pk::otherwise<1>> {};

struct deal_points :
    pk::scorecard<
        "deal points",
        pk::criterion<&deal::seats, pk::minimum{3}, 25_pct>,
        pk::criterion<&deal::sites, 75_pct>,
        pk::bands<pk::from<2, 2>, pk::otherwise<1>>> {};

std::string lines_of(const rule_reason& rule) {
    std::string text = rule.outcome + ":";
    for (const requirement& line : rule.requirements)
        text += '[' + std::to_string(line.depth) + ' ' + line.text + '|' + line.found + '|' +
                std::to_string(static_cast<int>(line.met)) + ']';
    return text;
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

TEST_CASE("reasons of any condition, with the policy's own answers") {
    inputs<deal> input;
    input.values.price = 3_usd;
    input.values.listed = amount{6.5_dec};
    input.values.cost = 2_usd;
    input.values.seats = 10;
    input.values.referrals = pk::not_applicable;
    const explanation why = explain<deal_class>(input);
    REQUIRE(why.rules.size() == 6);
    CHECK(lines_of(why.rules[0]) == "5:[0 seats more than 10|10|0][0 seats less than 20|10|2]");
    CHECK(
        lines_of(why.rules[1]) ==
        "4:[0 any of||1][1 discount from 5 % to less than 10 %|missing|1]"
        "[1 not||0][2 discount is missing|missing|2][0 seats is not 7|10|2]");
    CHECK(lines_of(why.rules[2]) == "3:[0 price / cost at most 1.5|1.5|2]");
    CHECK(lines_of(why.rules[3]) == "6:[0 listed / price less than 2|2.166666666666...|0]");
    CHECK(lines_of(why.rules[4]) == "2:[0 referrals at least 1|not applicable|1]");
    CHECK(lines_of(why.rules[5]) == "1:");
    CHECK(why.verdict.outcome == "3");
}

TEST_CASE("reasons of a scorecard") {
    inputs<deal> input;
    input.values.sites = 2;
    input.values.seats = 4;
    const explanation why = explain<deal_points>(input);
    REQUIRE(why.criteria.size() == 2);
    CHECK(why.criteria[0].weight == "25 %");
    CHECK(why.criteria[0].least == "3");
    CHECK(why.criteria[0].points == "1");
    CHECK(why.criteria[1].found == "2");
    CHECK(why.criteria[1].points == "1.5");
}

TEST_CASE("what is missing is neither zero nor guessed") {
    inputs<examples::sales> input;
    input.set(&examples::sales::referrals, "referrals", std::optional<pk::count>{});
    const explanation why = explain<examples::revenue_tiers>(input);
    CHECK_FALSE(why.verdict.is_known());
    CHECK(why.verdict.outcome.empty());
    CHECK(
        lines_of(why.rules[1]) == "gold:[0 any of||1][1 revenue at least 50000 USD|0 USD|0][1 "
                                  "referrals at least 20|missing|1]");
}
