// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_PHRASE_HPP_INCLUDED
#define PARTNERKIT_DETAIL_PHRASE_HPP_INCLUDED

// Values and conditions in words, for explanations and renderings. `Out` takes texts and numbers
// with <<, as `text_buffer` does.

#include <partnerkit/detail/text.hpp>
#include <partnerkit/reader.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// What `text_buffer` has for an output iterator.
template <class Iterator>
struct text_output {
    Iterator to;

    constexpr text_output& operator<<(char c) {
        *to++ = c;
        return *this;
    }
    constexpr text_output& operator<<(std::string_view text) {
        for (char c : text)
            *this << c;
        return *this;
    }
    constexpr text_output& operator<<(const char* text) { return *this << std::string_view{text}; }
    template <std::integral Whole>
    constexpr text_output& operator<<(Whole whole) {
        text_buffer<24> text;
        return *this << (text << whole).view();
    }
};

/// A number of steps of a field, or of a part of them where it is a ratio.
template <class Out>
constexpr void write_field_steps(
    Out& out, const field_view& field, std::int64_t steps, std::int64_t denominator = 1) {
    domain_view domain = field.domain;
    domain.step.denominator *= denominator;
    write_steps(out, domain, steps);
}

template <class Out>
constexpr void write_field_value(Out& out, const field_view& field, const field_value& value) {
    if (value.state == presence::missing)
        out << "missing";
    else if (value.state == presence::not_applicable)
        out << "not applicable";
    else
        write_field_steps(out, field, value.steps, value.denominator);
}

/// What a condition asks of its field: `at least 500000 USD`, `is gold`.
template <class Out>
constexpr void write_bounds(Out& out, const policy_view& view, const condition_view& condition) {
    const field_view& field = view.fields[condition.field];
    // A description closes open ends on the next step, except those of ratios, which have none.
    const std::int64_t open = field.kind == field_kind::ratio ? 0 : 1;
    const auto bound = [&](std::string_view before, std::int64_t steps) {
        write_field_steps(out << before << ' ', field, steps, condition.scale);
    };
    switch (condition.op) {
    case relation::at_least:
        return bound("at least", condition.lower);
    case relation::at_most:
        return bound("at most", condition.upper);
    case relation::more_than:
        return bound("more than", condition.lower - open);
    case relation::less_than:
        return bound("less than", condition.upper + open);
    case relation::between:
        bound("from", condition.lower);
        return bound(" to", condition.upper);
    case relation::half_open:
        bound("from", condition.lower);
        return bound(" to less than", condition.upper + open);
    case relation::is:
        return bound("is", condition.lower);
    case relation::is_not:
        return bound("is not", condition.lower);
    case relation::is_known:
        return void(out << "is known");
    case relation::is_missing:
        return void(out << "is missing");
    case relation::is_not_applicable:
        return void(out << "is not applicable");
    default:
        return;
    }
}

constexpr bool is_group(relation op) {
    return op == relation::all_of || op == relation::any_of || op == relation::one_of ||
           op == relation::not_;
}
constexpr bool is_quantifier(relation op) {
    return op == relation::every || op == relation::some || op == relation::at_least_n_of;
}

/// The values of a `one_of`: `silver, gold or platinum`.
template <class Out>
constexpr void write_listed(Out& out, const policy_view& view, std::size_t node) {
    const std::size_t end = node + view.conditions[node].size;
    for (std::size_t part = node + 1; part < end; ++part) {
        const condition_view& value = view.conditions[part];
        if (part != node + 1) out << (part + 1 == end ? " or " : ", ");
        write_field_steps(out, view.fields[value.field], value.lower, value.scale);
    }
}

/// A condition as one phrase: `revenue at least 50000 USD or referrals at least 20`.
template <class Out>
constexpr void write_condition(Out& out, const policy_view& view, std::size_t node) {
    const condition_view& condition = view.conditions[node];
    const std::size_t end = node + condition.size;
    const auto write_part = [&](std::size_t part) {
        const condition_view& inner = view.conditions[part];
        const bool is_only = part == node + 1 && part + inner.size == end;
        const bool is_mixed = ((inner.op == relation::all_of || inner.op == relation::any_of) &&
                               inner.op != condition.op) ||
                              is_quantifier(inner.op);
        if (is_mixed && !is_only) out << '(';
        write_condition(out, view, part);
        if (is_mixed && !is_only) out << ')';
    };
    if (condition.op == relation::one_of) {
        out << view.fields[view.conditions[node + 1].field].name << " is ";
        write_listed(out, view, node);
    } else if (condition.op == relation::not_) {
        out << "not (";
        write_condition(out, view, node + 1);
        out << ')';
    } else if (is_group(condition.op)) {
        for (std::size_t part = node + 1; part < end; part += view.conditions[part].size) {
            if (part != node + 1) out << (condition.op == relation::all_of ? " and " : " or ");
            write_part(part);
        }
    } else if (is_quantifier(condition.op)) {
        if (condition.op == relation::every)
            out << "each of ";
        else if (condition.op == relation::some)
            out << "at least one of ";
        else
            out << "at least " << condition.count << " of ";
        out << view.fields[condition.field].name << ": ";
        write_condition(out, view, node + 1);
    } else {
        write_bounds(out << view.fields[condition.field].name << ' ', view, condition);
    }
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
