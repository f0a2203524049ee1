// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#units)
// EXPECT: "test<condition>(subject)"
// EXPECT: "pipeline"
// EXPECT: "500000"
// EXPECT: "USD"
#include <partnerkit/condition.hpp>

#include "partner.hpp"

#ifdef PARTNERKIT_VALID_NEIGHBOUR
constexpr pk::truth answer = pk::test<pk::at_least<&partner::pipeline, 500'000_usd>>(partner{});
#else
constexpr pk::truth answer = pk::test<pk::at_least<&partner::pipeline, 500'000>>(partner{});
#endif
