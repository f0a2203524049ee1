// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PLUGINS_POSTGRESQL_SQL_TYPE_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PLUGINS_POSTGRESQL_SQL_TYPE_HPP_INCLUDED

// How PostgreSQL sees the values of a policy. The script that declares the functions and the module
// that has them must agree, so both take it from here.

#include <partnerkit/domain.hpp>

#include <utility>

enum class sql_type : unsigned char { integer, bigint, numeric, boolean, text };

/// Whole numbers without unit are integers, all others (money, per cents, ratings) are numeric,
/// which is as exact as they are. Enumerations and dates are texts.
constexpr sql_type sql_type_of(const partnerkit::domain_view& domain) {
    if (domain.kind == partnerkit::value_kind::boolean) return sql_type::boolean;
    if (domain.kind != partnerkit::value_kind::number || domain.has_write) return sql_type::text;
    if (domain.step != partnerkit::fraction{1} || !domain.unit.empty()) return sql_type::numeric;
    const bool is_narrow = domain.lowest >= INT32_MIN && domain.highest <= INT32_MAX;
    return is_narrow ? sql_type::integer : sql_type::bigint;
}

/// What a policy answers, where it does: its answer may be optional.
template <class Policy>
using answer_of = decltype([](const typename Policy::subject_type& subject) {
    const auto answer = Policy{}(subject);
    if constexpr (requires { answer.has_value(); })
        return *answer;
    else
        return answer;
}(std::declval<const typename Policy::subject_type&>()));

#endif
