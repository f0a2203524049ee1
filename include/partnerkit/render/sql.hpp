// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_RENDER_SQL_HPP_INCLUDED
#define PARTNERKIT_RENDER_SQL_HPP_INCLUDED

/// \file
/// A policy as one SQL expression with the same answer for every row, so that a data base can
/// decide where the rows are. It reads columns that are named like the fields of the policy:
///
/// - a number, a date or a duration is the whole number of its steps: 12.34 USD is 1234, 60 % is
///   6000, a rating of 3.5 is 350, a date is its days from 1970-01-01 on;
/// - an enumeration is the name of the enumerator, as text;
/// - a `bool` is a BOOLEAN, or 0 and 1 where the data base has none;
/// - a missing value is NULL. Columns of other fields are NOT NULL, all values in their domain;
/// - where a value may be not applicable and that makes a difference, a BOOLEAN column
///   `<name>_not_applicable` says whether it is; the value is NULL then.
///
/// The answer is the outcome's name as text, or its steps if it is no enumerator. It is NULL where
/// the policy has none: a criterion is missing, a question cannot be answered, no row matches, or
/// the rows of a `unique` or `any` table conflict. The answer of `collect`, `rule_order` and
/// `output_order` is a text with a comma after each outcome.
///
/// All arithmetic is of whole numbers in 64 bits, which is proven to be enough. Where it is not for
/// a ratio, that is compared in the wide numbers of the data base. SQLite has none; see `has_sql`.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/detail/row_order.hpp>
#include <partnerkit/detail/sql_writer.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

// ---- outcomes ----------------------------------------------------------------------------------

/// With a suffix it is a text.
template <class Out>
constexpr void
write_sql_outcome(sql_writer<Out>& to, std::size_t index, std::string_view suffix = {}) {
    const std::int64_t steps = to.view.outcomes[index].steps;
    const domain_view& of = to.view.outcome;
    for (std::size_t i = 0; i < of.name_count; ++i)
        if (of.names[i].steps == steps)
            return void(to << sql_quoted{'\'', of.names[i].name, suffix});
    if (suffix.empty())
        to << sql_whole{steps};
    else
        to << '\'' << steps << suffix << '\'';
}

// ---- tables ------------------------------------------------------------------------------------

/// Calls `visit` with each rule but `otherwise`, in the order in which they decide.
template <class Visit>
constexpr void for_sql_rules(const policy_view& view, const Visit& visit) {
    const std::size_t none = view.rules.size();
    for (std::size_t last = none;;) {
        std::size_t next = none;
        for (std::size_t i = 0; i < none; ++i)
            if (view.rules[i].condition.size != 0 &&
                (last == none || decides_before(view, last, i)) &&
                (next == none || decides_before(view, i, next)))
                next = i;
        if (next == none) return;
        visit(view.rules[next]);
        last = next;
    }
}

/// The part of a CASE for where two rows of a `unique` table match, or two of an `any` table that
/// disagree.
template <class Out>
constexpr void write_sql_conflict(sql_writer<Out>& to) {
    const policy_view& view = to.view;
    const auto agree = [&](std::size_t a, std::size_t b) {
        return a == b ||
               (view.hit_policy == hit_kind::any && view.outcomes[view.rules[a].outcome].steps ==
                                                        view.outcomes[view.rules[b].outcome].steps);
    };
    sql_lead lead{" WHEN ", " + "};
    for (std::size_t i = 0; i < view.rules.size(); ++i) {
        std::size_t first = 0; // of those that agree with it
        while (!agree(first, i))
            ++first;
        if (first < i || view.rules[i].condition.size == 0) continue;
        sql_lead any{"CASE WHEN ", " OR "};
        to << lead();
        for (std::size_t other = i; other < view.rules.size(); ++other)
            if (agree(i, other) && view.rules[other].condition.size != 0)
                to << any() << sql_is_met{view.rules[other].condition};
        to << " THEN 1 ELSE 0 END";
    }
    to << " > 1 THEN NULL";
}

