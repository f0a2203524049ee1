// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT: one role is accountable for each decision
#include <partnerkit/frameworks/programme/raci.hpp>

namespace raci = partnerkit::frameworks::raci;

inline constexpr raci::matrix ours = [] {
    raci::matrix result = raci::assignments;
#ifdef PARTNERKIT_VALID_NEIGHBOUR
    result[5][0] = raci::outcome::informed;
#endif
    result[5][5] = raci::outcome::accountable;
    return result;
}();
struct our_policy : raci::responsibilities<ours> {};
