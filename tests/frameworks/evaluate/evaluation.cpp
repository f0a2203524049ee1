// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/checked.hpp>
#include <partnerkit/frameworks/evaluate/evaluation.hpp>
#include <partnerkit/prove.hpp>
#include <partnerkit/with.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace evaluation_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::evaluation;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::monotone<
              policy,
              &input::icp_overlap,
              &input::complementarity,
              &input::reach,
              &input::reputation,
              &input::readiness,
              &input::sponsorship,
              &input::culture>);
static_assert(policy::lowest() == 1 && policy::highest() == 5);

constexpr auto score(const input& of) { return policy{}(of).score; }
constexpr outcome decide(const input& of) { return policy{}(of).band; }
/// The same rating throughout, but for the culture: its hundredths are the card's smallest steps.
template <auto All, auto Culture>
constexpr input rated() {
    constexpr pk::rating all{All};
    return {all, all, all, all, all, all, pk::rating{Culture}, 100};
}

TEST_CASE("E6 the score is the weighted sum") {
    CHECK_BOTH(score, (input{5, 1, 1, 1, 1, 1, 1, 0}), 2);
    CHECK_BOTH(score, (input{1, 5, 1, 1, 1, 1, 1, 0}), 1.8_dec);
    CHECK_BOTH(score, (input{1, 1, 5, 1, 1, 1, 1, 0}), 1.6_dec);
    CHECK_BOTH(score, (input{1, 1, 1, 5, 1, 1, 1, 0}), 1.6_dec);
    CHECK_BOTH(score, (input{1, 1, 1, 1, 5, 1, 1, 0}), 1.4_dec);
    CHECK_BOTH(score, (input{1, 1, 1, 1, 1, 5, 1, 0}), 1.4_dec);
    CHECK_BOTH(score, (input{1, 1, 1, 1, 1, 1, 5, 0}), 1.2_dec);
    CHECK_BOTH(score, (input{4, 3, 2, 5, 4, 3, 1, 0}), 3.4_dec);
}

TEST_CASE("E6 bands at, below and above their borders, to the smallest step") {
    CHECK_BOTH(score, (rated<3.5_dec, 3.49_dec>()), 3.4995_dec);
    CHECK_BOTH(decide, (rated<3.5_dec, 3.49_dec>()), outcome::conditional);
    CHECK_BOTH(decide, (rated<3.5_dec, 3.5_dec>()), outcome::pursue);
    CHECK_BOTH(decide, (rated<3.5_dec, 3.51_dec>()), outcome::pursue);
    CHECK_BOTH(score, (rated<2.5_dec, 2.49_dec>()), 2.4995_dec);
    CHECK_BOTH(decide, (rated<2.5_dec, 2.49_dec>()), outcome::pass);
    CHECK_BOTH(decide, (rated<2.5_dec, 2.5_dec>()), outcome::conditional);
    CHECK_BOTH(decide, (rated<2.5_dec, 2.51_dec>()), outcome::conditional);
    CHECK_BOTH(decide, (rated<1, 1>()), outcome::pass);
    CHECK_BOTH(decide, (rated<5, 5>()), outcome::pursue);
}

TEST_CASE("E6 what lies between 3.4 and 3.5 is conditional") {
    CHECK_DECIDES(outcome::conditional, 4, 3, 2, 5, 4, 3, 1, 0);
    CHECK_DECIDES(outcome::conditional, 4, 3, 2, 5, 4, 3, 2, 0); // 3.45
    CHECK_DECIDES(outcome::pursue, 4, 3, 2, 5, 4, 3, 3, 0);      // 3.5
}

TEST_CASE("E6 the share of the overlap is for the gate, not for the score") {
    CHECK_DECIDES(outcome::pursue, 4, 4, 4, 4, 4, 4, 4, 0);
}

TEST_CASE("E6 all 78125 whole ratings") {
    const auto rate = [](int of) { return *pk::checked<pk::rating>(of); };
    int wrong = 0;
    for (int i = 0; i < 78'125; ++i) {
        const int r[] = {
            i % 5 + 1,
            i / 5 % 5 + 1,
            i / 25 % 5 + 1,
            i / 125 % 5 + 1,
            i / 625 % 5 + 1,
            i / 3'125 % 5 + 1,
            i / 15'625 % 5 + 1};
        const int hundredths =
            25 * r[0] + 20 * r[1] + 15 * r[2] + 15 * r[3] + 10 * r[4] + 10 * r[5] + 5 * r[6];
        const outcome expected = hundredths >= 350   ? outcome::pursue
                                 : hundredths >= 250 ? outcome::conditional
                                                     : outcome::pass;
        const input of{
            rate(r[0]), rate(r[1]), rate(r[2]), rate(r[3]), rate(r[4]), rate(r[5]), rate(r[6]), 0};
        if (decide(of) != expected) ++wrong;
    }
    CHECK(wrong == 0);
}

struct ours :
    pk::with<
        policy,
        pk::criterion<&input::readiness, 5_pct>,
        pk::criterion<&input::culture, 10_pct>,
        pk::bands<
            pk::from<4, outcome::pursue>,
            pk::from<3, outcome::conditional>,
            pk::otherwise<outcome::pass>>> {};

constexpr outcome decide_ours(const input& of) { return ours{}(of).band; }

TEST_CASE("E6 with the host's own weights and bands") {
    CHECK_BOTH(decide_ours, (rated<4, 3.99_dec>()), outcome::conditional);
    CHECK_BOTH(decide_ours, (rated<4, 4>()), outcome::pursue);
    CHECK_BOTH(decide_ours, (rated<3, 2.99_dec>()), outcome::pass);
    CHECK_BOTH(decide_ours, (rated<3, 3>()), outcome::conditional);
}

} // namespace evaluation_test
