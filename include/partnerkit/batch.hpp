// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_BATCH_HPP_INCLUDED
#define PARTNERKIT_BATCH_HPP_INCLUDED

/// \file
/// Decides many rows at a time, with the policy that decides one, and bit for bit as it does:
///
///     const auto done = batch::decide<partner_evaluation>(
///         batch::columns{
///             batch::column<&evaluation::icp_overlap>(overlap), // std::vector<std::uint8_t>
///             batch::column<&evaluation::reach>(reach), ...},
///         batch::scores(scores),                               // std::vector<std::int16_t>
///         batch::outcomes(verdicts));                          // std::vector<verdict>
///
/// Columns have the field's own type, plain integers of whole units, `float` or `double`, or bits,
/// each with a bitmap of what is known if need be. A bad cell (NaN, outside of its domain, unknown
/// where the field is always known) makes its own row `marker<...>::invalid` and no other, and is
/// counted. Nothing is written if a length does not fit. Nothing allocates or throws, unless an
/// executor of the caller does.
///
/// The instruction set is chosen when the program runs; nothing has to be compiled for it. A build
/// with -ffast-math is refused: reading real numbers exactly needs their own rules.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/detail/batch/kernels.hpp>
#include <partnerkit/detail/batch/sources.hpp>
#include <partnerkit/migration.hpp>

#include <span>

#ifdef __FAST_MATH__
#error "partnerkit/batch.hpp reads real numbers exactly; compile this file without -ffast-math"
#endif

