// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_PLACE_HPP_INCLUDED
#define PARTNERKIT_DETAIL_PLACE_HPP_INCLUDED

// A place in a policy, for people: `row 2 (gold)`, `Is it core?, yes (build)`, `gate 1 (blocked)`.

#include <partnerkit/detail/phrase.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

template <class Buffer>
constexpr void write_numbered(
    Buffer& out,
    std::string_view what,
    std::size_t index,
    const policy_view& view,
    std::size_t outcome) {
    out << what << index + 1;
    const std::string_view name = view.outcomes[outcome].name;
    if (!name.empty()) out << " (" << name << ')';
}

constexpr std::size_t no_place = static_cast<std::size_t>(-1);

/// Of a scorecard, places count its gates first and then its bands.
template <class Buffer>
constexpr void write_place(Buffer& out, const policy_view& view, std::size_t where) {
    if (where == no_place) {
        out << "no row";
        return;
    }
    switch (view.shape) {
    case policy_shape::decision_table:
    case policy_shape::tier_table:
        return write_numbered(out, "row ", where, view, view.rules[where].outcome);
    case policy_shape::scorecard: {
        const std::size_t gates = view.rules.size();
        if (where < gates)
            return write_numbered(out, "gate ", where, view, view.rules[where].outcome);
        const band_view& band = view.bands[view.score_bands.first + where - gates];
        return write_numbered(out, "band ", where - gates, view, band.outcome);
    }
    case policy_shape::decision_tree:
        for (const question_view& question : view.questions) {
            if (question.is_leaf || (question.yes != where && question.no != where)) continue;
            out << question.text << (question.yes == where ? ", yes" : ", no");
            const std::string_view name = view.outcomes[view.questions[where].outcome].name;
            if (!name.empty()) out << " (" << name << ')';
        }
        return;
    }
}

constexpr bool has_node(view_range condition, std::size_t node) {
    return node >= condition.first && node < condition.first + condition.size;
}

/// A condition and the row, question, gate or field it belongs to.
template <class Buffer>
constexpr void write_condition_place(Buffer& out, const policy_view& view, std::size_t node) {
    for (std::size_t i = 0; i < view.rules.size(); ++i)
        if (has_node(view.rules[i].condition, node)) write_place(out, view, i);
    for (const question_view& question : view.questions)
        if (!question.is_leaf && has_node(question.condition, node)) out << question.text;
    for (const field_view& field : view.fields)
        if (has_node(field.condition, node)) out << field.name;
    const condition_view& asked = view.conditions[node];
    out << ", ";
    if (is_group(asked.op))
        write_steps(out, domain<relation>::view, static_cast<std::int64_t>(asked.op));
    else
        write_condition(out, view, node);
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
