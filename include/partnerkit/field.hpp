// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FIELD_HPP_INCLUDED
#define PARTNERKIT_FIELD_HPP_INCLUDED

/// \file
/// A field is how a policy reads one value of a subject. It is a template argument, one of
///
/// - `&partner::pipeline`               a data member; its name comes from Boost.Describe,
/// - `path<&crm::account, &account::x>` a member of a member,
/// - `named<"pipeline", &crm::turnover>` a member, accessor or function under a name given by hand,
/// - `ratio<&partner::active, &partner::total>` the exact quotient of two fields.
///
/// A lambda is none: its type is another one in each file that includes it. Use a function.
///
/// Its domain comes from its type; `std::optional` and `if_applicable` make a value that may be
/// absent, and every condition and result then says so.

#include <partnerkit/detail/problem.hpp>
#include <partnerkit/view.hpp>

#include <boost/describe/class.hpp>
#include <boost/describe/members.hpp>

#include <initializer_list>
#include <type_traits>

namespace partnerkit {
inline namespace v0 {

/// What reading a field that may be absent yields: the value in steps, or why there is none.
template <class Rep>
struct reading {
    Rep steps{};
    presence state = presence::missing;
};

namespace detail {

// ---- a stored value: its domain, and whether it may be absent ----------------------------------

template <class Value>
struct stored {
    using value_type = Value;
    static constexpr bool may_be_missing = false;
    static constexpr bool may_be_not_applicable = false;
    static constexpr auto read(const Value& value) noexcept { return domain<Value>::steps(value); }
};

template <class Value>
struct stored<std::optional<Value>> {
    using value_type = Value;
    static constexpr bool may_be_missing = true;
    static constexpr bool may_be_not_applicable = false;
    static constexpr auto read(const std::optional<Value>& value) noexcept {
        using rep = typename domain<Value>::rep;
        return value ? reading<rep>{domain<Value>::steps(*value), presence::known} : reading<rep>{};
    }
};

template <class Value>
struct stored<if_applicable<Value>> {
    using value_type = Value;
    static constexpr bool may_be_missing = true;
    static constexpr bool may_be_not_applicable = true;
    static constexpr auto read(const if_applicable<Value>& value) noexcept {
        using rep = typename domain<Value>::rep;
        return value.state() == presence::known
                   ? reading<rep>{domain<Value>::steps(*value), presence::known}
                   : reading<rep>{rep{}, value.state()};
    }
};

// ---- names -------------------------------------------------------------------------------------

template <auto Member, class Descriptor>
consteval bool is_described_by() {
    if constexpr (std::is_same_v<
                      decltype(Member),
                      std::remove_const_t<decltype(Descriptor::pointer)>>)
        return Member == Descriptor::pointer;
    else
        return false;
}

template <auto Member, class... Descriptors, template <class...> class List>
consteval std::string_view find_name(List<Descriptors...>) {
    std::string_view name;
    ((is_described_by<Member, Descriptors>() ? void(name = Descriptors::name) : void()), ...);
    return name;
}

template <auto Member, class Class>
consteval std::string_view described_name() {
    if constexpr (boost::describe::has_describe_members<Class>::value)
        return find_name<Member>(
            boost::describe::describe_members<
                Class,
                boost::describe::mod_any_access | boost::describe::mod_inherited>{});
    else
        return {};
}

template <auto Member>
consteval std::string_view name_of_mistyped() {
    return __PRETTY_FUNCTION__;
}

/// The name as a constant of its own: Clang 16 leaves a call of a consteval function from a
/// function that runs as a call, and nothing to link it with. This one is of a type whose
/// description names what is no member: the compiler has said so and goes on, with a name that no
/// other field has, and no error more.
template <auto Member, class Class>
inline constexpr std::string_view described_as = name_of_mistyped<Member>();
template <auto Member, class Class>
    requires requires { typename std::bool_constant<described_name<Member, Class>().empty()>; }
inline constexpr std::string_view described_as<Member, Class> = described_name<Member, Class>();

// ---- fields ------------------------------------------------------------------------------------

struct no_value {};

/// Of a type that has none.
struct no_domain {
    using unit = no_value;
    static constexpr domain_view view{};
};

/// Everything the library knows about a field. Specialised for each kind of template argument; an
/// expression such as `ratio` is an empty object whose type says it all. This one is about what is
/// no field, and says nothing that would hide the refusal of it.
template <auto Field, class Type = std::remove_const_t<decltype(Field)>>
struct field_traits {
    static constexpr bool is_field = false;
    static constexpr bool is_ratio = false;
    static constexpr bool may_be_missing = false;
    static constexpr bool may_be_not_applicable = false;
    using subject_type = void;
    using stored_type = no_value;
    using domain_type = no_domain;
    static constexpr std::string_view name() { return {}; }
};

template <class Value>
struct domain_or_none {
    using type = no_domain;
};
template <has_domain Value>
struct domain_or_none<Value> {
    using type = domain<Value>;
};

template <class Class, class Value>
struct readable_field {
    static constexpr bool is_field = true;
    static constexpr bool is_ratio = false;
    using subject_type = Class;
    using stored_type = std::remove_cvref_t<Value>;
    using value_type = typename stored<stored_type>::value_type;
    using domain_type = typename domain_or_none<value_type>::type;
    static constexpr bool may_be_missing = stored<stored_type>::may_be_missing;
    static constexpr bool may_be_not_applicable = stored<stored_type>::may_be_not_applicable;
};

template <auto Field, class Class, class Value>
    requires std::is_member_object_pointer_v<Value Class::*>
struct field_traits<Field, Value Class::*> : readable_field<Class, Value> {
    static constexpr std::string_view name() { return described_as<Field, Class>; }
    static constexpr const Value& value(const Class& subject) noexcept { return subject.*Field; }
    static constexpr auto read(const Class& subject) noexcept {
        return stored<std::remove_cv_t<Value>>::read(subject.*Field);
    }
};

template <auto Field, class Class, class Value>
struct accessor_traits : readable_field<Class, Value> {
    static constexpr std::string_view name() { return {}; }
    static constexpr decltype(auto) value(const Class& subject) noexcept {
        if constexpr (std::is_member_function_pointer_v<decltype(Field)>)
            return (subject.*Field)();
        else
            return Field(subject);
    }
    static constexpr auto read(const Class& subject) noexcept {
        return stored<std::remove_cvref_t<Value>>::read(value(subject));
    }
};

template <auto Field, class Class, class Value>
struct field_traits<Field, Value (Class::*)() const> : accessor_traits<Field, Class, Value> {};
template <auto Field, class Class, class Value>
struct field_traits<Field, Value (Class::*)() const noexcept> :
    accessor_traits<Field, Class, Value> {};
template <auto Field, class Class, class Value>
struct field_traits<Field, Value (*)(const Class&)> : accessor_traits<Field, Class, Value> {};
template <auto Field, class Class, class Value>
struct field_traits<Field, Value (*)(const Class&) noexcept> :
    accessor_traits<Field, Class, Value> {};
template <auto Field, class Class, class Value>
struct field_traits<Field, Value (*)(Class)> : accessor_traits<Field, Class, Value> {};
template <auto Field, class Class, class Value>
struct field_traits<Field, Value (*)(Class) noexcept> : accessor_traits<Field, Class, Value> {};

/// An expression object: its type is the field.
template <auto Field, class Type>
    requires requires { Type::is_expression; }
struct field_traits<Field, Type> : Type {
    static constexpr bool is_field = [] {
        if constexpr (requires { Type::is_field; })
            return Type::is_field; // of a name or a path: what it stands for
        else
            return true;
    }();
};

} // namespace detail

template <auto Field>
using field = detail::field_traits<Field>;

namespace detail {

/// How many entries a description may need; an upper bound, since equal fields are entered once.
struct view_size {
    std::size_t fields = 0;
    std::size_t operands = 0;
    std::size_t conditions = 0;
    std::size_t bands = 0;
    std::size_t rules = 0;
    std::size_t criteria = 0;
    std::size_t questions = 0;

    friend constexpr view_size operator+(view_size a, view_size b) noexcept {
        return {
            a.fields + b.fields,
            a.operands + b.operands,
            a.conditions + b.conditions,
            a.bands + b.bands,
            a.rules + b.rules,
            a.criteria + b.criteria,
            a.questions + b.questions};
    }
};

constexpr view_size total_size(std::initializer_list<view_size> parts) noexcept {
    view_size total;
    for (const view_size& part : parts)
        total = total + part;
    return total;
}

template <auto Field>
constexpr view_size field_size() {
    if constexpr (requires { field<Field>::size; })
        return view_size{.fields = 1} + field<Field>::size;
    else
        return {.fields = 1};
}

template <fixed_string Name, auto Field>
struct named_field : field<Field> {
    static constexpr bool is_expression = true;
    static constexpr std::string_view name() { return Name.view(); }
};

/// The unit of a domain, for a message.
constexpr std::string_view unit_name(const domain_view& domain) {
    switch (domain.kind) {
    case value_kind::boolean:
        return "true or false";
    case value_kind::enumeration:
        return "an enumerator of the field";
    case value_kind::date:
        return "a date";
    case value_kind::duration:
        return "a duration";
    case value_kind::number:
        break;
    }
    return domain.unit.empty() ? "a plain number" : domain.unit;
}

/// What is wrong with a field; defined with the other questions of this kind, in threshold.hpp.
template <auto Field>
consteval problem field_problem();

template <auto... Members>
struct path_field;

template <auto First, auto Second>
struct path_field<First, Second> :
    readable_field<typename field<First>::subject_type, typename field<Second>::stored_type> {
    static constexpr bool is_expression = true;
    static consteval problem find_problem() {
        if (!field<First>::is_field) return field_problem<First>();
        if (!std::
                is_same_v<typename field<First>::stored_type, typename field<Second>::subject_type>)
            return make_problem(
                rule_of::fields,
                "a member of an unrelated type",
                "members, each in the one before");
        return field_problem<Second>();
    }
    static constexpr auto joined_name = [] {
        text_buffer<120> name;
        if (!field<First>::name().empty() && !field<Second>::name().empty())
            name << field<First>::name() << '.' << field<Second>::name();
        return name;
    }();
    static constexpr std::string_view name() { return joined_name.view(); }
    static constexpr decltype(auto)
    value(const typename field<First>::subject_type& subject) noexcept {
        return field<Second>::value(field<First>::value(subject));
    }
    static constexpr auto read(const typename field<First>::subject_type& subject) noexcept {
        return field<Second>::read(field<First>::value(subject));
    }
};

template <auto First, auto Second, auto Third, auto... More>
struct path_field<First, Second, Third, More...> :
    path_field<First, path_field<Second, Third, More...>{}> {};

} // namespace detail

/// A field under a name given by hand: for a type that cannot be described, for an accessor
/// (`&partner::turnover`), or for a function of the subject that computes the value.
template <fixed_string Name, auto Field>
inline constexpr detail::named_field<Name, Field> named{};

/// A member of a member: `path<&crm::account, &account::country>`, named `account.country`.
template <auto... Members>
inline constexpr detail::path_field<Members...> path{};

namespace detail {

template <class A, class B>
struct common_subject {
    using type = std::conditional_t<
        std::is_same_v<A, B> || std::is_base_of_v<B, A> || std::is_void_v<B>,
        A,
        std::conditional_t<
            std::is_base_of_v<A, B> || std::is_void_v<A>,
            B,
            struct different_subjects>>;
};

// ---- constants compared with a field -----------------------------------------------------------

/// Whether a constant is written in a unit. A plain ratio also takes per cent: 0.5 is 50 %.
template <class Unit, class Bound, bool IsRatio = false>
consteval bool fits_unit() {
    if constexpr (is_units<Bound>)
        return std::is_same_v<Unit, plain_unit> || std::is_same_v<Unit, percent_unit>;
    else if constexpr (has_domain<Bound>)
        return std::is_same_v<Unit, typename domain<Bound>::unit> ||
               (IsRatio && std::is_same_v<Unit, plain_unit> &&
                std::is_same_v<typename domain<Bound>::unit, percent_unit>);
    else
        return false;
}

/// A bound in units of its own kind: 60_pct is 60, 500'000_usd is 500000, an enumerator its value.
template <class Bound>
consteval fraction bound_units(const Bound& bound) {
    if constexpr (is_units<Bound>)
        return bound;
    else
        return multiply(
            {static_cast<std::int64_t>(domain<Bound>::steps(bound)), 1}, domain<Bound>::view.step);
}

/// The same in another unit that it fits.
template <class Unit, class Bound>
consteval fraction units_in(const Bound& bound) {
    if constexpr (fits_unit<Unit, Bound>())
        return bound_units(bound);
    else
        return divide(bound_units(bound), {100, 1});
}

template <class Bound>
constexpr std::string_view unit_name_of() {
    if constexpr (std::is_floating_point_v<Bound>)
        return "a floating-point number";
    else if constexpr (has_domain<Bound>)
        return unit_name(domain<Bound>::view);
    else
        return std::is_same_v<Bound, fraction> ? "a plain number" : "a value of another type";
}

/// What is wrong with a value that is to be added or divided, if it is no number.
constexpr problem number_problem(const domain_view& domain) {
    if (domain.kind == value_kind::date || domain.kind == value_kind::duration)
        return make_problem(rule_of::units, unit_name(domain), "a number");
    return {};
}

// ---- ratios ------------------------------------------------------------------------------------

/// The quotient of two whole numbers of steps; the denominator is positive.
struct quotient {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
};

template <auto Numerator, auto Denominator, auto WhenZero>
struct ratio_field {
    static constexpr bool is_expression = true;
    static constexpr bool is_ratio = true;
    using top = field<Numerator>;
    using bottom = field<Denominator>;
    using subject_type =
        typename common_subject<typename top::subject_type, typename bottom::subject_type>::type;
    using top_domain = typename top::domain_type;
    using bottom_domain = typename bottom::domain_type;
    static constexpr bool is_of_one_unit =
        std::is_same_v<typename top_domain::unit, typename bottom_domain::unit>;

    static consteval problem find_problem() {
        problem wrong = first_of(field_problem<Numerator>(), field_problem<Denominator>());
        if (wrong) return wrong;
        if (top::is_ratio || bottom::is_ratio) {
            wrong = make_problem(
                rule_of::fields, "a ratio made of a ratio", "a ratio of two plain fields");
        } else if (
            !requires { top_domain::unit::symbol; } || !requires { bottom_domain::unit::symbol; }) {
            wrong =
                make_problem(rule_of::fields, "a ratio of what is no number", "a ratio of numbers");
        } else if (number_problem(top_domain::view) || number_problem(bottom_domain::view)) {
            wrong = first_of(number_problem(top_domain::view), number_problem(bottom_domain::view));
        } else if (
            top_domain::view.lowest == INT64_MIN || bottom_domain::view.lowest == INT64_MIN) {
            wrong = make_problem(
                rule_of::overflow,
                "a 64-bit integer without bounds",
                "a type of fewer bits, or a domain");
        } else if (!is_of_one_unit && !std::is_same_v<typename bottom_domain::unit, plain_unit>) {
            wrong.rule = rule_of::units;
            wrong.found << unit_name(top_domain::view) << " divided by "
                        << unit_name(bottom_domain::view);
            wrong.wanted << "one unit, or a plain number below";
        } else if (!zero_is_missing && !fits_unit<typename domain_type::unit, when_zero, true>()) {
            wrong = make_problem(rule_of::units, {}, unit_name(domain_type::view));
            wrong.found << unit_name_of<when_zero>() << " over zero";
        } else if (stated.denominator == 0) {
            wrong = make_problem(
                rule_of::thresholds, "a value beyond 64 bits over zero", "one that fits");
        }
        return wrong;
    }

    /// A step is what the quotient of one step by another is worth. A ratio has no lowest or
    /// highest value of its own.
    struct domain_type {
        using unit = std::conditional_t<is_of_one_unit, plain_unit, typename top_domain::unit>;
        static constexpr domain_view view{
            .lowest = INT64_MIN,
            .highest = INT64_MAX,
            .step = bottom_domain::view.step.numerator == 0
                        ? fraction{1}
                        : divide(top_domain::view.step, bottom_domain::view.step),
            .unit = is_of_one_unit ? std::string_view{} : top_domain::view.unit};
    };
    using when_zero = std::remove_const_t<decltype(WhenZero)>;
    static constexpr bool zero_is_missing = std::is_same_v<when_zero, no_value>;
    /// What the ratio is over zero, in steps.
    static constexpr fraction stated = [] {
        if constexpr (fits_unit<typename domain_type::unit, when_zero, true>())
            return divide(units_in<typename domain_type::unit>(WhenZero), domain_type::view.step);
        else
            return fraction{};
    }();
    static constexpr bool may_be_missing =
        top::may_be_missing || bottom::may_be_missing ||
        (zero_is_missing && bottom_domain::view.lowest <= 0 && bottom_domain::view.highest >= 0);
    static constexpr bool may_be_not_applicable =
        top::may_be_not_applicable || bottom::may_be_not_applicable;

    static constexpr auto joined_name = [] {
        text_buffer<120> name;
        if (!top::name().empty() && !bottom::name().empty())
            name << top::name() << " / " << bottom::name();
        return name;
    }();
    static constexpr std::string_view name() { return joined_name.view(); }

    static constexpr reading<quotient> read(const subject_type& subject) noexcept {
        const auto n = known(top::read(subject));
        const auto d = known(bottom::read(subject));
        if (n.state == presence::not_applicable || d.state == presence::not_applicable)
            return {{}, presence::not_applicable};
        if (n.state == presence::missing || d.state == presence::missing) return {};
        if (d.steps > 0) return {{n.steps, d.steps}, presence::known};
        if (d.steps < 0) return {{-n.steps, -d.steps}, presence::known};
        if constexpr (zero_is_missing)
            return {};
        else {
            return {{stated.numerator, stated.denominator}, presence::known};
        }
    }

    static constexpr view_size size =
        field_size<Numerator>() + field_size<Denominator>() + view_size{.operands = 2};
    template <class Builder>
    static constexpr void describe(Builder& view, field_view& entry) {
        entry.kind = field_kind::ratio;
        const std::size_t n = view.template field_index<Numerator>();
        const std::size_t d = view.template field_index<Denominator>();
        entry.operands = {view.operands.add({.field = n}), 2};
        entry.zero_is_missing = zero_is_missing;
        if constexpr (!zero_is_missing) entry.when_zero = stated;
        view.operands.add({.field = d});
    }

  private:
    template <class Rep>
    static constexpr reading<std::int64_t> known(Rep steps) noexcept {
        return {static_cast<std::int64_t>(steps), presence::known};
    }
    template <class Rep>
    static constexpr reading<std::int64_t> known(reading<Rep> value) noexcept {
        return {static_cast<std::int64_t>(value.steps), value.state};
    }
};

} // namespace detail

/// The exact quotient of two fields: `at_least<ratio<&partner::certified, &partner::staff>,
/// 50_pct>`. Where the denominator is zero the ratio is missing, or the third argument if one is
/// given, in the unit of the ratio
/// (`ratio<&a, &b, 0_pct>`). It is compared by cross-multiplication and never rounded.
template <auto Numerator, auto Denominator, auto WhenZero = detail::no_value{}>
inline constexpr detail::ratio_field<Numerator, Denominator, WhenZero> ratio{};

} // namespace v0
} // namespace partnerkit

#endif