namespace partnerkit {
inline namespace v0 {
namespace batch {

// ---- columns -----------------------------------------------------------------------------------

/// Whole numbers that are steps of the field, not units: cents, not dollars.
template <class Range>
[[nodiscard]] constexpr auto in_steps(const Range& values) noexcept {
    const std::span cells{values};
    using cell = std::remove_cv_t<typename decltype(cells)::element_type>;
    static_assert(std::integral<cell> && !std::is_same_v<cell, bool>, "steps are whole numbers");
    return detail::stepped<cell>{cells.data(), cells.size()};
}

/// `size` booleans of one bit each, the first in the lowest bit of its byte, `offset` bits on.
[[nodiscard]] constexpr detail::packed_bits
bits(const std::uint8_t* bytes, std::size_t size, std::size_t offset = 0) noexcept {
    return {{bytes, offset}, size};
}

/// The cells of one field. Made by `column<Field>(...)`; refers to the caller's memory.
template <auto Field, class Cell>
struct column_of {
    using cells = detail::cells_for<Field, Cell>;
    static constexpr std::string_view id() { return detail::identity_of<Field>(); }
    static constexpr std::string_view name() { return field<Field>::name(); }

    detail::column_data data{};

    /// Which cells are known: a bit for each, set where it is, the first in the lowest bit.
    [[nodiscard]] constexpr column_of
    valid(const std::uint8_t* bytes, std::size_t offset = 0) const noexcept {
        column_of result = *this;
        result.data.valid = {bytes, offset};
        return result;
    }
    /// Which cells apply at all; for a field of `if_applicable`.
    [[nodiscard]] constexpr column_of
    applicable(const std::uint8_t* bytes, std::size_t offset = 0) const noexcept {
        column_of result = *this;
        result.data.applicable = {bytes, offset};
        return result;
    }
    /// What becomes of real numbers between two steps; the nearest step, unless this is asked.
    [[nodiscard]] constexpr column_of rounded(rounding mode) const noexcept {
        column_of result = *this;
        result.data.mode = mode;
        return result;
    }
};

/// The column of a field, from a contiguous range of cells.
template <auto Field, class Range>
[[nodiscard]] constexpr auto column(const Range& values) noexcept {
    const std::span cells{values};
    using cell = std::remove_cv_t<typename decltype(cells)::element_type>;
    using result = column_of<Field, cell>;
    return result{{cells.data(), cells.size(), result::cells::fill}};
}
template <auto Field, class Integer>
[[nodiscard]] constexpr auto column(const detail::stepped<Integer>& values) noexcept {
    return column_of<Field, detail::stepped<Integer>>{{values.values, values.size}};
}
template <auto Field>
[[nodiscard]] constexpr auto column(const detail::packed_bits& values) noexcept {
    column_of<Field, detail::packed_bits> result{{values.bits.bytes, values.size}};
    result.data.offset = values.bits.offset;
    return result;
}

/// Why a call was refused; nothing has been written then.
enum class fault : unsigned char {
    none,
    column_size, ///< a column has another number of rows than the first
    output_size, ///< an output has another number of rows than the columns
    no_column,   ///< of a source that is known only when the program runs
    column_type,
    column_layout
};
BOOST_DESCRIBE_ENUM(fault, none, column_size, output_size, no_column, column_type, column_layout)

struct error {
    fault why = fault::none;
    std::string_view where{}; ///< the field, or the output
    std::size_t found = 0;    ///< rows
    std::size_t wanted = 0;

    friend constexpr bool operator==(const error&, const error&) = default;
};

/// `certified: a column of 4 rows, where the others have 5`.
[[nodiscard]] constexpr text_buffer<160> message(const error& wrong) noexcept {
    text_buffer<160> text;
    text << wrong.where << ": ";
    switch (wrong.why) {
    case fault::none:
        break;
    case fault::column_size:
        return text << "a column of " << wrong.found << " rows, where the others have "
                    << wrong.wanted;
    case fault::output_size:
        return text << "an output of " << wrong.found << " rows, where the columns have "
                    << wrong.wanted;
    case fault::no_column:
        return text << "no column of this name";
    case fault::column_type:
        return text << "a column of a type that is not read";
    case fault::column_layout:
        return text << "a column that contradicts itself";
    }
    return text << "nothing is wrong";
}

/// A column for each field that a policy reads; others are ignored.
template <class... Columns>
class columns {
  public:
    constexpr explicit columns(const Columns&... all) noexcept : data_{all.data...} {}

    template <class Policy, std::size_t Field>
    using cells = typename detail::cells_of_field<Policy, Field, Columns...>::type;
    static constexpr bool makes_columns = false;
    template <class Policy>
    using diagnosis = detail::columns_diagnosis<Policy, Columns...>;

    [[nodiscard]] constexpr std::size_t rows() const noexcept { return data_[0].size; }

    /// The columns in the order of the policy's fields.
    template <class Policy>
    [[nodiscard]] constexpr error
    bind(detail::bound_columns<Policy, makes_columns>& to) const noexcept {
        constexpr std::string_view names[]{Columns::name()...};
        for (std::size_t i = 1; i < sizeof...(Columns); ++i)
            if (data_[i].size != rows())
                return {fault::column_size, names[i], data_[i].size, rows()};
        constexpr auto& places = detail::columns_of_fields<Policy, Columns...>;
        for (std::size_t field = 0; field < view_of<Policy>.fields.size(); ++field)
            if (places[field] < sizeof...(Columns)) to.all[field] = &data_[places[field]];
        return {};
    }

  private:
    detail::column_data data_[sizeof...(Columns)];
};

// ---- records -----------------------------------------------------------------------------------

template <class Subject>
class records_of {
  public:
    constexpr records_of(const Subject* first, std::size_t size) noexcept
        : first_(first), size_(size) {}

    template <class Policy, std::size_t Field>
    using cells = typename detail::cells_of_records<Policy, Subject, Field>::type;
    static constexpr bool makes_columns = true;
    template <class Policy>
    struct diagnosis {
        static constexpr detail::problem value =
            std::is_convertible_v<const Subject&, const typename Policy::subject_type&>
                ? detail::problem{}
                : detail::make_problem(
                      detail::rule_of::columns, "records of another type", "its subjects");
    };

    [[nodiscard]] constexpr std::size_t rows() const noexcept { return size_; }
    template <class Policy>
    [[nodiscard]] constexpr error
    bind(detail::bound_columns<Policy, makes_columns>& to) const noexcept {
        for (std::size_t field = 0; field < view_of<Policy>.fields.size(); ++field) {
            to.own[field] = {first_, size_, detail::record_readers<Policy, Subject>.fills[field]};
            to.all[field] = &to.own[field];
        }
        return {};
    }

  private:
    const Subject* first_ = nullptr;
    std::size_t size_ = 0;
};

/// The host's own records, in a contiguous range: the subjects of the policy.
template <class Range>
[[nodiscard]] constexpr auto records(const Range& subjects) noexcept {
    const std::span all{subjects};
    return records_of<std::remove_cv_t<typename decltype(all)::element_type>>{
        all.data(), all.size()};
}

// ---- outputs -----------------------------------------------------------------------------------

/// The score of each row: numbers of the score's own type, or integers of its steps.
template <class Range>
[[nodiscard]] constexpr auto scores(Range&& to) noexcept {
    const std::span cells{to};
    return scores_output<typename decltype(cells)::element_type>{cells.data(), cells.size()};
}
/// The outcome of each row (of a scorecard, the band): outcomes, or integers of their values.
template <class Range>
[[nodiscard]] constexpr auto outcomes(Range&& to) noexcept {
    const std::span cells{to};
    return outcomes_output<typename decltype(cells)::element_type>{cells.data(), cells.size()};
}
/// Which rule decided each row. Of a table: the row, counted from zero. Of a tree: the leaf, as
/// `view_of<Policy>.questions` counts them. Of a scorecard: the band from the highest on, and then
/// the gates.
template <class Range>
[[nodiscard]] constexpr auto rules(Range&& to) noexcept {
    const std::span cells{to};
    return rules_output<typename decltype(cells)::element_type>{cells.data(), cells.size()};
}
/// Adds to a count of the rows by outcome.
template <class Outcome>
[[nodiscard]] constexpr auto count_in(histogram<Outcome>& to) noexcept {
    return histogram_output<Outcome>{&to};
}
/// Adds a column of money, one cell for each row, by outcome.
template <class Range, class Outcome, class Amount>
[[nodiscard]] constexpr auto add_up(const Range& amounts, totals<Outcome, Amount>& to) noexcept {
    const std::span<const Amount> cells{amounts};
    return totals_output<Outcome, Amount>{&to, cells.data(), cells.size()};
}
/// Keeps the rows with the highest scores. They count from `first_row`, for what comes in parts.
template <class Score, std::size_t Count>
[[nodiscard]] constexpr auto rank_in(top<Score, Count>& to, std::size_t first_row = 0) noexcept {
    return top_output<Score, Count>{&to, first_row};
}

// ---- how ---------------------------------------------------------------------------------------

/// Instruction sets. All have the same answers; `best` is what the processor has.
enum class instructions : unsigned char { best, baseline, avx2, avx512 };
BOOST_DESCRIBE_ENUM(instructions, best, baseline, avx2, avx512)

/// Whether this processor has them, and this build knows them.
[[nodiscard]] inline bool has(instructions set) noexcept {
#ifdef PARTNERKIT_BATCH_X86
    if (set == instructions::avx2) return __builtin_cpu_supports("avx2") != 0;
    if (set == instructions::avx512)
        return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
               __builtin_cpu_supports("avx512vl") != 0 && __builtin_cpu_supports("avx512dq") != 0;
#endif
    return set == instructions::best || set == instructions::baseline;
}

template <class Executor>
struct spread {
    const Executor& executor;
};
/// Lets an executor of the caller do the work: `executor(count, task)` calls `task(i)` for each i
/// below `count`, in any order and on any threads, and returns when all are done. The answers are
/// the same, whatever it does. For one of the standard library's see parallel.hpp.
template <class Executor>
[[nodiscard]] constexpr spread<Executor> on(const Executor& executor) noexcept {
    return {executor};
}

/// What became of the rows.
struct report {
    std::size_t rows = 0;
    std::size_t invalid = 0;       ///< rows with a bad cell
    std::size_t first_invalid = 0; ///< the first of them; `rows` if there is none
    std::size_t unanswered = 0;    ///< no rule matches, or a value is missing
    std::size_t conflicts = 0;     ///< rules of `unique` or `any` contradict each other

    friend constexpr bool operator==(const report&, const report&) = default;
};

} // namespace batch

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
        else if constexpr (facts::is_count)
            return room_problem<Cell>(facts::answers.lowest, facts::answers.highest);
        else if constexpr (!std::integral<Cell> && !std::is_same_v<Cell, outcome_type_of<Policy>>)
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
inline constexpr auto policy_name = [] {
    constexpr auto text = [] {
        text_buffer<80> name;
        name << Policy::name;
        return name;
    }();
    return exact_text<text>();
}();

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

template <class Layout, class... Outputs>
using kernel_function = void (*)(
    const column_data* const*, std::size_t, std::size_t, batch_counts&, const Outputs&...) noexcept;

template <class Layout, class... Outputs>
kernel_function<Layout, Outputs...> choose_kernel(batch::instructions set) noexcept {
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

namespace batch {

/// Decides all rows of a source. `outputs` are one or more of `scores`, `outcomes`, `rules`,
/// `count_in`, `add_up` and `rank_in`, each at most once; none may overlap a column. Refused at
/// compile time: a field without a column or of another type, an output that does not fit the
/// policy. Refused when it runs, as a `batch::error` and before anything is written: lengths that
/// differ.
template <class Policy, class Source, class... Outputs>
    requires(detail::is_output<Outputs>&&...)
expected<report, error> decide(const Source& source, const Outputs&... outputs)
noexcept {
    using call = detail::batch_call<Policy, Source, Outputs...>;
    static_assert(detail::check<detail::policy_name<Policy>, typename call::diagnosis>::passed);
    return call::run(source, instructions::best, detail::in_turn{}, outputs...);
}

/// The same with a certain instruction set, or the best there is below it.
template <class Policy, class Source, class... Outputs>
expected<report, error>
decide(instructions set, const Source& source, const Outputs&... outputs) noexcept {
    using call = detail::batch_call<Policy, Source, Outputs...>;
    static_assert(detail::check<detail::policy_name<Policy>, typename call::diagnosis>::passed);
    return call::run(source, set, detail::in_turn{}, outputs...);
}

/// The same on threads: `decide<Policy>(batch::on(executor), source, outputs...)`. Allocates what
/// its tasks add up, one block; throws what the executor throws.
template <class Policy, class Executor, class Source, class... Outputs>
expected<report, error>
decide(const spread<Executor>& where, const Source& source, const Outputs&... outputs) {
    using call = detail::batch_call<Policy, Source, Outputs...>;
    static_assert(detail::check<detail::policy_name<Policy>, typename call::diagnosis>::passed);
    return call::run(source, instructions::best, where.executor, outputs...);
}

/// Who moves from where to where between two versions of a policy.
template <class Outcome>
struct migrated {
    migration_matrix<Outcome> matrix{};
    std::size_t invalid = 0; ///< rows with a bad cell, which are not in the matrix
};

/// Decides all rows by both versions of a policy, whose outcomes are of one enumeration.
template <class Old, class New, class Source>
[[nodiscard]] auto migration(const Source& source) noexcept {
    using outcome = detail::outcome_type_of<Old>;
    static_assert(
        std::is_enum_v<outcome> && std::is_same_v<outcome, detail::outcome_type_of<New>>,
        "both versions of a policy answer outcomes of one enumeration (docs/errors.md#outcomes)");
    using result = expected<migrated<outcome>, error>;
    using old_diagnosis = detail::batch_diagnosis<Old, Source, outcomes_output<outcome>>;
    using new_diagnosis = detail::batch_diagnosis<New, Source, outcomes_output<outcome>>;
    static_assert(detail::check<detail::policy_name<Old>, old_diagnosis>::passed);
    static_assert(detail::check<detail::policy_name<New>, new_diagnosis>::passed);
    using cells = outcomes_output<outcome>;
    using before_layout = detail::layout_of<Old, Source>;
    using after_layout = detail::layout_of<New, Source>;
    detail::bound_columns<Old, Source::makes_columns> old_columns;
    detail::bound_columns<New, Source::makes_columns> new_columns;
    for (const error& wrong :
         {source.template bind<Old>(old_columns), source.template bind<New>(new_columns)})
        if (wrong.why != fault::none) return result{unexpected{wrong}};
    constexpr std::size_t block = 16 * detail::tile_rows;
    outcome before[block];
    outcome after[block];
    migrated<outcome> moved;
    detail::batch_counts ignored;
    const std::size_t rows = source.rows();
    const auto given = [](outcome value) {
        return value == marker<outcome>::none || value == marker<outcome>::conflict
                   ? std::optional<outcome>{}
                   : value;
    };
    for (std::size_t first = 0; first < rows; first += block) {
        const std::size_t last = rows - first < block ? rows : first + block;
        detail::choose_kernel<before_layout, cells>(instructions::best)(
            old_columns.all, first, last, ignored, cells{before, block, first});
        detail::choose_kernel<after_layout, cells>(instructions::best)(
            new_columns.all, first, last, ignored, cells{after, block, first});
        for (std::size_t i = 0; i < last - first; ++i) {
            if (before[i] == marker<outcome>::invalid || after[i] == marker<outcome>::invalid)
                ++moved.invalid;
            else
                moved.matrix.add(given(before[i]), given(after[i]));
        }
    }
    return result{moved};
}

} // namespace batch
} // namespace v0
} // namespace partnerkit

#endif
