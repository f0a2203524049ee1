// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/bind.hpp>
#include <partnerkit/frameworks/value/payout.hpp>
#include <partnerkit/prove.hpp>

#include "../../random.hpp"
#include "../decides.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace payout_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::payout;
using std::chrono::days;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::decisive<policy>);
static_assert(pk::prove::reachable<reasons> && pk::prove::decisive<reasons>);
// More time, a later refund and fewer faults are never worse for the partner.
static_assert(pk::prove::monotone<
              policy,
              &input::age,
              &input::refunded_after,
              pk::prove::less_of<&input::self_referral>,
              pk::prove::less_of<&input::coupon_site>,
              &input::coupon_site_approved,
              pk::prove::less_of<&input::brand_bidding>,
              pk::prove::less_of<&input::below_minimum>>);

using shortest = policy_for<terms{.clawback_window = 30}>;
using between = policy_for<terms{.minimum = minimum_payout{75}, .clawback_window = 45}>;
using highest = policy_for<terms{.minimum = minimum_payout{100}}>;
static_assert(pk::prove::complete<shortest> && pk::prove::reachable<shortest>);
static_assert(pk::prove::at_least_as_generous<shortest, between>);
static_assert(pk::prove::at_least_as_generous<between, policy>);
static_assert(pk::prove::equivalent<highest, policy>); // the minimum is the statement's

constexpr outcome decide(const input& of) { return policy{}(of); }
constexpr outcome decide_shortest(const input& of) { return shortest{}(of); }
constexpr outcome decide_between(const input& of) { return between{}(of); }

// ---- One earning --------------------------------------------------------------------------------

TEST_CASE("V5 in review for 30 days") {
    CHECK_DECIDES(outcome::hold, .age = days{29});
    CHECK_DECIDES(outcome::pay, .age = days{30});
    CHECK_DECIDES(outcome::pay, .age = days{31});
    CHECK_DECIDES(outcome::hold, .age = days{0});
    CHECK_DECIDES(outcome::hold, .age = days{-1});
    CHECK_DECIDES(outcome::hold, .age = days{31}, .below_minimum = true);
}

constexpr input reviewed{.age = days{90}};
constexpr input paid{.age = days{90}, .is_paid = true};
constexpr input refunded_after(input of, int age) {
    of.refunded_after = days{age};
    return of;
}

TEST_CASE("V5 what was paid is clawed back for a refund in the window, and kept without one") {
    CHECK_BOTH(decide, paid, outcome::keep);
    CHECK_BOTH(decide, refunded_after(paid, 0), outcome::claw_back);
    CHECK_BOTH(decide, refunded_after(paid, 59), outcome::claw_back);
    CHECK_BOTH(decide, refunded_after(paid, 60), outcome::claw_back);
    CHECK_BOTH(decide, refunded_after(paid, 61), outcome::keep);
    CHECK_BOTH(decide_shortest, refunded_after(paid, 29), outcome::claw_back);
    CHECK_BOTH(decide_shortest, refunded_after(paid, 30), outcome::claw_back);
    CHECK_BOTH(decide_shortest, refunded_after(paid, 31), outcome::keep);
    CHECK_BOTH(decide_between, refunded_after(paid, 44), outcome::claw_back);
    CHECK_BOTH(decide_between, refunded_after(paid, 45), outcome::claw_back);
    CHECK_BOTH(decide_between, refunded_after(paid, 46), outcome::keep);
}

TEST_CASE("V5 what is refunded before it was paid is refused") {
    CHECK_BOTH(decide, refunded_after(reviewed, 59), outcome::refuse);
    CHECK_BOTH(decide, refunded_after(reviewed, 60), outcome::refuse);
    CHECK_BOTH(decide, refunded_after(reviewed, 61), outcome::pay);
    CHECK_BOTH(decide_shortest, refunded_after(reviewed, 30), outcome::refuse);
    CHECK_BOTH(decide_shortest, refunded_after(reviewed, 31), outcome::pay);
}

