// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// A policy as data says the same as the policy: the right names, bounds and outcomes, and, read by
// the interpreters below, the same answer for every subject.

#include "both.hpp"
#include "random.hpp"

#include <partnerkit/reader.hpp>
#include <policies.hpp>

#include <array>
#include <optional>

namespace pk = partnerkit;
using pk::field_kind;
using pk::relation;
using pk::truth;
using namespace pk::literals;

namespace readers {

// ---- interpreters: they know the view and the values, and no policy -----------------------------

template <std::size_t Count>
constexpr bool matches(
    const pk::policy_view& view, const pk::rule_view& rule, const pk::field_values<Count>& values) {
    return rule.condition.size == 0 || pk::test(view, rule.condition.first, values) == truth::yes;
}

constexpr std::int64_t nothing = INT64_MIN; // where a policy has no answer

template <std::size_t Count>
constexpr std::int64_t
first_outcome(const pk::policy_view& view, const pk::field_values<Count>& values) {
    for (const pk::rule_view& rule : view.rules)
        if (matches(view, rule, values)) return view.outcomes[rule.outcome].steps;
    return nothing;
}

template <std::size_t Count>
constexpr std::int64_t walk(const pk::policy_view& view, const pk::field_values<Count>& values) {
    const pk::question_view* node = view.questions.end() - 1;
    while (!node->is_leaf) {
        const truth answer = pk::test(view, node->condition.first, values);
        if (answer == truth::unknown) return nothing;
        node = view.questions.begin() + (answer == truth::yes ? node->yes : node->no);
    }
    return view.outcomes[node->outcome].steps;
}

struct scored {
    std::int64_t score = nothing;
    std::int64_t band = nothing;
    friend constexpr bool operator==(const scored&, const scored&) = default;
};
template <std::size_t Count>
constexpr scored score(const pk::policy_view& view, const pk::field_values<Count>& values) {
    std::int64_t sum = 0;
    bool enough = true;
    for (const pk::criterion_view& criterion : view.criteria) {
        const pk::field_value& value = values[criterion.field];
        if (value.state == pk::presence::missing) return {};
        if (value.state == pk::presence::not_applicable) continue;
        sum += value.steps * criterion.factor;
        if (criterion.has_minimum && value.steps < criterion.least_steps) enough = false;
    }
    scored result{sum, nothing};
    const std::size_t first = view.score_bands.first;
    for (std::size_t i = first; i < first + view.score_bands.size; ++i) {
        const bool is_last = i + 1 == first + view.score_bands.size;
        if ((enough && sum >= view.bands[i].lower) || is_last) {
            result.band = view.outcomes[view.bands[i].outcome].steps;
            break;
        }
    }
    for (const pk::rule_view& gate : view.rules)
        if (!matches(view, gate, values)) {
            result.band = view.outcomes[gate.outcome].steps;
            break;
        }
    return result;
}

/// Computed fields have the values that their description makes of their operands.
template <std::size_t Count>
constexpr bool
are_computed_as_described(const pk::policy_view& view, const pk::field_values<Count>& values) {
    using pk::presence;
    for (std::size_t i = 0; i < view.fields.size(); ++i) {
        const pk::field_view& field = view.fields[i];
        const pk::field_value& value = values[i];
        if (field.parent != pk::field_view::npos || field.kind == field_kind::children) continue;
        if (value.state == presence::missing && !field.may_be_missing) return false;
        if (value.state == presence::not_applicable && !field.may_be_not_applicable) return false;
        if (value.state == presence::known && field.kind != field_kind::ratio &&
            (value.steps < field.domain.lowest || value.steps > field.domain.highest))
            return false;
        const auto operand = [&](std::size_t n) -> const pk::field_value& {
            return values[view.operands[field.operands.first + n].field];
        };
        pk::field_value expected = value;
        switch (field.kind) {
        case field_kind::value:
        case field_kind::children:
            break;
        case field_kind::ratio: {
            const pk::field_value& top = operand(0);
            const pk::field_value& bottom = operand(1);
            if (top.state != presence::known || bottom.state != presence::known) {
                if (value.state == presence::known) return false;
            } else if (bottom.steps != 0) {
                if (value.state != presence::known ||
                    value.steps * bottom.steps != top.steps * value.denominator)
                    return false;
            }
            break;
        }
        case field_kind::capped: {
            expected.state = operand(0).state;
            const std::int64_t steps = operand(0).steps;
            expected.steps = steps < 0                      ? 0
                             : steps > field.domain.highest ? field.domain.highest
                                                            : steps;
            break;
        }
        case field_kind::banded:
            expected.state = operand(0).state;
            for (std::size_t b = field.bands.first; b < field.bands.first + field.bands.size; ++b)
                if (operand(0).steps >= view.bands[b].lower) {
                    expected.steps = view.bands[b].points;
                    break;
                }
            break;
        case field_kind::points_if:
        case field_kind::provided: {
            const truth answer = pk::test(view, field.condition.first, values);
            expected.state = answer == truth::unknown ? presence::missing : presence::known;
            expected.steps = 0;
            if (answer == truth::yes) {
                if (field.kind == field_kind::points_if)
                    expected.steps = field.domain.highest;
                else
                    expected = operand(0);
            }
            break;
        }
        case field_kind::better_of: {
            bool any = false;
            bool missing = false;
            for (std::size_t n = 0; n < field.operands.size; ++n) {
                missing = missing || operand(n).state == presence::missing;
                if (operand(n).state != presence::known) continue;
                const std::int64_t points =
                    operand(n).steps * view.operands[field.operands.first + n].factor;
                expected.steps = any && expected.steps > points ? expected.steps : points;
                any = true;
            }
            expected.state = missing ? presence::missing
                             : any   ? presence::known
                                     : presence::not_applicable;
            break;
        }
        }
        if (expected.state != value.state) return false;
        if (value.state == presence::known && expected.steps != value.steps) return false;
    }
    return true;
}

// ---- one policy with everything -----------------------------------------------------------------

enum class level { none = -1, basic, full = 5 };
BOOST_DESCRIBE_ENUM(level, none, basic, full)
using small = pk::number<pk::plain_unit, -3, 3>;

struct product {
    std::optional<bool> live;
    small price;
};
BOOST_DESCRIBE_STRUCT(product, (), (live, price))
struct deal {
    std::optional<bool> won;
    pk::usd value;
    std::array<product, 2> products;
};
BOOST_DESCRIBE_STRUCT(deal, (), (won, value, products))
struct address {
    level country = level::none;
};
BOOST_DESCRIBE_STRUCT(address, (), (country))

struct host {
    pk::percent share;
    std::optional<pk::percent> trust;
    pk::if_applicable<pk::count> resold;
    pk::count won, total;
    pk::usd revenue, cost;
    bool flag = false;
    level grade = level::none;
    pk::rating quality;
    small delta;
    std::optional<small> change;
    std::array<deal, 3> deals;
    address home;
    std::uint64_t big = 0;

