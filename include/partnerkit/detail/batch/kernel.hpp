// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Decides a tile of 64 rows after the other. Included once for each instruction set, in a namespace
// of its own, with
//
//   PARTNERKIT_LANES   the size of a vector in bytes: 64, 32 or 16
//   PARTNERKIT_TARGET  the attribute that lets a function use that instruction set
//
// So there is no guard against a second time, and nothing here without the two. The attribute
// stands at every function: nothing that has it can be inlined into something that has not. Hence
// no lambdas, which never have it.

#ifndef PARTNERKIT_LANES
// Alone, this is nothing.
#else

#define PARTNERKIT_INLINE PARTNERKIT_TARGET __attribute__((always_inline)) static inline

#include <partnerkit/detail/batch/lanes.hpp>
#include <partnerkit/detail/batch/tile.hpp>

#include <partnerkit/detail/batch/conditions.hpp>
#include <partnerkit/detail/batch/writers.hpp>

template <bool Whole, class Layout, class... Outputs>
struct tile_kernel : tile_conditions<Whole, Layout> {
    using base = tile_conditions<Whole, Layout>;
    using base::field_count;
    using base::view;
    using tile = typename base::tile;
    template <std::size_t Field>
    using value = typename base::template value<Field>;
    using sum_type = typename Layout::sum;
    using memory = typename base::memory;
    using origins = typename base::origins;

    struct writers : writer<Outputs>... {};

    template <std::size_t Rule, std::size_t Outcome>
    PARTNERKIT_INLINE void cover(writers& to, row_bits rows) noexcept {
        (writer<Outputs>::template cover<Layout, Rule, Outcome>(
             static_cast<writer<Outputs>&>(to), rows),
         ...);
    }
    template <std::size_t Rule, std::size_t Outcome>
    PARTNERKIT_INLINE void hit(const tile& t, writers& to, row_bits rows) noexcept {
        (writer<Outputs>::template hit<Layout, Rule, Outcome>(
             static_cast<writer<Outputs>&>(to), rows & t.live & ~t.bad & ~t.no_answer),
         ...);
    }

    template <std::size_t Rule>
    PARTNERKIT_INLINE row_bits matching_rows(const tile& t) noexcept {
        return base::template test<view.rules[Rule].condition.first>(t).yes;
    }

    // Tables. The rules are asked in the order in which they win; `otherwise` is the last one.

    static constexpr bool has_otherwise =
        view.rules.size() > 0 && view.rules[view.rules.size() - 1].condition.size == 0;
    static constexpr std::size_t asked_rules = view.rules.size() - (has_otherwise ? 1 : 0);

    /// The rows that the rule at a place decides, if none before it does.
    template <std::size_t Rule>
    PARTNERKIT_INLINE void
    hit_next(const tile& t, writers& to, row_bits matching, row_bits& taken) noexcept {
        hit<Rule, view.rules[Rule].outcome>(t, to, matching & ~taken);
        taken |= matching;
    }
    template <std::size_t... Place>
    PARTNERKIT_INLINE void
    decide_first(tile& t, writers& to, std::index_sequence<Place...>) noexcept {
        constexpr auto& order = rule_order<Layout>;
        constexpr std::size_t last = sizeof...(Place) - 1;
        const row_bits matching[]{matching_rows<order[Place]>(t)...};
        cover_otherwise(to);
        (cover<order[last - Place], view.rules[order[last - Place]].outcome>(
             to, matching[last - Place]),
         ...);
        row_bits taken = 0;
        (hit_next<order[Place]>(t, to, matching[Place], taken), ...);
        finish_table(t, to, taken);
    }
    PARTNERKIT_INLINE void cover_otherwise(writers& to) noexcept {
        if constexpr (has_otherwise)
            cover<asked_rules, view.rules[asked_rules].outcome>(to, all_rows);
    }
    PARTNERKIT_INLINE void finish_table(tile& t, writers& to, row_bits taken) noexcept {
        if constexpr (has_otherwise)
            hit<asked_rules, view.rules[asked_rules].outcome>(t, to, ~taken & ~t.conflict);
        else
            t.no_answer = ~taken & ~t.conflict;
    }

