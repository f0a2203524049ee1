// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_NEXT_TIER_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_NEXT_TIER_HPP_INCLUDED

// What a partner has to change for a higher tier: `pk::next_tier` without the type of the policy.

#include "reasons.hpp"

#include <partnerkit/next.hpp>

#include <boost/mp11/algorithm.hpp>

#include <set>

namespace portfolio {

/// What changes cost, by the names of the fields: for each unit, or for any change of a yes or no.
struct change_costs {
    std::map<std::string, pk::fraction, std::less<>> of{}; ///< else 1
    std::set<std::string, std::less<>> fixed{};            ///< those cannot be changed
};

struct change {
    std::string_view field;
    std::string from;
    std::string to;
};

/// A way to a tier.
struct way_up {
    std::string tier;
    std::vector<change> changes{};
    std::string text{}; ///< in the words of the library
};

struct next_step {
    bool is_known = false;        ///< false where a value is missing that may make a difference
    bool is_at_top = false;       ///< then there are no ways
    std::optional<way_up> best{}; ///< none: the fields that may change do not lead higher
    std::string cost{};           ///< of the best way
    std::vector<way_up> alone{};  ///< for each field that can do it alone, its smallest change
};

template <class Policy>
[[nodiscard]] pk::costs<Policy> prices_of(const change_costs& asked) {
    using subject = typename Policy::subject_type;
    pk::costs<Policy> prices;
    boost::mp11::mp_for_each<
        boost::describe::describe_members<subject, boost::describe::mod_public>>([&](auto member) {
        constexpr auto field = decltype(member)::pointer;
        if (const auto cost = asked.of.find(member.name); cost != asked.of.end())
            prices.template set<field>(cost->second);
        if (asked.fixed.contains(member.name)) prices.template fix<field>();
    });
    return prices;
}

/// A way with its changes in words.
template <class Policy>
[[nodiscard]] way_up in_words(const pk::way_to<Policy>& way) {
    constexpr const pk::policy_view& policy = pk::view_of<Policy>;
    way_up words{std::string{policy.outcomes[way.outcome].name.view()}};
    for (const pk::field_change& each : way.changes) {
        const pk::domain_view& domain = policy.fields[each.field].domain;
        words.changes.push_back(
            {each.name,
             std::string{pk::to_text(domain, each.from.steps).view()},
             std::string{pk::to_text(domain, each.to).view()}});
    }
    std::string text;
    pk::write_text(way, std::back_inserter(text));
    words.text = lines_of(text).front();
    return words;
}

/// What a change of one field alone leads to, which need not be what the cheapest way leads to.
template <class Policy>
[[nodiscard]] pk::way_to<Policy>
way_of_one(const typename Policy::subject_type& who, const pk::field_change& change) {
    auto values = pk::values_of<Policy>(who);
    values.items[change.field].steps = change.to;
    pk::way_to<Policy> way{
        .by = pk::reach_by::changes, .outcome = pk::possible<Policy>(values).outcomes[0]};
    way.changes.push_back(change);
    return way;
}

template <class Policy>
[[nodiscard]] next_step
next_tier_of(const inputs<typename Policy::subject_type>& input, const change_costs& asked) {
    next_step next{.is_known = input.missing.empty()};
    if (!next.is_known) {
        const pk::policy_view& policy = pk::view_of<Policy>;
        const auto tier = tier_of<Policy>(input);
        next.is_at_top = tier && static_cast<std::int64_t>(*tier) ==
                                     policy.outcomes[policy.rules[0].outcome].steps;
        next.is_known = next.is_at_top;
        return next;
    }
    const auto way = pk::next_tier<Policy>(input.values, prices_of<Policy>(asked));
    next.is_at_top = way.by == pk::reach_by::nothing;
    if (way.by != pk::reach_by::changes) return next;
    next.best = in_words(way);
    next.cost = pk::to_text(way.cost).view();
    for (const pk::field_change& each : way.alone)
        next.alone.push_back(in_words(way_of_one<Policy>(input.values, each)));
    return next;
}

} // namespace portfolio

#endif
