// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/frameworks/evaluate/attractiveness.hpp>
#include <partnerkit/frameworks/programme/build_or_partner.hpp>
#include <partnerkit/frameworks/programme/channel_tiers.hpp>
#include <partnerkit/frameworks/programme/sourcing_matrix.hpp>
#include <partnerkit/frameworks/programme/tier_framework.hpp>
#include <partnerkit/possible.hpp>
#include <partnerkit/tier.hpp>
#include <partnerkit/tree.hpp>

#include "microsoft_partner/microsoft_partner.hpp"
#include "random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

namespace possible_test {

namespace pk = partnerkit;
namespace fw = pk::frameworks;
using namespace pk::literals;

// ---- small spaces, all of them -----------------------------------------------------------------

using small = pk::number<pk::plain_unit, 0, 4>;
struct subject {
    small a{};
    small b{};
    bool c = false;
};
BOOST_DESCRIBE_STRUCT(subject, (), (a, b, c))
enum class grade { low, middle, high };
BOOST_DESCRIBE_ENUM(grade, low, middle, high)

struct tiers :
    pk::tier_table<
        "tiers",
        pk::tier<grade::high, pk::at_least<&subject::a, 3>, pk::at_least<&subject::b, 2>>,
        pk::tier<
            grade::middle,
            pk::any_of<pk::at_least<&subject::b, 4>, pk::holds<&subject::c>>,
            pk::not_<pk::is<&subject::a, 1>>>,
        pk::otherwise<grade::low>> {};
struct without_rest :
    pk::tier_table<
        "without rest",
        pk::tier<grade::high, pk::at_least<&subject::a, 3>>,
        pk::tier<grade::middle, pk::is<&subject::b, 2>>> {};
struct mixed :
    pk::decision_table<
        "mixed",
        pk::hit::priority<grade::middle, grade::high, grade::low>,
        pk::rule<grade::high, pk::between<&subject::a, pk::closed<1, 3>>>,
        pk::rule<grade::middle, pk::one_of<&subject::b, 0, 3>, pk::holds<&subject::c>>,
        pk::rule<grade::low, pk::is_not<&subject::b, 2>>> {};
struct shadowed :
    pk::decision_table<
        "shadowed",
        pk::hit::first,
        pk::rule<grade::low, pk::at_most<&subject::a, 2>>,
        pk::rule<grade::high, pk::at_most<&subject::a, 2>, pk::holds<&subject::c>>,
        pk::rule<grade::middle, pk::between<&subject::b, pk::closed<1, 2>>>,
        pk::rule<grade::high, pk::at_least<&subject::b, 2>>> {};
template <class Hit>
struct overlapping :
    pk::decision_table<
        "overlapping",
        Hit,
        pk::rule<grade::low, pk::at_most<&subject::a, 2>>,
        pk::rule<grade::high, pk::at_least<&subject::a, 2>, pk::at_least<&subject::b, 3>>,
        pk::rule<grade::high, pk::holds<&subject::c>, pk::at_least<&subject::b, 2>>> {};
template <class Hit>
struct with_rest :
    pk::decision_table<
        "with rest",
        Hit,
        pk::rule<grade::low, pk::at_most<&subject::a, 1>>,
        pk::rule<grade::high, pk::between<&subject::a, pk::closed<1, 3>>, pk::holds<&subject::c>>,
        pk::otherwise<grade::middle>> {};
struct tree :
    pk::decision_tree<
        "tree",
        pk::question<
            "Enough of a?",
            pk::at_least<&subject::a, 2>,
            pk::yes<pk::question<
                "And of b?",
                pk::any_of<pk::at_least<&subject::b, 3>, pk::holds<&subject::c>>,
                pk::yes<pk::leaf<grade::high>>,
                pk::no<pk::leaf<grade::middle>>>>,
            pk::no<pk::leaf<grade::low>>>> {};
struct bare :
    pk::scorecard<
        "bare",
        pk::criterion<pk::capped<&subject::a, 4, 4>>,
        pk::criterion<
            pk::by_bands<&subject::b, pk::from<3, 1>, pk::from<1, 5>, pk::otherwise<2>>>> {};
struct card :
    pk::scorecard<
        "card",
        pk::gate<pk::any_of<pk::holds<&subject::c>, pk::at_least<&subject::a, 1>>, grade::low>,
        pk::criterion<pk::capped<&subject::a, 4, 8>, pk::minimum{2}>,
        pk::criterion<pk::by_bands<&subject::b, pk::from<3, 1>, pk::from<1, 5>, pk::otherwise<2>>>,
        pk::bands<pk::from<10, grade::high>, pk::otherwise<grade::middle>>> {};

template <class Answer>
std::optional<grade> grade_of(const Answer& answer) {
    if constexpr (requires { answer.band; })
        return answer.band;
    else if constexpr (requires { answer.error(); })
        return answer.has_value() ? std::optional<grade>{*answer} : std::nullopt;
    else
        return answer;
}

struct answers {
    std::set<grade> grades{};
    bool has_none = false;

