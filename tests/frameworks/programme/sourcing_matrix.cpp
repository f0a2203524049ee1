// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/programme/sourcing_matrix.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <array>
#include <chrono>
#include <doctest/doctest.h>

namespace sourcing_matrix_test {

namespace pk = partnerkit;
using namespace pk::frameworks::sourcing_matrix;

static_assert(pk::prove::complete<policy> && pk::prove::disjoint<policy>);
static_assert(pk::prove::reachable<policy> && pk::prove::decisive<policy>);

constexpr outcome decide(const input& of) { return policy{}(of); }

// For each row, a gap that only this row is about.
constexpr input core{.is_core = true, .has_capacity = true};
constexpr input adjacent{
    .is_adjacent = true, .has_strong_partner = true, .positive_economics = true};
constexpr input critical{.is_critical = true, .months_to_build = 19, .target_within_budget = true};
constexpr input new_market{.enters_new_market = true, .has_local_partner = true};
constexpr input large_market{
    .enters_new_market = true, .has_local_partner = true, .revenue_justifies_jv = true};

/// The same gap with one fact changed.
template <auto Member, auto Value>
constexpr input but(input facts) {
    facts.*Member = Value;
    return facts;
}

TEST_CASE("T3 nothing holds") { CHECK_DECIDES(outcome::undecided, ); }

TEST_CASE("T3 build what is core, with the engineers for it") {
    CHECK_BOTH(decide, core, outcome::build);
    CHECK_BOTH(decide, (but<&input::is_core, false>(core)), outcome::undecided);
    CHECK_BOTH(decide, (but<&input::has_capacity, false>(core)), outcome::undecided);
}

TEST_CASE("T3 partner for what is adjacent") {
    CHECK_BOTH(decide, adjacent, outcome::partner);
    CHECK_BOTH(decide, (but<&input::is_adjacent, false>(adjacent)), outcome::undecided);
    CHECK_BOTH(decide, (but<&input::is_core, true>(adjacent)), outcome::undecided);
    CHECK_BOTH(decide, (but<&input::has_strong_partner, false>(adjacent)), outcome::undecided);
    CHECK_BOTH(decide, (but<&input::positive_economics, false>(adjacent)), outcome::undecided);
    constexpr input before_finance{.is_adjacent = true, .has_strong_partner = true};
    CHECK_BOTH(decide, before_finance, outcome::undecided);
}

TEST_CASE("T3 acquire what is critical and takes long") {
    CHECK_BOTH(decide, critical, outcome::acquire);
    CHECK_BOTH(decide, (but<&input::is_critical, false>(critical)), outcome::undecided);
    CHECK_BOTH(decide, (but<&input::target_within_budget, false>(critical)), outcome::undecided);
}

TEST_CASE("T3 the months to build at, below and above 18") {
    CHECK_BOTH(decide, (but<&input::months_to_build, 17>(critical)), outcome::undecided);
    CHECK_BOTH(decide, (but<&input::months_to_build, 18>(critical)), outcome::undecided);
    CHECK_BOTH(decide, (but<&input::months_to_build, 19>(critical)), outcome::acquire);
}

TEST_CASE("T3 partner to enter a market, perhaps in a joint venture") {
    CHECK_BOTH(decide, new_market, outcome::partner);
    CHECK_BOTH(decide, (but<&input::enters_new_market, false>(new_market)), outcome::undecided);
    CHECK_BOTH(decide, (but<&input::has_local_partner, false>(new_market)), outcome::undecided);
    CHECK_BOTH(decide, large_market, outcome::consider_joint_venture);
    CHECK_BOTH(decide, (but<&input::enters_new_market, false>(large_market)), outcome::undecided);
    CHECK_BOTH(decide, (but<&input::has_local_partner, false>(large_market)), outcome::undecided);
}

/// A gap that several rows are about.
constexpr input both(const input& a, const input& b) {
    input all = a;
    all.is_core |= b.is_core;
    all.has_capacity |= b.has_capacity;
    all.is_adjacent |= b.is_adjacent;
    all.has_strong_partner |= b.has_strong_partner;
    if (!all.positive_economics) all.positive_economics = b.positive_economics;
    all.is_critical |= b.is_critical;
    if (all.months_to_build < b.months_to_build) all.months_to_build = b.months_to_build;
    all.target_within_budget |= b.target_within_budget;
    all.enters_new_market |= b.enters_new_market;
    all.has_local_partner |= b.has_local_partner;
    all.revenue_justifies_jv |= b.revenue_justifies_jv;
    return all;
}

TEST_CASE("T3 of several rows the first decides") {
    CHECK_BOTH(decide, both(core, adjacent), outcome::build);
    CHECK_BOTH(decide, both(core, critical), outcome::build);
    CHECK_BOTH(decide, both(core, large_market), outcome::build);
    CHECK_BOTH(decide, both(adjacent, critical), outcome::partner);
    CHECK_BOTH(decide, both(adjacent, large_market), outcome::partner);
    CHECK_BOTH(decide, both(critical, large_market), outcome::acquire);
    CHECK_BOTH(decide, both(critical, new_market), outcome::acquire);
}

// ---- the record ---------------------------------------------------------------------------------

using std::chrono::year_month_day;
using dated = record<year_month_day>;
constexpr notes why{"billing", "Two firms have it, and we have no engineers.", "Acme"};

constexpr year_month_day on(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

/// A host's calendar: the last day of a month stays in the month that follows.
constexpr year_month_day plus_months(year_month_day day, int months) {
    const year_month_day later = day + std::chrono::months{months};
    return later.ok() ? later : year_month_day{later.year() / later.month() / std::chrono::last};
}

/// A log whose highest id is neither its last nor the number of its records.
constexpr std::array<dated, 3> after(int highest) {
    return {{{.sequence = 0}, {.sequence = pk::count::from_steps(highest)}, {.sequence = 1}}};
}

struct asked {
    std::array<dated, 3> log = after(1);
    input facts = adjacent;
    notes text = why;
    year_month_day today = on(2026, 1, 15);
};

constexpr auto answer(const asked& of) {
    return next_record(of.log, of.facts, of.text, of.today, plus_months);
}
constexpr auto id_of = [](const asked& of) { return answer(of)->id(); };
constexpr auto decision_of = [](const asked& of) { return answer(of)->decision; };
constexpr auto review_of = [](const asked& of) { return answer(of)->review_on; };
constexpr auto error_of = [](const asked& of) {
    return answer(of).has_value() ? std::nullopt : std::optional{answer(of).error()};
};

TEST_CASE("T3 the id after the highest of the log") {
    CHECK_BOTH(id_of, asked{.log = after(1)}, "D-002");
    CHECK_BOTH(id_of, asked{.log = after(7)}, "D-008");
    CHECK_BOTH(id_of, asked{.log = after(8)}, "D-009");
    CHECK_BOTH(id_of, asked{.log = after(9)}, "D-010");
    CHECK_BOTH(id_of, asked{.log = after(98)}, "D-099");
    CHECK_BOTH(id_of, asked{.log = after(99)}, "D-100");
    CHECK_BOTH(id_of, asked{.log = after(999)}, "D-1000");
    CHECK_BOTH(id_of, asked{.log = after(2147483646)}, "D-2147483647");
    CHECK_BOTH(error_of, asked{.log = after(2147483647)}, missing::free_id);
    constexpr auto first_id = [](const asked& of) {
        const std::array<dated, 0> empty{};
        return next_record(empty, of.facts, of.text, of.today, plus_months)->id();
    };
    CHECK_BOTH(first_id, asked{}, "D-001");
}

TEST_CASE("T3 what the record says") {
    CHECK_BOTH(decision_of, asked{}, outcome::partner);
    CHECK_BOTH(
        decision_of,
        asked{.facts = (but<&input::positive_economics, false>(core))},
        outcome::build);
    constexpr auto partner = [](const asked& of) { return answer(of)->partner; };
    CHECK_BOTH(partner, asked{}, "Acme");
    constexpr auto subject = [](const asked& of) { return answer(of)->subject; };
    CHECK_BOTH(subject, asked{}, "billing");
    constexpr auto rationale = [](const asked& of) { return answer(of)->rationale; };
    CHECK_BOTH(rationale, asked{}, why.rationale);
}

TEST_CASE("T3 the review is one quarter on") {
    CHECK_BOTH(review_of, asked{}, on(2026, 4, 15));
    CHECK_BOTH(review_of, asked{.today = on(2026, 10, 15)}, on(2027, 1, 15));
    CHECK_BOTH(review_of, asked{.today = on(2026, 11, 30)}, on(2027, 2, 28));
    CHECK_BOTH(review_of, asked{.today = on(2027, 11, 30)}, on(2028, 2, 29));
}

TEST_CASE("T3 the dates are those of the host") {
    constexpr auto review_in_month = [](int month) {
        const std::array<record<int>, 0> empty{};
        return next_record(
                   empty, adjacent, why, month, [](int from, int months) { return from + months; })
            ->review_on;
    };
    CHECK_BOTH(review_in_month, 10, 13);
}

TEST_CASE("T3 no record without Finance, whatever the decision") {
    CHECK_BOTH(error_of, asked{}, std::nullopt);
    CHECK_BOTH(error_of, asked{.facts = core}, missing::finance_input);
    CHECK_BOTH(error_of, asked{.facts = critical}, missing::finance_input);
    CHECK_BOTH(error_of, asked{.facts = new_market}, missing::finance_input);
    CHECK_BOTH(error_of, asked{.facts = input{}}, missing::finance_input);
}

TEST_CASE("T3 no record without a subject and a rationale") {
    CHECK_BOTH(error_of, (asked{.text = {"", "because", "Acme"}}), missing::subject);
    CHECK_BOTH(error_of, (asked{.text = {"billing", "", "Acme"}}), missing::rationale);
}

TEST_CASE("T3 a partnership names the partner") {
    constexpr notes nobody{"billing", "because", ""};
    constexpr auto heard = [](input facts) { return but<&input::positive_economics, true>(facts); };
    CHECK_BOTH(error_of, (asked{.facts = adjacent, .text = nobody}), missing::partner);
    CHECK_BOTH(error_of, (asked{.facts = heard(new_market), .text = nobody}), missing::partner);
    CHECK_BOTH(error_of, (asked{.facts = heard(large_market), .text = nobody}), missing::partner);
    CHECK_BOTH(error_of, (asked{.facts = heard(core), .text = nobody}), std::nullopt);
    CHECK_BOTH(error_of, (asked{.facts = heard(critical), .text = nobody}), std::nullopt);
    CHECK_BOTH(error_of, (asked{.facts = heard(input{}), .text = nobody}), std::nullopt);
}

static_assert(boost::describe::has_describe_members<dated>::value);

} // namespace sourcing_matrix_test
