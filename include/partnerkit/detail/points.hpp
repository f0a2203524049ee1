// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_POINTS_HPP_INCLUDED
#define PARTNERKIT_DETAIL_POINTS_HPP_INCLUDED

// How points are checked, read and described. What a policy writes: points.hpp.

#include <partnerkit/condition.hpp>
#include <partnerkit/rule.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

constexpr std::int64_t lcm(std::int64_t a, std::int64_t b) noexcept {
    const wide result = wide{a} / gcd(a, b) * b;
    return result > INT32_MAX ? 0 : static_cast<std::int64_t>(result); // 0: too large to be exact
}

/// Points written by hand, as an exact number; other types are no points.
template <auto Points>
concept is_points = std::is_same_v<std::remove_const_t<decltype(Points)>, fraction> ||
    fits_unit<plain_unit, std::remove_const_t<decltype(Points)>>() ||
    fits_unit<percent_unit, std::remove_const_t<decltype(Points)>>();

/// The base of all points: whole steps from `Lowest` to `Highest`, each worth a fraction of a
/// point.
template <
    class Subject,
    std::int64_t Lowest,
    std::int64_t Highest,
    fraction Step,
    bool Missing,
    bool NotApplicable = false,
    class Unit = plain_unit>
struct points_field {
    static constexpr bool is_expression = true;
    static constexpr bool is_ratio = false;
    static constexpr bool may_be_missing = Missing;
    static constexpr bool may_be_not_applicable = NotApplicable;
    using subject_type = Subject;
    using rep = least_int<Lowest, Highest>;
    struct domain_type {
        using unit = Unit;
        static constexpr domain_view view{
            .lowest = Lowest, .highest = Highest, .step = Step, .unit = Unit::symbol};
    };
};

/// Applies a function to the steps of a value that may be absent, keeping what is absent absent.
template <class Rep, class Value, class Function>
constexpr auto map_steps(const Value& value, Function function) noexcept {
    if constexpr (requires { value.state; })
        return value.state == presence::known ? reading<Rep>{function(value.steps), value.state}
                                              : reading<Rep>{Rep{}, value.state};
    else
        return function(value);
}

constexpr problem points_problem(std::string_view found, std::string_view wanted) {
    return make_problem(rule_of::points, found, wanted);
}

constexpr problem common_step_problem(std::int64_t denominator) {
    return denominator != 0
               ? problem{}
               : make_problem(
                     rule_of::overflow, "points of too many decimals", "points of fewer decimals");
}

constexpr problem large_points_problem() {
    return make_problem(rule_of::overflow, "points beyond 64 bits", "points of fewer digits");
}

/// A fraction times a number of parts that makes it whole; too much for any sum if it is beyond 64
/// bits.
constexpr std::int64_t whole_parts(fraction part, std::int64_t parts) noexcept {
    const fraction whole = multiply(part, {parts, 1});
    return whole.denominator == 0 ? INT64_MAX : whole.numerator;
}

/// Whether a field's steps are numbers that can be added up.
template <auto Field>
constexpr problem number_problem() {
    constexpr problem wrong = field_problem<Field>();
    if constexpr (wrong) {
        return wrong;
    } else if constexpr (field<Field>::is_ratio) {
        return inside(
            field<Field>::name(),
            points_problem("a ratio, which has no fixed step", "points_if, or a percent"));
    } else {
        using unit = typename field<Field>::domain_type::unit;
        problem no_number = number_problem(field<Field>::domain_type::view);
        if constexpr (!requires { unit::symbol; })
            no_number =
                points_problem("a value that is no number", "by_bands or points_if made from it");
        return inside(field<Field>::name(), no_number);
    }
}

/// The first of several fields whose unit is not that of those before. A part without a field is
/// `void`.
template <class First = void, class... More>
constexpr problem units_problem() {
    problem wrong;
    if constexpr (!std::is_void_v<First>) {
        [[maybe_unused]] const auto check = [&wrong]<class Other>() {
            if constexpr (!std::is_void_v<Other>) {
                using first = typename First::domain_type;
                using other = typename Other::domain_type;
                if (wrong || std::is_same_v<typename first::unit, typename other::unit>) return;
                wrong = make_problem(
                    rule_of::units, unit_name(first::view), "one unit, or points: capped<...>");
                wrong.found << " and " << unit_name(other::view);
                wrong.at << Other::name();
            }
        };
        (check.template operator()<More>(), ...);
    } else if constexpr (sizeof...(More) > 0) {
        wrong = units_problem<More...>();
    }
    return wrong;
}

