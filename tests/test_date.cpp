// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "both.hpp"

#include <partnerkit/bind.hpp>
#include <partnerkit/date.hpp>
#include <partnerkit/text.hpp>
#include <partnerkit/tier.hpp>

namespace {

namespace pk = partnerkit;
using namespace pk::literals;
using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

struct deal {
    sys_days signed_on;
    year_month_day renewed_on;
    std::chrono::days silence;
    std::optional<std::chrono::hours> answered_in;
    std::chrono::milliseconds response;
};
BOOST_DESCRIBE_STRUCT(deal, (), (signed_on, renewed_on, silence, answered_in, response))

struct renewal {
    pk::date due;
    std::optional<pk::date> signed_on;
};
BOOST_DESCRIBE_STRUCT(renewal, (), (due, signed_on))
struct filed {
    pk::date due;
    std::optional<pk::date> signed_on;
};
BOOST_DESCRIBE_STRUCT(filed, (), (due, signed_on))

constexpr deal on(year_month_day when) {
    return {sys_days{when}, when, std::chrono::days{0}, std::nullopt, std::chrono::milliseconds{0}};
}
constexpr deal silent_for(int days) {
    deal result = on(year{2025} / 1 / 1);
    result.silence = std::chrono::days{days};
    return result;
}
constexpr deal answered_after(std::optional<std::chrono::hours> time) {
    deal result = on(year{2025} / 1 / 1);
    result.answered_in = time;
    return result;
}

template <class Condition>
constexpr auto ask = [](const deal& subject) { return pk::test<Condition>(subject); };

constexpr auto since = ask<pk::at_least<&deal::signed_on, pk::date{2024, 2, 29}>>;
constexpr auto renewed = ask<pk::at_least<&deal::renewed_on, pk::date{2024, 2, 29}>>;

TEST_CASE("a date is compared with a date, at, before and after, across a leap day") {
    CHECK_BOTH(since, on(year{2024} / 2 / 28), pk::truth::no);
    CHECK_BOTH(since, on(year{2024} / 2 / 29), pk::truth::yes);
    CHECK_BOTH(since, on(year{2024} / 3 / 1), pk::truth::yes);
    CHECK_BOTH(renewed, on(year{2024} / 2 / 28), pk::truth::no);
    CHECK_BOTH(renewed, on(year{2024} / 2 / 29), pk::truth::yes);
}

TEST_CASE("a year_month_day that is no date is missing, not another day") {
    constexpr auto no_date = [] {
        deal result = on(year{2024} / 2 / 29);
        result.renewed_on = year{2023} / month{2} / day{30};
        return result;
    }();
    CHECK_BOTH(renewed, no_date, pk::truth::unknown);
}

TEST_CASE("durations compare exactly across units") {
    constexpr auto quiet = ask<pk::at_most<&deal::silence, 180_days>>;
    CHECK_BOTH(quiet, silent_for(180), pk::truth::yes);
    CHECK_BOTH(quiet, silent_for(181), pk::truth::no);

    constexpr auto in_time = ask<pk::at_most<&deal::answered_in, 2_days>>;
    CHECK_BOTH(in_time, answered_after(std::chrono::hours{48}), pk::truth::yes);
    CHECK_BOTH(in_time, answered_after(std::chrono::hours{49}), pk::truth::no);
    CHECK_BOTH(in_time, answered_after(std::nullopt), pk::truth::unknown);

    constexpr auto weekly = ask<pk::is<&deal::silence, 1_weeks>>;
    CHECK_BOTH(weekly, silent_for(7), pk::truth::yes);
    CHECK_BOTH(weekly, silent_for(8), pk::truth::no);
}

TEST_CASE("a threshold finer than the field's unit is refused") {
    static_assert(pk::at_most<&deal::silence, 36_hours>::fault == pk::detail::rule_of::thresholds);
    static_assert(pk::at_most<&deal::silence, 48_hours>::fault == pk::detail::rule_of::none);
    static_assert(pk::at_most<&deal::response, 2_minutes>::fault == pk::detail::rule_of::none);
    static_assert(pk::at_most<&deal::silence, 48>::fault == pk::detail::rule_of::units);
    CHECK(pk::at_most<&deal::silence, pk::date{2024, 1, 1}>::fault == pk::detail::rule_of::units);
}

TEST_CASE("dates are read from ISO 8601 and nothing else") {
    constexpr auto read = [](std::string_view text) { return pk::checked<sys_days>(text, "day"); };
    static_assert(*read("2024-02-29") == sys_days{year{2024} / 2 / 29});
    CHECK(*read("1969-12-31") == sys_days{std::chrono::days{-1}});
    for (const char* text : {"2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31"}) {
        CAPTURE(text);
        CHECK(read(text).error().fault == pk::domain_fault::no_such_day);
    }
    CHECK(
        pk::to_text(read("2025-02-30").error()) ==
        "day: \"2025-02-30\" is no day of the calendar; wanted -32767-01-01 to 32767-12-31");
    CHECK(
        pk::to_text(read("30.02.2025").error()) ==
        "day: \"30.02.2025\" is not of the form YYYY-MM-DD; wanted -32767-01-01 to 32767-12-31");
    for (const char* text :
         {"2024-1-1",
          "24-01-01",
          "2024/01/01",
          "2024-01-01 ",
          "2024-01-0x",
          "+024-01-01",
          "20240101"}) {
        CAPTURE(text);
        const auto result = read(text);
        CHECK_FALSE(result.has_value());
        CHECK(result.error().fault == pk::domain_fault::malformed);
    }
    CHECK(read("").error().fault == pk::domain_fault::empty);
    CHECK(*pk::checked<std::optional<sys_days>>("") == std::nullopt);
}

TEST_CASE("a date of ours is a value like any other") {
    static_assert(*pk::checked<pk::date>("2024-02-29") == pk::date{2024, 2, 29});
    static_assert(
        pk::checked<pk::date>("2024-02-30").error().fault == pk::domain_fault::no_such_day);
    CHECK(*pk::checked<std::optional<pk::date>>("2024-02-29") == pk::date{2024, 2, 29});
    CHECK(*pk::checked<std::optional<pk::date>>("") == std::nullopt);
    CHECK(pk::to_text(pk::date{2024, 2, 29}) == "2024-02-29");
    CHECK(pk::date{2024, 2, 29} < pk::date{2024, 3, 1});
    CHECK(pk::date{-32767, 1, 1} < pk::date{32767, 12, 31});

    static_assert(
        pk::test<pk::at_least<&renewal::due, pk::date{2025, 6, 16}>>(renewal{}) == pk::truth::no);
    constexpr filed record{.due = *pk::checked<pk::date>("2025-06-16"), .signed_on = {}};
    constexpr renewal input = pk::as<renewal>(record);
    static_assert(
        pk::test<pk::at_least<&renewal::due, pk::date{2025, 6, 16}>>(input) == pk::truth::yes);
    static_assert(pk::test<pk::is_missing<&renewal::signed_on>>(input) == pk::truth::yes);
}

TEST_CASE("every day of four hundred years is written and read back") {
    for (int i = 0; i < 146'097; ++i) {
        const sys_days day{std::chrono::days{i}};
        const auto text = pk::to_text(day);
        const auto back = pk::checked<sys_days>(text.view());
        REQUIRE(back.has_value());
        REQUIRE(*back == day);
    }
    CHECK(pk::to_text(sys_days{year{2025} / 6 / 16}).view() == "2025-06-16");
    CHECK(pk::to_text(sys_days{year{7} / 1 / 2}).view() == "0007-01-02");
}

TEST_CASE("durations are written in their own unit") {
    CHECK(pk::to_text(std::chrono::days{180}).view() == "180 days");
    CHECK(pk::to_text(std::chrono::hours{48}).view() == "48 h");
    CHECK(pk::to_text(std::chrono::minutes{5}).view() == "5 min");
    CHECK(pk::to_text(std::chrono::milliseconds{1'500}).view() == "1.5 s");
}

enum class rate { old_rate, new_rate };
BOOST_DESCRIBE_ENUM(rate, old_rate, new_rate)
struct as_of :
    pk::tier_table<
        "rate as of",
        pk::tier<rate::new_rate, pk::at_least<&deal::signed_on, pk::date{2021, 8, 1}>>,
        pk::otherwise<rate::old_rate>> {};

TEST_CASE("a rule changes on a date") {
    CHECK_BOTH(as_of{}, on(year{2021} / 7 / 31), rate::old_rate);
    CHECK_BOTH(as_of{}, on(year{2021} / 8 / 1), rate::new_rate);
}

} // namespace
