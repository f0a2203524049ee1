// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_THREE_TIERS_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_THREE_TIERS_HPP_INCLUDED

/// \file
/// T5: which of three tiers a partner may work in, with what each gives and takes. No tier without
/// strategic fit and capability; each one opens when the one below it is completed, so that the way
/// up is integration, partnership, strategic. A partner who starts higher up (T4) is entered with
/// the tiers below as completed. `policy::granted(outcome::integration)` points to the terms of a
/// tier; outside the tiers there are none.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace three_tiers {

/// The values are the numbers of the tiers.
enum class outcome { none, integration, partnership, strategic };
BOOST_DESCRIBE_ENUM(outcome, none, integration, partnership, strategic)

struct input {
    bool strategic_fit = false;
    bool capable = false;              ///< of the work of the tier
    outcome completed = outcome::none; ///< the highest tier whose work is done
};
BOOST_DESCRIBE_STRUCT(input, (), (strategic_fit, capable, completed))

enum class development { by_the_partner, joint, on_our_roadmap };
BOOST_DESCRIBE_ENUM(development, by_the_partner, joint, on_our_roadmap)
enum class promotion { by_the_partner, with_our_support, made_for_the_partner };
BOOST_DESCRIBE_ENUM(promotion, by_the_partner, with_our_support, made_for_the_partner)
enum class suited_to { partners_with_engineers, strategic_fit, marquee_partners };
BOOST_DESCRIBE_ENUM(suited_to, partners_with_engineers, strategic_fit, marquee_partners)

/// What a tier gives and takes.
struct terms {
    int months_at_least = 0;
    int months_at_most = 0; ///< 0: ongoing
    development builds = development::by_the_partner;
    promotion promotes = promotion::by_the_partner;
    suited_to best_for = suited_to::partners_with_engineers;
    bool documentation = false; ///< and a public interface
    bool shared_channel = false;
    bool office_hours = false;
    bool dedicated_channel = false;
    bool regular_syncs = false;
    bool product_input = false;
    bool dedicated_manager = false;
    bool executive_relationship = false;
    bool revenue_objectives = false;
    outcome graduates_to = outcome::none; ///< none: there is nothing above
};
BOOST_DESCRIBE_STRUCT(
    terms,
    (),
    (months_at_least,
     months_at_most,
     builds,
     promotes,
     best_for,
     documentation,
     shared_channel,
     office_hours,
     dedicated_channel,
     regular_syncs,
     product_input,
     dedicated_manager,
     executive_relationship,
     revenue_objectives,
     graduates_to))

inline constexpr terms integration{
    .months_at_least = 2,
    .months_at_most = 6,
    .builds = development::by_the_partner,
    .promotes = promotion::by_the_partner,
    .best_for = suited_to::partners_with_engineers,
    .documentation = true,
    .shared_channel = true,
    .office_hours = true,
    .graduates_to = outcome::partnership};
inline constexpr terms partnership{
    .months_at_least = 6,
    .months_at_most = 12,
    .builds = development::joint,
    .promotes = promotion::with_our_support,
    .best_for = suited_to::strategic_fit,
    .dedicated_channel = true,
    .regular_syncs = true,
    .product_input = true,
    .graduates_to = outcome::strategic};
inline constexpr terms strategic{
    .builds = development::on_our_roadmap,
    .promotes = promotion::made_for_the_partner,
    .best_for = suited_to::marquee_partners,
    .dedicated_manager = true,
    .executive_relationship = true,
    .revenue_objectives = true};

struct policy :
    tier_table<
        "three tiers",
        tier<
            outcome::strategic,
            holds<&input::strategic_fit>,
            holds<&input::capable>,
            at_least<&input::completed, outcome::partnership>,
            grants<strategic>>,
        tier<
            outcome::partnership,
            holds<&input::strategic_fit>,
            holds<&input::capable>,
            at_least<&input::completed, outcome::integration>,
            grants<partnership>>,
        tier<
            outcome::integration,
            holds<&input::strategic_fit>,
            holds<&input::capable>,
            grants<integration>>,
        otherwise<outcome::none>> {
    static constexpr framework about{
        "T5", "Three-tier model", "How closely do we work with a partner?", "S0 §4"};
};

} // namespace three_tiers
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
