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

template <class Row>
constexpr auto terms_of() {
    if constexpr (requires { Row::parts::terms; })
        return Row::parts::terms;
    else
        return nullptr;
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

template <class... Rows>
constexpr problem tiers_problem() {
    using tier_type = typename first_outcome<Rows...>::type;
    using terms_type = typename terms_pointer<Rows...>::type;
    problem wrong;
    if constexpr (!requires(tier_type a) { a < a; }) {
        wrong.rule = rule_of::outcomes;
        wrong.found << "outcomes without an order";
        wrong.wanted << "enumerators or numbers";
    } else {
        std::size_t index = 0;
        tier_type previous{};
        for_each_type<Rows...>([&]<class Row>(std::type_identity<Row>) {
            if (!wrong && index > 0 && !(Row::outcome < previous)) {
                wrong.rule = rule_of::order;
                wrong.at = row_name<Row>(index);
                wrong.found
                    << (previous < Row::outcome ? "a tier above the row before"
                                                : "the tier of the row before");
                wrong.wanted << "a tier below the row before";
            }
            if constexpr (requires { Row::parts::grant_count; })
                if (!wrong && Row::parts::grant_count > 1) {
                    wrong = make_problem(
                        rule_of::grants, "more than one grants<...>", "one with everything in it");
                    wrong.at = row_name<Row>(index);
                }
            if (!wrong && !grants_nothing<Row> &&
                !std::is_same_v<decltype(terms_of<Row>()), terms_type>) {
                wrong.rule = rule_of::grants;
                wrong.at = row_name<Row>(index);
                wrong.found << "grants of another type";
                wrong.wanted << "the type that the first tier grants";
            }
            previous = Row::outcome;
            ++index;
        });
    }
    return wrong;
}

/// Finds what the asked tier grants; the tier is the subject.
struct take_terms {
    template <class Row, class Tier, class Terms>
    static constexpr bool row(const Tier& tier, Terms& terms, std::size_t) noexcept {
        if (!(Row::outcome == tier)) return false;
        if constexpr (std::is_same_v<decltype(terms_of<Row>()), Terms>) terms = terms_of<Row>();
        return true;
    }
};

template <class... Rows>
struct tiers_diagnosis {
    static constexpr problem value = [] {
        constexpr problem table = table_diagnosis<hit::first, Rows...>::value;
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
/// Answers `Tier`, or `std::optional<Tier>` where there is no `otherwise` row. Refused, beside what
/// a decision table refuses: a tier that is not below the one before it, and one named twice.
template <fixed_string Name, class... Rows>
struct tier_table : detail::table_body<Name, hit::first, Rows...> {
    using diagnosis = detail::tiers_diagnosis<Rows...>;
    static_assert(detail::check<Name, diagnosis>::passed);

    template <class Builder>
    static constexpr void describe(Builder& view, policy_view& policy) {
        detail::table_body<Name, hit::first, Rows...>::describe(view, policy);
        policy.shape = policy_shape::tier_table;
    }

    /// What a tier grants; a null pointer where it grants nothing.
    [[nodiscard]] static constexpr auto
    granted(typename detail::first_outcome<Rows...>::type tier) noexcept {
        typename detail::terms_pointer<Rows...>::type terms = nullptr;
        tier_table::rows::template until<detail::take_terms>(tier, terms);
        return terms;
    }
};

} // namespace v0
} // namespace partnerkit

#endif
