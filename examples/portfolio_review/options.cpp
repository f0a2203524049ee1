// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "options.hpp"

#include <CLI/CLI.hpp>

namespace portfolio {

namespace {

constexpr auto about =
    "Assigns programme tiers to partners, follows who moves between them from quarter to quarter, "
    "and scores partners, from two CSV files as a CRM exports them: one with a line for each "
    "partner, one with a line for each partner and quarter.";

std::string field_list() {
    const auto names = [](const std::vector<field_name>& fields) {
        std::string list;
        for (const field_name& field : fields)
            list += "\n  " + field.name + (field.is_required ? " (required)" : "");
        return list;
    };
    return "Fields of the partners:" + names(partner_fields()) +
           "\nFields of the quarters:" + names(quarter_fields());
}

const field_name* find_field(std::string_view name) {
    for (const auto* fields : {&partner_fields(), &quarter_fields()})
        for (const field_name& field : *fields)
            if (field.name == name) return &field;
    return nullptr;
}

/// Items separated by commas. They are read as a record of a CSV file is, so that quotes let an
/// item hold a comma.
result<std::vector<std::string>>
read_items(std::string_view option, const std::vector<std::string>& lists) {
    const std::string place{option};
    std::vector<std::string> items;
    for (const std::string& list : lists) {
        const auto records = parse_csv(list);
        if (!records) return input_error{place, records.error().text};
        if (records->size() != 1)
            return input_error{place, "wanted one line of items with commas between them"};
        for (const cell& item : records->front())
            items.push_back(item.text);
    }
    return items;
}

/// The same, each of the form `field=text`.
result<field_texts>
read_field_texts(std::string_view option, const std::vector<std::string>& lists) {
    const std::string place{option};
    const auto items = read_items(option, lists);
    if (!items) return items.error();
    field_texts texts;
    for (const std::string& item : *items) {
        const std::size_t sign = item.find('=');
        if (sign == item.npos || sign + 1 == item.size())
            return input_error{place, in_quotes(item) + " is not of the form FIELD=TEXT"};
        if (!texts.emplace(item.substr(0, sign), item.substr(sign + 1)).second)
            return input_error{place, for_message(item.substr(0, sign)) + " is given twice"};
    }
    return texts;
}

std::optional<input_error> check_fields(std::string_view option, const field_texts& texts) {
    for (const auto& [field, text] : texts)
        if (find_field(field) == nullptr)
            return input_error{
                std::string{option}, "there is no field " + in_quotes(field) + "; see --help"};
    return {};
}

/// What a record stands on cannot be assumed.
std::optional<input_error> check_assumed(const field_texts& assumed) {
    for (const auto& [field, text] : assumed)
        if (find_field(field)->is_required)
            return input_error{"--assume", field + " must be in the file"};
    return {};
}

// ---- costs of changes --------------------------------------------------------------------------

using cost = pk::number<pk::plain_unit, 0, 1'000'000'000, 10'000>;

/// Only what a programme asks about can be changed for a higher tier.
std::optional<input_error>
check_asked(std::string_view option, programme which, const std::string& field) {
    const std::vector<std::string_view> asked = fields_of(which);
    if (std::ranges::find(asked, field) != asked.end()) return {};
    return input_error{
        std::string{option},
        "the programme does not ask about " + in_quotes(field) + "; wanted " + one_of_text(asked)};
}

result<change_costs> read_costs(
    programme which, const std::vector<std::string>& costs, const std::vector<std::string>& fixed) {
    change_costs read;
    const auto texts = read_field_texts("--cost", costs);
    if (!texts) return texts.error();
    for (const auto& [field, text] : *texts) {
        if (auto wrong = check_asked("--cost", which, field)) return *wrong;
        const auto amount = pk::checked<cost>(text);
        if (!amount)
            return input_error{
                "--cost", field + ": " + std::string{pk::to_text(amount.error()).view()}};
        read.of[field] = {amount->steps, cost::steps_per_unit};
    }
    const auto names = read_items("--fixed", fixed);
    if (!names) return names.error();
    for (const std::string& field : *names) {
        if (auto wrong = check_asked("--fixed", which, field)) return *wrong;
        read.fixed.insert(field);
    }
    return read;
}

// ---- the line ----------------------------------------------------------------------------------

struct command_line {
    options chosen;
    std::vector<std::string> columns;
    std::vector<std::string> assume;
    std::vector<std::string> cost;
    std::vector<std::string> fixed;
    std::optional<std::string> year;
    std::optional<std::string> near_miss;
    std::string programme = "revenue";
    std::optional<std::string> partner;
    std::string format = "text";
};

void declare_options(CLI::App& app, command_line& line) {
    reading& files = line.chosen.files;

    app.add_option("--partners", files.partners_file, "the file of partners")->required();
    app.add_option("--quarters", files.quarters_file, "the file of quarterly results")->required();
    app.add_option(
           "--columns", line.columns, "FIELD=HEADING,...: headings that are not the field's name")
        ->allow_extra_args(false);
    app.add_option("--assume", line.assume, "FIELD=VALUE,...: values where the files have none")
        ->allow_extra_args(false);
    app.add_option("--year", line.year, "a calendar year, instead of the last four quarters");
    app.add_option("--programme", line.programme, "what the tiers go by: revenue or pipeline");
    app.add_flag(
        "--active-only",
        line.chosen.question.active_only,
        "leave out who has no result in the period");
    app.add_option(
        "--partner",
        line.partner,
        "one partner, by name or id, with the reasons for its tier and its scores; as html, beside "
        "the portfolio");
    app.add_flag(
        "--explain",
        line.chosen.question.explain,
        "the reasons of every partner, in sentences; with --partner, they are there anyway");
    app.add_flag(
        "--next-tier",
        line.chosen.question.next_tier,
        "the cheapest way of every partner, or of the one of --partner, to a higher tier, and each "
        "field that can do it alone");
    app.add_option(
           "--cost",
           line.cost,
           "FIELD=AMOUNT,...: for --next-tier, what a unit more or less of a field costs, or its "
           "other value; else 1")
        ->allow_extra_args(false);
    app.add_option("--fixed", line.fixed, "FIELD,...: for --next-tier, what cannot be changed")
        ->allow_extra_args(false);
    app.add_option(
        "--near-miss",
        line.near_miss,
        "PERCENT: who would have another tier or band if a threshold or weight moved by so much of "
        "itself");
    app.add_option("--format", line.format, "text, markdown, json or html");
    app.footer(field_list());
}

/// Reads the value of an option, or says what is wrong with it.
template <class Value>
[[nodiscard]] bool
read_value(std::string_view option, const std::string& text, Value& to, input_error& wrong) {
    const auto read = pk::checked<Value>(text);
    if (read)
        to = *read;
    else
        wrong = {std::string{option}, std::string{pk::to_text(read.error()).view()}};
    return read.has_value();
}

/// What CLI11 has only taken as text.
result<options> complete(command_line line) {
    options& chosen = line.chosen;
    const auto headings = read_field_texts("--columns", line.columns);
    if (!headings) return headings.error();
    if (auto wrong = check_fields("--columns", *headings)) return *wrong;
    const auto assumed = read_field_texts("--assume", line.assume);
    if (!assumed) return assumed.error();
    if (auto wrong = check_fields("--assume", *assumed)) return *wrong;
    if (auto wrong = check_assumed(*assumed)) return *wrong;
    input_error wrong;
    chosen.files.headings = *headings;
    chosen.files.assumed = *assumed;
    year_number year;
    if (line.year && !read_value("--year", *line.year, year, wrong)) return wrong;
    if (line.year) chosen.question.year = year;
    if (line.near_miss) {
        std::string_view share = *line.near_miss; // "5%", "5 %" or "5"
        if (share.ends_with('%')) share.remove_suffix(1);
        while (share.ends_with(' '))
            share.remove_suffix(1);
        pk::percent within;
        if (!read_value("--near-miss", std::string{share}, within, wrong)) return wrong;
        chosen.question.near_miss = within;
    }
    if (!read_value("--programme", line.programme, chosen.question.programme, wrong) ||
        !read_value("--format", line.format, chosen.format, wrong))
        return wrong;
    if (!chosen.question.next_tier)
        for (const auto& [option, values] :
             {std::pair{"--cost", &line.cost}, {"--fixed", &line.fixed}})
            if (!values->empty()) return input_error{option, "says nothing without --next-tier"};
    const auto costs = read_costs(chosen.question.programme, line.cost, line.fixed);
    if (!costs) return costs.error();
    chosen.question.costs = *costs;
    chosen.files.needed = needed_fields(chosen.question.programme);
    chosen.partner = line.partner;
    return std::move(chosen);
}

} // namespace

result<std::variant<options, help>> read_options(int argc, const char* const* argv) {
    CLI::App app{about, "portfolio_review"};
    command_line line;
    declare_options(app, line);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return help{app.help()};
    } catch (const CLI::ParseError& wrong) {
        return input_error{"portfolio_review", wrong.what()};
    }
    const auto chosen = complete(std::move(line));
    if (!chosen) return chosen.error();
    return *chosen;
}

} // namespace portfolio