/// The unit of numbers that are passed on as they are.
template <class Unit>
struct passed_unit {
    using type = plain_unit; // of what is no number, and refused
};
template <class Unit>
    requires requires { Unit::symbol; }
struct passed_unit<Unit> {
    using type = Unit;
};
template <auto Field>
using unit_of_points = typename passed_unit<typename field<Field>::domain_type::unit>::type;

// ---- capped ------------------------------------------------------------------------------------

template <auto Field, auto Full, auto Most>
struct capped_limits {
    static constexpr problem wrong = [] {
        problem result = first_of(number_problem<Field>(), threshold_problem<Field, Full>());
        if constexpr (!is_points<Most>) {
            if (!result)
                result = inside(
                    field<Field>::name(),
                    points_problem("a maximum that is no number", "points such as 20"));
        } else if (
            !result &&
            (make_threshold<Field, Full>().steps <= 0 || compare(bound_units(Most), {0, 1}) <= 0)) {
            result = inside(
                field<Field>::name(),
                points_problem("a limit of zero or less", "limits above zero"));
        } else if (
            !result &&
            divide(bound_units(Most), {make_threshold<Field, Full>().steps, 1}).denominator == 0) {
            result = inside(field<Field>::name(), large_points_problem());
        }
        return result;
    }();
    static constexpr std::int64_t full = wrong ? 1 : make_threshold<Field, Full>().steps;
    static constexpr fraction step = [] {
        if constexpr (wrong)
            return fraction{1};
        else
            return divide(bound_units(Most), {full, 1});
    }();
};

template <auto Field, auto Full, auto Most>
struct capped_field :
    points_field<
        typename field<Field>::subject_type,
        0,
        capped_limits<Field, Full, Most>::full,
        capped_limits<Field, Full, Most>::step,
        field<Field>::may_be_missing,
        field<Field>::may_be_not_applicable> {
    using limits = capped_limits<Field, Full, Most>;
    using rep = least_int<0, limits::full>;
    static constexpr std::string_view name() { return field<Field>::name(); }
    static constexpr problem find_problem() { return limits::wrong; }

    template <class Subject>
    static constexpr auto read(const Subject& subject) noexcept {
        return map_steps<rep>(field<Field>::read(subject), [](auto value) {
            using value_type = decltype(value);
            constexpr auto top = static_cast<value_type>(limits::full);
            return static_cast<rep>(
                value < value_type{} ? value_type{} : (value > top ? top : value));
        });
    }

    static constexpr view_size size = field_size<Field>() + view_size{.operands = 1};
    template <class Builder>
    static constexpr void describe(Builder& view, field_view& entry) {
        entry.kind = field_kind::capped;
        const std::size_t source = view.template field_index<Field>();
        entry.operands = {view.operands.add({.field = source}), 1};
    }
};

// ---- by_bands ----------------------------------------------------------------------------------

template <class Band>
inline constexpr bool is_from = false;
template <auto Threshold, auto Outcome>
inline constexpr bool is_from<from<Threshold, Outcome>> = true;

/// What is wrong with a list of bands over a field: the first threshold that does not lie below the
/// one before it, or that the field can never reach or never miss.
template <auto Field, class... Bands>
constexpr problem bands_problem() {
    constexpr std::size_t count = sizeof...(Bands);
    constexpr domain_view view = field<Field>::domain_type::view;
    problem wrong;
    std::size_t index = 0;
    std::int64_t previous = 0;
    const auto check = [&]<class Band>(std::type_identity<Band>) {
        problem here;
        if constexpr (has_more_than_outcome<Band>) {
            here = more_than_outcome_problem();
        } else if constexpr (is_otherwise<Band>) {
            if (index + 1 != count) {
                here.rule = rule_of::otherwise;
                here.found << "otherwise as band " << index + 1 << " of " << count;
                here.wanted << "otherwise as the last band";
            }
        } else if constexpr (is_from<Band>) {
            constexpr threshold bound = make_threshold<Field, Band::lower>();
            here = threshold_problem<Field, Band::lower>();
            if (!here && index > 0 && bound.steps >= previous) {
                here.rule = rule_of::bands;
                here.found << "from ";
                write_steps(here.found, view, bound.steps);
                here.wanted << "below ";
                write_steps(here.wanted, view, previous);
            } else if (!here && bound.steps <= view.lowest && index + 1 < count) {
                here.rule = rule_of::bands;
                here.found << "from the lowest value, ";
                write_steps(here.found, view, bound.steps);
                here.wanted << "something left for the next band";
            }
            previous = bound.steps;
        } else {
            here.rule = rule_of::elements;
            here.found << "something that is no band";
            here.wanted << "from<...> or otherwise<...>";
        }
        text_buffer<80> place;
        place << "band " << index + 1;
        if (!wrong) wrong = inside(place.view(), here);
        ++index;
    };
    (check(std::type_identity<Bands>{}), ...);
    if (!wrong && count == 0) {
        wrong.rule = rule_of::empty;
        wrong.found << "no band";
        wrong.wanted << "at least one";
    }
    return wrong;
}