TEST_CASE("V5 what is prohibited is refused, also in review, but not taken back") {
    CHECK_DECIDES(outcome::refuse, .age = days{30}, .self_referral = true);
    CHECK_DECIDES(outcome::refuse, .age = days{30}, .coupon_site = true);
    CHECK_DECIDES(outcome::pay, .age = days{30}, .coupon_site = true, .coupon_site_approved = true);
    CHECK_DECIDES(outcome::pay, .age = days{30}, .coupon_site_approved = true);
    CHECK_DECIDES(outcome::refuse, .age = days{30}, .brand_bidding = true);
    CHECK_DECIDES(outcome::refuse, .age = days{1}, .brand_bidding = true);
    CHECK_DECIDES(outcome::keep, .age = days{30}, .is_paid = true, .self_referral = true);
}

TEST_CASE("V5 the parameters have domains") {
    static_assert(terms{}.minimum == minimum_payout{50} && terms{}.clawback_window == 60);
    static_assert(pk::checked<minimum_payout>(100).has_value());
    static_assert(pk::checked<clawback_window>(30).has_value());
    CHECK(pk::checked<minimum_payout>("49.99").error().fault == pk::domain_fault::below_lowest);
    CHECK(pk::checked<minimum_payout>("100.01").error().fault == pk::domain_fault::above_highest);
    CHECK(pk::checked<clawback_window>(29).error().fault == pk::domain_fault::below_lowest);
    CHECK(pk::checked<clawback_window>(61).error().fault == pk::domain_fault::above_highest);
}

/// The rules once more, without a table.
outcome expected_for(const input& of, std::int64_t window) {
    const bool undone = of.refunded_after && of.refunded_after->count() <= window;
    if (of.is_paid) return undone ? outcome::claw_back : outcome::keep;
    if (undone || of.self_referral || of.brand_bidding ||
        (of.coupon_site && !of.coupon_site_approved))
        return outcome::refuse;
    return of.age.count() < 30 || of.below_minimum ? outcome::hold : outcome::pay;
}

template <class Policy, class Reasons>
std::size_t count_wrong(std::int64_t window) {
    std::size_t wrong = 0;
    for (unsigned flags = 0; flags < 64; ++flags)
        for (int age = -2; age <= 95; ++age)
            for (int refund = -2; refund <= 96; ++refund) {
                input of{
                    .age = days{age},
                    .is_paid = (flags & 1) != 0,
                    .self_referral = (flags & 2) != 0,
                    .coupon_site = (flags & 4) != 0,
                    .coupon_site_approved = (flags & 8) != 0,
                    .brand_bidding = (flags & 16) != 0,
                    .below_minimum = (flags & 32) != 0};
                if (refund <= 95) of.refunded_after = days{refund};
                const outcome what = Policy{}(of);
                if (what != expected_for(of, window)) ++wrong;

                std::vector<reason> all;
                if (!of.is_paid) {
                    if (of.self_referral) all.push_back(reason::self_referral);
                    if (of.coupon_site && !of.coupon_site_approved)
                        all.push_back(reason::coupon_site);
                    if (of.brand_bidding) all.push_back(reason::brand_bidding);
                    if (refund <= window) all.push_back(reason::refunded);
                    const bool refused = !all.empty();
                    if (refused != (what == outcome::refuse)) ++wrong;
                    if (age < 30) all.push_back(reason::in_review);
                    if (of.below_minimum) all.push_back(reason::below_minimum);
                    if (all.empty() != (what == outcome::pay)) ++wrong;
                }
                const auto found = Reasons{}(of);
                if (!std::equal(all.begin(), all.end(), found.begin(), found.end())) ++wrong;
            }
    return wrong;
}

TEST_CASE("V5 all flags on all days, with all reasons") {
    CHECK(count_wrong<policy, reasons>(60) == 0);
    CHECK(count_wrong<between, reasons_for<terms{.clawback_window = 45}>>(45) == 0);
}

// ---- The facts of an earning --------------------------------------------------------------------

constexpr auto today = pk::date{2025, 6, 30}.days();

