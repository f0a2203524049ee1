// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_PARTNERSHIP_TYPES_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_PARTNERSHIP_TYPES_HPP_INCLUDED

/// \file
/// T13: what a type of partnership takes and gives. Two sources have a spectrum of types each:
/// `policy` is the one with the effort, `policy_by_metric` the one with the goal and its metric.
/// Both say after how many months a type pays. The first knows no OEM deal apart from an alliance,
/// the second no co-marketing; `is_disputed` tells where their months differ.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/table.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace partnership_types {

enum class type {
    co_marketing,
    technology, ///< integration
    reseller,   ///< or channel
    affiliate,  ///< or referral
    alliance,   ///< strategic
    oem         ///< or white label
};
BOOST_DESCRIBE_ENUM(type, co_marketing, technology, reseller, affiliate, alliance, oem)

struct input {
    partnership_types::type type = type::co_marketing;
};
BOOST_DESCRIBE_STRUCT(input, (), (type))

/// From the first to the last month in which a type usually begins to pay.
struct months {
    int from = 0;
    int to = 0;

    friend constexpr bool operator==(const months&, const months&) = default;
};
BOOST_DESCRIBE_STRUCT(months, (), (from, to))

/// A part of the revenue, as usual; `none` where the type is not paid by a share.
struct share {
    percent from{};
    percent to{};

    static const share none;
    friend constexpr bool operator==(const share&, const share&) = default;
};
BOOST_DESCRIBE_STRUCT(share, (), (from, to))
inline constexpr share share::none{};

// ---- by effort ---------------------------------------------------------------------------------

enum class effort { low, low_to_medium, high, very_high };
BOOST_DESCRIBE_ENUM(effort, low, low_to_medium, high, very_high)

enum class revenue {
    shared_leads_and_costs,
    usage_and_stickiness,
    share_of_revenue,
    commission_per_sale,
    licences_and_bundles
};
BOOST_DESCRIBE_ENUM(
    revenue,
    shared_leads_and_costs,
    usage_and_stickiness,
    share_of_revenue,
    commission_per_sale,
    licences_and_bundles)

struct outcome {
    partnership_types::effort effort;
    partnership_types::months months;
    partnership_types::revenue revenue;
    partnership_types::share share;

    friend constexpr bool operator==(const outcome&, const outcome&) = default;
};
BOOST_DESCRIBE_STRUCT(outcome, (), (effort, months, revenue, share))

struct policy :
    decision_table<
        "partnership types by effort",
        hit::first,
        rule<
            outcome{
                effort::low_to_medium, months{1, 3}, revenue::shared_leads_and_costs, share::none},
            is<&input::type, type::co_marketing>>,
        rule<
            outcome{effort::high, months{3, 6}, revenue::usage_and_stickiness, share::none},
            is<&input::type, type::technology>>,
        rule<
            outcome{effort::high, months{6, 12}, revenue::share_of_revenue, share{20, 40}},
            is<&input::type, type::reseller>>,
        rule<
            outcome{effort::low, months{1, 3}, revenue::commission_per_sale, share{5, 30}},
            is<&input::type, type::affiliate>>,
        rule<
            outcome{effort::very_high, months{6, 18}, revenue::licences_and_bundles, share::none},
            one_of<&input::type, type::alliance, type::oem>>> {
    static constexpr framework about{
        "T13",
        "Partnership types by effort",
        "What does this type of partnership take, and when does it pay?",
        "S4 partnership types spectrum"};
};

// ---- by metric ---------------------------------------------------------------------------------

enum class goal { more_functions, leads, more_sellers, new_markets, another_source_of_revenue };
BOOST_DESCRIBE_ENUM(
    goal, more_functions, leads, more_sellers, new_markets, another_source_of_revenue)

enum class metric {
    active_integrations,
    referred_revenue,
    partner_sourced_arr, ///< annual recurring revenue
    co_sold_deals,
    embedded_revenue
};
BOOST_DESCRIBE_ENUM(
    metric,
    active_integrations,
    referred_revenue,
    partner_sourced_arr,
    co_sold_deals,
    embedded_revenue)

struct outcome_by_metric {
    partnership_types::goal goal;
    partnership_types::metric metric;
    partnership_types::months months;

    friend constexpr bool operator==(const outcome_by_metric&, const outcome_by_metric&) = default;
};
BOOST_DESCRIBE_STRUCT(outcome_by_metric, (), (goal, metric, months))

struct policy_by_metric :
    decision_table<
        "partnership types by metric",
        hit::first,
        rule<
            outcome_by_metric{goal::more_functions, metric::active_integrations, months{3, 6}},
            is<&input::type, type::technology>>,
        rule<
            outcome_by_metric{goal::leads, metric::referred_revenue, months{1, 3}},
            is<&input::type, type::affiliate>>,
        rule<
            outcome_by_metric{goal::more_sellers, metric::partner_sourced_arr, months{6, 12}},
            is<&input::type, type::reseller>>,
        rule<
            outcome_by_metric{goal::new_markets, metric::co_sold_deals, months{6, 18}},
            is<&input::type, type::alliance>>,
        rule<
            outcome_by_metric{
                goal::another_source_of_revenue, metric::embedded_revenue, months{12, 24}},
            is<&input::type, type::oem>>> {
    static constexpr framework about{
        "T13",
        "Partnership types by metric",
        "What is this type of partnership for, and what measures it?",
        "S3 partnership types"};
};

/// Whether both sources know a type and say that it pays at different times.
constexpr bool is_disputed(type asked) noexcept {
    const auto by_effort = policy{}({asked});
    const auto by_metric = policy_by_metric{}({asked});
    return by_effort && by_metric && by_effort->months != by_metric->months;
}

} // namespace partnership_types
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