/// The step that the points of all bands share; 0 where it is too fine.
template <class... Bands>
consteval std::int64_t common_denominator() {
    std::int64_t common = 1;
    ((common = common == 0 ? 0 : lcm(common, bound_units(Bands::outcome).denominator)), ...);
    return common;
}

template <auto Field, class... Bands>
struct banded_limits {
    static constexpr problem wrong = [] {
        constexpr problem source = field_problem<Field>();
        if constexpr (source) {
            return source;
        } else if constexpr (field<Field>::is_ratio) {
            return inside(
                field<Field>::name(),
                points_problem("bands over a ratio", "points_if<...>, one for a band"));
        } else {
            problem result = bands_problem<Field, Bands...>();
            if constexpr (!(is_otherwise<Bands> || ...)) {
                if (!result)
                    result = points_problem(
                        "no points below the lowest band", "otherwise<points> as the last band");
            } else if constexpr (!(is_points<Bands::outcome> && ...)) {
                if (!result) result = points_problem("a band without points", "points such as 20");
            } else if (!result) {
                result = common_step_problem(common_denominator<Bands...>());
                constexpr fraction parts{common_denominator<Bands...>()};
                if (!result &&
                    ((multiply(bound_units(Bands::outcome), parts).denominator == 0) || ...))
                    result = large_points_problem();
            }
            return inside(field<Field>::name(), result);
        }
    }();
    static constexpr std::int64_t denominator = [] {
        if constexpr (wrong)
            return std::int64_t{1};
        else
            return common_denominator<Bands...>();
    }();
    template <class Band>
    static constexpr std::int64_t
        points = multiply(bound_units(Band::outcome), {denominator, 1}).numerator;
    static constexpr std::int64_t lowest = [] {
        std::int64_t least = wrong ? 0 : INT64_MAX;
        if constexpr (!wrong) ((least = points<Bands> < least ? points<Bands> : least), ...);
        return least;
    }();
    static constexpr std::int64_t highest = [] {
        std::int64_t most = wrong ? 0 : INT64_MIN;
        if constexpr (!wrong) ((most = points<Bands> > most ? points<Bands> : most), ...);
        return most;
    }();
};

template <auto Field, class... Bands>
struct banded_field :
    points_field<
        typename field<Field>::subject_type,
        banded_limits<Field, Bands...>::lowest,
        banded_limits<Field, Bands...>::highest,
        fraction{1, banded_limits<Field, Bands...>::denominator},
        field<Field>::may_be_missing,
        field<Field>::may_be_not_applicable> {
    using limits = banded_limits<Field, Bands...>;
    using rep = least_int<limits::lowest, limits::highest>;
    static constexpr std::string_view name() { return field<Field>::name(); }
    static constexpr problem find_problem() { return limits::wrong; }

    template <class Subject>
    static constexpr auto read(const Subject& subject) noexcept {
        return map_steps<rep>(field<Field>::read(subject), [](auto value) {
            rep result{};
            (void)(take<Bands>(value, result) || ...);
            return result;
        });
    }

    static constexpr view_size size =
        field_size<Field>() + view_size{.operands = 1, .bands = sizeof...(Bands)};
    template <class Builder>
    static constexpr void describe(Builder& view, field_view& entry) {
        entry.kind = field_kind::banded;
        const std::size_t source = view.template field_index<Field>();
        entry.operands = {view.operands.add({.field = source}), 1};
        entry.bands = {view.bands.size, sizeof...(Bands)};
        (view.bands.add({.lower = lower<Bands>(), .points = limits::template points<Bands>}), ...);
    }

  private:
    template <class Band>
    static constexpr std::int64_t lower() {
        if constexpr (is_otherwise<Band>)
            return field<Field>::domain_type::view.lowest;
        else
            return make_threshold<Field, Band::lower>().steps;
    }
    template <class Band, class Value>
    static constexpr bool take(Value value, rep& result) noexcept {
        if constexpr (!is_otherwise<Band>)
            if (value < static_cast<Value>(lower<Band>())) return false;
        result = static_cast<rep>(limits::template points<Band>);
        return true;
    }
};

