// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_RANDOM_HPP_INCLUDED
#define PARTNERKIT_TESTS_RANDOM_HPP_INCLUDED

// Numbers for randomised tests. A run can be repeated: the seed is fixed unless the environment
// variable PARTNERKIT_SEED says otherwise, and a test prints it.

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <random>

namespace tests {

inline std::uint64_t seed() {
    const char* given = std::getenv("PARTNERKIT_SEED");
    return given != nullptr ? std::strtoull(given, nullptr, 10) : 20'260'101;
}

class dice {
  public:
    explicit dice(std::uint64_t seed) : engine_(seed) {}

    /// A number from `low` to `high`, each as likely as the others.
    std::int64_t operator()(std::int64_t low, std::int64_t high) {
        return std::uniform_int_distribution<std::int64_t>{low, high}(engine_);
    }
    /// True once in `odds` times.
    bool once_in(int odds) { return (*this)(1, odds) == 1; }
    /// A number around one of the given borders: on it, or up to `reach` away.
    template <std::size_t Count>
    std::int64_t near(const std::int64_t (&borders)[Count], std::int64_t reach) {
        return borders[(*this)(0, static_cast<std::int64_t>(Count) - 1)] + (*this)(-reach, reach);
    }

  private:
    std::mt19937_64 engine_;
};

/// Dice for one test, which says how to roll the same again.
inline dice seeded_dice() {
    const std::uint64_t number = seed();
    MESSAGE("PARTNERKIT_SEED=" << number);
    return dice{number};
}

} // namespace tests

#endif
