// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_CHECKED_HPP_INCLUDED
#define PARTNERKIT_CHECKED_HPP_INCLUDED

/// \file
/// The border: how run-time values become exact, bounded ones. `checked<percent>(97.5, "overlap")`
/// yields the value, or an error that names the field, the value and what was wanted.
///
/// - an integer: whole units, `checked<usd>(500)` is $500.00;
/// - `steps{n}`: steps, `checked<usd>(steps{50'000})` is $500.00;
/// - `float`, `double`: the step it stands for, if there is one (see below); NaN and the infinities
///   are errors, never missing values, and -0.0 is zero;
/// - text: an exact decimal (`-12.50`), an enumerator's name, true / false, a date (`2025-06-16`);
/// - empty text: missing, for a `std::optional` or `if_applicable`; else an error.
///
/// A floating-point number stands for a step if it differs from it by no more than a millionth of a
/// step or its own rounding error: 97.53 is 97.53 per cent although no `double` is exactly that,
/// and 0.1 + 0.2 is 0.30; 100.004 lies above a percent's highest value, and 99.996 between two
/// steps. What lies between two steps is an error, unless `rounding::down` or `rounding::nearest`
/// is asked for. Bounds are checked before rounding, so that rounding never lets a value in. Where
/// a `double` cannot tell one step from the next any more (beyond 2^53 whole numbers, or 2^51 steps
/// of another size; of a `float`, 2^24 and 2^22), it is refused as imprecise.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>
#include <partnerkit/domain.hpp>

#include <partnerkit/detail/threshold.hpp>
#include <partnerkit/expected.hpp>

#include <limits>

