// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_VALUE_PROGRAMME_METRICS_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_VALUE_PROGRAMME_METRICS_HPP_INCLUDED

/// \file
/// V7: where the six measures of a programme stand. Revenue from leads of partners, 20 % to 30 % of
/// all; revenue they influenced, 40 % to 50 %; active partners, 60 % and more of all; the net
/// promoter score, 50 and more; the time to the first deal, less than 90 days; the revenue per
/// active partner, whose target varies by tier, so that there is none here. `policy` answers one
/// finding for each, in the order of `metric`. Shares are exact.
///
/// Chosen, because the source leaves it open: both ends of a range belong to the target; the time
/// is the mean of the partners that have a deal; with more refunds than sales, or with neither,
/// there are no shares of revenue. What would be divided by zero or nobody knows is `no_data`, and
/// no number. `policy_with<targets{.net_promoter_score = 40}>` has your targets.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/table.hpp>

#include <optional>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace programme_metrics {

using namespace literals;

/// -100 to 100, in hundredths: the promoters less the detractors, in per cent of all asked.
using promoter_score = basic_rating<-100, 100>;

/// Counts and amounts of one period.
struct input {
    usd revenue{};           ///< in all
    usd sourced{};           ///< of it, from leads of partners
    usd influenced{};        ///< of it, from deals that partners were involved in
    usd partner_revenue{};   ///< of all partners
    count partners{};        ///< that signed
    count active_partners{}; ///< of them
    std::optional<promoter_score> net_promoter_score{}; ///< of the partners
    count first_deals{};                                ///< partners that closed their first deal
    count days_to_first_deals{}; ///< of these partners, from signing up; added up
};
BOOST_DESCRIBE_STRUCT(
    input,
    (),
    (revenue,
     sourced,
     influenced,
     partner_revenue,
     partners,
     active_partners,
     net_promoter_score,
     first_deals,
     days_to_first_deals))

enum class metric {
    sourced_share,
    influenced_share,
    activation,
    net_promoter_score,
    revenue_per_partner,
    time_to_first_deal
};
BOOST_DESCRIBE_ENUM(
    metric,
    sourced_share,
    influenced_share,
    activation,
    net_promoter_score,
    revenue_per_partner,
    time_to_first_deal)

/// Of the number, not of how good it is: a time above the target is too long.
enum class standing { no_data, below, on_target, above, no_target };
BOOST_DESCRIBE_ENUM(standing, no_data, below, on_target, above, no_target)

struct outcome {
    programme_metrics::metric metric;
    programme_metrics::standing standing;

    friend constexpr bool operator==(const outcome&, const outcome&) = default;
};
BOOST_DESCRIBE_STRUCT(outcome, (), (metric, standing))

struct targets {
    percent sourced_from = 20;
    percent sourced_to = 30;
    percent influenced_from = 40;
    percent influenced_to = 50;
    percent activation = 60;                ///< and more
    promoter_score net_promoter_score = 50; ///< and more
    count days_to_first_deal = 90;          ///< less than that
};

inline constexpr auto sourced_share = ratio<&input::sourced, &input::revenue>;
inline constexpr auto influenced_share = ratio<&input::influenced, &input::revenue>;
inline constexpr auto activation = ratio<&input::active_partners, &input::partners>;
inline constexpr auto revenue_per_partner = ratio<&input::partner_revenue, &input::active_partners>;
inline constexpr auto days_to_first_deal = ratio<&input::days_to_first_deals, &input::first_deals>;

using has_revenue = more_than<&input::revenue, 0_usd>;

template <targets Targets = targets{}>
struct policy_with :
    decision_table<
        "programme metrics",
        hit::rule_order,
        rule<outcome{metric::sourced_share, standing::no_data}, not_<has_revenue>>,
        rule<
            outcome{metric::sourced_share, standing::below},
            has_revenue,
            less_than<sourced_share, Targets.sourced_from>>,
        rule<
            outcome{metric::sourced_share, standing::on_target},
            has_revenue,
            between<sourced_share, closed<Targets.sourced_from, Targets.sourced_to>>>,
        rule<
            outcome{metric::sourced_share, standing::above},
            has_revenue,
            more_than<sourced_share, Targets.sourced_to>>,
        rule<outcome{metric::influenced_share, standing::no_data}, not_<has_revenue>>,
        rule<
            outcome{metric::influenced_share, standing::below},
            has_revenue,
            less_than<influenced_share, Targets.influenced_from>>,
        rule<
            outcome{metric::influenced_share, standing::on_target},
            has_revenue,
            between<influenced_share, closed<Targets.influenced_from, Targets.influenced_to>>>,
        rule<
            outcome{metric::influenced_share, standing::above},
            has_revenue,
            more_than<influenced_share, Targets.influenced_to>>,
        rule<outcome{metric::activation, standing::no_data}, is_missing<activation>>,
        rule<
            outcome{metric::activation, standing::below},
            less_than<activation, Targets.activation>>,
        rule<
            outcome{metric::activation, standing::on_target},
            at_least<activation, Targets.activation>>,
        rule<
            outcome{metric::net_promoter_score, standing::no_data},
            is_missing<&input::net_promoter_score>>,
        rule<
            outcome{metric::net_promoter_score, standing::below},
            less_than<&input::net_promoter_score, Targets.net_promoter_score>>,
        rule<
            outcome{metric::net_promoter_score, standing::on_target},
            at_least<&input::net_promoter_score, Targets.net_promoter_score>>,
        rule<
            outcome{metric::revenue_per_partner, standing::no_data},
            is_missing<revenue_per_partner>>,
        rule<
            outcome{metric::revenue_per_partner, standing::no_target},
            is_known<revenue_per_partner>>,
        rule<
            outcome{metric::time_to_first_deal, standing::no_data},
            is_missing<days_to_first_deal>>,
        rule<
            outcome{metric::time_to_first_deal, standing::on_target},
            less_than<days_to_first_deal, Targets.days_to_first_deal>>,
        rule<
            outcome{metric::time_to_first_deal, standing::above},
            at_least<days_to_first_deal, Targets.days_to_first_deal>>> {
    static constexpr framework about{
        "V7",
        "Programme metrics",
        "Which measures of the programme are on target?",
        "S3 key partnership metrics"};
};

/// An alias, so that only who uses it pays for checking nineteen rules.
using policy = policy_with<>;

/// In dollars, exactly; nothing without active partners.
constexpr std::optional<fraction> revenue_of_active_partner(const input& of) noexcept {
    if (of.active_partners == 0) return std::nullopt;
    return fraction{of.partner_revenue.steps, usd::steps_per_unit * of.active_partners.steps};
}

} // namespace programme_metrics
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
