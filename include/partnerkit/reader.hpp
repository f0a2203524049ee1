// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_READER_HPP_INCLUDED
#define PARTNERKIT_READER_HPP_INCLUDED

/// \file
/// The way from a policy to its description, and from a subject to the values the description
/// speaks of. `view_of<Policy>` is a constant; `values_of<Policy>(subject)` has one value for each
/// of its fields, in the same order; `test(view, condition, values)` answers a condition from the
/// two.

#include <partnerkit/condition.hpp>
#include <partnerkit/view.hpp>

namespace partnerkit {
inline namespace v0 {

// The names of what a view consists of; here, so that a policy does not pay for them.
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
BOOST_DESCRIBE_ENUM(
    field_kind, value, ratio, capped, banded, points_if, provided, better_of, children)
BOOST_DESCRIBE_ENUM(policy_shape, scorecard, decision_table, tier_table, decision_tree)
BOOST_DESCRIBE_ENUM(
    hit_kind,
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
    collect_count)

/// The value of one field for one subject, in steps. A ratio is `steps / denominator`.
struct field_value {
    presence state = presence::missing;
    std::int64_t steps = 0;
    std::int64_t denominator = 1;

    friend constexpr bool operator==(const field_value&, const field_value&) = default;
};

/// One value for each field of a policy.
template <std::size_t Count>
struct field_values {
    field_value items[Count == 0 ? 1 : Count]{};

    [[nodiscard]] static constexpr std::size_t size() noexcept { return Count; }
    [[nodiscard]] constexpr const field_value* begin() const noexcept { return items; }
    [[nodiscard]] constexpr const field_value* end() const noexcept { return items + Count; }
    [[nodiscard]] constexpr const field_value& operator[](std::size_t i) const noexcept {
        return items[i];
    }
};

namespace detail {

/// A policy that was refused has no description, so that its readings add no errors.
template <class Policy>
consteval bool is_refused() {
    if constexpr (requires { Policy::diagnosis::value; })
        return static_cast<bool>(Policy::diagnosis::value);
    else
        return false;
}

template <class Policy>
struct description {
    static constexpr view_size size = [] {
        if constexpr (is_refused<Policy>())
            return view_size{};
        else
            return Policy::size;
    }();
    struct built {
        builder<size> parts{};
        policy_view policy{};
    };
    static constexpr built value = [] {
        built result;
        result.policy.name = Policy::name;
        if constexpr (!is_refused<Policy>()) Policy::describe(result.parts, result.policy);
        return result;
    }();
};

/// An array of exactly the entries that a description has; the larger original is never emitted.
template <class T, std::size_t Count>
struct exact_list {
    T items[Count + 1]{};

    template <std::size_t Capacity>
    constexpr explicit exact_list(const list<T, Capacity>& from) {
        for (std::size_t i = 0; i < Count; ++i)
            items[i] = from.items[i];
    }
    [[nodiscard]] constexpr view_list<T> view() const { return {items, Count}; }
};

template <class Policy>
struct stored_description {
    static constexpr const auto& parts = description<Policy>::value.parts;
    static constexpr exact_list<field_view, parts.fields.size> fields{parts.fields};
    static constexpr exact_list<operand_view, parts.operands.size> operands{parts.operands};
    static constexpr exact_list<condition_view, parts.conditions.size> conditions{parts.conditions};
    static constexpr exact_list<band_view, parts.bands.size> bands{parts.bands};
    static constexpr exact_list<rule_view, parts.rules.size> rules{parts.rules};
    static constexpr exact_list<outcome_view, parts.outcomes.size> outcomes{parts.outcomes};
    static constexpr exact_list<criterion_view, parts.criteria.size> criteria{parts.criteria};
    static constexpr exact_list<question_view, parts.questions.size> questions{parts.questions};

    static constexpr policy_view view = [] {
        policy_view result = description<Policy>::value.policy;
        result.fields = fields.view();
        result.operands = operands.view();
        result.conditions = conditions.view();
        result.bands = bands.view();
        result.rules = rules.view();
        result.outcomes = outcomes.view();
        result.criteria = criteria.view();
        result.questions = questions.view();
        return result;
    }();
};

/// Takes a description like a builder, but enters the values of a subject instead.
template <class Subject, std::size_t Count>
struct value_entry {
    const Subject& subject;
    field_values<Count> values{};
    std::string_view ids[Count + 1]{};
    std::size_t parents[Count + 1]{};
    std::size_t size = 0;
    ignored_list<operand_view> operands{};
    ignored_list<condition_view> conditions{};
    ignored_list<band_view> bands{};
    ignored_list<rule_view> rules{};
    ignored_list<outcome_view> outcomes{};
    ignored_list<criterion_view> criteria{};
    ignored_list<question_view> questions{};
    std::size_t parent = field_view::npos;

    template <auto Field>
    constexpr std::size_t field_index() {
        const std::size_t known = find(identity_of<Field>());
        if (known != field_view::npos) return known;
        field_view ignored;
        if constexpr (requires { field<Field>::describe(*this, ignored); })
            field<Field>::describe(*this, ignored);
        field_value value;
        if constexpr (
            std::is_same_v<typename field<Field>::subject_type, Subject> ||
            std::is_base_of_v<typename field<Field>::subject_type, Subject>)
            if (parent == field_view::npos) value = as_value(field<Field>::read(subject));
        return enter(identity_of<Field>(), value);
    }
    template <class Quantifier>
    constexpr std::size_t children_index() {
        const std::size_t known = find(identity_of_type<Quantifier>());
        if (known != field_view::npos) return known;
        field_value value;
        if constexpr (
            std::is_same_v<typename Quantifier::subject_type, Subject> ||
            std::is_base_of_v<typename Quantifier::subject_type, Subject>)
            if (parent == field_view::npos) {
                const truth answer = as_truth(Quantifier::test(subject));
                if (answer != truth::unknown) value = {presence::known, answer == truth::yes};
            }
        return enter(identity_of_type<Quantifier>(), value);
    }

  private:
    template <class Rep>
    static constexpr field_value as_value(const Rep& read) noexcept {
        if constexpr (requires { read.state; }) {
            if (read.state != presence::known) return {read.state};
            return as_value(read.steps);
        } else if constexpr (std::is_same_v<Rep, quotient>) {
            return {presence::known, read.numerator, read.denominator};
        } else {
            return {presence::known, static_cast<std::int64_t>(read)};
        }
    }
    constexpr std::size_t find(std::string_view id) const {
        for (std::size_t i = 0; i < size; ++i)
            if (parents[i] == parent && is_same_text(ids[i], id)) return i;
        return field_view::npos;
    }
    constexpr std::size_t enter(std::string_view id, const field_value& value) {
        ids[size] = id;
        parents[size] = parent;
        values.items[size] = value;
        return size++;
    }
};

} // namespace detail

/// The description of a policy: a constant, made once, at compile time.
template <class Policy>
inline constexpr const policy_view& view_of = detail::stored_description<Policy>::view;

/// The values of a policy's fields for a subject. Fields of child records have none of their own.
template <class Policy>
[[nodiscard]] constexpr auto values_of(const typename Policy::subject_type& subject) noexcept {
    constexpr std::size_t field_count = detail::stored_description<Policy>::parts.fields.size;
    detail::value_entry<typename Policy::subject_type, field_count> entry{subject};
    policy_view ignored;
    if constexpr (!detail::is_refused<Policy>()) Policy::describe(entry, ignored);
    return entry.values;
}

/// The answer of the condition whose nodes begin at `node`. `values[i]` is the `field_value` of
/// field `i`, as `values_of` delivers it.
template <class Values>
    requires requires(const Values& values) {
        { values[std::size_t{}] } -> std::convertible_to<field_value>;
    }
[[nodiscard]] constexpr truth
test(const policy_view& view, std::size_t node, const Values& values) noexcept {
    const condition_view& condition = view.conditions[node];
    switch (condition.op) {
    case relation::one_of:
    case relation::any_of:
    case relation::all_of:
    case relation::not_: {
        const bool any = condition.op == relation::one_of || condition.op == relation::any_of;
        truth answer = any ? truth::no : truth::yes;
        for (std::size_t i = node + 1; i < node + condition.size; i += view.conditions[i].size) {
            const truth next = test(view, i, values);
            if (any ? next > answer : next < answer) answer = next;
        }
        if (condition.op != relation::not_) return answer;
        return answer == truth::yes ? truth::no : answer == truth::no ? truth::yes : truth::unknown;
    }
    default:
        break;
    }
    const field_value& value = values[condition.field];
    if (condition.op == relation::is_known || condition.op == relation::is_missing ||
        condition.op == relation::is_not_applicable) {
        const presence asked = condition.op == relation::is_known     ? presence::known
                               : condition.op == relation::is_missing ? presence::missing
                                                                      : presence::not_applicable;
        return detail::as_truth(value.state == asked);
    }
    if (value.state != presence::known) return truth::unknown;
    if (view.fields[condition.field].kind == field_kind::children)
        return detail::as_truth(value.steps != 0);
    const auto against = [&](std::int64_t bound) {
        return detail::compare({value.steps, value.denominator}, {bound, condition.scale});
    };
    const bool is_ratio = view.fields[condition.field].kind == field_kind::ratio;
    switch (condition.op) {
    case relation::at_least:
        return detail::as_truth(against(condition.lower) >= 0);
    case relation::at_most:
        return detail::as_truth(against(condition.upper) <= 0);
    case relation::more_than:
        return detail::as_truth(
            is_ratio ? against(condition.lower) > 0 : against(condition.lower) >= 0);
    case relation::less_than:
        return detail::as_truth(
            is_ratio ? against(condition.upper) < 0 : against(condition.upper) <= 0);
    case relation::is:
        return detail::as_truth(against(condition.lower) == 0);
    case relation::is_not:
        return detail::as_truth(against(condition.lower) != 0);
    case relation::half_open:
        if (is_ratio)
            return detail::as_truth(against(condition.lower) >= 0 && against(condition.upper) < 0);
        [[fallthrough]];
    default:
        return detail::as_truth(against(condition.lower) >= 0 && against(condition.upper) <= 0);
    }
}

} // namespace v0
} // namespace partnerkit

#endif
