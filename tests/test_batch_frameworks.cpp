// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Every ready-made policy that answers one outcome, in a batch and one by one, with each
// instruction set. Inputs are drawn member by member, and often at a border of the policy.

#include <partnerkit/batch.hpp>
#include <partnerkit/frameworks/evaluate/attractiveness.hpp>
#include <partnerkit/frameworks/evaluate/competitor_move.hpp>
#include <partnerkit/frameworks/evaluate/evaluation.hpp>
#include <partnerkit/frameworks/evaluate/landscape.hpp>
#include <partnerkit/frameworks/evaluate/leverage.hpp>
#include <partnerkit/frameworks/evaluate/overlap_gate.hpp>
#include <partnerkit/frameworks/evaluate/qualification.hpp>
#include <partnerkit/frameworks/evaluate/rationale.hpp>
#include <partnerkit/frameworks/evaluate/skin_in_the_game.hpp>
#include <partnerkit/frameworks/evaluate/value_matrix.hpp>
#include <partnerkit/frameworks/evaluate/value_proposition.hpp>
#include <partnerkit/frameworks/programme/affiliate_tiers.hpp>
#include <partnerkit/frameworks/programme/build_or_partner.hpp>
#include <partnerkit/frameworks/programme/capacity_tiers.hpp>
#include <partnerkit/frameworks/programme/channel_tiers.hpp>
#include <partnerkit/frameworks/programme/continue_partnership.hpp>
#include <partnerkit/frameworks/programme/ecosystem_control.hpp>
#include <partnerkit/frameworks/programme/executive_map.hpp>
#include <partnerkit/frameworks/programme/integration.hpp>
#include <partnerkit/frameworks/programme/raci.hpp>
#include <partnerkit/frameworks/programme/revenue_tiers.hpp>
#include <partnerkit/frameworks/programme/sourcing_matrix.hpp>
#include <partnerkit/frameworks/programme/three_tiers.hpp>
#include <partnerkit/frameworks/programme/tier_framework.hpp>
#include <partnerkit/frameworks/programme/which_tier.hpp>

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

namespace {

namespace pk = partnerkit;
namespace batch = pk::batch;

/// splitmix64
struct generator {
    std::uint64_t state = 20'261'125;

    std::uint64_t next() {
        state += 0x9E3779B97F4A7C15;
        std::uint64_t z = state;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }
};

/// A number of steps of a field: anything of its domain, or at, below or above one of the policy's
/// borders.
template <class Policy>
std::int64_t draw(std::string_view name, const pk::domain_view& domain, generator& random) {
    constexpr const pk::policy_view& view = pk::view_of<Policy>;
    if (domain.name_count > 0) return domain.names[random.below(domain.name_count)].steps;
    std::int64_t borders[64]{};
    std::size_t count = 0;
    for (const pk::condition_view& asked : view.conditions)
        if (asked.op < pk::relation::one_of && view.fields[asked.field].name == name &&
            count < 62) {
            borders[count++] = asked.lower;
            borders[count++] = asked.upper;
        }
    const auto within = [&](std::int64_t steps) {
        return steps < domain.lowest    ? domain.lowest
               : steps > domain.highest ? domain.highest
                                        : steps;
    };
    if (count > 0 && random.below(4) != 0)
        return within(
            within(borders[random.below(count)]) + static_cast<std::int64_t>(random.below(3)) - 1);
    const auto width = static_cast<std::uint64_t>(domain.highest - domain.lowest) + 1;
    return domain.lowest + static_cast<std::int64_t>(random.below(width));
}

template <class Policy, class Value>
struct drawn {
    static Value from(std::string_view name, generator& random) {
        return pk::domain<Value>::from_steps(draw<Policy>(name, pk::domain<Value>::view, random));
    }
};
template <class Policy, class Value>
struct drawn<Policy, std::optional<Value>> {
    static std::optional<Value> from(std::string_view name, generator& random) {
        if (random.below(4) == 0) return std::nullopt;
        return drawn<Policy, Value>::from(name, random);
    }
};

template <class Policy, class Subject, class... Members, template <class...> class List>
void fill(Subject& subject, List<Members...>, generator& random) {
    ((subject.*Members::pointer =
          drawn<Policy, std::remove_cvref_t<decltype(subject.*Members::pointer)>>::from(
              Members::name, random)),
     ...);
}

template <class Policy>
void compare() {
    using subject = typename Policy::subject_type;
    using outcome = pk::detail::outcome_type_of<Policy>;
    constexpr std::size_t rows = 20'003;
    generator random;
    std::vector<subject> subjects(rows);
    for (subject& each : subjects)
        fill<Policy>(
            each,
            boost::describe::describe_members<subject, boost::describe::mod_public>{},
            random);
    for (const auto set :
         {batch::instructions::baseline, batch::instructions::avx2, batch::instructions::avx512}) {
        if (!batch::has(set)) continue;
        std::vector<outcome> outcomes(rows);
        const auto done =
            batch::decide<Policy>(set, batch::records(subjects), batch::outcomes(outcomes));
        REQUIRE(done.has_value());
        CHECK(done->invalid == 0);
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < rows; ++i) {
            using answered =
                pk::detail::answered<std::remove_cvref_t<decltype(Policy{}(subjects[i]))>>;
            const auto answer = answered::get(Policy{}(subjects[i]));
            if (outcomes[i] != answer.value_or(batch::marker<outcome>::none)) ++wrong;
        }
        INFO(Policy::about.id << ", instructions " << static_cast<int>(set));
        CHECK(wrong == 0);
    }
}

namespace fw = pk::frameworks;

TEST_CASE("frameworks to evaluate a partner, in batches") {
    compare<fw::skin_in_the_game::policy>();
    compare<fw::value_proposition::policy>();
    compare<fw::leverage::policy>();
    compare<fw::qualification::policy>();
    compare<fw::attractiveness::policy>();
    compare<fw::evaluation::policy>();
    compare<fw::overlap_gate::policy>();
    compare<fw::value_matrix::policy>();
    compare<fw::competitor_move::policy>();
    compare<fw::rationale::policy>();
    compare<fw::landscape::policy>();
}

TEST_CASE("frameworks to structure a programme, in batches") {
    compare<fw::ecosystem_control::policy>();
    compare<fw::build_or_partner::policy>();
    compare<fw::sourcing_matrix::policy>();
    compare<fw::which_tier::policy>();
    compare<fw::three_tiers::policy>();
    compare<fw::continue_partnership::policy>();
    compare<fw::tier_framework::policy>();
    compare<fw::revenue_tiers::policy>();
    compare<fw::channel_tiers::policy>();
    compare<fw::capacity_tiers::policy>();
    compare<fw::affiliate_tiers::policy>();
    compare<fw::integration::policy>();
    compare<fw::raci::policy>();
    compare<fw::executive_map::policy>();
}

} // namespace
