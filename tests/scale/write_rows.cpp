// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Writes, for each policy, rows with the verdict of the library, and for each data base the
// statements that make the table, the view of the policy, and the question where the two differ:
//   write_rows <folder> <rows of the large tables> <seed>
// One row of each table, with the id 0, has a wrong verdict, which has to be found.

#include "policies.hpp"

#include <partnerkit/frameworks/evaluate/evaluation.hpp>
#include <partnerkit/frameworks/programme/build_or_partner.hpp>
#include <partnerkit/frameworks/programme/revenue_tiers.hpp>
#include <partnerkit/frameworks/programme/tier_framework.hpp>
#include <partnerkit/render/sql.hpp>
#include <partnerkit/text.hpp>

#include <boost/mp11/algorithm.hpp>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

namespace scale {
namespace {

using pk::render::dialect;

// ---- values as texts ---------------------------------------------------------------------------

const std::string null = "\\N";

std::string text_of(const pk::domain_view& domain, std::int64_t steps) {
    if (domain.kind == pk::value_kind::enumeration)
        return std::string{pk::to_text(domain, steps).view()};
    return std::to_string(steps);
}
template <pk::has_domain Outcome>
std::string text_of(const Outcome& outcome) {
    const pk::domain_view& domain = pk::domain<Outcome>::view;
    return text_of(domain, static_cast<std::int64_t>(pk::domain<Outcome>::steps(outcome)));
}
template <class Outcome>
std::string text_of(const std::optional<Outcome>& answer) {
    return answer ? text_of(*answer) : null;
}
template <class Outcome>
std::string text_of(const pk::expected<Outcome, pk::hit_error>& answer) {
    return answer ? text_of(*answer) : null;
}
template <class Outcome, std::size_t Capacity>
std::string text_of(const pk::hits<Outcome, Capacity>& answer) {
    std::string text;
    for (const Outcome& each : answer)
        text += text_of(each) + ',';
    return text;
}

struct verdict_and_score {
    std::string verdict{};
    std::string score = null;
};
template <class Answer>
verdict_and_score texts_of(const Answer& answer) {
    if constexpr (requires { answer.band; })
        return {text_of(answer.band), text_of(answer.score)};
    else if constexpr (requires { answer->band; })
        return answer ? texts_of(*answer) : verdict_and_score{null};
    else
        return {text_of(answer)};
}

// ---- subjects ----------------------------------------------------------------------------------

class dice {
  public:
    explicit dice(std::uint64_t seed) : engine_(seed) {}
    std::int64_t operator()(std::int64_t low, std::int64_t high) {
        return std::uniform_int_distribution<std::int64_t>{low, high}(engine_);
    }

