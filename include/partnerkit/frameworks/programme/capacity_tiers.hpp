// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_CAPACITY_TIERS_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_CAPACITY_TIERS_HPP_INCLUDED

/// \file
/// T10: attention is scarce, so tiers have places. By rank in the portfolio, the first five are
/// strategic, the next twenty growth, the rest ecosystem. Ranks come from rank_by of ranking.hpp:
/// the best score first, of equal scores the partner that stands earlier in the portfolio.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/ranking.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace capacity_tiers {

struct input {
    partnerkit::rank rank; ///< in the portfolio, 1 is the best
};
BOOST_DESCRIBE_STRUCT(input, (), (rank))

enum class outcome { ecosystem, growth, strategic };
BOOST_DESCRIBE_ENUM(outcome, ecosystem, growth, strategic)

enum class manager { none, shared, dedicated };
BOOST_DESCRIBE_ENUM(manager, none, shared, dedicated)

/// What a partner of a tier gets.
struct resources {
    capacity_tiers::manager manager = manager::none;
    bool joint_roadmap = false;
    bool executive_sponsor = false;
    bool co_selling = false;
    bool quarterly_business_review = false;
    bool co_marketing = false;
    bool self_serve_portal = false;
    bool automated_onboarding = false;
    bool marketplace_listing = false;
    bool affiliate_commission = false;
};
BOOST_DESCRIBE_STRUCT(
    resources,
    (),
    (manager,
     joint_roadmap,
     executive_sponsor,
     co_selling,
     quarterly_business_review,
     co_marketing,
     self_serve_portal,
     automated_onboarding,
     marketplace_listing,
     affiliate_commission))

inline constexpr resources strategic{
    .manager = manager::dedicated,
    .joint_roadmap = true,
    .executive_sponsor = true,
    .co_selling = true};
inline constexpr resources growth{
    .manager = manager::shared, .quarterly_business_review = true, .co_marketing = true};
inline constexpr resources ecosystem{
    .self_serve_portal = true,
    .automated_onboarding = true,
    .marketplace_listing = true,
    .affiliate_commission = true};

/// The framework with so many places: 3 to 5 strategic ones and 10 to 20 growth ones, as the source
/// has it. Other counts are another framework; `with` from with.hpp makes it.
template <int Strategic, int Growth>
struct places :
    tier_table<
        "capacity tiers",
        tier<outcome::strategic, at_most<&input::rank, Strategic>, grants<strategic>>,
        tier<outcome::growth, at_most<&input::rank, Strategic + Growth>, grants<growth>>,
        otherwise<outcome::ecosystem, grants<ecosystem>>> {
    static_assert(3 <= Strategic && Strategic <= 5, "3 to 5 partners are strategic");
    static_assert(10 <= Growth && Growth <= 20, "10 to 20 partners are in growth");

    static constexpr framework about{
        "T10", "Capacity tiers", "Who gets how much of our attention?", "S4 partner tiers"};
};

struct policy : places<5, 20> {};

/// Fills `tiers` with the tier of each partner of a portfolio, as `rank_by` ranks it: `order` and
/// `tiers` have one element for each partner; where they have not, the answer is false and nothing
/// is written.
template <class Policy = policy, class Portfolio, class Score, class Order, class Tiers>
[[nodiscard]] constexpr bool
allocate(const Portfolio& portfolio, const Score& score, Order&& order, Tiers&& tiers) noexcept {
    if (std::size(tiers) != std::size(order) || !order_by(portfolio, score, order)) return false;
    for (std::size_t i = 0; i < std::size(order); ++i)
        tiers[static_cast<std::size_t>(order[i])] =
            Policy{}({rank::from_steps(static_cast<rank::rep>(i + 1))});
    return true;
}

} // namespace capacity_tiers
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
