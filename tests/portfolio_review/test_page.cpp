// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The page of the review: that it is well-formed, stands alone, has everything, and that names from
// a file stay names. How it looks in a browser is looked at in check_page.cmake.

#include "run_program.hpp"
#include "xml_page.hpp"

#include "review.hpp"
#include "utf8.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

#include <cmath>
#include <numeric>
#include <set>

namespace {

namespace json = boost::json;
using tests::element;
using tests::elements;

constexpr auto bundled = "--partners '" DATA "/partners.csv' --quarters '" DATA "/quarters.csv' ";

std::string output_of(const std::string& arguments) {
    const tests::scratch_folder folder;
    const auto result = folder.run(bundled + arguments);
    CHECK(result.err == "");
    REQUIRE(result.status == 0);
    return result.out;
}

std::string page_of(const std::string& arguments) {
    return output_of("--format html " + arguments);
}

elements read(const std::string& page) { return tests::xml_reader{page}.read(); }

bool is_inside(const elements& in, std::size_t inner, std::size_t outer) {
    while (inner != 0 && inner != outer)
        inner = in[inner].parent;
    return inner == outer;
}

/// The picture with an id.
std::size_t picture_in(const elements& in, std::string_view id) {
    for (std::size_t i = 0; i < in.size(); ++i)
        if (in[i].name == "svg" && in[i].attribute("id") == id) return i;
    FAIL("no picture ", std::string{id});
    return 0;
}

/// The elements of a kind in another, or in the whole page.
elements all_of(const elements& in, std::string_view name, std::size_t outer = 0) {
    elements found;
    for (std::size_t i = 0; i < in.size(); ++i)
        if (in[i].name == name && is_inside(in, i, outer)) found.push_back(in[i]);
    return found;
}

/// The texts of the elements of a kind.
std::vector<std::string>
texts_of(const elements& in, std::string_view name, std::size_t outer = 0) {
    std::vector<std::string> texts;
    for (const element& each : all_of(in, name, outer))
        texts.push_back(each.text);
    return texts;
}

/// The numbers at the bars of the tiers.
std::vector<int> histogram_of(const elements& in) {
    std::vector<int> numbers;
    for (const element& text : all_of(in, "text", picture_in(in, "tiers")))
        if (text.attribute("class") == "number") numbers.push_back(std::stoi(text.text));
    return numbers;
}

bool has(const std::vector<std::string>& texts, std::string_view wanted) {
    return std::ranges::find(texts, wanted) != texts.end();
}

} // namespace

TEST_CASE("every page is well-formed, stands alone and can be read aloud") {
    for (const std::string arguments :
         {"",
          "--partner P-003 --explain --next-tier --near-miss 5%",
          "--partner P-017",
          "--partner P-027 --year 2024",
          "--programme pipeline --next-tier --near-miss 5% --active-only"}) {
        CAPTURE(arguments);
        const std::string page = page_of(arguments);
        const elements all = read(page);
        CHECK(all[0].name == "html");
        CHECK(all[0].attribute("lang") == "en");
        CHECK(page.find("<meta charset=\"utf-8\"/>") < 100);
        CHECK(all_of(all, "h1").size() == 1);
        CHECK(all_of(all, "main").size() == 1);
        CHECK(texts_of(all, "title").front().starts_with("Portfolio review, 202"));

        // Nothing is loaded, nothing runs.
        for (const char* none : {"script", "link", "img", "image", "iframe", "object", "use", "a"})
            CHECK(all_of(all, none).empty());
        for (const char* none : {"http:", "https:", "url(", "@import", "javascript:", "//"})
            CHECK(page.find(none) == page.npos);
        std::set<std::string> ids;
        for (const element& each : all)
            for (const auto& [name, value] : each.attributes) {
                CHECK(name != "src");
                CHECK(name != "href");
                CHECK(name != "style");
                CHECK_FALSE(name.starts_with("on"));
                if (name == "id") CHECK(ids.insert(value).second);
            }

        // Pictures in words, tables with headings, headings in order.
        CHECK(all_of(all, "svg").size() >= 3);
        for (const element& picture : all_of(all, "svg")) {
            CHECK(picture.attribute("role") == "img");
            const std::string id = picture.attribute("id");
            CHECK(picture.attribute("aria-labelledby") == id + "-title " + id + "-text");
            CHECK(ids.contains(id + "-title"));
            CHECK(ids.contains(id + "-text"));
        }
        for (const element& text : all_of(all, "desc"))
            CHECK(text.text.size() > 20);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].name != "tr") continue;
            const elements cells = all_of(all, "th", i);
            REQUIRE_FALSE(cells.empty());
            const bool is_head = all[all[i].parent].name == "thead";
            for (const element& cell : cells)
                CHECK(cell.attribute("scope") == (is_head ? "col" : "row"));
        }
        int level = 1;
        for (const element& each : all) {
            if (each.name.size() != 2 || each.name[0] != 'h' || each.name == "hr") continue;
            const int next = each.name[1] - '0';
            if (next < 1 || next > 6) continue;
            CHECK(next <= level + 1);
            level = next;
        }
    }
}

