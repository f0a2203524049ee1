// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXPECTED_HPP_INCLUDED
#define PARTNERKIT_EXPECTED_HPP_INCLUDED

#include <partnerkit/version.hpp>

namespace partnerkit {
inline namespace v0 {

/// The wrapper that makes a result an error: `return unexpected{error};`.
template <class Error>
struct unexpected {
    Error error;
};
template <class Error>
unexpected(Error) -> unexpected<Error>;

/// A value or the reason why there is none, with the names of C++23's `std::expected`.
///
/// Nothing in it throws or allocates. Both types must be trivially copyable in spirit: small,
/// default-constructible values such as numbers, enumerators and described errors; both are stored,
/// which keeps every member usable in constant expressions on each supported compiler.
template <class Value, class Error>
class [[nodiscard]] expected {
  public:
    using value_type = Value;
    using error_type = Error;

    // NOLINTNEXTLINE(google-explicit-constructor): a value is a result.
    constexpr expected(const Value& value) noexcept : value_(value), has_value_(true) {}
    // NOLINTNEXTLINE(google-explicit-constructor): so is an error.
    constexpr expected(const unexpected<Error>& failure) noexcept : error_(failure.error) {}

    [[nodiscard]] constexpr bool has_value() const noexcept { return has_value_; }
    constexpr explicit operator bool() const noexcept { return has_value_; }

    /// The value. Requires `has_value()`, also `value()`, because nothing here throws.
    [[nodiscard]] constexpr const Value& operator*() const noexcept { return value_; }
    [[nodiscard]] constexpr const Value& value() const noexcept { return value_; }
    [[nodiscard]] constexpr const Value* operator->() const noexcept { return &value_; }
    [[nodiscard]] constexpr Value value_or(const Value& otherwise) const noexcept {
        return has_value_ ? value_ : otherwise;
    }
    /// The error. Requires `!has_value()`.
    [[nodiscard]] constexpr const Error& error() const noexcept { return error_; }

    friend constexpr bool operator==(const expected& a, const expected& b) noexcept {
        if (a.has_value_ != b.has_value_) return false;
        return a.has_value_ ? a.value_ == b.value_ : a.error_ == b.error_;
    }
    friend constexpr bool operator==(const expected& a, const Value& b) noexcept {
        return a.has_value_ && a.value_ == b;
    }

  private:
    Value value_{};
    Error error_{};
    bool has_value_ = false;
};

} // namespace v0
} // namespace partnerkit

#endif
