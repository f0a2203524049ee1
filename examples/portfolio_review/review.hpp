// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_REVIEW_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_REVIEW_HPP_INCLUDED

#include "movement_history.hpp"
#include "near_miss.hpp"
#include "next_tier.hpp"

namespace portfolio {

/// What is asked of a review.
struct question {
    portfolio::programme programme = portfolio::programme::revenue;
    std::optional<year_number> year;        ///< else the last four quarters
    bool active_only = false;               ///< only partners with a result in the period
    bool explain = false;                   ///< why each partner has its tier and its scores
    bool next_tier = false;                 ///< what each partner has to change for a higher tier
    change_costs costs{};                   ///< of such changes
    std::optional<pk::percent> near_miss{}; ///< whose verdict switches if a number moves so far
};

/// A partner in a review. Refers to the records, which must live as long.
struct reviewed_partner {
    const portfolio::partner* partner = nullptr;
    period_result sums;
    verdict tier{};
    std::optional<verdict> attractiveness{}; ///< none where the file has no columns for it
    std::optional<verdict> evaluation{};
    portfolio::history history{}; ///< up to the end of the period
};

struct tier_count {
    std::string tier; ///< empty: not known
    std::size_t partners = 0;
};

struct review {
    portfolio::question question{};
    std::string_view programme_name{};
    portfolio::period period{};
    bool has_attractiveness = false;
    bool has_evaluation = false;
    std::vector<reviewed_partner>
        partners{};                  ///< by revenue, the highest first; then by name and id
    std::vector<tier_count> tiers{}; ///< from the highest
    std::size_t active = 0;
    amount revenue{}; ///< of the period
    amount revenue_of_all_quarters{};
    portfolio::movement movement{};
};

[[nodiscard]] result<review> make_review(const records&, const question&);

/// The one partner with an id or, if there is none, with a name.
[[nodiscard]] result<const reviewed_partner*> find_partner(const review&, std::string_view asked);

/// Why a partner has its tier and its scores.
[[nodiscard]] std::vector<reasons> explain(const review&, const reviewed_partner&);

/// What it has to change for a higher tier.
[[nodiscard]] next_step next_tier_of(const review&, const reviewed_partner&);

/// What switches its tier or its bands, if it moves as far as the question says; the nearest first.
[[nodiscard]] std::vector<near_miss> near_misses_of(const review&, const reviewed_partner&);

} // namespace portfolio

#endif
