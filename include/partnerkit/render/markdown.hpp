// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_RENDER_MARKDOWN_HPP_INCLUDED
#define PARTNERKIT_RENDER_MARKDOWN_HPP_INCLUDED

/// \file
/// Policies as Markdown tables, as GitHub has them.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/detail/render.hpp>
#include <partnerkit/schedule.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// Punctuation that means something to Markdown or HTML.
struct markdown_escape {
    template <class Out>
    constexpr void operator()(Out& out, char c) const {
        if (is_one_of(c, "<>&|$"))
            out << "&#" << static_cast<int>(c) << ';';
        else
            out << (is_one_of(c, "\\`*_~[]") ? "\\" : "") << c;
    }
};

inline constexpr std::string_view words_of_hit_policies[]{
    "at most one row matches",
    "all rows that match agree",
    "the first row that matches decides",
    "of the rows that match, the one of the lowest rank decides",
    "the outcomes of all rows that match, in this order",
    "the outcomes of all rows that match, by rank",
    "the outcomes of all rows that match, in no order",
    "the sum of the outcomes of all rows that match",
    "the lowest outcome of the rows that match",
    "the highest outcome of the rows that match",
    "the number of rows that match"};

constexpr bool is_computed(const field_view& field) {
    return field.kind != field_kind::value && field.kind != field_kind::children;
}

template <fixed_string Name, auto Time, class... Steps>
void is_a_schedule(const schedule<Name, Time, Steps...>*);
template <class Policy>
concept is_schedule = requires(const Policy* policy) {
    is_a_schedule(policy);
};

template <class Iterator>
struct markdown_page {
    page<Iterator, markdown_escape> to;
    const policy_view& view;

    // A line of a table begins, goes on to the next cell, and ends.
    static constexpr mark row{"\n| "};
    static constexpr mark next{" | "};
    static constexpr mark end{" |"};

    /// Columns without a name are left out.
    constexpr void write_head(std::initializer_list<std::string_view> columns) {
        to << mark{"\n\n|"};
        for (const std::string_view column : columns)
            if (!column.empty()) to << ' ' << column << end;
        to << mark{"\n|"};
        for (const std::string_view column : columns)
            if (!column.empty()) to << mark{"---|"};
    }

    // ---- computed values -----------------------------------------------------------------------

    constexpr const field_view& source(const field_view& field, std::size_t i) const {
        return view.fields[view.operands[field.operands.first + i].field];
    }
    constexpr void write_source(const field_view& field, std::size_t i = 0) {
        const field_view& from = source(field, i);
        if (!is_computed(from)) return void(to << from.name);
        to << '(';
        write_origin(from);
        to << ')';
    }
    /// How a value is computed, as one phrase; of one that is just there, its range.
    constexpr void write_origin(const field_view& field) {
        switch (field.kind) {
        case field_kind::ratio:
            return write_ratio(field);
        case field_kind::capped:
            write_source(field);
            write_field_steps(to << " in proportion, ", field, field.domain.highest);
            write_field_steps(to << " from ", source(field, 0), field.domain.highest);
            return void(to << " on");
        case field_kind::banded:
            write_source(field);
            for (std::size_t i = 0; i < field.bands.size; ++i) {
                const band_view& band = view.bands[field.bands.first + i];
                const bool is_last = i + 1 == field.bands.size;
                write_field_steps(
                    to << (i == 0 ? ": " : ", ") << (is_last ? "otherwise " : ""),
                    field,
                    band.points);
                if (!is_last) write_field_steps(to << " from ", source(field, 0), band.lower);
            }
            return;
        case field_kind::points_if:
        case field_kind::provided:
            if (field.kind == field_kind::provided)
                write_source(field);
            else
                write_field_steps(to, field, field.domain.highest);
            write_condition(to << " if ", view, field.condition.first);
            return write_field_steps(to << ", otherwise ", field, 0);
        case field_kind::better_of:
            for (std::size_t i = 0; i < field.operands.size; ++i) {
                to << (i == 0 ? "the largest of " : ", ");
                write_source(field, i);
            }
            return;
        default:
            write_field_steps(to, field, field.domain.lowest);
            write_field_steps(to << " to ", field, field.domain.highest);
        }
    }
    constexpr void write_ratio(const field_view& field) {
        write_source(field);
        to << " / ";
        write_source(field, 1);
        const domain_view& below = source(field, 1).domain;
        if (below.lowest > 0 || below.highest < 0) return;
        const fraction over_zero = field.when_zero;
        to << (field.zero_is_missing ? ", missing" : ", ");
        if (!field.zero_is_missing)
            write_field_steps(to, field, over_zero.numerator, over_zero.denominator);
        to << " where ";
        write_source(field, 1);
        to << " is 0";
    }
    /// Those that conditions ask about; criteria say it themselves.
    constexpr void write_computed_values() {
        bool has_head = false;
        for (std::size_t i = 0; i < view.fields.size(); ++i) {
            bool is_asked = false;
            for (const condition_view& each : view.conditions)
                is_asked = is_asked || each.field == i; // 0 in a group, which no computed one is
            if (!is_asked || !is_computed(view.fields[i])) continue;
            if (!has_head) write_head({"value", "how it is computed"});
            has_head = true;
            to << row << view.fields[i].name << next;
            write_origin(view.fields[i]);
            to << end;
        }
    }

