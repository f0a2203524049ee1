// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/value/enablement_stack.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace enablement_stack_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::enablement_stack;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::decisive<policy> && pk::prove::decisive<missing>);
// What is in place makes nothing more urgent.
static_assert(pk::prove::monotone<
              policy,
              pk::prove::less_of<&input::portal>,
              pk::prove::less_of<&input::playbook>,
              pk::prove::less_of<&input::integration_docs>,
              pk::prove::less_of<&input::co_brandable_content>,
              pk::prove::less_of<&input::demo>,
              pk::prove::less_of<&input::certification>>);

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr priority priority_of(outcome of) { return *policy::granted(of); }

TEST_CASE("V10 the most urgent asset that is missing comes next") {
    CHECK_DECIDES(outcome::portal);
    CHECK_DECIDES(outcome::playbook, true);
    CHECK_DECIDES(outcome::integration_docs, true, true);
    CHECK_DECIDES(outcome::co_brandable_content, true, true, true);
    CHECK_DECIDES(outcome::demo, true, true, true, true);
    CHECK_DECIDES(outcome::certification, true, true, true, true, true);
    CHECK_DECIDES(outcome::nothing, true, true, true, true, true, true);
    CHECK_DECIDES(outcome::playbook, true, false, true, false, true, false);
}

TEST_CASE("V10 priorities") {
    CHECK_BOTH(priority_of, outcome::portal, priority::critical);
    CHECK_BOTH(priority_of, outcome::playbook, priority::critical);
    CHECK_BOTH(priority_of, outcome::integration_docs, priority::high);
    CHECK_BOTH(priority_of, outcome::co_brandable_content, priority::high);
    CHECK_BOTH(priority_of, outcome::demo, priority::medium);
    CHECK_BOTH(priority_of, outcome::certification, priority::medium);
    CHECK(policy::granted(outcome::nothing) == nullptr);
}

TEST_CASE("V10 all that is missing, the most urgent first") {
    const auto all = missing{}({true, false, true, false, true, false});
    REQUIRE(all.size() == 3);
    CHECK(all[0] == outcome::playbook);
    CHECK(all[1] == outcome::co_brandable_content);
    CHECK(all[2] == outcome::certification);
}

} // namespace enablement_stack_test
