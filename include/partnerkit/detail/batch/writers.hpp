// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// What becomes of the answers for a tile. A part of kernel.hpp.

#ifndef PARTNERKIT_LANES
// Alone, this is nothing.
#else

/// Rows that have no answer, and why.
struct rows_without {
    row_bits invalid = 0;
    row_bits answer = 0;
    row_bits conflict = 0;
    row_bits score = 0; // a card without a band for it has a score all the same
};

/// What an output does with a tile: nothing, unless it says so below. `cover` gives rows the
/// outcome of a rule; rules that win come later and cover it. `hit` is told the rows that a rule
/// decides, and of which it is the only one.
struct idle_writer {
    template <class Self>
    PARTNERKIT_INLINE void begin(Self&) noexcept {}
    template <class Layout, std::size_t Rule, std::size_t Outcome, class Self>
    PARTNERKIT_INLINE void cover(Self&, row_bits) noexcept {}
    template <class Layout, std::size_t Rule, std::size_t Outcome, class Self>
    PARTNERKIT_INLINE void hit(Self&, row_bits) noexcept {}
    template <class Layout, class Self>
    PARTNERKIT_INLINE void scores(Self&, const typename Layout::sum*) noexcept {}
    template <class Self>
    PARTNERKIT_INLINE void amounts(Self&, const std::int64_t*) noexcept {}
};

template <class Output>
struct writer;

/// One value for each row.
template <batch::answer_kind Kind, class Cell>
struct writer<batch::cells_output<Kind, Cell>> : idle_writer {
    using cell = storage_of<Cell>;
    tile_values<cell> cells;

    PARTNERKIT_INLINE void begin(writer& self) noexcept { fill(self.cells, markers<cell>::none); }
    template <class Layout, std::size_t Rule, std::size_t Outcome>
    PARTNERKIT_INLINE void cover(writer& self, row_bits rows) noexcept {
        if constexpr (Kind == batch::answer_kind::outcome)
            set<Layout>(self, rows, static_cast<cell>(Layout::view.outcomes[Outcome].steps));
        else if constexpr (Kind == batch::answer_kind::rule)
            set<Layout>(self, rows, static_cast<cell>(Rule));
    }
    template <class Layout>
    PARTNERKIT_INLINE void set(writer& self, row_bits rows, cell value) noexcept {
        if constexpr (Layout::is_large)
            select_called(self.cells, rows, value);
        else
            select(self.cells, rows, value);
    }
    PARTNERKIT_INLINE void amounts(writer& self, const std::int64_t* amounts) noexcept {
        cell all[tile_rows];
        for (std::size_t i = 0; i < tile_rows; ++i)
            all[i] = static_cast<cell>(amounts[i]);
        load_parts(self.cells, all, std::make_index_sequence<vector_count<cell>>{});
    }
    template <class Layout>
    PARTNERKIT_INLINE void scores(writer& self, const typename Layout::sum* sums) noexcept {
        if constexpr (Kind == batch::answer_kind::score) {
            using sum = typename Layout::sum;
            constexpr std::size_t lanes =
                PARTNERKIT_LANES / (sizeof(sum) > sizeof(cell) ? sizeof(sum) : sizeof(cell));
            alignas(64) cell all[tile_rows];
#pragma GCC unroll 64
            for (std::size_t row = 0; row < tile_rows; row += lanes) {
                vector<sum, lanes> given;
                load<sum, lanes>(given, sums + row);
                vector<unsigned_of<cell>, lanes> steps;
                convert<unsigned_of<cell>, sum, lanes>(steps, given);
                multiply<unsigned_of<cell>, lanes>(
                    steps, static_cast<unsigned_of<cell>>(Layout::sum_step));
                __builtin_memcpy(all + row, &steps, sizeof(steps));
            }
            load_parts(self.cells, all, std::make_index_sequence<vector_count<cell>>{});
        }
    }
    PARTNERKIT_INLINE void finish(
        writer& self,
        const batch::cells_output<Kind, Cell>& output,
        std::size_t row,
        std::size_t count,
        rows_without without) noexcept {
        if constexpr (Kind == batch::answer_kind::score) without = {without.invalid, without.score};
        cell* const to = reinterpret_cast<cell*>(output.first) + (row - output.first_row);
        cell part[tile_rows];
        cell* const at = count == tile_rows ? to : part;
        store(self.cells, at);
        if ((without.invalid | without.answer | without.conflict) != 0) [[unlikely]] {
            select(at, without.answer, markers<cell>::none);
            select(at, without.conflict, markers<cell>::conflict);
            select(at, without.invalid, markers<cell>::invalid);
        }
        if (count != tile_rows) __builtin_memcpy(to, part, count * sizeof(cell));
    }
};

