// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The functions as PostgreSQL calls them. Every call of PostgreSQL may end in an error, which jumps
// (longjmp) over the frames of this file. So nothing here has a destructor, and the policy, which
// is behind answers.hpp, never calls back. Memory is palloc'd and goes with the row or the query.

#include "answers.hpp"

// PostgreSQL's headers are C. What is declared for export is all that this module exports.
#define PGDLLEXPORT __attribute__((visibility("default")))
extern "C" {
#include <postgres.h>

#include <access/htup_details.h>
#include <catalog/pg_type_d.h>
#include <fmgr.h>
#include <funcapi.h>
#include <mb/pg_wchar.h>
#include <utils/builtins.h>
#include <utils/lsyscache.h>
#include <utils/numeric.h>
#include <utils/regproc.h>

PG_MODULE_MAGIC;

#define PARTNER_FUNCTION(name)                                                                     \
    extern PGDLLEXPORT Datum name(PG_FUNCTION_ARGS);                                               \
    PG_FUNCTION_INFO_V1(name)

PARTNER_FUNCTION(partner_tier);
PARTNER_FUNCTION(partner_explain);
PARTNER_FUNCTION(partner_next_tier);
PARTNER_FUNCTION(partner_score);
PARTNER_FUNCTION(partner_band);
PARTNER_FUNCTION(partner_policy_version);
PARTNER_FUNCTION(partner_movement_step);
PARTNER_FUNCTION(partner_movement_standing);
}

namespace {

using answers::cell;
using answers::verdict;

// ---- texts: those of the policy are UTF-8, those of PostgreSQL have the encoding of the data base

struct text_part {
    const char* at;
    int size;
};

/// PostgreSQL gives the text itself where nothing is to be converted, else one that ends with zero.
text_part converted(const char* result, text_part from) {
    return {result, result == from.at ? from.size : static_cast<int>(strlen(result))};
}

text_part utf8_of(Datum value) {
    const text* from = DatumGetTextPP(value);
    const text_part part{VARDATA_ANY(from), static_cast<int>(VARSIZE_ANY_EXHDR(from))};
    return converted(pg_server_to_any(part.at, part.size, PG_UTF8), part);
}

text_part in_server_encoding(std::string_view from) {
    const text_part part{from.data(), static_cast<int>(from.size())};
    return converted(pg_any_to_server(part.at, part.size, PG_UTF8), part);
}

Datum text_datum(std::string_view from) {
    const text_part part = in_server_encoding(from);
    return PointerGetDatum(cstring_to_text_with_len(part.at, part.size));
}

Datum enum_datum(std::string_view name, Oid type) {
    const text_part part = in_server_encoding(name);
    char* label = pnstrdup(part.at, static_cast<Size>(part.size));
    return DirectFunctionCall2(enum_in, CStringGetDatum(label), ObjectIdGetDatum(type));
}

/// A text that the policy writes, with room for those that it usually writes. Refusals have up to
/// 400 characters.
struct usual_text {
    char room[512];
    answers::text text{room, sizeof room, 0};
};

[[noreturn]] void refuse(verdict why, const answers::text& message) {
    const text_part part = in_server_encoding({message.room, message.size});
    const int code = why == verdict::out_of_range ? ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE
                                                  : ERRCODE_INVALID_PARAMETER_VALUE;
    ereport(ERROR, (errcode(code), errmsg_internal("%.*s", part.size, part.at)));
    pg_unreachable();
}

// ---- rows --------------------------------------------------------------------------------------

Oid oid_of(sql_type type) {
    switch (type) {
    case sql_type::integer:
        return INT4OID;
    case sql_type::bigint:
        return INT8OID;
    case sql_type::numeric:
        return NUMERICOID;
    case sql_type::boolean:
        return BOOLOID;
    case sql_type::text:
        return TEXTOID;
    }
    pg_unreachable();
}

/// What is known of a function at one place of a query, from its first call there on.
struct call_site {
    Oid result;
    Oid tiers[FLEXIBLE_ARRAY_MEMBER]; // of the enumerators, as soon as one is needed
};

/// Whether a function is declared for the arguments that the policy has: they are read without any
/// other check, and somebody may have installed the module of another policy under the same name.
/// A function of movement has the state before, and something after.
call_site*
site_of(FunctionCallInfo fcinfo, std::span<const sql_type> columns, bool is_movement = false) {
    if (fcinfo->flinfo->fn_extra != nullptr)
        return static_cast<call_site*>(fcinfo->flinfo->fn_extra);
    Oid* types = nullptr;
    int count = 0;
    const Oid result = get_func_signature(fcinfo->flinfo->fn_oid, &types, &count);
    const int first = is_movement ? 1 : 0;
    bool is_same = static_cast<std::size_t>(count) == columns.size() + (is_movement ? 2 : 0);
    if (is_same && is_movement) is_same = types[0] == INTERNALOID && types[count - 1] == BOOLOID;
    for (std::size_t i = 0; is_same && i < columns.size(); ++i)
        is_same = types[static_cast<std::size_t>(first) + i] == oid_of(columns[i]);
    if (!is_same)
        ereport(
            ERROR,
            (errcode(ERRCODE_DATATYPE_MISMATCH),
             errmsg(
                 "%s is declared for another policy than that of its module",
                 format_procedure(fcinfo->flinfo->fn_oid)),
             errhint("A policy with other columns is another version of the extension.")));
    const Size size = offsetof(call_site, tiers) + answers::tiers.size() * sizeof(Oid);
    auto* site = static_cast<call_site*>(MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, size));
    site->result = result;
    fcinfo->flinfo->fn_extra = site;
    return site;
}