    // ---- shapes --------------------------------------------------------------------------------

    constexpr void write_card() {
        bool has_minimum = false;
        for (const criterion_view& each : view.criteria)
            has_minimum = has_minimum || each.has_minimum;
        const bool is_weighted = view.criteria[0].is_weighted; // all are, or none
        write_steps(to << "scorecard" << mark{"): a score of "}, view.score, view.score.lowest);
        write_steps(to << " to ", view.score, view.score.highest);
        write_head(
            {"criterion",
             is_weighted ? "value" : "points",
             is_weighted ? "weight" : "",
             has_minimum ? "minimum" : ""});
        for (const criterion_view& each : view.criteria) {
            const field_view& field = view.fields[each.field];
            to << row << field.name << next;
            write_origin(field);
            if (is_weighted) write_decimal(to << next, multiply(each.weight, {100, 1})) << " %";
            if (has_minimum) to << next;
            if (each.has_minimum)
                write_minimum(field, each.least_steps);
            else if (has_minimum)
                to << "none";
            to << end;
        }
        if (!view.rules.empty()) write_head({"gate", "band where it is not passed"});
        for (const rule_view& gate : view.rules) {
            write_condition(to << row, view, gate.condition.first);
            write_outcome(to << next, view, gate.outcome);
            to << end;
        }
        write_bands(has_minimum);
    }
    constexpr void write_minimum(const field_view& field, std::int64_t least) {
        const bool is_above =
            least == field.domain.lowest + 1 && field.domain.step.denominator != 1;
        write_field_steps(
            to << (is_above ? "more than " : ""), field, is_above ? least - 1 : least);
    }
    constexpr void write_bands(bool has_minimum) {
        if (view.score_bands.size == 0) return;
        write_head({"score", "band"});
        std::int64_t upper = view.score.highest;
        for (std::size_t i = 0; i < view.score_bands.size; ++i) {
            const band_view& band = view.bands[view.score_bands.first + i];
            write_steps(to << row, view.score, band.lower);
            write_steps(to << (i == 0 ? " to " : " to less than "), view.score, upper);
            if (has_minimum && i + 1 == view.score_bands.size) to << ", or below a minimum";
            write_outcome(to << next, view, band.outcome);
            to << end;
            upper = band.lower;
        }
        if (upper <= view.score.lowest) return;
        write_steps(to << row << "less than ", view.score, upper);
        to << next << "none" << end;
    }
    constexpr void write_table() {
        const hit_kind hit = view.hit_policy;
        const bool has_ranks = hit == hit_kind::priority || hit == hit_kind::output_order;
        if (view.shape == policy_shape::tier_table)
            to << "tier table): the highest tier whose conditions all hold";
        else
            to << "decision table): " << words_of_hit_policies[static_cast<std::size_t>(hit)];
        write_head({"row", "when", "then", has_ranks ? "rank" : ""});
        for (std::size_t i = 0; i < view.rules.size(); ++i) {
            const rule_view& rule = view.rules[i];
            to << row << i + 1 << next;
            if (rule.condition.size == 0)
                to << "otherwise";
            else
                write_condition(to, view, rule.condition.first);
            write_outcome(to << next, view, rule.outcome);
            if (has_ranks) to << next << rule.rank + 1;
            to << end;
        }
    }
    constexpr std::size_t questions_from(std::size_t node) const {
        const question_view& each = view.questions[node];
        return each.is_leaf ? 0 : 1 + questions_from(each.yes) + questions_from(each.no);
    }
    /// A question and those behind its answers, which have the next numbers.
    constexpr void write_questions(std::size_t node, std::size_t number) {
        const question_view& each = view.questions[node];
        if (each.is_leaf) return;
        const std::size_t after_yes = number + 1 + questions_from(each.yes);
        to << row << number << next << each.text << next;
        write_condition(to, view, each.condition.first);
        write_target(each.yes, number + 1);
        write_target(each.no, after_yes);
        to << end;
        write_questions(each.yes, number + 1);
        write_questions(each.no, after_yes);
    }
    constexpr void write_target(std::size_t node, std::size_t number) {
        to << next;
        if (view.questions[node].is_leaf)
            write_leaf(to, view, view.questions[node]);
        else
            to << "question " << number;
    }
    template <class Policy>
    constexpr void write_lifecycle() {
        const domain_view& states = view.outcome;
        write_steps(to << "lifecycle): from ", states, first_state_of<Policy>);
        bool has_end = false;
        for (std::size_t i = 0; i < states.name_count; ++i)
            if (is_end(view, states.names[i].steps)) {
                to << (has_end ? " or " : " to ") << states.names[i].name;
                has_end = true;
            }
        if (!has_end) to << ", without an end";
        write_head(
            {"row",
             "state",
             "event",
             "guards",
             "next state",
             has_effects<Policy> ? "effects" : ""});
        for (std::size_t i = 0; i < view.rules.size(); ++i) {
            const rule_view& rule = view.rules[i];
            write_steps(to << row << i + 1 << next, states, state_of(view, rule).lower);
            write_event(to << next, view, rule);
            if (!write_guards(to << next, "", view, rule)) to << "none";
            write_outcome(to << next, view, rule.outcome);
            if (has_effects<Policy> && !write_effects<Policy>(to << next, "", i)) to << "none";
            to << end;
        }
    }
    template <class Steps>
    constexpr void write_schedule(const Steps& steps) {
        const view_range asked = view.rules[0].condition; // the last part is about the time
        to << "schedule): what is to be done from when to when, by "
           << view.fields[view.conditions[asked.first + asked.size - 1].field].name;
        write_head({"what", "from", "to"});
        for (const auto& each : steps) {
            write_value(to << row, each.what);
            write_value(to << next, each.from);
            write_value(to << next, each.to);
            to << end;
        }
    }
};

} // namespace detail

