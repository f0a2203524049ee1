// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_ARROW_HPP_INCLUDED
#define PARTNERKIT_ARROW_HPP_INCLUDED

/// \file
/// Decides the rows of a record batch that comes through the Arrow C data interface, from a data
/// base or a data frame library, where it lies:
///
///     const auto done = batch::decide<pipeline_tiers>(
///         batch::arrow(array, schema), batch::outcomes(tiers));
///
/// `array` and `schema` are of a struct (format `+s`). A field of the policy is read from the child
/// of its name; other children are ignored. What a child may be:
///
/// - whole numbers of 8 to 64 bits: units of a number, values of an enumeration, 0 and 1 of a
///   boolean, steps of a date or a duration;
/// - `float`, `double` and decimals of 32 to 128 bits, of a number: the nearest step, unless
///   `rounded(...)` asks for something else, and only within its bounds;
/// - booleans; dates of 32 and 64 bits; durations;
/// - texts (utf8, also large, as views or by a dictionary), of anything: as `checked` reads them;
/// - nothing (format `n`): missing in each row.
///
/// A cell that is null, or a row of the struct that is, has no value: it is missing. A cell that is
/// no value of its field makes its row invalid, as everywhere in `batch`. A column that is missing
/// or has another type, and a structure that contradicts itself, are a `batch::error`, and nothing
/// is written. Nothing is copied, allocated, kept or released: the array remains the caller's.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/batch.hpp>
#include <partnerkit/detail/batch/arrow_cells.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

// ---- columns that are made from arrays ----------------------------------------------------------

enum class arrow_columns { are_made };
template <class Policy, auto AreMade>
    requires std::is_same_v<std::remove_const_t<decltype(AreMade)>, arrow_columns>
struct bound_columns<Policy, AreMade> : bound_columns<Policy, false> {
    arrow_column own[view_of<Policy>.fields.size() + 1];
};

/// Takes a description for the functions that read its fields from texts.
template <class Policy>
struct text_collector : fill_collector<Policy, void> {
    text_function functions[view_of<Policy>.fields.size() + 1]{};

    template <auto Field>
    constexpr std::size_t field_index() {
        constexpr std::size_t place = place_of(view_of<Policy>, identity_of<Field>());
        if constexpr (place < view_of<Policy>.fields.size()) {
            if constexpr (view_of<Policy>.fields[place].kind == field_kind::value)
                functions[place] = &read_text<typename field<Field>::value_type>;
            field_view ignored;
            if constexpr (requires { field<Field>::describe(*this, ignored); })
                field<Field>::describe(*this, ignored);
        }
        return place;
    }
    template <class Quantifier>
    constexpr std::size_t children_index() {
        return 0;
    }
};
template <class Policy>
inline constexpr auto text_functions = [] {
    text_collector<Policy> collector;
    policy_view ignored;
    Policy::describe(collector, ignored);
    return collector;
}();

// ---- formats ------------------------------------------------------------------------------------

inline fill_function fill_of_whole(char format) noexcept {
    switch (format) {
    case 'c':
        return &fill_whole<std::int8_t>;
    case 'C':
        return &fill_whole<std::uint8_t>;
    case 's':
        return &fill_whole<std::int16_t>;
    case 'S':
        return &fill_whole<std::uint16_t>;
    case 'i':
        return &fill_whole<std::int32_t>;
    case 'I':
        return &fill_whole<std::uint32_t>;
    case 'l':
        return &fill_whole<std::int64_t>;
    case 'L':
        return &fill_whole<std::uint64_t>;
    default:
        return nullptr;
    }
}

struct arrow_texts {
    fill_function cells = nullptr;
    fill_function places = nullptr; // in a dictionary
    bool has_views = false;
};
inline arrow_texts find_texts(std::string_view format) noexcept {
    if (format == "u")
        return {
            &fill_texts<offset_texts<std::int32_t>>,
            &fill_from_dictionary<offset_texts<std::int32_t>>};
    if (format == "U")
        return {
            &fill_texts<offset_texts<std::int64_t>>,
            &fill_from_dictionary<offset_texts<std::int64_t>>};
    if (format == "vu") return {&fill_texts<view_texts>, &fill_from_dictionary<view_texts>, true};
    return {};
}

/// Cells of so many digits after the point, of a type of integers.
template <class Integer>
void read_as_decimal(arrow_column& to, int scale) noexcept {
    constexpr int most_digits = 18; // whose power is one of 64 bits
    to.scale = scale;
    fraction steps{1, 0}; // as `reduced` answers what does not fit
    if (scale >= -most_digits && scale <= most_digits) {
        wide factor = to.domain->step.denominator;
        wide divisor = to.domain->step.numerator;
        for (int digit = 0; digit < scale; ++digit)
            divisor *= 10;
        for (int digit = 0; digit > scale; --digit)
            factor *= 10;
        steps = reduced(factor, divisor);
    }
    to.factor = steps.numerator;
    to.divisor = steps.denominator;
    to.fill = to.divisor == 1 ? &fill_whole<Integer> : &fill_quotients<Integer>;
}

