// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_EVALUATE_ANTI_PATTERNS_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_EVALUATE_ANTI_PATTERNS_HPP_INCLUDED

/// \file
/// E12: what is wrong with a programme. `policy` answers every anti-pattern that holds, in the
/// order of `outcome`, and nothing for a sound programme. The facts that show one are the condition
/// of its rule. What is not applicable or not known shows none; without partners, nobody knows the
/// share of active ones.
///
/// The source has a number for tiers, at most 3, and for shared KPIs, 3 to 5. What it leaves open
/// is in `limits`; `policy_within<limits{.active = 50_pct}>` has yours.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/table.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace anti_patterns {

using namespace literals;

/// Facts about a programme.
struct input {
    count partners;               ///< that signed
    count active_partners;        ///< of them
    bool we_gain = false;         ///< from the partnerships
    bool partners_gain = false;   ///< from them, too
    bool attribution = false;     ///< revenue is attributed to partners
    bool partner_success = false; ///< somebody answers for it
    count tiers;                  ///< levels of the programme
    count months_since_review;    ///< whole months since the partnerships were looked after
    /// What market development funds bring; not applicable without any.
    if_applicable<bool> mdf_return_tracked = not_applicable;
    bool sells_into_partners = false; ///< we sell direct into the accounts of partners
    bool icp_analysis = false;        ///< of the overlap, before signing
    count shared_kpis;                ///< agreed at kickoff
    count unproven_types;             ///< partnership types under way whose return is not shown
    bool graded_terms = false;        ///< who does more gets more
    /// Not applicable without a channel.
    if_applicable<bool> deal_registration = not_applicable;
    /// Not applicable without affiliates.
    if_applicable<bool> fraud_controls = not_applicable;
    bool exit_criteria = false;         ///< what failure is, agreed before
    bool touchpoints_scheduled = false; ///< regular ones, after the launch
    bool customer_value = false;        ///< is why we partner, not brand names or funding
    bool integration_path = false;      ///< step by step, before the launch
};
BOOST_DESCRIBE_STRUCT(
    input,
    (),
    (partners,
     active_partners,
     we_gain,
     partners_gain,
     attribution,
     partner_success,
     tiers,
     months_since_review,
     mdf_return_tracked,
     sells_into_partners,
     icp_analysis,
     shared_kpis,
     unproven_types,
     graded_terms,
     deal_registration,
     fraud_controls,
     exit_criteria,
     touchpoints_scheduled,
     customer_value,
     integration_path))

enum class outcome {
    quantity_over_quality,
    one_sided_value,
    no_attribution,
    ignored_partner_success,
    over_complicated_tiers,
    set_and_forget,
    mdf_without_accountability,
    competing_with_partners,
    no_icp_analysis,
    no_shared_kpis, ///< or fewer than 3, or more than 5 (chosen)
    all_types_at_once,
    same_terms_for_all,
    no_deal_registration,
    no_fraud_controls,
    no_exit_criteria,
    ghosting_after_launch,
    vanity,
    no_integration_path
};
BOOST_DESCRIBE_ENUM(
    outcome,
    quantity_over_quality,
    one_sided_value,
    no_attribution,
    ignored_partner_success,
    over_complicated_tiers,
    set_and_forget,
    mdf_without_accountability,
    competing_with_partners,
    no_icp_analysis,
    no_shared_kpis,
    all_types_at_once,
    same_terms_for_all,
    no_deal_registration,
    no_fraud_controls,
    no_exit_criteria,
    ghosting_after_launch,
    vanity,
    no_integration_path)

/// What the source leaves open, with a default that is chosen.
struct limits {
    percent active = 60;      ///< of the partners, at least; the activation target of S3
    count months = 3;         ///< since the last review, at most; reviews are quarterly
    count unproven_types = 1; ///< at once, at most: the source says to prove one, then expand
};

template <limits Limits = limits{}>
struct policy_within :
    decision_table<
        "anti-pattern review",
        hit::rule_order,
        rule<
            outcome::quantity_over_quality,
            less_than<ratio<&input::active_partners, &input::partners>, Limits.active>>,
        rule<
            outcome::one_sided_value,
            not_<all_of<holds<&input::we_gain>, holds<&input::partners_gain>>>>,
        rule<outcome::no_attribution, not_<holds<&input::attribution>>>,
        rule<outcome::ignored_partner_success, not_<holds<&input::partner_success>>>,
        rule<outcome::over_complicated_tiers, more_than<&input::tiers, 3>>,
        rule<outcome::set_and_forget, more_than<&input::months_since_review, Limits.months>>,
        rule<outcome::mdf_without_accountability, not_<holds<&input::mdf_return_tracked>>>,
        rule<outcome::competing_with_partners, holds<&input::sells_into_partners>>,
        rule<outcome::no_icp_analysis, not_<holds<&input::icp_analysis>>>,
        rule<outcome::no_shared_kpis, not_<between<&input::shared_kpis, closed<3, 5>>>>,
        rule<outcome::all_types_at_once, more_than<&input::unproven_types, Limits.unproven_types>>,
        rule<outcome::same_terms_for_all, not_<holds<&input::graded_terms>>>,
        rule<outcome::no_deal_registration, not_<holds<&input::deal_registration>>>,
        rule<outcome::no_fraud_controls, not_<holds<&input::fraud_controls>>>,
        rule<outcome::no_exit_criteria, not_<holds<&input::exit_criteria>>>,
        rule<outcome::ghosting_after_launch, not_<holds<&input::touchpoints_scheduled>>>,
        rule<outcome::vanity, not_<holds<&input::customer_value>>>,
        rule<outcome::no_integration_path, not_<holds<&input::integration_path>>>> {
    static constexpr framework about{
        "E12",
        "Anti-pattern review",
        "What is wrong with this programme?",
        "S3 and S4 anti-patterns, S0 common mistakes"};
};

/// An alias, so that only who uses it pays for checking eighteen rules.
using policy = policy_within<>;

} // namespace anti_patterns

} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
