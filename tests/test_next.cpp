// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/evaluate/attractiveness.hpp>
#include <partnerkit/frameworks/programme/build_or_partner.hpp>
#include <partnerkit/frameworks/programme/revenue_tiers.hpp>
#include <partnerkit/frameworks/programme/tier_framework.hpp>
#include <partnerkit/next.hpp>
#include <partnerkit/score.hpp>
#include <partnerkit/tier.hpp>
#include <partnerkit/tree.hpp>

#include "google_partner/google_partner.hpp"
#include "random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace next_test {

namespace pk = partnerkit;
namespace fw = pk::frameworks;
using namespace pk::literals;
using pk::reach_by;

// ---- small spaces, all of them -----------------------------------------------------------------

using small = pk::number<pk::plain_unit, 0, 9>;
constexpr small whole(std::int64_t value) {
    return small::from_steps(static_cast<small::rep>(value));
}
enum class colour { red = 2, green = 5, blue = 6 };
BOOST_DESCRIBE_ENUM(colour, red, green, blue)
struct subject {
    small a{};
    std::optional<small> b{};
    colour c = colour::red;
};
BOOST_DESCRIBE_STRUCT(subject, (), (a, b, c))
enum class grade { low, middle, high };
BOOST_DESCRIBE_ENUM(grade, low, middle, high)

struct tiers :
    pk::tier_table<
        "tiers",
        pk::tier<grade::high, pk::at_least<&subject::a, 6>, pk::at_least<&subject::b, 3>>,
        pk::tier<
            grade::middle,
            pk::any_of<
                pk::at_least<&subject::b, 7>,
                pk::one_of<&subject::c, colour::green, colour::blue>>,
            pk::not_<pk::between<&subject::a, pk::closed<2, 3>>>>,
        pk::otherwise<grade::low>> {};
struct mixed :
    pk::decision_table<
        "mixed",
        pk::hit::first,
        pk::rule<grade::low, pk::at_most<&subject::a, 2>, pk::at_least<&subject::b, 1>>,
        pk::rule<grade::high, pk::at_most<&subject::a, 4>, pk::at_most<&subject::b, 5>>,
        pk::rule<grade::middle, pk::is<&subject::c, colour::green>>,
        pk::rule<grade::high, pk::more_than<&subject::a, 7>>,
        pk::rule<grade::low, pk::is_missing<&subject::b>>> {};
struct tree :
    pk::decision_tree<
        "tree",
        pk::question<
            "Enough of a?",
            pk::at_least<&subject::a, 5>,
            pk::yes<pk::question<
                "The right colour?",
                pk::is_not<&subject::c, colour::green>,
                pk::yes<pk::leaf<grade::high>>,
                pk::no<pk::leaf<grade::middle>>>>,
            pk::no<pk::leaf<grade::low>>>> {};
struct ratios :
    pk::tier_table<
        "ratios",
        pk::tier<
            grade::high,
            pk::at_least<pk::ratio<&subject::a, &subject::b>, 1.25_dec>,
            pk::at_least<&subject::b, 3>>,
        pk::tier<grade::middle, pk::more_than<pk::ratio<&subject::a, &subject::b>, 60_pct>>,
        pk::otherwise<grade::low>> {};
struct narrow :
    pk::decision_table<
        "narrow",
        pk::hit::first,
        pk::rule<
            grade::high,
            pk::between<pk::ratio<&subject::a, &subject::b>, pk::half_open<0.4_dec, 0.5_dec>>>,
        pk::rule<grade::middle, pk::less_than<pk::ratio<&subject::a, &subject::b>, 0.4_dec>>,
        pk::otherwise<grade::low>> {};
struct points :
    pk::tier_table<
        "points",
        pk::tier<
            grade::high,
            pk::at_least<
                pk::by_bands<&subject::a, pk::from<6, 9>, pk::from<3, 5>, pk::otherwise<0>>,
                5>,
            pk::at_least<pk::capped<&subject::b, 4, 8>, 6>>,
        pk::otherwise<grade::low>> {};

