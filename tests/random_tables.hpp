// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_RANDOM_TABLES_HPP_INCLUDED
#define PARTNERKIT_TESTS_RANDOM_TABLES_HPP_INCLUDED

// Random tables and trees as data, as a policy that was written in C++ would describe itself: with
// the same conventions for bounds, in the same order, and only with the fields it asks about.

#include "random.hpp"

#include <partnerkit/view.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tests {

namespace pk = partnerkit;
using pk::field_kind;
using pk::hit_kind;
using pk::relation;

// ------------------------------------------------------------------------------------------------
// A policy that can be changed
// ------------------------------------------------------------------------------------------------

/// A condition, with the bounds as a `condition_view` has them.
struct asked {
    relation op = relation::all_of;
    std::size_t field = 0; // in drawn_policy::fields
    std::int64_t lower = 0;
    std::int64_t upper = 0;
    std::int64_t scale = 1;
    std::vector<asked> parts{};

    [[nodiscard]] bool is_comparison() const { return op <= relation::is_not; }
};

/// A field; the operands are other, earlier ones.
struct drawn_field {
    pk::field_view data{};
    std::vector<pk::operand_view> operands{};
    std::vector<asked> condition{}; // none or one
    std::vector<pk::band_view> bands{};

    [[nodiscard]] bool is_number() const {
        return data.kind != field_kind::ratio && data.domain.name_count == 0;
    }
};

struct drawn_rule {
    std::vector<asked> conditions{}; // all must hold; none: `otherwise`
    std::size_t outcome = 0;
};

struct drawn_node {
    std::vector<asked> condition{}; // none of a leaf
    std::vector<drawn_node> branches{};
    std::size_t outcome = 0;
};

struct drawn_policy {
    pk::policy_shape shape = pk::policy_shape::decision_table;
    hit_kind hit_policy = hit_kind::first;
    std::vector<drawn_field> fields{};
    std::size_t inputs = 0; // how many of them are stored values; these come first
    std::vector<drawn_rule> rules{};
    drawn_node root{};
    pk::domain_view outcome{};
    std::vector<pk::outcome_view> outcomes{};
    std::vector<std::size_t> ranks{}; // of the outcomes
    bool asks_for_states_of_points = false;

    [[nodiscard]] bool is_tree() const { return shape == pk::policy_shape::decision_tree; }
    [[nodiscard]] bool has_otherwise() const {
        return !rules.empty() && rules.back().conditions.empty();
    }
};

/// A text that lasts as long as the program.
inline std::string_view lasting(const std::string& text) {
    static std::set<std::string, std::less<>> texts;
    return *texts.insert(text).first;
}

// ---- enumerations ------------------------------------------------------------------------------

inline constexpr pk::named_value truth_names[]{{"false", 0}, {"true", 1}};
inline constexpr pk::named_value plain_names[]{{"low", 0}, {"mid", 1}, {"top", 2}};
inline constexpr pk::named_value gap_names[]{{"minus", -4}, {"zero", 0}, {"five", 5}, {"nine", 9}};
/// The same with an enumerator more, between the others.
inline constexpr pk::named_value filled_names[]{
    {"minus", -4}, {"zero", 0}, {"two", 2}, {"five", 5}, {"nine", 9}};
/// As many, but another one of them.
inline constexpr pk::named_value moved_names[]{{"minus", -4}, {"two", 2}, {"five", 5}, {"nine", 9}};
inline constexpr pk::named_value unordered_names[]{{"c", 7}, {"a", 2}, {"b", 3}};
inline constexpr pk::named_value negative_names[]{{"p", -9}, {"q", -8}, {"r", -3}};
inline constexpr pk::named_value single_name[]{{"only", 3}};

inline pk::domain_view numbers(std::int64_t lowest, std::int64_t highest) {
    return {.lowest = lowest, .highest = highest, .step = {1, 1}};
}
template <std::size_t Count>
pk::domain_view enumeration(const pk::named_value (&names)[Count]) {
    pk::domain_view result{.kind = pk::value_kind::enumeration, .step = {1, 1}, .names = names};
    result.name_count = Count;
    result.lowest = result.highest = names[0].steps;
    for (const pk::named_value& each : names) {
        result.lowest = std::min(result.lowest, each.steps);
        result.highest = std::max(result.highest, each.steps);
    }
    return result;
}
inline pk::domain_view random_enumeration(dice& roll) {
    switch (roll(0, 12)) {
    case 0:
        return enumeration(single_name);
    case 1:
    case 2:
        return enumeration(unordered_names);
    case 3:
    case 4:
        return enumeration(negative_names);
    case 5:
    case 6:
        return enumeration(filled_names);
    case 7:
    case 8:
    case 9:
        return enumeration(gap_names);
    default:
        return enumeration(plain_names);
    }
}
inline pk::domain_view boolean() {
    pk::domain_view result = enumeration(truth_names);
    result.kind = pk::value_kind::boolean;
    return result;
}

// ---- what follows from the parts of a policy ---------------------------------------------------

/// Whether a condition has an answer for every subject.
inline bool is_certain(const drawn_policy& policy, const asked& condition) {
    if (condition.is_comparison()) {
        const pk::field_view& field = policy.fields[condition.field].data;
        return !field.may_be_missing && field.kind != field_kind::ratio;
    }
    return std::all_of(condition.parts.begin(), condition.parts.end(), [&](const asked& part) {
        return is_certain(policy, part);
    });
}

/// The side on which a comparison has no bound is that of the domain.
inline void settle(const drawn_policy& policy, std::vector<asked>& conditions) {
    for (asked& each : conditions) {
        settle(policy, each.parts);
        if (!each.is_comparison()) continue;
        const pk::domain_view& domain = policy.fields[each.field].data.domain;
        if (each.op == relation::at_most || each.op == relation::less_than)
            each.lower = domain.lowest;
        if (each.op == relation::at_least || each.op == relation::more_than)
            each.upper = domain.highest;
    }
}
inline void settle(const drawn_policy& policy, drawn_node& node) {
    settle(policy, node.condition);
    for (drawn_node& branch : node.branches)
        settle(policy, branch);
}