    /// Of `unique` and `any`, rows conflict where a second rule matches, or one of another outcome.
    template <std::size_t Rule, std::size_t Other>
    PARTNERKIT_INLINE row_bits conflicting_rows(const row_bits* matching) noexcept {
        constexpr bool is_any = view.hit_policy == hit_kind::any;
        if constexpr (Other >= Rule || (is_any && is_same_outcome<Layout>(Rule, Other)))
            return 0;
        else
            return matching[Rule] & matching[Other];
    }
    template <std::size_t Rule, std::size_t... Other>
    PARTNERKIT_INLINE row_bits
    conflicts_of(const row_bits* matching, std::index_sequence<Other...>) noexcept {
        return (row_bits{0} | ... | conflicting_rows<Rule, Other>(matching));
    }
    template <std::size_t... Rule>
    PARTNERKIT_INLINE void
    decide_single(tile& t, writers& to, std::index_sequence<Rule...> rules) noexcept {
        const row_bits matching[]{matching_rows<Rule>(t)...};
        t.conflict = (row_bits{0} | ... | conflicts_of<Rule>(matching, rules));
        constexpr std::size_t last = sizeof...(Rule) - 1;
        cover_otherwise(to);
        (cover<last - Rule, view.rules[last - Rule].outcome>(to, matching[last - Rule]), ...);
        row_bits taken = t.conflict;
        (hit_next<Rule>(t, to, matching[Rule], taken), ...);
        finish_table(t, to, taken);
    }

    template <std::size_t Rule>
    PARTNERKIT_INLINE void add_amount(tile& t, row_bits& taken) noexcept {
        const row_bits rows = matching_rows<Rule>(t);
        constexpr std::int64_t amount = view.hit_policy == hit_kind::collect_count
                                            ? 1
                                            : view.outcomes[view.rules[Rule].outcome].steps;
        for (std::size_t i = 0; i < tile_rows; ++i)
            t.space.totals[i] += (rows >> i & 1) != 0 ? amount : 0;
        taken |= rows;
    }
    template <std::size_t... Rule>
    PARTNERKIT_INLINE void
    decide_total(tile& t, writers& to, std::index_sequence<Rule...>) noexcept {
        row_bits taken = 0;
        __builtin_memset(t.space.totals, 0, sizeof(t.space.totals));
        (add_amount<Rule>(t, taken), ...);
        if constexpr (view.hit_policy == hit_kind::collect_sum) {
            if constexpr (has_otherwise)
                select(
                    t.space.totals, ~taken, view.outcomes[view.rules[asked_rules].outcome].steps);
            else
                t.no_answer = ~taken;
        }
        (writer<Outputs>::amounts(static_cast<writer<Outputs>&>(to), t.space.totals), ...);
    }

    // Trees.

    template <std::size_t Question>
    PARTNERKIT_INLINE void walk(tile& t, writers& to, row_bits rows) noexcept {
        constexpr const question_view& asked = view.questions[Question];
        if constexpr (asked.is_leaf) {
            cover<Question, asked.outcome>(to, rows);
            hit<Question, asked.outcome>(t, to, rows);
        } else {
            const answers reply = base::template test<asked.condition.first>(t);
            t.no_answer |= rows & ~reply.yes & ~reply.no;
            walk<asked.yes>(t, to, rows & reply.yes);
            walk<asked.no>(t, to, rows & reply.no);
        }
    }

    // Scorecards.

    // The sum, by the binary digits of the weights where lanes are bytes, which no processor
    // multiplies: twice the sum so far, and the terms whose weight has the next digit.

    static constexpr bool adds_digits = sizeof(sum_type) == 1;
    using lane = unsigned_of<sum_type>;

    template <std::size_t Criterion>
    static constexpr auto
        factor = static_cast<lane>(Layout::coefficient(Criterion) / Layout::sum_step);

