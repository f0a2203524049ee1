// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/movement/crawl_walk_run.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace crawl_walk_run_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::crawl_walk_run;

static_assert(pk::prove::disjoint<policy> && pk::prove::decisive<policy>);
static_assert(pk::prove::reachable<policy> && pk::prove::reachable<no_go>);
static_assert(pk::prove::complete<pace> && pk::prove::reachable<pace>);

using answer = pk::expected<stage, pk::hit_error>;
constexpr answer decide(const input& of) { return policy{}(of); }
constexpr answer refused = pk::unexpected{pk::hit_error{}};

constexpr input crawl{
    .at = stage::crawl,
    .what = event::reviewed,
    .weeks = 4,
    .customers = 1,
    .improvement = 20_pct,
    .would_recommend = true,
    .can_scale = true,
    .adoption = {},
    .partner_promotes = false,
    .support_manageable = false,
    .we_commit = false,
    .partner_commits = false,
    .return_validates = false};
constexpr input walk{
    .at = stage::walk,
    .what = event::reviewed,
    .weeks = 8,
    .customers = 5,
    .improvement = {},
    .would_recommend = false,
    .can_scale = false,
    .adoption = 70_pct,
    .partner_promotes = true,
    .support_manageable = true,
    .we_commit = true,
    .partner_commits = true,
    .return_validates = true};

/// The same with one member of another value.
template <class Value>
constexpr input with(input of, Value input::*member, Value value) {
    of.*member = value;
    return of;
}
constexpr input with_weeks(const input& of, pk::count weeks) {
    return with(of, &input::weeks, weeks);
}
constexpr input with_customers(const input& of, pk::count customers) {
    return with(of, &input::customers, customers);
}

TEST_CASE("M2 the gate of the crawl, at its borders") {
    CHECK_BOTH(decide, crawl, stage::walk);
    CHECK_BOTH(decide, with_weeks(crawl, 3), refused);
    CHECK_BOTH(decide, with_weeks(crawl, 5), stage::walk);
    CHECK_BOTH(decide, with_customers(crawl, 0), stage::ended);
    CHECK_BOTH(decide, with_customers(crawl, 2), stage::walk);
    CHECK_BOTH(decide, with_customers(crawl, 3), stage::ended);
    CHECK_BOTH(decide, with(crawl, &input::improvement, pk::percent{19.99_dec}), stage::ended);
    CHECK_BOTH(decide, with(crawl, &input::improvement, pk::percent{20.01_dec}), stage::walk);
    CHECK_BOTH(decide, with(crawl, &input::would_recommend, false), stage::ended);
    CHECK_BOTH(decide, with(crawl, &input::can_scale, false), stage::ended);
}

TEST_CASE("M2 the gate of the walk, at its borders") {
    CHECK_BOTH(decide, walk, stage::run);
    CHECK_BOTH(decide, with_weeks(walk, 7), refused);
    CHECK_BOTH(decide, with_weeks(walk, 9), stage::run);
    CHECK_BOTH(decide, with_customers(walk, 4), stage::ended);
    CHECK_BOTH(decide, with_customers(walk, 10), stage::run);
    CHECK_BOTH(decide, with_customers(walk, 11), stage::ended);
    CHECK_BOTH(decide, with(walk, &input::adoption, pk::percent{69.99_dec}), stage::ended);
    CHECK_BOTH(decide, with(walk, &input::adoption, pk::percent{70.01_dec}), stage::run);
    CHECK_BOTH(decide, with(walk, &input::partner_promotes, false), stage::ended);
    CHECK_BOTH(decide, with(walk, &input::support_manageable, false), stage::ended);
    CHECK_BOTH(decide, with(walk, &input::we_commit, false), stage::ended);
    CHECK_BOTH(decide, with(walk, &input::partner_commits, false), stage::ended);
    CHECK_BOTH(decide, with(walk, &input::return_validates, false), stage::ended);
}

