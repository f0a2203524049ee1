// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_PRICED_FIELD_HPP_INCLUDED
#define PARTNERKIT_DETAIL_PRICED_FIELD_HPP_INCLUDED

// Fields with what it costs to change them, in whole numbers.

#include <partnerkit/way.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// A field that may be changed, at a price.
struct priced_field {
    presence state = presence::missing;
    std::int64_t from = 0; // where missing, the value nearest to zero
    std::int64_t cost = 0; // of one step, or of any change
    bool is_number = true;
    std::int64_t lowest = 0; // that it may be changed to
    std::int64_t highest = 0;
};

/// An enumerator's steps in a range, the nearest to another's; the range is not empty for numbers.
constexpr std::int64_t
nearest_value(const domain_view& domain, std::int64_t from, std::int64_t low, std::int64_t high) {
    const std::int64_t end = from < low ? low : from > high ? high : from;
    if (domain.name_count == 0) return end;
    bool is_found = false;
    std::int64_t best = 0;
    for (std::size_t i = 0; i < domain.name_count; ++i) {
        const std::int64_t steps = domain.names[i].steps;
        if (steps < low || steps > high) continue;
        const wide distance = wide{steps} - from;
        const wide known = wide{best} - from;
        if (!is_found || (distance < 0 ? -distance : distance) < (known < 0 ? -known : known))
            best = steps;
        is_found = true;
    }
    return is_found ? best : end;
}
constexpr bool has_value(const domain_view& domain, std::int64_t low, std::int64_t high) {
    if (domain.name_count == 0) return low <= high;
    for (std::size_t i = 0; i < domain.name_count; ++i)
        if (domain.names[i].steps >= low && domain.names[i].steps <= high) return true;
    return false;
}

/// A field as the search sees it.
constexpr priced_field price_field(
    const field_view& field,
    const field_value& value,
    const cost_terms& terms,
    std::int64_t scale) {
    priced_field result;
    const domain_view& domain = field.domain;
    const bool is_known = value.state == presence::known;
    result.state = value.state;
    result.is_number = domain.name_count == 0 && domain.kind != value_kind::boolean;
    result.from = is_known ? value.steps : nearest_value(domain, 0, domain.lowest, domain.highest);
    const fraction cost = multiply(terms.cost, domain.step);
    result.cost = nearest_64_bits(
        wide{cost.numerator} * scale / (cost.denominator > 0 ? cost.denominator : 1));
    result.lowest = terms.may_fall || !is_known ? domain.lowest : result.from;
    result.highest = terms.may_rise || !is_known ? domain.highest : result.from;
    if (!is_known && !terms.may_fall && !terms.may_rise) result.highest = result.lowest - 1;
    return result;
}
/// Makes a field stay as it is; where it may not, nothing is left of it.
constexpr void fix(priced_field& field) {
    const bool may_stay =
        field.state == presence::known && field.from >= field.lowest && field.from <= field.highest;
    field.lowest = field.from;
    field.highest = may_stay ? field.from : field.from - 1;
}

/// The greatest common step of costs, so that they are whole numbers: its denominator.
template <class Policy>
constexpr std::int64_t cost_scale(const costs<Policy>& prices) {
    wide scale = 1;
    for (std::size_t i = 0; i < view_of<Policy>.fields.size(); ++i) {
        const fraction cost = multiply(prices[i].cost, view_of<Policy>.fields[i].domain.step);
        const std::int64_t d = cost.denominator > 0 ? cost.denominator : 1;
        scale = scale / gcd(static_cast<std::int64_t>(scale), d) * d;
        if (scale > INT32_MAX) return INT32_MAX; // then costs are rounded
    }
    return static_cast<std::int64_t>(scale);
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
