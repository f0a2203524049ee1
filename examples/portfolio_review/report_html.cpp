// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "html.hpp"
#include "pictures.hpp"
#include "report.hpp"
#include "utf8.hpp"

namespace portfolio {

namespace {

/// Everything that the page needs. t0 to t4 are the tiers and bands from the highest, in one ramp
/// whose strongest end is the highest tier, in the dark as in the light.
constexpr auto style = R"css(
:root {
  color-scheme: light dark;
  --page: #f4f6f9; --card: #ffffff; --ink: #14202e; --soft: #54626f; --rule: #d9e0e7;
  --accent: #1d5fa8; --up: #17692f; --down: #a82020; --short: #b3401a; --track: #e6ebf0;
  --t0: #12355f; --on-t0: #ffffff; --t1: #2a669f; --on-t1: #ffffff; --t2: #6ea8d8; --on-t2: #0b1a2b;
  --t3: #aed1ec; --on-t3: #0b1a2b; --t4: #dbe7f1; --on-t4: #0b1a2b;
  --gone: #8d97a1; --on-gone: #0b1016; --out: #eef1f4; --on-out: #3f4c58;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0e141b; --card: #17202a; --ink: #e8eef4; --soft: #a4b1bd; --rule: #2f3b47;
    --accent: #7ab8f5; --up: #6fd08c; --down: #ff8f85; --short: #f0996f; --track: #2a3541;
    --t0: #e6f2fd; --on-t0: #0b1a2b; --t1: #a3cdf4; --on-t1: #0b1a2b; --t2: #5b9bd5; --on-t2: #0b1a2b;
    --t3: #2f6499; --on-t3: #ffffff; --t4: #264057; --on-t4: #ffffff;
    --gone: #6f7a85; --on-gone: #05080b; --out: #202b36; --on-out: #b9c5d0;
  }
}
@media print {
  :root {
    color-scheme: light;
    --page: #ffffff; --card: #ffffff; --ink: #000000; --soft: #444444; --rule: #bbbbbb;
    --accent: #1d5fa8; --up: #17692f; --down: #a82020; --short: #b3401a; --track: #e6ebf0;
    --t0: #12355f; --on-t0: #ffffff; --t1: #2a669f; --on-t1: #ffffff; --t2: #6ea8d8; --on-t2: #0b1a2b;
    --t3: #aed1ec; --on-t3: #0b1a2b; --t4: #dbe7f1; --on-t4: #0b1a2b;
    --gone: #8d97a1; --on-gone: #0b1016; --out: #eef1f4; --on-out: #3f4c58;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--ink); overflow-wrap: anywhere;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
main { max-width: 76rem; margin: 0 auto; padding: 2.5rem 1.5rem; }
header { margin-bottom: 1.5rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; letter-spacing: -.01em; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
p { margin: 0 0 .5rem; max-width: 70ch; }
header p, .note { color: var(--soft); }
.note { font-size: .9rem; margin-bottom: .2rem; }
section {
  background: var(--card); border: 1px solid var(--rule); border-radius: 10px;
  padding: 1.5rem; margin: 0 0 1.5rem;
}
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1rem; margin: 0 0 1.5rem; }
.figures div {
  background: var(--card); border: 1px solid var(--rule); border-top: 4px solid var(--accent);
  border-radius: 10px; padding: 1rem 1.25rem;
}
.figures dt { color: var(--soft); font-size: .9rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
figure { margin: 1rem 0; overflow-x: auto; max-width: 100%; }
.pair { display: flex; flex-wrap: wrap; gap: 0 3rem; align-items: flex-start; }
.pair > * { min-width: 0; max-width: 100%; }
.pair > figure + ul { flex: 1 1 20rem; }
.pair > figure + div { flex: 1 1 31rem; }
table { border-collapse: collapse; font-size: .92rem; margin: .75rem 0 0; }
th, td { text-align: left; padding: .4rem 1.1rem .4rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
th, td { white-space: nowrap; }
td.long { white-space: normal; min-width: 11rem; }
thead th { color: var(--soft); font-weight: 600; border-bottom: 2px solid var(--rule); }
h2::first-letter, h3::first-letter, thead th::first-letter, dt::first-letter { text-transform: uppercase; }
tbody th { font-weight: 600; }
.tier::before {
  content: ""; display: inline-block; width: .75em; height: .75em; margin-right: .5em;
  border-radius: 50%; border: 1px solid var(--soft);
}
.tier.t0::before { background: var(--t0); } .tier.t1::before { background: var(--t1); }
.tier.t2::before { background: var(--t2); } .tier.t3::before { background: var(--t3); }
.tier.t4::before { background: var(--t4); }
.number { font-variant-numeric: tabular-nums; }
th.number, td.number { text-align: right; }
ul { margin: .25rem 0 0; padding-left: 1.2rem; }
li { margin: .15rem 0; }
svg { display: block; height: auto; max-width: 100%; min-width: 26rem; font: 14px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
svg text { fill: var(--ink); }
svg .small { font-size: 13px; }
svg .soft { fill: var(--soft); }
svg .strong { font-weight: 650; }
svg .end { text-anchor: end; }
svg .middle { text-anchor: middle; }
svg .up { fill: var(--up); font-weight: 650; }
svg .down { fill: var(--down); font-weight: 650; }
svg .axis { stroke: var(--soft); stroke-width: 1; }
svg .t0 { fill: var(--t0); } svg text.on-t0 { fill: var(--on-t0); }
svg .t1 { fill: var(--t1); } svg text.on-t1 { fill: var(--on-t1); }
svg .t2 { fill: var(--t2); } svg text.on-t2 { fill: var(--on-t2); }
svg .t3 { fill: var(--t3); } svg text.on-t3 { fill: var(--on-t3); }
svg .t4 { fill: var(--t4); stroke: var(--soft); stroke-width: .5; } svg text.on-t4 { fill: var(--on-t4); }
svg .gone { fill: var(--gone); } svg text.on-gone { fill: var(--on-gone); }
svg .out { fill: var(--out); stroke: var(--soft); stroke-width: 1; stroke-dasharray: 3 3; } svg text.on-out { fill: var(--on-out); }
svg .track { fill: var(--track); }
svg .fill { fill: var(--accent); }
svg .short { fill: var(--short); }
svg .least { stroke: var(--ink); stroke-width: 2; }
svg .mark { fill: var(--ink); }
svg .question { fill: var(--card); stroke: var(--soft); stroke-width: 1; }
svg .way { stroke: var(--soft); stroke-width: 1; }
svg .tip { fill: var(--soft); }
svg .taken { stroke: var(--accent); stroke-width: 3; }
svg .tip.taken { fill: var(--accent); stroke-width: 1; }
@media (max-width: 40rem) {
  main { padding: 1.25rem .75rem; }
  section { padding: 1rem; }
  h1 { font-size: 1.6rem; }
  .figures { grid-template-columns: 1fr 1fr; gap: .6rem; }
  .figures div { padding: .7rem .8rem; }
  .figures dd { font-size: 1.1rem; }
}
@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  section { border: 0; padding: 0; margin: 0 0 1.5rem; }
  .figures { grid-template-columns: repeat(4, 1fr); }
  .figures div { border-width: 4px 0 0; border-radius: 0; padding: .5rem 0; }
  .figures dd { font-size: 1.1rem; }
  .scroll, figure { overflow: visible; }
  th, td { white-space: normal; padding-right: .7rem; }
  tbody th, td.tier, td.number { white-space: nowrap; }
  tr, figure, li { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
}
)css";

std::string element(std::string_view tag, std::string_view text) {
    return ("<" + std::string{tag} + ">").append(html_text(text)) + "</" + std::string{tag} + ">\n";
}

using tiers = std::vector<std::string_view>;

/// How a cell looks, if not as others do.
std::string look_of(const grid_column& column, std::string_view text, const tiers& all) {
    constexpr std::size_t short_enough = 24;
    if (column.side == alignment::right) return "number";
    if (display_width(text) > short_enough) return "long";
    const auto tier = std::ranges::find(all, text);
    if (!column.has_tiers || tier == all.end()) return {};
    return "tier t" + std::to_string(std::min<std::ptrdiff_t>(tier - all.begin(), 4));
}

std::string cell_of(std::string_view tag, std::string_view look, std::string_view text) {
    std::string cell = "<" + std::string{tag};
    if (!look.empty()) cell.append(" class=\"").append(look) += '"';
    return cell + '>' + html_text(text) + "</" + std::string{tag.substr(0, 2)} + '>';
}

/// What tells the line of a table from others is its first cell. A column without a heading is a
/// drawing in letters; here, pictures stand for those.
std::string table_of(const grid& part, const tiers& all) {
    std::string table = "<div class=\"scroll\"><table>\n<thead><tr>";
    for (const grid_column& column : part.columns)
        if (!column.heading.empty())
            table += cell_of(
                "th scope=\"col\"",
                column.side == alignment::right ? "number" : "",
                column.heading);
    table += "</tr></thead>\n<tbody>\n";
    for (const auto& row : part.rows) {
        table += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            if (!part.columns[i].heading.empty())
                table += cell_of(
                    i == 0 ? "th scope=\"row\"" : "td",
                    look_of(part.columns[i], row[i], all),
                    row[i]);
        table += "</tr>\n";
    }
    return table + "</tbody>\n</table></div>\n";
}

/// The inside of a part, under a heading.
std::string content_of(const grid& part, std::string_view heading, const tiers& all) {
    std::string content = element(heading, part.title);
    for (const std::string& note : part.notes)
        content += "<p class=\"note\">" + html_text(note) + "</p>\n";
    content += "<div class=\"pair\">\n";
    if (!part.picture.empty()) content += "<figure>\n" + part.picture + "</figure>\n";
    if (!part.items.empty()) {
        content += "<ul>\n";
        for (const std::string& item : part.items)
            content += element("li", item);
        content += "</ul>\n";
    }
    if (!part.columns.empty()) content += table_of(part, all);
    return content + "</div>\n";
}

std::string figures_of(const grid& part) {
    std::string list = "<dl class=\"figures\">\n";
    for (const auto& row : part.rows)
        list += "<div>" + element("dt", row[0]) + element("dd", row[1]) + "</div>\n";
    return list + "</dl>\n";
}

/// The programme as a table and as a picture, with the way of a partner.
grid programme_grid(const review& of, const reviewed_partner* selected) {
    return with_policy(of.question.programme, [&]<class Policy>(std::type_identity<Policy>) {
        const pk::policy_view& policy = pk::view_of<Policy>;
        grid table{
            "Programme: " + std::string{policy.name},
            {"The first question that is answered with yes gives the tier."},
            {{"tier", alignment::left, true}, {"requires"}}};
        for (const pk::rule_view& rule : policy.rules)
            table.rows.push_back(
                {std::string{policy.outcomes[rule.outcome].name.view()},
                 rule.condition.size == 0 ? "nothing else"
                                          : condition_text(policy, rule.condition.first)});
        if (selected == nullptr) {
            table.picture = policy_picture(policy, nullptr);
            return table;
        }
        const std::vector<reasons> all = explain(of, *selected);
        const bool is_known = !all.front().rules.empty();
        table.picture = policy_picture(policy, is_known ? &all.front() : nullptr);
        if (is_known) table.notes.push_back("Marked: the way of " + selected->partner->name + ".");
        return table;
    });
}

/// The report of a partner as one part of the page.
std::string part_of(const report& who, const tiers& all) {
    std::string part = "<section>\n" + element("h2", who.title);
    for (const std::string& line : who.lines)
        part += "<p class=\"note\">" + html_text(line) + "</p>\n";
    for (const grid& each : who.grids)
        part += content_of(each, "h3", all);
    return part + "</section>\n";
}

} // namespace

std::string as_html(const review& of, const reviewed_partner* selected) {
    const tiers all = tier_names(of.question.programme);
    report made = report_on(of);
    made.grids.push_back(programme_grid(of, selected));

    std::string page =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n";
    page += element("title", made.title + ", " + of.period.text());
    page += "<style>" + std::string{style} + "</style>\n</head>\n<body>\n<main>\n<header>\n";
    page += element("h1", made.title);
    for (const std::string& line : made.lines)
        page += element("p", line);
    page += "</header>\n";
    for (const grid& part : made.grids)
        if (part.is_summary) page += figures_of(part);
    if (selected != nullptr) page += part_of(report_on(of, *selected), all);
    for (const bool has_picture : {true, false}) // before long tables
        for (const grid& part : made.grids)
            if (!part.is_summary && part.picture.empty() != has_picture)
                page += "<section>\n" + content_of(part, "h2", all) + "</section>\n";
    return page + "</main>\n</body>\n</html>\n";
}

} // namespace portfolio