namespace partnerkit {
inline namespace v0 {

/// What to do with a value between two steps.
enum class rounding : unsigned char {
    none,   ///< refuse it
    down,   ///< towards the lowest value
    nearest ///< to the nearest step, and half-way to the even one
};
BOOST_DESCRIBE_ENUM(rounding, none, down, nearest)

/// Why a value is not in a domain.
enum class domain_fault : unsigned char {
    none,
    empty,
    not_a_number,
    infinite,
    malformed,    ///< text of another form
    unknown_name, ///< no enumerator of this name or value
    below_lowest,
    above_highest,
    too_fine,   ///< between two steps
    imprecise,  ///< a floating-point number too large to tell steps apart
    no_such_day ///< a date that the calendar does not have
};
BOOST_DESCRIBE_ENUM(
    domain_fault,
    none,
    empty,
    not_a_number,
    infinite,
    malformed,
    unknown_name,
    below_lowest,
    above_highest,
    too_fine,
    imprecise,
    no_such_day)

/// A whole number of steps, as an input.
struct steps {
    std::int64_t value = 0;
};

/// What was given: a whole number, a floating-point number or a text. Of a long text only what a
/// message shows, the first 40 characters and three dots: an error outlives what it is about.
struct found_value {
    enum class type : unsigned char {
        whole,
        natural, ///< a whole number above the signed range; `whole` has its 64 bits
        real,
        text
    };
    type kind = type::whole;
    std::int64_t whole = 0;
    double real = 0;
    text_buffer<43> text{};

    friend constexpr bool operator==(const found_value&, const found_value&) = default;
};

/// A value that was refused: which field, why, what was found, and the domain that was wanted.
struct domain_error {
    std::string_view field{};
    domain_fault fault = domain_fault::none;
    found_value found{};
    const domain_view* wanted = nullptr;

    friend constexpr bool operator==(const domain_error&, const domain_error&) = default;
};

namespace detail {

/// The outcome of a conversion to steps.
struct converted {
    std::int64_t steps = 0;
    domain_fault fault = domain_fault::none;
};

constexpr converted in_bounds(wide steps, const domain_view& domain) noexcept {
    if (steps < domain.lowest) return {0, domain_fault::below_lowest};
    if (steps > domain.highest) return {0, domain_fault::above_highest};
    return {static_cast<std::int64_t>(steps), domain_fault::none};
}

/// numerator / denominator steps; the denominator is positive.
constexpr converted
from_quotient(wide numerator, wide denominator, const domain_view& domain, rounding mode) noexcept {
    if (numerator < wide{domain.lowest} * denominator) return {0, domain_fault::below_lowest};
    if (numerator > wide{domain.highest} * denominator) return {0, domain_fault::above_highest};
    wide steps = numerator / denominator;
    wide rest = numerator % denominator;
    if (rest == 0) return {static_cast<std::int64_t>(steps), domain_fault::none};
    if (mode == rounding::none) return {0, domain_fault::too_fine};
    if (rest < 0) { // division truncates towards zero; we go down
        --steps;
        rest += denominator;
    }
    if (mode == rounding::nearest) {
        const wide twice = 2 * rest;
        if (twice > denominator || (twice == denominator && steps % 2 != 0)) ++steps;
    }
    return {static_cast<std::int64_t>(steps), domain_fault::none};
}

/// Every digit counts, however many there are: a value a hair above the highest is above it.
constexpr converted
from_text(std::string_view text, const domain_view& domain, rounding mode) noexcept {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    std::size_t point = text.size();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '.' && point == text.size())
            point = i;
        else if (text[i] < '0' || text[i] > '9')
            return {0, domain_fault::malformed};
    }
    if (point == 0 || point + 1 == text.size()) return {0, domain_fault::malformed};

    const wide low = domain.lowest;
    const wide high = domain.highest;
    const wide most = (-low > high ? -low : high) * domain.step.numerator / domain.step.denominator;
    wide whole = 0;
    for (std::size_t i = 0; i < point; ++i) {
        whole = whole * 10 + (text[i] - '0');
        if (whole > most + 1)
            return {0, negative ? domain_fault::below_lowest : domain_fault::above_highest};
    }
    // Half steps, in parts of the step's numerator; after the point, from the last digit on.
    const wide unit = 2 * wide{domain.step.denominator};
    wide after_point = 0;
    bool rest = false; // whether less than such a part is left
    for (std::size_t i = text.size(); i > point + 1; --i) {
        after_point += (text[i - 1] - '0') * unit;
        rest = rest || after_point % 10 != 0;
        after_point /= 10;
    }
    const wide step = 2 * wide{domain.step.numerator};
    const wide parts = whole * unit + after_point;
    const wide above = parts % step;
    const bool exact = above == 0 && !rest;
    const wide magnitude = parts / step;
    const wide down = !negative ? magnitude : exact ? -magnitude : -magnitude - 1;
    if (down < low) return {0, domain_fault::below_lowest};
    if (down + (exact ? 0 : 1) > high) return {0, domain_fault::above_highest};
    if (exact) return {static_cast<std::int64_t>(down), domain_fault::none};
    if (mode == rounding::none) return {0, domain_fault::too_fine};
    const bool half_way = 2 * above == step && !rest;
    const bool nearer_to_next = half_way ? down % 2 != 0 : (2 * above >= step) != negative;
    const bool up = mode == rounding::nearest && nearer_to_next;
    return {static_cast<std::int64_t>(down) + (up ? 1 : 0), domain_fault::none};
}

template <std::floating_point Real>
constexpr converted from_real(Real given, const domain_view& domain, rounding mode) noexcept {
    if (given != given) return {0, domain_fault::not_a_number};
    constexpr Real largest = std::numeric_limits<Real>::max();
    if (given > largest || given < -largest) return {0, domain_fault::infinite};
    constexpr Real huge = static_cast<Real>(1e38L); // more than 2^63 steps of 2^63 units
    if (given > huge) return {0, domain_fault::above_highest};
    if (given < -huge) return {0, domain_fault::below_lowest};
    const double exact = static_cast<double>(given) * static_cast<double>(domain.step.denominator) /
                         static_cast<double>(domain.step.numerator);
    // Of a long double we take as much as a double has. Whole numbers are told apart up to 2^53 (of
    // a float, 2^24); a quarter of that where a step is no whole number and was rounded before us.
    using type = std::conditional_t<std::is_same_v<Real, float>, float, double>;
    constexpr double relative_error = std::numeric_limits<type>::epsilon();
    const double precise = (domain.step == fraction{1} ? 2 : 0.5) / relative_error;
    if (exact > static_cast<double>(domain.highest) + 1) return {0, domain_fault::above_highest};
    if (exact < static_cast<double>(domain.lowest) - 1) return {0, domain_fault::below_lowest};
    if (exact > precise || exact < -precise) return {0, domain_fault::imprecise};
    auto down = static_cast<std::int64_t>(exact);
    if (static_cast<double>(down) > exact) --down;
    const double above = exact - static_cast<double>(down);                 // 0 <= above < 1
    const double own_error = (exact < 0 ? -exact : exact) * relative_error; // in steps
    const double tolerance = own_error > 1e-6 ? own_error : 1e-6;
    if (above <= tolerance) return in_bounds(down, domain);
    if (above >= 1 - tolerance) return in_bounds(wide{down} + 1, domain);
    if (down < domain.lowest) return {0, domain_fault::below_lowest};
    if (down >= domain.highest) return {0, domain_fault::above_highest};
    if (mode == rounding::none) return {0, domain_fault::too_fine};
    const bool half_way = above >= 0.5 - tolerance && above <= 0.5 + tolerance;
    if (mode == rounding::nearest && (half_way ? down % 2 != 0 : above > 0.5)) ++down;
    return in_bounds(down, domain);
}

constexpr bool same_letters(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const char upper =
            a[i] >= 'A' && a[i] <= 'Z' ? static_cast<char>(a[i] + ('a' - 'A')) : a[i];
        if (upper != b[i]) return false;
    }
    return true;
}

