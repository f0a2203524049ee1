// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_OPTIONS_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_OPTIONS_HPP_INCLUDED

#include "review.hpp"

#include <variant>

namespace portfolio {

enum class format { text, markdown, json, html };
BOOST_DESCRIBE_ENUM(format, text, markdown, json, html)

/// The command line.
struct options {
    reading files;
    portfolio::question question;
    std::optional<std::string> partner; ///< whose reasons are asked for
    portfolio::format format = portfolio::format::text;
};

/// What to write instead of a report.
struct help {
    std::string text;
};

[[nodiscard]] result<std::variant<options, help>> read_options(int argc, const char* const* argv);

} // namespace portfolio

#endif