/// Rows that conflict leave no answer.
template <class Hit>
struct conflicts :
    pk::decision_table<
        "conflicts",
        Hit,
        pk::rule<grade::high, pk::at_least<&subject::a, 5>>,
        pk::rule<grade::high, pk::at_least<&subject::b, 4>, pk::at_least<&subject::a, 3>>,
        pk::rule<grade::middle, pk::between<&subject::a, pk::closed<2, 6>>>,
        pk::rule<grade::low, pk::is<&subject::c, colour::green>>> {};

template <class Answer>
std::optional<grade> grade_of(const Answer& answer) {
    if constexpr (requires { answer.error(); })
        return answer.has_value() ? std::optional<grade>{*answer} : std::nullopt;
    else
        return answer;
}

/// What the changes of one member may be, and what they cost.
struct member_terms {
    std::int64_t cost = 1;
    bool may_rise = true;
    bool may_fall = true;

    [[nodiscard]] bool allows(std::int64_t from, std::int64_t to) const {
        return (to <= from || may_rise) && (to >= from || may_fall);
    }
};

struct best_way {
    bool exists = false;
    std::int64_t cost = 0;
};

constexpr colour colours[] = {colour::red, colour::green, colour::blue};

/// The cheapest way, found by looking at every subject.
template <class Policy, class IsTarget>
best_way search(const subject& from, const member_terms (&terms)[3], IsTarget is_target) {
    best_way best;
    for (std::int64_t a = 0; a <= 9; ++a)
        for (std::int64_t b = -1; b <= 9; ++b) // below zero: as it is
            for (const colour c : colours) {
                const std::int64_t old_b = from.b ? from.b->steps : 0;
                const bool moves_b = b >= 0 && (!from.b || b != old_b);
                if (moves_b && !from.b && !terms[1].may_rise && !terms[1].may_fall) continue;
                if (moves_b && from.b && !terms[1].allows(old_b, b)) continue;
                if (!terms[0].allows(from.a.steps, a)) continue;
                const auto old_c = static_cast<std::int64_t>(from.c);
                if (!terms[2].allows(old_c, static_cast<std::int64_t>(c))) continue;
                const subject to{whole(a), b < 0 ? from.b : std::optional{whole(b)}, c};
                if (!is_target(grade_of(Policy{}(to)))) continue;
                const std::int64_t cost = std::abs(a - from.a.steps) * terms[0].cost +
                                          (moves_b ? std::abs(b - old_b) * terms[1].cost : 0) +
                                          (c != from.c ? terms[2].cost : 0);
                if (!best.exists || cost < best.cost) best = {true, cost};
            }
    return best;
}

template <class Policy>
subject apply(const subject& from, const pk::way_to<Policy>& way) {
    subject result = from;
    for (const pk::field_change& change : way.changes) {
        if (change.name == "a") result.a = whole(change.to);
        if (change.name == "b") result.b = whole(change.to);
        if (change.name == "c") result.c = static_cast<colour>(change.to);
    }
    return result;
}

template <class Policy>
constexpr bool is_asked(std::string_view name) {
    for (const pk::field_view& field : pk::view_of<Policy>.fields)
        if (field.name == name) return true;
    return false;
}

/// Enters the terms of fields, also of those that a policy does not ask about.
template <class Policy, auto... Fields>
pk::costs<Policy> costs_of(const member_terms (&terms)[sizeof...(Fields)]) {
    pk::costs<Policy> result;
    const auto enter = [&]<auto Field>(const member_terms& of) {
        result.template set<Field>(of.cost);
        if (!of.may_rise && !of.may_fall)
            result.template fix<Field>();
        else if (!of.may_fall)
            result.template only_up<Field>();
        else if (!of.may_rise)
            result.template only_down<Field>();
    };
    std::size_t i = 0;
    (enter.template operator()<Fields>(terms[i++]), ...);
    return result;
}
template <class Policy>
pk::costs<Policy> costs_of(const member_terms (&terms)[3]) {
    return costs_of<Policy, &subject::a, &subject::b, &subject::c>(terms);
}

