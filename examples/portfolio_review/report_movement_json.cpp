// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "report_parts.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace portfolio {

namespace {

namespace json = boost::json;

json::value event_or_null(pk::movement_event event) {
    if (event == pk::movement_event::none) return nullptr;
    return text_or_null(pk::to_text(event).view());
}

/// What a reader needs to make sense of the events; all numbers are of quarters.
json::object head_of(const movement& in) {
    return {
        {"quarters", period_value(in.quarters)},
        {"rules",
         json::object{
             {"earned_over", quarters_of_a_year},
             {"up_after", movement_rules.up_after},
             {"down_after", movement_rules.down_after},
             {"exit_after", movement_rules.exit_after},
             {"exit_lowest_after", movement_rules.exit_lowest_after}}}};
}

json::array counts_of(const movement& in) {
    json::array counts;
    for (const event_count& count : in.counts)
        counts.push_back(json::object{
            {"event", event_or_null(count.event)},
            {"in_period", count.in_period},
            {"in_all_quarters", count.in_all_quarters}});
    return counts;
}

json::array moves_of(const movement& in) {
    json::array moves;
    for (const partner_move& move : in.moves)
        moves.push_back(json::object{
            {"quarter", move.quarter.text()},
            {"id", move.partner->id},
            {"name", move.partner->name},
            {"event", event_or_null(move.event)},
            {"from", text_or_null(move.from)},
            {"to", text_or_null(move.to)}});
    return moves;
}

json::array holders_of(const movement& in, programme which) {
    const std::vector<std::string_view> names = tier_names(which);
    json::array quarterly;
    for (const holders& in_quarter : in.quarterly) {
        json::object tiers;
        for (std::size_t i = 0; i < names.size(); ++i)
            tiers[names[i]] = in_quarter.tiers[i];
        quarterly.push_back(json::object{
            {"quarter", in_quarter.quarter.text()},
            {"tiers", std::move(tiers)},
            {"left", in_quarter.left},
            {"outside", in_quarter.outside}});
    }
    return quarterly;
}

} // namespace

json::value movement_value(const review& of) {
    if (!of.movement.is_known()) return nullptr;
    json::object object = head_of(of.movement);
    object["counts"] = counts_of(of.movement);
    object["moves"] = moves_of(of.movement);
    object["held"] = holders_of(of.movement, of.question.programme);
    return object;
}

json::value history_value(const review& of, const reviewed_partner& who) {
    if (!of.movement.is_known()) return nullptr;
    json::object object = head_of(of.movement);
    json::array entries;
    for (const history_entry& entry : who.history)
        entries.push_back(json::object{
            {"quarter", entry.quarter.text()},
            {"active", entry.is_active},
            {"earned", text_or_null(entry.earned)},
            {"held", text_or_null(entry.held)},
            {"event", event_or_null(entry.event)}});
    object["history"] = std::move(entries);
    return object;
}

} // namespace portfolio
