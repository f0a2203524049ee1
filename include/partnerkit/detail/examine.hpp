// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_EXAMINE_HPP_INCLUDED
#define PARTNERKIT_DETAIL_EXAMINE_HPP_INCLUDED

// The questions about tables and trees. Each is a search for a part of the space that some boxes do
// not cover, and for a subject in that part.

#include <partnerkit/detail/concrete.hpp>
#include <partnerkit/detail/rows.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// A set of boxes.
class box_mask {
  public:
    constexpr explicit box_mask(const cells& in) : words_(in.words() + 1) {}

    constexpr void add(view_range boxes) {
        mask_word* const words = words_.data();
        for (std::size_t b = boxes.first; b < boxes.first + boxes.size; ++b)
            words[b / 64] |= mask_word{1} << (b % 64);
    }
    constexpr void add(const row& row) { add(row.boxes); }
    constexpr void remove(const row& row) {
        for (std::size_t b = row.boxes.first; b < row.boxes.first + row.boxes.size; ++b)
            words_[b / 64] &= ~(mask_word{1} << (b % 64));
    }
    [[nodiscard]] constexpr const mask_word* data() const noexcept { return words_.data(); }
    [[nodiscard]] constexpr bool has(std::size_t b) const noexcept {
        return (words_[b / 64] >> (b % 64) & 1) != 0;
    }
    [[nodiscard]] constexpr mask_word* data() noexcept { return words_.data(); }

  private:
    pile<mask_word> words_;
};

/// One policy in its space, or two in one.
class examination {
  public:
    constexpr examination(const policy_view& view, std::size_t allowed)
        : effort_{allowed}, policy_(view, axes_, effort_), other_policy_(view, axes_, effort_),
          in_(axes_, prepare(false), effort_) {}
    constexpr examination(const policy_view& before, const policy_view& after, std::size_t allowed)
        : effort_{allowed}, policy_(before, axes_, effort_), other_policy_(after, axes_, effort_),
          in_(axes_, prepare(true), effort_) {}

    /// One condition: the row that it would be, and what it leaves.
    constexpr examination(const policy_view& view, std::size_t node, std::size_t allowed)
        : effort_{allowed}, policy_(view, axes_, effort_), other_policy_(view, axes_, effort_),
          in_(axes_, prepare_condition(node), effort_) {}

    [[nodiscard]] constexpr const cells& in() const noexcept { return in_; }
    [[nodiscard]] constexpr const pile<row>& rows() const noexcept { return rows_.rows; }
    /// Where the rows of the second policy begin.
    [[nodiscard]] constexpr std::size_t first_rows() const noexcept { return first_rows_; }
    [[nodiscard]] constexpr const policy_view& view() const noexcept { return policy_.view(); }
    [[nodiscard]] constexpr const policy_view& other_view() const noexcept {
        return other_policy_.view();
    }
    [[nodiscard]] constexpr effort& spent() noexcept { return effort_; }

    /// A subject in a part that the mask leaves of a box. `accept(part)` may look at it first and
    /// say that it is no witness after all.
    constexpr bool find_outside(const cell_range* whole, const box_mask& mask, witness& subject) {
        return for_uncovered(in_, whole, mask.data(), effort_, [&](const cell_range* part) {
            return is_inhabited(part, subject);
        });
    }
    constexpr bool is_inhabited(const cell_range* part, witness& subject) {
        const concrete_subject found(in_, part);
        if (found.result() == existence::unknown) is_unsure_ = true;
        if (found.result() != existence::exists) return false;
        if (found.count_of_values() > witness::most_values) trouble_ = trouble::unsupported;
        found.write(subject);
        return true;
    }

    /// The same without saying which. Only a ratio can leave a part without subjects.
    constexpr bool is_inhabited(const cell_range* part) {
        if (!asks_ratio_) return true;
        const concrete_subject found(in_, part);
        if (found.result() == existence::unknown) is_unsure_ = true;
        return found.result() == existence::exists;
    }
    /// False where the boxes of the rows are unknown, for want of effort or for their kind.
    [[nodiscard]] constexpr bool is_ready() const noexcept {
        return trouble_ == trouble::none && !effort_.is_over();
    }
    /// The row that a box belongs to.
    [[nodiscard]] constexpr const row& row_of(std::size_t box) const {
        std::size_t i = rows_.rows.size() - 1;
        while (rows_.rows[i].boxes.first > box || rows_.rows[i].boxes.size == 0)
            --i;
        return rows_.rows[i];
    }

