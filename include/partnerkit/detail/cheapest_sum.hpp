// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_CHEAPEST_SUM_HPP_INCLUDED
#define PARTNERKIT_DETAIL_CHEAPEST_SUM_HPP_INCLUDED

// The cheapest changes that lift a sum to a threshold. Every part of the sum grows with a value of
// its own in equal steps, or takes one of a few values at a price. The search tries the few values
// first; of the rest it takes the parts that give most for their price as far as they go, then less
// of them, and leaves every branch that cannot become the cheapest.

#include <partnerkit/detail/points.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// A part of a sum that may be raised, at a price.
struct summand {
    std::int64_t gain = 0; ///< of the sum, for each step
    std::int64_t room = 0; ///< steps that it may rise
    std::int64_t cost = 0; ///< of a step

    /// Whether it gives more for its price than another.
    [[nodiscard]] constexpr bool is_before(const summand& other) const noexcept {
        const wide mine = wide{cost} * other.gain;
        const wide theirs = wide{other.cost} * gain;
        return mine != theirs ? mine < theirs : gain > other.gain;
    }
};

/// How many steps of which of several values lift a sum by `gap` at the lowest cost.
template <std::size_t Count>
class cheapest_sum {
  public:
    /// All gains are above zero, and the values are in the order of `is_before`.
    constexpr cheapest_sum(const summand (&values)[Count + 1], std::size_t count) : count_(count) {
        for (std::size_t i = 0; i < count; ++i)
            values_[i] = values[i];
        for (std::size_t i = count; i > 0; --i)
            divisor_[i - 1] = gcd(i == count ? 0 : divisor_[i], values_[i - 1].gain);
    }

    /// Adds to a cost that is there already, and looks for what is cheaper than the best known so
    /// far.
    constexpr void find(wide gap, wide cost, bool is_known, wide best) {
        is_found_ = is_known;
        best_cost_ = best;
        descend(0, gap, cost);
    }
    [[nodiscard]] constexpr bool is_better() const noexcept { return is_better_; }
    /// Whether nothing cheaper exists: the search was not broken off.
    [[nodiscard]] constexpr bool is_certain() const noexcept { return tries_ < most_tries; }
    [[nodiscard]] constexpr wide cost() const noexcept { return best_cost_; }
    [[nodiscard]] constexpr std::int64_t steps(std::size_t i) const noexcept { return best_[i]; }

  private:
    static constexpr std::int64_t most_tries = 200'000;

    static constexpr wide divide_up(wide a, wide b) noexcept { return (a + b - 1) / b; }

    /// What the values from `i` on cost at least; below zero where they are not enough. Sums rise
    /// by multiples of what all gains are multiples of, and costs are whole: without that
    /// (`is_exact` is false) the bound is lower, but never falls when the gap grows.
    [[nodiscard]] constexpr wide least_cost(std::size_t i, wide gap, bool is_exact) const {
        if (gap <= 0) return 0;
        if (i == count_) return -1;
        if (is_exact) gap = divide_up(gap, divisor_[i]) * divisor_[i];
        wide cost = 0;
        for (; i < count_; ++i) {
            const summand& value = values_[i];
            const wide all = wide{value.gain} * value.room;
            if (all >= gap)
                return cost + (is_exact ? divide_up(gap * value.cost, value.gain)
                                        : gap * value.cost / value.gain);
            gap -= all;
            cost += wide{value.cost} * value.room;
        }
        return -1;
    }
    [[nodiscard]] constexpr bool is_worth(std::size_t i, wide gap, wide cost) const {
        const wide least = least_cost(i, gap, true);
        return least >= 0 && (!is_found_ || cost + least < best_cost_);
    }
    constexpr void descend(std::size_t i, wide gap, wide cost) {
        if (++tries_ >= most_tries || !is_worth(i, gap, cost)) return;
        if (gap <= 0) {
            is_found_ = is_better_ = true;
            best_cost_ = cost;
            for (std::size_t k = 0; k < count_; ++k)
                best_[k] = k < i ? current_[k] : 0;
            return;
        }
        const summand& value = values_[i];
        const wide needed = divide_up(gap, value.gain);
        for (std::int64_t steps = needed < value.room ? static_cast<std::int64_t>(needed)
                                                      : value.room;
             steps >= 0;
             --steps) {
            current_[i] = steps;
            const wide left = gap - wide{value.gain} * steps;
            const wide so_far = cost + wide{value.cost} * steps;
            // With fewer steps of this value the others have to do more, at a higher price.
            const wide least = least_cost(i + 1, left, false);
            if (least < 0 || (left > 0 && is_found_ && so_far + least >= best_cost_)) break;
            descend(i + 1, left, so_far);
        }
        current_[i] = 0;
    }

    summand values_[Count + 1]{};
    std::int64_t divisor_[Count + 1]{}; // of all gains from this one on
    std::size_t count_;
    std::int64_t current_[Count + 1]{};
    std::int64_t best_[Count + 1]{};
    wide best_cost_ = 0;
    std::int64_t tries_ = 0;
    bool is_found_ = false;
    bool is_better_ = false;
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