TEST_CASE("all partners are on the page, with what the other forms say of them") {
    const elements all = read(page_of("--partner P-003 --next-tier --explain"));
    const std::vector<std::string> cells = texts_of(all, "td");
    const std::vector<std::string> headings = texts_of(all, "h2");
    const std::vector<std::string> sentences = texts_of(all, "li");
    const json::value review = json::parse(output_of("--format json --next-tier --explain"));
    REQUIRE(review.at("partners").as_array().size() == 40);
    for (const json::value& who : review.at("partners").as_array()) {
        const auto text = [](const json::value& value) {
            const json::string& chars = value.as_string();
            return std::string{chars.data(), chars.size()};
        };
        const std::string name = portfolio::one_line(text(who.at("name")));
        CAPTURE(name);
        CHECK(std::ranges::count(cells, name) >= 2); // of all partners, and of the next tiers
        CHECK(has(headings, "Reasons: " + name + " (" + text(who.at("id")) + ")"));
        for (const json::value& reason : who.at("reasons").as_array())
            for (const json::value& sentence : reason.at("sentences").as_array())
                CHECK(has(sentences, text(sentence)));
    }
    CHECK(has(headings, "Bellweather & Sons"));
    CHECK(has(cells, "platinum: revenue from 199999.99 USD to 200000 USD"));
    CHECK(
        has(sentences, "Cheapest: platinum: revenue from 199999.99 USD to 200000 USD; cost 0.01"));
    CHECK(has(cells, "already at the top"));
}

TEST_CASE("the histogram has every partner once") {
    for (const std::string arguments :
         {"",
          "--programme pipeline",
          "--year 2024",
          "--year 2024 --active-only --programme pipeline"}) {
        CAPTURE(arguments);
        const std::vector<int> bars = histogram_of(read(page_of(arguments)));
        const json::value review = json::parse(output_of("--format json " + arguments));
        CHECK(
            std::accumulate(bars.begin(), bars.end(), 0) ==
            review.at("totals").at("partners").to_number<int>());
        const json::array& tiers = review.at("tiers").as_array();
        REQUIRE(bars.size() == tiers.size());
        for (std::size_t i = 0; i < bars.size(); ++i)
            CHECK(bars[i] == tiers[i].at("partners").to_number<int>());
    }
}

