// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_VALUE_PAYOUT_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_VALUE_PAYOUT_HPP_INCLUDED

/// \file
/// V5: what an affiliate is paid, and when. What a partner earned with a sale to itself, as a
/// coupon site that is not approved, or by bidding on our brand is refused. The rest is in review
/// for 30 days, and may be paid on the 30th day after it was earned. A refund takes an earning
/// back: refused if it is unpaid, clawed back if it was paid. `reasons` lists all that speaks
/// against paying; `settle` makes the statement of a partner on a day.
///
/// A statement pays all that may be paid, less what is clawed back and what is still owed. If that
/// is below the minimum, and so also if it is below zero, it pays nothing: the earnings are held
/// and come again with the next statement, and what was clawed back is carried to it as a debt.
///
/// The minimum (50 to 100, default 50) and the days in which a refund counts (30 to 60, default 60,
/// the last one included) are the parameters of `policy_for`. Chosen, because the source leaves it
/// open: those days count from the earning; a later refund changes nothing; what was paid is clawed
/// back for a refund only, not for what is found out afterwards; a sale that is refunded in part is
/// two earnings, of the refunded part and of the rest (`allocate` divides an amount). So an earning
/// is always paid, held, refused or clawed back as a whole.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/amount.hpp>
#include <partnerkit/date.hpp>
#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/table.hpp>

#include <array>
#include <cstddef>
#include <optional>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace payout {

using namespace literals;

struct day_unit {
    static constexpr std::string_view symbol = "days";
};

/// 50 to 100 of a currency; the source has dollars.
template <class Money>
using minimum_payout_in = number<typename Money::unit, 50, 100, Money::steps_per_unit>;
using minimum_payout = minimum_payout_in<usd>;
using clawback_window = number<day_unit, 30, 60>;

/// The terms of a programme, which are a part of its policy.
template <class Money>
struct terms_in {
    using money_type = Money;
    minimum_payout_in<Money> minimum{50};
    payout::clawback_window clawback_window = 60;
};
using terms = terms_in<usd>;

/// An earning on a day, and the statement that it would be paid with.
struct input {
    std::chrono::days age{};                           ///< since it was earned
    std::optional<std::chrono::days> refunded_after{}; ///< the same at the refund, if there is one
    bool is_paid = false;                              ///< by a statement before
    bool self_referral = false;                        ///< the partner is the customer
    bool coupon_site = false;
    bool coupon_site_approved = false;
    bool brand_bidding = false;
    bool below_minimum = false; ///< the statement as a whole
};
BOOST_DESCRIBE_STRUCT(
    input,
    (),
    (age,
     refunded_after,
     is_paid,
     self_referral,
     coupon_site,
     coupon_site_approved,
     brand_bidding,
     below_minimum))

/// From the worst to the best for the partner, first of what was paid, then of what was not.
enum class outcome {
    claw_back,
    keep, ///< what was paid
    refuse,
    hold,
    pay
};
BOOST_DESCRIBE_ENUM(outcome, claw_back, keep, refuse, hold, pay)

using bad_coupon = all_of<holds<&input::coupon_site>, is<&input::coupon_site_approved, false>>;
using is_in_review = less_than<&input::age, 30_days>;
/// In time. Not so where there is no refund: then it is unknown, and no row matches.
template <auto Terms>
using was_refunded =
    at_most<&input::refunded_after, lasting<std::chrono::days>{Terms.clawback_window.steps}>;

/// What speaks against paying an earning that is not paid: the first four refuse it, the others
/// hold it.
enum class reason { self_referral, coupon_site, brand_bidding, refunded, in_review, below_minimum };
BOOST_DESCRIBE_ENUM(
    reason, self_referral, coupon_site, brand_bidding, refunded, in_review, below_minimum)

template <auto Terms>
struct reasons_for :
    decision_table<
        "reasons not to pay",
        hit::rule_order,
        rule<reason::self_referral, is<&input::is_paid, false>, holds<&input::self_referral>>,
        rule<reason::coupon_site, is<&input::is_paid, false>, bad_coupon>,
        rule<reason::brand_bidding, is<&input::is_paid, false>, holds<&input::brand_bidding>>,
        rule<reason::refunded, is<&input::is_paid, false>, was_refunded<Terms>>,
        rule<reason::in_review, is<&input::is_paid, false>, is_in_review>,
        rule<reason::below_minimum, is<&input::is_paid, false>, holds<&input::below_minimum>>> {};
struct reasons : reasons_for<terms{}> {};

/// What a partner earned with one sale.
template <class Money = usd>
struct earning {
    Money amount{}; ///< 0 and up
    std::chrono::sys_days earned_on{};
    std::optional<std::chrono::sys_days> refunded_on{};
    bool is_paid = false; ///< by a statement before, and not clawed back
    bool self_referral = false;
    bool coupon_site = false;
    bool coupon_site_approved = false;
    bool brand_bidding = false;

