// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/value/affiliate_commission.hpp>

#include <partnerkit/prove.hpp>
#include <partnerkit/text.hpp>

#include "../../random.hpp"
#include "../decides.hpp"

#include <doctest/doctest.h>

#include <array>

namespace affiliate_commission_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::affiliate_commission;
using pk::domain_fault;

static_assert(policy::about.id == "V3" && sizeof(policy) == 1);
static_assert(pk::prove::complete<basis_of> && pk::prove::reachable<basis_of>);
static_assert(pk::prove::decisive<basis_of>);
static_assert(pk::prove::complete<bonus> && pk::prove::reachable<bonus>);
static_assert(pk::prove::decisive<bonus> && pk::prove::monotone<bonus>);

constexpr auto decide(const input& of) { return policy{}(of); }
constexpr pk::percent rate(const input& of) { return rate_of(of); }

constexpr std::chrono::sys_days on(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

constexpr terms standard{};
constexpr terms best{30, 20, duration::lifetime};

constexpr input first_of(const terms& plan, pk::usd amount, pk::count sales = 0) {
    return {plan, amount, on(2025, 1, 31), {}, sales};
}
constexpr input
later_of(const terms& plan, std::chrono::sys_days day, std::chrono::sys_days since) {
    return {plan, 100_usd, day, since, 0};
}

TEST_CASE("V3 the first payment, and those after it") {
    CHECK_BOTH(decide, first_of(standard, 100_usd), 20_usd);
    CHECK_BOTH(decide, first_of(best, 100_usd), 30_usd);
    CHECK_BOTH(decide, first_of({25, 10, duration::lifetime}, 100_usd), 25_usd);
    CHECK_BOTH(decide, later_of(standard, on(2025, 2, 28), on(2025, 1, 31)), 10_usd);
    CHECK_BOTH(decide, later_of(best, on(2025, 2, 28), on(2025, 1, 31)), 20_usd);
    // A second payment on the day of the first one.
    CHECK_BOTH(decide, later_of(standard, on(2025, 1, 31), on(2025, 1, 31)), 10_usd);
}

TEST_CASE("V3 twelve months end on the day before the same day a year later") {
    CHECK_BOTH(decide, later_of(standard, on(2026, 1, 30), on(2025, 1, 31)), 10_usd);
    CHECK_BOTH(decide, later_of(standard, on(2026, 1, 31), on(2025, 1, 31)), 0_usd);
    CHECK_BOTH(decide, later_of(standard, on(2026, 2, 1), on(2025, 1, 31)), 0_usd);
    CHECK_BOTH(decide, later_of(standard, on(2030, 1, 1), on(2025, 1, 31)), 0_usd);
    CHECK_BOTH(decide, later_of(standard, on(2025, 2, 27), on(2024, 2, 29)), 10_usd);
    CHECK_BOTH(decide, later_of(standard, on(2025, 2, 28), on(2024, 2, 29)), 0_usd);
    CHECK_BOTH(decide, later_of(standard, on(2024, 2, 28), on(2023, 2, 28)), 0_usd);
    CHECK_BOTH(decide, later_of(best, on(2026, 1, 31), on(2025, 1, 31)), 20_usd);
    CHECK_BOTH(decide, later_of(best, on(2055, 1, 31), on(2025, 1, 31)), 20_usd);
}

TEST_CASE("V3 a customer who pays monthly brings twelve commissions") {
    int paid = 0;
    for (int month = 0; month < 40; ++month) {
        input payment = later_of(standard, pk::add_months(on(2025, 1, 31), month), on(2025, 1, 31));
        if (month == 0) payment.customer_since.reset();
        if (*decide(payment) > 0_usd) ++paid;
    }
    CHECK(paid == 12);
}

TEST_CASE("V3 five points more in a month with five sales") {
    CHECK_BOTH(decide, first_of(standard, 100_usd, 4), 20_usd);
    CHECK_BOTH(decide, first_of(standard, 100_usd, 5), 25_usd);
    CHECK_BOTH(decide, first_of(standard, 100_usd, 6), 25_usd);
    CHECK_BOTH(decide, first_of(best, 100_usd, 5), 35_usd);
    constexpr input recurring{standard, 100_usd, on(2025, 2, 1), on(2025, 1, 31), 5};
    CHECK_BOTH(decide, recurring, 15_usd);
    constexpr input over{standard, 100_usd, on(2026, 1, 31), on(2025, 1, 31), 500};
    CHECK_BOTH(decide, over, 0_usd);
    CHECK_BOTH(rate, over, 0_pct);
    CHECK_BOTH(rate, recurring, 15_pct);
    CHECK_BOTH(rate, first_of({27, 10, duration::lifetime}, 1_usd, 5), 32_pct);
}

TEST_CASE("V3 cents are exact, half-way to the even one, and a refund takes them back") {
    constexpr terms quarter{25, 10, duration::lifetime};
    CHECK_BOTH(decide, first_of(quarter, 0.02_usd), 0_usd);    // 0.005
    CHECK_BOTH(decide, first_of(quarter, 0.06_usd), 0.02_usd); // 0.015
    CHECK_BOTH(decide, first_of(quarter, 0.07_usd), 0.02_usd);
    CHECK_BOTH(decide, first_of(quarter, -0.06_usd), -0.02_usd);
    CHECK_BOTH(decide, first_of(quarter, -100_usd, 5), -30_usd);
    CHECK_BOTH(decide, first_of(standard, 90'000'000'000'000_usd), 18'000'000'000'000_usd);
}

TEST_CASE("V3 rates outside their range are refused where they are read") {
    static_assert(pk::checked<&terms::first_sale>(19.99).error().field == "first_sale");
    static_assert(
        pk::checked<&terms::first_sale>(19.99).error().fault == domain_fault::below_lowest);
    static_assert(
        pk::checked<&terms::first_sale>(30.01).error().fault == domain_fault::above_highest);
    static_assert(pk::checked<&terms::recurring>(9.99).error().fault == domain_fault::below_lowest);
    static_assert(
        pk::checked<&terms::recurring>(20.01).error().fault == domain_fault::above_highest);
    static_assert(pk::checked<&terms::first_sale>(20) && pk::checked<&terms::first_sale>(30));
    static_assert(pk::checked<&terms::recurring>(10) && pk::checked<&terms::recurring>(20));
    CHECK(!pk::checked<&terms::recurring>(tests::at_run_time(21)));
}

TEST_CASE("V3 a payment before the customer's first one is refused") {
    constexpr auto early = decide(later_of(best, on(2025, 1, 30), on(2025, 1, 31)));
    static_assert(early.error().field == "paid_on");
    static_assert(early.error().fault == domain_fault::below_lowest);
    static_assert(early.error().found.text == "2025-01-30");
    CHECK(pk::to_text(early.error()).view() == "paid_on: \"2025-01-30\" is too low");
    CHECK(decide(tests::at_run_time(later_of(best, on(2025, 1, 31), on(2025, 1, 31)))));
}

TEST_CASE("V3 the sales of a month are its first payments") {
    static constexpr std::array payments{
        input{standard, 1_usd, on(2025, 2, 1), {}, 0},
        input{standard, 1_usd, on(2025, 2, 28), {}, 0},
        input{standard, 1_usd, on(2025, 2, 28), on(2025, 2, 28), 0}, // a second one
        input{standard, 1_usd, on(2025, 1, 31), {}, 0},
        input{standard, 1_usd, on(2025, 3, 1), {}, 0},
        input{standard, 1_usd, on(2024, 2, 1), {}, 0},
        input{standard, -1_usd, on(2025, 2, 2), {}, 0}, // a refund
        input{standard, 0_usd, on(2025, 2, 2), {}, 0}};
    constexpr auto of_month = [](const std::chrono::year_month& month) {
        return sales_in(month, payments);
    };
    CHECK_BOTH(of_month, (std::chrono::year{2025} / 2), pk::count{2});
    CHECK_BOTH(of_month, (std::chrono::year{2025} / 3), pk::count{1});
    CHECK_BOTH(of_month, (std::chrono::year{2025} / 4), pk::count{0});
}

TEST_CASE("V3 300 000 payments") {
    auto roll = tests::seeded_dice();
    std::size_t wrong = 0;
    for (int i = 0; i < 300'000; ++i) {
        const terms plan{
            decltype(terms::first_sale)::from_steps(static_cast<std::int16_t>(roll(2'000, 3'000))),
            decltype(terms::recurring)::from_steps(static_cast<std::int16_t>(roll(1'000, 2'000))),
            roll.once_in(3) ? duration::lifetime : duration::twelve_months};
        const std::chrono::year_month_day since{on(2024, 1, 1) + std::chrono::days{roll(0, 1'500)}};
        const std::chrono::year_month_day day{
            std::chrono::sys_days{since} +
            std::chrono::days{roll.once_in(2) ? roll(-3, 800) : roll(364, 367)}};
        const bool is_first = roll.once_in(4);
        const std::int64_t cents = roll(-10'000'000, 10'000'000);
        const std::int64_t sales = roll(0, 10);
        input payment{plan, pk::usd::from_steps(cents), day, {}, 0};
        payment.sales_in_month = pk::count::from_steps(static_cast<pk::count::rep>(sales));
        if (!is_first) payment.customer_since = since;
        const auto found = decide(payment);

        // By the parts of the dates: the days of a month are counted by hand.
        const auto month_of = [](const std::chrono::year_month_day& date) {
            return static_cast<int>(date.year()) * 12 + static_cast<int>(unsigned{date.month()});
        };
        const int months = month_of(day) - month_of(since);
        const auto number = static_cast<int>(unsigned{day.day()});
        auto wanted_number = static_cast<int>(unsigned{since.day()});
        if (unsigned{since.month()} == 2 && wanted_number == 29) wanted_number = 28;
        const bool is_over = months > 12 || (months == 12 && number >= wanted_number);
        const bool too_early =
            months < 0 || (months == 0 && number < static_cast<int>(unsigned{since.day()}));

        if (found.has_value() == (!is_first && too_early)) ++wrong;
        if (!found) continue;
        std::int64_t percents = is_first ? plan.first_sale.steps : plan.recurring.steps;
        if (sales > 4) percents += 500;
        if (!is_first && is_over && plan.recurring_for == duration::twelve_months) percents = 0;
        const std::int64_t away = found->steps * 10'000 - cents * percents;
        if (away > 5'000 || away < -5'000) ++wrong;
        if ((away == 5'000 || away == -5'000) && found->steps % 2 != 0) ++wrong;
    }
    CHECK(wrong == 0);
}

} // namespace affiliate_commission_test
