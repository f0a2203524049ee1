// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Scorecards: the sum, its bands, and what can overrule them.

#include "both.hpp"
#include "random.hpp"

#include <policies.hpp>

#include <array>
#include <optional>

namespace pk = partnerkit;
using namespace pk::literals;

namespace scores {

using examples::attractiveness;
using examples::candidate;
using examples::priority;

constexpr pk::percent as_percent(std::int64_t steps) {
    return pk::percent::from_steps(static_cast<std::int16_t>(steps));
}
constexpr candidate as_candidate(const std::array<int, 5>& steps) {
    return {
        as_percent(steps[0]),
        as_percent(steps[1]),
        as_percent(steps[2]),
        as_percent(steps[3]),
        as_percent(steps[4])};
}
/// The sum of E5 in ten-thousandths of a point: hundredths times per cent.
constexpr int exact_sum(const std::array<int, 5>& s) {
    return 30 * s[0] + 25 * s[1] + 20 * s[2] + 15 * s[3] + 10 * s[4];
}
constexpr bool is_exact(const std::array<int, 5>& s) {
    const int sum = exact_sum(s);
    const auto answer = attractiveness{}(as_candidate(s));
    return answer.score == pk::fraction{sum, 10'000} &&
           answer.band == (sum >= 750'000   ? priority::priority
                           : sum >= 500'000 ? priority::secondary
                                            : priority::opportunistic);
}

// ---- a card with everything ---------------------------------------------------------------------

enum class verdict { blocked, stopped, pass, maybe, pursue };
BOOST_DESCRIBE_ENUM(verdict, blocked, stopped, pass, maybe, pursue)

struct lead {
    pk::percent overlap, influence;
    std::optional<bool> signed_nda;
    std::optional<pk::percent> trust;
    pk::if_applicable<pk::count> resold;
    pk::count customers, people;
    bool certified = false;
};
BOOST_DESCRIBE_STRUCT(
    lead, (), (overlap, influence, signed_nda, trust, resold, customers, people, certified))

constexpr lead make_lead(
    std::int64_t overlap,
    std::int64_t influence,
    std::optional<bool> nda = true,
    bool certified = true) {
    lead l;
    l.overlap = as_percent(overlap);
    l.influence = as_percent(influence);
    l.signed_nda = nda;
    l.certified = certified;
    return l;
}

struct gated :
    pk::scorecard<
        "gated",
        pk::gate<pk::holds<&lead::signed_nda>, verdict::stopped>,
        pk::gate<pk::at_least<&lead::overlap, 20_pct>, verdict::blocked>,
        pk::criterion<&lead::overlap, 60_pct>,
        pk::criterion<&lead::influence, 40_pct>,
        pk::bands<
            pk::from<75, verdict::pursue>,
            pk::from<50, verdict::maybe>,
            pk::otherwise<verdict::pass>>> {};

struct with_minimum :
    pk::scorecard<
        "with a minimum",
        pk::criterion<&lead::overlap, 60_pct, pk::minimum{20}>,
        pk::criterion<&lead::influence, 40_pct, pk::above{10.5_dec}>,
        pk::bands<
            pk::from<75, verdict::pursue>,
            pk::from<50, verdict::maybe>,
            pk::otherwise<verdict::pass>>> {};

struct between_steps :
    pk::scorecard<
        "minimum between two steps",
        pk::criterion<pk::capped<&lead::customers, 7, 15>, pk::minimum{7}>, // three customers have
                                                                            // 45 / 7, four have 60
                                                                            // / 7
        pk::criterion<pk::named<"heads", pk::capped<&lead::people, 5, 25>>, pk::above{0}>,
        pk::bands<pk::from<1, verdict::pursue>, pk::otherwise<verdict::pass>>> {};

struct without_bands :
    pk::scorecard<
        "without bands",
        pk::criterion<pk::capped<&lead::customers, 7, 15>>,
        pk::criterion<pk::by_bands<&lead::people, pk::from<10, 5.5_dec>, pk::otherwise<-2>>>,
        pk::criterion<pk::named<"certificate", pk::points_if<pk::holds<&lead::certified>, 10>>>> {};

struct without_otherwise :
    pk::scorecard<
        "without otherwise",
        pk::criterion<&lead::overlap, 60_pct>,
        pk::criterion<&lead::influence, 40_pct>,
        pk::bands<pk::from<75, verdict::pursue>, pk::from<50, verdict::maybe>>> {};

struct optional_card :
    pk::scorecard<
        "with a value that may be missing",
        pk::criterion<&lead::overlap, 50_pct>,
        pk::criterion<&lead::trust, 50_pct>,
        pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<verdict::pass>>> {};

struct optional_without_bands :
    pk::scorecard<
        "only the score, which may be missing",
        pk::criterion<&lead::overlap, 50_pct>,
        pk::criterion<&lead::trust, 50_pct>> {};

struct applicable_card :
    pk::scorecard<
        "with a value that may not apply",
        pk::criterion<pk::capped<&lead::customers, 10, 50>>,
        pk::criterion<pk::capped<&lead::resold, 10, 50>, pk::minimum{5}>,
        pk::bands<pk::from<40, verdict::pursue>, pk::otherwise<verdict::pass>>> {};

struct one_criterion : pk::scorecard<"one criterion", pk::criterion<&lead::overlap, 100_pct>> {};

// Weights and values of other types and steps, but of one unit, in one sum.
struct mixed {
    pk::basic_rating<-100, 100> growth;
    pk::rating rating;
    std::uint8_t tiny = 0;
    std::int16_t change = 0;
    pk::basic_rating<0, 10, 1'000> fine;
};
BOOST_DESCRIBE_STRUCT(mixed, (), (growth, rating, tiny, change, fine))
struct mixture :
    pk::scorecard<
        "mixture",
        pk::criterion<&mixed::growth, 12.5_pct>,
        pk::criterion<&mixed::rating, 0.01_pct>,
        pk::criterion<&mixed::tiny, 33.33_pct>,
        pk::criterion<&mixed::change, 4.16_pct>,
        pk::criterion<&mixed::fine, 50_pct>> {};

constexpr auto with_trust = [](std::int64_t overlap, std::optional<pk::percent> trust) {
    lead l = make_lead(overlap, 0);
    l.trust = trust;
    return l;
};
constexpr auto with_customers = [](int customers, int people, bool certified = false) {
    lead l;
    l.customers.steps = customers;
    l.people.steps = people;
    l.certified = certified;
    return l;
};
constexpr auto with_resold = [](int customers, pk::if_applicable<pk::count> resold) {
    lead l;
    l.customers.steps = customers;
    l.resold = resold;
    return l;
};
template <class Card>
constexpr auto band_of = [](const lead& l) { return Card{}(l).band; };
template <class Card>
constexpr auto score_of = [](const lead& l) { return Card{}(l).score; };

constexpr auto all_of_mesh = [](int step) {
    for (int a = 0; a <= 10'000; a += step)
        for (int b = 0; b <= 10'000; b += step)
            for (int c = 0; c <= 10'000; c += step)
                for (int d = 0; d <= 10'000; d += step)
                    for (int e = 0; e <= 10'000; e += step)
                        if (!is_exact({a, b, c, d, e})) return false;
    return true;
};

} // namespace scores

using namespace scores;

TEST_CASE("the example of the readme has the score that a pen gives it") {
    constexpr candidate c{90_pct, 80_pct, 70_pct, 60_pct, 50_pct};
    const auto score = [](const candidate& x) { return attractiveness{}(x).score; };
    const auto band = [](const candidate& x) { return attractiveness{}(x).band; };
    CHECK_BOTH(score, c, 75_dec);
    CHECK_BOTH(band, c, priority::priority);
    constexpr candidate less{90_pct, 80_pct, 70_pct, 60_pct, 49.99_pct};
    CHECK_BOTH(score, less, 74.999_dec);
    CHECK_BOTH(band, less, priority::secondary);
}

TEST_CASE("a weighted sum is exact on a mesh over all values") {
    CHECK_BOTH(all_of_mesh, 5'000, true);
    CHECK(all_of_mesh(tests::at_run_time(1'250))); // 59 049 candidates
}

TEST_CASE("a weighted sum is exact for random candidates and on both sides of both limits") {
    tests::dice dice = tests::seeded_dice();
    int on_limit = 0;
    for (int round = 0; round < 100'000; ++round) {
        std::array<int, 5> s{};
        for (int& one : s)
            one = static_cast<int>(dice(0, 10'000));
        if (round % 2 == 0) { // move it to a limit, or a little beside it
            const int limit = dice.once_in(2) ? 750'000 : 500'000;
            const int weights[] = {30, 25, 20, 15, 10};
            for (std::size_t i = 0; i < 5; ++i) {
                const int moved = s[i] + (limit - exact_sum(s)) / weights[i];
                s[i] = moved < 0 ? 0 : moved > 10'000 ? 10'000 : moved;
            }
            on_limit += exact_sum(s) == limit ? 1 : 0;
            const int beside = s[4] + static_cast<int>(dice(-1, 1));
            if (beside >= 0 && beside <= 10'000) s[4] = beside;
        }
        REQUIRE(is_exact(s));
    }
    CHECK(on_limit > 1'000);
}

TEST_CASE("a gate overrules the band but not the score, and the first one decides") {
    CHECK_BOTH(band_of<gated>, make_lead(10'000, 10'000), verdict::pursue);
    CHECK_BOTH(band_of<gated>, make_lead(2'000, 10'000), verdict::maybe);
    CHECK_BOTH(band_of<gated>, make_lead(1'999, 10'000), verdict::blocked);
    CHECK_BOTH(score_of<gated>, make_lead(1'999, 10'000), 51.994_dec);
    CHECK_BOTH(band_of<gated>, (make_lead(10'000, 10'000, false)), verdict::stopped);
    CHECK_BOTH(band_of<gated>, (make_lead(1'999, 10'000, false)), verdict::stopped);
    CHECK_BOTH(band_of<gated>, (make_lead(10'000, 10'000, std::nullopt)), verdict::stopped);
    CHECK_BOTH(score_of<gated>, (make_lead(10'000, 10'000, std::nullopt)), 100_dec);
    CHECK_BOTH(band_of<gated>, make_lead(2'000, 0), verdict::pass);
    // A gate needs no value of the sum: the answer is certain although the gate's value may not be.
    static_assert(std::is_same_v<decltype(gated{}(lead{}).band), verdict>);
}

TEST_CASE("a missed minimum leaves the lowest band, whatever the sum") {
    CHECK_BOTH(band_of<with_minimum>, make_lead(10'000, 10'000), verdict::pursue);
    CHECK_BOTH(band_of<with_minimum>, make_lead(2'000, 10'000), verdict::maybe);
    CHECK_BOTH(band_of<with_minimum>, make_lead(1'999, 10'000), verdict::pass);
    CHECK_BOTH(score_of<with_minimum>, make_lead(1'999, 10'000), 51.994_dec);
    CHECK_BOTH(band_of<with_minimum>, make_lead(10'000, 1'051), verdict::maybe);
    CHECK_BOTH(band_of<with_minimum>, make_lead(10'000, 1'050), verdict::pass); // above, not at
}

TEST_CASE("a minimum between two steps is met by the step above it") {
    CHECK_BOTH(band_of<between_steps>, with_customers(3, 1), verdict::pass);
    CHECK_BOTH(band_of<between_steps>, with_customers(4, 1), verdict::pursue);
    CHECK_BOTH(band_of<between_steps>, with_customers(7, 0), verdict::pass); // above{0} is missed
    CHECK_BOTH(band_of<between_steps>, with_customers(7, 1), verdict::pursue);
}

TEST_CASE("a card without bands answers its score and nothing else") {
    const without_bands card;
    static_assert(std::is_same_v<decltype(card(lead{})), decltype(without_bands::lowest())>);
    CHECK_BOTH(without_bands{}, with_customers(7, 10), 20.5_dec);
    CHECK_BOTH(without_bands{}, with_customers(7, 0), 13_dec);
    CHECK_BOTH(without_bands{}, with_customers(0, 0), (pk::fraction{-2, 1}));
    CHECK_BOTH(without_bands{}, (with_customers(7, 10, true)), 30.5_dec);
    CHECK_BOTH(without_bands{}, with_customers(1, 10), (pk::fraction{15 * 2 + 11 * 7, 14}));
    static_assert(without_bands::lowest() == pk::fraction{-2});
    static_assert(without_bands::highest() == 30.5_dec);
    for (int customers = 0; customers <= 10; ++customers)
        for (int people = 8; people <= 12; ++people)
            for (const bool certified : {false, true}) {
                // In fourteenths: 15 / 7 a customer, 5.5 or -2, and 10.
                const int expected = (customers > 7 ? 7 : customers) * 30 +
                                     (people >= 10 ? 77 : -28) + (certified ? 140 : 0);
                REQUIRE(
                    card(with_customers(customers, people, certified)) ==
                    pk::fraction{expected, 14});
            }
}

TEST_CASE("a card without an otherwise band may have no band") {
    static_assert(
        std::is_same_v<decltype(without_otherwise{}(lead{}).band), std::optional<verdict>>);
    CHECK_BOTH(band_of<without_otherwise>, make_lead(7'500, 7'500), verdict::pursue);
    CHECK_BOTH(band_of<without_otherwise>, make_lead(7'500, 7'499), verdict::maybe);
    CHECK_BOTH(band_of<without_otherwise>, make_lead(5'000, 5'000), verdict::maybe);
    CHECK_BOTH(band_of<without_otherwise>, make_lead(5'000, 4'999), std::nullopt);
    CHECK_BOTH(score_of<without_otherwise>, make_lead(5'000, 4'999), 49.996_dec);
}

TEST_CASE("a missing value leaves no score, and is not zero") {
    const auto has_answer = [](const lead& l) { return optional_card{}(l).has_value(); };
    const auto band = [](const lead& l) { return optional_card{}(l)->band; };
    const auto score = [](const lead& l) { return optional_card{}(l)->score; };
    CHECK_BOTH(has_answer, with_trust(10'000, std::nullopt), false);
    CHECK_BOTH(has_answer, with_trust(10'000, 0_pct), true);
    CHECK_BOTH(score, with_trust(10'000, 0_pct), 50_dec);
    CHECK_BOTH(band, with_trust(10'000, 0_pct), verdict::pass);
    CHECK_BOTH(band, with_trust(10'000, 50_pct), verdict::pursue);
    CHECK_BOTH(optional_without_bands{}, with_trust(10'000, std::nullopt), std::nullopt);
    const auto only_score = [](const lead& l) { return *optional_without_bands{}(l); };
    CHECK_BOTH(only_score, with_trust(10'000, 33.33_pct), 66.665_dec);
}

TEST_CASE("a criterion that does not apply adds nothing and has no minimum to miss") {
    const auto band = [](const lead& l) { return applicable_card{}(l)->band; };
    const auto score = [](const lead& l) { return applicable_card{}(l)->score; };
    CHECK_BOTH(score, with_resold(8, pk::not_applicable), 40_dec);
    CHECK_BOTH(band, with_resold(8, pk::not_applicable), verdict::pursue);
    CHECK_BOTH(score, with_resold(10, pk::count{0}), 50_dec);
    CHECK_BOTH(band, with_resold(10, pk::count{0}), verdict::pass); // applies, and misses it
    CHECK_BOTH(band, with_resold(10, pk::count{1}), verdict::pursue);
    const auto has_answer = [](const lead& l) { return applicable_card{}(l).has_value(); };
    CHECK_BOTH(has_answer, with_resold(10, std::nullopt), false);
    CHECK_BOTH(has_answer, with_resold(10, pk::not_applicable), true);
}

TEST_CASE("the lowest and the highest score are reached by the worst and the best subject") {
    static_assert(attractiveness::lowest() == 0_dec && attractiveness::highest() == 100_dec);
    static_assert(one_criterion::lowest() == 0_dec && one_criterion::highest() == 100_dec);
    static_assert(gated::lowest() == 0_dec && gated::highest() == 100_dec);
    static_assert(applicable_card::lowest() == 0_dec && applicable_card::highest() == 100_dec);
    CHECK_BOTH(one_criterion{}, make_lead(10'000, 0), one_criterion::highest());
    CHECK_BOTH(one_criterion{}, make_lead(1, 0), 0.01_dec);
    CHECK_BOTH(one_criterion{}, make_lead(0, 0), one_criterion::lowest());

    constexpr auto worst = [] {
        mixed m;
        m.growth = pk::basic_rating<-100, 100>{-100};
        m.change = INT16_MIN;
        return m;
    }();
    constexpr auto best = [] {
        mixed m;
        m.growth = pk::basic_rating<-100, 100>{100};
        m.rating = pk::rating{5};
        m.tiny = 255;
        m.change = INT16_MAX;
        m.fine = pk::basic_rating<0, 10, 1'000>{10};
        return m;
    }();
    CHECK_BOTH(mixture{}, worst, mixture::lowest());
    CHECK_BOTH(mixture{}, best, mixture::highest());
}

TEST_CASE("values of different types, signs and steps add up exactly") {
    __extension__ using wide = __int128;
    tests::dice dice = tests::seeded_dice();
    for (int round = 0; round < 20'000; ++round) {
        mixed m;
        m.growth.steps = static_cast<std::int16_t>(dice(-10'000, 10'000));
        m.rating.steps = static_cast<std::int16_t>(dice(100, 500));
        m.tiny = static_cast<std::uint8_t>(dice(0, 255));
        m.change = static_cast<std::int16_t>(dice(INT16_MIN, INT16_MAX));
        m.fine.steps = static_cast<std::int16_t>(dice(0, 10'000));
        // In ten-millionths: steps, brought to thousandths, times weights in ten-thousandths.
        const wide sum = wide{m.growth.steps} * 10 * 1'250 + wide{m.rating.steps} * 10 * 1 +
                         wide{m.tiny} * 1'000 * 3'333 + wide{m.change} * 1'000 * 416 +
                         wide{m.fine.steps} * 5'000;
        REQUIRE(mixture{}(m) == pk::fraction{static_cast<std::int64_t>(sum), 10'000'000});
        REQUIRE(mixture{}(m) >= mixture::lowest());
        REQUIRE(mixture{}(m) <= mixture::highest());
    }
}

TEST_CASE("a sum that could leave 32 bits is taken in 64") {
    // Twice the highest count would wrap around.
    constexpr auto most = [] {
        lead l;
        l.customers.steps = INT32_MAX;
        l.people.steps = INT32_MAX;
        return l;
    }();
    struct heads :
        pk::scorecard<"heads", pk::criterion<&lead::customers>, pk::criterion<&lead::people>> {};
    CHECK_BOTH(heads{}, most, pk::fraction{2LL * INT32_MAX});
    static_assert(heads::highest() == pk::fraction{2LL * INT32_MAX});
}

static_assert([](const candidate& c, const lead& l) {
    return noexcept(attractiveness{}(c))&& noexcept(gated{}(l))&& noexcept(
        optional_card{}(l))&& noexcept(applicable_card{}(l))&& noexcept(without_bands{}(l));
}(candidate{}, lead{}));
static_assert(sizeof(attractiveness) == 1 && sizeof(gated) == 1 && sizeof(without_bands) == 1);
static_assert(attractiveness::name == "partner attractiveness");
