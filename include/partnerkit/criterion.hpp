// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_CRITERION_HPP_INCLUDED
#define PARTNERKIT_CRITERION_HPP_INCLUDED

/// \file
/// The elements of a scorecard: criteria, gates and bands.

#include <partnerkit/rule.hpp>

namespace partnerkit {
inline namespace v0 {

/// An option of a criterion: with less than this, the card answers its `otherwise` band, whatever
/// the sum. A criterion that is not applicable to a subject has no minimum to miss.
struct minimum {
    fraction bound;
    consteval explicit minimum(fraction least) : bound(least) {}
    consteval explicit minimum(std::same_as<percent> auto least) : bound(least.units()) {}
};
/// The same, for more than a value: `above{0}`.
struct above {
    fraction bound;
    consteval explicit above(fraction limit) : bound(limit) {}
    consteval explicit above(std::same_as<percent> auto limit) : bound(limit.units()) {}
};

/// One line of a scorecard: a field, its weight in a weighted card, and perhaps a minimum. All
/// criteria of a card have one unit.
///
///     criterion<&candidate::icp_overlap, 30_pct>
///     criterion<&candidate::icp_overlap, 30_pct, minimum{20}>
///     criterion<capped<&partner::deployments, 5, 25>, above{0}>
template <auto Field, auto... Options>
struct criterion {};

/// In front of a card: where the condition does not certainly hold, the band is `Outcome`, whatever
/// the score says. A card with a missing criterion has no answer, whatever its gates say.
template <class Condition, auto Outcome>
struct gate {
    static constexpr auto outcome = Outcome;
    using condition = detail::as_condition<Condition>;
};

/// What scores mean, from the highest threshold to the lowest. Without an `otherwise`, a card's
/// band is a `std::optional`.
template <class... Bands>
struct bands {};

/// The answer of a card with bands.
template <class Score, class Band>
struct scored {
    Score score{};
    Band band{};

    friend constexpr bool operator==(const scored&, const scored&) = default;
};

} // namespace v0
} // namespace partnerkit

#endif