    /// What a finished search means, which has found a witness or none.
    constexpr proof conclude(property asked, bool has_witness) const {
        if (trouble_ == trouble::unsupported)
            return undecided(asked, undecided_because::unsupported);
        if (trouble_ == trouble::too_many_regions)
            return undecided(asked, undecided_because::too_many_regions);
        // Quantifiers over one range depend on each other in ways that nobody looks at.
        if (has_witness && asks_twice_about_children())
            return undecided(asked, undecided_because::unsupported);
        if (has_witness) return {.asked = asked, .result = verdict::refuted};
        if (is_unsure_ || effort_.is_over())
            return undecided(asked, undecided_because::too_many_regions);
        return {.asked = asked};
    }
    static constexpr proof undecided(property asked, undecided_because why) {
        return {.asked = asked, .result = verdict::undecided, .why = why};
    }
    /// Something was passed over that might have been a witness.
    constexpr void be_unsure(bool now = true) noexcept { is_unsure_ = now; }
    [[nodiscard]] constexpr bool is_unsure() const noexcept { return is_unsure_; }
    [[nodiscard]] constexpr bool asks_twice_about_children() const {
        for (std::size_t a = 0; a < axes_.variables.size(); ++a)
            for (std::size_t b = 0; b < a; ++b)
                if (axes_.variables[a].field->kind == field_kind::children &&
                    axes_.variables[b].field->kind == field_kind::children &&
                    axes_.variables[a].field->name == axes_.variables[b].field->name)
                    return true;
        return false;
    }

    /// A box that holds everything.
    constexpr void everything(pile<cell_range>& out) const {
        const std::size_t whole = rows_.where.count; // the last box, see prepare
        for (std::size_t v = 0; v < in_.width(); ++v)
            out.push(in_.box(whole)[v]);
    }

  private:
    /// Finds the boxes of all rows, and one more that holds everything.
    constexpr const boxes& prepare(bool are_two) {
        cut_ratios(axes_, {&policy_, &other_policy_});
        add_rows(policy_, rows_);
        first_rows_ = rows_.rows.size();
        if (are_two) add_rows(other_policy_, rows_);
        return finish();
    }
    constexpr const boxes& prepare_condition(std::size_t node) {
        cut_ratios(axes_, {&policy_});
        boxes whole;
        policy_.everything(whole);
        policy_.where(node, true, whole, rows_.where);
        rows_.add({.number = node}, 0);
        policy_.everything(rows_.where);
        rows_.add({.is_fallback = true}, rows_.where.count - 1);
        return finish();
    }
    constexpr const boxes& finish() {
        for (const placed_policy* each : {&policy_, &other_policy_})
            if (trouble_ == trouble::none) trouble_ = each->problem();
        for (std::size_t v = 0; v < axes_.variables.size(); ++v)
            if (axes_.variables[v].is_ratio() && axes_.variables[v].is_asked) asks_ratio_ = true;
        policy_.everything(rows_.where);
        --rows_.where.count; // it is no row's, but it has its cells
        return rows_.where;
    }
    effort effort_;
    axes axes_;
    placed_policy policy_;
    placed_policy other_policy_; // the same one where only one is examined
    row_set rows_;
    std::size_t first_rows_ = 0;
    trouble trouble_ = trouble::none;
    bool is_unsure_ = false;
    bool asks_ratio_ = false;
    cells in_;
};

/// Whether the boxes in a mask lie apart from each other and are, together, as large as the whole:
/// then they leave nothing of it. Told without a search, which may take long for irregular grids.
constexpr bool
is_partition(const cells& in, const cell_range* whole, const box_mask& mask, effort& effort) {
    const auto size_of = [&](const cell_range* part) {
        wide size = 1;
        for (std::size_t v = 0; v < in.width() && size < wide{1} << 100; ++v)
            size *= part[v].low <= part[v].high ? part[v].high - part[v].low + 1 : 0;
        return size;
    };
    const wide all = size_of(whole);
    wide sum = 0;
    if (!effort.spend(in.box_count() * (in.width() + 6)) || all >= wide{1} << 100) return false;
    for (std::size_t b = 0; b < in.box_count(); ++b)
        if (mask.has(b)) sum += size_of(in.box(b));
    if (sum != all) return false;
    const auto any = [](std::size_t) { return true; };
    box_mask before(in);
    for (std::size_t b = 0; b < in.box_count(); ++b) {
        if (!mask.has(b)) continue;
        if (first_meeting(in, in.box(b), before.data(), effort, any) != in.box_count())
            return false;
        before.add(view_range{b, 1});
    }
    return !effort.is_over();
}

