// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_TABLE_EVALUATION_HPP_INCLUDED
#define PARTNERKIT_DETAIL_TABLE_EVALUATION_HPP_INCLUDED

// The rows of a decision table, and its answer by hit policy.

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

// ---- evaluation --------------------------------------------------------------------------------

template <class Outcome>
constexpr std::int64_t amount_of(const Outcome& value) {
    return static_cast<std::int64_t>(domain<Outcome>::steps(value));
}

template <class Row, class Subject>
constexpr bool row_matches(const Subject& subject) noexcept {
    if constexpr (is_otherwise<Row>)
        return false;
    else
        return is_yes(Row::conditions::test(subject));
}

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

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
