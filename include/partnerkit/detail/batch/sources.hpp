// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_BATCH_SOURCES_HPP_INCLUDED
#define PARTNERKIT_DETAIL_BATCH_SOURCES_HPP_INCLUDED

// How the fields of a policy find their cells: in columns or in records.

#include <partnerkit/detail/batch/layout.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

// ---- columns -----------------------------------------------------------------------------------

/// Plain numbers that are steps; see `batch::in_steps`.
template <class Integer>
struct stepped {
    const Integer* values = nullptr;
    std::size_t size = 0;
};
/// Booleans of one bit each; see `batch::bits`.
struct packed_bits {
    bitmap bits{};
    std::size_t size = 0;
};

/// Cells or records, of which `Reader::read` answers a number, or one that may be absent.
template <class Item, class Reader>
void fill_by_reader(
    const column_data& column,
    std::size_t row,
    std::size_t count,
    std::int64_t* steps,
    cell_states& states) {
    const Item* const items = static_cast<const Item*>(column.values) + row;
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = Reader::read(items[i]);
        if constexpr (requires { value.state; }) {
            steps[i] = static_cast<std::int64_t>(value.steps);
            if (value.state != presence::known) states.known &= ~(row_bits{1} << i);
            if (value.state == presence::not_applicable) states.not_applicable |= row_bits{1} << i;
        } else {
            steps[i] = static_cast<std::int64_t>(value);
        }
    }
}

/// The integer as which an enumerator lies in memory; a bool is a byte.
template <class Enum, class Integer = std::underlying_type_t<Enum>>
using memory_of = std::conditional_t<std::is_same_v<Integer, bool>, std::uint8_t, Integer>;

/// What the cells of a column of a type are for a field.
template <auto Field, class Cell>
struct cells_for {
    using traits = field<Field>;
    using value_type = typename traits::value_type;
    static constexpr domain_view domain = traits::domain_type::view;
    static constexpr bool is_number = domain.kind == value_kind::number;
    static constexpr std::int64_t per_unit = is_number ? domain.step.denominator : 1;

    static constexpr auto choose() {
        if constexpr (std::is_same_v<Cell, bool>) {
            return integer_cells<std::uint8_t, 1>{};
        } else if constexpr (std::is_same_v<Cell, value_type> && std::is_enum_v<Cell>) {
            return integer_cells<memory_of<Cell>, 1>{};
        } else if constexpr (std::is_same_v<Cell, value_type> && detail::is_number<Cell>) {
            return integer_cells<typename Cell::rep, 1>{};
        } else if constexpr (std::integral<Cell>) {
            return integer_cells<Cell, per_unit>{};
        } else if constexpr (std::floating_point<Cell>) {
            return real_cells<Cell>{};
        } else {
            return filled_cells{};
        }
    }
    static constexpr fill_function fill = [] {
        if constexpr (std::is_same_v<decltype(choose()), filled_cells>)
            return &fill_by_reader<Cell, stored<Cell>>;
        else
            return nullptr;
    }();

    static consteval problem find_problem() {
        const auto mistyped = [](std::string_view found) {
            problem wrong = make_problem(rule_of::columns, found, "cells of ");
            wrong.wanted << unit_name(domain);
            return wrong;
        };
        if constexpr (std::is_same_v<Cell, bool>) {
            if (domain.kind != value_kind::boolean) return mistyped("a column of bool");
        } else if constexpr (std::is_same_v<Cell, value_type>) {
            return {};
        } else if constexpr (std::is_same_v<Cell, typename traits::stored_type>) {
            return {};
        } else if constexpr (std::integral<Cell>) {
            if (is_number && domain.step.numerator != 1)
                return make_problem(
                    rule_of::columns, "whole numbers between its steps", "batch::in_steps(...)");
        } else if constexpr (std::is_same_v<Cell, float> || std::is_same_v<Cell, double>) {
            if (!is_number) return mistyped("a floating-point column");
        } else {
            return mistyped("a column of another type");
        }
        return {};
    }
};
template <auto Field, class Integer>
struct cells_for<Field, stepped<Integer>> {
    static constexpr auto choose() { return integer_cells<Integer, 1>{}; }
    static constexpr fill_function fill = nullptr;
    static consteval problem find_problem() { return {}; }
};
template <auto Field>
struct cells_for<Field, packed_bits> {
    static constexpr auto choose() { return bit_cells{}; }
    static constexpr fill_function fill = nullptr;
    static consteval problem find_problem() {
        return field<Field>::domain_type::view.kind == value_kind::boolean
                   ? problem{}
                   : make_problem(rule_of::columns, "a column of bits", "for true or false only");
    }
};

