// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_VALUE_MARGINS_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_VALUE_MARGINS_HPP_INCLUDED

/// \file
/// V2: what a partner earns on a deal. A referral partner has a fee, 5 to 15 % of the annual
/// contract value; a reseller a margin, 20 to 40 % off the list price; a member of the channel
/// programme (T9) the discount or margin of its tier: registered 10 %, silver 20 %, gold 30 %,
/// platinum 35 to 40 %. Both ends belong to a range. The amount is exact and rounded once, to the
/// nearest cent, half-way to the even one.
///
/// The ranges are those of partnership_models.hpp (T12) and channel_tiers.hpp (T9). An agreed rate
/// outside its range is an error that names the rate and the range.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/amount.hpp>
#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/frameworks/programme/channel_tiers.hpp>
#include <partnerkit/frameworks/programme/partnership_models.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace margins {

/// A model of working together, or a tier of the channel programme.
enum class agreement { referral, reseller, registered, silver, gold, platinum };
BOOST_DESCRIBE_ENUM(agreement, referral, reseller, registered, silver, gold, platinum)

struct input {
    margins::agreement agreement = agreement::referral;
    usd amount;   ///< the annual contract value of a referral, otherwise the list price
    percent rate; ///< that was agreed
};
BOOST_DESCRIBE_STRUCT(input, (), (agreement, amount, rate))

using outcome = usd;

/// The rates from one to another, as a domain.
template <percent Lowest, percent Highest>
inline constexpr domain_view rates{
    .lowest = Lowest.steps,
    .highest = Highest.steps,
    .step = domain<percent>::view.step,
    .unit = domain<percent>::view.unit};

template <partnership_models::outcome Model>
inline constexpr const domain_view& rates_of_model = rates<
    partnership_models::revenue_of(Model).lowest,
    partnership_models::revenue_of(Model).highest>;

/// The rates that an agreement allows.
constexpr const domain_view& rates_of(agreement with) noexcept {
    switch (with) {
    case agreement::referral:
        return rates_of_model<partnership_models::outcome::referral>;
    case agreement::reseller:
        return rates_of_model<partnership_models::outcome::reseller>;
    case agreement::registered:
        return rates<channel_tiers::registered.rate_from, channel_tiers::registered.rate_to>;
    case agreement::silver:
        return rates<channel_tiers::silver.rate_from, channel_tiers::silver.rate_to>;
    case agreement::gold:
        return rates<channel_tiers::gold.rate_from, channel_tiers::gold.rate_to>;
    case agreement::platinum:
        break;
    }
    return rates<channel_tiers::platinum.rate_from, channel_tiers::platinum.rate_to>;
}

struct policy {
    static constexpr framework about{
        "V2", "Margins and fees", "What does a partner earn on this deal?", "S2 §1.2, S4 task 4"};

    /// The fee, discount or margin; an error, `rate`, where the rate is none of its agreement. A
    /// credit, which is an amount below zero, takes back exactly what the same amount has earned.
    constexpr expected<outcome, domain_error> operator()(const input& of) const noexcept {
        const domain_view& allowed = rates_of(of.agreement);
        if (of.rate.steps < allowed.lowest)
            return refused(of.rate, domain_fault::below_lowest, allowed);
        if (of.rate.steps > allowed.highest)
            return refused(of.rate, domain_fault::above_highest, allowed);
        return share(of.amount, of.rate, "margin");
    }

  private:
    static constexpr unexpected<domain_error>
    refused(percent rate, domain_fault why, const domain_view& allowed) noexcept {
        domain_error error{"rate", why, {.kind = found_value::type::text}, &allowed};
        detail::write_steps(error.found.text, allowed, rate.steps);
        return {error};
    }
};

} // namespace margins
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
