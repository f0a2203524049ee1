// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The batch scorer on another processor than this one: cross-compiled, and run if an emulator is
// there. Answers 0 if every row has the answer of the policy.

#include <partnerkit/batch.hpp>

#include <policies.hpp>

#include <cstdio>
#include <vector>

namespace pk = partnerkit;
namespace batch = pk::batch;

int main() {
    const std::size_t rows = 1'013;
    std::uint32_t state = 1;
    const auto below = [&state](std::uint32_t limit) {
        state = state * 1'664'525 + 1'013'904'223;
        return state / 65'536 % limit;
    };

    std::vector<std::uint8_t> ratings[7];
    std::vector<double> pipeline;
    std::vector<std::uint8_t> certified;
    std::vector<std::uint8_t> practice((rows + 7) / 8);
    for (std::size_t i = 0; i < rows; ++i) {
        for (auto& each : ratings)
            each.push_back(static_cast<std::uint8_t>(1 + below(5)));
        pipeline.push_back(below(60) * 50'000 + below(2) * 0.01);
        certified.push_back(static_cast<std::uint8_t>(below(9)));
        if (below(2) != 0)
            practice[i / 8] = static_cast<std::uint8_t>(practice[i / 8] | 1U << i % 8);
    }
    std::vector<std::int16_t> scores(rows);
    std::vector<examples::verdict> verdicts(rows);
    std::vector<examples::tier> tiers(rows);

    using examples::evaluation;
    using examples::partner;
    const auto rated = batch::decide<examples::partner_evaluation>(
        batch::columns{
            batch::column<&evaluation::icp_overlap>(ratings[0]),
            batch::column<&evaluation::complementarity>(ratings[1]),
            batch::column<&evaluation::reach>(ratings[2]),
            batch::column<&evaluation::reputation>(ratings[3]),
            batch::column<&evaluation::readiness>(ratings[4]),
            batch::column<&evaluation::sponsorship>(ratings[5]),
            batch::column<&evaluation::culture>(ratings[6])},
        batch::scores(scores),
        batch::outcomes(verdicts));
    const auto tiered = batch::decide<examples::pipeline_tiers>(
        batch::columns{
            batch::column<&partner::pipeline>(pipeline),
            batch::column<&partner::certified>(certified),
            batch::column<&partner::dedicated_practice>(batch::bits(practice.data(), rows))},
        batch::outcomes(tiers));

    std::size_t wrong = !rated || !tiered || rated->invalid + tiered->invalid != 0 ? 1 : 0;
    for (std::size_t i = 0; i < rows; ++i) {
        const auto rating = [&](std::size_t column) {
            return *pk::checked<pk::rating>(ratings[column][i]);
        };
        const auto answer = examples::partner_evaluation{}(
            {rating(0), rating(1), rating(2), rating(3), rating(4), rating(5), rating(6)});
        const auto tier = examples::pipeline_tiers{}(
            {*pk::checked<pk::usd>(pipeline[i]),
             *pk::checked<pk::count>(certified[i]),
             (practice[i / 8] >> i % 8 & 1) != 0});
        wrong += answer.score.steps != scores[i] || answer.band != verdicts[i] || tier != tiers[i];
    }
    std::printf("%zu of %zu rows are wrong\n", wrong, rows);
    return wrong == 0 ? 0 : 1;
}