constexpr outcome decide_today(const earning<>& of) { return policy{}(facts_of(of, today)); }
constexpr outcome decide_below_minimum(const earning<>& of) {
    return policy{}(facts_of(of, today, true));
}
constexpr earning<> earned(pk::usd amount, int age, bool is_paid = false) {
    return {.amount = amount, .earned_on = today - days{age}, .is_paid = is_paid};
}
constexpr earning<> refunded_ago(int age, earning<> of) {
    of.refunded_on = today - days{age};
    return of;
}

TEST_CASE("V5 days count from the earning to the statement and to the refund") {
    CHECK_BOTH(decide_today, earned(9_usd, 29), outcome::hold);
    CHECK_BOTH(decide_today, earned(9_usd, 30), outcome::pay);
    CHECK_BOTH(decide_below_minimum, earned(9_usd, 30), outcome::hold);
    CHECK_BOTH(decide_today, refunded_ago(29, earned(9_usd, 90, true)), outcome::keep);
    CHECK_BOTH(decide_today, refunded_ago(30, earned(9_usd, 90, true)), outcome::claw_back);
    CHECK_BOTH(decide_today, refunded_ago(0, earned(9_usd, 40, true)), outcome::claw_back);
    CHECK_BOTH(decide_today, refunded_ago(-1, earned(9_usd, 40, true)), outcome::keep);
    CHECK_BOTH(decide_today, refunded_ago(0, earned(9_usd, 40)), outcome::refuse);
    CHECK_BOTH(decide_today, refunded_ago(-1, earned(9_usd, 40)), outcome::pay);
    CHECK_BOTH(
        decide_today,
        (earning<>{.earned_on = today - days{30}, .self_referral = true}),
        outcome::refuse);
    CHECK_BOTH(
        decide_today,
        (earning<>{.earned_on = today - days{30}, .coupon_site = true}),
        outcome::refuse);
    CHECK_BOTH(
        decide_today,
        (earning<>{
            .earned_on = today - days{30}, .coupon_site = true, .coupon_site_approved = true}),
        outcome::pay);
    CHECK_BOTH(
        decide_today,
        (earning<>{.earned_on = today - days{30}, .brand_bidding = true}),
        outcome::refuse);
}

struct commission { // of a host
    int id = 0;
    pk::usd amount;
    std::chrono::sys_days earned_on{};
    std::optional<std::chrono::sys_days> refunded_on{};
    bool is_paid = false, self_referral = false, brand_bidding = false;
    bool coupon_site = false, coupon_site_approved = false;
};
BOOST_DESCRIBE_STRUCT(
    commission,
    (),
    (id,
     amount,
     earned_on,
     refunded_on,
     is_paid,
     self_referral,
     brand_bidding,
     coupon_site,
     coupon_site_approved))

constexpr outcome decide_commission(const commission& of) {
    return decide_today(pk::as<earning<>>(of));
}

TEST_CASE("V5 on a record of the host") {
    CHECK_BOTH(decide_commission, (commission{1, 9_usd, today - days{30}}), outcome::pay);
    CHECK_BOTH(decide_commission, (commission{1, 9_usd, today - days{30}, today}), outcome::refuse);
}

// ---- A statement --------------------------------------------------------------------------------

template <class Policy, std::size_t Count>
constexpr statement<> settled(const std::array<earning<>, Count>& all, pk::usd owed = {}) {
    const auto made = Policy::settle(all, today, owed);
    return made ? *made : statement<>{.payout = -1_usd};
}
template <class Policy>
constexpr pk::usd payout_of(pk::usd amount) {
    return settled<Policy>(std::array{earned(amount, 30)}).payout;
}
constexpr auto payout_at_50 = payout_of<policy>;
constexpr auto payout_at_75 = payout_of<between>;
constexpr auto payout_at_100 = payout_of<highest>;

TEST_CASE("V5 nothing is paid below the minimum") {
    CHECK_BOTH(payout_at_50, 49.99_usd, 0_usd);
    CHECK_BOTH(payout_at_50, 50_usd, 50_usd);
    CHECK_BOTH(payout_at_50, 50.01_usd, 50.01_usd);
    CHECK_BOTH(payout_at_75, 74.99_usd, 0_usd);
    CHECK_BOTH(payout_at_75, 75_usd, 75_usd);
    CHECK_BOTH(payout_at_100, 99.99_usd, 0_usd);
    CHECK_BOTH(payout_at_100, 100_usd, 100_usd);
}

