// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_SCALE_POLICIES_HPP_INCLUDED
#define PARTNERKIT_TESTS_SCALE_POLICIES_HPP_INCLUDED

// Policies with all that the ready-made ones do not have: absent values of each kind, every
// relation and its negation, every kind of field, every hit policy, and names that a data base
// could take for something else.

#include <partnerkit/date.hpp>
#include <partnerkit/score.hpp>
#include <partnerkit/table.hpp>
#include <partnerkit/tree.hpp>

#include <optional>
#include <utility>

namespace scale {

namespace pk = partnerkit;
using namespace pk::literals;

enum class level { none = -1, basic, full = 5 };
BOOST_DESCRIBE_ENUM(level, none, basic, full)
using small = pk::number<pk::plain_unit, -3, 3>;

struct host {
    pk::percent share;
    std::optional<pk::percent> trust;
    pk::if_applicable<small> resold, bonus;
    pk::if_applicable<bool> tracked;
    pk::count won, total;
    pk::usd revenue, cost;
    bool flag = false;
    std::optional<bool> agreed;
    level grade = level::none;
    std::optional<level> held;
    pk::rating quality;
    small delta;
    std::optional<small> change;
    std::int16_t plain = 0;
    std::optional<std::int64_t> large;
    std::chrono::sys_days signed_on;
};
BOOST_DESCRIBE_STRUCT(
    host,
    (),
    (share,
     trust,
     resold,
     bonus,
     tracked,
     won,
     total,
     revenue,
     cost,
     flag,
     agreed,
     grade,
     held,
     quality,
     delta,
     change,
     plain,
     large,
     signed_on))

// ---- fields ------------------------------------------------------------------------------------

constexpr auto win_rate = pk::ratio<&host::won, &host::total>;
constexpr auto win_rate_or_one =
    pk::named<"rate or one", pk::ratio<&host::won, &host::total, 100_pct>>;
constexpr auto margin = pk::ratio<&host::revenue, &host::cost>;
constexpr auto slope = pk::ratio<&host::change, &host::delta>;
constexpr auto slope_or_half =
    pk::named<"slope or half", pk::ratio<&host::change, &host::delta, 0.5_dec>>;
constexpr auto resale = pk::ratio<&host::resold, &host::bonus>;
constexpr auto customers = pk::named<"customers", pk::capped<&host::won, 4, 15>>;
constexpr auto reselling = pk::named<"reselling", pk::capped<&host::resold, 3, 10>>;
constexpr auto extra = pk::named<"extra", pk::capped<&host::bonus, 2, 4.5_dec>>;
constexpr auto sized = pk::named<
    "size",
    pk::by_bands<&host::revenue, pk::from<1_usd, 7.5_dec>, pk::from<0_usd, 2>, pk::otherwise<-1>>>;
constexpr auto graded =
    pk::named<"graded", pk::by_bands<&host::held, pk::from<level::basic, 3>, pk::otherwise<1>>>;
constexpr auto followed =
    pk::named<"followed", pk::by_bands<&host::tracked, pk::from<true, 2>, pk::otherwise<-2>>>;
constexpr auto trusted =
    pk::named<"trusted", pk::points_if<pk::at_least<&host::trust, 50_pct>, 2.5_dec>>;
constexpr auto flagged = pk::named<"flagged", pk::points_if<pk::holds<&host::flag>, 4>>;
constexpr auto if_flagged =
    pk::named<"if flagged", pk::provided<pk::holds<&host::flag>, customers>>;
constexpr auto if_agreed =
    pk::named<"if agreed", pk::provided<pk::holds<&host::agreed>, reselling>>;
constexpr auto best = pk::named<"best", pk::better_of<customers, reselling, sized>>;
constexpr auto best_extra = pk::named<"best extra", pk::better_of<reselling, extra, followed>>;
constexpr auto best_alone = pk::named<"best alone", pk::better_of<graded>>;

// ---- every relation, and its negation ----------------------------------------------------------

template <class Numbers, class Hit, class... Conditions>
struct rows_of;
template <int... Numbers, class Hit, class... Conditions>
struct rows_of<std::integer_sequence<int, Numbers...>, Hit, Conditions...> {
    using type = pk::decision_table<
        "every relation",
        Hit,
        pk::rule<Numbers, Conditions>...,
        pk::rule<100 + Numbers, pk::not_<Conditions>>...>;
};
template <class Hit, class... Conditions>
using both_ways = typename rows_of<
    std::make_integer_sequence<int, static_cast<int>(sizeof...(Conditions))>,
    Hit,
    Conditions...>::type;

using relations = both_ways<
    pk::hit::rule_order,
    pk::at_least<&host::share, 50_pct>,
    pk::at_most<&host::share, 50_pct>,
    pk::more_than<&host::trust, 50_pct>,
    pk::less_than<&host::trust, 50_pct>,
    pk::is<&host::trust, 50_pct>,
    pk::is_not<&host::trust, 50_pct>,
    pk::between<&host::quality, pk::closed<2, 3.5_dec>>,
    pk::between<&host::quality, pk::half_open<2, 3.5_dec>>,
    pk::one_of<&host::change, -3, 0, 2>,
    pk::one_of<&host::held, level::none, level::full>,
    pk::at_least<&host::grade, level::basic>,
    pk::less_than<&host::held, level::basic>,
    pk::is_not<&host::held, level::basic>,
    pk::less_than<&host::grade, level::none>,
    pk::at_most<&host::held, level::full>,
    pk::holds<&host::agreed>,
    pk::at_least<&host::agreed, false>,
    pk::is<&host::tracked, false>,
    pk::is_known<&host::resold>,
    pk::is_missing<&host::resold>,
    pk::is_not_applicable<&host::resold>,
    pk::at_least<&host::resold, 1>,
    pk::more_than<&host::plain, -2>,
    pk::at_least<&host::large, 9'000'000'000'000'000'000>,
    pk::at_most<&host::large, -9'000'000'000'000'000'000>,
    pk::at_least<&host::signed_on, pk::date{2025, 6, 16}>,
    pk::at_most<&host::signed_on, pk::date{1969, 12, 31}>,
    pk::all_of<pk::holds<&host::agreed>, pk::at_least<&host::change, 0>, pk::holds<&host::flag>>,
    pk::any_of<pk::holds<&host::agreed>, pk::more_than<&host::change, 0>>,
    pk::any_of<
        pk::all_of<pk::holds<&host::agreed>, pk::not_<pk::holds<&host::flag>>>,
        pk::not_<pk::any_of<pk::is<&host::change, 1>, pk::is<&host::trust, 0_pct>>>>>;

using computed = both_ways<
    pk::hit::collect,
    pk::at_least<win_rate, 50_pct>,
    pk::more_than<win_rate, 0.5_dec>,
    pk::is<win_rate, pk::fraction{2, 3}>,
    pk::between<win_rate, pk::half_open<pk::fraction{1, 3}, 100_pct>>,
    pk::between<win_rate, pk::closed<0.2_dec, 0.75_dec>>,
    pk::at_least<win_rate, 0>,
    pk::less_than<win_rate_or_one, 1>,
    pk::is<win_rate_or_one, 1>,
    pk::is_known<win_rate>,
    pk::is_missing<win_rate_or_one>,
    pk::at_least<margin, 1.1_dec>,
    pk::at_most<margin, -0.5_dec>,
    pk::is_not<margin, 1>,
    pk::is<slope, pk::fraction{-1, 2}>,
    pk::more_than<slope, 1>,
    pk::less_than<slope, pk::fraction{-2, 3}>,
    pk::at_least<slope_or_half, 0.5_dec>,
    pk::less_than<slope_or_half, 0.5_dec>,
    pk::is_missing<slope_or_half>,
    pk::is_known<slope>,
    pk::at_least<resale, 1>,
    pk::is_missing<resale>,
    pk::is_not_applicable<resale>,
    pk::is_known<resale>,
    pk::at_least<best, 5>,
    pk::is_missing<best>,
    pk::at_least<best_extra, 2>,
    pk::is_missing<best_extra>,
    pk::is_not_applicable<best_extra>,
    pk::at_least<best_alone, 3>,
    pk::at_least<if_flagged, 3.75_dec>,
    pk::is_missing<if_agreed>,
    pk::is_not_applicable<if_agreed>,
    pk::is_known<if_agreed>,
    pk::at_least<trusted, 2.5_dec>,
    pk::is<graded, 1>,
    pk::is<followed, -2>,
    pk::is_not_applicable<followed>>;

/// What needs more than 64 bits: 90 trillion in cents, times millions.
struct wide :
    pk::decision_table<
        "more than 64 bits",
        pk::hit::first,
        pk::rule<1, pk::is<margin, pk::fraction{4'999'999, 5'000'000}>>,
        pk::rule<2, pk::more_than<margin, pk::fraction{4'999'999, 5'000'000}>>,
        pk::rule<3, pk::less_than<margin, pk::fraction{-1, 5'000'001}>>,
        pk::rule<4, pk::between<margin, pk::closed<pk::fraction{-1, 5'000'001}, 0>>>,
        pk::otherwise<5>> {};

// ---- every hit policy --------------------------------------------------------------------------

template <class Hit, class... Last>
using hits_of = pk::decision_table<
    "hits",
    Hit,
    pk::rule<level::basic, pk::at_least<&host::change, 1>>,
    pk::rule<level::full, pk::holds<&host::agreed>>,
    pk::rule<level::none, pk::is<&host::delta, 0>>,
    pk::rule<level::basic, pk::at_most<&host::change, 2>, pk::not_<pk::holds<&host::agreed>>>,
    Last...>;
template <class Hit, class... Last>
using sums_of = pk::decision_table<
    "sums",
    Hit,
    pk::rule<-1_usd, pk::at_least<&host::change, 1>>,
    pk::rule<30'000'000'000'000_usd, pk::holds<&host::agreed>>,
    pk::rule<40'000'000'000'000_usd, pk::is<&host::delta, 0>>,
    pk::rule<-10'000'000'000'000_usd, pk::holds<&host::flag>>,
    Last...>;
using or_none = pk::otherwise<level::none>;
using or_nothing = pk::otherwise<0_usd>;

// ---- cards and trees ---------------------------------------------------------------------------

enum class verdict { stopped, held, pass, pursue };
BOOST_DESCRIBE_ENUM(verdict, stopped, held, pass, pursue)

struct card :
    pk::scorecard<
        "card",
        pk::gate<pk::at_least<&host::trust, 10_pct>, verdict::stopped>,
        pk::gate<pk::not_<pk::holds<&host::agreed>>, verdict::held>,
        pk::criterion<customers, pk::above{0}>,
        pk::criterion<reselling, pk::minimum{3.4_dec}>,
        pk::criterion<sized>,
        pk::criterion<if_flagged>,
        pk::criterion<best_extra>,
        pk::bands<pk::from<20, verdict::pursue>, pk::otherwise<verdict::pass>>> {};

struct weights :
    pk::scorecard<
        "weights",
        pk::criterion<&host::share, 12.5_pct>,
        pk::criterion<&host::trust, 87.5_pct>,
        pk::bands<pk::from<50, verdict::pursue>, pk::from<10, verdict::held>>> {};

struct points :
    pk::scorecard<
        "points",
        pk::criterion<flagged>,
        pk::criterion<trusted>,
        pk::criterion<graded>,
        pk::criterion<if_agreed>> {};

struct tree :
    pk::decision_tree<
        "tree",
        pk::question<
            "trusted?",
            pk::at_least<&host::trust, 50_pct>,
            pk::yes<pk::question<
                "wins?",
                pk::at_least<win_rate, 50_pct>,
                pk::yes<pk::leaf<1>>,
                pk::no<pk::leaf<-2>>>>,
            pk::no<pk::question<
                "agreed or flagged?",
                pk::any_of<pk::holds<&host::agreed>, pk::holds<&host::flag>>,
                pk::yes<pk::leaf<3>>,
                pk::no<pk::leaf<4>>>>>> {};

// ---- names -------------------------------------------------------------------------------------

enum class größe { klein, groß };
BOOST_DESCRIBE_ENUM(größe, klein, groß)

struct odd {
    pk::count first, second;
    std::optional<größe> third;
    pk::if_applicable<pk::count> fourth;
};
BOOST_DESCRIBE_STRUCT(odd, (), (first, second, third, fourth))

struct names :
    pk::decision_table<
        "it's \"select\" \\ 東京; --",
        pk::hit::first,
        pk::rule<größe::groß, pk::at_least<pk::named<"select", &odd::first>, 3>>,
        pk::rule<größe::klein, pk::at_least<pk::named<"a\"b'c\\d", &odd::second>, 2>>,
        pk::rule<größe::groß, pk::is<pk::named<"größe", &odd::third>, größe::groß>>,
        pk::rule<größe::klein, pk::is_not_applicable<pk::named<"x\"\\", &odd::fourth>>>> {};

} // namespace scale

#endif