constexpr proof examine_complete(const policy_view& view, std::size_t allowed) {
    if (view.hit_policy == hit_kind::collect_count) return {}; // none is an answer, too
    examination here(view, allowed);
    if (!here.is_ready()) return here.conclude(property::complete, false);
    const row& last = here.rows()[here.rows().size() - 1];
    if (last.number != row::none)
        return here.conclude(property::complete, false); // it has an otherwise row
    box_mask answered(here.in());
    for (std::size_t i = 0; i < here.rows().size(); ++i)
        if (here.rows()[i].number != row::none) answered.add(here.rows()[i]);
    pile<cell_range> whole;
    here.everything(whole);
    witness subject;
    if (is_partition(here.in(), whole.data(), answered, here.spent()))
        return here.conclude(property::complete, false);
    const bool refuted = here.find_outside(whole.data(), answered, subject);
    proof result = here.conclude(property::complete, refuted);
    if (result.result == verdict::refuted) result.subject = subject;
    return result;
}

constexpr proof examine_disjoint(const policy_view& view, std::size_t allowed) {
    const bool may_agree = view.hit_policy == hit_kind::any;
    if (view.shape != policy_shape::decision_table ||
        (view.hit_policy != hit_kind::unique && !may_agree))
        return {.asked = property::disjoint};
    examination here(view, allowed);
    if (!here.is_ready()) return here.conclude(property::disjoint, false);
    const cells& in = here.in();
    pile<cell_range> both(in.width() + 1);
    witness subject;
    box_mask before(in); // all boxes of earlier rows
    for (std::size_t i = 0; i < here.rows().size(); ++i) {
        const row& other = here.rows()[i];
        if (other.is_fallback) continue;
        for (std::size_t b = other.boxes.first; b < other.boxes.first + other.boxes.size; ++b) {
            const auto conflicts = [&](std::size_t a) {
                if (may_agree && is_same_outcome(view, here.row_of(a), other)) return false;
                return intersect(in, in.box(a), in.box(b), both) &&
                       here.is_inhabited(both.data(), subject);
            };
            const std::size_t a =
                first_meeting(in, in.box(b), before.data(), here.spent(), conflicts);
            if (a == in.box_count()) continue;
            proof result = here.conclude(property::disjoint, true);
            if (result.result != verdict::refuted) return result;
            result.where = here.row_of(a).number;
            result.other = other.number;
            result.subject = subject;
            return result;
        }
        before.add(other);
    }
    return here.conclude(property::disjoint, false);
}

/// Whether a row decides for a subject that no row in the mask holds.
constexpr bool is_reached(examination& here, const row& row, const box_mask& mask) {
    const bool was_unsure = here.is_unsure();
    const auto is_inhabited = [&](const cell_range* part) { return here.is_inhabited(part); };
    for (std::size_t b = row.boxes.first; b < row.boxes.first + row.boxes.size; ++b)
        if (!here.in().is_empty(b) &&
            for_uncovered(here.in(), here.in().box(b), mask.data(), here.spent(), is_inhabited)) {
            here.be_unsure(was_unsure); // a part that was passed over does not matter any more
            return true;
        }
    return false;
}

