// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/bind.hpp>
#include <partnerkit/frameworks/programme/executive_map.hpp>
#include <partnerkit/frameworks/programme/tier_framework.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace executive_map_test {

namespace pk = partnerkit;
using namespace pk::frameworks::executive_map;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::decisive<policy>);
static_assert(pk::prove::monotone<policy, &input::partner_sponsor, &input::our_sponsor>);
static_assert(pk::prove::reachable<gaps> && pk::prove::decisive<gaps>);

using list = pk::hits<gap, 3>;

template <class... Gaps>
constexpr list these(Gaps... expected) {
    list result;
    (result.push_back(expected), ...);
    return result;
}

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr list gaps_of(const input& of) { return gaps{}(of); }

TEST_CASE("T16 a platinum partner has both sponsors and a cadence") {
    CHECK_DECIDES(outcome::complete, tier::platinum, true, true, cadence::monthly_and_quarterly);
    CHECK_DECIDES(outcome::complete, tier::platinum, true, true, cadence::quarterly_and_annual);
    CHECK_DECIDES(outcome::incomplete, tier::platinum, false, true, cadence::quarterly_and_annual);
    CHECK_DECIDES(outcome::incomplete, tier::platinum, true, false, cadence::quarterly_and_annual);
    CHECK_DECIDES(outcome::incomplete, tier::platinum, true, true, std::nullopt);
}

TEST_CASE("T16 other tiers need no executive map") {
    CHECK_DECIDES(outcome::not_required, tier::gold, false, false, std::nullopt);
    CHECK_DECIDES(outcome::not_required, tier::silver, false, false, std::nullopt);
    CHECK_DECIDES(outcome::not_required, tier::registered, false, false, std::nullopt);
    CHECK_DECIDES(outcome::not_required, tier::gold, true, true, cadence::quarterly_and_annual);
}

TEST_CASE("T16 what is missing") {
    CHECK_BOTH(
        gaps_of,
        (input{tier::platinum, false, false, std::nullopt}),
        these(gap::partner_sponsor, gap::our_sponsor, gap::cadence));
    CHECK_BOTH(
        gaps_of,
        (input{tier::platinum, false, true, cadence::monthly_and_quarterly}),
        these(gap::partner_sponsor));
    CHECK_BOTH(
        gaps_of,
        (input{tier::platinum, true, false, cadence::monthly_and_quarterly}),
        these(gap::our_sponsor));
    CHECK_BOTH(gaps_of, (input{tier::platinum, true, true, std::nullopt}), these(gap::cadence));
    CHECK_BOTH(
        gaps_of, (input{tier::platinum, true, true, cadence::quarterly_and_annual}), these());
    CHECK_BOTH(gaps_of, (input{tier::gold, false, false, std::nullopt}), these());
}

TEST_CASE("T16 a map is incomplete where something is missing, and nowhere else") {
    for (const tier of : {tier::registered, tier::silver, tier::gold, tier::platinum})
        for (const bool partner_sponsor : {false, true})
            for (const bool our_sponsor : {false, true})
                for (const auto agreed :
                     {std::optional<cadence>{}, std::optional{cadence::quarterly_and_annual}}) {
                    const input map{of, partner_sponsor, our_sponsor, agreed};
                    CHECK((decide(map) == outcome::incomplete) == !gaps_of(map).empty());
                }
}

// The host has names, and the tier that T7 decided.
namespace tiers = pk::frameworks::tier_framework;

struct account {
    const char* their_sponsor = "";
    const char* our_sponsor = "";
    tiers::outcome earned = tiers::outcome::registered;
    executive_map_test::cadence cadence = cadence::monthly_and_quarterly;
};
BOOST_DESCRIBE_STRUCT(account, (), (their_sponsor, our_sponsor, earned, cadence))

constexpr bool names_theirs(const account& of) { return *of.their_sponsor != 0; }
constexpr bool names_ours(const account& of) { return *of.our_sponsor != 0; }

constexpr tier tier_of(const account& of) {
    return of.earned == tiers::outcome::platinum ? tier::platinum : tier::registered;
}

constexpr list gaps_of_account(const account& of) {
    return gaps{}(pk::as<
                  input,
                  pk::from_field<&input::tier, pk::named<"tier", &tier_of>>,
                  pk::from_field<&input::partner_sponsor, pk::named<"theirs", &names_theirs>>,
                  pk::from_field<&input::our_sponsor, pk::named<"ours", &names_ours>>>(of));
}

TEST_CASE("T16 on a record of the host") {
    CHECK_BOTH(
        gaps_of_account,
        (account{"A. Managing", "", tiers::outcome::platinum}),
        these(gap::our_sponsor));
    CHECK_BOTH(
        gaps_of_account, (account{"A. Managing", "B. Partner", tiers::outcome::platinum}), these());
    CHECK_BOTH(gaps_of_account, (account{"", "", tiers::outcome::gold}), these());
}

} // namespace executive_map_test
