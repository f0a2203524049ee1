// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// How partners move from quarter to quarter: of one partner, of random portfolios beside a second
// program that walks through every quarter, and in the reports.

#include "run_program.hpp"

#include "review.hpp"

#include "../random.hpp"

#include <map>
#include <set>
#include <tuple>

namespace {

namespace pk = partnerkit;
using namespace portfolio;

// ---- records -----------------------------------------------------------------------------------

constexpr int first_quarter = 2020 * 4; // 2020 Q1

quarter quarter_at(int place) {
    quarter result;
    result.count = first_quarter + place;
    return result;
}

pk::count count_of(std::int64_t number) {
    return pk::count::from_steps(static_cast<pk::count::rep>(number));
}

quarterly_result result_of(std::size_t partner, int place, std::int64_t dollars) {
    quarterly_result result;
    result.partner = partner;
    result.quarter = quarter_at(place);
    result.revenue = amount::from_steps(dollars * amount::steps_per_unit);
    result.referrals = pk::count{0};
    return result;
}

portfolio::partner partner_with(std::string id, std::optional<bool> is_signed) {
    portfolio::partner who;
    who.id = id;
    who.name = "The " + id;
    who.agreement_signed = is_signed;
    return who;
}

/// One partner, who has signed, and the revenue of each quarter in thousands; none: no result.
records one_partner(const std::vector<std::optional<int>>& thousands) {
    records all;
    all.partners = {partner_with("A", true)};
    for (std::size_t i = 0; i < thousands.size(); ++i)
        if (thousands[i])
            all.results.push_back(result_of(0, static_cast<int>(i), *thousands[i] * 1'000));
    return all;
}

std::string text(const history_entry& entry) {
    std::string line = entry.quarter.text() + (entry.is_active ? "" : " idle");
    line.append(" earned ").append(entry.earned).append(" held ").append(entry.held);
    if (entry.event != pk::movement_event::none)
        line.append(" ").append(pk::to_text(entry.event).view());
    return line;
}

std::vector<std::string> history_text(const records& of, int last) {
    std::vector<std::string> lines;
    const auto histories = histories_of(of, programme::revenue, quarter_at(last));
    for (const history_entry& entry : histories.front())
        lines.push_back(text(entry));
    return lines;
}

using lines = std::vector<std::string>;

} // namespace

// ---- one partner -------------------------------------------------------------------------------

TEST_CASE("a partner enters, moves by one tier, is warned, leaves and comes back") {
    const std::optional<int> none;
    CHECK(
        history_text(
            one_partner({50, 1, 1, 1, 0, none, none, none, none, none, none, 10, none, 10}), 14) ==
        lines{
            "2020 Q1 earned gold held none entered",
            "2020 Q2 earned gold held registered promoted",
            "2020 Q3 earned gold held registered",
            "2020 Q4 earned gold held silver promoted",
            "2021 Q1 earned registered held silver warned",
            "2021 Q2 idle earned registered held registered demoted",
            "2021 Q3 idle earned registered held registered",
            "2021 Q4 idle earned registered held registered",
            "2022 Q1 idle earned registered held  left",
            "2022 Q4 earned silver held none reentered",
            "2023 Q1 idle earned silver held registered promoted",
            "2023 Q2 earned silver held registered",
            "2023 Q3 idle earned silver held silver promoted"});
}

TEST_CASE("a year has four quarters, and the last one counts in full") {
    CHECK(
        history_text(one_partner({10, 0, 0, 0, 0}), 4) ==
        lines{
            "2020 Q1 earned silver held none entered",
            "2020 Q2 earned silver held registered promoted",
            "2020 Q3 earned silver held registered",
            "2020 Q4 earned silver held silver promoted",
            "2021 Q1 earned registered held silver warned"});
}

TEST_CASE("a history ends with the last quarter that is asked for") {
    const records all = one_partner({10, 0, 0, 0, 0, 200});
    CHECK(history_text(all, 1).size() == 2);
    CHECK(history_text(all, 1).back() == "2020 Q2 earned silver held registered promoted");
    CHECK(history_text(all, 5).back() == "2021 Q2 earned platinum held silver");
    CHECK(history_text(all, 7).size() == 8); // idle quarters are quarters
    CHECK(history_text(one_partner({{}, {}, 10}), 1).empty());
}

TEST_CASE("a tier that is not known counts as the one that is held") {
    records all = one_partner({10, 10, 10, 10, 10, 10, 0, 0, 0, 0});
    all.results[4].referrals = {};
    CHECK(
        history_text(all, 9) == lines{
                                    "2020 Q1 earned silver held none entered",
                                    "2020 Q2 earned silver held registered promoted",
                                    "2020 Q3 earned silver held registered",
                                    "2020 Q4 earned silver held silver promoted",
                                    "2021 Q1 earned  held silver",
                                    "2021 Q2 earned  held silver",
                                    "2021 Q3 earned  held silver",
                                    "2021 Q4 earned  held silver",
                                    "2022 Q1 earned silver held silver",
                                    "2022 Q2 earned registered held silver warned"});
    // With this revenue, an agreement makes no difference.
    all.partners.front().agreement_signed = {};
    CHECK(history_text(all, 9)[0] == "2020 Q1 earned silver held none entered");
    CHECK(history_text(all, 9)[9] == "2022 Q2 earned  held silver");
    records small = one_partner({1, 1, 1});
    small.partners.front().agreement_signed = {};
    const lines unknown = history_text(small, 12);
    CHECK(unknown[0] == "2020 Q1 earned  held none entered");
    CHECK(unknown[2] == "2020 Q3 earned  held none");
    CHECK(unknown.back() == "2021 Q1 idle earned  held  left");

    // A higher tier in one quarter, an unknown one, and a higher one again: not in a row.
    records broken = one_partner({1, 0, 0, 0, {}, 10, 0});
    broken.results.back().referrals = {};
    broken.results.push_back(result_of(0, 7, 0));
    const lines found = history_text(broken, 7);
    CHECK(found[5] == "2021 Q2 earned silver held registered");
    CHECK(found[6] == "2021 Q3 earned  held registered");
    CHECK(found[7] == "2021 Q4 earned  held registered");
}

TEST_CASE("one who comes back in a quarter that is not known begins below") {
    records all = one_partner({200, 200, 200, 200, {}, {}, {}, {}, 5, 5, 5});
    all.results[4].referrals = {};
    all.results[5].referrals = pk::count{0};
    const lines found = history_text(all, 10);
    CHECK(found[6] == "2021 Q3 idle earned platinum held gold");
    CHECK(found[7] == "2021 Q4 idle earned registered held  left");
    CHECK(found[8] == "2022 Q1 earned  held none reentered");
    CHECK(found[10] == "2022 Q3 earned  held none");
}

TEST_CASE("a silence of a thousand years costs nothing") {
    records all = one_partner({});
    quarterly_result old = result_of(0, 0, 1'000);
    old.quarter = {year_number{1900}, 1};
    quarterly_result recent = old;
    recent.quarter = {year_number{2999}, 4};
    all.results = {recent, old}; // in this order
    const auto histories = histories_of(all, programme::revenue, recent.quarter);
    REQUIRE(histories.size() == 1);
    CHECK(histories[0].capacity() < 16);
    CHECK(text(histories[0].front()) == "1900 Q1 earned registered held none entered");
    CHECK(text(histories[0][4]) == "1901 Q1 idle earned registered held  left");
    CHECK(text(histories[0].back()) == "2999 Q4 earned registered held none reentered");
    CHECK(histories[0].size() == 6);

    const auto made = make_review(all, {});
    REQUIRE(made.has_value());
    CHECK(made->movement.quarterly.capacity() < 16);
    CHECK(made->movement.moves.size() == 1); // of the last four quarters
}

// ---- a portfolio -------------------------------------------------------------------------------

namespace {

/// Tiers from the lowest, and what a year has earned; none: not known.
struct rules_of_test {
    std::vector<std::string> tiers;
    std::optional<std::size_t> (*earned)(const portfolio::partner&, const period_result&);
};

/// A number that is known, or one on each threshold if it is not.
template <class Number>
std::vector<std::int64_t>
candidates(const std::optional<Number>& known, std::vector<std::int64_t> thresholds) {
    if (known) return {std::int64_t{known->steps} / Number::steps_per_unit};
    thresholds.push_back(0);
    return thresholds;
}
std::vector<bool> candidates(std::optional<bool> known) {
    return known ? std::vector<bool>{*known} : std::vector<bool>{false, true};
}

std::optional<std::size_t> only(const std::set<std::size_t>& answers) {
    return answers.size() == 1 ? std::optional{*answers.begin()} : std::nullopt;
}

const rules_of_test by_revenue{
    {"none", "registered", "silver", "gold", "platinum"},
    [](const portfolio::partner& who, const period_result& year) -> std::optional<std::size_t> {
        const std::int64_t cents = year.revenue.steps / 100;
        const auto tier = [&](std::int64_t referrals, bool is_signed) -> std::size_t {
            if (cents >= 20'000'000) return 4;
            if (cents >= 5'000'000 || referrals >= 20) return 3;
            if (cents >= 1'000'000 || referrals >= 5) return 2;
            return is_signed ? 1 : 0;
        };
        std::set<std::size_t> answers;
        for (const bool is_signed : candidates(who.agreement_signed))
            for (const std::int64_t referrals : candidates(year.referrals, {5, 20}))
                answers.insert(tier(referrals, is_signed));
        return only(answers);
    }};

const rules_of_test by_pipeline{
    {"registered", "silver", "gold", "platinum"},
    [](const portfolio::partner& who, const period_result& year) -> std::optional<std::size_t> {
        const auto tier =
            [](std::int64_t dollars, std::int64_t people, bool has_practice) -> std::size_t {
            if (dollars >= 2'000'000 && people >= 5 && has_practice) return 3;
            if (dollars >= 500'000 && people >= 3) return 2;
            if (dollars >= 100'000 && people >= 1) return 1;
            return 0;
        };
        std::set<std::size_t> answers;
        for (const bool has_practice : candidates(who.dedicated_practice))
            for (const std::int64_t people : candidates(who.certified, {1, 3, 5}))
                for (const std::int64_t dollars :
                     candidates(year.pipeline, {100'000, 500'000, 2'000'000}))
                    answers.insert(tier(dollars, people, has_practice));
        return only(answers);
    }};

struct portfolio_of_test {
    lines moves;                                             ///< of all quarters
    std::map<int, std::map<std::string, std::size_t>> count; ///< by quarter, then tier
};

/// M1 once more, in another way: every quarter of every partner, and counts written out.
portfolio_of_test walk(const records& from, const rules_of_test& by, quarter first, quarter last) {
    portfolio_of_test found;
    std::vector<std::tuple<int, std::string, std::string>> moves;
    for (std::size_t who = 0; who < from.partners.size(); ++who) {
        std::string where = "outside";
        std::size_t tier = 0;
        int higher = 0;
        int lower = 0;
        int idle = 0;
        for (quarter each = first; each <= last; ++each.count) {
            quarter begin = each;
            begin.count -= 3;
            const auto earned = by.earned(from.partners[who], sum_up(from, {begin, each})[who]);
            const bool is_active = sum_up(from, {each, each})[who].is_active;
            const std::string before = where == "inside" ? by.tiers[tier] : "";
            std::string event;
            if (where != "inside" && is_active) {
                event = where == "left" ? "reentered" : "entered";
                where = "inside";
                tier = 0;
                higher = lower = idle = 0;
            }
            if (where == "inside") {
                idle = is_active ? 0 : idle + 1;
                higher = earned && *earned > tier ? higher + 1 : 0;
                lower = earned && *earned < tier ? lower + 1 : 0;
                if (idle >= 4 || (idle >= 2 && tier == 0)) {
                    where = event = "left";
                } else if (higher == 2) {
                    ++tier;
                    higher = 0;
                    event = "promoted";
                } else if (lower == 2) {
                    --tier;
                    lower = 0;
                    event = "demoted";
                } else if (lower == 1) {
                    event = "warned";
                }
            }
            const std::string after = where == "inside" ? by.tiers[tier] : "";
            ++found.count[each.count][where == "inside" ? after : where];
            if (event.empty()) continue;
            const std::string& name = from.partners[who].name;
            std::string line = event + ' ' + before;
            line.append(">").append(after);
            moves.emplace_back(each.count, name, std::move(line));
        }
    }
    std::ranges::sort(moves);
    for (const auto& [place, name, what] : moves)
        found.moves.push_back(std::to_string(place) + ' ' + name + ' ' + what);
    return found;
}

/// One to ten partners, with gaps, late starts and things that are not known.
records random_records(tests::dice& roll) {
    records all;
    const std::int64_t partners = roll(1, 10);
    const std::int64_t quarters = roll(2, 24);
    const int silence = static_cast<int>(roll(1, 6));
    for (std::int64_t who = 0; who < partners; ++who) {
        const auto place = static_cast<std::size_t>(who);
        std::optional<bool> is_signed = !roll.once_in(4);
        if (roll.once_in(8)) is_signed = {};
        all.partners.push_back(
            partner_with(std::string(1, static_cast<char>('a' + who)), is_signed));
        if (!roll.once_in(8)) all.partners.back().certified = count_of(roll(0, 6));
        if (!roll.once_in(8)) all.partners.back().dedicated_practice = roll.once_in(2);
        bool pauses = roll.once_in(2);
        for (int each = 0; each < quarters; ++each) {
            if (roll.once_in(5)) pauses = !pauses;
            if (pauses || roll.once_in(silence + 1)) continue;
            const std::int64_t thousands[]{0, 2, 10, 50, 200};
            quarterly_result result =
                result_of(place, each, thousands[roll(0, 4)] * 1'000 / roll(1, 4));
            result.referrals = count_of(roll.once_in(4) ? roll(0, 20) : 0);
            result.pipeline = pk::usd::from_steps(roll(0, 3) * roll(0, 20'000'000));
            if (roll.once_in(20)) result.referrals = {};
            if (roll.once_in(20)) result.pipeline = {};
            all.results.push_back(result);
        }
    }
    if (all.results.empty()) all.results.push_back(result_of(0, 0, 1));
    for (std::size_t i = all.results.size(); i-- > 1;) // the file has them in any order
        std::swap(
            all.results[i],
            all.results[static_cast<std::size_t>(roll(0, static_cast<std::int64_t>(i)))]);
    return all;
}

std::size_t partners_in(const holders& row) {
    std::size_t total = row.left + row.outside;
    for (const std::size_t each : row.tiers)
        total += each;
    return total;
}

/// How often a review differs from the walk through all quarters.
std::size_t differences(const records& from, programme which, const rules_of_test& by) {
    const auto made = make_review(from, {which, {}, false});
    REQUIRE(made.has_value());
    const movement& found = made->movement;
    const portfolio_of_test wanted = walk(from, by, found.quarters.first, found.quarters.last);
    std::size_t wrong = 0;

    lines recent;
    for (const std::string& line : wanted.moves)
        if (std::stoi(line) >= made->period.first.count) recent.push_back(line);
    lines moves;
    for (const partner_move& move : found.moves) {
        std::string line = std::to_string(move.quarter.count) + ' ' + move.partner->name + ' ';
        line.append(pk::to_text(move.event).view()).append(" ");
        moves.push_back(line.append(move.from).append(">").append(move.to));
    }
    if (moves != recent) ++wrong;
    std::size_t events = 0;
    for (const event_count& count : found.counts) {
        const std::string name{pk::to_text(count.event).view()};
        const auto is_one = [&](const std::string& line) {
            return line.find(' ' + name + ' ') != line.npos;
        };
        if (std::cmp_not_equal(count.in_period, std::ranges::count_if(recent, is_one))) ++wrong;
        if (std::cmp_not_equal(count.in_all_quarters, std::ranges::count_if(wanted.moves, is_one)))
            ++wrong;
        events += count.in_all_quarters;
    }
    if (events != wanted.moves.size()) ++wrong;

    // Quarters that are left out are as the ones before them.
    auto row = found.quarterly.begin();
    for (const auto& [place, counts] : wanted.count) {
        while (row + 1 != found.quarterly.end() && (row + 1)->quarter.count <= place)
            ++row;
        const auto in = [&, &all = counts](const std::string& what) {
            const auto count = all.find(what);
            return count == all.end() ? 0 : count->second;
        };
        if (row->left != in("left") || row->outside != in("outside")) ++wrong;
        for (std::size_t i = 0; i < by.tiers.size(); ++i)
            if (row->tiers[i] != in(by.tiers[by.tiers.size() - 1 - i])) ++wrong;
        if (partners_in(*row) != from.partners.size()) ++wrong;
    }
    return wrong;
}

} // namespace

TEST_CASE("random portfolios, and a walk through every quarter") {
    tests::dice roll = tests::seeded_dice();
    std::size_t wrong = 0;
    std::size_t counts[7]{};
    for (int i = 0; i < 600; ++i) {
        const records all = random_records(roll);
        wrong += differences(all, programme::revenue, by_revenue);
        wrong += differences(all, programme::pipeline, by_pipeline);
        const auto made = make_review(all, {});
        for (const event_count& count : made->movement.counts)
            counts[static_cast<std::size_t>(count.event)] += count.in_all_quarters;
    }
    CHECK(wrong == 0);
    for (std::size_t event = 1; event < 7; ++event)
        CHECK(counts[event] > 100); // each has been seen, and often
}

TEST_CASE("the last quarter has earned the tier of the review") {
    reading files{DATA "/partners.csv", DATA "/quarters.csv", {}, {}, {}};
    const auto all = read_records(files);
    REQUIRE(all.has_value());
    const std::optional<year_number> years[]{{}, year_number{2024}};
    for (const programme which : {programme::revenue, programme::pipeline}) {
        for (const bool active_only : {false, true}) {
            for (const std::optional<year_number>& year : years) {
                const auto made = make_review(*all, {which, year, active_only});
                REQUIRE(made.has_value());
                std::size_t compared = 0;
                for (const reviewed_partner& who : made->partners) {
                    if (!who.sums.is_active) continue;
                    REQUIRE(!who.history.empty());
                    CHECK(who.history.back().quarter == made->period.last);
                    CHECK(who.history.back().earned == who.tier.outcome);
                    ++compared;
                }
                CHECK(compared == made->active);
                for (const holders& row : made->movement.quarterly)
                    CHECK(partners_in(row) == made->partners.size());
                CHECK(made->movement.quarterly.size() == (year ? 4 : 8));
            }
        }
    }
}

// ---- reports -----------------------------------------------------------------------------------

namespace {

constexpr auto two_partners = "id,name,agreement_signed\nA,Amber,yes\nB,\"Blue |\nInc.\",no\n";

std::string report_of(const std::string& quarters, const std::string& arguments) {
    const tests::scratch_folder folder;
    folder.write("p.csv", two_partners);
    folder.write("q.csv", "partner,year,quarter,revenue,referrals\n" + quarters);
    const auto result = folder.run("--partners p.csv --quarters q.csv " + arguments);
    CHECK(result.err == "");
    REQUIRE(result.status == 0);
    return result.out;
}

/// From its heading on.
std::string movement_part(const std::string& report) {
    const std::size_t at = report.find("Movement\n");
    REQUIRE(at != report.npos);
    return report.substr(at);
}

} // namespace

TEST_CASE("one quarter has no movement, and the report says so") {
    const std::string sentence =
        "Not shown: it takes two quarters, and up to the end of the period there is only 2025 Q1.";
    const std::string quarters = "A,2025,1,50000,0\nB,2025,1,10.50,4\n";
    CHECK(movement_part(report_of(quarters, "")) == "Movement\n" + sentence + '\n');
    CHECK(movement_part(report_of(quarters, "--partner A")) == "Movement\n" + sentence + '\n');
    CHECK(
        movement_part(report_of(quarters, "--format markdown")) ==
        "Movement\n\n" + sentence + '\n');
    CHECK(report_of(quarters, "--format json").ends_with("  \"movement\": null\n}\n"));
    CHECK(report_of(quarters, "--format json --partner A").ends_with("  \"movement\": null\n}\n"));
    // So has the first quarter of several.
    CHECK(
        movement_part(report_of(quarters + "A,2026,1,1,0\n", "--year 2025")) !=
        "Movement\n" + sentence + '\n'); // the silence of 2025 is known
    CHECK(
        movement_part(report_of("A,2024,4,50000,0\nA,2025,1,1,0\n", "--year 2024")) ==
        "Movement\nNot shown: it takes two quarters, and up to the end of the period there is only "
        "2024 Q4.\n");
}

TEST_CASE("years apart, in any order, with gaps, and a name that could break a table") {
    const std::string report = report_of("B,2025,3,1,0\nA,2999,4,1,0\nB,1990,1,1,0\n", "");
    CHECK(
        movement_part(report) ==
        R"(Movement
1990 Q1 to 2999 Q4. A quarter earns the tier that the programme gives for the four quarters that end with it; before the first one nothing counts.
The tier that is held follows from what is earned; where that is not known, it counts as the tier that is held.

event      in the period  since 1990 Q1  why
---------  -------------  -------------  -------------------------------------------------------------
entered                1              2  a first result: into the lowest tier
promoted               0              0  2 quarters in a row have earned a higher tier: one tier up
warned                 0              0  a first quarter has earned a lower tier
demoted                0              0  2 quarters in a row have earned a lower tier: one tier down
left                   0              2  4 quarters in a row without a result, or 2 in the lowest tier
reentered              0              1  a result after leaving: into the lowest tier

Moves
In the period, by quarter, then by name. --year shows another period, --partner all quarters of a partner.

quarter  id  name   event    from  to
-------  --  -----  -------  ----  ----
2999 Q4  A   Amber  entered  -     none

Tiers held
Partners at the end of each quarter; outside: without a result so far. Quarters in which nobody has a result or moves are left out.

quarter  platinum  gold  silver  registered  none  left  outside
-------  --------  ----  ------  ----------  ----  ----  -------
1990 Q1         0     0       0           0     1     0        1
1990 Q3         0     0       0           0     0     1        1
2025 Q3         0     0       0           0     1     0        1
2026 Q1         0     0       0           0     0     1        1
2999 Q4         0     0       0           0     1     1        0
)");
    const std::string markdown =
        report_of("B,2025,3,1,0\nA,2025,4,1,0\n", "--format markdown --year 2025");
    CHECK(markdown.find("| 2025 Q3 | B | Blue \\| Inc. | entered | - | none |\n") != markdown.npos);
}

TEST_CASE("a period in which nobody moves") {
    std::string quarters;
    for (int i = 0; i < 8; ++i)
        quarters +=
            "A," + std::to_string(2024 + i / 4) + ',' + std::to_string(i % 4 + 1) + ",1,0\n";
    const std::string report = report_of(quarters, "");
    CHECK(report.find("\nMoves\nNone in the period.\n\nTiers held\n") != report.npos);
    CHECK(report_of(quarters, "--format json").find("\"moves\": [],") != report.npos);
}

TEST_CASE("the history of one partner, with what is not known") {
    const std::string quarters = "A,2024,1,1,0\nA,2024,3,1,\nB,2024,4,1,0\n";
    const std::string report = movement_part(report_of(quarters, "--partner A"));
    CHECK(
        report.substr(report.find("quarter  result")) ==
        R"(quarter  result  earned      held        event     why
-------  ------  ----------  ----------  --------  ----------------------------------------------------------
2024 Q1  yes     registered  none        entered   a first result: into the lowest tier
2024 Q2  no      registered  registered  promoted  2 quarters in a row have earned a higher tier: one tier up
2024 Q3  yes     not known   registered  -
2024 Q4  no      not known   registered  -
)");
    const std::string json = report_of(quarters, "--partner A --format json");
    CHECK(
        json.substr(json.find("        \"quarter\": \"2024 Q4\"")) ==
        R"(        "quarter": "2024 Q4",
        "active": false,
        "earned": null,
        "held": "registered",
        "event": null
      }
    ]
  }
}
)");
}

TEST_CASE("a year that is not over ends with its last result") {
    const std::string report =
        report_of("A,2024,4,1,0\nA,2025,1,1,0\nA,2025,2,1,0\n", "--year 2025");
    CHECK(report.find("Period: 2025 Q1 to 2025 Q4\n") != report.npos);
    CHECK(report.find("\n2024 Q4 to 2025 Q2. ") != report.npos);
    CHECK(report.find("left                   0              0 ") != report.npos);
}

TEST_CASE("a partner without any result") {
    const std::string quarters = "A,2025,1,1,0\nA,2025,2,1,0\n";
    CHECK(
        movement_part(report_of(quarters, "--partner B")) ==
        "Movement\nNone: no result up to 2025 Q2.\n");
    CHECK(
        report_of(quarters, "--partner B --format json").find("\"history\": []") != quarters.npos);
}

TEST_CASE("the order of the lines makes no difference") {
    std::istringstream file{tests::read_file(DATA "/quarters.csv")};
    std::string headings;
    std::string reversed;
    std::getline(file, headings);
    for (std::string line; std::getline(file, line);)
        reversed.insert(0, line + '\n');
    const tests::scratch_folder folder;
    folder.write("q.csv", headings + '\n' + reversed);
    for (const std::string options :
         {"", " --partner P-011", " --format html --explain --next-tier --partner P-011"}) {
        const auto found =
            folder.run("--partners '" DATA "/partners.csv' --quarters q.csv" + options);
        const auto wanted = folder.run(
            "--partners '" DATA "/partners.csv' --quarters '" DATA "/quarters.csv'" + options);
        CHECK(found.status == 0);
        CHECK(found.out == wanted.out);
    }
}