TEST_CASE("M2 only a failed walk starts anew, and nothing follows the run or the end") {
    constexpr input restart = with(walk, &input::what, event::restarted);
    CHECK_BOTH(decide, restart, refused);
    CHECK_BOTH(decide, with(restart, &input::we_commit, false), stage::crawl);
    CHECK_BOTH(decide, with(crawl, &input::what, event::restarted), refused);
    CHECK_BOTH(decide, with(walk, &input::at, stage::run), refused);
    CHECK_BOTH(decide, with(walk, &input::at, stage::ended), refused);
}

constexpr auto reasons(const input& of) { return no_go{}(of); }

TEST_CASE("M2 the reasons of a no go are those of the phase") {
    CHECK(reasons(crawl).empty());
    CHECK(reasons(walk).empty());
    constexpr auto early = reasons(with_weeks(with_customers(crawl, 9), 3));
    static_assert(early.size() == 2 && early[0] == reason::too_early && early[1] == reason::pilots);
    constexpr auto nothing_done = reasons(
        {.at = stage::walk,
         .what = {},
         .weeks = 8,
         .customers = 5,
         .improvement = {},
         .would_recommend = {},
         .can_scale = {},
         .adoption = {},
         .partner_promotes = {},
         .support_manageable = {},
         .we_commit = {},
         .partner_commits = {},
         .return_validates = {}});
    static_assert(nothing_done.size() == 6);
    static_assert(
        nothing_done[0] == reason::adoption && nothing_done[5] == reason::model_of_return);
    CHECK(reasons(with(crawl, &input::can_scale, false))[0] == reason::scaling);
    CHECK(reasons(with(walk, &input::we_commit, false))[0] == reason::our_commitment);
}

TEST_CASE("M2 what goes on is what has no reason against it") {
    std::uint32_t state = 1;
    const auto below = [&state](std::uint32_t limit) {
        state = state * 1'664'525 + 1'013'904'223;
        return state / 65'536 % limit;
    };
    std::size_t goes = 0;
    for (int i = 0; i < 20'000; ++i) {
        const auto flag = [&] { return below(8) != 0; };
        const input facts{
            .at = static_cast<stage>(below(2)),
            .what = event::reviewed,
            .weeks = pk::count::from_steps(static_cast<int>(3 + below(7))),
            .customers = pk::count::from_steps(static_cast<int>(below(12))),
            .improvement = pk::percent::from_steps(static_cast<std::int16_t>(1'900 + below(900))),
            .would_recommend = flag(),
            .can_scale = flag(),
            .adoption = pk::percent::from_steps(static_cast<std::int16_t>(6'900 + below(900))),
            .partner_promotes = flag(),
            .support_manageable = flag(),
            .we_commit = flag(),
            .partner_commits = flag(),
            .return_validates = flag()};
        const auto next = decide(facts);
        const bool goes_on = next.has_value() && *next != stage::ended;
        CHECK(goes_on == reasons(facts).empty());
        goes += goes_on ? 1U : 0U;
    }
    CHECK(goes > 500);
}

constexpr timing pace_of(const input& of) { return pace{}(of); }

TEST_CASE("M2 a phase has its time") {
    CHECK_BOTH(pace_of, with_weeks(crawl, 3), timing::early);
    CHECK_BOTH(pace_of, with_weeks(crawl, 4), timing::in_time);
    CHECK_BOTH(pace_of, with_weeks(crawl, 8), timing::in_time);
    CHECK_BOTH(pace_of, with_weeks(crawl, 9), timing::overdue);
    CHECK_BOTH(pace_of, with_weeks(walk, 7), timing::early);
    CHECK_BOTH(pace_of, with_weeks(walk, 8), timing::in_time);
    CHECK_BOTH(pace_of, with_weeks(walk, 12), timing::in_time);
    CHECK_BOTH(pace_of, with_weeks(walk, 13), timing::overdue);
}

} // namespace crawl_walk_run_test
