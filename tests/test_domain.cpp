// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Exact, bounded values: what each type is, what a constant of it means, and what it is compared
// with.

#include "both.hpp"

#include <partnerkit/domain.hpp>

#include <limits>
#include <optional>

namespace pk = partnerkit;
using namespace pk::literals;

namespace {

enum class colour { red = -3, green = 0, blue = 7 };
BOOST_DESCRIBE_ENUM(colour, red, green, blue)
enum class silent { one, two };
enum small : unsigned char { little = 200, less = 100 };
BOOST_DESCRIBE_ENUM(small, little, less)

using usd4 = pk::money<"USD", 10'000>;
using frost = pk::number<pk::plain_unit, -40, -5, 10>;
using warmth = pk::number<pk::plain_unit, 5, 40, 10>;

template <class A, class B>
concept compares = requires(const A& a, const B& b) {
    a == b;
};
template <class A, class B>
concept orders = requires(const A& a, const B& b) {
    a < b;
};

/// A value as a template argument, which is what a policy is made of.
template <auto Value>
struct holder {
    static constexpr auto value = Value;
};

constexpr auto steps_of = [](const auto& value) {
    return pk::domain<std::remove_cvref_t<decltype(value)>>::steps(value);
};
/// Every value of a domain survives the way to steps and back.
template <class Value>
constexpr bool round_trips(std::int64_t steps) {
    return pk::domain<Value>::steps(pk::domain<Value>::from_steps(steps)) == steps;
}
template <class Value>
constexpr bool has_bounds(std::int64_t lowest, std::int64_t highest, pk::fraction step) {
    const pk::domain_view view = pk::domain<Value>::view;
    return view.lowest == lowest && view.highest == highest && view.step == step;
}

template <class Value>
concept has_opposite = requires(Value value) {
    -value;
};

TEST_CASE("a constant has a sign where its domain has both") {
    static_assert(-500_usd == pk::usd{-500});
    static_assert(-(0.01_usd) == pk::usd::from_steps(-1));
    static_assert(-2.5_dec == pk::fraction{-5, 2});
    static_assert(0.5_dec > 0.4_dec && 0.5_dec >= pk::fraction{1, 2} && !(0.5_dec > 0.5_dec));
    static_assert(has_opposite<pk::usd> && !has_opposite<pk::percent>);
    CHECK(-tests::at_run_time(500_usd) == pk::usd{-500});
}

} // namespace