template <class Policy, class IsTarget>
void check(
    const subject& from,
    const member_terms (&terms)[3],
    const pk::way_to<Policy>& way,
    IsTarget is_target) {
    const bool is_there = is_target(grade_of(Policy{}(from)));
    REQUIRE((way.by == reach_by::nothing) == is_there);
    if (is_there) return;
    const best_way best = search<Policy>(from, terms, is_target);
    REQUIRE((way.by == reach_by::changes) == best.exists);
    if (!best.exists) return;
    const auto reached = grade_of(Policy{}(apply(from, way)));
    REQUIRE(is_target(reached));
    REQUIRE(way.cost == pk::fraction{best.cost});
    REQUIRE(pk::view_of<Policy>.outcomes[way.outcome].steps == static_cast<std::int64_t>(*reached));
    // Each field alone.
    for (std::size_t member = 0; member < 3; ++member) {
        const std::string_view name = member == 0 ? "a" : member == 1 ? "b" : "c";
        if (!is_asked<Policy>(name)) continue;
        member_terms only[3]{terms[0], terms[1], terms[2]};
        for (std::size_t other = 0; other < 3; ++other)
            if (other != member) only[other].may_rise = only[other].may_fall = false;
        const best_way expected = search<Policy>(from, only, is_target);
        const auto* const found =
            std::find_if(way.alone.begin(), way.alone.end(), [&](const pk::field_change& each) {
                return each.name == name;
            });
        REQUIRE((found != way.alone.end()) == expected.exists);
        if (!expected.exists) continue;
        pk::way_to<Policy> one;
        one.changes.push_back(*found);
        REQUIRE(is_target(grade_of(Policy{}(apply(from, one)))));
        const std::int64_t old = member == 0   ? from.a.steps
                                 : member == 1 ? (from.b ? from.b->steps : 0)
                                               : static_cast<std::int64_t>(from.c);
        REQUIRE(
            (member == 2 ? terms[2].cost : std::abs(found->to - old) * terms[member].cost) ==
            expected.cost);
    }
}

template <class Policy, grade Wanted>
void check_reach(const subject& from, const member_terms (&terms)[3]) {
    constexpr bool is_ordered = pk::view_of<Policy>.shape == pk::policy_shape::tier_table;
    check(
        from,
        terms,
        pk::reach<Policy, Wanted>(from, costs_of<Policy>(terms)),
        [](const std::optional<grade>& of) {
            return of && (is_ordered ? *of >= Wanted : *of == Wanted);
        });
}

TEST_CASE("no cheaper change reaches an outcome, and this one does") {
    tests::dice roll = tests::seeded_dice();
    const auto terms = [&] {
        const std::int64_t ways = roll(0, 5);
        return member_terms{roll(0, 4), ways != 1 && ways != 3, ways != 2 && ways != 3};
    };
    for (int i = 0; i < 8'000; ++i) { // seventeen questions each
        const subject from{
            whole(roll(0, 9)),
            roll.once_in(4) ? std::optional<small>{} : whole(roll(0, 9)),
            colours[roll(0, 2)]};
        const member_terms of_members[3]{terms(), terms(), terms()};
        check_reach<tiers, grade::high>(from, of_members);
        check_reach<tiers, grade::middle>(from, of_members);
        check_reach<mixed, grade::high>(from, of_members);
        check_reach<mixed, grade::middle>(from, of_members);
        check_reach<mixed, grade::low>(from, of_members);
        check_reach<tree, grade::high>(from, of_members);
        check_reach<tree, grade::middle>(from, of_members);
        check_reach<ratios, grade::high>(from, of_members);
        check_reach<ratios, grade::middle>(from, of_members);
        check_reach<narrow, grade::high>(from, of_members);
        check_reach<narrow, grade::middle>(from, of_members);
        check_reach<points, grade::high>(from, of_members);
        check_reach<conflicts<pk::hit::unique>, grade::high>(from, of_members);
        check_reach<conflicts<pk::hit::unique>, grade::low>(from, of_members);
        check_reach<conflicts<pk::hit::any>, grade::high>(from, of_members);
        check_reach<conflicts<pk::hit::any>, grade::middle>(from, of_members);
        const auto held = tiers{}(from);
        check(
            from,
            of_members,
            pk::next_tier<tiers>(from, costs_of<tiers>(of_members)),
            [&](const std::optional<grade>& of) { return held == grade::high || *of > held; });
    }
}

// ---- ratios of large numbers, and of shared operands -------------------------------------------

