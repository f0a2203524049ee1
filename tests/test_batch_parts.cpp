// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Rows in parts: on executors of all kinds, and in a stream of chunks without any memory; and what
// moves between two versions of a policy.

#include "batch_check.hpp"

#include <partnerkit/migration.hpp>
#include <policies.hpp>

#include <array>
#include <atomic>
#include <cstdlib>
#include <new>
#include <thread>

namespace {
std::atomic<std::size_t> allocations{0};
} // namespace

// Counted, so that a test can show that there are none.
void* operator new(std::size_t size) {
    ++allocations;
    void* const memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr) std::abort();
    return memory;
}
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return operator new(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return operator new(size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace parts {

namespace pk = partnerkit;
using namespace pk::literals;
using examples::evaluation;
using examples::verdict;

/// E6 with a higher threshold, and without a verdict below it all.
struct stricter_evaluation :
    pk::scorecard<
        "stricter evaluation",
        pk::criterion<&evaluation::icp_overlap, 25_pct>,
        pk::criterion<&evaluation::complementarity, 20_pct>,
        pk::criterion<&evaluation::reach, 15_pct>,
        pk::criterion<&evaluation::reputation, 15_pct>,
        pk::criterion<&evaluation::readiness, 10_pct>,
        pk::criterion<&evaluation::sponsorship, 10_pct>,
        pk::criterion<&evaluation::culture, 5_pct>,
        pk::bands<pk::from<4, verdict::pursue>, pk::from<2.5_dec, verdict::conditional>>> {};

} // namespace parts

namespace {

namespace pk = partnerkit;
namespace batch = pk::batch;
using examples::evaluation;
using examples::partner_evaluation;
using examples::verdict;
using tests::answer_cells;
using tests::row_answer;

using bytes = std::vector<std::uint8_t>;
constexpr std::uint8_t bad = 6;

/// Whole ratings in bytes, some of them bad.
struct evaluations {
    std::array<bytes, 7> cells;
    std::vector<row_answer> wanted;

    evaluations(tests::dice& dice, std::size_t size, int bad_once_in) {
        for (std::size_t row = 0; row < size; ++row) {
            for (bytes& column : cells)
                column.push_back(
                    dice.once_in(bad_once_in) ? bad : static_cast<std::uint8_t>(dice(1, 5)));
            wanted.push_back(
                is_bad(row) ? tests::bad_row : tests::answer_for<partner_evaluation>(subject(row)));
        }
    }
    [[nodiscard]] bool is_bad(std::size_t row) const {
        return std::any_of(
            cells.begin(), cells.end(), [row](const bytes& column) { return column[row] == bad; });
    }
    [[nodiscard]] evaluation subject(std::size_t row) const {
        const auto at = [&](std::size_t column) {
            return pk::rating::from_steps(static_cast<std::int16_t>(cells[column][row] * 100));
        };
        return {at(0), at(1), at(2), at(3), at(4), at(5), at(6)};
    }
    [[nodiscard]] auto source(std::size_t first, std::size_t count) const {
        const auto part = [&](std::size_t column) {
            return std::span{cells[column]}.subspan(first, count);
        };
        return batch::columns{
            batch::column<&evaluation::icp_overlap>(part(0)),
            batch::column<&evaluation::complementarity>(part(1)),
            batch::column<&evaluation::reach>(part(2)),
            batch::column<&evaluation::reputation>(part(3)),
            batch::column<&evaluation::readiness>(part(4)),
            batch::column<&evaluation::sponsorship>(part(5)),
            batch::column<&evaluation::culture>(part(6))};
    }
};

using cells = answer_cells<std::int16_t, verdict>;

struct in_order {
    template <class Task>
    void operator()(std::size_t count, const Task& task) const {
        for (std::size_t i = 0; i < count; ++i)
            task(i);
    }
};
struct in_reverse {
    template <class Task>
    void operator()(std::size_t count, const Task& task) const {
        for (std::size_t i = count; i > 0; --i)
            task(i - 1);
    }
};
struct on_threads {
    template <class Task>
    void operator()(std::size_t count, const Task& task) const {
        std::vector<std::thread> all;
        for (std::size_t i = 0; i < count; ++i)
            all.emplace_back([&task, i] { task(i); });
        for (std::thread& each : all)
            each.join();
    }
};
/// Whatever throws shall get out.
struct refusing {
    template <class Task>
    void operator()(std::size_t, const Task&) const {
        throw 7;
    }
};

} // namespace

TEST_CASE("executors change nothing") {
    tests::dice dice = tests::seeded_dice();
    // Two parts and a bit; the first bad cell is not in the first part.
    evaluations some(dice, 150'001, 1'000'000'000);
    for (const std::size_t row : {70'000U, 70'001U, 131'072U, 150'000U}) {
        some.cells[row % 7][row] = bad;
        some.wanted[row] = tests::bad_row;
    }
    const auto source = some.source(0, 150'001);
    const auto check = [&](const auto& executor, const char* what) {
        tests::check_where<partner_evaluation, cells>(
            batch::on(executor), what, source, some.wanted);
    };
    check(in_order{}, "in order");
    check(in_reverse{}, "in reverse");
    check(on_threads{}, "on threads");
    tests::check_where<partner_evaluation, cells>(
        batch::instructions::best, "alone", source, some.wanted);
    // Less than a part, exactly one, and nothing.
    for (const std::size_t size : {0U, 1U, 65'536U, 65'537U})
        tests::check_where<partner_evaluation, cells>(
            batch::on(in_reverse{}),
            "few rows",
            some.source(0, size),
            std::span{some.wanted}.first(size));

    tests::all_outputs<partner_evaluation, cells> to(150'001, 1);
    int thrown = 0;
    try {
        (void)to.with([&](const auto&... outputs) {
            return batch::decide<partner_evaluation>(batch::on(refusing{}), source, outputs...);
        });
    } catch (int what) {
        thrown = what;
    }
    CHECK(thrown == 7);
}

TEST_CASE("a stream of ten million rows in chunks, without memory") {
    // The chunks lie at different places of what is generated, so that no two of them are the same.
    tests::dice dice = tests::seeded_dice();
    constexpr std::size_t chunk = 65'536;
    constexpr std::size_t more = 4'099;
    constexpr std::size_t total = 10'000'000;
    const evaluations some(dice, chunk + more, 5'000);
    const std::vector<pk::usd> amounts = tests::amounts_for(chunk + more);
    std::vector<std::int16_t> scores(chunk);
    std::vector<verdict> outcomes(chunk);
    std::vector<std::uint8_t> rules(chunk);
    batch::histogram<verdict> counts;
    batch::totals<verdict, pk::usd> sums;
    batch::top<std::remove_cvref_t<decltype(partner_evaluation::highest())>, 7> best;

    std::array<std::uint64_t, 3> wanted_counts{};
    std::array<std::int64_t, 3> wanted_sums{};
    std::uint64_t wanted_invalid = 0;
    std::uint64_t invalid = 0;
    std::size_t highest_rows = 0;
    const std::size_t before = allocations;
    for (std::size_t first = 0; first < total; first += chunk) {
        const std::size_t size = std::min(chunk, total - first);
        const std::size_t place = first / chunk * 1'021 % more;
        const auto done = batch::decide<partner_evaluation>(
            some.source(place, size),
            batch::scores(std::span{scores}.first(size)),
            batch::outcomes(std::span{outcomes}.first(size)),
            batch::rules(std::span{rules}.first(size)),
            batch::count_in(counts),
            batch::add_up(std::span{amounts}.subspan(place, size), sums),
            batch::rank_in(best, first));
        if (!done) break;
        invalid += done->invalid;
    }
    CHECK(allocations == before);
    for (std::size_t first = 0; first < total; first += chunk) {
        const std::size_t size = std::min(chunk, total - first);
        const std::size_t place = first / chunk * 1'021 % more;
        const row_answer* const answers = some.wanted.data() + place;
        for (std::size_t row = 0; row < size; ++row) {
            if (answers[row].invalid) {
                ++wanted_invalid;
                continue;
            }
            const auto outcome = static_cast<std::size_t>(*answers[row].outcome);
            ++wanted_counts[outcome];
            wanted_sums[outcome] += amounts[place + row].steps;
            if (*answers[row].score == tests::steps_of(partner_evaluation::highest()) &&
                highest_rows < best.size()) {
                CHECK(best[highest_rows].row == first + row);
                ++highest_rows;
            }
        }
    }
    CHECK(highest_rows == 7); // the best that there is comes more often
    CHECK(counts.invalid == wanted_invalid);
    CHECK(invalid == wanted_invalid);
    CHECK(counts.unanswered == 0);
    for (const verdict each : {verdict::pass, verdict::conditional, verdict::pursue}) {
        const auto place = static_cast<std::size_t>(each);
        CHECK(counts[each] == wanted_counts[place]);
        CHECK((sums[each] == pk::usd::from_steps(wanted_sums[place])));
    }
    CHECK(counts.invalid + wanted_counts[0] + wanted_counts[1] + wanted_counts[2] == total);
}

TEST_CASE("who moves, as one by one") {
    using parts::stricter_evaluation;
    tests::dice dice = tests::seeded_dice();
    for (const std::size_t size : {0U, 1U, 1'023U, 1'024U, 3'000U}) {
        const evaluations some(dice, size, 500);
        std::vector<evaluation> sound;
        for (std::size_t row = 0; row < size; ++row)
            if (!some.is_bad(row)) sound.push_back(some.subject(row));
        const auto wanted = pk::migration<partner_evaluation, stricter_evaluation>(sound);
        const auto found =
            batch::migration<partner_evaluation, stricter_evaluation>(some.source(0, size));
        REQUIRE(found.has_value());
        CHECK(found->invalid == size - sound.size());
        CHECK(found->matrix.total() == wanted.total());
        for (const std::optional<verdict> from :
             {std::optional<verdict>{},
              std::optional{verdict::pass},
              std::optional{verdict::conditional},
              std::optional{verdict::pursue}})
            for (const std::optional<verdict> to :
                 {std::optional<verdict>{},
                  std::optional{verdict::pass},
                  std::optional{verdict::conditional},
                  std::optional{verdict::pursue}})
                CHECK(found->matrix.count(from, to) == wanted.count(from, to));
        if (size == 3'000) {
            CHECK(wanted.count(verdict::pursue, verdict::conditional) > 0);
            CHECK(wanted.count(verdict::pass, std::nullopt) > 0);
        }
    }
    evaluations some(dice, 100, 500);
    some.cells[6].pop_back();
    const auto source = batch::columns{
        batch::column<&evaluation::icp_overlap>(some.cells[0]),
        batch::column<&evaluation::complementarity>(some.cells[1]),
        batch::column<&evaluation::reach>(some.cells[2]),
        batch::column<&evaluation::reputation>(some.cells[3]),
        batch::column<&evaluation::readiness>(some.cells[4]),
        batch::column<&evaluation::sponsorship>(some.cells[5]),
        batch::column<&evaluation::culture>(some.cells[6])};
    const auto refused = batch::migration<partner_evaluation, stricter_evaluation>(source);
    REQUIRE(!refused);
    CHECK((refused.error() == batch::error{batch::fault::column_size, "culture", 99, 100}));
}
