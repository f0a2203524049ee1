// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The border between a host's numbers and texts and exact values: what comes in, and as what, and
// what each refusal says.

#include "both.hpp"
#include "random.hpp"

#include <partnerkit/checked.hpp>

#include <cmath>
#include <limits>
#include <string>

namespace pk = partnerkit;
using pk::domain_fault;
using pk::rounding;
using namespace pk::literals;
using namespace std::string_view_literals;

namespace {

enum class colour { red = -3, green = 0, blue = 7 };
BOOST_DESCRIBE_ENUM(colour, red, green, blue)

struct partner {
    pk::percent overlap;
    std::optional<pk::usd> pipeline;
    bool certified = false;
};
BOOST_DESCRIBE_STRUCT(partner, (), (overlap, pipeline, certified))

struct contract {
    pk::if_applicable<pk::percent> renewal;
};
BOOST_DESCRIBE_STRUCT(contract, (), (renewal))

using usd4 = pk::money<"USD", 10'000>;
using margin = pk::basic_percent<-100, 100>;
using frost = pk::number<pk::plain_unit, -40, -5, 10>;
using fine = pk::basic_rating<0, 1, 1'000'000'000'000>;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// What came of an input: the steps, or why there are none.
struct result {
    std::int64_t steps = 0;
    domain_fault fault = domain_fault::none;

    constexpr result(std::int64_t s) : steps(s) {} // NOLINT(google-explicit-constructor)
    constexpr result(domain_fault f) : fault(f) {} // NOLINT(google-explicit-constructor)
    friend constexpr bool operator==(const result&, const result&) = default;
};

template <class Value>
constexpr auto taken =
    []<class Input>(const Input& input, rounding mode = rounding::none) -> result {
    const auto value = pk::checked<Value>(input, "it", mode);
    if (!value) return value.error().fault;
    return static_cast<std::int64_t>(pk::domain<Value>::steps(*value));
};
template <class Value>
constexpr auto down = [](const auto& input) { return taken<Value>(input, rounding::down); };
template <class Value>
constexpr auto nearest = [](const auto& input) { return taken<Value>(input, rounding::nearest); };

/// The oracle for texts: a decimal as a row of digits, compared digit by digit in units of
/// `10^-places` of a step; slow, and with no arithmetic of the library's kind.
struct decimal {
    bool negative = false;
    std::string digits; // of the magnitude; the last `places` ones come after the point
    std::size_t places = 0;

    [[nodiscard]] std::string text() const {
        std::string result = negative ? "-" : "";
        const std::size_t whole = digits.size() - places;
        result += whole == 0 ? "0" : digits.substr(0, whole);
        if (places > 0) result += "." + digits.substr(whole);
        return result;
    }
    /// Whole steps towards zero, where a step is `10^-scale`; and how the rest compares with half
    /// of one: 0 nothing, 1 less, 2 half, 3 more. Small numbers only.
    void in_steps(std::size_t scale, std::int64_t& whole, int& rest) const {
        std::string padded = digits;
        std::size_t after = places;
        while (after < scale) {
            padded += '0';
            ++after;
        }
        const std::size_t cut = padded.size() - (after - scale);
        whole = 0;
        for (std::size_t i = 0; i < cut; ++i)
            whole = whole * 10 + (padded[i] - '0');
        const std::string tail = padded.substr(cut);
        const std::string half = tail.empty() ? "" : "5" + std::string(tail.size() - 1, '0');
        rest = tail.find_first_not_of('0') == std::string::npos ? 0
               : tail < half                                    ? 1
               : tail == half                                   ? 2
                                                                : 3;
    }
};

result expected_of(
    const decimal& value,
    std::size_t scale,
    std::int64_t lowest,
    std::int64_t highest,
    rounding mode) {
    std::int64_t whole = 0;
    int rest = 0;
    value.in_steps(scale, whole, rest);
    const std::int64_t floor = !value.negative ? whole : rest == 0 ? -whole : -whole - 1;
    if (floor < lowest) return domain_fault::below_lowest;
    if (floor + (rest == 0 ? 0 : 1) > highest) return domain_fault::above_highest;
    if (rest == 0 || mode == rounding::down) return floor;
    if (mode == rounding::none) return domain_fault::too_fine;
    if (rest == 2) return floor % 2 == 0 ? floor : floor + 1;
    return (rest == 3) != value.negative ? floor + 1 : floor;
}

} // namespace

// ---- integers -----------------------------------------------------------------------------------

