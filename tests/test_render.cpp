// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Renderings, character by character: of each shape in each notation, and of names that try to be
// something else.

#include <partnerkit/date.hpp>
#include <partnerkit/render/dot.hpp>
#include <partnerkit/render/markdown.hpp>
#include <partnerkit/render/mermaid.hpp>
#include <partnerkit/score.hpp>
#include <partnerkit/tier.hpp>
#include <partnerkit/tree.hpp>

#include <doctest/doctest.h>

#include <array>
#include <iterator>
#include <sstream>
#include <string>

namespace render_test {

namespace pk = partnerkit;
using namespace pk::literals;

template <class Policy>
std::string markdown() {
    std::string text;
    pk::render::markdown<Policy>(std::back_inserter(text));
    return text;
}
template <class Policy>
std::string mermaid() {
    std::string text;
    pk::render::mermaid<Policy>(std::back_inserter(text));
    return text;
}
template <class Policy>
std::string dot() {
    std::string text;
    pk::render::dot<Policy>(std::back_inserter(text));
    return text;
}

struct deal {
    bool won = false;
};
BOOST_DESCRIBE_STRUCT(deal, (), (won))

struct partner {
    pk::percent overlap;
    pk::rating fit;
    pk::usd revenue, cost;
    pk::count staff, certified;
    bool core = false;
    pk::rating effort;
    std::array<deal, 2> deals;
    pk::number<pk::plain_unit, -3, -1> debt;
};
BOOST_DESCRIBE_STRUCT(
    partner, (), (overlap, fit, revenue, cost, staff, certified, core, effort, deals, debt))

enum class level { none, low, high };
BOOST_DESCRIBE_ENUM(level, none, low, high)

// ---- scorecards --------------------------------------------------------------------------------

struct weighted :
    pk::scorecard<
        "fit",
        pk::gate<pk::at_least<&partner::overlap, 60_pct>, level::none>,
        pk::criterion<&partner::fit, 62.5_pct, pk::minimum{2}>,
        pk::criterion<&partner::effort, 37.5_pct>,
        pk::bands<
            pk::from<4, level::high>,
            pk::from<2.5_dec, level::low>,
            pk::otherwise<level::none>>> {};

TEST_CASE("a scorecard with weights, a minimum, a gate and bands") {
    CHECK(markdown<weighted>() == R"(**fit** (scorecard): a score of 1 to 5

| criterion | value | weight | minimum |
|---|---|---|---|
| fit | 1 to 5 | 62.5 % | 2 |
| effort | 1 to 5 | 37.5 % | none |

| gate | band where it is not passed |
|---|---|
| overlap at least 60 % | none |

| score | band |
|---|---|
| 4 to 5 | high |
| 2.5 to less than 4 | low |
| 1 to less than 2.5, or below a minimum | none |
)");
}

struct open_below :
    pk::scorecard<
        "open below",
        pk::criterion<&partner::overlap>,
        pk::bands<pk::from<50, level::high>>> {};
struct only_a_score : pk::scorecard<"only a score", pk::criterion<&partner::revenue>> {};

TEST_CASE("a scorecard without a band for every score, and without bands") {
    CHECK(markdown<open_below>() == R"(**open below** (scorecard): a score of 0 to 100

| criterion | points |
|---|---|
| overlap | 0 % to 100 % |

| score | band |
|---|---|
| 50 to 100 | high |
| less than 50 | none |
)");
    CHECK(
        markdown<only_a_score>() ==
        R"(**only a score** (scorecard): a score of -90000000000000 to 90000000000000

| criterion | points |
|---|---|
| revenue | -90000000000000 USD to 90000000000000 USD |
)");
}

constexpr auto by_staff =
    pk::by_bands<&partner::staff, pk::from<50, 7.5_dec>, pk::from<10, 2>, pk::otherwise<-1>>;
constexpr auto by_revenue = pk::capped<&partner::revenue, 500'000_usd, 25>;
using is_core = pk::holds<&partner::core>;

struct points :
    pk::scorecard<
        "points",
        pk::criterion<by_revenue, pk::above{0}>,
        pk::criterion<by_staff>,
        pk::criterion<pk::named<"core", pk::points_if<is_core, 20>>>,
        pk::criterion<pk::provided<is_core, &partner::certified>, pk::minimum{1}>,
        pk::criterion<pk::named<"if core", pk::provided<is_core, by_staff>>>,
        pk::criterion<pk::named<"best", pk::better_of<by_revenue, by_staff, &partner::certified>>>,
        pk::bands<pk::from<20, level::high>, pk::otherwise<level::low>>> {};

TEST_CASE("points in words") {
    const std::string text = markdown<points>();
    CHECK(text.substr(text.find("| criterion")) == R"(| criterion | points | minimum |
|---|---|---|
| revenue | revenue in proportion, 25 from 500000 USD on | more than 0 |
| staff | staff: 7.5 from 50, 2 from 10, otherwise -1 | none |
| core | 20 if core is true, otherwise 0 | none |
| certified | certified if core is true, otherwise 0 | 1 |
| if core | (staff: 7.5 from 50, 2 from 10, otherwise -1) if core is true, otherwise 0 | none |
| best | the largest of (revenue in proportion, 25 from 500000 USD on), (staff: 7.5 from 50, 2 from 10, otherwise -1), certified | none |

| score | band |
|---|---|
| 20 to 4294967354 | high |
| -2 to less than 20, or below a minimum | low |
)");
}

// ---- tables ------------------------------------------------------------------------------------

struct margins {
    int id = 0;
    friend constexpr bool operator==(const margins&, const margins&) = default;
};

template <class Hit>
struct two_rows :
    pk::decision_table<
        "two rows",
        Hit,
        pk::rule<level::high, pk::at_least<&partner::revenue, 0.50_usd>, is_core>,
        pk::rule<level::low, pk::any_of<is_core, pk::more_than<&partner::staff, 3>>, is_core>,
        pk::otherwise<level::none>> {};

template <class Hit>
void check_words(std::string_view words) {
    INFO(words);
    std::string text = "**two rows** (decision table): ";
    text += words;
    CHECK(markdown<two_rows<Hit>>() == text + R"(

| row | when | then |
|---|---|---|
| 1 | revenue at least 0.5 USD and core is true | high |
| 2 | (core is true or staff more than 3) and core is true | low |
| 3 | otherwise | none |
)");
}

TEST_CASE("a decision table says how its rows make an answer") {
    using namespace pk::hit;
    check_words<unique>("at most one row matches");
    check_words<any>("all rows that match agree");
    check_words<first>("the first row that matches decides");
    check_words<rule_order>("the outcomes of all rows that match, in this order");
    check_words<collect>("the outcomes of all rows that match, in no order");
    check_words<collect_min>("the lowest outcome of the rows that match");
    check_words<collect_max>("the highest outcome of the rows that match");
    check_words<collect_count>("the number of rows that match");
    using ranked = pk::hit::priority<level::none, level::low, level::high>;
    CHECK(
        markdown<two_rows<ranked>>() ==
        R"(**two rows** (decision table): of the rows that match, the one of the lowest rank decides

| row | when | then | rank |
|---|---|---|---|
| 1 | revenue at least 0.5 USD and core is true | high | 3 |
| 2 | (core is true or staff more than 3) and core is true | low | 2 |
| 3 | otherwise | none | 1 |
)");
    using ordered = output_order<level::low, level::high, level::none>;
    CHECK(
        markdown<two_rows<ordered>>().find(
            "): the outcomes of all rows that match, by rank\n\n| row | when | then | rank |\n") !=
        std::string::npos);
}

struct sums :
    pk::decision_table<
        "sum",
        pk::hit::collect_sum,
        pk::rule<10_pct, pk::some<&partner::deals, pk::holds<&deal::won>>>,
        pk::rule<5_pct, is_core>> {};
struct structs :
    pk::decision_table<
        "structs",
        pk::hit::first,
        pk::rule<margins{7}, is_core>,
        pk::rule<margins{8}, pk::at_least<&partner::staff, 1>>,
        pk::otherwise<margins{7}>> {};

TEST_CASE("outcomes with a unit, and outcomes without a name") {
    CHECK(
        markdown<sums>() ==
        R"(**sum** (decision table): the sum of the outcomes of all rows that match

| row | when | then |
|---|---|---|
| 1 | at least one of deals: won is true | 10 % |
| 2 | core is true | 5 % |
)");
    CHECK(
        markdown<structs>().find("| 1 | core is true | outcome 1 |\n"
                                 "| 2 | staff at least 1 | outcome 2 |\n"
                                 "| 3 | otherwise | outcome 1 |\n") != std::string::npos);
}

constexpr auto share = pk::ratio<&partner::certified, &partner::staff>;
constexpr auto share_or_half =
    pk::named<"share", pk::ratio<&partner::certified, &partner::staff, 50_pct>>;
constexpr auto margin = pk::named<"margin", pk::ratio<&partner::revenue, &partner::fit>>;
struct computed :
    pk::decision_table<
        "computed",
        pk::hit::first,
        pk::rule<level::high, pk::at_least<share, 50_pct>, pk::at_least<&partner::overlap, 1_pct>>,
        pk::rule<level::low, pk::less_than<share_or_half, 1>, pk::not_<pk::is_missing<margin>>>,
        pk::rule<level::none, pk::at_least<by_staff, 2>>,
        pk::rule<level::none, pk::at_least<pk::ratio<&partner::staff, &partner::debt>, 2>>> {};

TEST_CASE("the values that conditions ask about say how they are computed") {
    const std::string text = markdown<computed>();
    CHECK(text.substr(text.find("| value")) == R"(| value | how it is computed |
|---|---|
| certified / staff | certified / staff, missing where staff is 0 |
| share | certified / staff, 0.5 where staff is 0 |
| margin | revenue / fit |
| staff | staff: 7.5 from 50, 2 from 10, otherwise -1 |
| staff / debt | staff / debt |
)");
}

struct terms {
    int months = 0;
};
inline constexpr terms gold_terms{12};
struct tiers :
    pk::tier_table<
        "tiers",
        pk::tier<level::high, is_core, pk::grants<gold_terms>>,
        pk::tier<level::low, pk::at_least<&partner::fit, 3.5_dec>>> {};

TEST_CASE("a tier table") {
    CHECK(markdown<tiers>() == R"(**tiers** (tier table): the highest tier whose conditions all hold

| row | when | then |
|---|---|---|
| 1 | core is true | high |
| 2 | fit at least 3.5 | low |
)");
}

// ---- trees -------------------------------------------------------------------------------------

struct tree :
    pk::decision_tree<
        "build or buy",
        pk::question<
            "Is it core?",
            is_core,
            pk::yes<pk::question<
                "Have we people?",
                pk::at_least<&partner::staff, 2>,
                pk::yes<pk::leaf<level::high>>,
                pk::no<pk::leaf<level::low, pk::follow_up<1, "hire">>>>>,
            pk::no<pk::question<
                "Is it expensive, for what it brings us?",
                pk::at_least<&partner::cost, 9_usd>,
                pk::yes<pk::leaf<level::none, pk::follow_up<6, "look again">>>,
                pk::no<pk::leaf<level::low>>>>>> {};

TEST_CASE("a decision tree") {
    CHECK(markdown<tree>() == R"(**build or buy** (decision tree)

| number | question | yes where | yes | no |
|---|---|---|---|---|
| 1 | Is it core? | core is true | question 2 | question 3 |
| 2 | Have we people? | staff at least 2 | high | low; after 1 month: hire |
| 3 | Is it expensive, for what it brings us? | cost at least 9 USD | none; after 6 months: look again | low |
)");
    CHECK(mermaid<tree>() == R"(flowchart TD
    accTitle: build or buy
    n6{"Is it core?"}
    n2{"Have we people?"}
    n0["high"]
    n1["low#59; after 1 month#58; hire"]
    n2 -->|yes| n0
    n2 -->|no| n1
    n5{"Is it expensive, for what it brings us?"}
    n3["none#59; after 6 months#58; look again"]
    n4["low"]
    n5 -->|yes| n3
    n5 -->|no| n4
    n6 -->|yes| n2
    n6 -->|no| n5
)");
    CHECK(dot<tree>() == R"(digraph {
    label="build or buy";
    labelloc=t;
    n6 [shape=diamond, label="Is it core?"];
    n2 [shape=diamond, label="Have we people?"];
    n0 [shape=box, label="high"];
    n1 [shape=box, label="low; after 1 month: hire"];
    n2 -> n0 [label="yes"];
    n2 -> n1 [label="no"];
    n5 [shape=diamond, label="Is it expensive, for\nwhat it brings us?"];
    n3 [shape=box, label="none; after 6 months:\nlook again"];
    n4 [shape=box, label="low"];
    n5 -> n3 [label="yes"];
    n5 -> n4 [label="no"];
    n6 -> n2 [label="yes"];
    n6 -> n5 [label="no"];
}
)");
}

