// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "both.hpp"
#include "tier_systems.hpp"

#include <partnerkit/lint.hpp>
#include <policies.hpp>

namespace pk = partnerkit;
using namespace pk::literals;
using namespace examples;

namespace {

struct slips :
    pk::decision_table<
        "slips",
        pk::hit::first,
        pk::rule<
            3,
            pk::at_least<&partner::pipeline, 500'000_usd>,
            pk::at_least<&partner::certified, 4>>,
        pk::rule<2, pk::less_than<&partner::pipeline, 499'000_usd>>,
        pk::rule<1, pk::at_least<&partner::pipeline, 500'000_usd>>,
        pk::otherwise<0>> {};

struct finding {
    pk::lint_kind kind;
    std::string_view field;
    std::int64_t lonely = 0, other = 0;
    friend constexpr bool operator==(const finding&, const finding&) = default;
};
template <std::size_t Count>
struct findings {
    finding items[Count]{};
    std::size_t size = 0;
    friend constexpr bool operator==(const findings&, const findings&) = default;
};

template <class Policy, std::size_t Count>
constexpr findings<Count> all_of(int) {
    findings<Count> result;
    pk::lint<Policy>([&](const pk::lint_finding& found) {
        result.items[result.size++] = {found.kind, found.field, found.lonely, found.other};
    });
    return result;
}

TEST_CASE("thresholds that are nearly the same, and members that nobody reads") {
    constexpr auto found = [](int) { return all_of<slips, 3>(0); };
    constexpr findings<3> expected{
        {{pk::lint_kind::near_thresholds, "pipeline", 499'000'00, 500'000'00},
         {pk::lint_kind::unused_member, "dedicated_practice"}},
        2};
    CHECK_BOTH(found, 0, expected);
}

TEST_CASE("more tiers than anybody can tell apart") {
    constexpr auto found = [](int) { return all_of<tiers::channel_programme, 1>(0).items[0].kind; };
    CHECK_BOTH(found, 0, pk::lint_kind::too_many_tiers);
    static_assert(!pk::lint_free<tiers::channel_programme>);
}

static_assert(pk::lint_free<pipeline_tiers>);
static_assert(pk::lint_free<attractiveness>);
static_assert(pk::lint_free<build_or_partner>);

/// Just beyond one per cent is a threshold of its own.
template <auto Second>
struct apart :
    pk::decision_table<
        "apart",
        pk::hit::first,
        pk::rule<2, pk::at_least<&tiers::ranked::rank, 1000>>,
        pk::rule<1, pk::at_least<&tiers::ranked::rank, Second>>,
        pk::otherwise<0>> {};
static_assert(!pk::lint_free<apart<990>> && pk::lint_free<apart<989>>);

} // namespace
