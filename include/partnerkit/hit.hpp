// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_HIT_HPP_INCLUDED
#define PARTNERKIT_HIT_HPP_INCLUDED

/// \file
/// The hit policies of OMG DMN: what a decision table answers where several rows match, or none.

#include <partnerkit/detail/stand_in.hpp>
#include <partnerkit/view.hpp>

#include <array>
#include <cstddef>

namespace partnerkit {
inline namespace v0 {

/// How the matching rows of a decision table become its answer.
namespace hit {
/// At most one row may match.
struct unique {};
/// Several rows may match if they agree.
struct any {};
/// The first matching row, from the top.
struct first {};
/// The matching outcome that stands first in this list, which has each outcome once.
template <auto... Outcomes>
struct priority {};
/// All matching outcomes, in the order of the rows.
struct rule_order {};
/// All matching outcomes, in the order of this list.
template <auto... Outcomes>
struct output_order {};
/// All matching outcomes; given in the order of the rows, on which nobody should rely.
struct collect {};
struct collect_sum {};
struct collect_min {};
struct collect_max {};
/// How many rows match.
struct collect_count {};
} // namespace hit

/// Why a `unique` or `any` table has no answer. Rows count from zero.
struct hit_error {
    enum class reason : unsigned char { no_row_matches, rows_conflict };
    reason why = reason::no_row_matches;
    std::size_t first_row = 0;
    std::size_t second_row = 0;

    friend constexpr bool operator==(const hit_error&, const hit_error&) = default;
};

/// Several outcomes in a fixed place, at most `Capacity`.
template <class Outcome, std::size_t Capacity>
class hits {
  public:
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] constexpr const Outcome* begin() const noexcept { return values_.data(); }
    [[nodiscard]] constexpr const Outcome* end() const noexcept { return values_.data() + size_; }
    [[nodiscard]] constexpr const Outcome& operator[](std::size_t i) const noexcept {
        return values_[i];
    }
    constexpr void push_back(const Outcome& value) noexcept { values_[size_++] = value; }

    friend constexpr bool operator==(const hits& a, const hits& b) noexcept {
        if (a.size_ != b.size_) return false;
        for (std::size_t i = 0; i < a.size_; ++i)
            if (!(a.values_[i] == b.values_[i])) return false;
        return true;
    }

  private:
    std::array<Outcome, Capacity == 0 ? 1 : Capacity> values_{};
    std::size_t size_ = 0;
};

namespace detail {

template <>
struct stand_in<hit_error> : passing {
    stand_in<hit_error::reason> why{};
    stand_in<std::size_t> first_row{};
    stand_in<std::size_t> second_row{};
    constexpr operator hit_error() const noexcept {
        return {};
    } // NOLINT(google-explicit-constructor)
};

constexpr hit_kind kind_of(hit::unique) { return hit_kind::unique; }
constexpr hit_kind kind_of(hit::any) { return hit_kind::any; }
constexpr hit_kind kind_of(hit::first) { return hit_kind::first; }
constexpr hit_kind kind_of(hit::rule_order) { return hit_kind::rule_order; }
constexpr hit_kind kind_of(hit::collect) { return hit_kind::collect; }
constexpr hit_kind kind_of(hit::collect_sum) { return hit_kind::collect_sum; }
constexpr hit_kind kind_of(hit::collect_min) { return hit_kind::collect_min; }
constexpr hit_kind kind_of(hit::collect_max) { return hit_kind::collect_max; }
constexpr hit_kind kind_of(hit::collect_count) { return hit_kind::collect_count; }
template <auto... Outcomes>
constexpr hit_kind kind_of(hit::priority<Outcomes...>) {
    return hit_kind::priority;
}
template <auto... Outcomes>
constexpr hit_kind kind_of(hit::output_order<Outcomes...>) {
    return hit_kind::output_order;
}

template <class Hit>
inline constexpr bool has_output_list = false;
template <auto... Outcomes>
inline constexpr bool has_output_list<hit::priority<Outcomes...>> = true;
template <auto... Outcomes>
inline constexpr bool has_output_list<hit::output_order<Outcomes...>> = true;

template <class Hit>
inline constexpr bool is_output_order = false;
template <auto... Outcomes>
inline constexpr bool is_output_order<hit::output_order<Outcomes...>> = true;

/// Where an outcome stands in the output list of a hit policy; the list's size when it is not
/// there.
template <auto Outcome, auto... Outcomes, template <auto...> class Hit>
constexpr std::size_t rank_of(Hit<Outcomes...>) {
    std::size_t rank = 0;
    bool found = false;
    const auto look = [&](const auto& listed) {
        if constexpr (std::is_same_v<decltype(listed), const decltype(Outcome)&>)
            found = found || listed == Outcome;
        if (!found) ++rank;
    };
    (look(Outcomes), ...);
    return rank;
}
template <auto... Outcomes, template <auto...> class Hit>
constexpr std::size_t listed_outcomes(Hit<Outcomes...>) {
    return sizeof...(Outcomes);
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
