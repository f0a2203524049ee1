// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_CELLS_HPP_INCLUDED
#define PARTNERKIT_DETAIL_CELLS_HPP_INCLUDED

// The space cut into cells in which every condition has one answer, and the search for a part of a
// box that a set of other boxes leaves uncovered.
//
// Each axis is cut where a box begins or ends; missing and not applicable are cells of their own
// behind the known ones. A box is then a range of cells on each axis. For each cell of each axis a
// mask says which boxes begin at or before it, and one which end at or behind it, so that the boxes
// that hold or meet a given one are found with two ANDs for each axis and 64 boxes.

#include <partnerkit/detail/regions.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

using cell = std::int32_t;

/// The cells of a box on one axis, both ends included.
struct cell_range {
    cell low = 0;
    cell high = 0;
};

using mask_word = std::uint64_t;

class cells {
  public:
    /// What this takes is spent; with more than is allowed, there are no cells.
    constexpr cells(const axes& on, const boxes& where, effort& effort)
        : axes_(on), width_(on.variables.size()), box_count_(where.count),
          words_((where.count + 63) / 64), known_(width_ + 1), ranges_(where.spans.size() + 1),
          first_mask_(width_ + 1) {
        const std::size_t all = where.spans.size();
        if (!effort.spend(24 * all)) return;
        for (std::size_t v = 0; v < width_; ++v)
            cut(v, where);
        std::size_t masks = 0;
        for (std::size_t v = 0; v < width_; ++v) {
            first_mask_[v] = masks;
            masks += cell_count(v) * words_;
        }
        if (!effort.spend(2 * masks + 6 * all)) return;
        begun_.extend(masks);
        open_.extend(masks);
        for (std::size_t v = 0; v < width_; ++v)
            mark(v);
    }

    [[nodiscard]] constexpr const axes& on() const noexcept { return axes_; }
    [[nodiscard]] constexpr std::size_t width() const noexcept { return width_; }
    [[nodiscard]] constexpr std::size_t box_count() const noexcept { return box_count_; }
    [[nodiscard]] constexpr std::size_t words() const noexcept { return words_; }
    [[nodiscard]] constexpr const cell_range* box(std::size_t i) const noexcept {
        return ranges_.data() + i * width_;
    }
    /// Whether a box holds no subject: it lies between two enumerators.
    [[nodiscard]] constexpr bool is_empty(std::size_t i) const noexcept {
        const cell_range* const ranges = box(i);
        for (std::size_t v = 0; v < width_; ++v)
            if (ranges[v].low > ranges[v].high) return true;
        return false;
    }
    /// How many cells of an axis have a known value; the ones behind have none.
    [[nodiscard]] constexpr cell known(std::size_t v) const noexcept {
        return static_cast<cell>(known_[v].size);
    }
    /// The values of a cell.
    [[nodiscard]] constexpr span values(std::size_t v, cell at) const {
        const variable& axis = axes_.variables[v];
        if (at >= known(v)) {
            const bool is_missing = at == known(v) && (axis.states & is_missing_bit) != 0;
            return {0, 0, is_missing ? is_missing_bit : is_not_applicable_bit};
        }
        const std::size_t here = known_[v].first + static_cast<std::size_t>(at);
        const bool is_last = at + 1 == known(v);
        if (axis.field->domain.name_count > 0) return {starts_[here], starts_[here], is_known_bit};
        return {starts_[here], is_last ? axis.high : starts_[here + 1] - 1, is_known_bit};
    }

    /// For each cell of an axis, from `first_mask` on and `words()` apart: the boxes that have
    /// begun there or before, and those that have not ended before. A box meets a range of cells
    /// that has begun at its last one and is open at its first; it holds the range if it is the
    /// other way round.
    [[nodiscard]] constexpr const mask_word* begun() const noexcept { return begun_.data(); }
    [[nodiscard]] constexpr const mask_word* open() const noexcept { return open_.data(); }
    [[nodiscard]] constexpr const std::size_t* first_mask() const noexcept {
        return first_mask_.data();
    }

  private:
    /// Where a box begins on an axis, or the first value behind its end.
    struct border {
        std::int64_t value = 0;
        cell_range* box = nullptr;
        bool is_end = false;
    };

    [[nodiscard]] constexpr std::size_t cell_count(std::size_t v) const noexcept {
        const unsigned char states = axes_.variables[v].states;
        return known_[v].size + ((states & is_missing_bit) != 0 ? 1 : 0) +
               ((states & is_not_applicable_bit) != 0 ? 1 : 0);
    }

