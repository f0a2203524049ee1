// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The time of one decision on changing subjects, by policy and by hand, in one run.

#include "scalar/decisions.hpp"
#include "scalar/subjects.hpp"

#include <benchmark/benchmark.h>

#include <vector>

namespace {

template <class Subject, class Decide>
void decide(benchmark::State& state, Decide decision) {
    scalar::subjects make;
    std::vector<Subject> subjects;
    for (int i = 0; i < 4'096; ++i)
        subjects.push_back(make.next<Subject>());
    std::size_t next = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(decision(subjects[next]));
        next = (next + 1) % subjects.size();
    }
}

#define PARTNERKIT_SCALAR(name, subject, decision)                                                 \
    benchmark::RegisterBenchmark("scalar/" name "/policy", [](benchmark::State& state) {           \
        decide<subject>(state, scalar::decision##_policy);                                         \
    });                                                                                            \
    benchmark::RegisterBenchmark("scalar/" name "/by_hand", [](benchmark::State& state) {          \
        decide<subject>(state, scalar::decision##_by_hand);                                        \
    })

const auto registered = [] {
    PARTNERKIT_SCALAR("e5", examples::candidate, e5);
    PARTNERKIT_SCALAR("e6", examples::evaluation, e6);
    PARTNERKIT_SCALAR("t7", examples::partner, t7);
    PARTNERKIT_SCALAR("t2", examples::capability, t2);
    return true;
}();

} // namespace
