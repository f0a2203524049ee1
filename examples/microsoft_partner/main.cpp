// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Prints the capability scores of some partners, metric by metric. What it prints comes from the
// policies themselves: their names, lines and limits are read from their descriptions.

#include "microsoft_partner.hpp"

#include <partnerkit/reader.hpp>
#include <partnerkit/text.hpp>

#include <cstdio>
#include <string_view>

namespace {

namespace pk = partnerkit;
using namespace pk::literals;

int width(std::string_view text) { return static_cast<int>(text.size()); }

/// A card with the points of each line, their limit, the total and the verdict.
template <class Card>
void print(const char* who, const typename Card::subject_type& partner) {
    const pk::policy_view& view = pk::view_of<Card>;
    const auto values = pk::values_of<Card>(partner);
    std::printf("%s - %.*s\n", who, width(view.name), view.name.data());
    for (const pk::criterion_view& line : view.criteria) {
        const pk::field_view& field = view.fields[line.field];
        const auto points = pk::to_text(view.score, values[line.field].steps * line.factor);
        const auto most = pk::to_text(view.score, field.domain.highest * line.factor);
        std::printf(
            "  %-18.*s %12.*s of %.*s\n",
            width(field.name),
            field.name.data(),
            width(points),
            points.chars,
            width(most),
            most.chars);
    }
    const auto answer = Card{}(partner);
    const auto total = pk::to_text(answer.score);
    const auto verdict = pk::to_text(answer.band);
    std::printf(
        "  %-18s %12.*s, %.*s\n\n",
        "total",
        width(total),
        total.chars,
        width(verdict),
        verdict.chars);
}

} // namespace

int main() {
    using namespace microsoft;

    print<infrastructure>(
        "a partner with two architects",
        {.customer_adds = 2,
         .intermediate = 5,
         .advanced = 3,
         .architects = 2,
         .administrators = 2,
         .consumption = 5'000_usd,
         .usage_growth = 12,
         .deployments = 5});
    print<infrastructure>(
        "a stronger one with one architect",
        {.customer_adds = 3,
         .intermediate = 5,
         .advanced = 5,
         .architects = 1,
         .administrators = 2,
         .consumption = 5'000_usd,
         .usage_growth = 30,
         .deployments = 5});
    print<data_and_ai>(
        "a partner with little growth",
        {.customer_adds = 3,
         .intermediate = 8,
         .advanced = 0,
         .architects = 3,
         .administrators = 2,
         .consumption = 1'000_usd,
         .usage_growth = growth{1.5_dec},
         .deployments = 1});

    constexpr modern_work_partner modern{
        .customer_adds = 4,
        .intermediate = 4,
        .advanced = 2,
        .cpor_users = 1'000,
        .dpor_users = 0,
        .csp_users = 0,
        .cpor_deployments = 0,
        .dpor_deployments = 0,
        .csp_deployments = 0};
    print<modern_work_enterprise>("a partner without a deployment", modern);
    print<modern_work_smb>("the same", modern);
    const modern_work_answer better = modern_work(modern);
    const auto points = pk::to_text(better.points);
    const auto verdict = pk::to_text(better.verdict);
    std::printf(
        "The better track counts: %.*s points, %.*s.\n",
        width(points),
        points.chars,
        width(verdict),
        verdict.chars);
}
