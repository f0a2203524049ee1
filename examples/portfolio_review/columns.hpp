// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_COLUMNS_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_COLUMNS_HPP_INCLUDED

#include "table.hpp"

#include <partnerkit/text.hpp>

#include <map>
#include <optional>

namespace portfolio {

namespace pk = partnerkit;

/// A value that the review reads from a file. Its column has the field's name as its heading,
/// unless `--columns` gives another.
struct field_name {
    std::string name;
    bool is_required = false; ///< in every record
};

/// What the command line says of fields: a heading each (`--columns`), or a value where the files
/// have none (`--assume`).
using field_texts = std::map<std::string, std::string, std::less<>>;

/// Where the fields are in a table, and the checked values in its cells.
class columns {
  public:
    [[nodiscard]] static result<columns> find(
        const table&,
        const std::vector<field_name>&,
        const field_texts& headings,
        const field_texts& assumed);

    /// Whether there is a column, or an assumption that stands for one.
    [[nodiscard]] bool has(std::string_view field) const;

    /// The value of a domain; a `std::optional` one may be empty, another must not.
    template <class Value>
    [[nodiscard]] result<Value> value(const record& row, std::string_view field) const {
        const auto checked = pk::checked<Value>(text(row, field));
        if (checked) return *checked;
        return error(row, field, pk::to_text(checked.error()));
    }

    /// A text, which must not be empty.
    [[nodiscard]] result<std::string> name(const record& row, std::string_view field) const;

    /// An error in the cell of a field.
    [[nodiscard]] input_error
    error(const record& row, std::string_view field, std::string_view text) const;

  private:
    struct source {
        std::optional<std::size_t> column;
        std::optional<std::string> assumed;
    };

    [[nodiscard]] std::string_view text(const record& row, std::string_view field) const;

    const table* table_ = nullptr;
    std::map<std::string, source, std::less<>> sources_;
};

} // namespace portfolio

#endif