    /// Finds the cells of an axis and the range of each box on it.
    constexpr void cut(std::size_t v, const boxes& where) {
        const variable& axis = axes_.variables[v];
        const std::size_t first = starts_.size();
        if (axis.field->domain.name_count > 0)
            cut_by_name(v, where);
        else
            cut_by_number(v, where);
        known_[v] = {first, starts_.size() - first};

        const cell behind = known(v);
        const cell not_applicable = behind + ((axis.states & is_missing_bit) != 0 ? 1 : 0);
        if (axis.states == is_known_bit) return;
        for (std::size_t i = v; i < where.spans.size(); i += width_) {
            const unsigned char states = where.spans.data()[i].states;
            cell_range& range = ranges_.data()[i];
            if ((states & is_known_bit) == 0)
                range.low = (states & is_missing_bit) != 0 ? behind : not_applicable;
            if ((states & is_not_applicable_bit) != 0)
                range.high = not_applicable;
            else if ((states & is_missing_bit) != 0)
                range.high = behind;
        }
    }
    /// An enumeration: a cell for each enumerator, and there may be gaps between them.
    constexpr void cut_by_name(std::size_t v, const boxes& where) {
        const domain_view& domain = axes_.variables[v].field->domain;
        pile<std::int64_t> starts;
        for (std::size_t i = 0; i < domain.name_count; ++i)
            starts.push(domain.names[i].steps);
        starts.sort_and_unite([](std::int64_t a, std::int64_t b) { return a < b; });
        const std::int64_t* const value = starts.data();
        const auto count = static_cast<cell>(starts.size());
        for (std::size_t i = v; i < where.spans.size(); i += width_) {
            const span& here = where.spans.data()[i];
            cell low = 0;
            for (; low < count && value[low] < here.low;)
                ++low;
            cell high = count - 1;
            for (; high >= 0 && value[high] > here.high;)
                --high;
            ranges_.data()[i] = {low, high};
        }
        for (std::size_t i = 0; i < starts.size(); ++i)
            starts_.push(starts[i]);
    }
    constexpr void cut_by_number(std::size_t v, const boxes& where) {
        const variable& axis = axes_.variables[v];
        const std::size_t count = where.spans.size();
        const span* const spans = where.spans.data();
        cell_range* const ranges = ranges_.data();
        pile<border> borders;
        borders.reserve(2 * (box_count_ + 1));
        border* const next = borders.data();
        std::size_t borders_count = 0;
        for (std::size_t i = v; i < count; i += width_)
            if (spans[i].low > axis.low && (spans[i].states & is_known_bit) != 0)
                next[borders_count++] = {spans[i].low, ranges + i, false};
        for (std::size_t i = v; i < count; i += width_)
            if (spans[i].high < axis.high && (spans[i].states & is_known_bit) != 0)
                next[borders_count++] = {spans[i].high + 1, ranges + i, true};
        borders.extend(borders_count);
        sort_by_value(borders);
        starts_.reserve(starts_.size() + borders_count + 1);
        std::int64_t* const start = starts_.extend(borders_count + 1);
        start[0] = axis.low;
        cell last = 0;
        const auto* const sorted = borders.data();
        for (std::size_t i = 0; i < borders_count; ++i) {
            if (sorted[i].value != start[last]) start[++last] = sorted[i].value;
            (sorted[i].is_end ? sorted[i].box->high : sorted[i].box->low) =
                sorted[i].is_end ? last - 1 : last;
        }
        starts_.shrink(starts_.size() - borders_count + static_cast<std::size_t>(last));
        for (std::size_t i = v; i < count; i += width_)
            if (spans[i].high >= axis.high) ranges[i].high = last;
    }

    /// Notes for each cell of an axis which boxes have begun and which have not ended.
    constexpr void mark(std::size_t v) {
        mask_word* const begun = begun_.data() + first_mask_[v];
        mask_word* const open = open_.data() + first_mask_[v];
        const std::size_t words = words_;
        const cell_range* const range = ranges_.data() + v;
        for (std::size_t b = 0; b < box_count_; ++b) {
            const cell_range& here = range[b * width_];
            if (here.low > here.high) continue; // between two enumerators: no subject is there
            const mask_word bit = mask_word{1} << (b % 64);
            begun[static_cast<std::size_t>(here.low) * words + b / 64] |= bit;
            open[static_cast<std::size_t>(here.high) * words + b / 64] |= bit;
        }
        const std::size_t end = cell_count(v) * words;
        for (std::size_t i = words; i < end; ++i)
            begun[i] |= begun[i - words];
        for (std::size_t i = end; i-- > words;)
            open[i - words] |= open[i];
    }

