// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Loads rows.csv into a table and writes what the extension answers, as answers.tsv has it:
//   answer_rows <extension> <rows.csv> <affinity> <answers>
// With the affinity TEXT the cells arrive as they are written, with NUMERIC as INTEGER and REAL.

#include "connection.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>

namespace {

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells{""};
    for (const char c : line)
        if (c == ',')
            cells.emplace_back();
        else
            cells.back() += c;
    return cells;
}

/// Prepares a statement, or tells what is wrong and ends.
sqlite3_stmt* prepared(const tests::connection& db, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db.handle(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
        std::cerr << sql << '\n' << sqlite3_errmsg(db.handle()) << '\n';
        std::exit(1);
    }
    return statement;
}

bool fill(tests::connection& db, std::istream& rows, const std::string& affinity) {
    std::string line;
    std::getline(rows, line);
    const auto names = cells_of(line);
    std::string columns;
    std::string places;
    for (const std::string& name : names) {
        columns += (columns.empty() ? "" : ", ") + name + ' ' + affinity;
        places += places.empty() ? "?" : ", ?";
    }
    if (db.run("CREATE TABLE partners (" + columns + "); BEGIN").status != SQLITE_OK) return false;
    sqlite3_stmt* insert = prepared(db, "INSERT INTO partners VALUES (" + places + ")");
    bool is_good = true;
    while (is_good && std::getline(rows, line)) {
        const auto cells = cells_of(line);
        is_good = cells.size() == names.size();
        for (std::size_t i = 0; is_good && i < cells.size(); ++i)
            is_good = (cells[i].empty() ? tests::argument::null() : tests::argument::of(cells[i]))
                          .bind(insert, static_cast<int>(i) + 1) == SQLITE_OK;
        is_good =
            is_good && sqlite3_step(insert) == SQLITE_DONE && sqlite3_reset(insert) == SQLITE_OK;
    }
    sqlite3_finalize(insert);
    return is_good && db.run("COMMIT").status == SQLITE_OK;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::cerr << "answer_rows <extension> <rows.csv> <affinity> <answers>\n";
        return 2;
    }
    tests::connection db;
    const tests::outcome loaded = db.load(argv[1]);
    std::ifstream rows{argv[2]};
    if (loaded.status != SQLITE_OK || !rows || !fill(db, rows, argv[3])) {
        std::cerr << "cannot load: " << loaded.error << sqlite3_errmsg(db.handle()) << '\n';
        return 1;
    }
    sqlite3_stmt* query = prepared(
        db,
        "SELECT id, partner_tier(revenue, referrals, certified, agreement_signed),"
        " partner_score(fit, engagement, reputation), partner_band(fit, engagement, reputation),"
        " replace(partner_explain(revenue, referrals, certified, agreement_signed), char(10), '|'),"
        " replace(partner_next_tier(revenue, referrals, certified, agreement_signed), char(10),"
        " '|') FROM partners ORDER BY rowid");
    std::ofstream answers{argv[4], std::ios::binary};
    int stepped = SQLITE_ROW;
    while ((stepped = sqlite3_step(query)) == SQLITE_ROW)
        for (int i = 0; i < 6; ++i) {
            const auto* cell = reinterpret_cast<const char*>(sqlite3_column_text(query, i));
            answers << (cell == nullptr ? "" : cell) << (i < 5 ? '\t' : '\n');
        }
    if (stepped != SQLITE_DONE) std::cerr << sqlite3_errmsg(db.handle()) << '\n';
    sqlite3_finalize(query);
    answers.close();
    return stepped == SQLITE_DONE && answers ? 0 : 1;
}