    template <std::size_t Criterion, std::size_t Lanes>
    PARTNERKIT_INLINE void
    load_term(const tile& t, std::size_t row, vector<lane, Lanes>& term) noexcept {
        constexpr std::size_t field = view.criteria[Criterion].field;
        vector<value<field>, Lanes> given;
        load<value<field>, Lanes>(given, base::template values<field>(t) + row);
        convert<lane, value<field>, Lanes>(term, given);
    }
    template <std::size_t Criterion, std::size_t Digit, std::size_t Lanes>
    PARTNERKIT_INLINE void
    add_digit(const vector<lane, Lanes>& term, vector<lane, Lanes>& sum) noexcept {
        constexpr lane weight = factor<Criterion>;
        if constexpr ((weight >> Digit & 1) != 0) sum += term;
    }
    template <std::size_t Criterion, std::size_t Lanes>
    PARTNERKIT_INLINE void
    add_product(vector<lane, Lanes>& term, vector<lane, Lanes>& sum) noexcept {
        multiply<lane, Lanes>(term, factor<Criterion>);
        sum += term;
    }
    template <std::size_t Digit, std::size_t Lanes, std::size_t... Criterion>
    PARTNERKIT_INLINE void add_digits(
        const vector<lane, Lanes>* terms,
        vector<lane, Lanes>& sum,
        std::index_sequence<Criterion...> criteria) noexcept {
        sum += sum;
        (add_digit<Criterion, Digit, Lanes>(terms[Criterion], sum), ...);
        if constexpr (Digit > 0) add_digits<Digit - 1, Lanes>(terms, sum, criteria);
    }
    template <std::size_t Lanes, std::size_t... Criterion>
    PARTNERKIT_INLINE void
    add_terms(tile& t, std::size_t row, std::index_sequence<Criterion...> criteria) noexcept {
        vector<lane, Lanes> terms[sizeof...(Criterion)];
        (load_term<Criterion, Lanes>(t, row, terms[Criterion]), ...);
        vector<lane, Lanes> sum{};
        if constexpr (adds_digits)
            add_digits<highest_digit((row_bits{0} | ... | row_bits{factor<Criterion>})), Lanes>(
                terms, sum, criteria);
        else
            (add_product<Criterion, Lanes>(terms[Criterion], sum), ...);
        __builtin_memcpy(t.space.sums + row, &sum, sizeof(sum));
    }
    template <std::size_t... Criterion>
    PARTNERKIT_INLINE void add_up(tile& t, std::index_sequence<Criterion...> criteria) noexcept {
        constexpr std::size_t lanes = PARTNERKIT_LANES / Layout::widest_term;
#pragma GCC unroll 64
        for (std::size_t row = 0; row < tile_rows; row += lanes)
            add_terms<lanes>(t, row, criteria);
        t.no_score = (row_bits{0} | ... | missing_rows<Criterion>(t));
        t.no_answer = t.no_score;
    }
    template <std::size_t Criterion>
    PARTNERKIT_INLINE row_bits missing_rows(const tile& t) noexcept {
        constexpr std::size_t field = view.criteria[Criterion].field;
        if constexpr (view.fields[field].may_be_missing)
            return ~t.known[field] & ~t.not_applicable[field];
        else
            return 0;
    }
    template <std::size_t Criterion>
    PARTNERKIT_INLINE row_bits rows_below_minimum(const tile& t) noexcept {
        constexpr const criterion_view& asked = view.criteria[Criterion];
        if constexpr (asked.has_minimum)
            return t.known[asked.field] &
                   ~in_range_of<Layout::template range<asked.field, asked.least_steps, INT64_MAX>>(
                       base::template values<asked.field>(t));
        else
            return 0;
    }

    template <std::size_t Band>
    PARTNERKIT_INLINE row_bits rows_from(const tile& t) noexcept {
        constexpr const band_view& band = view.bands[view.score_bands.first + Band];
        if constexpr (band.lower > view.score.lowest)
            return in_range_of<range_of_cells<sum_type>(band.lower, INT64_MAX, Layout::sum_step)>(
                t.space.sums);
        else
            return all_rows;
    }
    template <std::size_t Rule, std::size_t Outcome>
    PARTNERKIT_INLINE void
    hit_open(const tile& t, writers& to, row_bits rows, row_bits& open) noexcept {
        hit<Rule, Outcome>(t, to, rows & open);
        open &= ~rows;
    }
    template <std::size_t... Criterion, std::size_t... Gate, std::size_t... Band>
    PARTNERKIT_INLINE void decide_card(
        tile& t,
        writers& to,
        std::index_sequence<Criterion...> criteria,
        std::index_sequence<Gate...>,
        std::index_sequence<Band...>) noexcept {
        add_up(t, criteria);
        (writer<Outputs>::template scores<Layout>(static_cast<writer<Outputs>&>(to), t.space.sums),
         ...);
        if constexpr (sizeof...(Band) > 0) {
            constexpr std::size_t bands = sizeof...(Band);
            constexpr std::size_t gates = sizeof...(Gate);
            constexpr std::size_t first = view.score_bands.first;
            const row_bits reached[]{rows_from<Band>(t)...};
            const row_bits below_minimum = (row_bits{0} | ... | rows_below_minimum<Criterion>(t));
            const row_bits stopped[]{~matching_rows<Gate>(t)..., 0};
            (cover<bands - 1 - Band, view.bands[first + bands - 1 - Band].outcome>(
                 to, reached[bands - 1 - Band]),
             ...);
            cover<bands - 1, view.bands[first + bands - 1].outcome>(to, below_minimum);
            (cover<bands + gates - 1 - Gate, view.rules[gates - 1 - Gate].outcome>(
                 to, stopped[gates - 1 - Gate]),
             ...);
            row_bits open = all_rows;
            (hit_open<bands + Gate, view.rules[Gate].outcome>(t, to, stopped[Gate], open), ...);
            hit_open<bands - 1, view.bands[first + bands - 1].outcome>(t, to, below_minimum, open);
            (hit_open<Band, view.bands[first + Band].outcome>(t, to, reached[Band], open), ...);
            t.no_answer |= open;
        }
    }