/// Whether a field of a policy has cells of its own.
constexpr bool has_cells(const field_view& field) noexcept {
    return field.parent == field_view::npos &&
           (field.kind == field_kind::value || field.kind == field_kind::children);
}

/// The place of a field in a description; the number of fields where it is not there.
constexpr std::size_t place_of(const policy_view& view, std::string_view id) noexcept {
    std::size_t place = 0;
    while (place < view.fields.size() && !(view.fields[place].parent == field_view::npos &&
                                           is_same_text(view.fields[place].id, id)))
        ++place;
    return place;
}

/// Which of several columns each field of a policy is read from; their number if it is none.
template <class Policy, class... Columns>
inline constexpr auto columns_of_fields = [] {
    struct {
        std::size_t columns[view_of<Policy>.fields.size() + 1]{};
        constexpr std::size_t operator[](std::size_t field) const { return columns[field]; }
    } result;
    for (std::size_t& each : result.columns)
        each = sizeof...(Columns);
    const std::string_view ids[]{Columns::id()..., {}};
    for (std::size_t column = 0; column < sizeof...(Columns); ++column)
        result.columns[place_of(view_of<Policy>, ids[column])] = column;
    return result;
}();

template <class Policy, std::size_t Field, class... Columns>
struct cells_of_field {
    static constexpr std::size_t column = columns_of_fields<Policy, Columns...>[Field];
    static constexpr bool exist = has_cells(view_of<Policy>.fields[Field]);
    static constexpr auto choose() {
        if constexpr (exist && column < sizeof...(Columns))
            return type_at<column, Columns...>::type::cells::choose();
        else
            return no_cells{};
    }
    using type = decltype(choose());
};

template <class Policy, class... Columns>
struct columns_diagnosis {
    template <std::size_t Field>
    static consteval problem field_problem() {
        constexpr const field_view& field = view_of<Policy>.fields[Field];
        using found = cells_of_field<Policy, Field, Columns...>;
        problem wrong;
        if constexpr (!found::exist) {
        } else if constexpr (found::column < sizeof...(Columns)) {
            wrong = type_at<found::column, Columns...>::type::cells::find_problem();
        } else if constexpr (field.kind == field_kind::children) {
            wrong = make_problem(rule_of::columns, "child records", "batch::records(...)");
        } else {
            wrong = make_problem(rule_of::columns, "no column", "batch::column<&...>(...)");
        }
        return inside(field.name, wrong);
    }
    static consteval problem twice_problem() {
        const std::string_view ids[]{Columns::id()..., {}};
        const std::string_view names[]{Columns::name()..., {}};
        for (std::size_t i = 0; i < sizeof...(Columns); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (is_same_text(ids[i], ids[j]))
                    return inside(
                        names[i], make_problem(rule_of::columns, "two columns", "one column"));
        return {};
    }
    template <std::size_t... Field>
    static consteval problem find_problem(std::index_sequence<Field...>) {
        return first_of(twice_problem(), field_problem<Field>()...);
    }
    static constexpr problem value =
        find_problem(std::make_index_sequence<view_of<Policy>.fields.size()>{});
};

template <class Policy, class Source, class Fields>
struct layout_of_fields;
template <class Policy, class Source, std::size_t... Field>
struct layout_of_fields<Policy, Source, std::index_sequence<Field...>> {
    using type = layout<Policy, typename Source::template cells<Policy, Field>...>;
};
template <class Policy, class Source>
using layout_of = typename layout_of_fields<
    Policy,
    Source,
    std::make_index_sequence<view_of<Policy>.fields.size()>>::type;

/// The columns of a policy's fields. Only those of fields with cells are set. What makes columns of
/// another type specialises it for a value of its own.
template <class Policy, auto AreMade>
struct bound_columns {
    const column_data* all[view_of<Policy>.fields.size() + 1]{};
};
/// Of a source that makes them.
template <class Policy>
struct bound_columns<Policy, true> : bound_columns<Policy, false> {
    column_data own[view_of<Policy>.fields.size() + 1];
};

// ---- records -----------------------------------------------------------------------------------

/// Answers of a quantifier, as a boolean that may be unknown.
template <class Quantifier>
struct quantifier_reader {
    template <class Subject>
    static constexpr auto read(const Subject& subject) noexcept {
        const auto answer = as_truth(Quantifier::test(subject));
        return reading<std::int64_t>{
            answer == truth::yes, answer == truth::unknown ? presence::missing : presence::known};
    }
};

/// Plain numbers need no steps in 64 bits. In eights, which compilers do not do at -O2.
template <class Subject, class Reader, class Integer>
void copy_from_records(const void* records, std::size_t row, std::size_t count, void* to) {
    const Subject* const subjects = static_cast<const Subject*>(records) + row;
    Integer* const cells = static_cast<Integer*>(to);
    std::size_t i = 0;
    for (; i + 8 <= count; i += 8)
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            ((cells[i + I] = static_cast<Integer>(Reader::read(subjects[i + I]))), ...);
        }
    (std::make_index_sequence<8>{});
    for (; i < count; ++i)
        cells[i] = static_cast<Integer>(Reader::read(subjects[i]));
}
struct record_copy {
    copy_function copy = nullptr;
    std::size_t size = 0; // of the integer
    bool is_signed = false;
};
template <class Subject, class Reader>
constexpr record_copy copy_of() noexcept {
    using read = decltype(Reader::read(std::declval<const Subject&>()));
    if constexpr (std::integral<read>) {
        using integer = std::conditional_t<std::is_same_v<read, bool>, std::uint8_t, read>;
        return {
            &copy_from_records<Subject, Reader, integer>,
            sizeof(integer),
            std::is_signed_v<integer>};
    } else {
        return {};
    }
}
template <std::size_t Size, bool IsSigned>
using integer_of_size = std::conditional_t<
    Size == 1,
    std::conditional_t<IsSigned, std::int8_t, std::uint8_t>,
    std::conditional_t<
        Size == 2,
        std::conditional_t<IsSigned, std::int16_t, std::uint16_t>,
        std::conditional_t<
            Size == 4,
            std::conditional_t<IsSigned, std::int32_t, std::uint32_t>,
            std::conditional_t<IsSigned, std::int64_t, std::uint64_t>>>>;