constexpr proof examine_reachable(const policy_view& view, std::size_t allowed) {
    examination here(view, allowed);
    // Rows that are all collected, or that must agree, do not hide each other.
    const bool hides = answers_with_one_row(view) && view.hit_policy != hit_kind::unique &&
                       view.hit_policy != hit_kind::any;
    if (!here.is_ready()) return here.conclude(property::reachable, false);
    box_mask before(here.in());
    const box_mask none(here.in());
    for (std::size_t i = 0; i < here.rows().size(); ++i) {
        const row& row = here.rows()[i];
        if (row.number == row::none) continue;
        if (!is_reached(here, row, hides || row.is_fallback ? before : none)) {
            // There is no such subject; or was not everything looked at?
            proof result = here.conclude(property::reachable, false);
            if (result.result != verdict::proven) return result;
            result.result = verdict::refuted;
            result.where = row.number;
            return result;
        }
        before.add(row);
    }
    // The other way round here: a subject that was found may be none.
    if (here.asks_twice_about_children())
        return examination::undecided(property::reachable, undecided_because::unsupported);
    const row* const rows = here.rows().data();
    if (!here.spent().spend(4 * view.outcome.name_count * here.rows().size()))
        return here.conclude(property::reachable, false);
    for (std::size_t n = 0; n < view.outcome.name_count; ++n) {
        const std::int64_t steps = view.outcome.names[n].steps;
        bool happens = false;
        for (std::size_t i = here.rows().size(); i-- > 0 && !happens;)
            happens = rows[i].number != row::none && rows[i].outcome != row::none &&
                      view.outcomes.first[rows[i].outcome].steps == steps;
        if (happens) continue;
        proof result{.asked = property::reachable, .result = verdict::refuted};
        result.outcome = view.outcome.names[n].name;
        return result;
    }
    return here.conclude(property::reachable, false);
}

/// 1 where a field is better with more, -1 where it is with less, 0 where it is not moved.
constexpr int direction_of(const field_view& field, const directions& moved) {
    for (const std::string_view name : moved.lowered)
        if (field.name == name) return -1;
    for (const std::string_view name : moved.raised)
        if (field.name == name) return 1;
    return moved.raised.empty() && moved.lowered.empty() ? 1 : 0;
}

/// Whether a named field moves a ratio that is asked about, perhaps the other way. (Where none is
/// named, a ratio is raised as a field of its own.)
constexpr bool moves_an_operand(const axes& on, const directions& moved) {
    if (moved.raised.empty() && moved.lowered.empty()) return false;
    for (std::size_t v = 0; v < on.variables.size(); ++v) {
        const variable& axis = on.variables[v];
        if (axis.is_ratio() && axis.is_asked &&
            (direction_of(*on.variables[axis.top].field, moved) != 0 ||
             direction_of(*on.variables[axis.bottom].field, moved) != 0))
            return true;
    }
    return false;
}

/// Widens a part by everything better. Only known values are better than others.
constexpr void
improve(const cells& in, const pile<int>& direction, const cell_range* from, pile<cell_range>& to) {
    for (std::size_t v = 0; v < in.width(); ++v) {
        const cell highest = in.known(v) - 1;
        const bool is_known = from[v].low <= highest;
        to[v] = {
            is_known && direction[v] < 0 ? 0 : from[v].low,
            is_known && direction[v] > 0 && from[v].high < highest ? highest : from[v].high};
    }
}
/// The direction of each axis.
constexpr void directions_of(const cells& in, const directions& moved, pile<int>& out) {
    for (std::size_t v = 0; v < in.width(); ++v)
        out.push(direction_of(*in.on().variables[v].field, moved));
}

/// The lower of two subjects that show that raising a field costs something: like the better one
/// where its part allows that, else as near to it as the part has values.
constexpr void lower_part(
    std::size_t width, const cell_range* part, const cell_range* better, pile<cell_range>& out) {
    for (std::size_t v = 0; v < width; ++v) {
        out[v].low = better[v].low > part[v].low ? better[v].low : part[v].low;
        if (out[v].low > part[v].high) out[v].low = part[v].high;
        out[v].high = out[v].low;
    }
}

/// For each row, of one policy or of two, the boxes of all rows with a lower outcome.
class outcome_ranks {
  public:
    constexpr explicit outcome_ranks(examination& here)
        : words_(here.in().words()), rank_of_(here.rows().size() + 1) {
        const row* const rows = here.rows().data();
        const std::size_t count = here.rows().size();
        if (!here.spent().spend(count * (2 * words_ + 50))) return;
        pile<ranked> order;
        order.reserve(count + 1);
        for (std::size_t i = 0; i < count; ++i)
            order.push(
                {steps_of(i < here.first_rows() ? here.view() : here.other_view(), rows[i]), i});
        sort_by_value(order);
        masks_.extend((count + 1) * words_ + 1);
        mask_word* masks = masks_.data();
        for (std::size_t i = 0, rank = 0; i < count; ++rank, masks += words_) {
            for (std::size_t word = 0; word < words_; ++word)
                masks[words_ + word] = masks[word];
            for (const std::int64_t value = order[i].value; i < count && order[i].value == value;
                 ++i) {
                const view_range boxes = rows[order[i].row].boxes;
                rank_of_[order[i].row] = rank;
                for (std::size_t b = boxes.first; b < boxes.first + boxes.size; ++b)
                    masks[words_ + b / 64] |= mask_word{1} << (b % 64);
            }
        }
    }
    [[nodiscard]] constexpr std::size_t of(std::size_t row) const { return rank_of_[row]; }
    [[nodiscard]] constexpr const mask_word* less_than(std::size_t row) const noexcept {
        return masks_.data() + rank_of_[row] * words_;
    }
    [[nodiscard]] constexpr const mask_word* up_to(std::size_t row) const noexcept {
        return masks_.data() + (rank_of_[row] + 1) * words_;
    }

