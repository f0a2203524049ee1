// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_BATCH_CHECK_HPP_INCLUDED
#define PARTNERKIT_TESTS_BATCH_CHECK_HPP_INCLUDED

// Decides rows with batch::decide, by every instruction set there is and with every output that the
// policy has, and compares all of it with what `Policy{}(subject)` answers for each row alone. The
// outputs begin where no vector would, and what lies around them must stay as it is.

#include "random.hpp"

#include <partnerkit/batch.hpp>
#include <partnerkit/hit.hpp>

#include <algorithm>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace tests {

namespace pk = partnerkit;
namespace batch = partnerkit::batch;

// ---- what is expected --------------------------------------------------------------------------

/// What one subject gets, in steps.
struct row_answer {
    bool invalid = false; // a cell is bad: nothing else counts
    bool conflict = false;
    std::optional<std::int64_t> score{};
    std::optional<std::int64_t> outcome{};
    std::optional<std::size_t> rule{};
};

inline constexpr row_answer bad_row{.invalid = true};

template <class Value>
constexpr std::int64_t steps_of(const Value& value) {
    return static_cast<std::int64_t>(pk::domain<Value>::steps(value));
}

template <class Outcome>
void note(const Outcome& outcome, row_answer& to) {
    to.outcome = steps_of(outcome);
}
template <class Answer>
void note(const std::optional<Answer>& answer, row_answer& to) {
    if (answer) note(*answer, to);
}
template <class Answer>
void note(const pk::expected<Answer, pk::hit_error>& answer, row_answer& to) {
    if (answer)
        note(*answer, to);
    else
        to.conflict = answer.error().why == pk::hit_error::reason::rows_conflict;
}
template <class Score, class Band>
void note(const pk::scored<Score, Band>& answer, row_answer& to) {
    to.score = steps_of(answer.score);
    note(answer.band, to);
}

template <class Policy>
inline constexpr bool is_card = pk::view_of<Policy>.shape == pk::policy_shape::scorecard;
template <class Policy>
inline constexpr bool is_tree = pk::view_of<Policy>.shape == pk::policy_shape::decision_tree;
template <class Policy>
inline constexpr bool has_bands = is_card<Policy>&& pk::view_of<Policy>.score_bands.size > 0;
template <class Policy>
inline constexpr bool is_amount = !is_card<Policy> && !is_tree<Policy> &&
                                  (pk::view_of<Policy>.hit_policy == pk::hit_kind::collect_sum ||
                                   pk::view_of<Policy>.hit_policy == pk::hit_kind::collect_count);
template <class Policy>
inline constexpr bool has_outcomes = !is_card<Policy> || has_bands<Policy>;

/// The row of a table that decides, found from the rows that match.
template <class Policy>
std::optional<std::size_t> row_that_decides(const typename Policy::subject_type& subject) {
    constexpr const pk::policy_view& view = pk::view_of<Policy>;
    const auto matching = Policy::matching_rows(subject);
    if (matching.empty()) {
        const std::size_t last = view.rules.size() - 1;
        if (view.rules[last].condition.size == 0) return last;
        return std::nullopt;
    }
    std::size_t best = matching[0];
    for (const std::size_t row : matching) {
        const pk::rule_view& here = view.rules[row];
        const std::int64_t steps = view.outcomes[here.outcome].steps;
        const std::int64_t best_steps = view.outcomes[view.rules[best].outcome].steps;
        const bool is_better = view.hit_policy == pk::hit_kind::priority
                                   ? here.rank < view.rules[best].rank
                               : view.hit_policy == pk::hit_kind::collect_min ? steps < best_steps
                               : view.hit_policy == pk::hit_kind::collect_max ? steps > best_steps
                                                                              : false;
        if (is_better) best = row;
    }
    return best;
}

/// The leaf at the end of the way that a tree describes.
template <class Policy>
std::optional<std::size_t> leaf_that_decides(const typename Policy::subject_type& subject) {
    constexpr const pk::policy_view& view = pk::view_of<Policy>;
    std::size_t node = view.questions.size() - 1;
    for (const auto& step : Policy::path(subject)) {
        if (step.answer == pk::truth::unknown) return std::nullopt;
        node = step.answer == pk::truth::yes ? view.questions[node].yes : view.questions[node].no;
    }
    return node;
}

/// The gate or the band of a card, found from its description and the values of its fields.
template <class Policy>
std::optional<std::size_t>
band_that_decides(const typename Policy::subject_type& subject, std::int64_t score) {
    constexpr const pk::policy_view& view = pk::view_of<Policy>;
    const auto values = pk::values_of<Policy>(subject);
    const std::size_t bands = view.score_bands.size;
    for (std::size_t gate = 0; gate < view.rules.size(); ++gate)
        if (pk::test(view, view.rules[gate].condition.first, values) != pk::truth::yes)
            return bands + gate;
    for (const pk::criterion_view& each : view.criteria)
        if (each.has_minimum && values[each.field].state == pk::presence::known &&
            values[each.field].steps < each.least_steps)
            return bands - 1;
    for (std::size_t band = 0; band < bands; ++band)
        if (score >= view.bands[view.score_bands.first + band].lower) return band;
    return std::nullopt;
}

