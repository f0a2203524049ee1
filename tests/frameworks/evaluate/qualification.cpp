// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/evaluate/qualification.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace qualification_test {

namespace pk = partnerkit;
using namespace pk::frameworks::qualification;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::monotone<policy> && pk::prove::decisive<policy>);

constexpr outcome decide(const input& of) { return policy{}(of); }

TEST_CASE("E4 each answer") {
    CHECK_DECIDES(outcome::pursue, without_us::loses_certification);
    CHECK_DECIDES(outcome::test_carefully, without_us::might_lose_customers);
    CHECK_DECIDES(outcome::walk_away, without_us::nothing_changes);
    CHECK_DECIDES(outcome::walk_away, ); // nobody has asked
}

} // namespace qualification_test
