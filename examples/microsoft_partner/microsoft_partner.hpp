// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_MICROSOFT_PARTNER_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_MICROSOFT_PARTNER_HPP_INCLUDED

// Microsoft's partner capability score as published in 2023: five metrics with 100 points
// together; qualified is who has at least 70 and more than none in every metric that applies.
// Points are min(max, value / full x max), as exact fractions.

#include <partnerkit/score.hpp>

namespace microsoft {

namespace pk = partnerkit;
using namespace pk::literals;

enum class designation { not_qualified, qualified };
BOOST_DESCRIBE_ENUM(designation, not_qualified, qualified)

using qualification =
    pk::bands<pk::from<70, designation::qualified>, pk::otherwise<designation::not_qualified>>;

/// Growth may be negative, and more than double.
using growth = pk::basic_percent<-100, 100'000>;

// ---- Azure --------------------------------------------------------------------------------------

struct azure_partner {
    pk::count customer_adds;
    pk::count intermediate; // people with an intermediate certification
    pk::count advanced;     // people with an advanced certification
    pk::count architects;
    pk::count administrators;
    pk::usd consumption;
    growth usage_growth;
    pk::count deployments;
};
BOOST_DESCRIBE_STRUCT(
    azure_partner,
    (),
    (customer_adds,
     intermediate,
     advanced,
     architects,
     administrators,
     consumption,
     usage_growth,
     deployments))

using two_architects = pk::at_least<&azure_partner::architects, 2>;
using two_administrators = pk::at_least<&azure_partner::administrators, 2>;

inline constexpr auto azure_adds = pk::capped<&azure_partner::customer_adds, 3, 30>;
inline constexpr auto azure_usage = pk::provided<
    pk::at_least<&azure_partner::consumption, 1'000_usd>,
    pk::capped<&azure_partner::usage_growth, 20_pct, 20>>;
inline constexpr auto azure_deployments = pk::capped<&azure_partner::deployments, 5, 10>;

/// Advanced certifications do not apply to this track: the card has no line for them.
struct data_and_ai :
    pk::scorecard<
        "Data & AI (Azure)",
        pk::criterion<azure_adds, pk::above{0}>,
        pk::criterion<
            pk::provided<
                pk::all_of<two_architects, two_administrators>,
                pk::capped<&azure_partner::intermediate, 10, 40>>,
            pk::above{0}>,
        pk::criterion<azure_usage, pk::above{0}>,
        pk::criterion<azure_deployments, pk::above{0}>,
        qualification> {};

struct infrastructure :
    pk::scorecard<
        "Infrastructure (Azure)",
        pk::criterion<azure_adds, pk::above{0}>,
        pk::criterion<
            pk::provided<two_administrators, pk::capped<&azure_partner::intermediate, 5, 20>>,
            pk::above{0}>,
        pk::criterion<
            pk::provided<two_architects, pk::capped<&azure_partner::advanced, 5, 20>>,
            pk::above{0}>,
        pk::criterion<azure_usage, pk::above{0}>,
        pk::criterion<azure_deployments, pk::above{0}>,
        qualification> {};

// ---- Business Applications ----------------------------------------------------------------------

struct business_partner {
    pk::count customer_adds;
    pk::count intermediate;
    pk::count advanced;
    growth usage_growth;
    pk::count deployments;
};
BOOST_DESCRIBE_STRUCT(
    business_partner, (), (customer_adds, intermediate, advanced, usage_growth, deployments))

struct business_applications_smb :
    pk::scorecard<
        "Business Applications, SMB",
        pk::criterion<pk::capped<&business_partner::customer_adds, 5, 15>, pk::above{0}>,
        pk::criterion<pk::capped<&business_partner::intermediate, 5, 20>, pk::above{0}>,
        pk::criterion<pk::capped<&business_partner::advanced, 2, 15>, pk::above{0}>,
        pk::criterion<pk::capped<&business_partner::usage_growth, 30_pct, 30>, pk::above{0}>,
        pk::criterion<pk::capped<&business_partner::deployments, 5, 20>, pk::above{0}>,
        qualification> {};

// ---- Modern Work --------------------------------------------------------------------------------

/// Usage and deployments are counted by how the partner is associated with the customer: claimed
/// (CPOR) or digital (DPOR) partner of record, or reseller in the CSP programme.
struct modern_work_partner {
    pk::count customer_adds;
    pk::count intermediate;
    pk::count advanced;
    pk::count cpor_users;
    pk::count dpor_users;
    pk::count csp_users;
    pk::count cpor_deployments;
    pk::count dpor_deployments;
    pk::count csp_deployments;
};
BOOST_DESCRIBE_STRUCT(
    modern_work_partner,
    (),
    (customer_adds,
     intermediate,
     advanced,
     cpor_users,
     dpor_users,
     csp_users,
     cpor_deployments,
     dpor_deployments,
     csp_deployments))

inline constexpr auto enterprise_usage = pk::named<
    "usage growth",
    pk::better_of<
        pk::capped<&modern_work_partner::cpor_users, 1'000, 30>,
        pk::capped<&modern_work_partner::dpor_users, 4'000, 30>>>;
inline constexpr auto enterprise_deployments = pk::named<
    "deployments",
    pk::better_of<
        pk::capped<&modern_work_partner::cpor_deployments, 5, 25>,
        pk::capped<&modern_work_partner::dpor_deployments, 10, 25>>>;

struct modern_work_enterprise :
    pk::scorecard<
        "Modern Work, enterprise",
        pk::criterion<pk::capped<&modern_work_partner::customer_adds, 5, 20>, pk::above{0}>,
        pk::criterion<pk::capped<&modern_work_partner::intermediate, 4, 10>, pk::above{0}>,
        pk::criterion<pk::capped<&modern_work_partner::advanced, 2, 15>, pk::above{0}>,
        pk::criterion<enterprise_usage, pk::above{0}>,
        pk::criterion<enterprise_deployments, pk::above{0}>,
        qualification> {};

inline constexpr auto smb_usage = pk::named<
    "usage growth",
    pk::better_of<
        pk::capped<&modern_work_partner::cpor_users, 500, 30>,
        pk::capped<&modern_work_partner::csp_users, 2'000, 30>>>;
inline constexpr auto smb_deployments = pk::named<
    "deployments",
    pk::better_of<
        pk::capped<&modern_work_partner::cpor_deployments, 5, 25>,
        pk::capped<&modern_work_partner::csp_deployments, 10, 25>>>;

struct modern_work_smb :
    pk::scorecard<
        "Modern Work, SMB",
        pk::criterion<pk::capped<&modern_work_partner::customer_adds, 10, 20>, pk::above{0}>,
        pk::criterion<pk::capped<&modern_work_partner::intermediate, 2, 10>, pk::above{0}>,
        pk::criterion<pk::capped<&modern_work_partner::advanced, 1, 15>, pk::above{0}>,
        pk::criterion<smb_usage, pk::above{0}>,
        pk::criterion<smb_deployments, pk::above{0}>,
        qualification> {};

enum class track { enterprise, smb };
BOOST_DESCRIBE_ENUM(track, enterprise, smb)

struct modern_work_answer {
    track better = track::enterprise;
    pk::fraction points;
    designation verdict = designation::not_qualified;

    friend constexpr bool
    operator==(const modern_work_answer&, const modern_work_answer&) = default;
};

/// The better track total counts, with its own verdict; of two equal totals the qualified one.
constexpr modern_work_answer modern_work(const modern_work_partner& partner) noexcept {
    const auto enterprise = modern_work_enterprise{}(partner);
    const auto smb = modern_work_smb{}(partner);
    const pk::fraction a = enterprise.score.units();
    const pk::fraction b = smb.score.units();
    if (a < b || (a == b && enterprise.band < smb.band)) return {track::smb, b, smb.band};
    return {track::enterprise, a, enterprise.band};
}

} // namespace microsoft

#endif
