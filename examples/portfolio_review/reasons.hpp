// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_REASONS_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_REASONS_HPP_INCLUDED

// What a policy says of somebody, and why. Both come from the policy: the verdict from calling it,
// the reasons from its description. So a changed policy is explained as it is, and there is no
// second formula that could disagree.

#include "portfolio.hpp"

#include <partnerkit/reader.hpp>

#include <algorithm>

namespace portfolio {

/// The answer of a policy as text.
struct verdict {
    std::string outcome;                   ///< a tier or a band; empty if an input is missing
    std::string score;                     ///< of a scorecard
    std::vector<std::string_view> missing; ///< inputs

    [[nodiscard]] bool is_known() const { return missing.empty(); }
};

/// One line of a rule: `revenue at least 50000 USD`, or `any of` for the deeper lines below it.
struct requirement {
    std::size_t depth = 0;
    std::string text;
    std::string found; ///< empty for `any of` and the like
    pk::truth met = pk::truth::unknown;
};

/// A row of a table, or a gate of a scorecard; without requirements, it is what else applies.
struct rule_reason {
    std::string outcome;
    std::vector<requirement> requirements;
};

/// What a criterion brings to a score.
struct contribution {
    std::string criterion;
    std::string found;
    std::string weight{}; ///< empty where a criterion brings points of its own
    std::string least{};  ///< empty where it has no minimum
    std::string points{}; ///< empty if the value is missing
};

struct band_reason {
    std::string outcome;
    std::string from; ///< the lowest score
};

struct explanation {
    std::string_view policy;
    portfolio::verdict verdict{};
    std::vector<rule_reason> rules{};
    std::vector<contribution> criteria{};
    std::vector<band_reason> bands{};
};

/// The answer of a policy; none where an input is missing.
template <class Policy>
[[nodiscard]] auto answer_of(const inputs<typename Policy::subject_type>& input) {
    using answer = decltype(Policy{}(input.values));
    return input.missing.empty() ? std::optional<answer>{Policy{}(input.values)} : std::nullopt;
}

/// The same as text.
template <class Policy>
[[nodiscard]] verdict judge(const inputs<typename Policy::subject_type>& input) {
    verdict said;
    said.missing = input.missing;
    const auto answer = answer_of<Policy>(input);
    if (!answer) return said;
    if constexpr (requires { answer->band; }) {
        said.score = pk::to_text(answer->score).view();
        said.outcome = pk::to_text(answer->band).view();
    } else {
        said.outcome = pk::to_text(*answer).view();
    }
    return said;
}

/// The reasons in a description; `met` has the answer of each of its conditions.
[[nodiscard]] explanation describe(
    const pk::policy_view& policy,
    const std::vector<pk::field_value>& values,
    const std::vector<pk::truth>& met);

/// The verdict of a policy and the reasons for it.
template <class Policy>
[[nodiscard]] explanation explain(const inputs<typename Policy::subject_type>& input) {
    const pk::policy_view& policy = pk::view_of<Policy>;
    auto values = pk::values_of<Policy>(input.values);
    for (std::size_t i = 0; i < policy.fields.size(); ++i)
        if (std::ranges::count(input.missing, policy.fields[i].name) > 0) values.items[i] = {};
    std::vector<pk::truth> met;
    for (std::size_t node = 0; node < policy.conditions.size(); ++node)
        met.push_back(pk::test(policy, node, values));
    explanation reasons = describe(policy, {values.begin(), values.end()}, met);
    reasons.verdict = judge<Policy>(input);
    return reasons;
}

} // namespace portfolio

#endif
