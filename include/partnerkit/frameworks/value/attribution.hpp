// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_VALUE_ATTRIBUTION_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_VALUE_ATTRIBUTION_HPP_INCLUDED

/// \file
/// V4: whose touches earned a sale, and how much of it each. A touch counts from the day of the
/// sale back to 30, 60 or 90 days before it, that day included; older ones and those after the sale
/// get nothing. If none counts, nothing is attributed, and the answer says so. Models: all to the
/// last touch, all to the first, or the source's multi-touch. Chosen, because the source leaves it
/// open: multi-touch is linear, the same for each, and that is the default; two others are
/// position-based and time-decay.
///
/// First and last are by date; of one day, by the order in which the host gives the touches. The
/// shares sum to exactly the whole, by largest remainder: each is its exact part rounded down or up
/// to a cent. A refund, which is a negative amount, has negative shares.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/amount.hpp>
#include <partnerkit/date.hpp>
#include <partnerkit/frameworks/framework.hpp>

#include <array>
#include <cstddef>
#include <optional>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace attribution {

enum class model {
    linear, ///< the same for each
    last_click,
    first_click,
    position_based, ///< 40 % first, 40 % last, the rest even; of two half each, of one all
    time_decay      ///< a touch weighs half as much for each whole week before the sale
};
BOOST_DESCRIBE_ENUM(model, linear, last_click, first_click, position_based, time_decay)

/// How long a cookie lives. The values are days: `checked<window>(60)`.
enum class window { days_30 = 30, days_60 = 60, days_90 = 90 };
BOOST_DESCRIBE_ENUM(window, days_30, days_60, days_90)

struct input {
    std::chrono::sys_days sold_on{};
    attribution::model model = model::linear;
    attribution::window window = window::days_30;
};
BOOST_DESCRIBE_STRUCT(input, (), (sold_on, model, window))

enum class outcome { no_touch_in_window, attributed };
BOOST_DESCRIBE_ENUM(outcome, no_touch_in_window, attributed)

/// A contact of the customer with a partner. A struct of the host with these members will do.
struct touch {
    std::chrono::sys_days day{};
    std::int64_t partner = 0; ///< any number that tells partners apart
};
BOOST_DESCRIBE_STRUCT(touch, (), (day, partner))

/// Whether a touch of this day lies in the window of a sale.
constexpr bool counts(const input& sale, std::chrono::sys_days day) noexcept {
    const std::chrono::days lifetime{static_cast<int>(sale.window)};
    return day <= sale.sold_on && day >= sale.sold_on - lifetime;
}

/// What each touch of a sale weighs, 0 where it does not count: the weights that `allocate` takes.
/// Refers to both.
template <class Touches>
class weights {
  public:
    constexpr weights(const input& sale, const Touches& touches) noexcept
        : sale_(sale), touches_(touches) {
        for (std::size_t i = 0; i < size(); ++i) {
            if (!counts(sale, touches[i].day)) continue;
            if (count_ == 0 || touches[i].day < touches[first_].day) first_ = i;
            if (count_ == 0 || touches[i].day >= touches[last_].day) last_ = i;
            ++count_;
        }
    }

    [[nodiscard]] constexpr std::size_t size() const noexcept { return std::size(touches_); }

    constexpr std::int64_t operator[](std::size_t i) const noexcept {
        if (!counts(sale_, touches_[i].day)) return 0;
        switch (sale_.model) {
        case model::linear:
            return 1;
        case model::last_click:
            return i == last_ ? 1 : 0;
        case model::first_click:
            return i == first_ ? 1 : 0;
        case model::position_based:
            // Twice what all between them weigh: 2 of 5 parts each.
            return (i == first_ || i == last_) && count_ > 2 ? 2 * (count_ - 2) : 1;
        case model::time_decay:
            // 90 days are 12 whole weeks: the oldest touch that counts still weighs 1.
            return std::int64_t{4096} >> ((sale_.sold_on - touches_[i].day).count() / 7);
        }
        return 0;
    }

  private:
    const input& sale_;
    const Touches& touches_;
    std::size_t first_ = 0;
    std::size_t last_ = 0;
    std::int64_t count_ = 0;
};

struct policy {
    static constexpr framework about{
        "V4", "Attribution", "Whose touches earned a sale, and how much of it each?", "S4 task 5"};

    /// Fills `shares` with what each touch gets of an amount, in the order of the touches. Both are
    /// arrays, vectors, spans: what has `[]` and `std::size`. The shares are of the amount's type,
    /// any money. Where no touch counts, all are zero. Dates are those of date.hpp.
    ///
    /// Nothing, and nothing is written, where the sizes differ. Costs what `allocate` does.
    template <class Money, class Touches, class Shares>
    [[nodiscard]] static constexpr std::optional<outcome> attribute(
        const input& sale, const Money& amount, const Touches& touches, Shares&& shares) noexcept {
        if (std::size(shares) != std::size(touches)) return std::nullopt;
        const weights<Touches> weight{sale, touches};
        if (allocate(amount, weight, shares)) return outcome::attributed;
        for (std::size_t i = 0; i < std::size(shares); ++i)
            shares[i] = Money{};
        return outcome::no_touch_in_window;
    }
};

/// What a partner gets of a sale in all: the shares of its touches. Nothing where the sizes differ,
/// or where the sum leaves its domain, which that of shares of one amount cannot.
template <class Touches, class Shares>
[[nodiscard]] constexpr auto
total_of(std::int64_t partner, const Touches& touches, const Shares& shares) noexcept {
    using money_type = std::remove_cvref_t<decltype(shares[0])>;
    std::optional<money_type> total;
    if (std::size(shares) == std::size(touches)) total = money_type{};
    for (std::size_t i = 0; total && i < std::size(shares); ++i) {
        if (touches[i].partner != partner) continue;
        const auto more = sum(std::array{*total, shares[i]});
        total = more ? std::optional{*more} : std::nullopt;
    }
    return total;
}

} // namespace attribution
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
