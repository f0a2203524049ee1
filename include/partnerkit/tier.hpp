// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TIER_HPP_INCLUDED
#define PARTNERKIT_TIER_HPP_INCLUDED

/// \file
/// A tier table is a decision table whose outcomes are ordered: the answer is the highest tier
/// whose requirements all hold. What a tier grants can stand beside what it requires.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>
#include <partnerkit/domain.hpp>

#include <partnerkit/table.hpp>

namespace partnerkit {
inline namespace v0 {

/// What a tier gives and asks in return: any constant of the host that has a name
/// (`inline constexpr terms gold_terms{...};` and then `grants<gold_terms>`).
template <const auto& Terms>
struct grants {};

namespace detail {

/// Tells the requirements of a tier from what it grants.
template <class Conditions, class... Parts>
struct tier_parts;
template <class... Conditions>
struct tier_parts<type_list<Conditions...>> {
    using conditions = combination<relation::all_of, as_condition<Conditions>...>;
    static constexpr std::nullptr_t terms = nullptr;
    static constexpr std::size_t grant_count = 0;
};
template <class... Conditions, class Part, class... Parts>
struct tier_parts<type_list<Conditions...>, Part, Parts...> :
    tier_parts<type_list<Conditions..., Part>, Parts...> {};
template <class... Conditions, const auto& Terms, class... Parts>
struct tier_parts<type_list<Conditions...>, grants<Terms>, Parts...> :
    tier_parts<type_list<Conditions...>, Parts...> {
    static constexpr auto terms = &Terms;
    static constexpr std::size_t grant_count =
        1 + tier_parts<type_list<Conditions...>, Parts...>::grant_count;
};

} // namespace detail

/// A tier and its requirements, all of which must hold; one `grants<...>` may stand among them.
template <auto Tier, class... Requirements>
struct tier {
    static constexpr auto outcome = Tier;
    using parts = detail::tier_parts<detail::type_list<>, Requirements...>;
    using conditions = typename parts::conditions;
};

namespace detail {

/// What stands beside the outcome of a row.
template <class Row>
struct row_parts {
    using type = tier_parts<type_list<>>;
};
template <class Row>
    requires requires { typename Row::parts; }
struct row_parts<Row> {
    using type = typename Row::parts;
};
template <auto Outcome, class... Grants>
struct row_parts<otherwise<Outcome, Grants...>> {
    using type = tier_parts<type_list<>, Grants...>;
};

/// The same row without what is only a tier table's.
template <class Row>
struct bare_row {
    using type = Row;
};
template <auto Outcome, class... Grants>
struct bare_row<otherwise<Outcome, Grants...>> {
    using type = otherwise<Outcome>;
};

template <class Row>
constexpr auto terms_of() {
    return row_parts<Row>::type::terms;
}

template <class Row>
inline constexpr bool grants_nothing = std::is_same_v<decltype(terms_of<Row>()), std::nullptr_t>;

/// A pointer to what the tiers grant; of no particular type where none grants anything.
template <class... Rows>
struct terms_pointer {
    using type = std::nullptr_t;
};
template <class Row, class... Rows>
struct terms_pointer<Row, Rows...> : terms_pointer<Rows...> {};
template <class Row, class... Rows>
    requires(!grants_nothing<Row>)
struct terms_pointer<Row, Rows...> {
    using type = decltype(terms_of<Row>());
};

template <class Row>
inline constexpr std::size_t grant_count = row_parts<Row>::type::grant_count;

/// Whether an `otherwise` row has something beside what it grants.
template <class Row>
inline constexpr bool has_requirements =
    is_otherwise<Row>&& row_parts<Row>::type::conditions::size.conditions > 1;

template <class Terms, class Row>
inline constexpr bool grants_fit =
    grants_nothing<Row> || std::is_same_v<decltype(terms_of<Row>()), Terms>;

template <class... Rows>
consteval row_fault find_tier_fault() {
    using terms = typename terms_pointer<Rows...>::type;
    const typename first_outcome<Rows...>::type tiers[] = {Rows::outcome...};
    const bool is_granted_well[] = {(grant_count<Rows> <= 1 && grants_fit<terms, Rows>)...};
    const bool is_more[] = {has_requirements<Rows>...};
    for (std::size_t i = 0; i < sizeof...(Rows); ++i) {
        if (i > 0 && !(tiers[i] < tiers[i - 1])) return {i, rule_of::order};
        if (!is_granted_well[i]) return {i, rule_of::grants};
        if (is_more[i]) return {i, rule_of::elements};
    }
    return {};
}

template <class Row, class Before>
consteval problem tier_problem(rule_of fault, std::size_t index) {
    problem wrong;
    if (fault == rule_of::order)
        wrong = make_problem(
            fault,
            Before::outcome < Row::outcome ? "a tier above the row before"
                                           : "the tier of the row before",
            "a tier below the row before");
    else if (fault == rule_of::elements)
        wrong = make_problem(fault, "otherwise with a requirement", "otherwise<tier, grants<...>>");
    else if (grant_count<Row> > 1)
        wrong = make_problem(fault, "more than one grants<...>", "one with everything in it");
    else
        wrong =
            make_problem(fault, "grants of another type", "the type that the first tier grants");
    return inside(row_name<Row>(index).view(), wrong);
}

template <class... Rows>
consteval problem tiers_problem() {
    using rows = row_list<Rows...>;
    if constexpr (!requires(typename first_outcome<Rows...>::type a) { a < a; }) {
        return make_problem(
            rule_of::outcomes, "outcomes without an order", "enumerators or numbers");
    } else {
        constexpr row_fault fault = find_tier_fault<Rows...>();
        if constexpr (fault.rule == rule_of::none)
            return {};
        else
            return tier_problem<
                typename rows::template at<fault.row>,
                typename rows::template at<(fault.row > 0 ? fault.row - 1 : 0)>>(
                fault.rule, fault.row);
    }
}

/// Whether a row, also of a refused table, can be the one of a tier.
template <class Row, class Tier>
concept is_row_of = std::is_same_v<std::remove_const_t<decltype(Row::outcome)>, Tier>;

/// Finds what the asked tier grants; the tier is the subject.
struct take_terms {
    template <class Row, class Tier, class Terms>
    static constexpr bool row(const Tier& tier, Terms& terms, std::size_t) noexcept {
        if (!(Row::outcome == tier)) return false;
        if constexpr (std::is_same_v<decltype(terms_of<Row>()), Terms>) terms = terms_of<Row>();
        return true;
    }
};

template <class Hit, class... Rows>
struct tiers_diagnosis {
    static constexpr problem value = [] {
        constexpr problem table = table_diagnosis<Hit, typename bare_row<Rows>::type...>::value;
        if constexpr (table)
            return table;
        else
            return tiers_problem<Rows...>();
    }();
};

} // namespace detail

/// Tiers from the highest to the lowest, then the outcome of everybody else:
///
///     struct programme : pk::tier_table<"programme tiers",
///         pk::tier<tier::gold,   pk::at_least<&partner::pipeline, 500'000_usd>>,
///         pk::tier<tier::silver, pk::at_least<&partner::pipeline, 100'000_usd>>,
///         pk::otherwise<tier::registered>> {};
///
/// What everybody is granted stands beside the last outcome: `otherwise<tier, grants<...>>`.
/// Answers `Tier`, or `std::optional<Tier>` where there is no `otherwise` row. Refused, beside what
/// a decision table refuses: a tier that is not below the one before it, and one named twice.
template <fixed_string Name, class... Rows>
struct tier_table : detail::table_body<Name, detail::tiers_diagnosis, hit::first, Rows...> {
    static_assert(detail::check<Name, typename tier_table::diagnosis>::passed);

    template <class Builder>
    static constexpr void describe(Builder& view, policy_view& policy) {
        tier_table::table_body::describe(view, policy);
        policy.shape = policy_shape::tier_table;
    }

    /// What a tier grants; a null pointer where it grants nothing.
    [[nodiscard]] static constexpr auto
    granted(typename detail::first_outcome<Rows...>::type tier) noexcept {
        typename detail::terms_pointer<Rows...>::type terms = nullptr;
        if constexpr ((detail::is_row_of<Rows, decltype(tier)> && ...))
            tier_table::rows::template until<detail::take_terms>(tier, terms);
        return terms;
    }
};

} // namespace v0
} // namespace partnerkit

#endif
