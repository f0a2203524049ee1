// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Conditions and computed fields of a tile. A part of kernel.hpp.

#ifndef PARTNERKIT_LANES
// Alone, this is nothing.
#else

/// An answer for 64 rows; where neither is set it is unknown.
struct answers {
    row_bits yes = 0;
    row_bits no = 0;
};

template <bool Whole, class Layout>
struct tile_conditions : tile_cells<Whole, Layout> {
    using base = tile_cells<Whole, Layout>;
    using base::view;
    using tile = typename base::tile;
    using origins = typename base::origins;
    template <std::size_t Field>
    using value = typename base::template value<Field>;

    // ---- computed fields -----------------------------------------------------------------------

    template <std::size_t Operand>
    static constexpr std::size_t source = view.operands[Operand].field;

    template <std::size_t Field>
    PARTNERKIT_INLINE void pass_presence(tile& t, std::size_t from) noexcept {
        t.known[Field] = t.known[from];
        t.not_applicable[Field] = t.not_applicable[from];
        t.values[Field] = base::template own<Field>(t);
    }

    template <std::size_t Field>
    PARTNERKIT_INLINE void compute_capped(tile& t) noexcept {
        constexpr std::size_t from = source<view.fields[Field].operands.first>;
        constexpr std::int64_t full = view.fields[Field].domain.highest;
        constexpr std::int64_t unit = Layout::template per_unit<from>;
        constexpr auto top = static_cast<value<from>>(
            ceil_quotient(full, unit) > most_of<value<from>> ? most_of<value<from>>
                                                             : ceil_quotient(full, unit));
        const value<from>* const cells = base::template values<from>(t);
        for (std::size_t i = 0; i < tile_rows; ++i) {
            const value<from> x = cells[i] < value<from>{} ? value<from>{}
                                  : cells[i] > top         ? top
                                                           : cells[i];
            const std::int64_t steps = scaled(x, unit);
            base::template own<Field>(t)[i] =
                static_cast<value<Field>>(steps > full ? full : steps);
        }
        pass_presence<Field>(t, from);
    }

    template <std::size_t Field, std::size_t... Above>
    PARTNERKIT_INLINE void compute_banded(tile& t, std::index_sequence<Above...>) noexcept {
        constexpr const field_view& field = view.fields[Field];
        constexpr std::size_t from = source<field.operands.first>;
        constexpr std::size_t last = field.bands.first + field.bands.size - 1;
        tile_values<value<Field>> points;
        fill(points, static_cast<value<Field>>(view.bands[last].points));
        (select(
             points,
             in_range_of<
                 Layout::template range<from, view.bands[last - 1 - Above].lower, INT64_MAX>>(
                 base::template values<from>(t)),
             static_cast<value<Field>>(view.bands[last - 1 - Above].points)),
         ...);
        select(points, ~t.known[from], value<Field>{}); // what is absent adds nothing
        store(points, base::template own<Field>(t));
        pass_presence<Field>(t, from);
    }

    template <std::size_t Field>
    PARTNERKIT_INLINE void compute_points_if(tile& t) noexcept {
        const answers held = test<view.fields[Field].condition.first>(t);
        tile_values<value<Field>> points;
        fill(points, value<Field>{});
        select(points, held.yes, value<Field>{1});
        store(points, base::template own<Field>(t));
        t.values[Field] = base::template own<Field>(t);
        t.known[Field] = held.yes | held.no;
        t.not_applicable[Field] = 0;
    }

    template <std::size_t Field>
    PARTNERKIT_INLINE void compute_provided(tile& t) noexcept {
        constexpr std::size_t from = source<view.fields[Field].operands.first>;
        const answers held = test<view.fields[Field].condition.first>(t);
        for (std::size_t i = 0; i < tile_rows; ++i)
            base::template own<Field>(t)[i] = static_cast<value<Field>>(
                scaled(base::template values<from>(t)[i], Layout::template per_unit<from>));
        select(base::template own<Field>(t), ~(held.yes & t.known[from]), value<Field>{});
        t.values[Field] = base::template own<Field>(t);
        t.known[Field] = held.no | (held.yes & t.known[from]);
        t.not_applicable[Field] = held.yes & t.not_applicable[from];
    }

    template <std::size_t Field, std::size_t Operand>
    PARTNERKIT_INLINE void take_better(tile& t, row_bits& any) noexcept {
        constexpr std::size_t from = source<Operand>;
        constexpr std::int64_t factor =
            view.operands[Operand].factor * Layout::template per_unit<from>;
        for (std::size_t i = 0; i < tile_rows; ++i) {
            const auto points =
                static_cast<value<Field>>(scaled(base::template values<from>(t)[i], factor));
            const bool is_better = (any >> i & 1) == 0 || points > base::template own<Field>(t)[i];
            if ((t.known[from] >> i & 1) != 0 && is_better)
                base::template own<Field>(t)[i] = points;
        }
        any |= t.known[from];
    }
    template <std::size_t Field, std::size_t... I>
    PARTNERKIT_INLINE void compute_better(tile& t, std::index_sequence<I...>) noexcept {
        constexpr std::size_t first = view.fields[Field].operands.first;
        __builtin_memset(base::template own<Field>(t), 0, tile_rows * sizeof(value<Field>));
        row_bits any = 0;
        (take_better<Field, first + I>(t, any), ...);
        const row_bits missing =
            ((~t.known[source<first + I>] & ~t.not_applicable[source<first + I>]) | ...);
        t.values[Field] = base::template own<Field>(t);
        t.known[Field] = any & ~missing;
        t.not_applicable[Field] = ~any & ~missing;
        if (t.known[Field] != all_rows)
            select(base::template own<Field>(t), ~t.known[Field], value<Field>{});
    }

