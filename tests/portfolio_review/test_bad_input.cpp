// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Whatever is wrong: one message, exit status 2, and no report. And what only looks unusual is
// read: other line ends, a byte order mark, quoted cells, other headings.

#include "run_program.hpp"

#include <algorithm>
#include <vector>

namespace {

using namespace std::string_literals;

constexpr auto good_partners = "id,name,agreement_signed\n"
                               "A,Amber,yes\n"
                               "B,\"Blue, Inc.\",no\n";
constexpr auto good_quarters = "partner,year,quarter,revenue,referrals\n"
                               "A,2025,1,50000.00,0\n"
                               "B,2025,1,10.50,4\n";

struct input {
    std::string name;
    std::string partners;
    std::string quarters;
    std::string arguments;
    std::string message;
};

tests::outcome review(const input& given) {
    const tests::scratch_folder folder;
    folder.write("p.csv", given.partners);
    folder.write("q.csv", given.quarters);
    return folder.run("--partners p.csv --quarters q.csv " + given.arguments);
}

void check_refused(const tests::outcome& result, const std::string& message) {
    CHECK(result.status == 2);
    CHECK(result.out == "");
    CHECK(result.err == message + "\n");
}

void check_all(const std::vector<input>& inputs) {
    for (const input& given : inputs) {
        CAPTURE(given.name);
        check_refused(review(given), given.message);
    }
}

/// The good file of quarters with another last line.
std::string quarters_with(const std::string& line) {
    return "partner,year,quarter,revenue,referrals\nA,2025,1,50000.00,0\n" + line + "\n";
}
std::string partners_with(const std::string& line) {
    return "id,name,agreement_signed\nA,Amber,yes\n" + line + "\n";
}

} // namespace

TEST_CASE("the good files are good") {
    const auto result = review({"", good_partners, good_quarters, "", ""});
    CHECK(result.status == 0);
    CHECK(result.err == "");
    CHECK(result.out.find("A   Amber           50,000.00  gold") != std::string::npos);
}

TEST_CASE("files that are no tables") {
    check_all({
        {"empty", "", good_quarters, "", "p.csv:1:1: the file is empty; wanted column headings"},
        {"empty quarters",
         good_partners,
         "\r\n",
         "",
         "q.csv:1:1: the file is empty; wanted column headings"},
        {"headings only",
         "id,name\n",
         good_quarters,
         "",
         "p.csv:1:1: nothing follows the headings"},
        {"headings only",
         good_partners,
         "partner,year,quarter,revenue\n",
         "",
         "q.csv:1:1: nothing follows the headings"},
        {"too few cells",
         partners_with("B,Blue"),
         good_quarters,
         "",
         "p.csv:3:3: 2 cells, but 3 cells in the headings"},
        {"too many cells",
         partners_with("B,Blue, Inc.,no"),
         good_quarters,
         "",
         "p.csv:3:4: 4 cells, but 3 cells in the headings"},
        {"stray quote",
         partners_with("B,The \"Blue\" House,no"),
         good_quarters,
         "",
         "p.csv:3:2: a quote where none can be; a cell that holds quotes is quoted as a whole, and "
         "its quotes are doubled"},
        {"open quote",
         partners_with("B,\"Blue,no"),
         good_quarters,
         "",
         "p.csv:3:2: the quote that opens this cell is never closed"},
        {"no UTF-8",
         partners_with("B,Bl\xFC,no"),
         good_quarters,
         "",
         "p.csv:3:2: bytes that are no UTF-8; the file must be saved as UTF-8"},
        {"NUL",
         partners_with("B,Bl"s + '\0' + ",no"),
         good_quarters,
         "",
         "p.csv:3:2: a NUL byte; the file must be text in UTF-8"},
    });
}

TEST_CASE("files that cannot be read") {
    const tests::scratch_folder folder;
    folder.write("p.csv", good_partners);
    check_refused(
        folder.run("--partners p.csv --quarters absent.csv"),
        "absent.csv: cannot be read: No such file or directory");
    check_refused(folder.run("--partners . --quarters p.csv"), ".: cannot be read: Is a directory");
}

