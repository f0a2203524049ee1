// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/amount.hpp>

#include "both.hpp"

#include <doctest/doctest.h>

#include <array>

namespace amount_test {

namespace pk = partnerkit;
using namespace pk::literals;
using pk::domain_fault;

constexpr auto total(const std::array<pk::usd, 3>& of) { return pk::sum(of); }

TEST_CASE("a sum is exact, or says that it left its domain") {
    CHECK_BOTH(total, (std::array{0.1_usd, 0.2_usd, 0_usd}), 0.3_usd);
    CHECK_BOTH(
        total, (std::array{90'000'000'000'000_usd, 0.01_usd, -0.01_usd}), 90'000'000'000'000_usd);
    constexpr auto above = total({90'000'000'000'000_usd, 0_usd, 0.01_usd});
    static_assert(above.error().fault == domain_fault::above_highest);
    static_assert(
        above.error().field == "sum" && above.error().found.whole == 9'000'000'000'000'001);
    CHECK(
        total({-90'000'000'000'000_usd, 0_usd, -0.01_usd}).error().fault ==
        domain_fault::below_lowest);
}

constexpr auto tenth(const pk::usd& of) { return pk::share(of, 10_pct); }
constexpr auto half(const pk::usd& of) { return pk::share(of, 0.5_dec); }

TEST_CASE("a share is rounded half to even, with its sign") {
    CHECK_BOTH(tenth, 12.34_usd, 1.23_usd);
    CHECK_BOTH(tenth, 12.35_usd, 1.24_usd); // 1.235
    CHECK_BOTH(tenth, 12.25_usd, 1.22_usd); // 1.225
    CHECK_BOTH(tenth, 12.36_usd, 1.24_usd);
    CHECK_BOTH(tenth, -12.25_usd, -1.22_usd);
    CHECK_BOTH(tenth, -12.35_usd, -1.24_usd);
    CHECK_BOTH(half, 0.01_usd, 0_usd);
    CHECK_BOTH(half, 0.03_usd, 0.02_usd);
    CHECK_BOTH(half, 0_usd, 0_usd);
}

TEST_CASE("a share between two steps is refused or rounded down where that is asked for") {
    static_assert(
        pk::share(12.35_usd, 10_pct, "fee", pk::rounding::none).error().fault ==
        domain_fault::too_fine);
    static_assert(pk::share(12.30_usd, 10_pct, "fee", pk::rounding::none) == 1.23_usd);
    static_assert(pk::share(12.39_usd, 10_pct, "fee", pk::rounding::down) == 1.23_usd);
    CHECK(pk::share(12.35_usd, 10_pct, "fee", pk::rounding::none).error().field == "fee");
    CHECK(pk::share(90'000'000'000'000_usd, 3, "fee").error().fault == domain_fault::above_highest);
    CHECK(pk::share(-1_usd, pk::fraction{1, 0}).error().fault == domain_fault::above_highest);
}

constexpr auto parts(const std::array<int, 3>& weights) {
    std::array<pk::usd, 3> shares{};
    const bool done = pk::allocate(1_usd, weights, shares);
    return std::array{done ? shares[0] : -1_usd, shares[1], shares[2]};
}

TEST_CASE("an allocation loses no cent; of equal remainders the earlier gets it") {
    CHECK_BOTH(parts, (std::array{1, 1, 1}), (std::array{0.34_usd, 0.33_usd, 0.33_usd}));
    CHECK_BOTH(parts, (std::array{1, 0, 0}), (std::array{1_usd, 0_usd, 0_usd}));
    CHECK_BOTH(parts, (std::array{2, 1, 3}), (std::array{0.33_usd, 0.17_usd, 0.5_usd}));
    CHECK_BOTH(parts, (std::array{1, 5, 1}), (std::array{0.14_usd, 0.72_usd, 0.14_usd}));
}

TEST_CASE("an allocation that is none writes nothing") {
    CHECK_BOTH(parts, (std::array{0, 0, 0}), (std::array{-1_usd, 0_usd, 0_usd}));
    CHECK_BOTH(parts, (std::array{2, -1, 0}), (std::array{-1_usd, 0_usd, 0_usd}));
    std::array<pk::usd, 2> two{5_usd, 5_usd};
    CHECK_FALSE(pk::allocate(1_usd, std::array{1, 1, 1}, two));
    CHECK(two == std::array{5_usd, 5_usd});
}

TEST_CASE("1 000 000 allocations") {
    const std::uint64_t seed = 20'261'125;
    std::uint64_t state = seed;
    const auto next = [&state] {
        state += 0x9E3779B97F4A7C15;
        std::uint64_t z = state;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    };
    std::size_t wrong = 0;
    for (int i = 0; i < 1'000'000; ++i) {
        const int bits = static_cast<int>(next() % 50);
        const auto magnitude =
            static_cast<std::int64_t>(next() >> (63 - bits)) % 9'000'000'000'000'000;
        const auto whole = pk::usd::from_steps(next() % 2 == 0 ? magnitude : -magnitude);
        std::array<std::int64_t, 4> weights{};
        std::int64_t all = 0;
        for (auto& each : weights) {
            each = next() % 4 == 0 ? 0 : static_cast<std::int64_t>(next() >> (63 - next() % 40));
            all += each;
        }
        std::array<pk::usd, 4> shares{};
        const bool done = pk::allocate(whole, weights, shares);
        if (done != (all > 0)) ++wrong;
        if (!done) continue;
        std::int64_t left = whole.steps;
        for (std::size_t s = 0; s < 4; ++s) {
            left -= shares[s].steps;
            if (shares[s].steps != 0 && (shares[s].steps < 0) != (whole.steps < 0)) ++wrong;
            __extension__ using wide = __int128;
            const wide apart = wide{shares[s].steps} * all - wide{whole.steps} * weights[s];
            if (apart >= all || apart <= -all) ++wrong; // less than one step
        }
        if (left != 0) ++wrong;
    }
    INFO("seed " << seed);
    CHECK(wrong == 0);
}

} // namespace amount_test