template <class Policy>
row_answer answer_for(const typename Policy::subject_type& subject) {
    row_answer result;
    if constexpr (is_card<Policy> && !has_bands<Policy>) {
        row_answer score; // a card without bands answers a score where others answer an outcome
        note(Policy{}(subject), score);
        result.score = score.outcome;
    } else {
        note(Policy{}(subject), result);
        if constexpr (is_tree<Policy>)
            result.rule = leaf_that_decides<Policy>(subject);
        else if constexpr (is_card<Policy>) {
            if (result.score) result.rule = band_that_decides<Policy>(subject, *result.score);
        } else if (!result.conflict && !is_amount<Policy>)
            result.rule = row_that_decides<Policy>(subject);
    }
    return result;
}

template <class Policy, class Subjects>
std::vector<row_answer> answers_for(const Subjects& subjects) {
    std::vector<row_answer> result;
    for (const auto& each : subjects)
        result.push_back(answer_for<Policy>(each));
    return result;
}

// ---- where answers go --------------------------------------------------------------------------

/// Cells at an odd place, among bytes that no one may write.
template <class Cell>
class guarded {
  public:
    guarded(std::size_t size, std::size_t shift)
        : cells_(size + 2 * guard + shift), first_(guard + shift), size_(size) {
        std::memset(static_cast<void*>(cells_.data()), pattern, cells_.size() * sizeof(Cell));
    }
    [[nodiscard]] std::span<Cell> span() { return {cells_.data() + first_, size_}; }
    [[nodiscard]] bool is_intact() const {
        return is_pattern(0, first_) && is_pattern(first_ + size_, cells_.size());
    }
    [[nodiscard]] bool is_untouched() const { return is_pattern(0, cells_.size()); }

  private:
    static constexpr std::size_t guard = 80; // more than a tile
    static constexpr unsigned char pattern = 0xA5;

    [[nodiscard]] bool is_pattern(std::size_t from, std::size_t to) const {
        const auto* bytes = reinterpret_cast<const unsigned char*>(cells_.data());
        for (std::size_t i = from * sizeof(Cell); i < to * sizeof(Cell); ++i)
            if (bytes[i] != pattern) return false;
        return true;
    }

    std::vector<Cell> cells_;
    std::size_t first_;
    std::size_t size_;
};

template <class Cell>
std::int64_t number_in(const Cell& cell) {
    if constexpr (std::is_enum_v<Cell> || std::is_integral_v<Cell>)
        return static_cast<std::int64_t>(cell);
    else
        return steps_of(cell);
}

/// The types of the columns of answers.
template <class Score, class Outcome, class Rule = std::uint8_t>
struct answer_cells {
    using score = Score;
    using outcome = Outcome;
    using rule = Rule;
};

template <class Cell>
std::int64_t wanted_in(
    const row_answer& answer, const std::optional<std::int64_t>& value, bool may_conflict = true) {
    if (answer.invalid) return number_in(batch::marker<Cell>::invalid);
    if (answer.conflict && may_conflict) return number_in(batch::marker<Cell>::conflict);
    return value ? *value : number_in(batch::marker<Cell>::none);
}

/// The first row that is not as it should be, and how many there are.
struct difference {
    std::size_t count = 0;
    std::size_t row = 0;
    std::int64_t found = 0;
    std::int64_t wanted = 0;

    void look(std::size_t at, std::int64_t is, std::int64_t should) {
        if (is == should) return;
        if (count++ == 0) {
            row = at;
            found = is;
            wanted = should;
        }
    }
};

#define PARTNERKIT_CHECK_NONE(differences, what)                                                   \
    CHECK_MESSAGE(                                                                                 \
        (differences).count == 0,                                                                  \
        (what) << ": " << (differences).count << " rows differ, the first is row "                 \
               << (differences).row << " with " << (differences).found << " instead of "           \
               << (differences).wanted)

/// The report that the answers of single subjects add up to.
template <class Policy>
batch::report report_of(std::span<const row_answer> wanted) {
    batch::report result{};
    result.rows = wanted.size();
    result.first_invalid = wanted.size();
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        const row_answer& each = wanted[row];
        if (each.invalid) {
            if (result.invalid++ == 0) result.first_invalid = row;
        } else if (each.conflict) {
            ++result.conflicts;
        } else if (!(has_outcomes<Policy> ? each.outcome : each.score)) {
            ++result.unanswered;
        }
    }
    return result;
}