/// Reads a number, and takes it away.
inline std::optional<int> take_number(std::string_view& format) noexcept {
    const bool negative = format.starts_with('-');
    if (negative) format.remove_prefix(1);
    int value = 0;
    std::size_t digits = 0;
    while (digits < format.size() && digits < 4 && format[digits] >= '0' && format[digits] <= '9')
        value = value * 10 + (format[digits++] - '0');
    if (digits == 0) return std::nullopt;
    format.remove_prefix(digits);
    return negative ? -value : value;
}

/// `d:precision,scale` or `d:precision,scale,bits`.
inline bool read_as_decimal(arrow_column& to, std::string_view format) noexcept {
    format.remove_prefix(2);
    const auto precision = take_number(format);
    if (!precision || !format.starts_with(',')) return false;
    format.remove_prefix(1);
    const auto scale = take_number(format);
    if (!scale) return false;
    int bits = 128;
    if (format.starts_with(',')) {
        format.remove_prefix(1);
        bits = take_number(format).value_or(0);
    }
    const int most = bits == 32 ? 9 : bits == 64 ? 18 : bits == 128 ? 38 : 0;
    if (!format.empty() || *precision < 1 || *precision > most) return false;
    if (*scale < -38 || *scale > 38) return false;
    if (bits == 32)
        read_as_decimal<std::int32_t>(to, *scale);
    else if (bits == 64)
        read_as_decimal<std::int64_t>(to, *scale);
    else
        read_as_decimal<wide>(to, *scale);
    return true;
}

/// Chooses how cells of a format become steps of the column's domain. False: not at all.
inline bool read_as(arrow_column& to, std::string_view format) noexcept {
    const domain_view& domain = *to.domain;
    const bool is_number = domain.kind == value_kind::number;
    if (const arrow_texts texts = find_texts(format); texts.cells != nullptr) {
        to.fill = texts.cells;
        return true;
    }
    if (format.size() == 1) {
        switch (format[0]) {
        case 'n':
            to.fill = &fill_nulls;
            return true;
        case 'b':
            to.fill = &fill_bits;
            return domain.kind == value_kind::boolean;
        case 'f':
            to.fill = &fill_reals<float>;
            return is_number;
        case 'g':
            to.fill = &fill_reals<double>;
            return is_number;
        default:
            to.fill = fill_of_whole(format[0]);
            to.factor = is_number ? domain.step.denominator : 1;
            return to.fill != nullptr && !(is_number && domain.step.numerator != 1);
        }
    }
    if (format == "tdD") {
        to.fill = &fill_whole<std::int32_t>;
        return domain.kind == value_kind::date;
    }
    if (format == "tdm") { // milliseconds, of whole days
        to.fill = &fill_quotients<std::int64_t>;
        to.divisor = 86'400'000;
        to.mode = rounding::none;
        return domain.kind == value_kind::date;
    }
    if (format.size() == 3 && format.starts_with("tD")) {
        const std::size_t unit = std::string_view{"smun"}.find(format[2]);
        if (unit == std::string_view::npos) return false;
        read_as_decimal<std::int64_t>(to, 3 * static_cast<int>(unit)); // of a second
        return domain.kind == value_kind::duration;
    }
    return format.starts_with("d:") && is_number && read_as_decimal(to, format);
}

// ---- arrays -------------------------------------------------------------------------------------

/// Whether an array is one that can be read: not released, and with numbers that can be.
inline bool is_readable(const ArrowArray& array, std::int64_t buffers) noexcept {
    constexpr std::int64_t most = PTRDIFF_MAX / 16 - 1; // cells of 16 bytes
    return array.release != nullptr && array.length >= 0 && array.offset >= 0 &&
           array.length <= most && array.offset <= most - array.length && array.null_count >= -1 &&
           array.null_count <= array.length && array.n_buffers >= buffers &&
           (array.n_buffers == 0 || array.buffers != nullptr) &&
           !(array.null_count > 0 && buffers > 0 && array.buffers[0] == nullptr);
}

/// The same for an array with cells, which are in its second buffer.
inline bool has_cells(const ArrowArray& array, std::string_view format) noexcept {
    if (format == "n") return is_readable(array, 0);
    const arrow_texts texts = find_texts(format);
    const std::int64_t buffers = texts.cells != nullptr ? 3 : 2;
    return is_readable(array, buffers) && (array.n_buffers == buffers || texts.has_views) &&
           (array.length == 0 || array.buffers[1] != nullptr);
}

inline bitmap validity_of(const ArrowArray& array) noexcept {
    if (array.null_count == 0 || array.n_buffers == 0) return {};
    return {
        static_cast<const std::uint8_t*>(array.buffers[0]), static_cast<std::size_t>(array.offset)};
}