struct network {
    pk::count active{};
    pk::count total{};
    pk::count sold{};
};
BOOST_DESCRIBE_STRUCT(network, (), (active, total, sold))
using active_share = pk::at_least<pk::ratio<&network::active, &network::total>, 0.6_dec>;
struct activation :
    pk::tier_table<"activation", pk::tier<grade::high, active_share>, pk::otherwise<grade::low>> {};
struct falling :
    pk::tier_table<
        "falling",
        pk::tier<
            grade::high,
            pk::less_than<pk::ratio<&network::active, &network::total>, 0.07_dec>>,
        pk::otherwise<grade::low>> {};
struct shared :
    pk::tier_table<
        "shared",
        pk::tier<
            grade::high,
            active_share,
            pk::at_most<pk::ratio<&network::active, &network::sold>, 0.5_dec>>,
        pk::otherwise<grade::low>> {};

constexpr network network_of(std::int64_t active, std::int64_t total, std::int64_t sold = 0) {
    const auto number = [](std::int64_t of) {
        return pk::count::from_steps(static_cast<pk::count::rep>(of));
    };
    return {number(active), number(total), number(sold)};
}
template <class Policy>
network apply(const network& from, const pk::way_to<Policy>& way) {
    std::int64_t to[3]{from.active.steps, from.total.steps, from.sold.steps};
    for (const pk::field_change& change : way.changes)
        to[change.name == "active" ? 0 : change.name == "total" ? 1 : 2] = change.to;
    return network_of(to[0], to[1], to[2]);
}

template <class Policy>
void check_network(tests::dice& roll) {
    const network from = network_of(roll(0, 150), roll(0, 150));
    const std::int64_t cost_of_active = roll(0, 9);
    const std::int64_t cost_of_total = roll(0, 9);
    pk::costs<Policy> costs;
    costs.template set<&network::active>(cost_of_active);
    costs.template set<&network::total>(cost_of_total);
    const std::int64_t ways = roll(0, 4);
    if (ways == 1) costs.template only_up<&network::total>();
    if (ways == 2) costs.template only_down<&network::active>();
    const pk::way_to<Policy> way = pk::next_tier<Policy>(from, costs);
    if (way.by == reach_by::nothing) return;
    best_way best;
    for (std::int64_t active = 0; active <= 350; ++active)
        for (std::int64_t total = 1; total <= 2'600; total += total < 350 ? 1 : 50) {
            if (ways == 1 && total < from.total.steps) continue;
            if (ways == 2 && active > from.active.steps) continue;
            const std::int64_t cost = std::abs(active - from.active.steps) * cost_of_active +
                                      std::abs(total - from.total.steps) * cost_of_total;
            if (best.exists && cost >= best.cost) continue;
            if (Policy{}(network_of(active, total)) == grade::high) best = {true, cost};
        }
    REQUIRE((way.by == reach_by::changes) == best.exists);
    if (!best.exists) return;
    REQUIRE(Policy{}(apply(from, way)) == grade::high);
    REQUIRE(!(pk::fraction{best.cost} < way.cost));
}

TEST_CASE("the operands of a ratio change as little as they can") {
    tests::dice roll = tests::seeded_dice();
    for (int i = 0; i < 100; ++i) {
        check_network<activation>(roll);
        check_network<falling>(roll);
    }
}

