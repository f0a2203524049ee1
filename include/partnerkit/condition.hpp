// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_CONDITION_HPP_INCLUDED
#define PARTNERKIT_CONDITION_HPP_INCLUDED

/// \file
/// A condition is a tree of questions about the fields of one subject. `test<Condition>(subject)`
/// answers yes, no or, where a value is missing or not applicable, unknown. What follows from an
/// unknown part is known as far as logic allows (yes or unknown is yes), and a rule matches only
/// where its conditions are certainly true: absent data never counts as zero, and `not_` of an
/// unknown answer is unknown.
///
/// Conditions cost what the comparisons they consist of cost; they allocate and throw nothing.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/detail/builder.hpp>
#include <partnerkit/detail/threshold.hpp>

namespace partnerkit {
inline namespace v0 {

/// The answer of a condition, ordered: all of several is their lowest, any of them their highest.
enum class truth : unsigned char { no, unknown, yes };
BOOST_DESCRIBE_ENUM(truth, no, unknown, yes)

namespace detail {

constexpr truth as_truth(bool answer) noexcept { return answer ? truth::yes : truth::no; }
constexpr truth as_truth(truth answer) noexcept { return answer; }
constexpr bool is_yes(bool answer) noexcept { return answer; }
constexpr bool is_yes(truth answer) noexcept { return answer == truth::yes; }

/// The first field of several parts that is read from another subject than the one asked about.
template <class Asked, class... Parts>
consteval problem stranger_problem() {
    stranger<Asked> seen;
    (Parts::describe(seen), ...);
    return inside(seen.name, subjects_problem());
}

template <class First, class...>
struct first_of_types {
    using type = First;
};
/// What the first of several parts is about.
template <class... Parts>
using first_subject_of = typename first_of_types<typename Parts::subject_type...>::type;

/// The rule that several conditions break first, alone or together.
template <class... Parts>
consteval rule_of parts_fault() {
    const rule_of faults[] = {rule_of::none, Parts::fault...};
    for (std::size_t i = 1; i <= sizeof...(Parts); ++i)
        if (faults[i] != rule_of::none) return faults[i];
    return std::is_same_v<typename common_subject_of<Parts...>::type, different_subjects>
               ? rule_of::subjects
               : rule_of::none;
}

template <class... Parts>
consteval problem parts_problem() {
    problem wrong;
    for_each_type<Parts...>([&wrong]<class Part>(std::type_identity<Part>) {
        if constexpr (Part::fault != rule_of::none)
            if (!wrong) wrong = Part::find_problem();
    });
    if constexpr (
        ((Parts::fault == rule_of::none) && ...) && parts_fault<Parts...>() != rule_of::none)
        wrong = stranger_problem<first_subject_of<Parts...>, Parts...>();
    return wrong;
}

// ---- comparisons -------------------------------------------------------------------------------

constexpr bool is_range(relation op) {
    return op == relation::between || op == relation::half_open;
}
/// The ends of a range of ratios are compared, and described, in the same parts.
constexpr bool shares_parts(const threshold& low, const threshold& high) {
    const wide to_low = high.scale / gcd(low.scale, high.scale);
    const wide to_high = low.scale / gcd(low.scale, high.scale);
    const auto fits = [](wide value) { return value >= INT64_MIN && value <= INT64_MAX; };
    return fits(to_low * low.scale) && fits(to_low * low.steps) && fits(to_high * high.steps);
}

constexpr bool is_empty_range(relation op, const threshold& low, const threshold& high) {
    if (!is_range(op)) return false;
    const int order = compare({low.steps, low.scale}, {high.steps, high.scale});
    return order > 0 || (order == 0 && op == relation::half_open);
}

/// A comparison as data. No template, and outside of one: most of the time that a description takes
/// would go into instantiating this for each condition.
constexpr condition_view comparison_as_data(
    relation op,
    std::size_t field,
    const threshold& low,
    const threshold& high,
    const domain_view& domain,
    bool is_ratio) {
    // The two ends of a range of ratios may be written in different parts.
    const std::int64_t scale =
        low.scale == high.scale ? low.scale : low.scale / gcd(low.scale, high.scale) * high.scale;
    const std::int64_t from = low.steps * (scale / low.scale);
    const std::int64_t to = high.steps * (scale / high.scale);
    const std::int64_t open = is_ratio ? 0 : 1; // open ends close on the next step
    return {
        .op = op,
        .field = field,
        .lower = op == relation::at_most || op == relation::less_than ? domain.lowest
                 : op == relation::more_than                          ? from + open
                                                                      : from,
        .upper = op == relation::at_least || op == relation::more_than ? domain.highest
                 : op == relation::less_than                           ? from - open
                 : op == relation::half_open                           ? to - open
                                                                       : to,
        .scale = scale};
}

template <relation Op, auto Field, auto Low, auto High>
struct comparison {
    using is_condition = void;
    using subject_type = typename decltype(subject_of<Field>())::type;
    static constexpr threshold low = make_threshold<Field, Low>();
    static constexpr threshold high = make_threshold<Field, High>();

    static constexpr rule_of fault = low.fault != rule_of::none      ? low.fault
                                     : high.fault != rule_of::none   ? high.fault
                                     : is_empty_range(Op, low, high) ? rule_of::ranges
                                     : is_range(Op) && !shares_parts(low, high)
                                         ? rule_of::thresholds
                                         : rule_of::none;
    static consteval problem find_problem() {
        problem wrong = first_of(threshold_problem<Field, Low>(), threshold_problem<Field, High>());
        if (!wrong && fault == rule_of::thresholds)
            wrong = inside(
                field<Field>::name(),
                make_problem(fault, "ends of too many digits", "ends of fewer digits"));
        if (!wrong && fault == rule_of::ranges) {
            wrong.rule = fault;
            wrong.at << field<Field>::name();
            wrong.found << "from " << bound_text(Low).view()
                        << (Op == relation::half_open ? " to below " : " to ")
                        << bound_text(High).view();
            wrong.wanted << "a low end below the high end";
        }
        return wrong;
    }

    static constexpr bool is_certain = [] {
        if constexpr (field<Field>::is_field)
            return !field<Field>::may_be_missing && !field<Field>::is_ratio;
        else
            return true;
    }();
    static constexpr view_size size = view_size{.conditions = 1} + field_size<Field>();

    template <class Builder>
    static constexpr void describe(Builder& view) {
        view.conditions.add(comparison_as_data(
            Op,
            view.template field_index<Field>(),
            low,
            high,
            field<Field>::domain_type::view,
            field<Field>::is_ratio));
    }

    template <class Subject>
    static constexpr auto test(const Subject& subject) noexcept {
        const auto value = field<Field>::read(subject);
        if constexpr (is_certain)
            return holds_for(value);
        else
            return value.state != presence::known ? truth::unknown
                                                  : as_truth(holds_for(value.steps));
    }

  private:
    template <class Rep>
    static constexpr bool holds_for(const Rep& value) noexcept {
        if constexpr (std::is_same_v<Rep, quotient>) {
            const int against_low = order(value, low);
            const int against_high = order(value, high);
            if constexpr (Op == relation::at_least) return against_low >= 0;
            if constexpr (Op == relation::at_most) return against_low <= 0;
            if constexpr (Op == relation::more_than) return against_low > 0;
            if constexpr (Op == relation::less_than) return against_low < 0;
            if constexpr (Op == relation::between) return against_low >= 0 && against_high <= 0;
            if constexpr (Op == relation::half_open) return against_low >= 0 && against_high < 0;
            if constexpr (Op == relation::is) return against_low == 0;
            if constexpr (Op == relation::is_not) return against_low != 0;
        } else {
            constexpr Rep a = static_cast<Rep>(low.steps);
            constexpr Rep b = static_cast<Rep>(high.steps);
            if constexpr (Op == relation::at_least) return value >= a;
            if constexpr (Op == relation::at_most) return value <= a;
            if constexpr (Op == relation::more_than) return value > a;
            if constexpr (Op == relation::less_than) return value < a;
            if constexpr (Op == relation::between) return value >= a && value <= b;
            if constexpr (Op == relation::half_open) return value >= a && value < b;
            if constexpr (Op == relation::is) return value == a;
            if constexpr (Op == relation::is_not) return value != a;
        }
    }
    static constexpr int order(quotient value, const threshold& bound) noexcept {
        return compare({value.numerator, value.denominator}, {bound.steps, bound.scale});
    }
};

/// What stands where a condition should, so that a policy can refuse it.
template <rule_of Fault>
struct no_condition {
    using is_condition = void;
    using subject_type = void;
    static constexpr bool is_certain = true;
    static constexpr rule_of fault = Fault;
    static constexpr view_size size{};
    static consteval problem find_problem() {
        return make_problem(fault, "something that is no condition", "at_least, is, all_of, ...");
    }
    static constexpr void describe(auto&) {}
    static constexpr bool test(const auto&) noexcept { return false; }
};

template <class Condition>
struct condition_or_none {
    using type = no_condition<rule_of::elements>;
};
template <class Condition>
    requires requires { typename Condition::is_condition; }
struct condition_or_none<Condition> {
    using type = Condition;
};
template <class Condition>
using as_condition = typename condition_or_none<Condition>::type;

/// A condition about whether a value is there; it is always certain.
template <relation Op, auto Field>
struct presence_test {
    using is_condition = void;
    using subject_type = typename decltype(subject_of<Field>())::type;
    static constexpr bool is_certain = true;
    static constexpr rule_of fault = field_fault<Field>;
    static consteval problem find_problem() { return field_problem<Field>(); }
    static constexpr view_size size = view_size{.conditions = 1} + field_size<Field>();

    template <class Builder>
    static constexpr void describe(Builder& view) {
        view.conditions.add({.op = Op, .field = view.template field_index<Field>()});
    }
    template <class Subject>
    static constexpr bool test(const Subject& subject) noexcept {
        constexpr presence asked = Op == relation::is_known     ? presence::known
                                   : Op == relation::is_missing ? presence::missing
                                                                : presence::not_applicable;
        const auto value = field<Field>::read(subject);
        if constexpr (requires { value.state; })
            return value.state == asked;
        else
            return asked == presence::known;
    }
};

template <relation Op, class... Conditions>
struct combination {
    using is_condition = void;
    using subject_type = typename common_subject_of<Conditions...>::type;
    static constexpr bool is_certain = (Conditions::is_certain && ...);
    static constexpr view_size size = total_size({view_size{.conditions = 1}, Conditions::size...});

    static constexpr rule_of fault =
        sizeof...(Conditions) == 0 ? rule_of::empty : parts_fault<Conditions...>();
    static consteval problem find_problem() {
        return fault == rule_of::empty ? make_problem(fault, "no condition", "at least one")
                                       : parts_problem<Conditions...>();
    }

    template <class Builder>
    static constexpr void describe(Builder& view) {
        const std::size_t here = view.conditions.add({.op = Op});
        (Conditions::describe(view), ...);
        view.conditions.items[here].size = view.conditions.size - here;
    }

    template <class Subject>
    static constexpr auto test(const Subject& subject) noexcept {
        if constexpr (is_certain) {
            if constexpr (Op == relation::all_of) return (Conditions::test(subject) && ...);
            if constexpr (Op == relation::any_of) return (Conditions::test(subject) || ...);
            if constexpr (Op == relation::one_of) return (Conditions::test(subject) || ...);
            if constexpr (Op == relation::not_) return !(Conditions::test(subject) && ...);
        } else {
            constexpr bool lowest = Op == relation::all_of || Op == relation::not_;
            truth answer = lowest ? truth::yes : truth::no;
            const auto take = [&answer](truth next) {
                if (lowest ? next < answer : next > answer) answer = next;
                return answer != (lowest ? truth::no : truth::yes); // nothing can change it further
            };
            (void)(take(as_truth(Conditions::test(subject))) && ...);
            if constexpr (Op == relation::not_)
                return answer == truth::yes  ? truth::no
                       : answer == truth::no ? truth::yes
                                             : truth::unknown;
            else
                return answer;
        }
    }
};

} // namespace detail

template <class Condition>
concept is_condition = requires {
    typename Condition::is_condition;
};

/// `value >= Bound`. The bound is written in the unit of the field: `5`, `3.5_dec`, `60_pct`,
/// `500'000_usd`, an enumerator, `true`, a date.
template <auto Field, auto Bound>
struct at_least : detail::comparison<relation::at_least, Field, Bound, Bound> {};
/// `value <= Bound`.
template <auto Field, auto Bound>
struct at_most : detail::comparison<relation::at_most, Field, Bound, Bound> {};
/// `value > Bound`.
template <auto Field, auto Bound>
struct more_than : detail::comparison<relation::more_than, Field, Bound, Bound> {};
/// `value < Bound`.
template <auto Field, auto Bound>
struct less_than : detail::comparison<relation::less_than, Field, Bound, Bound> {};
/// `value == Value`.
template <auto Field, auto Value>
struct is : detail::comparison<relation::is, Field, Value, Value> {};
/// `value != Value`; unknown, not true, where the value is absent.
template <auto Field, auto Value>
struct is_not : detail::comparison<relation::is_not, Field, Value, Value> {};
/// A boolean field is true.
template <auto Field>
using holds = is<Field, true>;

/// Both ends belong to the range.
template <auto Low, auto High>
struct closed {};
/// The low end belongs to the range, the high end does not.
template <auto Low, auto High>
struct half_open {};

/// The value lies in a range that says itself whether its high end belongs to it:
/// `between<&partner::pipeline, half_open<500'000_usd, 2'000'000_usd>>`.
template <auto Field, class Range>
struct between : detail::no_condition<detail::rule_of::ranges> {
    static consteval detail::problem find_problem() {
        return detail::inside(
            field<Field>::name(),
            detail::make_problem(
                detail::rule_of::ranges,
                "a range of an unknown kind",
                "closed<...> or half_open<...>"));
    }
};
template <auto Field, auto Low, auto High>
struct between<Field, closed<Low, High>> :
    detail::comparison<relation::between, Field, Low, High> {};
template <auto Field, auto Low, auto High>
struct between<Field, half_open<Low, High>> :
    detail::comparison<relation::half_open, Field, Low, High> {};

/// The value is one of those listed.
template <auto Field, auto... Values>
struct one_of : detail::combination<relation::one_of, is<Field, Values>...> {};

/// Every condition holds.
template <class... Conditions>
struct all_of : detail::combination<relation::all_of, detail::as_condition<Conditions>...> {};
/// At least one condition holds.
template <class... Conditions>
struct any_of : detail::combination<relation::any_of, detail::as_condition<Conditions>...> {};
/// The condition does not hold; unknown stays unknown.
template <class Condition>
struct not_ : detail::combination<relation::not_, detail::as_condition<Condition>> {};

/// The value is there. Never unknown, as the two below.
template <auto Field>
struct is_known : detail::presence_test<relation::is_known, Field> {};
/// The value exists but is not known (`std::nullopt`, or a ratio over zero).
template <auto Field>
struct is_missing : detail::presence_test<relation::is_missing, Field> {};
/// The value does not exist for this subject.
template <auto Field>
struct is_not_applicable : detail::presence_test<relation::is_not_applicable, Field> {};

namespace detail {

template <class Range>
using child_of = std::remove_cvref_t<decltype(*std::begin(std::declval<const Range&>()))>;

template <class Child>
inline constexpr bool is_pointer_like = requires(const Child& child) {
    *child;
};

template <relation Op, std::size_t Count, auto Children, class Condition>
struct quantifier {
    using is_condition = void;
    using traits = field<Children>;
    using subject_type = typename decltype(subject_of<Children>())::type;
    static constexpr bool is_certain = Condition::is_certain;
    static constexpr view_size size = view_size{.fields = 1, .conditions = 1} + Condition::size;

    static constexpr bool are_pointers = [] {
        if constexpr (requires { typename child_of<typename traits::stored_type>; })
            return is_pointer_like<child_of<typename traits::stored_type>>;
        else
            return false;
    }();
    static constexpr rule_of fault = [] {
        if constexpr (!requires { typename child_of<typename traits::stored_type>; }) {
            return rule_of::fields;
        } else {
            using child = child_of<typename traits::stored_type>;
            using asked = typename Condition::subject_type;
            if constexpr (Condition::fault != rule_of::none)
                return Condition::fault;
            else if constexpr (Op == relation::at_least_n_of && Count == 0)
                return rule_of::thresholds;
            else if constexpr (!std::is_same_v<child, asked> && !std::is_base_of_v<asked, child>)
                return are_pointers ? rule_of::fields : rule_of::subjects;
            else
                return traits::name().empty() ? rule_of::names : rule_of::none;
        }
    }();
    static consteval problem find_problem() {
        problem wrong;
        if constexpr (Condition::fault != rule_of::none)
            wrong = Condition::find_problem();
        else if constexpr (fault == rule_of::fields)
            wrong =
                are_pointers
                    ? make_problem(fault, "a range of pointers", "a range of records")
                    : make_problem(fault, "a field that is no range", "a range of child records");
        else if constexpr (fault == rule_of::thresholds)
            wrong = make_problem(fault, "at least 0 of the children", "at least 1");
        else if constexpr (fault == rule_of::subjects)
            wrong = make_problem(fault, "a condition on another type", "one on the child records");
        else if constexpr (fault == rule_of::names)
            wrong =
                make_problem(fault, "a range without a name", "BOOST_DESCRIBE_STRUCT or named<>");
        return inside(traits::name(), wrong);
    }

    template <class Builder>
    static constexpr void describe(Builder& view) {
        const std::size_t index = view.template children_index<quantifier>();
        const std::size_t here = view.conditions.add({.op = Op, .field = index, .count = Count});
        const std::size_t outer = view.parent;
        view.parent = index;
        Condition::describe(view);
        view.parent = outer;
        view.conditions.items[here].size = view.conditions.size - here;
    }

    template <class Subject>
    static constexpr auto test(const Subject& subject) noexcept {
        if constexpr (Op == relation::every) {
            truth answer = truth::yes;
            for (const auto& child : traits::value(subject)) {
                const truth next = as_truth(Condition::test(child));
                if (next < answer) answer = next;
                if (answer == truth::no) break;
            }
            return result(answer);
        } else {
            std::size_t hits = 0;
            std::size_t open = 0;
            for (const auto& child : traits::value(subject)) {
                const truth next = as_truth(Condition::test(child));
                hits += next == truth::yes ? 1U : 0U;
                open += next == truth::unknown ? 1U : 0U;
                if (hits >= Count) break;
            }
            return result(
                hits >= Count          ? truth::yes
                : hits + open >= Count ? truth::unknown
                                       : truth::no);
        }
    }

  private:
    static constexpr auto result(truth answer) noexcept {
        if constexpr (is_certain)
            return answer == truth::yes;
        else
            return answer;
    }
};

} // namespace detail

/// Every child record satisfies the condition; of no children, every one does.
template <auto Children, class Condition>
struct every : detail::quantifier<relation::every, 0, Children, detail::as_condition<Condition>> {};
/// At least one child record satisfies the condition.
template <auto Children, class Condition>
struct some : detail::quantifier<relation::some, 1, Children, detail::as_condition<Condition>> {};
/// At least `Count` child records satisfy the condition.
template <std::size_t Count, auto Children, class Condition>
struct at_least_n_of :
    detail::quantifier<relation::at_least_n_of, Count, Children, detail::as_condition<Condition>> {
};

namespace detail {

template <class Condition>
struct condition_diagnosis {
    static constexpr problem value = [] {
        if constexpr (Condition::fault == rule_of::none)
            return problem{};
        else
            return Condition::find_problem();
    }();
};

} // namespace detail

/// The answer of a condition for a subject: yes, no or unknown. A condition that no policy would
/// take is refused here, too.
template <is_condition Condition, class Subject>
[[nodiscard]] constexpr truth test(const Subject& subject) noexcept {
    using diagnosis = detail::condition_diagnosis<Condition>;
    if constexpr (detail::check<"test<condition>(subject)", diagnosis>::passed && !diagnosis::value)
        return detail::as_truth(Condition::test(subject));
    else
        return truth::unknown;
}

} // namespace v0
} // namespace partnerkit

#endif
