// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Writes the rows that every plugin is asked about, and what the library itself answers:
//   write_rows <folder> [<seed> [<rows>]]
// rows.csv has a header: id, then the members of the policy's `results` and `profile`. An empty
// cell is a missing value. answers.tsv has none: id, tier, score, band, explanation, next tier,
// with `|` for each end of a line and nothing where there is no answer.

#include "columns.hpp"
#include "partner_policy.hpp"

#include <partnerkit/explain.hpp>
#include <partnerkit/next.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

namespace pk = partnerkit;
using partner_policy::profile;
using partner_policy::results;
using partner_policy::score_policy;
using partner_policy::tier_policy;

class dice {
  public:
    explicit dice(std::uint64_t seed) : engine_(seed) {}
    /// A number from `low` to `high`; the same on every machine, unlike the standard distributions.
    std::int64_t operator()(std::int64_t low, std::int64_t high) {
        return low +
               static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(high - low + 1));
    }
    bool once_in(int odds) { return (*this)(1, odds) == 1; }

  private:
    std::mt19937_64 engine_;
};

/// Zero and the bounds that the policy has for a field, in steps, or else the ends and the middle.
template <class Policy>
std::vector<std::int64_t> borders_of(std::string_view field, const pk::domain_view& domain) {
    constexpr const pk::policy_view& view = pk::view_of<Policy>;
    std::vector<std::int64_t> borders;
    for (const pk::condition_view& each : view.conditions)
        if (view.fields[each.field].name == field) borders.push_back(each.lower);
    if (borders.empty()) // of a criterion; scores meet the bounds of the bands
        return {
            domain.lowest, domain.lowest + (domain.highest - domain.lowest) / 2, domain.highest};
    borders.push_back(0);
    return borders;
}

/// On a border, one step beside it, or anything up to twice the highest border.
std::int64_t
roll(dice& roll_of, const pk::domain_view& domain, const std::vector<std::int64_t>& borders) {
    if (domain.name_count > 0)
        return domain.names[roll_of(0, static_cast<std::int64_t>(domain.name_count) - 1)].steps;
    const std::int64_t highest = *std::max_element(borders.begin(), borders.end());
    const auto last = static_cast<std::int64_t>(borders.size()) - 1;
    const std::int64_t steps =
        roll_of.once_in(4) ? roll_of(domain.lowest < 0 ? 0 : domain.lowest, 2 * highest)
                           : borders[static_cast<std::size_t>(roll_of(0, last))] + roll_of(-1, 1);
    return std::clamp(steps, domain.lowest, domain.highest);
}

/// A value as a data base writes it: without its unit, and at times with all the decimals it has.
std::string cell_of(dice& roll_of, const pk::domain_view& domain, std::int64_t steps) {
    std::string text{pk::to_text(domain, steps).view()};
    text.resize(text.find(' ') < text.size() ? text.find(' ') : text.size());
    if (domain.kind == pk::value_kind::number && domain.step == pk::fraction{1, 100} &&
        roll_of.once_in(4)) {
        if (text.find('.') == std::string::npos) text += '.';
        while (text.size() - text.find('.') < 3)
            text += '0';
    }
    return text;
}

/// Rolls all members, and writes their cells.
template <class Policy, class Subject>
Subject roll_subject(dice& roll_of, std::ostream& rows) {
    static const auto borders = [] {
        std::vector<std::vector<std::int64_t>> all;
        for (std::size_t i = 0; i < columns::count<Subject>; ++i)
            all.push_back(
                borders_of<Policy>(columns::names<Subject>[i], *columns::domains<Subject>[i]));
        return all;
    }();
    Subject subject;
    for (std::size_t i = 0; i < columns::count<Subject>; ++i) {
        const pk::domain_view& domain = *columns::domains<Subject>[i];
        Subject without;
        const bool may_be_missing = columns::read(without, i, std::string_view{}).has_value();
        std::string cell;
        if (!may_be_missing || !roll_of.once_in(20))
            cell = cell_of(roll_of, domain, roll(roll_of, domain, borders[i]));
        const auto read = columns::read(subject, i, std::string_view{cell});
        if (!read) {
            std::cerr << pk::to_text(read.error()).view() << '\n';
            std::exit(1);
        }
        rows << ',' << cell;
    }
    return subject;
}

/// A score as a decimal, without its unit.
template <class Score>
std::string decimal_of(const Score& score) {
    const pk::fraction step = pk::domain<Score>::view.step;
    const auto steps = static_cast<std::int64_t>(pk::domain<Score>::steps(score));
    return std::string{pk::to_text(pk::fraction{steps * step.numerator, step.denominator}).view()};
}

template <class Told>
std::string line_of(const Told& told) {
    std::string text;
    pk::write_text(told, std::back_inserter(text));
    std::replace(text.begin(), text.end(), '\n', '|');
    return text;
}

template <std::size_t Count>
void write_names(std::ostream& rows, const std::array<std::string_view, Count>& names) {
    for (const std::string_view name : names)
        rows << ',' << name;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2 || argc > 4) {
        std::cerr << "write_rows <folder> [<seed> [<rows>]]\n";
        return 2;
    }
    const std::filesystem::path folder{argv[1]};
    const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 20'260'101;
    const long count = argc > 3 ? std::strtol(argv[3], nullptr, 10) : 100'000;
    std::cout << count << " rows, seed " << seed << '\n';

    std::filesystem::create_directories(folder);
    std::ofstream rows{folder / "rows.csv", std::ios::binary};
    std::ofstream answers{folder / "answers.tsv", std::ios::binary};
    rows << "id";
    write_names(rows, columns::names<results>);
    write_names(rows, columns::names<profile>);
    rows << '\n';
    dice roll_of{seed};
    for (long id = 1; id <= count; ++id) {
        rows << id;
        const results achieved = roll_subject<tier_policy, results>(roll_of, rows);
        const profile fit = roll_subject<score_policy, profile>(roll_of, rows);
        rows << '\n';

        answers << id << '\t' << pk::to_text(tier_policy{}(achieved)).view() << '\t';
        const auto scored = score_policy{}(fit);
        if (scored)
            answers << decimal_of(scored->score) << '\t' << pk::to_text(scored->band).view();
        else
            answers << '\t';
        answers << '\t' << line_of(pk::explain<tier_policy>(achieved)) << '\t'
                << line_of(pk::next_tier<tier_policy>(achieved)) << '\n';
    }
    rows.close();
    answers.close();
    if (!rows || !answers) {
        std::cerr << "cannot write into " << folder << '\n';
        return 1;
    }
    return 0;
}