TEST_CASE("a way through two ratios of one operand leads there, if one is found") {
    tests::dice roll = tests::seeded_dice();
    int found = 0;
    for (int i = 0; i < 20'000; ++i) {
        const network from = network_of(roll(0, 50), roll(0, 50), roll(0, 50));
        const auto way = pk::next_tier<shared>(from);
        if (way.by != reach_by::changes) continue;
        ++found;
        REQUIRE(shared{}(apply(from, way)) == grade::high);
    }
    CHECK(found > 5'000);
}

// ---- scorecards --------------------------------------------------------------------------------

struct candidate {
    small a{};
    small b{};
    std::optional<small> c{};
    small d{};
};
BOOST_DESCRIBE_STRUCT(candidate, (), (a, b, c, d))

using all_bands =
    pk::bands<pk::from<7, grade::high>, pk::from<4, grade::middle>, pk::otherwise<grade::low>>;
struct weighted :
    pk::scorecard<
        "weighted",
        pk::criterion<&candidate::a, 50_pct>,
        pk::criterion<&candidate::b, 30_pct>,
        pk::criterion<&candidate::c, 20_pct>,
        all_bands> {};
struct gated :
    pk::scorecard<
        "gated",
        pk::gate<pk::at_least<&candidate::d, 5>, grade::low>,
        pk::gate<
            pk::all_of<pk::at_most<&candidate::a, 7>, pk::at_least<&candidate::b, 2>>,
            grade::low>,
        pk::criterion<&candidate::a, 50_pct, pk::minimum{2}>,
        pk::criterion<&candidate::b, 50_pct>,
        pk::bands<
            pk::from<6, grade::high>,
            pk::from<3, grade::middle>,
            pk::otherwise<grade::low>>> {};
struct banded :
    pk::scorecard<
        "banded",
        pk::criterion<
            pk::by_bands<
                &candidate::a,
                pk::from<7, 1>,
                pk::from<3, 4>,
                pk::from<2, 2>,
                pk::otherwise<0>>,
            pk::minimum{1}>,
        pk::criterion<pk::capped<&candidate::b, 4, 8>, pk::minimum{2}>,
        pk::criterion<&candidate::c>,
        pk::bands<
            pk::from<14, grade::high>,
            pk::from<9, grade::middle>,
            pk::otherwise<grade::low>>> {};
/// Some parts of it are not looked into: only what is proposed has to be right.
struct entangled :
    pk::scorecard<
        "entangled",
        pk::gate<
            pk::any_of<pk::at_least<&candidate::a, 3>, pk::at_least<&candidate::d, 3>>,
            grade::low>,
        pk::criterion<pk::capped<&candidate::b, 3, 3>>,
        pk::criterion<pk::capped<&candidate::c, 9, 9>>,
        pk::criterion<
            pk::provided<pk::at_least<&candidate::a, 4>, pk::capped<&candidate::d, 5, 5>>>,
        pk::bands<
            pk::from<12, grade::high>,
            pk::from<8, grade::middle>,
            pk::otherwise<grade::low>>> {};

struct guarded :
    pk::scorecard<
        "guarded",
        pk::gate<
            pk::any_of<pk::at_most<&candidate::a, 5>, pk::at_least<&candidate::d, 3>>,
            grade::low>,
        pk::criterion<pk::capped<&candidate::a, 9, 9>>,
        pk::criterion<pk::named<"up to three", pk::capped<&candidate::a, 3, 3>>>,
        pk::criterion<&candidate::b>,
        pk::bands<
            pk::from<16, grade::high>,
            pk::from<9, grade::middle>,
            pk::otherwise<grade::low>>> {};

template <class Policy>
std::optional<grade> band_of(const candidate& of) {
    const auto answer = Policy{}(of);
    if constexpr (requires { answer.has_value(); })
        return answer ? std::optional<grade>{answer->band} : std::nullopt;
    else
        return answer.band;
}
/// Whether a gate stops it, so that its band is not that of its score.
template <class Policy>
bool is_stopped(const candidate& of) {
    for (const pk::rule_view& gate : pk::view_of<Policy>.rules)
        if (pk::test(pk::view_of<Policy>, gate.condition.first, pk::values_of<Policy>(of)) !=
            pk::truth::yes)
            return true;
    return false;
}

using member_values = std::array<std::int64_t, 4>; // of a, b, c (-1: missing) and d

template <class Policy>
constexpr member_values highest_values() {
    return {
        is_asked<Policy>("a") ? 9 : 0,
        is_asked<Policy>("b") ? 9 : 0,
        is_asked<Policy>("c") ? 9 : -1,
        is_asked<Policy>("d") ? 9 : 0};
}
member_values values_of(const candidate& of) {
    return {of.a.steps, of.b.steps, of.c ? of.c->steps : -1, of.d.steps};
}

template <class Policy, grade Wanted>
bool is_lifted(const candidate& of) {
    const auto band = band_of<Policy>(of);
    return band && *band >= Wanted && !is_stopped<Policy>(of);
}

/// All candidates that a card lifts to a band; what it does not ask about has one value.
template <class Policy, grade Wanted>
const std::vector<member_values>& lifted() {
    static const std::vector<member_values> all = [] {
        constexpr member_values most = highest_values<Policy>();
        std::vector<member_values> found;
        for (std::int64_t a = 0; a <= most[0]; ++a)
            for (std::int64_t b = 0; b <= most[1]; ++b)
                for (std::int64_t c = -1; c <= most[2]; ++c)
                    for (std::int64_t d = 0; d <= most[3]; ++d)
                        if (is_lifted<Policy, Wanted>(
                                {whole(a),
                                 whole(b),
                                 c < 0 ? std::nullopt : std::optional{whole(c)},
                                 whole(d)}))
                            found.push_back({a, b, c, d});
        return found;
    }();
    return all;
}

/// What a change costs; nothing if it is not allowed.
template <class Policy>
std::optional<std::int64_t>
price(const member_values& from, const member_values& to, const member_terms (&terms)[4]) {
    constexpr member_values most = highest_values<Policy>();
    std::int64_t cost = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        if (most[i] <= 0 || from[i] == to[i]) continue;
        const member_terms& of = terms[i];
        if (to[i] < 0) return std::nullopt; // nothing is forgotten
        const bool is_given = from[i] < 0;
        if (is_given ? !of.may_rise && !of.may_fall : !of.allows(from[i], to[i]))
            return std::nullopt;
        cost += std::abs(to[i] - (is_given ? 0 : from[i])) * of.cost;
    }
    return cost;
}