inline std::vector<pk::usd> amounts_for(std::size_t rows) {
    std::vector<pk::usd> result(rows);
    for (std::size_t row = 0; row < rows; ++row)
        result[row] = pk::usd::from_steps(static_cast<std::int64_t>(row * 7'919 % 10'007) - 3'000);
    return result;
}

template <class Policy>
using outcome_of = pk::detail::outcome_type_of<Policy>;
template <class Policy>
inline constexpr bool has_histogram =
    has_outcomes<Policy> && !is_amount<Policy> && std::is_enum_v<outcome_of<Policy>>;

/// All outputs that a policy has, at odd places; which, its shape says.
template <class Policy, class Cells, std::size_t TopCount = 7>
class all_outputs {
    static constexpr bool has_rules = has_outcomes<Policy> && !is_amount<Policy>;
    static constexpr std::size_t first_row = 1'000;
    struct nothing {};
    template <bool Exists, class Output>
    using if_exists = std::conditional_t<Exists, Output, nothing>;
    template <class P, bool Exists>
    struct kept { // what is kept for each outcome
        batch::histogram<outcome_of<P>> counts{};
        batch::totals<outcome_of<P>, pk::usd> sums{};
    };
    template <class P>
    struct kept<P, false> {};
    template <class P, bool Exists>
    struct ranking {
        batch::top<std::remove_cvref_t<decltype(P::highest())>, TopCount> best{};
    };
    template <class P>
    struct ranking<P, false> {};

  public:
    all_outputs(std::size_t rows, std::size_t shift)
        : scores_(rows, shift), outcomes_(rows, shift), rules_(rows, shift),
          amounts_(amounts_for(rows)) {}

    /// Calls `use(outputs...)`.
    template <class Use>
    auto with(Use use) {
        return std::apply(use, std::tuple_cat(scores(), outcomes(), rules(), sums(), best()));
    }

    [[nodiscard]] bool is_untouched() const {
        return scores_.is_untouched() && outcomes_.is_untouched() && rules_.is_untouched();
    }

    void check(std::span<const row_answer> wanted, const std::string& what) {
        CHECK_MESSAGE(scores_.is_intact(), what);
        CHECK_MESSAGE(outcomes_.is_intact(), what);
        CHECK_MESSAGE(rules_.is_intact(), what);
        difference of_scores;
        difference of_outcomes;
        difference of_rules;
        for (std::size_t row = 0; row < wanted.size(); ++row) {
            const row_answer& each = wanted[row];
            if constexpr (is_card<Policy>)
                of_scores.look(
                    row,
                    number_in(scores_.span()[row]),
                    wanted_in<typename Cells::score>(each, each.score));
            if constexpr (has_outcomes<Policy>)
                of_outcomes.look(
                    row,
                    number_in(outcomes_.span()[row]),
                    wanted_in<typename Cells::outcome>(each, each.outcome));
            if constexpr (has_rules)
                of_rules.look(
                    row,
                    number_in(rules_.span()[row]),
                    wanted_in<typename Cells::rule>(
                        each,
                        each.rule ? std::optional{static_cast<std::int64_t>(*each.rule)}
                                  : std::nullopt));
        }
        PARTNERKIT_CHECK_NONE(of_scores, what + ", scores");
        PARTNERKIT_CHECK_NONE(of_outcomes, what + ", outcomes");
        PARTNERKIT_CHECK_NONE(of_rules, what + ", rules");
        if constexpr (has_histogram<Policy>) check_sums(wanted, what);
        if constexpr (is_card<Policy>) check_best(wanted, what);
    }

  private:
    auto scores() {
        if constexpr (is_card<Policy>)
            return std::tuple{batch::scores(scores_.span())};
        else
            return std::tuple{};
    }
    auto outcomes() {
        if constexpr (has_outcomes<Policy>)
            return std::tuple{batch::outcomes(outcomes_.span())};
        else
            return std::tuple{};
    }
    auto rules() {
        if constexpr (has_rules)
            return std::tuple{batch::rules(rules_.span())};
        else
            return std::tuple{};
    }
    auto sums() {
        if constexpr (has_histogram<Policy>)
            return std::tuple{batch::count_in(kept_.counts), batch::add_up(amounts_, kept_.sums)};
        else
            return std::tuple{};
    }
    auto best() {
        if constexpr (is_card<Policy>)
            return std::tuple{batch::rank_in(ranking_.best, first_row)};
        else
            return std::tuple{};
    }

    void check_sums(std::span<const row_answer> wanted, const std::string& what) {
        using outcome = outcome_of<Policy>;
        constexpr const pk::domain_view& names = pk::domain<outcome>::view;
        for (std::size_t name = 0; name < names.name_count; ++name) {
            std::uint64_t count = 0;
            std::int64_t sum = 0;
            for (std::size_t row = 0; row < wanted.size(); ++row)
                if (!wanted[row].invalid && wanted[row].outcome == names.names[name].steps) {
                    ++count;
                    sum += amounts_[row].steps;
                }
            const auto value = static_cast<outcome>(names.names[name].steps);
            CHECK_MESSAGE(kept_.counts[value] == count, what << ", " << names.names[name].name);
            CHECK_MESSAGE((kept_.sums[value] == pk::usd::from_steps(sum)), what);
        }
        const batch::report all = report_of<Policy>(wanted);
        CHECK_MESSAGE(kept_.counts.invalid == all.invalid, what);
        CHECK_MESSAGE(kept_.counts.unanswered == all.unanswered + all.conflicts, what);
    }
    void check_best(std::span<const row_answer> wanted, const std::string& what) {
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < wanted.size(); ++row)
            if (!wanted[row].invalid && wanted[row].score) rows.push_back(row);
        std::sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
            return *wanted[a].score != *wanted[b].score ? *wanted[a].score > *wanted[b].score
                                                        : a < b;
        });
        const std::size_t size = std::min(rows.size(), TopCount);
        CHECK_MESSAGE(ranking_.best.size() == size, what);
        for (std::size_t place = 0; place < size && place < ranking_.best.size(); ++place) {
            const auto& entry = ranking_.best[place];
            CHECK_MESSAGE(entry.row == rows[place] + first_row, what << ", place " << place);
            CHECK_MESSAGE((steps_of(entry.score) == *wanted[rows[place]].score), what);
        }
    }

    guarded<typename Cells::score> scores_;
    guarded<typename Cells::outcome> outcomes_;
    guarded<typename Cells::rule> rules_;
    std::vector<pk::usd> amounts_;
    kept<Policy, has_histogram<Policy>> kept_;
    ranking<Policy, is_card<Policy>> ranking_;
};