cell cell_of(sql_type type, NullableDatum given) {
    cell result;
    result.is = cell::kind::missing;
    if (given.isnull) return result;
    switch (type) {
    case sql_type::integer:
        result.is = cell::kind::whole;
        result.whole = DatumGetInt32(given.value);
        break;
    case sql_type::bigint:
        result.is = cell::kind::whole;
        result.whole = DatumGetInt64(given.value);
        break;
    case sql_type::numeric: {
        const Numeric number = DatumGetNumeric(given.value);
        if (numeric_is_nan(number) || numeric_is_inf(number)) {
            const Datum real = DirectFunctionCall1(numeric_float8, NumericGetDatum(number));
            result.is = cell::kind::real;
            result.real = DatumGetFloat8(real);
        } else {
            const Datum digits = DirectFunctionCall1(numeric_out, NumericGetDatum(number));
            result.is = cell::kind::text;
            result.text = DatumGetCString(digits);
            result.size = strlen(result.text);
        }
        break;
    }
    case sql_type::boolean:
        result.is = cell::kind::boolean;
        result.boolean = DatumGetBool(given.value);
        break;
    case sql_type::text: {
        const text_part part = utf8_of(given.value);
        result.is = cell::kind::text;
        result.text = part.at;
        result.size = static_cast<std::size_t>(part.size);
        break;
    }
    }
    return result;
}

struct row {
    cell cells[answers::most_columns];
};

void read(row& to, std::span<const sql_type> columns, const NullableDatum* arguments) {
    for (std::size_t i = 0; i < columns.size(); ++i)
        to.cells[i] = cell_of(columns[i], arguments[i]);
}

/// Asks for a text, again where it is longer than usual. Whether there is one.
bool ask(
    FunctionCallInfo fcinfo,
    std::span<const sql_type> columns,
    answers::told told,
    usual_text& to) {
    site_of(fcinfo, columns);
    row given;
    read(given, columns, fcinfo->args);
    verdict done = told(given.cells, to.text);
    if (to.text.size > to.text.capacity) {
        to.text = {static_cast<char*>(palloc(to.text.size)), to.text.size, 0};
        done = told(given.cells, to.text);
    }
    if (done == verdict::refused || done == verdict::out_of_range) refuse(done, to.text);
    return done == verdict::answered;
}

