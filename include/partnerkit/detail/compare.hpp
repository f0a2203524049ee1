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

/// Calls `visit(old row, new row, part)` for parts of the space whose subjects two policies give
/// different outcomes, until it returns true. With `only_losses`, only where the new is less.
template <class Visit>
constexpr bool for_changes(examination& here, bool only_losses, Visit&& visit) {
    const cells& in = here.in();
    pile<cell_range> both(in.width() + 1);
    box_mask old_before(in);
    for (std::size_t i = 0; i < here.first_rows(); ++i) {
        const row& before = here.rows()[i];
        box_mask decided(in); // by an old row before, or by a new one
        decided.unite(old_before);
        for (std::size_t j = here.first_rows(); j < here.rows().size(); ++j) {
            const row& after = here.rows()[j];
            const std::int64_t old_steps = steps_of(here.view(), before);
            const std::int64_t new_steps = steps_of(here.other_view(), after);
            const bool differs =
                only_losses ? new_steps < old_steps
                            : new_steps != old_steps ||
                                  (before.outcome != row::none && after.outcome != row::none &&
                                   here.view().outcomes[before.outcome].id !=
                                       here.other_view().outcomes[after.outcome].id);
            for (std::size_t a = before.boxes.first;
                 differs && a < before.boxes.first + before.boxes.size;
                 ++a)
                for (std::size_t b = after.boxes.first; b < after.boxes.first + after.boxes.size;
                     ++b) {
                    if (!here.spent().spend(2 * in.width())) return false;
                    if (!intersect(in, in.box(a), in.box(b), both)) continue;
                    // The boxes of one row may overlap; each part is visited once.
                    box_mask known(in);
                    known.unite(decided);
                    known.add(view_range{before.boxes.first, a - before.boxes.first});
                    known.add(view_range{after.boxes.first, b - after.boxes.first});
                    if (for_uncovered(
                            in,
                            both.data(),
                            known.data(),
                            here.spent(),
                            [&](const cell_range* part) { return visit(before, after, part); }))
                        return true;
                }
            decided.add(after);
        }
        old_before.add(before);
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
    if (const proof start = here.conclude(property::equivalent, false); !start) return start;
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
