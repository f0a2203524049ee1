// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "movement_history.hpp"

#include "review.hpp"

#include <set>
#include <span>
#include <tuple>

namespace portfolio {

namespace {

// ---- of one partner ----------------------------------------------------------------------------

using results = std::vector<const quarterly_result*>;

/// Those of each partner, in the order of their quarters.
std::vector<results> results_by_partner(const records& from) {
    std::vector<results> sorted(from.partners.size());
    for (const quarterly_result& result : from.results)
        sorted[result.partner].push_back(&result);
    for (results& of_one : sorted)
        std::ranges::sort(of_one, {}, &quarterly_result::quarter);
    return sorted;
}

/// Of a partner's results up to a quarter, the sums of the year that ends with it.
period_result sum_up_year(std::span<const quarterly_result* const> until, quarter last) {
    const period year = year_until(last);
    period_result sums;
    while (!until.empty() && year.includes(until.back()->quarter)) {
        add(sums, *until.back());
        until = until.first(until.size() - 1);
    }
    return sums;
}

template <class Tier>
std::string_view name_of(Tier tier) {
    const pk::domain_view& tiers = pk::domain<Tier>::view;
    const auto* const named = std::ranges::find(
        tiers.names,
        tiers.names + tiers.name_count,
        static_cast<std::int64_t>(tier),
        &pk::named_value::steps);
    return named->name;
}

template <class Policy>
history history_of(const partner& who, const results& all, quarter last) {
    using tier = typename Policy::outcome_type;
    using rules = pk::frameworks::tier_movement::policy_over<tier, movement_rules>;
    constexpr tier lowest = pk::domain<tier>::from_steps(pk::domain<tier>::view.lowest);

    history entries;
    pk::standing<tier> now;
    quarter current;
    std::size_t known = 0; // results up to the current quarter
    const auto is_inside = [&now] { return now.membership == pk::membership::inside; };
    while (is_inside() || known < all.size()) {
        // Nothing happens to one outside until there is a result, be it a century later.
        if (is_inside())
            ++current.count;
        else
            current = all[known]->quarter;
        if (current > last) break;
        const bool is_active = known < all.size() && all[known]->quarter == current;
        if (is_active) ++known;

        const period_result sums = sum_up_year(std::span{all}.first(known), current);
        const auto earned = tier_of<Policy>(inputs_of(who, sums, std::type_identity<Policy>{}));
        // What is not known speaks neither for a move up nor for one down.
        const tier held = is_inside() ? now.tier : lowest;
        const auto next = rules::next(now, earned.value_or(held), is_active);
        now = next.after;
        entries.push_back(
            {.quarter = current,
             .is_active = is_active,
             .earned = earned ? name_of(*earned) : std::string_view{},
             .held = is_inside() ? name_of(now.tier) : std::string_view{},
             .event = next.event});
    }
    return entries;
}

// ---- of a portfolio ----------------------------------------------------------------------------

bool comes_before(const partner_move& a, const partner_move& b) {
    return std::tie(a.quarter, a.partner->name, a.partner->id) <
           std::tie(b.quarter, b.partner->name, b.partner->id);
}

std::vector<partner_move> all_moves(const review& of) {
    std::vector<partner_move> moves;
    for (const reviewed_partner& who : of.partners) {
        std::string_view held;
        for (const history_entry& entry : who.history) {
            if (entry.event != pk::movement_event::none)
                moves.push_back({who.partner, entry.quarter, entry.event, held, entry.held});
            held = entry.held;
        }
    }
    std::ranges::sort(moves, comes_before);
    return moves;
}

std::vector<event_count> count_events(const std::vector<partner_move>& moves, period when) {
    std::vector<event_count> counts;
    const pk::domain_view& events = pk::domain<pk::movement_event>::view;
    for (std::size_t i = 0; i < events.name_count; ++i) {
        event_count count{pk::domain<pk::movement_event>::from_steps(events.names[i].steps)};
        if (count.event == pk::movement_event::none) continue;
        for (const partner_move& move : moves) {
            if (move.event != count.event) continue;
            ++count.in_all_quarters;
            if (when.includes(move.quarter)) ++count.in_period;
        }
        counts.push_back(count);
    }
    return counts;
}

/// Quarters in which there is nothing to tell are left out: there may be centuries of them.
std::set<quarter> eventful_quarters(const review& of) {
    std::set<quarter> quarters;
    for (const reviewed_partner& who : of.partners)
        for (const history_entry& entry : who.history)
            if (entry.is_active || entry.event != pk::movement_event::none)
                quarters.insert(entry.quarter);
    return quarters;
}

std::vector<holders> count_holders(const review& of, const std::vector<partner_move>& moves) {
    const std::vector<std::string_view> names = tier_names(of.question.programme);
    holders now{
        .quarter = {},
        .tiers = std::vector<std::size_t>(names.size()),
        .outside = of.partners.size()};
    const auto place = [&](std::string_view tier, std::size_t& if_none) -> std::size_t& {
        if (tier.empty()) return if_none;
        return now.tiers[static_cast<std::size_t>(std::ranges::find(names, tier) - names.begin())];
    };
    std::vector<holders> quarterly;
    auto move = moves.begin();
    for (const quarter each : eventful_quarters(of)) {
        now.quarter = each;
        for (; move != moves.end() && move->quarter == each; ++move) {
            const bool was_outside = move->event == pk::movement_event::entered;
            --place(move->from, was_outside ? now.outside : now.left);
            ++place(move->to, now.left);
        }
        quarterly.push_back(now);
    }
    return quarterly;
}

} // namespace

std::vector<history> histories_of(const records& from, programme which, quarter last) {
    const std::vector<results> sorted = results_by_partner(from);
    std::vector<history> histories;
    with_policy(which, [&]<class Policy>(std::type_identity<Policy>) {
        for (std::size_t i = 0; i < sorted.size(); ++i)
            histories.push_back(history_of<Policy>(from.partners[i], sorted[i], last));
    });
    return histories;
}

movement movement_in(const review& of, period quarters) {
    movement found{.quarters = quarters};
    found.moves = all_moves(of);
    found.counts = count_events(found.moves, of.period);
    found.quarterly = count_holders(of, found.moves);
    std::erase_if(
        found.moves, [&](const partner_move& move) { return !of.period.includes(move.quarter); });
    return found;
}

} // namespace portfolio
