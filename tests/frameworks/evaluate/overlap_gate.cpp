// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/evaluate/attractiveness.hpp>
#include <partnerkit/frameworks/evaluate/evaluation.hpp>
#include <partnerkit/frameworks/evaluate/overlap_gate.hpp>
#include <partnerkit/prove.hpp>
#include <partnerkit/with.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace overlap_gate_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::overlap_gate;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::monotone<policy> && pk::prove::decisive<policy>);

namespace attractiveness = pk::frameworks::attractiveness;
namespace evaluation = pk::frameworks::evaluation;
namespace overlap_gate = pk::frameworks::overlap_gate;

constexpr outcome decide(const input& of) { return policy{}(of); }

TEST_CASE("E7 blocks below 60 %") {
    CHECK_DECIDES(outcome::blocked, 59.99_pct);
    CHECK_DECIDES(outcome::open, 60_pct);
    CHECK_DECIDES(outcome::open, 60.01_pct);
    CHECK_DECIDES(outcome::blocked, 0);
    CHECK_DECIDES(outcome::open, 100);
}

// In front of E5, with an outcome that says that it was the gate.
enum class priority { blocked, opportunistic, secondary, priority };
BOOST_DESCRIBE_ENUM(priority, blocked, opportunistic, secondary, priority)

struct gated_attractiveness :
    pk::with<
        attractiveness::policy,
        overlap_gate::gate<&attractiveness::input::icp_overlap, priority::blocked>,
        pk::bands<
            pk::from<75, priority::priority>,
            pk::from<50, priority::secondary>,
            pk::otherwise<priority::opportunistic>>> {};
static_assert(pk::prove::complete<gated_attractiveness>);
static_assert(pk::prove::reachable<gated_attractiveness>);

constexpr auto attract(const attractiveness::input& of) { return gated_attractiveness{}(of); }
constexpr priority attract_band(const attractiveness::input& of) { return attract(of).band; }

TEST_CASE("E7 in front of E5: whatever the score says") {
    CHECK_BOTH(
        attract_band, (attractiveness::input{59.99_pct, 100, 100, 100, 100}), priority::blocked);
    CHECK_BOTH(attract_band, (attractiveness::input{60, 100, 100, 100, 100}), priority::priority);
    CHECK_BOTH(
        attract_band, (attractiveness::input{60.01_pct, 100, 100, 100, 100}), priority::priority);
    CHECK_BOTH(attract_band, (attractiveness::input{60, 70, 50, 50, 50}), priority::secondary);
    CHECK_BOTH(attract_band, (attractiveness::input{60, 0, 0, 0, 0}), priority::opportunistic);
    CHECK(attract({50, 100, 100, 100, 100}).score == 85);
}

// In front of E6, whose lowest outcome says the same: no agreement.
struct gated_evaluation :
    pk::with<
        evaluation::policy,
        overlap_gate::gate<&evaluation::input::icp_share, evaluation::outcome::pass>> {};
static_assert(pk::prove::complete<gated_evaluation> && pk::prove::reachable<gated_evaluation>);
static_assert(pk::prove::monotone<gated_evaluation>);

constexpr evaluation::outcome evaluate(const evaluation::input& of) {
    return gated_evaluation{}(of).band;
}

TEST_CASE("E7 in front of E6: whatever the score says") {
    using verdict = evaluation::outcome;
    CHECK_BOTH(evaluate, (evaluation::input{5, 5, 5, 5, 5, 5, 5, 59.99_pct}), verdict::pass);
    CHECK_BOTH(evaluate, (evaluation::input{5, 5, 5, 5, 5, 5, 5, 60}), verdict::pursue);
    CHECK_BOTH(evaluate, (evaluation::input{5, 5, 5, 5, 5, 5, 5, 60.01_pct}), verdict::pursue);
    CHECK_BOTH(evaluate, (evaluation::input{3, 3, 3, 3, 3, 3, 3, 60}), verdict::conditional);
    CHECK_BOTH(evaluate, (evaluation::input{2, 2, 2, 2, 2, 2, 2, 60}), verdict::pass);
}

// As a condition, in a policy of the host.
struct contract {
    pk::percent overlap;
    bool is_signed = false;
};
BOOST_DESCRIBE_STRUCT(contract, (), (overlap, is_signed))
using signed_too_early = pk::
    all_of<pk::holds<&contract::is_signed>, pk::not_<overlap_gate::is_enough<&contract::overlap>>>;
constexpr pk::truth is_too_early(const contract& of) { return pk::test<signed_too_early>(of); }

TEST_CASE("E7 as a condition on the host's own struct") {
    CHECK_BOTH(is_too_early, (contract{59.99_pct, true}), pk::truth::yes);
    CHECK_BOTH(is_too_early, (contract{60, true}), pk::truth::no);
    CHECK_BOTH(is_too_early, (contract{59.99_pct, false}), pk::truth::no);
}

struct ours :
    pk::with<policy, pk::tier<outcome::open, pk::at_least<&input::icp_overlap, 70_pct>>> {};
constexpr outcome decide_ours(const input& of) { return ours{}(of); }

TEST_CASE("E7 with the host's own threshold") {
    CHECK_BOTH(decide_ours, input{69.99_pct}, outcome::blocked);
    CHECK_BOTH(decide_ours, input{70_pct}, outcome::open);
}

} // namespace overlap_gate_test
