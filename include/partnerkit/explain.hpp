// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXPLAIN_HPP_INCLUDED
#define PARTNERKIT_EXPLAIN_HPP_INCLUDED

/// \file
/// Why a policy answers what it answers: which conditions hold, what each criterion brings, which
/// way was taken.
///
///     const auto why = pk::explain<programme>(acme);
///     why.answer                       // what programme{}(acme) answers
///     why.rules[0].holds               // truth::no, and why.conditions tell which of them
///     pk::write_text(why, std::back_inserter(text));
///
/// The answer is the policy's own; the reasons come from its description and the values of the
/// subject, so that there is no second formula. An explanation allocates nothing and takes some
/// hundred nanoseconds (docs/performance.md). All lists are in the order of the policy.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/detail/place.hpp>
#include <partnerkit/detail/row_order.hpp>
#include <partnerkit/hit.hpp>
#include <partnerkit/text.hpp>

namespace partnerkit {
inline namespace v0 {

/// A condition, or a part of one, and whether it holds. Those on child records are told by the
/// quantifier they belong to.
struct condition_reason {
    std::size_t node = 0;     ///< in the conditions of the policy's description
    std::size_t depth = 0;    ///< below the rule, gate or question that asks it
    std::string_view field{}; ///< that it asks about; empty for `all_of` and the like
    field_value found{};      ///< the value of that field
    truth holds = truth::unknown;
};
BOOST_DESCRIBE_STRUCT(field_value, (), (state, steps, denominator))
BOOST_DESCRIBE_STRUCT(condition_reason, (), (node, depth, field, found, holds))

/// A row of a table (a transition of a lifecycle is one) or a gate of a scorecard.
struct rule_reason {
    std::size_t rule = 0;         ///< in the rules of the policy's description
    std::string_view outcome{};   ///< empty where that is a struct of the host
    truth holds = truth::unknown; ///< of an `otherwise` row: whether no other row applies
    bool decides = false;         ///< whether the answer comes from it
};
BOOST_DESCRIBE_STRUCT(rule_reason, (), (rule, outcome, holds, decides))

/// What a criterion brings to a score, in steps of the score.
struct criterion_reason {
    std::size_t criterion = 0; ///< in the criteria of the policy's description
    std::string_view field{};
    field_value found{};     ///< of that field, or of what its points are made from
    fraction weight{};       ///< of 1; 0 where the card has no weights
    std::int64_t points = 0; ///< those of all criteria sum to the score
    fraction share{};        ///< of the score; 0 where that is 0
    std::int64_t lost = 0;   ///< to the most that the criterion can bring
    bool is_enough = true;   ///< reaches its minimum, if it has one
};
BOOST_DESCRIBE_STRUCT(fraction, (), (numerator, denominator))
BOOST_DESCRIBE_STRUCT(
    criterion_reason, (), (criterion, field, found, weight, points, share, lost, is_enough))

/// A question on the way through a tree.
struct question_reason {
    std::size_t question = 0; ///< in the questions of the policy's description
    std::string_view text{};
    truth answer = truth::unknown;
};
BOOST_DESCRIBE_STRUCT(question_reason, (), (question, text, answer))

/// Why a policy answers what it answers.
template <class Policy>
struct explanation {
    static constexpr const policy_view& view = view_of<Policy>;

    std::remove_cvref_t<decltype(Policy{}(std::declval<const typename Policy::subject_type&>()))>
        answer;
    hits<condition_reason, view.conditions.size()> conditions{};
    hits<rule_reason, view.rules.size()> rules{};
    hits<criterion_reason, view.criteria.size()> criteria{};
    hits<question_reason, view.questions.size()> path{};
    /// The criteria that cost points, the dearest first: the reason codes of PMML, with the most
    /// that each criterion can bring as its baseline.
    hits<std::size_t, view.criteria.size()> reason_codes{};

    BOOST_DESCRIBE_CLASS(
        explanation, (), (answer, conditions, rules, criteria, path, reason_codes), (), ())
};

namespace detail {

/// Notes a condition and its parts.
template <class Values, class List>
constexpr void explain_condition(
    const policy_view& view,
    std::size_t node,
    std::size_t depth,
    const Values& values,
    List& reasons) {
    const condition_view& condition = view.conditions[node];
    condition_reason reason{.node = node, .depth = depth, .holds = test(view, node, values)};
    if (!is_group(condition.op)) {
        reason.field = view.fields[condition.field].name;
        reason.found = values[condition.field];
    }
    reasons.push_back(reason);
    if (is_quantifier(condition.op)) return;
    for (std::size_t i = node + 1; i < node + condition.size; i += view.conditions[i].size)
        explain_condition(view, i, depth + 1, values, reasons);
}

template <class Policy, class Values>
constexpr void explain_rules(const Values& values, explanation<Policy>& out) {
    const policy_view& view = view_of<Policy>;
    const bool are_gates = view.shape == policy_shape::scorecard;
    const std::size_t count = view.rules.size();
    truth holds[explanation<Policy>::view.rules.size() + 1]{};
    std::size_t best = count; // of the rows that apply, or the first gate that is not passed
    for (std::size_t i = 0; i < count; ++i) {
        const rule_view& rule = view.rules[i];
        if (rule.condition.size == 0) {
            holds[i] = as_truth(best == count);
        } else {
            holds[i] = test(view, rule.condition.first, values);
            explain_condition(view, rule.condition.first, 0, values, out.conditions);
        }
        if ((holds[i] == truth::yes) != are_gates &&
            (best == count || (!are_gates && decides_before(view, i, best))))
            best = i;
    }
    for (const criterion_view& criterion : view.criteria)
        if (values[criterion.field].state == presence::missing) best = count; // there is no answer
    const bool is_one = are_gates || takes_first_row(view);
    for (std::size_t i = 0; i < count; ++i)
        out.rules.push_back(
            {.rule = i,
             .outcome = view.outcomes[view.rules[i].outcome].name,
             .holds = holds[i],
             .decides = is_one ? i == best : holds[i] == truth::yes});
}

/// The field that a criterion is about: what points by bands or up to a cap are made from.
constexpr std::size_t criterion_source(const policy_view& view, std::size_t field) {
    while (view.fields[field].kind == field_kind::capped ||
           view.fields[field].kind == field_kind::banded)
        field = view.operands[view.fields[field].operands.first].field;
    return field;
}

constexpr fraction share_of(std::int64_t part, std::int64_t whole) {
    return whole < 0 ? reduced(-wide{part}, -wide{whole}) : reduced(part, whole);
}

template <class Policy, class Values>
constexpr void explain_criteria(const Values& values, explanation<Policy>& out) {
    const policy_view& view = view_of<Policy>;
    std::int64_t score = 0;
    for (const criterion_view& criterion : view.criteria)
        if (values[criterion.field].state == presence::known)
            score += values[criterion.field].steps * criterion.factor;
    for (std::size_t i = 0; i < view.criteria.size(); ++i) {
        const criterion_view& criterion = view.criteria[i];
        const field_view& field = view.fields[criterion.field];
        const field_value& found = values[criterion.field];
        criterion_reason reason{.criterion = i, .field = field.name};
        reason.found = values[criterion_source(view, criterion.field)];
        if (criterion.is_weighted) reason.weight = criterion.weight;
        if (found.state == presence::known) {
            reason.points = found.steps * criterion.factor;
            if (score != 0) reason.share = share_of(reason.points, score);
            reason.is_enough = !criterion.has_minimum || found.steps >= criterion.least_steps;
        }
        // What does not apply cannot bring anything.
        if (found.state != presence::not_applicable)
            reason.lost = field.domain.highest * criterion.factor - reason.points;
        out.criteria.push_back(reason);
    }
    // Few criteria: each time, the dearest of those that are left.
    bool is_listed[explanation<Policy>::view.criteria.size() + 1]{};
    for (std::size_t n = 0; n < out.criteria.size(); ++n) {
        std::size_t dearest = out.criteria.size();
        for (std::size_t i = 0; i < out.criteria.size(); ++i)
            if (!is_listed[i] && out.criteria[i].lost > 0 &&
                (dearest == out.criteria.size() ||
                 out.criteria[i].lost > out.criteria[dearest].lost))
                dearest = i;
        if (dearest == out.criteria.size()) return;
        is_listed[dearest] = true;
        out.reason_codes.push_back(dearest);
    }
}

template <class Policy, class Values>
constexpr void explain_path(const Values& values, explanation<Policy>& out) {
    const policy_view& view = view_of<Policy>;
    for (std::size_t at = view.questions.size() - 1; !view.questions[at].is_leaf;) {
        const question_view& question = view.questions[at];
        const truth answer = test(view, question.condition.first, values);
        out.path.push_back({at, question.text, answer});
        explain_condition(view, question.condition.first, 0, values, out.conditions);
        if (answer == truth::unknown) return;
        at = answer == truth::yes ? question.yes : question.no;
    }
}

// ---- in words ----------------------------------------------------------------------------------

/// An answer: `gold`, `secondary, score 62.5`, `nothing`, `no row matches`.
template <class Out, class Answer>
constexpr void write_answer(Out& out, const Answer& answer) {
    if constexpr (std::derived_from<Answer, passing>) {
        out << "no answer"; // of a policy that is refused
    } else if constexpr (requires { answer.band; }) {
        write_answer(out, answer.band);
        write_answer(out << ", score ", answer.score);
    } else if constexpr (has_domain<Answer>) {
        out << to_text(answer).view();
    } else if constexpr (requires { answer.error(); }) {
        if (answer.has_value())
            write_answer(out, *answer);
        else
            out << to_text(answer.error()).view();
    } else if constexpr (requires { answer.has_value(); }) {
        if (answer.has_value())
            write_answer(out, *answer);
        else
            out << "no answer";
    } else if constexpr (requires { answer.begin(); }) {
        if (answer.empty()) out << "nothing";
        for (const auto& each : answer)
            write_answer(out << (&each == answer.begin() ? "" : ", "), each);
    } else {
        out << "an outcome of the host";
    }
}

/// Writes reasons in sentences. Its parts are lists of them.
template <class Out>
class reason_writer {
  public:
    constexpr reason_writer(
        Out& out, const policy_view& view, const condition_reason* first, std::size_t count)
        : out_(out), view_(view), conditions_{first, count} {}

    constexpr void write(const rule_reason& reason) {
        const bool is_gate = view_.shape == policy_shape::scorecard;
        write_numbered(
            out_, is_gate ? "Gate " : "Row ", reason.rule, view_, view_.rules[reason.rule].outcome);
        const view_range condition = view_.rules[reason.rule].condition;
        if (condition.size == 0) {
            out_ << " applies because no other does";
        } else {
            constexpr std::string_view of_row[] = {
                " does not apply", " cannot be told", " applies"};
            constexpr std::string_view of_gate[] = {
                " is not passed", " is not certainly passed", " is passed"};
            const auto holds = static_cast<std::size_t>(reason.holds);
            out_ << (is_gate ? of_gate : of_row)[holds];
            write_facts(condition.first);
        }
        out_ << ".\n";
    }

    /// Whether the state and the event of a transition, its first two conditions, are there.
    [[nodiscard]] constexpr bool is_asked(const rule_reason& reason) const {
        const std::size_t first = view_.rules[reason.rule].condition.first;
        return reason_of(first + 1).holds == truth::yes && reason_of(first + 2).holds == truth::yes;
    }

    constexpr void write(const criterion_reason& reason) {
        const criterion_view& criterion = view_.criteria[reason.criterion];
        const field_view& field = view_.fields[criterion.field];
        const field_view& source = view_.fields[criterion_source(view_, criterion.field)];
        write_field_value(out_ << field.name << " is ", source, reason.found);
        write_steps(out_ << ": ", view_.score, reason.points);
        if (reason.lost > 0) write_steps(out_ << " of ", view_.score, reason.points + reason.lost);
        out_ << " points";
        if (!reason.is_enough)
            write_steps(out_ << ", below its minimum of ", field.domain, criterion.least_steps);
        out_ << ".\n";
    }

    constexpr void write(const question_reason& reason) {
        constexpr std::string_view answers[] = {" No", " Unknown", " Yes"};
        out_ << reason.text << answers[static_cast<std::size_t>(reason.answer)];
        write_facts(view_.questions[reason.question].condition.first);
        out_ << ".\n";
    }

  private:
    [[nodiscard]] constexpr const condition_reason& reason_of(std::size_t node) const {
        std::size_t i = 0;
        while (conditions_[i].node != node)
            ++i;
        return conditions_[i];
    }

    constexpr void write_facts(std::size_t node) {
        out_ << ": ";
        is_first_ = true;
        write_part(node, reason_of(node).holds);
    }

    /// Of a condition that combines others, those that make it what it is: of all that must hold
    /// those that do not, of several that may hold the first that does.
    constexpr void write_part(std::size_t node, truth holds) {
        const condition_view& condition = view_.conditions[node];
        if (condition.op == relation::not_) return write_part(node + 1, reason_of(node + 1).holds);
        if (condition.op != relation::all_of && condition.op != relation::any_of)
            return write_fact(node);
        for (std::size_t i = node + 1; i < node + condition.size; i += view_.conditions[i].size) {
            if (reason_of(i).holds != holds) continue;
            write_part(i, holds);
            if (condition.op == relation::any_of && holds == truth::yes) return;
        }
    }

    constexpr void write_fact(std::size_t node) {
        if (!is_first_) out_ << "; ";
        is_first_ = false;
        const condition_view& condition = view_.conditions[node];
        const bool is_list = condition.op == relation::one_of;
        const condition_reason& asked = reason_of(is_list ? node + 1 : node);
        const truth holds = reason_of(node).holds;
        if (is_quantifier(condition.op)) {
            write_condition(out_, view_, node);
            if (holds != truth::yes)
                out_ << (holds == truth::no ? " does not hold" : " cannot be told");
            return;
        }
        const field_view& field = view_.fields[view_.conditions[asked.node].field];
        write_field_value(out_ << field.name << " is ", field, asked.found);
        if (asked.found.state != presence::known || condition.op >= relation::is_known) return;
        const bool is_equation = condition.op == relation::is || is_list;
        if (is_equation && holds == truth::yes) return;
        out_ << (holds == truth::yes ? ", " : ", not ");
        if (is_list)
            write_listed(out_, view_, node);
        else if (is_equation)
            write_field_steps(out_, field, condition.lower, condition.scale);
        else
            write_bounds(out_, view_, condition);
    }

    Out& out_;
    const policy_view& view_;
    view_list<condition_reason> conditions_;
    bool is_first_ = true;
};

} // namespace detail

/// Why `Policy{}(subject)` is what it is.
template <class Policy>
[[nodiscard]] constexpr explanation<Policy>
explain(const typename Policy::subject_type& subject) noexcept {
    explanation<Policy> result{.answer = Policy{}(subject)};
    if constexpr (!detail::is_refused<Policy>()) {
        const auto values = values_of<Policy>(subject);
        detail::explain_rules(values, result);
        detail::explain_criteria(values, result);
        if constexpr (explanation<Policy>::view.questions.size() > 0)
            detail::explain_path(values, result);
    }
    return result;
}

/// Writes a condition of a description to an output iterator, as one phrase:
/// `revenue at least 50000 USD or referrals at least 20`.
template <class Iterator>
constexpr Iterator write_condition(const policy_view& view, std::size_t node, Iterator to) {
    detail::text_output<Iterator> out{to};
    detail::write_condition(out, view, node);
    return out.to;
}

/// Writes an explanation to an output iterator, in sentences, a line each: the answer, then what
/// decides, what does not apply before it, what each criterion brings, the way through a tree.
template <class Policy, class Iterator>
constexpr Iterator write_text(const explanation<Policy>& why, Iterator to) {
    constexpr const policy_view& view = explanation<Policy>::view;
    detail::text_output<Iterator> out{to};
    detail::write_answer(out << view.name << ": ", why.answer);
    out << ".\n";
    detail::reason_writer writer{out, view, why.conditions.begin(), why.conditions.size()};
    bool is_decided = false;
    for (const rule_reason& rule : why.rules)
        is_decided = is_decided || rule.decides;
    bool is_over = false; // what stands behind the row that decides alone
    for (const rule_reason& rule : why.rules) {
        if constexpr (requires { typename Policy::transitions; })
            if (!writer.is_asked(rule)) continue;
        const bool failed = !is_over && view.shape != policy_shape::scorecard &&
                            (detail::takes_first_row(view) || !is_decided);
        if (rule.decides || failed) writer.write(rule);
        is_over = is_over || (rule.decides && view.hit_policy == hit_kind::first);
    }
    for (const criterion_reason& criterion : why.criteria)
        writer.write(criterion);
    for (const question_reason& question : why.path)
        writer.write(question);
    return out.to;
}

} // namespace v0
} // namespace partnerkit

#endif
