// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// A candidate goes from the landscape to a tier, through the ready-made frameworks, and each step
// says why. The record is the CRM's own; the frameworks find what they need by name.

#include <partnerkit/bind.hpp>
#include <partnerkit/frameworks/evaluate/competitor_move.hpp>
#include <partnerkit/frameworks/evaluate/evaluation.hpp>
#include <partnerkit/frameworks/evaluate/landscape.hpp>
#include <partnerkit/frameworks/evaluate/leverage.hpp>
#include <partnerkit/frameworks/evaluate/overlap_gate.hpp>
#include <partnerkit/frameworks/programme/build_or_partner.hpp>
#include <partnerkit/frameworks/programme/raci.hpp>
#include <partnerkit/frameworks/programme/tier_framework.hpp>
#include <partnerkit/reader.hpp>
#include <partnerkit/text.hpp>
#include <partnerkit/with.hpp>

#include <cstdio>
#include <string>

namespace crm {

namespace pk = partnerkit;
namespace fw = pk::frameworks;
using namespace pk::literals;

// ---- the CRM's own record -----------------------------------------------------------------------

struct account {
    int id = 0;
    fw::landscape::firm kind = fw::landscape::firm::long_tail;
    fw::competitor_move::standing towards_competitors = fw::competitor_move::standing::locked;
    pk::count map_age;
    // Rated by the partner manager, 1 to 5.
    pk::rating icp_overlap, complementarity, reach, reputation, readiness, sponsorship, culture;
    pk::percent icp_share;
    bool requirement = false, economic = false, competitive = false, customer = false,
         co_marketing = false;
    // The gap that the partner would fill.
    bool is_core = false;
    pk::count months_of_delay;
    bool has_credible_partner = false;
    pk::usd open_opportunities; // what the framework calls a pipeline
    pk::count certified;
    bool dedicated_practice = false;
};
BOOST_DESCRIBE_STRUCT(
    account,
    (),
    (id,
     kind,
     towards_competitors,
     map_age,
     icp_overlap,
     complementarity,
     reach,
     reputation,
     readiness,
     sponsorship,
     culture,
     icp_share,
     requirement,
     economic,
     competitive,
     customer,
     co_marketing,
     is_core,
     months_of_delay,
     has_credible_partner,
     open_opportunities,
     certified,
     dedicated_practice))

// ---- why ---------------------------------------------------------------------------------------

std::string
value_text(const pk::policy_view& view, std::size_t field, const pk::field_value& value) {
    return std::string{pk::to_text(view.fields[field].domain, value.steps).view()};
}

/// The conditions of a rule that compare something, with what was found.
template <class Values>
void print_conditions(const pk::policy_view& view, pk::view_range of, const Values& values) {
    for (std::size_t i = of.first; i < of.first + of.size; ++i) {
        const pk::condition_view& asked = view.conditions[i];
        if (asked.op >= pk::relation::one_of && asked.op <= pk::relation::not_) continue;
        std::printf(
            "      %s is %s: %s\n",
            std::string{view.fields[asked.field].name}.c_str(),
            value_text(view, asked.field, values[asked.field]).c_str(),
            pk::test(view, i, values) == pk::truth::yes ? "enough" : "not what it takes");
    }
}

/// What a policy says of an input, and why: a card's points, a tree's questions, a table's rule.
template <class Policy>
void print(const typename Policy::subject_type& input) {
    constexpr const pk::policy_view& view = pk::view_of<Policy>;
    const auto values = pk::values_of<Policy>(input);
    const auto answer = Policy{}(input);
    std::printf(
        "%-4s %s\n",
        std::string{Policy::about.id}.c_str(),
        std::string{Policy::about.question}.c_str());
    if constexpr (requires { answer.band; }) {
        std::printf(
            "  -> %s, with %s of %s\n",
            pk::to_text(answer.band).c_str(),
            pk::to_text(answer.score).c_str(),
            pk::to_text(Policy::highest()).c_str());
        for (const pk::criterion_view& criterion : view.criteria)
            std::printf(
                "      %s %s brings %s\n",
                std::string{view.fields[criterion.field].name}.c_str(),
                value_text(view, criterion.field, values[criterion.field]).c_str(),
                std::string{
                    pk::to_text(view.score, values[criterion.field].steps * criterion.factor)
                        .view()}
                    .c_str());
    } else {
        std::printf("  -> %s\n", pk::to_text(answer).c_str());
        if constexpr (requires { Policy::path(input); }) {
            for (const pk::tree_step& step : Policy::path(input))
                std::printf(
                    "      %s %s\n",
                    std::string{step.question}.c_str(),
                    step.answer == pk::truth::yes ? "Yes." : "No.");
        } else {
            const auto rows = Policy::matching_rows(input);
            if (rows.empty())
                std::printf("      no other rule matches\n");
            else
                print_conditions(view, view.rules[rows[0]].condition, values);
        }
    }
}

// ---- the way of a candidate ---------------------------------------------------------------------

/// Our own numbers for one framework: for us, gold starts at three quarters of a million. What the
/// tier gives is stated again, because it is a new tier.
struct our_tiers :
    pk::with<
        fw::tier_framework::policy,
        pk::tier<
            fw::tier_framework::outcome::gold,
            pk::at_least<&fw::tier_framework::input::pipeline, 750'000_usd>,
            pk::at_least<&fw::tier_framework::input::certified, 3>,
            pk::grants<fw::tier_framework::gold>>> {
    static constexpr fw::framework about = fw::tier_framework::policy::about;
};

void print_way(const account& of) {
    std::printf("account %d\n\n", of.id);
    print<fw::landscape::policy>(pk::as<fw::landscape::input>(of));
    print<fw::competitor_move::policy>(pk::as<fw::competitor_move::input>(of));
    print<fw::overlap_gate::policy>(
        pk::as<
            fw::overlap_gate::input,
            pk::from_field<&fw::overlap_gate::input::icp_overlap, &account::icp_share>>(of));
    print<fw::evaluation::policy>(pk::as<fw::evaluation::input>(of));
    print<fw::leverage::policy>(pk::as<fw::leverage::input>(of));
    print<fw::build_or_partner::policy>(pk::as<fw::build_or_partner::input>(of));

    using tier_input = fw::tier_framework::input;
    const auto tiered =
        pk::as<tier_input, pk::from_field<&tier_input::pipeline, &account::open_opportunities>>(of);
    print<our_tiers>(tiered);
    const auto* terms = our_tiers::granted(our_tiers{}(tiered));
    std::printf(
        "      reviews %s, %d joint activities a year\n",
        pk::to_text(terms->reviews).c_str(),
        terms->joint_activities);

    using raci = fw::raci::policy;
    constexpr auto decision = fw::raci::decision::new_partnership;
    std::printf(
        "%-4s %s\n  -> accountable: %s\n",
        std::string{raci::about.id}.c_str(),
        "Who decides on a new partnership?",
        pk::to_text(raci::accountable_for(decision)).c_str());
    for (const auto role : raci::responsible_for(decision))
        std::printf("      responsible: %s\n", pk::to_text(role).c_str());
}

} // namespace crm

int main() {
    crm::account candidate;
    candidate.id = 4711;
    candidate.kind = crm::fw::landscape::firm::global_integrator;
    candidate.towards_competitors = crm::fw::competitor_move::standing::under_served;
    candidate.map_age = 2;
    candidate.icp_overlap = 4;
    candidate.complementarity = 5;
    candidate.reach = 4;
    candidate.reputation = 3;
    candidate.readiness = 3;
    candidate.sponsorship = 4;
    candidate.culture = 3;
    candidate.icp_share = 72;
    candidate.economic = true;
    candidate.co_marketing = true;
    candidate.months_of_delay = 9;
    candidate.has_credible_partner = true;
    candidate.open_opportunities = partnerkit::usd{820'000};
    candidate.certified = 4;
    crm::print_way(candidate);
}
