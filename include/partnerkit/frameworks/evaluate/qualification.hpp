// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_EVALUATE_QUALIFICATION_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_EVALUATE_QUALIFICATION_HPP_INCLUDED

/// \file
/// E4: one question that qualifies a partner, asked of the partner. Who would lose a certification
/// is worth pursuing, who might lose customers a careful test, who would not notice neither.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace qualification {

/// What happens to the partner without us, from nothing to the worst.
enum class without_us { nothing_changes, might_lose_customers, loses_certification };
BOOST_DESCRIBE_ENUM(without_us, nothing_changes, might_lose_customers, loses_certification)

struct input {
    without_us answer = without_us::nothing_changes;
};
BOOST_DESCRIBE_STRUCT(input, (), (answer))

enum class outcome { walk_away, test_carefully, pursue };
BOOST_DESCRIBE_ENUM(outcome, walk_away, test_carefully, pursue)

struct policy :
    tier_table<
        "qualification question",
        tier<outcome::pursue, is<&input::answer, without_us::loses_certification>>,
        tier<outcome::test_carefully, is<&input::answer, without_us::might_lose_customers>>,
        otherwise<outcome::walk_away>> {
    static constexpr framework about{
        "E4", "Qualification question", "What would the partner lose without us?", "S0 §3"};
};

} // namespace qualification

} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
