// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DOMAIN_HPP_INCLUDED
#define PARTNERKIT_DOMAIN_HPP_INCLUDED

/// \file
/// Exact, bounded values. The type of a value is its domain: `percent` is 0 to 100 in hundredths,
/// `rating` 1 to 5 in hundredths, `count` 0 and up, `money` whole minor units of one currency.
/// Each is stored as a whole number of steps, so no comparison and no sum depends on binary
/// rounding.

#include <partnerkit/detail/problem.hpp>
#include <partnerkit/fraction.hpp>

#include <boost/describe/enum.hpp>
#include <boost/describe/enumerators.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <type_traits>

namespace partnerkit {
inline namespace v0 {

namespace detail {

template <std::int64_t Lowest, std::int64_t Highest>
using least_int = std::conditional_t<
    (Lowest >= INT16_MIN && Highest <= INT16_MAX),
    std::int16_t,
    std::conditional_t<(Lowest >= INT32_MIN && Highest <= INT32_MAX), std::int32_t, std::int64_t>>;

// Never defined as constexpr: calling it in a constant expression is the error message. (See
// docs/errors.md#constants.)
inline void value_is_outside_the_domain_of_its_type() {}
inline void value_is_finer_than_the_steps_of_its_type() {}

} // namespace detail

/// The units a number can have; numbers of different units never compare.
struct plain_unit {
    static constexpr std::string_view symbol = "";
};
struct percent_unit {
    static constexpr std::string_view symbol = "%";
};
template <fixed_string Code>
struct currency {
    static constexpr std::string_view symbol = Code.view();
};

namespace detail {
template <class Type>
inline constexpr bool is_units = std::is_same_v<Type, fraction> ||
                                 (std::integral<Type> && !std::is_same_v<Type, bool>);

template <class>
inline constexpr bool is_currency = false;
template <fixed_string Code>
inline constexpr bool is_currency<currency<Code>> = true;
} // namespace detail

/// A number from `Lowest` to `Highest` whole units, in steps of 1 / `StepsPerUnit`.
///
/// A constant is checked by the compiler: `percent{101}` does not compile. A run-time value comes
/// in through `checked<percent>(value, "field name")`. A default-constructed number is zero, or the
/// value nearest to zero that its domain has.
template <class Unit, std::int64_t Lowest, std::int64_t Highest, std::int64_t StepsPerUnit = 1>
struct number {
    static_assert(
        Lowest < Highest && StepsPerUnit > 0,
        "a domain goes from a low to a high value (docs/errors.md#domains)");
    static_assert(
        StepsPerUnit < 1 ||
            (Highest <= INT64_MAX / StepsPerUnit && Lowest >= INT64_MIN / StepsPerUnit),
        "the steps of a domain are counted in 64 bits (docs/errors.md#domains)");

    using unit = Unit;
    static constexpr std::int64_t lowest = Lowest * StepsPerUnit;
    static constexpr std::int64_t highest = Highest * StepsPerUnit;
    static constexpr std::int64_t steps_per_unit = StepsPerUnit;
    using rep = detail::least_int<lowest, highest>;

    /// The value in steps. Public because a template argument's members must be; treat it as
    /// read-only.
    rep steps = static_cast<rep>(lowest > 0 ? lowest : highest < 0 ? highest : 0);

    constexpr number() = default;

    /// Whether a number of units lies between two steps.
    static constexpr bool is_too_fine(fraction units) noexcept {
        return units.denominator != 0 &&
               detail::wide{units.numerator} * StepsPerUnit % units.denominator != 0;
    }
    /// Whether a number of units lies below or above all values.
    static constexpr bool is_outside(fraction units) noexcept {
        return detail::compare(units, {lowest, StepsPerUnit}) < 0 ||
               detail::compare(units, {highest, StepsPerUnit}) > 0;
    }
    /// Whether a number of units is no value of this type.
    template <class Units>
    static constexpr bool is_bad(const Units& units) noexcept {
        if constexpr (std::is_convertible_v<Units, fraction>)
            return is_too_fine(units) || is_outside(units);
        else
            return false;
    }

    /// Whole units, as a constant. Money wants its currency written, so there it is explicit.
    template <std::integral Integer>
        requires(!std::same_as<Integer, bool>)
    consteval explicit(detail::is_currency<Unit>) number(Integer units) : number(fraction{units}) {}

    /// An exact decimal, as a constant: `rating{3.5_dec}`.
    consteval explicit number(fraction units) {
        if (is_too_fine(units)) detail::value_is_finer_than_the_steps_of_its_type();
        if (is_outside(units)) detail::value_is_outside_the_domain_of_its_type();
        steps = static_cast<rep>(detail::wide{units.numerator} * StepsPerUnit / units.denominator);
    }

#ifdef __clang__
    // Clang reports a constructor that is no constant expression twice, and at length. These two
    // are chosen instead where it knows that the value is bad, and say so in one line.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wgcc-compat"
    template <std::integral Integer>
        requires(!std::same_as<Integer, bool>)
    consteval explicit(detail::is_currency<Unit>) number(Integer units) __attribute__((
        enable_if(is_bad(units), ""),
        diagnose_if(
            is_bad(units),
            "a constant lies in the domain of its type and on one of its steps "
            "(docs/errors.md#constants)",
            "error"))) {}
    consteval explicit number(fraction units) __attribute__((
        enable_if(is_bad(units), ""),
        diagnose_if(
            is_bad(units),
            "a constant lies in the domain of its type and on one of its steps "
            "(docs/errors.md#constants)",
            "error"))) {}
#pragma clang diagnostic pop
#endif

    /// From a number of steps already known to lie in the domain; nothing is checked.
    static constexpr number from_steps(rep value) noexcept {
        number result;
        result.steps = value;
        return result;
    }

    /// The exact value in units; numbers of different types compare by it.
    [[nodiscard]] constexpr fraction units() const noexcept {
        return detail::reduced(steps, StepsPerUnit);
    }

    /// Only where every value has its opposite: `-500_usd`.
    constexpr number operator-() const noexcept requires(Lowest == -Highest) {
        return from_steps(static_cast<rep>(-steps));
    }

    /// For display only; decisions never go through `double`.
    [[nodiscard]] constexpr double to_double() const noexcept {
        return static_cast<double>(steps) / static_cast<double>(StepsPerUnit);
    }

    friend constexpr bool operator==(const number&, const number&) = default;
    friend constexpr auto operator<=>(const number&, const number&) = default;

    /// With a number of units, also one known only at run time: `score >= 70`, `score == 72.5_dec`.
    /// Money compares only with money.
    template <class Units>
        requires(!detail::is_currency<Unit> && detail::is_units<Units>)
    friend constexpr bool operator==(const number& a, Units b) noexcept {
        return detail::compare({a.steps, StepsPerUnit}, b) == 0;
    }
    template <class Units>
        requires(!detail::is_currency<Unit> && detail::is_units<Units>)
    friend constexpr auto operator<=>(const number& a, Units b) noexcept {
        return detail::compare({a.steps, StepsPerUnit}, b) <=> 0;
    }
};

namespace detail {

template <class>
inline constexpr bool is_number = false;
template <class Unit, std::int64_t Lowest, std::int64_t Highest, std::int64_t StepsPerUnit>
inline constexpr bool is_number<number<Unit, Lowest, Highest, StepsPerUnit>> = true;

/// A number, and what it does not compare with.
template <class A, class B>
concept never_compare =
    is_number<A> && !std::is_same_v<A, B> &&
    (is_number<B> || std::floating_point<B> || (is_units<B> && is_currency<typename A::unit>));

template <class Value>
constexpr std::string_view unit_symbol() {
    if constexpr (is_number<Value>)
        if (!Value::unit::symbol.empty()) return Value::unit::symbol;
    return "a plain number";
}

template <class A, class B>
struct comparison_diagnosis {
    static constexpr problem value = [] {
        if (std::floating_point<B>)
            return make_problem(
                rule_of::units, "a floating-point number", "an exact one, such as 72.5_dec");
        if (unit_symbol<A>() == unit_symbol<B>())
            return make_problem(
                rule_of::units, "numbers of two types", "one type, or units() of both");
        return make_problem(rule_of::units, unit_symbol<B>(), unit_symbol<A>());
    }();
};

} // namespace detail

// Comparisons that are refused, each with one error.
template <class A, class B>
    requires detail::never_compare<A, B>
constexpr bool operator==(const A&, const B&) noexcept {
    return detail::check<"a comparison", detail::comparison_diagnosis<A, B>>::passed;
}
template <class A, class B>
    requires detail::never_compare<A, B>
constexpr int operator<=>(const A&, const B&) noexcept {
    return detail::check<"a comparison", detail::comparison_diagnosis<A, B>>::passed ? 0 : 1;
}

template <std::int64_t Lowest, std::int64_t Highest, std::int64_t StepsPerUnit = 100>
using basic_percent = number<percent_unit, Lowest, Highest, StepsPerUnit>;
template <std::int64_t Lowest, std::int64_t Highest, std::int64_t StepsPerUnit = 100>
using basic_rating = number<plain_unit, Lowest, Highest, StepsPerUnit>;

/// 0 to 100 per cent, in hundredths of a per cent.
using percent = basic_percent<0, 100>;
/// 1 to 5, in hundredths.
using rating = basic_rating<1, 5>;
/// 0 to 2 147 483 647.
using count = number<plain_unit, 0, INT32_MAX>;
/// Whole minor units of one currency, up to ± 90 trillion major units.
/// `money<"USD", 10'000>` keeps four decimals.
template <fixed_string Currency, std::int64_t MinorUnits = 100>
using money = number<currency<Currency>, -90'000'000'000'000, 90'000'000'000'000, MinorUnits>;
using usd = money<"USD">;
using eur = money<"EUR">;
using gbp = money<"GBP">;

// ------------------------------------------------------------------------------------------------
// Values that may be absent
// ------------------------------------------------------------------------------------------------

/// Whether a value is there. Missing: it exists, but we do not know it. Not applicable: it does not
/// exist for this subject. Neither is zero.
enum class presence : unsigned char { known, missing, not_applicable };
BOOST_DESCRIBE_ENUM(presence, known, missing, not_applicable)

struct not_applicable_t {};
inline constexpr not_applicable_t not_applicable{};

/// A value that is known, missing (`std::nullopt`) or `not_applicable`. A value that is only ever
/// known or missing is a `std::optional`.
template <class Value>
class if_applicable {
  public:
    constexpr if_applicable() = default; // missing
    // NOLINTBEGIN(google-explicit-constructor): as std::optional does.
    constexpr if_applicable(const Value& value) noexcept
        : value_(value), presence_(presence::known) {}
    constexpr if_applicable(std::nullopt_t) noexcept {}
    constexpr if_applicable(not_applicable_t) noexcept : presence_(presence::not_applicable) {}
    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] constexpr presence state() const noexcept { return presence_; }
    /// Requires `state() == presence::known`.
    [[nodiscard]] constexpr const Value& operator*() const noexcept { return value_; }

    friend constexpr bool operator==(const if_applicable& a, const if_applicable& b) noexcept {
        return a.presence_ == b.presence_ &&
               (a.presence_ != presence::known || a.value_ == b.value_);
    }

  private:
    Value value_{};
    presence presence_ = presence::missing;
};

// ------------------------------------------------------------------------------------------------
// What a library reading knows about a type
// ------------------------------------------------------------------------------------------------

enum class value_kind : unsigned char { number, boolean, enumeration, date, duration };
BOOST_DESCRIBE_ENUM(value_kind, number, boolean, enumeration, date, duration)

using value_text = text_buffer<64>;

struct named_value {
    std::string_view name;
    std::int64_t steps = 0;
};

/// A domain as data: its values are `lowest` to `highest` steps; a step is worth `step` units.
struct domain_view {
    value_kind kind = value_kind::number;
    std::int64_t lowest = 0;
    std::int64_t highest = 0;
    fraction step{};
    std::string_view unit{};
    const named_value* names = nullptr; // of an enumeration, in the order of declaration
    std::size_t name_count = 0;
    // Of dates, quarters and durations. A flag, because GCC's sanitizers let no constant compare
    // the address of a function.
    bool has_write = false;
    void (*write)(value_text&, std::int64_t steps) = nullptr;
};

/// How the library sees values of a type: as whole numbers of steps. Specialise it for a number
/// type of your own. `double` has none on purpose: read it into a domain with `checked`.
template <class Value>
struct domain;

template <class Value>
concept has_domain = requires(const Value& value) {
    { domain<Value>::steps(value) } -> std::integral;
    domain<Value>::view;
};

template <class Unit, std::int64_t Lowest, std::int64_t Highest, std::int64_t StepsPerUnit>
struct domain<number<Unit, Lowest, Highest, StepsPerUnit>> {
    using value_type = number<Unit, Lowest, Highest, StepsPerUnit>;
    using unit = Unit;
    using rep = typename value_type::rep;
    static constexpr domain_view view{
        .kind = value_kind::number,
        .lowest = value_type::lowest,
        .highest = value_type::highest,
        .step = {1, StepsPerUnit},
        .unit = Unit::symbol};
    static constexpr rep steps(const value_type& value) noexcept { return value.steps; }
    static constexpr value_type from_steps(std::int64_t steps) noexcept {
        return value_type::from_steps(static_cast<rep>(steps));
    }
};

/// A plain integer of the host: a number without unit, with all the values of its type.
/// Unsigned 64-bit values above the signed range count as its highest value.
template <std::integral Integer>
struct domain<Integer> {
    using value_type = Integer;
    using unit = plain_unit;
    using rep = std::conditional_t<
        (sizeof(Integer) == 8 && std::unsigned_integral<Integer>),
        std::int64_t,
        Integer>;
    /// Without <limits>, which would be a tenth of what including this header costs.
    static constexpr std::int64_t highest = INT64_MAX >> ((std::signed_integral<rep> ? 64 : 63) -
                                                          8 * sizeof(rep));
    static constexpr domain_view view{
        .kind = value_kind::number,
        .lowest = std::signed_integral<Integer> ? -highest - 1 : 0,
        .highest = highest,
        .step = {1, 1},
        .unit = ""};
    static constexpr rep steps(Integer value) noexcept {
        if constexpr (sizeof(Integer) == 8 && std::unsigned_integral<Integer>)
            return value > static_cast<Integer>(INT64_MAX) ? INT64_MAX : static_cast<rep>(value);
        else
            return value;
    }
    static constexpr Integer from_steps(std::int64_t steps) noexcept {
        return static_cast<Integer>(steps);
    }
};

namespace detail {
inline constexpr named_value boolean_names[]{{"false", 0}, {"true", 1}};

template <class Enum, class... Descriptors, template <class...> class List>
consteval auto enumerator_names(List<Descriptors...>) {
    struct table {
        named_value values[sizeof...(Descriptors) + 1]{};
        std::int64_t lowest = 0;
        std::int64_t highest = 0;
    } result{{named_value{Descriptors::name, static_cast<std::int64_t>(Descriptors::value)}...}};
    for (std::size_t i = 0; i < sizeof...(Descriptors); ++i) {
        const std::int64_t steps = result.values[i].steps;
        if (i == 0 || steps < result.lowest) result.lowest = steps;
        if (i == 0 || steps > result.highest) result.highest = steps;
    }
    return result;
}

template <class Enum>
inline constexpr auto
    enumerators_of = enumerator_names<Enum>(boost::describe::describe_enumerators<Enum>{});
template <class Enum>
inline constexpr std::size_t
    enumerator_count = sizeof(enumerators_of<Enum>.values) / sizeof(named_value) - 1;
} // namespace detail

template <>
struct domain<bool> {
    using value_type = bool;
    using unit = bool;
    using rep = bool;
    static constexpr domain_view view{
        .kind = value_kind::boolean,
        .lowest = 0,
        .highest = 1,
        .step = {1, 1},
        .unit = "",
        .names = detail::boolean_names,
        .name_count = 2};
    static constexpr rep steps(bool value) noexcept { return value; }
    static constexpr bool from_steps(std::int64_t steps) noexcept { return steps != 0; }
};

/// An enumeration described with BOOST_DESCRIBE_ENUM; it is ordered by its values.
template <class Enum>
requires std::is_enum_v<Enum> &&
    boost::describe::has_describe_enumerators<Enum>::value struct domain<Enum> {
    using value_type = Enum;
    using unit = Enum;
    using rep = std::underlying_type_t<Enum>;
    static constexpr domain_view view{
        .kind = value_kind::enumeration,
        .lowest = detail::enumerators_of<Enum>.lowest,
        .highest = detail::enumerators_of<Enum>.highest,
        .step = {1, 1},
        .unit = "",
        .names = detail::enumerators_of<Enum>.values,
        .name_count = detail::enumerator_count<Enum>};
    static constexpr rep steps(Enum value) noexcept { return static_cast<rep>(value); }
    static constexpr Enum from_steps(std::int64_t steps) noexcept {
        return static_cast<Enum>(steps);
    }
};

namespace detail {

template <class Buffer>
constexpr Buffer& write_decimal(Buffer& out, fraction value, int most_digits = 12) {
    if (value.denominator == 0) return out << "(beyond 64 bits)";
    const std::int64_t whole = value.numerator / value.denominator;
    wide rest = value.numerator % value.denominator;
    if (rest < 0) rest = -rest;
    if (value.numerator < 0 && whole == 0) out << '-';
    out << whole;
    if (rest != 0) out << '.';
    for (int i = 0; rest != 0; ++i) {
        if (i == most_digits) return out << "...";
        rest *= 10;
        out << static_cast<char>('0' + static_cast<int>(rest / value.denominator));
        rest %= value.denominator;
    }
    return out;
}

template <class Buffer>
constexpr Buffer& write_steps(Buffer& out, const domain_view& domain, std::int64_t steps) {
    for (std::size_t i = 0; i < domain.name_count; ++i)
        if (domain.names[i].steps == steps) return out << domain.names[i].name;
    if (domain.has_write) {
        value_text text;
        domain.write(text, steps);
        return out << text.view();
    }
    const wide numerator = wide{steps} * domain.step.numerator;
    write_decimal(out, reduced(numerator, domain.step.denominator));
    if (!domain.unit.empty()) out << ' ' << domain.unit;
    return out;
}

/// A numeric literal, exactly: decimal digits, separators and at most one point.
template <char... Chars>
struct literal_text {
    static constexpr std::size_t most_digits = 18;

