// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_MOVEMENT_CADENCES_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_MOVEMENT_CADENCES_HPP_INCLUDED

/// \file
/// M10: what is done again and again, and what of it is overdue. Deals every week, the pipeline
/// every month, the business review every quarter, the plan every year; where tiers have reviews of
/// their own, as in T7, the review follows the tier. On the day it is due it is not overdue yet.
/// What was never held is an outcome of its own, and due today.
///
/// Chosen, because the source leaves it open: the next time is a week, or so many months, after the
/// day of the last one, not in the next quarter of the calendar; of a month that is too short its
/// last day (31 January: 28 or 29 February). A last time after today counts as held.
///
/// The data pack goes out before a business review, 48 hours or more; less, or nothing sent with
/// less than that left, is an alarm (`pack_policy`).

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/calendar.hpp>
#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/frameworks/programme/tier_framework.hpp>
#include <partnerkit/tier.hpp>

#include <optional>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace cadences {

using namespace literals;
using tier_framework::review;

enum class activity {
    deals,           ///< work on single deals
    pipeline,        ///< a review of the pipeline
    business_review, ///< the quarterly business review, or what the tier has instead
    plan             ///< goals, budgets and programmes of a year
};
BOOST_DESCRIBE_ENUM(activity, deals, pipeline, business_review, plan)

struct input {
    cadences::activity activity = activity::deals;
    std::chrono::sys_days today{};
    std::optional<std::chrono::sys_days> last_held{}; ///< missing: never
    review reviews = review::quarterly;               ///< of the tier; for a business review only
};
BOOST_DESCRIBE_STRUCT(input, (), (activity, today, last_held, reviews))

// ---- when --------------------------------------------------------------------------------------

enum class cadence { none, weekly, monthly, quarterly, semi_annual, annual };
BOOST_DESCRIBE_ENUM(cadence, none, weekly, monthly, quarterly, semi_annual, annual)

/// How often.
struct cadence_of :
    decision_table<
        "cadence",
        hit::first,
        rule<cadence::weekly, is<&input::activity, activity::deals>>,
        rule<cadence::monthly, is<&input::activity, activity::pipeline>>,
        rule<cadence::annual, is<&input::activity, activity::plan>>,
        rule<cadence::quarterly, is<&input::reviews, review::quarterly>>,
        rule<cadence::semi_annual, is<&input::reviews, review::semi_annual>>,
        rule<cadence::annual, is<&input::reviews, review::annual>>,
        otherwise<cadence::none>> {};

/// The next time after one; nothing where there is none.
constexpr std::optional<std::chrono::sys_days>
next_after(std::chrono::sys_days day, cadence every) noexcept {
    switch (every) {
    case cadence::weekly:
        return day + std::chrono::weeks{1};
    case cadence::monthly:
        return add_months(day, 1);
    case cadence::quarterly:
        return add_months(day, 3);
    case cadence::semi_annual:
        return add_months(day, 6);
    case cadence::annual:
        return add_months(day, 12);
    case cadence::none:
        break;
    }
    return std::nullopt;
}

/// When it is due; today, if it was never held, and nothing where there is no cadence. Costs a
/// decision and a date; the days are those of date.hpp.
constexpr std::optional<std::chrono::sys_days> next_due(const input& of) noexcept {
    const cadence every = cadence_of{}(of);
    if (!of.last_held && every != cadence::none) return of.today;
    return next_after(of.last_held.value_or(of.today), every);
}

/// From today until it is due, below zero if that is past. Missing if it was never held, not
/// applicable where there is no cadence.
constexpr if_applicable<std::chrono::days> days_left(const input& of) noexcept {
    const auto next = next_due(of);
    if (!next) return not_applicable;
    if (!of.last_held) return std::nullopt;
    return *next - of.today;
}

// ---- what is overdue ---------------------------------------------------------------------------

enum class outcome { never_held, overdue, due_today, on_schedule, not_required };
BOOST_DESCRIBE_ENUM(outcome, never_held, overdue, due_today, on_schedule, not_required)

inline constexpr auto left = named<"days left", &days_left>;

struct policy :
    tier_table<
        "cadences",
        tier<outcome::not_required, is_not_applicable<left>>,
        tier<outcome::on_schedule, at_least<left, 1_days>>,
        tier<outcome::due_today, is<left, 0_days>>,
        tier<outcome::overdue, is_known<left>>,
        otherwise<outcome::never_held>> {
    static constexpr framework about{
        "M10", "Cadences", "What is overdue, and when is it next?", "S4 task 6, gotchas"};
};

// ---- the data pack of a business review --------------------------------------------------------

struct pack_input {
    std::chrono::seconds left{};                      ///< from now until the review
    std::optional<std::chrono::seconds> sent_ahead{}; ///< of the review; missing: not sent
};
BOOST_DESCRIBE_STRUCT(pack_input, (), (left, sent_ahead))

enum class pack_outcome {
    alarm,   ///< sent too late, or too late to be sent
    to_send, ///< there is time left
    in_time
};
BOOST_DESCRIBE_ENUM(pack_outcome, alarm, to_send, in_time)

struct pack_policy :
    tier_table<
        "data pack",
        tier<pack_outcome::in_time, at_least<&pack_input::sent_ahead, 48_hours>>,
        tier<
            pack_outcome::to_send,
            is_missing<&pack_input::sent_ahead>,
            at_least<&pack_input::left, 48_hours>>,
        otherwise<pack_outcome::alarm>> {
    static constexpr framework about = policy::about;
};

} // namespace cadences
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
