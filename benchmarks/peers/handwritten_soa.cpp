// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// What somebody writes who knows the policy by heart, and the compiler: weights divided by 5 %, so
// that a score is at most 100 and fits into a byte, columns that do not overlap, and no branches.

#include "peers.hpp"

using byte = std::uint8_t;

static void decide(
    const byte* __restrict a,
    const byte* __restrict b,
    const byte* __restrict c,
    const byte* __restrict d,
    const byte* __restrict e,
    const byte* __restrict f,
    const byte* __restrict g,
    byte* __restrict scores,
    byte* __restrict bands,
    std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const byte score =
            static_cast<byte>(5 * a[i] + 4 * b[i] + 3 * (c[i] + d[i]) + 2 * (e[i] + f[i]) + g[i]);
        scores[i] = score;
        bands[i] = static_cast<byte>((score >= 70) + (score >= 50));
    }
}

void peers::handwritten_soa_native(
    const byte* const* columns, byte* scores, byte* bands, std::size_t count) {
    decide(
        columns[0],
        columns[1],
        columns[2],
        columns[3],
        columns[4],
        columns[5],
        columns[6],
        scores,
        bands,
        count);
}
