// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Decision trees: every branch, the way that led there, and answers that are missing.

#include "both.hpp"

#include <policies.hpp>

#include <optional>
#include <string_view>

namespace pk = partnerkit;
using namespace pk::literals;
using namespace std::string_view_literals;

namespace trees {

using examples::build_or_partner;
using examples::capability;
using examples::sourcing;
using pk::truth;

constexpr capability make_capability(bool core, int months, bool partner) {
    capability c;
    c.is_core = core;
    c.months_of_delay.steps = months;
    c.has_credible_partner = partner;
    return c;
}

constexpr auto core_question = "Is it core to our differentiation?"sv;
constexpr auto delay_question = "Would building delay the roadmap by more than 6 months?"sv;
constexpr auto partner_question = "Is there a credible partner who needs us too?"sv;

/// T2 as a sentence; and how many questions it takes.
constexpr sourcing t2(bool core, int months, bool partner) {
    return !core && (months > 6 || partner) ? sourcing::partner : sourcing::build;
}
constexpr std::size_t questions_asked(bool core, int months) {
    return core ? 1 : months > 6 ? 2 : 3;
}

constexpr bool path_is_right(bool core, int months, bool partner) {
    const auto path = build_or_partner::path(make_capability(core, months, partner));
    if (path.size != questions_asked(core, months)) return false;
    const pk::tree_step expected[] = {
        {core_question, core ? truth::yes : truth::no},
        {delay_question, months > 6 ? truth::yes : truth::no},
        {partner_question, partner ? truth::yes : truth::no}};
    std::size_t i = 0;
    for (const pk::tree_step& step : path)
        if (!(step == expected[i++])) return false;
    return i == path.size && path.outcome == t2(core, months, partner) && path.follow_up.empty() &&
           path.follow_up_months == 0;
}
constexpr auto t2_is_right = [](int up_to) {
    for (int months = 0; months <= up_to; ++months)
        for (const bool core : {false, true})
            for (const bool partner : {false, true})
                if (build_or_partner{}(make_capability(core, months, partner)) !=
                        t2(core, months, partner) ||
                    !path_is_right(core, months, partner))
                    return false;
    return true;
};

// ---- follow-ups and missing answers -------------------------------------------------------------

enum class choice { tier_1, tier_2, decline };
BOOST_DESCRIBE_ENUM(choice, tier_1, tier_2, decline)

struct applicant {
    std::optional<bool> fits;
    std::optional<pk::rating> quality;
    bool has_sponsor = false;
};
BOOST_DESCRIBE_STRUCT(applicant, (), (fits, quality, has_sponsor))

struct admission :
    pk::decision_tree<
        "admission",
        pk::question<
            "fits?",
            pk::holds<&applicant::fits>,
            pk::yes<pk::question<
                "good?",
                pk::at_least<&applicant::quality, 3.5_dec>,
                pk::yes<pk::leaf<choice::tier_1>>,
                pk::no<pk::leaf<choice::tier_2, pk::follow_up<6, "evaluate for tier 1">>>>>,
            pk::no<pk::question<
                "sponsor?",
                pk::holds<&applicant::has_sponsor>,
                pk::yes<pk::leaf<choice::tier_2, pk::follow_up<12, "find out whether it fits">>>,
                pk::no<pk::leaf<choice::decline>>>>>> {};

constexpr applicant
applying(std::optional<bool> fits, std::optional<pk::rating> quality, bool sponsor) {
    return {fits, quality, sponsor};
}

struct whether_known :
    pk::decision_tree<
        "whether it is known",
        pk::question<
            "known?",
            pk::is_known<&applicant::quality>,
            pk::yes<pk::leaf<1>>,
            pk::no<pk::leaf<-1>>>> {};

} // namespace trees

using namespace trees;

TEST_CASE("T2 asks the questions in their order and stops at the one that decides") {
    CHECK_BOTH(t2_is_right, 12, true);
    CHECK_BOTH(build_or_partner{}, (make_capability(true, 12, true)), sourcing::build);
    CHECK_BOTH(build_or_partner{}, (make_capability(false, 7, false)), sourcing::partner);
    CHECK_BOTH(build_or_partner{}, (make_capability(false, 6, false)), sourcing::build);
    CHECK_BOTH(build_or_partner{}, (make_capability(false, 6, true)), sourcing::partner);
    CHECK_BOTH(build_or_partner{}, (make_capability(false, INT32_MAX, false)), sourcing::partner);
    static_assert(build_or_partner::depth == 3);
    static_assert(std::is_same_v<decltype(build_or_partner{}(capability{})), sourcing>);
}

