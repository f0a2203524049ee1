// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_VALUE_OKR_CHECK_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_VALUE_OKR_CHECK_HPP_INCLUDED

/// \file
/// V8: what is wrong with the objectives of a year and their key results. Each objective has a
/// leading and a lagging indicator among its key results. Of the deal registrations, 95 % and more
/// are answered within 48 hours (V9 counts them). Business reviews are held with all platinum and
/// gold partners. `policy` answers every problem that holds, in the order of `outcome`, and nothing
/// where all is well; `missing_indicators` says what an objective lacks.
///
/// Where there was no registration to answer, or is no such partner, nobody knows the share, and
/// the answer says that there are no data. Chosen: to have no objectives is a problem, too.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/table.hpp>

#include <span>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace okr_check {

using namespace literals;

enum class indicator {
    leading, ///< shows early what will come: meetings, proposals
    lagging  ///< shows what came: revenue, certified people
};
BOOST_DESCRIBE_ENUM(indicator, leading, lagging)

struct key_result {
    okr_check::indicator indicator = indicator::leading;
};
BOOST_DESCRIBE_STRUCT(key_result, (), (indicator))

/// Refers to the key results of the host: an array, a vector.
struct objective {
    std::span<const key_result> key_results{};
};
BOOST_DESCRIBE_STRUCT(objective, (), (key_results))

/// Refers to the objectives of the host.
struct input {
    std::span<const objective> objectives{};
    count registrations{};   ///< of deals, that were to be answered
    count answered{};        ///< of them, within 48 hours
    count review_partners{}; ///< platinum and gold ones
    count reviewed{};        ///< of them, with whom the business reviews were held
};
BOOST_DESCRIBE_STRUCT(input, (), (objectives, registrations, answered, review_partners, reviewed))

enum class outcome {
    no_objectives,
    no_leading_indicator,
    no_lagging_indicator,
    answers_too_slow,
    no_data_on_answers,
    reviews_missed,
    no_data_on_reviews
};
BOOST_DESCRIBE_ENUM(
    outcome,
    no_objectives,
    no_leading_indicator,
    no_lagging_indicator,
    answers_too_slow,
    no_data_on_answers,
    reviews_missed,
    no_data_on_reviews)

template <indicator Kind>
using has = some<&objective::key_results, is<&key_result::indicator, Kind>>;

/// What an objective lacks.
struct missing_indicators :
    decision_table<
        "missing indicators",
        hit::rule_order,
        rule<indicator::leading, not_<has<indicator::leading>>>,
        rule<indicator::lagging, not_<has<indicator::lagging>>>> {};

inline constexpr auto answered_share = ratio<&input::answered, &input::registrations>;
inline constexpr auto reviewed_share = ratio<&input::reviewed, &input::review_partners>;

constexpr bool has_objectives(const input& of) noexcept { return !of.objectives.empty(); }

struct policy :
    decision_table<
        "OKR check",
        hit::rule_order,
        rule<outcome::no_objectives, is<named<"has objectives", &has_objectives>, false>>,
        rule<
            outcome::no_leading_indicator,
            some<&input::objectives, not_<has<indicator::leading>>>>,
        rule<
            outcome::no_lagging_indicator,
            some<&input::objectives, not_<has<indicator::lagging>>>>,
        rule<outcome::answers_too_slow, less_than<answered_share, 95_pct>>,
        rule<outcome::no_data_on_answers, is_missing<answered_share>>,
        rule<outcome::reviews_missed, less_than<reviewed_share, 100_pct>>,
        rule<outcome::no_data_on_reviews, is_missing<reviewed_share>>> {
    static constexpr framework about{
        "V8", "OKR check", "What is wrong with our objectives and key results?", "S2 §5.1"};
};

} // namespace okr_check
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
