// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Points are exact fractions: of every value, against oracles in whole numbers.

#include "both.hpp"

#include <partnerkit/score.hpp>

#include <optional>

namespace pk = partnerkit;
using namespace pk::literals;

namespace points {

enum class level { none = -1, basic, full = 5 };
BOOST_DESCRIBE_ENUM(level, none, basic, full)

struct partner {
    pk::count customers, people;
    pk::percent attach;
    pk::usd revenue;
    pk::basic_percent<-100, 100> growth;
    bool certified = false;
    level grade = level::none;
    std::optional<pk::count> deals;
    pk::if_applicable<pk::count> resold;
    pk::number<pk::plain_unit, -10, -5> penalty;
    pk::number<pk::plain_unit, -100'000, 0> damage;
    pk::if_applicable<pk::number<pk::plain_unit, 50, 60>> bonus;
};
BOOST_DESCRIBE_STRUCT(
    partner,
    (),
    (customers,
     people,
     attach,
     revenue,
     growth,
     certified,
     grade,
     deals,
     resold,
     penalty,
     damage,
     bonus))

constexpr partner with_customers(int n) {
    partner p;
    p.customers.steps = n;
    return p;
}
constexpr partner with_counts(int customers, int people, bool certified = false) {
    partner p;
    p.customers.steps = customers;
    p.people.steps = people;
    p.certified = certified;
    return p;
}

/// The points of one subject: a fraction, or why there are none.
struct points {
    pk::fraction worth{};
    pk::presence state = pk::presence::known;

