// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_MOVEMENT_HISTORY_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_MOVEMENT_HISTORY_HPP_INCLUDED

// How partners move between tiers from quarter to quarter. A quarter has earned the tier that the
// programme gives for the four quarters that end with it, so the tier of a review is what its last
// quarter has earned. Which tier is held follows by the rules of M1, the tier movement.

#include "programme.hpp"

#include <partnerkit/frameworks/movement/tier_movement.hpp>

namespace portfolio {

inline constexpr pk::movement_rules movement_rules = pk::frameworks::tier_movement::rules;

// ---- of one partner ----------------------------------------------------------------------------

/// A quarter in which a partner was inside, or came or left.
struct history_entry {
    portfolio::quarter quarter;
    bool is_active = false;    ///< it has a result in the quarter
    std::string_view earned{}; ///< empty: not known
    std::string_view held{};   ///< at the end of the quarter; empty: it has left
    pk::movement_event event{};
};

/// In the order of the quarters. One who stays away has no entries, however long that takes.
using history = std::vector<history_entry>;

/// One for each partner, in their order; `last` is the last quarter.
[[nodiscard]] std::vector<history> histories_of(const records&, programme, quarter last);

// ---- of a portfolio ----------------------------------------------------------------------------

struct partner_move {
    const portfolio::partner* partner = nullptr;
    portfolio::quarter quarter;
    pk::movement_event event{};
    std::string_view from{}; ///< the tier that was held; empty: it was not inside
    std::string_view to{};   ///< the tier that is held; empty: it has left
};

struct event_count {
    pk::movement_event event{};
    std::size_t in_period = 0; ///< of the review
    std::size_t in_all_quarters = 0;
};

/// How many partners held what at the end of a quarter.
struct holders {
    portfolio::quarter quarter;
    std::vector<std::size_t> tiers{}; ///< as `tier_names` has them
    std::size_t left = 0;
    std::size_t outside = 0; ///< no result so far
};

struct movement {
    period quarters{};                 ///< from the first one with a result
    std::vector<event_count> counts{}; ///< for each kind of event
    std::vector<partner_move> moves{}; ///< in the period of the review; by quarter, name and id
    std::vector<holders> quarterly{};  ///< without the quarters that had no result and no move

    /// It takes two quarters to speak of movement.
    [[nodiscard]] bool is_known() const { return quarters.first < quarters.last; }
};

struct review; // its partners have their histories

[[nodiscard]] movement movement_in(const review&, period quarters);

} // namespace portfolio

#endif