template <class Policy, grade Wanted>
void check_card(const candidate& from, const member_terms (&terms)[4], bool is_exact) {
    const pk::way_to<Policy> way = pk::reach<Policy, Wanted>(
        from, costs_of<Policy, &candidate::a, &candidate::b, &candidate::c, &candidate::d>(terms));
    REQUIRE((way.by == reach_by::nothing) == is_lifted<Policy, Wanted>(from));
    if (way.by == reach_by::nothing) return;
    if (way.by == reach_by::changes) {
        candidate to = from;
        for (const pk::field_change& change : way.changes) {
            if (change.name == "a") to.a = whole(change.to);
            if (change.name == "b") to.b = whole(change.to);
            if (change.name == "c") to.c = whole(change.to);
            if (change.name == "d") to.d = whole(change.to);
        }
        REQUIRE(is_lifted<Policy, Wanted>(to));
        REQUIRE(way.is_cheapest);
    }
    if (!is_exact) return;
    std::optional<std::int64_t> least;
    for (const member_values& to : lifted<Policy, Wanted>()) {
        const auto cost = price<Policy>(values_of(from), to, terms);
        if (cost && (!least || *cost < *least)) least = cost;
    }
    REQUIRE((way.by == reach_by::changes) == least.has_value());
    if (least) REQUIRE(way.cost == pk::fraction{*least});
}

TEST_CASE("no cheaper change reaches a band, and this one does") {
    tests::dice roll = tests::seeded_dice();
    const auto terms = [&] {
        const std::int64_t ways = roll(0, 6);
        return member_terms{roll(0, 4), ways != 1 && ways != 3, ways != 2 && ways != 3};
    };
    for (int i = 0; i < 15'000; ++i) { // seven questions each
        const candidate from{
            whole(roll(0, 9)),
            whole(roll(0, 9)),
            roll.once_in(5) ? std::optional<small>{} : whole(roll(0, 9)),
            whole(roll(0, 9))};
        const member_terms all[4]{terms(), terms(), terms(), terms()};
        check_card<weighted, grade::high>(from, all, true);
        check_card<weighted, grade::middle>(from, all, true);
        check_card<gated, grade::high>(from, all, true);
        check_card<gated, grade::middle>(from, all, true);
        check_card<gated, grade::low>(from, all, true);
        check_card<banded, grade::high>(from, all, true);
        check_card<banded, grade::middle>(from, all, true);
    }
    for (int i = 0; i < 20'000; ++i) { // six questions each
        const candidate from{
            whole(roll(0, 9)), whole(roll(0, 9)), whole(roll(0, 9)), whole(roll(0, 9))};
        const member_terms all[4]{terms(), terms(), terms(), terms()};
        check_card<entangled, grade::high>(from, all, false);
        check_card<entangled, grade::middle>(from, all, false);
        check_card<guarded, grade::high>(from, all, false);
        check_card<guarded, grade::middle>(from, all, false);
        check_card<weighted, grade::high>(from, all, false);
        check_card<banded, grade::high>(from, all, false);
    }
}

