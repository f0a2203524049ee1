// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// What the review says of the next tier is so: with the changes made in its files, a partner has
// the tier that was promised, and with a step less it has not.

#include "run_program.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

#include <map>

namespace {

namespace json = boost::json;

std::string text(const json::value& value) {
    const json::string& chars = value.as_string();
    return {chars.data(), chars.size()};
}

using values = std::map<std::string, std::string>;

/// The review of one partner with these values; the values are those of the programme.
json::value review_of(const values& of, const std::string& arguments) {
    const auto value = [&](const std::string& field) {
        const auto found = of.find(field);
        return found == of.end() ? std::string{} : found->second;
    };
    const tests::scratch_folder folder;
    folder.write(
        "p.csv",
        "id,name,agreement_signed,certified,dedicated_practice\nA,Amber," +
            value("agreement_signed") + ',' + value("certified") + ',' +
            value("dedicated_practice") + '\n');
    folder.write(
        "q.csv",
        "partner,year,quarter,revenue,referrals,pipeline\nA,2025,1," +
            (of.contains("revenue") ? value("revenue") : "0") + ',' + value("referrals") + ',' +
            value("pipeline") + '\n');
    const auto result = folder.run("--partners p.csv --quarters q.csv --format json " + arguments);
    CHECK(result.err == "");
    REQUIRE(result.status == 0);
    return json::parse(result.out).at("partners").at(0);
}

std::string tier_of(const json::value& who) {
    const json::value& tier = who.at("programme").at("tier");
    return tier.is_null() ? "" : text(tier);
}

/// A value as a file has it: "50000 USD" is 50000 there.
std::string cell(const json::value& value) {
    const std::string words = text(value);
    return words.substr(0, words.find(' '));
}

std::string less_by_a_step(const std::string& field, const std::string& number) {
    const double step = field == "revenue" ? 0.0001 : field == "pipeline" ? 0.01 : 1;
    char digits[40];
    std::snprintf(digits, sizeof digits, "%.4f", std::stod(number) - step);
    std::string less = digits;
    less.erase(less.find_last_not_of('0') + 1);
    if (less.back() == '.') less.pop_back();
    return less;
}

/// Makes the changes of a way, and all but a step of each; returns how many changes it had.
std::size_t check_way(
    const values& of,
    const std::string& held,
    const json::value& way,
    const std::string& programme) {
    values changed = of;
    for (const json::value& change : way.at("changes").as_array()) {
        CHECK(of.at(text(change.at("field"))) == cell(change.at("from")));
        changed[text(change.at("field"))] = cell(change.at("to"));
    }
    CHECK(tier_of(review_of(changed, programme)) == text(way.at("tier")));
    for (const json::value& change : way.at("changes").as_array()) {
        values almost = changed;
        const std::string field = text(change.at("field"));
        const std::string to = cell(change.at("to"));
        almost[field] = to == "true" ? "false" : less_by_a_step(field, to);
        CHECK(tier_of(review_of(almost, programme)) == held);
    }
    return way.at("changes").as_array().size();
}

} // namespace

TEST_CASE("with its changes a partner has the next tier, and with a step less it has not") {
    const std::string pipeline = "--programme pipeline";
    const std::vector<std::pair<std::string, values>> cases{
        {"", {{"revenue", "199999.9999"}, {"referrals", "0"}, {"agreement_signed", "true"}}},
        {"", {{"revenue", "49000"}, {"referrals", "19"}, {"agreement_signed", "true"}}},
        {"", {{"revenue", "9999"}, {"referrals", "4"}, {"agreement_signed", "true"}}},
        {"", {{"revenue", "10"}, {"referrals", "0"}, {"agreement_signed", "false"}}},
        {pipeline,
         {{"pipeline", "1999999.99"}, {"certified", "4"}, {"dedicated_practice", "false"}}},
        {pipeline, {{"pipeline", "100000"}, {"certified", "1"}, {"dedicated_practice", "false"}}},
        {pipeline, {{"pipeline", "99999"}, {"certified", "3"}, {"dedicated_practice", "true"}}}};
    std::size_t changes = 0;
    std::size_t alone = 0;
    for (const auto& [programme, of] : cases) {
        const json::value who = review_of(of, programme + " --next-tier");
        const std::string held = tier_of(who);
        CAPTURE(held);
        const json::value& next = who.at("next_tier");
        CHECK_FALSE(next.at("at_the_top").as_bool());
        changes += check_way(of, held, next.at("cheapest"), programme);
        for (const json::value& way : next.at("alone").as_array())
            alone += check_way(of, held, way, programme);
    }
    CHECK(changes == 10);
    CHECK(alone == 9);
}

TEST_CASE("costs and what is fixed") {
    const values of{{"revenue", "9000"}, {"referrals", "1"}, {"agreement_signed", "true"}};
    const auto next = [&](const std::string& arguments) {
        return review_of(of, "--next-tier " + arguments).at("next_tier");
    };
    const auto field = [](const json::value& found) {
        return text(found.at("cheapest").at("changes").at(0).at("field"));
    };
    CHECK(field(next("")) == "referrals");
    CHECK(text(next("").at("cost")) == "4");
    const json::value dear = next("--cost referrals=250.5 --cost revenue=1");
    CHECK(field(dear) == "revenue");
    CHECK(text(dear.at("cost")) == "1000");
    CHECK(text(next("--cost referrals=0.25,revenue=1").at("cost")) == "1");
    CHECK(field(next("--fixed referrals")) == "revenue");
    CHECK(next("--fixed referrals").at("alone").as_array().size() == 1);
    const json::value none = next("--fixed referrals,revenue");
    CHECK(none.at("cheapest").is_null());
    CHECK(none.at("cost").is_null());
    CHECK_FALSE(none.at("at_the_top").as_bool());
}

TEST_CASE("nothing to say, and nothing to be sure of") {
    const json::value top = review_of(
        {{"revenue", "200000"}, {"agreement_signed", "true"}}, "--next-tier"); // no referrals
    CHECK(tier_of(top) == "platinum");
    CHECK(top.at("next_tier").at("at_the_top").as_bool());
    const json::value open =
        review_of({{"revenue", "20000"}, {"agreement_signed", "true"}}, "--next-tier");
    CHECK(tier_of(open) == "");
    CHECK(open.at("next_tier").is_null());
    CHECK_FALSE(open.as_object().contains("reasons")); // nobody asked
    CHECK_FALSE(review_of({}, "--explain").as_object().contains("next_tier"));
}

TEST_CASE("a partner's report has its reasons, whether they are asked for or not") {
    const tests::scratch_folder folder;
    for (const std::string format : {"text", "markdown", "json", "html"}) {
        const std::string line = "--partners '" DATA "/partners.csv' --quarters '" DATA
                                 "/quarters.csv' --partner P-004 --format " +
                                 format;
        const auto plain = folder.run(line);
        const auto asked = folder.run(line + " --explain");
        CAPTURE(format);
        CHECK(
            plain.out.find("Row 2 (gold) applies: revenue is 50000 USD, at least 50000 USD.") !=
            std::string::npos);
        // Except on the page, which has the portfolio, too.
        CHECK((plain.out == asked.out) == (format != "html"));
    }
}
