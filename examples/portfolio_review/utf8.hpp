// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_UTF8_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_UTF8_HPP_INCLUDED

#include <cstddef>
#include <string>
#include <string_view>

namespace portfolio {

[[nodiscard]] bool is_valid_utf8(std::string_view text);

/// The text with each run of control characters and line breaks as one space: what comes from a
/// file must break neither a table nor a message, nor give orders to a terminal.
[[nodiscard]] std::string one_line(std::string_view text);

/// How many columns of a terminal the text takes.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The text, cut to a number of columns; a cut one ends with three dots.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t width);

} // namespace portfolio

#endif
