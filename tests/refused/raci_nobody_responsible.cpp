// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT: a role or more is responsible for each decision
#include <partnerkit/frameworks/programme/raci.hpp>

namespace raci = partnerkit::frameworks::raci;

inline constexpr raci::matrix ours = [] {
    raci::matrix result = raci::assignments;
    result[3][3] = raci::outcome::consulted;
#ifdef PARTNERKIT_VALID_NEIGHBOUR
    result[3][2] = raci::outcome::responsible;
#endif
    return result;
}();
struct our_policy : raci::responsibilities<ours> {};