TEST_CASE("movement by quarter: every partner in every bar, and the steps of the other forms") {
    const std::string page = page_of("");
    const elements all = read(page);
    const std::size_t picture = picture_in(all, "held");
    std::map<std::string, int> partners;
    for (const std::string& title : texts_of(all, "title", picture)) {
        if (title.find(": ") == title.npos) continue; // the title of the whole
        partners[title.substr(0, 7)] += std::stoi(title.substr(9));
    }
    CHECK(partners.size() == 8);
    for (const auto& [quarter, count] : partners)
        CHECK(count == 40);
    const json::value movement = json::parse(output_of("--format json")).at("movement");
    const auto steps = [&](const char* look) {
        int sum = 0;
        for (const element& text : all_of(all, "text", picture))
            if (text.attribute("class") == std::string{"middle "} + look)
                sum += std::stoi(text.text);
        return sum;
    };
    for (const json::value& count : movement.at("counts").as_array()) {
        if (count.at("event") == "promoted")
            CHECK(count.at("in_all_quarters").to_number<int>() == steps("up"));
        if (count.at("event") == "demoted")
            CHECK(count.at("in_all_quarters").to_number<int>() == steps("down"));
    }
    CHECK(steps("up") == 89);
    CHECK(steps("down") == 3);
}

TEST_CASE("a long history shows its last quarters, a short one none") {
    const tests::scratch_folder folder;
    folder.write("p.csv", "id,name,agreement_signed\nA,Amber,yes\n");
    std::string quarters = "partner,year,quarter,revenue,referrals\n";
    for (int i = 0; i < 40; ++i)
        quarters +=
            "A," + std::to_string(2010 + i / 4) + ',' + std::to_string(i % 4 + 1) + ",1,0\n";
    folder.write("q.csv", quarters);
    folder.write("one.csv", "partner,year,quarter,revenue,referrals\nA,2025,1,1,0\n");
    const elements many = read(folder.run("--partners p.csv --quarters q.csv --format html").out);
    const std::size_t picture = picture_in(many, "held");
    CHECK(all_of(many, "title", picture).size() == 25); // of the whole, and of 24 bars
    CHECK(texts_of(many, "desc", picture)[0].find("from 2014 Q1 to 2019 Q4") != std::string::npos);
    const std::string one = folder.run("--partners p.csv --quarters one.csv --format html").out;
    CHECK(one.find("id=\"held\"") == one.npos);
    CHECK(
        has(texts_of(read(one), "p"),
            "Not shown: it takes two quarters, and up to the end of the period there is only 2025 "
            "Q1."));
}

TEST_CASE("the bars of a score") {
    const elements all = read(page_of("--partner P-003"));
    const std::size_t picture = picture_in(all, "partner-attractiveness");
    std::vector<int> tracks;
    std::vector<int> fills;
    for (const element& box : all_of(all, "rect", picture)) {
        if (box.attribute("class") == "track") tracks.push_back(std::stoi(box.attribute("width")));
        if (box.attribute("class") == "fill") fills.push_back(std::stoi(box.attribute("width")));
    }
    CHECK(tracks == std::vector<int>{280, 233, 186, 140, 93}); // 30, 25, 20, 15 and 10 %
    CHECK(fills == std::vector<int>{209, 175, 140, 105, 70});  // of 74.99, 75, 75, 75 and 75 %
    const std::vector<std::string> texts = texts_of(all, "text", picture);
    for (const char* text : {"22.497 of 30", "30 %", "icp_overlap", "74.997", "75 priority"})
        CHECK(has(texts, text));
    // Without --partner, and where a value is missing, there are none.
    for (const std::string none : {"", "--partner P-017"})
        CHECK(page_of(none).find("id=\"partner-attractiveness\"") == std::string::npos);
}

TEST_CASE("the programme as a tree, with the way of a partner") {
    const elements plain = read(page_of("--programme pipeline"));
    const std::size_t picture = picture_in(plain, "policy");
    CHECK(
        texts_of(plain, "desc", picture)[0] ==
        "pipeline at least 2000000 USD and certified at least 5 and dedicated_practice is true? "
        "Yes: platinum. No: pipeline at least 500000 USD and certified at least 3? Yes: gold. No: "
        "pipeline at least 100000 USD and certified at least 1? Yes: silver. No: registered.");
    const auto taken = [](const elements& page) {
        std::size_t count = 0;
        for (const element& each : page)
            count += each.attribute("class").ends_with(" taken") ? 1U : 0U;
        return count;
    };
    CHECK(taken(plain) == 0);
    CHECK(taken(read(page_of("--programme pipeline --partner P-003"))) == 7);
    CHECK(has(
        texts_of(read(page_of("--partner P-003")), "p"), "Marked: the way of Bellweather & Sons."));
    CHECK(taken(read(page_of("--partner P-017"))) == 0); // it is not known
}

