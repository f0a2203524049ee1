// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Scorecards on other cells than bytes: E6 on the library's own ratings, on real numbers and on an
// array of the host's structs; E5, which is over percentages, on bytes. A share of `floor/memcpy`
// is comparable between them, rows per second are not: a row of doubles has 59 bytes.

#include "batch.hpp"

namespace {

using namespace bench;
using examples::evaluation;
using examples::partner_evaluation;

/// A rating with two decimals, 1.00 to 5.00; every step is as likely.
pk::rating next_rating(splitmix64& random) {
    return pk::rating::from_steps(static_cast<std::int16_t>(100 + random() % 401));
}
evaluation next_evaluation(splitmix64& random) {
    const auto next = [&] { return next_rating(random); };
    return {next(), next(), next(), next(), next(), next(), next()};
}

template <class Policy, class Score = std::int16_t>
struct results {
    column<Score> scores;
    column<std::uint8_t> outcomes;

    explicit results(std::size_t count) : scores(count), outcomes(count) {}
    void forget() {
        bench::forget(scores);
        bench::forget(outcomes);
    }
    bool are_right(std::size_t i, const typename Policy::subject_type& subject) const {
        const auto wanted = Policy{}(subject);
        return scores[i] == wanted.score.steps &&
               outcomes[i] == static_cast<std::uint8_t>(wanted.band);
    }
};

template <class Cell>
struct ratings : results<partner_evaluation> {
    static constexpr double row_bytes = criteria * sizeof(Cell) + 3;
    std::array<column<Cell>, criteria> cells;

    explicit ratings(std::size_t count) : results(count) {
        splitmix64 random{6};
        for (auto& one : cells) {
            one.resize(count);
            for (Cell& cell : one) {
                const pk::rating rating = next_rating(random);
                if constexpr (std::floating_point<Cell>)
                    cell = static_cast<Cell>(rating.steps) / 100;
                else
                    cell = rating;
            }
        }
    }

    auto decide() {
        return batch::decide<partner_evaluation>(
            batch::columns{
                batch::column<&evaluation::icp_overlap>(cells[0]),
                batch::column<&evaluation::complementarity>(cells[1]),
                batch::column<&evaluation::reach>(cells[2]),
                batch::column<&evaluation::reputation>(cells[3]),
                batch::column<&evaluation::readiness>(cells[4]),
                batch::column<&evaluation::sponsorship>(cells[5]),
                batch::column<&evaluation::culture>(cells[6])},
            batch::scores(scores),
            batch::outcomes(outcomes));
    }
    bool is_right(std::size_t i) const {
        const auto rating = [&](std::size_t criterion) {
            const Cell cell = cells[criterion][i];
            if constexpr (std::floating_point<Cell>)
                return *pk::checked<&evaluation::reach>(cell);
            else
                return cell;
        };
        return are_right(
            i, {rating(0), rating(1), rating(2), rating(3), rating(4), rating(5), rating(6)});
    }
};

/// Structs of seven ratings, 14 bytes each.
struct evaluations : results<partner_evaluation> {
    static constexpr double row_bytes = sizeof(evaluation) + 3;
    column<evaluation> subjects;

    explicit evaluations(std::size_t count) : results(count), subjects(count) {
        splitmix64 random{6};
        for (evaluation& subject : subjects)
            subject = next_evaluation(random);
    }
    auto decide() {
        return batch::decide<partner_evaluation>(
            batch::records(subjects), batch::scores(scores), batch::outcomes(outcomes));
    }
    bool is_right(std::size_t i) const { return are_right(i, subjects[i]); }
};

/// E5 on whole per cent in bytes; its scores need 32 bits.
struct candidates : results<examples::attractiveness, std::int32_t> {
    using candidate = examples::candidate;
    static constexpr double row_bytes = 10;
    std::array<column<std::uint8_t>, 5> cells;

    explicit candidates(std::size_t count) : results(count) {
        splitmix64 random{5};
        for (auto& one : cells) {
            one.resize(count);
            for (auto& cell : one)
                cell = static_cast<std::uint8_t>(random() % 101);
        }
    }
    auto decide() {
        return batch::decide<examples::attractiveness>(
            batch::columns{
                batch::column<&candidate::icp_overlap>(cells[0]),
                batch::column<&candidate::influence>(cells[1]),
                batch::column<&candidate::practice>(cells[2]),
                batch::column<&candidate::appetite>(cells[3]),
                batch::column<&candidate::revenue>(cells[4])},
            batch::scores(scores),
            batch::outcomes(outcomes));
    }
    bool is_right(std::size_t i) const {
        const auto share = [&](std::size_t criterion) {
            return pk::percent::from_steps(static_cast<std::int16_t>(100 * cells[criterion][i]));
        };
        return are_right(i, {share(0), share(1), share(2), share(3), share(4)});
    }
};

const auto registered = [] {
    const auto all = {size_class::dram, size_class::l2, size_class::l1};
    add<ratings<pk::rating>>("e6/i16", all);
    add<ratings<float>>("e6/f32", all);
    add<ratings<double>>("e6/f64", all);
    add<evaluations>("e6/records", {size_class::dram, size_class::l1});
    add<candidates>("e5/u8", {size_class::dram});
    return true;
}();

} // namespace
