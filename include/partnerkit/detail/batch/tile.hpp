// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// A tile, and how its cells get into it. A part of kernel.hpp.

#ifndef PARTNERKIT_LANES
// Alone, this is nothing.
#else

/// `Whole`: tiles have 64 rows each, and no column has a bitmap; the compiler then knows more.
template <bool Whole, class Layout>
struct tile_cells {
    static constexpr const policy_view& view = Layout::view;
    static constexpr std::size_t field_count = Layout::field_count;
    template <std::size_t Field>
    using value = typename Layout::template value<Field>;
    using sum_type = typename Layout::sum;

    struct memory {
        alignas(64) std::int64_t own[field_count + 1][tile_rows]; // of what is copied or computed
        alignas(64) sum_type sums[tile_rows];
        alignas(64) std::int64_t totals[tile_rows];
    };
    /// Where the cells of a column are, for the compiler to keep in registers.
    struct origins {
        const void* first[field_count + 1];
    };
    template <std::size_t Field>
    PARTNERKIT_INLINE void find_origin(origins& from, const column_data* const* columns) noexcept {
        if constexpr (!std::is_same_v<typename Layout::template cells<Field>, no_cells>)
            from.first[Field] = columns[Field]->values;
    }
    template <std::size_t... Field>
    PARTNERKIT_INLINE void find_origins(
        origins& from, const column_data* const* columns, std::index_sequence<Field...>) noexcept {
        (find_origin<Field>(from, columns), ...);
    }
    struct tile {
        memory& space;                 // apart, so that the rest can be in registers
        std::size_t count = tile_rows; // of rows that exist
        row_bits live = all_rows;
        row_bits bad = 0;
        row_bits no_answer = 0; // where a value is missing, or no rule matches
        row_bits no_score = 0;  // where a value is missing
        row_bits conflict = 0;
        row_bits known[field_count + 1];
        row_bits not_applicable[field_count + 1];
        const void* values[field_count + 1];

        explicit tile(memory& to) noexcept : space(to) {}
    };

    template <std::size_t Field>
    PARTNERKIT_INLINE const value<Field>* values(const tile& t) noexcept {
        return static_cast<const value<Field>*>(t.values[Field]);
    }
    template <std::size_t Field>
    PARTNERKIT_INLINE value<Field>* own(tile& t) noexcept {
        return reinterpret_cast<value<Field>*>(t.space.own[Field]);
    }

    // ---- cells ---------------------------------------------------------------------------------

    template <std::size_t Field, std::size_t... I>
    PARTNERKIT_INLINE row_bits
    named_rows(const value<Field>* cells, std::index_sequence<I...>) noexcept {
        constexpr const domain_view& domain = view.fields[Field].domain;
        return (
            in_range_of<
                Layout::template range<Field, domain.names[I].steps, domain.names[I].steps>>(
                cells) |
            ...);
    }
    /// The rows whose cell is a value of the field's domain.
    template <std::size_t Field>
    PARTNERKIT_INLINE row_bits sound_rows(const value<Field>* cells) noexcept {
        constexpr const domain_view& domain = view.fields[Field].domain;
        if constexpr (has_gaps(view.fields[Field].domain))
            return named_rows<Field>(
                cells, std::make_index_sequence<view.fields[Field].domain.name_count>{});
        else
            return in_range_of<Layout::template range<Field, domain.lowest, domain.highest>>(cells);
    }

    /// Steps that a function brought, in the field's own type.
    template <std::size_t Field>
    PARTNERKIT_INLINE void take_steps(tile& t, const std::int64_t* steps) noexcept {
        constexpr const domain_view& domain = view.fields[Field].domain;
        if constexpr (domain.lowest != INT64_MIN || domain.highest != INT64_MAX)
            t.bad |= ~in_range<std::int64_t>(steps, domain.lowest, domain.highest) & t.known[Field];
        value<Field>* const to = own<Field>(t);
        for (std::size_t i = 0; i < tile_rows; ++i)
            to[i] = static_cast<value<Field>>(steps[i]);
        if constexpr (has_gaps(view.fields[Field].domain))
            t.bad |= ~sound_rows<Field>(to) & t.known[Field];
    }

