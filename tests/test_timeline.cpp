// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/timeline.hpp>

#include <partnerkit/table.hpp>

#include "both.hpp"

#include <doctest/doctest.h>

namespace timeline_test {

namespace pk = partnerkit;
using namespace pk::literals;

// A published revenue share that changed twice.
struct sale {
    pk::usd this_year;
    pk::usd since_2025;
};
BOOST_DESCRIBE_STRUCT(sale, (), (this_year, since_2025))

template <pk::percent Share>
struct flat :
    pk::decision_table<
        "flat",
        pk::hit::first,
        pk::rule<Share, pk::at_least<&sale::this_year, 0_usd>>,
        pk::otherwise<Share>> {};
struct by_year :
    pk::decision_table<
        "by year",
        pk::hit::first,
        pk::rule<15_pct, pk::more_than<&sale::this_year, 1'000'000_usd>>,
        pk::otherwise<0_pct>> {};
struct by_lifetime :
    pk::decision_table<
        "by lifetime",
        pk::hit::first,
        pk::rule<15_pct, pk::more_than<&sale::since_2025, 1'000'000_usd>>,
        pk::otherwise<0_pct>> {};

struct revenue_share :
    pk::timeline<
        "revenue share",
        pk::at_first<flat<20_pct>>,
        pk::since<pk::date{2021, 8, 1}, by_year>,
        pk::since<pk::date{2025, 6, 16}, by_lifetime>> {};
static_assert(sizeof(revenue_share) == 1);

struct paused :
    pk::timeline<
        "paused",
        pk::since<pk::date{2024, 2, 29}, by_year>,
        pk::ended<pk::date{2024, 12, 31}>,
        pk::since<pk::date{2025, 1, 2}, by_lifetime>> {};

constexpr sale large{2'000'000_usd, 900'000_usd};

constexpr pk::percent share_on(const pk::date& day) {
    return revenue_share::as_of(day.days(), large);
}
constexpr std::optional<pk::percent> paused_on(const pk::date& day) {
    return paused::as_of(day.days(), large);
}
constexpr std::size_t version_on(const pk::date& day) { return paused::version_on(day.days()); }

TEST_CASE("the rule as of a day is the one that began last") {
    CHECK_BOTH(share_on, (pk::date{1999, 1, 1}), 20_pct);
    CHECK_BOTH(share_on, (pk::date{2021, 7, 31}), 20_pct);
    CHECK_BOTH(share_on, (pk::date{2021, 8, 1}), 15_pct);
    CHECK_BOTH(share_on, (pk::date{2025, 6, 15}), 15_pct);
    CHECK_BOTH(share_on, (pk::date{2025, 6, 16}), 0_pct);
    CHECK_BOTH(share_on, (pk::date{2400, 12, 31}), 0_pct);
}

TEST_CASE("a day without a rule has no answer") {
    constexpr std::optional<pk::percent> none;
    CHECK_BOTH(paused_on, (pk::date{2024, 2, 28}), none);
    CHECK_BOTH(paused_on, (pk::date{2024, 2, 29}), 15_pct);
    CHECK_BOTH(paused_on, (pk::date{2024, 12, 30}), 15_pct);
    CHECK_BOTH(paused_on, (pk::date{2024, 12, 31}), none);
    CHECK_BOTH(paused_on, (pk::date{2025, 1, 1}), none);
    CHECK_BOTH(paused_on, (pk::date{2025, 1, 2}), 0_pct);
    CHECK_BOTH(version_on, (pk::date{2024, 2, 28}), 0U);
    CHECK_BOTH(version_on, (pk::date{2024, 12, 31}), 2U);
    CHECK_BOTH(version_on, (pk::date{2025, 1, 2}), 3U);
}

} // namespace timeline_test
