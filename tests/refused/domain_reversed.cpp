// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#domains)
// EXPECT-CLANG: (docs/errors.md#domains)
// EXPECT: number<partnerkit::
#include <partnerkit/domain.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
using stars = pk::number<pk::plain_unit, 1, 5>;
#else
using stars = pk::number<pk::plain_unit, 5, 1>;
#endif
constexpr stars none{};
