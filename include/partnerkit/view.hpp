// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_VIEW_HPP_INCLUDED
#define PARTNERKIT_VIEW_HPP_INCLUDED

/// \file
/// A policy as data. Every shape describes itself once, as a `policy_view`; what reads a policy
/// (explanations, proofs, renderings, ...) reads this and nothing else. All numbers are whole steps
/// of the field they belong to, as `values_of` (in reader.hpp) delivers them.

#include <partnerkit/domain.hpp>

namespace partnerkit {
inline namespace v0 {

/// What a condition asks. The comparisons hold their bounds as the closed range `lower` to `upper`.
enum class relation : unsigned char {
    at_least,
    at_most,
    more_than,
    less_than,
    between,
    half_open,
    is,
    is_not,
    one_of,
    all_of,
    any_of,
    not_, // over the nodes that follow
    is_known,
    is_missing,
    is_not_applicable,
    every,
    some,
    at_least_n_of // over the children of a subject
};
BOOST_DESCRIBE_ENUM(
    relation,
    at_least,
    at_most,
    more_than,
    less_than,
    between,
    half_open,
    is,
    is_not,
    one_of,
    all_of,
    any_of,
    not_,
    is_known,
    is_missing,
    is_not_applicable,
    every,
    some,
    at_least_n_of)

/// How a field gets its value.
enum class field_kind : unsigned char {
    value,     ///< stored in the subject or computed by the host
    ratio,     ///< operand 0 / operand 1
    capped,    ///< operand 0, between 0 and `highest`
    banded,    ///< the points of the first band that operand 0 reaches
    points_if, ///< `highest` where the condition holds, else 0
    provided,  ///< operand 0 where the condition holds, else 0
    better_of, ///< the largest operand, each times its factor
    children   ///< a range of subjects, for the quantifiers
};
BOOST_DESCRIBE_ENUM(
    field_kind, value, ratio, capped, banded, points_if, provided, better_of, children)

/// A part of one of the arrays of a view.
struct view_range {
    std::size_t first = 0;
    std::size_t size = 0;
};

struct field_view {
    std::string_view name{};
    field_kind kind = field_kind::value;
    domain_view domain{};
    bool may_be_missing = false;
    bool may_be_not_applicable = false;
    std::size_t parent =
        npos;                 ///< the children field it is read from; `npos` for the subject itself
    view_range operands{};    ///< in `policy_view::operands`
    view_range condition{};   ///< in `policy_view::conditions`
    view_range bands{};       ///< in `policy_view::bands`
    const void* id = nullptr; ///< equal for equal fields, in any policy

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

/// An input of a computed field; `factor` brings it to the steps of the field.
struct operand_view {
    std::size_t field = 0;
    std::int64_t factor = 1;
};

/// From `lower` steps on: points (in steps) or, for the bands of a scorecard, an outcome.
struct band_view {
    std::int64_t lower = 0;
    std::int64_t points = 0;
    std::size_t outcome = 0;
};

/// One node of a condition, before its `size - 1` descendants.
struct condition_view {
    relation op = relation::all_of;
    std::size_t field = 0;
    std::int64_t lower = 0;
    std::int64_t upper = 0;
    /// For a ratio n / d, a bound b means b / scale: n x scale is compared with b x d. Else 1.
    std::int64_t scale = 1;
    std::size_t count = 0; ///< of `at_least_n_of`
    std::size_t size = 1;
};

} // namespace v0
} // namespace partnerkit

#endif
