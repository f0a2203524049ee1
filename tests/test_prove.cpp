// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Proofs of known policies: what holds is proven when this file is compiled; what does not is
// refuted at compile time and at run time by the same witness. Unknown policies: see
// test_prove_random.cpp. What the compiler says: see tests/refused.

#include "both.hpp"
#include "tier_systems.hpp"

#include <partnerkit/doctest.hpp>
#include <partnerkit/prove.hpp>
#include <policies.hpp>

#include <array>
#include <string>
#include <vector>

namespace pk = partnerkit;
namespace prove = pk::prove;
using namespace pk::literals;
using namespace examples;

namespace proofs {

// ---- the tier systems of the frameworks ---------------------------------------------------------

template <class Policy>
constexpr bool is_sound = prove::complete<Policy>&& prove::disjoint<Policy>&&
    prove::reachable<Policy>&& prove::decisive<Policy>;

static_assert(is_sound<tiers::three_tiers> && prove::monotone<tiers::three_tiers>);
static_assert(is_sound<pipeline_tiers> && prove::monotone<pipeline_tiers>);
static_assert(is_sound<revenue_tiers> && prove::monotone<revenue_tiers>);
static_assert(is_sound<tiers::channel_programme> && prove::monotone<tiers::channel_programme>);
static_assert(
    is_sound<tiers::capacity_tiers> &&
    prove::monotone<tiers::capacity_tiers, prove::less_of<&tiers::ranked::rank>>);

static_assert(is_sound<build_or_partner>);
static_assert(prove::monotone<build_or_partner, &capability::months_of_delay>);
static_assert(is_sound<attractiveness> && prove::monotone<attractiveness>);
static_assert(is_sound<partner_evaluation> && prove::monotone<partner_evaluation>);

/// A witness as text, so that it compares.
template <class Result>
constexpr pk::text_buffer<500> text_of(const Result& result) {
    pk::text_buffer<500> text;
    text << result;
    return text;
}

/// A question about a policy, asked when this file is compiled and when it runs.
#define CHECK_PROOF(question, policy, expected)                                                    \
    do {                                                                                           \
        static constexpr auto at_compile_time = text_of(question(policy));                         \
        CHECK(at_compile_time.view() == (expected));                                               \
        CHECK(text_of(question(tests::at_run_time(policy))).view() == (expected));                 \
    } while (false)

constexpr auto is_monotone = [](const pk::policy_view& view) { return prove::is_monotone(view); };
constexpr auto is_complete = [](const pk::policy_view& view) { return prove::is_complete(view); };
constexpr auto is_disjoint = [](const pk::policy_view& view) { return prove::is_disjoint(view); };
constexpr auto is_reachable = [](const pk::policy_view& view) { return prove::is_reachable(view); };
constexpr auto is_decisive = [](const pk::policy_view& view) { return prove::is_decisive(view); };

TEST_CASE("T10: a rank is better with less") {
    CHECK_PROOF(
        is_monotone,
        pk::view_of<tiers::capacity_tiers>,
        "capacity tiers: monotone refuted at row 1 (strategic) and row 2 (growth), by rank = 1; "
        "then rank = 6");
    static constexpr std::string_view rank[] = {"rank"};
    const auto lowered = [](const pk::policy_view& view) {
        return prove::is_monotone(view, {{}, {rank, 1}});
    };
    CHECK_PROOF(lowered, pk::view_of<tiers::capacity_tiers>, "capacity tiers: monotone proven");
}

TEST_CASE("T2: a fact that is no merit") {
    CHECK_PROOF(
        is_monotone,
        pk::view_of<build_or_partner>,
        "build or partner: monotone refuted at Would building delay the roadmap by more than 6 "
        "months?, yes (partner) and Is it core to our differentiation?, yes (build), by is_core = "
        "false, months_of_delay = 7, has_credible_partner = false; then is_core = true, "
        "months_of_delay = 7, has_credible_partner = false");
}

// ---- gaps, overlaps and dead rows ---------------------------------------------------------------

struct uncovered :
    pk::decision_table<
        "uncovered",
        pk::hit::unique,
        pk::rule<
            tier::gold,
            pk::at_least<&partner::pipeline, 500'000_usd>,
            pk::at_least<&partner::certified, 3>>,
        pk::rule<
            tier::silver,
            pk::less_than<&partner::pipeline, 600'000_usd>,
            pk::at_least<&partner::certified, 3>>,
        pk::rule<
            tier::registered,
            pk::less_than<&partner::certified, 3>,
            pk::is<&partner::dedicated_practice, false>>> {};

struct behind_two :
    pk::tier_table<
        "behind two",
        pk::tier<tier::platinum, pk::at_least<&partner::certified, 2>>,
        pk::tier<tier::gold, pk::less_than<&partner::certified, 5>>,
        pk::tier<tier::silver, pk::at_least<&partner::pipeline, 2_usd>>,
        pk::otherwise<tier::registered>> {};

struct always :
    pk::tier_table<
        "always",
        pk::tier<tier::silver, pk::at_least<&partner::certified, 0>>,
        pk::otherwise<tier::registered>> {};

TEST_CASE("a table with a gap and an overlap") {
    CHECK_PROOF(
        is_complete,
        pk::view_of<uncovered>,
        "uncovered: complete refuted, by pipeline = 0 USD, certified = 0, dedicated_practice = "
        "true");
    CHECK_PROOF(
        is_disjoint,
        pk::view_of<uncovered>,
        "uncovered: disjoint refuted at row 1 (gold) and row 2 (silver), by pipeline = 500000 USD, "
        "certified = 3, dedicated_practice = false");
    CHECK_PROOF(is_reachable, pk::view_of<uncovered>, "uncovered: reachable refuted, platinum");
}

TEST_CASE("a row that two others hide together") {
    CHECK_PROOF(
        is_reachable, pk::view_of<behind_two>, "behind two: reachable refuted at row 3 (silver)");
}

TEST_CASE("a condition that is always true") {
    CHECK_PROOF(
        is_decisive,
        pk::view_of<always>,
        "always: decisive refuted at row 1 (silver), certified at least 0, always true");
}

// ---- two versions ------------------------------------------------------------------------------

template <auto Pipeline, auto Certified>
struct version :
    pk::tier_table<
        "tiers by pipeline",
        pk::tier<
            tier::platinum,
            pk::at_least<&partner::pipeline, Pipeline>,
            pk::at_least<&partner::certified, 5>,
            pk::holds<&partner::dedicated_practice>>,
        pk::tier<
            tier::gold,
            pk::at_least<&partner::pipeline, 500'000_usd>,
            pk::at_least<&partner::certified, Certified>>,
        pk::tier<
            tier::silver,
            pk::at_least<&partner::pipeline, 100'000_usd>,
            pk::at_least<&partner::certified, 1>>,
        pk::otherwise<tier::registered>> {};

using as_it_is = version<2'000'000_usd, 3>;
using easier = version<1'500'000_usd, 3>;
using harder = version<2'000'000_usd, 4>;
using mixed = version<1'500'000_usd, 4>;

static_assert(prove::equivalent<as_it_is, pipeline_tiers>);
static_assert(prove::at_least_as_generous<easier, pipeline_tiers>);
static_assert(prove::at_least_as_generous<pipeline_tiers, harder>);

TEST_CASE("T7: lowering a threshold is generous, raising one is not") {
    constexpr auto is_generous = [](const pk::policy_view& after) {
        return prove::is_at_least_as_generous(after, pk::view_of<pipeline_tiers>);
    };
    CHECK_PROOF(is_generous, pk::view_of<easier>, "tiers by pipeline: generous proven");
    CHECK_PROOF(
        is_generous,
        pk::view_of<harder>,
        "tiers by pipeline: generous refuted at row 2 (gold) and row 3 (silver), by pipeline = "
        "500000 USD, certified = 3, dedicated_practice = false");
    constexpr auto is_equal = [](const pk::policy_view& after) {
        return prove::are_equivalent(pk::view_of<pipeline_tiers>, after);
    };
    CHECK_PROOF(
        is_equal,
        pk::view_of<easier>,
        "tiers by pipeline: equivalent refuted at row 2 (gold) and row 1 (platinum), by pipeline = "
        "1500000 USD, certified = 5, dedicated_practice = true");
}

TEST_CASE("T7: all regions in which two versions differ") {
    std::vector<std::string> lines;
    const pk::proof result = prove::for_each_difference(
        pk::view_of<pipeline_tiers>, pk::view_of<mixed>, [&](const pk::change& change) {
            pk::text_buffer<300> line;
            line << change.old_outcome.name.view() << " -> " << change.new_outcome.name.view()
                 << ": " << change.where << " | " << change.subject;
            lines.emplace_back(line.view());
        });
    CHECK(result.result == pk::verdict::refuted);
    REQUIRE(lines.size() == 2);
    CHECK(
        lines[0] ==
        "gold -> platinum: pipeline from 1500000 USD to 1999999.99 USD, certified from 5, "
        "dedicated_practice = true | pipeline = 1500000 USD, certified = 5, dedicated_practice = "
        "true");
    CHECK(
        lines[1] ==
        "gold -> silver: pipeline from 500000 USD, certified = 3 | pipeline = 500000 USD, "
        "certified = 3, dedicated_practice = false");

    int none = 0;
    CHECK(prove::for_each_difference(
        pk::view_of<pipeline_tiers>, pk::view_of<as_it_is>, [&](const pk::change&) { ++none; }));
    CHECK(none == 0);
}

// ---- scorecards --------------------------------------------------------------------------------

struct applicant {
    bool trained = false, funded = false;
    pk::count referrals;
    pk::percent fit;
    std::optional<pk::percent> growth;
};
BOOST_DESCRIBE_STRUCT(applicant, (), (trained, funded, referrals, fit, growth))

struct with_a_hole :
    pk::scorecard<
        "with a hole",
        pk::criterion<pk::named<"training", pk::points_if<pk::holds<&applicant::trained>, 50>>>,
        pk::criterion<pk::named<"funding", pk::points_if<pk::holds<&applicant::funded>, 50>>>,
        pk::bands<
            pk::from<60, verdict::pursue>,
            pk::from<55, verdict::conditional>,
            pk::otherwise<verdict::pass>>> {};

struct upside_down :
    pk::scorecard<
        "upside down",
        pk::criterion<&applicant::fit, 100_pct>,
        pk::bands<
            pk::from<60, verdict::conditional>,
            pk::from<55, verdict::pursue>,
            pk::otherwise<verdict::pass>>> {};

struct too_many_referrals :
    pk::scorecard<
        "too many referrals",
        pk::criterion<pk::by_bands<
            &applicant::referrals,
            pk::from<10, 5>,
            pk::from<5, 20>,
            pk::otherwise<0>>>,
        pk::criterion<pk::capped<&applicant::fit, 100_pct, 100>>,
        pk::bands<
            pk::from<110, verdict::pursue>,
            pk::from<50, verdict::conditional>,
            pk::otherwise<verdict::pass>>> {};

struct gate_for_few :
    pk::scorecard<
        "gate for few",
        pk::gate<pk::at_most<&applicant::referrals, 5>, verdict::pass>,
        pk::criterion<&applicant::fit, 100_pct>,
        pk::bands<pk::from<50, verdict::pursue>, pk::otherwise<verdict::conditional>>> {};

struct gate_and_minimum :
    pk::scorecard<
        "gate and minimum",
        pk::gate<pk::at_least<&applicant::fit, 60_pct>, verdict::pass>,
        pk::criterion<&applicant::fit, 100_pct, pk::minimum{70}>,
        pk::bands<pk::from<50, verdict::pursue>, pk::otherwise<verdict::conditional>>> {};
static_assert(is_sound<gate_and_minimum> && prove::monotone<gate_and_minimum>);

/// The gate lets only those through who have the upper band anyway.
struct gate_above_a_band :
    pk::scorecard<
        "gate above a band",
        pk::gate<pk::at_least<&applicant::fit, 60_pct>, verdict::pass>,
        pk::criterion<&applicant::fit, 100_pct>,
        pk::bands<pk::from<50, verdict::pursue>, pk::otherwise<verdict::conditional>>> {};

struct with_growth :
    pk::scorecard<
        "with growth",
        pk::criterion<&applicant::growth, 100_pct>,
        pk::bands<pk::from<50, verdict::pursue>, pk::otherwise<verdict::pass>>> {};

struct without_otherwise :
    pk::scorecard<
        "without otherwise",
        pk::criterion<&applicant::fit, 100_pct>,
        pk::bands<
            pk::from<50, verdict::pursue>,
            pk::from<20, verdict::conditional>,
            pk::from<10, verdict::pass>>> {};

TEST_CASE("bands that no sum of points falls into") {
    CHECK_PROOF(
        is_reachable,
        pk::view_of<with_a_hole>,
        "with a hole: reachable refuted at band 2 (conditional)");
    CHECK_PROOF(
        is_reachable,
        pk::view_of<gate_above_a_band>,
        "gate above a band: reachable refuted at band 2 (conditional)");
}

TEST_CASE("scorecards that better numbers cost something") {
    CHECK_PROOF(
        is_monotone,
        pk::view_of<upside_down>,
        "upside down: monotone refuted at band 2 (pursue) and band 1 (conditional), by fit = 59.99 "
        "%; then fit = 100 %");
    CHECK_PROOF(
        is_monotone,
        pk::view_of<too_many_referrals>,
        "too many referrals: monotone refuted at band 1 (pursue) and band 2 (conditional), by "
        "referrals = 5, fit = 100 %; then referrals = 10, fit = 100 %");
    CHECK_PROOF(
        is_monotone,
        pk::view_of<gate_for_few>,
        "gate for few: monotone refuted at band 1 (pursue) and gate 1 (pass), by referrals = 0, "
        "fit = 100 %; then referrals = 6, fit = 100 %");
}

TEST_CASE("scorecards without an answer for some") {
    CHECK_PROOF(
        is_complete,
        pk::view_of<with_growth>,
        "with growth: complete refuted, by growth = missing");
    CHECK_PROOF(
        is_complete,
        pk::view_of<without_otherwise>,
        "without otherwise: complete refuted, by fit = 0 %");
}

TEST_CASE("what a score can be") {
    constexpr prove::score_limits limits = prove::score_range(pk::view_of<partner_evaluation>);
    static_assert(
        limits.fit && limits.lowest == pk::fraction{1} && limits.highest == pk::fraction{5});
    const prove::score_limits again =
        prove::score_range(tests::at_run_time(pk::view_of<too_many_referrals>));
    CHECK((again.lowest == pk::fraction{0}));
    CHECK((again.highest == pk::fraction{120}));
}

template <auto Pursue, auto Conditional>
struct bands_of :
    pk::scorecard<
        "bands",
        pk::gate<pk::at_least<&applicant::fit, 20_pct>, verdict::pass>,
        pk::criterion<pk::capped<&applicant::fit, 100_pct, 100>, 60_pct>,
        pk::criterion<
            pk::named<"training", pk::points_if<pk::holds<&applicant::trained>, 100>>,
            40_pct>,
        pk::bands<
            pk::from<Pursue, verdict::pursue>,
            pk::from<Conditional, verdict::conditional>,
            pk::otherwise<verdict::pass>>> {};
static_assert(is_sound<bands_of<70, 50>> && prove::monotone<bands_of<70, 50>>);
static_assert(prove::equivalent<bands_of<70, 50>, bands_of<70.0_dec, 50>>);
static_assert(prove::at_least_as_generous<bands_of<65, 50>, bands_of<70, 50>>);

struct other_weights :
    pk::scorecard<
        "other weights",
        pk::criterion<pk::capped<&applicant::fit, 100_pct, 100>, 80_pct>,
        pk::criterion<
            pk::named<"training", pk::points_if<pk::holds<&applicant::trained>, 100>>,
            20_pct>,
        pk::bands<
            pk::from<70, verdict::pursue>,
            pk::from<50, verdict::conditional>,
            pk::otherwise<verdict::pass>>> {};

TEST_CASE("two versions of a scorecard") {
    constexpr auto against = [](const pk::policy_view& after) {
        return prove::is_at_least_as_generous(after, pk::view_of<bands_of<70, 50>>);
    };
    CHECK_PROOF(
        against,
        (pk::view_of<bands_of<75, 45>>),
        "bands: generous refuted at band 1 (pursue) and band 2 (conditional), by fit = 58.33 %, "
        "trained = true");
    CHECK_PROOF(
        against,
        pk::view_of<other_weights>,
        "bands: generous refuted at band 2 (conditional) and band 3 (pass), by fit = 20 %, trained "
        "= true");

    std::vector<std::string> lines;
    const pk::proof result = prove::for_each_difference(
        pk::view_of<bands_of<70, 50>>,
        pk::view_of<bands_of<75, 45>>,
        [&](const pk::change& change) {
            pk::text_buffer<300> line;
            line << change.old_outcome.name.view() << " -> " << change.new_outcome.name.view()
                 << ": " << change.lowest_score << " to " << change.highest_score << " | "
                 << change.subject;
            lines.emplace_back(line.view());
        });
    CHECK(result.result == pk::verdict::refuted);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "pass -> conditional: 22500 to 24999 | fit = 83.33 %, trained = false");
    CHECK(lines[1] == "pursue -> conditional: 35000 to 37499 | fit = 58.33 %, trained = true");
}

