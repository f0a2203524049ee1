// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_TEXT_HPP_INCLUDED
#define PARTNERKIT_DETAIL_TEXT_HPP_INCLUDED

#include <partnerkit/version.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace partnerkit {
inline namespace v0 {

/// A string literal as a template argument: `scorecard<"partner fit", ...>`.
template <std::size_t Size>
struct fixed_string {
    char chars[Size]{};

    constexpr fixed_string() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): a literal is meant to become a name.
    consteval fixed_string(const char (&literal)[Size]) {
        for (std::size_t i = 0; i < Size; ++i)
            chars[i] = literal[i];
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {chars, Size - 1}; }
};

/// A short text built without allocation, usable in constant expressions. What does not fit is cut.
template <std::size_t Capacity>
class text_buffer {
  public:
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {chars, size}; }
    // NOLINTNEXTLINE(google-explicit-constructor): it is a text.
    constexpr operator std::string_view() const noexcept { return view(); }
    /// The text with a terminating null character.
    [[nodiscard]] constexpr const char* c_str() const noexcept { return chars; }

    constexpr text_buffer& operator<<(char c) noexcept {
        if (size < Capacity) chars[size++] = c;
        return *this;
    }
    constexpr text_buffer& operator<<(std::string_view text) noexcept {
        for (char c : text)
            *this << c;
        return *this;
    }
    constexpr text_buffer& operator<<(const char* text) noexcept {
        return *this << std::string_view{text};
    }
    constexpr text_buffer& operator<<(std::int64_t whole) noexcept {
        // The magnitude is taken in unsigned arithmetic: the lowest int64 has no positive twin.
        const auto bits = static_cast<std::uint64_t>(whole);
        if (whole < 0) *this << '-';
        return digits(whole < 0 ? std::uint64_t{0} - bits : bits);
    }
    constexpr text_buffer& operator<<(int whole) noexcept {
        return *this << static_cast<std::int64_t>(whole);
    }
    constexpr text_buffer& operator<<(std::size_t whole) noexcept { return digits(whole); }

    friend constexpr bool operator==(const text_buffer&, const text_buffer&) = default;
    friend constexpr bool operator==(const text_buffer& a, std::string_view b) noexcept {
        return a.view() == b;
    }

    // Public, because only then can a buffer be a template argument.
    char chars[Capacity + 1]{};
    std::size_t size = 0;

  private:
    constexpr text_buffer& digits(std::uint64_t value) noexcept {
        char reversed[20]{};
        int count = 0;
        do {
            reversed[count++] = static_cast<char>('0' + value % 10);
            value /= 10;
        } while (value != 0);
        while (count > 0)
            *this << reversed[--count];
        return *this;
    }
};

namespace detail {

/// The text of a buffer as a string of exactly its length, so that a diagnostic shows no padding.
template <auto Buffer>
consteval auto exact_text() {
    fixed_string<Buffer.size + 1> text;
    for (std::size_t i = 0; i < Buffer.size; ++i)
        text.chars[i] = Buffer.chars[i];
    text.chars[Buffer.size] = '\0'; // written out, or Clang prints the characters as numbers
    return text;
}

/// A policy's name for a diagnostic.
template <class Policy>
inline constexpr auto name_text = [] {
    text_buffer<80> text;
    text << Policy::name;
    return text;
}();

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
