// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/bind.hpp>
#include <partnerkit/frameworks/programme/affiliate_tiers.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace affiliate_tiers_test {

namespace pk = partnerkit;
using namespace pk::frameworks::affiliate_tiers;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::monotone<policy, &input::application_accepted, &input::invited>);

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr terms granted(outcome to) { return *policy::granted(to); }

TEST_CASE("T11 an accepted application and an invitation") {
    CHECK_DECIDES(outcome::standard, false, false);
    CHECK_DECIDES(outcome::preferred, true, false);
    CHECK_DECIDES(outcome::ambassador, false, true);
    CHECK_DECIDES(outcome::ambassador, true, true);
}

TEST_CASE("T11 how one gets into a tier, and what it gives") {
    constexpr auto admission_of = [](outcome of) { return granted(of).admission; };
    CHECK_BOTH(admission_of, outcome::standard, admission::self_serve);
    CHECK_BOTH(admission_of, outcome::preferred, admission::application);
    CHECK_BOTH(admission_of, outcome::ambassador, admission::invitation);
    constexpr auto commission_of = [](outcome of) { return granted(of).commission; };
    CHECK_BOTH(commission_of, outcome::standard, commission::standard);
    CHECK_BOTH(commission_of, outcome::preferred, commission::higher);
    CHECK_BOTH(commission_of, outcome::ambassador, commission::negotiated);
    constexpr auto early_access = [](outcome of) { return granted(of).early_access; };
    CHECK_BOTH(early_access, outcome::standard, false);
    CHECK_BOTH(early_access, outcome::preferred, true);
    constexpr auto custom_terms = [](outcome of) { return granted(of).custom_terms; };
    CHECK_BOTH(custom_terms, outcome::preferred, false);
    CHECK_BOTH(custom_terms, outcome::ambassador, true);
    constexpr auto co_creation = [](outcome of) { return granted(of).co_creation; };
    CHECK_BOTH(co_creation, outcome::ambassador, true);
}

struct creator {
    pk::count followers;
    bool invited = false;
    bool application_accepted = false;
};
BOOST_DESCRIBE_STRUCT(creator, (), (followers, invited, application_accepted))

constexpr outcome decide_creator(const creator& of) { return policy{}(pk::as<input>(of)); }

TEST_CASE("T11 on a record of the host") {
    CHECK_BOTH(decide_creator, (creator{1000, false, true}), outcome::preferred);
    CHECK_BOTH(decide_creator, (creator{1000, true, false}), outcome::ambassador);
}

} // namespace affiliate_tiers_test