// ---- what is not decided -----------------------------------------------------------------------

struct discounts :
    pk::decision_table<
        "discounts",
        pk::hit::collect_sum,
        pk::rule<5, pk::at_least<&partner::certified, 3>>,
        pk::rule<10, pk::holds<&partner::dedicated_practice>>> {};

TEST_CASE("a question that is not answered says so") {
    CHECK_PROOF(
        is_monotone, pk::view_of<discounts>, "discounts: monotone not decided, it is not covered");
    const pk::proof little = prove::is_reachable(pk::view_of<tiers::channel_programme>, 100);
    CHECK(little.result == pk::verdict::undecided);
    CHECK(little.why == pk::undecided_because::too_many_regions);
    CHECK(text_of(little).view() == "channel programme: reachable not decided, too many regions");
}

// ---- total -------------------------------------------------------------------------------------

struct split :
    pk::decision_table<
        "split",
        pk::hit::unique,
        pk::rule<tier::gold, pk::at_least<&partner::certified, 3>>,
        pk::rule<tier::silver, pk::less_than<&partner::certified, 3>>> {};

struct ladder :
    pk::decision_table<
        "ladder",
        pk::hit::first,
        pk::rule<tier::gold, pk::at_least<&partner::certified, 3>>,
        pk::rule<tier::silver, pk::at_least<&partner::certified, 0>>> {};

TEST_CASE("a table that is proven complete returns its outcome") {
    static_assert(std::is_same_v<decltype(pk::total<split>{}(partner{})), tier>);
    static_assert(std::is_same_v<decltype(pk::total<ladder>{}(partner{})), tier>);
    static_assert(std::is_same_v<decltype(pk::total<pipeline_tiers>{}(partner{})), tier>);
    constexpr auto by_split = [](int certified) {
        partner p;
        p.certified = pk::count::from_steps(certified);
        return pk::total<split>{}(p) == pk::total<ladder>{}(p) ? pk::total<split>{}(p)
                                                               : tier::registered;
    };
    CHECK_BOTH(by_split, 2, tier::silver);
    CHECK_BOTH(by_split, 3, tier::gold);
}

} // namespace proofs
