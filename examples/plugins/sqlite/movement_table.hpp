// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PLUGINS_SQLITE_MOVEMENT_TABLE_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PLUGINS_SQLITE_MOVEMENT_TABLE_HPP_INCLUDED

// The movement of partners as a table: SELECT * FROM partner_movement('history'). The history is a
// table or view of the same connection, a row for each partner and period, with the columns
// `partner`, `period`, those of `results` and, if there is one, `activity`: 0 or 1. Where that is
// absent or NULL, a period is active if any of its results is known and not zero or false.

#include "cells.hpp"
#include "partner_policy.hpp"

#include <cstdarg>
#include <new>

namespace movement_table {

namespace pk = partnerkit;
using cells::growing_text;
using partner_policy::movement_policy;
using partner_policy::results;

inline constexpr const char* name = PARTNER_PREFIX "_movement";

using tier = decltype(partner_policy::tier_policy{}(results{}));
static_assert(
    pk::has_domain<tier>,
    "a movement wants a tier for every period: end the table with pk::otherwise");

// ---- what was active ---------------------------------------------------------------------------

/// The optional column, described like the others, so that it is read like them.
struct given_activity {
    std::optional<bool> activity;
};
BOOST_DESCRIBE_STRUCT(given_activity, (), (activity))

// ---- the history -------------------------------------------------------------------------------

/// Whether the order of SQLite has two values in one place: 1 and 1.0 are the same partner. None
/// where memory ended.
inline std::optional<bool> are_same(sqlite3_value* a, sqlite3_value* b) {
    const int type = sqlite3_value_type(a);
    if (type != sqlite3_value_type(b)) {
        const bool is_whole = type == SQLITE_INTEGER;
        if ((!is_whole && type != SQLITE_FLOAT) ||
            sqlite3_value_type(b) != (is_whole ? SQLITE_FLOAT : SQLITE_INTEGER))
            return false;
        const std::int64_t whole = sqlite3_value_int64(is_whole ? a : b);
        const double real = sqlite3_value_double(is_whole ? b : a);
        constexpr double beyond = 9223372036854775808.0;
        return real >= -beyond && real < beyond && static_cast<std::int64_t>(real) == whole &&
               static_cast<double>(whole) == real;
    }
    if (type == SQLITE_INTEGER) return sqlite3_value_int64(a) == sqlite3_value_int64(b);
    if (type == SQLITE_FLOAT) return sqlite3_value_double(a) == sqlite3_value_double(b);
    const auto first = cells::bytes_of(a);
    const auto second = cells::bytes_of(b);
    if (!first || !second) return std::nullopt;
    return *first == *second;
}

/// A copy of a value, kept.
class kept_value {
  public:
    kept_value() = default;
    kept_value(const kept_value&) = delete;
    kept_value& operator=(const kept_value&) = delete;
    ~kept_value() { sqlite3_value_free(value_); }

    [[nodiscard]] sqlite3_value* get() const { return value_; }
    /// Whether there was memory for it.
    bool keep(sqlite3_value* value) {
        sqlite3_value_free(value_);
        value_ = value == nullptr ? nullptr : sqlite3_value_dup(value);
        return value == nullptr || value_ != nullptr;
    }

  private:
    sqlite3_value* value_ = nullptr;
};

// ---- the virtual table -------------------------------------------------------------------------

enum column : int { partner, period, earned, event, held, history, schema };
inline constexpr const char* declaration =
    "CREATE TABLE movement (partner, period, earned TEXT, event TEXT, held TEXT, "
    "history HIDDEN, \"schema\" HIDDEN)";

struct table : sqlite3_vtab {
    sqlite3* db = nullptr;
};

/// Which arguments `filter` gets, in this order.
enum argument : int { history_name = 1, schema_name = 2, one_partner = 4 };

struct cursor : sqlite3_vtab_cursor {
    sqlite3_stmt* rows = nullptr;
    bool has_activity = false;
    bool has_row = false;
    sqlite3_int64 row_id = 0;
    kept_value history_argument;
    kept_value schema_argument;
    kept_value partner;
    kept_value period;
    tier earned{};
    pk::moved<tier> now{};

    cursor() : sqlite3_vtab_cursor{} {}
    cursor(const cursor&) = delete;
    cursor& operator=(const cursor&) = delete;
    ~cursor() { sqlite3_finalize(rows); }