// ---- sums --------------------------------------------------------------------------------------

using pk::detail::summand;

template <std::size_t Count>
pk::detail::cheapest_sum<Count> find_sum(summand (&values)[Count + 1], std::int64_t gap) {
    std::sort(
        values, values + Count, [](const summand& a, const summand& b) { return a.is_before(b); });
    pk::detail::cheapest_sum<Count> search{values, Count};
    search.find(gap, 0, false, 0);
    return search;
}

TEST_CASE("the cheapest of all ways to lift a sum") {
    tests::dice roll = tests::seeded_dice();
    for (int i = 0; i < 20'000; ++i) {
        summand values[4]{};
        for (std::size_t k = 0; k < 3; ++k)
            values[k] = {roll(1, 12), roll(0, 8), roll(0, 6)};
        const std::int64_t gap = roll(1, 80);
        const auto search = find_sum<3>(values, gap);
        best_way best;
        for (std::int64_t a = 0; a <= values[0].room; ++a)
            for (std::int64_t b = 0; b <= values[1].room; ++b)
                for (std::int64_t c = 0; c <= values[2].room; ++c) {
                    const std::int64_t sum =
                        a * values[0].gain + b * values[1].gain + c * values[2].gain;
                    const std::int64_t cost =
                        a * values[0].cost + b * values[1].cost + c * values[2].cost;
                    if (sum >= gap && (!best.exists || cost < best.cost)) best = {true, cost};
                }
        REQUIRE(search.is_better() == best.exists);
        if (best.exists) REQUIRE(search.cost() == best.cost);
    }
}