  private:
    std::mt19937_64 engine_;
};

/// What may make a difference: each bound that a policy has, and the ends of the domains.
std::vector<std::int64_t> borders_of(const pk::policy_view& view) {
    std::vector<std::int64_t> borders{0};
    for (const pk::condition_view& each : view.conditions)
        borders.insert(borders.end(), {each.lower, each.upper});
    for (const pk::band_view& each : view.bands)
        borders.push_back(each.lower);
    for (const pk::criterion_view& each : view.criteria)
        borders.push_back(each.least_steps);
    for (const pk::field_view& each : view.fields)
        borders.insert(borders.end(), {each.domain.lowest, each.domain.highest});
    return borders;
}

template <class Value>
struct known {
    using type = Value;
};
template <class Value>
struct known<std::optional<Value>> {
    using type = Value;
};
template <class Value>
struct known<pk::if_applicable<Value>> {
    using type = Value;
};

/// A number on, above or below a border, or a small one, or any.
std::int64_t
roll(dice& roll_of, const pk::domain_view& domain, const std::vector<std::int64_t>& borders) {
    if (domain.name_count > 0)
        return domain.names[roll_of(0, static_cast<std::int64_t>(domain.name_count) - 1)].steps;
    const auto inside = [&](std::int64_t steps) {
        return steps < domain.lowest    ? domain.lowest
               : steps > domain.highest ? domain.highest
                                        : steps;
    };
    const std::int64_t kind = roll_of(0, 3);
    if (kind == 0) return roll_of(domain.lowest, domain.highest);
    if (kind == 1) return inside(roll_of(-6, 6));
    const auto last = static_cast<std::int64_t>(borders.size()) - 1;
    const std::int64_t border = inside(borders[static_cast<std::size_t>(roll_of(0, last))]);
    const std::int64_t away = roll_of(-1, 1);
    return border == (away < 0 ? domain.lowest : domain.highest) ? border : border + away;
}

template <class Value>
void roll_member(dice& roll_of, const std::vector<std::int64_t>& borders, Value& member) {
    using type = typename known<Value>::type;
    using domain = pk::domain<type>;
    constexpr bool may_be_missing = !std::is_same_v<type, Value>;
    member = Value{};
    if (may_be_missing && roll_of(0, 4) == 0) return;
    if constexpr (std::is_same_v<Value, pk::if_applicable<type>>)
        if (roll_of(0, 4) == 0) return void(member = pk::not_applicable);
    member = domain::from_steps(roll(roll_of, domain::view, borders));
}
template <class Subject>
void roll_subject(dice& roll_of, const std::vector<std::int64_t>& borders, Subject& subject) {
    boost::mp11::mp_for_each<
        boost::describe::describe_members<Subject, boost::describe::mod_public>>(
        [&](auto member) { roll_member(roll_of, borders, subject.*member.pointer); });
}

// ---- tables ------------------------------------------------------------------------------------

constexpr std::pair<dialect, const char*> engines[]{
    {dialect::postgresql, "postgresql"},
    {dialect::sqlite, "sqlite"},
    {dialect::duckdb, "duckdb"},
    {dialect::clickhouse, "clickhouse"}};

std::string quoted(dialect of, std::string_view name) {
    std::string text = "\"";
    for (const char c : name)
        (of == dialect::clickhouse && (c == '"' || c == '\\') ? text += '\\'
         : c == '"'                                           ? text += '"'
                                                              : text) += c;
    return text + '"';
}

std::string flag_type(dialect of) {
    return of == dialect::clickhouse ? "UInt8" : of == dialect::sqlite ? "INTEGER" : "BOOLEAN";
}
/// The narrowest type that a value fits in, because that is where arithmetic may overflow.
std::string type_of(dialect of, const pk::field_view& field) {
    const pk::domain_view& domain = field.domain;
    const int size = domain.lowest >= INT16_MIN && domain.highest <= INT16_MAX   ? 0
                     : domain.lowest >= INT32_MIN && domain.highest <= INT32_MAX ? 1
                                                                                 : 2;
    const bool is_flag = domain.kind == pk::value_kind::boolean;
    const bool is_text = domain.kind == pk::value_kind::enumeration;
    if (of == dialect::clickhouse) {
        constexpr const char* whole[]{"Int16", "Int32", "Int64"};
        const std::string type = is_flag ? "UInt8" : is_text ? "String" : whole[size];
        return field.may_be_missing ? "Nullable(" + type + ')' : type;
    }
    constexpr const char* whole[]{"SMALLINT", "INTEGER", "BIGINT"};
    const std::string flag = of == dialect::sqlite ? "INTEGER" : "BOOLEAN";
    return (is_flag   ? flag
            : is_text ? "VARCHAR"
                      : whole[size]) +
           (field.may_be_missing ? "" : " NOT NULL");
}

/// The rows of a table, and the statements about it.
class table {
  public:
    table(std::string folder, std::string name, const pk::policy_view& view)
        : view_(view), folder_(std::move(folder)), name_(std::move(name)) {
        rows_.open(folder_ + '/' + name_ + ".tsv", std::ios::binary);
    }
    table(const table&) = delete;
    table& operator=(const table&) = delete;
    ~table() { std::cout << name_ << '\t' << count_ << '\t' << answers_.size() << '\n'; }

    void add(const pk::field_value* values, const verdict_and_score& answer) {
        if (count_ == 0) write(0, values, {"wrong", answer.score});
        write(++count_, values, answer);
        answers_.insert(answer.verdict);
    }