/// Works out what ratios and computed fields can be, as their descriptions do.
inline void settle(drawn_policy& policy) {
    for (drawn_field& field : policy.fields) {
        pk::field_view& data = field.data;
        const auto operand = [&](std::size_t i) -> const pk::field_view& {
            return policy.fields[field.operands[i].field].data;
        };
        switch (data.kind) {
        case field_kind::ratio: {
            const bool may_be_zero =
                operand(1).domain.lowest <= 0 && operand(1).domain.highest >= 0;
            data.may_be_missing = operand(0).may_be_missing || operand(1).may_be_missing ||
                                  (data.zero_is_missing && may_be_zero);
            data.may_be_not_applicable =
                operand(0).may_be_not_applicable || operand(1).may_be_not_applicable;
            data.domain = numbers(INT64_MIN, INT64_MAX);
            break;
        }
        case field_kind::banded:
            // The last band is the `otherwise` of the others.
            while (field.bands.size() > 1 &&
                   field.bands[field.bands.size() - 2].lower <= operand(0).domain.lowest)
                field.bands.pop_back();
            field.bands.back().lower = operand(0).domain.lowest;
            data.domain = numbers(INT64_MAX, INT64_MIN);
            for (const pk::band_view& band : field.bands) {
                data.domain.lowest = std::min(data.domain.lowest, band.points);
                data.domain.highest = std::max(data.domain.highest, band.points);
            }
            [[fallthrough]];
        case field_kind::capped:
            data.may_be_missing = operand(0).may_be_missing;
            data.may_be_not_applicable = operand(0).may_be_not_applicable;
            break;
        case field_kind::points_if:
            data.domain = numbers(0, 1);
            data.may_be_missing = !is_certain(policy, field.condition.front());
            break;
        case field_kind::provided:
            data.domain = numbers(
                std::min<std::int64_t>(operand(0).domain.lowest, 0),
                std::max<std::int64_t>(operand(0).domain.highest, 0));
            data.may_be_missing =
                operand(0).may_be_missing || !is_certain(policy, field.condition.front());
            data.may_be_not_applicable = operand(0).may_be_not_applicable;
            break;
        case field_kind::better_of: {
            data.may_be_missing = false;
            data.may_be_not_applicable = true;
            std::int64_t certain = INT64_MIN;
            std::int64_t any = INT64_MAX;
            data.domain = numbers(0, INT64_MIN);
            for (std::size_t i = 0; i < field.operands.size(); ++i) {
                const std::int64_t factor = field.operands[i].factor;
                data.may_be_missing = data.may_be_missing || operand(i).may_be_missing;
                data.may_be_not_applicable =
                    data.may_be_not_applicable && operand(i).may_be_not_applicable;
                any = std::min(any, factor * operand(i).domain.lowest);
                if (!operand(i).may_be_not_applicable)
                    certain = std::max(certain, factor * operand(i).domain.lowest);
                data.domain.highest =
                    std::max(data.domain.highest, factor * operand(i).domain.highest);
            }
            data.domain.lowest = data.may_be_not_applicable ? any : certain;
            break;
        }
        default:
            break;
        }
        settle(policy, field.condition);
    }
    for (drawn_rule& rule : policy.rules)
        settle(policy, rule.conditions);
    settle(policy, policy.root);
}

// ------------------------------------------------------------------------------------------------
// As data
// ------------------------------------------------------------------------------------------------

/// The arrays of a view, filled as `detail::builder` does.
class described_policy {
  public:
    explicit described_policy(const drawn_policy& policy)
        : policy_(policy), place_of_(policy.fields.size(), pk::field_view::npos) {
        for (const drawn_rule& rule : policy.rules) {
            pk::rule_view entry{.outcome = add_outcome(rule.outcome)};
            if (!rule.conditions.empty())
                entry.condition = add_condition({.op = relation::all_of, .parts = rule.conditions});
            if (policy.hit_policy == hit_kind::priority ||
                policy.hit_policy == hit_kind::output_order)
                entry.rank = policy.ranks[rule.outcome];
            rules_.push_back(entry);
        }
        if (policy.is_tree()) add_question(policy.root);
        view_.name = "random policy";
        view_.shape = policy.shape;
        view_.hit_policy = policy.hit_policy;
        view_.outcome = policy.outcome;
        view_.fields = list(fields_);
        view_.operands = list(operands_);
        view_.conditions = list(conditions_);
        view_.bands = list(bands_);
        view_.rules = list(rules_);
        view_.outcomes = list(outcomes_);
        view_.questions = list(questions_);
    }
    described_policy(const described_policy&) = delete;
    described_policy& operator=(const described_policy&) = delete;

    [[nodiscard]] const pk::policy_view& view() const { return view_; }

  private:
    template <class T>
    static pk::view_list<T> list(const std::vector<T>& items) {
        return {items.data(), items.size()};
    }
    std::size_t add_outcome(std::size_t which) {
        outcomes_.push_back(policy_.outcomes[which]);
        return outcomes_.size() - 1;
    }
    std::size_t add_field(std::size_t which) {
        if (place_of_[which] != pk::field_view::npos) return place_of_[which];
        const drawn_field& drawn = policy_.fields[which];
        pk::field_view entry = drawn.data;
        std::vector<pk::operand_view> operands;
        for (const pk::operand_view& operand : drawn.operands)
            operands.push_back({add_field(operand.field), operand.factor});
        entry.operands = {operands_.size(), operands.size()};
        operands_.insert(operands_.end(), operands.begin(), operands.end());
        if (!drawn.condition.empty()) entry.condition = add_condition(drawn.condition.front());
        entry.bands = {bands_.size(), drawn.bands.size()};
        bands_.insert(bands_.end(), drawn.bands.begin(), drawn.bands.end());
        fields_.push_back(entry);
        return place_of_[which] = fields_.size() - 1;
    }
    /// The fields come first: one may bring a condition of its own.
    void add_fields(const asked& condition) {
        if (condition.parts.empty()) add_field(condition.field);
        for (const asked& part : condition.parts)
            add_fields(part);
    }
    void add_nodes(const asked& condition) {
        const std::size_t here = conditions_.size();
        pk::condition_view node{.op = condition.op};
        if (condition.parts.empty()) {
            node.field = add_field(condition.field);
            node.lower = condition.lower;
            node.upper = condition.upper;
            node.scale = condition.scale;
        }
        conditions_.push_back(node);
        for (const asked& part : condition.parts)
            add_nodes(part);
        conditions_[here].size = conditions_.size() - here;
    }
    pk::view_range add_condition(const asked& condition) {
        add_fields(condition);
        const std::size_t first = conditions_.size();
        add_nodes(condition);
        return {first, conditions_.size() - first};
    }
    std::size_t add_question(const drawn_node& node) {
        pk::question_view entry;
        entry.is_leaf = node.condition.empty();
        if (entry.is_leaf) {
            entry.outcome = add_outcome(node.outcome);
        } else {
            entry.condition = add_condition(node.condition.front());
            entry.yes = add_question(node.branches[0]);
            entry.no = add_question(node.branches[1]);
        }
        questions_.push_back(entry);
        return questions_.size() - 1;
    }

