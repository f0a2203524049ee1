// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/commission.hpp>

#include <partnerkit/table.hpp>
#include <partnerkit/timeline.hpp>

#include "both.hpp"
#include "random.hpp"

#include <boost/describe/members.hpp>
#include <doctest/doctest.h>

#include <vector>

namespace commission_test {

namespace pk = partnerkit;
using namespace pk::literals;
using pk::domain_fault;

__extension__ using wide = __int128;

// ---- brackets -----------------------------------------------------------------------------------

/// A published revenue share: nothing for the first million, 15 % above.
struct revenue_share :
    pk::commission<
        "revenue share",
        pk::marginal,
        pk::from<1'000'000_usd, 15_pct>,
        pk::otherwise<0_pct>> {};
static_assert(sizeof(revenue_share) == 1 && revenue_share::name == "revenue share");

struct steep :
    pk::commission<
        "steep",
        pk::marginal,
        pk::from<100.01_usd, 33.33_pct>,
        pk::from<50_usd, 12.5_pct>,
        pk::from<0.07_usd, 7.77_pct>,
        pk::otherwise<1.01_pct>> {};
/// The same without its highest bracket.
struct less_steep :
    pk::commission<
        "less steep",
        pk::marginal,
        pk::from<50_usd, 12.5_pct>,
        pk::from<0.07_usd, 7.77_pct>,
        pk::otherwise<1.01_pct>> {};
/// And without the next one.
struct even_less_steep :
    pk::commission<
        "even less steep",
        pk::marginal,
        pk::from<0.07_usd, 7.77_pct>,
        pk::otherwise<1.01_pct>> {};
struct falling :
    pk::commission<"falling", pk::marginal, pk::from<75_usd, 0.5_pct>, pk::otherwise<100_pct>> {};

struct stairs :
    pk::commission<
        "stairs",
        pk::whole_amount,
        pk::from<100_usd, 20_pct>,
        pk::from<50.05_usd, 10.1_pct>,
        pk::otherwise<5.55_pct>> {};

template <class Commission, pk::usd Before = 0_usd>
constexpr auto after(const pk::usd& sale) {
    return Commission::of(sale, Before);
}
template <class Commission>
constexpr auto on(const pk::usd& amount) {
    return Commission::of(amount);
}

TEST_CASE("a published share: what is above the million") {
    CHECK_BOTH(on<revenue_share>, 999'999.99_usd, 0_usd);
    CHECK_BOTH(on<revenue_share>, 1'000'000_usd, 0_usd);
    CHECK_BOTH(on<revenue_share>, 1'000'000.03_usd, 0_usd);    // 0.0045
    CHECK_BOTH(on<revenue_share>, 1'000'000.04_usd, 0.01_usd); // 0.006
    CHECK_BOTH(on<revenue_share>, 1'000'100_usd, 15_usd);
    CHECK_BOTH((after<revenue_share, 900'000_usd>), 200'000_usd, 15'000_usd);
    CHECK_BOTH((after<revenue_share, 900'000_usd>), 100'000_usd, 0_usd);
    CHECK_BOTH((after<revenue_share, 1'100'000_usd>), -200'000_usd, -15'000_usd);
    CHECK_BOTH((after<revenue_share, 2'000'000_usd>), 10_usd, 1.5_usd);
}

TEST_CASE("half-way goes to the even step, once for a total") {
    CHECK_BOTH(on<revenue_share>, 1'000'000.1_usd, 0.02_usd); // 0.015
    CHECK_BOTH(on<revenue_share>, 1'000'000.3_usd, 0.04_usd); // 0.045
    CHECK_BOTH(on<revenue_share>, -1'000'000.1_usd, -0.02_usd);
    CHECK_BOTH(on<revenue_share>, -1'000'000.3_usd, -0.04_usd);
    // The sum of both, which is 0.06, is not rounded again.
    CHECK_BOTH((after<revenue_share, 1'000'000.1_usd>), 0.3_usd, 0.04_usd);
}

TEST_CASE("each part at the rate of its bracket") {
    CHECK_BOTH(on<steep>, 0.07_usd, 0_usd);
    CHECK_BOTH(on<steep>, 50_usd, 3.88_usd);      // 0.000707 + 3.879561
    CHECK_BOTH(on<steep>, 100.01_usd, 10.13_usd); // + 6.25125
    CHECK_BOTH(on<steep>, 200.01_usd, 43.46_usd); // + 33.33
    CHECK_BOTH(on<falling>, 75_usd, 75_usd);
    CHECK_BOTH(on<falling>, 77_usd, 75.01_usd);
}

TEST_CASE("the whole amount at the rate of the bracket it reaches") {
    CHECK_BOTH(on<stairs>, 50.04_usd, 2.78_usd);
    CHECK_BOTH(on<stairs>, 50.05_usd, 5.06_usd); // 5.05505
    CHECK_BOTH(on<stairs>, 99.99_usd, 10.1_usd); // 10.09899
    CHECK_BOTH(on<stairs>, 100_usd, 20_usd);
    CHECK_BOTH(on<stairs>, 100.01_usd, 20_usd); // 20.002
    // The sale that reaches a bracket catches up for those before it; a refund takes that back.
    CHECK_BOTH((after<stairs, 99.99_usd>), 0.01_usd, 9.9_usd);
    CHECK_BOTH((after<stairs, 100_usd>), -0.01_usd, -9.9_usd);
}

TEST_CASE("a total below zero is the mirror of one above") {
    CHECK_BOTH(on<steep>, -100.01_usd, -10.13_usd);
    CHECK_BOTH(on<stairs>, -100_usd, -20_usd);
    CHECK_BOTH((after<steep, -100.01_usd>), 200.02_usd, 20.26_usd);
    CHECK_BOTH((after<stairs, 40_usd>), -90.05_usd, -7.28_usd); // from 2.22 to -5.06
}

// ---- other types --------------------------------------------------------------------------------

using fine_percent = pk::basic_percent<-100, 1'000, 10'000>;
using yen = pk::money<"JPY", 1>;
struct fine :
    pk::commission<
        "fine",
        pk::marginal,
        pk::from<yen{1'000}, fine_percent{500}>,
        pk::otherwise<fine_percent{-0.0125_dec}>> {};
struct points :
    pk::commission<
        "points",
        pk::whole_amount,
        pk::from<pk::count{10}, 50_pct>,
        pk::otherwise<0_pct>> {};

struct penalty :
    pk::commission<
        "penalty",
        pk::whole_amount,
        pk::from<yen{1'000}, fine_percent{0}>,
        pk::otherwise<fine_percent{-50}>> {};

constexpr auto in_yen(const yen& amount) { return fine::of(amount); }
constexpr auto lost(const yen& amount) { return penalty::of(amount); }
constexpr auto in_points(const pk::count& sold) { return points::of(sold); }

TEST_CASE("any currency, any number, any type of per cent") {
    CHECK_BOTH(in_yen, yen{1'000}, yen{0});
    CHECK_BOTH(in_yen, yen{1'001}, yen{5});
    CHECK_BOTH(in_yen, yen{-1'001}, yen{-5});
    CHECK_BOTH(lost, yen{1}, yen{0});  // -0.5
    CHECK_BOTH(lost, yen{3}, yen{-2}); // -1.5
    CHECK_BOTH(lost, yen{-3}, yen{2});
    CHECK_BOTH(lost, yen{1'000}, yen{0});
    CHECK_BOTH(in_points, pk::count{9}, pk::count{0});
    CHECK_BOTH(in_points, pk::count{11}, pk::count{6}); // 5.5
    CHECK_BOTH(in_points, pk::count{13}, pk::count{6}); // 6.5
}

struct fivefold :
    pk::commission<
        "fivefold",
        pk::marginal,
        pk::from<1_usd, pk::basic_percent<0, 500>{500}>,
        pk::otherwise<pk::basic_percent<0, 500>{500}>> {};

constexpr pk::usd most = 90'000'000'000'000_usd;
template <class Answer>
constexpr bool
failed(const Answer& answer, std::string_view what, domain_fault why, std::int64_t found) {
    return !answer && answer.error().field == what && answer.error().fault == why &&
           answer.error().found.whole == found &&
           answer.error().wanted == &pk::domain<pk::usd>::view;
}

TEST_CASE("what leaves its type is an error that says what") {
    static_assert(revenue_share::of(most) == 13'499'999'850'000_usd);
    static_assert(revenue_share::of(-most) == -13'499'999'850'000_usd);
    static_assert(failed(
        revenue_share::of(0.01_usd, most),
        "sales",
        domain_fault::above_highest,
        9'000'000'000'000'001));
    static_assert(failed(
        revenue_share::next({-most, 0_usd}, -0.01_usd),
        "sales",
        domain_fault::below_lowest,
        -9'000'000'000'000'001));
    static_assert(fivefold::of(18'000'000'000'000_usd) == most);
    static_assert(failed(
        fivefold::of(18'000'000'000'000.01_usd),
        "commission",
        domain_fault::above_highest,
        9'000'000'000'000'005));
    static_assert(failed(
        fivefold::of(-20'000'000'000'000_usd, 10_usd),
        "commission",
        domain_fault::below_lowest,
        -10'000'000'000'000'000));
    // Only the difference has to fit.
    static_assert(fivefold::of(10_usd, 80'000'000'000'000_usd) == 50_usd);
    static_assert(failed(
        fivefold::next({}, 18'000'000'000'000.01_usd),
        "earned",
        domain_fault::above_highest,
        9'000'000'000'000'005));
    constexpr pk::commission_period<pk::usd> deep{-10'000'000'000'000_usd, -50'000'000'000'000_usd};
    static_assert(failed(
        fivefold::next(deep, 20'000'000'000'000_usd),
        "commission",
        domain_fault::above_highest,
        10'000'000'000'000'000));
    CHECK(!fivefold::of(tests::at_run_time(most)));
}

// ---- caps ---------------------------------------------------------------------------------------

struct capped_sale :
    pk::commission<"capped sale", pk::marginal, pk::otherwise<10_pct>, pk::cap_per_item<500_usd>> {
};
struct capped_period :
    pk::commission<
        "capped period",
        pk::marginal,
        pk::from<1'000_usd, 20_pct>,
        pk::otherwise<10_pct>,
        pk::cap_per_period<1'000_usd>> {};
struct capped_both :
    pk::commission<
        "capped both",
        pk::whole_amount,
        pk::cap_per_period<1'200_usd>,
        pk::from<5'000_usd, 12_pct>,
        pk::otherwise<10_pct>,
        pk::cap_per_item<500_usd>> {};
struct nothing :
    pk::commission<"nothing", pk::marginal, pk::otherwise<10_pct>, pk::cap_per_period<0_usd>> {};

using period = pk::commission_period<pk::usd>;
using answer = pk::commissioned<pk::usd>;

template <class Commission>
concept knows_from_sales = requires {
    Commission::of(1_usd, 1_usd);
};
static_assert(knows_from_sales<capped_period> && !knows_from_sales<capped_sale>);
static_assert(!knows_from_sales<capped_both>);

template <class Commission, period Before>
constexpr auto next(const pk::usd& sale) {
    return Commission::next(Before, sale);
}

TEST_CASE("a cap per item cuts a sale, and its refund") {
    CHECK_BOTH(on<capped_sale>, 4'999.9_usd, 499.99_usd);
    CHECK_BOTH(on<capped_sale>, 5'000_usd, 500_usd);
    CHECK_BOTH(on<capped_sale>, 5'000.1_usd, 500_usd);
    CHECK_BOTH(on<capped_sale>, -5'000_usd, 0_usd); // nothing was paid
    CHECK_BOTH((next<capped_sale, period{}>), 9'000_usd, (answer{{9'000_usd, 500_usd}, 500_usd}));
    CHECK_BOTH(
        (next<capped_sale, period{9'000_usd, 500_usd}>),
        -9'000_usd,
        (answer{{0_usd, 0_usd}, -500_usd}));
    CHECK_BOTH(
        (next<capped_sale, period{9'000_usd, 500_usd}>),
        -10_usd,
        (answer{{8'990_usd, 499_usd}, -1_usd}));
    // In two pieces, a refund takes back all there is with the first.
    CHECK_BOTH(
        (next<capped_sale, period{4'500_usd, 50_usd}>),
        -4'500_usd,
        (answer{{0_usd, -400_usd}, -50_usd}));
}

TEST_CASE("a cap per period stops what is paid, not what is earned") {
    CHECK_BOTH(on<capped_period>, 5'499.95_usd, 999.99_usd);
    CHECK_BOTH(on<capped_period>, 5'500_usd, 1'000_usd);
    CHECK_BOTH(on<capped_period>, 5'500.05_usd, 1'000_usd);
    CHECK_BOTH((after<capped_period, 5'000_usd>), 1'000_usd, 100_usd);
    CHECK_BOTH((after<capped_period, 6'000_usd>), -400_usd, 0_usd);
    CHECK_BOTH((after<capped_period, 6'000_usd>), -1'000_usd, -100_usd);
    CHECK_BOTH((after<capped_period, 6'000_usd>), -9'000_usd, -1'000_usd);
    CHECK_BOTH((after<capped_period, -500_usd>), 600_usd, 10_usd); // 50 were owed
    CHECK_BOTH(
        (next<capped_period, period{5'000_usd, 900_usd}>),
        1'000_usd,
        (answer{{6'000_usd, 1'100_usd}, 100_usd}));
    CHECK_BOTH(
        (next<capped_period, period{6'000_usd, 1'100_usd}>),
        -400_usd,
        (answer{{5'600_usd, 1'020_usd}, 0_usd}));
    CHECK_BOTH(
        (next<capped_period, period{100_usd, 10_usd}>),
        -300_usd,
        (answer{{-200_usd, -20_usd}, -10_usd}));
    CHECK_BOTH(on<nothing>, 100_usd, 0_usd);
}

TEST_CASE("both caps, in any order among the brackets") {
    CHECK_BOTH(on<capped_both>, 4'999.99_usd, 500_usd);
    CHECK_BOTH(on<capped_both>, 4'000_usd, 400_usd);
    CHECK_BOTH(
        (next<capped_both, period{9'000_usd, 1'000_usd}>),
        3'000_usd,
        (answer{{12'000_usd, 1'360_usd}, 200_usd}));
    CHECK_BOTH(
        (next<capped_both, period{9'000_usd, 1'000_usd}>),
        9'000_usd,
        (answer{{18'000_usd, 1'500_usd}, 200_usd}));
}

static_assert(boost::describe::has_describe_members<period>::value);
static_assert(boost::describe::has_describe_members<answer>::value);

// ---- against other ways of computing it ---------------------------------------------------------

struct step {
    std::int64_t from;
    std::int64_t rate; ///< in hundredths of a per cent
};
/// The same brackets as above, from the lowest one on.
struct model {
    std::vector<step> steps;
    bool is_whole;
};
const model models[]{
    {{{0, 0}, {100'000'000, 1'500}}, false},
    {{{0, 101}, {7, 777}, {5'000, 1'250}, {10'001, 3'333}}, false},
    {{{0, 10'000}, {7'500, 50}}, false},
    {{{0, 555}, {5'005, 1'010}, {10'000, 2'000}}, true}};

constexpr auto commission_of(std::size_t which, pk::usd sale, pk::usd before) {
    switch (which) {
    case 0:
        return revenue_share::of(sale, before);
    case 1:
        return steep::of(sale, before);
    case 2:
        return falling::of(sale, before);
    default:
        return stairs::of(sale, before);
    }
}

/// The nearest whole number, of two equally near ones the even one. By distance, without a
/// remainder.
wide nearest(wide numerator, wide denominator) {
    wide low = 0;
    wide high = 1;
    while (high * denominator <= numerator)
        high *= 2;
    while (high - low > 1) {
        const wide middle = low + (high - low) / 2;
        (middle * denominator <= numerator ? low : high) = middle;
    }
    const wide below = numerator - low * denominator;
    const wide above = high * denominator - numerator;
    if (below != above) return below < above ? low : high;
    return low % 2 == 0 ? low : high;
}

/// What a total of at least zero earns, bracket by bracket from the lowest one, in 10 000ths.
wide parts_of(const model& of, wide total) {
    wide parts = 0;
    for (std::size_t i = 0; i < of.steps.size(); ++i) {
        const bool is_last = i + 1 == of.steps.size();
        if (of.is_whole) {
            if (total >= of.steps[i].from) parts = total * of.steps[i].rate;
            continue;
        }
        const wide end = is_last || total < of.steps[i + 1].from ? total : of.steps[i + 1].from;
        if (end > of.steps[i].from) parts += (end - of.steps[i].from) * of.steps[i].rate;
    }
    return parts;
}
wide earned(const model& of, wide total) {
    return total < 0 ? -nearest(parts_of(of, -total), 10'000)
                     : nearest(parts_of(of, total), 10'000);
}

/// What each total up to a limit earns, cent by cent.
std::vector<std::int64_t> cent_by_cent(const model& of, std::int64_t limit) {
    std::vector<std::int64_t> totals;
    std::int64_t parts = 0;
    for (std::int64_t cents = 0; cents <= limit; ++cents) {
        std::int64_t rate = 0;
        for (const step& each : of.steps)
            if (of.is_whole ? cents >= each.from : cents > each.from) rate = each.rate;
        parts = of.is_whole ? cents * rate : cents == 0 ? 0 : parts + rate;
        totals.push_back(static_cast<std::int64_t>(nearest(parts, 10'000)));
    }
    return totals;
}

TEST_CASE("2 000 000 sales, cent by cent") {
    auto roll = tests::seeded_dice();
    constexpr std::int64_t limit = 20'000;
    std::vector<std::int64_t> tables[4];
    for (std::size_t i = 1; i < 4; ++i)
        tables[i] = cent_by_cent(models[i], limit);
    const auto looked_up = [&](std::size_t which, std::int64_t total) {
        const auto at = static_cast<std::size_t>(total < 0 ? -total : total);
        return total < 0 ? -tables[which][at] : tables[which][at];
    };
    std::size_t wrong = 0;
    for (int i = 0; i < 2'000'000; ++i) {
        const auto which = static_cast<std::size_t>(roll(1, 3));
        const std::int64_t before = roll(-limit, limit);
        const std::int64_t total =
            roll.once_in(4) ? roll.near({7, 5'000, 5'005, 7'500, 10'000}, 2) : roll(-limit, limit);
        const auto found =
            commission_of(which, pk::usd::from_steps(total - before), pk::usd::from_steps(before));
        if (!found || found->steps != looked_up(which, total) - looked_up(which, before)) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("1 000 000 sales of any size, by fractions") {
    auto roll = tests::seeded_dice();
    std::size_t wrong = 0;
    for (int i = 0; i < 1'000'000; ++i) {
        const auto which = static_cast<std::size_t>(roll(0, 3));
        const std::int64_t reach = std::int64_t{1} << roll(1, 51);
        const std::int64_t before =
            roll.once_in(4) ? roll.near({100'000'000, -100'000'000}, 50) : roll(-reach, reach);
        const std::int64_t sale = roll(-reach, reach);
        const auto found =
            commission_of(which, pk::usd::from_steps(sale), pk::usd::from_steps(before));
        const wide wanted =
            earned(models[which], wide{before} + sale) - earned(models[which], before);
        if (!found || found->steps != wanted) ++wrong;
        // With marginal brackets, a sale never costs anything and a refund never brings anything.
        if (found && which < 3 && found->steps != 0 && (found->steps < 0) != (sale < 0)) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("1 000 000 sales: one, its parts, and its refund") {
    auto roll = tests::seeded_dice();
    std::size_t wrong = 0;
    for (int i = 0; i < 1'000'000; ++i) {
        const auto which = static_cast<std::size_t>(roll(0, 3));
        const std::int64_t reach = std::int64_t{1} << roll(1, 50);
        const std::int64_t first = roll(-reach, reach);
        std::int64_t sold = first;
        std::int64_t sum = 0;
        const std::int64_t parts = roll(1, 6);
        for (std::int64_t part = 0; part < parts; ++part) {
            const std::int64_t sale = roll(-reach, reach);
            sum +=
                commission_of(which, pk::usd::from_steps(sale), pk::usd::from_steps(sold))->steps;
            sold += sale;
        }
        const pk::usd all = pk::usd::from_steps(sold - first);
        const auto whole = commission_of(which, all, pk::usd::from_steps(first));
        const auto back = commission_of(which, -all, pk::usd::from_steps(sold));
        if (whole->steps != sum || back->steps != -sum) ++wrong;
        const auto alone = commission_of(which, all, 0_usd);
        const auto mirrored = commission_of(which, -all, 0_usd);
        if (alone->steps != -mirrored->steps) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("marginal brackets meet at their border") {
    // What begins at a border makes no difference up to it, and no jump behind it.
    std::size_t wrong = 0;
    for (std::int64_t cents = 0; cents <= 20'000; ++cents) {
        const auto amount = pk::usd::from_steps(cents);
        if (cents <= 10'001 && steep::of(amount) != less_steep::of(amount)) ++wrong;
        if (cents <= 5'000 && less_steep::of(amount) != even_less_steep::of(amount)) ++wrong;
        for (const auto& next_cent : {steep::of(0.01_usd, amount), falling::of(0.01_usd, amount)})
            if (next_cent->steps < 0 || next_cent->steps > 1) ++wrong;
    }
    CHECK(wrong == 0);
    CHECK(steep::of(100.06_usd) != less_steep::of(100.06_usd));
    CHECK(less_steep::of(50.3_usd) != even_less_steep::of(50.3_usd));
}

/// Sales and refunds, a few dozen in each period, beside a model that adds up items and cuts the
/// sum.
template <class Commission>
std::size_t wrong_with_caps(
    tests::dice& roll, const model& rates, std::int64_t item_cap, std::int64_t period_cap) {
    std::size_t wrong = 0;
    period now;
    std::int64_t items = 0;
    std::int64_t paid = 0;
    for (int i = 0; i < 350'000; ++i) {
        if (roll.once_in(30)) {
            now = {};
            items = paid = 0;
        }
        const std::int64_t sale = roll(-400'000, 600'000);
        const auto found = Commission::next(now, pk::usd::from_steps(sale));
        if (!found) return 1;

        const wide exact =
            earned(rates, wide{now.sales.steps} + sale) - earned(rates, now.sales.steps);
        items += static_cast<std::int64_t>(
            exact > item_cap    ? item_cap
            : exact < -item_cap ? -item_cap
                                : exact);
        const std::int64_t due = items < 0 ? 0 : items > period_cap ? period_cap : items;
        if (found->commission.steps != due - paid) ++wrong;
        if (found->after.sales.steps != now.sales.steps + sale) ++wrong;
        if (found->after.earned.steps != items) ++wrong;

        // Never more taken back than was paid, never more paid than the caps let.
        paid += found->commission.steps;
        if (paid < 0 || paid > period_cap) ++wrong;
        if (found->commission.steps > item_cap || found->commission.steps < -item_cap) ++wrong;

        const auto refunded = Commission::next(found->after, pk::usd::from_steps(-sale));
        if (refunded->commission != -found->commission || refunded->after != now) ++wrong;
        if constexpr (knows_from_sales<Commission>)
            if (Commission::of(pk::usd::from_steps(sale), now.sales) != found->commission) ++wrong;
        now = found->after;
    }
    return wrong;
}

TEST_CASE("1 050 000 sales and refunds under caps") {
    auto roll = tests::seeded_dice();
    constexpr std::int64_t any = INT64_MAX / 4;
    CHECK(wrong_with_caps<capped_sale>(roll, {{{0, 1'000}}, false}, 50'000, any) == 0);
    CHECK(
        wrong_with_caps<capped_period>(
            roll, {{{0, 1'000}, {100'000, 2'000}}, false}, any, 100'000) == 0);
    CHECK(
        wrong_with_caps<capped_both>(
            roll, {{{0, 1'000}, {500'000, 1'200}}, true}, 50'000, 120'000) == 0);
}

TEST_CASE("without caps, next says what of says") {
    auto roll = tests::seeded_dice();
    std::size_t wrong = 0;
    period now;
    for (int i = 0; i < 100'000; ++i) {
        const auto sale = pk::usd::from_steps(roll(-30'000, 30'000));
        const auto found = steep::next(now, sale);
        if (found->commission != *steep::of(sale, now.sales)) ++wrong;
        if (found->after.earned != *steep::of(found->after.sales)) ++wrong;
        now = found->after;
    }
    CHECK(wrong == 0);
}

// ---- a published programme, by the date of the invoice -----------------------------------------

struct invoice {
    pk::usd amount;
    pk::usd earned_this_year; ///< before it
    pk::usd earned_since_2025;
};
BOOST_DESCRIBE_STRUCT(invoice, (), (amount, earned_this_year, earned_since_2025))

using owed = pk::expected<pk::usd, pk::domain_error>;
struct flat_share {
    using subject_type = invoice;
    constexpr owed operator()(const invoice& of) const noexcept {
        return pk::share(of.amount, 20_pct);
    }
};
struct share_by_year {
    using subject_type = invoice;
    constexpr owed operator()(const invoice& of) const noexcept {
        return revenue_share::of(of.amount, of.earned_this_year);
    }
};
struct share_by_lifetime {
    using subject_type = invoice;
    constexpr owed operator()(const invoice& of) const noexcept {
        return revenue_share::of(of.amount, of.earned_since_2025);
    }
};
struct app_store :
    pk::timeline<
        "app store",
        pk::at_first<flat_share>,
        pk::since<pk::date{2021, 8, 1}, share_by_year>,
        pk::since<pk::date{2025, 6, 16}, share_by_lifetime>> {};

template <pk::usd ThisYear, pk::usd Since2025>
constexpr owed owed_on(const pk::date& day) {
    return app_store::as_of(day.days(), {200'000_usd, ThisYear, Since2025});
}

TEST_CASE("the share of an app store, by the date of the invoice") {
    CHECK_BOTH((owed_on<900'000_usd, 2'000'000_usd>), (pk::date{2021, 7, 31}), 40'000_usd);
    CHECK_BOTH((owed_on<900'000_usd, 2'000'000_usd>), (pk::date{2021, 8, 1}), 15'000_usd);
    CHECK_BOTH((owed_on<900'000_usd, 2'000'000_usd>), (pk::date{2025, 6, 15}), 15'000_usd);
    CHECK_BOTH((owed_on<900'000_usd, 2'000'000_usd>), (pk::date{2025, 6, 16}), 30'000_usd);
    CHECK_BOTH((owed_on<0_usd, 900'000_usd>), (pk::date{2025, 6, 15}), 0_usd);
    CHECK_BOTH((owed_on<0_usd, 900'000_usd>), (pk::date{2025, 6, 16}), 15'000_usd);
}

// ---- a rate by category -------------------------------------------------------------------------

enum class category { licence, service, hardware };
BOOST_DESCRIBE_ENUM(category, licence, service, hardware)
struct order {
    category what = category::licence;
    bool is_renewal = false;
    pk::usd amount;
};
BOOST_DESCRIBE_STRUCT(order, (), (what, is_renewal, amount))

struct rate_by_category :
    pk::decision_table<
        "rate by category",
        pk::hit::first,
        pk::rule<7.5_pct, pk::is<&order::what, category::licence>, pk::holds<&order::is_renewal>>,
        pk::rule<15_pct, pk::is<&order::what, category::licence>>,
        pk::rule<10_pct, pk::is<&order::what, category::service>>,
        pk::otherwise<2.5_pct>> {};

constexpr owed commission_on(const order& of) {
    return pk::share(of.amount, rate_by_category{}(of));
}

TEST_CASE("a rate by category is a table, and a share of it") {
    CHECK_BOTH(commission_on, (order{category::licence, false, 99.9_usd}), 14.98_usd); // 14.985
    CHECK_BOTH(commission_on, (order{category::licence, true, 99.9_usd}), 7.49_usd);
    CHECK_BOTH(commission_on, (order{category::service, true, 99.9_usd}), 9.99_usd);
    CHECK_BOTH(commission_on, (order{category::hardware, false, 99.9_usd}), 2.5_usd);
}

} // namespace commission_test
