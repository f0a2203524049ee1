// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// E6 on columns of bytes, ratings of 1 to 5: by size, by instruction set, by number of rows, on
// threads, and with cells that are not known. Beside `floor/memcpy` for bytes, and beside all of
// `peer/` for rows. Ten bytes a row: seven ratings, the score in 16 bits, the verdict.

#include "batch.hpp"

#include <atomic>
#include <span>
#include <thread>

namespace {

using namespace bench;
using examples::evaluation;
using examples::partner_evaluation;

evaluation subject_of(const row& ratings) {
    const auto rating = [&](std::size_t i) {
        return pk::rating::from_steps(static_cast<std::int16_t>(100 * ratings[i]));
    };
    return {rating(0), rating(1), rating(2), rating(3), rating(4), rating(5), rating(6)};
}

struct ratings {
    static constexpr double row_bytes = 10;
    std::array<column<std::uint8_t>, criteria> cells;
    column<std::int16_t> scores;
    column<std::uint8_t> outcomes;

    explicit ratings(std::size_t count)
        : cells{make_columns(count)}, scores(count), outcomes(count) {}

    void forget() {
        bench::forget(scores);
        bench::forget(outcomes);
    }

    /// The first `count` rows.
    template <class... How>
    auto decide_first(std::size_t count, How... how) {
        const auto cells_of = [&](std::size_t i) { return std::span{cells[i]}.first(count); };
        return batch::decide<partner_evaluation>(
            how...,
            batch::columns{
                batch::column<&evaluation::icp_overlap>(cells_of(0)),
                batch::column<&evaluation::complementarity>(cells_of(1)),
                batch::column<&evaluation::reach>(cells_of(2)),
                batch::column<&evaluation::reputation>(cells_of(3)),
                batch::column<&evaluation::readiness>(cells_of(4)),
                batch::column<&evaluation::sponsorship>(cells_of(5)),
                batch::column<&evaluation::culture>(cells_of(6))},
            batch::scores(std::span{scores}.first(count)),
            batch::outcomes(std::span{outcomes}.first(count)));
    }
    template <class... How>
    auto decide(How... how) {
        return decide_first(scores.size(), how...);
    }

    row row_at(std::size_t i) const {
        row result;
        for (std::size_t j = 0; j < criteria; ++j)
            result[j] = cells[j][i];
        return result;
    }
    bool is_right(std::size_t i) const {
        const auto wanted = partner_evaluation{}(subject_of(row_at(i)));
        return scores[i] == wanted.score.steps &&
               outcomes[i] == static_cast<std::uint8_t>(wanted.band);
    }
};

// ---- Instruction sets ---------------------------------------------------------------------------

void with(benchmark::State& state, size_class size, batch::instructions set) {
    if (batch::has(set))
        decide<ratings>(state, size, set);
    else
        state.SkipWithError("this processor has no such instructions");
}

// ---- By number of rows --------------------------------------------------------------------------

void by_rows(benchmark::State& state, std::size_t count) {
    constexpr std::size_t most = 100'000'000; // 1 GB, made once
    ratings& data = kept<ratings>("", [] { return ratings(most); });
    for (auto _ : state) {
        benchmark::DoNotOptimize(data.decide_first(count));
        benchmark::ClobberMemory();
    }
    processed(state, count, ratings::row_bytes);
    if (!is_right(data, count)) state.SkipWithError("its answers differ from the scalar policy's");
}

// ---- On threads ---------------------------------------------------------------------------------

/// What a host has already, for its own work: here threads that come and go with a call.
struct threads {
    unsigned count;

    template <class Task>
    void operator()(std::size_t tasks, const Task& task) const {
        std::atomic<std::size_t> next = 0;
        const auto work = [&] {
            for (std::size_t i = next++; i < tasks; i = next++)
                task(i);
        };
        std::vector<std::jthread> others(count - 1);
        for (auto& thread : others)
            thread = std::jthread{work};
        work();
    }
};

void on_threads(benchmark::State& state, unsigned count) {
    const threads executor{count};
    decide<ratings>(state, size_class::dram, batch::on(executor));
}

// ---- With cells that are not known --------------------------------------------------------------

/// Ratings of which 2 % are unknown, as bitmaps say. E6 wants all seven, so 13 % of the rows have
/// no answer, and are marked.
struct ratings_with_nulls : ratings {
    static constexpr double row_bytes = 10 + criteria / 8.0;
    std::array<column<std::uint8_t>, criteria> valid;

    explicit ratings_with_nulls(std::size_t count) : ratings(count) {
        splitmix64 random{2};
        for (auto& bits : valid) {
            bits.resize((count + 7) / 8);
            for (std::size_t i = 0; i < count; ++i)
                bits[i / 8] |= static_cast<std::uint8_t>((random() % 50 != 0 ? 1 : 0) << i % 8);
        }
    }

    auto decide() {
        return batch::decide<partner_evaluation>(
            batch::columns{
                batch::column<&evaluation::icp_overlap>(cells[0]).valid(valid[0].data()),
                batch::column<&evaluation::complementarity>(cells[1]).valid(valid[1].data()),
                batch::column<&evaluation::reach>(cells[2]).valid(valid[2].data()),
                batch::column<&evaluation::reputation>(cells[3]).valid(valid[3].data()),
                batch::column<&evaluation::readiness>(cells[4]).valid(valid[4].data()),
                batch::column<&evaluation::sponsorship>(cells[5]).valid(valid[5].data()),
                batch::column<&evaluation::culture>(cells[6]).valid(valid[6].data())},
            batch::scores(scores),
            batch::outcomes(outcomes));
    }
    bool is_right(std::size_t i) const {
        const bool is_known = std::all_of(valid.begin(), valid.end(), [&](const auto& bits) {
            return (bits[i / 8] >> i % 8 & 1) != 0;
        });
        return is_known ? ratings::is_right(i)
                        : scores[i] == batch::marker<std::int16_t>::invalid &&
                              outcomes[i] == batch::marker<std::uint8_t>::invalid;
    }
};

const auto registered = [] {
    using benchmark::RegisterBenchmark;
    const std::string name = "batch/e6/u8";
    add<ratings>("e6/u8", {size_class::dram, size_class::l2, size_class::l1});
    for (const size_class size : {size_class::dram, size_class::l1}) {
        const std::string end = std::string{"/"} + name_of(size);
        RegisterBenchmark(
            (name + "/baseline" + end).c_str(), with, size, batch::instructions::baseline);
        RegisterBenchmark((name + "/avx2" + end).c_str(), with, size, batch::instructions::avx2);
    }
    add<ratings_with_nulls>("e6/u8_nulls", {size_class::dram});
    for (unsigned i = 1; i <= std::max(1U, std::thread::hardware_concurrency()); ++i)
        RegisterBenchmark((name + "/threads/" + std::to_string(i)).c_str(), on_threads, i)
            ->UseRealTime();
    for (std::size_t rows = 1'000; rows <= 100'000'000; rows *= 10)
        RegisterBenchmark((name + "/rows/" + std::to_string(rows)).c_str(), by_rows, rows);
    return true;
}();

} // namespace
