// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_PROVE_HPP_INCLUDED
#define PARTNERKIT_PROVE_HPP_INCLUDED

/// \file
/// Proofs about policies, exact on the domains of their fields.
///
/// `static_assert(prove::complete<programme>)` makes the compiler prove it, or refuse the policy
/// with one error that names a subject. The functions, `prove::is_complete(view_of<programme>)`,
/// ask the same at compile time or run time, also about a policy that arrived as data, and return a
/// `proof`: proven, refuted by a witness, or not decided, and why. Nothing is ever guessed.
///
/// How: the space of the fields is cut into boxes; what the rows leave uncovered is searched for by
/// cutting it along the rows' sides. For the ladders and grids that programmes are the work grows
/// with the square of the rows; in the worst case it grows exponentially with the fields, and
/// `effort` is the limit, after which the answer is `undecided`.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/detail/compare_score.hpp>
#include <partnerkit/detail/refute.hpp>

namespace partnerkit {
inline namespace v0 {

namespace detail {

/// A proof that says what it is about.
constexpr proof about(const policy_view& view, proof result) {
    result.policy = &view;
    return result;
}
constexpr proof about(const policy_view& before, const policy_view& after, proof result) {
    result.policy = &before;
    result.new_policy = &after;
    return result;
}

constexpr proof examine_versions(
    const policy_view& before, const policy_view& after, property asked, std::size_t allowed) {
    return before.shape == policy_shape::scorecard
               ? examine_change_of_cards(before, after, asked, allowed)
               : examine_change(before, after, asked, allowed);
}

} // namespace detail

namespace prove {

/// How much a question may look at: boxes, times their axes. In a constant expression less, so that
/// the answer comes before the compiler's own limits (a million steps in Clang) are met.
constexpr std::size_t default_effort() noexcept {
    return std::is_constant_evaluated() ? 400'000 : 400'000'000;
}

// ------------------------------------------------------------------------------------------------
// Questions
// ------------------------------------------------------------------------------------------------

/// Whether every possible subject gets an outcome; else a subject that gets none.
[[nodiscard]] constexpr proof
is_complete(const policy_view& view, std::size_t effort = default_effort()) {
    return detail::about(
        view,
        view.shape == policy_shape::scorecard ? detail::examine_complete_card(view, effort)
                                              : detail::examine_complete(view, effort));
}

/// Whether no subject matches two rows, where the hit policy is `unique`, or `any` and they do not
/// agree; else the two rows and a subject. Proven for every other shape and hit policy, where rows
/// may overlap.
[[nodiscard]] constexpr proof
is_disjoint(const policy_view& view, std::size_t effort = default_effort()) {
    return detail::about(view, detail::examine_disjoint(view, effort));
}

/// Whether each row, leaf, band or gate decides for some subject (not all of them being decided by
/// others before), and every outcome of the enumeration can happen; else the row or the outcome.
[[nodiscard]] constexpr proof
is_reachable(const policy_view& view, std::size_t effort = default_effort()) {
    return detail::about(
        view,
        view.shape == policy_shape::scorecard ? detail::examine_reachable_card(view, effort)
                                              : detail::examine_reachable(view, effort));
}

/// Whether better fields never lower the outcome; no outcome counts as the lowest. Else two
/// subjects. The values of fields and outcomes have the order of their numbers or enumerators;
/// `moved` says which fields, and which of them are better with less.
[[nodiscard]] constexpr proof
is_monotone(const policy_view& view, directions moved = {}, std::size_t effort = default_effort()) {
    return detail::about(
        view,
        view.shape == policy_shape::scorecard ? detail::examine_monotone_card(view, moved, effort)
                                              : detail::examine_monotone(view, moved, effort));
}

/// The lowest and the highest score that a scorecard can give, if each criterion is at its lowest
/// or highest; that may be more than its gates let through.
struct score_limits {
    fraction lowest{};
    fraction highest{};
    bool fit = true; ///< no partial sum leaves 64 bits
};
[[nodiscard]] constexpr score_limits score_range(const policy_view& view) {
    return detail::limits_of_score<score_limits>(view);
}

/// Whether no condition, and no part of one, is always true or never true; else which (`where` is
/// its place in `policy_view::conditions`).
[[nodiscard]] constexpr proof
is_decisive(const policy_view& view, std::size_t effort = default_effort()) {
    return detail::about(view, detail::examine_decisive(view, effort));
}

/// Whether two policies give every subject the same outcome. Their fields are the same where they
/// have the same name and domain.
[[nodiscard]] constexpr proof
are_equivalent(const policy_view& a, const policy_view& b, std::size_t effort = default_effort()) {
    return detail::about(a, b, detail::examine_versions(a, b, property::equivalent, effort));
}

/// Whether no subject gets less from the new version of a policy than from the old one.
[[nodiscard]] constexpr proof is_at_least_as_generous(
    const policy_view& after, const policy_view& before, std::size_t effort = default_effort()) {
    return detail::about(
        before, after, detail::examine_versions(before, after, property::generous, effort));
}

/// Calls `visit(const change&)` for each region in which two versions of a policy decide
/// differently. The regions do not overlap, and there are no others if the result is not
/// `undecided`.
template <class Visit>
constexpr proof for_each_difference(
    const policy_view& before,
    const policy_view& after,
    Visit&& visit,
    std::size_t effort = default_effort()) {
    return detail::about(
        before,
        after,
        before.shape == policy_shape::scorecard
            ? detail::examine_differences_of_cards(before, after, effort, visit)
            : detail::examine_differences(before, after, effort, visit));
}

} // namespace prove

namespace detail {

template <auto Field>
struct lowered_field {
    static constexpr bool is_better_with_less = true;
    static constexpr std::string_view name() { return field<Field>::name(); }
};

/// The fields of a proof of monotony by their names.
template <auto... Fields>
struct moved_fields {
    std::string_view raised[sizeof...(Fields) + 1]{};
    std::string_view lowered[sizeof...(Fields) + 1]{};
    std::size_t raised_count = 0;
    std::size_t lowered_count = 0;

    constexpr moved_fields() { (add<Fields>(), ...); }
    [[nodiscard]] constexpr directions both() const {
        return {{raised, raised_count}, {lowered, lowered_count}};
    }

  private:
    template <auto Field>
    constexpr void add() {
        if constexpr (requires { Field.is_better_with_less; })
            lowered[lowered_count++] = Field.name();
        else
            raised[raised_count++] = field<Field>::name();
    }
};

/// The answer of a question, or `undecided` where the compiler's own limits come first.
template <class Question>
consteval proof answer_within_limits() {
    if constexpr (requires { typename std::bool_constant<(Question::ask(), true)>; })
        return Question::ask();
    else
        return {.result = verdict::undecided, .why = undecided_because::too_many_regions};
}

/// A question about a policy as a constant. A policy that was refused already is not asked.
template <class Policy, property Asked, auto... Fields>
struct question_about {
    using names = policy<exact_text<name_text<Policy>>()>;

    static constexpr proof ask() {
        if constexpr (is_refused<Policy>())
            return proof{.asked = Asked};
        else if constexpr (Asked == property::complete)
            return prove::is_complete(view_of<Policy>);
        else if constexpr (Asked == property::disjoint)
            return prove::is_disjoint(view_of<Policy>);
        else if constexpr (Asked == property::reachable)
            return prove::is_reachable(view_of<Policy>);
        else if constexpr (Asked == property::decisive)
            return prove::is_decisive(view_of<Policy>);
        else {
            constexpr moved_fields<Fields...> moved{};
            return prove::is_monotone(view_of<Policy>, moved.both());
        }
    }
    static constexpr proof result = answer_within_limits<question_about>();
};

/// A question about an old and a new version of a policy.
template <class Old, class New, property Asked>
struct question_about_both {
    using names = policy<exact_text<name_text<Old>>(), exact_text<name_text<New>>()>;

    static constexpr proof ask() {
        if constexpr (is_refused<Old>() || is_refused<New>())
            return proof{.asked = Asked};
        else if constexpr (Asked == property::generous)
            return prove::is_at_least_as_generous(view_of<New>, view_of<Old>);
        else
            return prove::are_equivalent(view_of<Old>, view_of<New>);
    }
    static constexpr proof result = answer_within_limits<question_about_both>();
};

} // namespace detail

namespace prove {

// ------------------------------------------------------------------------------------------------
// Proofs: each is true, or the policy is refused
// ------------------------------------------------------------------------------------------------

/// Every possible subject gets an outcome.
template <class Policy>
inline constexpr bool complete =
    detail::proven<detail::question_about<Policy, property::complete>>::value;

/// No subject matches two rows of a `unique` table, or two rows of an `any` table that differ.
template <class Policy>
inline constexpr bool disjoint =
    detail::proven<detail::question_about<Policy, property::disjoint>>::value;

/// Every row decides for some subject, and every outcome can happen.
template <class Policy>
inline constexpr bool reachable =
    detail::proven<detail::question_about<Policy, property::reachable>>::value;

/// For `monotone`: a field that is better with less, such as a rank.
template <auto Field>
inline constexpr detail::lowered_field<Field> less_of{};

/// Better fields never lower the outcome: more of each given one (of all, where none is given), or
/// less of one given as `less_of<field>`.
template <class Policy, auto... Fields>
inline constexpr bool monotone =
    detail::proven<detail::question_about<Policy, property::monotone, Fields...>>::value;

/// No condition is always true or never true.
template <class Policy>
inline constexpr bool decisive =
    detail::proven<detail::question_about<Policy, property::decisive>>::value;

/// Two policies decide alike.
template <class A, class B>
inline constexpr bool equivalent =
    detail::proven<detail::question_about_both<A, B, property::equivalent>>::value;

/// The new version of a policy gives no subject less than the old one.
template <class New, class Old>
inline constexpr bool at_least_as_generous =
    detail::proven<detail::question_about_both<Old, New, property::generous>>::value;

} // namespace prove

/// A table or tree that is proven complete, as a policy that returns its outcome: without the
/// `optional` or `expected` around it that a missing `otherwise` row makes necessary.
///
///     constexpr tier earned = total<programme>{}(acme);
///
/// Refused where some subject gets no outcome, or where two rows of a `unique` or `any` table
/// disagree about one.
template <class Policy>
struct total {
    // One question after the other, so that there is one error.
    using complete = detail::question_about<Policy, property::complete>;
    using disjoint = detail::question_about<Policy, property::disjoint>;
    static_assert(
        detail::proven<std::conditional_t<bool(complete::result), disjoint, complete>>::value);
    using subject_type = typename Policy::subject_type;

    constexpr auto operator()(const subject_type& subject) const noexcept {
        const auto answer = Policy{}(subject);
        if constexpr (requires { *answer; })
            return *answer;
        else
            return answer;
    }
};

} // namespace v0
} // namespace partnerkit

#endif
