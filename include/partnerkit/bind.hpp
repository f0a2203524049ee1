// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_BIND_HPP_INCLUDED
#define PARTNERKIT_BIND_HPP_INCLUDED

/// \file
/// A policy on another type than its own: `policy{}(pk::as<candidate>(crm_record))`. Each member of
/// `candidate` is taken from the member of the record with the same name, or from where `from_field`
/// says. A member that is not there, or has another type, is one error that names it.

#include <partnerkit/detail/problem.hpp> // first: diagnostics then start with few lines
#include <partnerkit/detail/threshold.hpp>

#include <boost/hana/basic_tuple.hpp>
#include <boost/hana/unpack.hpp>

namespace partnerkit {
inline namespace v0 {

/// Says where a member of a policy's input comes from: any field of the host's record.
///
///     as<candidate, from_field<&candidate::icp_overlap, &crm::overlap>>(record)
template <auto Member, auto Source>
struct from_field {};

namespace detail {

template <class Mapping, auto Member>
inline constexpr bool maps = false;
template <auto Member, auto Source>
inline constexpr bool maps<from_field<Member, Source>, Member> = true;

/// The members of a described type, as a sequence of their descriptors.
template <class... Descriptors, template <class...> class List>
constexpr auto members_of(List<Descriptors...>) {
    return boost::hana::basic_tuple<Descriptors...>{};
}
template <class Type>
using described_members = decltype(members_of(
    boost::describe::describe_members<
        Type, boost::describe::mod_public | boost::describe::mod_inherited>{}));

/// How one member of the input is found in a record.
template <class Member, class Record, class... Mappings>
struct member_source;

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