  private:
    struct ranked {
        std::int64_t value = 0;
        std::size_t row = 0;
    };

    std::size_t words_;
    pile<std::size_t> rank_of_;
    pile<mask_word> masks_;
};

/// Whether an operand of a ratio is asked about in another way, too, so that raising the one may
/// lower the other.
constexpr bool has_entangled_ratio(const axes& on) {
    const auto is_in = [&](std::size_t operand, const variable& ratio) {
        return ratio.is_asked && (ratio.top == operand || ratio.bottom == operand);
    };
    for (std::size_t v = 0; v < on.variables.size(); ++v) {
        const variable& ratio = on.variables[v];
        if (!ratio.is_ratio() || !ratio.is_asked) continue;
        if (on.variables[ratio.top].is_asked || on.variables[ratio.bottom].is_asked) return true;
        for (std::size_t w = 0; w < v; ++w)
            if (is_in(ratio.top, on.variables[w]) || is_in(ratio.bottom, on.variables[w]))
                return true;
    }
    return false;
}

constexpr proof
examine_monotone(const policy_view& view, const directions& moved, std::size_t allowed) {
    if (!answers_with_one_row(view) || view.outcome.lowest >= view.outcome.highest)
        return examination::undecided(property::monotone, undecided_because::unsupported);
    examination here(view, allowed);
    if (!here.is_ready()) return here.conclude(property::monotone, false);
    const cells& in = here.in();
    if (moves_an_operand(in.on(), moved))
        return examination::undecided(property::monotone, undecided_because::unsupported);
    const pile<row>& rows = here.rows();
    pile<cell_range> up(in.width() + 1);
    pile<cell_range> point(in.width() + 1);
    pile<cell_range> lower(in.width() + 1);
    pile<int> direction;
    directions_of(in, moved, direction);
    const outcome_ranks ranks(here);
    box_mask earlier_less(in);
    box_mask enough(in);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const row& better = rows[i];
        if (!here.spent().spend(4 * in.words() + 30)) break;
        if (better.outcome == row::none) continue;
        const mask_word* const less = ranks.less_than(i);
        // Whoever this row holds and no earlier row of less has at least its outcome; so has to
        // have whoever is better.
        for (std::size_t word = 0; word < in.words(); ++word)
            earlier_less.data()[word] = less[word] & below(better.boxes.first, word),
            enough.data()[word] = ~less[word];
        for (std::size_t b = better.boxes.first; b < better.boxes.first + better.boxes.size; ++b) {
            if (in.is_empty(b)) continue;
            proof result;
            const auto look_up = [&](const cell_range* part) {
                improve(in, direction, part, up);
                return for_first_in(
                    in,
                    up.data(),
                    enough.data(),
                    less,
                    here.spent(),
                    [&](const cell_range* worse, std::size_t box) {
                        for (std::size_t v = 0; v < in.width(); ++v)
                            point[v] = {worse[v].low, worse[v].low};
                        lower_part(in.width(), part, point.data(), lower);
                        if (!here.is_inhabited(point.data(), result.raised) ||
                            !here.is_inhabited(lower.data(), result.subject)) {
                            here.be_unsure(); // with other numbers it might be one
                            return false;
                        }
                        result.where = better.number;
                        result.other = here.row_of(box).number;
                        return true;
                    });
            };
            if (!for_uncovered(in, in.box(b), earlier_less.data(), here.spent(), look_up)) continue;
            if (has_entangled_ratio(in.on()))
                return examination::undecided(property::monotone, undecided_because::unsupported);
            const proof conclusion = here.conclude(property::monotone, true);
            if (conclusion.result != verdict::refuted) return conclusion;
            result.asked = property::monotone;
            result.result = verdict::refuted;
            return result;
        }
    }
    return here.conclude(property::monotone, false);
}

