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

/// How a field gets its value.
enum class field_kind : unsigned char {
    value,     ///< stored in the subject or computed by the host
    ratio,     ///< operand 0 / operand 1
    capped,    ///< operand 0, between 0 and `highest`
    banded,    ///< the points of the first band that operand 0 reaches
    points_if, ///< `highest` where the condition holds, else 0
    provided,  ///< operand 0 where the condition holds, else 0
    better_of, ///< the largest operand, each times its factor
    children   ///< whether enough child records satisfy the condition of a quantifier
};

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
    /// The children field whose records it is read from; `npos` for the subject itself.
    std::size_t parent = npos;
    view_range operands{};  ///< in `policy_view::operands`
    view_range condition{}; ///< in `policy_view::conditions`
    view_range bands{};     ///< in `policy_view::bands`
    /// Of a ratio: whether it is missing where its denominator is zero, or what it is there.
    bool zero_is_missing = true;
    fraction when_zero{};
    std::string_view id{}; ///< the same for the same field, in any policy

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

/// What follows from a rule, band, gate or leaf: an enumerator or a number, with its steps. A
/// struct of the host has neither, but a spelling that tells it from others.
struct outcome_view {
    text_buffer<80> name{};
    std::int64_t steps = 0;
    std::string_view id{};
};

/// A row of a table, or a gate of a scorecard (its outcome applies where the condition is not met).
struct rule_view {
    view_range condition{}; ///< empty: the `otherwise` row
    std::size_t outcome = 0;
    std::size_t rank = 0; ///< of the outcome in the list of `priority` or `output_order`
};

/// One line of a scorecard. A step of the field adds `factor` steps to the score.
struct criterion_view {
    std::size_t field = 0;
    std::int64_t factor = 1;
    fraction weight{1};
    bool is_weighted = false;
    bool has_minimum = false;
    std::int64_t least_steps = 0;
};

/// A node of a decision tree: a question with two branches, or a leaf with an outcome.
struct question_view {
    std::string_view text{};
    view_range condition{};
    std::size_t yes = 0;
    std::size_t no = 0;
    bool is_leaf = false;
    std::size_t outcome = 0;
    std::string_view follow_up{};
    int follow_up_months = 0;
};

enum class policy_shape : unsigned char { scorecard, decision_table, tier_table, decision_tree };

enum class hit_kind : unsigned char {
    unique,
    any,
    first,
    priority,
    rule_order,
    output_order,
    collect,
    collect_sum,
    collect_min,
    collect_max,
    collect_count
};

/// A part of a view; a pointer and a size.
template <class T>
struct view_list {
    const T* first = nullptr;
    std::size_t count = 0;

    [[nodiscard]] constexpr std::size_t size() const noexcept { return count; }
    [[nodiscard]] constexpr bool empty() const noexcept { return count == 0; }
    [[nodiscard]] constexpr const T* begin() const noexcept { return first; }
    [[nodiscard]] constexpr const T* end() const noexcept { return first + count; }
    [[nodiscard]] constexpr const T& operator[](std::size_t i) const noexcept { return first[i]; }
};

/// A whole policy. Fields come after the fields they are made from. The rules of a scorecard are
/// its gates, its bands are the last `score_bands`; the root of a tree is its last question.
struct policy_view {
    std::string_view name{};
    policy_shape shape = policy_shape::decision_table;
    hit_kind hit_policy = hit_kind::first;
    view_list<field_view> fields{};
    view_list<operand_view> operands{};
    view_list<condition_view> conditions{};
    view_list<band_view> bands{};
    view_list<rule_view> rules{};
    view_list<outcome_view> outcomes{};
    view_list<criterion_view> criteria{};
    view_list<question_view> questions{};
    view_range score_bands{};
    domain_view score{}; ///< of a scorecard
    domain_view
        outcome{}; ///< what the outcomes are; without names or bounds where that is a struct
};

} // namespace v0
} // namespace partnerkit

#endif
