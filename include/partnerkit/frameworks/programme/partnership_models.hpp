// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_PARTNERSHIP_MODELS_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_PARTNERSHIP_MODELS_HPP_INCLUDED

/// \file
/// T12: seven ways to earn money together, what each of them pays, and which of them suit a firm.
/// The answer lists all that do. Chosen: the big four and the integrators are consultancies, too,
/// and a strategic vendor is a software vendor.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/table.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace partnership_models {

enum class kind {
    big_four,             ///< of the consultancies
    systems_integrator,   ///< global, or otherwise major
    consultancy,          ///< another major one
    boutique_consultancy, ///< specialised, small
    niche_advisor,
    regional_reseller, ///< adds value, and sells
    distributor,
    software_vendor, ///< with a product of its own
    platform_vendor,
    strategic_vendor,      ///< a product firm that a market depends on
    complementary_software ///< as a service, bought beside ours
};
BOOST_DESCRIBE_ENUM(
    kind,
    big_four,
    systems_integrator,
    consultancy,
    boutique_consultancy,
    niche_advisor,
    regional_reseller,
    distributor,
    software_vendor,
    platform_vendor,
    strategic_vendor,
    complementary_software)

struct input {
    partnership_models::kind kind = kind::big_four; ///< of firm
    bool new_market = false;                        ///< to be entered together
};
BOOST_DESCRIBE_STRUCT(input, (), (kind, new_market))

enum class outcome {
    referral,           ///< it introduces, we close
    reseller,           ///< it sells in its own name
    co_sell,            ///< both sell, to accounts they share
    implementation,     ///< it delivers what we license
    embedding,          ///< our product is a part of its own (OEM)
    joint_venture,      ///< one entity or solution of both
    technology_alliance ///< integrated products, marketed together
};
BOOST_DESCRIBE_ENUM(
    outcome,
    referral,
    reseller,
    co_sell,
    implementation,
    embedding,
    joint_venture,
    technology_alliance)

struct policy :
    decision_table<
        "partnership models",
        hit::rule_order,
        rule<
            outcome::referral,
            one_of<&input::kind, kind::boutique_consultancy, kind::niche_advisor>>,
        rule<
            outcome::reseller,
            one_of<
                &input::kind,
                kind::systems_integrator,
                kind::regional_reseller,
                kind::distributor>>,
        rule<outcome::co_sell, one_of<&input::kind, kind::big_four, kind::systems_integrator>>,
        rule<
            outcome::implementation,
            one_of<&input::kind, kind::big_four, kind::systems_integrator, kind::consultancy>>,
        rule<
            outcome::embedding,
            one_of<
                &input::kind,
                kind::software_vendor,
                kind::platform_vendor,
                kind::strategic_vendor>>,
        rule<
            outcome::joint_venture,
            is<&input::kind, kind::strategic_vendor>,
            holds<&input::new_market>>,
        rule<outcome::technology_alliance, is<&input::kind, kind::complementary_software>>> {
    static constexpr framework about{
        "T12", "Partnership models", "Which models suit this kind of firm?", "S2 §1.2"};
};

/// Whether a model suits a firm.
constexpr bool suits(outcome model, const input& firm) noexcept {
    for (const outcome suitable : policy{}(firm))
        if (suitable == model) return true;
    return false;
}

enum class mechanism {
    referral_fee,
    reseller_margin,
    shared_quota_credit,  ///< revenue is attributed to both
    services_and_licence, ///< services are the partner's revenue, the licence is ours
    royalty_or_per_seat,
    joint_profit_and_loss, ///< and shared intellectual property
    marketing_credits      ///< no cash
};
BOOST_DESCRIBE_ENUM(
    mechanism,
    referral_fee,
    reseller_margin,
    shared_quota_credit,
    services_and_licence,
    royalty_or_per_seat,
    joint_profit_and_loss,
    marketing_credits)

/// What a rate is a part of.
enum class base { none, annual_contract_value, list_price };
BOOST_DESCRIBE_ENUM(base, none, annual_contract_value, list_price)

/// How a model earns money, and the usual rates; `of` is `base::none` where there are none.
struct revenue {
    partnership_models::mechanism mechanism = mechanism::marketing_credits;
    percent lowest{};
    percent highest{};
    base of = base::none;
};
BOOST_DESCRIBE_STRUCT(revenue, (), (mechanism, lowest, highest, of))

constexpr revenue revenue_of(outcome model) noexcept {
    switch (model) {
    case outcome::referral:
        return {mechanism::referral_fee, 5, 15, base::annual_contract_value};
    case outcome::reseller:
        return {mechanism::reseller_margin, 20, 40, base::list_price};
    case outcome::co_sell:
        return {mechanism::shared_quota_credit};
    case outcome::implementation:
        return {mechanism::services_and_licence};
    case outcome::embedding:
        return {mechanism::royalty_or_per_seat};
    case outcome::joint_venture:
        return {mechanism::joint_profit_and_loss};
    case outcome::technology_alliance:
        break;
    }
    return {mechanism::marketing_credits};
}

} // namespace partnership_models
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
