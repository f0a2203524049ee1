// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_RENDER_MERMAID_HPP_INCLUDED
#define PARTNERKIT_RENDER_MERMAID_HPP_INCLUDED

/// \file
/// Decision trees and lifecycles as Mermaid diagrams, which GitHub and many wikis draw.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/detail/render.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// Letters, digits and what means nothing to Mermaid as they are, the rest as entity codes.
struct mermaid_escape {
    template <class Out>
    constexpr void operator()(Out& out, char c) const {
        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
            static_cast<unsigned char>(c) >= 0x80 || is_one_of(c, " ,.?'%()/+-_"))
            out << c;
        else
            out << '#' << static_cast<int>(c) << ';';
    }
};

inline constexpr notation mermaid_tree{
    .begin = "flowchart TD\n",
    .name = {"    accTitle: ", "\n"},
    .question = {"{\"", "\"}\n"},
    .outcome = {"[\"", "\"]\n"},
    .arrow = " -->|",
    .between = "| n",
    .after_arrow = "\n"};
inline constexpr notation mermaid_lifecycle{
    .begin = "stateDiagram-v2\n",
    .name = {"    accTitle: ", "\n"},
    .state = {" : ", "\n"},
    .start = {"    [*] --> n", "\n"},
    .end_of_life = " --> [*]\n",
    .arrow = " --> n",
    .between = " : ",
    .after_arrow = "\n",
    .is_label_last = true};

} // namespace detail

namespace render {

/// Writes a decision tree as a flowchart with questions as diamonds and outcomes as boxes, or a
/// lifecycle as a state diagram with `event [guards] / effects` at its arrows. Names are shown
/// character by character; those that control something are spaces. Returns where the text ends;
/// allocates nothing.
template <class Policy, class Iterator>
constexpr Iterator mermaid(Iterator to) {
    using namespace partnerkit::detail;
    return draw<Policy, mermaid_escape>(to, mermaid_tree, mermaid_lifecycle);
}

} // namespace render
} // namespace v0
} // namespace partnerkit

#endif