template <class Yes, class No>
using asked = pk::question<"?", is_core, pk::yes<Yes>, pk::no<No>>;
using either = asked<pk::leaf<level::high>, pk::leaf<level::low>>;
struct wide_tree : pk::decision_tree<"wide", asked<asked<either, either>, either>> {};

TEST_CASE("the questions of a tree are numbered as they are read") {
    const std::string text = markdown<wide_tree>();
    CHECK(text.substr(text.find("| 1")) == R"(| 1 | ? | core is true | question 2 | question 5 |
| 2 | ? | core is true | question 3 | question 4 |
| 3 | ? | core is true | high | low |
| 4 | ? | core is true | high | low |
| 5 | ? | core is true | high | low |
)");
}

// ---- lifecycles --------------------------------------------------------------------------------

enum class stage { ended = -1, found = 4, active = 2 };
BOOST_DESCRIBE_ENUM(stage, ended, found, active)
enum class event { passed, reviewed };
BOOST_DESCRIBE_ENUM(event, passed, reviewed)
enum class action { greet, train };
BOOST_DESCRIBE_ENUM(action, greet, train)
struct moment {
    stage at = stage::found;
    event what = event::passed;
    pk::count score;
    bool fast = false;
    std::array<deal, 2> deals;
};
BOOST_DESCRIBE_STRUCT(moment, (), (at, what, score, fast, deals))
using has_won = pk::every<&moment::deals, pk::holds<&deal::won>>;
using is_fast = pk::holds<&moment::fast>;
using is_good = pk::at_least<&moment::score, 3>;

