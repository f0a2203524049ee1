// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_READING_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_READING_HPP_INCLUDED

// What the readers of the two files share.

#include "portfolio.hpp"

#include <unordered_map>

namespace portfolio {

/// Stores what a result has, or takes the error out of it.
template <class Value, class Target>
[[nodiscard]] bool take(const result<Value>& from, Target& to, input_error& wrong) {
    if (from)
        to = *from;
    else
        wrong = from.error();
    return from.has_value();
}

using partner_places = std::unordered_map<std::string, std::size_t>;

/// The columns of a table, among them those that the programme needs.
[[nodiscard]] result<columns>
find_columns(const table& in, const std::vector<field_name>& fields, const reading& how);

/// Reads the partners into `into` and says where each is, by its id.
[[nodiscard]] result<partner_places>
read_partners(const table& from, const reading& how, records& into);

[[nodiscard]] result<void>
read_quarters(const table& from, const reading& how, const partner_places& places, records& into);

} // namespace portfolio

#endif