/// The conditions of a policy, for the question whether each can hold and fail.
class condition_list {
  public:
    constexpr condition_list(const policy_view& view, std::size_t allowed)
        : view_(view), effort_{allowed}, policy_(view, axes_, effort_),
          is_of_children_(view.conditions.size() + 1) {
        std::size_t children = 0; // where the conditions of child records end
        for (std::size_t i = 0; i < view.conditions.size(); ++i) {
            const condition_view& condition = view.conditions.first[i];
            is_of_children_[i] = i < children;
            if (condition.op >= relation::every && i + condition.size > children)
                children = i + condition.size;
        }
    }

    [[nodiscard]] constexpr effort& spent() noexcept { return effort_; }
    /// Whether a condition is about child records; then it is no question of its own.
    [[nodiscard]] constexpr bool is_of_children(std::size_t node) const {
        return is_of_children_[node];
    }
    /// Whether it is plain to see that a condition can hold and fail, provided that its parts can:
    /// of a comparison with a stored value, and of several ones with different values.
    [[nodiscard]] constexpr bool is_plainly_decisive(std::size_t node) const {
        const condition_view& condition = view_.conditions.first[node];
        if (is_comparison(node)) return splits_axis(condition);
        if (condition.op != relation::all_of && condition.op != relation::any_of) return false;
        mask_word seen = 0;
        const std::size_t end = node + condition.size;
        for (std::size_t i = node + 1; i < end; i += view_.conditions.first[i].size) {
            if (!is_comparison(i)) return false;
            const std::size_t v = policy_.variable_of(view_.conditions.first[i].field);
            if (v >= 64 || (seen >> v & 1) != 0) return false;
            seen |= mask_word{1} << v;
        }
        return true;
    }

  private:
    [[nodiscard]] constexpr bool is_comparison(std::size_t node) const {
        const condition_view& condition = view_.conditions.first[node];
        return condition.op < relation::is_not &&
               view_.fields.first[condition.field].kind == field_kind::value &&
               policy_.variable_of(condition.field) != field_view::npos;
    }
    [[nodiscard]] constexpr bool splits_axis(const condition_view& condition) const {
        const field_view& field = view_.fields.first[condition.field];
        const bool can_be_absent = field.may_be_missing || field.may_be_not_applicable;
        const std::int64_t low = field.domain.lowest;
        const std::int64_t high = field.domain.highest;
        if (field.domain.name_count == 0)
            return condition.lower <= high && condition.upper >= low &&
                   condition.lower <= condition.upper &&
                   (can_be_absent || condition.lower > low || condition.upper < high);
        std::size_t inside = 0;
        for (std::size_t n = 0; n < field.domain.name_count; ++n)
            inside += field.domain.names[n].steps >= condition.lower &&
                              field.domain.names[n].steps <= condition.upper
                          ? 1U
                          : 0U;
        return inside > 0 && (can_be_absent || inside < field.domain.name_count);
    }

    const policy_view& view_;
    effort effort_;
    axes axes_;
    placed_policy policy_;
    pile<bool> is_of_children_;
};

constexpr proof examine_decisive(const policy_view& view, std::size_t allowed) {
    condition_list conditions(view, allowed);
    // From the inside out: a part that is always true is a better answer than the whole.
    for (std::size_t node = view.conditions.size(); node-- > 0;) {
        if (!conditions.spent().spend(40))
            return examination::undecided(property::decisive, undecided_because::too_many_regions);
        if (conditions.is_of_children(node) || conditions.is_plainly_decisive(node)) continue;
        examination here(view, node, allowed - conditions.spent().spent);
        const row& asked = here.rows()[0];
        const box_mask none(here.in());
        box_mask yes(here.in());
        if (const proof ready = here.conclude(property::decisive, false); !ready) return ready;
        yes.add(asked);
        const bool can_hold = is_reached(here, asked, none);
        const bool can_fail = is_reached(here, here.rows()[1], yes);
        conditions.spent().spend(here.spent().spent + 40 * view.fields.size());
        if (can_hold && can_fail) continue;
        proof result = here.conclude(property::decisive, false);
        if (result.result != verdict::proven) return result;
        result.result = verdict::refuted;
        result.where = node;
        result.outcome = can_hold ? "always true" : "never true";
        return result;
    }
    return {.asked = property::decisive};
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
