// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_SCORECARD_HPP_INCLUDED
#define PARTNERKIT_DETAIL_SCORECARD_HPP_INCLUDED

// How a scorecard is checked, evaluated and described. Its elements and the card itself: score.hpp.

#include <partnerkit/criterion.hpp>
#include <partnerkit/points.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

// ---- elements of a card ------------------------------------------------------------------------

template <class Element>
struct criterion_traits {
    static constexpr bool is_criterion = false;
    using traits = void;
};

template <auto Option>
using option_type = std::remove_const_t<decltype(Option)>;
template <auto Option>
inline constexpr bool is_weight = std::is_same_v<option_type<Option>, percent>;
template <auto Option>
inline constexpr bool is_minimum =
    std::is_same_v<option_type<Option>, minimum> || std::is_same_v<option_type<Option>, above>;
/// A number without its unit was meant as a weight.
template <auto Option>
inline constexpr bool is_bare_number =
    is_units<option_type<Option>> || std::is_floating_point_v<option_type<Option>>;

/// The least steps of a field that satisfy a minimum.
template <auto Field, auto Option>
consteval std::int64_t least_steps() {
    if constexpr (is_minimum<Option>) {
        const fraction exact = divide(Option.bound, field<Field>::domain_type::view.step);
        if (exact.denominator == 0) return exact.numerator < 0 ? INT64_MIN : INT64_MAX;
        const std::int64_t below =
            exact.numerator / exact.denominator - (exact.numerator % exact.denominator < 0 ? 1 : 0);
        const bool on_a_step = exact.numerator % exact.denominator == 0;
        constexpr bool strict = std::is_same_v<option_type<Option>, above>;
        return (on_a_step && !strict) || below == INT64_MAX ? below : below + 1;
    } else {
        return field<Field>::domain_type::view.lowest;
    }
}

template <auto Field, auto Option>
constexpr problem minimum_problem() {
    problem result;
    if constexpr (is_minimum<Option>) {
        constexpr domain_view view = field<Field>::domain_type::view;
        if (least_steps<Field, Option>() < view.lowest ||
            least_steps<Field, Option>() > view.highest) {
            result.rule = rule_of::minimums;
            write_decimal(result.found, Option.bound);
            write_steps(result.wanted, view, view.lowest);
            write_steps(result.wanted << " to ", view, view.highest);
        }
    }
    return result;
}

template <auto Option>
constexpr problem option_problem() {
    problem wrong;
    if constexpr (is_bare_number<Option>)
        wrong =
            make_problem(rule_of::weights, bound_text(Option).view(), "a weight such as 60_pct");
    else if constexpr (!is_weight<Option> && !is_minimum<Option>)
        wrong = make_problem(
            rule_of::elements, "an option that is none", "30_pct, minimum{...} or above{...}");
    return wrong;
}