constexpr std::array all{
    earned(60_usd, 30),                         // paid
    earned(7_usd, 29),                          // held
    refunded_ago(1, earned(11_usd, 45)),        // refused
    earned(13_usd, 90, true),                   // kept
    refunded_ago(1, earned(3_usd, 45, true)),   // clawed back
    refunded_ago(1, earned(17_usd, 91, true))}; // kept: too late

TEST_CASE("V5 the earnings of a statement by what becomes of them") {
    constexpr statement<> one = settled<policy>(all);
    static_assert(one.paid == 60_usd && one.held == 7_usd && one.refused == 11_usd);
    static_assert(one.kept == 30_usd && one.clawed_back == 3_usd);
    static_assert(one.payout == 57_usd && one.owed == 0_usd && !one.below_minimum);

    constexpr statement<> exactly = settled<policy>(all, 7_usd);
    static_assert(exactly.payout == 50_usd && exactly.owed == 0_usd && !exactly.below_minimum);
    constexpr statement<> below = settled<policy>(all, 7.01_usd);
    static_assert(below.paid == 0_usd && below.held == 67_usd && below.refused == 11_usd);
    static_assert(below.kept == 30_usd && below.clawed_back == 3_usd);
    static_assert(below.payout == 0_usd && below.owed == 10.01_usd && below.below_minimum);

    const statement<> now = settled<policy>(tests::at_run_time(all), 7_usd);
    CHECK((now.payout == 50_usd && now.paid == 60_usd && now.held == 7_usd));
}

TEST_CASE("V5 a debt is carried, and nobody is asked to pay") {
    constexpr std::array taken_back{refunded_ago(1, earned(500_usd, 45, true))};
    constexpr statement<> first = settled<policy>(taken_back);
    static_assert(first.payout == 0_usd && first.owed == 500_usd);
    constexpr statement<> second = settled<policy>(std::array{earned(549.99_usd, 30)}, first.owed);
    static_assert(second.payout == 0_usd && second.owed == 500_usd && second.held == 549.99_usd);
    constexpr statement<> third = settled<policy>(std::array{earned(550_usd, 30)}, second.owed);
    static_assert(third.payout == 50_usd && third.owed == 0_usd && third.paid == 550_usd);
    CHECK(settled<policy>(tests::at_run_time(taken_back)).owed == 500_usd);
    CHECK(policy::settle(std::vector<earning<>>{}, today, 3_usd)->owed == 3_usd);
    CHECK(policy::settle(std::vector<earning<>>{}, today)->payout == 0_usd);
}

TEST_CASE("V5 an amount below zero is refused, and a sum outside its domain") {
    const auto error_of = [](std::vector<earning<>> earnings, pk::usd owed = {}) {
        return policy::settle(earnings, today, owed).error();
    };
    constexpr pk::usd most = 90'000'000'000'000_usd;
    const auto negative = error_of({earned(5_usd, 30), earned(-0.01_usd, 30)});
    CHECK(negative.field == "amount");
    CHECK(negative.fault == pk::domain_fault::below_lowest);
    CHECK(negative.found.whole == -1);
    CHECK(negative.wanted->lowest == 0);
    CHECK(error_of({}, -0.01_usd).field == "owed");
    CHECK(error_of({}, -0.01_usd).fault == pk::domain_fault::below_lowest);
    CHECK(
        error_of({earned(most, 30), earned(0.01_usd, 30)}).fault ==
        pk::domain_fault::above_highest);
    CHECK(error_of({refunded_ago(1, earned(most, 30, true))}, 0.01_usd).field == "owed");
    CHECK(error_of({earned(most, 29), earned(0.01_usd, 30)}).field == "held");
    CHECK(policy::settle(std::array{earned(most, 30)}, today)->payout == most);
    CHECK(policy::settle(std::array{refunded_ago(1, earned(most, 30, true))}, today)->owed == most);
}

