// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_BENCHMARKS_DATA_HPP_INCLUDED
#define PARTNERKIT_BENCHMARKS_DATA_HPP_INCLUDED

// What the benchmarks of many rows decide, and what must come out: E6 (the `partner_evaluation` of
// examples/policies.hpp) on seven ratings from 1 to 5, the same ones in every run and program.

#include <array>
#include <cstddef>
#include <cstdint>
#include <new>
#include <vector>

namespace bench {

// ---- Memory -------------------------------------------------------------------------------------

/// What a benchmark's rows and results fill together: a part of a cache, or far more than any.
enum class size_class { l1, l2, dram };

constexpr const char* name_of(size_class size) {
    return size == size_class::l1 ? "l1" : size == size_class::l2 ? "l2" : "dram";
}

constexpr std::size_t bytes_of(size_class size) {
    constexpr std::size_t kibi = 1024;
    return size == size_class::l1   ? 16 * kibi
           : size == size_class::l2 ? 512 * kibi
                                    : 256 * 1024 * kibi;
}

/// How many rows of so many bytes, their results included, that is; a multiple of 64, so that
/// columns of bytes are whole cache lines.
constexpr std::size_t rows_of(size_class size, std::size_t bytes_per_row) {
    return bytes_of(size) / bytes_per_row / 64 * 64;
}

/// Starts at a cache line, or a sixteenth of the accesses to a small array may straddle two.
template <class T>
struct aligned_allocator {
    using value_type = T;
    aligned_allocator() = default;
    template <class U>
    aligned_allocator(const aligned_allocator<U>&) {}
    T* allocate(std::size_t count) {
        return static_cast<T*>(::operator new (count * sizeof(T), std::align_val_t{64}));
    }
    void deallocate(T* data, std::size_t) { ::operator delete (data, std::align_val_t{64}); }
    friend bool operator==(aligned_allocator, aligned_allocator) { return true; }
};

template <class T>
using column = std::vector<T, aligned_allocator<T>>;

// ---- The policy, in whole numbers ---------------------------------------------------------------

constexpr std::size_t criteria = 7;
constexpr std::array<int, criteria> weights{25, 20, 15, 15, 10, 10, 5}; // per cent

/// The ratings of one row: icp_overlap, complementarity, reach, reputation, readiness,
/// sponsorship, culture.
using row = std::array<std::uint8_t, criteria>;

/// In hundredths, so it is exact.
constexpr int score_of(const row& ratings) {
    int score = 0;
    for (std::size_t i = 0; i < criteria; ++i)
        score += weights[i] * ratings[i];
    return score;
}

/// 2 pursue, 1 conditional, 0 pass.
constexpr int band_of(int score) { return score >= 350 ? 2 : score >= 250 ? 1 : 0; }

// ---- The rows -----------------------------------------------------------------------------------

/// SplitMix64 of Steele, Lea and Flood.
class splitmix64 {
  public:
    constexpr explicit splitmix64(std::uint64_t seed) : state_{seed} {}
    constexpr std::uint64_t operator()() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }

  private:
    std::uint64_t state_;
};

/// One row after the other, without end.
class rows {
  public:
    constexpr row operator()() {
        std::uint64_t digits = random_() % 78'125; // 5^7 possible rows
        row ratings{};
        for (auto& rating : ratings) {
            rating = static_cast<std::uint8_t>(digits % 5 + 1);
            digits /= 5;
        }
        return ratings;
    }

  private:
    splitmix64 random_{20260101};
};

/// The same rows as columns of bytes (or of other numbers).
template <class Number = std::uint8_t>
std::array<column<Number>, criteria> make_columns(std::size_t count) {
    std::array<column<Number>, criteria> columns;
    for (auto& one : columns)
        one.resize(count);
    rows next;
    for (std::size_t i = 0; i < count; ++i) {
        const row ratings = next();
        for (std::size_t j = 0; j < criteria; ++j)
            columns[j][i] = static_cast<Number>(ratings[j]);
    }
    return columns;
}

/// The same rows as structs of seven numbers (or as other structs that begin with them).
template <class Number>
struct evaluation {
    Number icp_overlap, complementarity, reach, reputation, readiness, sponsorship, culture;
};

template <class Number, class Record = evaluation<Number>>
column<Record> make_records(std::size_t count) {
    column<Record> records(count);
    rows next;
    for (auto& record : records) {
        const row r = next();
        const auto number = [&](std::size_t i) { return static_cast<Number>(r[i]); };
        record = {number(0), number(1), number(2), number(3), number(4), number(5), number(6)};
    }
    return records;
}

// ---- What must come out -------------------------------------------------------------------------

/// How many rows are in each band, and what their scores add up to.
struct tally {
    std::array<std::int64_t, 3> bands{};
    std::int64_t scores = 0;

    constexpr void add(int score, int band) {
        ++bands[static_cast<std::size_t>(band)];
        scores += score;
    }
    friend constexpr bool operator==(const tally&, const tally&) = default;
};

constexpr tally expected(std::size_t count) {
    tally result;
    rows next;
    for (std::size_t i = 0; i < count; ++i) {
        const int score = score_of(next());
        result.add(score, band_of(score));
    }
    return result;
}

// peers/engines.mjs makes its rows by itself and compares them with this.
static_assert(expected(1'000) == tally{{192, 598, 210}, 298'735});

/// How many of the verdicts differ from the exact ones, where `band(i)` is that of row i.
template <class Band>
std::size_t misplaced(std::size_t count, Band band) {
    std::size_t result = 0;
    rows next;
    for (std::size_t i = 0; i < count; ++i)
        result += static_cast<int>(band(i)) != band_of(score_of(next())) ? 1u : 0u;
    return result;
}

} // namespace bench

#endif
