// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_PARALLEL_HPP_INCLUDED
#define PARTNERKIT_PARALLEL_HPP_INCLUDED

/// \file
/// An executor for `batch::on` that uses the parallel algorithms of the standard library:
///
///     batch::decide<policy>(batch::on(batch::parallel{}), source, outputs...);
///
/// Not a part of partnerkit.hpp: with libstdc++, `<execution>` needs oneTBB to link where oneTBB is
/// installed, and does the work on one thread where it is not. oneTBB itself needs no header of
/// ours, since an executor is any function that calls a task for each number below a count:
///
///     const auto executor = [](std::size_t count, const auto& task) {
///         tbb::parallel_for(std::size_t{0}, count, task);
///     };

#include <partnerkit/version.hpp>

#include <algorithm>
#include <cstddef>
#include <execution>
#include <numeric>
#include <vector>

namespace partnerkit {
inline namespace v0 {
namespace batch {

/// Allocates one number for each task. A task must not throw, and those of `decide` do not.
struct parallel {
    template <class Task>
    void operator()(std::size_t count, const Task& task) const {
        std::vector<std::size_t> numbers(count);
        std::iota(numbers.begin(), numbers.end(), std::size_t{0});
        std::for_each(std::execution::par, numbers.begin(), numbers.end(), task);
    }
};

} // namespace batch
} // namespace v0
} // namespace partnerkit

#endif
