// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/bind.hpp>
#include <partnerkit/frameworks/movement/cadences.hpp>
#include <partnerkit/prove.hpp>
#include <partnerkit/with.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

#include <optional>

namespace cadences_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::cadences;
using namespace std::chrono_literals;
using std::chrono::sys_days;
using std::chrono::year_month_day;
namespace tiers = pk::frameworks::tier_framework;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::decisive<policy> && pk::prove::monotone<policy, left>);
static_assert(pk::prove::complete<cadence_of> && pk::prove::reachable<cadence_of>);
static_assert(pk::prove::decisive<cadence_of>);
static_assert(pk::prove::complete<pack_policy> && pk::prove::reachable<pack_policy>);
static_assert(pk::prove::decisive<pack_policy>);
static_assert(pk::prove::monotone<pack_policy, &pack_input::left, &pack_input::sent_ahead>);
static_assert(pack_policy::about.id == "M10");

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr cadence how_often(const input& of) { return cadence_of{}(of); }
constexpr std::optional<sys_days> due(const input& of) { return next_due(of); }

constexpr input
held(activity what, const year_month_day& last, const year_month_day& today = 2025y / 6 / 16) {
    return {what, sys_days{today}, sys_days{last}};
}
constexpr input review_held(review reviews, const year_month_day& last) {
    return {activity::business_review, sys_days{2025y / 6 / 16}, sys_days{last}, reviews};
}

TEST_CASE("M10 how often") {
    CHECK_BOTH(how_often, (input{.activity = activity::deals}), cadence::weekly);
    CHECK_BOTH(how_often, (input{.activity = activity::pipeline}), cadence::monthly);
    CHECK_BOTH(how_often, (input{.activity = activity::business_review}), cadence::quarterly);
    CHECK_BOTH(how_often, (input{.activity = activity::plan}), cadence::annual);
}

TEST_CASE("M10 the reviews of a tier change the business review, and nothing else") {
    constexpr auto with = [](activity what, review reviews) {
        return input{.activity = what, .reviews = reviews};
    };
    constexpr activity its = activity::business_review;
    CHECK_BOTH(how_often, with(its, review::quarterly), cadence::quarterly);
    CHECK_BOTH(how_often, with(its, review::semi_annual), cadence::semi_annual);
    CHECK_BOTH(how_often, with(its, review::annual), cadence::annual);
    CHECK_BOTH(how_often, with(its, review::none), cadence::none);
    CHECK_BOTH(how_often, with(activity::deals, review::none), cadence::weekly);
    CHECK_BOTH(how_often, with(activity::pipeline, review::semi_annual), cadence::monthly);
    CHECK_BOTH(how_often, with(activity::plan, review::quarterly), cadence::annual);

    constexpr auto of_tier = [](tiers::outcome tier) {
        return how_often({.activity = its, .reviews = tiers::policy::granted(tier)->reviews});
    };
    CHECK_BOTH(of_tier, tiers::outcome::platinum, cadence::quarterly);
    CHECK_BOTH(of_tier, tiers::outcome::gold, cadence::semi_annual);
    CHECK_BOTH(of_tier, tiers::outcome::silver, cadence::annual);
    CHECK_BOTH(of_tier, tiers::outcome::registered, cadence::none);
}

TEST_CASE("M10 the day before, on and after the day it is due") {
    CHECK_BOTH(decide, held(activity::deals, 2025y / 6 / 10), outcome::on_schedule);
    CHECK_BOTH(decide, held(activity::deals, 2025y / 6 / 9), outcome::due_today);
    CHECK_BOTH(decide, held(activity::deals, 2025y / 6 / 8), outcome::overdue);
    CHECK_BOTH(decide, held(activity::pipeline, 2025y / 5 / 17), outcome::on_schedule);
    CHECK_BOTH(decide, held(activity::pipeline, 2025y / 5 / 16), outcome::due_today);
    CHECK_BOTH(decide, held(activity::pipeline, 2025y / 5 / 15), outcome::overdue);
    CHECK_BOTH(decide, held(activity::business_review, 2025y / 3 / 17), outcome::on_schedule);
    CHECK_BOTH(decide, held(activity::business_review, 2025y / 3 / 16), outcome::due_today);
    CHECK_BOTH(decide, held(activity::business_review, 2025y / 3 / 15), outcome::overdue);
    CHECK_BOTH(decide, held(activity::plan, 2024y / 6 / 17), outcome::on_schedule);
    CHECK_BOTH(decide, held(activity::plan, 2024y / 6 / 16), outcome::due_today);
    CHECK_BOTH(decide, held(activity::plan, 2024y / 6 / 15), outcome::overdue);
    CHECK_BOTH(decide, review_held(review::semi_annual, 2024y / 12 / 17), outcome::on_schedule);
    CHECK_BOTH(decide, review_held(review::semi_annual, 2024y / 12 / 16), outcome::due_today);
    CHECK_BOTH(decide, review_held(review::semi_annual, 2024y / 12 / 15), outcome::overdue);
    CHECK_BOTH(decide, review_held(review::annual, 2024y / 6 / 16), outcome::due_today);
    CHECK_BOTH(decide, review_held(review::annual, 2024y / 6 / 15), outcome::overdue);
}

TEST_CASE("M10 never held, not required, held after today") {
    CHECK_DECIDES(outcome::never_held, activity::deals, sys_days{2025y / 6 / 16}, {});
    CHECK_BOTH(decide, review_held(review::none, 2001y / 1 / 1), outcome::not_required);
    CHECK_DECIDES(
        outcome::not_required,
        activity::business_review,
        sys_days{2025y / 6 / 16},
        {},
        review::none);
    CHECK_BOTH(decide, held(activity::deals, 2025y / 6 / 20), outcome::on_schedule);
}

