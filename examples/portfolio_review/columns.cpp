// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "columns.hpp"

namespace portfolio {

namespace {

/// The column with a heading; empty if there is none.
result<std::optional<std::size_t>> find_heading(const table& in, std::string_view heading) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < in.headings.size(); ++i) {
        const cell& candidate = in.headings[i];
        if (candidate.text != heading) continue;
        if (found)
            return error_in(
                in.file,
                candidate.line,
                i + 1,
                "a second column " + in_quotes(heading) + "; the first is column " +
                    std::to_string(*found + 1));
        found = i;
    }
    return found;
}

input_error no_column(const table& in, std::string_view heading, std::string_view field) {
    std::string message = "there is no column " + in_quotes(heading);
    if (heading != field) message.append(" for the field ").append(field);
    return error_in(
        in.file,
        in.headings.front().line,
        1,
        message + "; --columns " + std::string{field} + "=HEADING names another");
}

} // namespace

result<columns> columns::find(
    const table& in,
    const std::vector<field_name>& fields,
    const field_texts& headings,
    const field_texts& assumed) {
    columns result;
    result.table_ = &in;
    for (const field_name& field : fields) {
        const auto named = headings.find(field.name);
        const std::string& heading = named == headings.end() ? field.name : named->second;
        const auto column = find_heading(in, heading);
        if (!column) return column.error();
        // An optional column may be absent, but not one that the command line names.
        if (!*column && (field.is_required || named != headings.end()))
            return no_column(in, heading, field.name);
        source& entry = result.sources_[field.name];
        entry.column = *column;
        if (const auto value = assumed.find(field.name); value != assumed.end())
            entry.assumed = value->second;
    }
    return result;
}

bool columns::has(std::string_view field) const {
    const source& from = sources_.find(field)->second;
    return from.column || from.assumed;
}

std::string_view columns::text(const record& row, std::string_view field) const {
    const source& from = sources_.find(field)->second;
    if (from.column && !row[*from.column].text.empty()) return row[*from.column].text;
    return from.assumed ? std::string_view{*from.assumed} : std::string_view{};
}

result<std::string> columns::name(const record& row, std::string_view field) const {
    const std::string_view found = text(row, field);
    if (found.empty()) return error(row, field, "the value is empty; wanted a text");
    return std::string{found};
}

input_error columns::error(const record& row, std::string_view field, std::string_view text) const {
    const source& from = sources_.find(field)->second;
    if (!from.column || (from.assumed && row[*from.column].text.empty())) // it was assumed
        return {"--assume", std::string{field} + ": " + std::string{text}};
    return error_in(
        table_->file,
        row[*from.column].line,
        *from.column + 1,
        for_message(table_->headings[*from.column].text) + ": " + std::string{text});
}

} // namespace portfolio
