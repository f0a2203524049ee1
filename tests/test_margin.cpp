// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/date.hpp>
#include <partnerkit/margin.hpp>

#include "policies.hpp"
#include "random.hpp"

#include <doctest/doctest.h>

#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace margin_test {

namespace pk = partnerkit;
using namespace pk::literals;
using pk::fraction;
using wide = pk::detail::wide;

/// How much of an answer matters: the outcome.
template <class Answer>
std::optional<std::int64_t> outcome_of(const Answer& answer) {
    if constexpr (requires { answer.band; })
        return outcome_of(answer.band);
    else if constexpr (requires { answer.has_value(); })
        return answer.has_value() ? outcome_of(*answer) : std::nullopt;
    else
        return static_cast<std::int64_t>(answer);
}
template <class Policy>
std::optional<std::int64_t> outcome_at(std::size_t outcome) {
    const pk::policy_view& view = pk::view_of<Policy>;
    if (outcome >= view.outcomes.size()) return std::nullopt;
    return view.outcomes[outcome].steps;
}

// ---- a description answers as its policy does ---------------------------------------------------

using signed_number = pk::number<pk::plain_unit, -2, 5>;
struct mixture {
    signed_number a{};
    std::optional<signed_number> b{};
    pk::if_applicable<signed_number> c{};
    bool d = false;
};
BOOST_DESCRIBE_STRUCT(mixture, (), (a, b, c, d))
enum class level { low, middle, high };
BOOST_DESCRIBE_ENUM(level, low, middle, high)

struct mixed_points :
    pk::scorecard<
        "mixed points",
        pk::gate<pk::any_of<pk::holds<&mixture::d>, pk::at_most<&mixture::b, 3>>, level::low>,
        pk::criterion<pk::capped<&mixture::a, 3, 6>>,
        pk::criterion<pk::by_bands<&mixture::c, pk::from<2, 5>, pk::from<0, -1>, pk::otherwise<1>>>,
        pk::criterion<pk::named<"kept", pk::provided<pk::holds<&mixture::d>, &mixture::b>>>,
        pk::criterion<
            pk::named<
                "best",
                pk::better_of<pk::named<"half", pk::capped<&mixture::c, 4, 2>>, &mixture::c>>,
            pk::minimum{-1}>,
        pk::criterion<pk::named<"extra", pk::points_if<pk::not_<pk::at_least<&mixture::a, 1>>, 4>>>,
        pk::bands<
            pk::from<8, level::high>,
            pk::from<3, level::middle>,
            pk::otherwise<level::low>>> {};
struct mixed_tree :
    pk::decision_tree<
        "mixed tree",
        pk::question<
            "Enough of b?",
            pk::at_least<&mixture::b, 1>,
            pk::yes<pk::leaf<level::high>>,
            pk::no<pk::question<
                "And of c?",
                pk::any_of<pk::at_least<&mixture::c, 2>, pk::holds<&mixture::d>>,
                pk::yes<pk::leaf<level::middle>>,
                pk::no<pk::leaf<level::low>>>>>> {};

template <class Policy>
void check_description(const mixture& of) {
    const pk::policy_view& view = pk::view_of<Policy>;
    const auto read = pk::values_of<Policy>(of);
    auto computed = read;
    for (std::size_t i = 0; i < view.fields.size(); ++i)
        if (view.fields[i].kind != pk::field_kind::value) computed.items[i] = {};
    pk::detail::compute_points(view, computed);
    for (std::size_t i = 0; i < view.fields.size(); ++i) {
        CAPTURE(view.fields[i].name);
        REQUIRE(computed[i].state == read[i].state);
        if (read[i].state == pk::presence::known) REQUIRE(computed[i].steps == read[i].steps);
    }
    const auto answer = outcome_of(Policy{}(of));
    REQUIRE(outcome_at<Policy>(pk::detail::outcome_in(view, computed)) == answer);
}

TEST_CASE("a description answers as its policy does") {
    const auto number = [](int steps) {
        return signed_number::from_steps(static_cast<signed_number::rep>(steps));
    };
    for (int a = -2; a <= 5; ++a)
        for (int b = -3; b <= 5; ++b)
            for (int c = -4; c <= 5; ++c)
                for (const bool d : {false, true}) {
                    mixture of{.a = number(a), .d = d};
                    if (b >= -2) of.b = number(b);
                    if (c >= -2) of.c = number(c);
                    if (c == -3) of.c = pk::not_applicable;
                    check_description<mixed_points>(of);
                    check_description<mixed_tree>(of);
                }
}

