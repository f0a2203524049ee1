// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_VALUE_ENABLEMENT_STACK_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_VALUE_ENABLEMENT_STACK_HPP_INCLUDED

/// \file
/// V10: what partners need to sell with us, and what to build next: first what is critical (a
/// portal, a sales playbook), then what is of high priority (integration documents, content to
/// co-brand), then the rest (a demo environment, a certification). Of one priority, the one that
/// stands first.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace enablement_stack {

/// What is in place.
struct input {
    bool portal = false;
    bool playbook = false;
    bool integration_docs = false;
    bool co_brandable_content = false;
    bool demo = false;
    bool certification = false;
};
BOOST_DESCRIBE_STRUCT(
    input, (), (portal, playbook, integration_docs, co_brandable_content, demo, certification))

/// From the least to the most urgent.
enum class outcome {
    nothing,
    certification,
    demo,
    co_brandable_content,
    integration_docs,
    playbook,
    portal
};
BOOST_DESCRIBE_ENUM(
    outcome, nothing, certification, demo, co_brandable_content, integration_docs, playbook, portal)

enum class priority { medium, high, critical };
BOOST_DESCRIBE_ENUM(priority, medium, high, critical)
inline constexpr priority medium = priority::medium;
inline constexpr priority high = priority::high;
inline constexpr priority critical = priority::critical;

/// What to build next; `granted(outcome)` points to its priority.
struct policy :
    tier_table<
        "enablement stack",
        tier<outcome::portal, is<&input::portal, false>, grants<critical>>,
        tier<outcome::playbook, is<&input::playbook, false>, grants<critical>>,
        tier<outcome::integration_docs, is<&input::integration_docs, false>, grants<high>>,
        tier<outcome::co_brandable_content, is<&input::co_brandable_content, false>, grants<high>>,
        tier<outcome::demo, is<&input::demo, false>, grants<medium>>,
        tier<outcome::certification, is<&input::certification, false>, grants<medium>>,
        otherwise<outcome::nothing>> {
    static constexpr framework about{
        "V10",
        "Partner enablement stack",
        "What do partners need next to sell with us?",
        "S3 partner enablement stack"};
};

/// All that is missing, the most urgent first.
struct missing :
    decision_table<
        "missing enablement",
        hit::rule_order,
        rule<outcome::portal, is<&input::portal, false>>,
        rule<outcome::playbook, is<&input::playbook, false>>,
        rule<outcome::integration_docs, is<&input::integration_docs, false>>,
        rule<outcome::co_brandable_content, is<&input::co_brandable_content, false>>,
        rule<outcome::demo, is<&input::demo, false>>,
        rule<outcome::certification, is<&input::certification, false>>> {};

} // namespace enablement_stack
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