TEST_CASE("columns") {
    check_all({
        {"missing",
         "id,agreement_signed\nA,yes\n",
         good_quarters,
         "",
         "p.csv:1:1: there is no column \"name\"; --columns name=HEADING names another"},
        {"missing",
         good_partners,
         "partner,year,revenue\nA,2025,1\n",
         "",
         "q.csv:1:1: there is no column \"quarter\"; --columns quarter=HEADING names another"},
        {"missing, by its other heading",
         good_partners,
         good_quarters,
         "--columns name=Company",
         "p.csv:1:1: there is no column \"Company\" for the field name; --columns name=HEADING "
         "names another"},
        {"doubled",
         "id,name,id,agreement_signed\nA,Amber,A,yes\n",
         good_quarters,
         "",
         "p.csv:1:3: a second column \"id\"; the first is column 1"},
        {"needed by the programme",
         "id,name\nA,Amber\n",
         good_quarters,
         "",
         "p.csv:1:1: there is no column \"agreement_signed\", which the programme needs; --columns "
         "agreement_signed=HEADING names another, --assume agreement_signed=VALUE stands for it"},
        {"needed by the programme",
         good_partners,
         "partner,year,quarter,revenue\nA,2025,1,1\n",
         "",
         "q.csv:1:1: there is no column \"referrals\", which the programme needs; --columns "
         "referrals=HEADING names another, --assume referrals=VALUE stands for it"},
        {"needed by the other programme",
         good_partners,
         good_quarters,
         "--programme pipeline",
         "p.csv:1:1: there is no column \"certified\", which the programme needs; --columns "
         "certified=HEADING names another, --assume certified=VALUE stands for it"},
        {"half a scorecard",
         "id,name,agreement_signed,evaluation_reach\nA,Amber,yes,3\nB,Blue,no,2\n",
         good_quarters,
         "",
         "p.csv:1:1: there are columns for the partner evaluation, but not "
         "\"evaluation_icp_overlap\""},
    });
}

TEST_CASE("cells of partners") {
    check_all({
        {"no truth value",
         partners_with("B,Blue,maybe"),
         good_quarters,
         "",
         "p.csv:3:3: agreement_signed: \"maybe\" is not of the wanted form; wanted false or true"},
        {"empty id",
         partners_with(",Blue,no"),
         good_quarters,
         "",
         "p.csv:3:1: id: the value is empty; wanted a text"},
        {"empty name",
         partners_with("B,,no"),
         good_quarters,
         "",
         "p.csv:3:2: name: the value is empty; wanted a text"},
        {"doubled partner",
         partners_with("B,Blue,no\nA,Another,no"),
         good_quarters,
         "",
         "p.csv:4:1: id: \"A\" is a partner already, in line 2"},
        {"below the line of a quoted break",
         partners_with("\"B\nB\",Blue,no\nC,C,?"),
         good_quarters,
         "",
         "p.csv:5:3: agreement_signed: \"?\" is not of the wanted form; wanted false or true"},
        {"a heading that is not the field",
         "id,name,Signed?\nA,Amber,x\nB,Blue,no\n",
         good_quarters,
         "--columns 'agreement_signed=Signed?'",
         "p.csv:2:3: Signed?: \"x\" is not of the wanted form; wanted false or true"},
        {"too many certified",
         "id,name,agreement_signed,certified\nA,Amber,1,2147483648\n",
         good_quarters,
         "",
         "p.csv:2:4: certified: \"2147483648\" is too high; wanted 0 to 2147483647"},
        {"assumed",
         good_partners,
         good_quarters,
         "--assume certified=-1",
         "--assume: certified: \"-1\" is too low; wanted 0 to 2147483647"},
    });
}

TEST_CASE("cells of scorecards") {
    const std::string headings =
        "id,name,agreement_signed,attractiveness_icp_overlap,attractiveness_influence,"
        "attractiveness_practice,attractiveness_appetite,attractiveness_revenue\n";
    check_all({
        {"above",
         headings + "A,Amber,yes,1,2,100.01,4,5\n",
         good_quarters,
         "",
         "p.csv:2:6: attractiveness_practice: \"100.01\" is too high; wanted 0 % to 100 % in steps "
         "of 0.01"},
        {"too fine",
         headings + "A,Amber,yes,1,2,3,4,5.001\n",
         good_quarters,
         "",
         "p.csv:2:8: attractiveness_revenue: \"5.001\" lies between two steps; wanted 0 % to 100 % "
         "in steps of 0.01"},
        {"not a number",
         headings + "A,Amber,yes,NaN,2,3,4,5\n",
         good_quarters,
         "",
         "p.csv:2:4: attractiveness_icp_overlap: \"NaN\" is not of the wanted form; wanted 0 % to "
         "100 % in steps of 0.01"},
    });
}

