// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// A policy as functions of SQLite:
//
//     .load ./partner
//     SELECT partner_tier(revenue, referrals, certified, agreement_signed) FROM partners;
//
// All that is the policy's own is in partner_policy.hpp.

#include <sqlite3ext.h>

SQLITE_EXTENSION_INIT1

#include "functions.hpp"
#include "movement_table.hpp"

namespace {

/// The same answer for the same arguments, and harmless in anybody's schema: this is what indexes,
/// generated columns, CHECK constraints and views ask for, also with PRAGMA trusted_schema = OFF.
constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

using function = void (*)(sqlite3_context*, int, sqlite3_value**);

int add(sqlite3* db, const char* name, int count, function call) {
    return sqlite3_create_function_v2(
        db, name, count, flags, nullptr, call, nullptr, nullptr, nullptr);
}

/// Any number of arguments, because the message about a wrong one is then ours.
template <class Function>
int add(sqlite3* db) {
    return add(db, Function::name, -1, functions::call<Function>);
}

void policy_version(sqlite3_context* context, int, sqlite3_value**) {
    constexpr std::string_view version = partner_policy::version;
    sqlite3_result_text(context, version.data(), static_cast<int>(version.size()), SQLITE_STATIC);
}

} // namespace

extern "C" __attribute__((visibility("default"))) int
PARTNER_ENTRY_POINT(sqlite3* db, char** message, const sqlite3_api_routines* api) {
    SQLITE_EXTENSION_INIT2(api)
    if (sqlite3_libversion_number() < 3'031'000) { // SQLITE_INNOCUOUS
        *message = sqlite3_mprintf(
            PARTNER_PREFIX ": wants SQLite 3.31 or later; this is %s", sqlite3_libversion());
        return SQLITE_ERROR;
    }
    int status = add(db, PARTNER_PREFIX "_policy_version", 0, policy_version);
    if (status == SQLITE_OK) status = add<functions::tier>(db);
    if (status == SQLITE_OK) status = add<functions::explain>(db);
    if (status == SQLITE_OK) status = add<functions::next_tier>(db);
    if (status == SQLITE_OK) status = add<functions::score>(db);
    if (status == SQLITE_OK) status = add<functions::band>(db);
    if (status == SQLITE_OK)
        status = sqlite3_create_module_v2(
            db, movement_table::name, &movement_table::module, nullptr, nullptr);
    return status;
}
