// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/lifecycle.hpp>

#include <partnerkit/prove.hpp>
#include <partnerkit/reader.hpp>

#include "both.hpp"

#include <doctest/doctest.h>

namespace lifecycle_test {

namespace pk = partnerkit;
using namespace pk::literals;

enum class stage { identified, evaluated, active, ended };
BOOST_DESCRIBE_ENUM(stage, identified, evaluated, active, ended)
enum class event { reviewed, signed_off, lost };
BOOST_DESCRIBE_ENUM(event, reviewed, signed_off, lost)
enum class action { welcome, archive, tell_finance };
BOOST_DESCRIBE_ENUM(action, welcome, archive, tell_finance)

struct moment {
    stage at = stage::identified;
    event what = event::reviewed;
    pk::rating score;
    std::optional<pk::percent> overlap;
};
BOOST_DESCRIBE_STRUCT(moment, (), (at, what, score, overlap))

struct partner_life :
    pk::lifecycle<
        "partner life",
        &moment::at,
        &moment::what,
        pk::starts_in<stage::identified>,
        pk::transition<stage::identified, event::reviewed, stage::evaluated>,
        pk::transition<
            stage::evaluated,
            event::signed_off,
            stage::active,
            pk::at_least<&moment::score, 3.5_dec>,
            pk::effects<action::welcome, action::tell_finance>>,
        pk::transition<
            stage::evaluated,
            event::signed_off,
            stage::identified,
            pk::less_than<&moment::score, 3.5_dec>>,
        pk::transition<stage::active, event::reviewed, stage::active>,
        pk::transition<
            stage::active,
            event::lost,
            stage::ended,
            pk::at_most<&moment::overlap, 60_pct>,
            pk::effects<action::archive>>,
        pk::ends_in<stage::ended>,
        pk::never_skips<stage::evaluated, stage::active>> {};

static_assert(pk::prove::disjoint<partner_life>);
static_assert(sizeof(partner_life) == 1);

using answer = pk::expected<stage, pk::hit_error>;

constexpr answer next(const moment& of) { return partner_life{}(of); }
constexpr answer refused = pk::unexpected{pk::hit_error{}};

TEST_CASE("a transition is taken on its event where its guards hold") {
    CHECK_BOTH(next, (moment{stage::identified, event::reviewed, 1, {}}), stage::evaluated);
    CHECK_BOTH(
        next,
        (moment{stage::evaluated, event::signed_off, pk::rating{3.5_dec}, {}}),
        stage::active);
    CHECK_BOTH(
        next,
        (moment{stage::evaluated, event::signed_off, pk::rating{3.49_dec}, {}}),
        stage::identified);
    CHECK_BOTH(next, (moment{stage::active, event::reviewed, 1, {}}), stage::active);
    CHECK_BOTH(next, (moment{stage::active, event::lost, 1, 60_pct}), stage::ended);
}

TEST_CASE("no transition: on another event, from another state, or where a guard does not hold") {
    CHECK_BOTH(next, (moment{stage::identified, event::lost, 5, {}}), refused);
    CHECK_BOTH(next, (moment{stage::ended, event::reviewed, 5, {}}), refused);
    CHECK_BOTH(next, (moment{stage::active, event::lost, 1, 60.01_pct}), refused);
    CHECK_BOTH(next, (moment{stage::active, event::lost, 1, std::nullopt}), refused);
}

constexpr auto effects(const moment& of) { return partner_life::effects_of(of); }
constexpr auto done = [](auto... all) {
    pk::hits<action, 2> list;
    (list.push_back(all), ...);
    return list;
};

TEST_CASE("effects are those of the transition that is taken") {
    CHECK_BOTH(
        effects,
        (moment{stage::evaluated, event::signed_off, 5, {}}),
        done(action::welcome, action::tell_finance));
    CHECK_BOTH(effects, (moment{stage::active, event::lost, 1, 0_pct}), done(action::archive));
    CHECK_BOTH(effects, (moment{stage::active, event::reviewed, 1, {}}), done());
    CHECK_BOTH(effects, (moment{stage::ended, event::reviewed, 1, {}}), done());
}

TEST_CASE("a lifecycle describes itself as a table over its state and event") {
    constexpr const pk::policy_view& view = pk::view_of<partner_life>;
    static_assert(view.name == "partner life" && view.rules.size() == 5);
    static_assert(view.hit_policy == pk::hit_kind::unique);
    static_assert(view.fields[0].name == "at" && view.fields[1].name == "what");
    const auto values = pk::values_of<partner_life>({stage::active, event::lost, 2, 10_pct});
    for (std::size_t row = 0; row < view.rules.size(); ++row)
        CHECK(
            (pk::test(view, view.rules[row].condition.first, values) == pk::truth::yes) ==
            (row == 4));
}

// Two guards that can hold at once are found by the proof, and by the answer.
struct ambiguous :
    pk::lifecycle<
        "ambiguous",
        &moment::at,
        &moment::what,
        pk::starts_in<stage::identified>,
        pk::transition<
            stage::identified,
            event::reviewed,
            stage::evaluated,
            pk::at_least<&moment::score, 3>>,
        pk::transition<
            stage::identified,
            event::reviewed,
            stage::active,
            pk::at_least<&moment::score, 4>>,
        pk::transition<stage::identified, event::lost, stage::ended>,
        pk::ends_in<stage::evaluated, stage::active, stage::ended>> {};

TEST_CASE("two transitions at once") {
    CHECK_FALSE(static_cast<bool>(pk::prove::is_disjoint(pk::view_of<ambiguous>)));
    const auto both = ambiguous{}({stage::identified, event::reviewed, 4, {}});
    REQUIRE_FALSE(both.has_value());
    CHECK(both.error() == pk::hit_error{pk::hit_error::reason::rows_conflict, 0, 1});
    CHECK(
        ambiguous{}({stage::identified, event::reviewed, pk::rating{3.99_dec}, {}}) ==
        stage::evaluated);
}

} // namespace lifecycle_test
