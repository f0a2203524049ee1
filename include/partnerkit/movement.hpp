// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_MOVEMENT_HPP_INCLUDED
#define PARTNERKIT_MOVEMENT_HPP_INCLUDED

/// \file
/// Movement between tiers, from period to period: who enters, is promoted, warned, demoted, leaves
/// and comes back. It stands on any tier table: the table says which tier a period has earned, the
/// rules here say what follows for the tier that is held. What has to be remembered of a partner is
/// one value, which a host may store and go on from.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/domain.hpp>

#include <boost/describe/class.hpp>

namespace partnerkit {
inline namespace v0 {

/// How far a move goes.
enum class move_to : unsigned char {
    next_tier,  ///< one tier up or down
    earned_tier ///< to the one that was earned
};
BOOST_DESCRIBE_ENUM(move_to, next_tier, earned_tier)

/// When partners move. All numbers are of consecutive periods; quarters, say.
struct movement_rules {
    int up_after = 2;          ///< periods that earn a higher tier until a promotion; at least 1
    int down_after = 2;        ///< periods that earn a lower tier until a demotion; 0: never
    int exit_after = 0;        ///< periods without activity until a partner leaves; 0: never
    int exit_lowest_after = 0; ///< the same in the lowest tier; 0: as in the others
    int window = 1; ///< a period earns the best tier of so many, itself the last; 1 to 16
    move_to moves = move_to::next_tier;

    friend constexpr bool operator==(const movement_rules&, const movement_rules&) = default;
};

/// Styles that published programmes use, with periods of their own choice.
namespace movement_style {
/// To the tier that each period earns, up or down.
inline constexpr movement_rules relevel{
    .up_after = 1, .down_after = 1, .moves = move_to::earned_tier};
/// Up at once, and never down.
inline constexpr movement_rules ratchet{
    .up_after = 1, .down_after = 0, .moves = move_to::earned_tier};
/// A tier earned in any of the last periods is held.
constexpr movement_rules latch(int periods) {
    return {.up_after = 1, .down_after = 1, .window = periods, .moves = move_to::earned_tier};
}
/// Up at once; down only when a lower tier was earned for so many periods more than one.
constexpr movement_rules pending_demotion(int periods) {
    return {.up_after = 1, .down_after = periods + 1, .moves = move_to::earned_tier};
}
} // namespace movement_style

/// What happens to a partner in a period. `warned`: the first period of several that would lead to
/// a demotion.
enum class movement_event : unsigned char {
    none,
    entered,
    promoted,
    warned,
    demoted,
    left,
    reentered
};
BOOST_DESCRIBE_ENUM(movement_event, none, entered, promoted, warned, demoted, left, reentered)

enum class membership : unsigned char { outside, inside, left };
BOOST_DESCRIBE_ENUM(membership, outside, inside, left)

/// What is known of a partner after a period, and all that the next one needs.
template <class Tier>
struct standing {
    partnerkit::membership membership = membership::outside;
    Tier tier{};       ///< that is held; of one who left, that was held
    int above = 0;     ///< consecutive periods that earned a higher tier
    int below = 0;     ///< consecutive periods that earned a lower tier
    int idle = 0;      ///< consecutive periods without activity
    Tier recent[15]{}; ///< what the periods before earned, the last one first
    int remembered = 0;

    friend constexpr bool operator==(const standing&, const standing&) = default;
};

template <class Tier>
struct moved {
    standing<Tier> after{};
    movement_event event = movement_event::none;

    friend constexpr bool operator==(const moved&, const moved&) = default;
};

namespace detail {

template <class Tier, movement_rules Rules>
struct movement_diagnosis {
    static constexpr problem value = [] {
        const auto wrong = [](std::string_view where, int found, std::string_view wanted) {
            problem result = make_problem(rule_of::movements, {}, wanted);
            result.at << where;
            result.found << found;
            return result;
        };
        if constexpr (!std::is_enum_v<Tier> || !has_domain<Tier>)
            return make_problem(
                rule_of::movements, "tiers of another kind", "a described enumeration");
        if (Rules.up_after < 1) return wrong("up_after", Rules.up_after, "1 or more");
        if (Rules.down_after < 0) return wrong("down_after", Rules.down_after, "0 or more");
        if (Rules.exit_after < 0) return wrong("exit_after", Rules.exit_after, "0 or more");
        if (Rules.exit_lowest_after < 0)
            return wrong("exit_lowest_after", Rules.exit_lowest_after, "0 or more");
        if (Rules.window < 1 || Rules.window > 16) return wrong("window", Rules.window, "1 to 16");
        return problem{};
    }();
};

/// The enumerators of tiers in the order of their values.
template <class Tier>
struct tier_order {
    static constexpr std::size_t count = enumerator_count<Tier>;
    static constexpr Tier lowest = static_cast<Tier>(domain<Tier>::view.lowest);

    /// The nearest tier above or below; the same one at the ends.
    static constexpr Tier next(Tier tier, bool up) noexcept {
        const auto held = static_cast<std::int64_t>(tier);
        std::int64_t nearest = held;
        for (std::size_t i = 0; i < count; ++i) {
            const std::int64_t other = enumerators_of<Tier>.values[i].steps;
            const bool is_nearer = nearest == held || (up ? other < nearest : other > nearest);
            if ((up ? other > held : other < held) && is_nearer) nearest = other;
        }
        return static_cast<Tier>(nearest);
    }
};

} // namespace detail

/// The movement of partners over the tiers of an enumeration, the lowest of which everybody enters
/// in:
///
///     struct our_movement : pk::movement<"tier movement", tier,
///         pk::movement_rules{.up_after = 2, .down_after = 2, .exit_after = 4}> {};
///     auto next = our_movement::next(before, programme{}(quarter), quarter.orders > 0);
///
/// The period of an entry counts already. Every move starts all counts anew. One who left and
/// becomes active again enters again in the lowest tier. Costs a few comparisons; allocates and
/// throws nothing.
template <fixed_string Name, class Tier, movement_rules Rules>
struct movement {
    using diagnosis = detail::movement_diagnosis<Tier, Rules>;
    static_assert(detail::check<Name, diagnosis>::passed);

    static constexpr std::string_view name = Name.view();
    static constexpr movement_rules rules = Rules;

    /// What a period does to a partner: the tier it has earned, and whether there was any activity.
    [[nodiscard]] static constexpr moved<Tier>
    next(const standing<Tier>& before, Tier earned, bool is_active) noexcept {
        moved<Tier> result{before, movement_event::none};
        if constexpr (!diagnosis::value) step(result, earned, is_active);
        return result;
    }

  private:
    using order = detail::tier_order<Tier>;

    static constexpr void step(moved<Tier>& result, Tier earned, bool is_active) noexcept {
        standing<Tier>& now = result.after;
        if (now.membership != membership::inside) {
            if (!is_active) return;
            result.event = now.membership == membership::left ? movement_event::reentered
                                                              : movement_event::entered;
            now = {.membership = membership::inside, .tier = order::lowest};
        }
        now.idle = is_active ? 0 : now.idle + 1;
        const int limit = now.tier == order::lowest && Rules.exit_lowest_after > 0
                              ? Rules.exit_lowest_after
                              : Rules.exit_after;
        if (limit > 0 && now.idle >= limit) {
            now = {.membership = membership::left, .tier = now.tier};
            result.event = movement_event::left;
            return;
        }
        const Tier best = remember(now, earned);
        const Tier held = now.tier;
        now.above = held < best ? now.above + 1 : 0;
        now.below = best < held ? now.below + 1 : 0;
        if (now.above >= Rules.up_after) {
            move(now, best, true);
            if (result.event == movement_event::none) result.event = movement_event::promoted;
        } else if (Rules.down_after > 0 && now.below >= Rules.down_after) {
            move(now, best, false);
            result.event = movement_event::demoted;
        } else if (Rules.down_after > 0 && now.below == 1) {
            result.event = movement_event::warned;
        }
    }

    /// The best tier of the window, of which the oldest is forgotten.
    static constexpr Tier remember(standing<Tier>& now, Tier earned) noexcept {
        Tier best = earned;
        for (int i = 0; i < now.remembered; ++i)
            if (best < now.recent[i]) best = now.recent[i];
        constexpr int kept = Rules.window - 1;
        if (now.remembered < kept) ++now.remembered;
        for (int i = now.remembered - 1; i > 0; --i)
            now.recent[i] = now.recent[i - 1];
        if constexpr (kept > 0) now.recent[0] = earned;
        return best;
    }

    static constexpr void move(standing<Tier>& now, Tier earned, bool up) noexcept {
        now.tier = Rules.moves == move_to::earned_tier ? earned : order::next(now.tier, up);
        now.above = 0;
        now.below = 0;
    }
};

} // namespace v0
} // namespace partnerkit

#endif