struct life :
    pk::lifecycle<
        "life",
        &moment::at,
        &moment::what,
        pk::starts_in<stage::found>,
        pk::transition<
            stage::found,
            event::passed,
            stage::active,
            pk::any_of<is_fast, is_good>,
            pk::effects<action::greet, action::train>>,
        pk::transition<
            stage::active,
            event::reviewed,
            stage::active,
            is_fast,
            pk::effects<action::train>,
            pk::any_of<is_fast, is_good>>,
        pk::transition<stage::active, event::passed, stage::ended, has_won, is_fast>,
        pk::ends_in<stage::ended>> {};

TEST_CASE("a lifecycle with guards, effects and an end") {
    CHECK(markdown<life>() == R"(**life** (lifecycle): from found to ended

| row | state | event | guards | next state | effects |
|---|---|---|---|---|---|
| 1 | found | passed | fast is true or score at least 3 | active | greet, train |
| 2 | active | reviewed | fast is true and (fast is true or score at least 3) | active | train |
| 3 | active | passed | (each of deals: won is true) and fast is true | ended | none |
)");
    CHECK(mermaid<life>() == R"(stateDiagram-v2
    accTitle: life
    n0 : ended
    n1 : found
    n2 : active
    [*] --> n1
    n1 --> n2 : passed #91;fast is true or score at least 3#93; / greet, train
    n2 --> n2 : reviewed #91;fast is true and (fast is true or score at least 3)#93; / train
    n2 --> n0 : passed #91;(each of deals#58; won is true) and fast is true#93;
    n0 --> [*]
)");
    CHECK(dot<life>() == R"(digraph {
    label="life";
    labelloc=t;
    n0 [shape=box, style=rounded, label="ended"];
    n1 [shape=box, style=rounded, label="found"];
    n2 [shape=box, style=rounded, label="active"];
    start [shape=point, width=0.15];
    start -> n1;
    n1 -> n2 [label="passed [fast is true\nor score at least 3]\n/ greet, train"];
    n2 -> n2 [label="reviewed [fast is true\nand (fast is true or\nscore at least 3)] /\ntrain"];
    n2 -> n0 [label="passed [(each of deals:\nwon is true) and fast\nis true]"];
    n0 -> end;
    end [shape=doublecircle, style=filled, fillcolor=black, width=0.1, label=""];
}
)");
}