// ---- every threshold at every place ------------------------------------------------------------

// The numbers of these policies are template arguments, so that a policy with one of them moved is
// a policy of its own, which the library evaluates as any other.

using small = pk::number<pk::plain_unit, 0, 4>;
struct subject {
    small a{};
    small b{};
    bool c = false;
};
BOOST_DESCRIBE_STRUCT(subject, (), (a, b, c))
enum class grade { low, middle, high };
BOOST_DESCRIBE_ENUM(grade, low, middle, high)

struct numbers {
    int at[6]{};
    [[nodiscard]] constexpr numbers with(std::size_t index, int value) const {
        numbers result = *this;
        result.at[index] = value;
        return result;
    }
};

template <numbers N>
struct tiers :
    pk::tier_table<
        "tiers",
        pk::tier<
            grade::high,
            pk::at_least<&subject::a, N.at[0]>,
            pk::not_<pk::less_than<&subject::b, N.at[1]>>>,
        pk::tier<
            grade::middle,
            pk::any_of<
                pk::more_than<&subject::b, N.at[2]>,
                pk::between<&subject::a, pk::closed<N.at[3], N.at[4]>>,
                pk::at_most<&subject::b, N.at[5]>>,
            pk::holds<&subject::c>>,
        pk::otherwise<grade::low>> {};
template <numbers N, class Hit>
struct table :
    pk::decision_table<
        "table",
        Hit,
        pk::rule<grade::low, pk::at_most<&subject::a, N.at[0]>>,
        pk::rule<
            grade::high,
            pk::at_least<&subject::a, N.at[1]>,
            pk::at_least<&subject::b, N.at[2]>>,
        pk::rule<
            grade::high,
            pk::holds<&subject::c>,
            pk::between<&subject::b, pk::half_open<N.at[3], N.at[4]>>>> {};
template <numbers N>
struct unique : table<N, pk::hit::unique> {};
template <numbers N>
struct any : table<N, pk::hit::any> {};
template <numbers N>
struct priority : table<N, pk::hit::priority<grade::high, grade::middle, grade::low>> {};
template <numbers N>
struct tree :
    pk::decision_tree<
        "tree",
        pk::question<
            "Enough of a?",
            pk::at_least<&subject::a, N.at[0]>,
            pk::yes<pk::question<
                "And of b?",
                pk::any_of<pk::at_least<&subject::b, N.at[1]>, pk::holds<&subject::c>>,
                pk::yes<pk::leaf<grade::high>>,
                pk::no<pk::leaf<grade::middle>>>>,
            pk::no<pk::leaf<grade::low>>>> {};
template <numbers N>
struct card :
    pk::scorecard<
        "card",
        pk::gate<
            pk::any_of<pk::holds<&subject::c>, pk::at_least<&subject::a, N.at[0]>>,
            grade::low>,
        pk::criterion<pk::capped<&subject::a, 4, 8>, pk::minimum{N.at[1]}>,
        pk::criterion<pk::by_bands<
            &subject::b,
            pk::from<N.at[2], 1>,
            pk::from<N.at[3], 5>,
            pk::otherwise<2>>>,
        pk::bands<
            pk::from<N.at[4], grade::high>,
            pk::from<N.at[5], grade::middle>,
            pk::otherwise<grade::low>>> {};
/// Points that depend on conditions.
template <numbers N>
struct conditional :
    pk::scorecard<
        "conditional",
        pk::criterion<pk::named<"enough", pk::points_if<pk::at_least<&subject::a, N.at[0]>, 3>>>,
        pk::criterion<pk::named<
            "better",
            pk::better_of<
                pk::provided<pk::at_least<&subject::b, N.at[1]>, pk::capped<&subject::a, 4, 4>>,
                pk::named<"more", pk::points_if<pk::more_than<&subject::b, N.at[2]>, 2>>>>>,
        pk::bands<pk::from<N.at[3], grade::high>, pk::otherwise<grade::low>>> {};

