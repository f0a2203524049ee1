// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "both.hpp"

#include <partnerkit/text.hpp>

#include <limits>

namespace {

namespace pk = partnerkit;
using namespace pk::literals;

enum class kind { isv, gsi, si };
BOOST_DESCRIBE_ENUM(kind, isv, gsi, si)

constexpr auto text_of = [](const auto& value) { return pk::to_text(value).view().size(); };

template <class Value>
std::string_view run_time_text(const Value& value) {
    static auto text = pk::to_text(tests::at_run_time(value));
    text = pk::to_text(tests::at_run_time(value));
    return text.view();
}

TEST_CASE("values are written exactly, with their unit") {
    static_assert(pk::to_text(97.53_pct).view() == "97.53 %");
    static_assert(pk::to_text(pk::rating{3.5_dec}).view() == "3.5");
    static_assert(pk::to_text(500'000_usd).view() == "500000 USD");
    static_assert(pk::to_text(kind::gsi).view() == "gsi");
    static_assert(pk::to_text(true).view() == "true");
    CHECK(run_time_text(97.53_pct) == "97.53 %");
    CHECK(run_time_text(pk::percent{}) == "0 %");
    CHECK(run_time_text(0.01_usd) == "0.01 USD");
    CHECK(run_time_text(pk::usd::from_steps(-1)) == "-0.01 USD");
    CHECK(run_time_text(pk::usd::from_steps(-150)) == "-1.5 USD");
    CHECK(
        run_time_text(pk::money<"USD", 10'000>::from_steps(804'505'969'823)) ==
        "80450596.9823 USD");
    CHECK(run_time_text(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
    CHECK(run_time_text(std::numeric_limits<std::int64_t>::max()) == "9223372036854775807");
}

TEST_CASE("a fraction that does not terminate is cut, marked and never rounded up") {
    CHECK(pk::to_text(pk::fraction{15, 7}).view() == "2.142857142857...");
    CHECK(pk::to_text(pk::fraction{2, 3}).view() == "0.666666666666...");
    CHECK(pk::to_text(pk::fraction{-2, 3}).view() == "-0.666666666666...");
    CHECK(pk::to_text(pk::fraction{1, 8}).view() == "0.125");
}

TEST_CASE("an enumerator without a name is written as a number") {
    CHECK(run_time_text(static_cast<kind>(7)) == "7");
}

TEST_CASE("an error names the field, the value and what was wanted") {
    const auto message = [](const auto& result) { return pk::to_text(result.error()); };
    CHECK(
        message(pk::checked<pk::percent>(100.004, "overlap")).view() ==
        "overlap: 100.004 is too high; wanted 0 % to 100 % in steps of 0.01");
    CHECK(
        message(pk::checked<pk::rating>("0.99", "reach")).view() ==
        "reach: \"0.99\" is too low; wanted 1 to 5 in steps of 0.01");
    CHECK(
        message(pk::checked<pk::count>(-3, "certified")).view() ==
        "certified: -3 is too low; wanted 0 to 2147483647");
    CHECK(
        message(pk::checked<kind>("vendor")).view() ==
        "\"vendor\" is none of the names; wanted isv, gsi or si");
    CHECK(
        message(pk::checked<pk::percent>("", "x")).view() ==
        "x: the value is empty; wanted 0 % to 100 % in steps of 0.01");
    CHECK(
        message(pk::checked<pk::percent>(std::numeric_limits<double>::quiet_NaN(), "x")).view() ==
        "x: nan is not a number; wanted 0 % to 100 % in steps of 0.01");
    CHECK(
        message(pk::checked<pk::percent>(-std::numeric_limits<double>::infinity(), "x")).view() ==
        "x: -inf is infinite; wanted 0 % to 100 % in steps of 0.01");
}

TEST_CASE("a number above the signed range is said as it is") {
    CHECK(
        pk::to_text(pk::checked<pk::count>(UINT64_MAX, "staff").error()) ==
        "staff: 18446744073709551615 is too high; wanted 0 to 2147483647");
    CHECK(
        pk::to_text(pk::checked<kind>(UINT64_MAX).error()) ==
        "18446744073709551615 is none of the names; wanted isv, gsi or si");
}

TEST_CASE("a number that does not fit in 64 bits is said not to") {
    static_assert(pk::to_text(pk::fraction{UINT64_MAX}) == "(beyond 64 bits)");
}

TEST_CASE("why a table has no answer can be said") {
    static_assert(pk::to_text(pk::hit_error{}) == "no row matches");
    static_assert(
        pk::to_text(pk::hit_error{pk::hit_error::reason::rows_conflict, 0, 2}) ==
        "rows 1 and 3 conflict");
}

TEST_CASE("a long foreign text is cut in a message") {
    const std::string_view text = "0123456789012345678901234567890123456789XYZ";
    const auto message = pk::to_text(pk::checked<bool>(text, "flag").error());
    CHECK(
        message.view() == "flag: \"0123456789012345678901234567890123456789...\" is not of the "
                          "wanted form; wanted false or true");
}

TEST_CASE("a buffer cuts what does not fit and stays terminated") {
    pk::text_buffer<4> text;
    text << "abc"
         << "def" << 12;
    CHECK(text.view() == "abcd");
    CHECK(std::string_view{text.c_str()} == "abcd");
    CHECK(text == "abcd");
    CHECK(text_of(97.53_pct) == 7);
}

} // namespace
