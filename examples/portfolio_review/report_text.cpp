// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "report.hpp"
#include "utf8.hpp"

namespace portfolio {

namespace {

std::vector<std::size_t> widths_of(const grid& table) {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        std::size_t width = display_width(table.columns[i].heading);
        for (const auto& row : table.rows)
            width = std::max(width, display_width(row[i]));
        widths.push_back(width);
    }
    return widths;
}

std::string padded(const std::string& text, std::size_t width, alignment side) {
    const std::string space(width - display_width(text), ' ');
    return side == alignment::left ? text + space : space + text;
}

/// Cells with two spaces between them, and none at the end of the line.
std::string line_of(
    const std::vector<std::string>& cells,
    const std::vector<std::size_t>& widths,
    const std::vector<grid_column>& columns) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += (i == 0 ? "" : "  ") + padded(cells[i], widths[i], columns[i].side);
    line.resize(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

std::string as_text(const grid& table) {
    const std::vector<std::size_t> widths = widths_of(table);
    std::vector<std::string> headings;
    std::vector<std::string> rules;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        headings.push_back(table.columns[i].heading);
        rules.emplace_back(widths[i], '-');
    }
    std::string text = table.title + '\n';
    for (const std::string& note : table.notes)
        text += note + '\n';
    for (const std::string& item : table.items)
        text += "- " + item + '\n';
    if (table.columns.empty()) return text;
    text += '\n' + line_of(headings, widths, table.columns) + line_of(rules, widths, table.columns);
    for (const auto& row : table.rows)
        text += line_of(row, widths, table.columns);
    return text;
}

} // namespace

std::string as_text(const report& of) {
    std::string text = of.title + '\n' + std::string(display_width(of.title), '=') + '\n';
    for (const std::string& line : of.lines)
        text += line + '\n';
    for (const grid& table : of.grids)
        text += '\n' + as_text(table);
    return text;
}

} // namespace portfolio