template <class Outcome>
struct writer<batch::histogram_output<Outcome>> : idle_writer {
    std::uint64_t counts[enumerator_count<Outcome>];

    PARTNERKIT_INLINE void begin(writer& self) noexcept {
        __builtin_memset(self.counts, 0, sizeof(self.counts));
    }
    template <class Layout, std::size_t Rule, std::size_t Index>
    PARTNERKIT_INLINE void hit(writer& self, row_bits rows) noexcept {
        constexpr std::size_t place = enumerator_index<Outcome>(Layout::view.outcomes[Index].steps);
        self.counts[place] += static_cast<std::uint64_t>(__builtin_popcountll(rows));
    }
    PARTNERKIT_INLINE void finish(
        writer& self,
        const batch::histogram_output<Outcome>& output,
        std::size_t,
        std::size_t,
        const rows_without& without) noexcept {
        for (std::size_t i = 0; i < enumerator_count<Outcome>; ++i)
            output.to->counts[i] += self.counts[i];
        output.to->invalid += static_cast<std::uint64_t>(__builtin_popcountll(without.invalid));
        output.to->unanswered +=
            static_cast<std::uint64_t>(__builtin_popcountll(without.answer | without.conflict));
    }
};

template <class Outcome, class Amount>
struct writer<batch::totals_output<Outcome, Amount>> : idle_writer {
    row_bits rows[enumerator_count<Outcome>];

    PARTNERKIT_INLINE void begin(writer& self) noexcept {
        __builtin_memset(self.rows, 0, sizeof(self.rows));
    }
    template <class Layout, std::size_t Rule, std::size_t Index>
    PARTNERKIT_INLINE void hit(writer& self, row_bits rows) noexcept {
        constexpr std::size_t place = enumerator_index<Outcome>(Layout::view.outcomes[Index].steps);
        self.rows[place] |= rows;
    }
    PARTNERKIT_INLINE void finish(
        writer& self,
        const batch::totals_output<Outcome, Amount>& output,
        std::size_t row,
        std::size_t,
        const rows_without&) noexcept {
        for (std::size_t i = 0; i < enumerator_count<Outcome>; ++i)
            for (row_bits left = self.rows[i]; left != 0; left &= left - 1)
                output.to->add(
                    i, output.amounts[row + static_cast<std::size_t>(__builtin_ctzll(left))]);
    }
};

template <class Score, std::size_t Count>
struct writer<batch::top_output<Score, Count>> : idle_writer {
    std::int64_t steps[tile_rows];

    template <class Layout>
    PARTNERKIT_INLINE void scores(writer& self, const typename Layout::sum* sums) noexcept {
        for (std::size_t i = 0; i < tile_rows; ++i)
            self.steps[i] = scaled(sums[i], Layout::sum_step);
    }
    PARTNERKIT_INLINE void finish(
        writer& self,
        const batch::top_output<Score, Count>& output,
        std::size_t row,
        std::size_t count,
        const rows_without& without) noexcept {
        const std::int64_t least = output.to->least();
        const row_bits open = first_rows(count) & ~without.invalid & ~without.score;
        row_bits better = 0;
        for (std::size_t i = 0; i < tile_rows; ++i)
            better |= row_bits{self.steps[i] > least} << i;
        for (row_bits left = better & open; left != 0; left &= left - 1) {
            const auto i = static_cast<std::size_t>(__builtin_ctzll(left));
            output.to->add(output.first_row + row + i, self.steps[i]);
        }
    }
};

#endif