    const drawn_policy& policy_;
    std::vector<std::size_t> place_of_;
    pk::policy_view view_{};
    std::vector<pk::field_view> fields_{};
    std::vector<pk::operand_view> operands_{};
    std::vector<pk::condition_view> conditions_{};
    std::vector<pk::band_view> bands_{};
    std::vector<pk::rule_view> rules_{};
    std::vector<pk::outcome_view> outcomes_{};
    std::vector<pk::question_view> questions_{};
};

// ------------------------------------------------------------------------------------------------
// For people
// ------------------------------------------------------------------------------------------------

inline std::string bound_text(std::int64_t bound) {
    return bound == INT64_MIN ? "-inf" : bound == INT64_MAX ? "inf" : std::to_string(bound);
}

inline std::string field_text(const pk::policy_view& view, std::size_t index) {
    return "#" + std::to_string(index) + ' ' + std::string(view.fields[index].name);
}

/// `all_of(at_least(#0 a: 2..5), not_(is_missing(#1 b)))`.
inline std::string condition_text(const pk::policy_view& view, std::size_t node) {
    static constexpr const char* names[]{
        "at_least",
        "at_most",
        "more_than",
        "less_than",
        "between",
        "half_open",
        "is",
        "is_not",
        "one_of",
        "all_of",
        "any_of",
        "not_",
        "is_known",
        "is_missing",
        "is_not_applicable"};
    const pk::condition_view& condition = view.conditions[node];
    std::string text = names[static_cast<std::size_t>(condition.op)];
    text += '(';
    if (condition.op >= relation::one_of && condition.op <= relation::not_) {
        for (std::size_t i = node + 1; i < node + condition.size; i += view.conditions[i].size)
            text += (i > node + 1 ? ", " : "") + condition_text(view, i);
    } else {
        text += field_text(view, condition.field);
        if (condition.op <= relation::is_not)
            text += ": " + bound_text(condition.lower) + ".." + bound_text(condition.upper);
        if (condition.scale != 1) text += " over " + std::to_string(condition.scale);
    }
    return text + ')';
}

inline std::string policy_text(const pk::policy_view& view) {
    static constexpr const char* kinds[]{
        "value", "ratio", "capped", "banded", "points_if", "provided", "better_of", "children"};
    static constexpr const char* hits[]{
        "unique",
        "any",
        "first",
        "priority",
        "rule_order",
        "output_order",
        "collect",
        "collect_sum",
        "collect_min",
        "collect_max",
        "collect_count"};
    const auto outcome_text = [&](std::size_t i) {
        const pk::outcome_view& outcome = view.outcomes[i];
        return outcome.id.empty() ? std::to_string(outcome.steps) : std::string(outcome.id);
    };
    const auto values_text = [](const pk::domain_view& domain) {
        std::string text = bound_text(domain.lowest) + ".." + bound_text(domain.highest);
        for (std::size_t i = 0; i < domain.name_count; ++i)
            text += (i == 0 ? " {" : " ") + std::to_string(domain.names[i].steps);
        return text + (domain.name_count > 0 ? "}" : "");
    };
    std::string text = view.shape == pk::policy_shape::decision_tree ? "tree"
                       : view.shape == pk::policy_shape::tier_table
                           ? "tier table"
                           : hits[static_cast<std::size_t>(view.hit_policy)];
    text += ", outcomes " + values_text(view.outcome) + '\n';
    for (std::size_t i = 0; i < view.fields.size(); ++i) {
        const pk::field_view& field = view.fields[i];
        text += "  " + field_text(view, i) + ": ";
        text += kinds[static_cast<std::size_t>(field.kind)];
        for (std::size_t o = 0; o < field.operands.size; ++o) {
            const pk::operand_view& operand = view.operands[field.operands.first + o];
            text += " #" + std::to_string(operand.field);
            if (operand.factor != 1) text += " x " + std::to_string(operand.factor);
        }
        if (field.condition.size > 0) text += " " + condition_text(view, field.condition.first);
        for (std::size_t b = 0; b < field.bands.size; ++b) {
            const pk::band_view& band = view.bands[field.bands.first + b];
            text += " [from " + std::to_string(band.lower) + ": " + std::to_string(band.points);
            text += ']';
        }
        if (field.kind == field_kind::ratio && !field.zero_is_missing)
            text += " or " + std::to_string(field.when_zero.numerator) + '/' +
                    std::to_string(field.when_zero.denominator);
        text += ", " + values_text(field.domain);
        if (field.may_be_missing) text += ", may be missing";
        if (field.may_be_not_applicable) text += ", may be not applicable";
        text += '\n';
    }
    for (std::size_t i = 0; i < view.rules.size(); ++i) {
        const pk::rule_view& rule = view.rules[i];
        text += "  row " + std::to_string(i) + ": ";
        text += rule.condition.size == 0 ? "otherwise"
                                         : std::to_string(rule.condition.first) + ' ' +
                                               condition_text(view, rule.condition.first);
        text += " -> " + outcome_text(rule.outcome);
        if (view.hit_policy == hit_kind::priority || view.hit_policy == hit_kind::output_order)
            text += " of rank " + std::to_string(rule.rank);
        text += '\n';
    }
    for (std::size_t i = 0; i < view.questions.size(); ++i) {
        const pk::question_view& node = view.questions[i];
        text += "  node " + std::to_string(i) + ": ";
        text += node.is_leaf ? outcome_text(node.outcome)
                             : condition_text(view, node.condition.first) + " yes " +
                                   std::to_string(node.yes) + " no " + std::to_string(node.no);
        text += '\n';
    }
    return text;
}

// ------------------------------------------------------------------------------------------------
// Drawn at random
// ------------------------------------------------------------------------------------------------

/// Draws policies, and changes to them.
class policy_maker {
  public:
    explicit policy_maker(dice& roll) : roll_(roll) {}

