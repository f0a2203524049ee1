// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT-CLANG: (docs/errors.md#units)
// EXPECT: "plan"
// EXPECT: "staff"
#include <partnerkit/schedule.hpp>

#include "partner.hpp"

struct plan :
    pk::schedule<"plan", &partner::staff, pk::step<verdict::pursue, &partner::dedicated, 1, 2>> {};
#ifdef PARTNERKIT_VALID_NEIGHBOUR
static_assert(!plan::is_ready_for<3>(partner{}));
#else
static_assert(!plan::is_ready_for<3_pct>(partner{}));
#endif
