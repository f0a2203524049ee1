// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_BATCH_CALL_HPP_INCLUDED
#define PARTNERKIT_DETAIL_BATCH_CALL_HPP_INCLUDED

// One call: whether the outputs fit the policy, and the tasks it is done in.

#include <partnerkit/detail/batch/report.hpp>
#include <partnerkit/detail/batch/sources.hpp>
#include <partnerkit/migration.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

// ---- which outputs a policy has ----------------------------------------------------------------

template <class Policy, class Output>
struct output_rules;

template <class Policy>
struct answer_facts {
    static constexpr const policy_view& view = view_of<Policy>;
    static constexpr bool is_table =
        view.shape == policy_shape::decision_table || view.shape == policy_shape::tier_table;
    static constexpr bool is_list = is_table && (view.hit_policy == hit_kind::collect ||
                                                 view.hit_policy == hit_kind::rule_order ||
                                                 view.hit_policy == hit_kind::output_order);
    static constexpr bool is_sum = is_table && view.hit_policy == hit_kind::collect_sum;
    static constexpr bool is_count = is_table && view.hit_policy == hit_kind::collect_count;
    static constexpr bool has_outcomes =
        view.shape != policy_shape::scorecard || view.score_bands.size > 0;
    static constexpr bool is_of_struct =
        view.outcome.lowest == 0 && view.outcome.highest == 0 && view.outcome.name_count == 0;

    struct bounds {
        wide lowest = 0;
        wide highest = 0;
    };
    /// Between which all answers lie: of the outcomes there are, not of all that their type has.
    static constexpr bounds answers = [] {
        bounds result;
        if (is_count) return bounds{0, view.rules.size()};
        if (is_sum) {
            for (const rule_view& rule : view.rules) {
                const wide steps = view.outcomes[rule.outcome].steps;
                if (rule.condition.size > 0) (steps < 0 ? result.lowest : result.highest) += steps;
            }
        }
        for (std::size_t i = 0; i < view.outcomes.size(); ++i) {
            const wide steps = view.outcomes[i].steps;
            const bool is_first = i == 0 && !is_sum;
            result.lowest = is_first || steps < result.lowest ? steps : result.lowest;
            result.highest = is_first || steps > result.highest ? steps : result.highest;
        }
        return result;
    }();

    /// What is wrong with a column of outcomes, or of anything that is kept for each outcome.
    static constexpr problem outcome_problem() {
        if (is_list)
            return make_problem(rule_of::outputs, "several outcomes for a row", "one outcome");
        if (!has_outcomes)
            return make_problem(rule_of::outputs, "a card without bands", "bands<...>");
        if (is_of_struct && !is_count)
            return make_problem(rule_of::outputs, "outcomes that are structs", "batch::rules(...)");
        return {};
    }
};

constexpr problem room_problem(wide lowest, wide highest, wide least, wide most) {
    return lowest < least || highest > most
               ? make_problem(
                     rule_of::outputs, "cells that are too narrow", "a wider type of cells")
               : problem{};
}
template <class Cell>
constexpr problem room_problem(wide lowest, wide highest) {
    using stored = storage_of<Cell>;
    return room_problem(lowest, highest, least_of<stored>, wide{markers<stored>::conflict} - 1);
}

/// The types that a policy answers with.
template <class Policy>
using outcome_type_of = typename answer_of<Policy, typename Policy::subject_type>::outcome;
template <class Answer>
struct scored_part {
    using type = Answer;
};
template <class Answer>
struct scored_part<std::optional<Answer>> : scored_part<Answer> {};
template <class Score, class Band>
struct scored_part<scored<Score, Band>> {
    using type = Score;
};
template <class Policy>
using score_type_of = typename scored_part<std::remove_cvref_t<decltype(
    Policy{}(std::declval<const typename Policy::subject_type&>()))>>::type;

} // namespace detail

namespace batch {
/// The ranking of a scorecard: `batch::top_of<partner_evaluation, 10> best;`
template <class Policy, std::size_t Count>
using top_of = top<detail::score_type_of<Policy>, Count>;
} // namespace batch

