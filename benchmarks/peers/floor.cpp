// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "peers.hpp"

// (GCC and Clang have vectors as types.)
std::uint64_t peers::sum_of(const void* bytes, std::size_t count) {
    using vector = std::uint64_t __attribute__((vector_size(64)));
    const auto* data = static_cast<const vector*>(bytes);
    vector a{}, b{}, c{}, d{}, e{}, f{}, g{}, h{};
    for (std::size_t i = 0; i < count / sizeof(vector); i += 8) {
        a += data[i];
        b += data[i + 1];
        c += data[i + 2];
        d += data[i + 3];
        e += data[i + 4];
        f += data[i + 5];
        g += data[i + 6];
        h += data[i + 7];
    }
    const vector sums = ((a + b) + (c + d)) + ((e + f) + (g + h));
    std::uint64_t sum = 0;
    for (int i = 0; i < 8; ++i)
        sum += sums[i];
    return sum;
}