/// Where two descriptions of one policy differ.
struct place {
    pk::threshold_kind kind{};
    std::size_t index = 0;
    bool is_upper = false;
    fraction here{};
    fraction there{};
};
std::vector<place> differences(const pk::policy_view& here, const pk::policy_view& there) {
    std::vector<place> found;
    const auto look =
        [&](pk::threshold_kind kind, std::size_t i, bool is_upper, fraction a, fraction b) {
            if (!(a == b)) found.push_back({kind, i, is_upper, a, b});
        };
    for (std::size_t i = 0; i < here.conditions.size(); ++i) {
        const pk::condition_view& a = here.conditions[i];
        const pk::condition_view& b = there.conditions[i];
        // Open bounds are described by the next step.
        const int lower = a.op == pk::relation::more_than && a.scale == 1 ? 1 : 0;
        const int upper =
            (a.op == pk::relation::less_than || a.op == pk::relation::half_open) && a.scale == 1
                ? 1
                : 0;
        if (a.op != pk::relation::at_most && a.op != pk::relation::less_than)
            look(
                pk::threshold_kind::condition,
                i,
                false,
                {a.lower - lower, a.scale},
                {b.lower - lower, b.scale});
        if (a.op != pk::relation::at_least && a.op != pk::relation::more_than)
            look(
                pk::threshold_kind::condition,
                i,
                true,
                {a.upper + upper, a.scale},
                {b.upper + upper, b.scale});
    }
    for (std::size_t i = 0; i < here.bands.size(); ++i)
        look(
            i < here.score_bands.first ? pk::threshold_kind::points
                                       : pk::threshold_kind::score_band,
            i,
            false,
            here.bands[i].lower,
            there.bands[i].lower);
    for (std::size_t i = 0; i < here.criteria.size(); ++i)
        look(
            pk::threshold_kind::minimum,
            i,
            false,
            here.criteria[i].least_steps,
            there.criteria[i].least_steps);
    return found;
}

struct tally {
    int asked = 0;
    int switched = 0;
};

/// Compares a policy that has one number moved with what the margins of the original say.
template <class Original, class Moved>
void check_moved(const subject& of, tally& count) {
    const std::vector<place> moved = differences(pk::view_of<Original>, pk::view_of<Moved>);
    REQUIRE(moved.size() == 1);
    const auto before = outcome_of(Original{}(of));
    const auto after = outcome_of(Moved{}(of));
    const pk::margins<Original> margins = pk::margins_of<Original>(of);
    CHECK(outcome_at<Original>(margins.outcome) == before);
    std::optional<std::int64_t> expected = before;
    for (const pk::threshold_margin& margin : margins.thresholds) {
        if (margin.kind != moved[0].kind || margin.index != moved[0].index ||
            margin.is_upper != moved[0].is_upper)
            continue;
        CHECK(margin.now == moved[0].here);
        const fraction to = moved[0].there;
        const bool is_past = margin.is_up ? margin.at < to : to < margin.at;
        if (is_past || (!margin.is_beyond && to == margin.at))
            expected = outcome_at<Original>(margin.outcome);
    }
    CAPTURE(of.a.steps);
    CAPTURE(of.b.steps);
    CAPTURE(of.c);
    CAPTURE(moved[0].there.numerator);
    CHECK(after == expected);
    ++count.asked;
    count.switched += before != after ? 1 : 0;
}

template <class Visit>
void for_each_subject(Visit visit) {
    for (std::int16_t a = 0; a <= 4; ++a)
        for (std::int16_t b = 0; b <= 4; ++b)
            for (const bool c : {false, true})
                visit(subject{small::from_steps(a), small::from_steps(b), c});
}

template <template <numbers> class Policy, numbers N, std::size_t Index, int... Values>
void check_places(tally& count) {
    const auto check = [&]<int Value>() {
        if constexpr (Value != N.at[Index])
            for_each_subject([&](const subject& of) {
                check_moved<Policy<N>, Policy<N.with(Index, Value)>>(of, count);
            });
    };
    (check.template operator()<Values>(), ...);
}

void report(std::string_view name, const tally& count) {
    MESSAGE(name << ": " << count.asked << " moved, " << count.switched << " switched");
    CHECK(count.switched > 0);
}

