// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// What the benchmark of the PostgreSQL extension compares with.
//   postgresql expression      the tier policy as an SQL expression
//   postgresql rows <count>    rows of the members of `results`, first as decimals, then in steps
//   postgresql direct < rows   decides the same rows, of which each has the decimals; prints how
//                              many have the highest two tiers, and milliseconds: of decisions on
//                              values, and of decisions that read the decimals first

#include "columns.hpp"
#include "partner_policy.hpp"

#include <partnerkit/render/sql.hpp>

#include <chrono>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

namespace pk = partnerkit;
using partner_policy::results;
using partner_policy::tier_policy;

constexpr std::size_t count = columns::count<results>;

void write_rows(long rows) {
    std::mt19937_64 random{20'260'101};
    for (long row = 0; row < rows; ++row) {
        std::string steps;
        for (std::size_t i = 0; i < count; ++i) {
            const pk::domain_view& domain = *columns::domains<results>[i];
            // Twice what the policy asks for at most, so that all tiers are there.
            std::int64_t highest = 1;
            for (const pk::condition_view& each : pk::view_of<tier_policy>.conditions)
                if (pk::view_of<tier_policy>.fields[each.field].name == columns::names<results>[i])
                    highest = std::max(highest, 2 * each.lower);
            highest = std::min(highest, domain.highest);
            const auto value =
                static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(highest + 1));
            std::string text{pk::to_text(domain, value).view()};
            text.resize(std::min(text.find(' '), text.size()));
            std::cout << text << '\t';
            const bool is_boolean = domain.kind == pk::value_kind::boolean;
            steps += is_boolean ? text : std::to_string(value);
            steps += i + 1 < count ? '\t' : '\n';
        }
        std::cout << steps;
    }
}

/// The milliseconds of `decide` for all rows, and how many it finds.
template <class Rows, class Decide>
void measure(const Rows& rows, const Decide& decide) {
    const auto begin = std::chrono::steady_clock::now();
    long found = 0;
    for (const auto& row : rows)
        if (decide(row)) ++found;
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    std::cout << found << '\t' << took.count() << '\n';
}

bool is_high(const results& row) {
    constexpr std::int64_t highest = pk::domain<partner_policy::tier>::view.highest;
    return static_cast<std::int64_t>(tier_policy{}(row)) >= highest - 1;
}

using cells = std::array<std::string, count>;

results read(const cells& row) {
    results result;
    for (std::size_t i = 0; i < count; ++i)
        if (!columns::read(result, i, std::string_view{row[i]})) std::exit(1);
    return result;
}

void decide_directly() {
    std::vector<cells> texts;
    std::vector<results> values;
    std::string cell;
    for (cells row; std::cin;) {
        for (std::string& each : row)
            std::getline(std::cin, each, '\t');
        if (!std::getline(std::cin, cell)) break; // the steps
        values.push_back(read(row));
        texts.push_back(row);
    }
    measure(values, is_high);
    measure(texts, [](const cells& row) { return is_high(read(row)); });
}

} // namespace

int main(int argc, char** argv) {
    const std::string_view what = argc > 1 ? argv[1] : "";
    if (what == "expression") {
        pk::render::sql_expression<tier_policy>(
            std::ostreambuf_iterator<char>{std::cout}, pk::render::dialect::postgresql);
    } else if (what == "rows" && argc == 3) {
        write_rows(std::stol(argv[2]));
    } else if (what == "direct") {
        decide_directly();
    } else {
        std::cerr << "postgresql expression | rows <count> | direct < rows\n";
        return 2;
    }
    return 0;
}
