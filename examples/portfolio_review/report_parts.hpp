// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_REPORT_PARTS_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_REPORT_PARTS_HPP_INCLUDED

// What the files that make a report share.

#include "report.hpp"

#include <boost/json/fwd.hpp>

namespace portfolio {

// ---- for people --------------------------------------------------------------------------------

/// Ids and names fit into a table; longer ones are cut.
[[nodiscard]] std::string id_cell(const partner&);
[[nodiscard]] std::string name_cell(const partner&);

[[nodiscard]] inline grid_column tier_column(std::string heading) {
    return {std::move(heading), alignment::left, true};
}

/// How the partners have moved: several tables, or a sentence.
void add_movement(std::vector<grid>& to, const review&);
/// How one has moved, quarter by quarter.
void add_history(std::vector<grid>& to, const review&, const reviewed_partner&);

// ---- for programs ------------------------------------------------------------------------------

/// The same as JSON; null where there are too few quarters.
[[nodiscard]] boost::json::value movement_value(const review&);
[[nodiscard]] boost::json::value history_value(const review&, const reviewed_partner&);

[[nodiscard]] boost::json::object period_value(const period&);
/// Null for the empty text.
[[nodiscard]] boost::json::value text_or_null(std::string_view text);

} // namespace portfolio

#endif