TEST_CASE("M10 when it is next") {
    CHECK_BOTH(due, held(activity::deals, 2025y / 12 / 29), sys_days{2026y / 1 / 5});
    CHECK_BOTH(due, held(activity::pipeline, 2025y / 1 / 31), sys_days{2025y / 2 / 28});
    CHECK_BOTH(due, held(activity::pipeline, 2024y / 1 / 31), sys_days{2024y / 2 / 29});
    CHECK_BOTH(due, held(activity::business_review, 2025y / 11 / 30), sys_days{2026y / 2 / 28});
    CHECK_BOTH(due, held(activity::plan, 2024y / 2 / 29), sys_days{2025y / 2 / 28});
    CHECK_BOTH(due, held(activity::plan, 2023y / 6 / 16), sys_days{2024y / 6 / 16});
    CHECK_BOTH(due, review_held(review::semi_annual, 2025y / 8 / 31), sys_days{2026y / 2 / 28});
    CHECK_BOTH(
        due, (input{activity::plan, sys_days{2025y / 6 / 16}, {}}), sys_days{2025y / 6 / 16});
    CHECK_BOTH(due, review_held(review::none, 2025y / 1 / 1), std::nullopt);
    CHECK_BOTH(
        due,
        (input{activity::business_review, sys_days{2025y / 6 / 16}, {}, review::none}),
        std::nullopt);
}

TEST_CASE("M10 overdue is what was due before today, on every day of two years") {
    const sys_days today{2024y / 2 / 29};
    for (const activity what :
         {activity::deals, activity::pipeline, activity::business_review, activity::plan})
        for (const review reviews :
             {review::none, review::annual, review::semi_annual, review::quarterly})
            for (int ago = -10; ago < 730; ++ago) {
                const input of{what, today, today - std::chrono::days{ago}, reviews};
                const auto next = next_due(of);
                const outcome expected = !next           ? outcome::not_required
                                         : *next < today ? outcome::overdue
                                         : today < *next ? outcome::on_schedule
                                                         : outcome::due_today;
                REQUIRE(decide(of) == expected);
            }
}

constexpr pack_outcome decide_pack(const pack_input& of) { return pack_policy{}(of); }

TEST_CASE("M10 the data pack is sent 48 hours before a business review, or more") {
    CHECK_BOTH(decide_pack, (pack_input{1h, 48h}), pack_outcome::in_time);
    CHECK_BOTH(decide_pack, (pack_input{1h, 48h + 1s}), pack_outcome::in_time);
    CHECK_BOTH(decide_pack, (pack_input{1h, 48h - 1s}), pack_outcome::alarm);
    CHECK_BOTH(decide_pack, (pack_input{100h, 47h}), pack_outcome::alarm);
    CHECK_BOTH(decide_pack, (pack_input{48h, {}}), pack_outcome::to_send);
    CHECK_BOTH(decide_pack, (pack_input{48h + 1s, {}}), pack_outcome::to_send);
    CHECK_BOTH(decide_pack, (pack_input{48h - 1s, {}}), pack_outcome::alarm);
    CHECK_BOTH(decide_pack, (pack_input{-1h, {}}), pack_outcome::alarm);
    CHECK_BOTH(decide_pack, (pack_input{-1h, 72h}), pack_outcome::in_time);
    CHECK_BOTH(decide_pack, (pack_input{-1h, -1s}), pack_outcome::alarm);
}

// The host wants three days.
struct earlier :
    pk::with<
        pack_policy,
        pk::tier<pack_outcome::in_time, pk::at_least<&pack_input::sent_ahead, 72_hours>>,
        pk::tier<
            pack_outcome::to_send,
            pk::is_missing<&pack_input::sent_ahead>,
            pk::at_least<&pack_input::left, 72_hours>>> {};
constexpr pack_outcome decide_earlier(const pack_input& of) { return earlier{}(of); }

TEST_CASE("M10 with the host's own notice") {
    CHECK_BOTH(decide_earlier, (pack_input{1h, 71h}), pack_outcome::alarm);
    CHECK_BOTH(decide_earlier, (pack_input{1h, 72h}), pack_outcome::in_time);
    CHECK_BOTH(decide_earlier, (pack_input{71h, {}}), pack_outcome::alarm);
}

// The host has a calendar of meetings, and the tier that T7 decided.
struct meeting {
    int id = 0;
    std::optional<sys_days> last_held{};
    sys_days today{};
    cadences_test::activity activity = activity::business_review;
    tiers::outcome tier = tiers::outcome::registered;
};
BOOST_DESCRIBE_STRUCT(meeting, (), (id, last_held, today, activity, tier))

constexpr review reviews_of(const meeting& of) { return tiers::policy::granted(of.tier)->reviews; }
constexpr outcome decide_meeting(const meeting& of) {
    return policy{}(
        pk::as<input, pk::from_field<&input::reviews, pk::named<"reviews", &reviews_of>>>(of));
}

TEST_CASE("M10 on a record of the host") {
    constexpr auto of_tier = [](tiers::outcome tier) {
        return decide_meeting(
            {.id = 1,
             .last_held = sys_days{2025y / 1 / 1},
             .today = sys_days{2025y / 6 / 16},
             .tier = tier});
    };
    CHECK_BOTH(of_tier, tiers::outcome::platinum, outcome::overdue);
    CHECK_BOTH(of_tier, tiers::outcome::gold, outcome::on_schedule);
    CHECK_BOTH(of_tier, tiers::outcome::registered, outcome::not_required);
}

} // namespace cadences_test
