// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/bind.hpp>
#include <partnerkit/checked.hpp>
#include <partnerkit/frameworks/value/programme_metrics.hpp>
#include <partnerkit/prove.hpp>

#include "../../random.hpp"
#include "../decides.hpp"

#include <doctest/doctest.h>

#include <optional>

namespace programme_metrics_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::programme_metrics;

static_assert(pk::prove::reachable<policy> && pk::prove::decisive<policy>);
static_assert(pk::prove::complete<policy>);

/// Where a measure stands, if there is one finding for it and six in all.
template <class Policy = policy>
constexpr std::optional<standing> standing_of(metric asked, const input& of) {
    const auto found = Policy{}(of);
    std::optional<standing> result;
    for (const outcome& each : found) {
        if (each.metric != asked) continue;
        if (result) return std::nullopt;
        result = each.standing;
    }
    return found.size() == 6 ? result : std::nullopt;
}

struct shares {
    pk::usd part;
    pk::usd of;
};
constexpr auto sourced = [](const shares& its) {
    return standing_of(metric::sourced_share, {.revenue = its.of, .sourced = its.part});
};
constexpr auto influenced = [](const shares& its) {
    return standing_of(metric::influenced_share, {.revenue = its.of, .influenced = its.part});
};

TEST_CASE("V7 revenue that partners sourced: 20 to 30 per cent") {
    CHECK_BOTH(sourced, (shares{19'999.99_usd, 100'000_usd}), standing::below);
    CHECK_BOTH(sourced, (shares{20'000_usd, 100'000_usd}), standing::on_target);
    CHECK_BOTH(sourced, (shares{20'000.01_usd, 100'000_usd}), standing::on_target);
    CHECK_BOTH(sourced, (shares{29'999.99_usd, 100'000_usd}), standing::on_target);
    CHECK_BOTH(sourced, (shares{30'000_usd, 100'000_usd}), standing::on_target);
    CHECK_BOTH(sourced, (shares{30'000.01_usd, 100'000_usd}), standing::above);
    CHECK_BOTH(sourced, (shares{0_usd, 0.01_usd}), standing::below);
    CHECK_BOTH(sourced, (shares{-1_usd, 100_usd}), standing::below);
    CHECK_BOTH(sourced, (shares{0.01_usd, 0.01_usd}), standing::above);
    // A cent of the largest amounts decides.
    CHECK_BOTH(
        sourced, (shares{17'999'999'999'999.99_usd, 90'000'000'000'000_usd}), standing::below);
    CHECK_BOTH(
        sourced, (shares{18'000'000'000'000_usd, 90'000'000'000'000_usd}), standing::on_target);
    CHECK_BOTH(
        sourced, (shares{27'000'000'000'000_usd, 90'000'000'000'000_usd}), standing::on_target);
    CHECK_BOTH(
        sourced, (shares{27'000'000'000'000.01_usd, 90'000'000'000'000_usd}), standing::above);
}

TEST_CASE("V7 revenue that partners influenced: 40 to 50 per cent") {
    CHECK_BOTH(influenced, (shares{39'999.99_usd, 100'000_usd}), standing::below);
    CHECK_BOTH(influenced, (shares{40'000_usd, 100'000_usd}), standing::on_target);
    CHECK_BOTH(influenced, (shares{40'000.01_usd, 100'000_usd}), standing::on_target);
    CHECK_BOTH(influenced, (shares{49'999.99_usd, 100'000_usd}), standing::on_target);
    CHECK_BOTH(influenced, (shares{50'000_usd, 100'000_usd}), standing::on_target);
    CHECK_BOTH(influenced, (shares{50'000.01_usd, 100'000_usd}), standing::above);
}

TEST_CASE("V7 without revenue there are no shares of it") {
    CHECK_BOTH(sourced, (shares{0_usd, 0_usd}), standing::no_data);
    CHECK_BOTH(sourced, (shares{25_usd, 0_usd}), standing::no_data);
    CHECK_BOTH(sourced, (shares{-25_usd, -100_usd}), standing::no_data);
    CHECK_BOTH(influenced, (shares{0_usd, 0_usd}), standing::no_data);
    CHECK_BOTH(influenced, (shares{45_usd, 0_usd}), standing::no_data);
    CHECK_BOTH(influenced, (shares{-45_usd, -100_usd}), standing::no_data);
    CHECK_BOTH(influenced, (shares{1_usd, 0.01_usd}), standing::above);
    CHECK_BOTH(influenced, (shares{0_usd, 0.01_usd}), standing::below);
}

