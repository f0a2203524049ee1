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

/// `field=text` items, separated by commas. They are read as a record of a CSV file is, so that
/// quotes let an item hold a comma.
result<field_texts>
read_field_texts(std::string_view option, const std::vector<std::string>& lists) {
    const std::string place{option};
    field_texts texts;
    for (const std::string& list : lists) {
        const auto records = parse_csv(list);
        if (!records) return input_error{place, records.error().text};
        if (records->size() != 1) return input_error{place, "wanted FIELD=TEXT,..."};
        for (const cell& item : records->front()) {
            const std::size_t sign = item.text.find('=');
            if (sign == item.text.npos || sign + 1 == item.text.size())
                return input_error{place, in_quotes(item.text) + " is not of the form FIELD=TEXT"};
            const std::string field = item.text.substr(0, sign);
            if (find_field(field) == nullptr)
                return input_error{place, "there is no field " + in_quotes(field) + "; see --help"};
            if (!texts.emplace(field, item.text.substr(sign + 1)).second)
                return input_error{place, field + " is given twice"};
        }
    }
    return texts;
}

/// What a record stands on cannot be assumed.
std::optional<input_error> check_assumed(const field_texts& assumed) {
    for (const auto& [field, text] : assumed)
        if (find_field(field)->is_required)
            return input_error{"--assume", field + " must be in the file"};
    return {};
}

struct command_line {
    options chosen;
    std::vector<std::string> columns;
    std::vector<std::string> assume;
    std::optional<std::string> year;
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
    app.add_option("--partner", line.partner, "the reasons for one partner, by name or id");
    app.add_option("--format", line.format, "text, markdown or json");
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
    const auto assumed = read_field_texts("--assume", line.assume);
    if (!assumed) return assumed.error();
    if (const auto fault = check_assumed(*assumed)) return *fault;
    input_error wrong;
    chosen.files.headings = *headings;
    chosen.files.assumed = *assumed;
    year_number year;
    if (line.year && !read_value("--year", *line.year, year, wrong)) return wrong;
    if (line.year) chosen.question.year = year;
    if (!read_value("--programme", line.programme, chosen.question.programme, wrong) ||
        !read_value("--format", line.format, chosen.format, wrong))
        return wrong;
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
