// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/movement/tier_movement.hpp>
#include <partnerkit/frameworks/programme/channel_tiers.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

namespace tier_movement_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::tier_movement;

using happened = pk::movement_event;

template <std::size_t Count>
struct quarters {
    input all[Count]{};
};
template <std::size_t Count>
constexpr pk::moved<outcome> last_of(const quarters<Count>& history) {
    pk::moved<outcome> now;
    for (const input& quarter : history.all)
        now = policy::next(now.after, quarter);
    return now;
}
constexpr input gold{outcome::gold, true};
constexpr input silver{outcome::silver, true};
constexpr input registered{outcome::registered, true};
constexpr input nothing{outcome::registered, false};

template <std::size_t Count>
constexpr happened event_of(const quarters<Count>& history) {
    return last_of(history).event;
}
template <std::size_t Count>
constexpr outcome tier_of(const quarters<Count>& history) {
    return last_of(history).after.tier;
}

TEST_CASE("M1 two quarters promote, by one tier") {
    CHECK_BOTH(event_of, (quarters<1>{{gold}}), happened::entered);
    CHECK_BOTH(event_of, (quarters<2>{{gold, gold}}), happened::promoted);
    CHECK_BOTH(tier_of, (quarters<2>{{gold, gold}}), outcome::silver);
    CHECK_BOTH(tier_of, (quarters<3>{{gold, gold, gold}}), outcome::silver);
    CHECK_BOTH(tier_of, (quarters<4>{{gold, gold, gold, gold}}), outcome::gold);
    CHECK_BOTH(tier_of, (quarters<3>{{gold, registered, gold}}), outcome::registered);
}

TEST_CASE("M1 the first miss warns, the second in a row demotes") {
    CHECK_BOTH(event_of, (quarters<3>{{silver, silver, registered}}), happened::warned);
    CHECK_BOTH(tier_of, (quarters<3>{{silver, silver, registered}}), outcome::silver);
    CHECK_BOTH(
        event_of, (quarters<4>{{silver, silver, registered, registered}}), happened::demoted);
    CHECK_BOTH(
        event_of,
        (quarters<5>{{silver, silver, registered, silver, registered}}),
        happened::warned);
}

TEST_CASE("M1 silence ends the partnership, sooner in the lowest tier") {
    CHECK_BOTH(event_of, (quarters<2>{{registered, nothing}}), happened::none);
    CHECK_BOTH(event_of, (quarters<3>{{registered, nothing, nothing}}), happened::left);
    // From gold, silence demotes on its way; the fourth silent quarter is the last.
    CHECK_BOTH(
        event_of,
        (quarters<7>{{gold, gold, gold, gold, nothing, nothing, nothing}}),
        happened::warned);
    CHECK_BOTH(
        event_of,
        (quarters<8>{{gold, gold, gold, gold, nothing, nothing, nothing, nothing}}),
        happened::left);
    CHECK_BOTH(event_of, (quarters<4>{{registered, nothing, nothing, gold}}), happened::reentered);
    CHECK_BOTH(tier_of, (quarters<4>{{registered, nothing, nothing, gold}}), outcome::registered);
}

TEST_CASE("M1 over the tiers of another table, and with other rules") {
    using channel = pk::frameworks::channel_tiers::outcome;
    using over_channel = policy_over<channel>;
    const auto first = over_channel::next({}, channel::platinum, true);
    CHECK(first.after.tier == channel::none);
    CHECK(
        over_channel::next(first.after, channel::platinum, true).after.tier == channel::registered);

    using at_once = policy_over<outcome, pk::movement_style::relevel>;
    CHECK(at_once::next({}, outcome::platinum, true).after.tier == outcome::platinum);
}

} // namespace tier_movement_test