TEST_CASE("cells of quarters") {
    const std::string bounds = "; wanted -90000000000000 USD to 90000000000000 USD in steps of "
                               "0.0001";
    check_all({
        {"no number",
         good_partners,
         quarters_with("B,2025,1,ten,0"),
         "",
         "q.csv:3:4: revenue: \"ten\" is not of the wanted form" + bounds},
        {"grouped number",
         good_partners,
         quarters_with("B,2025,1,\"1,000\",0"),
         "",
         "q.csv:3:4: revenue: \"1,000\" is not of the wanted form" + bounds},
        {"a fifth decimal",
         good_partners,
         quarters_with("B,2025,1,0.00001,0"),
         "",
         "q.csv:3:4: revenue: \"0.00001\" lies between two steps" + bounds},
        {"empty revenue",
         good_partners,
         quarters_with("B,2025,1,,0"),
         "",
         "q.csv:3:4: revenue: the value is empty" + bounds},
        {"a text over lines, and long",
         good_partners,
         quarters_with("B,2025,1,\"one\ntwo " + std::string(90, 'z') + "\",0"),
         "",
         "q.csv:3:4: revenue: \"one two " + std::string(32, 'z') +
             "...\" is not of the wanted form" + bounds},
        {"cut between characters",
         good_partners,
         quarters_with("B,2025,1,x" + std::string("ééééééééééééééééééééé") + ",0"),
         "",
         "q.csv:3:4: revenue: \"xééééééééééééééééééé...\" is not of the wanted form" + bounds},
        {"quarter",
         good_partners,
         quarters_with("B,2025,5,1,0"),
         "",
         "q.csv:3:3: quarter: \"5\" is too high; wanted 1 to 4"},
        {"year",
         good_partners,
         quarters_with("B,25,1,1,0"),
         "",
         "q.csv:3:2: year: \"25\" is too low; wanted 1900 to 2999"},
        {"referrals",
         good_partners,
         quarters_with("B,2025,1,1,1.5"),
         "",
         "q.csv:3:5: referrals: \"1.5\" lies between two steps; wanted 0 to 2147483647"},
        {"unknown partner",
         good_partners,
         quarters_with("C,2025,1,1,0"),
         "",
         "q.csv:3:1: partner: \"C\" is no partner in p.csv"},
        {"doubled quarter",
         good_partners,
         quarters_with("A,2025,1,1,0"),
         "",
         "q.csv:3:3: quarter: a second result of \"A\" for 2025 Q1"},
        {"too high to add up",
         good_partners,
         quarters_with("A,2025,2,-80000000000000,0\nB,2025,1,9999999950000.01,0"),
         "",
         "q.csv:4:4: revenue: together with the lines before, this is too high to add up"},
    });
}

TEST_CASE("the command line") {
    check_all({
        {"unknown field",
         good_partners,
         good_quarters,
         "--columns colour=x",
         "--columns: there is no field \"colour\"; see --help"},
        {"no heading",
         good_partners,
         good_quarters,
         "--columns id,name=x",
         "--columns: \"id\" is not of the form FIELD=TEXT"},
        {"twice",
         good_partners,
         good_quarters,
         "--columns id=a --columns id=b",
         "--columns: id is given twice"},
        {"assumed ids",
         good_partners,
         good_quarters,
         "--assume id=1",
         "--assume: id must be in the file"},
        {"unknown assumption",
         good_partners,
         good_quarters,
         "--assume colour=red",
         "--assume: there is no field \"colour\"; see --help"},
        {"format",
         good_partners,
         good_quarters,
         "--format xml",
         "--format: \"xml\" is none of the names; wanted text, markdown, json or html"},
        {"programme",
         good_partners,
         good_quarters,
         "--programme cash",
         "--programme: \"cash\" is none of the names; wanted revenue or pipeline"},
        {"year",
         good_partners,
         good_quarters,
         "--year 20x5",
         "--year: \"20x5\" is not of the wanted form; wanted 1900 to 2999"},
        {"a year without results",
         good_partners,
         good_quarters,
         "--year 2024",
         "--year 2024: the results are from 2025 Q1 to 2025 Q1"},
        {"unknown partner",
         good_partners,
         good_quarters,
         "--partner Nobody",
         "--partner \"Nobody\": no partner in the review has this name or id"},
        {"two of a name",
         partners_with("B,Amber,no"),
         good_quarters,
         "--partner Amber",
         "--partner \"Amber\": 2 partners have this name; give an id"},
        {"near miss beyond all",
         good_partners,
         good_quarters,
         "--near-miss 101%",
         "--near-miss: \"101\" is too high; wanted 0 % to 100 % in steps of 0.01"},
        {"near miss of nothing",
         good_partners,
         good_quarters,
         "--near-miss %",
         "--near-miss: the value is empty; wanted 0 % to 100 % in steps of 0.01"},
        {"cost alone",
         good_partners,
         good_quarters,
         "--cost revenue=1",
         "--cost: says nothing without --next-tier"},
        {"fixed alone",
         good_partners,
         good_quarters,
         "--explain --fixed revenue",
         "--fixed: says nothing without --next-tier"},
        {"cost of another programme",
         good_partners,
         good_quarters,
         "--next-tier --cost certified=1",
         "--cost: the programme does not ask about \"certified\"; wanted revenue, referrals or "
         "agreement_signed"},
        {"cost of nothing",
         good_partners,
         good_quarters,
         "--next-tier --cost revenue",
         "--cost: \"revenue\" is not of the form FIELD=TEXT"},
        {"cost twice",
         good_partners,
         good_quarters,
         "--next-tier --cost revenue=1,revenue=2",
         "--cost: revenue is given twice"},
        {"negative cost",
         good_partners,
         good_quarters,
         "--next-tier --cost revenue=-1",
         "--cost: revenue: \"-1\" is too low; wanted 0 to 1000000000 in steps of 0.0001"},
        {"cost in words",
         good_partners,
         good_quarters,
         "--next-tier --cost revenue=much",
         "--cost: revenue: \"much\" is not of the wanted form; wanted 0 to 1000000000 in steps of "
         "0.0001"},
        {"fixed field of nobody",
         good_partners,
         good_quarters,
         "--next-tier --fixed revenue,colour",
         "--fixed: the programme does not ask about \"colour\"; wanted revenue, referrals or "
         "agreement_signed"},
        {"fixed nothing",
         good_partners,
         good_quarters,
         "--next-tier --fixed ''",
         "--fixed: wanted one line of items with commas between them"},
        {"unknown option",
         good_partners,
         good_quarters,
         "--frobnicate",
         "portfolio_review: The following argument was not expected: --frobnicate"},
    });
}