    /// What is copied is copied for all fields before anything is asked of it: a vector that was
    /// just written in small parts can be read only when they are all in the cache.
    template <std::size_t Field, class Integer, copy_function Copy>
    PARTNERKIT_INLINE void copy_cells(
        tile& t, const origins& from, std::size_t row, copied_cells<Integer, Copy>) noexcept {
        if (!Whole && t.count < tile_rows)
            __builtin_memset(own<Field>(t), 0, tile_rows * sizeof(Integer));
        Copy(from.first[Field], row, t.count, own<Field>(t));
    }
    template <std::size_t Field, class Cells>
    PARTNERKIT_INLINE void copy_cells(tile&, const origins&, std::size_t, Cells) noexcept {}
    template <std::size_t... Field>
    PARTNERKIT_INLINE void copy_fields(
        tile& t, const origins& from, std::size_t row, std::index_sequence<Field...>) noexcept {
        (copy_cells<Field>(t, from, row, typename Layout::template cells<Field>{}), ...);
    }
    template <std::size_t Field, class Integer, copy_function Copy>
    PARTNERKIT_INLINE void load_cells(
        tile& t,
        const void*,
        const column_data&,
        std::size_t,
        copied_cells<Integer, Copy>) noexcept {
        t.values[Field] = own<Field>(t);
        t.bad |= ~sound_rows<Field>(own<Field>(t)) & t.known[Field];
    }

    template <std::size_t Field, class Integer, std::int64_t PerUnit>
    PARTNERKIT_INLINE void load_cells(
        tile& t,
        const void* first,
        const column_data&,
        std::size_t row,
        integer_cells<Integer, PerUnit>) noexcept {
        const Integer* cells = static_cast<const Integer*>(first) + row;
        if (!Whole && t.count < tile_rows) {
            __builtin_memset(own<Field>(t), 0, tile_rows * sizeof(Integer));
            __builtin_memcpy(own<Field>(t), cells, t.count * sizeof(Integer));
            cells = own<Field>(t);
        }
        t.values[Field] = cells;
        t.bad |= ~sound_rows<Field>(cells) & t.known[Field];
    }

    template <std::size_t Field>
    PARTNERKIT_INLINE void load_cells(
        tile& t,
        const void* first,
        const column_data& column,
        std::size_t row,
        bit_cells) noexcept {
        const bitmap bits{static_cast<const std::uint8_t*>(first), column.offset};
        tile_values<std::uint8_t> cells;
        fill(cells, std::uint8_t{0});
        select(cells, bits.rows(row, t.count), std::uint8_t{1});
        store(cells, own<Field>(t));
        t.values[Field] = own<Field>(t);
    }

    template <std::size_t Field>
    PARTNERKIT_INLINE void load_cells(
        tile& t, const void*, const column_data& column, std::size_t row, filled_cells) noexcept {
        alignas(64) std::int64_t steps[tile_rows]; // every one is written
        if (!Whole && t.count < tile_rows) __builtin_memset(steps, 0, sizeof(steps));
        cell_states states{t.known[Field], t.not_applicable[Field], 0};
        column.fill(column, row, t.count, steps, states);
        t.known[Field] = states.known;
        t.not_applicable[Field] = states.not_applicable;
        t.bad |= states.bad;
        take_steps<Field>(t, steps);
        t.values[Field] = own<Field>(t);
    }

    template <std::size_t Field, class Real>
    static constexpr auto certain_range = certain_steps_of<Real>(view.fields[Field].domain);

