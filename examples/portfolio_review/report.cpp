// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "amounts.hpp"
#include "report_parts.hpp"
#include "utf8.hpp"

namespace portfolio {

namespace {

/// Which values are missing; of more than two only their number, as `short_text` asks.
std::string missing_text(const verdict& said, bool short_text) {
    std::string line = "not known: missing ";
    if (short_text && said.missing.size() > 2)
        return line + std::to_string(said.missing.size()) + " inputs";
    for (std::size_t i = 0; i < said.missing.size(); ++i)
        line.append(i == 0 ? "" : ", ").append(said.missing[i]);
    return line;
}

// ---- the whole portfolio -----------------------------------------------------------------------

/// Writes the decimals of a column with equally many digits, so that their points stand in line.
void line_up(grid& table, std::size_t column) {
    int most = 0;
    for (const auto& row : table.rows)
        most = std::max(most, decimals_of(row[column]));
    for (auto& row : table.rows)
        if (row[column] != "-") row[column] = with_decimals(row[column], most);
}

/// A score and its band, as two cells; dashes where an input is missing.
void add_score(std::vector<std::string>& row, const std::optional<verdict>& said) {
    if (!said) return;
    row.push_back(said->is_known() ? said->score : "-");
    row.push_back(said->is_known() ? said->outcome : missing_text(*said, true));
}

grid partners_grid(const review& of, int decimals) {
    grid table{
        "Partners",
        {"By revenue, the highest first; then by name."},
        {{"id"}, {"name"}, {"revenue (USD)", alignment::right}, {"tier"}}};
    if (of.has_attractiveness)
        table.columns.insert(
            table.columns.end(), {{"attractiveness", alignment::right}, {"priority"}});
    if (of.has_evaluation)
        table.columns.insert(table.columns.end(), {{"evaluation", alignment::right}, {"verdict"}});
    for (const reviewed_partner& entry : of.partners) {
        std::vector<std::string> row{
            id_cell(*entry.partner),
            name_cell(*entry.partner),
            entry.sums.is_active ? grouped(entry.sums.revenue, decimals) : "-",
            entry.tier.is_known() ? entry.tier.outcome : missing_text(entry.tier, true)};
        add_score(row, entry.attractiveness);
        add_score(row, entry.evaluation);
        table.rows.push_back(std::move(row));
    }
    for (std::size_t i = 4; i < table.columns.size(); i += 2) // the scores
        line_up(table, i);
    return table;
}

grid tiers_grid(const review& of) {
    constexpr std::size_t longest_bar = 40;
    std::size_t most = 1;
    for (const tier_count& tier : of.tiers)
        most = std::max(most, tier.partners);
    grid table{"Tiers", {}, {{"tier"}, {"partners", alignment::right}, {""}}};
    for (const tier_count& tier : of.tiers) {
        // Rounded up, so that no tier with a partner looks empty.
        const std::size_t scale = std::max(most, longest_bar);
        const std::size_t bar = (tier.partners * longest_bar + scale - 1) / scale;
        table.rows.push_back(
            {tier.tier.empty() ? "not known" : tier.tier,
             std::to_string(tier.partners),
             std::string(bar, '#')});
    }
    return table;
}

grid totals_grid(const review& of, int decimals) {
    grid table{"Totals", {}, {{"total"}, {"value", alignment::right}}};
    table.rows = {
        {"partners", std::to_string(of.partners.size())},
        {"active partners", std::to_string(of.active)},
        {"revenue of the period (USD)", grouped(of.revenue, decimals)},
        {"revenue of all quarters (USD)", grouped(of.revenue_of_all_quarters, decimals)}};
    return table;
}

/// So that all amounts of the report have the same number of decimals, and none loses one.
int decimals_in(const review& of) {
    int most = std::max(decimals_of(of.revenue), decimals_of(of.revenue_of_all_quarters));
    for (const reviewed_partner& entry : of.partners)
        most = std::max(most, decimals_of(entry.sums.revenue));
    return most;
}

// ---- one partner -------------------------------------------------------------------------------

std::string verdict_text(const verdict& said) {
    if (!said.is_known()) return missing_text(said, false);
    return said.score.empty() ? said.outcome : said.score + ", " + said.outcome;
}

std::string answer_text(pk::truth met) {
    return met == pk::truth::yes ? "yes" : met == pk::truth::no ? "no" : "unknown";
}

grid rules_grid(const explanation& why) {
    grid table{
        std::string{why.policy},
        {"Result: " + verdict_text(why.verdict) + "."},
        {{"outcome"}, {"requires"}, {"found"}, {"met"}}};
    for (const rule_reason& rule : why.rules) {
        std::string outcome = rule.outcome; // in the first line of the rule only
        for (const requirement& line : rule.requirements) {
            std::string indent;
            for (std::size_t i = 0; i < line.depth; ++i)
                indent += "- ";
            table.rows.push_back({outcome, indent + line.text, line.found, answer_text(line.met)});
            outcome.clear();
        }
        if (rule.requirements.empty()) table.rows.push_back({outcome, "nothing else", "", "yes"});
    }
    return table;
}

/// "from 75: priority, from 50: secondary, else opportunistic"
std::string bands_text(const std::vector<band_reason>& bands) {
    std::string text;
    for (const band_reason& band : bands)
        text += (text.empty() ? "from " : ", from ") + band.from + ": " + band.outcome;
    return text;
}

grid criteria_grid(const explanation& why) {
    grid table{
        std::string{why.policy},
        {"Result: " + verdict_text(why.verdict) + ". Bands " + bands_text(why.bands) + "."},
        {{"criterion"},
         {"found", alignment::right},
         {"weight", alignment::right},
         {"points", alignment::right}}};
    for (const contribution& part : why.criteria)
        table.rows.push_back(
            {part.criterion + (part.least.empty() ? "" : " (at least " + part.least + ")"),
             part.found,
             part.weight,
             part.points.empty() ? "-" : part.points});
    if (why.verdict.is_known()) table.rows.push_back({"score", "", "", why.verdict.score});
    line_up(table, 3);
    return table;
}

} // namespace

std::string id_cell(const partner& who) { return shortened(one_line(who.id), 20); }
std::string name_cell(const partner& who) { return shortened(one_line(who.name), 36); }

report report_on(const review& of) {
    const int decimals = decimals_in(of);
    report made{
        "Portfolio review",
        {"Period: " + of.period.text(), "Programme: " + std::string{of.programme_name}},
        {partners_grid(of, decimals), tiers_grid(of), totals_grid(of, decimals)}};
    add_movement(made.grids, of);
    return made;
}

report report_on(const review& of, const reviewed_partner& who) {
    report made{
        one_line(who.partner->name),
        {"Id: " + one_line(who.partner->id),
         "Period: " + of.period.text(),
         who.sums.is_active
             ? "Revenue: " + grouped(who.sums.revenue, decimals_of(who.sums.revenue)) + " USD"
             : "Revenue: no result in the period",
         "Tier: " + verdict_text(who.tier)},
        {}};
    for (const explanation& why : explain(of, who)) {
        if (!why.rules.empty()) made.grids.push_back(rules_grid(why));
        if (!why.criteria.empty()) made.grids.push_back(criteria_grid(why));
    }
    add_history(made.grids, of, who);
    return made;
}

} // namespace portfolio
