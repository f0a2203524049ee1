// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The decisions whose instructions are counted, by policy. In a file of its own, so that nothing is
// folded into the caller or into its twin.

#include "decisions.hpp"

namespace scalar {

using namespace examples;

priority e5_policy(const candidate& c) { return attractiveness{}(c).band; }

verdict e6_policy(const evaluation& e) { return partner_evaluation{}(e).band; }

tier t7_policy(const partner& p) { return pipeline_tiers{}(p); }

sourcing t2_policy(const capability& c) { return build_or_partner{}(c); }

} // namespace scalar
