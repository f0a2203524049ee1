// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_RENDER_DOT_HPP_INCLUDED
#define PARTNERKIT_RENDER_DOT_HPP_INCLUDED

/// \file
/// Decision trees and lifecycles as Graphviz graphs, for `dot -Tsvg`.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/detail/render.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// For the inside of quotes. Graphviz breaks no line, so that is done here, at spaces.
struct dot_escape {
    int column = 0;

    template <class Out>
    constexpr void operator()(Out& out, char c) {
        constexpr int wide_enough = 20;
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++column; // counts no byte twice
        if (c == ' ' && column > wide_enough) {
            out << "\\n";
            column = 0;
        } else if (c == '&') {
            out << "&amp;"; // Graphviz reads entities
        } else {
            out << (is_one_of(c, "\"\\") ? "\\" : "") << c;
        }
    }
};

inline constexpr notation dot_graph{
    .begin = "digraph {\n",
    .end = "}\n",
    .name = {"    label=\"", "\";\n    labelloc=t;\n"},
    .question = {" [shape=diamond, label=\"", "\"];\n"},
    .outcome = {" [shape=box, label=\"", "\"];\n"},
    .state = {" [shape=box, style=rounded, label=\"", "\"];\n"},
    .start = {"    start [shape=point, width=0.15];\n    start -> n", ";\n"},
    .end_of_life =
        " -> end;\n    end [shape=doublecircle, style=filled, fillcolor=black, width=0.1, "
        "label=\"\"];\n",
    .arrow = " -> n",
    .between = " [label=\"",
    .after_arrow = "\"];\n",
    .is_label_last = true};

} // namespace detail

namespace render {

/// Writes the pictures of `mermaid` for Graphviz. Returns where the text ends; allocates nothing.
template <class Policy, class Iterator>
constexpr Iterator dot(Iterator to) {
    using namespace partnerkit::detail;
    return draw<Policy, dot_escape>(to, dot_graph, dot_graph);
}

} // namespace render
} // namespace v0
} // namespace partnerkit

#endif
