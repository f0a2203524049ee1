// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/evaluate/value_matrix.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace value_matrix_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::value_matrix;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::monotone<policy> && pk::prove::decisive<policy>);

constexpr outcome decide(const input& of) { return policy{}(of); }

TEST_CASE("E8 the four quadrants") {
    CHECK_DECIDES(outcome::technology_alliance, level::high, level::low);
    CHECK_DECIDES(outcome::strategic_partner, level::high, level::high);
    CHECK_DECIDES(outcome::affiliate, level::low, level::low);
    CHECK_DECIDES(outcome::channel_partner, level::low, level::high);
}

struct from_numbers : policy_from_numbers<60_pct, 100'000_usd> {};
static_assert(pk::prove::complete<from_numbers> && pk::prove::reachable<from_numbers>);
static_assert(pk::prove::monotone<from_numbers> && pk::prove::decisive<from_numbers>);
static_assert(from_numbers::about.id == "E8");

constexpr outcome place(const numbers& of) { return from_numbers{}(of); }

TEST_CASE("E8 the host's cut points, at, below and above") {
    CHECK_BOTH(place, (numbers{59.99_pct, 0_usd}), outcome::affiliate);
    CHECK_BOTH(place, (numbers{60_pct, 0_usd}), outcome::technology_alliance);
    CHECK_BOTH(place, (numbers{60.01_pct, 0_usd}), outcome::technology_alliance);
    CHECK_BOTH(place, (numbers{0, 99'999.99_usd}), outcome::affiliate);
    CHECK_BOTH(place, (numbers{0, 100'000_usd}), outcome::channel_partner);
    CHECK_BOTH(place, (numbers{0, 100'000.01_usd}), outcome::channel_partner);
    CHECK_BOTH(place, (numbers{60_pct, 100'000_usd}), outcome::strategic_partner);
    CHECK_BOTH(place, (numbers{60_pct, 99'999.99_usd}), outcome::technology_alliance);
    CHECK_BOTH(place, (numbers{59.99_pct, 100'000_usd}), outcome::channel_partner);
}

// The matrix over two conditions on a struct of the host.
struct account {
    pk::rating fit;
    pk::eur turnover;
};
BOOST_DESCRIBE_STRUCT(account, (), (fit, turnover))
struct by_account :
    matrix<pk::at_least<&account::fit, 3.5_dec>, pk::more_than<&account::turnover, 50'000_eur>> {};
static_assert(pk::prove::complete<by_account> && pk::prove::reachable<by_account>);

constexpr outcome place_account(const account& of) { return by_account{}(of); }

TEST_CASE("E8 on the host's own struct") {
    CHECK_BOTH(place_account, (account{pk::rating{3.49_dec}, 50'000_eur}), outcome::affiliate);
    CHECK_BOTH(
        place_account, (account{pk::rating{3.5_dec}, 50'000_eur}), outcome::technology_alliance);
    CHECK_BOTH(
        place_account, (account{pk::rating{3.5_dec}, 50'000.01_eur}), outcome::strategic_partner);
    CHECK_BOTH(place_account, (account{1, 50'000.01_eur}), outcome::channel_partner);
}

} // namespace value_matrix_test