    const axes& axes_;
    std::size_t width_;
    std::size_t box_count_;
    std::size_t words_;
    pile<view_range> known_;    // of each axis: its known cells, in starts_
    pile<std::int64_t> starts_; // the first value of each
    pile<cell_range> ranges_;   // of all boxes
    pile<std::size_t> first_mask_;
    pile<mask_word> begun_;
    pile<mask_word> open_;
};

/// What two boxes have in common; false where that is nothing.
constexpr bool
intersect(const cells& in, const cell_range* a, const cell_range* b, pile<cell_range>& both) {
    const std::size_t width = in.width();
    cell_range* const out = both.data();
    bool is_any = true;
    for (std::size_t v = 0; v < width; ++v)
        out[v].low = a[v].low > b[v].low ? a[v].low : b[v].low,
        out[v].high = a[v].high < b[v].high ? a[v].high : b[v].high,
        is_any = is_any && out[v].low <= out[v].high;
    return is_any;
}

/// Calls `visit(part)` for parts of `whole` that together are what the boxes in `mask` do not
/// cover, until it returns true. The parts do not overlap. False where no call returned true; then
/// `effort` tells whether all parts were visited.
///
/// A part that a box holds is covered; one that no box meets is visited; any other is cut along the
/// sides of a box that meets it, and so on. What sticks out of a box on few axes makes few parts:
/// such a box is taken first, and the last one of several, which keeps ladders of ever weaker rows
/// linear. In the worst case the parts grow exponentially with the axes; `effort` is the limit.
template <class Visit>
constexpr bool for_uncovered(
    const cells& in,
    const cell_range* whole,
    const mask_word* mask,
    effort& effort,
    Visit&& visit) {
    const std::size_t width = in.width();
    const std::size_t words = in.words();
    const mask_word* const begun = in.begun();
    const mask_word* const open = in.open();
    const std::size_t* const first = in.first_mask();
    pile<cell_range> parts; // not used where the first look settles it
    const cell_range* part = whole;
    for (std::size_t depth = 0;;) {
        std::size_t cutter = 0;
        std::size_t least = 5; // axes on which the part sticks out of the cutter
        bool is_covered = false;
        std::size_t looked_at = 0;
        for (std::size_t word = 0; word < words && !is_covered; ++word) {
            mask_word meeting = mask[word];
            if (meeting == 0) continue;
            // The boxes that the part sticks out of, on one axis or more, two or more, ...
            mask_word out = 0;
            mask_word out1 = 0;
            mask_word out2 = 0;
            mask_word out3 = 0;
            mask_word out4 = 0;
            for (std::size_t v = 0; v < width; ++v)
                meeting &= begun[first[v] + static_cast<std::size_t>(part[v].high) * words + word] &
                           open[first[v] + static_cast<std::size_t>(part[v].low) * words + word],
                    out =
                        ~(begun[first[v] + static_cast<std::size_t>(part[v].low) * words + word] &
                          open[first[v] + static_cast<std::size_t>(part[v].high) * words + word]),
                    out4 |= out3 & out, out3 |= out2 & out, out2 |= out1 & out, out1 |= out;
            ++looked_at;
            if (meeting == 0) continue;
            is_covered = (meeting & ~out1) != 0;
            out = (meeting & ~out2) != 0   ? meeting & ~out2
                  : (meeting & ~out3) != 0 ? meeting & ~out3
                  : (meeting & ~out4) != 0 ? meeting & ~out4
                                           : meeting;
            const std::size_t axes = (out & ~out2) != 0   ? 1
                                     : (out & ~out3) != 0 ? 2
                                     : (out & ~out4) != 0 ? 3
                                                          : 4;
            if (axes > least) continue;
            least = axes;
            cutter = word * 64 + 63 - static_cast<std::size_t>(__builtin_clzll(out));
        }
        if (!effort.spend(24 + looked_at * (width + 16))) return false;
        const bool is_met = least < 5;
        const bool is_done = is_covered || !is_met;
        if (!is_met && visit(part)) return true;
        if (is_done && depth == 0) return false;
        if (is_done) {
            parts.shrink(--depth * width);
            if (depth == 0) return false;
            part = parts.data() + (depth - 1) * width;
            continue;
        }
        if (depth == 0) { // now there is something to be cut
            parts.reserve(8 * width);
            cell_range* const copy = parts.extend(width);
            for (std::size_t v = 0; v < width; ++v)
                copy[v] = whole[v];
            depth = 1;
        }
        // Each side but the last found is left behind below the part that is still to be cut.
        cell_range* here = parts.data() + (depth - 1) * width;
        const cell_range* const cut = in.box(cutter);
        std::size_t axis = width; // of a side that is not yet split off
        cell_range side{};
        for (std::size_t v = 0; v < width; ++v) {
            if (here[v].low >= cut[v].low && here[v].high <= cut[v].high) continue;
            for (const bool low_side : {true, false}) {
                if (low_side ? here[v].low >= cut[v].low : here[v].high <= cut[v].high) continue;
                if (axis != width) {
                    parts.extend(width);
                    here = parts.data() + depth++ * width;
                    for (std::size_t i = 0; i < width; ++i)
                        here[i] = (here - width)[i];
                    (here - width)[axis] = side;
                }
                axis = v;
                if (low_side) {
                    side = {here[v].low, cut[v].low - 1};
                    here[v].low = cut[v].low;
                } else {
                    side = {cut[v].high + 1, here[v].high};
                    here[v].high = cut[v].high;
                }
            }
        }
        here[axis] = side;
        part = here;
    }
}

