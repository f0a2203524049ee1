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

#include <partnerkit/detail/batch/call.hpp>

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

// ---- deciding ----------------------------------------------------------------------------------

/// Decides all rows of a source. `outputs` are one or more of `scores`, `outcomes`, `rules`,
/// `count_in`, `add_up` and `rank_in`, each at most once; none may overlap a column. Refused at
/// compile time: a field without a column or of another type, an output that does not fit the
/// policy. Refused when it runs, as a `batch::error` and before anything is written: lengths that
/// differ.
template <class Policy, class Source, detail::is_output... Outputs>
expected<report, error> decide(const Source& source, const Outputs&... outputs) noexcept {
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
