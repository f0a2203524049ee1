// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_VALUE_DEAL_REGISTRATION_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_VALUE_DEAL_REGISTRATION_HPP_INCLUDED

/// \file
/// V9: who owns a deal. The first valid registration of an account does; each valid one after it is
/// a conflict, also of the same partner. Of two at the same moment, the one that stands earlier is
/// the first. `reasons` lists all that speaks against a registration; `policy::decide` takes all
/// registrations at once. We answer within 48 hours, exactly 48 included: `response_policy`.
///
/// Chosen, because the source leaves it open: a registration is valid unless we rejected it or it
/// is late, so that one that waits for its answer keeps its place. Only those of gold partners can
/// be late: after the fifth business day after the first meeting about the deal. The day of the
/// meeting does not count; where nobody knows that day, nothing is late. Days are those of UTC.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/calendar.hpp>
#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/ranking.hpp>
#include <partnerkit/tier.hpp>

#include <cstddef>
#include <optional>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace deal_registration {

using namespace literals;

/// The facts about one registration.
struct input {
    bool rejected = false; ///< by our answer
    /// After the first meeting up to the registration; of gold partners only.
    if_applicable<int> business_days = not_applicable;
    bool account_taken = false;   ///< by a valid registration before
    bool by_same_partner = false; ///< that one was, too
};
BOOST_DESCRIBE_STRUCT(input, (), (rejected, business_days, account_taken, by_same_partner))

enum class outcome { invalid, conflict, owns };
BOOST_DESCRIBE_ENUM(outcome, invalid, conflict, owns)

using is_late = more_than<&input::business_days, 5>;

/// What speaks against a registration: the first two make it invalid.
enum class reason { rejected, late, account_taken, registered_before };
BOOST_DESCRIBE_ENUM(reason, rejected, late, account_taken, registered_before)

struct reasons :
    decision_table<
        "reasons against a registration",
        hit::rule_order,
        rule<reason::rejected, holds<&input::rejected>>,
        rule<reason::late, is_late>,
        rule<
            reason::account_taken,
            holds<&input::account_taken>,
            is<&input::by_same_partner, false>>,
        rule<
            reason::registered_before,
            holds<&input::account_taken>,
            holds<&input::by_same_partner>>> {};

// ---- all registrations -------------------------------------------------------------------------

/// A registration. A struct of the host with these members will do.
struct registration {
    std::int64_t partner = 0; ///< any value that tells partners apart
    std::int64_t account = 0; ///< the same, and with a `<`; it is copied while sorting
    std::chrono::sys_seconds registered_at{};
    std::optional<std::chrono::sys_seconds> answered_at{}; ///< missing: not yet
    bool rejected = false;                                 ///< was the answer
    bool is_gold = false;                                  ///< the partner
    std::optional<std::chrono::sys_days> first_meeting{};  ///< about the deal
};
BOOST_DESCRIBE_STRUCT(
    registration,
    (),
    (partner, account, registered_at, answered_at, rejected, is_gold, first_meeting))

struct decision {
    deal_registration::outcome outcome = outcome::invalid;
    hits<reason, 4> reasons{};
    std::optional<std::size_t> conflicts_with{}; ///< the place of the registration that owns it

    friend constexpr bool operator==(const decision&, const decision&) = default;
};
BOOST_DESCRIBE_STRUCT(decision, (), (outcome, reasons, conflicts_with))

/// The facts of a registration by itself. Costs a step for each day since the meeting, with a look
/// at each holiday.
template <class Registration, class Holidays = std::initializer_list<std::chrono::sys_days>>
constexpr input facts_of(const Registration& its, const Holidays& holidays = {}) noexcept {
    input facts{.rejected = its.rejected};
    if (!its.is_gold) return facts;
    facts.business_days = std::nullopt;
    if (its.first_meeting)
        facts.business_days = business_days_between(
            *its.first_meeting, std::chrono::floor<std::chrono::days>(its.registered_at), holidays);
    return facts;
}

/// Has an order in which the registrations of an account stand together and the first is highest.
template <class Account, class Time>
struct turn {
    Account account;
    Time at;

    friend constexpr bool operator<(const turn& a, const turn& b) noexcept {
        return a.account == b.account ? b.at < a.at : b.account < a.account;
    }
};
template <class Account, class Time>
turn(Account, Time) -> turn<Account, Time>;

