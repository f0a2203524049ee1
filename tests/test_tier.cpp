// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Tier tables: every border of T7 and T8, at, just below and just above, in every combination.

#include "both.hpp"
#include "random.hpp"

#include <policies.hpp>

#include <optional>

namespace pk = partnerkit;
using namespace pk::literals;

namespace tiers {

using examples::partner;
using examples::pipeline_tiers;
using examples::revenue_tiers;
using examples::sales;
using examples::standing;
using examples::tier;

constexpr partner make_partner(std::int64_t cents, std::int64_t certified, bool practice) {
    partner p;
    p.pipeline.steps = cents;
    p.certified.steps = static_cast<std::int32_t>(certified);
    p.dedicated_practice = practice;
    return p;
}
constexpr sales make_sales(std::int64_t steps, std::int64_t referrals, bool agreement) {
    sales s;
    s.revenue.steps = steps;
    s.referrals.steps = static_cast<std::int32_t>(referrals);
    s.agreement_signed = agreement;
    return s;
}

/// T7 in dollars and cents, from the text of the programme.
constexpr tier t7(std::int64_t cents, std::int64_t certified, bool practice) {
    if (certified >= 5 && practice && cents >= 2'000'000 * std::int64_t{100}) return tier::platinum;
    if (certified >= 3 && cents >= 500'000 * std::int64_t{100}) return tier::gold;
    if (certified >= 1 && cents >= 100'000 * std::int64_t{100}) return tier::silver;
    return tier::registered;
}
/// T8, in ten-thousandths of a dollar.
constexpr standing t8(std::int64_t steps, std::int64_t referrals, bool agreement) {
    if (steps >= 200'000 * std::int64_t{10'000}) return standing::platinum;
    if (steps >= 50'000 * std::int64_t{10'000} || referrals >= 20) return standing::gold;
    if (steps >= 10'000 * std::int64_t{10'000} || referrals >= 5) return standing::silver;
    return agreement ? standing::registered : standing::none;
}

constexpr std::int64_t t7_pipelines[] = {
    0, 10'000'000, 50'000'000, 200'000'000, pk::usd::highest - 1, pk::usd::lowest + 1};
constexpr std::int64_t t8_revenues[] = {
    0,
    100'000'000,
    500'000'000,
    2'000'000'000,
    pk::money<"USD", 10'000>::highest - 1,
    pk::money<"USD", 10'000>::lowest + 1};

/// Both programmes at every border, one step below and one above, with every count near a limit.
constexpr auto t7_is_right = [](std::int64_t reach) {
    for (const std::int64_t border : t7_pipelines)
        for (std::int64_t off = -reach; off <= reach; ++off)
            for (std::int64_t certified = 0; certified <= 6; ++certified)
                for (const bool practice : {false, true})
                    if (pipeline_tiers{}(make_partner(border + off, certified, practice)) !=
                        t7(border + off, certified, practice))
                        return false;
    return true;
};
constexpr auto t8_is_right = [](std::int64_t reach) {
    for (const std::int64_t border : t8_revenues)
        for (std::int64_t off = -reach; off <= reach; ++off)
            for (const std::int64_t referrals : {0, 1, 4, 5, 6, 19, 20, 21, INT32_MAX})
                for (const bool agreement : {false, true})
                    if (revenue_tiers{}(make_sales(border + off, referrals, agreement)) !=
                        t8(border + off, referrals, agreement))
                        return false;
    return true;
};

// ---- what tiers grant, and tables that may have no answer ---------------------------------------

struct terms {
    pk::percent discount;
    int days_of_support = 0;
    friend constexpr bool operator==(const terms&, const terms&) = default;
};
inline constexpr terms platinum_terms{30_pct, 30};
inline constexpr terms silver_terms{10_pct, 5};

struct with_grants :
    pk::tier_table<
        "with grants",
        pk::tier<
            tier::platinum,
            pk::at_least<&partner::pipeline, 2'000'000_usd>,
            pk::grants<platinum_terms>, // among the requirements
            pk::holds<&partner::dedicated_practice>>,
        pk::tier<tier::gold, pk::at_least<&partner::pipeline, 500'000_usd>>,
        pk::tier<
            tier::silver,
            pk::grants<silver_terms>,
            pk::at_least<&partner::pipeline, 100'000_usd>>> {};

struct for_everybody :
    pk::tier_table<
        "for everybody",
        pk::tier<tier::silver, pk::at_least<&partner::certified, 1>, pk::grants<silver_terms>>,
        pk::otherwise<tier::registered>> {};

inline constexpr terms basic_terms{0_pct, 1};
struct from_the_base :
    pk::tier_table<
        "from the base on",
        pk::tier<tier::silver, pk::at_least<&partner::certified, 1>, pk::grants<silver_terms>>,
        pk::otherwise<tier::registered, pk::grants<basic_terms>>> {};

struct numbered :
    pk::tier_table<
        "numbered",
        pk::tier<3, pk::at_least<&partner::certified, 30>>,
        pk::tier<2, pk::at_least<&partner::certified, 20>>,
        pk::tier<-1, pk::at_least<&partner::certified, 10>>> {};

struct maybe_known {
    std::optional<pk::usd> pipeline;
    std::optional<bool> practice;
};
BOOST_DESCRIBE_STRUCT(maybe_known, (), (pipeline, practice))
struct from_known :
    pk::tier_table<
        "from what is known",
        pk::tier<
            tier::gold,
            pk::any_of<
                pk::at_least<&maybe_known::pipeline, 500'000_usd>,
                pk::holds<&maybe_known::practice>>>,
        pk::tier<tier::silver, pk::not_<pk::less_than<&maybe_known::pipeline, 100'000_usd>>>,
        pk::otherwise<tier::registered>> {};

} // namespace tiers