Datum answer_text(FunctionCallInfo fcinfo, std::span<const sql_type> columns, answers::told told) {
    usual_text answer;
    if (!ask(fcinfo, columns, told, answer)) PG_RETURN_NULL();
    return text_datum({answer.text.room, answer.text.size});
}

} // namespace

// ---- the functions -----------------------------------------------------------------------------

Datum partner_tier(PG_FUNCTION_ARGS) {
    call_site* site = site_of(fcinfo, answers::tier_columns);
    row given;
    read(given, answers::tier_columns, fcinfo->args);
    std::size_t place = 0;
    usual_text why;
    const verdict done = answers::tier(given.cells, place, why.text);
    if (done == verdict::none) PG_RETURN_NULL();
    if (done != verdict::answered) refuse(done, why.text);
    if (site->tiers[place] == InvalidOid)
        site->tiers[place] = DatumGetObjectId(enum_datum(answers::tiers[place].name, site->result));
    PG_RETURN_OID(site->tiers[place]);
}

Datum partner_explain(PG_FUNCTION_ARGS) {
    return answer_text(fcinfo, answers::tier_columns, answers::explanation);
}

Datum partner_next_tier(PG_FUNCTION_ARGS) {
    return answer_text(fcinfo, answers::tier_columns, answers::next_tier);
}

Datum partner_score(PG_FUNCTION_ARGS) {
    usual_text score;
    if (!ask(fcinfo, answers::score_columns, answers::score, score)) PG_RETURN_NULL();
    char* digits = pnstrdup(score.text.room, score.text.size);
    return DirectFunctionCall3(
        numeric_in, CStringGetDatum(digits), ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1));
}

Datum partner_band(PG_FUNCTION_ARGS) {
    return answer_text(fcinfo, answers::score_columns, answers::band);
}

Datum partner_policy_version(PG_FUNCTION_ARGS) {
    (void)fcinfo;
    return text_datum(answers::version);
}

// ---- the aggregate -----------------------------------------------------------------------------

Datum partner_movement_step(PG_FUNCTION_ARGS) {
    MemoryContext aggregate = nullptr;
    if (AggCheckCallContext(fcinfo, &aggregate) == 0)
        elog(ERROR, "partner_movement_step is called by partner_movement only");
    const std::span<const sql_type> columns = answers::tier_columns;
    site_of(fcinfo, columns, true);
    void* movement = PG_ARGISNULL(0) ? nullptr : PG_GETARG_POINTER(0);
    if (movement == nullptr) {
        movement = MemoryContextAlloc(aggregate, answers::movement_size);
        answers::begin(movement);
    }
    row given;
    read(given, columns, fcinfo->args + 1);
    const cell activity = cell_of(sql_type::boolean, fcinfo->args[columns.size() + 1]);
    usual_text why;
    const verdict done = answers::move(movement, given.cells, activity, why.text);
    if (done != verdict::answered) refuse(done, why.text);
    PG_RETURN_POINTER(movement);
}

Datum partner_movement_standing(PG_FUNCTION_ARGS) {
    if (AggCheckCallContext(fcinfo, nullptr) == 0)
        elog(ERROR, "partner_movement_standing is called by partner_movement only");
    if (PG_ARGISNULL(0)) PG_RETURN_NULL();
    TupleDesc type = nullptr;
    if (get_call_result_type(fcinfo, nullptr, &type) != TYPEFUNC_COMPOSITE || type->natts != 6)
        elog(ERROR, "partner_movement_standing answers partner_standing");
    BlessTupleDesc(type);
    const answers::standing now = answers::standing_of(PG_GETARG_POINTER(0));
    bool is_null[6] = {false, now.tier.empty(), false, false, false, false};
    Datum values[6] = {
        text_datum(now.membership),
        now.tier.empty() ? Datum{0} : enum_datum(now.tier, TupleDescAttr(type, 1)->atttypid),
        text_datum(now.event),
        Int32GetDatum(now.above),
        Int32GetDatum(now.below),
        Int32GetDatum(now.idle)};
    PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(type, values, is_null)));
}
