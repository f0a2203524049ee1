// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/bind.hpp>
#include <partnerkit/frameworks/value/deal_registration.hpp>
#include <partnerkit/frameworks/value/okr_check.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace okr_check_test {

namespace pk = partnerkit;
using namespace pk::frameworks::okr_check;

// Rows about the same children are beyond a proof that each is reached; below, each is.
static_assert(pk::prove::decisive<policy> && pk::prove::decisive<missing_indicators>);

using list = pk::hits<outcome, 7>;

template <class... Outcomes>
constexpr list these(Outcomes... expected) {
    list result;
    (result.push_back(expected), ...);
    return result;
}

constexpr key_result both_kinds[]{{indicator::leading}, {indicator::lagging}};
constexpr key_result lagging_first[]{
    {indicator::lagging}, {indicator::lagging}, {indicator::leading}};
constexpr key_result only_leading[]{{indicator::leading}, {indicator::leading}};
constexpr key_result only_lagging[]{{indicator::lagging}};

constexpr objective balanced[]{{both_kinds}, {lagging_first}};
constexpr objective without_lagging[]{{both_kinds}, {only_leading}};
constexpr objective without_leading[]{{only_lagging}, {both_kinds}};
constexpr objective one_of_each[]{{only_lagging}, {only_leading}};
constexpr objective without_key_results[]{{both_kinds}, {}};

constexpr list decide(const input& of) { return policy{}(of); }
constexpr list decide_objectives(std::span<const objective> objectives) {
    return decide({objectives, 100, 95, 4, 4});
}
constexpr list decide_answers(pk::count answered, pk::count of) {
    return decide({balanced, of, answered, 4, 4});
}
constexpr list decide_reviews(pk::count reviewed, pk::count of) {
    return decide({balanced, 100, 95, of, reviewed});
}

TEST_CASE("V8 nothing is wrong") { CHECK_DECIDES(these(), balanced, 100, 95, 4, 4); }

TEST_CASE("V8 each objective has a leading and a lagging indicator") {
    CHECK_BOTH(decide_objectives, std::span{balanced}, these());
    CHECK_BOTH(decide_objectives, std::span{without_lagging}, these(outcome::no_lagging_indicator));
    CHECK_BOTH(decide_objectives, std::span{without_leading}, these(outcome::no_leading_indicator));
    CHECK_BOTH(
        decide_objectives,
        std::span{one_of_each},
        these(outcome::no_leading_indicator, outcome::no_lagging_indicator));
    CHECK_BOTH(
        decide_objectives,
        std::span{without_key_results},
        these(outcome::no_leading_indicator, outcome::no_lagging_indicator));
    CHECK_BOTH(decide_objectives, std::span<const objective>{}, these(outcome::no_objectives));
}

using lacks = pk::hits<indicator, 2>;
constexpr lacks lacking(const objective& of) { return missing_indicators{}(of); }

template <class... Kinds>
constexpr lacks kinds(Kinds... expected) {
    lacks result;
    (result.push_back(expected), ...);
    return result;
}

TEST_CASE("V8 what an objective lacks") {
    CHECK_BOTH(lacking, (objective{both_kinds}), kinds());
    CHECK_BOTH(lacking, (objective{lagging_first}), kinds());
    CHECK_BOTH(lacking, (objective{only_leading}), kinds(indicator::lagging));
    CHECK_BOTH(lacking, (objective{only_lagging}), kinds(indicator::leading));
    CHECK_BOTH(lacking, (objective{}), kinds(indicator::leading, indicator::lagging));
}

