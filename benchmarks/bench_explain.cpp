// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// What it costs to explain a decision, beside the decision, on changing subjects in one run.

#include "policies.hpp"
#include "scalar/subjects.hpp"

#include <partnerkit/explain.hpp>
#include <partnerkit/margin.hpp>
#include <partnerkit/next.hpp>
#include <partnerkit/possible.hpp>

#include <benchmark/benchmark.h>

#include <vector>

namespace {

namespace pk = partnerkit;

template <class Policy, class Ask>
void ask(benchmark::State& state, Ask question) {
    scalar::subjects make;
    std::vector<typename Policy::subject_type> subjects;
    for (int i = 0; i < 4'096; ++i)
        subjects.push_back(make.next<typename Policy::subject_type>());
    std::size_t next = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(question(subjects[next]));
        next = (next + 1) % subjects.size();
    }
}

/// The questions that every policy answers; the last asks what leads elsewhere.
template <class Policy, class Next>
void add(const std::string& name, Next way) {
    const auto entry = [&name](const char* what, auto question) {
        benchmark::RegisterBenchmark(
            ("explain/" + name + what).c_str(),
            [question](benchmark::State& state) { ask<Policy>(state, question); });
    };
    entry("/decide", [](const auto& of) { return Policy{}(of); });
    entry("/explain", [](const auto& of) { return pk::explain<Policy>(of); });
    entry("/in_words", [](const auto& of) {
        static char text[4'096];
        return pk::write_text(pk::explain<Policy>(of), text) - text;
    });
    entry("/possible", [](const auto& of) { return pk::possible<Policy>(of); });
    entry("/margins", [](const auto& of) { return pk::margins_of<Policy>(of); });
    entry("/next", way);
}

const auto registered = [] {
    add<examples::attractiveness>(
        "e5", [](const auto& of) { return pk::next_band<examples::attractiveness>(of); });
    add<examples::pipeline_tiers>(
        "t7", [](const auto& of) { return pk::next_tier<examples::pipeline_tiers>(of); });
    add<examples::build_or_partner>("t2", [](const auto& of) {
        return pk::reach<examples::build_or_partner, examples::sourcing::partner>(of);
    });
    return true;
}();

} // namespace