template <auto Field, auto... Options>
struct criterion_traits<criterion<Field, Options...>> {
    static constexpr bool is_criterion = true;
    using traits = field<Field>;
    static constexpr auto identity = Field;
    static constexpr std::size_t weights = (std::size_t{0} + ... + (is_weight<Options> ? 1U : 0U));
    static constexpr std::size_t minimums =
        (std::size_t{0} + ... + (is_minimum<Options> ? 1U : 0U));
    static constexpr bool has_weight = weights > 0;
    static constexpr bool has_minimum = minimums > 0;
    /// As a share of one; 1 where the criterion brings points of its own.
    static constexpr fraction weight = [] {
        fraction result{1};
        [[maybe_unused]] const auto take = [&result](const auto& option) {
            if constexpr (std::is_same_v<decltype(option), const percent&>)
                result = {option.steps, 10'000};
        };
        (take(Options), ...);
        return result;
    }();

    static constexpr problem wrong = [] {
        problem result = first_of(number_problem<Field>(), option_problem<Options>()...);
        if (!result && weights > 1) {
            result = make_problem(rule_of::weights, "two weights", "one weight");
        } else if (!result && minimums > 1) {
            result = make_problem(rule_of::elements, "two minimums", "one minimum or above");
        } else if (!result && weight == fraction{0}) {
            result.rule = rule_of::weights;
            result.found << "0 %";
            result.wanted << "a weight above zero";
        } else if (!result && has_weight && traits::may_be_not_applicable) {
            result.rule = rule_of::points;
            result.found << "a weight on what may not apply";
            result.wanted << "points without a weight";
        }
        if constexpr (has_minimum && !number_problem<Field>()) {
            ((result ? void() : void(result = minimum_problem<Field, Options>())), ...);
        }
        if constexpr (traits::is_field)
            if (result && result.at.size == 0) result = inside(traits::name(), result);
        return result;
    }();

    /// What one step of the field adds to the score.
    static constexpr fraction step = multiply(traits::domain_type::view.step, weight);
    /// The least steps that satisfy the minimum.
    static constexpr std::int64_t least = [] {
        std::int64_t steps = traits::domain_type::view.lowest;
        if constexpr (!wrong)
            ((is_minimum<Options> ? void(steps = least_steps<Field, Options>()) : void()), ...);
        return steps;
    }();
};

template <class Element>
inline constexpr bool is_gate = false;
template <class Condition, auto Outcome>
inline constexpr bool is_gate<gate<Condition, Outcome>> = true;

template <class Element>
inline constexpr bool is_bands = false;
template <class... Bands>
inline constexpr bool is_bands<bands<Bands...>> = true;

template <class... Elements>
struct bands_of {
    using type = bands<>;
};
template <class... Bands, class... Elements>
struct bands_of<bands<Bands...>, Elements...> {
    using type = bands<Bands...>;
};
template <class Element, class... Elements>
struct bands_of<Element, Elements...> : bands_of<Elements...> {};

template <class Element>
struct element_subject {
    using subject_type = void;
};
template <auto Field, auto... Options>
struct element_subject<criterion<Field, Options...>> {
    using subject_type = typename decltype(subject_of<Field>())::type;
};
template <class Condition, auto Outcome>
struct element_subject<gate<Condition, Outcome>> {
    using subject_type = typename gate<Condition, Outcome>::condition::subject_type;
};

// ---- the score ---------------------------------------------------------------------------------

template <class Element, class Visit>
constexpr void for_criterion(Visit&& visit) {
    if constexpr (criterion_traits<Element>::is_criterion)
        visit.template operator()<criterion_traits<Element>>();
}

/// The scale of a score: the steps that all criteria share, and the lowest and highest possible
/// sum.
template <class... Elements>
struct score_scale {
    static constexpr std::int64_t denominator = [] {
        std::int64_t common = 1;
        const auto take = [&common]<class Criterion>() {
            if (common != 0) common = lcm(common, Criterion::step.denominator);
        };
        (for_criterion<Elements>(take), ...);
        return common;
    }();
    template <class Criterion>
    static constexpr std::int64_t factor = denominator == 0
                                               ? 0
                                               : whole_parts(Criterion::step, denominator);

    struct extent {
        wide lowest = 0;
        wide highest = 0;
        wide least_part = 0; // of any partial sum, for the width of the sum
        wide most_part = 0;
    };
    static constexpr extent sums = [] {
        extent result;
        const auto take = [&result]<class Criterion>() {
            constexpr domain_view view = Criterion::traits::domain_type::view;
            constexpr bool optional = Criterion::traits::may_be_not_applicable;
            wide low = wide{view.lowest} * factor<Criterion>;
            wide high = wide{view.highest} * factor<Criterion>;
            if (optional && low > 0) low = 0;
            if (optional && high < 0) high = 0;
            result.lowest += low;
            result.highest += high;
            result.least_part += low < 0 ? low : 0;
            result.most_part += high > 0 ? high : 0;
        };
        (for_criterion<Elements>(take), ...);
        return result;
    }();
    static constexpr bool fits =
        denominator != 0 && sums.least_part >= INT64_MIN / 4 && sums.most_part <= INT64_MAX / 4;

    static constexpr std::int64_t lowest = fits ? static_cast<std::int64_t>(sums.lowest) : 0;
    static constexpr std::int64_t highest = fits ? static_cast<std::int64_t>(sums.highest) : 1;
    static constexpr std::int64_t steps_per_unit = fits ? denominator : 1;

