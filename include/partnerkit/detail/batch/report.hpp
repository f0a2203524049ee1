// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_BATCH_REPORT_HPP_INCLUDED
#define PARTNERKIT_DETAIL_BATCH_REPORT_HPP_INCLUDED

// How a batch is done, and what becomes of it.

#include <partnerkit/detail/batch/kernels.hpp>
#include <partnerkit/expected.hpp>

namespace partnerkit {
inline namespace v0 {
namespace batch {

/// Why a call was refused; nothing has been written then.
enum class fault : unsigned char {
    none,
    column_size, ///< a column has another number of rows than the first
    output_size, ///< an output has another number of rows than the columns
    no_column,   ///< of a source that is known only when the program runs
    column_type,
    column_layout
};
BOOST_DESCRIBE_ENUM(fault, none, column_size, output_size, no_column, column_type, column_layout)

struct error {
    fault why = fault::none;
    std::string_view where{}; ///< the field, or the output
    std::size_t found = 0;    ///< rows
    std::size_t wanted = 0;

    friend constexpr bool operator==(const error&, const error&) = default;
};

/// `certified: a column of 4 rows, where the others have 5`.
[[nodiscard]] constexpr text_buffer<160> message(const error& wrong) noexcept {
    text_buffer<160> text;
    text << wrong.where << ": ";
    switch (wrong.why) {
    case fault::none:
        break;
    case fault::column_size:
        return text << "a column of " << wrong.found << " rows, where the others have "
                    << wrong.wanted;
    case fault::output_size:
        return text << "an output of " << wrong.found << " rows, where the columns have "
                    << wrong.wanted;
    case fault::no_column:
        return text << "no column of this name";
    case fault::column_type:
        return text << "a column of a type that is not read";
    case fault::column_layout:
        return text << "a column that contradicts itself";
    }
    return text << "nothing is wrong";
}

// ---- how ---------------------------------------------------------------------------------------

/// Instruction sets. All have the same answers; `best` is what the processor has.
enum class instructions : unsigned char { best, baseline, avx2, avx512 };
BOOST_DESCRIBE_ENUM(instructions, best, baseline, avx2, avx512)

/// Whether this processor has them, and this build knows them.
[[nodiscard]] inline bool has(instructions set) noexcept {
#ifdef PARTNERKIT_BATCH_X86
    if (set == instructions::avx2) return __builtin_cpu_supports("avx2") != 0;
    if (set == instructions::avx512)
        return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
               __builtin_cpu_supports("avx512vl") != 0 && __builtin_cpu_supports("avx512dq") != 0;
#endif
    return set == instructions::best || set == instructions::baseline;
}

template <class Executor>
struct spread {
    const Executor& executor;
};
/// Lets an executor of the caller do the work: `executor(count, task)` calls `task(i)` for each i
/// below `count`, in any order and on any threads, and returns when all are done. The answers are
/// the same, whatever it does. For one of the standard library's see parallel.hpp.
template <class Executor>
[[nodiscard]] constexpr spread<Executor> on(const Executor& executor) noexcept {
    return {executor};
}

/// What became of the rows.
struct report {
    std::size_t rows = 0;
    std::size_t invalid = 0;       ///< rows with a bad cell
    std::size_t first_invalid = 0; ///< the first of them; `rows` if there is none
    std::size_t unanswered = 0;    ///< no rule matches, or a value is missing
    std::size_t conflicts = 0;     ///< rules of `unique` or `any` contradict each other

    friend constexpr bool operator==(const report&, const report&) = default;
};

} // namespace batch
} // namespace v0
} // namespace partnerkit

#endif
