// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "both.hpp"
#include "random.hpp"

#include <partnerkit/calendar.hpp>
#include <partnerkit/prove.hpp>
#include <partnerkit/text.hpp>
#include <partnerkit/tier.hpp>

#include <array>
#include <vector>

namespace {

namespace pk = partnerkit;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;
using namespace std::chrono_literals;

// ---- an oracle that knows no <chrono>: a calendar that is counted day by day --------------------

struct counted_day {
    int year, month, day;
    int weekday; // 0 is Sunday
};

constexpr bool is_leap(int year) { return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0); }
constexpr int length_of(int year, int month) {
    constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

/// From 1 January 1999, a Friday, 10592 days after that of 1970, to the end of 2032.
constexpr int first_count = 10'592;
const std::vector<counted_day>& calendar() {
    static const std::vector<counted_day> all = [] {
        std::vector<counted_day> result;
        for (counted_day next{1999, 1, 1, 5}; next.year < 2033;) {
            result.push_back(next);
            next.weekday = (next.weekday + 1) % 7;
            if (++next.day <= length_of(next.year, next.month)) continue;
            next.day = 1;
            if (++next.month <= 12) continue;
            next.month = 1;
            ++next.year;
        }
        return result;
    }();
    return all;
}
sys_days day_at(std::size_t position) {
    return sys_days{days{first_count + static_cast<int>(position)}};
}
/// Where a date stands in the calendar, by the lengths of the months before it.
std::size_t position_of(int year, int month, int day) {
    int position = day - 1;
    for (int y = 1999; y < year; ++y)
        position += is_leap(y) ? 366 : 365;
    for (int m = 1; m < month; ++m)
        position += length_of(year, m);
    return static_cast<std::size_t>(position);
}

// ---- months -------------------------------------------------------------------------------------

struct shift {
    year_month_day from;
    int months;
};
constexpr sys_days later(const shift& by) { return pk::add_months(sys_days{by.from}, by.months); }

TEST_CASE("a month more ends where the month ends") {
    CHECK_BOTH(later, (shift{2025y / 1 / 31, 1}), sys_days{2025y / 2 / 28});
    CHECK_BOTH(later, (shift{2024y / 1 / 31, 1}), sys_days{2024y / 2 / 29});
    CHECK_BOTH(later, (shift{2024y / 1 / 29, 1}), sys_days{2024y / 2 / 29});
    CHECK_BOTH(later, (shift{2025y / 1 / 28, 1}), sys_days{2025y / 2 / 28});
    CHECK_BOTH(later, (shift{2024y / 2 / 29, 1}), sys_days{2024y / 3 / 29});
    CHECK_BOTH(later, (shift{2024y / 2 / 29, 12}), sys_days{2025y / 2 / 28});
    CHECK_BOTH(later, (shift{2024y / 2 / 29, 48}), sys_days{2028y / 2 / 29});
    CHECK_BOTH(later, (shift{2000y / 2 / 29, -1200}), sys_days{1900y / 2 / 28});
    CHECK_BOTH(later, (shift{2025y / 12 / 31, 2}), sys_days{2026y / 2 / 28});
    CHECK_BOTH(later, (shift{2025y / 3 / 31, -1}), sys_days{2025y / 2 / 28});
    CHECK_BOTH(later, (shift{2025y / 1 / 31, -2}), sys_days{2024y / 11 / 30});
    CHECK_BOTH(later, (shift{2025y / 8 / 31, 0}), sys_days{2025y / 8 / 31});
    CHECK_BOTH(later, (shift{-32767y / 1 / 31, 65'534 * 12 + 11}), sys_days{32767y / 12 / 31});
}

TEST_CASE("months are those of a calendar that is counted day by day") {
    for (std::size_t i = 0; i < calendar().size(); ++i) {
        const counted_day from = calendar()[i];
        for (int months = -40; months <= 40; ++months) {
            const int month = 12 * from.year + from.month - 1 + months;
            const int year = month / 12;
            if (year < 1999 || year > 2032) continue;
            const int length = length_of(year, month % 12 + 1);
            const std::size_t to =
                position_of(year, month % 12 + 1, from.day < length ? from.day : length);
            REQUIRE(pk::add_months(day_at(i), months) == day_at(to));
        }
    }
}

// ---- quarters -----------------------------------------------------------------------------------

constexpr pk::quarter quarter_of(const year_month_day& date) {
    return pk::quarter_of(sys_days{date});
}
constexpr sys_days first_day(const pk::quarter& of) { return of.first_day(); }
constexpr sys_days last_day(const pk::quarter& of) { return of.last_day(); }
constexpr pk::quarter next(const pk::quarter& from) { return from + 1; }
constexpr pk::quarter previous(const pk::quarter& from) { return from - 1; }

TEST_CASE("a quarter has three months") {
    CHECK_BOTH(quarter_of, 2024y / 12 / 31, (pk::quarter{2024, 4}));
    CHECK_BOTH(quarter_of, 2025y / 1 / 1, (pk::quarter{2025, 1}));
    CHECK_BOTH(quarter_of, 2025y / 3 / 31, (pk::quarter{2025, 1}));
    CHECK_BOTH(quarter_of, 2025y / 4 / 1, (pk::quarter{2025, 2}));
    CHECK_BOTH(quarter_of, -1y / 12 / 31, (pk::quarter{-1, 4}));
    CHECK_BOTH(quarter_of, 0y / 1 / 1, (pk::quarter{0, 1}));
    CHECK_BOTH(first_day, (pk::quarter{2025, 3}), sys_days{2025y / 7 / 1});
    CHECK_BOTH(last_day, (pk::quarter{2025, 3}), sys_days{2025y / 9 / 30});
    CHECK_BOTH(last_day, (pk::quarter{2025, 4}), sys_days{2025y / 12 / 31});
    CHECK_BOTH(first_day, (pk::quarter{-32767, 1}), sys_days{-32767y / 1 / 1});
    CHECK_BOTH(last_day, (pk::quarter{32767, 4}), sys_days{32767y / 12 / 31});
    CHECK_BOTH(next, (pk::quarter{2025, 3}), (pk::quarter{2025, 4}));
    CHECK_BOTH(next, (pk::quarter{2025, 4}), (pk::quarter{2026, 1}));
    CHECK_BOTH(previous, (pk::quarter{2025, 1}), (pk::quarter{2024, 4}));
    CHECK_BOTH(next, (pk::quarter{-1, 4}), (pk::quarter{0, 1}));
    CHECK_BOTH(previous, (pk::quarter{0, 1}), (pk::quarter{-1, 4}));
}

TEST_CASE("every day lies in its quarter") {
    for (std::size_t i = 0; i < calendar().size(); ++i) {
        const counted_day day = calendar()[i];
        const pk::quarter is = pk::quarter_of(day_at(i));
        REQUIRE(is.year == day.year);
        REQUIRE(is.number == (day.month <= 3 ? 1 : day.month <= 6 ? 2 : day.month <= 9 ? 3 : 4));
        REQUIRE(is.first_day() == day_at(position_of(day.year, 3 * is.number - 2, 1)));
        const int last = length_of(day.year, 3 * is.number);
        REQUIRE(is.last_day() == day_at(position_of(day.year, 3 * is.number, last)));
    }
}

TEST_CASE("quarters are counted") {
    // One after the other, from the first to the last there is, and back.
    int count = 0;
    pk::quarter at{-32767, 1};
    for (; at != pk::quarter{32767, 4}; ++count) {
        const pk::quarter after = at + 1;
        REQUIRE(after - 1 == at);
        REQUIRE(at < after);
        REQUIRE(after - at == 1);
        REQUIRE((after.number == 1 ? after.year == at.year + 1 : after.year == at.year));
        at = after;
    }
    CHECK(count == 4 * 65'535 - 1);
    CHECK(at - pk::quarter{-32767, 1} == count);
    CHECK(at - count == pk::quarter{-32767, 1});
    CHECK(pk::quarter{-32767, 1} + count == at);
    CHECK(pk::quarter{-32767, 1} - at == -count);
    CHECK(pk::quarter{2025, 4} < pk::quarter{2026, 1});
    CHECK(pk::quarter{2025, 2} > pk::quarter{2025, 1});
    CHECK(pk::quarter{} == pk::quarter{1970, 1});
}

TEST_CASE("only quarters that exist") {
    using pk::quarter;
    static_assert(quarter::exists(2025, 1) && quarter::exists(2025, 4));
    static_assert(!quarter::exists(2025, 0) && !quarter::exists(2025, 5));
    static_assert(quarter::exists(-32767, 1) && quarter::exists(32767, 4));
    static_assert(!quarter::exists(-32768, 4) && !quarter::exists(32768, 1));
    CHECK(quarter::exists(2025, 1));
}

TEST_CASE("quarters are written and read") {
    for (int steps = -4 * 32767; steps <= 4 * 32767 + 3; ++steps) {
        const pk::quarter value = pk::domain<pk::quarter>::from_steps(steps);
        REQUIRE(pk::domain<pk::quarter>::steps(value) == steps);
        if (value.year < 0 || value.year > 9'999) continue;
        const auto back = pk::checked<pk::quarter>(pk::to_text(value).view());
        REQUIRE(back.has_value());
        REQUIRE(*back == value);
    }
    CHECK(pk::to_text(pk::quarter{2025, 3}).view() == "2025-Q3");
    CHECK(pk::to_text(pk::quarter{7, 1}).view() == "0007-Q1");
    CHECK(pk::to_text(pk::quarter{-7, 4}).view() == "-0007-Q4");
    CHECK(pk::to_text(pk::quarter{32767, 4}).view() == "32767-Q4");

    constexpr auto read = [](std::string_view text) {
        return pk::checked<pk::quarter>(text, "closed");
    };
    static_assert(*read("2025-Q3") == pk::quarter{2025, 3});
    static_assert(*read("0000-Q1") == pk::quarter{0, 1});
    for (const char* text :
         {"2025-Q0",
          "2025-Q5",
          "2025-q3",
          "2025Q3",
          "2025/Q3",
          "2025-03",
          "25-Q3",
          "-025-Q3",
          "+025-Q3",
          "20a5-Q3",
          "2025-Q3 ",
          "2025-Q33",
          " 2025-Q3"}) {
        CAPTURE(text);
        const auto result = read(text);
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().fault == pk::domain_fault::malformed);
    }
    CHECK(read("").error().fault == pk::domain_fault::empty);
    CHECK(
        pk::to_text(read("Q3 2025").error()) ==
        "closed: \"Q3 2025\" is not of the wanted form; wanted -32767-Q1 to 32767-Q4");
    CHECK(*pk::checked<pk::quarter>(pk::steps{4 * 2025 + 2}) == pk::quarter{2025, 3});
    CHECK(
        pk::checked<pk::quarter>(pk::steps{4 * 32767 + 4}).error().fault ==
        pk::domain_fault::above_highest);
    CHECK(
        pk::checked<pk::quarter>(pk::steps{-4 * 32767 - 1}).error().fault ==
        pk::domain_fault::below_lowest);
    CHECK(*pk::checked<std::optional<pk::quarter>>("") == std::nullopt);
}

struct deal {
    pk::quarter closed;
    std::optional<pk::quarter> renewed;
};
BOOST_DESCRIBE_STRUCT(deal, (), (closed, renewed))

enum class rate { old_rate, new_rate };
BOOST_DESCRIBE_ENUM(rate, old_rate, new_rate)
struct rate_of :
    pk::tier_table<
        "rate of a deal",
        pk::tier<rate::new_rate, pk::at_least<&deal::closed, pk::quarter{2025, 3}>>,
        pk::otherwise<rate::old_rate>> {};
static_assert(pk::prove::complete<rate_of> && pk::prove::reachable<rate_of>);
static_assert(pk::prove::decisive<rate_of> && pk::prove::monotone<rate_of>);

constexpr auto renewed = [](const deal& of) {
    return pk::test<pk::at_least<&deal::renewed, pk::quarter{2025, 3}>>(of);
};

TEST_CASE("a quarter is a field and a bound") {
    CHECK_BOTH(rate_of{}, (deal{{2025, 2}, {}}), rate::old_rate);
    CHECK_BOTH(rate_of{}, (deal{{2025, 3}, {}}), rate::new_rate);
    CHECK_BOTH(rate_of{}, (deal{{2025, 4}, {}}), rate::new_rate);
    CHECK_BOTH(rate_of{}, (deal{{2024, 4}, {}}), rate::old_rate);
    CHECK_BOTH(renewed, (deal{{2025, 4}, pk::quarter{2025, 3}}), pk::truth::yes);
    CHECK_BOTH(renewed, (deal{{2025, 4}, pk::quarter{2025, 2}}), pk::truth::no);
    CHECK_BOTH(renewed, (deal{{2025, 4}, {}}), pk::truth::unknown);

    using closed_in_a_number = pk::at_least<&deal::closed, 8'102>;
    static_assert(closed_in_a_number::fault == pk::detail::rule_of::units);
    using closed_on_a_day = pk::at_least<&deal::closed, pk::date{2025, 7, 1}>;
    static_assert(closed_on_a_day::fault == pk::detail::rule_of::units);
    using per_quarter = pk::at_least<pk::ratio<&deal::closed, &deal::renewed>, 1>;
    CHECK(per_quarter::fault == pk::detail::rule_of::fields);
}

// ---- business days ------------------------------------------------------------------------------

/// In no order, one twice, some of them on weekends.
constexpr std::array holidays{
    sys_days{2026y / 1 / 1},
    sys_days{2025y / 12 / 26},
    sys_days{2025y / 12 / 25},
    sys_days{2025y / 12 / 25},
    sys_days{2025y / 11 / 1},
    sys_days{2024y / 2 / 29},
    sys_days{1999y / 12 / 31},
    sys_days{2000y / 1 / 1}};

constexpr bool is_open(const year_month_day& day) { return pk::is_business_day(sys_days{day}); }
constexpr bool is_open_for_us(const year_month_day& day) {
    return pk::is_business_day(sys_days{day}, holidays);
}

TEST_CASE("Saturdays, Sundays and holidays are no business days") {
    CHECK_BOTH(is_open, 2025y / 12 / 26, true); // a Friday
    CHECK_BOTH(is_open, 2025y / 12 / 27, false);
    CHECK_BOTH(is_open, 2025y / 12 / 28, false);
    CHECK_BOTH(is_open, 2025y / 12 / 29, true);
    CHECK_BOTH(is_open_for_us, 2025y / 12 / 24, true);
    CHECK_BOTH(is_open_for_us, 2025y / 12 / 25, false);
    CHECK_BOTH(is_open_for_us, 2025y / 12 / 26, false);
    CHECK_BOTH(is_open_for_us, 2025y / 12 / 27, false);
    CHECK_BOTH(is_open_for_us, 2025y / 12 / 29, true);
    CHECK_BOTH(is_open_for_us, 2025y / 11 / 1, false); // a Saturday, too
}

struct step {
    year_month_day from;
    int n;
};
constexpr sys_days steps(const step& by) { return pk::add_business_days(sys_days{by.from}, by.n); }
constexpr sys_days our_steps(const step& by) {
    return pk::add_business_days(sys_days{by.from}, by.n, holidays);
}

TEST_CASE("so many business days on, the day itself not counted") {
    CHECK_BOTH(steps, (step{2025y / 12 / 27, 1}), sys_days{2025y / 12 / 29}); // from a Saturday
    CHECK_BOTH(steps, (step{2025y / 12 / 28, 1}), sys_days{2025y / 12 / 29});
    CHECK_BOTH(steps, (step{2025y / 12 / 26, 1}), sys_days{2025y / 12 / 29});
    CHECK_BOTH(steps, (step{2025y / 12 / 25, 1}), sys_days{2025y / 12 / 26});
    CHECK_BOTH(steps, (step{2025y / 12 / 27, -1}), sys_days{2025y / 12 / 26});
    CHECK_BOTH(steps, (step{2025y / 12 / 29, -1}), sys_days{2025y / 12 / 26});
    CHECK_BOTH(steps, (step{2025y / 12 / 27, 0}), sys_days{2025y / 12 / 27});
    CHECK_BOTH(steps, (step{2025y / 12 / 26, 5}), sys_days{2026y / 1 / 2});
    CHECK_BOTH(our_steps, (step{2025y / 12 / 24, 1}), sys_days{2025y / 12 / 29});
    CHECK_BOTH(our_steps, (step{2025y / 12 / 24, 4}), sys_days{2026y / 1 / 2});
    CHECK_BOTH(our_steps, (step{2025y / 12 / 29, -1}), sys_days{2025y / 12 / 24});
    CHECK_BOTH(our_steps, (step{2025y / 12 / 25, 0}), sys_days{2025y / 12 / 25});
}

struct span {
    year_month_day from;
    year_month_day to;
};
constexpr int between(const span& of) {
    return pk::business_days_between(sys_days{of.from}, sys_days{of.to});
}
constexpr int ours_between(const span& of) {
    return pk::business_days_between(sys_days{of.from}, sys_days{of.to}, holidays);
}

TEST_CASE("business days after a day, up to and including another") {
    CHECK_BOTH(between, (span{2025y / 12 / 26, 2025y / 12 / 26}), 0);
    CHECK_BOTH(between, (span{2025y / 12 / 25, 2025y / 12 / 26}), 1);
    CHECK_BOTH(between, (span{2025y / 12 / 26, 2025y / 12 / 28}), 0);
    CHECK_BOTH(between, (span{2025y / 12 / 26, 2025y / 12 / 29}), 1);
    CHECK_BOTH(between, (span{2025y / 12 / 29, 2025y / 12 / 26}), -1);
    CHECK_BOTH(between, (span{2025y / 12 / 28, 2025y / 12 / 26}), 0);
    CHECK_BOTH(between, (span{2025y / 12 / 22, 2025y / 12 / 29}), 5);
    CHECK_BOTH(ours_between, (span{2025y / 12 / 22, 2025y / 12 / 29}), 3);
    CHECK_BOTH(ours_between, (span{2025y / 12 / 29, 2025y / 12 / 22}), -3);
    CHECK_BOTH(ours_between, (span{2025y / 12 / 24, 2026y / 1 / 2}), 4);
}

constexpr counted_day counted_holidays[]{
    {1999, 12, 31, 5},
    {2000, 1, 1, 6},
    {2024, 2, 29, 4},
    {2025, 11, 1, 6},
    {2025, 12, 25, 4},
    {2025, 12, 26, 5},
    {2026, 1, 1, 4}};

/// How many business days the calendar has before each of its days.
std::vector<int> business_days_before(bool with_holidays) {
    std::vector<int> result{0};
    for (const counted_day& day : calendar()) {
        bool is_open = day.weekday != 0 && day.weekday != 6;
        for (const counted_day& each : counted_holidays)
            if (with_holidays && each.year == day.year && each.month == day.month &&
                each.day == day.day)
                is_open = false;
        result.push_back(result.back() + (is_open ? 1 : 0));
    }
    return result;
}

TEST_CASE("business days are those of a calendar that is counted day by day") {
    const std::vector<sys_days> some(holidays.begin(), holidays.end());
    for (const bool with_holidays : {false, true}) {
        const auto before = business_days_before(with_holidays);
        const std::vector<sys_days> listed = with_holidays ? some : std::vector<sys_days>{};
        for (std::size_t i = 0; i < calendar().size(); ++i) {
            REQUIRE(pk::is_business_day(day_at(i), listed) == (before[i + 1] > before[i]));
            // Each day within two weeks: how many lie between, and which one it is.
            for (std::size_t j = i; j < i + 15 && j < calendar().size(); ++j) {
                const int n = before[j + 1] - before[i + 1];
                REQUIRE(pk::business_days_between(day_at(i), day_at(j), listed) == n);
                REQUIRE(pk::business_days_between(day_at(j), day_at(i), listed) == -n);
                if (j > i && before[j + 1] > before[j])
                    REQUIRE(pk::add_business_days(day_at(i), n, listed) == day_at(j));
                if (j > i && before[i + 1] > before[i])
                    REQUIRE(
                        pk::add_business_days(day_at(j), before[i] - before[j], listed) ==
                        day_at(i));
            }
        }
    }
}

TEST_CASE("business days between days far apart") {
    const auto before = business_days_before(true);
    tests::dice roll = tests::seeded_dice();
    const auto last = static_cast<std::int64_t>(calendar().size()) - 1;
    for (int i = 0; i < 200; ++i) {
        const auto from = static_cast<std::size_t>(roll(0, last));
        const auto to = static_cast<std::size_t>(roll(0, last));
        REQUIRE(
            pk::business_days_between(day_at(from), day_at(to), holidays) ==
            before[to + 1] - before[from + 1]);
    }
}

TEST_CASE("holidays are any range of days, also a list in braces") {
    constexpr sys_days christmas{2025y / 12 / 25};
    static_assert(pk::is_business_day(christmas));
    static_assert(!pk::is_business_day(christmas, {christmas}));
    CHECK(pk::add_business_days(christmas - days{1}, 1, {christmas}) == christmas + days{1});
    CHECK(pk::business_days_between(christmas - days{1}, christmas, {christmas}) == 0);
    const year_month_day dates[]{2025y / 12 / 25};
    CHECK_FALSE(pk::is_business_day(christmas, dates));
    CHECK(pk::is_business_day(christmas + days{1}, dates));
}

} // namespace