    /// The score's own type: a number in the shared steps, from whole unit to whole unit.
    using score_type = number<
        plain_unit,
        lowest / steps_per_unit - (lowest % steps_per_unit < 0 ? 1 : 0),
        highest / steps_per_unit + (highest % steps_per_unit > 0 ? 1 : 0) +
            (lowest == highest && highest % steps_per_unit == 0 ? 1 : 0),
        steps_per_unit>;
    /// Sums are taken in the narrowest of 32 and 64 bits that holds every partial sum.
    using sum_type = std::conditional_t<
        fits && (sums.least_part >= INT32_MIN && sums.most_part <= INT32_MAX),
        std::int32_t,
        std::int64_t>;
};

/// The score as a field, so that the bands are a table over it like any other.
template <class... Elements>
struct score_field :
    points_field<
        void,
        score_scale<Elements...>::lowest,
        score_scale<Elements...>::highest,
        fraction{1, score_scale<Elements...>::steps_per_unit},
        false> {
    static constexpr std::string_view name() { return "score"; }
};

// ---- diagnosis ---------------------------------------------------------------------------------

template <class Bands, class... Elements>
struct card_bands;
template <class... Bands, class... Elements>
struct card_bands<bands<Bands...>, Elements...> {
    using outcome = typename first_outcome<Bands...>::type;
    using fallback = otherwise_of<Bands...>;
    static constexpr bool exist = sizeof...(Bands) > 0;
    static constexpr bool are_total = fallback::exists;
    using band_type = std::conditional_t<are_total, outcome, std::optional<outcome>>;

    static constexpr problem wrong = [] {
        problem result;
        if constexpr (exist) {
            result = bands_problem<score_field<Elements...>{}, Bands...>();
            std::size_t index = 0;
            const auto check = [&]<class Band>() {
                ++index;
                if (result) return;
                if constexpr (!is_outcome<outcome_of<Band>>)
                    result = domain_problem<outcome_of<Band>>();
                std::size_t same = 0;
                if constexpr ((std::is_same_v<outcome_of<Bands>, outcome> && ...))
                    ((same += Bands::outcome == Band::outcome ? 1U : 0U), ...);
                if (result) {
                } else if (!std::is_same_v<outcome_of<Band>, outcome>) {
                    result.rule = rule_of::outcomes;
                    result.found << "an outcome of another type";
                    result.wanted << "the type of the first outcome";
                } else if (same > 1) {
                    result.rule = rule_of::duplicates;
                    result.found << same << " bands for " << outcome_text<Band::outcome>().view();
                    result.wanted << "one band for each outcome";
                }
                if (result) result.at << "band " << index;
            };
            (check.template operator()<Bands>(), ...);
        }
        return result;
    }();

    static constexpr band_type none() noexcept {
        if constexpr (are_total)
            return fallback::outcome;
        else
            return std::nullopt;
    }
    template <class Sum>
    static constexpr band_type band(Sum score) noexcept {
        band_type result = none();
        (void)(take<Bands>(score, result) || ...);
        return result;
    }

