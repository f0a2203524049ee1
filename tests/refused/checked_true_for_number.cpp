// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT-CLANG: (docs/errors.md#units)
// EXPECT: "checked<T>"
// EXPECT: "a bool"
// EXPECT: "%, or a text"
#include <partnerkit/checked.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
constexpr auto share = pk::checked<pk::percent>(1, "share");
#else
constexpr auto share = pk::checked<pk::percent>(true, "share");
#endif
static_assert(share.has_value());