constexpr converted boolean_from_text(std::string_view text) noexcept {
    for (std::string_view yes : {"true", "yes", "1"})
        if (same_letters(text, yes)) return {1, domain_fault::none};
    for (std::string_view no : {"false", "no", "0"})
        if (same_letters(text, no)) return {0, domain_fault::none};
    return {0, domain_fault::malformed};
}

constexpr converted name_from_text(std::string_view text, const domain_view& domain) noexcept {
    for (std::size_t i = 0; i < domain.name_count; ++i)
        if (domain.names[i].name == text) return {domain.names[i].steps, domain_fault::none};
    return {0, domain_fault::unknown_name};
}

constexpr converted name_from_steps(std::int64_t value, const domain_view& domain) noexcept {
    for (std::size_t i = 0; i < domain.name_count; ++i)
        if (domain.names[i].steps == value) return {value, domain_fault::none};
    return {0, domain_fault::unknown_name};
}

template <class Value>
struct may_be_absent {
    static constexpr bool value = false;
    using type = Value;
};
template <class Value>
struct may_be_absent<std::optional<Value>> {
    static constexpr bool value = true;
    using type = Value;
};
template <class Value>
struct may_be_absent<if_applicable<Value>> {
    static constexpr bool value = true;
    using type = Value;
};

template <class Value, class Input>
constexpr converted convert(const Input& input, rounding mode) noexcept {
    constexpr domain_view domain = partnerkit::domain<Value>::view;
    if constexpr (std::is_same_v<Input, steps>) {
        if (domain.name_count > 0) return name_from_steps(input.value, domain);
        return in_bounds(input.value, domain);
    } else if constexpr (std::is_same_v<Input, bool>) {
        return {input, domain_fault::none};
    } else if constexpr (std::integral<Input>) {
        if (domain.kind == value_kind::enumeration) {
            if (input > Input{} && static_cast<std::uint64_t>(input) > INT64_MAX)
                return {0, domain_fault::unknown_name};
            return name_from_steps(static_cast<std::int64_t>(input), domain);
        }
        return from_quotient(
            static_cast<wide>(input) * domain.step.denominator,
            domain.step.numerator,
            domain,
            mode);
    } else if constexpr (std::floating_point<Input>) {
        return from_real(input, domain, mode);
    } else {
        const std::string_view text = input;
        if (text.empty()) return {0, domain_fault::empty};
        if constexpr (requires { partnerkit::domain<Value>::parse(text); })
            return partnerkit::domain<Value>::parse(text);
        else if constexpr (domain.kind == value_kind::boolean)
            return boolean_from_text(text);
        else if constexpr (domain.kind == value_kind::enumeration)
            return name_from_text(text, domain);
        else
            return from_text(text, domain, mode);
    }
}