    [[nodiscard]] table& owner() const { return *static_cast<table*>(pVtab); }
};

/// Ends a call with a message; what the text quotes may be anything.
inline int fail(table& in, int status, const char* format, ...) {
    std::va_list arguments;
    va_start(arguments, format);
    char* raw = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    if (raw == nullptr) return SQLITE_NOMEM;
    growing_text text{in.db};
    text << name << ": ";
    cells::add_message(text, raw);
    sqlite3_free(raw);
    if (text.status() != SQLITE_OK) return text.status();
    sqlite3_free(in.zErrMsg);
    in.zErrMsg = text.release();
    return status;
}

/// Of a call to SQLite that failed: it has said why, and may quote a long name.
inline int fail_as_told(table& in, int status) {
    if ((status & 0xFF) == SQLITE_NOMEM) return status;
    return fail(in, status, "%!.200s", sqlite3_errmsg(in.db));
}

// ---- asking for the history --------------------------------------------------------------------

/// The name of a table, or an error.
inline int
read_name(table& in, const char* what, sqlite3_value* value, std::string_view& name_read) {
    if (sqlite3_value_type(value) != SQLITE_TEXT)
        return fail(in, SQLITE_ERROR, "wants the name of a %s, as a text", what);
    const auto text = cells::bytes_of(value);
    if (!text) return SQLITE_NOMEM;
    if (text->find('\0') != std::string_view::npos)
        return fail(in, SQLITE_ERROR, "there is a NUL in the name of the %s", what);
    name_read = *text; // with a NUL behind it, which sqlite3_value_text adds
    return SQLITE_OK;
}

/// Prepares a query of a table or view. It may use no virtual tables: a history that asks for its
/// own movement would never end, and nobody shall reach one by us that a view would not reach.
inline int prepare(table& in, growing_text& sql, sqlite3_stmt*& to) {
    if (sql.status() != SQLITE_OK) return sql.status();
    const int status = sqlite3_prepare_v3(
        in.db,
        sql.view().data(),
        static_cast<int>(sql.view().size()),
        SQLITE_PREPARE_NO_VTAB,
        &to,
        nullptr);
    return status == SQLITE_OK ? SQLITE_OK : fail_as_told(in, status);
}

inline bool has_column(sqlite3_stmt* query, std::string_view wanted) {
    for (int i = 0; i < sqlite3_column_count(query); ++i) {
        const std::string_view found = sqlite3_column_name(query, i);
        if (found.size() == wanted.size() &&
            sqlite3_strnicmp(found.data(), wanted.data(), static_cast<int>(found.size())) == 0)
            return true;
    }
    return false;
}

/// Whether a table or view has the columns that we want, and `activity`.
inline int find_columns(cursor& at, const char* from) {
    table& in = at.owner();
    growing_text sql{in.db};
    sqlite3_str_appendf(sql.handle(), "SELECT * FROM %s", from);
    sqlite3_stmt* query = nullptr;
    if (const int status = prepare(in, sql, query); status != SQLITE_OK) return status;
    growing_text wanted{in.db};
    std::string_view absent;
    const auto want = [&](std::string_view column_name) {
        wanted << column_name << ", ";
        if (absent.empty() && !has_column(query, column_name)) absent = column_name;
    };
    want("partner");
    want("period");
    for (const std::string_view each : columns::names<results>)
        want(each);
    at.has_activity = has_column(query, "activity");
    sqlite3_finalize(query);
    if (absent.empty()) return SQLITE_OK;
    wanted << "and it may have activity";
    if (wanted.status() != SQLITE_OK) return wanted.status();
    return fail(
        in,
        SQLITE_ERROR,
        "%!.100s has no column %.*s; wanted are %s",
        from,
        static_cast<int>(absent.size()),
        absent.data(),
        wanted.view().data());
}

/// Opens the rows of a history in the order of their partners and periods. A name in double quotes
/// would be a text where there is no such column; so all columns are named with the table. The `+`
/// keeps SQLite from reading in the order of an index: it sorts, and so has read all rows before
/// the first is answered. A statement that changes the history meanwhile meets none of its changes.
inline int open_history(
    cursor& at,
    std::string_view schema_read,
    std::string_view history_read,
    sqlite3_value* partner_given) {
    table& in = at.owner();
    growing_text from{in.db};
    if (!schema_read.empty()) sqlite3_str_appendf(from.handle(), "\"%w\".", schema_read.data());
    sqlite3_str_appendf(from.handle(), "\"%w\"", history_read.data());
    if (from.status() != SQLITE_OK) return from.status();
    if (const int status = find_columns(at, from.view().data()); status != SQLITE_OK) return status;

    growing_text sql{in.db};
    sql << "SELECT h.partner, h.period";
    for (const std::string_view each : columns::names<results>)
        sql << ", h.\"" << each << '"';
    if (at.has_activity) sql << ", h.activity";
    sql << " FROM " << from.view() << " AS h";
    if (partner_given != nullptr) sql << " WHERE h.partner = ?";
    sql << " ORDER BY +h.partner COLLATE BINARY, +h.period COLLATE BINARY";
    const int status = prepare(in, sql, at.rows);
    if (status != SQLITE_OK || partner_given == nullptr) return status;
    return sqlite3_bind_value(at.rows, 1, partner_given);
}

// ---- a row -------------------------------------------------------------------------------------

/// An error in the row that the history is at.
inline int fail_at_row(cursor& at, const cells::problem& found) {
    growing_text text{at.owner().db};
    cells::add_problem(text, found);
    if (text.status() != SQLITE_OK) return text.status();
    return fail(
        at.owner(),
        SQLITE_ERROR,
        "partner %!.40s, period %!.40s: %s",
        sqlite3_column_text(at.rows, 0),
        sqlite3_column_text(at.rows, 1),
        text.view().data());
}

/// Goes on to the partner and period of the row.
inline int read_keys(cursor& at) {
    sqlite3_value* const partner_found = sqlite3_column_value(at.rows, 0);
    sqlite3_value* const period_found = sqlite3_column_value(at.rows, 1);
    if (sqlite3_value_type(partner_found) == SQLITE_NULL)
        return fail(at.owner(), SQLITE_ERROR, "there is a row without a partner");
    if (sqlite3_value_type(period_found) == SQLITE_NULL)
        return fail(
            at.owner(),
            SQLITE_ERROR,
            "partner %!.40s has a row without a period",
            sqlite3_column_text(at.rows, 0));
    const auto is_same_partner =
        at.has_row ? are_same(at.partner.get(), partner_found) : std::optional{false};
    if (!is_same_partner) return SQLITE_NOMEM;
    if (!*is_same_partner) {
        at.now = {};
        if (!at.partner.keep(partner_found)) return SQLITE_NOMEM;
    } else {
        const auto is_same_period = are_same(at.period.get(), period_found);
        if (!is_same_period) return SQLITE_NOMEM;
        if (*is_same_period)
            return fail(
                at.owner(),
                SQLITE_ERROR,
                "partner %!.40s has two rows of the period %!.40s",
                sqlite3_column_text(at.rows, 0),
                sqlite3_column_text(at.rows, 1));
    }
    return at.period.keep(period_found) ? SQLITE_OK : SQLITE_NOMEM;
}

inline int advance(cursor& at) {
    const int stepped = sqlite3_step(at.rows);
    if (stepped != SQLITE_ROW) {
        at.has_row = false;
        return stepped == SQLITE_DONE ? SQLITE_OK : fail_as_told(at.owner(), stepped);
    }
    if (const int status = read_keys(at); status != SQLITE_OK) return status;
    ++at.row_id;
    at.has_row = true;

    results achieved;
    given_activity given;
    cells::problem found;
    constexpr std::size_t count = columns::count<results>;
    int status = SQLITE_OK;
    for (std::size_t i = 0; i < count && status == SQLITE_OK; ++i)
        status =
            cells::read(achieved, i, sqlite3_column_value(at.rows, static_cast<int>(i) + 2), found);
    if (status == SQLITE_OK && at.has_activity)
        status = cells::read(
            given, 0, sqlite3_column_value(at.rows, static_cast<int>(count) + 2), found);
    if (status != SQLITE_OK) return status == SQLITE_MISMATCH ? fail_at_row(at, found) : status;
    at.earned = partner_policy::tier_policy{}(achieved);
    at.now = movement_policy::next(
        at.now.after, at.earned, given.activity.value_or(columns::shows_activity(achieved)));
    return SQLITE_OK;
}

// ---- what SQLite calls -------------------------------------------------------------------------

/// Innocuous, as it reads no more than a SELECT of the same statement could.
inline int connect(sqlite3* db, void*, int, const char* const*, sqlite3_vtab** made, char**) {
    int status = sqlite3_declare_vtab(db, declaration);
    if (status == SQLITE_OK) status = sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
    if (status != SQLITE_OK) return status;
    void* const memory = sqlite3_malloc(sizeof(table));
    if (memory == nullptr) return SQLITE_NOMEM;
    auto* const in = new (memory) table{};
    in->db = db;
    *made = in;
    return SQLITE_OK;
}

inline int disconnect(sqlite3_vtab* in) {
    sqlite3_free(static_cast<table*>(in));
    return SQLITE_OK;
}

/// The name of the history has to be given, that of its schema may be; one partner is looked up,
/// not sought. SQLite compares the partner again, because what is equal depends on the column.
inline int best_index(sqlite3_vtab* in, sqlite3_index_info* plan) {
    int chosen[3] = {-1, -1, -1};
    for (int i = 0; i < plan->nConstraint; ++i) {
        const auto& each = plan->aConstraint[i];
        const int argument = each.iColumn == history   ? 0
                             : each.iColumn == schema  ? 1
                             : each.iColumn == partner ? 2
                                                       : -1;
        if (argument < 0 || each.op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
        if (each.usable == 0 && argument != 2) return SQLITE_CONSTRAINT; // another plan has it
        if (each.usable != 0 && chosen[argument] < 0) chosen[argument] = i;
    }
    if (chosen[0] < 0)
        return fail(
            *static_cast<table*>(in),
            SQLITE_ERROR,
            "wants the name of a table: SELECT * FROM %s('history')",
            name);
    int next_argument = 1;
    for (int i = 0; i < 3; ++i) {
        if (chosen[i] < 0) continue;
        plan->aConstraintUsage[chosen[i]].argvIndex = next_argument++;
        plan->aConstraintUsage[chosen[i]].omit = i != 2;
        plan->idxNum |= 1 << i;
    }
    const bool is_one = (plan->idxNum & one_partner) != 0;
    plan->estimatedRows = is_one ? 20 : 1'000'000;
    plan->estimatedCost = is_one ? 100 : 10'000'000;
    plan->orderByConsumed = plan->nOrderBy <= 2;
    for (int i = 0; i < plan->nOrderBy; ++i)
        if (plan->aOrderBy[i].iColumn != i || plan->aOrderBy[i].desc != 0)
            plan->orderByConsumed = 0;
    return SQLITE_OK;
}

inline int open(sqlite3_vtab*, sqlite3_vtab_cursor** made) {
    void* const memory = sqlite3_malloc(sizeof(cursor));
    if (memory == nullptr) return SQLITE_NOMEM;
    *made = new (memory) cursor{};
    return SQLITE_OK;
}

inline int close(sqlite3_vtab_cursor* at) {
    auto* const ours = static_cast<cursor*>(at);
    ours->~cursor();
    sqlite3_free(ours);
    return SQLITE_OK;
}

inline int
filter(sqlite3_vtab_cursor* raw, int which, const char*, int, sqlite3_value** arguments) {
    auto& at = *static_cast<cursor*>(raw);
    sqlite3_finalize(at.rows);
    at.rows = nullptr;
    at.has_row = false;
    at.row_id = 0;
    const auto next = [&](int argument) {
        return (which & argument) != 0 ? *arguments++ : nullptr;
    };
    sqlite3_value* const history_given = next(history_name);
    sqlite3_value* const schema_given = next(schema_name);
    sqlite3_value* const partner_given = next(one_partner);
    if (!at.history_argument.keep(history_given) || !at.schema_argument.keep(schema_given))
        return SQLITE_NOMEM;

    std::string_view history_read;
    std::string_view schema_read;
    int status = read_name(at.owner(), "history", history_given, history_read);
    if (status == SQLITE_OK && schema_given != nullptr)
        status = read_name(at.owner(), "schema", schema_given, schema_read);
    if (status == SQLITE_OK) status = open_history(at, schema_read, history_read, partner_given);
    return status == SQLITE_OK ? advance(at) : status;
}

inline int next(sqlite3_vtab_cursor* at) { return advance(*static_cast<cursor*>(at)); }

inline int is_at_end(sqlite3_vtab_cursor* at) { return !static_cast<cursor*>(at)->has_row; }

inline int row_id(sqlite3_vtab_cursor* at, sqlite3_int64* id) {
    *id = static_cast<cursor*>(at)->row_id;
    return SQLITE_OK;
}

inline int cell(sqlite3_vtab_cursor* raw, sqlite3_context* context, int which) {
    const auto& at = *static_cast<cursor*>(raw);
    const auto result_value = [&](const kept_value& value) {
        if (value.get() != nullptr) sqlite3_result_value(context, value.get());
    };
    switch (which) {
    case partner:
        result_value(at.partner);
        break;
    case period:
        result_value(at.period);
        break;
    case earned:
        cells::result_name(context, at.earned);
        break;
    case event:
        cells::result_name(context, at.now.event);
        break;
    case held: // NULL of one who is not inside
        if (at.now.after.membership == pk::membership::inside)
            cells::result_name(context, at.now.after.tier);
        break;
    case history:
        result_value(at.history_argument);
        break;
    default:
        result_value(at.schema_argument);
        break;
    }
    return SQLITE_OK;
}

/// Without `xCreate` it is there without CREATE VIRTUAL TABLE, and only so.
inline constexpr sqlite3_module module = [] {
    sqlite3_module made{};
    made.xConnect = connect;
    made.xBestIndex = best_index;
    made.xDisconnect = disconnect;
    made.xOpen = open;
    made.xClose = close;
    made.xFilter = filter;
    made.xNext = next;
    made.xEof = is_at_end;
    made.xColumn = cell;
    made.xRowid = row_id;
    return made;
}();

} // namespace movement_table

#endif
