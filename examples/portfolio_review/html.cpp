// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "html.hpp"

#include "utf8.hpp"

namespace portfolio {

std::string html_text(std::string_view text) {
    std::string safe;
    for (const char c : one_line(text)) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        default:
            safe += c;
        }
    }
    // Of Unicode, XML leaves out these two beside the control characters.
    for (const std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
        for (std::size_t at = 0; (at = safe.find(none, at)) != safe.npos;)
            safe.replace(at, none.size(), "\xEF\xBF\xBD");
    return safe;
}

} // namespace portfolio
