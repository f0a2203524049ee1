// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/programme/continue_partnership.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace continue_partnership_test {

namespace pk = partnerkit;
using namespace pk::frameworks::continue_partnership;

static_assert(pk::prove::complete<policy> && pk::prove::disjoint<policy>);
static_assert(pk::prove::reachable<policy> && pk::prove::decisive<policy>);
static_assert(pk::prove::monotone<policy, &input::crawl_met, &input::walk_met>);

constexpr outcome decide(const input& of) { return policy{}(of); }

TEST_CASE("T6 every branch") {
    CHECK_DECIDES(outcome::end, false, false);
    CHECK_DECIDES(outcome::end, false, true);
    CHECK_DECIDES(outcome::end_or_restart_crawl, true, false);
    CHECK_DECIDES(outcome::move_to_run, true, true);
}

TEST_CASE("T6 after a failed crawl, walk is not asked") {
    constexpr auto questions = [](const input& of) { return policy::path(of).size; };
    CHECK_BOTH(questions, (input{false, true}), 1U);
    CHECK_BOTH(questions, (input{true, true}), 2U);
}

} // namespace continue_partnership_test
