// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "amounts.hpp"
#include "pictures.hpp"
#include "report_parts.hpp"
#include "utf8.hpp"

namespace portfolio {

namespace {

/// What is still possible, and which values are missing; of more than two only their number, as
/// `short_text` asks.
std::string open_text(const verdict& said, bool short_text) {
    return one_of_text(said.possible) + " (missing " +
           (short_text && said.missing.size() > 2 ? std::to_string(said.missing.size()) + " inputs"
                                                  : list_text(said.missing)) +
           ')';
}

std::string outcome_cell(const verdict& said) {
    return said.is_known() ? said.outcome : open_text(said, true);
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
    row.push_back(said->score.empty() ? "-" : said->score);
    row.push_back(outcome_cell(*said));
}

grid partners_grid(const review& of, int decimals) {
    grid table{
        "Partners",
        {"By revenue, the highest first; then by name."},
        {{"id"}, {"name"}, {"revenue (USD)", alignment::right}, tier_column("tier")}};
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
            outcome_cell(entry.tier)};
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
    grid table{"Tiers", {}, {tier_column("tier"), {"partners", alignment::right}, {""}}};
    for (const tier_count& tier : of.tiers) {
        // Rounded up, so that no tier with a partner looks empty.
        const std::size_t scale = std::max(most, longest_bar);
        const std::size_t bar = (tier.partners * longest_bar + scale - 1) / scale;
        table.rows.push_back(
            {tier.tier.empty() ? "not known" : tier.tier,
             std::to_string(tier.partners),
             std::string(bar, '#')});
    }
    table.picture = tier_picture(of.tiers);
    return table;
}

grid totals_grid(const review& of, int decimals) {
    grid table{"Totals", {}, {{"total"}, {"value", alignment::right}}};
    table.is_summary = true;
    table.rows = {
        {"partners", std::to_string(of.partners.size())},
        {"active partners", std::to_string(of.active)},
        {"revenue of the period (USD)", grouped(of.revenue, decimals)},
        {"revenue of all quarters (USD)", grouped(of.revenue_of_all_quarters, decimals)}};
    return table;
}

/// Why each partner has its tier and its scores.
void add_reasons(std::vector<grid>& to, const review& of) {
    for (const reviewed_partner& who : of.partners) {
        grid part{"Reasons: " + name_cell(*who.partner) + " (" + id_cell(*who.partner) + ")"};
        for (const reasons& why : explain(of, who))
            part.items.insert(part.items.end(), why.sentences.begin(), why.sentences.end());
        to.push_back(std::move(part));
    }
}

/// Why there is no way to a higher tier; empty if there is one.
std::string no_way_text(const next_step& next, const verdict& tier) {
    if (!next.is_known) return "not known (missing " + list_text(tier.missing) + ")";
    if (next.is_at_top) return "already at the top";
    return next.best ? "" : "the fields that may change do not lead to a higher tier";
}

/// The ways with one field alone that are not the cheapest anyway.
std::vector<std::string> other_ways(const next_step& next) {
    std::vector<std::string> others;
    for (const way_up& way : next.alone)
        if (way.text != next.best->text) others.push_back(way.text);
    return others;
}

grid next_tier_grid(const review& of) {
    grid table{
        "Next tier",
        {"The cheapest changes that lead to a higher tier, and every other way with one field "
         "alone.",
         "Where --cost says nothing, a unit of a number or another yes or no costs 1."},
        {{"id"},
         {"name"},
         tier_column("tier"),
         {"cheapest way"},
         {"cost", alignment::right},
         {"or with one field alone"}}};
    for (const reviewed_partner& who : of.partners) {
        std::vector<std::string> row{
            id_cell(*who.partner), name_cell(*who.partner), outcome_cell(who.tier)};
        const next_step next = next_tier_of(of, who);
        const std::string none = no_way_text(next, who.tier);
        std::string others;
        for (const std::string& way : other_ways(next))
            others += (others.empty() ? "" : ", or ") + way;
        row.push_back(none.empty() ? next.best->text : none);
        row.push_back(none.empty() ? next.cost : "-");
        row.push_back(others.empty() ? "-" : others);
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// How far something moves, of itself.
std::string share_text(pk::fraction share) {
    return std::string{pk::to_text(pk::fraction{share.numerator * 100, share.denominator}).view()} +
           " %";
}

std::string near_miss_title(const review& of) {
    return "Near misses, within " + std::string{pk::to_text(*of.question.near_miss).view()};
}

/// The nearest of all first.
grid near_miss_grid(const review& of) {
    struct entry {
        const reviewed_partner* who;
        near_miss miss;
    };
    std::vector<entry> entries;
    for (const reviewed_partner& who : of.partners)
        for (near_miss& miss : near_misses_of(of, who))
            entries.push_back({&who, std::move(miss)});
    std::ranges::sort(entries, [](const entry& a, const entry& b) {
        if (!(a.miss.share == b.miss.share)) return a.miss.share < b.miss.share;
        return a.who == b.who ? a.miss.text < b.miss.text : a.who < b.who;
    });
    grid table{
        near_miss_title(of),
        {"Where a threshold or a weight that moves by so much of itself switches a tier or a "
         "band."},
        {{"id"},
         {"name"},
         {"verdict"},
         {"near"},
         {"moves by", alignment::right},
         {"what would switch it"}}};
    for (const entry& each : entries)
        table.rows.push_back(
            {id_cell(*each.who->partner),
             name_cell(*each.who->partner),
             each.miss.outcome,
             each.miss.switched.empty() ? "-" : each.miss.switched,
             share_text(each.miss.share),
             std::string{each.miss.policy} + ": " + each.miss.text});
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

/// Why a policy answers what it answers, under the answer.
grid reasons_grid(const reasons& why) {
    std::string answer = why.sentences.front();
    answer.pop_back(); // the full stop: it becomes a title
    grid part{std::move(answer)};
    part.items.assign(why.sentences.begin() + 1, why.sentences.end());
    if (!why.criteria.empty()) part.picture = score_picture(why);
    return part;
}

grid next_tier_grid(const next_step& next, const verdict& tier) {
    grid part{"Next tier"};
    if (const std::string none = no_way_text(next, tier); !none.empty()) {
        part.items.push_back(none);
        return part;
    }
    part.items.push_back("Cheapest: " + next.best->text + "; cost " + next.cost);
    for (const std::string& way : other_ways(next))
        part.items.push_back("With one field alone: " + way);
    return part;
}

grid near_miss_grid(const review& of, const reviewed_partner& who) {
    grid part{near_miss_title(of)};
    for (const near_miss& miss : near_misses_of(of, who))
        part.items.push_back(
            share_text(miss.share) + ": " + std::string{miss.policy} + ", " + miss.text);
    if (part.items.empty()) part.items.push_back("none");
    return part;
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
    if (of.question.next_tier) made.grids.push_back(next_tier_grid(of));
    if (of.question.near_miss) made.grids.push_back(near_miss_grid(of));
    if (of.question.explain) add_reasons(made.grids, of);
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
         "Tier: " + (who.tier.is_known() ? who.tier.outcome : open_text(who.tier, false))},
        {}};
    for (const reasons& why : explain(of, who))
        made.grids.push_back(reasons_grid(why));
    if (of.question.next_tier)
        made.grids.push_back(next_tier_grid(next_tier_of(of, who), who.tier));
    if (of.question.near_miss) made.grids.push_back(near_miss_grid(of, who));
    add_history(made.grids, of, who);
    return made;
}

} // namespace portfolio
