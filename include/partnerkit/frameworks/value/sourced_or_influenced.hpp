// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_VALUE_SOURCED_OR_INFLUENCED_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_VALUE_SOURCED_OR_INFLUENCED_HPP_INCLUDED

/// \file
/// V6: what a partner had to do with a deal. Sourced: it brought the lead. Influenced: it helped.
/// Direct: neither. Each is known from a tracked link, a deal registration or a field of the CRM;
/// what nobody recorded does not count.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace sourced_or_influenced {

enum class evidence { tracked_link, deal_registration, crm_field };
BOOST_DESCRIBE_ENUM(evidence, tracked_link, deal_registration, crm_field)

struct input {
    std::optional<evidence> brought_lead{}; ///< how it is known that the partner did; or missing
    std::optional<evidence> helped{};       ///< the same, with the deal
};
BOOST_DESCRIBE_STRUCT(input, (), (brought_lead, helped))

enum class outcome { direct, influenced, sourced };
BOOST_DESCRIBE_ENUM(outcome, direct, influenced, sourced)

struct policy :
    tier_table<
        "sourced or influenced",
        tier<outcome::sourced, is_known<&input::brought_lead>>,
        tier<outcome::influenced, is_known<&input::helped>>,
        otherwise<outcome::direct>> {
    static constexpr framework about{
        "V6", "Sourced or influenced", "What had a partner to do with this deal?", "S4 task 6"};
};

} // namespace sourced_or_influenced
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
