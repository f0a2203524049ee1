// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_TABLE_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_TABLE_HPP_INCLUDED

#include "csv.hpp"
#include "result.hpp"

namespace portfolio {

/// A CSV file with a line of headings, and as many cells in every record as there are headings.
struct table {
    std::string file;
    record headings;
    std::vector<record> records; ///< at least one
};

[[nodiscard]] result<table> read_table(const std::string& file);

/// The same for a content; `file` is its name in messages.
[[nodiscard]] result<table> parse_table(const std::string& file, std::string_view content);

/// An error in a file: `partners.csv:3:2: text`, with the line and the number of the cell.
[[nodiscard]] input_error
error_in(std::string_view file, std::size_t line, std::size_t column, std::string_view text);

/// A text from the input, for a message: on one line, and not endless.
[[nodiscard]] std::string for_message(std::string_view text);
/// The same, in quotes.
[[nodiscard]] std::string in_quotes(std::string_view text);

} // namespace portfolio

#endif
