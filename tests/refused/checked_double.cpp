// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#domains)
// EXPECT-CLANG: (docs/errors.md#domains)
// EXPECT: "checked<T>"
// EXPECT: "a floating-point type"
// EXPECT: "an exact type, made with checked<>"
#include <partnerkit/checked.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
constexpr auto share = pk::checked<pk::percent>(97.5, "share");
#else
constexpr auto share = pk::checked<double>(97.5, "share");
#endif
static_assert(share.has_value());