    constexpr small doubled() const noexcept {
        return small::from_steps(static_cast<std::int16_t>(
            delta.steps > 1    ? 3
            : delta.steps < -1 ? -3
                               : 2 * delta.steps));
    }
};
BOOST_DESCRIBE_STRUCT(
    host,
    (),
    (share,
     trust,
     resold,
     won,
     total,
     revenue,
     cost,
     flag,
     grade,
     quality,
     delta,
     change,
     deals,
     home,
     big))

constexpr auto win_rate = pk::ratio<&host::won, &host::total>;
constexpr auto win_rate_or_one =
    pk::named<"win rate", pk::ratio<&host::won, &host::total, 100_pct>>;
constexpr auto per_win = pk::ratio<&host::revenue, &host::won>;
constexpr auto steepness = pk::ratio<&host::change, &host::delta>;
constexpr auto customers = pk::capped<&host::won, 4, 15>;
constexpr auto resale = pk::named<"resale", pk::capped<&host::resold, 3, 10>>;
constexpr auto sized = pk::named<
    "size",
    pk::by_bands<&host::revenue, pk::from<1_usd, 7.5_dec>, pk::from<0_usd, 2>, pk::otherwise<-1>>>;
constexpr auto trusted =
    pk::named<"trusted", pk::points_if<pk::at_least<&host::trust, 50_pct>, 2.5_dec>>;
constexpr auto if_flagged =
    pk::named<"if flagged", pk::provided<pk::holds<&host::flag>, customers>>;
constexpr auto best = pk::named<"best", pk::better_of<customers, resale, sized>>;
constexpr auto doubled = pk::named<"doubled", &host::doubled>;
constexpr auto country = pk::path<&host::home, &address::country>;

using live = pk::holds<&product::live>;
using some_live = pk::some<&deal::products, live>;

struct everything :
    pk::decision_table<
        "everything",
        pk::hit::first,
        pk::rule<0, pk::at_least<&host::share, 50_pct>, pk::at_most<&host::share, 50_pct>>,
        pk::rule<1, pk::more_than<&host::trust, 50_pct>>,
        pk::rule<2, pk::less_than<&host::trust, 50_pct>>,
        pk::rule<3, pk::not_<pk::is<&host::trust, 50_pct>>>,
        pk::rule<4, pk::between<&host::quality, pk::closed<2, 3.5_dec>>>,
        pk::rule<5, pk::between<&host::quality, pk::half_open<2, 3.5_dec>>>,
        pk::rule<6, pk::is_not<&host::delta, 0>, pk::one_of<&host::delta, -3, 0, 2>>,
        pk::rule<7, pk::one_of<&host::grade, level::none, level::full>>,
        pk::rule<8, pk::is_known<&host::resold>>,
        pk::rule<9, pk::is_missing<&host::resold>>,
        pk::rule<10, pk::is_not_applicable<&host::resold>>,
        pk::rule<11, pk::at_least<win_rate, 50_pct>>,
        pk::rule<12, pk::more_than<win_rate, 0.5_dec>>,
        pk::rule<13, pk::between<win_rate, pk::half_open<pk::fraction{1, 3}, 100_pct>>>,
        pk::rule<14, pk::less_than<win_rate_or_one, 1>, pk::not_<pk::is_missing<win_rate>>>,
        pk::rule<15, pk::at_least<per_win, 0.50_usd>>,
        pk::rule<16, pk::is<steepness, pk::fraction{-1, 2}>>,
        pk::rule<17, pk::is_not<steepness, 1>, pk::at_most<steepness, 1>>,
        pk::rule<18, pk::any_of<pk::holds<&host::flag>, pk::more_than<&host::change, 0>>>,
        pk::rule<19, pk::not_<pk::any_of<pk::is<&host::change, 1>, pk::is<&host::trust, 0_pct>>>>,
        pk::rule<20, pk::every<&host::deals, pk::holds<&deal::won>>>,
        pk::rule<21, pk::some<&host::deals, pk::at_least<&deal::value, 0.01_usd>>>,
        pk::rule<22, pk::at_least_n_of<2, &host::deals, pk::holds<&deal::won>>>,
        pk::rule<23, pk::every<&host::deals, pk::any_of<pk::holds<&deal::won>, some_live>>>,
        pk::rule<24, pk::not_<pk::some<&host::deals, pk::is_missing<&deal::won>>>>,
        pk::rule<25, pk::at_least<best, 5>, pk::holds<&host::flag>>,
        pk::rule<26, pk::at_least<if_flagged, 3.75_dec>>,
        pk::rule<27, pk::at_least<trusted, 2.5_dec>>,
        pk::rule<28, pk::is<doubled, 2>>,
        pk::rule<29, pk::at_least<country, level::basic>>,
        pk::rule<30, pk::more_than<&host::big, 3>>,
        pk::rule<31, pk::at_least<sized, 2>, pk::is_known<resale>>,
        pk::otherwise<99>> {};

enum class verdict { stopped, pass, pursue };
BOOST_DESCRIBE_ENUM(verdict, stopped, pass, pursue)
struct card :
    pk::scorecard<
        "card",
        pk::gate<pk::at_least<&host::trust, 10_pct>, verdict::stopped>,
        pk::criterion<customers, pk::above{0}>,
        pk::criterion<resale>,
        pk::criterion<sized, pk::minimum{2}>,
        pk::criterion<if_flagged>,
        pk::criterion<best>,
        pk::criterion<
            pk::named<"wins", pk::points_if<pk::some<&host::deals, pk::holds<&deal::won>>, 3>>>,
        pk::bands<pk::from<20, verdict::pursue>, pk::otherwise<verdict::pass>>> {};

struct unsure_tree :
    pk::decision_tree<
        "unsure",
        pk::question<
            "trusted?",
            pk::at_least<&host::trust, 50_pct>,
            pk::yes<pk::question<
                "wins?",
                pk::at_least<win_rate, 50_pct>,
                pk::yes<pk::leaf<1>>,
                pk::no<pk::leaf<2, pk::follow_up<6, "look again">>>>>,
            pk::no<pk::question<
                "all won?",
                pk::every<&host::deals, pk::holds<&deal::won>>,
                pk::yes<pk::leaf<3>>,
                pk::no<pk::leaf<4>>>>>> {};

// ---- subjects -----------------------------------------------------------------------------------

/// Dice that roll in a constant expression, too: split-mix, with a little bias that does not
/// matter.
class constant_dice {
  public:
    constexpr explicit constant_dice(std::uint64_t seed) : state_(seed) {}
    constexpr std::int64_t operator()(std::int64_t low, std::int64_t high) {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        z ^= z >> 31U;
        return low + static_cast<std::int64_t>(z % static_cast<std::uint64_t>(high - low + 1));
    }
    constexpr bool once_in(int odds) { return (*this)(1, odds) == 1; }

