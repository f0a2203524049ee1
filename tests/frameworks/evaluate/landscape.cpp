// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/bind.hpp>
#include <partnerkit/frameworks/evaluate/landscape.hpp>
#include <partnerkit/prove.hpp>
#include <partnerkit/with.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace landscape_test {

namespace pk = partnerkit;
using namespace pk::frameworks::landscape;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::decisive<policy>);

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr terms granted(outcome to) { return *policy::granted(to); }

TEST_CASE("E11 each kind of firm") {
    CHECK_DECIDES(outcome::strategic, firm::big_four);
    CHECK_DECIDES(outcome::strategic, firm::global_integrator);
    CHECK_DECIDES(outcome::growth, firm::boutique);
    CHECK_DECIDES(outcome::growth, firm::regional_integrator);
    CHECK_DECIDES(outcome::growth, firm::software_vendor);
    CHECK_DECIDES(outcome::long_tail, firm::long_tail);
}

TEST_CASE("E11 the tier to aim at, and who needs nobody of ours") {
    constexpr auto target_of = [](outcome of) { return granted(of).tier; };
    CHECK_BOTH(target_of, outcome::strategic, target::platinum);
    CHECK_BOTH(target_of, outcome::growth, target::gold);
    CHECK_BOTH(target_of, outcome::long_tail, target::registered);
    constexpr auto is_self_serve = [](outcome of) { return granted(of).self_serve; };
    CHECK_BOTH(is_self_serve, outcome::strategic, false);
    CHECK_BOTH(is_self_serve, outcome::growth, false);
    CHECK_BOTH(is_self_serve, outcome::long_tail, true);
}

struct ours :
    pk::with<
        policy,
        pk::tier<
            outcome::strategic,
            pk::one_of<
                &input::kind,
                firm::big_four,
                firm::global_integrator,
                firm::software_vendor>,
            pk::grants<strategic>>,
        pk::tier<
            outcome::growth,
            pk::one_of<&input::kind, firm::boutique, firm::regional_integrator>,
            pk::grants<growth>>> {};
static_assert(pk::prove::complete<ours> && pk::prove::reachable<ours>);

constexpr outcome decide_ours(const input& of) { return ours{}(of); }

TEST_CASE("E11 with the host's own classes") {
    CHECK_BOTH(decide_ours, input{firm::software_vendor}, outcome::strategic);
    CHECK_BOTH(decide_ours, input{firm::boutique}, outcome::growth);
}

// A record of the host has the member, and others.
struct prospect {
    int id = 0;
    firm kind = firm::long_tail;
    pk::percent icp_overlap;
};
BOOST_DESCRIBE_STRUCT(prospect, (), (id, kind, icp_overlap))

constexpr outcome decide_prospect(const prospect& of) { return policy{}(pk::as<input>(of)); }

TEST_CASE("E11 on a record of the host, by name") {
    CHECK_BOTH(decide_prospect, (prospect{7, firm::big_four, 40}), outcome::strategic);
    CHECK_BOTH(decide_prospect, (prospect{8, firm::boutique, 80}), outcome::growth);
}

} // namespace landscape_test
