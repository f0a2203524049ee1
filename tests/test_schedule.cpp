// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/date.hpp>
#include <partnerkit/prove.hpp>
#include <partnerkit/reader.hpp>
#include <partnerkit/schedule.hpp>

#include "both.hpp"

#include <doctest/doctest.h>

namespace schedule_test {

namespace pk = partnerkit;
using namespace pk::literals;
using std::chrono::days;

enum class item { contract, invoice, visit };
BOOST_DESCRIBE_ENUM(item, contract, invoice, visit)

struct progress {
    std::optional<days> age{};
    bool contract = false;
    std::optional<bool> invoice{}; // nobody may have said
    bool visit = false;
};
BOOST_DESCRIBE_STRUCT(progress, (), (age, contract, invoice, visit))

// The order of the steps is not that of their ends.
struct plan :
    pk::schedule<
        "plan",
        &progress::age,
        pk::step<item::visit, &progress::visit, 10_days, 4_weeks>,
        pk::step<item::contract, &progress::contract, -1_weeks, 0_days>,
        pk::step<item::invoice, &progress::invoice, 1_days, 1_weeks>> {};

static_assert(sizeof(plan) == 1);
static_assert(std::is_same_v<plan::step_type, item>);
static_assert(std::is_same_v<decltype(plan{}(progress{})), pk::hits<item, 3>>);
static_assert(pk::view_of<plan>.rules.size() == 3 && pk::view_of<plan::late>.name == "plan");

// Due on the last day, late on the next; at the first day no longer ahead.
constexpr auto to_do = [](const progress& of) { return plan{}(of).size(); };
constexpr auto ahead = [](const progress& of) { return plan::ahead{}(of).size(); };
constexpr auto due = [](const progress& of) { return plan::due{}(of).size(); };
constexpr auto late = [](const progress& of) { return plan::late{}(of).size(); };
constexpr auto done = [](const progress& of) { return plan::done{}(of).size(); };

TEST_CASE("the borders of a step") {
    CHECK_BOTH(ahead, (progress{days{-8}}), std::size_t{3});
    CHECK_BOTH(due, (progress{days{-8}}), std::size_t{0});
    CHECK_BOTH(due, (progress{days{-7}}), std::size_t{1});
    CHECK_BOTH(ahead, (progress{days{-7}}), std::size_t{2});
    CHECK_BOTH(due, (progress{days{0}}), std::size_t{1});
    CHECK_BOTH(late, (progress{days{0}}), std::size_t{0});
    CHECK_BOTH(late, (progress{days{1}}), std::size_t{1});
    CHECK_BOTH(to_do, (progress{days{1}}), std::size_t{2});
    CHECK_BOTH(to_do, (progress{days{10}}), std::size_t{3});
    CHECK_BOTH(late, (progress{days{28}}), std::size_t{2});
    CHECK_BOTH(late, (progress{days{29}}), std::size_t{3});
}

TEST_CASE("what is done is nothing else, whenever it was") {
    for (const int age : {-10, 0, 100}) {
        const progress all{days{age}, true, true, true};
        CHECK(done(all) == 3);
        CHECK(to_do(all) + ahead(all) + due(all) + late(all) == 0);
    }
}

TEST_CASE("what nobody said is done is to be done") {
    CHECK_BOTH(late, (progress{days{8}, true}), std::size_t{1});
    CHECK_BOTH(late, (progress{days{8}, true, false}), std::size_t{1});
    CHECK_BOTH(late, (progress{days{8}, true, true}), std::size_t{0});
}

TEST_CASE("without a time nothing is ahead, due or late") {
    CHECK_BOTH(to_do, progress{}, std::size_t{0});
    CHECK_BOTH(ahead, progress{}, std::size_t{0});
    CHECK_BOTH(due, progress{}, std::size_t{0});
    CHECK_BOTH(late, progress{}, std::size_t{0});
    CHECK_BOTH(done, (progress{{}, true}), std::size_t{1});
    CHECK(plan::next(progress{}) == item::contract);
}

TEST_CASE("next is the open step that ends first") {
    CHECK_BOTH(plan::next, (progress{days{0}}), item::contract);
    CHECK_BOTH(plan::next, (progress{days{0}, true}), item::invoice);
    CHECK_BOTH(plan::next, (progress{days{0}, true, true}), item::visit);
    CHECK_BOTH(plan::next, (progress{days{0}, true, true, true}), std::nullopt);
}

struct visit_first :
    pk::schedule<
        "visit first",
        &progress::age,
        pk::step<item::visit, &progress::visit, 2_days, 4_days>,
        pk::step<item::contract, &progress::contract, 1_days, 4_days>> {};

TEST_CASE("next is the first of the steps that end together") {
    CHECK_BOTH(visit_first::next, progress{}, item::visit);
}

constexpr bool is_ready_for_the_start(const progress& of) { return plan::is_ready_for<1_days>(of); }
constexpr bool is_ready_for_a_week(const progress& of) { return plan::is_ready_for<1_weeks>(of); }
constexpr bool is_ready_for_day_8(const progress& of) { return plan::is_ready_for<8_days>(of); }

TEST_CASE("ready for a time when all is done that ends before it") {
    CHECK_BOTH(is_ready_for_the_start, (progress{}), false);
    CHECK_BOTH(is_ready_for_the_start, (progress{{}, true}), true);
    CHECK_BOTH(is_ready_for_a_week, (progress{{}, true}), true);
    CHECK_BOTH(is_ready_for_day_8, (progress{{}, true}), false);
    CHECK_BOTH(is_ready_for_day_8, (progress{{}, true, true}), true);
}

TEST_CASE("the plan as data, in the order of the steps") {
    constexpr auto steps = plan::steps();
    static_assert(steps.size() == 3);
    static_assert(steps[0] == pk::planned_step<item, days>{item::visit, days{10}, days{28}});
    static_assert(steps[1] == pk::planned_step<item, days>{item::contract, days{-7}, days{0}});
    CHECK(steps[2] == pk::planned_step<item, days>{item::invoice, days{1}, days{7}});
}

} // namespace schedule_test
