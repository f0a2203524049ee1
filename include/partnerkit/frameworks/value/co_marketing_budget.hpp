// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_VALUE_CO_MARKETING_BUDGET_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_VALUE_CO_MARKETING_BUDGET_HPP_INCLUDED

/// \file
/// V1: what to spend on marketing with a partner: the base allocation of its tier, times its
/// pipeline potential (0.5 to 2), times its strategic value (0.8 to 1.5), both ends included. The
/// product is exact and rounded once, to the nearest cent, half-way to the even one.
///
/// Both factors are numbers of per cent, so that 1.5 is 150 %. What lies outside is no value of
/// their types: a constant does not compile, and `checked` refuses what comes from outside, also a
/// factor that was given as such, because 2 % and less is below both. What a tier gets is the
/// host's; see what a tier `grants` in tier.hpp.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/amount.hpp>
#include <partnerkit/frameworks/framework.hpp>

#include <boost/describe/class.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace co_marketing_budget {

using potential = basic_percent<50, 200>;
using strategic = basic_percent<80, 150>;

struct input {
    usd tier_budget;                    ///< the base allocation of the partner's tier
    potential pipeline_potential = 100; ///< by the quality of its leads
    strategic strategic_value = 100;    ///< by how well the brands are aligned
};
BOOST_DESCRIBE_STRUCT(input, (), (tier_budget, pipeline_potential, strategic_value))

using outcome = usd;

struct policy {
    static constexpr framework about{
        "V1",
        "Co-marketing budget",
        "What do we spend on marketing with this partner?",
        "S3 co-marketing investment formula"};

    /// An error, `budget`, only where the product is more than `usd` has.
    constexpr expected<outcome, domain_error> operator()(const input& of) const noexcept {
        const fraction factor{
            std::int64_t{of.pipeline_potential.steps} * of.strategic_value.steps,
            (potential::steps_per_unit * 100) * (strategic::steps_per_unit * 100)};
        return share(of.tier_budget, factor, "budget");
    }
};

} // namespace co_marketing_budget
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
