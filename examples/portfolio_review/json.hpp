// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_JSON_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_JSON_HPP_INCLUDED

#include <boost/json/value.hpp>

#include <string>

namespace portfolio {

/// JSON with an entry per line, to be read and compared by people, too.
[[nodiscard]] std::string pretty(const boost::json::value&);

} // namespace portfolio

#endif