    BOOST_DESCRIBE_CLASS(
        earning,
        (),
        (amount,
         earned_on,
         refunded_on,
         is_paid,
         self_referral,
         coupon_site,
         coupon_site_approved,
         brand_bidding),
        (),
        ())
};

/// The facts of an earning on a day. A refund after that day has not happened. Dates are those of
/// date.hpp.
template <class Money>
constexpr input facts_of(
    const earning<Money>& earned,
    std::chrono::sys_days today,
    bool below_minimum = false) noexcept {
    input facts{
        .age = today - earned.earned_on,
        .is_paid = earned.is_paid,
        .self_referral = earned.self_referral,
        .coupon_site = earned.coupon_site,
        .coupon_site_approved = earned.coupon_site_approved,
        .brand_bidding = earned.brand_bidding,
        .below_minimum = below_minimum};
    if (earned.refunded_on && *earned.refunded_on <= today)
        facts.refunded_after = *earned.refunded_on - earned.earned_on;
    return facts;
}

/// The earnings of a partner by their outcomes, and what follows. All are 0 and up;
/// `paid - clawed_back` and what was owed before make `payout - owed`.
template <class Money = usd>
struct statement {
    Money clawed_back{};
    Money kept{}; ///< was paid by a statement before, and stays so
    Money refused{};
    Money held{};
    Money paid{};               ///< by this statement
    Money payout{};             ///< to be transferred: nothing, or the minimum and more
    Money owed{};               ///< by the partner, for the next statement
    bool below_minimum = false; ///< for `facts_of`: what would be paid is held

    BOOST_DESCRIBE_CLASS(
        statement,
        (),
        (clawed_back, kept, refused, held, paid, payout, owed, below_minimum),
        (),
        ())
};

/// The framework with other terms, as `policy_for<terms_in<eur>{}>` or
/// `policy_for<terms{.minimum = minimum_payout{75}, .clawback_window = 45}>`.
template <auto Terms>
struct policy_for :
    decision_table<
        "payout",
        hit::first,
        rule<outcome::claw_back, holds<&input::is_paid>, was_refunded<Terms>>,
        rule<outcome::keep, holds<&input::is_paid>>,
        rule<
            outcome::refuse,
            any_of<
                holds<&input::self_referral>,
                bad_coupon,
                holds<&input::brand_bidding>,
                was_refunded<Terms>>>,
        rule<outcome::hold, any_of<is_in_review, holds<&input::below_minimum>>>,
        otherwise<outcome::pay>> {
    static constexpr framework about{
        "V5", "Payout and fraud", "Is this paid, held, refused or clawed back?", "S4 task 5"};

    using money_type = typename decltype(Terms)::money_type;

    /// The statement of a partner. `earnings` has all that is not paid, and of what was paid all
    /// that may still be refunded; `owed` is that of the statement before. Afterwards the host
    /// marks as paid what has the outcome `pay`, and as not paid what has `claw_back`.
    ///
    /// An error where an amount or `owed` is below zero, or a sum leaves its domain; money in an
    /// error is in steps. Costs a decision and an addition for each earning.
    template <class Earnings>
    [[nodiscard]] static constexpr expected<statement<money_type>, domain_error> settle(
        const Earnings& earnings,
        std::chrono::sys_days today,
        const money_type& owed = {}) noexcept {
        using not_negative = number<
            typename money_type::unit,
            0,
            money_type::highest / money_type::steps_per_unit,
            money_type::steps_per_unit>;
        const auto debt_before = checked<not_negative>(steps{owed.steps}, "owed");
        if (!debt_before) return unexpected{debt_before.error()};

        money_type totals[5]{};
        const auto total = [&totals](outcome of) -> money_type& {
            return totals[static_cast<std::size_t>(of)];
        };
        for (const earning<money_type>& each : earnings) {
            const auto amount = checked<not_negative>(steps{each.amount.steps}, "amount");
            if (!amount) return unexpected{amount.error()};
            money_type& its = total(policy_for{}(facts_of(each, today)));
            const auto more = sum(std::array{its, each.amount}, "sum of earnings");
            if (!more) return unexpected{more.error()};
            its = *more;
        }

        statement<money_type> result{
            .clawed_back = total(outcome::claw_back),
            .kept = total(outcome::keep),
            .refused = total(outcome::refuse),
            .held = total(outcome::hold),
            .paid = total(outcome::pay)};
        const auto debt = sum(std::array{owed, result.clawed_back}, "owed");
        if (!debt) return unexpected{debt.error()};
        // Both are 0 and up, so that the difference lies in the domain.
        const auto balance = money_type::from_steps(result.paid.steps - debt->steps);
        result.below_minimum = balance.steps < Terms.minimum.steps;
        if (!result.below_minimum) {
            result.payout = balance;
            return result;
        }
        const auto held = sum(std::array{result.held, result.paid}, "held");
        if (!held) return unexpected{held.error()};
        result.held = *held;
        result.paid = {};
        result.owed = *debt;
        return result;
    }
};

struct policy : policy_for<terms{}> {};

} // namespace payout
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
