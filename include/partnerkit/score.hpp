// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_SCORE_HPP_INCLUDED
#define PARTNERKIT_SCORE_HPP_INCLUDED

/// \file
/// A scorecard adds up criteria exactly and puts the score into a band. Criteria are weighted (the
/// weights are 100 % together) or bring points of their own (see points.hpp).

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>
#include <partnerkit/domain.hpp>

#include <partnerkit/criterion.hpp>
#include <partnerkit/detail/scorecard_view.hpp>
#include <partnerkit/points.hpp>

namespace partnerkit {
inline namespace v0 {

/// A scorecard:
///
///     struct fit : pk::scorecard<"partner fit",
///         pk::gate<pk::at_least<&candidate::icp_overlap, 60_pct>, verdict::blocked>,
///         pk::criterion<&candidate::influence, 60_pct>,
///         pk::criterion<&candidate::practice,  40_pct>,
///         pk::bands<pk::from<75, verdict::pursue>, pk::otherwise<verdict::pass>>> {};
///
/// Answers `scored{score, band}`; only the score where there are no bands; and a `std::optional` of
/// it where a criterion may be missing, empty where one is. Of several gates the first that is not
/// passed decides. The sum is exact: it is proven at compile time that it cannot overflow.
template <fixed_string Name, class... Elements>
struct scorecard {
    using diagnosis = detail::card_diagnosis<Elements...>;
    static_assert(detail::check<Name, diagnosis>::passed);

    static constexpr std::string_view name = Name.view();
    using subject_type = detail::subject_or_any<
        typename detail::common_subject_of<detail::element_subject<Elements>...>::type>;

    constexpr auto operator()(const subject_type& subject) const noexcept {
        if constexpr (!diagnosis::value)
            return detail::card_evaluation<Elements...>::answer(subject);
        else
            return detail::refused_card<Elements...>{};
    }

    static constexpr detail::view_size size =
        detail::total_size({detail::element_size<Elements>()...});
    template <class Builder>
    static constexpr void describe(Builder& view, policy_view& policy) {
        detail::describe_card<Elements...>(view, policy);
    }

    /// The lowest score a subject can have.
    [[nodiscard]] static consteval auto lowest() { return limit(false); }
    /// The highest score a subject can have.
    [[nodiscard]] static consteval auto highest() { return limit(true); }

  private:
    static consteval auto limit(bool high) {
        if constexpr (!diagnosis::value) {
            using scale = detail::score_scale<Elements...>;
            using score = typename scale::score_type;
            return score::from_steps(
                static_cast<typename score::rep>(high ? scale::highest : scale::lowest));
        } else {
            return detail::stand_in_score<Elements...>{};
        }
    }
};

} // namespace v0
} // namespace partnerkit

#endif
