// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_ROWS_HPP_INCLUDED
#define PARTNERKIT_DETAIL_ROWS_HPP_INCLUDED

// A policy as rows in the order in which they decide: the answer is the outcome of the first row
// that holds a subject. Tables are that already, a tree is the table of its leaves, and `priority`,
// `collect_min` and `collect_max` order their rows by outcome. Where no row needs to match, a last
// one without an outcome stands for "no answer", so that every subject is in some row.

#include <partnerkit/detail/regions.hpp>
#include <partnerkit/detail/row_order.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

struct row {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::size_t number = none;  ///< in view.rules, or of the leaf in view.questions
    std::size_t outcome = none; ///< in view.outcomes
    bool is_fallback = false;   ///< holds what no other row does
    view_range boxes{};         ///< in the boxes of all rows
};

/// No answer counts as less than any.
constexpr std::int64_t no_answer_steps = INT64_MIN;

constexpr std::int64_t steps_of(const policy_view& view, const row& row) {
    return row.outcome == row::none ? no_answer_steps : view.outcomes[row.outcome].steps;
}
constexpr bool is_same_outcome(const policy_view& view, const row& a, const row& b) {
    return is_same_outcome(view, a.outcome, b.outcome);
}

/// The rows of a policy and, one after the other, the boxes in which each of them matches.
struct row_set {
    pile<row> rows{};
    boxes where{};

    constexpr void add(row entry, std::size_t first_box) {
        entry.boxes = {first_box, where.count - first_box};
        rows.push(entry);
    }
};

constexpr void add_rules(placed_policy& policy, row_set& out) {
    const policy_view& view = policy.view();
    pile<std::size_t> order;
    for (std::size_t i = 0; i < view.rules.size(); ++i)
        order.push(i);
    if (view.hit_policy == hit_kind::priority || view.hit_policy == hit_kind::collect_min ||
        view.hit_policy == hit_kind::collect_max)
        order.sort_and_unite(
            [&](std::size_t a, std::size_t b) { return decides_before(view, a, b); });
    boxes everything;
    policy.everything(everything);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const rule_view& rule = view.rules[order[i]];
        const std::size_t first = out.where.count;
        row entry{.number = order[i], .outcome = rule.outcome};
        entry.is_fallback = rule.condition.size == 0;
        if (entry.is_fallback)
            policy.everything(out.where);
        else
            policy.where(rule.condition.first, true, everything, out.where);
        out.add(entry, first);
    }
}

/// The leaves below a question, each with the boxes of the subjects that get there.
constexpr void
add_leaves(placed_policy& policy, std::size_t number, const boxes& here, row_set& out) {
    const question_view& question = policy.view().questions[number];
    if (question.is_leaf) {
        const std::size_t first = out.where.count;
        for (std::size_t i = 0; i < here.spans.size(); ++i)
            out.where.spans.push(here.spans[i]);
        out.where.count += here.count;
        return out.add({.number = number, .outcome = question.outcome}, first);
    }
    for (const bool answer : {true, false}) {
        boxes there;
        policy.where(question.condition.first, answer, here, there);
        add_leaves(policy, answer ? question.yes : question.no, there, out);
    }
}

/// All rows of a table or tree, the one for no answer included; after those already there.
constexpr void add_rows(placed_policy& policy, row_set& out) {
    const policy_view& view = policy.view();
    const std::size_t before = out.rows.size();
    if (view.shape == policy_shape::decision_tree) {
        boxes everything;
        policy.everything(everything);
        add_leaves(policy, view.questions.size() - 1, everything, out);
    } else {
        add_rules(policy, out);
    }
    if (out.rows.size() == before || !out.rows[out.rows.size() - 1].is_fallback) {
        const std::size_t first = out.where.count;
        policy.everything(out.where);
        out.add({.is_fallback = true}, first);
    }
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
