// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TREE_HPP_INCLUDED
#define PARTNERKIT_TREE_HPP_INCLUDED

/// \file
/// Decision trees: questions, two branches each, and outcomes at the leaves.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>
#include <partnerkit/domain.hpp>

#include <partnerkit/detail/first_decision.hpp>
#include <partnerkit/rule.hpp>

namespace partnerkit {
inline namespace v0 {

/// What is to be done about a leaf's outcome some time later:
/// `follow_up<6, "evaluate for tier 2">`.
template <int Months, fixed_string What>
struct follow_up {};

/// The end of a branch: its outcome, and perhaps a `follow_up`.
template <auto Outcome, class... FollowUp>
struct leaf {};

/// The branches of a question: a `leaf` or the next `question`.
template <class Branch>
struct yes {};
template <class Branch>
struct no {};

/// A question: its text, the condition that answers it, and its two branches.
///
///     question<"Is it core to our differentiation?", holds<&gap::core>,
///         yes<leaf<choice::build>>,
///         no<question<...>>>
template <fixed_string Text, class Condition, class Yes, class No>
struct question {};

/// A question asked on the way through a tree, and its answer.
struct tree_step {
    std::string_view question{};
    truth answer = truth::unknown;

    friend constexpr bool operator==(const tree_step&, const tree_step&) = default;
};

/// The way through a tree: the questions and their answers, and the leaf it led to. Where a value
/// is missing the way ends at the question that could not be answered, without an outcome.
template <class Outcome, std::size_t Depth>
struct tree_path {
    tree_step steps[Depth]{};
    std::size_t size = 0;
    std::optional<Outcome> outcome{};
    std::string_view follow_up{}; ///< empty where the leaf has none
    int follow_up_months = 0;

    [[nodiscard]] constexpr const tree_step* begin() const noexcept { return steps; }
    [[nodiscard]] constexpr const tree_step* end() const noexcept { return steps + size; }
};

namespace detail {

/// A node of a tree that is none; the shapes below are the ones that are.
template <class Node>
struct tree_node {
    static constexpr bool is_node = false;
    static constexpr bool is_certain = true;
    static constexpr std::size_t depth = 0;
    static constexpr std::size_t nodes = 0;
    static constexpr view_size size{};
    using subject_type = void;
    using outcome_type = unknown_value;

    static consteval problem find_problem() {
        return make_problem(
            rule_of::elements, "a branch of another kind", "question<...> or leaf<...>");
    }
};

template <class... FollowUp>
struct follow_up_of {
    static constexpr bool is_sound = sizeof...(FollowUp) == 0;
    static constexpr std::string_view what{};
    static constexpr int months = 0;
};
template <int Months, fixed_string What>
struct follow_up_of<follow_up<Months, What>> {
    static constexpr bool is_sound = Months > 0;
    static constexpr std::string_view what = What.view();
    static constexpr int months = Months;
};

template <auto Outcome, class... FollowUp>
struct tree_node<leaf<Outcome, FollowUp...>> {
    static constexpr bool is_node = true;
    static constexpr bool is_certain = true;
    static constexpr std::size_t depth = 0;
    static constexpr std::size_t nodes = 1;
    static constexpr view_size size{.rules = 1, .questions = 1};
    using subject_type = void;
    using outcome_type = std::remove_const_t<decltype(Outcome)>;
    using later = follow_up_of<FollowUp...>;

    static consteval problem find_problem() {
        problem wrong;
        if (!later::is_sound) {
            wrong = make_problem(
                rule_of::elements,
                "a leaf with something else",
                "one follow_up of 1 month or more");
            wrong.at << outcome_text<Outcome>().view();
        } else if constexpr (!is_outcome<outcome_type>) {
            wrong = inside("leaf", domain_problem<outcome_type>());
        }
        return wrong;
    }
    static constexpr outcome_type outcome = Outcome;
    template <class Answer, class... Before, class Subject>
    [[gnu::always_inline]] static constexpr Answer decide(const Subject& subject) noexcept {
        return first_decision<Answer, tree_node, Before...>::answer(subject);
    }
    template <class Subject, class Path>
    static constexpr void walk(const Subject&, Path& path) noexcept {
        path.outcome = Outcome;
        path.follow_up = later::what;
        path.follow_up_months = later::months;
    }
    template <class Builder>
    static constexpr std::size_t describe(Builder& view) {
        return view.questions.add(
            {.is_leaf = true,
             .outcome = view.outcomes.add(outcome_as_data<Outcome>()),
             .follow_up = later::what,
             .follow_up_months = later::months});
    }
};

/// A question with other things than its two branches.
template <fixed_string Text, class Condition, class Yes, class No>
struct tree_node<question<Text, Condition, Yes, No>> : tree_node<void> {
    static consteval problem find_problem() {
        return inside(
            Text.view(),
            make_problem(rule_of::elements, "branches of another kind", "yes<branch>, no<branch>"));
    }
};

template <fixed_string Text, class Asked, class Yes, class No>
struct tree_node<question<Text, Asked, yes<Yes>, no<No>>> {
    using Condition = as_condition<Asked>;
    using if_yes = tree_node<Yes>;
    using if_no = tree_node<No>;
    static constexpr bool is_node = true;
    static constexpr bool is_certain =
        Condition::is_certain && if_yes::is_certain && if_no::is_certain;
    static constexpr std::size_t depth =
        1 + (if_yes::depth > if_no::depth ? if_yes::depth : if_no::depth);
    static constexpr std::size_t nodes = 1 + if_yes::nodes + if_no::nodes;
    static constexpr view_size size =
        Condition::size + if_yes::size + if_no::size + view_size{.questions = 1};
    using subject_type = typename common_subject_of<Condition, if_yes, if_no>::type;
    using outcome_type = typename if_yes::outcome_type;

    static consteval problem find_problem() {
        problem wrong = inside(Text.view(), Condition::find_problem());
        if (!wrong) wrong = branch_problem<if_yes>();
        if (!wrong) wrong = branch_problem<if_no>();
        if constexpr (std::is_same_v<subject_type, different_subjects>)
            if (!wrong)
                wrong = inside(
                    Text.view(),
                    stranger_problem<typename Condition::subject_type, if_yes, if_no>());
        if (!wrong && !std::is_same_v<outcome_type, typename if_no::outcome_type>)
            wrong = inside(
                Text.view(),
                make_problem(
                    rule_of::outcomes, "outcomes of different types", "one type of outcome"));
        return wrong;
    }
    /// A branch that is no node is told by the question it belongs to.
    template <class Branch>
    static consteval problem branch_problem() {
        return Branch::is_node ? Branch::find_problem()
                               : inside(Text.view(), Branch::find_problem());
    }
    /// With a leaf on one side, a question is a step on the way to the other: where it matches,
    /// the leaf is the answer.
    static constexpr bool is_step =
        Condition::is_certain && (if_yes::depth == 0 || if_no::depth == 0);
    using onward = std::conditional_t<if_yes::depth == 0, if_no, if_yes>;
    struct step {
        static constexpr outcome_type outcome =
            std::conditional_t<if_yes::depth == 0, if_yes, if_no>::outcome;
        template <class Subject>
        static constexpr bool matches(const Subject& subject) noexcept {
            return is_yes(Condition::test(subject)) == (if_yes::depth == 0);
        }
    };

    /// The answer where none of the steps before matches.
    template <class Answer, class... Before, class Subject>
    [[gnu::always_inline]] static constexpr Answer decide(const Subject& subject) noexcept {
        if constexpr (is_step)
            return onward::template decide<Answer, Before..., step>(subject);
        else
            return first_decision<Answer, tree_node, Before...>::answer(subject);
    }
    template <class Answer, class Subject>
    static constexpr Answer answer(const Subject& subject) noexcept {
        const auto reply = Condition::test(subject);
        if constexpr (!Condition::is_certain)
            if (reply == truth::unknown) return std::nullopt;
        if (is_yes(reply)) return if_yes::template decide<Answer>(subject);
        return if_no::template decide<Answer>(subject);
    }
    template <class Subject, class Path>
    static constexpr void walk(const Subject& subject, Path& path) noexcept {
        const truth reply = as_truth(Condition::test(subject));
        path.steps[path.size++] = {Text.view(), reply};
        if (reply == truth::yes) if_yes::walk(subject, path);
        if (reply == truth::no) if_no::walk(subject, path);
    }
    template <class Builder>
    static constexpr std::size_t describe(Builder& view) {
        const view_range condition = describe_condition<Condition>(view);
        const std::size_t on_yes = if_yes::describe(view);
        const std::size_t on_no = if_no::describe(view);
        return view.questions.add(
            {.text = Text.view(), .condition = condition, .yes = on_yes, .no = on_no});
    }
};

template <class Root>
struct tree_diagnosis {
    static constexpr problem value = [] {
        problem wrong = tree_node<Root>::find_problem();
        if (!wrong && tree_node<Root>::depth == 0)
            wrong = make_problem(rule_of::empty, "no question", "at least one");
        return wrong;
    }();
};

} // namespace detail

/// A decision tree:
///
///     struct build_or_partner : pk::decision_tree<"build or partner",
///         pk::question<"Is it core to our differentiation?", pk::holds<&gap::core>,
///             pk::yes<pk::leaf<choice::build>>,
///             pk::no<pk::leaf<choice::partner>>>> {};
///
/// Answers the outcome, or a `std::optional` of it where a value that a question needs may be
/// missing. Costs the comparisons of the questions on the way.
template <fixed_string Name, class Root>
struct decision_tree {
    using diagnosis = detail::tree_diagnosis<Root>;
    static_assert(detail::check<Name, diagnosis>::passed);

    static constexpr std::string_view name = Name.view();
    using root = detail::tree_node<Root>;
    using subject_type = detail::subject_or_any<typename root::subject_type>;
    using outcome_type = typename root::outcome_type;
    /// How many questions the longest way has.
    static constexpr std::size_t depth = root::depth;

    constexpr auto operator()(const subject_type& subject) const noexcept {
        if constexpr (diagnosis::value)
            return detail::stand_in_answer<detail::stand_in<outcome_type>>{};
        else if constexpr (root::is_certain)
            return root::template decide<outcome_type>(subject);
        else
            return root::template decide<std::optional<outcome_type>>(subject);
    }

    /// The questions asked of one subject, their answers and where they led.
    [[nodiscard]] static constexpr tree_path<outcome_type, (depth > 0 ? depth : 1)>
    path(const subject_type& subject) noexcept {
        tree_path<outcome_type, (depth > 0 ? depth : 1)> result;
        if constexpr (!diagnosis::value) root::walk(subject, result);
        return result;
    }

    static constexpr detail::view_size size = root::size;
    template <class Builder>
    static constexpr void describe(Builder& view, policy_view& policy) {
        policy.shape = policy_shape::decision_tree;
        policy.outcome = detail::outcome_domain<outcome_type>();
        root::describe(view);
    }
};

} // namespace v0
} // namespace partnerkit

#endif
