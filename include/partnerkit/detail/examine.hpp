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
        for (std::size_t b = boxes.first; b < boxes.first + boxes.size; ++b)
            words_[b / 64] |= mask_word{1} << (b % 64);
    }
    constexpr void add(const row& row) { add(row.boxes); }
    [[nodiscard]] constexpr const mask_word* data() const noexcept { return words_.data(); }
    [[nodiscard]] constexpr bool has(std::size_t b) const noexcept {
        return (words_[b / 64] >> (b % 64) & 1) != 0;
    }
    constexpr void keep_only(const box_mask& other) {
        for (std::size_t i = 0; i < words_.size(); ++i)
            words_[i] &= other.words_[i];
    }
    constexpr void unite(const box_mask& other) {
        for (std::size_t i = 0; i < words_.size(); ++i)
            words_[i] |= other.words_[i];
    }

  private:
    pile<mask_word> words_;
};

/// One policy in its space, or two in one.
class examination {
  public:
    constexpr examination(const policy_view& view, std::size_t allowed)
        : effort_{allowed}, policy_(view, axes_), other_policy_(view, axes_),
          in_(axes_, prepare(false)) {}
    constexpr examination(const policy_view& before, const policy_view& after, std::size_t allowed)
        : effort_{allowed}, policy_(before, axes_), other_policy_(after, axes_),
          in_(axes_, prepare(true)) {}

    /// One condition: the row that it would be, and what it leaves.
    constexpr examination(const policy_view& view, std::size_t node, std::size_t allowed)
        : effort_{allowed}, policy_(view, axes_), other_policy_(view, axes_),
          in_(axes_, prepare_condition(node)) {}

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
    constexpr void be_unsure() noexcept { is_unsure_ = true; }
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
    cells in_;
};

constexpr proof examine_complete(const policy_view& view, std::size_t allowed) {
    if (view.hit_policy == hit_kind::collect_count) return {}; // none is an answer, too
    examination here(view, allowed);
    const row& last = here.rows()[here.rows().size() - 1];
    if (last.number != row::none)
        return here.conclude(property::complete, false); // it has an otherwise row
    box_mask answered(here.in());
    for (std::size_t i = 0; i < here.rows().size(); ++i)
        if (here.rows()[i].number != row::none) answered.add(here.rows()[i]);
    pile<cell_range> whole;
    here.everything(whole);
    witness subject;
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
    pile<cell_range> both(here.in().width() + 1);
    const box_mask nothing(here.in());
    for (std::size_t a = 0; a < here.rows().size(); ++a)
        for (std::size_t b = 0; b < a; ++b) {
            const row& one = here.rows()[b];
            const row& other = here.rows()[a];
            if (other.is_fallback || one.is_fallback) continue;
            if (may_agree && is_same_outcome(view, one, other)) continue;
            for (std::size_t i = one.boxes.first; i < one.boxes.first + one.boxes.size; ++i)
                for (std::size_t j = other.boxes.first; j < other.boxes.first + other.boxes.size;
                     ++j) {
                    if (!intersect(here.in(), here.in().box(i), here.in().box(j), both)) continue;
                    witness subject;
                    if (!here.find_outside(both.data(), nothing, subject)) continue;
                    proof result = here.conclude(property::disjoint, true);
                    if (result.result != verdict::refuted) return result;
                    result.where = one.number;
                    result.other = other.number;
                    result.subject = subject;
                    return result;
                }
        }
    return here.conclude(property::disjoint, false);
}

/// Whether a row decides for a subject that no row in the mask holds.
constexpr bool
is_reached(examination& here, const row& row, const box_mask& mask, witness& subject) {
    for (std::size_t b = row.boxes.first; b < row.boxes.first + row.boxes.size; ++b)
        if (!here.in().is_empty(b) && here.find_outside(here.in().box(b), mask, subject))
            return true;
    return false;
}

