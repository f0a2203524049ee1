// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-GCC: value_is_outside_the_domain_of_its_type
// EXPECT-CLANG: a constant lies in the domain of its type
// EXPECT-CLANG: docs/errors.md#constants
#include <partnerkit/date.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
const auto start = pk::date{2025, 1, 31};
#else
const auto start = pk::date{70000, 1, 1};
#endif