    drawn_policy make() {
        drawn_policy policy;
        policy.asks_for_states_of_points = roll_.once_in(25);
        draw_fields(policy);
        draw_outcomes(policy);
        draw_decisions(policy);
        return policy;
    }

    /// Another policy on the same fields, with outcomes of the same kind.
    drawn_policy make_beside(const drawn_policy& other) {
        drawn_policy policy = other;
        draw_decisions(policy);
        return policy;
    }

    /// A new version of a policy: most often one thing is different, sometimes two or none.
    drawn_policy changed(const drawn_policy& before) {
        drawn_policy after = before;
        const std::int64_t changes = roll_.once_in(12) ? 0 : roll_.once_in(5) ? 2 : 1;
        for (std::int64_t i = 0; i < changes; ++i) {
            drawn_policy next = after;
            const bool is_about_fields = roll_.once_in(5);
            if (is_about_fields ? change_field(next)
                                : (next.is_tree() ? change_tree(next) : change_rules(next)))
                after = next;
            settle(after);
        }
        return after;
    }

  private:
    std::size_t below(std::size_t count) {
        return static_cast<std::size_t>(roll_(0, static_cast<std::int64_t>(count) - 1));
    }
    template <class T>
    T& one_of(std::vector<T>& items) {
        return items[below(items.size())];
    }

    // ---- fields ------------------------------------------------------------------------------

