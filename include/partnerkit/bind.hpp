// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_BIND_HPP_INCLUDED
#define PARTNERKIT_BIND_HPP_INCLUDED

/// \file
/// A policy on another type than its own: `policy{}(as<candidate>(crm_record))`. Each member of the
/// policy's input is taken from the member of the record that has its name, or from where a
/// `from_field` says.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/detail/threshold.hpp>

#include <boost/hana/basic_tuple.hpp>
#include <boost/hana/unpack.hpp>

namespace partnerkit {
inline namespace v0 {

/// Says where a member of the input comes from: any field of the host's record, also a computed
/// one.
///
///     as<candidate, from_field<&candidate::icp_overlap, &crm::overlap>>(record)
template <auto Member, auto Source>
struct from_field {};

namespace detail {

template <class... Descriptors, template <class...> class List>
constexpr boost::hana::basic_tuple<Descriptors...> as_sequence(List<Descriptors...>) {
    return {};
}
/// The described members of a type, base classes included, as a sequence of their descriptors.
template <class Type>
inline constexpr auto members_of = [] {
    return as_sequence(
        boost::describe::
            describe_members<Type, boost::describe::mod_public | boost::describe::mod_inherited>{});
}();

template <class Type>
inline constexpr bool is_described = boost::describe::has_describe_members<Type>::value;

template <auto A, auto B>
consteval bool is_same_member() {
    if constexpr (std::is_same_v<decltype(A), decltype(B)>)
        return A == B;
    else
        return false;
}

/// What a mapping or a member of the record offers for one member of the input.
template <class Wanted, class Mapping>
struct offer {
    static constexpr bool fits = false;
};
template <class Wanted, auto Member, auto Source>
struct offer<Wanted, from_field<Member, Source>> {
    static constexpr bool fits = is_same_member<Wanted::pointer, Member>();
    static constexpr auto source = Source;
};
template <class Wanted, class Member>
    requires requires { Member::pointer; }
struct offer<Wanted, Member> {
    static constexpr bool fits = std::string_view{Wanted::name} == Member::name;
    static constexpr auto source = Member::pointer;
};

/// Nothing offers the member.
struct no_source {
    static constexpr bool exists = false;
};
template <auto Source>
struct some_source {
    static constexpr bool exists = true;
    static constexpr auto value = Source;
};

/// The first of several offers that fits.
template <class Wanted, class... Offers>
struct first_offer {
    using source = no_source;
};
template <class Wanted, class Offer, class... More>
struct first_offer<Wanted, Offer, More...> : first_offer<Wanted, More...> {};
template <class Wanted, class Offer, class... More>
requires offer<Wanted, Offer>::fits struct first_offer<Wanted, Offer, More...> {
    using source = some_source<offer<Wanted, Offer>::source>;
};

template <class Wanted, class Record, class... Mappings>
inline constexpr auto source_of = [] {
    constexpr typename first_offer<Wanted, Mappings...>::source mapped{};
    if constexpr (mapped.exists || !is_described<Record>)
        return mapped;
    else
        return boost::hana::unpack(members_of<Record>, [](auto... members) {
            return typename first_offer<Wanted, decltype(members)...>::source{};
        });
}();

template <class Wanted>
using member_type = std::remove_cvref_t<decltype(field<Wanted::pointer>::value(
    std::declval<const typename field<Wanted::pointer>::subject_type&>()))>;

/// A value is taken over as it is; one that is always known may also fill one that may be missing.
template <class To, class From>
inline constexpr bool takes = std::is_same_v<To, From> || std::is_same_v<To, std::optional<From>> ||
                              std::is_same_v<To, if_applicable<From>>;

template <class Wanted, class Record, class... Mappings>
consteval problem member_problem() {
    constexpr auto source = source_of<Wanted, Record, Mappings...>;
    problem wrong;
    if constexpr (!source.exists) {
        wrong = make_problem(
            rule_of::members,
            is_described<Record> ? "no member of this name" : "a record that is not described",
            is_described<Record> ? "this member, or a from_field<...>"
                                 : "BOOST_DESCRIBE_STRUCT or from_field");
    } else {
        constexpr auto from = source.value;
        if constexpr (!field<from>::is_field) {
            wrong = make_problem(
                rule_of::members, "a source that is no field", "from_field<member, field>");
        } else if constexpr (!takes<member_type<Wanted>, typename field<from>::stored_type>) {
            wrong = make_problem(
                rule_of::members,
                "a member of another type",
                "the same type, or a from_field<...>");
        }
    }
    return inside(Wanted::name, wrong);
}

template <class Input, class Mapping>
inline constexpr bool is_used_mapping = boost::hana::unpack(members_of<Input>, [](auto... members) {
    return (offer<decltype(members), Mapping>::fits || ...);
});

/// The second of two sources for one member.
template <class Wanted, class... Mappings>
constexpr problem mappings_problem() {
    if ((std::size_t{0} + ... + (offer<Wanted, Mappings>::fits ? 1U : 0U)) < 2) return {};
    return inside(
        Wanted::name,
        make_problem(rule_of::duplicates, "two from_field<...> for it", "one from_field<...>"));
}

template <class Input, class Record, class... Mappings>
struct bind_diagnosis {
    static constexpr problem value = [] {
        if constexpr (!is_described<Input>) {
            return make_problem(
                rule_of::members, "an input that is not described", "BOOST_DESCRIBE_STRUCT");
        } else {
            problem wrong = boost::hana::unpack(members_of<Input>, [](auto... members) {
                return first_of(
                    member_problem<decltype(members), Record, Mappings...>()...,
                    mappings_problem<decltype(members), Mappings...>()...);
            });
            if (!wrong && !(is_used_mapping<Input, Mappings> && ...))
                wrong = make_problem(
                    rule_of::members,
                    "a from_field for no member",
                    "from_field<&input::member, field>");
            return wrong;
        }
    }();
};

} // namespace detail

/// The input of a policy, read from a record of another type; a copy of the members it has.
/// `Input` and the record are described types; each `from_field` gives one member another source,
/// and with one for every member the record need not be described.
template <class Input, class... Mappings, class Record>
[[nodiscard]] constexpr Input as(const Record& record) noexcept {
    using diagnosis = detail::bind_diagnosis<Input, Record, Mappings...>;
    Input input{};
    if constexpr (detail::check<"as<input>(record)", diagnosis>::passed && !diagnosis::value) {
        boost::hana::unpack(detail::members_of<Input>, [&](auto... members) {
            ((input.*(decltype(members)::pointer) =
                  field<detail::source_of<decltype(members), Record, Mappings...>.value>::value(
                      record)),
             ...);
        });
    }
    return input;
}

} // namespace v0
} // namespace partnerkit

#endif