    PARTNERKIT_INLINE void decide_tile(tile& t, writers& to) noexcept {
        constexpr hit_kind kind = view.hit_policy;
        if constexpr (view.shape == policy_shape::scorecard)
            decide_card(
                t,
                to,
                std::make_index_sequence<view.criteria.size()>{},
                std::make_index_sequence<view.rules.size()>{},
                std::make_index_sequence<view.score_bands.size>{});
        else if constexpr (view.shape == policy_shape::decision_tree)
            walk<view.questions.size() - 1>(t, to, all_rows);
        else if constexpr (kind == hit_kind::unique || kind == hit_kind::any)
            decide_single(t, to, std::make_index_sequence<asked_rules>{});
        else if constexpr (kind == hit_kind::collect_sum || kind == hit_kind::collect_count)
            decide_total(t, to, std::make_index_sequence<asked_rules>{});
        else
            decide_first(t, to, std::make_index_sequence<asked_rules>{});
    }

    PARTNERKIT_INLINE void decide(
        const column_data* const* columns,
        std::size_t first,
        std::size_t last,
        batch_counts& counts,
        const Outputs... outputs) noexcept {
        memory space;
        origins from;
        base::find_origins(from, columns, std::make_index_sequence<field_count>{});
        for (std::size_t row = first; row < last; row += tile_rows) {
            tile t{space};
            if constexpr (!Whole) {
                t.count = last - row < tile_rows ? last - row : tile_rows;
                t.live = first_rows(t.count);
            }
            base::copy_fields(t, from, row, std::make_index_sequence<field_count>{});
            base::load_fields(t, from, columns, row, std::make_index_sequence<field_count>{});
            writers to;
            (writer<Outputs>::begin(static_cast<writer<Outputs>&>(to)), ...);
            decide_tile(t, to);
            const rows_without without{
                t.bad & t.live,
                t.no_answer & ~t.bad & t.live,
                t.conflict & ~t.bad & t.live,
                t.no_score & ~t.bad & t.live};
            if ((without.invalid | without.answer | without.conflict) != 0) [[unlikely]]
                counts.add(without.invalid, without.answer, without.conflict, row);
            (writer<Outputs>::finish(
                 static_cast<writer<Outputs>&>(to), outputs, row, t.count, without),
             ...);
        }
    }
};

/// Decides rows; the first is the first of a tile. In two functions, so that the rare one takes no
/// registers from the other.
template <class Layout, class... Outputs>
struct kernel {
    PARTNERKIT_TARGET static void decide(
        const column_data* const* columns,
        std::size_t first,
        std::size_t last,
        batch_counts& counts,
        const Outputs&... outputs) noexcept {
        const bool are_known =
            have_no_bitmaps(columns, std::make_index_sequence<Layout::field_count>{});
        const std::size_t middle = are_known ? last - (last - first) % tile_rows : first;
        if (middle != first)
            tile_kernel<true, Layout, Outputs...>::decide(
                columns, first, middle, counts, outputs...);
        if (middle != last) decide_rest(columns, middle, last, counts, outputs...);
    }

  private:
    template <std::size_t Field>
    PARTNERKIT_INLINE bool has_no_bitmap(const column_data* const* columns) noexcept {
        if constexpr (std::is_same_v<typename Layout::template cells<Field>, no_cells>)
            return true;
        else
            return columns[Field]->valid.bytes == nullptr &&
                   columns[Field]->applicable.bytes == nullptr;
    }
    template <std::size_t... Field>
    PARTNERKIT_INLINE bool
    have_no_bitmaps(const column_data* const* columns, std::index_sequence<Field...>) noexcept {
        return (has_no_bitmap<Field>(columns) && ...);
    }

    PARTNERKIT_TARGET __attribute__((noinline)) static void decide_rest(
        const column_data* const* columns,
        std::size_t first,
        std::size_t last,
        batch_counts& counts,
        const Outputs&... outputs) noexcept {
        tile_kernel<false, Layout, Outputs...>::decide(columns, first, last, counts, outputs...);
    }
};

#undef PARTNERKIT_INLINE

#endif