TEST_CASE("V8 95 per cent of the deal registrations are answered in time") {
    constexpr auto of_hundred = [](pk::count answered) { return decide_answers(answered, 100); };
    CHECK_BOTH(of_hundred, pk::count{94}, these(outcome::answers_too_slow));
    CHECK_BOTH(of_hundred, pk::count{95}, these());
    CHECK_BOTH(of_hundred, pk::count{96}, these());
    CHECK_BOTH(of_hundred, pk::count{100}, these());
    CHECK_BOTH(of_hundred, pk::count{0}, these(outcome::answers_too_slow));
    constexpr auto of_many = [](pk::count answered) {
        return decide_answers(answered, 2'000'000'000);
    };
    CHECK_BOTH(of_many, pk::count{1'899'999'999}, these(outcome::answers_too_slow));
    CHECK_BOTH(of_many, pk::count{1'900'000'000}, these());
    CHECK_BOTH(of_many, pk::count{1'900'000'001}, these());
    // 18 of 19 are 94.7 %, 19 of 20 are 95 %.
    constexpr auto but_one = [](pk::count of) {
        return decide_answers(pk::count::from_steps(of.steps - 1), of);
    };
    CHECK_BOTH(but_one, pk::count{19}, these(outcome::answers_too_slow));
    CHECK_BOTH(but_one, pk::count{20}, these());
    CHECK_BOTH(but_one, pk::count{21}, these());
}

TEST_CASE("V8 business reviews are held with all platinum and gold partners") {
    constexpr auto of_four = [](pk::count reviewed) { return decide_reviews(reviewed, 4); };
    CHECK_BOTH(of_four, pk::count{3}, these(outcome::reviews_missed));
    CHECK_BOTH(of_four, pk::count{4}, these());
    CHECK_BOTH(of_four, pk::count{5}, these()); // one left its tier after the review
    CHECK_BOTH(of_four, pk::count{0}, these(outcome::reviews_missed));
    constexpr auto but_one = [](pk::count of) {
        return decide_reviews(pk::count::from_steps(of.steps - 1), of);
    };
    CHECK_BOTH(but_one, pk::count{2'147'483'647}, these(outcome::reviews_missed));
}

TEST_CASE("V8 over zero there are no data") {
    CHECK_BOTH(decide, (input{balanced, 0, 0, 4, 4}), these(outcome::no_data_on_answers));
    CHECK_BOTH(decide, (input{balanced, 1, 1, 0, 0}), these(outcome::no_data_on_reviews));
}

TEST_CASE("V8 every problem is reported, in order") {
    CHECK_BOTH(
        decide,
        (input{one_of_each, 100, 94, 4, 3}),
        these(
            outcome::no_leading_indicator,
            outcome::no_lagging_indicator,
            outcome::answers_too_slow,
            outcome::reviews_missed));
    CHECK_BOTH(
        decide,
        (input{}),
        these(outcome::no_objectives, outcome::no_data_on_answers, outcome::no_data_on_reviews));
}

TEST_CASE("V8 all numbers of a small programme") {
    for (std::int32_t of = 0; of <= 60; ++of)
        for (std::int32_t is = 0; is <= of; ++is) {
            const pk::count all = pk::count::from_steps(of);
            const pk::count some = pk::count::from_steps(is);
            REQUIRE(
                decide_answers(some, all) == (of == 0 ? these(outcome::no_data_on_answers)
                                              : 100 * is < 95 * of
                                                  ? these(outcome::answers_too_slow)
                                                  : these()));
            REQUIRE(
                decide_reviews(some, all) == (of == 0   ? these(outcome::no_data_on_reviews)
                                              : is < of ? these(outcome::reviews_missed)
                                                        : these()));
        }
}

// The host has vectors, and the registrations of V9.
namespace deals = pk::frameworks::deal_registration;

struct year_plan {
    std::vector<std::vector<key_result>> key_results;
    std::vector<objective> objectives{};
    pk::count review_partners{};
    pk::count reviewed{};
};
BOOST_DESCRIBE_STRUCT(year_plan, (), (objectives, review_partners, reviewed))

TEST_CASE("V8 on records of the host") {
    using namespace std::chrono_literals;
    std::vector<deals::registration> registrations(20);
    const std::chrono::sys_seconds monday{std::chrono::sys_days{2025y / 6 / 2}};
    for (auto& each : registrations) {
        each.registered_at = monday;
        each.answered_at = monday + 48h;
    }
    year_plan plan{.key_results = {{{indicator::leading}, {indicator::lagging}}}};
    for (const auto& each : plan.key_results)
        plan.objectives.push_back({each});
    plan.review_partners = 3;
    plan.reviewed = 3;
    const auto check = [&] {
        const deals::responses answers = deals::responses_to(registrations, monday + 72h);
        return decide(
            {plan.objectives, answers.due, answers.in_time, plan.review_partners, plan.reviewed});
    };
    CHECK(check() == these());
    registrations[0].answered_at = monday + 49h;
    CHECK(check() == these());
    registrations[1].answered_at = std::nullopt;
    CHECK(check() == these(outcome::answers_too_slow));
}

} // namespace okr_check_test
