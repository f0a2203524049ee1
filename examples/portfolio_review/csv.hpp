// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_CSV_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_CSV_HPP_INCLUDED

// Comma-separated values as RFC 4180 says, in UTF-8: lines end with CRLF or LF; a cell that holds
// a comma, a quote or a line break is quoted, and its quotes are doubled; spaces belong to a cell.
// Beyond the RFC, a byte order mark at the start is skipped, and so are empty lines.

#include <boost/system/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace portfolio {

struct cell {
    std::string text;
    std::size_t line = 1; ///< the physical line in which it starts, from 1
};
using record = std::vector<cell>;

/// What is wrong, and where; `column` counts the cells of the record, from 1.
struct csv_problem {
    std::size_t line = 1;
    std::size_t column = 1;
    std::string text;
};

[[nodiscard]] boost::system::result<std::vector<record>, csv_problem>
parse_csv(std::string_view content);

} // namespace portfolio

#endif
