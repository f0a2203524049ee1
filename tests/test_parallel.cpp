// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The executor of the standard library: the same answers as in turn.

#include <partnerkit/batch.hpp>
#include <partnerkit/parallel.hpp>

#include <policies.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <vector>

namespace {

namespace pk = partnerkit;
namespace batch = pk::batch;
using examples::partner_evaluation;

TEST_CASE("parallel calls every task once") {
    std::vector<std::atomic<int>> calls(1'000);
    batch::parallel{}(calls.size(), [&](std::size_t task) { ++calls[task]; });
    for (const auto& each : calls)
        CHECK(each == 1);
    batch::parallel{}(0, [](std::size_t) { FAIL("there is no task"); });
}

TEST_CASE("answers do not depend on who does the work") {
    const std::size_t rows = 3 * 65'536 + 77;
    std::vector<examples::evaluation> evaluations(rows);
    std::uint32_t state = 1;
    const auto next = [&state] {
        state = state * 1'664'525 + 1'013'904'223;
        return pk::rating::from_steps(static_cast<std::int16_t>(100 + state / 65'536 % 401));
    };
    for (auto& each : evaluations)
        each = {next(), next(), next(), next(), next(), next(), next()};

    struct answers {
        std::vector<examples::verdict> verdicts;
        batch::histogram<examples::verdict> counts;
        batch::top_of<partner_evaluation, 7> best;
    } alone{std::vector<examples::verdict>(rows), {}, {}}, together = alone;
    const auto decide = [&](const auto& where, answers& to) {
        return *batch::decide<partner_evaluation>(
            where,
            batch::records(evaluations),
            batch::outcomes(to.verdicts),
            batch::count_in(to.counts),
            batch::rank_in(to.best));
    };
    CHECK(
        decide(batch::instructions::best, alone) == decide(batch::on(batch::parallel{}), together));
    CHECK(alone.verdicts == together.verdicts);
    CHECK(alone.counts == together.counts);
    for (std::size_t i = 0; i < 7; ++i)
        CHECK(alone.best[i] == together.best[i]);
    for (std::size_t i = 0; i < rows; i += 101)
        CHECK(together.verdicts[i] == partner_evaluation{}(evaluations[i]).band);
}

TEST_CASE("an error says what it is about") {
    using batch::fault;
    const auto text = [](const batch::error& of) { return std::string{batch::message(of).view()}; };
    CHECK(
        text({fault::column_size, "certified", 4, 5}) ==
        "certified: a column of 4 rows, where the others have 5");
    CHECK(
        text({fault::output_size, "outcomes", 3, 5}) ==
        "outcomes: an output of 3 rows, where the columns have 5");
    CHECK(text({fault::no_column, "staff"}) == "staff: no column of this name");
    CHECK(text({fault::column_type, "staff"}) == "staff: a column of a type that is not read");
    CHECK(text({fault::column_layout, "staff"}) == "staff: a column that contradicts itself");
}

} // namespace