struct policy :
    decision_table<
        "deal registration",
        hit::first,
        rule<outcome::invalid, any_of<holds<&input::rejected>, is_late>>,
        rule<outcome::conflict, holds<&input::account_taken>>,
        otherwise<outcome::owns>> {
    static constexpr framework about{
        "V9", "Deal registration", "Which partner owns this deal?", "S2 §3.1 and §5.1, S4"};

    /// Fills `decisions` with one for each registration. All three are arrays, vectors or spans of
    /// one size; `order`, of whole numbers, is space to sort in. Holidays are any range of
    /// `sys_days`.
    ///
    /// False, and nothing is written, where the sizes differ or `order` cannot count so far. Costs
    /// what sorting does, and a decision and `facts_of` for each.
    template <
        class Registrations,
        class Order,
        class Decisions,
        class Holidays = std::initializer_list<std::chrono::sys_days>>
    [[nodiscard]] static constexpr bool decide(
        const Registrations& registrations,
        Order&& order,
        Decisions&& decisions,
        const Holidays& holidays = {}) noexcept {
        const auto turn_of = [](const auto& its) { return turn{its.account, its.registered_at}; };
        if (std::size(decisions) != std::size(order)) return false;
        if (!order_by(registrations, turn_of, order)) return false;
        std::optional<std::size_t> owner;
        for (std::size_t i = 0; i < std::size(order); ++i) {
            const auto place = static_cast<std::size_t>(order[i]);
            const auto& its = registrations[place];
            if (owner && !(registrations[*owner].account == its.account)) owner.reset();
            input facts = facts_of(its, holidays);
            facts.account_taken = owner.has_value();
            facts.by_same_partner = owner && registrations[*owner].partner == its.partner;
            decision made{policy{}(facts), deal_registration::reasons{}(facts), {}};
            if (made.outcome == outcome::conflict) made.conflicts_with = owner;
            if (made.outcome == outcome::owns) owner = place;
            decisions[place] = made;
        }
        return true;
    }
};

// ---- our answers -------------------------------------------------------------------------------

struct response_input {
    std::chrono::seconds age{};                           ///< since the registration
    std::optional<std::chrono::seconds> answered_after{}; ///< the registration; missing: not yet
};
BOOST_DESCRIBE_STRUCT(response_input, (), (age, answered_after))

enum class response {
    late,    ///< answered after more than 48 hours, or not yet after so many
    waiting, ///< not answered yet
    in_time
};
BOOST_DESCRIBE_ENUM(response, late, waiting, in_time)

struct response_policy :
    tier_table<
        "response to a registration",
        tier<response::in_time, at_most<&response_input::answered_after, 48_hours>>,
        tier<
            response::waiting,
            is_missing<&response_input::answered_after>,
            at_most<&response_input::age, 48_hours>>,
        otherwise<response::late>> {
    static constexpr framework about = policy::about;
};

/// The facts of our answer at a time. An answer after it has not happened.
template <class Registration>
constexpr response_input
response_facts(const Registration& its, std::chrono::sys_seconds now) noexcept {
    response_input facts{.age = now - its.registered_at};
    if (its.answered_at && *its.answered_at <= now)
        facts.answered_after = *its.answered_at - its.registered_at;
    return facts;
}

/// How many registrations were to be answered by now, and how many were answered in time. What is
/// waiting is in neither.
struct responses {
    count in_time;
    count due;

    /// The share that was answered in time; nothing where none was due.
    [[nodiscard]] constexpr std::optional<fraction> share() const noexcept {
        if (due == 0) return std::nullopt;
        return fraction{in_time.steps, due.steps};
    }
};
BOOST_DESCRIBE_STRUCT(responses, (), (in_time, due))

/// Of any range of registrations, fewer than 2^31. Costs a decision for each.
template <class Registrations>
[[nodiscard]] constexpr responses
responses_to(const Registrations& registrations, std::chrono::sys_seconds now) noexcept {
    std::int32_t in_time = 0;
    std::int32_t due = 0;
    for (const auto& each : registrations) {
        const response its = response_policy{}(response_facts(each, now));
        if (its == response::waiting) continue;
        ++due;
        if (its == response::in_time) ++in_time;
    }
    return {count::from_steps(in_time), count::from_steps(due)};
}

} // namespace deal_registration
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
