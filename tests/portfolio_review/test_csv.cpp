// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The reader of CSV: RFC 4180, and where it says that something is wrong.

#include "csv.hpp"
#include "table.hpp"
#include "utf8.hpp"

#include <doctest/doctest.h>

namespace {

using namespace portfolio;
using namespace std::string_literals;

using texts = std::vector<std::vector<std::string>>;

texts texts_of(std::string_view content) {
    const auto records = parse_csv(content);
    REQUIRE(records.has_value());
    texts result;
    for (const record& row : *records) {
        auto& cells = result.emplace_back();
        for (const cell& c : row)
            cells.push_back(c.text);
    }
    return result;
}

/// The line of each cell, a record after the other.
std::vector<std::size_t> lines_of(std::string_view content) {
    const auto records = parse_csv(content);
    REQUIRE(records.has_value());
    std::vector<std::size_t> lines;
    for (const record& row : *records)
        for (const cell& c : row)
            lines.push_back(c.line);
    return lines;
}

std::string problem_of(std::string_view content) {
    const auto records = parse_csv(content);
    REQUIRE_FALSE(records.has_value());
    const csv_problem& wrong = records.error();
    return std::to_string(wrong.line) + ':' + std::to_string(wrong.column) + ": " + wrong.text;
}

using line_list = std::vector<std::size_t>;

} // namespace

TEST_CASE("cells and records") {
    CHECK(texts_of("a,b\n1,2\n") == texts{{"a", "b"}, {"1", "2"}});
    CHECK(texts_of("a,b\r\n1,2\r\n") == texts{{"a", "b"}, {"1", "2"}});
    CHECK(texts_of("a,b\n1,2") == texts{{"a", "b"}, {"1", "2"}}); // no line end at the end
    CHECK(texts_of("a,\"b\"") == texts{{"a", "b"}});
    CHECK(texts_of("a,\n,b\n,\n") == texts{{"a", ""}, {"", "b"}, {"", ""}});
    CHECK(texts_of("a,") == texts{{"a", ""}});
    CHECK(texts_of("") == texts{});
    CHECK(texts_of("\n\r\n\n") == texts{}); // empty lines are no records
    CHECK(texts_of("a\n\n\r\nb\n") == texts{{"a"}, {"b"}});
}

TEST_CASE("quoted cells") {
    CHECK(texts_of("\"a,b\",c\n") == texts{{"a,b", "c"}});
    CHECK(texts_of("\"a\nb\",\"c\r\nd\"\n") == texts{{"a\nb", "c\r\nd"}});
    CHECK(texts_of("\"the \"\"blue\"\" house\"\n") == texts{{"the \"blue\" house"}});
    CHECK(texts_of("\"\"\"\",\"\"\n") == texts{{"\"", ""}});
    CHECK(texts_of("\"\"\n") == texts{{""}}); // a record, not an empty line
}

TEST_CASE("spaces belong to a cell") {
    CHECK(texts_of(" a , b\t\n") == texts{{" a ", " b\t"}});
    CHECK(texts_of("\" a \"\n") == texts{{" a "}});
    CHECK(texts_of("  \n") == texts{{"  "}});
}

TEST_CASE("a byte order mark is skipped at the start, and only there") {
    CHECK(texts_of("\xEF\xBB\xBF"s + "a,b\n") == texts{{"a", "b"}});
    CHECK(texts_of("\xEF\xBB\xBF"s + "\"a\",b\n") == texts{{"a", "b"}});
    CHECK(texts_of("\xEF\xBB\xBF") == texts{});
    CHECK(
        texts_of("a\n\xEF\xBB\xBF"
                 "b\n") == texts{
                               {"a"},
                               {"\xEF\xBB\xBF"
                                "b"}});
}

