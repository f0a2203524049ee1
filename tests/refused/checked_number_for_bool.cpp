// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT-CLANG: (docs/errors.md#units)
// EXPECT: "checked<T>"
// EXPECT: "a whole number"
// EXPECT: "true or false, or a text"
#include <partnerkit/checked.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
constexpr auto dedicated = pk::checked<bool>(true, "dedicated");
#else
constexpr auto dedicated = pk::checked<bool>(1, "dedicated");
#endif
static_assert(dedicated.has_value());