/// A foreign text in a message of ours, not cut in the middle of a UTF-8 character.
constexpr text_buffer<43> shown_text(std::string_view given) noexcept {
    text_buffer<43> text;
    std::size_t shown = 40;
    if (given.size() <= shown) return text << given;
    while (shown > 0 && (given[shown] & 0xC0) == 0x80)
        --shown;
    return text << given.substr(0, shown) << "...";
}

template <class Input>
constexpr found_value found_in(const Input& input) noexcept {
    if constexpr (std::is_same_v<Input, steps>)
        return {.kind = found_value::type::whole, .whole = input.value};
    else if constexpr (std::integral<Input>)
        return {
            .kind = input > Input{} && static_cast<std::uint64_t>(input) > INT64_MAX
                        ? found_value::type::natural
                        : found_value::type::whole,
            .whole = static_cast<std::int64_t>(input)};
    else if constexpr (std::floating_point<Input>)
        return {.kind = found_value::type::real, .real = static_cast<double>(input)};
    else
        return {.kind = found_value::type::text, .text = shown_text(input)};
}

template <class Value, class Input>
struct input_diagnosis {
    static constexpr problem value = [] {
        if constexpr (!has_domain<Value>) {
            return domain_problem<Value>();
        } else {
            constexpr value_kind kind = partnerkit::domain<Value>::view.kind;
            problem wrong;
            if (std::is_same_v<Input, bool>) {
                if (kind != value_kind::boolean) wrong.found << "a bool";
            } else if (std::integral<Input>) {
                if (kind != value_kind::number && kind != value_kind::enumeration)
                    wrong.found << "a whole number";
            } else if (std::floating_point<Input>) {
                if (kind != value_kind::number) wrong.found << "a floating-point number";
            } else if (
                !std::is_same_v<Input, steps> &&
                !std::is_convertible_v<const Input&, std::string_view>) {
                wrong.found << "something else";
            }
            if (wrong.found.size != 0) {
                wrong.rule = rule_of::units;
                wrong.wanted << unit_name(partnerkit::domain<Value>::view) << ", or a text";
            }
            return wrong;
        }
    }();
};

} // namespace detail

/// Makes a value of a domain from an integer, `steps`, a floating-point number or a text. `Value`
/// is a type with a domain, or a `std::optional` or `if_applicable` of one; `field` names the value
/// in the error. Nothing is thrown or allocated; usable in constant expressions.
template <class Value, class Input>
[[nodiscard]] constexpr expected<Value, domain_error>
checked(const Input& input, std::string_view field = {}, rounding mode = rounding::none) noexcept {
    using inner = typename detail::may_be_absent<Value>::type;
    using diagnosis = detail::input_diagnosis<inner, Input>;
    if constexpr (detail::check<"checked<T>", diagnosis>::passed && diagnosis::value) {
        return Value{};
    } else if constexpr (
        std::is_convertible_v<const Input&, std::string_view> && std::is_array_v<Input>) {
        return checked<Value>(std::string_view{input}, field, mode);
    } else {
        const detail::converted result = detail::convert<inner>(input, mode);
        if (result.fault == domain_fault::none)
            return Value{domain<inner>::from_steps(result.steps)};
        if constexpr (detail::may_be_absent<Value>::value)
            if (result.fault == domain_fault::empty) return Value{};
        return unexpected{
            domain_error{field, result.fault, detail::found_in(input), &domain<inner>::view}};
    }
}

/// The same for a field, whose type and name it takes: `checked<&candidate::icp_overlap>(97.5)`.
template <auto Field, class Input>
[[nodiscard]] constexpr expected<typename field<Field>::stored_type, domain_error>
checked(const Input& input, rounding mode = rounding::none) noexcept {
    return checked<typename field<Field>::stored_type>(input, field<Field>::name(), mode);
}

} // namespace v0
} // namespace partnerkit

#endif