    constexpr points(pk::fraction f) : worth(f) {} // NOLINT(google-explicit-constructor)
    constexpr points(int whole) : worth(whole) {}  // NOLINT(google-explicit-constructor)
    constexpr points(pk::presence s) : state(s) {} // NOLINT(google-explicit-constructor)
    friend constexpr bool operator==(const points& a, const points& b) {
        return a.state == b.state && (a.state != pk::presence::known || a.worth == b.worth);
    }
};
constexpr points missing = pk::presence::missing;
constexpr points not_applicable = pk::presence::not_applicable;

template <auto Field>
constexpr auto points_of = [](const partner& p) -> points {
    const auto value = pk::field<Field>::read(p);
    constexpr pk::fraction step = pk::field<Field>::domain_type::view.step;
    const auto worth = [&](auto steps) {
        return pk::fraction{steps * step.numerator, step.denominator};
    };
    if constexpr (requires { value.state; }) {
        if (value.state != pk::presence::known) return value.state;
        return worth(value.steps);
    } else {
        return worth(value);
    }
};

template <auto Field>
constexpr bool has_extent(pk::fraction lowest, pk::fraction highest) {
    constexpr pk::domain_view view = pk::field<Field>::domain_type::view;
    return pk::fraction{view.lowest * view.step.numerator, view.step.denominator} == lowest &&
           pk::fraction{view.highest * view.step.numerator, view.step.denominator} == highest;
}

// ---- capped: min(most, value / full x most) -----------------------------------------------------

/// The oracle: how many of `full` a value is, clipped, times `most`, as a quotient of whole
/// numbers.
constexpr pk::fraction share_of(std::int64_t value, std::int64_t full, std::int64_t most) {
    return {(value < 0 ? 0 : value > full ? full : value) * most, full};
}
template <int Full, int Most>
constexpr auto capped_is_exact = [](int up_to) {
    for (int n = 0; n <= up_to; ++n)
        if (!(points_of<pk::capped<&partner::customers, Full, Most>>(with_customers(n)) ==
              share_of(n, Full, Most)))
            return false;
    return points_of<pk::capped<&partner::customers, Full, Most>>(with_customers(INT32_MAX)) ==
           Most;
};

constexpr auto sevenths = pk::capped<&partner::customers, 7, 15>;
constexpr auto of_attach = pk::capped<&partner::attach, 60_pct, 20>;
constexpr auto of_revenue = pk::capped<&partner::revenue, 500'000_usd, 7.5_dec>;
constexpr auto of_growth = pk::capped<&partner::growth, 30_pct, 10>;
constexpr auto of_deals = pk::capped<&partner::deals, 4, 10>;
constexpr auto of_resold = pk::capped<&partner::resold, 4, 10>;

// ---- by_bands -----------------------------------------------------------------------------------

constexpr auto staffed = pk::by_bands<
    &partner::people,
    pk::from<500, 100>,
    pk::from<50, 60>,
    pk::from<1, 20>,
    pk::otherwise<0>>;
constexpr auto grown = pk::
    by_bands<&partner::growth, pk::from<10_pct, 2.5_dec>, pk::from<0_pct, 1>, pk::otherwise<-3>>;
constexpr auto thirds = pk::by_bands<
    &partner::people,
    pk::from<2, pk::fraction{2, 3}>,
    pk::from<1, 0.5_dec>,
    pk::otherwise<0>>;
constexpr auto graded = pk::by_bands<
    &partner::grade,
    pk::from<level::full, 9>,
    pk::from<level::basic, 4>,
    pk::otherwise<1>>;
constexpr auto is_certified =
    pk::by_bands<&partner::certified, pk::from<true, 5>, pk::otherwise<2>>;
constexpr auto of_optional = pk::by_bands<&partner::deals, pk::from<3, 30>, pk::otherwise<0>>;
constexpr auto of_applicable = pk::by_bands<&partner::resold, pk::from<3, 30>, pk::otherwise<0>>;
constexpr auto of_points =
    pk::by_bands<sevenths, pk::from<pk::fraction{60, 7}, 1>, pk::otherwise<0>>;

// ---- conditions and alternatives ----------------------------------------------------------------

constexpr auto if_certified =
    pk::named<"certified", pk::points_if<pk::holds<&partner::certified>, 12.5_dec>>;
constexpr auto if_deals = pk::named<"deals", pk::points_if<pk::at_least<&partner::deals, 3>, 4>>;
constexpr auto provided_certified = pk::provided<pk::holds<&partner::certified>, sevenths>;
constexpr auto provided_deals = pk::provided<pk::at_least<&partner::deals, 1>, sevenths>;
constexpr auto provided_optional = pk::provided<pk::holds<&partner::certified>, of_deals>;
constexpr auto provided_applicable = pk::provided<pk::holds<&partner::certified>, of_resold>;
constexpr auto provided_penalty = pk::provided<pk::holds<&partner::certified>, &partner::penalty>;
constexpr auto better = pk::named<
    "customers or people",
    pk::better_of<sevenths, pk::capped<&partner::people, 9, 20>, if_certified>>;
constexpr auto better_optional = pk::named<"deals or customers", pk::better_of<of_deals, sevenths>>;
constexpr auto better_applicable =
    pk::named<"resold or customers", pk::better_of<of_resold, sevenths>>;
constexpr auto better_neither =
    pk::named<"resold or bonus", pk::better_of<of_resold, &partner::bonus>>;
constexpr auto damage_or_bonus =
    pk::named<"damage or bonus", pk::better_of<&partner::damage, &partner::bonus>>;

constexpr auto larger = [](pk::fraction a, pk::fraction b) { return a < b ? b : a; };
constexpr auto better_is_the_larger = [](int up_to) {
    for (int customers = 0; customers <= up_to; ++customers)
        for (int people = 0; people <= up_to; ++people)
            for (const bool certified : {false, true}) {
                const partner p = with_counts(customers, people, certified);
                const pk::fraction expected = larger(
                    larger(share_of(customers, 7, 15), share_of(people, 9, 20)),
                    certified ? 12.5_dec : 0_dec);
                if (!(points_of<better>(p) == expected)) return false;
            }
    return true;
};

constexpr auto with_deals = [](std::optional<pk::count> deals, bool certified = true) {
    partner p = with_customers(3);
    p.deals = deals;
    p.certified = certified;
    return p;
};
constexpr auto with_resold = [](pk::if_applicable<pk::count> resold, bool certified = true) {
    partner p = with_customers(3);
    p.resold = resold;
    p.certified = certified;
    return p;
};

} // namespace points

