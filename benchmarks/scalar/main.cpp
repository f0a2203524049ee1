// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Decides the same 100 000 subjects twice, by policy and by hand, and fails where they disagree.
// Run under callgrind it tells how many instructions each function took (see instructions.cmake).

#include "decisions.hpp"

#include <cstdio>
#include <random>

namespace {

std::mt19937 engine{20260101}; // the same subjects in every run: counts must repeat

int between(int low, int high) {
    return low + static_cast<int>(engine() % static_cast<unsigned>(high - low + 1));
}

template <class Number>
Number any_number() {
    return Number::from_steps(static_cast<typename Number::rep>(
        between(static_cast<int>(Number::lowest), static_cast<int>(Number::highest))));
}

template <class Subject, class Make, class Policy, class ByHand>
int disagreements(Make make, Policy policy, ByHand by_hand) {
    int count = 0;
    for (int i = 0; i < 100'000; ++i) {
        const Subject subject = make();
        count += policy(subject) != by_hand(subject) ? 1 : 0;
    }
    return count;
}

} // namespace

int main() {
    using namespace examples;
    using pk::percent;
    using pk::rating;
    const int e5 = disagreements<candidate>(
        [] {
            return candidate{
                any_number<percent>(),
                any_number<percent>(),
                any_number<percent>(),
                any_number<percent>(),
                any_number<percent>()};
        },
        scalar::e5_policy,
        scalar::e5_by_hand);
    const int e6 = disagreements<evaluation>(
        [] {
            return evaluation{
                any_number<rating>(),
                any_number<rating>(),
                any_number<rating>(),
                any_number<rating>(),
                any_number<rating>(),
                any_number<rating>(),
                any_number<rating>()};
        },
        scalar::e6_policy,
        scalar::e6_by_hand);
    const int t7 = disagreements<partner>(
        [] {
            return partner{
                pk::usd::from_steps(std::int64_t{100} * between(0, 4'000'000)),
                pk::count::from_steps(between(0, 8)),
                between(0, 1) == 1};
        },
        scalar::t7_policy,
        scalar::t7_by_hand);
    const int t2 = disagreements<capability>(
        [] {
            return capability{
                between(0, 1) == 1, pk::count::from_steps(between(0, 12)), between(0, 1) == 1};
        },
        scalar::t2_policy,
        scalar::t2_by_hand);
    std::printf("disagreements: E5 %d, E6 %d, T7 %d, T2 %d\n", e5, e6, t7, t2);
    return e5 + e6 + t7 + t2 == 0 ? 0 : 1;
}
