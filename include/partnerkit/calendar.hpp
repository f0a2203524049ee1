// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_CALENDAR_HPP_INCLUDED
#define PARTNERKIT_CALENDAR_HPP_INCLUDED

/// \file
/// What the calendar of `<chrono>` lacks: months that end where the month does, quarters of a year
/// as fields and bounds, and business days.
///
///     add_months(day, 1)                                // 31 January: 28 or 29 February
///     at_least<&deal::closed_in, quarter{2025, 3}>      // from the third quarter of 2025 on
///     add_business_days(day, 5, holidays)               // the fifth business day after a day
///
/// Days lie in the years of all dates, -32767 to 32767, and so must what is made from them: here,
/// as in `<chrono>`, nothing checks that at run time.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/date.hpp>

#include <initializer_list>

namespace partnerkit {
inline namespace v0 {

/// The same day of the month so many months later, or earlier where `months` is negative; the last
/// day of a month that is too short: 31 January and one month is 28 or 29 February.
[[nodiscard]] constexpr std::chrono::sys_days
add_months(std::chrono::sys_days day, int months) noexcept {
    const std::chrono::year_month_day from{day};
    const auto month = from.year() / from.month() + std::chrono::months{months};
    const auto last = (month / std::chrono::last).day();
    return month / (from.day() < last ? from.day() : last);
}

// ---- quarters ----------------------------------------------------------------------------------

/// A quarter of a calendar year. A constant is checked when it is compiled; at run time a quarter
/// comes from a day, from another quarter, or from a text: `checked<quarter>("2025-Q3")`.
struct quarter {
    int year = 1970;
    int number = 1; ///< 1 to 4

    static constexpr bool exists(int y, int n) noexcept {
        return y >= -32767 && y <= 32767 && n >= 1 && n <= 4;
    }
    constexpr quarter() = default;
    consteval quarter(int y, int n) : year(y), number(n) {
        if (!exists(y, n)) detail::value_is_outside_the_domain_of_its_type();
    }
#ifdef __clang__ // as in domain.hpp: one line instead of twice twelve
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wgcc-compat"
    consteval quarter(int y, int n) __attribute__((
        enable_if(!exists(y, n), ""),
        diagnose_if(
            !exists(y, n),
            "a constant lies in the domain of its type and on one of its steps "
            "(docs/errors.md#constants)",
            "error"))) {}
#pragma clang diagnostic pop
#endif
    /// The quarter that a month belongs to.
    static constexpr quarter from_month(std::chrono::year_month month) noexcept {
        quarter result;
        result.year = static_cast<int>(month.year());
        result.number = static_cast<int>((static_cast<unsigned>(month.month()) + 2) / 3);
        return result;
    }
    [[nodiscard]] constexpr std::chrono::year_month first_month() const noexcept {
        return std::chrono::year{year} / (3 * number - 2);
    }
    [[nodiscard]] constexpr std::chrono::sys_days first_day() const noexcept {
        return first_month() / 1;
    }
    [[nodiscard]] constexpr std::chrono::sys_days last_day() const noexcept {
        return (first_month() + std::chrono::months{2}) / std::chrono::last;
    }

    friend constexpr quarter operator+(const quarter& from, int quarters) noexcept {
        return from_month(from.first_month() + std::chrono::months{std::int64_t{3} * quarters});
    }
    friend constexpr quarter operator-(const quarter& from, int quarters) noexcept {
        return from_month(from.first_month() - std::chrono::months{std::int64_t{3} * quarters});
    }
    /// How many quarters the first is after the second.
    friend constexpr int operator-(const quarter& a, const quarter& b) noexcept {
        return 4 * (a.year - b.year) + a.number - b.number;
    }
    friend constexpr bool operator==(const quarter&, const quarter&) = default;
    friend constexpr auto operator<=>(const quarter&, const quarter&) = default;
};

/// The quarter that a day belongs to.
[[nodiscard]] constexpr quarter quarter_of(std::chrono::sys_days day) noexcept {
    const std::chrono::year_month_day date{day};
    return quarter::from_month(date.year() / date.month());
}

/// Has no symbol: a quarter is a place in time, which nobody divides or adds up.
struct quarter_unit {};

/// In steps, a quarter is its number from the first one of year 0 on; so is a whole number that is
/// `checked`. As a text it is `2025-Q3`.
template <>
struct domain<quarter> {
    using value_type = quarter;
    using unit = quarter_unit;
    using rep = std::int32_t;

    static constexpr rep steps(const quarter& value) noexcept { return value - quarter{0, 1}; }
    static constexpr quarter from_steps(std::int64_t steps) noexcept {
        return quarter{0, 1} + static_cast<rep>(steps);
    }
    static constexpr void write(value_text& out, std::int64_t steps) noexcept {
        const quarter value = from_steps(steps);
        value_text day; // its year is that of a date
        detail::write_date(day, value.first_day().time_since_epoch().count());
        constexpr std::string_view rest = "-MM-DD";
        out << day.view().substr(0, day.size - rest.size()) << "-Q" << value.number;
    }
    static constexpr detail::converted parse(std::string_view text) noexcept {
        const detail::converted malformed{0, domain_fault::malformed};
        if (text.size() != 7 || text.substr(4, 2) != "-Q" || text[6] < '1' || text[6] > '4')
            return malformed;
        const detail::converted year =
            detail::parse_date(text_buffer<10>{} << text.substr(0, 4) << "-01-01");
        if (year.fault != domain_fault::none) return malformed;
        const quarter first =
            quarter_of(std::chrono::sys_days{std::chrono::days{static_cast<int>(year.steps)}});
        return {steps(first + (text[6] - '1')), domain_fault::none};
    }

    static constexpr domain_view view{
        .kind = value_kind::number,
        .lowest = -4 * 32767,
        .highest = 4 * 32767 + 3,
        .step = {1, 1},
        .unit = "a quarter",
        .has_write = true,
        .write = write};
};

// ---- business days -----------------------------------------------------------------------------

/// Monday to Friday, unless it is one of the holidays: any range of `sys_days` in any order, or a
/// list in braces. Costs a look at each holiday.
template <class Holidays = std::initializer_list<std::chrono::sys_days>>
[[nodiscard]] constexpr bool
is_business_day(std::chrono::sys_days day, const Holidays& holidays = {}) noexcept {
    const std::chrono::weekday weekday{day};
    if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return false;
    for (const std::chrono::sys_days each : holidays)
        if (each == day) return false;
    return true;
}

/// The `n`-th business day after a day, or before it where `n` is negative. The day itself does not
/// count, whatever it is: from a Saturday, 1 is Monday and -1 is Friday; 0 stays on the Saturday.
/// Costs a step for each day on the way, with a look at each holiday.
template <class Holidays = std::initializer_list<std::chrono::sys_days>>
[[nodiscard]] constexpr std::chrono::sys_days
add_business_days(std::chrono::sys_days day, int n, const Holidays& holidays = {}) noexcept {
    const int step = n < 0 ? -1 : 1;
    while (n != 0) {
        day += std::chrono::days{step};
        if (is_business_day(day, holidays)) n -= step;
    }
    return day;
}

/// How many business days lie after `from`, up to and including `to`. The other way round it is the
/// same number below zero. Costs a step for each day on the way, with a look at each holiday.
template <class Holidays = std::initializer_list<std::chrono::sys_days>>
[[nodiscard]] constexpr int business_days_between(
    std::chrono::sys_days from, std::chrono::sys_days to, const Holidays& holidays = {}) noexcept {
    if (to < from) return -business_days_between(to, from, holidays);
    int n = 0;
    while (from < to) {
        from += std::chrono::days{1};
        if (is_business_day(from, holidays)) ++n;
    }
    return n;
}

} // namespace v0
} // namespace partnerkit

#endif
