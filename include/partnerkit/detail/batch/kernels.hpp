// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_BATCH_KERNELS_HPP_INCLUDED
#define PARTNERKIT_DETAIL_BATCH_KERNELS_HPP_INCLUDED

// The kernel for each instruction set, and the choice among them.

#include <partnerkit/detail/batch/layout.hpp>
#include <partnerkit/detail/batch/outputs.hpp>

#if defined(__x86_64__) && !defined(PARTNERKIT_BATCH_PORTABLE)
#define PARTNERKIT_BATCH_X86 1
#endif
#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace partnerkit {
inline namespace v0 {
namespace detail {

template <class T>
using unsigned_of = std::make_unsigned_t<T>;

/// The rules of a table in the order in which they win.
template <class Layout>
inline constexpr auto rule_order = [] {
    constexpr const policy_view& view = Layout::view;
    struct {
        std::size_t rules[view.rules.size() + 1]{};
        constexpr std::size_t operator[](std::size_t place) const { return rules[place]; }
    } order;
    const auto wins = [&](const rule_view& a, const rule_view& b) {
        const std::int64_t left = view.outcomes[a.outcome].steps;
        const std::int64_t right = view.outcomes[b.outcome].steps;
        return view.hit_policy == hit_kind::priority      ? a.rank < b.rank
               : view.hit_policy == hit_kind::collect_min ? left < right
               : view.hit_policy == hit_kind::collect_max ? left > right
                                                          : false;
    };
    for (std::size_t i = 0; i < view.rules.size(); ++i) {
        std::size_t place = i;
        const bool is_otherwise = view.rules[i].condition.size == 0;
        while (!is_otherwise && place > 0 &&
               wins(view.rules[i], view.rules[order.rules[place - 1]])) {
            order.rules[place] = order.rules[place - 1];
            --place;
        }
        order.rules[place] = i;
    }
    return order;
}();

template <class Layout>
constexpr bool is_same_outcome(std::size_t a, std::size_t b) {
    const outcome_view& left = Layout::view.outcomes[Layout::view.rules[a].outcome];
    const outcome_view& right = Layout::view.outcomes[Layout::view.rules[b].outcome];
    return left.steps == right.steps && is_same_text(left.id, right.id);
}

constexpr std::size_t highest_digit(row_bits value) noexcept {
    std::size_t digit = 0;
    while (digit + 1 < 64 && (value >> (digit + 1)) != 0)
        ++digit;
    return digit;
}

/// A product of 64 bits; of a cell that is out of its domain it may be anything, but is defined.
template <class Value>
constexpr std::int64_t scaled(Value value, std::int64_t factor) noexcept {
    return static_cast<std::int64_t>(
        static_cast<std::uint64_t>(value) * static_cast<std::uint64_t>(factor));
}

/// Whether the quotient of two known values is what is asked; of zero below, what is stated for it.
constexpr bool ratio_holds(
    const condition_view& asked,
    const field_view& field,
    std::int64_t top,
    std::int64_t bottom) noexcept {
    fraction value{top, bottom};
    if (bottom < 0) value = {scaled(top, -1), scaled(bottom, -1)};
    if (bottom == 0) value = field.when_zero;
    const auto against = [&](std::int64_t bound) { return compare(value, {bound, asked.scale}); };
    switch (asked.op) {
    case relation::at_least:
        return against(asked.lower) >= 0;
    case relation::more_than:
        return against(asked.lower) > 0;
    case relation::at_most:
        return against(asked.upper) <= 0;
    case relation::less_than:
        return against(asked.upper) < 0;
    case relation::is:
        return against(asked.lower) == 0;
    case relation::is_not:
        return against(asked.lower) != 0;
    case relation::half_open:
        return against(asked.lower) >= 0 && against(asked.upper) < 0;
    default:
        return against(asked.lower) >= 0 && against(asked.upper) <= 0;
    }
}

/// The cells for which vectors were not certain, one by one. Answers which are none of the domain.
template <class Real, class Value>
[[gnu::noinline]] row_bits convert_rows(
    const Real* cells,
    Value* to,
    row_bits rows,
    const domain_view& domain,
    rounding mode) noexcept {
    row_bits bad = 0;
    for (; rows != 0; rows &= rows - 1) {
        const auto i = static_cast<std::size_t>(__builtin_ctzll(rows));
        const converted result = from_real(cells[i], domain, mode);
        to[i] = static_cast<Value>(result.steps);
        if (result.fault != domain_fault::none) bad |= row_bits{1} << i;
    }
    return bad;
}

namespace lanes_16 {
#define PARTNERKIT_LANES 16
#define PARTNERKIT_TARGET
#include <partnerkit/detail/batch/kernel.hpp>
#undef PARTNERKIT_TARGET
#undef PARTNERKIT_LANES
} // namespace lanes_16

#ifdef PARTNERKIT_BATCH_X86
namespace lanes_32 {
#define PARTNERKIT_LANES 32
#define PARTNERKIT_TARGET __attribute__((target("avx2")))
#include <partnerkit/detail/batch/kernel.hpp>
#undef PARTNERKIT_TARGET
#undef PARTNERKIT_LANES
} // namespace lanes_32

namespace lanes_64 {
#define PARTNERKIT_LANES 64
#define PARTNERKIT_TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq")))
#include <partnerkit/detail/batch/kernel.hpp>
#undef PARTNERKIT_TARGET
#undef PARTNERKIT_LANES
} // namespace lanes_64
#endif

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
