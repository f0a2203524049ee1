// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/value/margins.hpp>

#include <partnerkit/text.hpp>

#include "../../random.hpp"
#include "../decides.hpp"

#include <doctest/doctest.h>

namespace margins_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::margins;
using pk::domain_fault;

static_assert(policy::about.id == "V2" && sizeof(policy) == 1);

constexpr auto decide(const input& of) { return policy{}(of); }
constexpr domain_fault fault_of(const input& of) { return policy{}(of).error().fault; }

TEST_CASE("V2 a fee or margin at both ends of its range") {
    CHECK_DECIDES(50_usd, agreement::referral, 1'000_usd, 5_pct);
    CHECK_DECIDES(150_usd, agreement::referral, 1'000_usd, 15_pct);
    CHECK_DECIDES(200_usd, agreement::reseller, 1'000_usd, 20_pct);
    CHECK_DECIDES(400_usd, agreement::reseller, 1'000_usd, 40_pct);
    CHECK_DECIDES(100_usd, agreement::registered, 1'000_usd, 10_pct);
    CHECK_DECIDES(200_usd, agreement::silver, 1'000_usd, 20_pct);
    CHECK_DECIDES(300_usd, agreement::gold, 1'000_usd, 30_pct);
    CHECK_DECIDES(350_usd, agreement::platinum, 1'000_usd, 35_pct);
    CHECK_DECIDES(400_usd, agreement::platinum, 1'000_usd, 40_pct);
    CHECK_DECIDES(123.4_usd, agreement::referral, 1'000_usd, 12.34_pct);
}

TEST_CASE("V2 a rate below or above its range is refused") {
    constexpr domain_fault below = domain_fault::below_lowest;
    constexpr domain_fault above = domain_fault::above_highest;
    CHECK_BOTH(fault_of, (input{agreement::referral, 1_usd, 4.99_pct}), below);
    CHECK_BOTH(fault_of, (input{agreement::referral, 1_usd, 15.01_pct}), above);
    CHECK_BOTH(fault_of, (input{agreement::reseller, 1_usd, 19.99_pct}), below);
    CHECK_BOTH(fault_of, (input{agreement::reseller, 1_usd, 40.01_pct}), above);
    CHECK_BOTH(fault_of, (input{agreement::registered, 1_usd, 9.99_pct}), below);
    CHECK_BOTH(fault_of, (input{agreement::registered, 1_usd, 10.01_pct}), above);
    CHECK_BOTH(fault_of, (input{agreement::silver, 1_usd, 19.99_pct}), below);
    CHECK_BOTH(fault_of, (input{agreement::silver, 1_usd, 20.01_pct}), above);
    CHECK_BOTH(fault_of, (input{agreement::gold, 1_usd, 29.99_pct}), below);
    CHECK_BOTH(fault_of, (input{agreement::gold, 1_usd, 30.01_pct}), above);
    CHECK_BOTH(fault_of, (input{agreement::platinum, 1_usd, 34.99_pct}), below);
    CHECK_BOTH(fault_of, (input{agreement::platinum, 1_usd, 40.01_pct}), above);
    CHECK_BOTH(fault_of, (input{agreement::referral, 1_usd, 0_pct}), below);
}

TEST_CASE("V2 the error names the rate and the range") {
    constexpr auto low = decide({agreement::platinum, 1_usd, 34.99_pct});
    static_assert(low.error().field == "rate" && low.error().found.text == "34.99 %");
    static_assert(low.error().wanted->lowest == 3'500 && low.error().wanted->highest == 4'000);
    CHECK(
        pk::to_text(low.error()).view() ==
        "rate: \"34.99 %\" is too low; wanted 35 % to 40 % in steps of 0.01");
    CHECK(
        pk::to_text(decide({agreement::gold, 1_usd, 31_pct}).error()).view() ==
        "rate: \"31 %\" is too high; wanted 30 % to 30 % in steps of 0.01");
}

TEST_CASE("V2 cents are exact, half-way to the even one, with their sign") {
    CHECK_DECIDES(1.22_usd, agreement::registered, 12.25_usd, 10_pct); // 1.225
    CHECK_DECIDES(1.24_usd, agreement::registered, 12.35_usd, 10_pct); // 1.235
    CHECK_DECIDES(1.23_usd, agreement::registered, 12.26_usd, 10_pct);
    CHECK_DECIDES(-1.22_usd, agreement::registered, -12.25_usd, 10_pct);
    CHECK_DECIDES(0_usd, agreement::gold, 0_usd, 30_pct);
    CHECK_DECIDES(36'000'000'000'000_usd, agreement::reseller, 90'000'000'000'000_usd, 40_pct);
}

TEST_CASE("V2 every rate, for every agreement") {
    auto roll = tests::seeded_dice();
    struct {
        agreement with;
        std::int64_t low, high;
    } const ranges[]{
        {agreement::referral, 500, 1'500},
        {agreement::reseller, 2'000, 4'000},
        {agreement::registered, 1'000, 1'000},
        {agreement::silver, 2'000, 2'000},
        {agreement::gold, 3'000, 3'000},
        {agreement::platinum, 3'500, 4'000}};
    std::size_t wrong = 0;
    for (const auto& range : ranges) {
        for (std::int64_t rate = 0; rate <= 10'000; ++rate) {
            const std::int64_t cents = roll(-1'000'000'000, 1'000'000'000);
            const auto found = decide(
                {range.with,
                 pk::usd::from_steps(cents),
                 pk::percent::from_steps(static_cast<pk::percent::rep>(rate))});
            const bool allowed = rate >= range.low && rate <= range.high;
            if (found.has_value() != allowed) ++wrong;
            if (!allowed || !found) continue;
            const std::int64_t away = found->steps * 10'000 - cents * rate;
            if (away > 5'000 || away < -5'000) ++wrong;
            if ((away == 5'000 || away == -5'000) && found->steps % 2 != 0) ++wrong;
        }
    }
    CHECK(wrong == 0);
}

} // namespace margins_test
