// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The loop that a colleague writes first. Compiled twice, with different options and names.

#include "peers.hpp"

void peers::PARTNERKIT_HANDWRITTEN(const evaluation* rows, decision* results, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const evaluation& row = rows[i];
        const double score = 0.25 * row.icp_overlap + 0.20 * row.complementarity +
                             0.15 * row.reach + 0.15 * row.reputation + 0.10 * row.readiness +
                             0.10 * row.sponsorship + 0.05 * row.culture;
        results[i].score = score;
        results[i].band = score >= 3.5 ? 2 : score >= 2.5 ? 1 : 0;
    }
}