    template <std::size_t Field>
    PARTNERKIT_INLINE void compute_ratio(tile& t) noexcept { // its parts are compared, see below
        constexpr const field_view& field = view.fields[Field];
        constexpr std::size_t top = source<field.operands.first>;
        constexpr std::size_t bottom = source<field.operands.first + 1>;
        t.not_applicable[Field] = t.not_applicable[top] | t.not_applicable[bottom];
        t.known[Field] = t.known[top] & t.known[bottom];
        if constexpr (field.zero_is_missing)
            t.known[Field] &= ~in_range_of<Layout::template range<bottom, 0, 0>>(
                base::template values<bottom>(t));
    }

    template <std::size_t Field>
    PARTNERKIT_INLINE void compute_field(tile& t) noexcept {
        constexpr const field_view& field = view.fields[Field];
        if constexpr (field.parent != field_view::npos) {
        } else if constexpr (field.kind == field_kind::ratio)
            compute_ratio<Field>(t);
        else if constexpr (field.kind == field_kind::capped)
            compute_capped<Field>(t);
        else if constexpr (field.kind == field_kind::banded)
            compute_banded<Field>(t, std::make_index_sequence<view.fields[Field].bands.size - 1>{});
        else if constexpr (field.kind == field_kind::points_if)
            compute_points_if<Field>(t);
        else if constexpr (field.kind == field_kind::provided)
            compute_provided<Field>(t);
        else if constexpr (field.kind == field_kind::better_of)
            compute_better<Field>(t, std::make_index_sequence<view.fields[Field].operands.size>{});
    }

    template <std::size_t... Field>
    PARTNERKIT_INLINE void load_fields(
        tile& t,
        const origins& from,
        const column_data* const* columns,
        std::size_t row,
        std::index_sequence<Field...>) noexcept {
        ((base::template load_field<Field>(t, from, columns, row), compute_field<Field>(t)), ...);
    }

    // ---- conditions ----------------------------------------------------------------------------

    template <std::size_t Node>
    PARTNERKIT_INLINE row_bits ratio_rows(const tile& t) noexcept {
        constexpr const condition_view& asked = view.conditions[Node];
        constexpr const field_view& field = view.fields[asked.field];
        constexpr std::size_t top = source<field.operands.first>;
        constexpr std::size_t bottom = source<field.operands.first + 1>;
        row_bits rows = 0;
        for (std::size_t i = 0; i < tile_rows; ++i)
            rows |=
                row_bits{ratio_holds(
                    asked,
                    field,
                    scaled(base::template values<top>(t)[i], Layout::template per_unit<top>),
                    scaled(base::template values<bottom>(t)[i], Layout::template per_unit<bottom>))}
                << i;
        return rows;
    }

    template <std::size_t Node>
    PARTNERKIT_INLINE answers compare(const tile& t) noexcept {
        constexpr const condition_view& asked = view.conditions[Node];
        constexpr std::size_t field = asked.field;
        row_bits rows;
        if constexpr (view.fields[field].kind == field_kind::ratio) {
            rows = ratio_rows<Node>(t);
        } else {
            constexpr relation op = asked.op;
            constexpr bool has_lower = op != relation::at_most && op != relation::less_than;
            constexpr bool has_upper = op != relation::at_least && op != relation::more_than;
            constexpr std::int64_t lower = has_lower ? asked.lower : INT64_MIN;
            constexpr std::int64_t upper = has_upper ? asked.upper : INT64_MAX;
            rows = in_range_of<Layout::template range<field, lower, upper>, Layout::is_large>(
                base::template values<field>(t));
            if constexpr (op == relation::is_not) rows = ~rows;
        }
        return {rows & t.known[field], ~rows & t.known[field]};
    }

    /// All or any of the conditions from one node to another.
    template <std::size_t Node, std::size_t End, bool Any>
    PARTNERKIT_INLINE answers test_several(const tile& t) noexcept {
        const answers here = test<Node>(t);
        constexpr std::size_t next = Node + view.conditions[Node].size;
        if constexpr (next == End) {
            return here;
        } else {
            const answers others = test_several<next, End, Any>(t);
            if constexpr (Any)
                return {here.yes | others.yes, here.no & others.no};
            else
                return {here.yes & others.yes, here.no | others.no};
        }
    }

    template <std::size_t Node>
    PARTNERKIT_INLINE answers test(const tile& t) noexcept {
        constexpr const condition_view& asked = view.conditions[Node];
        constexpr std::size_t end = Node + asked.size;
        constexpr std::size_t field = asked.field;
        if constexpr (asked.op == relation::all_of) {
            return test_several<Node + 1, end, false>(t);
        } else if constexpr (asked.op == relation::any_of || asked.op == relation::one_of) {
            return test_several<Node + 1, end, true>(t);
        } else if constexpr (asked.op == relation::not_) {
            const answers inner = test_several<Node + 1, end, false>(t);
            return {inner.no, inner.yes};
        } else if constexpr (asked.op == relation::is_known) {
            return {t.known[field], ~t.known[field]};
        } else if constexpr (asked.op == relation::is_missing) {
            const row_bits missing = ~t.known[field] & ~t.not_applicable[field];
            return {missing, ~missing};
        } else if constexpr (asked.op == relation::is_not_applicable) {
            return {t.not_applicable[field], ~t.not_applicable[field]};
        } else if constexpr (view.fields[field].kind == field_kind::children) {
            const row_bits held = in_range<value<field>>(base::template values<field>(t), 1, 1);
            return {held & t.known[field], ~held & t.known[field]};
        } else {
            return compare<Node>(t);
        }
    }
};

#endif
