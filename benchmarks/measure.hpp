// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_BENCHMARKS_MEASURE_HPP_INCLUDED
#define PARTNERKIT_BENCHMARKS_MEASURE_HPP_INCLUDED

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace bench {

/// Makes what a benchmark works on, and keeps it for its other runs, until the same caller asks for
/// something of another name: memory is not endless.
template <class Data, class Make>
Data& kept(const std::string& name, Make make) {
    static std::string owner; // (for each caller)
    static std::unique_ptr<Data> data;
    if (!data || owner != name) {
        data.reset();
        data = std::make_unique<Data>(make());
        owner = name;
    }
    return *data;
}

inline void processed(benchmark::State& state, std::size_t rows, double bytes_per_row) {
    const auto done =
        static_cast<std::int64_t>(rows) * static_cast<std::int64_t>(state.iterations());
    state.SetItemsProcessed(done);
    state.SetBytesProcessed(static_cast<std::int64_t>(static_cast<double>(done) * bytes_per_row));
}

} // namespace bench

#endif