template <class Out>
constexpr void write_sql_table(sql_writer<Out>& to) {
    const policy_view& view = to.view;
    const hit_kind hit = view.hit_policy;
    const rule_view& last = view.rules[view.rules.size() - 1];
    const bool is_total = last.condition.size == 0;
    const bool is_sum = hit == hit_kind::collect_sum;
    const bool is_count = hit == hit_kind::collect_count;
    const bool is_list =
        hit == hit_kind::collect || hit == hit_kind::rule_order || hit == hit_kind::output_order;
    const std::string_view suffix = is_list ? "," : "";
    sql_lead lead{"CASE", ""};
    if (is_sum || (is_list && is_total)) { // where any row matches
        lead = {"CASE WHEN ", " OR "};
        for_sql_rules(
            view, [&](const rule_view& rule) { to << lead() << sql_is_met{rule.condition}; });
        to << " THEN ";
    }
    if (is_sum || is_count || is_list) {
        sql_lead each{"CASE WHEN ", is_list ? " || CASE WHEN " : " + CASE WHEN "};
        for_sql_rules(view, [&](const rule_view& rule) {
            to << each() << sql_is_met{rule.condition} << " THEN ";
            if (is_count)
                to << 1;
            else
                write_sql_outcome(to, rule.outcome, suffix);
            to << " ELSE " << (is_list ? "''" : "0") << " END";
        });
        if (!lead.is_used) return;
    } else {
        to << lead();
        if (hit == hit_kind::unique || hit == hit_kind::any) write_sql_conflict(to);
        for_sql_rules(view, [&](const rule_view& rule) {
            to << " WHEN " << sql_is_met{rule.condition} << " THEN ";
            write_sql_outcome(to, rule.outcome);
        });
    }
    if (is_total) {
        to << " ELSE ";
        write_sql_outcome(to, last.outcome, suffix);
    }
    to << " END";
}

template <class Out>
constexpr void write_sql_tree(sql_writer<Out>& to, const question_view& node) {
    if (node.is_leaf) return write_sql_outcome(to, node.outcome);
    to << "CASE WHEN " << sql_is_met{node.condition} << " THEN ";
    write_sql_tree(to, to.view.questions[node.yes]);
    to << sql_otherwise{node.condition};
    write_sql_tree(to, to.view.questions[node.no]);
    to << " END";
}

// ---- scorecards --------------------------------------------------------------------------------

template <class Out>
constexpr void write_sql_score(sql_writer<Out>& to) {
    sql_lead lead{"", " + "};
    for (const criterion_view& each : to.view.criteria) {
        const field_view& field = to.view.fields[each.field];
        const bool may_not_apply = field.may_be_not_applicable;
        to << lead();
        if (may_not_apply)
            to << "CASE WHEN " << sql_is{relation::is_not_applicable, field} << " THEN "
               << sql_whole{0} << " ELSE ";
        to << sql_product{{each.field, each.factor}} << (may_not_apply ? " END" : "");
    }
}

/// No band where a criterion is missing; else that of the first gate that is not passed, else the
/// last where there is less than a minimum, else that of the score.
template <class Out>
constexpr void write_sql_band(sql_writer<Out>& to) {
    const policy_view& view = to.view;
    sql_lead present{"CASE WHEN ", " AND "};
    for (const criterion_view& each : view.criteria)
        if (view.fields[each.field].may_be_missing)
            to << present() << sql_is{relation::is_missing, view.fields[each.field], true};
    if (present.is_used) to << " THEN ";
    for (const rule_view& gate : view.rules)
        to << "CASE WHEN " << sql_is_met{gate.condition} << " THEN ";
    sql_lead enough{"CASE WHEN (", ") AND ("};
    for (const criterion_view& each : view.criteria) {
        const field_view& field = view.fields[each.field];
        if (!each.has_minimum) continue;
        to << enough() << sql_value{field} << " >= " << each.least_steps;
        if (field.may_be_not_applicable) to << " OR " << sql_is{relation::is_not_applicable, field};
    }
    if (enough.is_used) to << ") THEN ";
    const band_view* const bands = view.bands.begin() + view.score_bands.first;
    const band_view& last = bands[view.score_bands.size - 1];
    sql_lead band{"CASE WHEN ", " WHEN "};
    for (std::size_t i = 0; i < view.score_bands.size; ++i) {
        if (bands[i].lower > view.score.lowest) {
            to << band();
            write_sql_score(to);
            to << " >= " << bands[i].lower << " THEN ";
        } else if (i > 0) {
            to << " ELSE ";
        }
        write_sql_outcome(to, bands[i].outcome);
    }
    if (band.is_used) to << " END";
    if (enough.is_used) {
        to << " ELSE ";
        write_sql_outcome(to, last.outcome);
        to << " END";
    }
    for (std::size_t i = view.rules.size(); i > 0; --i) {
        to << " ELSE ";
        write_sql_outcome(to, view.rules[i - 1].outcome);
        to << " END";
    }
    if (present.is_used) to << " END";
}

// ---- policies ----------------------------------------------------------------------------------

template <class Out>
constexpr void write_sql(sql_writer<Out>& to) {
    if (to.view.shape == policy_shape::decision_tree)
        write_sql_tree(to, to.view.questions[to.view.questions.size() - 1]);
    else if (to.view.shape != policy_shape::scorecard)
        write_sql_table(to);
    else if (to.view.score_bands.size == 0)
        write_sql_score(to);
    else
        write_sql_band(to);
}