    void
    write_statements(dialect of, const std::string& engine, const std::string& sql_view) const {
        const bool is_clickhouse = of == dialect::clickhouse;
        const std::string text = is_clickhouse ? "Nullable(String)" : "VARCHAR";
        std::string columns = is_clickhouse ? "(id Int64" : "(id BIGINT";
        std::string nulls;
        const auto add_nulls = [&](const std::string& column) {
            nulls += "UPDATE " + name_ + " SET " + column + " = NULL WHERE " + column + " = '" +
                     null + "';\n";
        };
        for (const pk::field_view& field : view_.fields) {
            if (field.kind != pk::field_kind::value) continue;
            columns += ", " + quoted(of, field.name) + ' ' + type_of(of, field);
            if (field.may_be_missing) add_nulls(quoted(of, field.name));
            if (!field.may_be_not_applicable) continue;
            const std::string column = std::string{field.name} + "_not_applicable";
            columns += ", " + quoted(of, column) + ' ' + flag_type(of);
        }
        columns += ", verdict " + text + (has_score() ? ", score " + text : "") + ')';

        const std::string place = folder_ + '/' + engine + '/' + name_;
        std::ofstream create{place + ".create.sql"};
        create << "CREATE TABLE " << name_ << ' ' << columns;
        if (is_clickhouse) {
            create << " ENGINE = Distributed(shards, default, " << name_ << "_shard, id)";
            std::ofstream{place + ".shard.sql"} << "CREATE TABLE " << name_ << "_shard " << columns
                                                << " ENGINE = MergeTree ORDER BY id;\n";
        }
        create << ";\n";
        // A text file has no NULL for SQLite. That of a verdict stays a text.
        if (of == dialect::sqlite) std::ofstream{place + ".nulls.sql"} << nulls;
        std::ofstream{place + ".view.sql"} << sql_view << ";\n";
        std::ofstream{place + ".check.sql"}
            << "SELECT '" << name_ << "', COUNT(*), SUM(CASE WHEN id > 0 AND " << differs(of)
            << " THEN 1 ELSE 0 END), SUM(CASE WHEN id = 0 AND " << differs(of)
            << " THEN 1 ELSE 0 END) FROM " << quoted(of, "answers of " + name_) << ";\n";
    }

  private:
    void write(std::size_t id, const pk::field_value* values, const verdict_and_score& answer) {
        line_ = std::to_string(id);
        for (const pk::field_view& field : view_.fields) {
            const pk::field_value& value = *values++;
            if (field.kind != pk::field_kind::value) continue;
            const bool is_known = value.state == pk::presence::known;
            line_ += '\t';
            line_ += is_known ? text_of(field.domain, value.steps) : null;
            if (field.may_be_not_applicable)
                line_ += value.state == pk::presence::not_applicable ? "\t1" : "\t0";
        }
        rows_ << line_ << '\t' << answer.verdict;
        if (has_score()) rows_ << '\t' << answer.score;
        rows_ << '\n';
    }
    [[nodiscard]] bool has_score() const { return view_.score_bands.size > 0; }
    /// Compared as texts, so that 3.0 is not 3.
    [[nodiscard]] std::string differs(dialect of) const {
        const auto differs_from = [&](const std::string& answer, const std::string& expected) {
            const std::string found = quoted(of, answer);
            if (of == dialect::clickhouse)
                return "ifNull(toString(" + found + "), '~') <> ifNull(" + expected + ", '~')";
            const std::string text = "COALESCE(CAST(" + found + " AS VARCHAR), ";
            if (of == dialect::sqlite) return text + '\'' + null + "') <> " + expected;
            return text + "'~') <> COALESCE(" + expected + ", '~')";
        };
        const std::string name{view_.name};
        const std::string verdict = differs_from(name, "verdict");
        if (!has_score()) return verdict;
        return '(' + verdict + " OR " + differs_from(name + " score", "score") + ')';
    }