/// Those of 64 boxes that come before one, as a mask.
constexpr mask_word below(std::size_t box, std::size_t word) noexcept {
    return word * 64 + 63 < box ? ~mask_word{0}
           : word * 64 >= box   ? 0
                                : (mask_word{1} << (box % 64)) - 1;
}

/// The first box in `mask`, of those that meet a part, for which `accept(box)` is true;
/// `box_count()` where there is none.
template <class Accept>
constexpr std::size_t first_meeting(
    const cells& in,
    const cell_range* part,
    const mask_word* mask,
    effort& effort,
    Accept&& accept) {
    const std::size_t words = in.words();
    const std::size_t* const first = in.first_mask();
    for (std::size_t word = 0; word < words; ++word) {
        mask_word meeting = mask[word];
        if (meeting == 0) continue;
        for (std::size_t v = 0; v < in.width(); ++v)
            meeting &=
                in.begun()[first[v] + static_cast<std::size_t>(part[v].high) * words + word] &
                in.open()[first[v] + static_cast<std::size_t>(part[v].low) * words + word];
        if (!effort.spend(6 * in.width() + 8)) break;
        for (; meeting != 0; meeting &= meeting - 1) {
            const std::size_t box = word * 64 + static_cast<std::size_t>(__builtin_ctzll(meeting));
            if (!effort.spend(12 * in.width() + 12)) return in.box_count();
            if (accept(box)) return box;
        }
    }
    return in.box_count();
}

/// Calls `visit(part, box)` for parts of `whole` whose first box, of those in the masks `good` and
/// `bad`, is `box` and bad, until it returns true; together they are all such parts.
template <class Visit>
constexpr bool for_first_in(
    const cells& in,
    const cell_range* whole,
    const mask_word* good,
    const mask_word* bad,
    effort& effort,
    Visit&& visit) {
    const std::size_t words = in.words();
    const mask_word* const begun = in.begun();
    const mask_word* const open = in.open();
    const std::size_t* const first = in.first_mask();
    pile<mask_word> before; // the boxes of both masks that come before the one that is looked at
    pile<cell_range> both;
    for (std::size_t word = 0; word < words; ++word) {
        mask_word meeting = bad[word];
        mask_word holding = good[word];
        if ((meeting | holding) == 0) continue;
        for (std::size_t v = 0; v < in.width(); ++v)
            meeting &= begun[first[v] + static_cast<std::size_t>(whole[v].high) * words + word] &
                       open[first[v] + static_cast<std::size_t>(whole[v].low) * words + word],
                holding &= begun[first[v] + static_cast<std::size_t>(whole[v].low) * words + word] &
                           open[first[v] + static_cast<std::size_t>(whole[v].high) * words + word];
        if (!effort.spend(5 * in.width() + 24)) return false;
        meeting &= (holding & (~holding + 1)) - 1; // the others are hidden by a good one
        for (; meeting != 0; meeting &= meeting - 1) {
            if (before.empty()) {
                before.extend(words);
                both.extend(in.width());
                for (std::size_t i = 0; i < word; ++i)
                    before[i] = good[i] | bad[i];
            }
            before[word] = (good[word] | bad[word]) & ((meeting & (~meeting + 1)) - 1);
            const std::size_t box = word * 64 + static_cast<std::size_t>(__builtin_ctzll(meeting));
            if (!effort.spend(6 * in.width() + 30)) return false;
            if (!intersect(in, whole, in.box(box), both)) continue;
            if (for_uncovered(in, both.data(), before.data(), effort, [&](const cell_range* part) {
                    return visit(part, box);
                }))
                return true;
        }
        if (holding != 0) return false;
        if (!before.empty()) before[word] = good[word] | bad[word];
    }
    return false;
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
