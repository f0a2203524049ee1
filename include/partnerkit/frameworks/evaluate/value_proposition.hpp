// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_EVALUATE_VALUE_PROPOSITION_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_EVALUATE_VALUE_PROPOSITION_HPP_INCLUDED

/// \file
/// E2: whether a partnership has clear value for all three of its parties. It is clear if each
/// party has at least one of its four drivers; `empty_parties` names those that have none.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace value_proposition {

/// Which drivers of value hold.
struct input {
    bool distribution = false;     ///< we reach the partner's customers
    bool credibility = false;      ///< we gain from its brand
    bool revenue = false;          ///< ours, direct or influenced
    bool product_leverage = false; ///< a capability that we need not build

    bool partner_revenue = false; ///< or margin
    bool retention = false;       ///< of the partner's customers
    bool differentiation = false; ///< of the partner from its competitors
    bool reduced_support = false; ///< less burden on the partner's support

    bool workflow = false;            ///< gets better for shared customers
    bool reduced_integration = false; ///< pain that shared customers had
    bool single_vendor = false;       ///< one relationship instead of two
    bool customer_cost_efficiency = false;
};
BOOST_DESCRIBE_STRUCT(
    input,
    (),
    (distribution,
     credibility,
     revenue,
     product_leverage,
     partner_revenue,
     retention,
     differentiation,
     reduced_support,
     workflow,
     reduced_integration,
     single_vendor,
     customer_cost_efficiency))

enum class outcome { unclear, clear };
BOOST_DESCRIBE_ENUM(outcome, unclear, clear)

enum class party { company, partner, customers };
BOOST_DESCRIBE_ENUM(party, company, partner, customers)

using company_gains = any_of<
    holds<&input::distribution>,
    holds<&input::credibility>,
    holds<&input::revenue>,
    holds<&input::product_leverage>>;
using partner_gains = any_of<
    holds<&input::partner_revenue>,
    holds<&input::retention>,
    holds<&input::differentiation>,
    holds<&input::reduced_support>>;
using customers_gain = any_of<
    holds<&input::workflow>,
    holds<&input::reduced_integration>,
    holds<&input::single_vendor>,
    holds<&input::customer_cost_efficiency>>;

struct policy :
    tier_table<
        "three-sided value proposition",
        tier<outcome::clear, company_gains, partner_gains, customers_gain>,
        otherwise<outcome::unclear>> {
    static constexpr framework about{
        "E2", "Three-sided value proposition", "Does every party gain?", "S0 §1"};
};

/// The parties without a driver.
struct empty_parties :
    decision_table<
        "parties without value",
        hit::rule_order,
        rule<party::company, not_<company_gains>>,
        rule<party::partner, not_<partner_gains>>,
        rule<party::customers, not_<customers_gain>>> {};

} // namespace value_proposition

} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
