// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_EVALUATE_COMPETITOR_MOVE_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_EVALUATE_COMPETITOR_MOVE_HPP_INCLUDED

/// \file
/// E9: the move towards a potential partner, by how it stands to our competitors. Who is available,
/// or under-served by them, is recruited first. Who is locked to one gets a counter-narrative, and
/// we approach the partners beside it.
///
/// Ecosystems shift, so the map must be younger than 6 months: from 6 whole months on it is too
/// old. That is an outcome of its own and no refusal: it happens to every map and says what to do
/// next, which is to draw it anew.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tree.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace competitor_move {

enum class standing { locked, under_served, available };
BOOST_DESCRIBE_ENUM(standing, locked, under_served, available)

struct input {
    standing towards_competitors = standing::locked;
    count map_age; ///< in whole months; 5 months and 30 days are 5
};
BOOST_DESCRIBE_STRUCT(input, (), (towards_competitors, map_age))

enum class outcome { map_too_old, counter_narrative_and_adjacent, recruit_first };
BOOST_DESCRIBE_ENUM(outcome, map_too_old, counter_narrative_and_adjacent, recruit_first)

struct policy :
    decision_tree<
        "competitor ecosystem move",
        question<
            "Is the map of competitors' partners younger than 6 months?",
            less_than<&input::map_age, 6>,
            yes<question<
                "Is the partner locked to a competitor?",
                is<&input::towards_competitors, standing::locked>,
                yes<leaf<outcome::counter_narrative_and_adjacent>>,
                no<leaf<outcome::recruit_first>>>>,
            no<leaf<outcome::map_too_old>>>> {
    static constexpr framework about{
        "E9",
        "Competitor ecosystem move",
        "How do we win this partner against our competitors?",
        "S2 §2.3, quality rules"};
};

} // namespace competitor_move

} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
