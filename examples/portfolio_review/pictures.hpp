// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_PICTURES_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_PICTURES_HPP_INCLUDED

// Pictures as SVG, to stand in the page of report_html.cpp, whose style gives them their colours.
// Each has a title and a description for who cannot see it.

#include "review.hpp"

namespace portfolio {

/// How many partners have which tier.
[[nodiscard]] std::string tier_picture(const std::vector<tier_count>&);

/// How many held which tier at the end of each quarter, and how many moved up and down in it.
[[nodiscard]] std::string held_picture(const review&);

/// What each criterion brings of what it could bring, and where the score stands among the bands.
[[nodiscard]] std::string score_picture(const reasons&);

/// The rows of a tier programme, whose last is `otherwise`, as a tree of questions. With reasons,
/// the way that was taken is marked.
[[nodiscard]] std::string policy_picture(const pk::policy_view&, const reasons* taken);

} // namespace portfolio

#endif
