// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_CONTINUE_PARTNERSHIP_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_CONTINUE_PARTNERSHIP_HPP_INCLUDED

/// \file
/// T6: how does a partnership go on after its phases crawl and walk? A failed crawl ends it; after
/// a failed walk it ends, or crawls again with changes; otherwise it moves on to run. What the
/// criteria of a phase are is M2. Of a partnership whose crawl failed, walk is not asked. There is
/// an answer to every input.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tree.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace continue_partnership {

struct input {
    bool crawl_met = false; ///< its criteria of success
    bool walk_met = false;
};
BOOST_DESCRIBE_STRUCT(input, (), (crawl_met, walk_met))

enum class outcome { end, end_or_restart_crawl, move_to_run };
BOOST_DESCRIBE_ENUM(outcome, end, end_or_restart_crawl, move_to_run)

struct policy :
    decision_tree<
        "continue partnership",
        question<
            "Has it passed the crawl phase?",
            holds<&input::crawl_met>,
            yes<question<
                "Has it passed the walk phase?",
                holds<&input::walk_met>,
                yes<leaf<outcome::move_to_run>>,
                no<leaf<outcome::end_or_restart_crawl>>>>,
            no<leaf<outcome::end>>>> {
    static constexpr framework about{
        "T6", "Continue partnership tree", "Does this partnership go on?", "S0, decision trees"};
};

} // namespace continue_partnership
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
