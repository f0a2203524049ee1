// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_BATCH_OUTPUTS_HPP_INCLUDED
#define PARTNERKIT_DETAIL_BATCH_OUTPUTS_HPP_INCLUDED

// Where answers go. What is written for a tile of rows: kernel.hpp.

#include <partnerkit/detail/batch/cells.hpp>

#include <array>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// The integer that a cell is written as.
template <class Cell>
struct stored_as {};
template <std::integral Cell>
    requires(!std::is_same_v<Cell, bool>)
struct stored_as<Cell> {
    using type = Cell;
};
template <class Cell>
    requires(std::is_enum_v<Cell> && !std::is_same_v<std::underlying_type_t<Cell>, bool>)
struct stored_as<Cell> {
    using type = std::underlying_type_t<Cell>;
};
template <class Unit, std::int64_t Lowest, std::int64_t Highest, std::int64_t StepsPerUnit>
struct stored_as<number<Unit, Lowest, Highest, StepsPerUnit>> {
    using type = typename number<Unit, Lowest, Highest, StepsPerUnit>::rep;
};
template <class Cell>
using storage_of = typename stored_as<Cell>::type;
template <class Cell>
concept is_output_cell = requires {
    typename stored_as<Cell>::type;
};

/// What stands in place of an answer: the three highest values of the type.
template <class Cell>
struct markers {
    static constexpr Cell invalid = static_cast<Cell>(
        (std::uint64_t{1} << (8 * sizeof(Cell) - (std::is_signed_v<Cell> ? 1 : 0)) % 64) - 1);
    static constexpr Cell none = static_cast<Cell>(invalid - 1);
    static constexpr Cell conflict = static_cast<Cell>(invalid - 2);
};

/// Where an enumerator stands in its declaration.
template <class Enum>
constexpr std::size_t enumerator_index(std::int64_t steps) noexcept {
    for (std::size_t i = 0; i < enumerator_count<Enum>; ++i)
        if (enumerators_of<Enum>.values[i].steps == steps) return i;
    return enumerator_count<Enum>;
}

struct batch_counts {
    std::size_t invalid = 0;
    std::size_t first_invalid = static_cast<std::size_t>(-1);
    std::size_t unanswered = 0;
    std::size_t conflicts = 0;

    constexpr void add(row_bits bad, row_bits open, row_bits conflict, std::size_t row) noexcept {
        if ((bad | open | conflict) == 0) return;
        if (bad != 0 && invalid == 0)
            first_invalid = row + static_cast<std::size_t>(__builtin_ctzll(bad));
        invalid += static_cast<std::size_t>(__builtin_popcountll(bad));
        unanswered += static_cast<std::size_t>(__builtin_popcountll(open));
        conflicts += static_cast<std::size_t>(__builtin_popcountll(conflict));
    }
    /// Of the rows that follow.
    constexpr void add(const batch_counts& next) noexcept {
        if (invalid == 0) first_invalid = next.first_invalid;
        invalid += next.invalid;
        unanswered += next.unanswered;
        conflicts += next.conflicts;
    }
};

} // namespace detail

namespace batch {

/// What a column of answers has where there is no answer: `marker<tier>::invalid` where a cell was
/// bad, `none` where no rule matched or a value is missing, `conflict` where rules contradict each
/// other. They are the highest values of the type, and no answers.
template <class Cell>
struct marker {
    using stored = detail::markers<detail::storage_of<Cell>>;
    static constexpr Cell make(detail::storage_of<Cell> value) noexcept {
        if constexpr (requires { Cell::from_steps(value); })
            return Cell::from_steps(value);
        else
            return static_cast<Cell>(value);
    }
    static constexpr Cell invalid = make(stored::invalid);
    static constexpr Cell none = make(stored::none);
    static constexpr Cell conflict = make(stored::conflict);
};

/// How many rows have each outcome.
template <class Outcome>
    requires std::is_enum_v<Outcome>
struct histogram {
    std::array<std::uint64_t, detail::enumerator_count<Outcome>> counts{}; // as declared
    std::uint64_t unanswered = 0;
    std::uint64_t invalid = 0;