    [[nodiscard]] std::size_t size() const { return grades.size() + (has_none ? 1U : 0U); }
    friend bool operator==(const answers&, const answers&) = default;
};

/// All answers to the subjects that have the values of `known` where `open` says nothing else.
template <class Policy>
answers all_answers(const subject& known, unsigned open) {
    answers result;
    for (int a = 0; a <= 4; ++a)
        for (int b = 0; b <= 4; ++b)
            for (const bool c : {false, true}) {
                const subject each{
                    small::from_steps(static_cast<small::rep>(a)),
                    small::from_steps(static_cast<small::rep>(b)),
                    c};
                if (((open & 1) == 0 && each.a != known.a) ||
                    ((open & 2) == 0 && each.b != known.b) ||
                    ((open & 4) == 0 && each.c != known.c))
                    continue;
                const auto grade = grade_of(Policy{}(each));
                if (grade)
                    result.grades.insert(*grade);
                else
                    result.has_none = true;
            }
    return result;
}

template <class Policy>
answers answers_of(const pk::possibilities<Policy>& found) {
    answers result{{}, found.may_have_none};
    for (const std::size_t outcome : found.outcomes)
        result.grades.insert(static_cast<grade>(pk::view_of<Policy>.outcomes[outcome].steps));
    CHECK(result.grades.size() == found.outcomes.size()); // each once
    return result;
}

/// What is possible with some of the members a, b and c open, by their names.
template <class Policy>
pk::possibilities<Policy> possible_with(const subject& known, unsigned open) {
    auto values = pk::values_of<Policy>(known);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const pk::field_view& field = pk::view_of<Policy>.fields[i];
        if (field.kind != pk::field_kind::value) continue;
        const unsigned bit = field.name == "a" ? 1U : field.name == "b" ? 2U : 4U;
        if ((open & bit) != 0) values.items[i] = {};
    }
    return pk::possible<Policy>(values);
}

template <class Visit>
void for_every_partial_subject(Visit visit) {
    for (unsigned open = 0; open < 8; ++open)
        for (int a = 0; a <= 4; ++a)
            for (int b = 0; b <= 4; ++b)
                for (const bool c : {false, true})
                    visit(
                        subject{
                            small::from_steps(static_cast<small::rep>(a)),
                            small::from_steps(static_cast<small::rep>(b)),
                            c},
                        open);
}

/// How many answers the worst value of a member leaves.
template <class Policy>
std::size_t worst(const subject& known, unsigned open, unsigned bit) {
    std::size_t most = 0;
    for (int value = 0; value <= (bit == 4 ? 1 : 4); ++value) {
        subject next = known;
        if (bit == 1) next.a = small::from_steps(static_cast<small::rep>(value));
        if (bit == 2) next.b = small::from_steps(static_cast<small::rep>(value));
        if (bit == 4) next.c = value == 1;
        most = std::max(most, all_answers<Policy>(next, open & ~bit).size());
    }
    return most;
}

template <class Policy>
void check_rows() {
    for_every_partial_subject([](const subject& known, unsigned open) {
        const auto found = possible_with<Policy>(known, open);
        const answers expected = all_answers<Policy>(known, open);
        REQUIRE(answers_of(found) == expected);
        REQUIRE(found.is_decided() == (expected.size() == 1));
        REQUIRE(found.ask.has_value() == (expected.size() > 1));
        if (!found.ask) return;
        std::string_view best;
        std::size_t least = 0;
        for (const pk::field_view& field : pk::view_of<Policy>.fields) {
            const unsigned bit = field.name == "a" ? 1U : field.name == "b" ? 2U : 4U;
            if ((open & bit) == 0) continue;
            const std::size_t left = worst<Policy>(known, open, bit);
            if (!best.empty() && left >= least) continue;
            best = field.name;
            least = left;
        }
        REQUIRE(pk::view_of<Policy>.fields[*found.ask].name == best);
    });
}