struct activity {
    pk::count active;
    pk::count of;
};
constexpr auto activated = [](const activity& its) {
    return standing_of(metric::activation, {.partners = its.of, .active_partners = its.active});
};

TEST_CASE("V7 active partners: 60 per cent and more") {
    CHECK_BOTH(activated, (activity{59'999, 100'000}), standing::below);
    CHECK_BOTH(activated, (activity{60'000, 100'000}), standing::on_target);
    CHECK_BOTH(activated, (activity{60'001, 100'000}), standing::on_target);
    CHECK_BOTH(activated, (activity{3, 5}), standing::on_target);
    CHECK_BOTH(activated, (activity{5, 5}), standing::on_target);
    CHECK_BOTH(activated, (activity{0, 5}), standing::below);
    CHECK_BOTH(activated, (activity{0, 0}), standing::no_data);
}

constexpr auto promoted = [](std::optional<promoter_score> score) {
    return standing_of(metric::net_promoter_score, {.net_promoter_score = score});
};

TEST_CASE("V7 the net promoter score: 50 and more, from -100 to 100") {
    CHECK_BOTH(promoted, promoter_score{49.99_dec}, standing::below);
    CHECK_BOTH(promoted, promoter_score{50}, standing::on_target);
    CHECK_BOTH(promoted, promoter_score{50.01_dec}, standing::on_target);
    CHECK_BOTH(promoted, promoter_score{100}, standing::on_target);
    CHECK_BOTH(promoted, promoter_score{-100}, standing::below);
    CHECK_BOTH(promoted, promoter_score{0}, standing::below);
    CHECK_BOTH(promoted, std::optional<promoter_score>{}, standing::no_data);

    constexpr auto read = [](std::string_view text) {
        return pk::checked<&input::net_promoter_score>(text);
    };
    static_assert(read("-100") == std::optional<promoter_score>{promoter_score{-100}});
    static_assert(read("100").has_value());
    CHECK(read("100.01").error().fault == pk::domain_fault::above_highest);
    CHECK(read("-100.01").error().fault == pk::domain_fault::below_lowest);
    CHECK(read("-100.01").error().field == "net_promoter_score");
    CHECK(read("49.995").error().fault == pk::domain_fault::too_fine);
    CHECK(read("") == std::optional<promoter_score>{});
}

struct times {
    pk::count days;
    pk::count deals;
};
constexpr auto timed = [](const times& its) {
    return standing_of(
        metric::time_to_first_deal, {.first_deals = its.deals, .days_to_first_deals = its.days});
};

TEST_CASE("V7 the time to the first deal: less than 90 days in the mean") {
    CHECK_BOTH(timed, (times{89, 1}), standing::on_target);
    CHECK_BOTH(timed, (times{90, 1}), standing::above);
    CHECK_BOTH(timed, (times{91, 1}), standing::above);
    CHECK_BOTH(timed, (times{0, 1}), standing::on_target);
    CHECK_BOTH(timed, (times{899, 10}), standing::on_target);
    CHECK_BOTH(timed, (times{900, 10}), standing::above);
    CHECK_BOTH(timed, (times{901, 10}), standing::above);
    CHECK_BOTH(timed, (times{0, 0}), standing::no_data);
    CHECK_BOTH(timed, (times{90, 0}), standing::no_data);
}

struct income {
    pk::usd revenue;
    pk::count active;
};
constexpr auto earned = [](const income& its) {
    return standing_of(
        metric::revenue_per_partner,
        {.partner_revenue = its.revenue, .active_partners = its.active});
};
constexpr auto per_partner = [](const income& its) {
    return revenue_of_active_partner(
        {.partner_revenue = its.revenue, .active_partners = its.active});
};

