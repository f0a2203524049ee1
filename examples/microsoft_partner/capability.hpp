// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_MICROSOFT_PARTNER_CAPABILITY_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_MICROSOFT_PARTNER_CAPABILITY_HPP_INCLUDED

// Microsoft's partner capability score as published in 2023: metrics that grow up to a cap, some
// only under a condition or as the better of two; qualified from 70 points on, if no metric that
// applies is zero. Every fraction is exact: 3 of 7 customers bring 3/7 of the points.

#include <partnerkit/score.hpp>

namespace microsoft {

namespace pk = partnerkit;
using namespace pk::literals;

enum class designation { not_qualified, qualified };
BOOST_DESCRIBE_ENUM(designation, not_qualified, qualified)

using qualification =
    pk::bands<pk::from<70, designation::qualified>, pk::otherwise<designation::not_qualified>>;

/// Growth over a year, which may be negative or many times over.
using growth = pk::basic_percent<-100, 10'000>;

// ---- Azure: the tracks Data & AI and Infrastructure ---------------------------------------------

struct azure_partner {
    pk::count net_customer_adds;
    pk::count intermediate; // people with an intermediate certification
    pk::count advanced;     // people with an advanced certification
    pk::count architects;
    pk::count administrators;
    growth usage_growth;
    pk::usd consumption;
    pk::count deployments;
};
BOOST_DESCRIBE_STRUCT(
    azure_partner,
    (),
    (net_customer_adds,
     intermediate,
     advanced,
     architects,
     administrators,
     usage_growth,
     consumption,
     deployments))

using two_architects = pk::at_least<&azure_partner::architects, 2>;
using two_administrators = pk::at_least<&azure_partner::administrators, 2>;
using consuming = pk::at_least<&azure_partner::consumption, 1'000_usd>;

// A metric counts in full where `capped` says, and must be above zero.
using azure_customers =
    pk::criterion<pk::capped<&azure_partner::net_customer_adds, 3, 30>, pk::above{0}>;
using azure_growth = pk::criterion<
    pk::provided<consuming, pk::capped<&azure_partner::usage_growth, 20, 20>>,
    pk::above{0}>;
using azure_deployments =
    pk::criterion<pk::capped<&azure_partner::deployments, 5, 10>, pk::above{0}>;

// Advanced certifications do not apply to Data & AI: they are no line of its card, which is
// something else than a line with no points.
struct data_and_ai :
    pk::scorecard<
        "Data & AI",
        azure_customers,
        pk::criterion<
            pk::provided<
                pk::all_of<two_architects, two_administrators>,
                pk::capped<&azure_partner::intermediate, 10, 40>>,
            pk::above{0}>,
        azure_growth,
        azure_deployments,
        qualification> {};

struct infrastructure :
    pk::scorecard<
        "Infrastructure",
        azure_customers,
        pk::criterion<
            pk::provided<two_administrators, pk::capped<&azure_partner::intermediate, 5, 20>>,
            pk::above{0}>,
        pk::criterion<
            pk::provided<two_architects, pk::capped<&azure_partner::advanced, 5, 20>>,
            pk::above{0}>,
        azure_growth,
        azure_deployments,
        qualification> {};

// ---- Modern Work --------------------------------------------------------------------------------

struct modern_work_partner {
    pk::count net_customer_adds, intermediate, advanced;
    pk::count cpor_users, dpor_users, csp_users;                   // usage growth, in users
    pk::count cpor_deployments, dpor_deployments, csp_deployments; // deployments
};
BOOST_DESCRIBE_STRUCT(
    modern_work_partner,
    (),
    (net_customer_adds,
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
        pk::criterion<pk::capped<&modern_work_partner::net_customer_adds, 5, 20>, pk::above{0}>,
        pk::criterion<pk::capped<&modern_work_partner::intermediate, 4, 10>, pk::above{0}>,
        pk::criterion<pk::capped<&modern_work_partner::advanced, 2, 15>, pk::above{0}>,
        pk::criterion<enterprise_usage, pk::above{0}>,
        pk::criterion<enterprise_deployments, pk::above{0}>,
        qualification> {};

struct modern_work_smb :
    pk::scorecard<
        "Modern Work, SMB",
        pk::criterion<pk::capped<&modern_work_partner::net_customer_adds, 10, 20>, pk::above{0}>,
        pk::criterion<pk::capped<&modern_work_partner::intermediate, 2, 10>, pk::above{0}>,
        pk::criterion<pk::capped<&modern_work_partner::advanced, 1, 15>, pk::above{0}>,
        pk::criterion<
            pk::named<
                "usage growth",
                pk::better_of<
                    pk::capped<&modern_work_partner::cpor_users, 500, 30>,
                    pk::capped<&modern_work_partner::csp_users, 2'000, 30>>>,
            pk::above{0}>,
        pk::criterion<
            pk::named<
                "deployments",
                pk::better_of<
                    pk::capped<&modern_work_partner::cpor_deployments, 5, 25>,
                    pk::capped<&modern_work_partner::csp_deployments, 10, 25>>>,
            pk::above{0}>,
        qualification> {};

struct modern_work_result {
    bool is_enterprise = false; // the track whose total is taken
    pk::fraction total;
    designation band = designation::not_qualified;
};

/// Modern Work takes the track with the better total; of equal totals, the qualified one.
constexpr modern_work_result modern_work(const modern_work_partner& partner) noexcept {
    const auto enterprise = modern_work_enterprise{}(partner);
    const auto smb = modern_work_smb{}(partner);
    const pk::fraction large{enterprise.score.steps, enterprise.score.steps_per_unit};
    const pk::fraction small{smb.score.steps, smb.score.steps_per_unit};
    const bool take_enterprise = small < large || (small == large && !(enterprise.band < smb.band));
    return take_enterprise ? modern_work_result{true, large, enterprise.band}
                           : modern_work_result{false, small, smb.band};
}

} // namespace microsoft

#endif