enum class light { red, green, dark };
BOOST_DESCRIBE_ENUM(light, red, green, dark)
enum class turn { on, off };
BOOST_DESCRIBE_ENUM(turn, on, off)
struct lamp {
    light at = light::red;
    turn what = turn::on;
};
BOOST_DESCRIBE_STRUCT(lamp, (), (at, what))
struct endless :
    pk::lifecycle<
        "endless",
        &lamp::at,
        &lamp::what,
        pk::transition<light::red, turn::on, light::green>,
        pk::transition<light::green, turn::on, light::red>,
        pk::transition<light::red, turn::off, light::dark>,
        pk::transition<light::dark, turn::on, light::red>,
        pk::starts_in<light::red>> {};
struct two_ends :
    pk::lifecycle<
        "two ends",
        &lamp::at,
        &lamp::what,
        pk::starts_in<light::red>,
        pk::transition<light::red, turn::on, light::green>,
        pk::transition<light::red, turn::off, light::dark>,
        pk::transition<light::dark, turn::off, light::dark>, // nothing new
        pk::ends_in<light::green, light::dark>> {};

TEST_CASE("a lifecycle without an end, and one with two") {
    const std::string text = markdown<endless>();
    CHECK(
        text.substr(0, text.find("\n|---")) ==
        "**endless** (lifecycle): from red, without an end\n\n"
        "| row | state | event | guards | next state |");
    CHECK(mermaid<endless>().find("--> [*]") == std::string::npos);
    CHECK(dot<endless>().find("end [") == std::string::npos);
    CHECK(markdown<two_ends>().find("from red to green or dark\n") != std::string::npos);
    CHECK(mermaid<two_ends>().find("    n1 --> [*]\n    n2 --> [*]\n") != std::string::npos);
}

