// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_RANKING_HPP_INCLUDED
#define PARTNERKIT_RANKING_HPP_INCLUDED

/// \file
/// Who comes first in a portfolio. The highest score is best; equal scores stand in the order of
/// the portfolio.
///
///     std::vector<std::uint32_t> order(partners.size());
///     std::vector<pk::rank> ranks(partners.size());
///     if (pk::rank_by(partners, &partner::revenue, order, ranks)) use(ranks[0]);
///
/// The caller brings the space, so that nothing allocates. The sort is a heap sort: it needs no
/// more space, has no bad cases, and spares those who rank nothing else the cost of <algorithm>.

#include <partnerkit/detail/heap_sort.hpp>
#include <partnerkit/domain.hpp>

#include <array> // also for std::size, at less cost than <iterator>
#include <cstddef>
#include <type_traits>

namespace partnerkit {
inline namespace v0 {

/// A place in a ranking: 1 is the best.
using rank = number<plain_unit, 1, 2'147'483'647>;

namespace detail {

template <class Subject, class Score>
constexpr auto score_of(const Subject& subject, const Score& score) noexcept {
    if constexpr (std::is_member_object_pointer_v<Score>)
        return subject.*score;
    else
        return score(subject);
}

/// Whether the subject at one position is better than the one at another. No two are equal, which
/// makes any sort a stable one.
template <class Subjects, class Score>
struct is_better {
    const Subjects& subjects;
    const Score& score;

    template <class Position>
    constexpr bool operator()(Position position, Position other) const noexcept {
        const auto mine = score_of(subjects[static_cast<std::size_t>(position)], score);
        const auto theirs = score_of(subjects[static_cast<std::size_t>(other)], score);
        if (theirs < mine) return true;
        if (mine < theirs) return false;
        return position < other;
    }
};

} // namespace detail

/// Fills `order` with the positions of the subjects, from zero, the best first. `score` is a data
/// member or a function of a subject; what it gives has a `<` that orders it (an absent
/// `std::optional` is below every value). It is read about 4 n log2(n) times.
///
/// `subjects` and `order`, of whole numbers, have `[]` and `std::size`: arrays, vectors, spans.
/// False, and nothing is written, where `order` has not one element for each subject, or where
/// there are more subjects than ranks or than its elements can count.
template <class Subjects, class Score, class Order>
[[nodiscard]] constexpr bool
order_by(const Subjects& subjects, const Score& score, Order&& order) noexcept {
    using position = std::remove_cvref_t<decltype(order[0])>;
    const std::size_t size = std::size(subjects);
    if (std::size(order) != size || size > static_cast<std::size_t>(rank::highest)) return false;
    if (static_cast<std::size_t>(static_cast<position>(size)) != size) return false;
    for (std::size_t i = 0; i < size; ++i)
        order[i] = static_cast<position>(i);
    detail::heap_sort(order, size, detail::is_better<Subjects, Score>{subjects, score});
    return true;
}

/// The same, and fills `ranks` with the rank of each subject.
template <class Subjects, class Score, class Order, class Ranks>
[[nodiscard]] constexpr bool
rank_by(const Subjects& subjects, const Score& score, Order&& order, Ranks&& ranks) noexcept {
    if (std::size(ranks) != std::size(order) || !order_by(subjects, score, order)) return false;
    for (std::size_t i = 0; i < std::size(order); ++i)
        ranks[static_cast<std::size_t>(order[i])] = rank::from_steps(static_cast<rank::rep>(i + 1));
    return true;
}

} // namespace v0
} // namespace partnerkit

#endif