// ---- deciding ----------------------------------------------------------------------------------

/// The instruction sets that this processor has.
inline std::vector<batch::instructions> instruction_sets() {
    std::vector<batch::instructions> result;
    for (const batch::instructions set :
         {batch::instructions::baseline, batch::instructions::avx2, batch::instructions::avx512})
        if (batch::has(set)) result.push_back(set);
    return result;
}

inline std::string name_of(batch::instructions set) {
    return set == batch::instructions::avx512 ? "avx512"
           : set == batch::instructions::avx2 ? "avx2"
                                              : "baseline";
}

/// By one instruction set or on one executor.
template <class Policy, class Cells, class Where, class Source>
void check_where(
    const Where& where,
    const std::string& what,
    const Source& source,
    std::span<const row_answer> wanted,
    std::size_t shift = 1) {
    all_outputs<Policy, Cells> to(wanted.size(), shift);
    const auto done = to.with(
        [&](const auto&... outputs) { return batch::decide<Policy>(where, source, outputs...); });
    REQUIRE_MESSAGE(done.has_value(), what);
    to.check(wanted, what);
    const batch::report should = report_of<Policy>(wanted);
    CHECK_MESSAGE(done->rows == should.rows, what);
    CHECK_MESSAGE(done->invalid == should.invalid, what);
    CHECK_MESSAGE(done->first_invalid == should.first_invalid, what);
    CHECK_MESSAGE(done->unanswered == should.unanswered, what);
    CHECK_MESSAGE(done->conflicts == should.conflicts, what);
}

/// By every instruction set.
template <class Policy, class Cells, class Source>
void check_all(
    const std::string& what,
    const Source& source,
    std::span<const row_answer> wanted,
    std::size_t shift = 1) {
    for (const batch::instructions set : instruction_sets())
        check_where<Policy, Cells>(set, what + ", " + name_of(set), source, wanted, shift);
}

// ---- bitmaps -----------------------------------------------------------------------------------

/// The bits of some rows from an offset on, in exactly the bytes that they need, so that a
/// sanitizer sees who reads one more.
inline std::vector<std::uint8_t> bitmap_of(const std::vector<bool>& rows, std::size_t offset) {
    std::vector<std::uint8_t> bytes((offset + rows.size() + 7) / 8);
    bytes.shrink_to_fit();
    for (std::size_t i = 0; i < bytes.size() * 8; ++i) {
        const bool is_row = i >= offset && i < offset + rows.size();
        // What is no row's is set or not, as it happens.
        if (is_row ? rows[i - offset] : i % 3 == 0)
            bytes[i / 8] = static_cast<std::uint8_t>(bytes[i / 8] | 1U << i % 8);
    }
    return bytes;
}

} // namespace tests

#endif
