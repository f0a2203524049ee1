// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_INTEGRATION_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_INTEGRATION_HPP_INCLUDED

/// \file
/// T14: the terms of a technology integration. They are valid only if somebody is named who repairs
/// the integration when an interface changes, and if an exclusivity for a time says until when.
/// `faults` lists what is wrong.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/table.hpp>

#include <optional>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace integration {

enum class type { api, marketplace, native, embedded };
BOOST_DESCRIBE_ENUM(type, api, marketplace, native, embedded)
enum class data_flow { one_way, both_ways };
BOOST_DESCRIBE_ENUM(data_flow, one_way, both_ways)
enum class authentication { oauth_2, api_key, webhook };
BOOST_DESCRIBE_ENUM(authentication, oauth_2, api_key, webhook)
enum class party { company, partner };
BOOST_DESCRIBE_ENUM(party, company, partner)
enum class revenue_model { free, revenue_share, referral_fee };
BOOST_DESCRIBE_ENUM(revenue_model, free, revenue_share, referral_fee)
enum class exclusivity { none, in_category, time_limited };
BOOST_DESCRIBE_ENUM(exclusivity, none, in_category, time_limited)

struct input {
    integration::type type = type::api;
    integration::data_flow data_flow = data_flow::one_way;
    integration::authentication authentication = authentication::oauth_2;
    std::optional<party> maintenance_owner; ///< missing where nobody is named
    integration::revenue_model revenue_model = revenue_model::free;
    integration::exclusivity exclusivity = exclusivity::none;
    bool has_end_date = false; ///< of the exclusivity
};
BOOST_DESCRIBE_STRUCT(
    input,
    (),
    (type, data_flow, authentication, maintenance_owner, revenue_model, exclusivity, has_end_date))

enum class outcome { invalid, valid };
BOOST_DESCRIBE_ENUM(outcome, invalid, valid)

using lacks_owner = is_missing<&input::maintenance_owner>;
using lacks_end_date =
    all_of<is<&input::exclusivity, exclusivity::time_limited>, not_<holds<&input::has_end_date>>>;

struct policy :
    decision_table<
        "integration terms",
        hit::first,
        rule<outcome::invalid, any_of<lacks_owner, lacks_end_date>>,
        otherwise<outcome::valid>> {
    static constexpr framework about{
        "T14",
        "Technology integration framework",
        "Are the terms of this integration valid?",
        "S4 task 3"};
};

enum class fault { no_maintenance_owner, no_end_date };
BOOST_DESCRIBE_ENUM(fault, no_maintenance_owner, no_end_date)

/// What is wrong with the terms; nothing with valid ones.
struct faults :
    decision_table<
        "faults of integration terms",
        hit::rule_order,
        rule<fault::no_maintenance_owner, lacks_owner>,
        rule<fault::no_end_date, lacks_end_date>> {};

} // namespace integration
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
