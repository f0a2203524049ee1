// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Decides the same 100 000 subjects twice, by policy and by hand, and fails where they disagree.
// Run under callgrind it tells how many instructions each function took (see instructions.cmake).

#include "decisions.hpp"
#include "subjects.hpp"

#include <cstdio>

namespace {

template <class Subject, class Policy, class ByHand>
int disagreements(Policy policy, ByHand by_hand) {
    scalar::subjects make;
    int count = 0;
    for (int i = 0; i < 100'000; ++i) {
        const auto subject = make.next<Subject>();
        count += policy(subject) != by_hand(subject) ? 1 : 0;
    }
    return count;
}

} // namespace

int main() {
    const int e5 = disagreements<examples::candidate>(scalar::e5_policy, scalar::e5_by_hand);
    const int e6 = disagreements<examples::evaluation>(scalar::e6_policy, scalar::e6_by_hand);
    const int t7 = disagreements<examples::partner>(scalar::t7_policy, scalar::t7_by_hand);
    const int t2 = disagreements<examples::capability>(scalar::t2_policy, scalar::t2_by_hand);
    std::printf("disagreements: E5 %d, E6 %d, T7 %d, T2 %d\n", e5, e6, t7, t2);
    return e5 + e6 + t7 + t2 == 0 ? 0 : 1;
}
