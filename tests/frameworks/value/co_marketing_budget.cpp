// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/value/co_marketing_budget.hpp>

#include <partnerkit/bind.hpp>
#include <partnerkit/tier.hpp>

#include "../../random.hpp"
#include "../decides.hpp"

#include <doctest/doctest.h>

namespace co_marketing_budget_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::co_marketing_budget;
using pk::domain_fault;

static_assert(policy::about.id == "V1" && sizeof(policy) == 1);

constexpr auto decide(const input& of) { return policy{}(of); }

TEST_CASE("V1 the product of a tier's budget and two factors") {
    CHECK_DECIDES(10'000_usd, 10'000_usd); // both factors are 1 where nothing is said
    CHECK_DECIDES(5'000_usd, 10'000_usd, 50);
    CHECK_DECIDES(20'000_usd, 10'000_usd, 200);
    CHECK_DECIDES(8'000_usd, 10'000_usd, 100, 80);
    CHECK_DECIDES(15'000_usd, 10'000_usd, 100, 150);
    CHECK_DECIDES(4'000_usd, 10'000_usd, 50, 80);
    CHECK_DECIDES(30'000_usd, 10'000_usd, 200, 150);
    CHECK_DECIDES(14'062.5_usd, 10'000_usd, 125, strategic{112.5_dec});
    CHECK_DECIDES(0_usd, 0_usd, 200, 150);
}

TEST_CASE("V1 is rounded once, half-way to the even cent") {
    CHECK_DECIDES(0_usd, 0.01_usd, 50);         // 0.005
    CHECK_DECIDES(0.02_usd, 0.03_usd, 50);      // 0.015
    CHECK_DECIDES(0.01_usd, 0.01_usd, 50, 150); // 0.0075; 0 where 0.005 is rounded on the way
    CHECK_DECIDES(0.04_usd, 0.03_usd, 150, 80); // 0.036; 0.03 where 0.045 is, to 0.04
    CHECK_DECIDES(0.01_usd, 0.02_usd, 50, 100);
}

TEST_CASE("V1 a factor outside its range is refused where it is read") {
    constexpr auto potential_from = [](std::string_view text) {
        return pk::checked<&input::pipeline_potential>(text);
    };
    constexpr auto strategic_from = [](std::string_view text) {
        return pk::checked<&input::strategic_value>(text);
    };
    static_assert(potential_from("50") == potential{50} && potential_from("200") == potential{200});
    static_assert(potential_from("49.99").error().fault == domain_fault::below_lowest);
    static_assert(potential_from("200.01").error().fault == domain_fault::above_highest);
    static_assert(potential_from("200.01").error().field == "pipeline_potential");
    static_assert(potential_from("2").error().fault == domain_fault::below_lowest);
    static_assert(strategic_from("80") == strategic{80} && strategic_from("150") == strategic{150});
    static_assert(strategic_from("79.99").error().fault == domain_fault::below_lowest);
    static_assert(strategic_from("150.01").error().fault == domain_fault::above_highest);
    static_assert(strategic_from("1.5").error().wanted == &pk::domain<strategic>::view);
    static_assert(potential::is_bad(49) && potential::is_bad(201));
    static_assert(strategic::is_bad(79) && strategic::is_bad(151));
    CHECK(!potential_from(tests::at_run_time(std::string_view{"0.5"})));
}

TEST_CASE("V1 a product beyond all amounts is refused") {
    CHECK_DECIDES(90'000'000'000'000_usd, 30'000'000'000'000_usd, 200, 150);
    constexpr auto above = decide({30'000'000'000'000.01_usd, 200, 150});
    static_assert(above.error().fault == domain_fault::above_highest);
    static_assert(above.error().field == "budget");
    static_assert(above.error().found.whole == 9'000'000'000'000'003);
}

TEST_CASE("V1 300 000 budgets") {
    auto roll = tests::seeded_dice();
    __extension__ using wide = __int128;
    std::size_t wrong = 0;
    for (int i = 0; i < 300'000; ++i) {
        const auto budget = pk::usd::from_steps(roll(0, std::int64_t{1} << roll(4, 48)));
        const auto leads = potential::from_steps(static_cast<potential::rep>(roll(5'000, 20'000)));
        const auto brand = strategic::from_steps(static_cast<strategic::rep>(roll(8'000, 15'000)));
        const auto found = decide({budget, leads, brand});
        // The nearest cent is at most half a cent away; of two, it is the even one.
        const wide whole = 100'000'000;
        const wide away =
            wide{found->steps} * whole - wide{budget.steps} * leads.steps * brand.steps;
        if (2 * away > whole || 2 * away < -whole) ++wrong;
        if ((2 * away == whole || 2 * away == -whole) && found->steps % 2 != 0) ++wrong;
    }
    CHECK(wrong == 0);
}

// ---- with the tiers of a host -------------------------------------------------------------------

enum class tier { registered, silver, gold };
BOOST_DESCRIBE_ENUM(tier, registered, silver, gold)
struct partner {
    pk::count certified;
    potential pipeline_potential;
    strategic strategic_value;
};
BOOST_DESCRIBE_STRUCT(partner, (), (certified, pipeline_potential, strategic_value))

inline constexpr pk::usd large = 25'000_usd;
inline constexpr pk::usd small = 10'000_usd;
inline constexpr pk::usd none = 0_usd;

struct programme :
    pk::tier_table<
        "programme",
        pk::tier<tier::gold, pk::at_least<&partner::certified, 5>, pk::grants<large>>,
        pk::tier<tier::silver, pk::at_least<&partner::certified, 1>, pk::grants<small>>,
        pk::otherwise<tier::registered, pk::grants<none>>> {};

constexpr auto budget_of(const partner& who) {
    return policy{}(
        {*programme::granted(programme{}(who)), who.pipeline_potential, who.strategic_value});
}

TEST_CASE("V1 the base is what a tier grants") {
    CHECK_BOTH(budget_of, (partner{5, 150, 120}), 45'000_usd);
    CHECK_BOTH(budget_of, (partner{1, 150, 120}), 18'000_usd);
    CHECK_BOTH(budget_of, (partner{0, 150, 120}), 0_usd);
}

struct account {
    strategic strategic_value;
    potential lead_quality;
    pk::usd tier_budget;
};
BOOST_DESCRIBE_STRUCT(account, (), (strategic_value, lead_quality, tier_budget))

constexpr auto decide_by_name(const account& of) {
    return policy{}(
        pk::as<input, pk::from_field<&input::pipeline_potential, &account::lead_quality>>(of));
}

TEST_CASE("V1 on a record of the host") {
    CHECK_BOTH(decide_by_name, (account{120, 150, 10'000_usd}), 18'000_usd);
}

} // namespace co_marketing_budget_test
