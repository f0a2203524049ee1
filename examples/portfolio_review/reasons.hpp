// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_REASONS_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_REASONS_HPP_INCLUDED

// What a policy says of somebody, and why. Both come from the library: the verdict from calling the
// policy, the reasons from its explanation, and what is still possible where a value is missing.
// What is here only takes the type of the policy out of them, so that a report can hold several.

#include "portfolio.hpp"

#include <partnerkit/explain.hpp>
#include <partnerkit/possible.hpp>

#include <algorithm>
#include <iterator>

namespace portfolio {

/// The answer of a policy as text.
struct verdict {
    std::string outcome{};                    ///< a tier or a band; empty: not known
    std::string score{};                      ///< of a scorecard without missing inputs
    std::vector<std::string_view> missing{};  ///< inputs
    std::vector<std::string_view> possible{}; ///< if some are missing: outcomes, the highest first
    std::string lowest_score{}, highest_score{}; ///< of a scorecard, if some are missing
    std::string_view ask{}; ///< the missing input that narrows most; empty if it is known

    /// The inputs that are missing may make no difference.
    [[nodiscard]] bool is_known() const { return !outcome.empty(); }
};

/// Why a policy answers what it answers: `pk::explanation` without the type of the policy. Where an
/// input is missing there are only sentences.
struct reasons {
    const pk::policy_view* policy = nullptr;
    portfolio::verdict verdict{};
    std::vector<std::string> sentences{}; ///< the first one has the answer
    std::vector<pk::condition_reason> conditions{};
    std::vector<pk::rule_reason> rules{};
    std::vector<pk::criterion_reason> criteria{};
    std::vector<std::size_t> reason_codes{};
};

/// `silver, gold or platinum`
[[nodiscard]] std::string one_of_text(const std::vector<std::string_view>& names);

/// `silver, gold, platinum`
[[nodiscard]] std::string list_text(const std::vector<std::string_view>& names);

/// A condition of a policy in the words of the library.
[[nodiscard]] std::string condition_text(const pk::policy_view&, std::size_t node);

/// What can be said where an input is missing, in sentences.
[[nodiscard]] std::vector<std::string> open_sentences(std::string_view policy, const verdict&);

[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

/// The values of a policy's fields; what is not known is missing.
template <class Policy>
[[nodiscard]] auto known_values(const inputs<typename Policy::subject_type>& input) {
    auto values = pk::values_of<Policy>(input.values);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::ranges::count(input.missing, pk::view_of<Policy>.fields[i].name) > 0)
            values.items[i] = {};
    return values;
}

/// The tier that a policy gives, if what is known decides it.
template <class Policy>
[[nodiscard]] auto tier_of(const inputs<typename Policy::subject_type>& input) {
    using tier = typename Policy::outcome_type;
    if (input.missing.empty()) return std::optional<tier>{Policy{}(input.values)};
    const auto open = pk::possible<Policy>(known_values<Policy>(input));
    if (!open.is_decided()) return std::optional<tier>{};
    const std::int64_t steps = pk::view_of<Policy>.outcomes[open.outcomes[0]].steps;
    return std::optional<tier>{pk::domain<tier>::from_steps(steps)};
}

template <class Policy>
[[nodiscard]] verdict judge(const inputs<typename Policy::subject_type>& input) {
    constexpr const pk::policy_view& policy = pk::view_of<Policy>;
    verdict said{.missing = input.missing};
    if (said.missing.empty()) {
        const auto answer = Policy{}(input.values);
        if constexpr (requires { answer.band; }) {
            said.score = pk::to_text(answer.score).view();
            said.outcome = pk::to_text(answer.band).view();
        } else {
            said.outcome = pk::to_text(answer).view();
        }
        return said;
    }
    const auto open = pk::possible<Policy>(known_values<Policy>(input));
    for (const std::size_t outcome : open.outcomes)
        said.possible.push_back(policy.outcomes[outcome].name.view());
    if constexpr (policy.shape == pk::policy_shape::scorecard) {
        said.lowest_score = pk::to_text(policy.score, open.lowest).view();
        said.highest_score = pk::to_text(policy.score, open.highest).view();
    }
    if (open.is_decided())
        said.outcome = said.possible.front();
    else if (open.ask)
        said.ask = policy.fields[*open.ask].name;
    return said;
}

/// Whether the fields of a policy are members that always have a value, as those of ours are: then
/// steps of their domains are all there is to write.
[[nodiscard]] consteval bool has_plain_fields(const pk::policy_view& policy) {
    for (const pk::field_view& field : policy.fields)
        if (field.kind != pk::field_kind::value || field.may_be_missing ||
            field.may_be_not_applicable)
            return false;
    return true;
}

/// The verdict of a policy and the reasons for it.
template <class Policy>
[[nodiscard]] reasons explain(const inputs<typename Policy::subject_type>& input) {
    static_assert(has_plain_fields(pk::view_of<Policy>));
    reasons why{.policy = &pk::view_of<Policy>, .verdict = judge<Policy>(input)};
    if (!input.missing.empty()) {
        why.sentences = open_sentences(why.policy->name, why.verdict);
        return why;
    }
    const auto all = pk::explain<Policy>(input.values);
    std::string text;
    pk::write_text(all, std::back_inserter(text));
    why.sentences = lines_of(text);
    why.conditions.assign(all.conditions.begin(), all.conditions.end());
    why.rules.assign(all.rules.begin(), all.rules.end());
    why.criteria.assign(all.criteria.begin(), all.criteria.end());
    why.reason_codes.assign(all.reason_codes.begin(), all.reason_codes.end());
    return why;
}

} // namespace portfolio

#endif
