// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_BUILD_OR_PARTNER_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_BUILD_OR_PARTNER_HPP_INCLUDED

/// \file
/// T2: do we build a capability ourselves? Yes if it is core to what sets us apart. Otherwise a
/// partner is better where building holds up the roadmap for more than 6 months (6 are not), or
/// where a credible partner needs us as well. Begun months count as whole ones, so a delay of half
/// a year and a day is 7. There is an answer to every input.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tree.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace build_or_partner {

struct input {
    bool is_core = false;              ///< to what sets our product apart
    count months_of_delay;             ///< of the roadmap, if we build it
    bool has_credible_partner = false; ///< who needs us as well
};
BOOST_DESCRIBE_STRUCT(input, (), (is_core, months_of_delay, has_credible_partner))

enum class outcome { build, partner };
BOOST_DESCRIBE_ENUM(outcome, build, partner)

struct policy :
    decision_tree<
        "build or partner",
        question<
            "Is it core to what sets us apart?",
            holds<&input::is_core>,
            yes<leaf<outcome::build>>,
            no<question<
                "Does building it hold up the roadmap for more than 6 months?",
                more_than<&input::months_of_delay, 6>,
                yes<leaf<outcome::partner>>,
                no<question<
                    "Does a credible partner need us as well?",
                    holds<&input::has_credible_partner>,
                    yes<leaf<outcome::partner>>,
                    no<leaf<outcome::build>>>>>>>> {
    static constexpr framework about{
        "T2", "Build or partner tree", "Do we build it or find a partner?", "S0, decision trees"};
};

} // namespace build_or_partner
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