template <class Out>
constexpr void write_sql_select(sql_writer<Out>& to, std::string_view table) {
    to << "SELECT " << sql_quoted{'"', table} << ".*, ";
    write_sql(to);
    to << " AS " << sql_quoted{'"', to.view.name};
    if (to.view.score_bands.size > 0) {
        to << ", ";
        write_sql_score(to);
        to << " AS " << sql_quoted{'"', to.view.name, " score"};
    }
    to << " FROM " << sql_quoted{'"', table};
}

template <class Policy>
inline constexpr bool sql_has_children = [] {
    for (const field_view& field : view_of<Policy>.fields)
        if (field.kind == field_kind::children) return true;
    return false;
}();
template <class Policy>
inline constexpr bool sql_has_structs = [] {
    for (const outcome_view& outcome : view_of<Policy>.outcomes)
        if (!outcome.id.empty()) return true;
    return false;
}();
/// A refused policy has its own error and no description.
template <class Policy>
inline constexpr bool is_sql =
    !is_refused<Policy>() && !sql_has_children<Policy> && !sql_has_structs<Policy>;

/// Takes texts and keeps nothing.
struct no_text {
    template <class Part>
    constexpr no_text& operator<<(const Part&) {
        return *this;
    }
};

// Never defined as constexpr: calling it in a constant expression is the error message.
inline void sqlite_has_no_integers_of_more_than_64_bits_for_this_ratio() {}

/// What `write` writes of a policy.
template <class Policy, class Iterator, class Write>
constexpr Iterator write_as_sql(Iterator out, render::dialect which, const Write& write) {
    static_assert(
        !sql_has_children<Policy>,
        "an SQL expression sees one row, and no child records: every, some, at_least_n_of");
    static_assert(
        !sql_has_structs<Policy>, "an SQL expression answers a name or a number, and no struct");
    sql_writer<text_output<Iterator>> to{{out}, view_of<Policy>, which};
    if constexpr (is_sql<Policy>) write(to);
    if (!to.is_exact) sqlite_has_no_integers_of_more_than_64_bits_for_this_ratio();
    return to.out.to;
}

} // namespace detail

namespace render {

/// Whether a policy can be an SQL expression: it asks nothing about child records, its outcomes are
/// no structs, and, for SQLite, what its ratios are multiplied with leaves them in 64 bits.
template <class Policy>
constexpr bool has_sql(dialect which) {
    detail::sql_writer<detail::no_text> to{{}, view_of<Policy>, which};
    if constexpr (detail::is_sql<Policy>) detail::write_sql(to);
    return detail::is_sql<Policy> && to.is_exact;
}

/// Writes the expression that answers a policy: of a scorecard the band, or the score where it has
/// no bands. A ratio that SQLite cannot compare exactly becomes what SQLite refuses to read; in a
/// constant expression, it does not compile. Returns the iterator after the last character;
/// allocates nothing.
template <class Policy, class Iterator>
constexpr Iterator sql_expression(Iterator to, dialect which) {
    return detail::write_as_sql<Policy>(to, which, [](auto& writer) { detail::write_sql(writer); });
}

/// Writes the score of a scorecard, in its steps (`score.steps`); NULL where a criterion is
/// missing.
template <class Policy, class Iterator>
constexpr Iterator sql_score(Iterator to, dialect which) {
    static_assert(view_of<Policy>.shape == policy_shape::scorecard, "only a scorecard has a score");
    return detail::write_as_sql<Policy>(
        to, which, [](auto& writer) { detail::write_sql_score(writer); });
}

/// Writes a query of all columns of a table and the answer, which is named like the policy; of a
/// scorecard with bands also its score, which has " score" at the end of the name. The table must
/// have no columns of these names. There is no semicolon.
template <class Policy, class Iterator>
constexpr Iterator sql_select(Iterator to, dialect which, std::string_view table) {
    return detail::write_as_sql<Policy>(
        to, which, [table](auto& writer) { detail::write_sql_select(writer, table); });
}

/// Writes the view of this query.
template <class Policy, class Iterator>
constexpr Iterator
sql_view(Iterator to, dialect which, std::string_view view, std::string_view table) {
    return detail::write_as_sql<Policy>(to, which, [view, table](auto& writer) {
        writer << "CREATE VIEW " << detail::sql_quoted{'"', view} << " AS ";
        detail::write_sql_select(writer, table);
    });
}

} // namespace render
} // namespace v0
} // namespace partnerkit

#endif