TEST_CASE("of tables and trees, every threshold at every place") {
    tally count;
    constexpr numbers t{{2, 2, 2, 1, 3, 1}};
    check_places<tiers, t, 0, 1, 2, 3, 4>(count);
    check_places<tiers, t, 1, 1, 2, 3, 4>(count);
    check_places<tiers, t, 2, 0, 1, 2, 3>(count);
    check_places<tiers, t, 3, 1, 2>(count);
    check_places<tiers, t, 4, 2, 3, 4>(count);
    check_places<tiers, t, 5, 0, 1, 2, 3>(count);
    report("tiers", count);

    count = {};
    constexpr numbers r{{2, 2, 3, 1, 4}};
    check_places<unique, r, 0, 0, 1, 2, 3>(count);
    check_places<unique, r, 1, 1, 2, 3, 4>(count);
    check_places<unique, r, 2, 1, 2, 3, 4>(count);
    check_places<unique, r, 3, 1, 2, 3>(count);
    check_places<unique, r, 4, 2, 3, 4>(count);
    report("unique", count);

    count = {};
    check_places<any, r, 0, 0, 1, 2, 3>(count);
    check_places<any, r, 1, 1, 2, 3, 4>(count);
    check_places<any, r, 2, 1, 2, 3, 4>(count);
    check_places<any, r, 3, 1, 2, 3>(count);
    report("any", count);

    count = {};
    check_places<priority, r, 0, 0, 1, 2, 3>(count);
    check_places<priority, r, 1, 1, 2, 3, 4>(count);
    check_places<priority, r, 4, 2, 3, 4>(count);
    report("priority", count);

    count = {};
    constexpr numbers q{{2, 3}};
    check_places<tree, q, 0, 1, 2, 3, 4>(count);
    check_places<tree, q, 1, 1, 2, 3, 4>(count);
    report("tree", count);
}

TEST_CASE("of scorecards, every threshold at every place") {
    tally count;
    constexpr numbers c{{2, 2, 3, 1, 9, 5}};
    check_places<card, c, 0, 1, 2, 3, 4>(count);
    check_places<card, c, 1, 4, 6, 8>(count); // two points a step
    check_places<card, c, 2, 2, 3, 4>(count);
    check_places<card, c, 3, 1, 2>(count);
    check_places<card, c, 4, 6, 7, 8, 9, 10, 11, 12, 13>(count);
    check_places<card, c, 5, 2, 3, 4, 5, 6, 7, 8>(count);
    report("card", count);

    count = {};
    constexpr numbers p{{2, 2, 1, 4}};
    check_places<conditional, p, 0, 1, 2, 3, 4>(count);
    check_places<conditional, p, 1, 1, 2, 3, 4>(count);
    check_places<conditional, p, 2, 0, 1, 2, 3>(count);
    check_places<conditional, p, 3, 1, 2, 3, 4, 5, 6, 7>(count);
    report("conditional", count);
}

// Of a ratio, thresholds are parts of steps, so that some switch only beyond a place.
template <fraction Share, fraction Low, fraction High>
struct shares :
    pk::decision_table<
        "shares",
        pk::hit::first,
        pk::rule<grade::high, pk::at_least<pk::ratio<&subject::a, &subject::b>, Share>>,
        pk::rule<
            grade::middle,
            pk::between<pk::ratio<&subject::a, &subject::b>, pk::half_open<Low, High>>>> {};
template <fraction Share, fraction Most>
struct open_shares :
    pk::decision_table<
        "open shares",
        pk::hit::first,
        pk::rule<grade::high, pk::more_than<pk::ratio<&subject::a, &subject::b>, Share>>,
        pk::rule<grade::middle, pk::less_than<pk::ratio<&subject::a, &subject::b>, Most>>> {};

TEST_CASE("of ratios, thresholds at and between the quotients") {
    tally count;
    const auto check = [&]<class Original, class Moved>() {
        for_each_subject([&](const subject& of) { check_moved<Original, Moved>(of, count); });
    };
    const auto check_share = [&]<int... Quarters>(std::integer_sequence<int, Quarters...>) {
        const auto each = [&]<int Quarter>() {
            constexpr fraction share{Quarter + 1, 4};
            if constexpr (!(share == fraction{3, 2}))
                check.template operator()<
                    shares<fraction{3, 2}, fraction{1, 2}, fraction{1, 1}>,
                    shares<share, fraction{1, 2}, fraction{1, 1}>>();
            if constexpr (!(share == fraction{3, 2}))
                check.template operator()<
                    open_shares<fraction{3, 2}, fraction{1, 2}>,
                    open_shares<share, fraction{1, 2}>>();
            if constexpr (!(share == fraction{1, 2}))
                check.template operator()<
                    open_shares<fraction{3, 2}, fraction{1, 2}>,
                    open_shares<fraction{3, 2}, share>>();
            if constexpr (share < fraction{1} && !(share == fraction{1, 2}))
                check.template operator()<
                    shares<fraction{3, 2}, fraction{1, 2}, fraction{1, 1}>,
                    shares<fraction{3, 2}, share, fraction{1, 1}>>();
            if constexpr (fraction{1, 2} < share && !(share == fraction{1}))
                check.template operator()<
                    shares<fraction{3, 2}, fraction{1, 2}, fraction{1, 1}>,
                    shares<fraction{3, 2}, fraction{1, 2}, share>>();
        };
        (each.template operator()<Quarters>(), ...);
    };
    check_share(std::make_integer_sequence<int, 12>{});
    report("shares", count);
}