TEST_CASE("a report that cannot be written is no success") {
    const tests::scratch_folder folder;
    folder.write("p.csv", good_partners);
    folder.write("q.csv", good_quarters);
    const auto full = folder.run("--partners p.csv --quarters q.csv > /dev/full");
    CHECK(full.status == 1);
    CHECK(full.err == "the report cannot be written: No space left on device\n");
}

TEST_CASE("the same table, written in other ways, gives the same report") {
    const std::string partners = tests::read_file(DATA "/partners.csv");
    const std::string quarters = tests::read_file(DATA "/quarters.csv");
    const auto wanted = review({"", partners, quarters, "--format json", ""});
    REQUIRE(wanted.status == 0);

    const auto with_crlf = [](const std::string& text) {
        std::string result;
        bool quoted = false; // line breaks in a cell are its text
        for (const char c : text) {
            if (c == '"') quoted = !quoted;
            if (c == '\n' && !quoted) result += '\r';
            result += c;
        }
        return result;
    };
    const auto with_quotes = [](const std::string& text) { // of the quarters, which have none
        std::string result = "\"";
        for (const char c : text)
            result += c == ',' ? "\",\"" : c == '\n' ? "\"\n\"" : std::string{c};
        result.pop_back();
        return result;
    };
    const std::string mark = "\xEF\xBB\xBF";
    const auto check_same = [&](const char* what, const std::string& p, const std::string& q) {
        CAPTURE(what);
        const auto found = review({what, p, q, "--format json", ""});
        CHECK(found.err == "");
        CHECK(found.out == wanted.out);
    };
    check_same("CRLF", with_crlf(partners), with_crlf(quarters));
    check_same("byte order mark", mark + partners, mark + quarters);
    check_same("quoted cells", partners, with_quotes(quarters));
    check_same("all of it", mark + with_crlf(partners), mark + with_crlf(with_quotes(quarters)));
    check_same("empty lines", "\n" + partners + "\n\n", quarters + "\n");
    check_same("no line end", partners.substr(0, partners.size() - 1), quarters);
}

TEST_CASE("headings of the host, in any order, with columns that nobody asked for") {
    const auto result = review(
        {"",
         "Stage,\"Name, legal\",Key,Signed\nnew,Amber,A,yes\nold,\"Blue, Inc.\",B,no\n",
         "Turnover,Y,Key,Q,Stage\n50000.00,2025,A,1,x\n10.50,2025,B,1,y\n",
         "--columns 'id=Key,\"name=Name, legal\"' --columns "
         "agreement_signed=Signed,partner=Key,year=Y,quarter=Q,revenue=Turnover --assume "
         "referrals=4",
         ""});
    CHECK(result.err == "");
    const auto plain = review(
        {"",
         good_partners,
         "partner,year,quarter,revenue\nA,2025,1,50000.00\nB,2025,1,10.50\n",
         "--assume referrals=4",
         ""});
    CHECK(result.out == plain.out);
}

TEST_CASE("an assumption stands where the file has nothing, and nowhere else") {
    const auto result = review(
        {"",
         "id,name,agreement_signed\nA,Amber,\nB,Blue,no\n",
         "partner,year,quarter,revenue,referrals\nA,2025,1,1,\nB,2025,1,1,0\n",
         "--assume agreement_signed=true,referrals=5",
         ""});
    CHECK(result.err == "");
    CHECK(result.out.find("A   Amber           1.00  silver") != std::string::npos);
    CHECK(result.out.find("B   Blue            1.00  none") != std::string::npos);
}