// ---- schedules ---------------------------------------------------------------------------------

struct progress {
    std::chrono::days age{0};
    std::optional<bool> greeted;
    bool trained = false;
};
BOOST_DESCRIBE_STRUCT(progress, (), (age, greeted, trained))
struct plan :
    pk::schedule<
        "plan",
        &progress::age,
        pk::step<action::train, &progress::trained, -1_weeks, 10_days>,
        pk::step<action::greet, &progress::greeted, 1_days, 3_days>> {};

TEST_CASE("a schedule, and one of its tables") {
    CHECK(
        markdown<plan>() ==
        R"(**plan** (schedule): what is to be done from when to when, by age

| what | from | to |
|---|---|---|
| train | -7 days | 10 days |
| greet | 1 days | 3 days |
)");
    CHECK(
        markdown<plan::late>() ==
        R"(**plan** (decision table): the outcomes of all rows that match, in this order

| row | when | then |
|---|---|---|
| 1 | trained is false and age more than 10 days | train |
| 2 | (greeted is false or greeted is missing) and age more than 3 days | greet |
)");
}

// ---- names that try to be something else -------------------------------------------------------

/// All characters there are, but the one that ends a text in C.
constexpr pk::fixed_string<256> every_character = [] {
    pk::fixed_string<256> text;
    for (int c = 1; c < 256; ++c)
        text.chars[c - 1] = static_cast<char>(c);
    return text;
}();