// ---- points_if, provided -----------------------------------------------------------------------

template <auto Points>
struct fixed_points {
    static constexpr problem wrong = [] {
        if constexpr (!is_points<Points>)
            return points_problem("points that are no number", "points such as 20");
        else if constexpr (bound_units(Points).denominator == 0)
            return large_points_problem();
        else if constexpr (compare(bound_units(Points), {0, 1}) <= 0)
            return points_problem("points of zero or less", "points above zero");
        else
            return problem{};
    }();
    static constexpr fraction value = [] {
        if constexpr (wrong)
            return fraction{1};
        else
            return bound_units(Points);
    }();
};

template <class Asked, auto Points, class Condition = as_condition<Asked>>
struct points_if_field :
    points_field<
        typename Condition::subject_type,
        0,
        1,
        fixed_points<Points>::value,
        !Condition::is_certain> {
    static constexpr std::string_view name() { return {}; }
    static constexpr problem find_problem() {
        return first_of(Condition::find_problem(), fixed_points<Points>::wrong);
    }

    template <class Subject>
    static constexpr auto read(const Subject& subject) noexcept {
        const auto answer = Condition::test(subject);
        if constexpr (Condition::is_certain)
            return static_cast<std::int16_t>(answer);
        else
            return answer == truth::unknown
                       ? reading<std::int16_t>{}
                       : reading<std::int16_t>{is_yes(answer), presence::known};
    }

    static constexpr view_size size = Condition::size;
    template <class Builder>
    static constexpr void describe(Builder& view, field_view& entry) {
        entry.kind = field_kind::points_if;
        entry.condition = describe_condition<Condition>(view);
    }
};

template <class Asked, auto Field, class Condition = as_condition<Asked>>
struct provided_field :
    points_field<
        typename common_subject<
            typename Condition::subject_type,
            typename field<Field>::subject_type>::type,
        (field<Field>::domain_type::view.lowest < 0 ? field<Field>::domain_type::view.lowest : 0),
        (field<Field>::domain_type::view.highest > 0 ? field<Field>::domain_type::view.highest : 0),
        field<Field>::domain_type::view.step,
        (!Condition::is_certain || field<Field>::may_be_missing),
        field<Field>::may_be_not_applicable,
        unit_of_points<Field>> {
    static constexpr std::string_view name() { return field<Field>::name(); }
    static constexpr problem find_problem() {
        return first_of(Condition::find_problem(), number_problem<Field>());
    }

    template <class Subject>
    static constexpr auto read(const Subject& subject) noexcept {
        const auto value = field<Field>::read(subject);
        const auto answer = Condition::test(subject);
        if constexpr (!provided_field::may_be_missing) {
            return answer ? value : decltype(value){};
        } else {
            using rep = typename provided_field::rep;
            if (as_truth(answer) == truth::unknown) return reading<rep>{};
            if (!is_yes(answer)) return reading<rep>{rep{}, presence::known};
            if constexpr (requires { value.state; })
                return reading<rep>{static_cast<rep>(value.steps), value.state};
            else
                return reading<rep>{static_cast<rep>(value), presence::known};
        }
    }

    static constexpr view_size size =
        Condition::size + field_size<Field>() + view_size{.operands = 1};
    template <class Builder>
    static constexpr void describe(Builder& view, field_view& entry) {
        entry.kind = field_kind::provided;
        const std::size_t source = view.template field_index<Field>();
        entry.operands = {view.operands.add({.field = source}), 1};
        entry.condition = describe_condition<Condition>(view);
    }
};

// ---- better_of ---------------------------------------------------------------------------------

constexpr std::int64_t larger(std::int64_t a, std::int64_t b) noexcept { return a < b ? b : a; }

