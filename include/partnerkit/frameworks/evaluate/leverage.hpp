// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_EVALUATE_LEVERAGE_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_EVALUATE_LEVERAGE_HPP_INCLUDED

/// \file
/// E3: what a pitch rests on, and so how much to invest. The best leverage held decides: a
/// requirement or money deserves everything, a competitive edge or the customers' wish a light
/// test, co-marketing alone or nothing no investment.
///
/// `best` answers the strongest leverage held, if any, and `held` all of them from the strongest to
/// the weakest; the order of `kind` is the ranking. `*best::granted(kind::customer)` is the
/// strength of a kind.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace leverage {

/// Which leverage we have over the partner.
struct input {
    bool requirement = false;  ///< it needs us for a certification, for compliance or for a status
    bool economic = false;     ///< it makes or saves money by us
    bool competitive = false;  ///< we set it apart from its competitors
    bool customer = false;     ///< its customers ask for us
    bool co_marketing = false; ///< joint content, events, logos
};
BOOST_DESCRIBE_STRUCT(input, (), (requirement, economic, competitive, customer, co_marketing))

enum class outcome { do_not_invest, light_test_first, full_investment };
BOOST_DESCRIBE_ENUM(outcome, do_not_invest, light_test_first, full_investment)

/// From the weakest to the strongest.
enum class kind { co_marketing, customer, competitive, economic, requirement };
BOOST_DESCRIBE_ENUM(kind, co_marketing, customer, competitive, economic, requirement)

enum class strength { weak, moderate, strong, strongest };
BOOST_DESCRIBE_ENUM(strength, weak, moderate, strong, strongest)
inline constexpr strength weak = strength::weak;
inline constexpr strength moderate = strength::moderate;
inline constexpr strength strong = strength::strong;
inline constexpr strength strongest = strength::strongest;

struct policy :
    tier_table<
        "leverage",
        tier<outcome::full_investment, any_of<holds<&input::requirement>, holds<&input::economic>>>,
        tier<
            outcome::light_test_first,
            any_of<holds<&input::competitive>, holds<&input::customer>>>,
        otherwise<outcome::do_not_invest>> {
    static constexpr framework about{
        "E3", "Partnership leverage", "What does the pitch rest on?", "S0 §3"};
};

/// The best leverage held, and the strength of each.
struct best :
    tier_table<
        "best leverage",
        tier<kind::requirement, holds<&input::requirement>, grants<strongest>>,
        tier<kind::economic, holds<&input::economic>, grants<strong>>,
        tier<kind::competitive, holds<&input::competitive>, grants<moderate>>,
        tier<kind::customer, holds<&input::customer>, grants<moderate>>,
        tier<kind::co_marketing, holds<&input::co_marketing>, grants<weak>>> {};

/// All leverage held, the strongest first.
struct held :
    decision_table<
        "leverage held",
        hit::rule_order,
        rule<kind::requirement, holds<&input::requirement>>,
        rule<kind::economic, holds<&input::economic>>,
        rule<kind::competitive, holds<&input::competitive>>,
        rule<kind::customer, holds<&input::customer>>,
        rule<kind::co_marketing, holds<&input::co_marketing>>> {};

} // namespace leverage

} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