struct any_name :
    pk::decision_tree<
        every_character,
        pk::question<
            every_character,
            pk::holds<pk::named<every_character, &partner::core>>,
            pk::yes<pk::leaf<level::high, pk::follow_up<1, every_character>>>,
            pk::no<pk::leaf<level::low>>>> {};

/// The number that digits begin with.
char character(std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') break;
        value = 10 * value + (c - '0');
    }
    return static_cast<char>(value);
}

/// Every character as it was, but those that control something, which are spaces.
std::string shown() {
    std::string text;
    for (int c = 1; c < 256; ++c)
        text += c < ' ' || c == '\x7f' ? ' ' : static_cast<char>(c);
    return text;
}

TEST_CASE("in Markdown every name is shown, and does nothing else") {
    const std::string text = markdown<any_name>();
    std::string read;
    int cells = 0;
    for (std::size_t i = text.find("\n| 1 | ") + 1; i < text.size(); ++i) {
        const char c = text[i];
        CHECK_MESSAGE(std::string_view{"<>`*_~[]$"}.find(c) == std::string::npos, i);
        if (c == '|') {
            ++cells;
        } else if (c == '\\') {
            read += text[++i];
        } else if (c == '&') {
            REQUIRE(text[i + 1] == '#');
            read += character(std::string_view{text}.substr(i + 2));
            i = text.find(';', i);
        } else {
            read += c;
        }
    }
    CHECK(cells == 6);
    CHECK(
        read == " 1  " + shown() + "  " + shown() + " is true  high; after 1 month: " + shown() +
                    "  low \n");
}

TEST_CASE("in Mermaid every name is shown, and does nothing else") {
    const std::string text = mermaid<any_name>();
    const std::size_t begin = text.find("n2{\"") + 4;
    const std::string_view question{text.data() + begin, text.find("\"}\n", begin) - begin};
    std::string read;
    for (std::size_t i = 0; i < question.size(); ++i) {
        if (question[i] != '#') {
            CHECK(
                std::string_view{"\"`;:|<>{}[]*$&\\~^@!="}.find(question[i]) == std::string::npos);
            read += question[i];
            continue;
        }
        read += character(question.substr(i + 1));
        i = question.find(';', i);
    }
    CHECK(read == shown());
}

TEST_CASE("for Graphviz every name is shown, and does nothing else") {
    const std::string text = dot<any_name>();
    const std::size_t begin = text.find("n2 [shape=diamond, label=\"") + 26;
    std::string read;
    std::size_t i = begin;
    for (; text[i] != '"'; ++i) {
        REQUIRE(text[i] != '\n');
        if (text[i] == '\\') {
            ++i;
            read += text[i] == 'n' ? ' ' : text[i];
        } else if (text[i] == '&') {
            REQUIRE(text.substr(i, 5) == "&amp;");
            read += text[i];
            i += 4;
        } else {
            read += text[i];
        }
    }
    CHECK(read == shown());
    CHECK(text.substr(i, 4) == "\"];\n");
}

enum class step { first };
BOOST_DESCRIBE_ENUM(step, first)
struct hostile_card :
    pk::scorecard<
        "</script> | *fit* | \n# `x`",
        pk::criterion<pk::named<"a | b\n| c", &partner::certified>>,
        pk::bands<pk::from<5, level::high>, pk::otherwise<level::none>>> {};
