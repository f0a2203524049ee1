// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_WITH_HPP_INCLUDED
#define PARTNERKIT_WITH_HPP_INCLUDED

/// \file
/// A policy with other numbers: a scorecard with other weights or bands, a tier table with other
/// requirements or one tier more. It is a policy of its own, checked as if it had been written out.
///
///     struct ours : pk::with<attractiveness,
///         pk::criterion<&candidate::icp_overlap, 40_pct>,
///         pk::criterion<&candidate::influence, 15_pct>> {};

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/score.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
/// The outcomes become those of an enumeration of the host, of the same names, which may have more:
/// `with<policy, outcomes_of<our_tier>, tier<our_tier::diamond, ...>>`.
template <class Outcome>
struct outcomes_of {};

namespace detail {

// ---- outcomes of another enumeration -----------------------------------------------------------

/// The enumerator of the same name. Not a constant where there is none: that call is the message.
inline void the_enumeration_has_no_enumerator_of_this_name() {}
template <class To, class From>
consteval To same_name(From outcome) {
    std::string_view name;
    for (const named_value& each : enumerators_of<From>.values)
        if (each.steps == static_cast<std::int64_t>(outcome) && name.empty()) name = each.name;
    for (std::size_t i = 0; i < enumerator_count<To>; ++i)
        if (enumerators_of<To>.values[i].name == name)
            return static_cast<To>(enumerators_of<To>.values[i].steps);
    the_enumeration_has_no_enumerator_of_this_name();
    return To{};
}

template <class To, class Element>
struct renamed {
    using type = Element;
};
template <class To, auto Outcome, class... Requirements>
struct renamed<To, tier<Outcome, Requirements...>> {
    using type = tier<same_name<To>(Outcome), Requirements...>;
};
template <class To, auto Outcome, class... Grants>
struct renamed<To, otherwise<Outcome, Grants...>> {
    using type = otherwise<same_name<To>(Outcome), Grants...>;
};
template <class To, auto Lower, auto Outcome>
struct renamed<To, from<Lower, Outcome>> {
    using type = from<Lower, same_name<To>(Outcome)>;
};
template <class To, class... Bands>
struct renamed<To, bands<Bands...>> {
    using type = bands<typename renamed<To, Bands>::type...>;
};
template <class To, class Condition, auto Outcome>
struct renamed<To, gate<Condition, Outcome>> {
    using type = gate<Condition, same_name<To>(Outcome)>;
};

// ---- which element a change replaces -----------------------------------------------------------

/// Two elements that cannot both be in a card.
template <class Element, class Change>
inline constexpr bool replaces = false;
template <auto Field, auto... Old, auto... New>
inline constexpr bool replaces<criterion<Field, Old...>, criterion<Field, New...>> = true;
template <class... Old, class... New>
inline constexpr bool replaces<bands<Old...>, bands<New...>> = true;
/// A tier, or what everybody else gets.
template <class Row, class Change>
    requires(!is_gate<Row> && requires { Row::outcome == Change::outcome; })
inline constexpr bool replaces<Row, Change> = Row::outcome == Change::outcome;

template <class Element, class... Changes>
struct replaced {
    using type = Element;
};
template <class Element, class Change, class... Changes>
struct replaced<Element, Change, Changes...> {
    using type = std::conditional_t<
        replaces<Element, Change>,
        Change,
        typename replaced<Element, Changes...>::type>;
};

template <class Change, class... Elements>
inline constexpr bool is_new = (!replaces<Elements, Change> && ...);

template <class List, class... More>
struct appended;
template <class... Elements, class... More>
struct appended<type_list<Elements...>, More...> {
    using type = type_list<Elements..., More...>;
};

/// The elements with one more: of a card at the front, so that a gate is asked before the others;
/// of tiers above the first lower one.
template <class Done, class Change, class... Rest>
struct inserted {
    using type = typename appended<Done, Change>::type;
};
template <class... Done, class Change, class Next, class... Rest>
struct inserted<type_list<Done...>, Change, Next, Rest...> {
    static constexpr bool is_here = [] {
        if constexpr (is_otherwise<Next>)
            return true;
        else if constexpr (requires { Next::outcome < Change::outcome; })
            return Next::outcome < Change::outcome;
        else
            return true;
    }();
    static constexpr auto choose() {
        if constexpr (is_here)
            return std::type_identity<type_list<Done..., Change, Next, Rest...>>{};
        else
            return std::type_identity<
                typename inserted<type_list<Done..., Next>, Change, Rest...>::type>{};
    }
    using type = typename decltype(choose())::type;
};

template <class Elements, class... Changes>
struct changed;
template <class... Elements>
struct changed<type_list<Elements...>> {
    using type = type_list<Elements...>;
};
template <class... Elements, class Outcome, class... Changes>
struct changed<type_list<Elements...>, outcomes_of<Outcome>, Changes...> :
    changed<type_list<typename renamed<Outcome, Elements>::type...>, Changes...> {};
template <class... Elements, class Change, class... Changes>
struct changed<type_list<Elements...>, Change, Changes...> {
    static constexpr auto choose() {
        if constexpr (is_new<Change, Elements...>)
            return inserted<type_list<>, Change, Elements...>{};
        else
            return std::type_identity<type_list<typename replaced<Elements, Change>::type...>>{};
    }
    using type = typename changed<typename decltype(choose())::type, Changes...>::type;
};

// ---- the policy a change is made to ------------------------------------------------------------

template <template <fixed_string, class...> class Shape, fixed_string Name, class... Elements>
struct shape_of {
    template <class List>
    struct made_of;
    template <class... Parts>
    struct made_of<type_list<Parts...>> {
        using type = Shape<Name, Parts...>;
    };
    template <class... Changes>
    using with = typename made_of<typename changed<type_list<Elements...>, Changes...>::type>::type;
};
template <fixed_string Name, class... Elements>
shape_of<scorecard, Name, Elements...> shape_that_is(const scorecard<Name, Elements...>&);
template <fixed_string Name, class... Rows>
shape_of<tier_table, Name, Rows...> shape_that_is(const tier_table<Name, Rows...>&);

} // namespace detail

/// A scorecard or tier table with some of its elements replaced or added. A criterion replaces the
/// one over the same field, `bands` the bands, a tier (also `otherwise`) the tier of the same
/// outcome; anything else is added: a gate or criterion in front, a tier where it belongs.
/// `outcomes_of<Enum>` stands before the changes that use its enumerators.
template <class Policy, class... Changes>
using with = typename decltype(detail::shape_that_is(
    std::declval<const Policy&>()))::template with<Changes...>;

} // namespace v0
} // namespace partnerkit

#endif