    void draw_fields(drawn_policy& policy) {
        // The product of what the inputs can be is what a brute force has to look at.
        if (roll_.once_in(1'500)) return draw_long_ratio(policy);
        if (roll_.once_in(60)) return draw_alternatives(policy);
        if (roll_.once_in(60)) return draw_related_ratios(policy);
        const std::int64_t most = roll_.once_in(100) ? 20'000 : roll_.once_in(12) ? 2'000 : 240;
        std::int64_t product = 1;
        policy.inputs = static_cast<std::size_t>(roll_(2, 6));
        for (std::size_t i = 0; i < policy.inputs; ++i) {
            drawn_field field;
            field.data.name = lasting(std::string(1, static_cast<char>('a' + i)));
            std::int64_t rest = most / product; // leave two values for each of the others
            for (std::size_t later = i + 1; later < policy.inputs; ++later)
                rest /= 2;
            draw_input(field, rest);
            product *= count_of(field.data);
            policy.fields.push_back(field);
        }
        for (std::int64_t ratios = roll_(0, 4) < 2 ? roll_(1, 2) : 0; ratios > 0; --ratios)
            add_ratio(policy);
        settle(policy);
        for (std::int64_t more = roll_.once_in(2) ? roll_(1, 3) : 0; more > 0; --more) {
            add_points(policy);
            settle(policy);
        }
    }
    /// A ratio over more values than a search for a quotient tries.
    void draw_long_ratio(drawn_policy& policy) {
        const std::int64_t from = roll_(-1, 2);
        policy.inputs = 2;
        policy.fields.resize(2);
        policy.fields[0].data.name = "a";
        policy.fields[0].data.domain = numbers(from, from + roll_(0, 2));
        policy.fields[1].data.name = "b";
        policy.fields[1].data.domain = numbers(roll_(0, 1), roll_(2'000, 2'600));
        do {
            policy.fields.resize(2);
            add_ratio(policy);
        } while (policy.fields.size() < 3);
        settle(policy);
    }
    /// The better of a value and of one that may not apply, under a condition.
    void draw_alternatives(drawn_policy& policy) {
        policy.inputs = 3;
        for (const char* const name : {"a", "b", "c"}) {
            drawn_field field;
            field.data.name = name;
            field.data.domain = numbers(0, roll_(1, 5));
            policy.fields.push_back(field);
        }
        policy.fields[1].data.may_be_missing = policy.fields[1].data.may_be_not_applicable = true;
        policy.fields[2].data.domain = boolean();
        drawn_field part{.operands = {{1, 1}}};
        part.data.kind = field_kind::provided;
        part.data.name = "b";
        part.condition.push_back(draw_comparison(policy, 2, relation::is));
        policy.fields.push_back(part);
        drawn_field best{.operands = {{0, roll_(1, 2)}, {3, roll_(1, 2)}}};
        best.data.kind = field_kind::better_of;
        best.data.name = "best";
        policy.fields.push_back(best);
        settle(policy);
    }
    /// Two ratios of values that may be absent, with one in common.
    void draw_related_ratios(drawn_policy& policy) {
        policy.inputs = 3;
        for (const char* const name : {"a", "b", "c"}) {
            drawn_field field;
            field.data.name = name;
            field.data.domain = numbers(roll_(-1, 1), roll_(1, 3));
            field.data.may_be_missing = !roll_.once_in(4);
            field.data.may_be_not_applicable = field.data.may_be_missing && !roll_.once_in(4);
            policy.fields.push_back(field);
        }
        const bool is_above = roll_.once_in(2);
        for (const std::size_t other : {std::size_t{0}, std::size_t{2}}) {
            drawn_field ratio;
            ratio.data.kind = field_kind::ratio;
            ratio.data.name = other == 0 ? "first share" : "second share";
            ratio.operands = {{is_above ? 1 : other, 1}, {is_above ? other : 1, 1}};
            draw_zero(ratio.data);
            policy.fields.push_back(ratio);
        }
        settle(policy);
    }
    static std::int64_t count_of(const pk::field_view& field) {
        const std::int64_t known = field.domain.name_count > 0
                                       ? static_cast<std::int64_t>(field.domain.name_count)
                                       : field.domain.highest - field.domain.lowest + 1;
        return known + (field.may_be_missing ? 1 : 0) + (field.may_be_not_applicable ? 1 : 0);
    }
    void draw_input(drawn_field& field, std::int64_t most) {
        pk::field_view& data = field.data;
        do {
            data.may_be_missing = roll_.once_in(3);
            data.may_be_not_applicable = data.may_be_missing && roll_.once_in(2);
            if (roll_.once_in(6)) {
                data.domain = boolean();
            } else if (roll_.once_in(4)) {
                data.domain = random_enumeration(roll_);
            } else {
                const std::int64_t lowest = roll_.once_in(3) ? roll_(-6, 3) : roll_(0, 1);
                const std::int64_t length = std::min<std::int64_t>(
                    std::max<std::int64_t>(most, 2) - 1, roll_.once_in(20) ? 80 : 11);
                data.domain = numbers(lowest, lowest + roll_(roll_.once_in(30) ? 0 : 1, length));
                data.domain.step = {1, roll_.once_in(3) ? 100 : 1};
            }
        } while (count_of(data) > std::max<std::int64_t>(most, 2));
    }
    void add_ratio(drawn_policy& policy) {
        std::vector<std::size_t> numbers;
        for (std::size_t i = 0; i < policy.inputs; ++i)
            if (policy.fields[i].is_number()) numbers.push_back(i);
        if (numbers.empty()) return;
        const std::size_t top = one_of(numbers);
        std::size_t bottom = one_of(numbers);
        if (top == bottom && !roll_.once_in(10)) bottom = one_of(numbers);
        drawn_field field;
        field.data.kind = field_kind::ratio;
        field.data.name = lasting(
            std::string(policy.fields[top].data.name) + " / " +
            std::string(policy.fields[bottom].data.name));
        // A name given by hand may stand for another ratio in the next version.
        if (roll_.once_in(8)) field.data.name = "share";
        field.operands = {{top, 1}, {bottom, 1}};
        for (const drawn_field& other : policy.fields)
            if (other.data.name == field.data.name) return;
        draw_zero(field.data);
        policy.fields.push_back(field);
    }
    void draw_zero(pk::field_view& ratio) {
        ratio.zero_is_missing = !roll_.once_in(3);
        ratio.when_zero =
            ratio.zero_is_missing ? pk::fraction{} : pk::fraction{roll_(-1, 3), roll_(1, 2)};
    }
    /// A computed field.
    void add_points(drawn_policy& policy) {
        static constexpr field_kind kinds[]{
            field_kind::capped,
            field_kind::banded,
            field_kind::points_if,
            field_kind::provided,
            field_kind::better_of};
        drawn_field field;
        field.data.kind = kinds[roll_(0, 4)];
        const std::size_t count = policy.fields.size();
        std::vector<std::size_t> sources; // that it can be made from
        for (std::size_t i = 0; i < count; ++i) {
            const drawn_field& source = policy.fields[i];
            if (field.data.kind == field_kind::banded
                    ? source.data.kind != field_kind::ratio
                    : source.is_number() &&
                          (field.data.kind != field_kind::capped || source.data.domain.highest > 0))
                sources.push_back(i);
        }
        std::string name = std::string(1, static_cast<char>('p' + count % 8));
        if (field.data.kind == field_kind::points_if || field.data.kind == field_kind::provided)
            field.condition.push_back(draw_condition(policy, count, 1));
        if (field.data.kind != field_kind::points_if) {
            if (sources.empty()) return;
            field.operands.push_back({one_of(sources), 1});
            const pk::field_view& source = policy.fields[field.operands[0].field].data;
            if (field.data.kind == field_kind::capped)
                field.data.domain = numbers(0, roll_(1, source.domain.highest));
            if (field.data.kind == field_kind::banded) draw_bands(field, source);
            // As in a policy written in C++: these go by the name of their operand.
            if (field.data.kind != field_kind::better_of) name = source.name;
        }
        if (field.data.kind == field_kind::better_of) {
            for (std::int64_t more = roll_(0, 2); more > 0; --more)
                field.operands.push_back({one_of(sources), roll_(1, 3)});
            field.operands[0].factor = roll_(1, 3);
        }
        field.data.name = lasting(name);
        policy.fields.push_back(field);
    }
    void draw_bands(drawn_field& field, const pk::field_view& source) {
        std::vector<std::int64_t> bounds;
        for (std::int64_t i = roll_(0, 3); i > 0; --i)
            bounds.push_back(draw_bound(source));
        bounds.push_back(source.domain.lowest);
        std::sort(bounds.rbegin(), bounds.rend());
        bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
        for (const std::int64_t bound : bounds)
            field.bands.push_back({.lower = bound, .points = roll_(-2, 6)});
    }

    // ---- conditions --------------------------------------------------------------------------

    std::int64_t draw_bound(const pk::field_view& field) {
        const pk::domain_view& domain = field.domain;
        return domain.name_count > 0 ? domain.names[below(domain.name_count)].steps
                                     : roll_(domain.lowest, domain.highest);
    }
    /// A bound of a ratio is most often one that it can reach.
    pk::fraction draw_quotient(const drawn_policy& policy, const drawn_field& ratio) {
        const std::int64_t n = draw_bound(policy.fields[ratio.operands[0].field].data);
        const std::int64_t d = draw_bound(policy.fields[ratio.operands[1].field].data);
        if (d == 0 || roll_.once_in(5)) return {roll_(-2, 5), roll_(1, 4)};
        const std::int64_t by = std::gcd(n, d) * (d < 0 ? -1 : 1);
        return {n / by, d / by};
    }
    /// With the conventions of `detail::comparison::describe`.
    asked draw_comparison(const drawn_policy& policy, std::size_t field, relation op) {
        const drawn_field& drawn = policy.fields[field];
        asked result{.op = op, .field = field};
        const pk::domain_view& domain = drawn.data.domain;
        const bool is_ratio = drawn.data.kind == field_kind::ratio;
        std::int64_t from = 0;
        std::int64_t to = 0;
        if (is_ratio) {
            pk::fraction low = draw_quotient(policy, drawn);
            pk::fraction high = low;
            if (op == relation::between || op == relation::half_open)
                high = draw_quotient(policy, drawn);
            result.scale = std::lcm(low.denominator, high.denominator);
            from = low.numerator * (result.scale / low.denominator);
            to = high.numerator * (result.scale / high.denominator);
        } else {
            from = draw_bound(drawn.data);
            to = op == relation::between || op == relation::half_open ? draw_bound(drawn.data)
                                                                      : from;
        }
        if (from > to) std::swap(from, to);
        if (from == to && op == relation::half_open) result.op = op = relation::at_least;
        const bool has_no_low = op == relation::at_most || op == relation::less_than;
        const bool has_no_high = op == relation::at_least || op == relation::more_than;
        result.lower = has_no_low                               ? domain.lowest
                       : op == relation::more_than && !is_ratio ? from + 1
                                                                : from;
        result.upper = has_no_high                              ? domain.highest
                       : op == relation::less_than && !is_ratio ? from - 1
                       : op == relation::half_open && !is_ratio ? to - 1
                                                                : to;
        return result;
    }
    asked draw_comparison(const drawn_policy& policy, std::size_t field) {
        return draw_comparison(policy, field, static_cast<relation>(roll_(0, 7)));
    }
    asked draw_condition(const drawn_policy& policy, std::size_t fields, int depth) {
        if (depth > 0 && roll_.once_in(3)) {
            static constexpr relation ops[]{
                relation::all_of, relation::any_of, relation::any_of, relation::not_};
            asked result{.op = ops[roll_(0, 3)]};
            const std::int64_t parts = result.op == relation::not_ ? 1 : roll_(1, 3);
            for (std::int64_t i = 0; i < parts; ++i)
                result.parts.push_back(draw_condition(policy, fields, depth - 1));
            return result;
        }
        if (depth > 0 && roll_.once_in(12)) return draw_tautology(policy, fields);
        const std::size_t field = draw_field(policy, fields);
        const pk::field_view& data = policy.fields[field].data;
        if (roll_.once_in(data.may_be_missing ? 5 : 16)) {
            const bool is_plain = data.kind <= field_kind::banded;
            if (is_plain || policy.asks_for_states_of_points)
                return {
                    .op = static_cast<relation>(roll_(
                        static_cast<int>(relation::is_known),
                        static_cast<int>(relation::is_not_applicable))),
                    .field = field};
        }
        if (roll_.once_in(8)) {
            asked result{.op = relation::one_of};
            for (std::int64_t i = roll_(1, 4); i > 0; --i)
                result.parts.push_back(draw_comparison(policy, field, relation::is));
            return result;
        }
        return draw_comparison(policy, field);
    }

    /// One of the first so many fields. Ratios and what they are made of depend on each other, and
    /// are asked about together more often than it would happen.
    std::size_t draw_field(const drawn_policy& policy, std::size_t fields) {
        std::vector<std::size_t> related;
        for (std::size_t i = 0; i < fields; ++i) {
            if (policy.fields[i].data.kind != field_kind::ratio) continue;
            related.push_back(i);
            for (const pk::operand_view& operand : policy.fields[i].operands)
                related.push_back(operand.field);
        }
        return related.empty() || roll_.once_in(2) ? below(fields) : one_of(related);
    }
    /// A condition, or its contrary, or that one of its values is absent: most often always true.
    asked draw_tautology(const drawn_policy& policy, std::size_t fields) {
        // Often about the last field, which is made from most others.
        const std::size_t field = roll_.once_in(2) ? fields - 1 : draw_field(policy, fields);
        const asked either = draw_comparison(policy, field);
        asked result{
            .op = relation::any_of, .parts = {either, {.op = relation::not_, .parts = {either}}}};
        std::set<std::size_t> sources{either.field};
        for (std::size_t i = fields; i-- > 0;) {
            if (sources.count(i) == 0) continue;
            for (const pk::operand_view& operand : policy.fields[i].operands)
                sources.insert(operand.field);
            for (const asked& condition : policy.fields[i].condition)
                collect_fields(condition, sources);
        }
        for (const std::size_t source : sources) {
            const pk::field_view& data = policy.fields[source].data;
            if (data.kind > field_kind::ratio) continue;
            if (data.may_be_missing && !roll_.once_in(12))
                result.parts.push_back({.op = relation::is_missing, .field = source});
            if (data.may_be_not_applicable && roll_.once_in(2))
                result.parts.push_back({.op = relation::is_not_applicable, .field = source});
        }
        return result;
    }
    static void collect_fields(const asked& condition, std::set<std::size_t>& out) {
        if (condition.parts.empty()) out.insert(condition.field);
        for (const asked& part : condition.parts)
            collect_fields(part, out);
    }

    // ---- outcomes and decisions ----------------------------------------------------------------

    void draw_outcomes(drawn_policy& policy) {
        const std::int64_t kind = roll_(0, 11);
        if (kind == 0) { // structs of the host
            for (const char* const id : {"red", "green", "blue"})
                policy.outcomes.push_back({.id = id});
        } else if (kind <= 3) {
            policy.outcome = numbers(-2, 9);
            for (std::int64_t i = roll_(2, 12); i > 0; --i)
                policy.outcomes.push_back({.steps = 10 - i});
        } else {
            policy.outcome = kind == 4 ? boolean() : random_enumeration(roll_);
            for (std::size_t i = 0; i < policy.outcome.name_count; ++i)
                policy.outcomes.push_back({.steps = policy.outcome.names[i].steps});
            std::sort(
                policy.outcomes.begin(), policy.outcomes.end(), [](const auto& a, const auto& b) {
                    return a.steps < b.steps;
                });
        }
        for (std::size_t i = 0; i < policy.outcomes.size(); ++i)
            policy.ranks.push_back(i);
        for (std::size_t i = policy.ranks.size(); i > 1; --i)
            std::swap(policy.ranks[i - 1], policy.ranks[below(i)]);
    }
    [[nodiscard]] static bool has_ordered_outcomes(const drawn_policy& policy) {
        return policy.outcomes.front().id.empty();
    }
    static bool is_number_outcome(const drawn_policy& policy) {
        return has_ordered_outcomes(policy) && policy.outcome.name_count == 0;
    }
    void draw_hit_policy(drawn_policy& policy) {
        static constexpr hit_kind often[]{
            hit_kind::unique, hit_kind::first, hit_kind::any, hit_kind::priority};
        do {
            policy.hit_policy =
                roll_.once_in(2) ? often[roll_(0, 3)] : static_cast<hit_kind>(roll_(0, 10));
        } while ((policy.hit_policy == hit_kind::collect_sum && !is_number_outcome(policy)) ||
                 ((policy.hit_policy == hit_kind::collect_min ||
                   policy.hit_policy == hit_kind::collect_max) &&
                  !has_ordered_outcomes(policy)));
    }
    void draw_decisions(drawn_policy& policy) {
        policy.rules.clear();
        policy.root = {};
        if (roll_.once_in(6)) {
            policy.shape = pk::policy_shape::decision_tree;
            policy.hit_policy = hit_kind::first;
            do {
                policy.root = draw_node(policy, static_cast<int>(roll_(1, 4)));
            } while (policy.root.condition.empty());
            return;
        }
        const bool is_tiers =
            has_ordered_outcomes(policy) && policy.outcomes.size() > 1 && roll_.once_in(6);
        policy.shape = is_tiers ? pk::policy_shape::tier_table : pk::policy_shape::decision_table;
        policy.hit_policy = hit_kind::first;
        if (!is_tiers) draw_hit_policy(policy);
        const std::int64_t style = roll_(0, 9);
        if (is_tiers || style < 3)
            draw_ladder(policy);
        else if (style < 6)
            draw_grid(policy);
        else
            draw_rows(policy);
        if (policy.rules.size() < 2) draw_rows(policy);
        // Some small fault in what would else be in order.
        if (!is_tiers && roll_.once_in(3)) {
            drawn_policy next = policy;
            if (change_rules(next)) policy = next;
        }
        // Tiers go down, each is named once.
        if (is_tiers) {
            const std::size_t most = policy.outcomes.size();
            if (policy.rules.size() > most) policy.rules.resize(most);
            for (std::size_t i = 0; i < policy.rules.size(); ++i)
                policy.rules[i].outcome = most - 1 - i;
        }
    }
    drawn_node draw_node(const drawn_policy& policy, int depth) {
        drawn_node node{.outcome = below(policy.outcomes.size())};
        if (depth == 0 || roll_.once_in(5)) return node;
        const int parts = roll_.once_in(3) ? 2 : 0;
        node.condition.push_back(draw_condition(policy, policy.fields.size(), parts));
        node.branches.push_back(draw_node(policy, depth - 1));
        node.branches.push_back(draw_node(policy, depth - 1));
        return node;
    }
    std::int64_t draw_row_count() {
        return roll_.once_in(6) ? roll_(2, 20) : roll_.once_in(2) ? roll_(2, 9) : roll_(2, 5);
    }
    void draw_rows(drawn_policy& policy) {
        policy.rules.clear();
        const int depth = static_cast<int>(roll_(0, 3));
        for (std::int64_t i = draw_row_count(); i > 0; --i) {
            drawn_rule rule{.outcome = below(policy.outcomes.size())};
            for (std::int64_t more = roll_.once_in(3) ? roll_(1, 3) : 1; more > 0; --more)
                rule.conditions.push_back(draw_condition(policy, policy.fields.size(), depth));
            policy.rules.push_back(rule);
        }
        if (roll_.once_in(2)) policy.rules.push_back({{}, below(policy.outcomes.size())});
    }
    /// Rows that ask for less and less and give no more.
    void draw_ladder(drawn_policy& policy) {
        const auto levels = static_cast<std::size_t>(draw_row_count());
        policy.rules.resize(levels);
        std::vector<std::size_t> outcomes(levels + 1);
        for (std::size_t& each : outcomes)
            each = below(policy.outcomes.size());
        std::sort(outcomes.rbegin(), outcomes.rend());
        for (std::int64_t used = roll_(1, 3); used > 0; --used) {
            const std::size_t field = below(policy.fields.size());
            std::vector<asked> steps;
            for (std::size_t i = 0; i < levels; ++i)
                steps.push_back(draw_comparison(policy, field, relation::at_least));
            std::sort(steps.begin(), steps.end(), [](const asked& a, const asked& b) {
                return a.lower * b.scale > b.lower * a.scale;
            });
            for (std::size_t i = 0; i < levels; ++i)
                policy.rules[i].conditions.push_back(steps[i]);
        }
        for (std::size_t i = 0; i < levels; ++i)
            policy.rules[i].outcome = outcomes[i];
        if (!roll_.once_in(4)) policy.rules.push_back({{}, outcomes[levels]});
    }
    /// Everything that one field can be, cut into conditions that exclude each other.
    std::vector<asked> draw_cut(const drawn_policy& policy, std::size_t field, std::size_t parts) {
        std::vector<asked> bounds; // from which a part begins
        for (std::size_t i = 1; i < parts; ++i)
            bounds.push_back(draw_comparison(policy, field, relation::at_least));
        const auto is_below = [](const asked& a, const asked& b) {
            return a.lower * b.scale < b.lower * a.scale;
        };
        std::sort(bounds.begin(), bounds.end(), is_below);
        bounds.erase(
            std::unique(
                bounds.begin(),
                bounds.end(),
                [&](const asked& a, const asked& b) { return !is_below(a, b); }),
            bounds.end());
        std::vector<asked> result;
        const pk::field_view& data = policy.fields[field].data;
        const bool is_ratio = data.kind == field_kind::ratio;
        for (std::size_t i = 0; i <= bounds.size(); ++i) {
            asked part{.op = relation::half_open, .field = field};
            if (i == 0 && bounds.empty()) {
                part.op = relation::is_known;
            } else if (i == bounds.size()) {
                part = bounds[i - 1];
            } else {
                const asked& end = bounds[i];
                const asked& begin = i == 0 ? end : bounds[i - 1];
                part.op = i == 0 ? relation::less_than : relation::half_open;
                part.scale = std::lcm(begin.scale, end.scale);
                part.lower = i == 0 ? data.domain.lowest : begin.lower * (part.scale / begin.scale);
                part.upper = end.lower * (part.scale / end.scale) - (is_ratio ? 0 : 1);
            }
            result.push_back(part);
        }
        const bool is_plain = data.kind <= field_kind::banded;
        if (data.may_be_missing && is_plain && !roll_.once_in(4))
            result.push_back({.op = relation::is_missing, .field = field});
        if (data.may_be_not_applicable && is_plain && !roll_.once_in(4))
            result.push_back({.op = relation::is_not_applicable, .field = field});
        return result;
    }
    void draw_grid(drawn_policy& policy) {
        const std::size_t axes = roll_.once_in(4) ? 3 : roll_.once_in(3) ? 1 : 2;
        const std::size_t parts = axes == 1 ? 6 : axes == 2 ? 3 : 2;
        policy.rules.assign(1, {});
        std::vector<std::size_t> used;
        for (std::size_t i = 0; i < axes; ++i) {
            const std::size_t field = below(policy.fields.size());
            if (std::count(used.begin(), used.end(), field) > 0) continue;
            used.push_back(field);
            const std::vector<asked> cut = draw_cut(policy, field, 2 + below(parts - 1));
            std::vector<drawn_rule> rules;
            for (const drawn_rule& rule : policy.rules)
                for (const asked& part : cut) {
                    rules.push_back(rule);
                    rules.back().conditions.push_back(part);
                }
            policy.rules = rules;
        }
        if (policy.rules.size() > 20) policy.rules.resize(20);
        for (drawn_rule& rule : policy.rules)
            rule.outcome = below(policy.outcomes.size());
        if (roll_.once_in(4)) policy.rules.push_back({{}, below(policy.outcomes.size())});
    }

    // ---- changes -------------------------------------------------------------------------------

    static void collect(std::vector<asked>& conditions, std::vector<asked*>& out) {
        for (asked& each : conditions) {
            out.push_back(&each);
            collect(each.parts, out);
        }
    }
    static void collect(drawn_node& node, std::vector<drawn_node*>& out) {
        out.push_back(&node);
        for (drawn_node& branch : node.branches)
            collect(branch, out);
    }

    /// One condition becomes another one, about the first so many fields; often the same with a
    /// bound moved by a step.
    bool change_condition(
        const drawn_policy& policy, std::size_t fields, std::vector<asked*> conditions) {
        if (conditions.empty()) return false;
        asked& chosen = *one_of(conditions);
        switch (roll_(0, 5)) {
        case 0: // the same, said otherwise
            chosen = {.op = relation::not_, .parts = {{.op = relation::not_, .parts = {chosen}}}};
            return true;
        case 1:
            chosen = {.op = relation::not_, .parts = {chosen}};
            return true;
        case 2:
            if (chosen.parts.empty())
                chosen = draw_condition(policy, fields, 1);
            else
                std::swap(chosen.parts.front(), chosen.parts.back());
            return true;
        default:
            return chosen.is_comparison() && move_bound(policy, chosen);
        }
    }
    bool move_bound(const drawn_policy& policy, asked& chosen) {
        const pk::field_view& field = policy.fields[chosen.field].data;
        if (field.domain.name_count > 0) {
            chosen = draw_comparison(policy, chosen.field, chosen.op);
            return true;
        }
        asked moved = chosen;
        const std::int64_t by = roll_.once_in(2) ? 1 : -1;
        const bool both = moved.op == relation::is || moved.op == relation::is_not;
        const bool low = moved.op == relation::at_least || moved.op == relation::more_than;
        const bool high = moved.op == relation::at_most || moved.op == relation::less_than;
        if (both || low || (!high && roll_.once_in(2))) moved.lower += by;
        if (both || high || (!low && moved.lower == chosen.lower)) moved.upper += by;
        const bool is_inside = moved.lower >= field.domain.lowest &&
                               moved.upper <= field.domain.highest && moved.lower <= moved.upper &&
                               (moved.lower < moved.upper || moved.op != relation::half_open);
        if (is_inside) chosen = moved;
        return is_inside;
    }
    bool change_rules(drawn_policy& policy) {
        const std::size_t count = policy.rules.size() - (policy.has_otherwise() ? 1 : 0);
        drawn_rule& chosen = policy.rules[below(count)];
        std::vector<asked*> conditions;
        collect(chosen.conditions, conditions);
        switch (roll_(0, 9)) {
        case 0:
            if (count < 2) return false;
            policy.rules.erase(policy.rules.begin() + static_cast<std::ptrdiff_t>(below(count)));
            return true;
        case 1:
            chosen.outcome = below(policy.outcomes.size());
            return policy.shape != pk::policy_shape::tier_table;
        case 2:
            std::swap(chosen.conditions, policy.rules[below(count)].conditions);
            return true;
        case 3:
            if (policy.has_otherwise())
                policy.rules.pop_back();
            else
                policy.rules.push_back({{}, 0});
            return true;
        case 4:
            if (policy.shape == pk::policy_shape::tier_table) return false;
            if (roll_.once_in(2)) {
                draw_hit_policy(policy);
            } else {
                const drawn_rule copy = chosen;
                policy.rules.insert(policy.rules.begin(), copy);
            }
            return true;
        default:
            return change_condition(policy, policy.fields.size(), conditions);
        }
    }
    bool change_tree(drawn_policy& policy) {
        std::vector<drawn_node*> nodes;
        collect(policy.root, nodes);
        drawn_node& chosen = *one_of(nodes);
        if (chosen.condition.empty()) {
            chosen.outcome = below(policy.outcomes.size());
            return true;
        }
        if (roll_.once_in(4)) {
            std::swap(chosen.branches[0], chosen.branches[1]);
            if (roll_.once_in(3)) return true;
            chosen.condition = {{.op = relation::not_, .parts = {chosen.condition}}};
            return true;
        }
        std::vector<asked*> conditions;
        collect(chosen.condition, conditions);
        return change_condition(policy, policy.fields.size(), conditions);
    }
    /// The comparisons of a field get other bounds.
    void ask_again(drawn_policy& policy, std::size_t field) {
        std::vector<asked*> conditions;
        for (drawn_rule& rule : policy.rules)
            collect(rule.conditions, conditions);
        std::vector<drawn_node*> nodes;
        collect(policy.root, nodes);
        for (drawn_node* const node : nodes)
            collect(node->condition, conditions);
        for (asked* const each : conditions)
            if (each->is_comparison() && each->field == field && roll_.once_in(2))
                *each = draw_comparison(policy, field, each->op);
    }
    bool change_field(drawn_policy& policy) {
        const std::size_t which = draw_field(policy, policy.fields.size());
        drawn_field& chosen = policy.fields[which];
        pk::field_view& data = chosen.data;
        switch (data.kind) {
        case field_kind::value:
            if (data.domain.names == gap_names && !roll_.once_in(3)) {
                data.domain =
                    roll_.once_in(2) ? enumeration(filled_names) : enumeration(moved_names);
                ask_again(policy, which);
                return true;
            }
            if (data.domain.name_count == 0 && roll_.once_in(4)) {
                ++data.domain.highest;
                return true;
            }
            // To `better_of`, an alternative that does not apply is not there at all, and a policy
            // that knows of no such state has no meaning for it.
            for (const drawn_field& field : policy.fields)
                if (field.data.kind == field_kind::better_of) return false;
            data.may_be_missing = !data.may_be_missing;
            data.may_be_not_applicable = data.may_be_missing && roll_.once_in(2);
            return true;
        case field_kind::ratio:
            if (roll_.once_in(2))
                std::swap(chosen.operands[0], chosen.operands[1]);
            else
                draw_zero(data);
            return true;
        case field_kind::capped:
            data.domain.highest = roll_(1, data.domain.highest);
            return true;
        case field_kind::banded:
            one_of(chosen.bands).points += roll_(-1, 1);
            return true;
        case field_kind::better_of:
            one_of(chosen.operands).factor = roll_(1, 3);
            return true;
        default: {
            std::vector<asked*> conditions;
            collect(chosen.condition, conditions);
            return change_condition(policy, which, conditions);
        }
        }
    }

    dice& roll_;
};

} // namespace tests

#endif
