// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_THRESHOLD_HPP_INCLUDED
#define PARTNERKIT_DETAIL_THRESHOLD_HPP_INCLUDED

// Whether a field can be used, and what a bound written by hand means in the steps of its field.
// Each question has a cheap answer, the rule that is broken, for the many uses that are sound; the
// texts of a problem are built only where there is one.

#include <partnerkit/detail/problem.hpp>
#include <partnerkit/field.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// A bound in the steps of its field, over `scale` where the field is a ratio.
struct threshold {
    std::int64_t steps = 0;
    std::int64_t scale = 1;
    rule_of fault = rule_of::none;
    bool too_fine = false;
};

template <class Bound>
consteval auto bound_text(const Bound& bound) {
    text_buffer<80> text;
    if constexpr (std::is_same_v<Bound, fraction>)
        write_decimal(text, bound);
    else if constexpr (std::unsigned_integral<Bound> && sizeof(Bound) == sizeof(std::size_t))
        text << static_cast<std::size_t>(bound);
    else if constexpr (has_domain<Bound>)
        write_steps(text, domain<Bound>::view, domain<Bound>::steps(bound));
    else if constexpr (std::is_floating_point_v<Bound>)
        text << "a floating-point number";
    else
        text << "a value of another type";
    return text;
}

template <auto Field>
consteval rule_of find_field_fault() {
    using traits = field<Field>;
    if constexpr (!traits::is_field) {
        return rule_of::fields;
    } else if constexpr (std::is_same_v<typename traits::subject_type, different_subjects>) {
        return rule_of::subjects;
    } else {
        if constexpr (requires { traits::find_problem(); }) {
            constexpr rule_of inner = traits::find_problem().rule;
            if (inner != rule_of::none) return inner;
        } else if constexpr (std::is_same_v<typename traits::domain_type, no_domain>) {
            return rule_of::domains;
        }
        return traits::name().empty() ? rule_of::names : rule_of::none;
    }
}

/// The rule that a field breaks on its own.
template <auto Field>
inline constexpr rule_of field_fault = find_field_fault<Field>();

constexpr problem subjects_problem() {
    return make_problem(rule_of::subjects, "fields of different types", "fields of one type");
}

template <class Value>
consteval problem domain_problem() {
    if constexpr (std::is_floating_point_v<Value>)
        return make_problem(
            rule_of::domains, "a floating-point type", "an exact type, made with checked<>");
    else if constexpr (std::is_enum_v<Value>)
        return make_problem(rule_of::domains, "an undescribed enumeration", "BOOST_DESCRIBE_ENUM");
    else
        return make_problem(rule_of::domains, "a type without a domain", "an exact type");
}

template <auto Field>
consteval problem field_problem() {
    using traits = field<Field>;
    constexpr rule_of fault = field_fault<Field>;
    if constexpr (fault == rule_of::none) {
        return {};
    } else if constexpr (!traits::is_field) {
        return make_problem(fault, "something that is no field", "&your_type::member");
    } else {
        problem wrong;
        if constexpr (fault == rule_of::subjects)
            wrong = subjects_problem();
        else if constexpr (requires { traits::find_problem(); })
            wrong = traits::find_problem();
        else if constexpr (fault == rule_of::domains)
            wrong = domain_problem<typename traits::value_type>();
        if (!wrong)
            wrong =
                make_problem(fault, "a field without a name", "BOOST_DESCRIBE_STRUCT or named<>");
        return inside(traits::name(), wrong);
    }
}

template <auto Field, auto Bound>
consteval threshold make_threshold() {
    using traits = field<Field>;
    using bound_type = std::remove_const_t<decltype(Bound)>;
    threshold result{.fault = field_fault<Field>};
    if constexpr (field_fault<Field> == rule_of::none) {
        using unit = typename traits::domain_type::unit;
        constexpr domain_view view = traits::domain_type::view;
        if constexpr (!fits_unit<unit, bound_type, traits::is_ratio>()) {
            result.fault = rule_of::units;
        } else {
            const fraction steps = divide(units_in<unit>(Bound), view.step);
            if (steps.denominator == 0) {
                result.fault = rule_of::thresholds;
            } else if (traits::is_ratio) {
                result.steps = steps.numerator;
                result.scale = steps.denominator;
            } else {
                result.steps = steps.numerator / steps.denominator;
                result.too_fine = steps.denominator != 1;
                if (result.too_fine || result.steps < view.lowest || result.steps > view.highest)
                    result.fault = rule_of::thresholds;
            }
        }
    }
    return result;
}

template <auto Field, auto Bound>
consteval problem threshold_problem() {
    using traits = field<Field>;
    constexpr threshold bound = make_threshold<Field, Bound>();
    if constexpr (bound.fault == rule_of::none || field_fault<Field> != rule_of::none) {
        return field_problem<Field>();
    } else {
        problem wrong{.rule = bound.fault};
        wrong.at << traits::name();
        wrong.found << bound_text(Bound).view();
        constexpr domain_view view = traits::domain_type::view;
        if constexpr (bound.fault == rule_of::units) {
            wrong.wanted << unit_name(view);
        } else if (bound.too_fine) {
            wrong.wanted << "steps of ";
            write_steps(wrong.wanted, view, 1);
        } else if (traits::is_ratio) {
            wrong.wanted << "a ratio that fits in 64 bits";
        } else {
            write_steps(wrong.wanted, view, view.lowest);
            write_steps(wrong.wanted << " to ", view, view.highest);
        }
        return wrong;
    }
}

template <auto Field>
constexpr auto subject_of() {
    if constexpr (field<Field>::is_field)
        return std::type_identity<typename field<Field>::subject_type>{};
    else
        return std::type_identity<void>{};
}

template <class... Types>
struct type_list {};

/// Calls `visit(std::type_identity<T>{})` for each type. Not a fold expression: compilers limit the
/// number of operands of those, and tables have more rows.
template <class... Types, class Visit>
constexpr void for_each_type(Visit&& visit) {
    const int in_order[] = {0, (visit(std::type_identity<Types>{}), 0)...};
    (void)in_order;
}

template <class First, class... More>
consteval bool all_same_or_void() {
    const bool same[] = {true, (std::is_same_v<First, More> || std::is_void_v<More>)...};
    for (std::size_t i = 1; i <= sizeof...(More); ++i)
        if (!same[i]) return false;
    return true;
}

/// The one subject type of several parts; parts without a field have `void`. A list of parts that
/// all have the same is settled at once, only others are merged one by one.
template <class... Subjects>
struct merged_subject {
    using type = void;
};
template <class First, class... More>
    requires(all_same_or_void<First, More...>())
struct merged_subject<First, More...> {
    using type = First;
};
template <class First, class Second, class... More>
    requires(!all_same_or_void<First, Second, More...>())
struct merged_subject<First, Second, More...> :
    merged_subject<typename common_subject<First, Second>::type, More...> {};

template <class... Parts>
using common_subject_of = merged_subject<typename Parts::subject_type...>;

/// What a policy of these parts is called with.
template <class Subject>
using subject_or_any = std::conditional_t<
    std::is_void_v<Subject> || std::is_same_v<Subject, different_subjects>,
    any_subject,
    Subject>;

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