using namespace points;

TEST_CASE("a capped metric is an exact share of its most points, for every value") {
    CHECK_BOTH(points_of<sevenths>, with_customers(7), 15); // and not 14.999
    CHECK_BOTH(points_of<sevenths>, with_customers(0), 0);
    CHECK_BOTH(points_of<sevenths>, with_customers(1), (pk::fraction{15, 7}));
    CHECK_BOTH(points_of<sevenths>, with_customers(6), (pk::fraction{90, 7}));
    CHECK_BOTH(points_of<sevenths>, with_customers(8), 15);
    CHECK_BOTH((capped_is_exact<7, 15>), 30, true);
    CHECK_BOTH((capped_is_exact<5, 25>), 30, true);
    CHECK_BOTH((capped_is_exact<1, 1>), 30, true);
    CHECK_BOTH((capped_is_exact<13, 40>), 30, true);
    CHECK_BOTH((capped_is_exact<1'000, 3>), 1'200, true);
    CHECK_BOTH((capped_is_exact<INT32_MAX, 1>), 30, true);
    static_assert(has_extent<sevenths>(0, 15));
    static_assert(pk::field<sevenths>::name() == "customers");
}

TEST_CASE("a capped metric counts in the unit of its field and never below zero") {
    int wrong = 0;
    for (int step = 0; step <= 10'000; ++step) {
        partner p;
        p.attach.steps = static_cast<std::int16_t>(step);
        wrong += points_of<of_attach>(p) == share_of(step, 6'000, 20) ? 0 : 1;
        p.growth.steps = static_cast<std::int16_t>(step);
        wrong += points_of<of_growth>(p) == share_of(step, 3'000, 10) ? 0 : 1;
        p.growth.steps = static_cast<std::int16_t>(-step);
        wrong += points_of<of_growth>(p) == 0 ? 0 : 1;
    }
    CHECK(wrong == 0);
    const auto of_money = [](std::int64_t cents) {
        partner p;
        p.revenue.steps = cents;
        return points_of<of_revenue>(p);
    };
    CHECK_BOTH(of_money, 50'000'000, 7.5_dec);
    CHECK_BOTH(of_money, 50'000'001, 7.5_dec);
    CHECK_BOTH(of_money, 49'999'999, (pk::fraction{75 * 49'999'999LL, 500'000'000}));
    CHECK_BOTH(of_money, pk::usd::highest, 7.5_dec);
    CHECK_BOTH(of_money, pk::usd::lowest, 0);
    CHECK_BOTH(of_money, -1, 0);
}

TEST_CASE("points of an absent value are absent in the same way") {
    CHECK_BOTH(points_of<of_deals>, with_deals(std::nullopt), missing);
    CHECK_BOTH(points_of<of_deals>, with_deals(pk::count{0}), 0);
    CHECK_BOTH(points_of<of_deals>, with_deals(pk::count{1}), 2.5_dec);
    CHECK_BOTH(points_of<of_resold>, with_resold(std::nullopt), missing);
    CHECK_BOTH(points_of<of_resold>, with_resold(pk::not_applicable), not_applicable);
    CHECK_BOTH(points_of<of_resold>, with_resold(pk::count{9}), 10);
    CHECK_BOTH(points_of<of_optional>, with_deals(std::nullopt), missing);
    CHECK_BOTH(points_of<of_optional>, with_deals(pk::count{2}), 0);
    CHECK_BOTH(points_of<of_optional>, with_deals(pk::count{3}), 30);
    CHECK_BOTH(points_of<of_applicable>, with_resold(pk::not_applicable), not_applicable);
    CHECK_BOTH(points_of<of_applicable>, with_resold(std::nullopt), missing);
    CHECK_BOTH(points_of<of_applicable>, with_resold(pk::count{3}), 30);
}

TEST_CASE("a band begins on its threshold") {
    const auto people = [](int n) { return points_of<staffed>(with_counts(0, n)); };
    CHECK_BOTH(people, 0, 0);
    CHECK_BOTH(people, 1, 20);
    CHECK_BOTH(people, 49, 20);
    CHECK_BOTH(people, 50, 60);
    CHECK_BOTH(people, 51, 60);
    CHECK_BOTH(people, 499, 60);
    CHECK_BOTH(people, 500, 100);
    CHECK_BOTH(people, INT32_MAX, 100);
    static_assert(has_extent<staffed>(0, 100));
}

TEST_CASE("the points of bands may be negative and fractions") {
    const auto growth = [](int hundredths) {
        partner p;
        p.growth.steps = static_cast<std::int16_t>(hundredths);
        return points_of<grown>(p);
    };
    CHECK_BOTH(growth, 1'000, 2.5_dec);
    CHECK_BOTH(growth, 999, 1);
    CHECK_BOTH(growth, 0, 1);
    CHECK_BOTH(growth, -1, -3);
    CHECK_BOTH(growth, -10'000, -3);
    static_assert(has_extent<grown>(-3, 2.5_dec));
    const auto third = [](int n) { return points_of<thirds>(with_counts(0, n)); };
    CHECK_BOTH(third, 2, (pk::fraction{2, 3}));
    CHECK_BOTH(third, 1, (pk::fraction{1, 2}));
    CHECK_BOTH(third, 0, 0);
}

TEST_CASE("bands may stand over enumerators, truth values and other points") {
    const auto grade = [](level l) {
        partner p;
        p.grade = l;
        return points_of<graded>(p);
    };
    CHECK_BOTH(grade, level::full, 9);
    CHECK_BOTH(grade, level::basic, 4);
    CHECK_BOTH(grade, level::none, 1);
    CHECK_BOTH(points_of<is_certified>, with_counts(0, 0, true), 5);
    CHECK_BOTH(points_of<is_certified>, with_counts(0, 0, false), 2);
    static_assert(has_extent<is_certified>(2, 5));
    CHECK_BOTH(points_of<of_points>, with_customers(3), 0); // 45 / 7, less than 60 / 7
    CHECK_BOTH(points_of<of_points>, with_customers(4), 1);
}

TEST_CASE("points of a condition are all or nothing, and missing where it is unknown") {
    CHECK_BOTH(points_of<if_certified>, with_counts(0, 0, true), 12.5_dec);
    CHECK_BOTH(points_of<if_certified>, with_counts(0, 0, false), 0);
    CHECK_BOTH(points_of<if_deals>, with_deals(pk::count{3}), 4);
    CHECK_BOTH(points_of<if_deals>, with_deals(pk::count{2}), 0);
    CHECK_BOTH(points_of<if_deals>, with_deals(std::nullopt), missing);
    static_assert(has_extent<if_certified>(0, 12.5_dec));
}

TEST_CASE("points under a condition are those of the field, or none") {
    CHECK_BOTH(points_of<provided_certified>, with_counts(3, 0, true), (pk::fraction{45, 7}));
    CHECK_BOTH(points_of<provided_certified>, with_counts(3, 0, false), 0);
    CHECK_BOTH(points_of<provided_deals>, with_deals(pk::count{1}), (pk::fraction{45, 7}));
    CHECK_BOTH(points_of<provided_deals>, with_deals(pk::count{0}), 0);
    CHECK_BOTH(points_of<provided_deals>, with_deals(std::nullopt), missing);
    CHECK_BOTH(points_of<provided_optional>, with_deals(std::nullopt), missing);
    CHECK_BOTH(points_of<provided_optional>, with_deals(pk::count{1}), 2.5_dec);
    CHECK_BOTH(points_of<provided_optional>, (with_deals(std::nullopt, false)), 0); // not asked for
    CHECK_BOTH(points_of<provided_applicable>, with_resold(pk::not_applicable), not_applicable);
    CHECK_BOTH(points_of<provided_applicable>, (with_resold(pk::not_applicable, false)), 0);
    static_assert(has_extent<provided_penalty>(-10, 0)); // none is more than the least penalty
    CHECK_BOTH(points_of<provided_penalty>, with_counts(0, 0, false), 0);
    CHECK_BOTH(points_of<provided_penalty>, with_counts(0, 0, true), -5);
}

TEST_CASE("the better of several is the largest, in exact comparison") {
    CHECK_BOTH(better_is_the_larger, 10, true);
    static_assert(has_extent<better>(0, 20));
    static_assert(pk::field<better>::name() == "customers or people");
}

TEST_CASE("what is passed on keeps its unit, and points of our own have none") {
    constexpr auto unit_of = []<auto Field>() { return pk::field<Field>::domain_type::view.unit; };
    constexpr auto attach = pk::provided<pk::holds<&partner::certified>, &partner::attach>;
    static_assert(unit_of.operator()<attach>() == "%");
    constexpr auto better_attach = pk::better_of<attach, &partner::growth>;
    static_assert(unit_of.operator()<better_attach>() == "%");
    static_assert(unit_of.operator()<damage_or_bonus>().empty());
    static_assert(unit_of.operator()<pk::capped<&partner::attach, 80_pct, 20>>().empty());
    using high = pk::at_least<pk::named<"attach", better_attach>, 80_pct>;
    partner p;
    p.attach = 90;
    p.certified = true;
    CHECK(pk::test<high>(p) == pk::truth::yes);
}

TEST_CASE("of alternatives, one that does not apply is left out and a missing one leaves it open") {
    CHECK_BOTH(points_of<better_optional>, with_deals(pk::count{4}), 10);
    CHECK_BOTH(points_of<better_optional>, with_deals(pk::count{1}), (pk::fraction{45, 7}));
    CHECK_BOTH(points_of<better_optional>, with_deals(std::nullopt), missing);
    CHECK_BOTH(points_of<better_applicable>, with_resold(pk::count{4}), 10);
    CHECK_BOTH(
        points_of<better_applicable>, with_resold(pk::not_applicable), (pk::fraction{45, 7}));
    CHECK_BOTH(points_of<better_applicable>, with_resold(std::nullopt), missing);
    const auto of_neither = [](bool resold, bool bonus) {
        partner p;
        p.resold = pk::not_applicable;
        p.bonus = pk::not_applicable;
        if (resold) p.resold = pk::count{2};
        if (bonus) p.bonus = pk::number<pk::plain_unit, 50, 60>{55};
        return p;
    };
    CHECK_BOTH(points_of<better_neither>, (of_neither(false, false)), not_applicable);
    CHECK_BOTH(points_of<better_neither>, (of_neither(true, false)), 5);
    CHECK_BOTH(points_of<better_neither>, (of_neither(false, true)), 55);
    CHECK_BOTH(points_of<better_neither>, (of_neither(true, true)), 55);
    static_assert(has_extent<better_neither>(0, 60));
}

TEST_CASE("an alternative that does not apply does not narrow what the others can be") {
    const auto damaged = [](int points,
                            pk::if_applicable<pk::number<pk::plain_unit, 50, 60>> bonus) {
        partner p;
        p.damage.steps = points;
        p.bonus = bonus;
        return p;
    };
    static_assert(has_extent<damage_or_bonus>(-100'000, 60));
    CHECK_BOTH(points_of<damage_or_bonus>, (damaged(-100'000, pk::not_applicable)), -100'000);
    CHECK_BOTH(points_of<damage_or_bonus>, (damaged(-1, pk::not_applicable)), -1);
    CHECK_BOTH(
        points_of<damage_or_bonus>, (damaged(-1, pk::number<pk::plain_unit, 50, 60>{50})), 50);
    CHECK_BOTH(points_of<damage_or_bonus>, (damaged(-1, std::nullopt)), missing);
}

static_assert([](const partner& p) {
    return noexcept(pk::field<sevenths>::read(p))&& noexcept(pk::field<staffed>::read(
        p))&& noexcept(pk::field<if_deals>::
                           read(p))&& noexcept(pk::field<better>::
                                                   read(
                                                       p))&& noexcept(pk::field<provided_optional>::
                                                                          read(p));
}(partner{}));
