// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_WHICH_TIER_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_WHICH_TIER_HPP_INCLUDED

/// \file
/// T4: at which of the three tiers does a partner start? With engineers of its own at tier 1, to be
/// looked at again after 6 months; without, at tier 3 if its name changes how the market sees us,
/// else at tier 2. The values of the outcomes are the numbers of the tiers; what each of them
/// offers is T5. There is an answer to every input.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tree.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace which_tier {

struct input {
    bool has_engineers = false;   ///< who need no help of ours
    bool is_marquee_logo = false; ///< its name changes how the market sees us
};
BOOST_DESCRIBE_STRUCT(input, (), (has_engineers, is_marquee_logo))

enum class outcome { integration = 1, partnership = 2, strategic = 3 };
BOOST_DESCRIBE_ENUM(outcome, integration, partnership, strategic)

struct policy :
    decision_tree<
        "which tier",
        question<
            "Has the partner engineers who need no help of ours?",
            holds<&input::has_engineers>,
            yes<leaf<outcome::integration, follow_up<6, "consider it for tier 2, partnership">>>,
            no<question<
                "Would its name change how the market sees us?",
                holds<&input::is_marquee_logo>,
                yes<leaf<outcome::strategic>>,
                no<leaf<outcome::partnership>>>>>> {
    static constexpr framework about{
        "T4",
        "Which partner tier tree",
        "At which tier does a partner start?",
        "S0, decision trees"};
};

} // namespace which_tier
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
