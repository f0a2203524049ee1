// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_COMPARE_HPP_INCLUDED
#define PARTNERKIT_DETAIL_COMPARE_HPP_INCLUDED

// The questions about two versions of a table or tree, in one space.

#include <partnerkit/detail/examine.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// The rows of two policies, and which of them differ.
class row_pairs {
  public:
    constexpr explicit row_pairs(examination& here)
        : here_(here), ranks_(here), old_end_(here.first_rows()), new_end_(here.rows().size()) {
        const std::size_t most = (old_end_ < new_end_ - old_end_) ? old_end_ : new_end_ - old_end_;
        if (!here.spent().spend(most * (2 * here.in().width() + 30))) return;
        while (first_ < most && is_same(first_, here.first_rows() + first_))
            ++first_;
        for (std::size_t left = most - first_; left > 0 && is_same(old_end_ - 1, new_end_ - 1);
             --left)
            --old_end_, --new_end_;
    }

    /// Rows before this one, of each policy, are the same in both.
    [[nodiscard]] constexpr std::size_t first() const noexcept { return first_; }
    /// So are the rows from these on.
    [[nodiscard]] constexpr std::size_t old_end() const noexcept { return old_end_; }
    [[nodiscard]] constexpr std::size_t new_end() const noexcept { return new_end_; }

    /// The new rows that change what an old row gives; with `only_losses`, those that give less.
    constexpr void
    find_changes(std::size_t old, bool only_losses, box_mask& good, box_mask& bad) const {
        const cells& in = here_.in();
        const mask_word* const less = ranks_.less_than(old);
        const mask_word* const up_to = ranks_.up_to(old);
        const row* const rows = here_.rows().data();
        const std::size_t first_new = boxes_before(here_.first_rows() + first_);
        const std::size_t first_old = rows[old].boxes.first;
        for (std::size_t word = 0; word < in.words(); ++word) {
            const mask_word changes = only_losses ? less[word] : ~(up_to[word] & ~less[word]);
            bad.data()[word] = changes & ~below(first_new, word);
            good.data()[word] = (~changes & ~below(first_new, word)) | below(first_old, word);
        }
        if (only_losses || rows[old].outcome == row::none) return;
        const std::string_view id = here_.view().outcomes[rows[old].outcome].id;
        for (std::size_t j = here_.first_rows() + first_; !id.empty() && j < here_.rows().size();
             ++j)
            if (!is_same_outcome(old, j)) good.remove(rows[j]), bad.add(rows[j]);
    }

  private:
    [[nodiscard]] constexpr std::size_t boxes_before(std::size_t row) const {
        return row < here_.rows().size() ? here_.rows()[row].boxes.first : here_.in().box_count();
    }
    [[nodiscard]] constexpr bool is_same_outcome(std::size_t old, std::size_t now) const {
        const row& a = here_.rows()[old];
        const row& b = here_.rows()[now];
        if (a.outcome == row::none || b.outcome == row::none) return a.outcome == b.outcome;
        return ranks_.of(old) == ranks_.of(now) &&
               is_same_text(
                   here_.view().outcomes[a.outcome].id, here_.other_view().outcomes[b.outcome].id);
    }
    [[nodiscard]] constexpr bool is_same(std::size_t old, std::size_t now) const {
        const row& a = here_.rows()[old];
        const row& b = here_.rows()[now];
        if (a.boxes.size != b.boxes.size || !is_same_outcome(old, now)) return false;
        const cell_range* const one = here_.in().box(a.boxes.first);
        const cell_range* const other = here_.in().box(b.boxes.first);
        for (std::size_t i = 0; i < a.boxes.size * here_.in().width(); ++i)
            if (one[i].low != other[i].low || one[i].high != other[i].high) return false;
        return true;
    }

    const examination& here_;
    const outcome_ranks ranks_;
    std::size_t first_ = 0;
    std::size_t old_end_;
    std::size_t new_end_;
};

