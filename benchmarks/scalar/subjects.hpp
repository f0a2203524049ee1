// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_BENCHMARKS_SCALAR_SUBJECTS_HPP_INCLUDED
#define PARTNERKIT_BENCHMARKS_SCALAR_SUBJECTS_HPP_INCLUDED

#include "policies.hpp"

#include <random>

namespace scalar {

/// Makes subjects; the same ones in every run, because counts must repeat.
class subjects {
  public:
    template <class Subject>
    Subject next();

  private:
    int between(int low, int high) {
        return low + static_cast<int>(engine_() % static_cast<unsigned>(high - low + 1));
    }
    bool maybe() { return between(0, 1) == 1; }
    template <class Number>
    Number any() {
        return Number::from_steps(static_cast<typename Number::rep>(
            between(static_cast<int>(Number::lowest), static_cast<int>(Number::highest))));
    }
    std::mt19937 engine_{20260101};
};

template <>
inline examples::candidate subjects::next() {
    using examples::pk::percent;
    return {any<percent>(), any<percent>(), any<percent>(), any<percent>(), any<percent>()};
}
template <>
inline examples::evaluation subjects::next() {
    using examples::pk::rating;
    return {
        any<rating>(),
        any<rating>(),
        any<rating>(),
        any<rating>(),
        any<rating>(),
        any<rating>(),
        any<rating>()};
}
template <>
inline examples::partner subjects::next() {
    return {
        examples::pk::usd::from_steps(std::int64_t{100} * between(0, 4'000'000)),
        examples::pk::count::from_steps(between(0, 8)),
        maybe()};
}
template <>
inline examples::capability subjects::next() {
    return {maybe(), examples::pk::count::from_steps(between(0, 12)), maybe()};
}

} // namespace scalar

#endif
