// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_REPORT_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_REPORT_HPP_INCLUDED

#include "review.hpp"

namespace portfolio {

// ---- for people --------------------------------------------------------------------------------

enum class alignment { left, right };

struct grid_column {
    std::string heading;
    alignment side = alignment::left;
};

/// A table of one-line texts under a title; without columns, only the title and the notes.
struct grid {
    std::string title;
    std::vector<std::string> notes{}; ///< lines below the title
    std::vector<grid_column> columns{};
    std::vector<std::vector<std::string>> rows{};
};

/// A report before it has a form: text and Markdown differ in their marks only.
struct report {
    std::string title;
    std::vector<std::string> lines; ///< below the title
    std::vector<grid> grids;
};

[[nodiscard]] report report_on(const review&);
[[nodiscard]] report report_on(const review&, const reviewed_partner&);

[[nodiscard]] std::string as_text(const report&);
[[nodiscard]] std::string as_markdown(const report&);

// ---- for programs ------------------------------------------------------------------------------

// Amounts, scores and other decimals are strings, as they are exact; what is not known is null.
[[nodiscard]] std::string as_json(const review&);
[[nodiscard]] std::string as_json(const review&, const reviewed_partner&);

} // namespace portfolio

#endif