namespace detail {

template <class Policy, class Cell>
struct output_rules<Policy, batch::outcomes_output<Cell>> {
    using facts = answer_facts<Policy>;
    static constexpr std::string_view name = "outcomes";
    static constexpr problem value = [] {
        constexpr problem wrong = facts::outcome_problem();
        if constexpr (wrong)
            return wrong;
        else if constexpr (!is_output_cell<Cell>)
            return make_problem(rule_of::outputs, "cells of another kind", "outcomes or integers");
        else if constexpr (
            !facts::is_count && !std::integral<Cell> &&
            !std::is_same_v<Cell, outcome_type_of<Policy>>)
            return make_problem(rule_of::outputs, "cells of another type", "outcomes or integers");
        else
            return room_problem<Cell>(facts::answers.lowest, facts::answers.highest);
    }();
};
template <class Policy, class Cell>
struct output_rules<Policy, batch::scores_output<Cell>> {
    static constexpr std::string_view name = "scores";
    static constexpr problem value = [] {
        if constexpr (view_of<Policy>.shape != policy_shape::scorecard)
            return make_problem(rule_of::outputs, "scores", "a scorecard");
        else if constexpr (!is_output_cell<Cell> || std::is_enum_v<Cell>)
            return make_problem(rule_of::outputs, "cells of another kind", "scores or integers");
        else if constexpr (!std::integral<Cell> && !std::is_same_v<Cell, score_type_of<Policy>>)
            return make_problem(rule_of::outputs, "cells of another type", "scores or integers");
        else
            return room_problem<Cell>(view_of<Policy>.score.lowest, view_of<Policy>.score.highest);
    }();
};
template <class Policy, class Cell>
struct output_rules<Policy, batch::rules_output<Cell>> {
    using facts = answer_facts<Policy>;
    static constexpr std::string_view name = "rules";
    static constexpr problem value = [] {
        constexpr const policy_view& view = view_of<Policy>;
        if constexpr (facts::is_list || facts::is_sum || facts::is_count)
            return make_problem(rule_of::outputs, "several rules for a row", "one that decides");
        else if constexpr (!facts::has_outcomes)
            return make_problem(rule_of::outputs, "a card without bands", "bands<...>");
        else if constexpr (!std::integral<Cell> || !is_output_cell<Cell>)
            return make_problem(rule_of::outputs, "cells of another kind", "integers");
        else
            return room_problem<Cell>(
                0,
                view.shape == policy_shape::decision_tree
                    ? view.questions.size()
                    : view.rules.size() + view.score_bands.size);
    }();
};
/// Of what is kept for each outcome.
template <class Policy, class Outcome>
constexpr problem by_outcome_problem() {
    using facts = answer_facts<Policy>;
    constexpr problem wrong = facts::outcome_problem();
    if constexpr (wrong)
        return wrong;
    else if constexpr (facts::is_sum || facts::is_count)
        return make_problem(rule_of::outputs, "sums, of which there are many", "outcomes");
    else if constexpr (!std::is_same_v<Outcome, outcome_type_of<Policy>>)
        return make_problem(rule_of::outputs, "outcomes of another type", "the policy's outcomes");
    else
        return {};
}
template <class Policy, class Outcome>
struct output_rules<Policy, batch::histogram_output<Outcome>> {
    static constexpr std::string_view name = "histogram";
    static constexpr problem value = by_outcome_problem<Policy, Outcome>();
};
template <class Policy, class Outcome, class Amount>
struct output_rules<Policy, batch::totals_output<Outcome, Amount>> {
    static constexpr std::string_view name = "totals";
    static constexpr problem value = by_outcome_problem<Policy, Outcome>();
};
template <class Policy, class Score, std::size_t Count>
struct output_rules<Policy, batch::top_output<Score, Count>> {
    static constexpr std::string_view name = "top";
    static constexpr problem value = [] {
        if constexpr (view_of<Policy>.shape != policy_shape::scorecard)
            return make_problem(rule_of::outputs, "a ranking by score", "a scorecard");
        else if constexpr (!std::is_same_v<Score, score_type_of<Policy>>)
            return make_problem(rule_of::outputs, "scores of another type", "the policy's score");
        else
            return problem{};
    }();
};

template <class Policy>
inline constexpr auto policy_name = exact_text<name_text<Policy>>();

template <class...>
inline constexpr bool are_different = true;
template <class First, class... More>
inline constexpr bool
    are_different<First, More...> = (!std::is_same_v<First, More> && ...) && are_different<More...>;

template <class Policy, class Source, class... Outputs>
struct batch_diagnosis {
    static constexpr problem value = [] {
        constexpr problem columns = Source::template diagnosis<Policy>::value;
        if constexpr (is_refused<Policy>())
            return problem{}; // it has said so itself
        else if constexpr (columns)
            return columns;
        else if constexpr (sizeof...(Outputs) == 0)
            return make_problem(rule_of::outputs, "none", "batch::outcomes(...), ...");
        else if constexpr (!are_different<Outputs...>)
            return make_problem(rule_of::outputs, "two outputs of one type", "one of each");
        else
            return first_of(inside(
                output_rules<Policy, Outputs>::name, output_rules<Policy, Outputs>::value)...);
    }();
};

// ---- doing it ----------------------------------------------------------------------------------

/// What may be an output of `decide`.
template <class Argument>
concept is_output = requires {
    output_rules<struct any_policy, Argument>::name;
};

struct in_turn {
    template <class Task>
    void operator()(std::size_t count, const Task& task) const {
        for (std::size_t i = 0; i < count; ++i)
            task(i);
    }
};

template <class... Outputs>
using kernel_function = void (*)(
    const column_data* const*, std::size_t, std::size_t, batch_counts&, const Outputs&...) noexcept;

template <class Layout, class... Outputs>
kernel_function<Outputs...> choose_kernel(batch::instructions set) noexcept {
    using batch::instructions;
#ifdef PARTNERKIT_BATCH_X86
    if ((set == instructions::best || set == instructions::avx512) && has(instructions::avx512))
        return &lanes_64::kernel<Layout, Outputs...>::decide;
    if ((set == instructions::best || set == instructions::avx2) && has(instructions::avx2))
        return &lanes_32::kernel<Layout, Outputs...>::decide;
#endif
    (void)set;
    return &lanes_16::kernel<Layout, Outputs...>::decide;
}

/// What one of several tasks adds up for an output.
template <class Output>
struct task_part {
    constexpr const Output& redirected(const Output& output) noexcept { return output; }
    constexpr void deliver(const Output&) const noexcept {}
};
template <class Output>
    requires requires { typename Output::part; }
struct task_part<Output> {
    typename Output::part part{};
    constexpr Output redirected(Output output) noexcept {
        output.to = &part;
        return output;
    }
    constexpr void deliver(const Output& output) const noexcept { output.to->add(part); }
};
template <class... Outputs>
struct task_parts : task_part<Outputs>... {
    batch_counts counts{};
};

/// What several tasks add up; without <memory>, which would double the cost of this header.
template <class Part>
class part_list {
  public:
    explicit part_list(std::size_t count) : first_(new Part[count]) {}
    part_list(const part_list&) = delete;
    part_list& operator=(const part_list&) = delete;
    ~part_list() { delete[] first_; }
    Part& operator[](std::size_t i) const noexcept { return first_[i]; }

