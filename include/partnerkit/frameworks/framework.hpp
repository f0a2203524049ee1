// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_FRAMEWORK_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_FRAMEWORK_HPP_INCLUDED

/// \file
/// What every ready-made framework says of itself. Each has a header and a namespace of its own
/// under `partnerkit::frameworks`, with an `input`, an `outcome` and a `policy` that has `about`.

#include <partnerkit/version.hpp>

#include <string_view>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {

/// Where a framework comes from, for explanations to cite.
struct framework {
    std::string_view id{};       ///< of the row in the catalogue, docs/frameworks.md
    std::string_view name{};     ///< in a few words
    std::string_view question{}; ///< that it answers
    std::string_view source{};   ///< the section of the source document
};

} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
