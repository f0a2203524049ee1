// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT: 3 to 5 partners are strategic
#include <partnerkit/frameworks/programme/capacity_tiers.hpp>

namespace tiers = partnerkit::frameworks::capacity_tiers;

#ifdef PARTNERKIT_VALID_NEIGHBOUR
struct ours : tiers::places<5, 10> {};
#else
struct ours : tiers::places<6, 10> {};
#endif