TEST_CASE("exactly the answers of all completions, and the best field to ask") {
    check_rows<tiers>();
    check_rows<without_rest>();
    check_rows<mixed>();
    check_rows<shadowed>();
    check_rows<overlapping<pk::hit::unique>>();
    check_rows<overlapping<pk::hit::any>>();
    check_rows<with_rest<pk::hit::unique>>();
    check_rows<with_rest<pk::hit::any>>();
    check_rows<tree>();
}

TEST_CASE("the answers of all completions of a card, and the ends of its score") {
    for_every_partial_subject([](const subject& known, unsigned open) {
        const auto found = possible_with<card>(known, open);
        const answers expected = all_answers<card>(known, open);
        const answers grades = answers_of(found);
        for (const grade each : expected.grades)
            REQUIRE(grades.grades.count(each) == 1);
        REQUIRE(!grades.has_none);
        if (found.is_decided()) REQUIRE(expected.size() == 1);
        std::int64_t lowest = INT64_MAX;
        std::int64_t highest = INT64_MIN;
        for_every_partial_subject([&](const subject& each, unsigned none) {
            if (none != 0 || ((open & 1) == 0 && each.a != known.a) ||
                ((open & 2) == 0 && each.b != known.b))
                return;
            const std::int64_t score = card{}(each).score.steps;
            lowest = std::min(lowest, score);
            highest = std::max(highest, score);
        });
        REQUIRE(found.lowest == lowest);
        REQUIRE(found.highest == highest);
    });
}

// Each member is asked about once, so that nothing that seems possible is not.
struct apart :
    pk::scorecard<
        "apart",
        pk::gate<pk::not_<pk::is<&subject::c, false>>, grade::low>,
        pk::criterion<pk::capped<&subject::a, 4, 8>, pk::minimum{2}>,
        pk::criterion<pk::by_bands<&subject::b, pk::from<3, 1>, pk::from<1, 5>, pk::otherwise<2>>>,
        pk::bands<pk::from<12, grade::high>, pk::otherwise<grade::middle>>> {};
struct without_otherwise :
    pk::scorecard<
        "without otherwise",
        pk::criterion<pk::capped<&subject::a, 4, 4>>,
        pk::bands<pk::from<4, grade::high>, pk::from<2, grade::middle>>> {};

template <class Policy>
void check_bands() {
    for_every_partial_subject([](const subject& known, unsigned open) {
        const auto found = possible_with<Policy>(known, open);
        REQUIRE(answers_of(found) == all_answers<Policy>(known, open));
        REQUIRE(found.ask.has_value() == !found.is_decided());
    });
}

TEST_CASE("exactly the answers of all completions, where no two parts of a card share a field") {
    check_bands<apart>();
    check_bands<without_otherwise>();
}

TEST_CASE("of a card, the field that moves the score most is asked for") {
    constexpr auto both = pk::possible<apart, &subject::a, &subject::b>({0, 0, true});
    CHECK(pk::view_of<apart>.fields[*both.ask].name == "a"); // by 8, and b by 4
    constexpr auto gate = pk::possible<apart, &subject::c>({4, 1, false});
    static_assert(gate.outcomes.size() == 2);
    CHECK(pk::view_of<apart>.fields[*gate.ask].name == "c");
}

TEST_CASE("a card without bands is decided by its score") {
    constexpr auto open = pk::possible<bare, &subject::b>({2, 0, false});
    static_assert(open.lowest == 3 && open.highest == 7 && !open.is_decided() && open.ask);
    constexpr auto decided = pk::possible<bare>(subject{2, 0, false});
    static_assert(decided.is_decided() && decided.lowest == 4 && !decided.ask);
    CHECK(pk::view_of<bare>.fields[*open.ask].name == "b");
}

// ---- absent values -----------------------------------------------------------------------------