    /// Real numbers become the steps they stand for. What is certain is done in vectors: a number
    /// within the domain that is not half-way between two steps is worth the nearest. The others
    /// are asked one by one, in the words of checked.hpp.
    template <std::size_t Field, class Real>
    PARTNERKIT_INLINE void load_cells(
        tile& t,
        const void* first,
        const column_data& column,
        std::size_t row,
        real_cells<Real>) noexcept {
        constexpr const domain_view& domain = view.fields[Field].domain;
        // Floats are counted in floats where that rounds once: half of what is tolerated of them.
        using real = std::conditional_t<
            sizeof(Real) == 4 && domain.step.numerator == 1 && domain.step.denominator <= 1 << 24,
            float,
            double>;
        using whole_number = std::conditional_t<sizeof(real) == 4, std::int32_t, std::int64_t>;
        constexpr std::size_t lanes = lane_count<real>;
        constexpr auto lowest = static_cast<real>(certain_range<Field, Real>.lowest);
        constexpr auto highest = static_cast<real>(certain_range<Field, Real>.highest);
        // Adding it rounds to a whole number, half to even.
        constexpr real magic = static_cast<real>(sizeof(real) == 4 ? 0x1.8p23 : 0x1.8p52);
        const auto reach = column.mode == rounding::nearest
                               ? static_cast<real>(certain_range<Field, Real>.reach)
                               : static_cast<real>(certain_steps::exact_reach);

        const Real* cells = static_cast<const Real*>(first) + row;
        Real copy[tile_rows];
        if (!Whole && t.count < tile_rows) {
            for (std::size_t i = 0; i < tile_rows; ++i)
                copy[i] = static_cast<Real>(lowest);
            __builtin_memcpy(copy, cells, t.count * sizeof(Real));
            cells = copy;
        }
        value<Field>* const to = own<Field>(t);
        row_bits certain = 0;
        for (std::size_t i = 0; i < tile_rows; i += lanes) {
            vector<Real, lanes> given;
            load<Real, lanes>(given, cells + i);
            vector<real> exact = __builtin_convertvector(given, vector<real>) *
                                 static_cast<real>(domain.step.denominator);
            if constexpr (domain.step.numerator != 1)
                exact = exact / static_cast<real>(domain.step.numerator);
            const vector<real> shifted = exact + magic;
            const vector<real> apart = exact - (shifted - magic);
            certain |= certain_lanes<real>(exact, apart, lowest, highest, reach) << i;
            // Unsigned, because what is not certain may be anything; then with its sign.
            vector<unsigned_of<whole_number>> bits;
            __builtin_memcpy(&bits, &shifted, sizeof(bits));
            bits -= std::bit_cast<unsigned_of<whole_number>>(magic);
            vector<whole_number> whole;
            __builtin_memcpy(&whole, &bits, sizeof(whole));
            const vector<value<Field>, lanes> steps =
                __builtin_convertvector(whole, vector<value<Field>, lanes>);
            store_vector<value<Field>, lanes>(to + i, steps);
        }
        t.values[Field] = to;
        const row_bits open = ~certain & t.known[Field] & t.live;
        if (open != 0) [[unlikely]]
            t.bad |= convert_rows(cells, to, open, domain, column.mode);
    }
    template <class Real>
    PARTNERKIT_INLINE row_bits certain_lanes(
        const vector<Real>& exact,
        const vector<Real>& apart,
        Real lowest,
        Real highest,
        Real reach) noexcept {
#if PARTNERKIT_LANES == 64
        if constexpr (sizeof(Real) == 8) {
            const auto x = reinterpret_cast<__m512d>(exact);
            const __m512d d = _mm512_abs_pd(reinterpret_cast<__m512d>(apart));
            const __mmask8 within = _mm512_mask_cmp_pd_mask(
                _mm512_cmp_pd_mask(x, _mm512_set1_pd(lowest), _CMP_GE_OQ),
                x,
                _mm512_set1_pd(highest),
                _CMP_LE_OQ);
            return as_row_bits(
                _mm512_mask_cmp_pd_mask(within, d, _mm512_set1_pd(reach), _CMP_LT_OQ));
        } else {
            const auto x = reinterpret_cast<__m512>(exact);
            const __m512 d = _mm512_abs_ps(reinterpret_cast<__m512>(apart));
            const __mmask16 within = _mm512_mask_cmp_ps_mask(
                _mm512_cmp_ps_mask(x, _mm512_set1_ps(lowest), _CMP_GE_OQ),
                x,
                _mm512_set1_ps(highest),
                _CMP_LE_OQ);
            return as_row_bits(
                _mm512_mask_cmp_ps_mask(within, d, _mm512_set1_ps(reach), _CMP_LT_OQ));
        }
#else
        using lane = std::conditional_t<sizeof(Real) == 4, std::int32_t, std::int64_t>;
        return bits_of<lane>(
            (exact >= lowest) & (exact <= highest) & (apart < reach) & (apart > -reach));
#endif
    }

    template <std::size_t Field>
    PARTNERKIT_INLINE void load_field(
        tile& t, const origins& from, const column_data* const* columns, std::size_t row) noexcept {
        using cells = typename Layout::template cells<Field>;
        constexpr const field_view& field = view.fields[Field];
        if constexpr (!std::is_same_v<cells, no_cells>) {
            const column_data& column = *columns[Field];
            t.known[Field] = all_rows;
            t.not_applicable[Field] = 0;
            if constexpr (!Whole) t.known[Field] = column.valid.rows(row, t.count);
            if constexpr (!Whole && field.may_be_not_applicable) {
                t.not_applicable[Field] = ~column.applicable.rows(row, t.count) & t.live;
                t.known[Field] &= ~t.not_applicable[Field];
            }
            load_cells<Field>(t, from.first[Field], column, row, cells{});
            if constexpr (!field.may_be_missing)
                t.bad |= ~t.known[Field];
            else if (t.known[Field] != all_rows)
                clear_absent<Field>(t);
        }
    }
    /// What is absent adds nothing to a sum.
    template <std::size_t Field>
    PARTNERKIT_INLINE void clear_absent(tile& t) noexcept {
        if (t.values[Field] != own<Field>(t))
            __builtin_memcpy(own<Field>(t), values<Field>(t), tile_rows * sizeof(value<Field>));
        t.values[Field] = own<Field>(t);
        select(own<Field>(t), ~t.known[Field], value<Field>{});
    }
};

#endif