  private:
    Part* first_;
};

/// Rows of a task: enough to be worth it, and few enough for the second cache.
inline constexpr std::size_t task_rows = 1024 * tile_rows;

template <class Layout, class Executor, class... Outputs>
batch_counts decide_in_tasks(
    const column_data* const* columns,
    std::size_t rows,
    batch::instructions set,
    const Executor& executor,
    const Outputs&... outputs) {
    const auto kernel = choose_kernel<Layout, Outputs...>(set);
    const std::size_t tasks = (rows + task_rows - 1) / task_rows;
    const part_list<task_parts<Outputs...>> parts(tasks);
    executor(tasks, [&](std::size_t task) {
        auto& part = parts[task];
        const std::size_t first = task * task_rows;
        const std::size_t last = rows - first < task_rows ? rows : first + task_rows;
        kernel(
            columns,
            first,
            last,
            part.counts,
            static_cast<task_part<Outputs>&>(part).redirected(outputs)...);
    });
    batch_counts all;
    for (std::size_t task = 0; task < tasks; ++task) {
        all.add(parts[task].counts);
        (static_cast<task_part<Outputs>&>(parts[task]).deliver(outputs), ...);
    }
    return all;
}

template <class Policy, class Source, class... Outputs>
struct batch_call {
    using diagnosis = batch_diagnosis<Policy, Source, Outputs...>;

    template <class Executor>
    static expected<batch::report, batch::error>
    run(const Source& source,
        batch::instructions set,
        const Executor& executor,
        const Outputs&... outputs) {
        if constexpr (!is_refused<Policy>() && !diagnosis::value)
            return decide(source, set, executor, outputs...);
        else
            return batch::report{};
    }

  private:
    template <class Executor>
    static expected<batch::report, batch::error> decide(
        const Source& source,
        batch::instructions set,
        const Executor& executor,
        const Outputs&... outputs) {
        using layout = layout_of<Policy, Source>;
        bound_columns<Policy, Source::makes_columns> columns;
        const std::size_t rows = source.rows();
        batch::error wrong = source.template bind<Policy>(columns);
        (find_wrong_size<Outputs>(wrong, outputs, rows), ...);
        if (wrong.why != batch::fault::none) return unexpected{wrong};
        batch_counts counts;
        if constexpr (std::is_same_v<Executor, in_turn>)
            choose_kernel<layout, Outputs...>(set)(columns.all, 0, rows, counts, outputs...);
        else
            counts = decide_in_tasks<layout>(columns.all, rows, set, executor, outputs...);
        return batch::report{
            rows,
            counts.invalid,
            counts.invalid == 0 ? rows : counts.first_invalid,
            counts.unanswered,
            counts.conflicts};
    }
    template <class Output>
    static void find_wrong_size(batch::error& wrong, const Output& output, std::size_t rows) {
        if constexpr (requires { output.size; })
            if (wrong.why == batch::fault::none && output.size != rows)
                wrong = {
                    batch::fault::output_size,
                    output_rules<Policy, Output>::name,
                    output.size,
                    rows};
    }
};

} // namespace detail

} // namespace v0
} // namespace partnerkit

#endif