  private:
    template <class Band, class Sum>
    static constexpr bool take(Sum score, band_type& result) noexcept {
        if constexpr (is_otherwise<Band>) {
            return false;
        } else {
            constexpr threshold bound = make_threshold<score_field<Elements...>{}, Band::lower>();
            if (score < static_cast<Sum>(bound.steps)) return false;
            result = Band::outcome;
            return true;
        }
    }
};

template <class Element>
constexpr problem element_problem(std::size_t index) {
    problem wrong;
    if constexpr (criterion_traits<Element>::is_criterion) {
        wrong = criterion_traits<Element>::wrong;
        if (wrong.at.size == 0) {
            text_buffer<80> place;
            place << "element " << index + 1;
            wrong = inside(place.view(), wrong);
        }
    } else if constexpr (is_gate<Element>) {
        wrong = inside("gate", Element::condition::find_problem());
    } else if constexpr (std::is_same_v<Element, bands<>>) {
        wrong = make_problem(rule_of::empty, "no band", "at least one");
    } else if constexpr (!is_bands<Element>) {
        wrong.rule = rule_of::elements;
        wrong.at << "element " << index + 1;
        wrong.found << "something else";
        wrong.wanted << "criterion, gate or bands";
    }
    return wrong;
}

/// The first element that is about something else than the first one.
template <class First, class... Elements>
constexpr problem element_subjects_problem() {
    using asked = typename element_subject<First>::subject_type;
    problem wrong;
    const auto check = [&wrong]<class Element>() {
        using subject = typename element_subject<Element>::subject_type;
        if (wrong ||
            !std::is_same_v<typename common_subject<asked, subject>::type, different_subjects>)
            return;
        if constexpr (criterion_traits<Element>::is_criterion)
            wrong = inside(criterion_traits<Element>::traits::name(), subjects_problem());
        else if constexpr (is_gate<Element>)
            wrong = inside("gate", stranger_problem<asked, typename Element::condition>());
    };
    if constexpr (std::is_void_v<asked> && sizeof...(Elements) > 0)
        return element_subjects_problem<Elements...>(); // of bands
    (check.template operator()<Elements>(), ...);
    return wrong ? wrong : subjects_problem();
}

template <class... Elements>
constexpr problem elements_problem() {
    problem wrong;
    std::size_t index = 0;
    ((wrong ? void() : void(wrong = element_problem<Elements>(index)), ++index), ...);
    constexpr std::size_t criteria =
        (std::size_t{0} + ... + (criterion_traits<Elements>::is_criterion ? 1U : 0U));
    constexpr std::size_t band_lists = (std::size_t{0} + ... + (is_bands<Elements> ? 1U : 0U));
    if (!wrong && criteria == 0) {
        wrong.rule = rule_of::empty;
        wrong.found << "no criterion";
        wrong.wanted << "at least one";
    }
    if (!wrong && (band_lists > 1 || ((is_gate<Elements> || ...) && band_lists == 0))) {
        wrong.rule = rule_of::elements;
        wrong.found << band_lists << " lists of bands";
        wrong.wanted << (band_lists > 1 ? "one" : "bands, which a gate overrules");
    }
    if constexpr (std::is_same_v<
                      typename common_subject_of<element_subject<Elements>...>::type,
                      different_subjects>)
        if (!wrong) wrong = element_subjects_problem<Elements...>();
    return wrong;
}

template <class... Elements>
constexpr problem weights_problem() {
    fraction total{0};
    std::size_t weighted = 0;
    std::size_t criteria = 0;
    const auto add = [&]<class Criterion>() {
        ++criteria;
        if (!Criterion::has_weight) return;
        ++weighted;
        total = reduced(
            wide{total.numerator} * Criterion::weight.denominator +
                wide{Criterion::weight.numerator} * total.denominator,
            wide{total.denominator} * Criterion::weight.denominator);
    };
    (for_criterion<Elements>(add), ...);
    problem wrong;
    if (weighted != 0 && weighted != criteria) {
        wrong.rule = rule_of::weights;
        wrong.found << weighted << " of " << criteria << " criteria with a weight";
        wrong.wanted << "all or none";
    } else if (weighted != 0 && !(total == fraction{1})) {
        wrong.rule = rule_of::weights;
        wrong.at << "the sum of the weights";
        write_decimal(wrong.found, multiply(total, {100, 1})) << " %";
        wrong.wanted << "100 %";
    }
    return wrong;
}

template <class... Elements>
constexpr problem criterion_names_problem() {
    std::string_view names[sizeof...(Elements) + 1]{};
    std::size_t count = 0;
    problem wrong;
    const auto add = [&]<class Criterion>() {
        const std::string_view name = Criterion::traits::name();
        for (std::size_t i = 0; i < count; ++i)
            if (names[i] == name && !wrong) {
                wrong.rule = rule_of::duplicates;
                wrong.at << name;
                wrong.found << "criteria " << i + 1 << " and " << count + 1 << " of this name";
                wrong.wanted << "one criterion of each name";
            }
        names[count++] = name;
    };
    (for_criterion<Elements>(add), ...);
    return wrong;
}

/// What can only be asked once the score is known to be sound.
template <class... Parts>
constexpr problem answers_problem() {
    using card = card_bands<typename bands_of<Parts...>::type, Parts...>;
    problem wrong = card::wrong;
    const auto check = [&]<class Element>() {
        if constexpr (is_gate<Element>)
            if constexpr (!std::is_same_v<outcome_of<Element>, typename card::outcome>)
                if (!wrong) {
                    wrong.rule = rule_of::outcomes;
                    wrong.at << "gate";
                    wrong.found << "an outcome of another type";
                    wrong.wanted << "the type of the bands";
                }
        if constexpr (criterion_traits<Element>::is_criterion)
            if (criterion_traits<Element>::has_minimum && !card::are_total && !wrong) {
                wrong.rule = rule_of::minimums;
                wrong.at << criterion_traits<Element>::traits::name();
                wrong.found << "a minimum, but no otherwise band";
                wrong.wanted << "bands that end with otherwise<...>";
            }
    };
    (check.template operator()<Parts>(), ...);
    return wrong;
}

template <class... Elements>
struct card_diagnosis {
    static constexpr problem value = [] {
        constexpr problem elements = elements_problem<Elements...>();
        if constexpr (elements) {
            return elements;
        } else {
            constexpr problem criteria = first_of(
                units_problem<typename criterion_traits<Elements>::traits...>(),
                weights_problem<Elements...>(),
                criterion_names_problem<Elements...>());
            if constexpr (criteria) {
                return criteria;
            } else if constexpr (!score_scale<Elements...>::fits) {
                problem wrong{.rule = rule_of::overflow};
                wrong.at << "the score";
                wrong.found << "a sum that may not fit in 64 bits";
                wrong.wanted << "fields of narrower domains";
                return wrong;
            } else {
                return answers_problem<Elements...>();
            }
        }
    }();
};

// ---- evaluation --------------------------------------------------------------------------------

/// Stands for the score of a refused card, and for the score and its band.
template <class... Elements>
using stand_in_score = stand_in<number<plain_unit, 0, 1 + sizeof...(Elements)>>;
template <class Bands>
struct stand_in_scored;
template <class... Bands>
struct stand_in_scored<bands<Bands...>> : passing {
    stand_in_score<Bands...> score{};
    stand_in_outcome<Bands...> band{};
};
template <class... Elements>
using refused_card = stand_in_answer<std::conditional_t<
    (!criterion_traits<Elements>::is_criterion || ...), // there are bands, or something in their
                                                        // place
    stand_in_scored<typename bands_of<Elements...>::type>,
    stand_in_score<Elements...>>>;

template <class... Elements>
struct card_evaluation {
    using scale = score_scale<Elements...>;
    using score_type = typename scale::score_type;
    using sum_type = typename scale::sum_type;
    using card = card_bands<typename bands_of<Elements...>::type, Elements...>;
    using answer_type =
        std::conditional_t<card::exist, scored<score_type, typename card::band_type>, score_type>;

