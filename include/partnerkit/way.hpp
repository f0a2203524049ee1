// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_WAY_HPP_INCLUDED
#define PARTNERKIT_WAY_HPP_INCLUDED

/// \file
/// The way from one answer of a policy to another: the fields that have to change, and what that
/// costs. next.hpp finds it.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/detail/phrase.hpp>
#include <partnerkit/hit.hpp>

namespace partnerkit {
inline namespace v0 {

/// A field that is to have another value.
struct field_change {
    std::size_t field = 0; ///< in the fields of the policy's description
    std::string_view name{};
    field_value from{};
    std::int64_t to = 0; ///< in steps of the field; of child records, 1: the quantifier has to hold

    friend constexpr bool operator==(const field_change&, const field_change&) = default;
};

/// How an answer can be reached.
enum class reach_by : unsigned char { nothing, changes, no_change };
BOOST_DESCRIBE_ENUM(reach_by, nothing, changes, no_change)

/// The way to an answer.
template <class Policy>
struct way_to {
    static constexpr const policy_view& view = view_of<Policy>;
    static constexpr std::size_t fields = view.fields.size();

    /// `nothing`: it is the answer already, or there is no higher one. `no_change`: the fields that
    /// may change cannot lead to it.
    reach_by by = reach_by::no_change;
    std::size_t outcome = 0; ///< of `view.outcomes`: that it leads to, or that is there already
    hits<field_change, fields> changes{}; ///< the cheapest, together
    fraction cost{};                      ///< of them
    bool is_cheapest = true; ///< false where a search in a large scorecard was broken off
    hits<field_change, fields> alone{}; ///< of each field that can do it alone, the smallest change
};

namespace detail {
struct cost_terms {
    fraction cost{1};
    bool may_rise = true;
    bool may_fall = true;
};
} // namespace detail

/// What it costs to change the fields of a policy, and which cannot be changed.
template <class Policy>
class costs {
  public:
    /// For each unit of a number or duration, or for any change of another field; not below zero.
    template <auto Field>
    constexpr costs& set(fraction per_unit) noexcept {
        entry(index<Field>()).cost = per_unit;
        return *this;
    }
    template <auto Field>
    constexpr costs& fix() noexcept {
        return limit(index<Field>(), false, false);
    }
    template <auto Field>
    constexpr costs& only_up() noexcept {
        return limit(index<Field>(), true, false);
    }
    template <auto Field>
    constexpr costs& only_down() noexcept {
        return limit(index<Field>(), false, true);
    }

    [[nodiscard]] constexpr const detail::cost_terms& operator[](std::size_t field) const noexcept {
        return terms_[field];
    }

  private:
    static constexpr std::size_t count = view_of<Policy>.fields.size();

    template <auto Field>
    static consteval std::size_t index() {
        std::size_t i = 0;
        while (i < count && view_of<Policy>.fields[i].id != detail::identity_of<Field>())
            ++i;
        return i; // `count`: the policy does not ask about it
    }
    constexpr detail::cost_terms& entry(std::size_t field) noexcept { return terms_[field]; }
    constexpr costs& limit(std::size_t field, bool may_rise, bool may_fall) noexcept {
        entry(field).may_rise = may_rise;
        entry(field).may_fall = may_fall;
        return *this;
    }

    detail::cost_terms terms_[count + 1]{};
};

/// Writes a way to an output iterator, in one line: `gold: certified from 1 to 3; pipeline ...`.
template <class Policy, class Iterator>
constexpr Iterator write_text(const way_to<Policy>& way, Iterator to) {
    constexpr const policy_view& view = view_of<Policy>;
    detail::text_output<Iterator> out{to};
    if (way.by == reach_by::no_change) {
        out << "no change of these values leads there\n";
        return out.to;
    }
    out << view.outcomes[way.outcome].name.view();
    if (way.by == reach_by::nothing) out << " already";
    for (const field_change& change : way.changes) {
        const field_view& field = view.fields[change.field];
        out << (&change == way.changes.begin() ? ": " : "; ") << change.name;
        if (field.kind == field_kind::children) {
            out << (change.to != 0 ? " as asked" : " no longer as asked");
            continue;
        }
        detail::write_field_value(out << " from ", field, change.from);
        detail::write_field_steps(out << " to ", field, change.to);
    }
    out << '\n';
    return out.to;
}

} // namespace v0
} // namespace partnerkit

#endif
