// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#constants)
// EXPECT-CLANG: (docs/errors.md#constants)
// EXPECT: "12345678901234567890"
// EXPECT: "at most 18 digits"
#include <partnerkit/domain.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
constexpr auto many = 123456789012345678_dec;
#else
constexpr auto many = 12345678901234567890_dec;
#endif
static_assert(pk::fraction{0} <= many);