    static constexpr fixed_string<sizeof...(Chars) + 1> text = [] {
        fixed_string<sizeof...(Chars) + 1> result;
        std::size_t size = 0;
        for (char c : {Chars...})
            result.chars[size++] = c;
        return result;
    }();
    static constexpr std::size_t digits = [] {
        std::size_t count = 0;
        for (char c : {Chars...})
            if (c >= '0' && c <= '9') ++count;
        return count;
    }();
    static constexpr bool is_decimal = [] {
        for (char c : {Chars...})
            if ((c < '0' || c > '9') && c != '.' && c != '\'') return false;
        return true;
    }();
    static constexpr fraction value = [] {
        fraction result{0, 1};
        if (!is_decimal || digits > most_digits) return result;
        bool after_point = false;
        for (char c : {Chars...}) {
            after_point = after_point || c == '.';
            if (c == '.' || c == '\'') continue;
            result.numerator = result.numerator * 10 + (c - '0');
            if (after_point) result.denominator *= 10;
        }
        return result;
    }();
};

template <class Value, class Literal>
constexpr problem literal_problem() {
    problem wrong = make_problem(rule_of::constants, Literal::text.view());
    if (!Literal::is_decimal) {
        wrong.wanted << "decimal digits and a point";
    } else if (Literal::digits > Literal::most_digits) {
        wrong.wanted << "at most " << Literal::most_digits << " digits";
    } else if constexpr (has_domain<Value>) {
        constexpr domain_view view = domain<Value>::view;
        if (Value::is_outside(Literal::value)) {
            write_steps(wrong.wanted, view, view.lowest);
            write_steps(wrong.wanted << " to ", view, view.highest);
        } else if (Value::is_too_fine(Literal::value)) {
            write_steps(wrong.wanted << "steps of ", view, 1);
        } else {
            return {};
        }
    } else {
        return {};
    }
    return wrong;
}

/// The value of a literal. One that is refused has the nearest there is, so that it is the only
/// error.
template <class Value, class Literal>
consteval Value nearest_value() {
    if constexpr (has_domain<Value>) {
        if (Value::is_outside(Literal::value)) return Value::from_steps(Value::highest);
        const wide scaled = wide{Literal::value.numerator} * Value::steps_per_unit;
        return Value::from_steps(
            static_cast<typename Value::rep>(scaled / Literal::value.denominator));
    } else {
        return Literal::value;
    }
}

template <class Value, fixed_string Suffix, class Literal>
struct literal_value {
    static constexpr problem wrong = literal_problem<Value, Literal>();
    static_assert(
        sizeof(sound<
               wrong.rule,
               policy<Suffix>,
               at<"literal">,
               found<exact_text<wrong.found>()>,
               wanted<exact_text<wrong.wanted>()>>) != 0);
    static constexpr Value value = nearest_value<Value, Literal>();
};

} // namespace detail

namespace literals {

template <char... Chars>
consteval fraction operator""_dec() {
    return detail::literal_value<fraction, "_dec", detail::literal_text<Chars...>>::value;
}
template <char... Chars>
consteval percent operator""_pct() {
    return detail::literal_value<percent, "_pct", detail::literal_text<Chars...>>::value;
}
template <char... Chars>
consteval usd operator""_usd() {
    return detail::literal_value<usd, "_usd", detail::literal_text<Chars...>>::value;
}
template <char... Chars>
consteval eur operator""_eur() {
    return detail::literal_value<eur, "_eur", detail::literal_text<Chars...>>::value;
}
template <char... Chars>
consteval gbp operator""_gbp() {
    return detail::literal_value<gbp, "_gbp", detail::literal_text<Chars...>>::value;
}

} // namespace literals
} // namespace v0
} // namespace partnerkit

#endif