/// Takes a description for the functions that read its fields from a subject.
template <class Policy, class Subject>
struct fill_collector {
    fill_function fills[view_of<Policy>.fields.size() + 1]{};
    record_copy copies[view_of<Policy>.fields.size() + 1]{};
    ignored_list<operand_view> operands{};
    ignored_list<condition_view> conditions{};
    ignored_list<band_view> bands{};
    ignored_list<rule_view> rules{};
    ignored_list<outcome_view> outcomes{};
    ignored_list<criterion_view> criteria{};
    ignored_list<question_view> questions{};
    std::size_t parent = field_view::npos;

    template <auto Field>
    constexpr std::size_t field_index() {
        if (parent != field_view::npos) return 0;
        constexpr std::size_t place = place_of(view_of<Policy>, identity_of<Field>());
        if constexpr (place < view_of<Policy>.fields.size()) {
            if constexpr (view_of<Policy>.fields[place].kind == field_kind::value) {
                fills[place] = &fill_by_reader<Subject, field<Field>>;
                copies[place] = copy_of<Subject, field<Field>>();
            }
            field_view ignored;
            if constexpr (requires { field<Field>::describe(*this, ignored); })
                field<Field>::describe(*this, ignored);
        }
        return place;
    }
    template <class Quantifier>
    constexpr std::size_t children_index() {
        constexpr std::size_t place = place_of(view_of<Policy>, identity_of_type<Quantifier>());
        if constexpr (place < view_of<Policy>.fields.size())
            if (parent == field_view::npos)
                fills[place] = &fill_by_reader<Subject, quantifier_reader<Quantifier>>;
        return place;
    }
};
template <class Policy, class Subject>
inline constexpr auto record_readers = [] {
    fill_collector<Policy, Subject> collector;
    policy_view ignored;
    Policy::describe(collector, ignored);
    return collector;
}();

/// What the cells of a field are in records.
template <class Policy, class Subject, std::size_t Field>
struct cells_of_records {
    static constexpr auto choose() {
        if constexpr (!has_cells(view_of<Policy>.fields[Field])) {
            return no_cells{};
        } else {
            constexpr record_copy how = record_readers<Policy, Subject>.copies[Field];
            // The size, because GCC with -fsanitize=undefined compares no function with null.
            if constexpr (how.size == 0)
                return filled_cells{};
            else
                return copied_cells<integer_of_size<how.size, how.is_signed>, how.copy>{};
        }
    }
    using type = decltype(choose());
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
