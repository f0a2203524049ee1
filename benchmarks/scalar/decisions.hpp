// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_BENCHMARKS_SCALAR_DECISIONS_HPP_INCLUDED
#define PARTNERKIT_BENCHMARKS_SCALAR_DECISIONS_HPP_INCLUDED

#include "policies.hpp"

namespace scalar {

examples::priority e5_policy(const examples::candidate&);
examples::priority e5_by_hand(const examples::candidate&);
examples::verdict e6_policy(const examples::evaluation&);
examples::verdict e6_by_hand(const examples::evaluation&);
examples::tier t7_policy(const examples::partner&);
examples::tier t7_by_hand(const examples::partner&);
examples::sourcing t2_policy(const examples::capability&);
examples::sourcing t2_by_hand(const examples::capability&);

} // namespace scalar

#endif
