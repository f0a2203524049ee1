// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DATE_HPP_INCLUDED
#define PARTNERKIT_DATE_HPP_INCLUDED

/// \file
/// Dates and durations from `<chrono>` as fields and bounds; a header of its own because `<chrono>`
/// costs more to include than all the rest.
///
///     at_least<&partner::signed_on, date{2025, 6, 16}>      // sys_days or year_month_day
///     at_most<&partner::silence, 180_days>                  // any chrono duration
///
/// Dates go from year -32767 to 32767, by the civil calendar; a `year_month_day` that is no date
/// (30 February) is missing, not some other day. Durations compare exactly across units.

#include <partnerkit/checked.hpp>

#include <chrono>

namespace partnerkit {
inline namespace v0 {

struct date_unit {
    static constexpr std::string_view symbol = "";
};
struct time_unit {
    static constexpr std::string_view symbol = "s";
};

/// A date as a constant in a policy, checked when it is compiled; also a value of its own, which is
/// read with `checked`.
struct date {
    int year = 1970;
    unsigned month = 1;
    unsigned day = 1;

    // The parts of a chrono date have 16 and 8 bits, and drop what does not fit.
    static constexpr bool exists(int y, unsigned m, unsigned d) noexcept {
        return y >= -32767 && y <= 32767 && m <= 12 && d <= 31 &&
               std::chrono::year_month_day{
                   std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{d}}
                   .ok();
    }
    constexpr date() = default;
    consteval date(int y, unsigned m, unsigned d) : year(y), month(m), day(d) {
        if (!exists(y, m, d)) detail::value_is_outside_the_domain_of_its_type();
    }
#ifdef __clang__ // as in domain.hpp: one line instead of twice twelve
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wgcc-compat"
    consteval date(int y, unsigned m, unsigned d) __attribute__((
        enable_if(!exists(y, m, d), ""),
        diagnose_if(
            !exists(y, m, d),
            "a constant lies in the domain of its type and on one of its steps "
            "(docs/errors.md#constants)",
            "error"))) {}
#pragma clang diagnostic pop
#endif
    static constexpr date from_days(std::chrono::sys_days days) noexcept {
        const std::chrono::year_month_day parts{days};
        date result;
        result.year = static_cast<int>(parts.year());
        result.month = static_cast<unsigned>(parts.month());
        result.day = static_cast<unsigned>(parts.day());
        return result;
    }
    [[nodiscard]] constexpr std::chrono::sys_days days() const noexcept {
        return std::chrono::year_month_day{
            std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    }

    friend constexpr bool operator==(const date&, const date&) = default;
    friend constexpr auto operator<=>(const date&, const date&) = default;
};

namespace detail {

inline constexpr std::int64_t first_day =
    std::chrono::sys_days{std::chrono::year{-32767} / 1 / 1}.time_since_epoch().count();
inline constexpr std::int64_t last_day =
    std::chrono::sys_days{std::chrono::year{32767} / 12 / 31}.time_since_epoch().count();

constexpr void write_two_digits(value_text& out, unsigned value) {
    out << static_cast<char>('0' + value / 10) << static_cast<char>('0' + value % 10);
}

/// ISO 8601, with at least four digits for the year.
constexpr void write_date(value_text& out, std::int64_t days) {
    const std::chrono::year_month_day value{
        std::chrono::sys_days{std::chrono::days{static_cast<int>(days)}}};
    int year = static_cast<int>(value.year());
    if (year < 0) {
        out << '-';
        year = -year;
    }
    for (int digit = 1000; digit > year && digit > 1; digit /= 10)
        out << '0';
    out << year << '-';
    write_two_digits(out, static_cast<unsigned>(value.month()));
    out << '-';
    write_two_digits(out, static_cast<unsigned>(value.day()));
}

/// `YYYY-MM-DD`.
constexpr converted parse_date(std::string_view text) noexcept {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {0, domain_fault::malformed};
    int parts[3]{};
    int part = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7) {
            ++part;
            continue;
        }
        if (text[i] < '0' || text[i] > '9') return {0, domain_fault::malformed};
        parts[part] = parts[part] * 10 + (text[i] - '0');
    }
    const std::chrono::year_month_day value{
        std::chrono::year{parts[0]},
        std::chrono::month{static_cast<unsigned>(parts[1])},
        std::chrono::day{static_cast<unsigned>(parts[2])}};
    if (!value.ok()) return {0, domain_fault::no_such_day};
    return {std::chrono::sys_days{value}.time_since_epoch().count(), domain_fault::none};
}

struct date_domain {
    using unit = date_unit;
    using rep = std::int32_t;
    static constexpr domain_view view{
        .kind = value_kind::date,
        .lowest = first_day,
        .highest = last_day,
        .step = {1, 1},
        .unit = "",
        .has_write = true,
        .write = write_date};
    static constexpr converted parse(std::string_view text) noexcept { return parse_date(text); }
};

} // namespace detail

template <>
struct domain<std::chrono::sys_days> : detail::date_domain {
    static constexpr rep steps(std::chrono::sys_days value) noexcept {
        return static_cast<rep>(value.time_since_epoch().count());
    }
    static constexpr std::chrono::sys_days from_steps(std::int64_t steps) noexcept {
        return std::chrono::sys_days{std::chrono::days{static_cast<rep>(steps)}};
    }
};

template <>
struct domain<std::chrono::year_month_day> : detail::date_domain {
    static constexpr rep steps(std::chrono::year_month_day value) noexcept {
        return domain<std::chrono::sys_days>::steps(std::chrono::sys_days{value});
    }
    static constexpr std::chrono::year_month_day from_steps(std::int64_t steps) noexcept {
        return domain<std::chrono::sys_days>::from_steps(steps);
    }
};

template <>
struct domain<date> : detail::date_domain {
    static constexpr rep steps(date value) noexcept {
        return domain<std::chrono::sys_days>::steps(value.days());
    }
    static constexpr date from_steps(std::int64_t steps) noexcept {
        return date::from_days(domain<std::chrono::sys_days>::from_steps(steps));
    }
};

namespace detail {

/// A `year_month_day` may be no date at all; then there is no value.
template <>
struct stored<std::chrono::year_month_day> {
    using value_type = std::chrono::year_month_day;
    static constexpr bool may_be_missing = true;
    static constexpr bool may_be_not_applicable = false;
    static constexpr reading<std::int32_t> read(const value_type& value) noexcept {
        if (!value.ok()) return {};
        return {domain<value_type>::steps(value), presence::known};
    }
};

/// Whole minutes and more have names; all else is written in seconds.
template <class Duration>
constexpr std::string_view duration_name() {
    using period = typename Duration::period;
    if constexpr (std::is_same_v<period, std::chrono::days::period>) return " days";
    if constexpr (std::is_same_v<period, std::chrono::weeks::period>) return " weeks";
    if constexpr (std::is_same_v<period, std::chrono::hours::period>) return " h";
    if constexpr (std::is_same_v<period, std::chrono::minutes::period>) return " min";
    return {};
}

template <class Duration>
constexpr void write_duration(value_text& out, std::int64_t count) {
    if constexpr (!duration_name<Duration>().empty())
        out << count << duration_name<Duration>();
    else
        write_decimal(out, reduced(wide{count} * Duration::period::num, Duration::period::den))
            << " s";
}

} // namespace detail

template <class Rep, class Period>
    requires std::integral<Rep> &&(sizeof(Rep) <= 8) &&
        std::signed_integral<Rep> struct domain<std::chrono::duration<Rep, Period>> {
        using value_type = std::chrono::duration<Rep, Period>;
        using unit = time_unit;
        using rep = Rep;
        static constexpr domain_view view{
            .kind = value_kind::duration,
            .lowest = std::numeric_limits<Rep>::min(),
            .highest = std::numeric_limits<Rep>::max(),
            .step = {Period::num, Period::den},
            .unit = time_unit::symbol,
            .has_write = true,
            .write = detail::write_duration<value_type>};
        static constexpr rep steps(const value_type& value) noexcept { return value.count(); }
        static constexpr value_type from_steps(std::int64_t steps) noexcept {
            return value_type{static_cast<Rep>(steps)};
        }
    };

    /// A duration as a constant in a policy: `180_days`, `48_hours`.
    template <class Duration>
    struct lasting {
        std::int64_t count = 0;

        /// Of a duration before something: `-6_weeks`.
        consteval lasting operator-() const { return {-count}; }
    };

    template <class Duration>
    struct domain<lasting<Duration>> {
        using unit = time_unit;
        using rep = std::int64_t;
        static constexpr domain_view view = domain<Duration>::view;
        static constexpr rep steps(lasting<Duration> value) noexcept { return value.count; }
    };

    namespace literals {

    consteval lasting<std::chrono::days> operator""_days(unsigned long long count) {
        return {static_cast<std::int64_t>(count)};
    }
    consteval lasting<std::chrono::weeks> operator""_weeks(unsigned long long count) {
        return {static_cast<std::int64_t>(count)};
    }
    consteval lasting<std::chrono::hours> operator""_hours(unsigned long long count) {
        return {static_cast<std::int64_t>(count)};
    }
    consteval lasting<std::chrono::minutes> operator""_minutes(unsigned long long count) {
        return {static_cast<std::int64_t>(count)};
    }

    } // namespace literals
} // namespace v0
} // namespace partnerkit

#endif
