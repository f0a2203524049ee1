// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "review.hpp"

#include "sums.hpp"
#include "utf8.hpp"

#include <tuple>

namespace portfolio {

namespace {

result<period> find_period(const records& from, const question& asked) {
    const period all = all_quarters(from);
    if (!asked.year) return year_until(all.last);
    const period year = year_until({*asked.year, 4});
    const auto has_result = [&](const quarterly_result& r) { return year.includes(r.quarter); };
    if (std::ranges::none_of(from.results, has_result))
        return input_error{
            "--year " + std::to_string(asked.year->steps), "the results are from " + all.text()};
    return year;
}

reviewed_partner
review_one(const records& from, const partner& who, const period_result& sums, programme which) {
    reviewed_partner reviewed{.partner = &who, .sums = sums};
    reviewed.tier = with_policy(which, [&]<class Policy>(std::type_identity<Policy> policy) {
        return judge<Policy>(inputs_of(who, sums, policy));
    });
    if (from.have_attractiveness)
        reviewed.attractiveness = judge<examples::attractiveness>(who.attractiveness);
    if (from.have_evaluation)
        reviewed.evaluation = judge<examples::partner_evaluation>(who.evaluation);
    return reviewed;
}

bool comes_before(const reviewed_partner& a, const reviewed_partner& b) {
    if (a.sums.revenue != b.sums.revenue) return a.sums.revenue > b.sums.revenue;
    return std::tie(a.partner->name, a.partner->id) < std::tie(b.partner->name, b.partner->id);
}

/// Every tier that the programme has, also one without partners.
std::vector<tier_count> count_tiers(const review& of) {
    const auto partners_in = [&](std::string_view tier) {
        return static_cast<std::size_t>(std::ranges::count(
            of.partners, tier, [](const reviewed_partner& p) -> std::string_view {
                return p.tier.outcome;
            }));
    };
    std::vector<tier_count> tiers;
    for (const std::string_view tier : tier_names(of.question.programme))
        tiers.push_back({std::string{tier}, partners_in(tier)});
    if (const std::size_t unknown = partners_in({}); unknown > 0) tiers.push_back({{}, unknown});
    return tiers;
}

} // namespace

result<review> make_review(const records& from, const question& asked) {
    const auto when = find_period(from, asked);
    if (!when) return when.error();
    review made{
        .question = asked,
        .period = *when,
        .has_attractiveness = from.have_attractiveness,
        .has_evaluation = from.have_evaluation,
        .revenue_of_all_quarters = revenue_of_all_quarters(from)};
    const std::vector<period_result> sums = sum_up(from, *when);
    period quarters = all_quarters(from);
    quarters.last = std::min(quarters.last, when->last);
    std::vector<history> histories = histories_of(from, asked.programme, quarters.last);
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (asked.active_only && !sums[i].is_active) continue;
        made.partners.push_back(review_one(from, from.partners[i], sums[i], asked.programme));
        made.partners.back().history = std::move(histories[i]);
        made.active += sums[i].is_active ? 1 : 0;
        made.revenue = sum(made.revenue, sums[i].revenue);
    }
    std::ranges::sort(made.partners, comes_before);
    made.programme_name = with_policy(
        asked.programme, []<class Policy>(std::type_identity<Policy>) { return Policy::name; });
    made.tiers = count_tiers(made);
    made.movement = movement_in(made, quarters);
    return made;
}

result<const reviewed_partner*> find_partner(const review& in, std::string_view asked) {
    const reviewed_partner* found = nullptr;
    std::size_t count = 0;
    for (const reviewed_partner& candidate : in.partners) {
        if (candidate.partner->id == asked) return &candidate;
        // A name may span lines in the file; here it is written as the table shows it.
        if (candidate.partner->name != asked && one_line(candidate.partner->name) != asked)
            continue;
        found = &candidate;
        ++count;
    }
    if (count == 1) return found;
    return input_error{
        "--partner " + in_quotes(asked),
        count == 0 ? "no partner in the review has this name or id"
                   : std::to_string(count) + " partners have this name; give an id"};
}

std::vector<reasons> explain(const review& in, const reviewed_partner& who) {
    std::vector<reasons> all;
    all.push_back(
        with_policy(in.question.programme, [&]<class Policy>(std::type_identity<Policy> policy) {
            return explain<Policy>(inputs_of(*who.partner, who.sums, policy));
        }));
    if (in.has_attractiveness)
        all.push_back(explain<examples::attractiveness>(who.partner->attractiveness));
    if (in.has_evaluation)
        all.push_back(explain<examples::partner_evaluation>(who.partner->evaluation));
    return all;
}

std::vector<near_miss> near_misses_of(const review& in, const reviewed_partner& who) {
    std::vector<near_miss> all;
    const pk::percent within = in.question.near_miss.value_or(pk::percent{});
    with_policy(in.question.programme, [&]<class Policy>(std::type_identity<Policy> policy) {
        add_near_misses<Policy>(inputs_of(*who.partner, who.sums, policy), within, all);
    });
    if (in.has_attractiveness)
        add_near_misses<examples::attractiveness>(who.partner->attractiveness, within, all);
    if (in.has_evaluation)
        add_near_misses<examples::partner_evaluation>(who.partner->evaluation, within, all);
    std::ranges::sort(all, [](const near_miss& a, const near_miss& b) {
        return a.share == b.share ? a.text < b.text : a.share < b.share;
    });
    return all;
}

next_step next_tier_of(const review& in, const reviewed_partner& who) {
    return with_policy(in.question.programme, [&]<class Policy>(std::type_identity<Policy> policy) {
        return next_tier_of<Policy>(inputs_of(*who.partner, who.sums, policy), in.question.costs);
    });
}

} // namespace portfolio
