// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The bundled data has partners on and just beside each threshold. What the program says of them is
// what the policies answer, at compile time and at run time.

#include "run_program.hpp"

#include "policies.hpp"

#include "../both.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

namespace {

using namespace examples;
namespace json = boost::json;

/// The program's review of the bundled data.
json::value review_of(const std::string& arguments) {
    const tests::scratch_folder folder;
    const auto result = folder.run(
        "--partners '" DATA "/partners.csv' --quarters '" DATA "/quarters.csv' --format json " +
        arguments);
    REQUIRE(result.status == 0);
    return json::parse(result.out);
}

const json::object& partner_in(const json::value& review, std::string_view id) {
    for (const json::value& entry : review.at("partners").as_array())
        if (entry.at("id").as_string() == json::string_view{id.data(), id.size()})
            return entry.as_object();
    FAIL("no partner ", std::string{id});
    std::abort();
}

std::string text(const json::value& value) {
    const json::string& chars = value.as_string();
    return {chars.data(), chars.size()};
}

std::string tier_of(const json::value& review, std::string_view id) {
    return text(partner_in(review, id).at("programme").at("tier"));
}

std::string score_of(const json::value& review, std::string_view id, const char* card) {
    const json::value& said = partner_in(review, id).at(card);
    return text(said.at("score")) + ' ' + text(said.at("band"));
}

constexpr sales sold(std::int64_t cents, int referrals, bool is_signed) {
    return {
        decltype(sales::revenue)::from_steps(cents * 100),
        pk::count::from_steps(referrals),
        is_signed};
}
constexpr partner with(std::int64_t cents, int certified, bool practice) {
    return {pk::usd::from_steps(cents), pk::count::from_steps(certified), practice};
}

constexpr auto by_revenue = [](const sales& s) { return revenue_tiers{}(s); };
constexpr auto by_pipeline = [](const partner& p) { return pipeline_tiers{}(p); };
constexpr auto band_of = [](const candidate& c) { return attractiveness{}(c).band; };
constexpr auto verdict_of = [](const evaluation& e) { return partner_evaluation{}(e).band; };

} // namespace

TEST_CASE("tiers by revenue, referrals and agreement") {
    const json::value review = review_of("");
    CHECK_BOTH(by_revenue, sold(20'000'000, 1, true), standing::platinum);
    CHECK(tier_of(review, "P-002") == "platinum");
    CHECK_BOTH(by_revenue, sold(19'999'999, 2, true), standing::gold);
    CHECK(tier_of(review, "P-003") == "gold");
    CHECK_BOTH(by_revenue, sold(5'000'000, 2, true), standing::gold);
    CHECK(tier_of(review, "P-004") == "gold");
    CHECK_BOTH(by_revenue, sold(4'999'999, 1, true), standing::silver);
    CHECK(tier_of(review, "P-005") == "silver");
    CHECK_BOTH(by_revenue, sold(1'000'000, 0, true), standing::silver);
    CHECK(tier_of(review, "P-006") == "silver");
    CHECK_BOTH(by_revenue, sold(999'999, 1, true), standing::registered);
    CHECK(tier_of(review, "P-007") == "registered");
    CHECK_BOTH(by_revenue, sold(12'040, 20, true), standing::gold);
    CHECK(tier_of(review, "P-008") == "gold");
    CHECK_BOTH(by_revenue, sold(55'000, 19, true), standing::silver);
    CHECK(tier_of(review, "P-009") == "silver");
    CHECK_BOTH(by_revenue, sold(200'000, 5, true), standing::silver);
    CHECK(tier_of(review, "P-010") == "silver");
    CHECK_BOTH(by_revenue, sold(360'000, 4, true), standing::registered);
    CHECK(tier_of(review, "P-011") == "registered");
    CHECK_BOTH(by_revenue, sold(999'999, 0, false), standing::none);
    CHECK(tier_of(review, "P-016") == "none");
    CHECK_BOTH(by_revenue, sold(0, 0, true), standing::registered);
    CHECK(tier_of(review, "P-026") == "registered"); // without a result in the period
    CHECK(partner_in(review, "P-017").at("programme").at("tier").is_null());
    CHECK(partner_in(review, "P-037").at("programme").at("tier").is_null());
}

TEST_CASE("tiers by pipeline, certified people and practice") {
    const json::value review = review_of("--programme pipeline");
    CHECK_BOTH(by_pipeline, with(200'000'000, 5, true), tier::platinum);
    CHECK(tier_of(review, "P-002") == "platinum");
    CHECK_BOTH(by_pipeline, with(200'000'000, 5, false), tier::gold);
    CHECK(tier_of(review, "P-003") == "gold");
    CHECK_BOTH(by_pipeline, with(50'000'000, 3, false), tier::gold);
    CHECK(tier_of(review, "P-004") == "gold");
    CHECK_BOTH(by_pipeline, with(49'999'999, 3, false), tier::silver);
    CHECK(tier_of(review, "P-005") == "silver");
    CHECK_BOTH(by_pipeline, with(10'000'000, 1, false), tier::silver);
    CHECK(tier_of(review, "P-006") == "silver");
    CHECK_BOTH(by_pipeline, with(9'999'999, 1, false), tier::registered);
    CHECK(tier_of(review, "P-007") == "registered");
    CHECK_BOTH(by_pipeline, with(208'000'000, 4, true), tier::gold);
    CHECK(tier_of(review, "P-030") == "gold");
}

TEST_CASE("scores on a threshold and a step below it") {
    using namespace pk::literals;
    const json::value review = review_of("");
    CHECK_BOTH(band_of, (candidate{75_pct, 75_pct, 75_pct, 75_pct, 75_pct}), priority::priority);
    CHECK(score_of(review, "P-002", "attractiveness") == "75 priority");
    CHECK_BOTH(
        band_of, (candidate{74.99_pct, 75_pct, 75_pct, 75_pct, 75_pct}), priority::secondary);
    CHECK(score_of(review, "P-003", "attractiveness") == "74.997 secondary");
    CHECK_BOTH(band_of, (candidate{50_pct, 50_pct, 50_pct, 50_pct, 50_pct}), priority::secondary);
    CHECK(score_of(review, "P-005", "attractiveness") == "50 secondary");
    CHECK_BOTH(
        band_of, (candidate{49.99_pct, 50_pct, 50_pct, 50_pct, 50_pct}), priority::opportunistic);
    CHECK(score_of(review, "P-006", "attractiveness") == "49.997 opportunistic");

    constexpr pk::rating high{3.5_dec};
    constexpr pk::rating low{2.5_dec};
    CHECK_BOTH(verdict_of, (evaluation{high, high, high, high, high, high, high}), verdict::pursue);
    CHECK(score_of(review, "P-002", "evaluation") == "3.5 pursue");
    CHECK_BOTH(
        verdict_of,
        (evaluation{pk::rating{3.49_dec}, high, high, high, high, high, high}),
        verdict::conditional);
    CHECK(score_of(review, "P-003", "evaluation") == "3.4975 conditional");
    CHECK_BOTH(verdict_of, (evaluation{low, low, low, low, low, low, low}), verdict::conditional);
    CHECK(score_of(review, "P-005", "evaluation") == "2.5 conditional");
    CHECK_BOTH(
        verdict_of,
        (evaluation{pk::rating{2.49_dec}, low, low, low, low, low, low}),
        verdict::pass);
    CHECK(score_of(review, "P-006", "evaluation") == "2.4975 pass");
}