struct client {
    std::optional<small> a{};
    pk::if_applicable<small> b{};
    small total{};
};
BOOST_DESCRIBE_STRUCT(client, (), (a, b, total))
struct known_first :
    pk::tier_table<
        "known first",
        pk::tier<grade::high, pk::is_known<&client::a>, pk::is_not_applicable<&client::b>>,
        pk::tier<grade::middle, pk::is_missing<&client::a>>,
        pk::otherwise<grade::low>> {};

TEST_CASE("what is missing will be known, or turn out not to apply") {
    constexpr auto open = pk::possible<known_first>(client{});
    static_assert(open.outcomes.size() == 2); // high where b does not apply, else low
    static_assert(pk::view_of<known_first>.outcomes[open.outcomes[0]].name.view() == "high");
    static_assert(pk::view_of<known_first>.outcomes[open.outcomes[1]].name.view() == "low");
    CHECK(pk::view_of<known_first>.fields[*open.ask].name == "b");
    constexpr auto applies = pk::possible<known_first>(client{.b = small{1}});
    static_assert(applies.is_decided());
    constexpr auto never = pk::possible<known_first>(client{.b = pk::not_applicable});
    static_assert(never.is_decided() && never.outcomes[0] == 0);
}

struct half :
    pk::tier_table<
        "half",
        pk::tier<grade::high, pk::at_least<pk::ratio<&client::a, &client::total>, 50_pct>>,
        pk::otherwise<grade::low>> {};
struct around_half :
    pk::decision_table<
        "around half",
        pk::hit::first,
        pk::rule<grade::high, pk::more_than<pk::ratio<&client::a, &client::total>, 50_pct>>,
        pk::rule<grade::middle, pk::at_least<pk::ratio<&client::a, &client::total>, 50_pct>>,
        pk::rule<grade::low, pk::less_than<pk::ratio<&client::a, &client::total>, 50_pct>>> {};
TEST_CASE("a known ratio below, at and above what it is compared with, and of zero") {
    const auto only = [](const client& of) {
        const auto found = pk::possible<around_half>(of);
        REQUIRE(found.is_decided());
        return found.may_have_none
                   ? std::optional<grade>{}
                   : static_cast<grade>(pk::view_of<around_half>.outcomes[found.outcomes[0]].steps);
    };
    for (int a = 0; a <= 4; ++a)
        for (int total = 0; total <= 4; ++total) {
            const client known{
                .a = small::from_steps(static_cast<small::rep>(a)),
                .total = small::from_steps(static_cast<small::rep>(total))};
            CHECK(only(known) == around_half{}(known));
        }
}

struct applying :
    pk::tier_table<
        "applying",
        pk::tier<grade::high, pk::at_least<&client::b, 0>>,
        pk::tier<grade::middle, pk::at_most<&client::total, 4>>,
        pk::otherwise<grade::low>> {};
TEST_CASE("what does not apply is left by a row about all values") {
    constexpr auto open = pk::possible<applying>(client{});
    static_assert(open.outcomes.size() == 2 && open.ask);
    static_assert(pk::view_of<applying>.outcomes[open.outcomes[1]].name.view() == "middle");
    CHECK(pk::view_of<applying>.fields[*open.ask].name == "b");
}

using high_only = pk::number<pk::plain_unit, 2, 4>;
struct optional_points {
    pk::if_applicable<high_only> a{};
    high_only b{};
    std::optional<high_only> other{};
};
BOOST_DESCRIBE_STRUCT(optional_points, (), (a, b, other))
struct points_card :
    pk::scorecard<
        "points",
        pk::gate<
            pk::any_of<pk::at_least<&optional_points::a, 2>, pk::at_least<&optional_points::b, 4>>,
            grade::low>,
        pk::criterion<&optional_points::a>,
        pk::criterion<
            pk::named<"better", pk::better_of<&optional_points::b, &optional_points::other>>>,
        pk::bands<pk::from<7, grade::high>, pk::otherwise<grade::middle>>> {};