TEST_CASE("V7 the revenue per active partner is a number without a target") {
    CHECK_BOTH(earned, (income{100_usd, 3}), standing::no_target);
    CHECK_BOTH(earned, (income{0_usd, 1}), standing::no_target);
    CHECK_BOTH(earned, (income{100_usd, 0}), standing::no_data);
    CHECK_BOTH(per_partner, (income{100_usd, 3}), (std::optional{pk::fraction{100, 3}}));
    CHECK_BOTH(per_partner, (income{0.01_usd, 1}), (std::optional{pk::fraction{1, 100}}));
    CHECK_BOTH(per_partner, (income{-100_usd, 8}), (std::optional{pk::fraction{-25, 2}}));
    CHECK_BOTH(per_partner, (income{0_usd, 5}), (std::optional{pk::fraction{0, 1}}));
    CHECK_BOTH(per_partner, (income{100_usd, 0}), std::nullopt);
    CHECK_BOTH(
        per_partner,
        (income{90'000'000'000'000_usd, 2'147'483'647}),
        (std::optional{pk::fraction{90'000'000'000'000, 2'147'483'647}}));
    // A host that has a target for a tier asks for it.
    using enough = pk::at_least<revenue_per_partner, 33.33_usd>;
    constexpr auto is_enough = [](const income& its) {
        return pk::test<enough>(
            input{.partner_revenue = its.revenue, .active_partners = its.active});
    };
    CHECK_BOTH(is_enough, (income{99.98_usd, 3}), pk::truth::no);
    CHECK_BOTH(is_enough, (income{99.99_usd, 3}), pk::truth::yes);
    CHECK_BOTH(is_enough, (income{100_usd, 0}), pk::truth::unknown);
}

constexpr auto decide(const input& of) { return policy{}(of); }

template <class... Outcomes>
constexpr auto these(Outcomes... expected) {
    decltype(decide(input{})) result;
    (result.push_back(expected), ...);
    return result;
}

TEST_CASE("V7 one finding for each measure, in order") {
    CHECK_DECIDES(
        these(
            outcome{metric::sourced_share, standing::no_data},
            outcome{metric::influenced_share, standing::no_data},
            outcome{metric::activation, standing::no_data},
            outcome{metric::net_promoter_score, standing::no_data},
            outcome{metric::revenue_per_partner, standing::no_data},
            outcome{metric::time_to_first_deal, standing::no_data}),
        {});
    constexpr input programme{
        .revenue = 1'000'000_usd,
        .sourced = 250'000_usd,
        .influenced = 510'000_usd,
        .partner_revenue = 760'000_usd,
        .partners = 50,
        .active_partners = 20,
        .net_promoter_score = promoter_score{61},
        .first_deals = 4,
        .days_to_first_deals = 400};
    CHECK_BOTH(
        decide,
        programme,
        these(
            outcome{metric::sourced_share, standing::on_target},
            outcome{metric::influenced_share, standing::above},
            outcome{metric::activation, standing::below},
            outcome{metric::net_promoter_score, standing::on_target},
            outcome{metric::revenue_per_partner, standing::no_target},
            outcome{metric::time_to_first_deal, standing::above}));
}

TEST_CASE("V7 many programmes, as whole numbers decide") {
    tests::dice roll = tests::seeded_dice();
    const auto amount = [&roll] { return pk::usd::from_steps(roll(-20, 1'000)); };
    const auto few = [&roll] {
        return pk::count::from_steps(static_cast<std::int32_t>(roll(0, 20)));
    };
    for (int i = 0; i < 20'000; ++i) {
        input of;
        of.revenue = amount();
        of.sourced = amount();
        of.influenced = amount();
        of.partner_revenue = amount();
        of.partners = few();
        of.active_partners = few();
        if (!roll.once_in(10))
            of.net_promoter_score =
                promoter_score::from_steps(static_cast<std::int16_t>(roll(4'950, 5'050)));
        of.first_deals = few();
        of.days_to_first_deals = pk::count::from_steps(
            of.first_deals.steps * 90 + static_cast<std::int32_t>(roll(0, 2)));
        if (of.days_to_first_deals > 0)
            of.days_to_first_deals = pk::count::from_steps(of.days_to_first_deals.steps - 1);
        // Cents, so that a per cent of the revenue is a hundredth of a cent.
        const auto range = [&of](pk::usd part, std::int64_t from, std::int64_t to) {
            if (of.revenue.steps <= 0) return standing::no_data;
            const std::int64_t parts = 100 * part.steps;
            return parts < from * of.revenue.steps ? standing::below
                   : parts > to * of.revenue.steps ? standing::above
                                                   : standing::on_target;
        };
        REQUIRE(standing_of(metric::sourced_share, of) == range(of.sourced, 20, 30));
        REQUIRE(standing_of(metric::influenced_share, of) == range(of.influenced, 40, 50));
        const std::int32_t partners = of.partners.steps;
        REQUIRE(
            standing_of(metric::activation, of) == (partners == 0 ? standing::no_data
                                                    : 10 * of.active_partners.steps < 6 * partners
                                                        ? standing::below
                                                        : standing::on_target));
        REQUIRE(
            standing_of(metric::net_promoter_score, of) ==
            (!of.net_promoter_score                 ? standing::no_data
             : of.net_promoter_score->steps < 5'000 ? standing::below
                                                    : standing::on_target));
        REQUIRE(
            standing_of(metric::revenue_per_partner, of) ==
            (of.active_partners == 0 ? standing::no_data : standing::no_target));
        REQUIRE(
            standing_of(metric::time_to_first_deal, of) ==
            (of.first_deals == 0                                        ? standing::no_data
             : of.days_to_first_deals.steps < 90 * of.first_deals.steps ? standing::on_target
                                                                        : standing::above));
    }
}

// A host with targets of its own.
using ours = policy_with<targets{
    .sourced_from = 10,
    .sourced_to = 15,
    .influenced_from = 30,
    .influenced_to = 35,
    .activation = 75,
    .net_promoter_score = promoter_score{30.5_dec},
    .days_to_first_deal = 60}>;
static_assert(pk::prove::reachable<ours> && ours::about.id == "V7");

TEST_CASE("V7 with the host's own targets") {
    constexpr auto sourced_ours = [](pk::usd part) {
        return standing_of<ours>(metric::sourced_share, {.revenue = 100_usd, .sourced = part});
    };
    CHECK_BOTH(sourced_ours, 9.99_usd, standing::below);
    CHECK_BOTH(sourced_ours, 10_usd, standing::on_target);
    CHECK_BOTH(sourced_ours, 15_usd, standing::on_target);
    CHECK_BOTH(sourced_ours, 15.01_usd, standing::above);
    constexpr auto influenced_ours = [](pk::usd part) {
        return standing_of<ours>(
            metric::influenced_share, {.revenue = 100_usd, .influenced = part});
    };
    CHECK_BOTH(influenced_ours, 29.99_usd, standing::below);
    CHECK_BOTH(influenced_ours, 30_usd, standing::on_target);
    CHECK_BOTH(influenced_ours, 35_usd, standing::on_target);
    CHECK_BOTH(influenced_ours, 35.01_usd, standing::above);
    constexpr auto activated_ours = [](pk::count active) {
        return standing_of<ours>(metric::activation, {.partners = 100, .active_partners = active});
    };
    CHECK_BOTH(activated_ours, pk::count{74}, standing::below);
    CHECK_BOTH(activated_ours, pk::count{75}, standing::on_target);
    constexpr auto promoted_ours = [](promoter_score score) {
        return standing_of<ours>(metric::net_promoter_score, {.net_promoter_score = score});
    };
    CHECK_BOTH(promoted_ours, promoter_score{30.49_dec}, standing::below);
    CHECK_BOTH(promoted_ours, promoter_score{30.5_dec}, standing::on_target);
    constexpr auto timed_ours = [](pk::count days) {
        return standing_of<ours>(
            metric::time_to_first_deal, {.first_deals = 1, .days_to_first_deals = days});
    };
    CHECK_BOTH(timed_ours, pk::count{59}, standing::on_target);
    CHECK_BOTH(timed_ours, pk::count{60}, standing::above);
}

// The host counts the same under other names, and has more.
struct quarterly_report {
    int id = 0;
    pk::usd revenue{}, sourced{}, influenced{}, partner_revenue{};
    pk::count partners{}, active_partners{}, first_deals{}, days_to_first_deals{};
    std::optional<promoter_score> partner_survey{};
};
BOOST_DESCRIBE_STRUCT(
    quarterly_report,
    (),
    (id,
     revenue,
     sourced,
     influenced,
     partner_revenue,
     partners,
     active_partners,
     first_deals,
     days_to_first_deals,
     partner_survey))

constexpr auto decide_report(const quarterly_report& of) {
    return standing_of(
        metric::net_promoter_score,
        pk::as<
            input,
            pk::from_field<&input::net_promoter_score, &quarterly_report::partner_survey>>(of));
}

TEST_CASE("V7 on a record of the host") {
    CHECK_BOTH(
        decide_report,
        (quarterly_report{.partner_survey = promoter_score{50}}),
        standing::on_target);
    CHECK_BOTH(decide_report, (quarterly_report{.id = 1}), standing::no_data);
}

} // namespace programme_metrics_test