namespace render {

/// Writes a policy as Markdown: its name, and
/// - of a scorecard its criteria with their weights or points, its gates and its bands;
/// - of a table how its rows make an answer, and its rows;
/// - of a tree its questions, numbered, and where their answers lead;
/// - of a lifecycle its transitions, of a schedule its steps with their first and last time.
///
/// No name ends a cell or a line, or becomes a mark or a tag. Returns where the text ends;
/// allocates nothing.
template <class Policy, class Iterator>
constexpr Iterator markdown(Iterator to) {
    using namespace partnerkit::detail;
    constexpr const policy_view& view = view_of<Policy>;
    markdown_page<Iterator> page{{{to}}, view};
    page.to << mark{"**"} << view.name << mark{"** ("};
    if constexpr (is_refused<Policy>()) {
        page.to << "refused)";
    } else if constexpr (is_lifecycle<Policy>) {
        page.template write_lifecycle<Policy>();
    } else if constexpr (is_schedule<Policy>) {
        page.write_schedule(Policy::steps());
    } else if constexpr (view.shape == policy_shape::scorecard) {
        page.write_card();
    } else if constexpr (view.shape == policy_shape::decision_tree) {
        page.to << "decision tree)";
        page.write_head({"number", "question", "yes where", "yes", "no"});
        page.write_questions(view.questions.size() - 1, 1);
    } else {
        page.write_table();
    }
    page.write_computed_values();
    page.to << mark{"\n"};
    return page.to.out.to;
}

} // namespace render
} // namespace v0
} // namespace partnerkit

#endif