/// Calls `visit(old row, new row, part)` for parts of the space whose subjects two policies give
/// different outcomes, until it returns true. With `only_losses`, only where the new is less.
///
/// Who is in no row that changed, is decided by the same row in both versions.
template <class Visit>
constexpr bool for_changes(examination& here, bool only_losses, Visit&& visit) {
    const cells& in = here.in();
    const row_pairs pairs(here);
    if (here.spent().is_over()) return false;
    box_mask good(in); // decided by an old row before, or alike
    box_mask bad(in);
    box_mask changed(in); // new rows
    for (std::size_t j = here.first_rows() + pairs.first(); j < pairs.new_end(); ++j)
        changed.add(here.rows()[j]);
    pile<cell_range> both(in.width() + 1);
    for (std::size_t i = pairs.first(); i < here.first_rows(); ++i) {
        const row& before = here.rows()[i];
        if (!here.spent().spend(6 * in.words() + 40)) return false;
        pairs.find_changes(i, only_losses, good, bad);
        const auto look_at = [&](const cell_range* part) {
            return for_first_in(
                in,
                part,
                good.data(),
                bad.data(),
                here.spent(),
                [&](const cell_range* found, std::size_t box) {
                    return visit(before, here.row_of(box), found);
                });
        };
        for (std::size_t b = before.boxes.first; b < before.boxes.first + before.boxes.size; ++b) {
            if (in.is_empty(b)) continue;
            if (i < pairs.old_end()) {
                if (look_at(in.box(b))) return true;
            } else {
                box_mask seen(in);
                const auto look_in = [&](std::size_t c) {
                    intersect(in, in.box(b), in.box(c), both);
                    if (for_uncovered(in, both.data(), seen.data(), here.spent(), look_at))
                        return true;
                    seen.add(view_range{c, 1});
                    return false;
                };
                if (first_meeting(in, in.box(b), changed.data(), here.spent(), look_in) !=
                    in.box_count())
                    return true;
            }
            good.add(view_range{b, 1}); // the boxes of a row may overlap
        }
    }
    return false;
}

constexpr bool are_comparable(const policy_view& before, const policy_view& after) {
    return answers_with_one_row(before) && answers_with_one_row(after) &&
           is_same_scale(before.outcome, after.outcome);
}

constexpr proof examine_change(
    const policy_view& before, const policy_view& after, property asked, std::size_t allowed) {
    const bool only_losses = asked == property::generous;
    if (!are_comparable(before, after) ||
        (only_losses && before.outcome.lowest >= before.outcome.highest))
        return examination::undecided(asked, undecided_because::unsupported);
    examination here(before, after, allowed);
    if (!here.is_ready()) return here.conclude(asked, false);
    proof found;
    const bool refuted = for_changes(
        here, only_losses, [&](const row& one, const row& other, const cell_range* part) {
            found.where = one.number;
            found.other = other.number;
            return here.is_inhabited(part, found.subject);
        });
    const proof conclusion = here.conclude(asked, refuted);
    if (conclusion.result != verdict::refuted) return conclusion;
    found.asked = asked;
    found.result = verdict::refuted;
    return found;
}

template <class Visit>
constexpr proof examine_differences(
    const policy_view& before, const policy_view& after, std::size_t allowed, Visit&& visit) {
    if (!are_comparable(before, after))
        return examination::undecided(property::equivalent, undecided_because::unsupported);
    examination here(before, after, allowed);
    if (!here.is_ready()) return here.conclude(property::equivalent, false);
    bool any = false;
    for_changes(here, false, [&](const row& one, const row& other, const cell_range* part) {
        change found{.old_row = one.number, .new_row = other.number};
        if (!here.is_inhabited(part, found.subject)) return false;
        if (one.outcome != row::none) found.old_outcome = before.outcomes[one.outcome];
        if (other.outcome != row::none) found.new_outcome = after.outcomes[other.outcome];
        write_region(here.in(), part, found.where);
        any = true;
        visit(static_cast<const change&>(found));
        return false;
    });
    // With the effort used up there may be more of them: that is neither yes nor no.
    const proof all = here.conclude(property::equivalent, false);
    if (all.result != verdict::proven) return all;
    return here.conclude(property::equivalent, any);
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
