// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_AFFILIATE_TIERS_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_AFFILIATE_TIERS_HPP_INCLUDED

/// \file
/// T11: affiliates. Everybody may be a standard affiliate; whose application was accepted is a
/// preferred one; whom we invited is an ambassador, whether they applied or not.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace affiliate_tiers {

struct input {
    bool application_accepted = false;
    bool invited = false;
};
BOOST_DESCRIBE_STRUCT(input, (), (application_accepted, invited))

enum class outcome { standard, preferred, ambassador };
BOOST_DESCRIBE_ENUM(outcome, standard, preferred, ambassador)

enum class admission { self_serve, application, invitation };
BOOST_DESCRIBE_ENUM(admission, self_serve, application, invitation)
enum class commission { standard, higher, negotiated };
BOOST_DESCRIBE_ENUM(commission, standard, higher, negotiated)

/// How one gets into a tier, and what it gives. The rates are those of the affiliate programme.
struct terms {
    affiliate_tiers::admission admission = admission::self_serve;
    affiliate_tiers::commission commission = commission::standard;
    bool early_access = false;
    bool custom_terms = false;
    bool co_creation = false;
};
BOOST_DESCRIBE_STRUCT(terms, (), (admission, commission, early_access, custom_terms, co_creation))

inline constexpr terms standard{};
inline constexpr terms preferred{
    .admission = admission::application, .commission = commission::higher, .early_access = true};
inline constexpr terms ambassador{
    .admission = admission::invitation,
    .commission = commission::negotiated,
    .custom_terms = true,
    .co_creation = true};

struct policy :
    tier_table<
        "affiliate tiers",
        tier<outcome::ambassador, holds<&input::invited>, grants<ambassador>>,
        tier<outcome::preferred, holds<&input::application_accepted>, grants<preferred>>,
        otherwise<outcome::standard, grants<standard>>> {
    static constexpr framework about{
        "T11", "Affiliate tiers", "Which affiliate tier does somebody belong to?", "S4 task 5"};
};

} // namespace affiliate_tiers
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
