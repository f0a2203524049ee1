// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Writes the script that declares the functions for the policy at hand:
//   write_sql install <extension> <module>   for CREATE EXTENSION
//   write_sql update <extension> <module>    for ALTER EXTENSION UPDATE, whatever was there before

#include "columns.hpp"
#include "partner_policy.hpp"
#include "sql_type.hpp"

#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace {

namespace pk = partnerkit;
using partner_policy::profile;
using partner_policy::results;

std::string_view name_of(sql_type type) {
    switch (type) {
    case sql_type::integer:
        return "integer";
    case sql_type::bigint:
        return "bigint";
    case sql_type::numeric:
        return "numeric";
    case sql_type::boolean:
        return "boolean";
    case sql_type::text:
        break;
    }
    return "text";
}

std::string quoted(std::string_view text, char mark) {
    std::string result{mark};
    for (const char c : text)
        result += c == mark ? std::string(2, c) : std::string{c};
    return result += mark;
}
std::string literal(std::string_view text) { return quoted(text, '\''); }
std::string identifier(std::string_view text) { return quoted(text, '"'); }

/// The described members as parameters: `"revenue" numeric, "referrals" integer`.
template <class Subject>
std::string parameters() {
    std::string text;
    for (std::size_t i = 0; i < columns::count<Subject>; ++i) {
        text += (i == 0 ? "" : ", ") + identifier(columns::names<Subject>[i]) + ' ';
        text += name_of(sql_type_of(*columns::domains<Subject>[i]));
    }
    return text;
}

/// The names of the tiers from the lowest to the highest, which is how the enum type compares them.
std::vector<std::string_view> tiers() {
    constexpr pk::domain_view domain = pk::domain<answer_of<partner_policy::tier_policy>>::view;
    std::map<std::int64_t, std::string_view> by_value; // of two names for a value the first
    for (std::size_t i = 0; i < domain.name_count; ++i)
        by_value.emplace(domain.names[i].steps, domain.names[i].name);
    std::vector<std::string_view> names;
    for (const auto& [value, name] : by_value)
        names.push_back(name);
    return names;
}

std::string literals(const std::vector<std::string_view>& names) {
    std::string text;
    for (const std::string_view name : names)
        text += (text.empty() ? "" : ", ") + literal(name);
    return text;
}

void write_types() {
    std::cout << "CREATE TYPE partner_tier AS ENUM (" << literals(tiers()) << ");\n"
              << "CREATE TYPE partner_standing AS (\n"
                 "    membership text, tier partner_tier, event text,\n"
                 "    above integer, below integer, idle integer);\n\n";
}

/// New tiers find their place among those that are there. PostgreSQL takes no tier out of the type,
/// and moves none.
void write_new_tiers() {
    const std::vector<std::string_view> names = tiers();
    for (std::size_t i = 0; names.size() > 1 && i < names.size(); ++i)
        std::cout << "ALTER TYPE partner_tier ADD VALUE IF NOT EXISTS " << literal(names[i])
                  << (i == 0 ? " BEFORE " : " AFTER ") << literal(names[i == 0 ? 1 : i - 1])
                  << ";\n";
    std::cout << "DO $$\nBEGIN\n"
                 "    IF (SELECT array_agg(enumlabel::text ORDER BY enumsortorder) FROM pg_enum\n"
                 "        WHERE enumtypid = 'partner_tier'::regtype\n"
                 "        AND enumlabel IN ("
              << literals(names) << ")) <> ARRAY[" << literals(names)
              << "] THEN\n"
                 "        RAISE 'the tiers have another order than before: '\n"
                 "            'drop the extension and create it anew';\n"
                 "    END IF;\nEND $$;\n\n";
}

/// Functions of the policy before that have other arguments. What stands on them is told by
/// PostgreSQL, and keeps the extension as it is.
void write_drop_of_others(std::string_view extension, std::string_view module) {
    std::cout << "DO $$\nDECLARE\n    routine regprocedure;\nBEGIN\n"
                 "    FOR routine IN\n"
                 "        SELECT p.oid FROM pg_depend AS d JOIN pg_proc AS p ON p.oid = d.objid\n"
                 "        LEFT JOIN pg_aggregate AS a ON a.aggfnoid = p.oid\n"
                 "        LEFT JOIN pg_proc AS step ON step.oid = a.aggtransfn\n"
                 "        WHERE d.classid = 'pg_proc'::regclass AND d.deptype = 'e'\n"
                 "        AND d.refclassid = 'pg_extension'::regclass AND d.refobjid =\n"
                 "            (SELECT oid FROM pg_extension WHERE extname = "
              << literal(extension)
              << ")\n"
                 "        AND coalesce(step.probin, p.probin) <> "
              << literal(module)
              << "\n"
                 "        ORDER BY p.prokind <> 'a'\n"
                 "    LOOP\n"
                 "        EXECUTE format('ALTER EXTENSION %I DROP ROUTINE %s', "
              << literal(extension)
              << ", routine);\n"
                 "        EXECUTE format('DROP ROUTINE %s', routine);\n"
                 "    END LOOP;\nEND $$;\n";
}

/// None is STRICT: a NULL is a missing value, about which the policy has its own rules, and does
/// not excuse another value that is out of its domain.
void write_functions(std::string_view create, std::string_view module) {
    const auto write =
        [&](std::string_view name, const std::string& takes, std::string_view gives) {
            std::cout << create << "FUNCTION " << name << '(' << takes << ")\n    RETURNS " << gives
                      << " AS " << literal(module) << ", " << literal(name)
                      << "\n    LANGUAGE C IMMUTABLE PARALLEL SAFE;\n";
        };
    const std::string achieved = parameters<results>();
    const std::string period = achieved + ", \"activity\" boolean";
    write("partner_tier", achieved, "partner_tier");
    write("partner_explain", achieved, "text");
    write("partner_next_tier", achieved, "text");
    write("partner_score", parameters<profile>(), "numeric");
    write("partner_band", parameters<profile>(), "text");
    write("partner_policy_version", "", "text");
    write("partner_movement_step", "internal, " + period, "internal");
    write("partner_movement_standing", "internal", "partner_standing");
    std::cout << create << "AGGREGATE partner_movement(" << period
              << ") (\n    SFUNC = partner_movement_step, STYPE = internal,\n"
                 "    FINALFUNC = partner_movement_standing, PARALLEL = SAFE);\n\n";
}

} // namespace

int main(int argc, char** argv) {
    const std::string_view what = argc == 4 ? argv[1] : "";
    if (what != "install" && what != "update") {
        std::cerr << "write_sql install|update <extension> <module>\n";
        return 2;
    }
    const std::string_view extension = argv[2];
    const std::string_view module = argv[3];
    std::cout << "-- Generated from partner_policy.hpp, version " << partner_policy::version
              << ".\n\\echo Use \"" << (what == "install" ? "CREATE" : "ALTER") << " EXTENSION "
              << extension << (what == "install" ? "" : " UPDATE")
              << "\" to load this file. \\quit\n\n";
    if (what == "install") {
        write_types();
        write_functions("CREATE ", module);
    } else {
        write_new_tiers();
        write_functions("CREATE OR REPLACE ", module);
        write_drop_of_others(extension, module);
    }
    return std::cout.flush() ? 0 : 1;
}
