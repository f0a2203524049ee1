// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_COMMISSION_HPP_INCLUDED
#define PARTNERKIT_COMMISSION_HPP_INCLUDED

/// \file
/// Commissions, fees and revenue shares by brackets of an amount. Exact: what a total earns is
/// rounded once, to the nearest step, half-way to the even one; what a sale earns is the difference
/// between two totals, so that it does not matter how sales are split. What leaves the domain of
/// its type is an error that names it, never a clamped value.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/amount.hpp>
#include <partnerkit/rule.hpp>

#include <boost/describe/class.hpp>

namespace partnerkit {
inline namespace v0 {

/// Each part of the amount at the rate of the bracket that it lies in.
struct marginal {};
/// The whole amount at the rate of the bracket that it reaches.
struct whole_amount {};

/// An element of a commission: the most that one sale earns, and that one refund takes back.
template <auto Most>
struct cap_per_item {};
/// An element of a commission: the most that is paid for all sales of a period.
template <auto Most>
struct cap_per_period {};

/// What a period has had so far, and all that its next sale needs; a host may store it.
template <class Amount>
struct commission_period {
    Amount sales{};  ///< less refunds
    Amount earned{}; ///< with them, however much of it a cap per period lets be paid

    friend constexpr bool operator==(const commission_period&, const commission_period&) = default;

    BOOST_DESCRIBE_CLASS(commission_period, (), (sales, earned), (), ())
};

/// What is to be paid for a sale, and the period after it.
template <class Amount>
struct commissioned {
    commission_period<Amount> after{};
    Amount commission{}; ///< below zero: to be paid back

    friend constexpr bool operator==(const commissioned&, const commissioned&) = default;

    BOOST_DESCRIBE_CLASS(commissioned, (), (after, commission), (), ())
};

namespace detail {

enum class commission_part { none, bracket, rest, item_cap, period_cap };

/// What an element says, as data: an amount in steps, a rate in steps.
struct commission_fact {
    commission_part part = commission_part::none;
    std::int64_t amount = 0;
    std::int64_t rate = 0;
    bool has_amount = true; ///< or needs none
    bool has_rate = true;   ///< or needs none
    bool is_of_type = true; ///< its amount has the type of the first one
    bool is_of_rate = true; ///< the same of its rate
    bool has_more = false;  ///< beside its outcome
};

/// Numbers that sales can be counted in, from zero on.
template <class Value>
consteval bool is_amount() {
    if constexpr (is_number<Value>)
        return Value::lowest <= 0 && Value::highest >= 0;
    else
        return false;
}
template <class Value>
inline constexpr bool is_rate = false;
template <std::int64_t Lowest, std::int64_t Highest, std::int64_t StepsPerUnit>
inline constexpr bool is_rate<basic_percent<Lowest, Highest, StepsPerUnit>> = true;

/// The types of an element's amount and rate; `void` is none.
template <commission_part Part, class Amount, class Rate>
struct commission_element_of {
    static constexpr commission_part part = Part;
    using amount = Amount;
    using rate = Rate;
};
template <class Element>
struct commission_element : commission_element_of<commission_part::none, void, void> {};
template <auto Threshold, auto Rate>
struct commission_element<from<Threshold, Rate>> :
    commission_element_of<
        commission_part::bracket,
        std::remove_const_t<decltype(Threshold)>,
        std::remove_const_t<decltype(Rate)>> {};
template <auto Rate, class... More>
struct commission_element<otherwise<Rate, More...>> :
    commission_element_of<commission_part::rest, void, std::remove_const_t<decltype(Rate)>> {};
template <auto Most>
struct commission_element<cap_per_item<Most>> :
    commission_element_of<commission_part::item_cap, std::remove_const_t<decltype(Most)>, void> {
    static constexpr auto most = Most;
};
template <auto Most>
struct commission_element<cap_per_period<Most>> :
    commission_element_of<commission_part::period_cap, std::remove_const_t<decltype(Most)>, void> {
    static constexpr auto most = Most;
};

template <class... Elements>
struct first_amount {
    using type = void;
};
template <class Element, class... Elements>
struct first_amount<Element, Elements...> : first_amount<Elements...> {};
template <class Element, class... Elements>
    requires(is_amount<typename commission_element<Element>::amount>())
struct first_amount<Element, Elements...> {
    using type = typename commission_element<Element>::amount;
};

template <class... Elements>
struct first_rate {
    using type = void;
};
template <class Element, class... Elements>
struct first_rate<Element, Elements...> : first_rate<Elements...> {};
template <class Element, class... Elements>
    requires(is_rate<typename commission_element<Element>::rate>)
struct first_rate<Element, Elements...> {
    using type = typename commission_element<Element>::rate;
};

template <class Element, class Amount, class Rate>
consteval commission_fact commission_fact_of() {
    using element = commission_element<Element>;
    using amount = typename element::amount;
    using rate = typename element::rate;
    commission_fact fact{.part = element::part, .has_more = has_more_than_outcome<Element>};
    if constexpr (!std::is_void_v<amount>) {
        fact.has_amount = is_amount<amount>();
        fact.is_of_type = std::is_same_v<amount, Amount>;
        if constexpr (requires { Element::lower.steps; })
            fact.amount = Element::lower.steps;
        else if constexpr (requires { element::most.steps; })
            fact.amount = element::most.steps;
    }
    if constexpr (!std::is_void_v<rate>) {
        fact.has_rate = is_rate<rate>;
        fact.is_of_rate = std::is_same_v<rate, Rate>;
        if constexpr (is_rate<rate>) fact.rate = Element::outcome.steps;
    }
    return fact;
}

template <class Method, class... Elements>
struct commission_diagnosis {
    using amount = typename first_amount<Elements...>::type;
    using rate = typename first_rate<Elements...>::type;

    static constexpr std::size_t count = sizeof...(Elements);
    struct fact_list {
        commission_fact all[count + 1];
    };
    static constexpr fact_list facts{{commission_fact_of<Elements, amount, rate>()..., {}}};

    static constexpr problem wrong(std::string_view found, std::string_view wanted) {
        return make_problem(rule_of::commissions, found, wanted);
    }
    /// An amount that is found where another one is wanted.
    static constexpr problem amounts(
        std::string_view before, std::int64_t found, std::string_view wanted, std::int64_t bound) {
        problem result = wrong(before, wanted);
        if constexpr (!std::is_void_v<amount>) {
            write_steps(result.found, domain<amount>::view, found);
            write_steps(result.wanted, domain<amount>::view, bound);
        }
        return result;
    }

    /// What is wrong with an element on its own.
    static constexpr problem alone(const commission_fact& fact) {
        if (fact.part == commission_part::none)
            return wrong("something that is no bracket", "from, otherwise or a cap");
        if (fact.has_more) return more_than_outcome_problem();
        if (!fact.has_amount) return wrong("a value that is no amount", "one such as 1'000_usd");
        if (!fact.is_of_type) return wrong("an amount of another type", "the type of the first");
        if (!fact.has_rate) return wrong("a rate that is no per cent", "one such as 15_pct");
        if (!fact.is_of_rate) return wrong("a rate of another type", "the type of the first");
        return {};
    }

    static constexpr problem value = [] {
        if constexpr (!std::is_same_v<Method, marginal> && !std::is_same_v<Method, whole_amount>)
            return wrong("no such method", "marginal or whole_amount");
        std::size_t brackets = 0;
        std::size_t caps[2]{};
        std::int64_t previous = 0; // threshold
        bool is_complete = false;
        for (std::size_t i = 0; i < count; ++i) {
            const commission_fact& fact = facts.all[i];
            problem here = alone(fact);
            text_buffer<80> place;
            if (fact.part == commission_part::none) {
                place << "element " << i + 1;
            } else if (
                fact.part == commission_part::item_cap ||
                fact.part == commission_part::period_cap) {
                const bool of_item = fact.part == commission_part::item_cap;
                place << (of_item ? "cap per item" : "cap per period");
                if (!here && ++caps[of_item ? 0 : 1] > 1) here = wrong("a second one", "only one");
                if (!here && fact.amount < 0) here = amounts("", fact.amount, "at least ", 0);
            } else {
                place << "bracket " << ++brackets;
                if (!here && is_complete)
                    here = wrong("a bracket after otherwise", "otherwise as the last bracket");
                is_complete = is_complete || fact.part == commission_part::rest;
                if (!here && fact.part == commission_part::bracket) {
                    if (fact.amount <= 0)
                        here = amounts("from ", fact.amount, "above ", 0);
                    else if (brackets > 1 && fact.amount >= previous)
                        here = amounts("from ", fact.amount, "below ", previous);
                    previous = fact.amount;
                }
            }
            if (here) return inside(place.view(), here);
        }
        if (brackets == 0) return wrong("no bracket", "from<...> and otherwise<...>");
        if (!is_complete) return wrong("no otherwise", "otherwise as the last bracket");
        if constexpr (std::is_void_v<amount>)
            return wrong("no amount", "from<...>, or share(amount, rate)");
        if constexpr (!std::is_void_v<rate>)
            if (rate::steps_per_unit > INT64_MAX / 100)
                return make_problem(
                    rule_of::overflow, "rates of too many decimals", "rates of fewer decimals");
        return problem{};
    }();
};

/// What an amount earns in a commission that is sound, in steps.
template <class Method, class... Elements>
struct commission_rule {
    using diagnosis = commission_diagnosis<Method, Elements...>;
    static constexpr std::int64_t parts_per_step = diagnosis::rate::steps_per_unit * 100;

    static constexpr wide magnitude_of(wide value) noexcept { return value < 0 ? -value : value; }

    /// The one rounding: to the nearest step, half-way to the even one.
    static constexpr wide rounded(wide parts) noexcept {
        const wide steps = parts / parts_per_step;
        const wide twice = 2 * magnitude_of(parts - steps * parts_per_step);
        const bool away = twice > parts_per_step || (twice == parts_per_step && steps % 2 != 0);
        return steps + (!away ? 0 : parts < 0 ? -1 : 1);
    }

    static constexpr wide earned(wide total) noexcept {
        wide left = magnitude_of(total);
        wide parts = 0;
        for (const commission_fact& each : diagnosis::facts.all) {
            const bool is_bracket =
                each.part == commission_part::bracket || each.part == commission_part::rest;
            if (!is_bracket || left < each.amount) continue;
            if constexpr (std::is_same_v<Method, whole_amount>) {
                parts = left * each.rate;
                break;
            } else {
                parts += (left - each.amount) * each.rate;
                left = each.amount;
            }
        }
        return total < 0 ? -rounded(parts) : rounded(parts);
    }

    static constexpr bool has(commission_part part) noexcept {
        for (const commission_fact& each : diagnosis::facts.all)
            if (each.part == part) return true;
        return false;
    }
    static constexpr std::int64_t cap(commission_part part) noexcept {
        for (const commission_fact& each : diagnosis::facts.all)
            if (each.part == part) return each.amount;
        return INT64_MAX;
    }
    static constexpr bool has_cap_per_item = has(commission_part::item_cap);
    static constexpr bool has_caps = has_cap_per_item || has(commission_part::period_cap);

    static constexpr wide within(wide low, wide value, wide high) noexcept {
        return value < low ? low : value > high ? high : value;
    }
    static constexpr wide of_item(wide value) noexcept {
        if constexpr (!has_cap_per_item) return value;
        constexpr wide most = cap(commission_part::item_cap);
        return within(-most, value, most);
    }
    /// Of what a period has earned, what is paid.
    static constexpr wide paid(wide earned) noexcept {
        if constexpr (!has_caps) return earned;
        if constexpr (!has(commission_part::period_cap)) return earned < 0 ? 0 : earned;
        return within(0, earned, cap(commission_part::period_cap));
    }
};

} // namespace detail

/// A commission by brackets, from the highest amount to the lowest:
///
///     struct revenue_share : pk::commission<"revenue share", pk::marginal,
///         pk::from<1'000'000_usd, 15_pct>,
///         pk::otherwise<0_pct>> {};
///     revenue_share::of(200'000_usd, 900'000_usd) // 15'000_usd
///
/// The method is `marginal` or `whole_amount`; an amount at a threshold has reached its bracket.
/// Rates are per cent, of any type of them. A total below zero earns what it would above zero, with
/// its own sign. There may be a `cap_per_item` and a `cap_per_period`.
///
/// A refund is a sale below zero. What a period has earned follows from its total, so that after a
/// refund it has earned what it would have without the sale; unless there is a cap per item, which
/// limits what one call earns or takes back: a sale that it has cut is refunded in one call.
///
/// With a cap of either kind, of what a period has earned that is paid which lies between zero and
/// the cap of the period. So a period never takes back more than it has paid, a refund of what lay
/// above the cap takes back nothing, and what a refund could not take back, later sales of the
/// period make up for.
///
/// An error names what left its domain, `sales`, `earned` or `commission`, and has its value in
/// steps. A call costs two passes over the brackets, with a 128-bit division each.
template <fixed_string Name, class Method, class... Elements>
struct commission {
    using diagnosis = detail::commission_diagnosis<Method, Elements...>;
    static_assert(detail::check<Name, diagnosis>::passed);

  private:
    static constexpr bool is_refused = static_cast<bool>(diagnosis::value);
    using rates = detail::commission_rule<Method, Elements...>;
    static consteval bool needs_period() {
        if constexpr (is_refused)
            return false;
        else
            return rates::has_cap_per_item;
    }
    using any_amount = detail::stand_in<detail::unknown_value>;
    template <class Answer, class StandIn>
    using answer_or = std::conditional_t<is_refused, detail::stand_in_answer<StandIn>, Answer>;

  public:
    static constexpr std::string_view name = Name.view();
    using amount_type =
        std::conditional_t<is_refused, detail::any_subject, typename diagnosis::amount>;
    using period_type =
        std::conditional_t<is_refused, detail::any_subject, commission_period<amount_type>>;
    /// What `of` answers.
    using amount_or_error = answer_or<expected<amount_type, domain_error>, any_amount>;
    /// What `next` answers.
    using commissioned_or_error = answer_or<
        expected<commissioned<amount_type>, domain_error>,
        detail::stand_in<commissioned<any_amount>>>;

    /// The commission on an amount, or on the first sale of a period.
    [[nodiscard]] static constexpr amount_or_error of(const amount_type& amount) noexcept {
        if constexpr (is_refused)
            return {};
        else
            return as_amount(
                rates::paid(rates::of_item(rates::earned(amount.steps))), "commission");
    }

    /// The commission on a sale in a period that has sold `before`. With a cap per item there is
    /// only `next`, as what was earned does not follow from what was sold.
    [[nodiscard]] static constexpr amount_or_error
    of(const amount_type& sale, const amount_type& before) noexcept requires(!needs_period()) {
        if constexpr (is_refused) {
            return {};
        } else {
            const auto sales = total(before, sale.steps, "sales");
            if (!sales) return sales;
            return as_amount(
                rates::paid(rates::earned(sales->steps)) - rates::paid(rates::earned(before.steps)),
                "commission");
        }
    }

    /// The commission on a sale, and the period after it. A new period is `{}`.
    [[nodiscard]] static constexpr commissioned_or_error
    next(const period_type& before, const amount_type& sale) noexcept {
        if constexpr (is_refused) {
            return {};
        } else {
            const auto sales = total(before.sales, sale.steps, "sales");
            if (!sales) return unexpected{sales.error()};
            const auto earned = total(
                before.earned,
                rates::of_item(rates::earned(sales->steps) - rates::earned(before.sales.steps)),
                "earned");
            if (!earned) return unexpected{earned.error()};
            const auto commission = as_amount(
                rates::paid(earned->steps) - rates::paid(before.earned.steps), "commission");
            if (!commission) return unexpected{commission.error()};
            return commissioned<amount_type>{{*sales, *earned}, *commission};
        }
    }

  private:
    static constexpr expected<amount_type, domain_error>
    as_amount(detail::wide steps, std::string_view what) noexcept {
        return detail::as_amount<amount_type>(
            detail::in_bounds(steps, domain<amount_type>::view),
            detail::nearest_64_bits(steps),
            what);
    }
    static constexpr expected<amount_type, domain_error>
    total(const amount_type& before, detail::wide more, std::string_view what) noexcept {
        return as_amount(before.steps + more, what);
    }
};

} // namespace v0
} // namespace partnerkit

#endif
