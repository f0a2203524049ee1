// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_PROBLEM_HPP_INCLUDED
#define PARTNERKIT_DETAIL_PROBLEM_HPP_INCLUDED

// What is wrong with a policy, as data, and the one place that turns it into a compiler's error.
// A shape looks for its first problem, then derives from `sound<...>`: one error, with the policy,
// the place, what was found and what was wanted among the template arguments the compiler prints.

#include <partnerkit/detail/text.hpp>

#include <utility>

namespace partnerkit {
inline namespace v0 {
namespace detail {

enum class rule_of {
    none,
    fields,
    names,
    subjects,
    domains,
    units,
    thresholds,
    ranges,
    weights,
    points,
    minimums,
    overflow,
    bands,
    duplicates,
    empty,
    elements,
    order,
    otherwise,
    outcomes,
    grants,
    members,
    constants,
    columns,
    outputs,
    states,
    movements,
    versions,
    commissions
};

/// The texts are short, at most 34 characters where they are ours, so that no compiler cuts them.
struct problem {
    rule_of rule = rule_of::none;
    text_buffer<80> at{};
    text_buffer<80> found{};
    text_buffer<80> wanted{};

    constexpr explicit operator bool() const noexcept { return rule != rule_of::none; }
};

/// The first problem among several; the others wait until that one is mended.
template <class... Problems>
constexpr problem first_of(const Problems&... problems) {
    problem first;
    ((first ? void() : void(first = problems)), ...);
    return first;
}

constexpr problem
make_problem(rule_of rule, std::string_view found = {}, std::string_view wanted = {}) {
    problem wrong{.rule = rule};
    wrong.found << found;
    wrong.wanted << wanted;
    return wrong;
}

/// The same problem, its place put after the name of what contains it. Points have the name of the
/// field they are made from, which is not said twice.
constexpr problem inside(std::string_view container, problem inner) {
    const std::string_view place = inner.at;
    const bool is_said =
        place.starts_with(container) &&
        (place.size() == container.size() || place.substr(container.size()).starts_with(", "));
    if (inner && !container.empty() && !is_said) {
        text_buffer<80> at;
        at << container;
        if (inner.at.size != 0) at << ", " << inner.at.view();
        inner.at = at;
    }
    return inner;
}

template <fixed_string... Names>
struct policy; // two where two are compared
template <fixed_string... Places>
struct at; // from the outside to the inside
template <fixed_string Text>
struct found;
template <fixed_string Text>
struct wanted;

/// The parts of a place, which commas separate: Clang cuts texts of more than 36 characters.
template <auto Place>
consteval std::size_t part_count() {
    std::size_t count = 1;
    for (std::size_t i = 0; i + 1 < Place.size; ++i)
        if (Place.chars[i] == ',' && Place.chars[i + 1] == ' ') ++count;
    return count;
}
template <auto Place, std::size_t Index>
consteval auto part_of() {
    std::string_view rest = Place;
    for (std::size_t i = 0; i < Index; ++i)
        rest.remove_prefix(rest.find(", ") + 2);
    text_buffer<80> part;
    part << rest.substr(0, rest.find(", "));
    return part;
}
template <template <fixed_string...> class Facts, auto Text, std::size_t... Indices>
Facts<exact_text<part_of<Text, Indices>()>()...> as_facts(std::index_sequence<Indices...>);
/// A text as facts for a diagnostic: one for each of its parts.
template <template <fixed_string...> class Facts, auto Text>
using facts_of = decltype(as_facts<Facts, Text>(std::make_index_sequence<part_count<Text>()>{}));

/// False, with the facts of a problem as arguments for the compiler to print.
template <class Policy, class At, class Found, class Wanted>
inline constexpr bool is_sound = false;

template <rule_of Broken, class Policy, class At, class Found, class Wanted>
struct sound;

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::none, Policy, At, Found, Wanted> {};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::fields, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "a field is a member pointer, named<>, path<>, ratio<> or points, and reads what its place "
        "needs (docs/errors.md#fields)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::names, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "a field has a name: describe its type with Boost.Describe or use named<name, field> "
        "(docs/errors.md#names)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::subjects, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "all fields of a policy are read from one subject type (docs/errors.md#subjects)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::domains, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "a field or an outcome has an exact domain (percent, rating, count, money, an integer, "
        "bool or a described enumeration); double has none (docs/errors.md#domains)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::units, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "values are compared, added and read in one unit, that of their field "
        "(docs/errors.md#units)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::thresholds, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "a threshold lies in the domain of its field and on one of its steps "
        "(docs/errors.md#thresholds)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::ranges, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "a range is closed<low, high> or half_open<low, high>, and not empty "
        "(docs/errors.md#ranges)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::weights, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "the weights of a scorecard are above zero and sum to exactly 100 % "
        "(docs/errors.md#weights)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::points, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "points come from numbers that are added exactly, with positive limits "
        "(docs/errors.md#points)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::minimums, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "a minimum lies within its criterion's points, and the card has an otherwise band to fall "
        "to (docs/errors.md#minimums)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::overflow, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "every number that a policy computes fits in 64 bits: give its fields narrower domains "
        "(docs/errors.md#overflow)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::bands, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "bands go from the highest threshold to the lowest, and each can be reached "
        "(docs/errors.md#bands)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::duplicates, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "two criteria, fields, branches or steps never share a name or a value "
        "(docs/errors.md#duplicates)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::empty, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "a policy has at least one criterion, rule or question (docs/errors.md#empty)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::elements, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "a policy is made of the elements of its shape (docs/errors.md#elements)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::order, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "tiers go from the highest to the lowest, each outcome once (docs/errors.md#order)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::otherwise, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "the otherwise row is the last one, and there is only one (docs/errors.md#otherwise)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::outcomes, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "all outcomes of a policy have one type, as its hit policy needs it "
        "(docs/errors.md#outcomes)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::grants, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "a tier grants one thing, and what the tiers grant has one type (docs/errors.md#grants)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::members, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "a record has each member of the input, of the same name and type, or a from_field<...> "
        "says where it is (docs/errors.md#members)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::constants, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "a constant lies in the domain of its type and on one of its steps "
        "(docs/errors.md#constants)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::columns, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "every field that a policy reads has one column, of a type it can be read from "
        "(docs/errors.md#columns)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::outputs, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "an output takes what the policy answers, and has room for its markers "
        "(docs/errors.md#outputs)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::states, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "every state of a lifecycle is reached from the first, left unless it is the last, and "
        "skipped by no way that never_skips forbids (docs/errors.md#states)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::movements, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "a movement counts periods over the tiers of an enumeration (docs/errors.md#movements)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::versions, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "the versions of a policy begin one after the other, with one subject and one type of "
        "answer (docs/errors.md#versions)");
};

template <class Policy, class At, class Found, class Wanted>
struct sound<rule_of::commissions, Policy, At, Found, Wanted> {
    static_assert(
        is_sound<Policy, At, Found, Wanted>,
        "a commission has brackets from the highest to the lowest amount, with rates of one type "
        "(docs/errors.md#commissions)");
};

/// Asked for by every shape: silent where the policy has no problem, one error where it has.
/// `Diagnosis::value` is that problem.
template <fixed_string Name, class Diagnosis>
struct check {
    // Not a base class: with a refused base Clang refuses every use of the class, too.
    static_assert(
        sizeof(sound<
               Diagnosis::value.rule,
               policy<Name>,
               facts_of<at, Diagnosis::value.at>,
               found<exact_text<Diagnosis::value.found>()>,
               wanted<exact_text<Diagnosis::value.wanted>()>>) != 0);
    static constexpr bool passed = true; // it was the other class that spoke
};

/// The subject of a policy that has no field to tell one; that policy is refused.
struct any_subject {
    template <class... T>
    constexpr any_subject(const T&...) noexcept {} // NOLINT(google-explicit-constructor)
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