TEST_CASE("V5 in another currency") {
    using in_euros = policy_for<terms_in<pk::eur>{.minimum = minimum_payout_in<pk::eur>{60}}>;
    const std::array earnings{
        earning<pk::eur>{.amount = 60_eur, .earned_on = today - days{30}},
        earning<pk::eur>{.amount = 1_eur, .earned_on = today}};
    CHECK(in_euros::settle(earnings, today)->payout == 60_eur);
    CHECK(in_euros::settle(earnings, today, 0.01_eur)->payout == 0_eur);
}

// ---- At random, against another computation -----------------------------------------------------

earning<> random_earning(tests::dice& dice, std::chrono::sys_days day) {
    earning<> result{
        .amount = pk::usd::from_steps(
            dice.once_in(50) ? dice(0, 1'000'000'000'000) : dice.near({0, 1500, 5000}, 900)),
        .earned_on = day - days{dice.once_in(2) ? dice(-3, 150) : dice.near({30, 45, 60, 90}, 1)},
        .is_paid = dice.once_in(3),
        .self_referral = dice.once_in(16),
        .coupon_site = dice.once_in(8),
        .coupon_site_approved = dice.once_in(2),
        .brand_bidding = dice.once_in(16)};
    if (result.amount < 0_usd) result.amount = {};
    if (dice.once_in(2))
        result.refunded_on =
            result.earned_on + days{dice.once_in(2) ? dice(0, 120) : dice.near({30, 45, 60}, 1)};
    return result;
}

/// The cents of one statement, added up without tables and types.
struct cents {
    std::int64_t clawed_back = 0, kept = 0, refused = 0, held = 0, paid = 0, payout = 0, owed = 0;
};
cents expected_of(
    std::span<const earning<>> earnings,
    std::chrono::sys_days day,
    std::int64_t owed,
    std::int64_t minimum,
    std::int64_t window) {
    cents result;
    for (const earning<>& each : earnings) {
        const bool undone = each.refunded_on && *each.refunded_on <= day &&
                            *each.refunded_on <= each.earned_on + days{window};
        const bool prohibited = each.self_referral || each.brand_bidding ||
                                (each.coupon_site && !each.coupon_site_approved);
        std::int64_t& its = each.is_paid && undone            ? result.clawed_back
                            : each.is_paid                    ? result.kept
                            : undone || prohibited            ? result.refused
                            : each.earned_on > day - days{30} ? result.held
                                                              : result.paid;
        its += each.amount.steps;
    }
    const std::int64_t balance = result.paid - result.clawed_back - owed;
    if (balance >= minimum) {
        result.payout = balance;
    } else {
        result.held += result.paid;
        result.paid = 0;
        result.owed = owed + result.clawed_back;
    }
    return result;
}

/// What happened in a run, so that it is certain that all of it did.
struct tally {
    std::size_t wrong = 0, paid = 0, below = 0, clawed_back = 0, in_debt = 0;
};