using namespace tiers;

TEST_CASE("every border of T7 belongs to the tier it opens, in every combination") {
    CHECK_BOTH(t7_is_right, std::int64_t{2}, true);
    CHECK(t7_is_right(tests::at_run_time(std::int64_t{1'000})));
}

TEST_CASE("every border of T8 belongs to the tier it opens, in every combination") {
    CHECK_BOTH(t8_is_right, std::int64_t{2}, true);
    CHECK(t8_is_right(tests::at_run_time(std::int64_t{1'000})));
}

TEST_CASE("a cent, a person and a practice make the difference") {
    CHECK_BOTH(pipeline_tiers{}, (make_partner(200'000'000, 5, true)), tier::platinum);
    CHECK_BOTH(pipeline_tiers{}, (make_partner(199'999'999, 5, true)), tier::gold);
    CHECK_BOTH(pipeline_tiers{}, (make_partner(200'000'000, 4, true)), tier::gold);
    CHECK_BOTH(pipeline_tiers{}, (make_partner(200'000'000, 5, false)), tier::gold);
    CHECK_BOTH(pipeline_tiers{}, (make_partner(200'000'000, 0, true)), tier::registered);
    CHECK_BOTH(revenue_tiers{}, (make_sales(2'000'000'000, 0, false)), standing::platinum);
    CHECK_BOTH(revenue_tiers{}, (make_sales(1'999'999'999, 0, false)), standing::gold);
    CHECK_BOTH(revenue_tiers{}, (make_sales(0, 20, false)), standing::gold);
    CHECK_BOTH(revenue_tiers{}, (make_sales(0, 19, false)), standing::silver);
    CHECK_BOTH(revenue_tiers{}, (make_sales(99'999'999, 4, true)), standing::registered);
    CHECK_BOTH(revenue_tiers{}, (make_sales(99'999'999, 4, false)), standing::none);
}

TEST_CASE("random partners have the tiers of the written rules") {
    tests::dice dice = tests::seeded_dice();
    int seen[2][5]{};
    for (int round = 0; round < 100'000; ++round) {
        const std::int64_t cents =
            dice.once_in(2) ? dice.near(t7_pipelines, 1) : dice(-1'000'000, 300'000'000);
        const std::int64_t people = dice(0, 8);
        const bool flag = dice.once_in(2);
        const tier expected = t7(cents, people, flag);
        REQUIRE(pipeline_tiers{}(make_partner(cents, people, flag)) == expected);
        const std::int64_t steps =
            dice.once_in(2) ? dice.near(t8_revenues, 1) : dice(-1'000'000, 3'000'000'000);
        const std::int64_t referrals = dice(0, 25);
        const standing other = t8(steps, referrals, flag);
        REQUIRE(revenue_tiers{}(make_sales(steps, referrals, flag)) == other);
        ++seen[0][static_cast<int>(expected)];
        ++seen[1][static_cast<int>(other)];
    }
    for (int i = 0; i < 4; ++i)
        CHECK(seen[0][i] > 500);
    for (const int count : seen[1])
        CHECK(count > 500);
}

TEST_CASE("the type of the answer says whether everybody has a tier") {
    static_assert(std::is_same_v<decltype(pipeline_tiers{}(partner{})), tier>);
    static_assert(std::is_same_v<decltype(with_grants{}(partner{})), std::optional<tier>>);
    CHECK_BOTH(with_grants{}, (make_partner(9'999'999, 0, true)), std::nullopt);
    CHECK_BOTH(with_grants{}, (make_partner(10'000'000, 0, true)), tier::silver);
    CHECK_BOTH(with_grants{}, (make_partner(200'000'000, 0, false)), tier::gold);
    CHECK_BOTH(with_grants{}, (make_partner(200'000'000, 0, true)), tier::platinum);
    static_assert(std::is_same_v<decltype(numbered{}(partner{})), std::optional<int>>);
    CHECK_BOTH(numbered{}, (make_partner(0, 30, false)), 3);
    CHECK_BOTH(numbered{}, (make_partner(0, 29, false)), 2);
    CHECK_BOTH(numbered{}, (make_partner(0, 10, false)), -1);
    CHECK_BOTH(numbered{}, (make_partner(0, 9, false)), std::nullopt);
}

TEST_CASE("what a tier grants stands beside it, and is the host's own object") {
    const auto granted = [](tier t) { return with_grants::granted(t); };
    CHECK_BOTH(granted, tier::platinum, &platinum_terms);
    CHECK_BOTH(granted, tier::gold, nullptr);
    CHECK_BOTH(granted, tier::silver, &silver_terms);
    CHECK_BOTH(granted, tier::registered, nullptr); // not in the table
    static_assert(with_grants::granted(tier::platinum)->discount == 30_pct);
    const auto of_everybody = [](tier t) { return for_everybody::granted(t); };
    CHECK_BOTH(of_everybody, tier::silver, &silver_terms);
    CHECK_BOTH(of_everybody, tier::registered, nullptr);
    const auto from_base = [](tier t) { return from_the_base::granted(t); };
    CHECK_BOTH(from_base, tier::silver, &silver_terms);
    CHECK_BOTH(from_base, tier::registered, &basic_terms);
    CHECK_BOTH(from_base, tier::gold, nullptr);
    CHECK_BOTH(from_the_base{}, (make_partner(0, 0, false)), tier::registered);
    const auto of_nobody = [](tier t) { return pipeline_tiers::granted(t); };
    CHECK_BOTH(of_nobody, tier::gold, nullptr);
}

TEST_CASE("a tier is given for what is known, and never for what is not") {
    using known = maybe_known;
    CHECK_BOTH(from_known{}, (known{500'000_usd, std::nullopt}), tier::gold);
    CHECK_BOTH(from_known{}, (known{std::nullopt, true}), tier::gold);
    CHECK_BOTH(from_known{}, (known{std::nullopt, false}), tier::registered);
    CHECK_BOTH(from_known{}, (known{std::nullopt, std::nullopt}), tier::registered);
    CHECK_BOTH(from_known{}, (known{100'000_usd, std::nullopt}), tier::silver);
    CHECK_BOTH(from_known{}, (known{99'999.99_usd, false}), tier::registered);
}

static_assert([](const partner& p, const sales& s, const maybe_known& m) {
    return noexcept(pipeline_tiers{}(p))&& noexcept(revenue_tiers{}(s))&& noexcept(
        with_grants{}(p))&& noexcept(with_grants::granted(tier::gold))&& noexcept(from_known{}(m));
}(partner{}, sales{}, maybe_known{}));
static_assert(sizeof(pipeline_tiers) == 1 && sizeof(with_grants) == 1);
