// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#movements)
// EXPECT-CLANG: (docs/errors.md#movements)
// EXPECT: "tier movement"
// EXPECT: "tiers of another kind"
// EXPECT: "a described enumeration"
#include <partnerkit/movement.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
using level = tier;
#else
using level = int;
#endif
struct ours : pk::movement<"tier movement", level, pk::movement_rules{}> {};
static_assert(ours::next({}, level{}, false).after == pk::standing<level>{});