// ---- the programmes, at random -----------------------------------------------------------------

/// A description with one number moved, and what it answers.
struct moved_copy {
    std::vector<pk::condition_view> conditions;
    std::vector<pk::band_view> bands;
    pk::policy_view view;

    explicit moved_copy(const pk::policy_view& original)
        : conditions(original.conditions.begin(), original.conditions.end()),
          bands(original.bands.begin(), original.bands.end()), view(original) {
        view.conditions.first = conditions.data();
        view.bands.first = bands.data();
    }
    void move(const pk::threshold_margin& margin, std::int64_t to) {
        if (margin.kind == pk::threshold_kind::score_band) {
            bands[margin.index].lower = to;
        } else {
            pk::condition_view& condition = conditions[margin.index];
            if (condition.op == pk::relation::more_than) ++to;
            if (condition.op == pk::relation::less_than) --to;
            (margin.is_upper ? condition.upper : condition.lower) = to;
        }
    }
    template <class Values>
    [[nodiscard]] std::optional<std::int64_t> answer(const Values& values) const {
        const auto steps = [&](std::size_t outcome) { return view.outcomes[outcome].steps; };
        if (!view.questions.empty()) {
            const pk::question_view* at = view.questions.end() - 1;
            while (!at->is_leaf)
                at = view.questions.begin() +
                     (pk::test(view, at->condition.first, values) == pk::truth::yes ? at->yes
                                                                                    : at->no);
            return steps(at->outcome);
        }
        for (const pk::rule_view& rule : view.rules) {
            if (view.shape == pk::policy_shape::scorecard) {
                if (pk::test(view, rule.condition.first, values) != pk::truth::yes)
                    return steps(rule.outcome);
            } else if (
                rule.condition.size == 0 ||
                pk::test(view, rule.condition.first, values) == pk::truth::yes) {
                return steps(rule.outcome);
            }
        }
        std::int64_t score = 0;
        for (const pk::criterion_view& criterion : view.criteria)
            score += values[criterion.field].steps * criterion.factor;
        for (std::size_t i = view.score_bands.first; i < bands.size(); ++i)
            if (score >= bands[i].lower) return steps(bands[i].outcome);
        return std::nullopt;
    }
};

struct border_tally {
    int subjects = 0;
    int margins = 0;
};

/// At the place that a margin names, the answer is the other one; one step before, it is not yet.
template <class Policy>
void check_borders(const typename Policy::subject_type& of, border_tally& count) {
    const auto values = pk::values_of<Policy>(of);
    const pk::margins<Policy> margins = pk::margins_of<Policy>(of);
    const auto before = outcome_of(Policy{}(of));
    REQUIRE(outcome_at<Policy>(margins.outcome) == before);
    for (const pk::threshold_margin& margin : margins.thresholds) {
        REQUIRE(margin.at.denominator == 1);
        REQUIRE_FALSE(margin.is_beyond);
        moved_copy moved{pk::view_of<Policy>};
        REQUIRE(moved.answer(values) == before);
        moved.move(margin, margin.at.numerator);
        const auto after = moved.answer(values);
        REQUIRE(after != before);
        REQUIRE(after == outcome_at<Policy>(margin.outcome));
        moved.move(margin, margin.at.numerator - (margin.is_up ? 1 : -1));
        REQUIRE(moved.answer(values) == before);
        ++count.margins;
    }
    ++count.subjects;
}
void report(std::string_view name, const border_tally& count) {
    MESSAGE(name << ": " << count.subjects << " subjects, " << count.margins << " margins");
    CHECK(count.margins > count.subjects / 10);
}