template <auto... Fields>
struct better_limits {
    static constexpr std::int64_t common_denominator = [] {
        std::int64_t common = 1;
        ((common =
              common == 0 ? 0 : lcm(common, field<Fields>::domain_type::view.step.denominator)),
         ...);
        return common;
    }();
    static constexpr std::int64_t denominator = common_denominator == 0 ? 1 : common_denominator;
    template <auto Field>
    static constexpr std::int64_t
        factor = whole_parts(field<Field>::domain_type::view.step, denominator);
    template <auto Field>
    static constexpr bool fits =
        wide{factor<Field>} * field<Field>::domain_type::view.lowest >= INT64_MIN / 4 &&
        wide{factor<Field>} * field<Field>::domain_type::view.highest <= INT64_MAX / 4;

    static constexpr problem wrong = [] {
        problem result =
            first_of(number_problem<Fields>()..., common_step_problem(common_denominator));
        if (!result && sizeof...(Fields) == 0)
            result = points_problem("no alternative", "at least one");
        if (!result) result = units_problem<field<Fields>...>();
        if (!result && !(fits<Fields> && ...))
            result = make_problem(
                rule_of::overflow, "points that may not fit in 64 bits", "narrower domains");
        return result;
    }();
    /// The alternatives that always apply keep the best above their lowest; those that may not
    /// apply do so only where there is no other.
    static constexpr std::int64_t lowest = [] {
        if constexpr (wrong) return std::int64_t{0};
        std::int64_t certain = INT64_MIN;
        std::int64_t any = INT64_MAX;
        [[maybe_unused]] const auto take = [&]<auto Field>() {
            const std::int64_t low =
                fits<Field> ? factor<Field> * field<Field>::domain_type::view.lowest : 0;
            any = any < low ? any : low;
            if (!field<Field>::may_be_not_applicable) certain = larger(certain, low);
        };
        (take.template operator()<Fields>(), ...);
        return (field<Fields>::may_be_not_applicable && ...) ? any : certain;
    }();
    static constexpr std::int64_t highest = [] {
        std::int64_t bound = wrong ? 0 : INT64_MIN;
        if constexpr (!wrong)
            ((bound = larger(bound, factor<Fields> * field<Fields>::domain_type::view.highest)),
             ...);
        return bound;
    }();
};

template <auto... Fields>
struct better_field :
    points_field<
        typename common_subject_of<field<Fields>...>::type,
        better_limits<Fields...>::lowest,
        better_limits<Fields...>::highest,
        fraction{1, better_limits<Fields...>::denominator},
        (field<Fields>::may_be_missing || ...),
        (field<Fields>::may_be_not_applicable && ...),
        typename first_of_types<unit_of_points<Fields>..., plain_unit>::type> {
    using limits = better_limits<Fields...>;
    static constexpr std::string_view name() { return {}; }
    static constexpr problem find_problem() { return limits::wrong; }

    template <class Subject>
    static constexpr auto read(const Subject& subject) noexcept {
        using rep = typename better_field::rep;
        rep best{};
        bool any = false;
        bool missing = false;
        const auto take = [&]<auto Field>() {
            const auto value = field<Field>::read(subject);
            rep points{};
            if constexpr (requires { value.state; }) {
                missing = missing || value.state == presence::missing;
                if (value.state != presence::known) return;
                points = static_cast<rep>(value.steps * limits::template factor<Field>);
            } else {
                points = static_cast<rep>(value * limits::template factor<Field>);
            }
            best = any && best > points ? best : points;
            any = true;
        };
        (take.template operator()<Fields>(), ...);
        if constexpr (better_field::may_be_missing)
            return missing ? reading<rep>{}
                           : reading<rep>{best, any ? presence::known : presence::not_applicable};
        else
            return best;
    }

    static constexpr view_size size =
        (view_size{.operands = sizeof...(Fields)} + ... + field_size<Fields>());
    template <class Builder>
    static constexpr void describe(Builder& view, field_view& entry) {
        entry.kind = field_kind::better_of;
        const operand_view operands[]{
            {.field = view.template field_index<Fields>(),
             .factor = limits::template factor<Fields>}...};
        entry.operands = {view.operands.size, sizeof...(Fields)};
        for (const operand_view& operand : operands)
            view.operands.add(operand);
    }
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
