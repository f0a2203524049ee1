// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PLUGINS_COLUMNS_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PLUGINS_COLUMNS_HPP_INCLUDED

// The members of a described struct as numbered columns, which is how data bases and C see them.
// The plugins share it; it knows nothing of any policy.

#include <partnerkit/text.hpp>

#include <boost/describe/members.hpp>

#include <array>

namespace columns {

namespace pk = partnerkit;

namespace detail {

template <class Subject>
using members = boost::describe::describe_members<Subject, boost::describe::mod_public>;

template <class Value>
struct present {
    using type = Value;
};
template <class Value>
struct present<std::optional<Value>> {
    using type = Value;
};
template <class Value>
struct present<pk::if_applicable<Value>> {
    using type = Value;
};

/// `visit` with the descriptor of one of the members.
template <class Visit, template <class...> class List, class... Members>
constexpr void with_member(std::size_t column, List<Members...>, Visit visit) {
    std::size_t i = 0;
    ((i++ == column ? visit(Members{}) : void()), ...);
}

} // namespace detail

template <class Subject>
inline constexpr std::size_t count =
    []<template <class...> class List, class... Members>(List<Members...>) {
        return sizeof...(Members);
    }(detail::members<Subject>{});

template <class Subject>
inline constexpr auto names =
    []<template <class...> class List, class... Members>(List<Members...>) {
        return std::array<std::string_view, sizeof...(Members)>{Members::name...};
    }(detail::members<Subject>{});

/// What the values of the columns may be.
template <class Subject>
inline constexpr auto domains =
    []<template <class...> class List, class... Members>(List<Members...>) {
        return std::array<const pk::domain_view*, sizeof...(Members)>{
            &pk::domain<typename detail::present<std::remove_cvref_t<
                decltype(std::declval<Subject&>().*Members::pointer)>>::type>::view...};
    }(detail::members<Subject>{});

namespace detail {

template <class Value>
constexpr bool is_something(const Value& value) {
    if constexpr (pk::has_domain<Value>)
        return pk::domain<Value>::steps(value) != 0;
    else if constexpr (requires { value.has_value(); })
        return value.has_value() && is_something(*value);
    else
        return value.state() == pk::presence::known && is_something(*value);
}

} // namespace detail

/// Whether any column is known and not zero or false: what counts as activity where nobody says.
template <class Subject>
constexpr bool shows_activity(const Subject& subject) {
    return [&]<template <class...> class List, class... Members>(List<Members...>) {
        return (detail::is_something(subject.*Members::pointer) || ...);
    }(detail::members<Subject>{});
}

/// Reads a cell into a column: a whole number or decimal of units, a truth value, a text, or steps
/// (`pk::steps`). What is no value of the column stays out, and is told.
template <class Subject, class Cell>
[[nodiscard]] constexpr pk::expected<bool, pk::domain_error>
read(Subject& subject, std::size_t column, const Cell& cell) {
    pk::expected<bool, pk::domain_error> result{true};
    detail::with_member(column, detail::members<Subject>{}, [&](auto member) {
        auto& value = subject.*decltype(member)::pointer;
        using stored = std::remove_cvref_t<decltype(value)>;
        using domain = pk::domain<typename detail::present<stored>::type>;
        constexpr pk::value_kind kind = domain::view.kind;
        const std::string_view name = decltype(member)::name;
        const auto take = [&](const auto& given) {
            const auto checked = pk::checked<stored>(given, name);
            if (checked)
                value = *checked;
            else
                result = pk::unexpected{checked.error()};
        };
        // A data base knows fewer kinds of values than a policy: 0 and 1 are truth values, whole
        // numbers the steps of dates.
        if constexpr (std::is_same_v<Cell, bool> && kind == pk::value_kind::boolean) {
            take(cell);
        } else if constexpr (std::is_integral_v<Cell>) {
            const auto whole = +cell; // of a bool, 0 or 1
            if constexpr (kind == pk::value_kind::number || kind == pk::value_kind::enumeration)
                take(whole);
            else
                take(pk::steps{whole});
        } else if constexpr (std::is_floating_point_v<Cell>) {
            if constexpr (kind == pk::value_kind::number)
                take(cell);
            else
                result = pk::unexpected{pk::domain_error{
                    name,
                    pk::domain_fault::malformed,
                    {.kind = pk::found_value::type::real, .real = cell},
                    &domain::view}};
        } else {
            take(cell);
        }
    });
    return result;
}

} // namespace columns

#endif
