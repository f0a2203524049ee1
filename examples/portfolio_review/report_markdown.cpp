// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "report.hpp"

namespace portfolio {

namespace {

/// What comes from a file is text, also where it looks like Markdown.
std::string escaped(std::string_view text) {
    constexpr std::string_view marks = "\\`*_[]<>|&~";
    std::string safe;
    for (const char c : text) {
        if (marks.find(c) != marks.npos) safe += '\\';
        safe += c;
    }
    return safe;
}

std::string row_of(const std::vector<std::string>& cells) {
    std::string line = "|";
    for (const std::string& cell : cells)
        line += (cell.empty() ? "" : " " + escaped(cell)) + " |";
    return line + '\n';
}

std::string as_markdown(const grid& table) {
    std::vector<std::string> headings;
    std::string rule = "|";
    for (const grid_column& column : table.columns) {
        headings.push_back(column.heading);
        rule += column.side == alignment::left ? " --- |" : " ---: |";
    }
    std::string text = "## " + escaped(table.title) + '\n';
    for (const std::string& note : table.notes)
        text += '\n' + escaped(note) + '\n';
    for (std::size_t i = 0; i < table.items.size(); ++i)
        text += (i == 0 ? "\n- " : "- ") + escaped(table.items[i]) + '\n';
    if (table.columns.empty()) return text;
    text += '\n' + row_of(headings) + rule + '\n';
    for (const auto& row : table.rows)
        text += row_of(row);
    return text;
}

} // namespace

std::string as_markdown(const report& of) {
    std::string text = "# " + escaped(of.title) + "\n\n";
    for (const std::string& line : of.lines)
        text += "- " + escaped(line) + '\n';
    for (const grid& table : of.grids)
        text += '\n' + as_markdown(table);
    return text;
}

} // namespace portfolio
