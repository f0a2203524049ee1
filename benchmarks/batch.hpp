// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_BENCHMARKS_BATCH_HPP_INCLUDED
#define PARTNERKIT_BENCHMARKS_BATCH_HPP_INCLUDED

// How `batch::decide` is measured. A portfolio is rows in some form, with room for the results:
//
//     portfolio(count);                   // makes the rows
//     static constexpr double row_bytes;  // of a row and its results
//     void forget();                      // the results
//     auto decide(how...);                // how: nothing, instructions, or an executor
//     bool is_right(i) const;             // what the scalar policy says of row i is in the results
//
// The results of every benchmark are compared with the scalar policy's before they are believed.

#include "data.hpp"
#include "measure.hpp"
#include "policies.hpp"

#include <partnerkit/batch.hpp>

#include <algorithm>
#include <cstring>

namespace bench {

namespace pk = partnerkit;
namespace batch = partnerkit::batch;

/// Some 100 000 rows, from all over the portfolio, and its last ones.
template <class Portfolio>
bool is_right(const Portfolio& rows, std::size_t count) {
    const std::size_t step = count / 100'000 | 1;
    for (std::size_t i = 0; i < count; i += step)
        if (!rows.is_right(i)) return false;
    for (std::size_t i = count - std::min<std::size_t>(count, 200); i < count; ++i)
        if (!rows.is_right(i)) return false;
    return true;
}

template <class Portfolio, class... How>
void decide(benchmark::State& state, size_class size, How... how) {
    const std::size_t count = rows_of(size, static_cast<std::size_t>(Portfolio::row_bytes));
    Portfolio& rows = kept<Portfolio>(name_of(size), [=] { return Portfolio(count); });
    rows.forget();
    std::size_t decided = 0;
    for (auto _ : state) {
        decided += rows.decide(how...)->rows;
        benchmark::ClobberMemory();
    }
    processed(state, count, Portfolio::row_bytes);
    if (decided != count * static_cast<std::size_t>(state.iterations()) || !is_right(rows, count))
        state.SkipWithError("its answers differ from the scalar policy's");
}

/// `batch/<name>/<size>` for each of the sizes.
template <class Portfolio>
void add(const std::string& name, std::initializer_list<size_class> sizes) {
    for (const size_class size : sizes)
        benchmark::RegisterBenchmark(
            ("batch/" + name + "/" + name_of(size)).c_str(),
            [size](benchmark::State& state) { decide<Portfolio>(state, size); });
}

/// Results that no policy answers.
template <class Number>
void forget(column<Number>& results) {
    std::fill(results.begin(), results.end(), static_cast<Number>(-1));
}

} // namespace bench

#endif
