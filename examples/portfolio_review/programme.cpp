// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "programme.hpp"

#include <partnerkit/reader.hpp>

namespace portfolio {

std::vector<std::string> needed_fields(programme which) {
    if (which == programme::revenue) return {"agreement_signed", "referrals"};
    return {"certified", "dedicated_practice", "pipeline"};
}

std::vector<std::string_view> fields_of(programme which) {
    return with_policy(which, []<class Policy>(std::type_identity<Policy>) {
        std::vector<std::string_view> names;
        for (const pk::field_view& field : pk::view_of<Policy>.fields)
            names.push_back(field.name);
        return names;
    });
}

std::vector<std::string_view> tier_names(programme which) {
    return with_policy(which, []<class Policy>(std::type_identity<Policy>) {
        const pk::policy_view& policy = pk::view_of<Policy>;
        std::vector<std::string_view> names;
        for (const pk::rule_view& rule : policy.rules)
            names.push_back(policy.outcomes[rule.outcome].name);
        return names;
    });
}

inputs<examples::sales> inputs_of(
    const partner& who, const period_result& sums, std::type_identity<examples::revenue_tiers>) {
    using examples::sales;
    inputs<sales> given;
    given.values.revenue = sums.revenue;
    given.set(&sales::referrals, "referrals", sums.referrals);
    given.set(&sales::agreement_signed, "agreement_signed", who.agreement_signed);
    return given;
}

inputs<examples::partner> inputs_of(
    const partner& who, const period_result& sums, std::type_identity<examples::pipeline_tiers>) {
    using subject = examples::partner;
    inputs<subject> given;
    given.set(&subject::pipeline, "pipeline", sums.pipeline);
    given.set(&subject::certified, "certified", who.certified);
    given.set(&subject::dedicated_practice, "dedicated_practice", who.dedicated_practice);
    return given;
}

} // namespace portfolio
