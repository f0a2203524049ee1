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
    bool has_tiers = false; ///< of the programme, so that they may have their colours
};

/// A part of a report: under a title notes, a list, a table of one-line texts; each may be empty.
struct grid {
    std::string title;
    std::vector<std::string> notes{}; ///< lines below the title
    std::vector<grid_column> columns{};
    std::vector<std::vector<std::string>> rows{};
    std::vector<std::string> items{}; ///< a list of sentences
    std::string picture{};            ///< SVG, for the form that can show it
    bool is_summary = false;          ///< a few figures that stand for the whole
};

/// A report before it has a form: the forms differ in their marks, and in what they can show.
struct report {
    std::string title;
    std::vector<std::string> lines; ///< below the title
    std::vector<grid> grids;
};

[[nodiscard]] report report_on(const review&);
[[nodiscard]] report report_on(const review&, const reviewed_partner&);

[[nodiscard]] std::string as_text(const report&);
[[nodiscard]] std::string as_markdown(const report&);

/// One page, with pictures, that needs nothing else. It always shows the portfolio; of one partner,
/// if that is asked for, what its report has.
[[nodiscard]] std::string as_html(const review&, const reviewed_partner* selected);

// ---- for programs ------------------------------------------------------------------------------

// Amounts, scores and other decimals are strings, as they are exact; what is not known is null.
[[nodiscard]] std::string as_json(const review&);
[[nodiscard]] std::string as_json(const review&, const reviewed_partner&);

} // namespace portfolio

#endif