struct wide_letters :
    pk::decision_tree<
        "\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d "
        "\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d\u4e2d \u4e2d",
        pk::question<"?", is_core, pk::yes<pk::leaf<level::high>>, pk::no<pk::leaf<level::low>>>> {
};
struct hostile_life :
    pk::lifecycle<
        "\"]; --> x\nend",
        &lamp::at,
        &lamp::what,
        pk::starts_in<light::red>,
        pk::transition<
            light::red,
            turn::on,
            light::green,
            pk::is<pk::named<"\"; x:\n[y] <b>", &lamp::at>, light::red>>,
        pk::transition<light::red, turn::off, light::dark>,
        pk::ends_in<light::green, light::dark>> {};

TEST_CASE("some of them in their places") {
    CHECK(markdown<hostile_card>().starts_with(
        "**&#60;/script&#62; &#124; \\*fit\\* &#124;  # \\`x\\`** (scorecard): a score of 0 to "));
    CHECK(
        markdown<hostile_card>().find("\n| a &#124; b &#124; c | 0 to 2147483647 |\n") !=
        std::string::npos);
    CHECK(
        mermaid<hostile_life>().find("\n    accTitle: #34;#93;#59; --#62; x end\n    n0 : red\n") !=
        std::string::npos);
    CHECK(
        mermaid<hostile_life>().find(
            "\n    n0 --> n1 : on #91;#34;#59; x#58; #91;y#93; #60;b#62; is red#93;\n") !=
        std::string::npos);
    const std::string letters = dot<wide_letters>();
    CHECK(letters.find("\u4e2d \u4e2d") < letters.find("\u4e2d\\n\u4e2d\";")); // after 20 of them
    CHECK(letters.find("\u4e2d\\n\u4e2d\";") != std::string::npos);
    CHECK(dot<hostile_life>().find("\n    label=\"\\\"]; --> x end\";\n") != std::string::npos);
    CHECK(
        dot<hostile_life>().find(" [label=\"on [\\\"; x: [y] <b> is\\nred]\"];\n") !=
        std::string::npos);
}

// ---- where they are written to -----------------------------------------------------------------

struct small : pk::decision_table<"small", pk::hit::first, pk::rule<level::low, is_core>> {};

constexpr std::string_view small_text =
    "**small** (decision table): the first row that matches decides\n\n"
    "| row | when | then |\n|---|---|---|\n| 1 | core is true | low |\n";

template <auto Render>
constexpr auto in_an_array() {
    struct {
        std::array<char, 400> chars{};
        std::size_t size = 0;
        constexpr std::string_view view() const { return {chars.data(), size}; }
    } result;
    result.size = static_cast<std::size_t>(Render(result.chars.data()) - result.chars.data());
    return result;
}
constexpr auto constant = in_an_array<[](char* to) { return pk::render::markdown<small>(to); }>();
static_assert(constant.view() == small_text);

struct short_tree :
    pk::decision_tree<
        "short",
        pk::question<
            "Go?",
            is_core,
            pk::yes<pk::leaf<level::high>>,
            pk::no<pk::leaf<level::low>>>> {};
static_assert(
    in_an_array<[](char* to) { return pk::render::mermaid<short_tree>(to); }>().view() ==
    "flowchart TD\n    accTitle: short\n    n2{\"Go?\"}\n    n0[\"high\"]\n    n1[\"low\"]\n"
    "    n2 -->|yes| n0\n    n2 -->|no| n1\n");
static_assert(in_an_array<[](char* to) { return pk::render::dot<short_tree>(to); }>()
                  .view()
                  .starts_with("digraph {\n    label=\"short\";\n"));

TEST_CASE("any output iterator will do") {
    CHECK(markdown<small>() == small_text);
    std::ostringstream stream;
    pk::render::markdown<small>(std::ostreambuf_iterator<char>{stream});
    *pk::render::mermaid<life>(std::ostreambuf_iterator<char>{stream})++ = '!';
    pk::render::dot<life>(std::ostreambuf_iterator<char>{stream});
    CHECK(stream.str() == std::string{small_text} + mermaid<life>() + '!' + dot<life>());
}

} // namespace render_test
