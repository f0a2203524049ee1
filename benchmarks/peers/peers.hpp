// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_BENCHMARKS_PEERS_PEERS_HPP_INCLUDED
#define PARTNERKIT_BENCHMARKS_PEERS_PEERS_HPP_INCLUDED

// What partnerkit is measured beside, each in a file of its own with the compiler's options of its
// own. Only pointers cross the border, and nothing inline comes from here, so that no function that
// was compiled for this processor can end up in a program's other parts.

#include <cstddef>
#include <cstdint>

namespace peers {

// ---- The machine --------------------------------------------------------------------------------

/// Reads all the bytes (a multiple of 512, from the start of a cache line) and does nothing else.
std::uint64_t sum_of(const void* bytes, std::size_t count);

// ---- By hand, over structs of doubles -----------------------------------------------------------

struct evaluation {
    double icp_overlap, complementarity, reach, reputation, readiness, sponsorship, culture;
};
struct decision {
    double score;
    int band;
};
void handwritten(const evaluation* rows, decision* results, std::size_t count); // -O2
void handwritten_native(
    const evaluation* rows, decision* results, std::size_t count); // -O3, this processor

// ---- By hand, over columns of bytes; scores in twentieths, the step of the weights --------------

void handwritten_soa_native(
    const std::uint8_t* const* columns,
    std::uint8_t* scores,
    std::uint8_t* bands,
    std::size_t count);

// ---- Eigen --------------------------------------------------------------------------------------

/// Whether this was built with Eigen. Without it the function does nothing.
extern const bool has_eigen;
void eigen(
    const std::uint8_t* const* columns,
    std::uint8_t* scores,
    std::uint8_t* bands,
    std::size_t count);

} // namespace peers

#endif
