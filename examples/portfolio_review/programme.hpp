// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_PROGRAMME_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_PROGRAMME_HPP_INCLUDED

#include "portfolio.hpp"

#include <type_traits>

namespace portfolio {

/// Which policy gives the tiers.
enum class programme { revenue, pipeline };
BOOST_DESCRIBE_ENUM(programme, revenue, pipeline)

/// The fields that a programme cannot do without, among the optional ones.
[[nodiscard]] std::vector<std::string> needed_fields(programme);

/// What its policy asks about.
[[nodiscard]] std::vector<std::string_view> fields_of(programme);

/// From the highest.
[[nodiscard]] std::vector<std::string_view> tier_names(programme);

/// What the policy of a programme is given.
[[nodiscard]] inputs<examples::sales>
inputs_of(const partner&, const period_result&, std::type_identity<examples::revenue_tiers>);
[[nodiscard]] inputs<examples::partner>
inputs_of(const partner&, const period_result&, std::type_identity<examples::pipeline_tiers>);

/// Calls `visit` with the type of a programme.
template <class Visit>
auto with_policy(programme which, Visit visit) {
    if (which == programme::revenue) return visit(std::type_identity<examples::revenue_tiers>{});
    return visit(std::type_identity<examples::pipeline_tiers>{});
}

} // namespace portfolio

#endif
