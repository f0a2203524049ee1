// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TEXT_HPP_INCLUDED
#define PARTNERKIT_TEXT_HPP_INCLUDED

/// \file
/// Values and errors as text, for people: exact decimals with their unit, enumerators by name,
/// dates as ISO 8601. Nothing is allocated; a `text_buffer` converts to `std::string_view`.

#include <partnerkit/checked.hpp>
#include <partnerkit/detail/stand_in.hpp>
#include <partnerkit/hit.hpp>

#include <charconv>

namespace partnerkit {
inline namespace v0 {

/// A value of a domain: `97.53 %`, `500000 USD`, `gold`, `true`. Decimals are exact; what does not
/// terminate within 12 digits ends with three dots and is never rounded up.
template <has_domain Value>
[[nodiscard]] constexpr value_text to_text(const Value& value) noexcept {
    value_text text;
    detail::write_steps(
        text, domain<Value>::view, static_cast<std::int64_t>(domain<Value>::steps(value)));
    return text;
}

/// A number of steps of a domain, as `to_text` writes the value.
[[nodiscard]] constexpr value_text to_text(const domain_view& domain, std::int64_t steps) noexcept {
    value_text text;
    detail::write_steps(text, domain, steps);
    return text;
}

[[nodiscard]] constexpr value_text to_text(fraction value) noexcept {
    value_text text;
    detail::write_decimal(text, value);
    return text;
}

/// The answer of a policy that is refused.
constexpr detail::stand_in<value_text> to_text(const detail::passing&) noexcept { return {}; }

namespace detail {

template <class Buffer>
inline void write_found(Buffer& out, const found_value& found) {
    switch (found.kind) {
    case found_value::type::whole:
        out << found.whole;
        break;
    case found_value::type::natural:
        out << static_cast<std::size_t>(found.whole);
        break;
    case found_value::type::real: {
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, found.real);
        out << std::string_view{digits, static_cast<std::size_t>(end.ptr - digits)};
        break;
    }
    case found_value::type::text:
        out << '"' << found.text.view() << '"';
        break;
    }
}

template <class Buffer>
constexpr void write_wanted(Buffer& out, const domain_view& domain) {
    if (domain.name_count > 0) {
        for (std::size_t i = 0; i < domain.name_count; ++i)
            out << (i == 0                       ? ""
                    : i + 1 == domain.name_count ? " or "
                                                 : ", ")
                << domain.names[i].name;
        return;
    }
    write_steps(out, domain, domain.lowest);
    write_steps(out << " to ", domain, domain.highest);
    if (domain.step.denominator > 1 && !domain.has_write)
        write_decimal(out << " in steps of ", domain.step);
}

constexpr std::string_view fault_text(domain_fault fault, value_kind wanted) noexcept {
    switch (fault) {
    case domain_fault::none:
        return "";
    case domain_fault::empty:
        return "is empty";
    case domain_fault::not_a_number:
        return "is not a number";
    case domain_fault::infinite:
        return "is infinite";
    case domain_fault::malformed:
        return wanted == value_kind::date ? "is not of the form YYYY-MM-DD"
                                          : "is not of the wanted form";
    case domain_fault::unknown_name:
        return "is none of the names";
    case domain_fault::below_lowest:
        return "is too low";
    case domain_fault::above_highest:
        return "is too high";
    case domain_fault::too_fine:
        return "lies between two steps";
    case domain_fault::imprecise:
        return "is too large for a floating-point number to be exact";
    case domain_fault::no_such_day:
        return "is no day of the calendar";
    }
    return "";
}

} // namespace detail

/// The error in one line: `icp_overlap: 100.004 is too high; wanted 0 % to 100 % in steps of 0.01`.
[[nodiscard]] inline text_buffer<400> to_text(const domain_error& error) noexcept {
    text_buffer<400> text;
    if (!error.field.empty()) text << error.field << ": ";
    if (error.fault == domain_fault::empty)
        text << "the value ";
    else {
        detail::write_found(text, error.found);
        text << ' ';
    }
    text << detail::fault_text(
        error.fault, error.wanted == nullptr ? value_kind::number : error.wanted->kind);
    if (error.wanted != nullptr) {
        text << "; wanted ";
        detail::write_wanted(text, *error.wanted);
    }
    return text;
}

/// Why a `unique` or `any` table has no answer: `no row matches`, `rows 1 and 3 conflict`. Here
/// rows count from one, as in the compiler's messages.
[[nodiscard]] constexpr value_text to_text(const hit_error& error) noexcept {
    value_text text;
    if (error.why == hit_error::reason::no_row_matches) return text << "no row matches";
    return text << "rows " << error.first_row + 1 << " and " << error.second_row + 1 << " conflict";
}

} // namespace v0
} // namespace partnerkit

#endif
