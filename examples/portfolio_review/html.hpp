// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_HTML_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_HTML_HPP_INCLUDED

#include <string>
#include <string_view>

namespace portfolio {

/// A text for the inside of an element or of an attribute in double quotes. What comes from a file
/// is text, also where it looks like a tag; characters that no page may have are replaced.
[[nodiscard]] std::string html_text(std::string_view text);

} // namespace portfolio

#endif