TEST_CASE("a type of values knows its bounds and its steps") {
    static_assert(has_bounds<pk::percent>(0, 10'000, {1, 100}));
    static_assert(has_bounds<pk::rating>(100, 500, {1, 100}));
    static_assert(has_bounds<pk::count>(0, INT32_MAX, 1));
    static_assert(has_bounds<pk::usd>(-9'000'000'000'000'000, 9'000'000'000'000'000, {1, 100}));
    static_assert(has_bounds<usd4>(-900'000'000'000'000'000, 900'000'000'000'000'000, {1, 10'000}));
    static_assert(has_bounds<pk::basic_rating<0, 10, 1>>(0, 10, 1));
    static_assert(has_bounds<pk::basic_percent<-100, 100, 1'000>>(-100'000, 100'000, {1, 1'000}));
    static_assert(has_bounds<bool>(0, 1, 1));
    static_assert(has_bounds<colour>(-3, 7, 1));
    static_assert(has_bounds<small>(100, 200, 1));
    static_assert(has_bounds<std::int8_t>(-128, 127, 1));
    static_assert(has_bounds<std::uint8_t>(0, 255, 1));
    static_assert(has_bounds<std::int16_t>(INT16_MIN, INT16_MAX, 1));
    static_assert(has_bounds<std::uint16_t>(0, UINT16_MAX, 1));
    static_assert(has_bounds<int>(INT32_MIN, INT32_MAX, 1));
    static_assert(has_bounds<unsigned>(0, UINT32_MAX, 1));
    static_assert(has_bounds<std::int64_t>(INT64_MIN, INT64_MAX, 1));
    static_assert(has_bounds<std::uint64_t>(0, INT64_MAX, 1));
    static_assert(has_bounds<long long>(INT64_MIN, INT64_MAX, 1));
}

TEST_CASE("a type of values knows its kind, unit and names") {
    static_assert(pk::domain<pk::percent>::view.unit == "%");
    static_assert(pk::domain<pk::usd>::view.unit == "USD");
    static_assert(pk::domain<pk::gbp>::view.unit == "GBP");
    static_assert(pk::domain<pk::count>::view.unit.empty());
    static_assert(pk::domain<pk::count>::view.kind == pk::value_kind::number);
    static_assert(pk::domain<int>::view.kind == pk::value_kind::number);
    static_assert(pk::domain<bool>::view.kind == pk::value_kind::boolean);
    static_assert(pk::domain<colour>::view.kind == pk::value_kind::enumeration);
    static_assert(pk::domain<bool>::view.name_count == 2);
    static_assert(pk::domain<bool>::view.names[1].name == "true");
    static_assert(pk::domain<colour>::view.name_count == 3);
    static_assert(pk::domain<colour>::view.names[0].name == "red");
    static_assert(pk::domain<colour>::view.names[0].steps == -3);
    static_assert(pk::domain<colour>::view.names[2].name == "blue");
    static_assert(pk::domain<small>::view.names[0].steps == 200); // as declared, not sorted
}

TEST_CASE("only exact types have a domain") {
    static_assert(pk::has_domain<pk::percent> && pk::has_domain<usd4> && pk::has_domain<bool>);
    static_assert(pk::has_domain<colour> && pk::has_domain<char> && pk::has_domain<std::uint64_t>);
    static_assert(!pk::has_domain<double> && !pk::has_domain<float>);
    static_assert(!pk::has_domain<silent>); // not described
    static_assert(!pk::has_domain<std::string_view> && !pk::has_domain<int*>);
    static_assert(!pk::has_domain<std::optional<int>>);
    static_assert(!pk::has_domain<pk::if_applicable<pk::percent>>);
}

TEST_CASE("values are stored in the narrowest integers that hold them") {
    static_assert(sizeof(pk::percent) == 2);
    static_assert(sizeof(pk::rating) == 2);
    static_assert(sizeof(pk::basic_rating<1, 5, 1'000'000>) == 4);
    static_assert(sizeof(pk::count) == 4);
    static_assert(sizeof(pk::usd) == 8);
    static_assert(sizeof(pk::basic_percent<-327, 327>) == 2);
    static_assert(sizeof(pk::basic_percent<-328, 327>) == 4);
    static_assert(sizeof(pk::basic_percent<-327, 328>) == 4);
    static_assert(sizeof(pk::number<pk::plain_unit, 0, INT32_MAX>) == 4);
    static_assert(sizeof(pk::number<pk::plain_unit, 0, std::int64_t{INT32_MAX} + 1>) == 8);
    static_assert(sizeof(pk::number<pk::plain_unit, std::int64_t{INT32_MIN} - 1, 0>) == 8);
    static_assert(std::is_trivially_copyable_v<pk::percent>);
    static_assert(std::is_trivially_copyable_v<usd4>);
}

TEST_CASE("a default value is zero, or the value of the domain that is nearest to it") {
    const auto steps = [](auto of) { return static_cast<std::int64_t>(of.steps); };
    CHECK_BOTH(steps, pk::percent{}, 0);
    CHECK_BOTH(steps, pk::rating{}, 100);
    CHECK_BOTH(steps, pk::count{}, 0);
    CHECK_BOTH(steps, usd4{}, 0);
    CHECK_BOTH(steps, frost{}, -50);
    CHECK_BOTH(steps, warmth{}, 50);
}

TEST_CASE("a literal is exactly what is written, separators or not") {
    const auto steps = [](auto of) { return static_cast<std::int64_t>(of.steps); };
    CHECK_BOTH(steps, 0_pct, 0);
    CHECK_BOTH(steps, 100_pct, 10'000);
    CHECK_BOTH(steps, 12.5_pct, 1'250);
    CHECK_BOTH(steps, 0.01_pct, 1);
    CHECK_BOTH(steps, 33.330_pct, 3'333);
    CHECK_BOTH(steps, 1'0.0'1_pct, 1'001);
    CHECK_BOTH(steps, 2'000'000_usd, 200'000'000);
    CHECK_BOTH(steps, 1'234.56_eur, 123'456);
    CHECK_BOTH(steps, 0.01_gbp, 1);
    CHECK_BOTH(steps, 90'000'000'000'000_usd, 9'000'000'000'000'000);

    static_assert(std::is_same_v<decltype(1_pct), pk::percent>);
    static_assert(std::is_same_v<decltype(1_usd), pk::usd>);
    static_assert(std::is_same_v<decltype(1_eur), pk::eur>);
    static_assert(std::is_same_v<decltype(1_gbp), pk::gbp>);
    static_assert(std::is_same_v<decltype(1_dec), pk::fraction>);
}

TEST_CASE("a decimal literal is a fraction") {
    const auto same = [](pk::fraction f) { return f; };
    CHECK_BOTH(same, 3.5_dec, (pk::fraction{7, 2}));
    CHECK_BOTH(same, 0.1_dec, (pk::fraction{1, 10}));
    CHECK_BOTH(same, .5_dec, (pk::fraction{1, 2}));
    CHECK_BOTH(same, 5._dec, pk::fraction{5});
    CHECK_BOTH(same, 1'000.250_dec, (pk::fraction{4'001, 4}));
    CHECK_BOTH(same, 0_dec, pk::fraction{});
    CHECK_BOTH(same, 900'000'000'000'000'000_dec, pk::fraction{900'000'000'000'000'000});
}

TEST_CASE("fractions compare by value, also where a product leaves 64 bits") {
    constexpr std::int64_t big = INT64_MAX;
    struct pair {
        pk::fraction a, b;
    };
    const auto equal = [](pair p) { return p.a == p.b; };
    const auto less = [](pair p) { return p.a < p.b; };
    const auto at_most = [](pair p) { return p.a <= p.b; };
    CHECK_BOTH(equal, (pair{{1, 2}, {50, 100}}), true);
    CHECK_BOTH(equal, (pair{{-1, 2}, {1, 2}}), false);
    CHECK_BOTH(less, (pair{{-1, 2}, {-1, 3}}), true);
    CHECK_BOTH(equal, (pair{{big, big}, {1, 1}}), true);
    CHECK_BOTH(less, (pair{{big - 1, big}, {1, 1}}), true);
    CHECK_BOTH(less, (pair{{big, big - 1}, {big - 1, big - 2}}), true);
    CHECK_BOTH(less, (pair{{INT64_MIN, big}, {-1, 1}}), true);
    CHECK_BOTH(at_most, (pair{{INT64_MIN, 1}, {INT64_MIN, 1}}), true);
    CHECK_BOTH(at_most, (pair{{1, 3}, {1, 4}}), false);
}

TEST_CASE("a fraction that does not fit in 64 bits lies above or below all others") {
    constexpr std::int64_t big = INT64_MAX;
    const auto square = [](pk::fraction f) { return pk::detail::multiply(f, f); };
    constexpr pk::fraction highest{big};
    constexpr pk::fraction beyond = square({big, 2});
    static_assert(highest < beyond && -beyond < pk::fraction{INT64_MIN});
    CHECK_BOTH(
        square, (pk::fraction{3'037'000'499, 7}), (pk::fraction{9'223'372'030'926'249'001, 49}));
    CHECK((highest < square(pk::fraction{3'037'000'500})));
    static_assert(!pk::count::is_too_fine(beyond) && pk::count::is_outside(beyond));
    static_assert(!pk::count::is_too_fine(-beyond) && pk::count::is_outside(-beyond));
    static_assert(pk::count{1} < beyond && pk::count{1} != beyond && !(pk::count{1} > UINT64_MAX));
}

TEST_CASE("a constant has whole units or exact decimals") {
    const auto steps = [](auto of) { return static_cast<std::int64_t>(of.steps); };
    CHECK_BOTH(steps, pk::percent{100}, 10'000);
    CHECK_BOTH(steps, pk::rating{1}, 100);
    CHECK_BOTH(steps, pk::rating{5}, 500);
    CHECK_BOTH(steps, pk::rating{4.99_dec}, 499);
    CHECK_BOTH(steps, pk::count{2'147'483'647}, 2'147'483'647);
    CHECK_BOTH(steps, pk::usd{-500}, -50'000);
    CHECK_BOTH(steps, (pk::usd{pk::fraction{-1, 100}}), -1);
    CHECK_BOTH(steps, usd4{0.0001_dec}, 1);
    CHECK_BOTH(steps, usd4{1'234.5678_dec}, 12'345'678);
    CHECK_BOTH(steps, frost{-5}, -50);
    CHECK_BOTH(steps, frost{-40}, -400);
    constexpr pk::percent implicit = 50; // a percent may be written as a plain number ...
    static_assert(implicit == 50_pct);
    static_assert(!std::is_convertible_v<int, pk::usd>); // ... money names its currency
    static_assert(!std::is_convertible_v<bool, pk::count>);
    static_assert(!std::is_constructible_v<pk::count, bool>);
    static_assert(!std::is_constructible_v<pk::percent, double>);
    static_assert(!std::is_constructible_v<pk::fraction, bool>);
    static_assert(pk::fraction{INT64_MAX} < pk::fraction{UINT64_MAX}); // and not -1
}

TEST_CASE("a number of steps is taken as it is") {
    const auto at = [](std::int16_t steps) { return pk::percent::from_steps(steps); };
    CHECK_BOTH(at, std::int16_t{9'753}, 97.53_pct);
    CHECK_BOTH(at, std::int16_t{0}, 0_pct);
    const auto shown = [](pk::percent p) { return p.to_double(); };
    CHECK_BOTH(shown, 50_pct, 50.0);
    CHECK_BOTH(shown, 12.25_pct, 12.25);
}

TEST_CASE("values of one type are ordered, and compare with exact decimals") {
    const auto below_half = [](pk::percent p) { return p < 50_pct; };
    CHECK_BOTH(below_half, 49.99_pct, true);
    CHECK_BOTH(below_half, 50_pct, false);
    CHECK_BOTH(below_half, 50.01_pct, false);

    const auto at_least_third = [](pk::percent p) { return p >= pk::fraction{100, 3}; };
    CHECK_BOTH(at_least_third, 33.33_pct, false); // a third is no step, and needs none
    CHECK_BOTH(at_least_third, 33.34_pct, true);
    const auto is_three_and_a_half = [](pk::rating r) { return r == 3.5_dec; };
    CHECK_BOTH(is_three_and_a_half, pk::rating{3.5_dec}, true);
    CHECK_BOTH(is_three_and_a_half, pk::rating{3.51_dec}, false);
    const auto debt = [](pk::usd m) { return m < 0_usd; };
    CHECK_BOTH(debt, pk::usd{-1}, true);
    CHECK_BOTH(debt, 0.01_usd, false);
}

// What numbers do not compare with, and how that is said: tests/refused/compare_*.cpp.
TEST_CASE("a value compares with its own type, and a number without currency with exact decimals") {
    static_assert(compares<pk::percent, pk::percent> && orders<pk::usd, pk::usd>);
    static_assert(!compares<colour, small> && !compares<pk::count, bool>);
    static_assert(compares<pk::percent, pk::fraction> && orders<pk::rating, pk::fraction>);
}

TEST_CASE("a value can be a template argument, and equal values are the same argument") {
    static_assert(std::is_same_v<holder<50_pct>, holder<50.00_pct>>);
    static_assert(std::is_same_v<holder<1'000_usd>, holder<1000.0_usd>>);
    static_assert(!std::is_same_v<holder<50_pct>, holder<50.01_pct>>);
    static_assert(!std::is_same_v<holder<1_usd>, holder<1_eur>>);
    static_assert(!std::is_same_v<holder<pk::rating{3}>, holder<pk::count{3}>>);
    static_assert(holder<usd4{0.0001_dec}>::value.steps == 1);
    static_assert(holder<pk::rating{3.5_dec}>::value == pk::rating{3.5_dec});
    static_assert(holder<3.5_dec>::value == pk::fraction{7, 2});
}

TEST_CASE("steps and values of a domain belong together") {
    for (int step = 0; step <= 10'000; ++step)
        REQUIRE(round_trips<pk::percent>(step));
    for (int step = 100; step <= 500; ++step)
        REQUIRE(round_trips<pk::rating>(step));
    for (const std::int64_t step : {-3, 0, 7})
        REQUIRE(round_trips<colour>(step));
    static_assert(round_trips<pk::percent>(10'000) && round_trips<pk::count>(INT32_MAX));
    static_assert(round_trips<usd4>(900'000'000'000'000'000));
    static_assert(round_trips<std::int64_t>(INT64_MIN) && round_trips<std::int64_t>(INT64_MAX));
    static_assert(round_trips<bool>(0) && round_trips<bool>(1));
    static_assert(round_trips<colour>(-3) && round_trips<colour>(7));
}

TEST_CASE("an enumerator counts as its value, a truth value as zero or one") {
    CHECK_BOTH(steps_of, colour::red, -3);
    CHECK_BOTH(steps_of, colour::blue, 7);
    CHECK_BOTH(steps_of, little, 200);
    CHECK_BOTH(steps_of, true, 1);
    CHECK_BOTH(steps_of, false, 0);
}

TEST_CASE("an unsigned 64-bit number above the signed range counts as its highest value") {
    CHECK_BOTH(steps_of, std::uint64_t{0}, 0);
    CHECK_BOTH(steps_of, std::uint64_t{INT64_MAX}, INT64_MAX);
    CHECK_BOTH(steps_of, std::uint64_t{INT64_MAX} + 1, INT64_MAX);
    CHECK_BOTH(steps_of, UINT64_MAX, INT64_MAX);
    CHECK_BOTH(steps_of, INT64_MIN, INT64_MIN);
    CHECK_BOTH(steps_of, UINT32_MAX, UINT32_MAX);
    CHECK_BOTH(steps_of, std::int8_t{-128}, -128);
}

TEST_CASE("missing, not applicable and zero are three things") {
    using share = pk::if_applicable<pk::percent>;
    const auto state = [](const share& s) { return s.state(); };
    CHECK_BOTH(state, share{}, pk::presence::missing);
    CHECK_BOTH(state, share{std::nullopt}, pk::presence::missing);
    CHECK_BOTH(state, share{pk::not_applicable}, pk::presence::not_applicable);
    CHECK_BOTH(state, share{0_pct}, pk::presence::known);

    struct pair {
        share a, b;
    };
    const auto equal = [](const pair& p) { return p.a == p.b; };
    CHECK_BOTH(equal, (pair{0_pct, 0_pct}), true);
    CHECK_BOTH(equal, (pair{0_pct, 1_pct}), false);
    CHECK_BOTH(equal, (pair{0_pct, std::nullopt}), false);
    CHECK_BOTH(equal, (pair{0_pct, pk::not_applicable}), false);
    CHECK_BOTH(equal, (pair{std::nullopt, pk::not_applicable}), false);
    CHECK_BOTH(equal, (pair{std::nullopt, std::nullopt}), true);
    CHECK_BOTH(equal, (pair{pk::not_applicable, pk::not_applicable}), true);

    const auto value = [](const share& s) { return *s; };
    CHECK_BOTH(value, share{97.5_pct}, 97.5_pct);
    // A value that never fails to apply is an optional, and there missing is nullopt.
    static_assert(std::optional<pk::percent>{} != std::optional{0_pct});
}

static_assert([](pk::percent p, pk::fraction f, pk::if_applicable<pk::percent> a) {
    return noexcept(pk::percent::from_steps(1))&& noexcept(p == p)&& noexcept(p < f)&& noexcept(
        f < f)&& noexcept(pk::domain<pk::percent>::
                              steps(p))&& noexcept(a == a)&& noexcept(p.to_double());
}({}, {}, {}));
