// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_LINT_HPP_INCLUDED
#define PARTNERKIT_LINT_HPP_INCLUDED

/// \file
/// What is not wrong with a policy, but worth a look. Nobody is told who did not ask.

#include <partnerkit/reader.hpp>

namespace partnerkit {
inline namespace v0 {

enum class lint_kind : unsigned char {
    too_many_tiers,  ///< more than three tiers above the lowest: two or three are optimal
    near_thresholds, ///< a threshold used once, within 1 % of another one of its field: a slip?
    unused_member    ///< a member of the subject that no part of the policy reads
};
BOOST_DESCRIBE_ENUM(lint_kind, too_many_tiers, near_thresholds, unused_member)

/// One thing to look at.
struct lint_finding {
    lint_kind kind = lint_kind::too_many_tiers;
    std::size_t tiers = 0;    ///< of `too_many_tiers`
    std::string_view field{}; ///< of the others
    std::int64_t lonely = 0;  ///< of `near_thresholds`: the threshold used once, in steps,
    std::int64_t other = 0;   ///< and the one near it
};

namespace detail {

/// Calls `visit(field, threshold)` for each number that a value is compared with.
template <class Visit>
constexpr void for_each_threshold(const policy_view& view, Visit&& visit) {
    for (const condition_view& condition : view.conditions) {
        if (condition.op > relation::is_not ||
            view.fields[condition.field].kind == field_kind::ratio)
            continue;
        const domain_view& domain = view.fields[condition.field].domain;
        if (domain.name_count > 0) continue;
        const bool has_low =
            condition.op != relation::at_most && condition.op != relation::less_than;
        // Bounds are closed: less than 5 is at most 4, and more than 5 at least 6. As written:
        const std::int64_t low = condition.lower - (condition.op == relation::more_than ? 1 : 0);
        const std::int64_t high =
            condition.upper +
            (condition.op == relation::less_than || condition.op == relation::half_open ? 1 : 0);
        const bool has_high =
            condition.op == relation::at_most || condition.op == relation::less_than ||
            condition.op == relation::between || condition.op == relation::half_open;
        if (has_low) visit(condition.field, low);
        if (has_high) visit(condition.field, high);
    }
}

constexpr std::size_t uses_of(const policy_view& view, std::size_t field, std::int64_t threshold) {
    std::size_t uses = 0;
    for_each_threshold(view, [&](std::size_t where, std::int64_t value) {
        uses += where == field && value == threshold ? 1U : 0U;
    });
    return uses;
}

} // namespace detail

/// Calls `visit(const lint_finding&)` for each finding that a description shows.
template <class Visit>
constexpr void lint(const policy_view& view, Visit&& visit) {
    if (view.shape == policy_shape::tier_table) {
        const bool has_lowest = view.rules[view.rules.size() - 1].condition.size == 0;
        const std::size_t tiers = view.rules.size() - (has_lowest ? 1 : 0);
        if (tiers > 3) visit(lint_finding{.kind = lint_kind::too_many_tiers, .tiers = tiers});
    }
    detail::for_each_threshold(view, [&](std::size_t field, std::int64_t lonely) {
        if (detail::uses_of(view, field, lonely) != 1) return;
        bool is_told = false;
        detail::for_each_threshold(view, [&](std::size_t where, std::int64_t other) {
            const detail::wide apart = detail::wide{lonely} - other;
            const detail::wide sizes[] = {
                lonely, -detail::wide{lonely}, other, -detail::wide{other}};
            detail::wide size = 0;
            for (const detail::wide each : sizes)
                size = each > size ? each : size;
            if (is_told || where != field || apart == 0 ||
                (apart < 0 ? -apart : apart) * 100 > size)
                return;
            // Of two that are both used once, the later one is told.
            if (detail::uses_of(view, field, other) == 1 && other > lonely) return;
            is_told = true;
            visit(lint_finding{
                .kind = lint_kind::near_thresholds,
                .field = view.fields[field].name,
                .lonely = lonely,
                .other = other});
        });
    });
}

namespace detail {

/// Whether a field, or a field of a member, has this name or begins with it.
constexpr bool is_read(const policy_view& view, std::string_view member) {
    for (const field_view& field : view.fields) {
        const std::string_view name = field.name;
        if (field.parent == field_view::npos && name.starts_with(member) &&
            (name.size() == member.size() || name[member.size()] == '.'))
            return true;
    }
    return false;
}

template <class Visit, class... Members, template <class...> class List>
constexpr void lint_members(const policy_view& view, Visit&& visit, List<Members...>) {
    ((is_read(view, Members::name)
          ? void()
          : void(visit(lint_finding{.kind = lint_kind::unused_member, .field = Members::name}))),
     ...);
}

} // namespace detail

/// The same for a policy as a type, which also tells the members of its subject that it never
/// reads. A member that is only read under another name (`named<...>`) counts as unread.
template <class Policy, class Visit>
constexpr void lint(Visit&& visit) {
    using subject = typename Policy::subject_type;
    lint(view_of<Policy>, visit);
    if constexpr (boost::describe::has_describe_members<subject>::value)
        detail::lint_members(
            view_of<Policy>,
            visit,
            boost::describe::describe_members<
                subject,
                boost::describe::mod_public | boost::describe::mod_inherited>{});
}

/// Whether there is nothing to tell: `static_assert(lint_free<programme>)`.
template <class Policy>
inline constexpr bool lint_free = [] {
    bool is_free = true;
    lint<Policy>([&is_free](const lint_finding&) { is_free = false; });
    return is_free;
}();

} // namespace v0
} // namespace partnerkit

#endif