    template <class Element>
    static constexpr bool may_be_missing = [] {
        if constexpr (criterion_traits<Element>::is_criterion)
            return criterion_traits<Element>::traits::may_be_missing;
        else
            return false;
    }();
    static constexpr bool is_certain = !(may_be_missing<Elements> || ...);
    using result_type = std::conditional_t<is_certain, answer_type, std::optional<answer_type>>;

    template <class Subject>
    static constexpr result_type answer(const Subject& subject) noexcept {
        sum_type sum = 0;
        bool known = true;
        bool enough = true;
        const auto add = [&]<class Criterion>() {
            const auto value = Criterion::traits::read(subject);
            if constexpr (requires { value.state; }) {
                known = known && value.state != presence::missing;
                if (value.state == presence::known) take<Criterion>(value.steps, sum, enough);
            } else {
                take<Criterion>(value, sum, enough);
            }
        };
        (for_criterion<Elements>(add), ...);
        if constexpr (!is_certain)
            if (!known) return std::nullopt;
        const auto score = score_type::from_steps(static_cast<typename score_type::rep>(sum));
        if constexpr (card::exist) {
            answer_type result{score, card::band(sum)};
            if (!enough) result.band = card::none();
            (void)(stopped<Elements>(subject, result) || ...);
            return result;
        } else {
            return score;
        }
    }

  private:
    template <class Criterion, class Steps>
    static constexpr void take(Steps steps, sum_type& sum, bool& enough) noexcept {
        sum = static_cast<sum_type>(
            sum + static_cast<sum_type>(steps) *
                      static_cast<sum_type>(scale::template factor<Criterion>));
        if constexpr (Criterion::has_minimum)
            enough = enough && steps >= static_cast<Steps>(Criterion::least);
    }
    template <class Element, class Subject>
    static constexpr bool stopped(const Subject& subject, answer_type& result) noexcept {
        if constexpr (is_gate<Element>) {
            if (is_yes(Element::condition::test(subject))) return false;
            result.band = Element::outcome;
            return true;
        } else {
            return false;
        }
    }
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
