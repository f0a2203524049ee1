// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_VALUE_AFFILIATE_COMMISSION_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_VALUE_AFFILIATE_COMMISSION_HPP_INCLUDED

/// \file
/// V3: what an affiliate is paid for a payment of a customer it brought: 20 to 30 % of the first
/// one, 10 to 20 % of those that follow, for twelve months or for the lifetime of the customer. In
/// a month with five sales or more, all rates are five percentage points higher. The amount is
/// exact and rounded once, to the nearest cent, half-way to the even one.
///
/// Chosen: the twelve months begin with the first payment and end on the day before the same day a
/// year later, or before 28 February where they began on the 29th, so that a customer who pays
/// monthly brings twelve commissions. A sale is the first payment of a customer; a month is one of
/// the calendar; the bonus is for every payment of it on which there is a commission. A refund is a
/// payment below zero: with all else as it was, it takes back exactly what was paid.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/amount.hpp>
#include <partnerkit/calendar.hpp>
#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/table.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace affiliate_commission {

using namespace literals;

/// How long there is a commission on what a customer pays.
enum class duration { twelve_months, lifetime };
BOOST_DESCRIBE_ENUM(duration, twelve_months, lifetime)

/// What was agreed with an affiliate.
struct terms {
    basic_percent<20, 30> first_sale = 20; ///< of the first payment
    basic_percent<10, 20> recurring = 10;  ///< of the payments after it
    duration recurring_for = duration::twelve_months;

    friend constexpr bool operator==(const terms&, const terms&) = default;
};
BOOST_DESCRIBE_STRUCT(terms, (), (first_sale, recurring, recurring_for))

/// A payment.
struct input {
    terms plan;
    usd amount;
    std::chrono::sys_days paid_on{};
    std::optional<std::chrono::sys_days> customer_since{}; ///< its first payment; missing: this one
    count sales_in_month; ///< of the affiliate, in the month of this payment
};
BOOST_DESCRIBE_STRUCT(input, (), (plan, amount, paid_on, customer_since, sales_in_month))

using outcome = usd;

constexpr bool twelve_months_over(const input& of) noexcept {
    return of.customer_since && of.paid_on >= add_months(*of.customer_since, 12);
}

/// What there is a commission for.
enum class basis { none, recurring, first_sale };
BOOST_DESCRIBE_ENUM(basis, none, recurring, first_sale)

struct basis_of :
    decision_table<
        "commission basis",
        hit::first,
        rule<basis::first_sale, is_missing<&input::customer_since>>,
        rule<
            basis::none,
            is<path<&input::plan, &terms::recurring_for>, duration::twelve_months>,
            holds<named<"twelve months over", &twelve_months_over>>>,
        otherwise<basis::recurring>> {};

struct bonus :
    decision_table<
        "bonus",
        hit::first,
        rule<5_pct, at_least<&input::sales_in_month, 5>>,
        otherwise<0_pct>> {};

/// The rate of a payment, with its bonus; 0 % where there is no commission.
constexpr percent rate_of(const input& of) noexcept {
    const basis why = basis_of{}(of);
    if (why == basis::none) return {};
    const auto rate = why == basis::first_sale ? of.plan.first_sale.steps : of.plan.recurring.steps;
    return percent::from_steps(static_cast<percent::rep>(rate + bonus{}(of).steps));
}

struct policy {
    static constexpr framework about{
        "V3", "Affiliate commission", "What is an affiliate paid for this payment?", "S4 task 5"};

    /// The commission; an error, `paid_on`, where the customer's first payment is a later one.
    constexpr expected<outcome, domain_error> operator()(const input& of) const noexcept {
        if (of.customer_since && of.paid_on < *of.customer_since) return too_early(of.paid_on);
        return share(of.amount, rate_of(of), "commission");
    }

  private:
    /// It has no `wanted`: what is wanted depends on the customer.
    static constexpr unexpected<domain_error> too_early(std::chrono::sys_days day) noexcept {
        domain_error error{"paid_on", domain_fault::below_lowest};
        error.found.kind = found_value::type::text;
        value_text text;
        detail::write_date(text, day.time_since_epoch().count());
        error.found.text << text.view();
        return {error};
    }
};

/// The sales of a month among the payments of one affiliate: first payments above zero. Costs a
/// look at each.
template <class Payments>
[[nodiscard]] constexpr count
sales_in(std::chrono::year_month month, const Payments& payments) noexcept {
    count::rep sales = 0;
    for (const input& each : payments) {
        const std::chrono::year_month_day day{each.paid_on};
        if (!each.customer_since && each.amount > usd{} && day.year() / day.month() == month)
            ++sales;
    }
    return count::from_steps(sales);
}

} // namespace affiliate_commission
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