/// Makes the column of a child, for a domain and a text function that are set. Rows are those of
/// its parent, which is sound.
inline batch::fault bind_arrow_column(
    const ArrowArray& parent,
    const ArrowArray* array,
    const ArrowSchema& schema,
    arrow_column& to) noexcept {
    using batch::fault;
    if (array == nullptr || schema.format == nullptr || schema.release == nullptr)
        return fault::column_layout;
    const std::string_view format{schema.format};
    if (schema.dictionary != nullptr) {
        const ArrowSchema& listed = *schema.dictionary;
        if (listed.format == nullptr || array->dictionary == nullptr) return fault::column_layout;
        to.indices = format.size() == 1 ? fill_of_whole(format[0]) : nullptr;
        to.fill = find_texts(listed.format).places;
        if (to.indices == nullptr || to.fill == nullptr || listed.dictionary != nullptr)
            return fault::column_type;
        if (!has_cells(*array->dictionary, listed.format)) return fault::column_layout;
    } else {
        if (!read_as(to, format)) return fault::column_type;
        if (array->dictionary != nullptr) return fault::column_layout;
    }
    if (!has_cells(*array, format)) return fault::column_layout;
    to.values = array;
    to.size = static_cast<std::size_t>(array->length);
    if (array->length < parent.offset + parent.length) return fault::column_layout;
    if (to.fill != &fill_nulls) {
        to.valid = validity_of(*array);
        to.valid.offset += static_cast<std::size_t>(parent.offset);
    }
    to.offset = static_cast<std::size_t>(array->offset + parent.offset);
    to.rows = validity_of(parent);
    return fault::none;
}

} // namespace detail

namespace batch {

/// The rows of a struct array. Made by `arrow(array, schema)`; refers to the caller's memory.
class arrow_rows {
  public:
    constexpr arrow_rows(const ArrowArray& array, const ArrowSchema& schema) noexcept
        : array_(&array), schema_(&schema) {}

    /// What becomes of numbers between two steps; the nearest step, unless this is asked.
    [[nodiscard]] constexpr arrow_rows rounded(rounding mode) const noexcept {
        arrow_rows result = *this;
        result.mode_ = mode;
        return result;
    }

    template <class Policy, std::size_t Field>
    using cells = std::conditional_t<
        detail::has_cells(view_of<Policy>.fields[Field]),
        detail::filled_cells,
        detail::no_cells>;
    static constexpr auto makes_columns = detail::arrow_columns::are_made;
    template <class Policy>
    struct diagnosis {
        static constexpr detail::problem value = [] {
            for (const field_view& field : view_of<Policy>.fields)
                if (field.kind == field_kind::children)
                    return inside(
                        field.name,
                        detail::make_problem(
                            detail::rule_of::columns, "child records", "batch::records(...)"));
            return detail::problem{};
        }();
    };

    [[nodiscard]] constexpr std::size_t rows() const noexcept {
        return array_->length < 0 ? 0 : static_cast<std::size_t>(array_->length);
    }

    template <class Policy>
    [[nodiscard]] error bind(detail::bound_columns<Policy, makes_columns>& to) const noexcept {
        if (const fault wrong = find_fault(); wrong != fault::none)
            return {wrong, "the struct array"};
        for (std::size_t field = 0; field < view_of<Policy>.fields.size(); ++field) {
            const field_view& view = view_of<Policy>.fields[field];
            if (!detail::has_cells(view)) continue;
            detail::arrow_column& column = to.own[field];
            column.domain = &view.domain;
            column.read = detail::text_functions<Policy>.functions[field];
            column.mode = mode_;
            if (const fault wrong = bind_child(view.name, column); wrong != fault::none)
                return {wrong, view.name, column.size, rows()};
            to.all[field] = &column;
        }
        return {};
    }

  private:
    /// Whether the struct is one, and sound.
    [[nodiscard]] fault find_fault() const noexcept {
        if (schema_->release == nullptr || schema_->format == nullptr) return fault::column_layout;
        if (std::string_view{schema_->format} != "+s") return fault::column_type;
        const bool is_sound = detail::is_readable(*array_, 1) && array_->n_children >= 0 &&
                              array_->n_children == schema_->n_children;
        const bool has_children = array_->n_children == 0 ||
                                  (array_->children != nullptr && schema_->children != nullptr);
        return is_sound && has_children ? fault::none : fault::column_layout;
    }
    /// Finds the child of a name, of which there must be one.
    [[nodiscard]] fault
    bind_child(std::string_view name, detail::arrow_column& column) const noexcept {
        std::int64_t place = schema_->n_children;
        for (std::int64_t i = 0; i < schema_->n_children; ++i) {
            const ArrowSchema* const child = schema_->children[i];
            if (child == nullptr) return fault::column_layout;
            if (child->name == nullptr || child->name != name) continue;
            if (place < schema_->n_children) return fault::column_layout;
            place = i;
        }
        if (place == schema_->n_children) return fault::no_column;
        return detail::bind_arrow_column(
            *array_, array_->children[place], *schema_->children[place], column);
    }

    const ArrowArray* array_;
    const ArrowSchema* schema_;
    rounding mode_ = rounding::nearest;
};

/// The rows of a struct array, such as a record batch; see above.
[[nodiscard]] constexpr arrow_rows
arrow(const ArrowArray& array, const ArrowSchema& schema) noexcept {
    return {array, schema};
}
void arrow(const ArrowArray&&, const ArrowSchema&) = delete;
void arrow(const ArrowArray&, const ArrowSchema&&) = delete;

} // namespace batch
} // namespace v0
} // namespace partnerkit

#endif