constexpr proof examine_reachable(const policy_view& view, std::size_t allowed) {
    examination here(view, allowed);
    // Rows that are all collected, or that must agree, do not hide each other.
    const bool hides = answers_with_one_row(view) && view.hit_policy != hit_kind::unique &&
                       view.hit_policy != hit_kind::any;
    box_mask before(here.in());
    box_mask none(here.in());
    witness ignored;
    for (std::size_t i = 0; i < here.rows().size(); ++i) {
        const row& row = here.rows()[i];
        if (row.number == row::none) continue;
        if (!is_reached(here, row, hides || row.is_fallback ? before : none, ignored)) {
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
    for (std::size_t n = 0; n < view.outcome.name_count; ++n) {
        bool happens = false;
        for (std::size_t i = 0; i < here.rows().size(); ++i)
            happens = happens || (here.rows()[i].number != row::none &&
                                  steps_of(view, here.rows()[i]) == view.outcome.names[n].steps);
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
improve(const cells& in, const directions& moved, const cell_range* from, pile<cell_range>& to) {
    for (std::size_t v = 0; v < in.width(); ++v) {
        to[v] = from[v];
        const cell highest = in.known(v) - 1;
        if (from[v].low > highest) continue;
        const int direction = direction_of(*in.on().variables[v].field, moved);
        if (direction > 0 && from[v].high < highest) to[v].high = highest;
        if (direction < 0) to[v].low = 0;
    }
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
    const cells& in = here.in();
    if (moves_an_operand(in.on(), moved))
        return examination::undecided(property::monotone, undecided_because::unsupported);
    const pile<row>& rows = here.rows();
    pile<cell_range> up(in.width() + 1);
    pile<cell_range> both(in.width() + 1);
    pile<cell_range> point(in.width() + 1);
    pile<cell_range> lower(in.width() + 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::int64_t outcome = steps_of(view, rows[i]);
        if (outcome == no_answer_steps) continue;
        // Whoever row i holds and no earlier row of less has at least its outcome; so has to have
        // whoever is better.
        box_mask less(in);
        box_mask earlier_less(in);
        box_mask enough(in);
        for (std::size_t j = 0; j < rows.size(); ++j) {
            const bool is_less = steps_of(view, rows[j]) < outcome;
            (is_less ? less : enough).add(rows[j]);
            if (is_less && j < i) earlier_less.add(rows[j]);
        }
        for (std::size_t b = rows[i].boxes.first; b < rows[i].boxes.first + rows[i].boxes.size;
             ++b) {
            if (in.is_empty(b)) continue;
            proof result;
            const bool found = for_uncovered(
                in, in.box(b), earlier_less.data(), here.spent(), [&](const cell_range* part) {
                    improve(in, moved, part, up);
                    box_mask until(in); // the rows of enough before row j
                    for (std::size_t j = 0; j < rows.size(); ++j) {
                        if (steps_of(view, rows[j]) >= outcome) {
                            until.add(rows[j]);
                            continue;
                        }
                        for (std::size_t c = rows[j].boxes.first;
                             c < rows[j].boxes.first + rows[j].boxes.size;
                             ++c) {
                            if (!here.spent().spend(2 * in.width())) return false;
                            if (!intersect(in, up.data(), in.box(c), both)) continue;
                            const auto is_worse = [&](const cell_range* worse) {
                                for (std::size_t v = 0; v < in.width(); ++v)
                                    point[v] = {worse[v].low, worse[v].low};
                                lower_part(in.width(), part, point.data(), lower);
                                if (!here.is_inhabited(point.data(), result.raised) ||
                                    !here.is_inhabited(lower.data(), result.subject)) {
                                    here.be_unsure(); // with other numbers it might be one
                                    return false;
                                }
                                result.where = rows[i].number;
                                result.other = rows[j].number;
                                return true;
                            };
                            if (for_uncovered(
                                    in, both.data(), until.data(), here.spent(), is_worse))
                                return true;
                        }
                    }
                    return false;
                });
            if (!found) continue;
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

/// Whether the conditions of a view that end before `node` are about child records and `node` is
/// one of theirs; no question of its own.
constexpr bool is_about_children(const policy_view& view, std::size_t node) {
    for (std::size_t i = 0; i < node; ++i)
        if (view.conditions[i].op >= relation::every && node < i + view.conditions[i].size)
            return true;
    return false;
}

constexpr proof examine_decisive(const policy_view& view, std::size_t allowed) {
    // From the inside out: a part that is always true is a better answer than the whole.
    for (std::size_t node = view.conditions.size(); node-- > 0;) {
        if (is_about_children(view, node)) continue;
        examination here(view, node, allowed);
        const row& asked = here.rows()[0];
        const box_mask none(here.in());
        box_mask yes(here.in());
        yes.add(asked);
        witness ignored;
        const bool can_hold = is_reached(here, asked, none, ignored);
        const bool can_fail = is_reached(here, here.rows()[1], yes, ignored);
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
