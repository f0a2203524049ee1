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
    constexpr cells(const axes& on, const boxes& where)
        : axes_(on), width_(on.variables.size()), box_count_(where.count),
          words_((where.count + 63) / 64), known_(on.variables.size() + 1),
          ranges_(where.spans.size() + 1) {
        for (std::size_t v = 0; v < width_; ++v)
            cut(v, where);
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
        for (std::size_t v = 0; v < width_; ++v)
            if (box(i)[v].low > box(i)[v].high) return true;
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

    /// The boxes that meet a part, in one word of the mask.
    [[nodiscard]] constexpr mask_word
    meeting(const cell_range* part, std::size_t word) const noexcept {
        mask_word result = ~mask_word{0};
        for (std::size_t v = 0; v < width_; ++v)
            result &= begun_[place(v, part[v].high, word)] & open_[place(v, part[v].low, word)];
        return result;
    }
    /// The boxes that hold all of it.
    [[nodiscard]] constexpr mask_word
    holding(const cell_range* part, std::size_t word) const noexcept {
        mask_word result = ~mask_word{0};
        for (std::size_t v = 0; v < width_; ++v)
            result &= begun_[place(v, part[v].low, word)] & open_[place(v, part[v].high, word)];
        return result;
    }

  private:
    [[nodiscard]] constexpr std::size_t
    place(std::size_t v, cell at, std::size_t word) const noexcept {
        return (first_mask_[v] + static_cast<std::size_t>(at)) * words_ + word;
    }

    /// Finds the cells of an axis and the range of each box on it.
    constexpr void cut(std::size_t v, const boxes& where) {
        const variable& axis = axes_.variables[v];
        pile<std::int64_t> starts;
        if (axis.field->domain.name_count > 0) { // an enumeration may have gaps
            for (std::size_t i = 0; i < axis.field->domain.name_count; ++i)
                starts.push(axis.field->domain.names[i].steps);
        } else {
            starts.push(axis.low);
            for (std::size_t i = v; i < where.spans.size(); i += width_) {
                const span& here = where.spans[i];
                if ((here.states & is_known_bit) == 0) continue;
                if (here.low > axis.low) starts.push(here.low);
                if (here.high < axis.high) starts.push(here.high + 1);
            }
        }
        starts.sort_and_unite([](std::int64_t a, std::int64_t b) { return a < b; });
        known_[v] = {starts_.size(), starts.size()};
        for (std::size_t i = 0; i < starts.size(); ++i)
            starts_.push(starts[i]);

        const cell behind = known(v);
        const cell not_applicable = behind + ((axis.states & is_missing_bit) != 0 ? 1 : 0);
        for (std::size_t i = v; i < where.spans.size(); i += width_) {
            const span& here = where.spans[i];
            const bool some = (here.states & is_known_bit) != 0;
            ranges_[i].low = some                                  ? first_from(starts, here.low)
                             : (here.states & is_missing_bit) != 0 ? behind
                                                                   : not_applicable;
            ranges_[i].high = (here.states & is_not_applicable_bit) != 0 ? not_applicable
                              : (here.states & is_missing_bit) != 0      ? behind
                                                                    : last_until(starts, here.high);
        }
    }
    /// The first cell whose values are not below `low`.
    static constexpr cell first_from(const pile<std::int64_t>& starts, std::int64_t low) {
        return last_until(starts, low == INT64_MIN ? low : low - 1) + (low == INT64_MIN ? 0 : 1);
    }
    /// The last cell that begins at or below `high`; -1 where none does.
    static constexpr cell last_until(const pile<std::int64_t>& starts, std::int64_t high) {
        std::size_t below = 0;
        for (std::size_t count = starts.size(); count > 0;) {
            const std::size_t half = (count + 1) / 2;
            const bool is_until = starts[below + half - 1] <= high;
            below += is_until ? half : 0;
            count = is_until ? count - half : half - 1;
        }
        return static_cast<cell>(below) - 1;
    }

    /// Notes for each cell of an axis which boxes have begun and which have not ended.
    constexpr void mark(std::size_t v) {
        const variable& axis = axes_.variables[v];
        const std::size_t count = known_[v].size + ((axis.states & is_missing_bit) != 0 ? 1 : 0) +
                                  ((axis.states & is_not_applicable_bit) != 0 ? 1 : 0);
        first_mask_.push(begun_.size() / (words_ == 0 ? 1 : words_));
        for (std::size_t i = 0; i < count * words_; ++i) {
            begun_.push(0);
            open_.push(0);
        }
        for (std::size_t b = 0; b < box_count_; ++b) {
            const cell_range& here = ranges_[b * width_ + v];
            if (here.low > here.high) continue; // between two enumerators: no subject is there
            begun_[place(v, here.low, b / 64)] |= mask_word{1} << (b % 64);
            open_[place(v, here.high, b / 64)] |= mask_word{1} << (b % 64);
        }
        const std::size_t first = first_mask_[v] * words_;
        for (std::size_t i = first + words_; i < first + count * words_; ++i)
            begun_[i] |= begun_[i - words_];
        for (std::size_t i = first + count * words_; i-- > first + words_;)
            open_[i - words_] |= open_[i];
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
    for (std::size_t v = 0; v < in.width(); ++v) {
        both[v] = {
            a[v].low > b[v].low ? a[v].low : b[v].low,
            a[v].high < b[v].high ? a[v].high : b[v].high};
        if (both[v].low > both[v].high) return false;
    }
    return true;
}

/// How much may be looked at, and how much was: boxes, on each axis.
struct effort {
    std::size_t allowed = 0;
    std::size_t spent = 0;

    [[nodiscard]] constexpr bool is_over() const noexcept { return spent > allowed; }
    /// False where that is more than is allowed.
    constexpr bool spend(std::size_t more) noexcept {
        spent += more;
        return spent <= allowed;
    }
};

/// Calls `visit(part)` for parts of `whole` that together are what the boxes in `mask` do not
/// cover, until it returns true. The parts do not overlap. False where no call returned true; then
/// `effort` tells whether all parts were visited.
///
/// A part that a box holds is covered; one that no box meets is visited; any other is cut along the
/// sides of a box that meets it, and so on. Cutting along the last such box first keeps ladders of
/// ever weaker rows linear. In the worst case the parts grow exponentially with the axes; `effort`
/// is the limit.
template <class Visit>
constexpr bool for_uncovered(
    const cells& in,
    const cell_range* whole,
    const mask_word* mask,
    effort& effort,
    Visit&& visit) {
    const std::size_t width = in.width();
    pile<cell_range> parts;
    pile<cell_range> part(width + 1);
    cell_range* const first = parts.extend(width);
    for (std::size_t v = 0; v < width; ++v)
        first[v] = whole[v];
    while (parts.size() > 0) {
        if (!effort.spend(8 * width)) return false;
        parts.shrink(parts.size() - width);
        for (std::size_t v = 0; v < width; ++v)
            part[v] = parts.data()[parts.size() + v];
        bool is_covered = false;
        std::size_t cutter = in.box_count();
        for (std::size_t word = 0; word < in.words() && !is_covered; ++word) {
            if (mask[word] == 0) continue;
            const mask_word meeting = in.meeting(part.data(), word) & mask[word];
            if (meeting == 0) continue;
            is_covered = (in.holding(part.data(), word) & meeting) != 0;
            cutter = word * 64 + 63 - static_cast<std::size_t>(__builtin_clzll(meeting));
        }
        if (is_covered) continue;
        if (cutter == in.box_count()) {
            if (visit(static_cast<const cell_range*>(part.data()))) return true;
            continue;
        }
        const cell_range* const cut = in.box(cutter);
        for (std::size_t v = 0; v < width; ++v) {
            if (part[v].low < cut[v].low) {
                cell_range* const side = parts.extend(width);
                for (std::size_t i = 0; i < width; ++i)
                    side[i] = part[i];
                side[v].high = cut[v].low - 1;
                part[v].low = cut[v].low;
            }
            if (part[v].high > cut[v].high) {
                cell_range* const side = parts.extend(width);
                for (std::size_t i = 0; i < width; ++i)
                    side[i] = part[i];
                side[v].low = cut[v].high + 1;
                part[v].high = cut[v].high;
            }
        }
    }
    return false;
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
