// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_PROOF_HPP_INCLUDED
#define PARTNERKIT_PROOF_HPP_INCLUDED

/// \file
/// What comes out when a policy is examined: proven, or refuted by a witness, or not decided, and
/// why not. See prove.hpp for who asks.

#include <partnerkit/detail/place.hpp>

namespace partnerkit {
inline namespace v0 {

/// The result of an examination; never a guess.
enum class verdict : unsigned char { proven, refuted, undecided };
BOOST_DESCRIBE_ENUM(verdict, proven, refuted, undecided)

/// What was examined.
enum class property : unsigned char {
    complete,   ///< every subject gets an outcome
    disjoint,   ///< no subject matches two rows, where the hit policy forbids that
    reachable,  ///< every row decides for some subject, and every outcome happens
    monotone,   ///< raising a field never lowers the outcome
    decisive,   ///< no condition is always true or never true
    equivalent, ///< two policies decide alike
    generous    ///< one policy gives no subject less than another
};

BOOST_DESCRIBE_ENUM(
    property, complete, disjoint, reachable, monotone, decisive, equivalent, generous)

/// Why something was not decided.
enum class undecided_because : unsigned char {
    nothing,
    too_many_regions, ///< more than the given `effort`
    unsupported       ///< the policy is of a kind that this question is not answered for
};

/// A subject that shows something: one value for each field that matters. It refers to the fields
/// of the view it was made from.
struct witness {
    struct value {
        const field_view* field = nullptr;
        presence state = presence::known;
        std::int64_t steps = 0;
    };
    static constexpr std::size_t most_values = 24;

    value values[most_values]{};
    std::size_t size = 0;

    [[nodiscard]] constexpr const value* begin() const noexcept { return values; }
    [[nodiscard]] constexpr const value* end() const noexcept { return values + size; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size == 0; }
    constexpr void add(const value& next) noexcept {
        if (size < most_values) values[size++] = next;
    }
    /// The place of a field's value; `size` where the field does not matter.
    [[nodiscard]] constexpr std::size_t find(std::string_view name) const noexcept {
        std::size_t place = 0;
        while (place < size && values[place].field->name != name)
            ++place;
        return place;
    }
};

/// Which fields are moved when it is asked whether that can cost something: those that are better
/// with more, and those that are better with less (a rank, a rate of refunds). Without any, all
/// fields are better with more.
struct directions {
    view_list<std::string_view> raised{};
    view_list<std::string_view> lowered{};
};

/// The values of one field in a region: from `low` to `high`, in steps, and perhaps absent ones.
struct field_range {
    const field_view* field = nullptr;
    bool is_known = true; ///< whether known values are among them
    bool may_be_missing = false;
    bool may_be_not_applicable = false;
    bool has_low = false; ///< whether the low values of the field are left out
    bool has_high = false;
    bool is_low_open = false; ///< whether the end is left out; of ratios only
    bool is_high_open = false;
    fraction low{};
    fraction high{};
};

/// A region of subjects: those whose fields lie in all these ranges. Fields that can have any value
/// are left out.
struct region {
    field_range ranges[witness::most_values]{};
    std::size_t size = 0;

    [[nodiscard]] constexpr const field_range* begin() const noexcept { return ranges; }
    [[nodiscard]] constexpr const field_range* end() const noexcept { return ranges + size; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size == 0; }
    constexpr void add(const field_range& next) noexcept {
        if (size < witness::most_values) ranges[size++] = next;
    }
};

/// What two versions of a policy answer differently: the subjects of a region, one of them, and the
/// rows and outcomes in the old and in the new version. Where there is no answer, the row is
/// `proof::nowhere` and the outcome has no name.
struct change {
    std::size_t old_row = static_cast<std::size_t>(-1);
    std::size_t new_row = static_cast<std::size_t>(-1);
    outcome_view old_outcome{};
    outcome_view new_outcome{};
    region where{};
    witness subject{};
    /// Of scorecards, whose regions are these scores (in steps) and have no ranges of fields.
    std::int64_t lowest_score = 0;
    std::int64_t highest_score = 0;
};

namespace detail {
inline constexpr policy_view no_policy{};
}

/// The result of a question about a policy; true where it is proven.
struct proof {
    static constexpr std::size_t nowhere = detail::no_place;

    /// The policy that was asked about; of two, the old one. (Never null: GCC's sanitizers accept
    /// no comparison with null in a constant expression.)
    const policy_view* policy = &detail::no_policy;
    const policy_view* new_policy = &detail::no_policy;
    property asked = property::complete;
    verdict result = verdict::proven;
    undecided_because why = undecided_because::nothing;
    /// Where: rows of a table, leaves of a tree (both as numbered in the view), bands of a
    /// scorecard, or of `decisive` a condition. Of two policies, a row of the old and of the new.
    std::size_t where = nowhere;
    std::size_t other = nowhere;
    /// The outcome that never happens, where that is what was found.
    std::string_view outcome{};
    /// The subject that shows it.
    witness subject{};
    /// Of `monotone`, the same subject with a field raised.
    witness raised{};

    constexpr explicit operator bool() const noexcept { return result == verdict::proven; }
};

namespace detail {

template <class Buffer>
constexpr void write_value(Buffer& out, const witness::value& value) {
    if (value.state == presence::known)
        write_steps(out, value.field->domain, value.steps);
    else
        out << (value.state == presence::missing ? "missing" : "not applicable");
}

} // namespace detail

/// `pipeline = 99999.99 USD, certified = 0`.
template <std::size_t Capacity>
constexpr text_buffer<Capacity>& operator<<(text_buffer<Capacity>& out, const witness& subject) {
    bool is_first = true;
    for (const witness::value& each : subject) {
        out << (is_first ? "" : ", ") << each.field->name << " = ";
        is_first = false;
        detail::write_value(out, each);
    }
    return out;
}

namespace detail {

template <std::size_t Capacity>
constexpr void write_end(
    text_buffer<Capacity>& out, const field_view& field, fraction end, std::string_view before) {
    out << before;
    const fraction units = multiply(end, field.domain.step);
    if (field.kind == field_kind::ratio) {
        write_decimal(out, units);
        if (!field.domain.unit.empty()) out << ' ' << field.domain.unit;
    } else {
        write_steps(out, field.domain, end.numerator);
    }
}

} // namespace detail

/// `pipeline from 100000 USD to 499999.99 USD, certified from 3, dedicated_practice = true`.
template <std::size_t Capacity>
constexpr text_buffer<Capacity>& operator<<(text_buffer<Capacity>& out, const region& where) {
    bool is_first = true;
    for (const field_range& each : where) {
        out << (is_first ? "" : ", ") << each.field->name;
        is_first = false;
        const bool is_one = each.has_low && each.has_high && each.low == each.high;
        if (each.is_known && is_one) {
            detail::write_end(out, *each.field, each.low, " = ");
        } else if (each.is_known) {
            if (each.has_low)
                detail::write_end(
                    out, *each.field, each.low, each.is_low_open ? " above " : " from ");
            if (each.has_high)
                detail::write_end(
                    out, *each.field, each.high, each.is_high_open ? " below " : " to ");
        }
        if (each.may_be_missing) out << (each.is_known ? " or missing" : " missing");
        if (each.may_be_not_applicable)
            out
                << (each.is_known || each.may_be_missing ? " or not applicable"
                                                         : " not applicable");
    }
    return out;
}

/// A result in one line: `programme: monotone refuted at row 2 (gold) by certified = 3; then ...`.
template <std::size_t Capacity>
constexpr text_buffer<Capacity>& operator<<(text_buffer<Capacity>& out, const proof& result) {
    if (!result.policy->name.empty()) out << result.policy->name << ": ";
    out << detail::enumerators_of<property>.values[static_cast<std::size_t>(result.asked)].name;
    if (result.result == verdict::proven) return out << " proven";
    if (result.result == verdict::undecided)
        return out << " not decided, "
                   << (result.why == undecided_because::unsupported ? "it is not covered"
                                                                    : "too many regions");
    out << " refuted";
    const bool are_two = result.asked == property::equivalent || result.asked == property::generous;
    if (result.asked == property::decisive)
        detail::write_condition_place(out << " at ", *result.policy, result.where);
    else if (result.where != proof::nowhere)
        detail::write_place(out << " at ", *result.policy, result.where);
    if (result.other != proof::nowhere)
        detail::write_place(
            out << " and ", are_two ? *result.new_policy : *result.policy, result.other);
    if (!result.outcome.empty()) out << ", " << result.outcome;
    if (!result.subject.empty()) out << ", by " << result.subject;
    if (!result.raised.empty()) out << "; then " << result.raised;
    return out;
}

} // namespace v0
} // namespace partnerkit

#endif