  private:
    std::uint64_t state_;
};

template <class Number, class Dice>
constexpr Number roll(Dice& dice, std::int64_t low, std::int64_t high) {
    return Number::from_steps(static_cast<typename Number::rep>(dice(low, high)));
}
template <class Dice>
constexpr std::optional<bool> roll_answer(Dice& dice) {
    const std::int64_t answer = dice(0, 2);
    return answer == 2 ? std::nullopt : std::optional{answer == 1};
}

/// Values close together, so that bounds are met and ratios are equal often enough.
template <class Dice>
constexpr host roll_host(Dice& dice) {
    host h;
    h.share = roll<pk::percent>(dice, 4'998, 5'002);
    if (!dice.once_in(4)) h.trust = roll<pk::percent>(dice, 4'999, 5'001);
    if (dice.once_in(8)) h.trust = roll<pk::percent>(dice, 0, 1'000);
    if (dice.once_in(3))
        h.resold = pk::not_applicable;
    else if (!dice.once_in(4))
        h.resold = roll<pk::count>(dice, 0, 4);
    h.won = roll<pk::count>(dice, 0, 5);
    h.total = roll<pk::count>(dice, 0, 5);
    h.revenue = roll<pk::usd>(dice, -101, 201);
    if (dice.once_in(3)) h.revenue.steps = 50 * h.won.steps + dice(-1, 1);
    h.cost = roll<pk::usd>(dice, -2, 2);
    h.flag = dice.once_in(2);
    const level levels[] = {level::none, level::basic, level::full};
    h.grade = levels[dice(0, 2)];
    h.home.country = levels[dice(0, 2)];
    h.quality = roll<pk::rating>(dice, 100, 500);
    if (dice.once_in(2)) h.quality.steps = static_cast<std::int16_t>(50 * dice(4, 7));
    h.delta = roll<small>(dice, -3, 3);
    if (!dice.once_in(4)) h.change = roll<small>(dice, -3, 3);
    h.big = static_cast<std::uint64_t>(dice(2, 5));
    if (dice.once_in(8)) h.big = UINT64_MAX;
    for (deal& d : h.deals) {
        d.won = roll_answer(dice);
        d.value = roll<pk::usd>(dice, -1, 1);
        for (product& p : d.products) {
            p.live = roll_answer(dice);
            p.price = roll<small>(dice, -3, 3);
        }
    }
    return h;
}

constexpr bool table_reads_alike(const host& h) {
    const auto& view = pk::view_of<everything>;
    const auto values = pk::values_of<everything>(h);
    const auto rows = everything::matching_rows(h);
    std::size_t next = 0;
    for (std::size_t row = 0; row + 1 < view.rules.size(); ++row) {
        const bool expected = next < rows.size() && rows[next] == row;
        if (matches(view, view.rules[row], values) != expected) return false;
        next += expected ? 1 : 0;
    }
    return next == rows.size() && first_outcome(view, values) == everything{}(h) &&
           are_computed_as_described(view, values);
}
constexpr bool card_reads_alike(const host& h) {
    const auto& view = pk::view_of<card>;
    const auto values = pk::values_of<card>(h);
    const auto answer = card{}(h);
    scored expected;
    if (answer) expected = {answer->score.steps, static_cast<std::int64_t>(answer->band)};
    return score(view, values) == expected && are_computed_as_described(view, values);
}
constexpr bool tree_reads_alike(const host& h) {
    const auto answer = unsure_tree{}(h);
    return walk(pk::view_of<unsure_tree>, pk::values_of<unsure_tree>(h)) ==
           (answer ? *answer : nothing);
}
constexpr auto all_read_alike = [](int count) {
    constant_dice dice{7};
    for (int i = 0; i < count; ++i) {
        const host h = roll_host(dice);
        if (!table_reads_alike(h) || !card_reads_alike(h) || !tree_reads_alike(h)) return false;
    }
    return true;
};

// ---- the shared policies ------------------------------------------------------------------------

using examples::attractiveness;
using examples::build_or_partner;
using examples::partner_evaluation;
using examples::pipeline_tiers;
using examples::revenue_tiers;

template <class Dice>
constexpr bool next_shared_policies_read_alike(Dice& dice) {
    examples::partner p;
    constexpr std::int64_t pipelines[] = {0, 10'000'000, 50'000'000, 200'000'000};
    p.pipeline.steps = pipelines[dice(0, 3)] + dice(-1, 1);
    p.certified = roll<pk::count>(dice, 0, 6);
    p.dedicated_practice = dice.once_in(2);
    if (first_outcome(pk::view_of<pipeline_tiers>, pk::values_of<pipeline_tiers>(p)) !=
        static_cast<std::int64_t>(pipeline_tiers{}(p)))
        return false;

    examples::sales s;
    constexpr std::int64_t revenues[] = {0, 100'000'000, 500'000'000, 2'000'000'000};
    s.revenue.steps = revenues[dice(0, 3)] + dice(-1, 1);
    s.referrals = roll<pk::count>(dice, 0, 25);
    s.agreement_signed = dice.once_in(2);
    if (first_outcome(pk::view_of<revenue_tiers>, pk::values_of<revenue_tiers>(s)) !=
        static_cast<std::int64_t>(revenue_tiers{}(s)))
        return false;

    examples::capability c;
    c.is_core = dice.once_in(2);
    c.months_of_delay = roll<pk::count>(dice, 4, 9);
    c.has_credible_partner = dice.once_in(2);
    if (walk(pk::view_of<build_or_partner>, pk::values_of<build_or_partner>(c)) !=
        static_cast<std::int64_t>(build_or_partner{}(c)))
        return false;

    const auto percent = [&] { return roll<pk::percent>(dice, 0, 10'000); };
    const examples::candidate k{percent(), percent(), percent(), percent(), percent()};
    const auto e5 = attractiveness{}(k);
    if (!(score(pk::view_of<attractiveness>, pk::values_of<attractiveness>(k)) ==
          scored{e5.score.steps, static_cast<std::int64_t>(e5.band)}))
        return false;

    const auto rating = [&] { return roll<pk::rating>(dice, 100, 500); };
    const examples::evaluation e{
        rating(), rating(), rating(), rating(), rating(), rating(), rating()};
    const auto e6 = partner_evaluation{}(e);
    return score(pk::view_of<partner_evaluation>, pk::values_of<partner_evaluation>(e)) ==
           scored{e6.score.steps, static_cast<std::int64_t>(e6.band)};
}
constexpr auto shared_policies_read_alike = [](int count) {
    constant_dice dice{11};
    for (int i = 0; i < count; ++i)
        if (!next_shared_policies_read_alike(dice)) return false;
    return true;
};

constexpr bool is_comparison(
    const pk::policy_view& view,
    std::size_t node,
    relation op,
    std::string_view field,
    std::int64_t lower,
    std::int64_t upper) {
    const pk::condition_view& c = view.conditions[node];
    return c.op == op && c.size == 1 && c.scale == 1 && view.fields[c.field].name == field &&
           c.lower == lower && c.upper == upper;
}

} // namespace readers

using namespace readers;

TEST_CASE("the view of T7 has its fields, bounds, tiers and their order") {
    constexpr const auto& view = pk::view_of<pipeline_tiers>;
    static_assert(view.name == "tiers by pipeline");
    static_assert(view.shape == pk::policy_shape::tier_table);
    static_assert(view.hit_policy == pk::hit_kind::first);
    static_assert(view.fields.size() == 3); // each once, though used up to three times
    static_assert(view.fields[0].name == "pipeline" && view.fields[1].name == "certified");
    static_assert(view.fields[2].name == "dedicated_practice");
    static_assert(view.fields[0].kind == field_kind::value && !view.fields[0].may_be_missing);
    static_assert(view.fields[0].domain.unit == "USD");
    static_assert(view.fields[2].domain.kind == pk::value_kind::boolean);
    static_assert(view.rules.size() == 4 && view.outcomes.size() == 4);
    static_assert(view.outcomes[view.rules[0].outcome].name.view() == "platinum");
    static_assert(view.outcomes[view.rules[0].outcome].steps == 3);
    static_assert(view.outcomes[view.rules[1].outcome].name.view() == "gold");
    static_assert(view.outcomes[view.rules[2].outcome].name.view() == "silver");
    static_assert(view.outcomes[view.rules[3].outcome].name.view() == "registered");
    static_assert(view.rules[3].condition.size == 0);
    constexpr std::size_t platinum = view.rules[0].condition.first;
    static_assert(view.conditions[platinum].op == relation::all_of);
    static_assert(view.conditions[platinum].size == 4);
    constexpr std::int64_t most = pk::usd::highest;
    static_assert(
        is_comparison(view, platinum + 1, relation::at_least, "pipeline", 200'000'000, most));
    static_assert(is_comparison(view, platinum + 2, relation::at_least, "certified", 5, INT32_MAX));
    static_assert(is_comparison(view, platinum + 3, relation::is, "dedicated_practice", 1, 1));
    constexpr std::size_t silver = view.rules[2].condition.first;
    static_assert(
        is_comparison(view, silver + 1, relation::at_least, "pipeline", 10'000'000, most));
    CHECK(view.rules.size() == 4);
}

TEST_CASE("the view of T8 keeps its alternatives and four decimals") {
    constexpr const auto& view = pk::view_of<revenue_tiers>;
    static_assert(view.fields.size() == 3 && view.fields[2].name == "agreement_signed");
    static_assert(view.fields[0].domain.step == pk::fraction{1, 10'000});
    constexpr std::size_t gold = view.rules[1].condition.first;
    static_assert(view.conditions[gold].op == relation::all_of && view.conditions[gold].size == 4);
    static_assert(view.conditions[gold + 1].op == relation::any_of);
    static_assert(view.conditions[gold + 1].size == 3);
    constexpr std::int64_t most = pk::money<"USD", 10'000>::highest;
    static_assert(is_comparison(view, gold + 2, relation::at_least, "revenue", 500'000'000, most));
    static_assert(is_comparison(view, gold + 3, relation::at_least, "referrals", 20, INT32_MAX));
    static_assert(view.outcomes[view.rules[4].outcome].name.view() == "none");
    CHECK(view.rules.size() == 5);
}

TEST_CASE("the views of E5 and E6 have their criteria, weights, bands and scores") {
    constexpr const auto& e5 = pk::view_of<attractiveness>;
    static_assert(e5.name == "partner attractiveness" && e5.shape == pk::policy_shape::scorecard);
    static_assert(e5.criteria.size() == 5 && e5.rules.empty() && e5.questions.empty());
    static_assert(e5.fields[e5.criteria[0].field].name == "icp_overlap");
    static_assert(e5.fields[e5.criteria[4].field].name == "revenue");
    static_assert(e5.criteria[0].weight == pk::fraction{30, 100} && e5.criteria[0].is_weighted);
    static_assert(!e5.criteria[0].has_minimum);
    static_assert(e5.score_bands.size == 3 && e5.bands.size() == 3);
    static_assert(e5.outcomes[e5.bands[0].outcome].name.view() == "priority");
    static_assert(e5.outcomes[e5.bands[2].outcome].name.view() == "opportunistic");
    // 75 and 50 in the steps of the score
    static_assert(
        pk::fraction{e5.bands[0].lower * e5.score.step.numerator, e5.score.step.denominator} ==
        pk::fraction{75});
    static_assert(
        pk::fraction{e5.bands[1].lower * e5.score.step.numerator, e5.score.step.denominator} ==
        pk::fraction{50});
    static_assert(e5.bands[2].lower == e5.score.lowest);
    constexpr const auto& e6 = pk::view_of<partner_evaluation>;
    static_assert(e6.criteria.size() == 7 && e6.fields[6].name == "culture");
    static_assert(e6.criteria[6].weight == pk::fraction{5, 100});
    static_assert(e6.outcomes[e6.bands[0].outcome].name.view() == "pursue");
    static_assert(
        pk::fraction{e6.score.lowest * e6.score.step.numerator, e6.score.step.denominator} ==
        pk::fraction{1});
    static_assert(
        pk::fraction{e6.score.highest * e6.score.step.numerator, e6.score.step.denominator} ==
        pk::fraction{5});
    CHECK(e6.criteria.size() == 7);
}

TEST_CASE("the view of T2 has its questions, branches and leaves") {
    constexpr const auto& view = pk::view_of<build_or_partner>;
    static_assert(view.shape == pk::policy_shape::decision_tree && view.questions.size() == 7);
    constexpr const pk::question_view& root = view.questions[6];
    static_assert(root.text == "Is it core to our differentiation?" && !root.is_leaf);
    static_assert(view.questions[root.yes].is_leaf);
    static_assert(view.outcomes[view.questions[root.yes].outcome].name.view() == "build");
    constexpr const pk::question_view& delay = view.questions[root.no];
    static_assert(delay.text == "Would building delay the roadmap by more than 6 months?");
    static_assert(is_comparison(
        view, delay.condition.first, relation::more_than, "months_of_delay", 7, INT32_MAX));
    constexpr const auto& unsure = pk::view_of<unsure_tree>;
    constexpr const pk::question_view& top = unsure.questions[unsure.questions.size() - 1];
    constexpr const pk::question_view& wins = unsure.questions[top.yes];
    static_assert(unsure.questions[wins.no].follow_up == "look again");
    static_assert(unsure.questions[wins.no].follow_up_months == 6);
    CHECK(view.questions.size() == 7);
}

TEST_CASE("bounds are steps, closed at both ends, and those of ratios have a scale") {
    constexpr const auto& view = pk::view_of<everything>;
    const auto condition = [](std::size_t row, std::size_t part = 0) {
        return view.conditions[view.rules[row].condition.first + 1 + part];
    };
    static_assert(condition(0).lower == 5'000 && condition(0).upper == 10'000);
    static_assert(condition(0, 1).lower == 0 && condition(0, 1).upper == 5'000);
    static_assert(condition(1).op == relation::more_than && condition(1).lower == 5'001);
    static_assert(condition(2).op == relation::less_than && condition(2).upper == 4'999);
    static_assert(condition(4).lower == 200 && condition(4).upper == 350);
    static_assert(condition(5).op == relation::half_open && condition(5).upper == 349);
    static_assert(condition(6, 1).op == relation::one_of && condition(6, 1).size == 4);
    static_assert(condition(11).lower == 1 && condition(11).scale == 2); // 50 %
    static_assert(condition(13).op == relation::half_open && condition(13).scale == 3);
    static_assert(condition(13).lower == 1 && condition(13).upper == 3); // 1 / 3 to 3 / 3
    static_assert(condition(22).op == relation::at_least_n_of && condition(22).count == 2);
    static_assert(view.fields[condition(11).field].name == "won / total");
    static_assert(view.fields[condition(11).field].kind == field_kind::ratio);
    static_assert(view.fields[condition(29).field].name == "home.country");
    CHECK(condition(11).scale == 2);
}

TEST_CASE("fields of child records name the range they belong to") {
    constexpr const auto& view = pk::view_of<everything>;
    int children = 0;
    int grandchildren = 0;
    for (const pk::field_view& field : view.fields) {
        if (field.name == "won" && field.parent != pk::field_view::npos) {
            CHECK(view.fields[field.parent].kind == field_kind::children);
            CHECK(view.fields[field.parent].name == "deals");
            ++children;
        }
        if (field.name == "live") {
            const pk::field_view& products = view.fields[field.parent];
            CHECK(products.name == "products");
            CHECK(view.fields[products.parent].name == "deals");
            ++grandchildren;
        }
        for (std::size_t n = 0; n < field.operands.size; ++n) // operands come first
            CHECK(&view.fields[view.operands[field.operands.first + n].field] < &field);
    }
    CHECK(children >= 3);
    CHECK(grandchildren == 1);
}

TEST_CASE("the values of a subject stand in the order of the fields") {
    const auto values = [](const examples::partner& p) {
        const auto v = pk::values_of<pipeline_tiers>(p);
        return std::array{v[0].steps, v[1].steps, v[2].steps};
    };
    constexpr examples::partner p{1'234.56_usd, pk::count{7}, true};
    CHECK_BOTH(values, p, (std::array<std::int64_t, 3>{123'456, 7, 1}));
    static_assert(pk::values_of<pipeline_tiers>(p).size() == 3);
    host h;
    h.trust = std::nullopt;
    h.resold = pk::not_applicable;
    const auto all = pk::values_of<everything>(h);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string_view name = pk::view_of<everything>.fields[i].name;
        if (name == "trust") CHECK(all[i].state == pk::presence::missing);
        if (name == "resold") CHECK(all[i].state == pk::presence::not_applicable);
        if (name == "share") CHECK(all[i].state == pk::presence::known);
    }
}

TEST_CASE("a constant reading of a policy answers as the policy") {
    CHECK_BOTH(all_read_alike, 12, true);
    CHECK_BOTH(shared_policies_read_alike, 100, true);
}

TEST_CASE("the shared policies and their descriptions answer alike for 100 000 subjects") {
    tests::dice dice = tests::seeded_dice();
    for (int i = 0; i < 100'000; ++i)
        if (!next_shared_policies_read_alike(dice)) FAIL("subject " << i);
}

TEST_CASE("a policy with everything and its description answer alike for 100 000 subjects") {
    tests::dice dice = tests::seeded_dice();
    std::array<int, 32> hits{};
    int scored_subjects = 0;
    std::array<int, 6> leaves{};
    for (int i = 0; i < 100'000; ++i) {
        const host h = roll_host(dice);
        if (!table_reads_alike(h)) FAIL("subject " << i);
        if (i % 4 == 0 && !(card_reads_alike(h) && tree_reads_alike(h))) FAIL("subject " << i);
        for (const std::size_t row : everything::matching_rows(h))
            ++hits[row];
        scored_subjects += card{}(h) ? 1 : 0;
        ++leaves[static_cast<std::size_t>(unsure_tree{}(h).value_or(0))];
    }
    for (std::size_t row = 0; row < hits.size(); ++row) {
        INFO("row " << row);
        CHECK(hits[row] > 500);    // every row is met ...
        CHECK(hits[row] < 99'500); // ... and missed
    }
    CHECK(scored_subjects > 10'000);
    for (std::size_t leaf = 0; leaf < 5; ++leaf)
        CHECK(leaves[leaf] > 500);
}

static_assert([](const host& h) {
    const auto values = pk::values_of<everything>(h);
    return noexcept(pk::values_of<everything>(h))&& noexcept(
        pk::test(pk::view_of<everything>, 0, values));
}(host{}));