TEST_CASE("no search among seven criteria is broken off") {
    constexpr std::int64_t weights[]{25, 20, 15, 15, 10, 10, 5};
    tests::dice roll = tests::seeded_dice();
    for (int i = 0; i < 3'000; ++i) {
        summand values[8]{};
        const bool are_priced = roll.once_in(2);
        for (std::size_t k = 0; k < 7; ++k)
            values[k] = {weights[k], roll(0, 10'000), are_priced ? roll(1, 50) : 1};
        const auto search = find_sum<7>(values, roll(1, 1'000'000));
        REQUIRE(search.is_certain());
    }
}

// ---- ways of real policies ---------------------------------------------------------------------

template <class Policy>
std::string text_of(const pk::way_to<Policy>& way) {
    std::string text;
    pk::write_text(way, std::back_inserter(text));
    return text;
}

using fw::tier_framework::outcome;
using tier_policy = fw::tier_framework::policy;
using tier_input = fw::tier_framework::input;

TEST_CASE("the next tier of a programme, in words") {
    CHECK(
        text_of(pk::next_tier<tier_policy>({640'000_usd, 4, true})) ==
        "platinum: pipeline from 640000 USD to 2000000 USD; certified from 4 to 5\n");
    CHECK(text_of(pk::next_tier<tier_policy>({2'000'000_usd, 5, true})) == "platinum already\n");
    pk::costs<tier_policy> costs;
    costs.fix<&tier_input::dedicated_practice>();
    CHECK(
        text_of(pk::next_tier<tier_policy>({640'000_usd, 4, false}, costs)) ==
        "no change of these values leads there\n");
}

TEST_CASE("the border of a tier: a cent and a person") {
    constexpr auto way = pk::reach<tier_policy, outcome::gold>({499'999.99_usd, 2, false});
    static_assert(way.by == reach_by::changes && way.cost == pk::fraction{101, 100});
    static_assert(way.changes.size() == 2 && way.alone.empty());
    static_assert(
        pk::reach<tier_policy, outcome::gold>({500'000_usd, 3, false}).by == reach_by::nothing);
    CHECK(way.outcome == 1);
}

TEST_CASE("costs decide between alternatives") {
    using policy = fw::revenue_tiers::policy;
    using input = fw::revenue_tiers::input;
    const input partner{40'000_usd, 18, true};
    CHECK(text_of(pk::next_tier<policy>(partner)) == "gold: referrals from 18 to 20\n");
    pk::costs<policy> costs;
    costs.set<&input::referrals>(5'001).set<&input::revenue>(1);
    CHECK(
        text_of(pk::next_tier<policy>(partner, costs)) ==
        "gold: revenue from 40000 USD to 50000 USD\n");
    costs.set<&input::referrals>(5'000).only_down<&input::revenue>();
    CHECK(pk::next_tier<policy>(partner, costs).cost == pk::fraction{10'000});
}

TEST_CASE("fractions of a cost are exact") {
    using policy = fw::revenue_tiers::policy;
    using input = fw::revenue_tiers::input;
    pk::costs<policy> costs;
    costs.set<&input::referrals>({1, 3}).set<&input::revenue>({1, 7});
    const auto way = pk::next_tier<policy>(input{49'999.99_usd, 18, true}, costs);
    CHECK(way.cost == pk::fraction{1, 700});
}

TEST_CASE("fractions of a cost of what is no number, too") {
    pk::costs<tier_policy> costs;
    costs.set<&tier_input::dedicated_practice>({1, 3});
    CHECK(pk::next_tier<tier_policy>({2'000'000_usd, 5, false}, costs).cost == pk::fraction{1, 3});
}

struct branch {
    pk::if_applicable<small> a{};
    small b{};
    small c{};
};
BOOST_DESCRIBE_STRUCT(branch, (), (a, b, c))
struct ratio_of_branch :
    pk::tier_table<
        "ratio",
        pk::tier<grade::high, pk::at_least<pk::ratio<&branch::a, &branch::b>, 2>>,
        pk::otherwise<grade::low>> {};
struct gate_of_branch :
    pk::scorecard<
        "gate",
        pk::gate<pk::at_least<&branch::a, 2>, grade::low>,
        pk::criterion<&branch::b>,
        pk::bands<pk::from<5, grade::high>, pk::otherwise<grade::middle>>> {};

TEST_CASE("what does not apply is given no value") {
    const branch none{.a = pk::not_applicable, .b = 3};
    CHECK(pk::next_tier<ratio_of_branch>(none).by == reach_by::no_change);
    CHECK(pk::next_band<gate_of_branch>(none).by == reach_by::no_change);
    CHECK(pk::next_tier<ratio_of_branch>({.a = small{1}, .b = 3}).by == reach_by::changes);
    CHECK(pk::next_band<gate_of_branch>({.a = small{1}, .b = 3}).by == reach_by::changes);
}

TEST_CASE("a tree is left by another answer") {
    using policy = fw::build_or_partner::policy;
    constexpr auto way =
        pk::reach<policy, fw::build_or_partner::outcome::partner>({true, 3, false});
    static_assert(way.changes.size() == 2);
    CHECK(
        text_of(way) ==
        "partner: is_core from true to false; has_credible_partner from false to true\n");
}

TEST_CASE("child records are told by their quantifier") {
    google::agency agency{};
    agency.optimisation_score = 80;
    agency.managed_spend = 20'000_usd;
    agency.strategists = 4;
    agency.certified = 1;
    agency.rank_in_country = 50;
    agency.areas[0].spend = 600_usd;
    const auto way = pk::next_tier<google::programme>(agency);
    CHECK(way.by == reach_by::changes);
    CHECK(text_of(way) == "partner: certified from 1 to 2; areas as asked\n");
}

TEST_CASE("the next band of a card") {
    using policy = fw::attractiveness::policy;
    constexpr auto way = pk::next_band<policy>({90, 80, 70, 60, 10});
    static_assert(way.cost == 14 && way.is_cheapest && way.alone.size() == 4);
    CHECK(
        text_of(way) == "priority: icp_overlap from 90 % to 100 %; influence from 80 % to 84 %\n");
    CHECK(text_of(pk::next_band<policy>({90, 80, 70, 60, 50})) == "priority already\n");
    static_assert(pk::next_band<policy>({0, 0, 0, 0, 0}).outcome == 1);
}

} // namespace next_test
