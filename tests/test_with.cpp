// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/with.hpp>

#include <partnerkit/reader.hpp>

#include <policies.hpp>

#include "both.hpp"

#include <doctest/doctest.h>

namespace with_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace examples;

struct other_weights :
    pk::with<
        attractiveness,
        pk::criterion<&candidate::icp_overlap, 40_pct>,
        pk::criterion<&candidate::influence, 15_pct>> {};

constexpr auto score(const candidate& of) { return other_weights{}(of).score; }

TEST_CASE("a criterion replaces the one over the same field, in its place") {
    CHECK_BOTH(score, (candidate{100, 0, 0, 0, 0}), 40);
    CHECK_BOTH(score, (candidate{0, 100, 0, 0, 0}), 15);
    CHECK_BOTH(score, (candidate{0, 0, 100, 0, 0}), 20);
    constexpr const pk::policy_view& view = pk::view_of<other_weights>;
    static_assert(view.criteria.size() == 5 && view.name == "partner attractiveness");
    static_assert(view.fields[view.criteria[0].field].name == "icp_overlap");
}

struct other_bands :
    pk::with<
        attractiveness,
        pk::bands<pk::from<90, priority::priority>, pk::otherwise<priority::opportunistic>>,
        pk::gate<pk::at_least<&candidate::icp_overlap, 60_pct>, priority::opportunistic>> {};

constexpr priority band(const candidate& of) { return other_bands{}(of).band; }

TEST_CASE("bands replace the bands, and a gate is added") {
    CHECK_BOTH(band, (candidate{89, 89, 89, 89, 89}), priority::opportunistic);
    CHECK_BOTH(band, (candidate{90, 90, 90, 90, 90}), priority::priority);
    CHECK_BOTH(band, (candidate{59, 100, 100, 100, 100}), priority::opportunistic);
}

// A gate never replaces another, also where both answer the same.
struct two_gates :
    pk::with<
        other_bands,
        pk::gate<pk::at_least<&candidate::influence, 10_pct>, priority::opportunistic>> {};
static_assert(pk::view_of<two_gates>.rules.size() == 2);

struct higher_floor :
    pk::with<pipeline_tiers, pk::tier<tier::silver, pk::at_least<&partner::certified, 2>>> {};

constexpr tier higher(const partner& of) { return higher_floor{}(of); }

TEST_CASE("a tier replaces the tier of the same outcome, with all its requirements") {
    CHECK_BOTH(higher, (partner{0_usd, 2, false}), tier::silver);
    CHECK_BOTH(higher, (partner{100'000_usd, 1, false}), tier::registered);
    CHECK_BOTH(higher, (partner{500'000_usd, 3, false}), tier::gold);
}

enum class level { none, entry, silver, gold, diamond };
BOOST_DESCRIBE_ENUM(level, none, entry, silver, gold, diamond)

struct levels :
    pk::tier_table<
        "levels",
        pk::tier<level::gold, pk::at_least<&partner::certified, 3>>,
        pk::tier<level::entry, pk::at_least<&partner::certified, 1>>,
        pk::otherwise<level::none>> {};

struct more_levels :
    pk::with<
        levels,
        pk::tier<level::silver, pk::at_least<&partner::certified, 2>>,
        pk::tier<level::diamond, pk::at_least<&partner::certified, 9>>> {};

constexpr level more(const partner& of) { return more_levels{}(of); }

TEST_CASE("one tier more goes where it belongs") {
    CHECK_BOTH(more, (partner{0_usd, 9, false}), level::diamond);
    CHECK_BOTH(more, (partner{0_usd, 8, false}), level::gold);
    CHECK_BOTH(more, (partner{0_usd, 2, false}), level::silver);
    CHECK_BOTH(more, (partner{0_usd, 1, false}), level::entry);
    CHECK_BOTH(more, (partner{0_usd, 0, false}), level::none);
}

enum class our_level { nobody, none, entry, gold, diamond };
BOOST_DESCRIBE_ENUM(our_level, nobody, none, entry, gold, diamond)

struct our_levels :
    pk::with<
        levels,
        pk::outcomes_of<our_level>,
        pk::tier<our_level::diamond, pk::at_least<&partner::certified, 9>>,
        pk::tier<our_level::gold, pk::at_least<&partner::certified, 4>>> {};

constexpr our_level ours(const partner& of) { return our_levels{}(of); }

TEST_CASE("one tier more than the policy's own enumeration has") {
    CHECK_BOTH(ours, (partner{0_usd, 9, false}), our_level::diamond);
    CHECK_BOTH(ours, (partner{0_usd, 8, false}), our_level::gold);
    CHECK_BOTH(ours, (partner{0_usd, 3, false}), our_level::entry);
    CHECK_BOTH(ours, (partner{0_usd, 0, false}), our_level::none);
}

enum class call { opportunistic, secondary, priority, urgent };
BOOST_DESCRIBE_ENUM(call, opportunistic, secondary, priority, urgent)

struct our_card :
    pk::with<
        attractiveness,
        pk::outcomes_of<call>,
        pk::bands<
            pk::from<95, call::urgent>,
            pk::from<75, call::priority>,
            pk::otherwise<call::opportunistic>>,
        pk::gate<pk::at_least<&candidate::appetite, 5_pct>, call::opportunistic>> {};
struct same_card : pk::with<attractiveness, pk::outcomes_of<call>> {};

constexpr call our_call(const candidate& of) { return our_card{}(of).band; }
constexpr call same_call(const candidate& of) { return same_card{}(of).band; }

TEST_CASE("a card with outcomes of the host") {
    CHECK_BOTH(our_call, (candidate{95, 95, 95, 95, 95}), call::urgent);
    CHECK_BOTH(our_call, (candidate{94, 94, 94, 94, 94}), call::priority);
    CHECK_BOTH(our_call, (candidate{100, 100, 100, 4, 100}), call::opportunistic);
    CHECK_BOTH(same_call, (candidate{50, 50, 50, 50, 50}), call::secondary);
}

struct open_levels :
    pk::tier_table<"open levels", pk::tier<level::gold, pk::at_least<&partner::certified, 3>>> {};
struct closed_levels : pk::with<open_levels, pk::otherwise<level::none>> {};

TEST_CASE("an otherwise row may be added, too") {
    static_assert(std::is_same_v<decltype(closed_levels{}(partner{})), level>);
    CHECK(closed_levels{}(partner{}) == level::none);
}

} // namespace with_test
