// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "pictures.hpp"
#include "report_parts.hpp"

namespace portfolio {

namespace {

constexpr auto title = "Movement";

std::string or_dash(std::string_view text) { return text.empty() ? "-" : std::string{text}; }

std::string event_text(pk::movement_event event) {
    return event == pk::movement_event::none ? "-" : std::string{pk::to_text(event).view()};
}

/// Instead of tables without a line.
grid only_sentence(std::string text) { return {title, {std::move(text)}}; }

grid too_few_quarters(const movement& in) {
    return only_sentence(
        "Not shown: it takes two quarters, and up to the end of the period there is only " +
        in.quarters.first.text() + ".");
}

/// Of which quarters, and how to read the rest.
std::vector<std::string> legend(const movement& in) {
    return {
        in.quarters.text() + ". A quarter earns the tier that the programme gives for the four " +
            "quarters that end with it; before the first one nothing counts.",
        "The tier that is held follows from what is earned; where that is not known, it counts as "
        "the tier that is held."};
}

/// What the rules say of an event, in their own numbers.
std::string meaning(pk::movement_event event) {
    constexpr pk::movement_rules rules = movement_rules;
    // Other rules may need other words.
    static_assert(rules.up_after > 1 && rules.down_after > 1 && rules.exit_after > 1);
    static_assert(rules.exit_lowest_after > 1 && rules.window == 1);
    static_assert(rules.moves == pk::move_to::next_tier);
    const auto in_a_row = [](int count, std::string_view what) {
        return (std::to_string(count) + " quarters in a row ").append(what);
    };
    switch (event) {
    case pk::movement_event::none:
        return "";
    case pk::movement_event::entered:
        return "a first result: into the lowest tier";
    case pk::movement_event::promoted:
        return in_a_row(rules.up_after, "have earned a higher tier: one tier up");
    case pk::movement_event::warned:
        return "a first quarter has earned a lower tier";
    case pk::movement_event::demoted:
        return in_a_row(rules.down_after, "have earned a lower tier: one tier down");
    case pk::movement_event::left:
        return in_a_row(rules.exit_after, "without a result, or ") +
               std::to_string(rules.exit_lowest_after) + " in the lowest tier";
    case pk::movement_event::reentered:
        return "a result after leaving: into the lowest tier";
    }
    return "";
}

grid counts_grid(const review& of) {
    const movement& in = of.movement;
    grid table{
        title,
        legend(in),
        {{"event"},
         {"in the period", alignment::right},
         {"since " + in.quarters.first.text(), alignment::right},
         {"why"}}};
    for (const event_count& count : in.counts)
        table.rows.push_back(
            {event_text(count.event),
             std::to_string(count.in_period),
             std::to_string(count.in_all_quarters),
             meaning(count.event)});
    table.picture = held_picture(of);
    return table;
}

grid moves_grid(const movement& in) {
    if (in.moves.empty()) return {"Moves", {"None in the period."}};
    grid table{
        "Moves",
        {"In the period, by quarter, then by name. --year shows another period, --partner all "
         "quarters of a partner."},
        {{"quarter"}, {"id"}, {"name"}, {"event"}, tier_column("from"), tier_column("to")}};
    for (const partner_move& move : in.moves)
        table.rows.push_back(
            {move.quarter.text(),
             id_cell(*move.partner),
             name_cell(*move.partner),
             event_text(move.event),
             or_dash(move.from),
             or_dash(move.to)});
    return table;
}

grid holders_grid(const review& of) {
    grid table{
        "Tiers held",
        {"Partners at the end of each quarter; outside: without a result so far. Quarters in which "
         "nobody has a result or moves are left out."},
        {{"quarter"}}};
    for (const std::string_view tier : tier_names(of.question.programme))
        table.columns.push_back({std::string{tier}, alignment::right});
    table.columns.push_back({"left", alignment::right});
    table.columns.push_back({"outside", alignment::right});
    for (const holders& in_quarter : of.movement.quarterly) {
        std::vector<std::string> row{in_quarter.quarter.text()};
        for (const std::size_t partners : in_quarter.tiers)
            row.push_back(std::to_string(partners));
        row.push_back(std::to_string(in_quarter.left));
        row.push_back(std::to_string(in_quarter.outside));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

void add_movement(std::vector<grid>& to, const review& of) {
    if (!of.movement.is_known()) {
        to.push_back(too_few_quarters(of.movement));
        return;
    }
    to.push_back(counts_grid(of));
    to.push_back(moves_grid(of.movement));
    to.push_back(holders_grid(of));
}

void add_history(std::vector<grid>& to, const review& of, const reviewed_partner& who) {
    if (!of.movement.is_known()) {
        to.push_back(too_few_quarters(of.movement));
        return;
    }
    if (who.history.empty()) {
        to.push_back(
            only_sentence("None: no result up to " + of.movement.quarters.last.text() + "."));
        return;
    }
    grid table{
        title,
        legend(of.movement),
        {{"quarter"}, {"result"}, tier_column("earned"), tier_column("held"), {"event"}, {"why"}}};
    table.notes.emplace_back("Quarters before it enters and after it has left are left out.");
    for (const history_entry& entry : who.history)
        table.rows.push_back(
            {entry.quarter.text(),
             entry.is_active ? "yes" : "no",
             entry.earned.empty() ? "not known" : std::string{entry.earned},
             or_dash(entry.held),
             event_text(entry.event),
             meaning(entry.event)});
    to.push_back(std::move(table));
}

} // namespace portfolio
