// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_RESULT_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_RESULT_HPP_INCLUDED

#include <boost/system/result.hpp>

#include <string>
#include <utility>

namespace portfolio {

/// What is wrong with the input: one line, for the person who has to mend it.
struct input_error {
    std::string place; ///< `partners.csv:3:2`, or an option of the command line
    std::string text;

    input_error() = default;
    input_error(std::string where, std::string what)
        : place(std::move(where)), text(std::move(what)) {}
    [[nodiscard]] std::string message() const { return place + ": " + text; }
};

/// A value, or what is wrong with the input.
template <class Value>
using result = boost::system::result<Value, input_error>;

} // namespace portfolio

#endif
