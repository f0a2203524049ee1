// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_POINTS_HPP_INCLUDED
#define PARTNERKIT_POINTS_HPP_INCLUDED

/// \file
/// Points: fields that turn a value of the subject into a number for a scorecard. They are exact,
/// may be used wherever a field may, and nest: `provided<condition, capped<&p::certified, 10,
/// 40>>`. Points of an absent value are absent; they are never zero because nobody knew better.
/// They are plain numbers, but `provided` and `better_of` pass on what they are made from, in its
/// unit.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/detail/points.hpp>

namespace partnerkit {
inline namespace v0 {
/// `min(Most, value / Full x Most)` points, and none below zero: linear up to a cap, exact.
/// `capped<&partner::deployments, 5, 25>` gives 25 points at 5 deployments and 5 for one.
template <auto Field, auto Full, auto Most>
inline constexpr detail::capped_field<Field, Full, Most> capped{};

/// Points by bands, from the highest threshold to the lowest, over any field but a ratio:
/// `by_bands<&partner::staff, from<500, 100>, from<50, 60>, otherwise<0>>`.
template <auto Field, class... Bands>
inline constexpr detail::banded_field<Field, Bands...> by_bands{};

/// All points where the condition holds, none where it does not. Needs a name: `named<"...", ...>`.
template <class Condition, auto Points>
inline constexpr detail::points_if_field<Condition, Points> points_if{};

/// The points of the field where the condition holds, none where it does not.
template <class Condition, auto Field>
inline constexpr detail::provided_field<Condition, Field> provided{};

/// The most points among alternatives that apply, all of one unit. Needs a name: `named<"...",
/// ...>`.
template <auto... Fields>
inline constexpr detail::better_field<Fields...> better_of{};

} // namespace v0
} // namespace partnerkit

#endif