template <class Policy>
void check(
    tally& counts,
    std::span<const earning<>> earnings,
    std::chrono::sys_days day,
    pk::usd owed,
    std::int64_t minimum,
    std::int64_t window) {
    const auto made = Policy::settle(earnings, day, owed);
    if (!made) {
        ++counts.wrong;
        return;
    }
    const cents exact = expected_of(earnings, day, owed.steps, minimum, window);
    if (made->clawed_back.steps != exact.clawed_back || made->kept.steps != exact.kept ||
        made->refused.steps != exact.refused || made->held.steps != exact.held ||
        made->paid.steps != exact.paid || made->payout.steps != exact.payout ||
        made->owed.steps != exact.owed || made->below_minimum != (exact.payout == 0))
        ++counts.wrong;

    // Each earning is in one place, and the places add up.
    std::int64_t earned_in_all = 0, paid_before = 0, places[5]{};
    bool held_for_minimum = false;
    for (const earning<>& each : earnings) {
        earned_in_all += each.amount.steps;
        if (each.is_paid) paid_before += each.amount.steps;
        places[static_cast<int>(Policy{}(facts_of(each, day, made->below_minimum)))] +=
            each.amount.steps;
        if (made->below_minimum && Policy{}(facts_of(each, day)) == outcome::pay)
            held_for_minimum = true;
    }
    const std::int64_t said[5]{
        made->clawed_back.steps,
        made->kept.steps,
        made->refused.steps,
        made->held.steps,
        made->paid.steps};
    std::int64_t sum_of_places = 0;
    for (int i = 0; i < 5; ++i) {
        if (said[i] != places[i]) ++counts.wrong;
        sum_of_places += said[i];
    }
    if (sum_of_places != earned_in_all) ++counts.wrong;
    if (made->clawed_back.steps > paid_before) ++counts.wrong;
    if (made->payout.steps != 0 && made->payout.steps < minimum) ++counts.wrong;
    if (made->owed < 0_usd) ++counts.wrong;
    if (made->paid.steps - made->clawed_back.steps - owed.steps !=
        made->payout.steps - made->owed.steps)
        ++counts.wrong;

    if (made->payout > 0_usd) ++counts.paid;
    if (held_for_minimum) ++counts.below;
    if (made->clawed_back > 0_usd) ++counts.clawed_back;
    if (made->owed > 0_usd) ++counts.in_debt;
}

TEST_CASE("V5 1 000 000 statements agree with another computation") {
    auto dice = tests::seeded_dice();
    tally counts;
    for (int round = 0; round < 1'000'000; ++round) {
        const auto day = today + days{dice(0, 365)};
        std::array<earning<>, 6> space;
        const auto size = static_cast<std::size_t>(dice(0, 6));
        for (std::size_t i = 0; i < size; ++i)
            space[i] = random_earning(dice, day);
        const auto earnings = std::span<const earning<>>{space}.first(size);
        const auto owed = pk::usd::from_steps(dice.once_in(2) ? 0 : dice(0, 9000));
        switch (round % 3) {
        case 0:
            check<policy>(counts, earnings, day, owed, 5000, 60);
            break;
        case 1:
            check<between>(counts, earnings, day, owed, 7500, 45);
            break;
        default:
            check<shortest>(counts, earnings, day, owed, 5000, 30);
        }
    }
    CHECK(counts.wrong == 0);
    CHECK(counts.paid > 100'000);
    CHECK(counts.below > 100'000);
    CHECK(counts.clawed_back > 100'000);
    CHECK(counts.in_debt > 100'000);
}

TEST_CASE("V5 200 000 partners for a year: what was transferred is what is paid, and owed") {
    auto dice = tests::seeded_dice();
    std::size_t wrong = 0, again = 0;
    for (int partner = 0; partner < 200'000; ++partner) {
        std::array<earning<>, 5> earnings;
        for (earning<>& each : earnings) {
            each = random_earning(dice, today + days{dice(0, 300)});
            each.is_paid = false;
        }
        pk::usd owed{};
        std::int64_t transferred = 0, paid_in_all = 0, clawed_back_in_all = 0;
        for (int month = 0; month < 12; ++month) {
            const auto day = today + days{30 * month};
            const auto made = policy::settle(earnings, day, owed);
            if (!made) {
                ++wrong;
                break;
            }
            std::int64_t is_paid = 0;
            for (earning<>& each : earnings) {
                const outcome what = policy{}(facts_of(each, day, made->below_minimum));
                if (what == outcome::pay) each.is_paid = true;
                if (what == outcome::claw_back) {
                    each.is_paid = false;
                    ++again;
                }
                if (each.is_paid) is_paid += each.amount.steps;
            }
            owed = made->owed;
            transferred += made->payout.steps;
            paid_in_all += made->paid.steps;
            clawed_back_in_all += made->clawed_back.steps;
            if (transferred != is_paid + owed.steps) ++wrong;
            if (clawed_back_in_all > paid_in_all) ++wrong;
        }
    }
    CHECK(wrong == 0);
    CHECK(again > 10'000);
}

} // namespace payout_test
