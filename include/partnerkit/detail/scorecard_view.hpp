// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_SCORECARD_VIEW_HPP_INCLUDED
#define PARTNERKIT_DETAIL_SCORECARD_VIEW_HPP_INCLUDED

// How a scorecard describes itself.

#include <partnerkit/detail/scorecard.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

template <class Element>
struct element_view_size {
    static constexpr view_size value{};
};
template <auto Field, auto... Options>
struct element_view_size<criterion<Field, Options...>> {
    static constexpr view_size value = field_size<Field>() + view_size{.criteria = 1};
};
template <class Condition, auto Outcome>
struct element_view_size<gate<Condition, Outcome>> {
    static constexpr view_size value =
        gate<Condition, Outcome>::condition::size + view_size{.rules = 1};
};
template <class... Bands>
struct element_view_size<bands<Bands...>> {
    static constexpr view_size value{.bands = sizeof...(Bands), .rules = sizeof...(Bands)};
};
template <class Element>
constexpr view_size element_size() {
    return element_view_size<Element>::value;
}

template <class Scale, class Element, class Builder>
constexpr void describe_element(Builder& view) {
    if constexpr (criterion_traits<Element>::is_criterion) {
        using traits = criterion_traits<Element>;
        view.criteria.add(
            {.field = view.template field_index<traits::identity>(),
             .factor = Scale::template factor<traits>,
             .weight = traits::weight,
             .is_weighted = traits::has_weight,
             .has_minimum = traits::has_minimum,
             .least_steps = traits::least});
    } else if constexpr (is_gate<Element>) {
        const view_range condition = describe_condition<typename Element::condition>(view);
        view.rules.add({condition, view.outcomes.add(outcome_as_data<Element::outcome>())});
    }
}

template <class Field, class Band, class Builder>
constexpr void describe_score_band(Builder& view) {
    std::int64_t lower = Field::domain_type::view.lowest;
    if constexpr (!is_otherwise<Band>) lower = make_threshold<Field{}, Band::lower>().steps;
    view.bands.add(
        {.lower = lower, .outcome = view.outcomes.add(outcome_as_data<Band::outcome>())});
}

template <class... Elements, class Builder, class... Bands>
constexpr void describe_score_bands(Builder& view, policy_view& policy, bands<Bands...>) {
    policy.score_bands = {view.bands.size, sizeof...(Bands)};
    (describe_score_band<score_field<Elements...>, Bands>(view), ...);
}

template <class... Elements, class Builder>
constexpr void describe_card(Builder& view, policy_view& policy) {
    using scale = score_scale<Elements...>;
    policy.shape = policy_shape::scorecard;
    policy.score = score_field<Elements...>::domain_type::view;
    policy.outcome = outcome_domain<
        typename card_bands<typename bands_of<Elements...>::type, Elements...>::outcome>();
    (describe_element<scale, Elements>(view), ...);
    describe_score_bands<Elements...>(view, policy, typename bands_of<Elements...>::type{});
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