TEST_CASE("what may not apply may bring nothing, and the better of two is at least the known one") {
    constexpr auto open = pk::possible<points_card>(optional_points{.b = 3});
    static_assert(open.lowest == 3 && open.highest == 8 && open.outcomes.size() == 3);
    constexpr auto known = pk::possible<points_card>(optional_points{.a = high_only{2}, .b = 3});
    static_assert(known.lowest == 5 && known.highest == 6 && known.is_decided());
    static_assert(pk::view_of<points_card>.outcomes[known.outcomes[0]].name.view() == "middle");
    constexpr auto stopped = pk::possible<points_card>(
        optional_points{.a = pk::not_applicable, .b = 3, .other = high_only{4}});
    static_assert(stopped.lowest == 4 && stopped.highest == 4 && stopped.is_decided());
    CHECK(pk::view_of<points_card>.outcomes[stopped.outcomes[0]].name.view() == "low");
}

TEST_CASE("a ratio is open as long as one of its operands is") {
    CHECK(pk::possible<half>(client{.total = 4}).outcomes.size() == 2);
    CHECK(pk::possible<half>(client{.a = small{1}, .total = 4}).is_decided());
    CHECK(pk::possible<half, &client::total>(client{.a = small{1}}).outcomes.size() == 2);
}

// ---- real policies -----------------------------------------------------------------------------

/// Completes a subject in several ways and looks for each answer among the possible ones.
template <class Policy, class Draw>
void check_completions(tests::dice& roll, Draw draw) {
    using subject_type = typename Policy::subject_type;
    constexpr std::size_t count = pk::view_of<Policy>.fields.size();
    for (int i = 0; i < 100'000; ++i) {
        const subject_type known = draw();
        auto values = pk::values_of<Policy>(known);
        std::array<bool, count> is_open{};
        for (std::size_t f = 0; f < count; ++f) {
            is_open[f] =
                pk::view_of<Policy>.fields[f].kind == pk::field_kind::value && roll.once_in(3);
            if (is_open[f]) values.items[f] = {};
        }
        const auto found = pk::possible<Policy>(values);
        for (int completion = 0; completion < 3; ++completion) {
            // Another subject, which agrees with the known values where these were kept.
            subject_type whole = completion == 0 ? known : draw();
            boost::mp11::mp_for_each<
                boost::describe::describe_members<subject_type, boost::describe::mod_public>>(
                [&](auto member) {
                    for (std::size_t f = 0; f < count; ++f)
                        if (pk::view_of<Policy>.fields[f].name == member.name && !is_open[f])
                            whole.*member.pointer = known.*member.pointer;
                });
            const auto answer = Policy{}(whole);
            std::int64_t steps = 0;
            if constexpr (requires { answer.band; }) {
                steps = static_cast<std::int64_t>(answer.band);
                REQUIRE(answer.score.steps >= found.lowest);
                REQUIRE(answer.score.steps <= found.highest);
            } else {
                steps = static_cast<std::int64_t>(answer);
            }
            bool is_there = false;
            for (const std::size_t outcome : found.outcomes)
                is_there = is_there || pk::view_of<Policy>.outcomes[outcome].steps == steps;
            REQUIRE(is_there);
        }
    }
}

TEST_CASE("every completion of 100 000 partial subjects is among what is possible") {
    tests::dice roll = tests::seeded_dice();
    const auto few = [&] {
        return pk::count::from_steps(static_cast<pk::count::rep>(roll(0, 11)));
    };
    const auto flip = [&] { return roll.once_in(2); };
    const auto percent = [&] {
        return pk::percent::from_steps(static_cast<pk::percent::rep>(roll(0, 10'000)));
    };
    const auto dollars = [&] {
        return pk::usd::from_steps(roll.near({0, 10'000'000, 50'000'000, 200'000'000}, 2));
    };
    check_completions<fw::tier_framework::policy>(roll, [&] {
        return fw::tier_framework::input{dollars(), few(), flip()};
    });
    check_completions<fw::build_or_partner::policy>(roll, [&] {
        return fw::build_or_partner::input{flip(), few(), flip()};
    });
    check_completions<fw::attractiveness::policy>(roll, [&] {
        return fw::attractiveness::input{percent(), percent(), percent(), percent(), percent()};
    });
    check_completions<microsoft::data_and_ai>(roll, [&] {
        return microsoft::azure_partner{
            few(),
            few(),
            few(),
            few(),
            few(),
            pk::usd::from_steps(roll(90'000, 110'000)),
            microsoft::growth::from_steps(static_cast<microsoft::growth::rep>(roll(-5'000, 5'000))),
            few()};
    });
}

} // namespace possible_test
