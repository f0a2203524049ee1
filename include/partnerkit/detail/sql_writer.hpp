// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_SQL_WRITER_HPP_INCLUDED
#define PARTNERKIT_DETAIL_SQL_WRITER_HPP_INCLUDED

// Values and conditions as SQL. Policies, and what a caller has: render/sql.hpp.

#include <partnerkit/detail/phrase.hpp>

namespace partnerkit {
inline namespace v0 {
namespace render {

/// Whose SQL it is.
enum class dialect : unsigned char { ansi, postgresql, sqlite, duckdb, clickhouse };
BOOST_DESCRIBE_ENUM(dialect, ansi, postgresql, sqlite, duckdb, clickhouse)

} // namespace render

namespace detail {

struct sql_comparison {
    std::string_view symbol{};
    relation negated{};  // not a >= b is a < b
    relation mirrored{}; // a >= b is -a <= -b
    bool holds[3]{};     // where the left side is lower, equal, higher
};
constexpr sql_comparison sql_comparison_of(relation op) {
    constexpr sql_comparison all[]{
        {" >= ", relation::less_than, relation::at_most, {false, true, true}},
        {" <= ", relation::more_than, relation::at_least, {true, true, false}},
        {" > ", relation::at_most, relation::less_than, {false, false, true}},
        {" < ", relation::at_least, relation::more_than, {true, false, false}},
        {}, // between
        {}, // half_open
        {" = ", relation::is_not, relation::is, {false, true, false}},
        {" <> ", relation::is, relation::is_not, {true, false, true}}};
    return all[static_cast<std::size_t>(op)];
}

/// What stands before the first of several parts, and before each other one.
struct sql_lead {
    std::string_view first{};
    std::string_view next{};
    bool is_used = false;

    constexpr std::string_view operator()() {
        const std::string_view here = is_used ? next : first;
        is_used = true;
        return here;
    }
};

// ---- parts, which a writer takes like texts and numbers ----------------------------------------

struct sql_quoted {
    char quote = '"';
    std::string_view text{};
    std::string_view suffix{};

    constexpr void write(auto& to) const {
        const bool has_escapes = to.dialect == render::dialect::clickhouse;
        to << quote;
        for (const char c : text) {
            if (c == quote || (has_escapes && c == '\\')) to << (has_escapes ? '\\' : c);
            to << c;
        }
        to << suffix << quote;
    }
};
/// In 64 bits, also where a column or a literal has less.
template <class Part>
struct sql_whole {
    Part part{};

    constexpr void write(auto& to) const {
        if (to.dialect == render::dialect::sqlite)
            to << part;
        else if (to.dialect == render::dialect::clickhouse)
            to << "toInt64(" << part << ')';
        else
            to << "CAST(" << part << " AS BIGINT)";
    }
};
template <class Part>
sql_whole(Part) -> sql_whole<Part>;
/// A field for arithmetic, NULL where it is absent.
struct sql_number {
    const field_view& field;
    constexpr void write(auto& to) const { to.write_number(field); }
};
/// The same for comparisons.
struct sql_value {
    const field_view& field;
    constexpr void write(auto& to) const {
        if (field.kind == field_kind::value)
            to << sql_quoted{'"', field.name};
        else
            to.write_number(field);
    }
};
struct sql_product {
    operand_view of{};
    bool is_wide = false;

    constexpr void write(auto& to) const {
        const sql_number base{to.view.fields[of.field]};
        if (of.factor == 0)
            to << 0;
        else if (!is_wide)
            to << base;
        else if (to.dialect == render::dialect::clickhouse)
            to << "toDecimal128(" << base << ", 0)";
        else if (to.dialect == render::dialect::duckdb)
            to << "CAST(" << base << " AS HUGEINT)";
        else
            to << "CAST(" << base << " AS NUMERIC(38))";
        if (of.factor != 0 && of.factor != 1) to << " * " << of.factor;
    }
};
struct sql_is {
    relation state{};
    const field_view& field;
    bool negated = false;
    constexpr void write(auto& to) const { to.write_presence(state, field, negated); }
};
struct sql_is_met {
    view_range condition{};
    constexpr void write(auto& to) const { to.write_condition(condition.first, false, true); }
};
/// In a CASE: where the condition before is not met, but not where it is unknown.
struct sql_otherwise {
    view_range condition{};
    constexpr void write(auto& to) const {
        if (to.is_certain(condition)) return void(to << " ELSE ");
        to << " WHEN ";
        to.write_condition(condition.first, true, true);
        to << " THEN ";
    }
};

// ---- the writer --------------------------------------------------------------------------------

/// A condition is written so that it is true where it is certainly met, or where it is certainly
/// not met, and false or NULL elsewhere. As there is no NOT around what may be NULL, it does not
/// matter whether a data base has its three-valued logic right.
template <class Out>
struct sql_writer {
    Out out;
    const policy_view& view;
    render::dialect dialect;
    bool is_exact = true;

    template <class Part>
    constexpr sql_writer& operator<<(const Part& part) {
        if constexpr (requires { part.write(*this); })
            part.write(*this);
        else
            out << part;
        return *this;
    }

    // ---- what a policy says --------------------------------------------------------------------

    constexpr const operand_view& operand(const field_view& of, std::size_t n) const {
        return view.operands[of.operands.first + n];
    }
    constexpr const field_view& source(const field_view& of, std::size_t n) const {
        return view.fields[operand(of, n).field];
    }
    static constexpr bool asks_presence(relation op) {
        return op == relation::is_known || op == relation::is_missing ||
               op == relation::is_not_applicable;
    }
    constexpr bool is_certain(view_range condition) const {
        for (std::size_t i = 0; i < condition.size; ++i) {
            const condition_view& asked = view.conditions[condition.first + i];
            const field_view& field = view.fields[asked.field];
            if (!is_group(asked.op) && !asks_presence(asked.op) &&
                (field.may_be_missing || field.may_be_not_applicable))
                return false;
        }
        return true;
    }

    // ---- values --------------------------------------------------------------------------------

    constexpr void write_number(const field_view& field) {
        if (field.kind == field_kind::value) {
            *this << sql_whole{sql_quoted{'"', field.name}};
        } else if (field.kind == field_kind::banded) {
            write_bands(field);
        } else if (field.kind == field_kind::better_of) {
            write_best(field);
        } else if (field.kind == field_kind::capped) {
            *this << "CASE WHEN " << sql_value{source(field, 0)} << " < 0 THEN " << sql_whole{0}
                  << " WHEN " << sql_value{source(field, 0)} << " > " << field.domain.highest
                  << " THEN " << sql_whole{field.domain.highest} << " ELSE "
                  << sql_number{source(field, 0)} << " END";
        } else { // points_if, provided
            *this << "CASE WHEN " << sql_is_met{field.condition} << " THEN ";
            if (field.kind == field_kind::provided)
                write_number(source(field, 0));
            else
                *this << sql_whole{field.domain.highest};
            *this << sql_otherwise{field.condition} << sql_whole{0} << " END";
        }
    }
    constexpr void write_bands(const field_view& field) {
        const field_view& from = source(field, 0);
        sql_lead lead{"CASE WHEN ", " WHEN "};
        for (std::size_t i = 0; i < field.bands.size; ++i) {
            const band_view& band = view.bands[field.bands.first + i];
            out << lead();
            if (i + 1 == field.bands.size)
                write_presence(relation::is_known, from, false);
            else
                write_comparison(
                    {.op = relation::at_least,
                     .field = operand(field, 0).field,
                     .lower = band.lower,
                     .upper = from.domain.highest},
                    false);
            *this << " THEN " << sql_whole{band.points};
        }
        out << " END";
    }
    /// Each is compared with those after it.
    constexpr void write_best(const field_view& field) {
        if (field.operands.size == 1) return void(*this << sql_product{operand(field, 0)});
        sql_lead lead{" WHEN ", " OR "};
        out << "CASE";
        for (std::size_t i = 0; i < field.operands.size; ++i)
            if (source(field, i).may_be_missing)
                *this << lead() << sql_is{relation::is_missing, source(field, i)};
        if (lead.is_used) out << " THEN NULL";
        for (std::size_t i = 0; i < field.operands.size; ++i) {
            lead = {" WHEN (", ") AND ("};
            for (std::size_t other = i + 1; other < field.operands.size; ++other) {
                *this << lead() << sql_product{operand(field, i)}
                      << " >= " << sql_product{operand(field, other)};
                if (source(field, other).may_be_not_applicable)
                    *this << " OR " << sql_is{relation::is_not_applicable, source(field, other)};
            }
            *this << (lead.is_used ? ") THEN " : " ELSE ") << sql_product{operand(field, i)};
        }
        out << " END";
    }

    // ---- presence: never NULL ------------------------------------------------------------------

    constexpr void write_presence(relation state, const field_view& field, bool negated) {
        if (field.kind == field_kind::capped || field.kind == field_kind::banded)
            return write_presence(state, source(field, 0), negated);
        if (state == relation::is_not_applicable) return write_not_applicable(field, negated);
        const bool is_absent = negated == (state == relation::is_known);
        if (state == relation::is_missing && field.may_be_not_applicable) {
            *this << '(' << sql_is{relation::is_known, field, is_absent}
                  << (negated ? " OR " : " AND ")
                  << sql_is{relation::is_not_applicable, field, is_absent} << ')';
        } else if (field.kind != field_kind::ratio) {
            *this << sql_value{field} << (is_absent ? " IS NULL" : " IS NOT NULL");
        } else {
            const std::string_view then = is_absent ? " OR " : " AND ";
            *this << '(' << sql_is{relation::is_known, source(field, 0), is_absent} << then
                  << sql_is{relation::is_known, source(field, 1), is_absent};
            if (field.zero_is_missing)
                *this << then << sql_value{source(field, 1)} << (is_absent ? " = 0" : " <> 0");
            out << ')';
        }
    }
    constexpr void write_not_applicable(const field_view& field, bool negated) {
        if (!field.may_be_not_applicable) return void(out << (negated ? "1 = 1" : "1 = 0"));
        if (field.kind == field_kind::value) {
            *this << (negated ? "NOT " : "") << sql_quoted{'"', field.name, "_not_applicable"};
            return;
        }
        sql_lead lead{
            negated ? "CASE WHEN " : "(", field.kind == field_kind::ratio ? " OR " : " AND "};
        for (std::size_t n = 0; n < field.operands.size; ++n)
            *this << lead() << sql_is{relation::is_not_applicable, source(field, n)};
        if (field.kind == field_kind::provided)
            *this << " AND (" << sql_is_met{field.condition} << ')';
        out << (negated ? " THEN 0 ELSE 1 END = 1" : ")");
    }

    // ---- conditions ----------------------------------------------------------------------------

    constexpr void write_condition(std::size_t node, bool negated, bool is_alone = false) {
        const condition_view& asked = view.conditions[node];
        if (asks_presence(asked.op))
            return write_presence(asked.op, view.fields[asked.field], negated);
        if (!is_group(asked.op)) return write_comparison(asked, negated);
        const bool is_all = asked.op == relation::all_of || asked.op == relation::not_;
        if (asked.op == relation::not_) negated = !negated;
        const std::size_t end = node + asked.size;
        const bool is_one = node + 1 + view.conditions[node + 1].size == end;
        const bool is_bare = is_one || is_alone;
        sql_lead lead{is_bare ? "" : "(", is_all != negated ? " AND " : " OR "};
        for (std::size_t part = node + 1; part < end; part += view.conditions[part].size) {
            out << lead();
            write_condition(part, negated, is_one && is_alone);
        }
        out << (is_bare ? "" : ")");
    }
    constexpr void write_comparison(const condition_view& asked, bool negated) {
        const field_view& field = view.fields[asked.field];
        const bool is_ratio = field.kind == field_kind::ratio;
        const std::int64_t open = is_ratio ? 0 : 1; // as in the description of conditions
        const auto one = [&](relation op, std::int64_t bound) {
            if (negated) op = sql_comparison_of(op).negated;
            if (is_ratio) return write_quotient(field, op, bound, asked.scale);
            *this << sql_value{field} << sql_comparison_of(op).symbol << bound;
        };
        if (field.domain.name_count > 0) return write_names(field, asked, negated);
        if (asked.op == relation::at_most) return one(asked.op, asked.upper);
        if (asked.op == relation::less_than) return one(asked.op, asked.upper + open);
        if (asked.op == relation::more_than) return one(asked.op, asked.lower - open);
        if (!is_range(asked.op)) return one(asked.op, asked.lower);
        out << '(';
        one(relation::at_least, asked.lower);
        out << (negated ? " OR " : " AND ");
        one(asked.op == relation::between ? relation::at_most : relation::less_than,
            asked.upper + (asked.op == relation::between ? 0 : open));
        out << ')';
    }
    /// The enumerators that satisfy a comparison, or the values of a bool.
    constexpr void write_names(const field_view& field, const condition_view& asked, bool negated) {
        const bool is_flag = field.domain.kind == value_kind::boolean;
        const auto is_asked = [&](const named_value& each) {
            const bool is_inside = asked.lower <= each.steps && each.steps <= asked.upper;
            return is_inside == (negated == (asked.op == relation::is_not));
        };
        std::size_t count = 0;
        for (std::size_t i = 0; i < field.domain.name_count; ++i)
            count += is_asked(field.domain.names[i]) ? 1U : 0U;
        sql_lead lead{count > 1 ? "(" : "", " OR "};
        for (std::size_t i = 0; i < field.domain.name_count; ++i) {
            const named_value& each = field.domain.names[i];
            if (!is_asked(each)) continue;
            *this << lead() << (is_flag && each.steps == 0 ? "NOT " : "")
                  << sql_quoted{'"', field.name};
            if (!is_flag) *this << " = " << sql_quoted{'\'', each.name};
        }
        out << (count > 1 ? ")" : count == 1 ? "" : "1 = 0");
    }
    /// n / d against bound / scale: n * scale against bound * d, the other way round where d < 0.
    constexpr void
    write_quotient(const field_view& field, relation op, std::int64_t bound, std::int64_t scale) {
        const field_view& below = source(field, 1);
        const auto exceeds = [](const domain_view& of, std::int64_t factor) {
            const wide low = wide{of.lowest} * factor;
            const wide high = wide{of.highest} * factor;
            return low < INT64_MIN || low > INT64_MAX || high < INT64_MIN || high > INT64_MAX;
        };
        const bool is_wide =
            exceeds(source(field, 0).domain, scale) || exceeds(below.domain, bound);
        if (is_wide && dialect == render::dialect::sqlite) {
            is_exact = false;
            return void(*this << "! more than 64 bits: " << sql_quoted{'"', field.name});
        }
        sql_lead lead{"(", " OR "};
        const auto compare_where = [&](std::string_view sign, relation compared) {
            *this << lead() << sql_value{below} << sign
                  << sql_product{{operand(field, 0).field, scale}, is_wide}
                  << sql_comparison_of(compared).symbol
                  << sql_product{{operand(field, 1).field, bound}, is_wide};
        };
        const sql_comparison asked = sql_comparison_of(op);
        if (below.domain.highest > 0) compare_where(" > 0 AND ", op);
        if (below.domain.lowest < 0) compare_where(" < 0 AND ", asked.mirrored);
        if (!field.zero_is_missing && asked.holds[compare(field.when_zero, {bound, scale}) + 1])
            *this << lead() << sql_value{below} << " = 0 AND "
                  << sql_is{relation::is_known, source(field, 0)};
        out << (lead.is_used ? ")" : "1 = 0");
    }
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