    const pk::policy_view& view_;
    std::string folder_;
    std::string name_;
    std::ofstream rows_{};
    std::string line_{};
    std::size_t count_ = 0;
    std::set<std::string> answers_{};
};

/// Adds rows until there are no more: `next(subject)` answers whether it has made one.
template <class Policy, class Next>
void write_table(const std::string& folder, const std::string& name, Next next) {
    table rows{folder, name, pk::view_of<Policy>};
    for (const auto& [of, engine] : engines) {
        std::string view;
        if (!pk::render::has_sql<Policy>(of)) continue;
        pk::render::sql_view<Policy>(std::back_inserter(view), of, "answers of " + name, name);
        rows.write_statements(of, engine, view);
    }
    for (typename Policy::subject_type subject; next(subject);)
        rows.add(pk::values_of<Policy>(subject).begin(), texts_of(Policy{}(subject)));
}

template <class Policy>
void write_random(const std::string& folder, const std::string& name, int count, dice& roll_of) {
    const std::vector<std::int64_t> borders = borders_of(pk::view_of<Policy>);
    write_table<Policy>(folder, name, [&](auto& subject) {
        roll_subject(roll_of, borders, subject);
        return count-- > 0;
    });
}

/// Each combination of the whole ratings.
void write_evaluations(const std::string& folder) {
    namespace e6 = pk::frameworks::evaluation;
    pk::rating e6::input::*const ratings[]{
        &e6::input::icp_overlap,
        &e6::input::complementarity,
        &e6::input::reach,
        &e6::input::reputation,
        &e6::input::readiness,
        &e6::input::sponsorship,
        &e6::input::culture};
    int number = 0;
    write_table<e6::policy>(folder, "evaluation", [&](e6::input& input) {
        int rest = number++;
        for (const auto rating : ratings) {
            input.*rating = pk::rating::from_steps(static_cast<std::int16_t>(100 + rest % 5 * 100));
            rest /= 5;
        }
        return rest == 0;
    });
}

void write_all(const std::string& folder, int count, std::uint64_t seed) {
    namespace fw = pk::frameworks;
    namespace hit = pk::hit;
    dice roll_of{seed};
    write_evaluations(folder);
    write_random<fw::tier_framework::policy>(folder, "tier_framework", count, roll_of);
    write_random<fw::revenue_tiers::policy>(folder, "revenue_tiers", count, roll_of);
    write_random<fw::build_or_partner::policy>(folder, "build_or_partner", count, roll_of);
    count /= 50;
    write_random<relations>(folder, "relations", count, roll_of);
    write_random<computed>(folder, "computed", count, roll_of);
    write_random<wide>(folder, "wide", count, roll_of);
    write_random<card>(folder, "card", count, roll_of);
    write_random<weights>(folder, "weights", count, roll_of);
    write_random<points>(folder, "points", count, roll_of);
    write_random<tree>(folder, "tree", count, roll_of);
    write_random<names>(folder, "names", count, roll_of);
    count /= 5;
    write_random<hits_of<hit::first>>(folder, "hit_first", count, roll_of);
    write_random<hits_of<hit::unique>>(folder, "hit_unique", count, roll_of);
    write_random<hits_of<hit::unique, or_none>>(folder, "hit_unique_or", count, roll_of);
    write_random<hits_of<hit::any>>(folder, "hit_any", count, roll_of);
    write_random<hits_of<hit::any, or_none>>(folder, "hit_any_or", count, roll_of);
    using by_priority = hit::priority<level::full, level::none, level::basic>;
    write_random<hits_of<by_priority>>(folder, "hit_priority", count, roll_of);
    write_random<hits_of<by_priority, or_none>>(folder, "hit_priority_or", count, roll_of);
    using by_output = hit::output_order<level::full, level::none, level::basic>;
    write_random<hits_of<by_output>>(folder, "hit_output", count, roll_of);
    write_random<hits_of<by_output, or_none>>(folder, "hit_output_or", count, roll_of);
    write_random<hits_of<hit::rule_order, or_none>>(folder, "hit_rules_or", count, roll_of);
    write_random<hits_of<hit::collect_count, or_none>>(folder, "hit_count", count, roll_of);
    write_random<hits_of<hit::collect_min>>(folder, "hit_min", count, roll_of);
    write_random<hits_of<hit::collect_max, or_none>>(folder, "hit_max_or", count, roll_of);
    write_random<sums_of<hit::collect_sum>>(folder, "hit_sum", count, roll_of);
    write_random<sums_of<hit::collect_sum, or_nothing>>(folder, "hit_sum_or", count, roll_of);
    write_random<sums_of<hit::collect_max>>(folder, "hit_highest", count, roll_of);
}

} // namespace
} // namespace scale

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    scale::write_all(argv[1], std::atoi(argv[2]), std::strtoull(argv[3], nullptr, 10));
}
