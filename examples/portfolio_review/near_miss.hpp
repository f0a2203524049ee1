// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_NEAR_MISS_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_NEAR_MISS_HPP_INCLUDED

// Which tiers and bands hang on a small part of a threshold or weight: `pk::margins_of` without the
// type of the policy.

#include "reasons.hpp"

#include <partnerkit/margin.hpp>

namespace portfolio {

/// A threshold or weight that switches a verdict if it moves by a small share of itself.
struct near_miss {
    std::string_view policy;
    std::string outcome;  ///< now
    std::string switched; ///< and with it moved; empty: none
    pk::fraction share;   ///< how far it has to move
    std::string text;     ///< in the words of the library
};

/// Adds those within a share. Where an input is missing, there are none.
template <class Policy>
void add_near_misses(
    const inputs<typename Policy::subject_type>& input,
    pk::percent within,
    std::vector<near_miss>& to) {
    constexpr const pk::policy_view& policy = pk::view_of<Policy>;
    if (!input.missing.empty()) return;
    const pk::margins<Policy> all = pk::margins_of<Policy>(input.values);
    const auto name_of = [&](std::size_t outcome) {
        return outcome < policy.outcomes.size() ? std::string{policy.outcomes[outcome].name.view()}
                                                : std::string{};
    };
    const auto add = [&](const pk::margins<Policy>& one, const auto& margin) {
        if (!one.is_within(within)) return;
        std::string text;
        pk::write_text(one, std::back_inserter(text));
        to.push_back(
            {policy.name,
             name_of(all.outcome),
             name_of(margin.outcome),
             margin.share,
             lines_of(text).back()});
    };
    for (const pk::threshold_margin& margin : all.thresholds) {
        pk::margins<Policy> one{.outcome = all.outcome};
        one.thresholds.push_back(margin);
        add(one, margin);
    }
    for (const pk::weight_margin& margin : all.weights) {
        pk::margins<Policy> one{.outcome = all.outcome};
        one.weights.push_back(margin);
        add(one, margin);
    }
}

} // namespace portfolio

#endif
