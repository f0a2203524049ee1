// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Array expressions of Eigen over columns of bytes: of bytes, int, float and double, this was the
// fastest.

#include "peers.hpp"

#ifdef PARTNERKIT_HAS_EIGEN

#include <Eigen/Core>

const bool peers::has_eigen = true;

void peers::eigen(
    const std::uint8_t* const* columns,
    std::uint8_t* scores,
    std::uint8_t* bands,
    std::size_t count) {
    using array = Eigen::Array<std::uint8_t, Eigen::Dynamic, 1>;
    const auto size = static_cast<Eigen::Index>(count);
    const auto column = [=](int i) { return Eigen::Map<const array>(columns[i], size); };
    const auto number = [](int value) { return static_cast<std::uint8_t>(value); };
    Eigen::Map<array> score(scores, size);
    Eigen::Map<array> band(bands, size);
    score = number(5) * column(0) + number(4) * column(1) + number(3) * (column(2) + column(3)) +
            number(2) * (column(4) + column(5)) + column(6);
    band = (score >= number(70)).cast<std::uint8_t>() + (score >= number(50)).cast<std::uint8_t>();
}

#else

const bool peers::has_eigen = false;

void peers::eigen(const std::uint8_t* const*, std::uint8_t*, std::uint8_t*, std::size_t) {}

#endif