TEST_CASE("lines are counted as an editor counts them") {
    CHECK(lines_of("a,b\nc,d\n") == line_list{1, 1, 2, 2});
    CHECK(lines_of("a,b\r\nc,d\r\n") == line_list{1, 1, 2, 2});
    CHECK(lines_of("a,b\rc,d\r") == line_list{1, 1, 2, 2});
    CHECK(lines_of("\n\r\na\n\n\nb\n") == line_list{3, 6});
    CHECK(lines_of("\"a\nb\",c,\"d\r\ne\"\nf\n") == line_list{1, 2, 2, 4});
    CHECK(lines_of("\"\n\n\"\n\"\n\"\n") == line_list{1, 4});
    CHECK(lines_of("a\n\"\"\n\"b\"") == line_list{1, 2, 3});
}

TEST_CASE("quotes where none can be") {
    const std::string stray =
        "a quote where none can be; a cell that holds quotes is quoted as a whole, and its quotes "
        "are doubled";
    CHECK(problem_of("a\nb\"c\n") == "2:1: " + stray);
    CHECK(problem_of("a,\"b\"c\n") == "1:2: " + stray);
    CHECK(problem_of("a,\"b\" ,c\n") == "1:2: " + stray);
    CHECK(problem_of("a,b\n\"1\n2\",\"3\n4\"5\n") == "3:2: " + stray);
    const std::string open = "the quote that opens this cell is never closed";
    CHECK(problem_of("a,b\n1,\"2\n3,4\n") == "2:2: " + open);
    CHECK(problem_of("\"") == "1:1: " + open);
}

TEST_CASE("bytes that are no text") {
    const std::string utf8 = "bytes that are no UTF-8; the file must be saved as UTF-8";
    CHECK(problem_of("a,b\n1,Z\xFCrich\n") == "2:2: " + utf8);
    CHECK(problem_of("\xC0\xAF\n") == "1:1: " + utf8);     // a slash in two bytes
    CHECK(problem_of("\xED\xA0\x80\n") == "1:1: " + utf8); // half a surrogate pair
    CHECK(problem_of("\xF4\x90\x80\x80\n") == "1:1: " + utf8);
    CHECK(problem_of("a,\xE2\x82") == "1:2: " + utf8); // cut off
    CHECK(
        problem_of("\xFF\xFE"
                   "a\n") == "1:1: " + utf8);
    CHECK(problem_of("a,b\0c\n"s) == "1:2: a NUL byte; the file must be text in UTF-8");
    CHECK(texts_of("Z\xC3\xBCrich,\xF0\x9F\x8D\x8B\n") == texts{{"Zürich", "🍋"}});
}

TEST_CASE("a very long cell is a cell") {
    const std::string text(3'000'000, 'x');
    CHECK(texts_of("a\n" + text + "\nb\n") == texts{{"a"}, {text}, {"b"}});
    CHECK(texts_of("\"" + text + "\"\n") == texts{{text}});
}

TEST_CASE("a table has headings, records, and as many cells in each") {
    const auto message = [](std::string_view content) {
        const auto read = parse_table("t.csv", content);
        return read ? "" : read.error().message();
    };
    CHECK(message("a,b\n1,2\n") == "");
    CHECK(message("") == "t.csv:1:1: the file is empty; wanted column headings");
    CHECK(message("\xEF\xBB\xBF\n\n") == "t.csv:1:1: the file is empty; wanted column headings");
    CHECK(message("a,b\n") == "t.csv:1:1: nothing follows the headings");
    CHECK(message("a,b\n1,2\n3\n") == "t.csv:3:2: 1 cell, but 2 cells in the headings");
    CHECK(message("a,b\n\"1\n\",2\n3,4,5\n") == "t.csv:4:3: 3 cells, but 2 cells in the headings");
}

TEST_CASE("texts for a terminal") {
    CHECK(one_line("a\r\n\tb\x1B[31mc") == "a b [31mc");
    CHECK(
        one_line("a\xC2\x9B"
                 "b\xE2\x80\xA8"
                 "c\x7F") == "a b c ");
    CHECK(display_width("abc") == 3);
    CHECK(display_width("Zürich") == 6);
    CHECK(display_width("Zu\xCC\x88rich") == 6); // with a combining mark
    CHECK(display_width("株式会社") == 8);
    CHECK(shortened("abcdef", 6) == "abcdef");
    CHECK(shortened("abcdefg", 6) == "abc...");
    CHECK(shortened("株式会社", 6) == "株...");
}
