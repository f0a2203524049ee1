// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TABLE_HPP_INCLUDED
#define PARTNERKIT_TABLE_HPP_INCLUDED

/// \file
/// Decision tables with the hit policies of OMG DMN. The policy and the rows decide the type of the
/// answer, so that no caller can forget a case:
///
/// - `first`, `priority`, `collect_min`, `collect_max`, `collect_sum`: `std::optional<Outcome>`, or
///   `Outcome` where there is an `otherwise` row;
/// - `unique`, `any`: `expected<Outcome, hit_error>`;
/// - `collect`, `rule_order`, `output_order`: `hits<Outcome, Rows>`, never empty where there is an
///   `otherwise` row;
/// - `collect_count`: `std::size_t`.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>
#include <partnerkit/domain.hpp>

#include <partnerkit/detail/table_evaluation.hpp>

namespace partnerkit {
inline namespace v0 {

namespace detail {

// ---- diagnosis ---------------------------------------------------------------------------------

struct row_fault {
    std::size_t row = 0;
    rule_of rule = rule_of::none;
};

template <class Row, class Outcome>
consteval rule_of fault_of_row() {
    if constexpr (!is_row<Row>)
        return rule_of::elements;
    else if constexpr (has_more_than_outcome<Row>)
        return rule_of::elements;
    else if constexpr (!std::is_same_v<outcome_of<Row>, Outcome>)
        return rule_of::outcomes;
    else if constexpr (!is_outcome<Outcome>)
        return rule_of::domains;
    else
        return conditions_of_row<Row>::type::fault;
}

template <class... Rows>
consteval row_fault find_row_fault() {
    using outcome = typename first_outcome<Rows...>::type;
    constexpr std::size_t count = sizeof...(Rows);
    const rule_of faults[] = {fault_of_row<Rows, outcome>()..., rule_of::none};
    const bool is_last[] = {is_otherwise<Rows>..., true};
    for (std::size_t i = 0; i < count; ++i) {
        if (faults[i] != rule_of::none) return {i, faults[i]};
        if (is_last[i] && i + 1 != count) return {i, rule_of::otherwise};
    }
    return {0, count == 0 || is_last[0] ? rule_of::empty : rule_of::none};
}

/// What is wrong with the outcome or the conditions of what is a row.
template <class Row>
consteval problem parts_of_row_problem(rule_of fault) {
    if constexpr (!is_outcome<outcome_of<Row>>)
        return domain_problem<outcome_of<Row>>();
    else if constexpr (!is_rule<Row>)
        return {};
    else if (fault == rule_of::empty && Row::conditions::size.conditions == 1)
        return make_problem(fault, "no condition", "at least one, or otherwise<...>");
    else
        return Row::conditions::find_problem();
}

template <class Row>
consteval problem row_problem(rule_of fault, std::size_t index) {
    problem wrong;
    if (fault == rule_of::empty && !is_rule<Row>)
        wrong = make_problem(fault, "no rule", "at least one");
    else if (fault == rule_of::elements && !is_row<Row>)
        wrong = make_problem(fault, "something that is no row", "rule<...> or otherwise<...>");
    else if (fault == rule_of::elements && has_more_than_outcome<Row>)
        wrong = more_than_outcome_problem();
    else if (fault == rule_of::outcomes)
        wrong = make_problem(fault, "an outcome of another type", "the type of the first outcome");
    else if (fault == rule_of::otherwise)
        wrong = make_problem(fault, "otherwise before the last row", "otherwise as the last row");
    else if constexpr (is_row<Row>)
        wrong = parts_of_row_problem<Row>(fault);
    return inside(row_name<Row>(index).view(), wrong);
}

// What is done with each row is a class of its own here, too: see row_list.

template <class Names>
struct enter_names {
    Names& names;
    template <class Part>
    constexpr void operator()(std::type_identity<Part>) const {
        Part::describe(names);
    }
};

/// Two fields that would be told apart by nothing in an explanation or a rendering.
template <class... Parts>
consteval problem names_problem() {
    name_list<total_size({Parts::size...}).fields> names;
    for_each_type<Parts...>(enter_names<decltype(names)>{names});
    problem wrong;
    if (!names.shared.empty()) {
        wrong = make_problem(
            rule_of::duplicates, "two fields of this name", "one name for each: named<...>");
        wrong.at << names.shared;
    }
    return wrong;
}

/// The first row that is about something else than the first one that asks anything.
template <class First, class... Rows>
consteval std::size_t row_of_another_subject() {
    using asked = typename conditions_of_row<First>::type::subject_type;
    const bool differs[] = {std::is_same_v<
        typename common_subject<asked, typename conditions_of_row<Rows>::type::subject_type>::type,
        different_subjects>...};
    std::size_t row = 0;
    while (row + 1 < sizeof...(Rows) && !differs[row])
        ++row;
    return row + 1;
}

template <class... Rows>
consteval problem rows_problem() {
    constexpr row_fault fault = find_row_fault<Rows...>();
    if constexpr (sizeof...(Rows) == 0) {
        return make_problem(rule_of::empty, "no rule", "at least one");
    } else if constexpr (fault.rule != rule_of::none) {
        return row_problem<typename row_list<Rows...>::template at<fault.row>>(
            fault.rule, fault.row);
    } else if constexpr (std::is_same_v<
                             typename common_subject_of<
                                 typename conditions_of_row<Rows>::type...>::type,
                             different_subjects>) {
        constexpr std::size_t row = row_of_another_subject<Rows...>();
        using row_type = typename row_list<Rows...>::template at<row>;
        return inside(
            row_name<row_type>(row).view(),
            stranger_problem<
                typename conditions_of_row<
                    typename row_list<Rows...>::template at<0>>::type::subject_type,
                typename conditions_of_row<row_type>::type>());
    } else {
        return names_problem<typename conditions_of_row<Rows>::type...>();
    }
}

// ---- hit policies ------------------------------------------------------------------------------

template <class Outcome>
concept is_summable = std::integral<Outcome> || requires(Outcome value) {
    value.steps;
    Outcome::from_steps(value.steps);
};

template <class Hit>
inline constexpr bool is_hit_policy = requires {
    kind_of(Hit{});
};

/// An outcome that a list has twice.
template <auto... Outcomes, template <auto...> class Hit>
consteval problem list_problem(Hit<Outcomes...> hit) {
    problem wrong;
    std::size_t place = 0;
    [[maybe_unused]] const auto check = [&]<auto Outcome>() {
        if (rank_of<Outcome>(hit) != place++ && !wrong)
            wrong = inside(
                outcome_text<Outcome>().view(),
                make_problem(rule_of::duplicates, "an outcome listed twice", "each outcome once"));
    };
    (check.template operator()<Outcomes>(), ...);
    return wrong;
}

/// The first row whose outcome a list of outcomes leaves out; the number of rows where it has all.
template <class Hit, class... Rows>
consteval std::size_t unlisted_row() {
    const bool is_listed[] = {(rank_of<Rows::outcome>(Hit{}) < listed_outcomes(Hit{}))...};
    std::size_t row = 0;
    while (row < sizeof...(Rows) && is_listed[row])
        ++row;
    return row;
}

/// Whether every sum of outcomes that can match together is a value of their type. `otherwise` is
/// never added to anything.
template <class Outcome, class... Rows>
consteval bool every_sum_fits() {
    const std::int64_t amounts[] = {amount_of(Rows::outcome)...};
    const bool is_added[] = {!is_otherwise<Rows>...};
    wide lowest = 0;
    wide highest = 0;
    std::int64_t least = INT64_MAX;
    std::int64_t most = INT64_MIN;
    for (std::size_t i = 0; i < sizeof...(Rows); ++i) {
        if (!is_added[i]) continue;
        (amounts[i] < 0 ? lowest : highest) += amounts[i];
        least = amounts[i] < least ? amounts[i] : least;
        most = amounts[i] > most ? amounts[i] : most;
    }
    if (least > 0) lowest = least; // at least one row is added
    if (most < 0) highest = most;
    constexpr domain_view limits = domain<Outcome>::view;
    return lowest >= limits.lowest && highest <= limits.highest;
}

template <class Hit, class... Rows>
consteval problem hit_problem() {
    using outcome = typename first_outcome<Rows...>::type;
    if constexpr (has_output_list<Hit>) {
        constexpr problem listed = list_problem(Hit{});
        if constexpr (listed) return listed;
        constexpr std::size_t row = unlisted_row<Hit, Rows...>();
        if constexpr (row < sizeof...(Rows))
            return inside(
                row_name<typename row_list<Rows...>::template at<row>>(row).view(),
                make_problem(
                    rule_of::outcomes,
                    "an outcome that is not in the list",
                    "a list with every outcome"));
    } else if constexpr (std::is_same_v<Hit, hit::collect_sum>) {
        if constexpr (!is_summable<outcome> || std::is_same_v<outcome, bool>)
            return make_problem(rule_of::outcomes, "outcomes that cannot be added", "numbers");
        else if (!every_sum_fits<outcome, Rows...>())
            return make_problem(
                rule_of::overflow,
                "a sum that can leave its type",
                "outcomes whose sum stays inside");
    } else if constexpr (
        std::is_same_v<Hit, hit::collect_min> || std::is_same_v<Hit, hit::collect_max>) {
        if constexpr (!requires(outcome a) { a < a; })
            return make_problem(
                rule_of::outcomes, "outcomes without an order", "numbers or enumerators");
    }
    return {};
}

template <class Hit, class... Rows>
struct table_diagnosis {
    static constexpr problem value = [] {
        constexpr problem rows = rows_problem<Rows...>();
        if constexpr (!is_hit_policy<Hit>)
            return make_problem(
                rule_of::elements,
                "something that is no hit policy",
                "hit::first, hit::unique, ...");
        else if constexpr (rows)
            return rows;
        else
            return hit_problem<Hit, Rows...>();
    }();
};

template <class Hit, class Builder>
struct describe_row {
    Builder& view;
    template <class Row>
    constexpr void operator()(std::type_identity<Row>) const {
        rule_view entry{.outcome = view.outcomes.add(outcome_as_data<Row::outcome>())};
        if constexpr (is_rule<Row>)
            entry.condition = describe_condition<typename Row::conditions>(view);
        if constexpr (has_output_list<Hit>) entry.rank = rank_of<Row::outcome>(Hit{});
        view.rules.add(entry);
    }
};

/// What every table can do; whether it is sound is its shape's business.
template <fixed_string Name, template <class, class...> class Diagnosis, class Hit, class... Rows>
struct table_body {
    static constexpr std::string_view name = Name.view();
    using hit_policy = Hit;
    using rows = row_list<Rows...>;
    using outcome_type = typename first_outcome<Rows...>::type;
    using subject_type =
        subject_or_any<typename common_subject_of<typename conditions_of_row<Rows>::type...>::type>;
    using diagnosis = Diagnosis<Hit, Rows...>;

    /// The answer for one subject.
    constexpr auto operator()(const subject_type& subject) const noexcept {
        if constexpr (!diagnosis::value)
            return table_evaluation<Hit, Rows...>::answer(subject);
        else if constexpr (std::is_same_v<Hit, hit::collect_count>)
            return stand_in_answer<stand_in<std::size_t>>{};
        else
            return stand_in_outcome<Rows...>{};
    }

    static constexpr view_size size =
        total_size({view_size{.rules = sizeof...(Rows)}, conditions_of_row<Rows>::type::size...});
    template <class Builder>
    static constexpr void describe(Builder& view, policy_view& policy) {
        policy.shape = policy_shape::decision_table;
        policy.hit_policy = kind_of(Hit{});
        policy.outcome = outcome_domain<outcome_type>();
        for_each_type<Rows...>(describe_row<Hit, Builder>{view});
    }

    /// The numbers of all matching rows, from zero and in their order; `otherwise` is none of them.
    [[nodiscard]] static constexpr auto matching_rows(const subject_type& subject) noexcept {
        if constexpr (!diagnosis::value) {
            hits<std::size_t, sizeof...(Rows)> result;
            rows::template until<list_numbers>(subject, result);
            return result;
        } else {
            return stand_in_answer<stand_in<std::size_t>>{};
        }
    }
};

} // namespace detail

/// A decision table: rows of conditions and outcomes, and how several matching rows are resolved.
///
///     struct discount : pk::decision_table<"discount", pk::hit::first,
///         pk::rule<20_pct, pk::at_least<&partner::revenue, 200'000_usd>>,
///         pk::rule<10_pct, pk::at_least<&partner::revenue, 50'000_usd>>,
///         pk::otherwise<0_pct>> {};
///
/// Refused: no rule, an `otherwise` that is not last, outcomes of different types, thresholds
/// outside their field's domain. Costs the comparisons of the rows up to the one that decides.
template <fixed_string Name, class Hit, class... Rows>
struct decision_table : detail::table_body<Name, detail::table_diagnosis, Hit, Rows...> {
    static_assert(detail::check<Name, typename decision_table::diagnosis>::passed);
};

} // namespace v0
} // namespace partnerkit

#endif