    [[nodiscard]] constexpr std::uint64_t operator[](Outcome outcome) const noexcept {
        return counts[detail::enumerator_index<Outcome>(static_cast<std::int64_t>(outcome))];
    }
    constexpr void add(const histogram& other) noexcept {
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] += other.counts[i];
        unanswered += other.unanswered;
        invalid += other.invalid;
    }
    friend constexpr bool operator==(const histogram&, const histogram&) = default;
};

/// The exact sum of a column of money, or of other numbers, for each outcome.
template <class Outcome, class Amount>
    requires std::is_enum_v<Outcome>
class totals {
  public:
    /// The sum, if it is a value of its type.
    [[nodiscard]] constexpr std::optional<Amount> operator[](Outcome outcome) const noexcept {
        const detail::wide sum =
            sums_[detail::enumerator_index<Outcome>(static_cast<std::int64_t>(outcome))];
        constexpr const domain_view& limits = domain<Amount>::view;
        if (sum < limits.lowest || sum > limits.highest) return std::nullopt;
        return domain<Amount>::from_steps(static_cast<std::int64_t>(sum));
    }
    constexpr void add(std::size_t place, const Amount& amount) noexcept {
        sums_[place] += domain<Amount>::steps(amount);
    }
    constexpr void add(const totals& other) noexcept {
        for (std::size_t i = 0; i < sums_.size(); ++i)
            sums_[i] += other.sums_[i];
    }

  private:
    std::array<detail::wide, detail::enumerator_count<Outcome>> sums_{};
};

/// The rows with the highest scores, the best first; of equal scores, the earlier row first.
template <class Score, std::size_t Count>
class top {
    static_assert(Count > 0, "a ranking has a first place");

  public:
    struct entry {
        std::size_t row = 0;
        Score score{};
        friend constexpr bool operator==(const entry&, const entry&) = default;
    };
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr const entry* begin() const noexcept { return entries_.data(); }
    [[nodiscard]] constexpr const entry* end() const noexcept { return entries_.data() + size_; }
    [[nodiscard]] constexpr const entry& operator[](std::size_t place) const noexcept {
        return entries_[place];
    }

    /// What the next row has to exceed.
    [[nodiscard]] constexpr std::int64_t least() const noexcept {
        return size_ < Count ? INT64_MIN : steps(entries_[Count - 1]);
    }
    /// A row after all those before.
    constexpr void add(std::size_t row, std::int64_t score) noexcept {
        if (size_ == Count && score <= least()) return;
        if (size_ < Count) ++size_;
        std::size_t place = size_ - 1;
        for (; place > 0 && steps(entries_[place - 1]) < score; --place)
            entries_[place] = entries_[place - 1];
        entries_[place] = {row, domain<Score>::from_steps(score)};
    }
    /// Those of rows after all those before.
    constexpr void add(const top& next) noexcept {
        for (const entry& each : next)
            add(each.row, steps(each));
    }

  private:
    static constexpr std::int64_t steps(const entry& of) noexcept {
        return static_cast<std::int64_t>(domain<Score>::steps(of.score));
    }
    std::array<entry, Count> entries_{};
    std::size_t size_ = 0;
};

/// What the cells of an output are.
enum class answer_kind : unsigned char { score, outcome, rule };
/// A cell for each row.
template <answer_kind Kind, class Cell>
struct cells_output {
    Cell* first = nullptr;
    std::size_t size = 0;
    std::size_t first_row = 0; // of the rows that are decided, the one that goes to the first place
};
template <class Cell>
using scores_output = cells_output<answer_kind::score, Cell>;
template <class Cell>
using outcomes_output = cells_output<answer_kind::outcome, Cell>;
template <class Cell>
using rules_output = cells_output<answer_kind::rule, Cell>;

template <class Outcome>
struct histogram_output {
    using part = histogram<Outcome>; // what several tasks add up
    histogram<Outcome>* to = nullptr;
};
template <class Outcome, class Amount>
struct totals_output {
    using part = totals<Outcome, Amount>;
    totals<Outcome, Amount>* to = nullptr;
    const Amount* amounts = nullptr;
    std::size_t size = 0;
};
template <class Score, std::size_t Count>
struct top_output {
    using part = top<Score, Count>;
    top<Score, Count>* to = nullptr;
    std::size_t first_row = 0;
};

} // namespace batch
} // namespace v0
} // namespace partnerkit

#endif