TEST_CASE("an integer counts whole units") {
    CHECK_BOTH(taken<pk::percent>, 50, 5'000);
    CHECK_BOTH(taken<pk::percent>, 0, 0);
    CHECK_BOTH(taken<pk::percent>, 100, 10'000);
    CHECK_BOTH(taken<pk::percent>, 101, domain_fault::above_highest);
    CHECK_BOTH(taken<pk::percent>, -1, domain_fault::below_lowest);
    CHECK_BOTH(taken<pk::rating>, 0, domain_fault::below_lowest);
    CHECK_BOTH(taken<pk::rating>, 1, 100);
    CHECK_BOTH(taken<pk::rating>, 5, 500);
    CHECK_BOTH(taken<pk::rating>, 6, domain_fault::above_highest);
    CHECK_BOTH(taken<pk::usd>, 500, 50'000);
    CHECK_BOTH(taken<pk::usd>, -500, -50'000);
    CHECK_BOTH(taken<usd4>, 1, 10'000);
    CHECK_BOTH(taken<frost>, -5, -50);
    CHECK_BOTH(taken<frost>, -4, domain_fault::above_highest);
    CHECK_BOTH(taken<frost>, -41, domain_fault::below_lowest);
}

TEST_CASE("an integer of any width comes in, or is refused for its value only") {
    CHECK_BOTH(taken<pk::percent>, std::int8_t{100}, 10'000);
    CHECK_BOTH(taken<pk::percent>, std::int8_t{-128}, domain_fault::below_lowest);
    CHECK_BOTH(taken<pk::percent>, std::uint8_t{255}, domain_fault::above_highest);
    CHECK_BOTH(taken<pk::percent>, std::int16_t{100}, 10'000);
    CHECK_BOTH(taken<pk::percent>, std::uint16_t{65'535}, domain_fault::above_highest);
    CHECK_BOTH(taken<pk::percent>, 100L, 10'000);
    CHECK_BOTH(taken<pk::percent>, 100ULL, 10'000);
    CHECK_BOTH(taken<pk::count>, UINT32_MAX, domain_fault::above_highest);
    CHECK_BOTH(taken<pk::count>, std::uint32_t{INT32_MAX}, INT32_MAX);
    CHECK_BOTH(taken<pk::usd>, INT64_MAX, domain_fault::above_highest);
    CHECK_BOTH(taken<pk::usd>, INT64_MIN, domain_fault::below_lowest);
    CHECK_BOTH(taken<pk::usd>, UINT64_MAX, domain_fault::above_highest);
    CHECK_BOTH(taken<usd4>, 90'000'000'000'000, 900'000'000'000'000'000);
    CHECK_BOTH(taken<usd4>, 90'000'000'000'001, domain_fault::above_highest);
    CHECK_BOTH(taken<usd4>, -90'000'000'000'000, -900'000'000'000'000'000);
    CHECK_BOTH(taken<usd4>, -90'000'000'000'001, domain_fault::below_lowest);
    CHECK_BOTH(taken<fine>, INT64_MAX, domain_fault::above_highest); // times 10^12 leaves 64 bits
    CHECK_BOTH(taken<fine>, 1, 1'000'000'000'000);
}

TEST_CASE("a plain integer field takes what its type holds") {
    CHECK_BOTH(taken<std::int64_t>, INT64_MIN, INT64_MIN);
    CHECK_BOTH(taken<std::int64_t>, INT64_MAX, INT64_MAX);
    CHECK_BOTH(taken<std::int64_t>, UINT64_MAX, domain_fault::above_highest);
    CHECK_BOTH(taken<std::uint64_t>, std::uint64_t{INT64_MAX}, INT64_MAX);
    CHECK_BOTH(taken<std::uint64_t>, std::uint64_t{INT64_MAX} + 1, domain_fault::above_highest);
    CHECK_BOTH(taken<std::uint64_t>, -1, domain_fault::below_lowest);
    CHECK_BOTH(taken<std::uint8_t>, 255, 255);
    CHECK_BOTH(taken<std::uint8_t>, 256, domain_fault::above_highest);
    CHECK_BOTH(taken<std::int8_t>, -128, -128);
    CHECK_BOTH(taken<std::int8_t>, -129, domain_fault::below_lowest);
    CHECK_BOTH(taken<std::int64_t>, "9223372036854775807"sv, INT64_MAX);
    CHECK_BOTH(taken<std::int64_t>, "-9223372036854775808"sv, INT64_MIN);
    CHECK_BOTH(taken<std::int64_t>, "9223372036854775808"sv, domain_fault::above_highest);
    CHECK_BOTH(taken<std::int64_t>, "-9223372036854775809"sv, domain_fault::below_lowest);
    CHECK_BOTH(taken<std::uint64_t>, "9223372036854775807"sv, INT64_MAX);
}

TEST_CASE("steps are taken as they are, within the bounds") {
    CHECK_BOTH(taken<pk::percent>, pk::steps{9'753}, 9'753);
    CHECK_BOTH(taken<pk::percent>, pk::steps{10'000}, 10'000);
    CHECK_BOTH(taken<pk::percent>, pk::steps{10'001}, domain_fault::above_highest);
    CHECK_BOTH(taken<pk::percent>, pk::steps{-1}, domain_fault::below_lowest);
    CHECK_BOTH(taken<pk::rating>, pk::steps{99}, domain_fault::below_lowest);
    CHECK_BOTH(taken<pk::usd>, pk::steps{50'000}, 50'000);
    CHECK_BOTH(taken<pk::usd>, pk::steps{INT64_MIN}, domain_fault::below_lowest);
    CHECK_BOTH(taken<pk::usd>, pk::steps{INT64_MAX}, domain_fault::above_highest);
    CHECK_BOTH(taken<bool>, pk::steps{1}, 1);
    CHECK_BOTH(taken<bool>, pk::steps{2}, domain_fault::unknown_name);
    CHECK_BOTH(taken<colour>, pk::steps{-3}, -3);
    CHECK_BOTH(taken<colour>, pk::steps{1}, domain_fault::unknown_name); // between two enumerators
}

// ---- floating-point numbers ---------------------------------------------------------------------

TEST_CASE("NaN and infinities are errors, and never missing values") {
    CHECK_BOTH(taken<pk::percent>, not_a_number, domain_fault::not_a_number);
    CHECK_BOTH(taken<pk::percent>, -not_a_number, domain_fault::not_a_number);
    CHECK_BOTH(taken<pk::percent>, infinity, domain_fault::infinite);
    CHECK_BOTH(taken<pk::percent>, -infinity, domain_fault::infinite);
    CHECK_BOTH(nearest<pk::percent>, not_a_number, domain_fault::not_a_number);
    CHECK_BOTH(down<pk::percent>, infinity, domain_fault::infinite);
    CHECK_BOTH(
        taken<pk::percent>, std::numeric_limits<float>::quiet_NaN(), domain_fault::not_a_number);
    CHECK_BOTH(taken<pk::percent>, std::numeric_limits<float>::infinity(), domain_fault::infinite);
    const auto optional_fault = [](double value) {
        return pk::checked<std::optional<pk::percent>>(value).error().fault;
    };
    CHECK_BOTH(optional_fault, not_a_number, domain_fault::not_a_number);
    CHECK_BOTH(optional_fault, infinity, domain_fault::infinite);
}

TEST_CASE("numbers far outside any domain are too high or too low") {
    for (const rounding mode : {rounding::none, rounding::down, rounding::nearest}) {
        CHECK(taken<pk::percent>(1e308, mode) == domain_fault::above_highest);
        CHECK(taken<pk::percent>(-1e308, mode) == domain_fault::below_lowest);
        CHECK(taken<usd4>(1e308, mode) == domain_fault::above_highest); // times 10'000: infinite
        CHECK(taken<usd4>(-1e308, mode) == domain_fault::below_lowest);
        CHECK(taken<std::int64_t>(1e19, mode) == domain_fault::above_highest);
        CHECK(taken<std::int64_t>(-1e19, mode) == domain_fault::below_lowest);
        CHECK(taken<pk::count>(2147483648.0, mode) == domain_fault::above_highest);
    }
    CHECK_BOTH(taken<usd4>, 1e308, domain_fault::above_highest);
    CHECK_BOTH(taken<std::int64_t>, -1e19, domain_fault::below_lowest);
    constexpr long double most = std::numeric_limits<long double>::max(); // no double at all
    CHECK_BOTH(taken<pk::percent>, most, domain_fault::above_highest);
    CHECK_BOTH(taken<pk::percent>, -most, domain_fault::below_lowest);
    CHECK_BOTH(taken<pk::usd>, std::numeric_limits<float>::max(), domain_fault::above_highest);
    CHECK_BOTH(taken<pk::percent>, std::numeric_limits<double>::denorm_min(), 0); // a millionth
}

TEST_CASE("minus zero is zero") {
    CHECK_BOTH(taken<pk::percent>, -0.0, 0);
    CHECK_BOTH(taken<pk::usd>, -0.0, 0);
    CHECK_BOTH(taken<pk::percent>, -0.0F, 0);
    CHECK_BOTH(taken<pk::percent>, "-0"sv, 0);
    CHECK_BOTH(taken<pk::percent>, "-0.00"sv, 0);
    CHECK_BOTH(taken<pk::percent>, "+0"sv, 0);
    CHECK_BOTH(taken<pk::rating>, -0.0, domain_fault::below_lowest);
}

TEST_CASE("a double is the step it stands for") {
    CHECK_BOTH(taken<pk::percent>, 97.53, 9'753);
    CHECK_BOTH(taken<pk::percent>, 100.0, 10'000);
    CHECK_BOTH(taken<pk::percent>, 0.1 + 0.2, 30);
    CHECK_BOTH(taken<pk::percent>, 0.1 + 0.7, 80); // the sum is 0.7999999999999999
    CHECK_BOTH(taken<pk::rating>, 4.35, 435);      // times 100 is 434.99999999999994
    CHECK_BOTH(taken<pk::usd>, 1.1 * 3, 330);
    CHECK_BOTH(taken<usd4>, 80'450'596.9823, 804'505'969'823);
    CHECK_BOTH(taken<margin>, -12.34, -1'234);
    CHECK_BOTH(taken<pk::count>, 7.0, 7);
    CHECK_BOTH(taken<pk::percent>, 1e-10, 0);
    CHECK_BOTH(taken<pk::percent>, -1e-10, 0);
    CHECK_BOTH(taken<pk::percent>, 100.000000001, 10'000);
}

TEST_CASE("a float is the step it stands for, too") {
    CHECK_BOTH(taken<pk::percent>, 97.53F, 9'753); // as a double 97.5299987...
    CHECK_BOTH(taken<pk::percent>, 0.01F, 1);
    CHECK_BOTH(taken<pk::percent>, 33.335F, domain_fault::too_fine);
    CHECK_BOTH(nearest<pk::percent>, 33.335F, 3'334);
    CHECK_BOTH(taken<usd4>, 1e12F, domain_fault::imprecise);
    CHECK_BOTH(taken<pk::count>, 16'777'216.0F, 16'777'216);
    CHECK_BOTH(taken<pk::count>, 16'777'218.0F, domain_fault::imprecise);
    CHECK_BOTH(taken<pk::percent>, 97.53L, 9'753);
    for (int step = 0; step <= 10'000; ++step)
        REQUIRE(taken<pk::percent>(static_cast<float>(step) / 100.0F) == step);
}

TEST_CASE("bounds are checked before rounding") {
    CHECK_BOTH(taken<pk::percent>, 100.004, domain_fault::above_highest);
    CHECK_BOTH(down<pk::percent>, 100.004, domain_fault::above_highest);
    CHECK_BOTH(nearest<pk::percent>, 100.004, domain_fault::above_highest);
    CHECK_BOTH(taken<pk::percent>, 99.996, domain_fault::too_fine);
    CHECK_BOTH(down<pk::percent>, 99.996, 9'999);
    CHECK_BOTH(nearest<pk::percent>, 99.996, 10'000);
    CHECK_BOTH(taken<pk::percent>, -0.004, domain_fault::below_lowest);
    CHECK_BOTH(nearest<pk::percent>, -0.004, domain_fault::below_lowest);
    CHECK_BOTH(nearest<pk::rating>, 0.996, domain_fault::below_lowest);
    CHECK_BOTH(nearest<pk::rating>, 1.004, 100);
    CHECK_BOTH(nearest<pk::rating>, 5.001, domain_fault::above_highest);
    CHECK_BOTH(nearest<frost>, -4.96, domain_fault::above_highest);
    CHECK_BOTH(nearest<frost>, -40.04, domain_fault::below_lowest);
    CHECK_BOTH(down<frost>, -40.04, domain_fault::below_lowest);
    CHECK_BOTH(nearest<frost>, -39.96, -400);
    // The same, as texts.
    CHECK_BOTH(taken<pk::percent>, "100.004"sv, domain_fault::above_highest);
    CHECK_BOTH(down<pk::percent>, "100.004"sv, domain_fault::above_highest);
    CHECK_BOTH(nearest<pk::percent>, "100.004"sv, domain_fault::above_highest);
    CHECK_BOTH(taken<pk::percent>, "99.996"sv, domain_fault::too_fine);
    CHECK_BOTH(down<pk::percent>, "99.996"sv, 9'999);
    CHECK_BOTH(nearest<pk::percent>, "99.996"sv, 10'000);
    CHECK_BOTH(nearest<pk::percent>, "-0.004"sv, domain_fault::below_lowest);
    CHECK_BOTH(nearest<frost>, "-4.96"sv, domain_fault::above_highest);
    CHECK_BOTH(down<frost>, "-40.04"sv, domain_fault::below_lowest);
}

TEST_CASE("rounding down goes towards the lowest value, also below zero") {
    CHECK_BOTH(down<margin>, 12.349, 1'234);
    CHECK_BOTH(down<margin>, -12.341, -1'235);
    CHECK_BOTH(down<margin>, -0.001, -1);
    CHECK_BOTH(down<margin>, 0.001, 0);
    CHECK_BOTH(down<margin>, "12.349"sv, 1'234);
    CHECK_BOTH(down<margin>, "-12.341"sv, -1'235);
    CHECK_BOTH(down<margin>, "-0.001"sv, -1);
    CHECK_BOTH(down<margin>, "-12.34"sv, -1'234); // a step is not moved
}

TEST_CASE("rounding to the nearest step puts halves on the even one") {
    CHECK_BOTH(nearest<margin>, 0.125, 12);
    CHECK_BOTH(nearest<margin>, 0.375, 38);
    CHECK_BOTH(nearest<margin>, -0.125, -12);
    CHECK_BOTH(nearest<margin>, -0.375, -38);
    CHECK_BOTH(nearest<margin>, -0.005, 0);
    CHECK_BOTH(nearest<margin>, -0.015, -2);
    CHECK_BOTH(nearest<margin>, 0.575, 58); // as a double a little less than half-way
    CHECK_BOTH(nearest<margin>, -0.1251, -13);
    CHECK_BOTH(nearest<margin>, -0.1249, -12);
    CHECK_BOTH(nearest<margin>, "0.125"sv, 12);
    CHECK_BOTH(nearest<margin>, "0.375"sv, 38);
    CHECK_BOTH(nearest<margin>, "-0.125"sv, -12);
    CHECK_BOTH(nearest<margin>, "-0.375"sv, -38);
    CHECK_BOTH(nearest<margin>, "-0.005"sv, 0);
    CHECK_BOTH(nearest<margin>, "-0.015"sv, -2);
    CHECK_BOTH(nearest<margin>, "0.575"sv, 58);
    CHECK_BOTH(nearest<margin>, "-0.1251"sv, -13);
    CHECK_BOTH(nearest<margin>, "-0.1249"sv, -12);
}

TEST_CASE("every hundredth of a per cent comes in as itself, as a double and as a text") {
    for (int step = 0; step <= 10'000; ++step) {
        const double by_division = step / 100.0;
        const double by_product = step * 0.01; // a little off for many of them
        const std::string digits = std::to_string(1'000 + step % 100).substr(2);
        const std::string text = std::to_string(step / 100) + '.' + digits;
        REQUIRE(taken<pk::percent>(by_division) == step);
        REQUIRE(taken<pk::percent>(by_product) == step);
        REQUIRE(taken<pk::percent>(text) == step);
        REQUIRE(taken<pk::percent>(std::string_view{text}) == step);
        REQUIRE(taken<pk::percent>(text.c_str()) == step);
    }
    constexpr auto all = [](int from, int to) {
        for (int step = from; step <= to; ++step)
            if (!(taken<pk::percent>(step / 100.0) == step)) return false;
        return true;
    };
    static_assert(all(0, 1'000) && all(5'000, 5'500) && all(9'500, 10'000));
}

TEST_CASE("a double that could be two amounts is refused as imprecise") {
    // What a correctly rounded reader makes of a text; the text itself is exact in either case.
    const auto amount = [](std::int64_t steps) {
        return std::to_string(steps / 10'000) + '.' +
               std::to_string(10'000 + steps % 10'000).substr(1);
    };
    for (const int power : {40, 48, 50, 51, 52, 53, 54}) {
        int refused = 0;
        for (std::int64_t off = -2'000; off < 2'000; ++off) {
            const std::int64_t steps = (std::int64_t{1} << power) + off;
            const std::string text = amount(steps);
            REQUIRE(taken<usd4>(text) == steps);
            REQUIRE(taken<usd4>('-' + text) == -steps);
            const result real = taken<usd4>(std::stod(text));
            if (real == domain_fault::imprecise)
                ++refused;
            else
                REQUIRE(real == steps);
        }
        INFO("around 2^" << power);
        CHECK(refused == (power < 51 ? 0 : power == 51 ? 1'999 : 4'000));
    }
    CHECK_BOTH(taken<std::int64_t>, 9'007'199'254'740'992.0, 9'007'199'254'740'992);
    CHECK_BOTH(taken<std::int64_t>, 9'007'199'254'740'994.0, domain_fault::imprecise);
    CHECK_BOTH(taken<std::int64_t>, -9'007'199'254'740'994.0, domain_fault::imprecise);
    CHECK_BOTH(taken<pk::usd>, 30'000'000'000'000.0, domain_fault::imprecise);
}

// ---- texts --------------------------------------------------------------------------------------

TEST_CASE("a text is an exact decimal and nothing else") {
    for (const std::string_view good : {"5", "+5", "05", "5.0", "5.00", "5.000000", "0005.0"}) {
        INFO(good);
        CHECK(taken<pk::percent>(good) == 500);
    }
    for (const std::string_view bad :
         {" 5",   "5 ",  "1,000", "1e3", ".5",  "5.",  ".",    "+",     "-",    "--5", "+-5",
          "5.5.", "5..", "0x10",  "5%",  "nan", "inf", "NaN",  "1'000", "\t5",  "5\n", "٥",
          "5-",   "1 0", "1.2.3", "-.5", "+.5", "-5.", "1.e3", "1d",    "five", "5,0", "$5",
          "",     "e",   "1/2",   "(5)", "5e0", "1_0", "0b1",  "5.0f",  "5\r",  "−5"}) {
        INFO(bad);
        CHECK(
            taken<pk::percent>(bad) ==
            (bad.empty() ? domain_fault::empty : domain_fault::malformed));
        CHECK(taken<pk::percent>(bad, rounding::nearest) == taken<pk::percent>(bad));
    }
    CHECK_BOTH(taken<pk::percent>, "5\0"sv, domain_fault::malformed);
    CHECK_BOTH(taken<pk::percent>, "+5"sv, 500);
    CHECK_BOTH(taken<pk::percent>, "1e3"sv, domain_fault::malformed);
    CHECK_BOTH(taken<pk::percent>, ".5"sv, domain_fault::malformed);
    CHECK_BOTH(taken<pk::percent>, "5."sv, domain_fault::malformed);
    CHECK_BOTH(taken<pk::percent>, " 5"sv, domain_fault::malformed);
    CHECK_BOTH(taken<pk::percent>, "1,000"sv, domain_fault::malformed);
    CHECK_BOTH(taken<pk::percent>, ""sv, domain_fault::empty);
    CHECK_BOTH(taken<pk::percent>, "-"sv, domain_fault::malformed);
    CHECK_BOTH(taken<pk::usd>, "-12.50"sv, -1'250);
    CHECK_BOTH(taken<pk::count>, "12"sv, 12);
    CHECK_BOTH(taken<pk::count>, "12.0"sv, 12);
    CHECK_BOTH(taken<pk::count>, "12.5"sv, domain_fault::too_fine);
    CHECK_BOTH(nearest<pk::count>, "12.5"sv, 12);
}

TEST_CASE("a literal, a string and a view of the same characters are the same text") {
    static_assert(*pk::checked<pk::percent>("97.53") == 97.53_pct);
    CHECK((pk::checked<pk::percent>("97.53") == 97.53_pct));
    CHECK((pk::checked<pk::percent>(std::string{"97.53"}) == 97.53_pct));
    const char* pointer = "97.53";
    CHECK((pk::checked<pk::percent>(pointer) == 97.53_pct));
}

TEST_CASE("every digit of a text counts, however many there are") {
    const std::string zeros(200, '0');
    const std::string nines(200, '9');
    CHECK(taken<pk::percent>(zeros + "50." + zeros) == 5'000);
    CHECK(taken<pk::percent>("-" + zeros) == 0);
    CHECK(taken<pk::percent>(nines) == domain_fault::above_highest);
    CHECK(taken<pk::percent>("-" + nines) == domain_fault::below_lowest);
    CHECK(taken<usd4>(nines) == domain_fault::above_highest);
    CHECK(taken<pk::percent>(nines + "x") == domain_fault::malformed);
    CHECK(taken<pk::percent>("0." + zeros + "1x") == domain_fault::malformed);
    CHECK(taken<pk::percent>("0." + zeros + "1") == domain_fault::too_fine);
    CHECK(taken<pk::percent>("100." + zeros + "1") == domain_fault::above_highest);
    CHECK(down<pk::percent>("100." + zeros + "1") == domain_fault::above_highest);
    CHECK(nearest<pk::percent>("-0." + zeros + "1") == domain_fault::below_lowest);
    CHECK(down<margin>("-0." + zeros + "1") == -1);
    CHECK(down<margin>("-100." + zeros + "1") == domain_fault::below_lowest);
    CHECK(nearest<margin>("0.005" + zeros + "1") == 1); // a hair above half-way
    CHECK(nearest<margin>("-0.005" + zeros + "1") == -1);
    CHECK(nearest<margin>("0.005" + zeros) == 0);
    CHECK(nearest<margin>("0.00" + nines) == 1);
    CHECK(nearest<margin>("0.004" + nines) == 0);
    CHECK(down<margin>("0.00" + nines) == 0);
    CHECK(down<pk::usd>("0." + std::string(28, '0') + "1") == 0);
    CHECK(down<fine>("0.12345678901234567890123456789") == 123'456'789'012);
    CHECK_BOTH(
        down<pk::percent>,
        "100.00000000000000000000000000000000000000001"sv,
        domain_fault::above_highest);
    CHECK_BOTH(nearest<margin>, "-0.00500000000000000000000000000000000000000001"sv, -1);
}

TEST_CASE("random decimals come in as the digits say, in every rounding mode") {
    tests::dice dice = tests::seeded_dice();
    long rounded = 0;
    long refused = 0;
    for (int round = 0; round < 100'000; ++round) {
        decimal value;
        value.negative = dice.once_in(3);
        value.places = static_cast<std::size_t>(dice(0, 6));
        const auto length = value.places + static_cast<std::size_t>(dice(value.places == 0, 3));
        for (std::size_t i = 0; i < length; ++i) // many fives and zeros, for halves and steps
            value.digits += dice.once_in(2) ? "05"[dice(0, 1)] : static_cast<char>(dice('0', '9'));
        const std::string text = value.text();
        for (const rounding mode : {rounding::none, rounding::down, rounding::nearest}) {
            const result percent = expected_of(value, 2, -10'000, 10'000, mode);
            if (!(taken<margin>(text, mode) == percent)) FAIL(text);
            // Six places are far more than a double needs for the same answer.
            if (!(taken<margin>(std::stod(text), mode) == percent)) FAIL(text);
            if (!(taken<frost>(text, mode) == expected_of(value, 1, -400, -50, mode))) FAIL(text);
            if (!(taken<usd4>(text, mode) ==
                  expected_of(value, 4, -1'000'000'000, 1'000'000'000, mode)))
                FAIL(text);
            rounded += mode != rounding::none && percent.fault == domain_fault::none ? 1 : 0;
            refused += percent.fault != domain_fault::none ? 1 : 0;
        }
    }
    CHECK(rounded > 10'000);
    CHECK(refused > 10'000);
}

// ---- truth values, enumerators, optionals -------------------------------------------------------

TEST_CASE("a truth value comes from a bool or from one of six words") {
    CHECK_BOTH(taken<bool>, true, 1);
    CHECK_BOTH(taken<bool>, false, 0);
    CHECK_BOTH(taken<bool>, "true"sv, 1);
    CHECK_BOTH(taken<bool>, "Yes"sv, 1);
    CHECK_BOTH(taken<bool>, "1"sv, 1);
    CHECK_BOTH(taken<bool>, "FALSE"sv, 0);
    CHECK_BOTH(taken<bool>, "no"sv, 0);
    CHECK_BOTH(taken<bool>, "0"sv, 0);
    CHECK_BOTH(taken<bool>, ""sv, domain_fault::empty);
    for (const std::string_view bad : {"y", "n", "2", "00", "tru", "truee", " true", "on", "-1"}) {
        INFO(bad);
        CHECK(taken<bool>(bad) == domain_fault::malformed);
    }
}

TEST_CASE("an enumerator comes from its name or its number") {
    CHECK_BOTH(taken<colour>, "red"sv, -3);
    CHECK_BOTH(taken<colour>, "blue"sv, 7);
    CHECK_BOTH(taken<colour>, -3, -3);
    CHECK_BOTH(taken<colour>, 0, 0);
    CHECK_BOTH(taken<colour>, 7U, 7);
    CHECK_BOTH(taken<colour>, 1, domain_fault::unknown_name);
    CHECK_BOTH(taken<colour>, UINT64_MAX - 2, domain_fault::unknown_name); // as signed it is -3
    CHECK_BOTH(taken<colour>, std::uint64_t{4'294'967'293}, domain_fault::unknown_name); // so too
    CHECK_BOTH(taken<colour>, "Red"sv, domain_fault::unknown_name);
    CHECK_BOTH(taken<colour>, "7"sv, domain_fault::unknown_name);
    CHECK_BOTH(taken<colour>, "re"sv, domain_fault::unknown_name);
    CHECK_BOTH(taken<colour>, ""sv, domain_fault::empty);
    static_assert(*pk::checked<colour>("green") == colour::green);
}

TEST_CASE("an empty text is missing for an optional, and an error for everything else") {
    using maybe = std::optional<pk::percent>;
    using taken_in = pk::expected<maybe, pk::domain_error>;
    const auto in = [](std::string_view text) { return pk::checked<maybe>(text, "it"); };
    CHECK_BOTH(in, ""sv, taken_in{maybe{}});
    CHECK_BOTH(in, "12.5"sv, taken_in{maybe{12.5_pct}});
    CHECK_BOTH(in, "0"sv, taken_in{maybe{0_pct}});
    CHECK(in("").has_value());
    CHECK_FALSE(in("")->has_value());
    CHECK_FALSE(in(" ").has_value()); // blank is not empty
    CHECK_FALSE(in("x").has_value());
    CHECK_FALSE(in("101").has_value());
    CHECK((pk::checked<std::optional<colour>>("") == std::optional<colour>{}));
    CHECK((pk::checked<std::optional<bool>>("no") == std::optional{false}));
    CHECK_FALSE(pk::checked<pk::percent>("").has_value());
    CHECK((pk::checked<maybe>(12.5) == maybe{12.5_pct}));
}

// ---- errors -------------------------------------------------------------------------------------

TEST_CASE("an error names the field, the fault, what was found and what was wanted") {
    const auto error = [](const auto& input) {
        return pk::checked<pk::percent>(input, "icp_overlap").error();
    };
    using found = pk::found_value;
    const auto text = [](std::string_view given) { return decltype(found::text){} << given; };
    constexpr auto wanted = &pk::domain<pk::percent>::view;
    const auto is = [&](const pk::domain_error& e, domain_fault fault, const found& value) {
        CHECK(e.field == "icp_overlap");
        CHECK(e.fault == fault);
        CHECK(e.found == value);
        CHECK(e.wanted == wanted);
        CHECK(e.wanted->lowest == 0);
        CHECK(e.wanted->highest == 10'000);
        CHECK((e.wanted->step == pk::fraction{1, 100}));
    };
    is(error(101),
       domain_fault::above_highest,
       {.kind = found::type::whole, .whole = 101, .real = 0, .text = {}});
    is(error(INT64_MIN),
       domain_fault::below_lowest,
       {.kind = found::type::whole, .whole = INT64_MIN, .real = 0, .text = {}});
    is(error(UINT64_MAX),
       domain_fault::above_highest,
       {.kind = found::type::natural, .whole = -1, .real = 0, .text = {}}); // all its 64 bits
    is(error(pk::steps{-7}),
       domain_fault::below_lowest,
       {.kind = found::type::whole, .whole = -7, .real = 0, .text = {}});
    is(error(100.004),
       domain_fault::above_highest,
       {.kind = found::type::real, .whole = 0, .real = 100.004, .text = {}});
    is(error("12.345"sv),
       domain_fault::too_fine,
       {.kind = found::type::text, .whole = 0, .real = 0, .text = text("12.345")});
    is(error(""sv),
       domain_fault::empty,
       {.kind = found::type::text, .whole = 0, .real = 0, .text = {}});
    CHECK(std::isnan(error(not_a_number).found.real));
    static_assert(pk::checked<pk::percent>(101, "x").error().field == "x");
    static_assert(pk::checked<pk::percent>("1e3", "x").error().found.text == "1e3");
}

TEST_CASE("a field brings its type and its name to the border") {
    static_assert(*pk::checked<&partner::overlap>(97.5) == 97.5_pct);
    static_assert(*pk::checked<&partner::certified>("yes"));
    CHECK((pk::checked<&partner::overlap>("97.5") == 97.5_pct));
    CHECK(pk::checked<&partner::overlap>(101).error().field == "overlap");
    CHECK((pk::checked<&partner::pipeline>("") == std::optional<pk::usd>{}));
    CHECK((pk::checked<&partner::pipeline>("12.50") == std::optional{12.5_usd}));
    CHECK(pk::checked<&partner::pipeline>("12.505").error().fault == domain_fault::too_fine);
    CHECK((pk::checked<&partner::pipeline>("12.505", rounding::down) == std::optional{12.5_usd}));
}

TEST_CASE("an error outlives the text it is about") {
    const auto refused = [](std::string_view digits) {
        return pk::checked<&partner::overlap>(std::string(digits)); // the string is gone
    };
    CHECK(refused("101").error().found.text == "101");
    const std::string_view longest = "-1234567890123456789012345678901234567.9";
    CHECK(longest.size() == 40);
    CHECK(refused(longest).error().found.text == longest);
    CHECK(
        refused("-1234567890123456789012345678901234567.98").error().found.text ==
        "-1234567890123456789012345678901234567.9...");
    // Not in the middle of a character.
    CHECK(
        refused("012345678901234567890123456789012345678\u20ac").error().found.text ==
        "012345678901234567890123456789012345678...");
    static_assert(sizeof(pk::domain_error) <= 112);
}

TEST_CASE("a value that may not apply comes in as one that may be missing") {
    using renewal = pk::if_applicable<pk::percent>;
    static_assert(pk::checked<renewal>("97.5").value() == renewal{97.5_pct});
    static_assert(pk::checked<renewal>("").value() == renewal{});
    static_assert(pk::checked<&contract::renewal>(97.5).value() == renewal{97.5_pct});
    constexpr auto error = pk::checked<&contract::renewal>(101).error();
    static_assert(error.field == "renewal" && error.fault == domain_fault::above_highest);
    CHECK(error.wanted == &pk::domain<pk::percent>::view);
    CHECK((pk::checked<renewal>("x").error().fault == domain_fault::malformed));
}

static_assert(noexcept(pk::checked<pk::percent>(1.5)));
static_assert(noexcept(pk::checked<pk::percent>("1.5")));
static_assert(noexcept(pk::checked<std::optional<colour>>("red")));
