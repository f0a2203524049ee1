// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_EXECUTIVE_MAP_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_EXECUTIVE_MAP_HPP_INCLUDED

/// \file
/// T16: every platinum partner has a named executive sponsor on either side, and the two meet at an
/// agreed cadence. `gaps` lists what is missing. Other partners need none of it.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/table.hpp>

#include <optional>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace executive_map {

/// As T7 has them, and any other programme with a platinum tier.
enum class tier { registered, silver, gold, platinum };
BOOST_DESCRIBE_ENUM(tier, registered, silver, gold, platinum)

enum class cadence {
    monthly_and_quarterly, ///< a talk of the two each month, and the quarterly business review
    quarterly_and_annual   ///< a talk each quarter, and the annual summit
};
BOOST_DESCRIBE_ENUM(cadence, monthly_and_quarterly, quarterly_and_annual)

struct input {
    executive_map::tier tier = tier::registered;
    bool partner_sponsor = false;                  ///< is named
    bool our_sponsor = false;                      ///< is named
    std::optional<executive_map::cadence> cadence; ///< missing where none is agreed
};
BOOST_DESCRIBE_STRUCT(input, (), (tier, partner_sponsor, our_sponsor, cadence))

enum class outcome { incomplete, not_required, complete };
BOOST_DESCRIBE_ENUM(outcome, incomplete, not_required, complete)

using is_platinum = is<&input::tier, tier::platinum>;
using has_sponsors = all_of<holds<&input::partner_sponsor>, holds<&input::our_sponsor>>;

struct policy :
    decision_table<
        "executive map",
        hit::first,
        rule<outcome::not_required, not_<is_platinum>>,
        rule<outcome::complete, has_sponsors, is_known<&input::cadence>>,
        otherwise<outcome::incomplete>> {
    static constexpr framework about{
        "T16",
        "Executive relationship map",
        "Does this partner have the executive sponsors it needs?",
        "S2 §6.2"};
};

enum class gap { partner_sponsor, our_sponsor, cadence };
BOOST_DESCRIBE_ENUM(gap, partner_sponsor, our_sponsor, cadence)

/// What a platinum partner lacks; nothing where the map is complete or not required.
struct gaps :
    decision_table<
        "gaps of the executive map",
        hit::rule_order,
        rule<gap::partner_sponsor, is_platinum, not_<holds<&input::partner_sponsor>>>,
        rule<gap::our_sponsor, is_platinum, not_<holds<&input::our_sponsor>>>,
        rule<gap::cadence, is_platinum, is_missing<&input::cadence>>> {};

} // namespace executive_map
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
