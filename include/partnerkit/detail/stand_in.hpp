// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_STAND_IN_HPP_INCLUDED
#define PARTNERKIT_DETAIL_STAND_IN_HPP_INCLUDED

// What a refused policy answers, so that its uses add no errors of their own. It has the type of
// the answer as far as a program can tell, and every comparison with it holds, or a static_assert
// about it would be the next error. Nothing is ever built from it: the refusal stops the build.

#include <partnerkit/version.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

namespace partnerkit {
inline namespace v0 {

template <class Value, class Error>
class expected;
template <class Outcome, std::size_t Capacity>
class hits;
struct hit_error;

namespace detail {

/// The base of what passes for everything.
struct passing {};

template <class A, class B>
concept either_passes = std::is_base_of_v<passing, A> || std::is_base_of_v<passing, B>;

// All six: of `!=` as the opposite of `==`, one of the two would not hold.
template <class A, class B>
    requires either_passes<A, B>
constexpr bool operator==(const A&, const B&) noexcept { return true; }
template <class A, class B>
    requires either_passes<A, B>
constexpr bool operator!=(const A&, const B&) noexcept { return true; }
template <class A, class B>
    requires either_passes<A, B>
constexpr bool operator<(const A&, const B&) noexcept { return true; }
template <class A, class B>
    requires either_passes<A, B>
constexpr bool operator>(const A&, const B&) noexcept { return true; }
template <class A, class B>
    requires either_passes<A, B>
constexpr bool operator<=(const A&, const B&) noexcept { return true; }
template <class A, class B>
    requires either_passes<A, B>
constexpr bool operator>=(const A&, const B&) noexcept { return true; }
template <std::derived_from<passing> A>
constexpr bool operator!(const A&) noexcept {
    return true;
}

/// The type of an answer that nothing tells.
struct unknown_value {};

/// Stands for a value: converts to it, or has its members.
template <class Value>
struct stand_in : passing {
    // NOLINTNEXTLINE(google-explicit-constructor): it passes for the value.
    constexpr operator Value() const noexcept {
        if constexpr (std::is_same_v<Value, bool>)
            return true;
        else
            return Value{};
    }
    template <class Other>
    constexpr explicit operator Other() const noexcept {
        return Other{};
    }
};
template <class Value>
    requires(
        std::is_class_v<Value> && !std::is_final_v<Value> && std::is_default_constructible_v<Value>)
struct stand_in<Value> : Value, passing {};
template <>
struct stand_in<unknown_value> : passing {
    template <class Any>
    constexpr operator Any() const noexcept { // NOLINT(google-explicit-constructor)
        return Any{};
    }
};

template <class Held>
inline constexpr Held held_value{};

/// Stands for an answer: the value itself, and what a `std::optional`, an `expected` or `hits` of
/// it has.
template <class Held>
struct stand_in_answer : Held {
    constexpr explicit operator bool() const noexcept { return true; }
    [[nodiscard]] constexpr stand_in<bool> has_value() const noexcept { return {}; }
    constexpr const Held& operator*() const noexcept { return held_value<Held>; }
    constexpr const Held* operator->() const noexcept { return &held_value<Held>; }
    [[nodiscard]] constexpr const Held& value() const noexcept { return held_value<Held>; }
    template <class Value>
    [[nodiscard]] constexpr const Held& value_or(const Value&) const noexcept {
        return held_value<Held>;
    }
    template <class Error = hit_error>
    [[nodiscard]] constexpr stand_in<Error> error() const noexcept {
        return {};
    }
    [[nodiscard]] constexpr stand_in<bool> empty() const noexcept { return {}; }
    [[nodiscard]] constexpr stand_in<std::size_t> size() const noexcept { return {}; }
    [[nodiscard]] constexpr const Held* begin() const noexcept { return nullptr; }
    [[nodiscard]] constexpr const Held* end() const noexcept { return nullptr; }
    constexpr const Held& operator[](std::size_t) const noexcept { return held_value<Held>; }

    template <class Value, class Error>
    constexpr
    operator expected<Value, Error>() const noexcept { // NOLINT(google-explicit-constructor)
        return Value{};
    }
    template <class Value, std::size_t Capacity>
    constexpr
    operator hits<Value, Capacity>() const noexcept { // NOLINT(google-explicit-constructor)
        return {};
    }
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