TEST_CASE("of programmes, the answer switches at the border and not before") {
    tests::dice roll = tests::seeded_dice();
    border_tally count;
    for (int i = 0; i < 100'000; ++i) {
        examples::partner of;
        of.pipeline = pk::usd::from_steps(
            roll.near({10'000'000, 50'000'000, 200'000'000}, roll.once_in(2) ? 2 : 20'000'000));
        of.certified = pk::count::from_steps(static_cast<std::int32_t>(roll(0, 7)));
        of.dedicated_practice = roll.once_in(2);
        check_borders<examples::pipeline_tiers>(of, count);
    }
    report("pipeline", count);
    count = {};
    for (int i = 0; i < 100'000; ++i) {
        examples::sales of;
        of.revenue = pk::money<"USD", 10'000>::from_steps(roll.near(
            {100'000'000, 500'000'000, 2'000'000'000}, roll.once_in(2) ? 2 : 200'000'000));
        of.referrals = pk::count::from_steps(static_cast<std::int32_t>(roll(0, 25)));
        of.agreement_signed = roll.once_in(2);
        check_borders<examples::revenue_tiers>(of, count);
    }
    report("revenue", count);
    count = {};
    for (int i = 0; i < 100'000; ++i) {
        examples::capability of;
        of.is_core = roll.once_in(4);
        of.months_of_delay = pk::count::from_steps(static_cast<std::int32_t>(roll(0, 14)));
        of.has_credible_partner = roll.once_in(2);
        check_borders<examples::build_or_partner>(of, count);
    }
    report("build or partner", count);
}

// ---- weights -----------------------------------------------------------------------------------

/// Which band a card has if the weight of one criterion is n / d and the others share the rest as
/// they do now. `weights` are of 100.
template <std::size_t Count>
std::size_t band_with(
    const std::array<std::int64_t, Count>& weights,
    const std::array<std::int64_t, Count>& steps,
    std::size_t moved,
    wide n,
    wide d,
    const std::array<std::int64_t, 2>& thresholds) {
    wide others = 0;
    for (std::size_t j = 0; j < Count; ++j)
        if (j != moved) others += wide{weights[j]} * steps[j];
    const wide rest = 100 - weights[moved];
    const wide score = n * steps[moved] * rest + (d - n) * others;
    std::size_t band = 0;
    while (band < 2 && score < thresholds[band] * d * rest)
        ++band;
    return band;
}

template <class Policy, std::size_t Count>
void check_weights(
    const typename Policy::subject_type& of,
    const std::array<std::int64_t, Count>& weights,
    const std::array<std::int64_t, Count>& steps,
    const std::array<std::int64_t, 2>& thresholds,
    border_tally& count) {
    const pk::margins<Policy> margins = pk::margins_of<Policy>(of);
    const pk::policy_view& view = pk::view_of<Policy>;
    const auto band_of = [&](std::size_t i, wide n, wide d) {
        return band_with(weights, steps, i, n, d, thresholds);
    };
    const auto outcome_in = [&](std::size_t band) {
        return view.bands[view.score_bands.first + band].outcome;
    };
    for (std::size_t i = 0; i < Count; ++i) {
        const std::size_t before = band_of(i, weights[i], 100);
        REQUIRE(outcome_in(before) == margins.outcome);
        const pk::weight_margin* found[2]{};
        for (const pk::weight_margin& margin : margins.weights)
            if (margin.criterion == i) {
                REQUIRE(found[margin.is_up] == nullptr);
                found[margin.is_up] = &margin;
            }
        for (const bool is_up : {false, true}) {
            if (found[is_up] == nullptr) { // then not even the end of the scale switches it
                REQUIRE(band_of(i, is_up ? 1 : 0, 1) == before);
                continue;
            }
            const pk::weight_margin& margin = *found[is_up];
            const wide n = margin.at.numerator;
            const wide d = margin.at.denominator;
            REQUIRE(
                outcome_in(band_of(i, n, d)) ==
                (margin.is_beyond ? margins.outcome : margin.outcome));
            constexpr std::int64_t fine = 1'000'000'000;
            const wide way = is_up ? 1 : -1;
            REQUIRE(band_of(i, n * fine - way, d * fine) == before);
            if (margin.is_beyond)
                REQUIRE(outcome_in(band_of(i, n * fine + way, d * fine)) == margin.outcome);
            ++count.margins;
        }
    }
    ++count.subjects;
}

TEST_CASE("weights switch at the border and not before") {
    tests::dice roll = tests::seeded_dice();
    border_tally count;
    for (int i = 0; i < 100'000; ++i) {
        std::array<std::int64_t, 5> steps{};
        for (std::int64_t& each : steps)
            each = roll.once_in(3) ? roll(0, 20) * 500 : roll(0, 10'000);
        const auto of = [&](std::size_t k) {
            return pk::percent::from_steps(static_cast<std::int16_t>(steps[k]));
        };
        check_weights<examples::attractiveness>(
            {of(0), of(1), of(2), of(3), of(4)},
            {30, 25, 20, 15, 10},
            steps,
            {7'500, 5'000},
            count);
    }
    report("attractiveness", count);
    count = {};
    for (int i = 0; i < 100'000; ++i) {
        std::array<std::int64_t, 7> steps{};
        for (std::int64_t& each : steps)
            each = roll.once_in(2) ? roll(1, 5) * 100 : roll(100, 500);
        const auto of = [&](std::size_t k) {
            return pk::rating::from_steps(static_cast<std::int16_t>(steps[k]));
        };
        check_weights<examples::partner_evaluation>(
            {of(0), of(1), of(2), of(3), of(4), of(5), of(6)},
            {25, 20, 15, 15, 10, 10, 5},
            steps,
            {350, 250},
            count);
    }
    report("evaluation", count);
}

// ---- what is told ------------------------------------------------------------------------------

template <class Policy>
std::string text_of(const typename Policy::subject_type& of) {
    std::string text;
    pk::write_text(pk::margins_of<Policy>(of), std::back_inserter(text));
    return text;
}

TEST_CASE("margins in words") {
    CHECK(
        text_of<examples::pipeline_tiers>({1'990'000_usd, 5, true}) ==
        "tiers by pipeline: gold.\n"
        "row 1 (platinum), pipeline at least 2000000 USD: 1990000 USD makes it platinum.\n"
        "row 2 (gold), pipeline at least 500000 USD: 1990000.01 USD makes it silver.\n"
        "row 2 (gold), certified at least 3: 6 makes it silver.\n");
    CHECK(
        text_of<examples::attractiveness>({80, 70, 60, 50, 40}) ==
        "partner attractiveness: secondary.\n"
        "band 1 (priority), from 75: 65 makes it priority.\n"
        "band 2 (secondary), from 50: 65.0005 makes it opportunistic.\n"
        "icp_overlap, weight 30 %: 76.666666666666... % makes it priority.\n"
        "revenue, weight 10 %: more than 64 % makes it opportunistic.\n");
    CHECK(
        text_of<examples::build_or_partner>({false, 7, false}) ==
        "build or partner: partner.\n"
        "Would building delay the roadmap by more than 6 months?, months_of_delay more than 6: 7 "
        "makes it build.\n");
    using ranges = tiers<numbers{{4, 4, 3, 1, 3, 0}}>;
    CHECK(
        text_of<ranges>({2, 2, true}) == "tiers: middle.\n"
                                         "row 2 (middle), a from 1 to 3: from 3 makes it low.\n"
                                         "row 2 (middle), a from 1 to 3: to 1 makes it low.\n");
    using points = card<numbers{{2, 2, 3, 1, 9, 5}}>;
    CHECK(
        text_of<points>({2, 2, true}) == "card: high.\n"
                                         "b, points from 3: 2 makes it middle.\n"
                                         "b, points from 1: 3 makes it middle.\n"
                                         "a, minimum 2: 6 makes it low.\n"
                                         "band 1 (high), from 9: 10 makes it middle.\n");
    using ratios = shares<fraction{3, 2}, fraction{1, 2}, fraction{1, 1}>;
    CHECK(
        text_of<ratios>({3, 2, true}) ==
        "shares: high.\n"
        "row 1 (high), a / b at least 1.5: more than 1.5 leaves it without an answer.\n");
}

struct sparse {
    std::optional<small> a{};
    std::optional<small> b{};
};
BOOST_DESCRIBE_STRUCT(sparse, (), (a, b))
struct sparse_card :
    pk::scorecard<
        "sparse",
        pk::criterion<&sparse::a, 50_pct>,
        pk::criterion<&sparse::b, 50_pct>,
        pk::bands<pk::from<2, grade::high>, pk::otherwise<grade::low>>> {};
struct sparse_tiers :
    pk::tier_table<
        "sparse",
        pk::tier<grade::high, pk::at_least<&sparse::a, 3>, pk::at_least<&sparse::b, 2>>,
        pk::tier<grade::middle, pk::at_least<&sparse::b, 1>>,
        pk::otherwise<grade::low>> {};

TEST_CASE("what is missing has no margin") {
    const pk::margins<sparse_card> none = pk::margins_of<sparse_card>({small{1}, std::nullopt});
    CHECK(none.outcome == pk::view_of<sparse_card>.outcomes.size());
    CHECK(none.thresholds.empty());
    CHECK(none.weights.empty());
    CHECK(
        text_of<sparse_tiers>({std::nullopt, small{2}}) ==
        "sparse: middle.\nrow 2 (middle), b at least 1: 3 makes it low.\n");
}

TEST_CASE("a number outside of its domain switches nothing") {
    CHECK(text_of<sparse_tiers>({small{4}, small{4}}) == "sparse: high.\n");
    const pk::margins<sparse_card> top = pk::margins_of<sparse_card>({small{4}, small{4}});
    CHECK(top.thresholds.empty());
}

struct member {
    grade rank = grade::low;
    pk::date since{};
    std::array<subject, 2> parts{};
};
BOOST_DESCRIBE_STRUCT(member, (), (rank, since, parts))
struct members :
    pk::decision_table<
        "members",
        pk::hit::first,
        pk::rule<
            grade::high,
            pk::at_least<&member::rank, grade::middle>,
            pk::at_most<&member::since, pk::date{2025, 6, 30}>,
            pk::every<&member::parts, pk::at_least<&subject::a, 2>>>,
        pk::otherwise<grade::low>> {};

TEST_CASE("dates and enumerations have no share, child records no margin") {
    constexpr subject two{2, 0, false};
    constexpr auto margins =
        pk::margins_of<members>(member{grade::middle, pk::date{2025, 6, 30}, {two, two}});
    static_assert(margins.thresholds.size() == 2);
    CHECK_FALSE(margins.is_within(100_pct));
    CHECK(
        text_of<members>({grade::middle, pk::date{2025, 6, 30}, {two, two}}) ==
        "members: high.\n"
        "row 1 (high), rank at least middle: high makes it low.\n"
        "row 1 (high), since at most 2025-06-30: 2025-06-29 makes it low.\n");
}

TEST_CASE("within a share") {
    using of = examples::partner;
    constexpr auto margins = pk::margins_of<examples::pipeline_tiers>(of{1'990'000_usd, 9, true});
    static_assert(margins.thresholds.size() == 3);
    CHECK(margins.thresholds[0].share == fraction{1, 200});
    CHECK(margins.is_within(0.5_pct));
    CHECK_FALSE(margins.is_within(0.49_pct));

    // Exactly on a threshold, some step is needed, be it small.
    constexpr auto just = pk::margins_of<examples::pipeline_tiers>(of{100'000_usd, 1, false});
    CHECK_FALSE(just.is_within(0_pct));
    CHECK(just.is_within(0.01_pct));

    // The weights alone: 30 % to 76.67 %, 10 % beyond 64 %.
    constexpr auto scores =
        pk::margins_of<examples::attractiveness>(examples::candidate{80, 70, 60, 50, 40});
    CHECK(scores.weights[0].share == fraction{14, 9});
    CHECK(scores.weights[1].share == fraction{27, 5});
    CHECK(scores.weights[1].is_beyond);

    // A bound beyond which the answer switches is not within its own distance.
    constexpr auto edge =
        pk::margins_of<examples::attractiveness>(examples::candidate{50, 50, 50, 40, 65});
    static_assert(edge.weights.size() > 0 && edge.weights[0].is_beyond);
    CHECK(edge.weights[0].at == edge.weights[0].now);
    CHECK_FALSE(edge.is_within(0_pct));
    CHECK(edge.is_within(0.01_pct));
}

struct gated_weights :
    pk::scorecard<
        "gated weights",
        pk::gate<pk::holds<&subject::c>, grade::low>,
        pk::criterion<&subject::a, 50_pct, pk::minimum{1}>,
        pk::criterion<&subject::b, 50_pct>,
        pk::bands<pk::from<2, grade::high>, pk::otherwise<grade::middle>>> {};

TEST_CASE("where a gate or a minimum decides, bands and weights switch nothing") {
    using points = card<numbers{{2, 2, 3, 1, 9, 5}}>;
    CHECK(text_of<points>({0, 2, true}) == "card: low.\na, minimum 2: 0 makes it middle.\n");
    CHECK(
        text_of<points>({1, 2, false}) ==
        "card: low.\ngate 1 (low), a at least 2: 1 makes it middle.\n");
    CHECK(text_of<gated_weights>({1, 2, false}) == "gated weights: low.\n");
    CHECK(
        text_of<gated_weights>({0, 4, true}) ==
        "gated weights: middle.\na, minimum 1: 0 makes it high.\n");
}

TEST_CASE("at the ends of the scale") {
    CHECK(
        text_of<gated_weights>({4, 0, true}) ==
        "gated weights: high.\n"
        "band 1 (high), from 2: 2.5 makes it middle.\n"
        "a, weight 50 %: less than 50 % makes it middle.\n"
        "b, weight 50 %: more than 50 % makes it middle.\n");
    CHECK(
        text_of<gated_weights>({1, 1, true}) ==
        "gated weights: middle.\nband 1 (high), from 2: 1 makes it high.\n");
    CHECK(text_of<gated_weights>({4, 4, true}) == "gated weights: high.\n");
}

} // namespace margin_test
