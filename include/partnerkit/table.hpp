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

#include <partnerkit/detail/first_decision.hpp>
#include <partnerkit/expected.hpp>
#include <partnerkit/hit.hpp>
#include <partnerkit/rule.hpp>

#include <boost/hana/at.hpp>
#include <boost/hana/basic_tuple.hpp>

#include <utility>

namespace partnerkit {
inline namespace v0 {

namespace detail {

// ---- rows --------------------------------------------------------------------------------------

template <class Row>
constexpr text_buffer<80> row_name(std::size_t index) {
    text_buffer<80> name;
    name << "row " << index + 1;
    if constexpr (requires { Row::outcome; }) {
        constexpr auto text = outcome_text<Row::outcome>();
        if (text.size != 0) name << " (" << text.view() << ')';
    }
    return name;
}

template <class Row>
inline constexpr bool is_row = is_rule<Row> || is_otherwise<Row>;

template <class Row>
struct conditions_of_row {
    struct type { // of an otherwise row
        using subject_type = void;
        static constexpr rule_of fault = rule_of::none;
        static constexpr view_size size{};
        static constexpr void describe(auto&) {}
    };
};
template <is_rule Row>
struct conditions_of_row<Row> {
    using type = typename Row::conditions;
};

/// Some rows that are visited by one fold expression; compilers limit how many operands those have.
template <class... Rows>
struct row_block {
    static constexpr std::size_t size = sizeof...(Rows);

    template <class Step, class Subject, class State>
    static constexpr bool
    until(const Subject& subject, State& state, [[maybe_unused]] std::size_t row) noexcept {
        return (Step::template row<Rows>(subject, state, row++) || ...);
    }
};

template <class Blocks, class... Rows>
struct split_rows;
template <class... Blocks, class... Rows>
struct split_rows<type_list<Blocks...>, Rows...> {
    using type = type_list<Blocks..., row_block<Rows...>>;
};
template <
    class... Blocks,
    class A,
    class B,
    class C,
    class D,
    class E,
    class F,
    class G,
    class H,
    class... Rows>
struct split_rows<type_list<Blocks...>, A, B, C, D, E, F, G, H, Rows...> :
    split_rows<type_list<Blocks..., row_block<A, B, C, D, E, F, G, H>>, Rows...> {};

/// The rows of a table, visited in their order. What is done with a row is a `Step`, a class of its
/// own: a lambda would carry the names of all rows in each of its instances, and compile time would
/// grow with the square of the table.
template <class... Rows>
struct row_list {
    static constexpr std::size_t size = sizeof...(Rows);

    /// A row by its number.
    template <std::size_t I>
    using at = typename std::remove_cvref_t<decltype(boost::hana::at_c<I>(
        std::declval<boost::hana::basic_tuple<std::type_identity<Rows>...>>()))>::type;

    /// Calls `Step::row<Row>(subject, state, number)` for each row until one returns true.
    template <class Step, class Subject, class State>
    static constexpr void until(const Subject& subject, State& state) noexcept {
        in_blocks<Step>(subject, state, typename split_rows<type_list<>, Rows...>::type{});
    }

  private:
    template <class Step, class Subject, class State, class... Blocks>
    static constexpr void
    in_blocks(const Subject& subject, State& state, type_list<Blocks...>) noexcept {
        std::size_t row = 0;
        (void)((Blocks::template until<Step>(subject, state, row) || (row += Blocks::size, false)) || ...);
    }
};

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

template <class Outcome>
constexpr std::int64_t amount_of(const Outcome& value) {
    return static_cast<std::int64_t>(domain<Outcome>::steps(value));
}

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

template <class Row, class Subject>
constexpr bool row_matches(const Subject& subject) noexcept {
    if constexpr (is_otherwise<Row>)
        return false;
    else
        return is_yes(Row::conditions::test(subject));
}

// ---- evaluation --------------------------------------------------------------------------------

/// A row as a step on the way to the first that matches.
template <class Row>
struct row_step {
    static constexpr auto outcome = Row::outcome;
    template <class Subject>
    static constexpr bool matches(const Subject& subject) noexcept {
        return row_matches<Row>(subject);
    }
};

struct take_first {
    template <class Row, class Subject, class Outcome>
    static constexpr bool row(const Subject& subject, Outcome& answer, std::size_t) noexcept {
        if (!row_matches<Row>(subject)) return false;
        answer = Row::outcome;
        return true;
    }
};

constexpr std::size_t no_row = static_cast<std::size_t>(-1);

template <class Outcome>
struct single_state {
    Outcome answer{};
    std::size_t first = no_row;
    std::size_t second = no_row;
};

/// `unique` stops at a second matching row, `any` at one that disagrees.
template <class Hit>
struct take_single {
    template <class Row, class Subject, class Outcome>
    static constexpr bool
    row(const Subject& subject, single_state<Outcome>& state, std::size_t number) noexcept {
        if (!row_matches<Row>(subject)) return false;
        if (state.first == no_row) {
            state.first = number;
            state.answer = Row::outcome;
            return false;
        }
        if constexpr (std::is_same_v<Hit, hit::any>)
            if (state.answer == Row::outcome) return false;
        state.second = number;
        return true;
    }
};

struct count_matches {
    template <class Row, class Subject>
    static constexpr bool row(const Subject& subject, std::size_t& count, std::size_t) noexcept {
        count += row_matches<Row>(subject) ? 1U : 0U;
        return false;
    }
};

struct list_numbers {
    template <class Row, class Subject, class List>
    static constexpr bool row(const Subject& subject, List& list, std::size_t number) noexcept {
        if (row_matches<Row>(subject)) list.push_back(number);
        return false;
    }
};

struct list_outcomes {
    template <class Row, class Subject, class List>
    static constexpr bool row(const Subject& subject, List& list, std::size_t) noexcept {
        if (row_matches<Row>(subject)) list.push_back(Row::outcome);
        return false;
    }
};

/// The rows of one rank of the output list: the first of them, or all.
template <class Hit, std::size_t Rank>
struct take_rank {
    template <class Row, class Subject, class State>
    static constexpr bool row(const Subject& subject, State& state, std::size_t number) noexcept {
        if constexpr (is_otherwise<Row>)
            return false;
        else if constexpr (rank_of<Row::outcome>(Hit{}) != Rank)
            return false;
        else if constexpr (is_output_order<Hit>)
            return list_outcomes::row<Row>(subject, state, number);
        else
            return take_first::row<Row>(subject, state, number);
    }
};

template <class Hit>
struct aggregate {
    template <class Row, class Subject, class Outcome>
    static constexpr bool
    row(const Subject& subject, std::optional<Outcome>& total, std::size_t) noexcept {
        if (!row_matches<Row>(subject)) return false;
        constexpr Outcome next = Row::outcome;
        if (!total)
            total = next;
        else if constexpr (std::is_same_v<Hit, hit::collect_sum>)
            total = domain<Outcome>::from_steps(amount_of(*total) + amount_of(next));
        else if constexpr (std::is_same_v<Hit, hit::collect_min>)
            total = next < *total ? next : *total;
        else
            total = *total < next ? next : *total;
        return false;
    }
};

/// The answer of a table, by its hit policy.
template <class Hit, class... Rows>
struct table_evaluation {
    using rows = row_list<Rows...>;
    using outcome_type = typename first_outcome<Rows...>::type;
    using fallback = otherwise_of<typename rows::template at<sizeof...(Rows) - 1>>;
    static constexpr bool is_total = fallback::exists;
    static constexpr std::size_t rule_count = sizeof...(Rows) - (is_total ? 1 : 0);
    using one_type = std::conditional_t<is_total, outcome_type, std::optional<outcome_type>>;
    using list_type = hits<outcome_type, rule_count>;

    template <class Subject>
    static constexpr auto answer(const Subject& subject) noexcept {
        if constexpr (std::is_same_v<Hit, hit::first>) {
            return first_decision<one_type, no_match, row_step<Rows>...>::answer(subject);
        } else if constexpr (std::is_same_v<Hit, hit::unique> || std::is_same_v<Hit, hit::any>) {
            return single_match(subject);
        } else if constexpr (std::is_same_v<Hit, hit::collect_count>) {
            std::size_t count = 0;
            rows::template until<count_matches>(subject, count);
            return count;
        } else if constexpr (
            std::is_same_v<Hit, hit::collect> || std::is_same_v<Hit, hit::rule_order>) {
            list_type result;
            rows::template until<list_outcomes>(subject, result);
            return or_fallback(result);
        } else if constexpr (is_output_order<Hit>) {
            list_type result;
            by_rank(subject, result, std::make_index_sequence<listed_outcomes(Hit{})>{});
            return or_fallback(result);
        } else if constexpr (has_output_list<Hit>) {
            std::optional<outcome_type> result;
            by_rank(subject, result, std::make_index_sequence<listed_outcomes(Hit{})>{});
            return or_none(result);
        } else {
            std::optional<outcome_type> result;
            rows::template until<aggregate<Hit>>(subject, result);
            return or_none(result);
        }
    }

  private:
    template <class Subject>
    static constexpr expected<outcome_type, hit_error>
    single_match(const Subject& subject) noexcept {
        single_state<outcome_type> state;
        rows::template until<take_single<Hit>>(subject, state);
        if (state.second != no_row)
            return unexpected{
                hit_error{hit_error::reason::rows_conflict, state.first, state.second}};
        if (state.first != no_row) return state.answer;
        if constexpr (is_total)
            return fallback::outcome;
        else
            return unexpected{hit_error{}};
    }

    /// Rank by rank; of a single answer, the first rank that has one.
    template <class Subject, class State, std::size_t... Ranks>
    static constexpr void
    by_rank(const Subject& subject, State& state, std::index_sequence<Ranks...>) noexcept {
        (void)((rows::template until<take_rank<Hit, Ranks>>(subject, state), is_decided(state)) || ...);
    }
    static constexpr bool is_decided(const list_type&) noexcept { return false; }
    static constexpr bool is_decided(const std::optional<outcome_type>& state) noexcept {
        return state.has_value();
    }

    static constexpr one_type none() noexcept {
        if constexpr (is_total)
            return fallback::outcome;
        else
            return std::nullopt;
    }
    struct no_match {
        static constexpr one_type outcome = none();
    };
    static constexpr one_type or_none(const std::optional<outcome_type>& result) noexcept {
        return result ? one_type{*result} : none();
    }
    static constexpr list_type or_fallback(list_type result) noexcept {
        if constexpr (is_total)
            if (result.empty()) result.push_back(fallback::outcome);
        return result;
    }
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