TEST_CASE("a tree answers wherever the questions it needs can be answered") {
    static_assert(std::is_same_v<decltype(admission{}(applicant{})), std::optional<choice>>);
    constexpr pk::rating good{3.5_dec};
    constexpr pk::rating fair{3.49_dec};
    CHECK_BOTH(admission{}, (applying(true, good, false)), choice::tier_1);
    CHECK_BOTH(admission{}, (applying(true, fair, false)), choice::tier_2);
    CHECK_BOTH(admission{}, (applying(true, std::nullopt, true)), std::nullopt);
    CHECK_BOTH(admission{}, (applying(false, std::nullopt, true)), choice::tier_2); // not asked for
    CHECK_BOTH(admission{}, (applying(false, good, false)), choice::decline);
    CHECK_BOTH(admission{}, (applying(std::nullopt, good, true)), std::nullopt);
}

TEST_CASE("a path ends at the question that could not be answered, without an outcome") {
    const auto size = [](const applicant& a) { return admission::path(a).size; };
    const auto outcome = [](const applicant& a) { return admission::path(a).outcome; };
    const auto last = [](const applicant& a) {
        const auto path = admission::path(a);
        return path.steps[path.size - 1];
    };
    constexpr applicant unknown = applying(std::nullopt, std::nullopt, true);
    CHECK_BOTH(size, unknown, 1U);
    CHECK_BOTH(outcome, unknown, std::nullopt);
    CHECK_BOTH(last, unknown, (pk::tree_step{"fits?", truth::unknown}));
    constexpr applicant unrated = applying(true, std::nullopt, true);
    CHECK_BOTH(size, unrated, 2U);
    CHECK_BOTH(outcome, unrated, std::nullopt);
    CHECK_BOTH(last, unrated, (pk::tree_step{"good?", truth::unknown}));
    const auto follow_up = [](const applicant& a) { return admission::path(a).follow_up; };
    CHECK_BOTH(follow_up, unrated, ""sv);
}

TEST_CASE("a leaf brings its own follow-up") {
    const auto follow_up = [](const applicant& a) { return admission::path(a).follow_up; };
    const auto months = [](const applicant& a) { return admission::path(a).follow_up_months; };
    constexpr pk::rating good{4};
    constexpr pk::rating fair{2};
    CHECK_BOTH(follow_up, (applying(true, fair, false)), "evaluate for tier 1"sv);
    CHECK_BOTH(months, (applying(true, fair, false)), 6);
    CHECK_BOTH(follow_up, (applying(false, fair, true)), "find out whether it fits"sv);
    CHECK_BOTH(months, (applying(false, fair, true)), 12);
    CHECK_BOTH(follow_up, (applying(true, good, false)), ""sv);
    CHECK_BOTH(months, (applying(true, good, false)), 0);
}

TEST_CASE("an answer and the outcome of its path are the same") {
    for (const std::optional<bool> fits : {std::optional<bool>{}, {true}, {false}})
        for (int hundredths = 99; hundredths <= 500; ++hundredths)
            for (const bool sponsor : {false, true}) {
                std::optional<pk::rating> quality;
                if (hundredths >= 100)
                    quality = pk::rating::from_steps(static_cast<std::int16_t>(hundredths));
                const applicant a = applying(fits, quality, sponsor);
                std::optional<choice> expected;
                if (fits == std::optional{true} && quality)
                    expected = hundredths >= 350 ? choice::tier_1 : choice::tier_2;
                if (fits == std::optional{false})
                    expected = sponsor ? choice::tier_2 : choice::decline;
                REQUIRE(admission{}(a) == expected);
                REQUIRE(admission::path(a).outcome == expected);
            }
}

TEST_CASE("a question about what is known is always answered") {
    static_assert(std::is_same_v<decltype(whether_known{}(applicant{})), int>);
    CHECK_BOTH(whether_known{}, applicant{}, -1);
    CHECK_BOTH(whether_known{}, (applying(std::nullopt, pk::rating{1}, false)), 1);
}

static_assert([](const capability& c, const applicant& a) {
    return noexcept(build_or_partner{}(c))&& noexcept(build_or_partner::path(c))&& noexcept(
        admission{}(a))&& noexcept(admission::path(a));
}(capability{}, applicant{}));
static_assert(sizeof(build_or_partner) == 1 && build_or_partner::name == "build or partner");