TEST_CASE("names from a file stay names") {
    const std::vector<std::string> names{
        "<script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "' onclick='x",
        "&amp; & &lt; &#60;",
        "]]> --> <!-- </title></svg></style>",
        "Ærø 株式会社 \U0001F600 \u202Eabc",
        "a\tb\x01"
        "c"};
    std::string partners = "id,name,agreement_signed\n";
    std::string quarters = "partner,year,quarter,revenue,referrals\n";
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::string cell;
        for (const char c : names[i])
            cell += c == '"' ? std::string{"\"\""} : std::string{c};
        const std::string id = "<i>" + std::to_string(i);
        partners += id + ",\"" + cell + "\",yes\n";
        quarters += id + ",2025,1,1,0\n" + id + ",2025,2,1,0\n";
    }
    const tests::scratch_folder folder;
    folder.write("p.csv", partners);
    folder.write("q.csv", quarters);
    for (std::size_t i = 0; i < names.size(); ++i) {
        CAPTURE(names[i]);
        const auto result = folder.run(
            "--partners p.csv --quarters q.csv --format html --explain --next-tier --partner "
            "'<i>" +
            std::to_string(i) + "'");
        REQUIRE(result.status == 0);
        const elements all = read(result.out);
        const std::vector<std::string> cells = texts_of(all, "td");
        for (const std::string& name : names)
            CHECK(has(cells, portfolio::shortened(portfolio::one_line(name), 36)));
        CHECK(has(texts_of(all, "h2"), portfolio::one_line(names[i])));
        CHECK(has(texts_of(all, "th"), "<i>" + std::to_string(i)));
        for (const char* none : {"script", "i"})
            CHECK(all_of(all, none).empty());
        for (const element& each : all)
            for (const auto& [name, value] : each.attributes)
                CHECK_FALSE(name.starts_with("on"));
    }
}

// ---- colours -----------------------------------------------------------------------------------

namespace {

double brightness(std::string_view colour) { // "#rrggbb"; of WCAG 2
    const auto part = [&](std::size_t at) {
        const double value = std::stoi(std::string{colour.substr(at, 2)}, nullptr, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

double contrast(std::string_view a, std::string_view b) {
    const double one = brightness(a);
    const double other = brightness(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

TEST_CASE("text can be read in the light, in the dark and on paper") {
    std::string style;
    const std::string page = page_of("");
    for (const element& each : all_of(read(page), "style"))
        style = each.text;
    std::size_t themes = 0;
    for (std::size_t at = 0; (at = style.find(":root {", at)) != style.npos; ++at) {
        ++themes;
        const std::string theme = style.substr(at, style.find('}', at) - at);
        const auto colour = [&](const std::string& name) {
            const std::size_t found = theme.find("--" + name + ": #");
            REQUIRE(found != theme.npos);
            return theme.substr(found + name.size() + 4, 7);
        };
        const auto check = [&](const std::string& text, const std::string& ground) {
            CAPTURE(themes);
            CAPTURE(text);
            CAPTURE(ground);
            CHECK(contrast(colour(text), colour(ground)) >= 4.5);
        };
        for (const char* ground : {"page", "card"})
            for (const char* text : {"ink", "soft"})
                check(text, ground);
        check("up", "card");
        check("down", "card");
        for (const char* part : {"t0", "t1", "t2", "t3", "t4", "gone", "out"})
            check(std::string{"on-"} + part, part);
        // What is no text, but tells something.
        CHECK(contrast(colour("accent"), colour("card")) >= 3);
        CHECK(contrast(colour("short"), colour("card")) >= 3);
        CHECK(contrast(colour("accent"), colour("track")) >= 3);
    }
    CHECK(themes == 3);
}
