// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_RULE_HPP_INCLUDED
#define PARTNERKIT_RULE_HPP_INCLUDED

/// \file
/// A rule says what follows from a condition. An outcome is any constant: an enumerator, a number,
/// or a struct of your own with several outputs.

#include <partnerkit/condition.hpp>
#include <partnerkit/detail/stand_in.hpp>

namespace partnerkit {
inline namespace v0 {

/// A row of a decision table: the outcome, where all conditions hold.
template <auto Outcome, class... Conditions>
struct rule {
    static constexpr auto outcome = Outcome;
    using conditions = detail::combination<relation::all_of, detail::as_condition<Conditions>...>;
};

/// A band: the outcome from `Threshold` on, up to the band before it.
template <auto Threshold, auto Outcome>
struct from {
    static constexpr auto lower = Threshold;
    static constexpr auto outcome = Outcome;
};

/// The last row or band: the outcome where none before it applies. In a tier table, what everybody
/// is granted may stand beside it: `otherwise<tier::registered, grants<basic_terms>>`.
template <auto Outcome, class... Grants>
struct otherwise {
    static constexpr auto outcome = Outcome;
};

namespace detail {

template <class Row>
concept is_rule = requires {
    typename Row::conditions;
    Row::outcome;
};
template <class Row>
inline constexpr bool is_otherwise = false;
template <auto Outcome, class... Grants>
inline constexpr bool is_otherwise<otherwise<Outcome, Grants...>> = true;

/// Whether something stands beside the outcome of an `otherwise`, which only tier tables allow.
template <class Row>
inline constexpr bool has_more_than_outcome = false;
template <auto Outcome, class Grant, class... Grants>
inline constexpr bool has_more_than_outcome<otherwise<Outcome, Grant, Grants...>> = true;

constexpr problem more_than_outcome_problem() {
    return make_problem(rule_of::elements, "otherwise with something more", "otherwise<outcome>");
}

/// An outcome is what people can be told, or a struct of the host.
template <class Outcome>
inline constexpr bool is_outcome = has_domain<Outcome> || std::is_class_v<Outcome>;

template <class Row>
using outcome_of = std::remove_const_t<decltype(Row::outcome)>;

/// The outcome type of the first row that has one.
template <class... Rows>
struct first_outcome {
    using type = int;
};
template <class Row, class... Rows>
struct first_outcome<Row, Rows...> : first_outcome<Rows...> {};
template <class Row, class... Rows>
    requires requires { Row::outcome; }
struct first_outcome<Row, Rows...> {
    using type = outcome_of<Row>;
};

/// Stands for what refused rows answer.
template <class... Rows>
using stand_in_outcome = stand_in_answer<stand_in<std::conditional_t<
    (requires { Rows::outcome; } || ...),
    typename first_outcome<Rows...>::type,
    unknown_value>>>;

/// An outcome for people: an enumerator's name, a number, or nothing for a struct.
template <auto Outcome>
constexpr text_buffer<80> outcome_text() {
    using type = std::remove_const_t<decltype(Outcome)>;
    text_buffer<80> text;
    if constexpr (has_domain<type>)
        write_steps(
            text, domain<type>::view, static_cast<std::int64_t>(domain<type>::steps(Outcome)));
    return text;
}

template <auto Outcome>
constexpr outcome_view outcome_as_data() {
    using type = std::remove_const_t<decltype(Outcome)>;
    outcome_view result{.name = outcome_text<Outcome>()};
    if constexpr (has_domain<type>)
        result.steps = static_cast<std::int64_t>(domain<type>::steps(Outcome));
    else
        result.id = identity_of<Outcome>();
    return result;
}

/// What outcomes of a type can be; nothing of a struct.
template <class Outcome>
constexpr domain_view outcome_domain() {
    if constexpr (has_domain<Outcome>)
        return domain<Outcome>::view;
    else
        return {};
}

/// The last of several rows, if it is an `otherwise`.
template <class... Rows>
struct otherwise_of {
    static constexpr bool exists = false;
};
template <class Row, class... Rows>
struct otherwise_of<Row, Rows...> : otherwise_of<Rows...> {};
template <auto Outcome, class... Grants>
struct otherwise_of<otherwise<Outcome, Grants...>> {
    static constexpr bool exists = true;
    static constexpr auto outcome = Outcome;
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
