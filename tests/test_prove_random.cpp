// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// The prover against brute force: random tables and trees are asked about every subject they can
// have, one by one, by an evaluator that shares nothing with the prover; then every verdict, every
// witness and every region of the prover has to be what that says.
//
// PARTNERKIT_TABLES is how many tables are drawn, PARTNERKIT_TABLE the number of a single one.

#include "random_tables.hpp"

#include <partnerkit/prove.hpp>

#include <functional>
#include <map>
#include <optional>
#include <sstream>

namespace {

namespace pk = partnerkit;
using pk::field_kind;
using pk::hit_kind;
using pk::policy_view;
using pk::presence;
using pk::relation;
using pk::truth;
using tests::dice;

constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr std::int64_t no_answer = INT64_MIN; // less than any outcome
const std::string entangled = "monotone with entangled ratios";

// ------------------------------------------------------------------------------------------------
// Every subject
// ------------------------------------------------------------------------------------------------

/// A value, or why there is none; of a ratio over a denominator above zero.
struct reading {
    presence state = presence::missing;
    std::int64_t steps = 0;
    std::int64_t over = 1;

    [[nodiscard]] bool is_known() const { return state == presence::known; }
    friend bool operator==(const reading& a, const reading& b) {
        return a.state == b.state && (!a.is_known() || a.steps * b.over == b.steps * a.over);
    }
    /// Known values first, in their order.
    friend bool operator<(const reading& a, const reading& b) {
        if (a.state != b.state) return rank(a.state) < rank(b.state);
        return a.is_known() && a.steps * b.over < b.steps * a.over;
    }

  private:
    static int rank(presence state) {
        return state == presence::known ? 0 : state == presence::missing ? 1 : 2;
    }
};

/// The subjects of one policy, or of two: all that their stored fields can be together. A subject
/// is a number, with one digit for each field.
class population {
  public:
    struct axis {
        std::string_view name{};
        std::vector<reading> values{};
        std::size_t weight = 1; // of the digit
    };

    explicit population(std::initializer_list<const policy_view*> policies) {
        for (const policy_view* const view : policies)
            for (const pk::field_view& field : view->fields)
                if (field.kind == field_kind::value) add(field);
        for (axis& each : axes_) {
            std::sort(each.values.begin(), each.values.end());
            each.values.erase(
                std::unique(each.values.begin(), each.values.end()), each.values.end());
            each.weight = size_;
            size_ *= each.values.size();
        }
    }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] const std::vector<axis>& axes() const { return axes_; }
    [[nodiscard]] const axis* find(std::string_view name) const {
        for (const axis& each : axes_)
            if (each.name == name) return &each;
        return nullptr;
    }
    [[nodiscard]] static std::size_t digit(const axis& of, std::size_t subject) {
        return subject / of.weight % of.values.size();
    }
    [[nodiscard]] static const reading& value(const axis& of, std::size_t subject) {
        return of.values[digit(of, subject)];
    }

  private:
    void add(const pk::field_view& field) {
        axis* found = nullptr;
        for (axis& each : axes_)
            if (each.name == field.name) found = &each;
        if (found == nullptr) found = &axes_.emplace_back(axis{.name = field.name});
        const pk::domain_view& domain = field.domain;
        for (std::size_t i = 0; i < domain.name_count; ++i)
            found->values.push_back({presence::known, domain.names[i].steps});
        if (domain.name_count == 0)
            for (std::int64_t steps = domain.lowest; steps <= domain.highest; ++steps)
                found->values.push_back({presence::known, steps});
        if (field.may_be_missing) found->values.push_back({presence::missing});
        if (field.may_be_not_applicable) found->values.push_back({presence::not_applicable});
    }

    std::vector<axis> axes_{};
    std::size_t size_ = 1;
};

// ------------------------------------------------------------------------------------------------
// One policy, evaluated
// ------------------------------------------------------------------------------------------------

/// What a policy says about each subject of a population.
class evaluation {
  public:
    evaluation(const policy_view& view, const population& everyone)
        : view_(view), everyone_(everyone), axes_(view.fields.size()), values_(view.fields.size()),
          answers_(everyone.size() * view.conditions.size()), deciders_(everyone.size()) {
        for (std::size_t i = 0; i < view.fields.size(); ++i)
            axes_[i] = everyone.find(view.fields[i].name);
        for (std::size_t i = 0; i < view.rules.size(); ++i)
            order_.push_back(i);
        // Not std::stable_sort, for which libstdc++ 12 uses what Clang 19 calls deprecated.
        std::sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            return precedence(a) != precedence(b) ? precedence(a) < precedence(b) : a < b;
        });
        for (std::size_t subject = 0; subject < everyone.size(); ++subject)
            evaluate(subject);
    }

    [[nodiscard]] const policy_view& view() const { return view_; }
    [[nodiscard]] truth answer(std::size_t subject, std::size_t node) const {
        return answers_[subject * view_.conditions.size() + node];
    }
    /// Of an `otherwise` row, whether no other row matches.
    [[nodiscard]] bool matches(std::size_t subject, std::size_t row) const {
        const pk::view_range& condition = view_.rules[row].condition;
        if (condition.size > 0) return answer(subject, condition.first) == truth::yes;
        for (std::size_t i = 0; i < view_.rules.size(); ++i)
            if (view_.rules[i].condition.size > 0 && matches(subject, i)) return false;
        return true;
    }
    /// The row of a table whose outcome is the answer if one row's is; the leaf of a tree.
    [[nodiscard]] std::size_t decider(std::size_t subject) const { return deciders_[subject]; }
    [[nodiscard]] const pk::outcome_view* outcome_of_row(std::size_t row) const {
        if (row == none) return nullptr;
        return &view_.outcomes
                    [view_.shape == pk::policy_shape::decision_tree ? view_.questions[row].outcome
                                                                    : view_.rules[row].outcome];
    }
    [[nodiscard]] const pk::outcome_view* outcome(std::size_t subject) const {
        return outcome_of_row(decider(subject));
    }
    [[nodiscard]] std::int64_t steps(std::size_t subject) const {
        const pk::outcome_view* const found = outcome(subject);
        return found == nullptr ? no_answer : found->steps;
    }
    /// The value of a field that is stored or a ratio.
    [[nodiscard]] reading value(std::size_t subject, std::size_t field) const {
        const pk::field_view& data = view_.fields[field];
        if (data.kind == field_kind::value) return population::value(*axes_[field], subject);
        const pk::operand_view* const operands = view_.operands.begin() + data.operands.first;
        return quotient(data, value(subject, operands[0].field), value(subject, operands[1].field));
    }
    /// Whether two rows of a `unique` or `any` table contradict each other for some subject. Such a
    /// subject gets an error, and what a proof of monotony or change makes of it is not said.
    [[nodiscard]] bool has_conflict() const {
        for (std::size_t subject = 0; subject < everyone_.size(); ++subject)
            if (is_conflict(subject)) return true;
        return false;
    }
    [[nodiscard]] bool is_conflict(std::size_t subject) const {
        if (view_.shape != pk::policy_shape::decision_table) return false;
        if (view_.hit_policy != hit_kind::unique && view_.hit_policy != hit_kind::any) return false;
        std::size_t first = none;
        for (std::size_t i = 0; i < view_.rules.size(); ++i) {
            if (view_.rules[i].condition.size == 0 || !matches(subject, i)) continue;
            if (first != none && (view_.hit_policy == hit_kind::unique ||
                                  !is_same(outcome_of_row(first), outcome_of_row(i))))
                return true;
            first = first == none ? i : first;
        }
        return false;
    }
    [[nodiscard]] static bool is_same(const pk::outcome_view* a, const pk::outcome_view* b) {
        if (a == nullptr || b == nullptr) return a == b;
        return a->steps == b->steps && a->id == b->id;
    }
    /// Reads a conflict as no answer.
    void drop_conflicts() {
        for (std::size_t subject = 0; subject < everyone_.size(); ++subject)
            if (is_conflict(subject)) deciders_[subject] = none;
    }

  private:
    [[nodiscard]] std::int64_t precedence(std::size_t row) const {
        const pk::rule_view& rule = view_.rules[row];
        if (rule.condition.size == 0) return INT64_MAX;
        switch (view_.hit_policy) {
        case hit_kind::priority:
            return static_cast<std::int64_t>(rule.rank);
        case hit_kind::collect_min:
            return view_.outcomes[rule.outcome].steps;
        case hit_kind::collect_max:
            return -view_.outcomes[rule.outcome].steps;
        default:
            return 0;
        }
    }

    static reading quotient(const pk::field_view& field, const reading& n, const reading& d) {
        if (n.state == presence::not_applicable || d.state == presence::not_applicable)
            return {presence::not_applicable};
        if (!n.is_known() || !d.is_known()) return {presence::missing};
        if (d.steps > 0) return {presence::known, n.steps, d.steps};
        if (d.steps < 0) return {presence::known, -n.steps, -d.steps};
        if (field.zero_is_missing) return {presence::missing};
        return {presence::known, field.when_zero.numerator, field.when_zero.denominator};
    }

    /// The values of all fields, the answers of all conditions, and what follows.
    void evaluate(std::size_t subject) {
        for (std::size_t i = 0; i < view_.fields.size(); ++i)
            values_[i] = compute(subject, i);
        truth* const answers = answers_.data() + subject * view_.conditions.size();
        for (std::size_t node = view_.conditions.size(); node-- > 0;)
            answers[node] = ask(node);
        deciders_[subject] = none;
        if (view_.shape == pk::policy_shape::decision_tree) {
            std::size_t at = view_.questions.size() - 1;
            while (!view_.questions[at].is_leaf) {
                const truth reply = answers[view_.questions[at].condition.first];
                if (reply == truth::unknown) return;
                at = reply == truth::yes ? view_.questions[at].yes : view_.questions[at].no;
            }
            deciders_[subject] = at;
            return;
        }
        for (const std::size_t row : order_) {
            const pk::view_range& condition = view_.rules[row].condition;
            if (condition.size > 0 && answers[condition.first] != truth::yes) continue;
            deciders_[subject] = row;
            return;
        }
    }

    reading compute(std::size_t subject, std::size_t index) {
        const pk::field_view& field = view_.fields[index];
        const pk::operand_view* const operands = view_.operands.begin() + field.operands.first;
        const auto operand = [&](std::size_t i) { return values_[operands[i].field]; };
        switch (field.kind) {
        case field_kind::value:
            return population::value(*axes_[index], subject);
        case field_kind::ratio:
            return quotient(field, operand(0), operand(1));
        case field_kind::capped: {
            reading result = operand(0);
            if (result.is_known())
                result.steps = std::clamp<std::int64_t>(result.steps, 0, field.domain.highest);
            return result;
        }
        case field_kind::banded: {
            reading result = operand(0);
            for (std::size_t b = 0; result.is_known() && b < field.bands.size; ++b) {
                const pk::band_view& band = view_.bands[field.bands.first + b];
                if (result.steps < band.lower) continue;
                result.steps = band.points;
                break;
            }
            return result;
        }
        case field_kind::points_if:
        case field_kind::provided: {
            const truth met = ask(field.condition.first);
            if (met == truth::unknown) return {presence::missing};
            if (met == truth::no) return {presence::known, 0};
            if (field.kind == field_kind::provided) return operand(0);
            return {presence::known, field.domain.highest};
        }
        case field_kind::better_of: {
            std::optional<std::int64_t> best;
            for (std::size_t i = 0; i < field.operands.size; ++i) {
                const reading one = operand(i);
                if (one.state == presence::missing) return one;
                if (!one.is_known()) continue;
                best = std::max(best.value_or(INT64_MIN), one.steps * operands[i].factor);
            }
            return best ? reading{presence::known, *best} : reading{presence::not_applicable};
        }
        default:
            return {};
        }
    }

    /// The answer of a condition, from the values of the fields alone.
    truth ask(std::size_t node) {
        const pk::condition_view& condition = view_.conditions[node];
        const std::size_t end = node + condition.size;
        const auto as_truth = [](bool answer) { return answer ? truth::yes : truth::no; };
        switch (condition.op) {
        case relation::all_of: {
            truth lowest = truth::yes;
            for (std::size_t i = node + 1; i < end; i += view_.conditions[i].size)
                lowest = std::min(lowest, ask(i));
            return lowest;
        }
        case relation::any_of:
        case relation::one_of: {
            truth highest = truth::no;
            for (std::size_t i = node + 1; i < end; i += view_.conditions[i].size)
                highest = std::max(highest, ask(i));
            return highest;
        }
        case relation::not_: {
            const truth reply = ask(node + 1);
            return reply == truth::unknown ? reply : as_truth(reply == truth::no);
        }
        case relation::is_known:
            return as_truth(values_[condition.field].is_known());
        case relation::is_missing:
            return as_truth(values_[condition.field].state == presence::missing);
        case relation::is_not_applicable:
            return as_truth(values_[condition.field].state == presence::not_applicable);
        default:
            break;
        }
        const reading& value = values_[condition.field];
        if (!value.is_known()) return truth::unknown;
        if (view_.fields[condition.field].kind != field_kind::ratio) {
            const bool is_inside = condition.lower <= value.steps && value.steps <= condition.upper;
            return as_truth(is_inside != (condition.op == relation::is_not));
        }
        // Of a ratio only the ends that its relation has are bounds, and they stay open.
        const auto against = [&](std::int64_t bound) {
            const std::int64_t left = value.steps * condition.scale;
            const std::int64_t right = bound * value.over;
            return left < right ? -1 : left > right ? 1 : 0;
        };
        switch (condition.op) {
        case relation::at_least:
            return as_truth(against(condition.lower) >= 0);
        case relation::more_than:
            return as_truth(against(condition.lower) > 0);
        case relation::at_most:
            return as_truth(against(condition.upper) <= 0);
        case relation::less_than:
            return as_truth(against(condition.upper) < 0);
        case relation::between:
            return as_truth(against(condition.lower) >= 0 && against(condition.upper) <= 0);
        case relation::half_open:
            return as_truth(against(condition.lower) >= 0 && against(condition.upper) < 0);
        case relation::is:
            return as_truth(against(condition.lower) == 0);
        default:
            return as_truth(against(condition.lower) != 0);
        }
    }

    const policy_view& view_;
    const population& everyone_;
    std::vector<const population::axis*> axes_; // of the stored fields
    std::vector<reading> values_;               // of the subject in hand
    std::vector<truth> answers_;
    std::vector<std::size_t> order_{};
    std::vector<std::size_t> deciders_;
};

// ------------------------------------------------------------------------------------------------
// What the prover need not answer
// ------------------------------------------------------------------------------------------------

bool answers_with_one_row(const policy_view& view) {
    switch (view.hit_policy) {
    case hit_kind::rule_order:
    case hit_kind::output_order:
    case hit_kind::collect:
    case hit_kind::collect_sum:
    case hit_kind::collect_count:
        return false;
    default:
        return true;
    }
}

/// Whether it matters in which state the points of a condition are. Those are no axis of the space.
bool needs_states_of_points(const policy_view& view) {
    const auto is_made_of_points = [&](std::size_t field) {
        while (view.fields[field].kind == field_kind::capped ||
               view.fields[field].kind == field_kind::banded)
            field = view.operands[view.fields[field].operands.first].field;
        return view.fields[field].kind > field_kind::banded;
    };
    for (const pk::condition_view& condition : view.conditions)
        if (condition.op >= relation::is_known && is_made_of_points(condition.field)) return true;
    for (const pk::field_view& field : view.fields) {
        if (field.kind != field_kind::better_of) continue;
        for (std::size_t i = 0; i < field.operands.size; ++i) {
            const std::size_t operand = view.operands[field.operands.first + i].field;
            if (view.fields[operand].may_be_not_applicable && is_made_of_points(operand))
                return true;
        }
    }
    return false;
}

/// Whether two ratios have an operand in common: then no search looks at all their values.
bool has_dependent_ratios(std::initializer_list<const policy_view*> policies) {
    std::map<std::string_view, std::string_view> ratio_of; // by operand
    for (const policy_view* const view : policies)
        for (const pk::field_view& field : view->fields) {
            if (field.kind != field_kind::ratio) continue;
            const pk::operand_view* const operands = view->operands.begin() + field.operands.first;
            const std::string_view top = view->fields[operands[0].field].name;
            const std::string_view bottom = view->fields[operands[1].field].name;
            for (const std::string_view operand : {top, bottom}) {
                const auto [entry, is_new] = ratio_of.emplace(operand, field.name);
                if (!is_new && entry->second != field.name) return true;
            }
        }
    return false;
}

/// What the prover may leave undecided, and why.
struct excuses {
    bool is_unsupported = false;
    bool is_large = false; // too many regions
};

excuses excuses_of(std::initializer_list<const policy_view*> policies) {
    excuses result{.is_large = has_dependent_ratios(policies)};
    for (const policy_view* const view : policies) {
        result.is_unsupported = result.is_unsupported || needs_states_of_points(*view);
        for (const pk::field_view& field : view->fields) {
            // Alternatives of alternatives have more regions than fields; divisors are tried.
            const bool is_long = field.kind == field_kind::value && field.domain.highest > 1'000;
            result.is_large = result.is_large || is_long || field.kind == field_kind::better_of;
        }
    }
    return result;
}

// ------------------------------------------------------------------------------------------------
// The comparison
// ------------------------------------------------------------------------------------------------

/// What became of the questions of one kind.
struct tally {
    int proven = 0;
    int refuted = 0;
    int undecided = 0; // with an excuse
};

struct disagreement {
    std::string what{};
    std::string policies{}; // about which ones
};

/// Asks the prover about one policy, or about two, and throws a `disagreement`.
class trial {
  public:
    trial(dice& roll, std::map<std::string, tally>& tallies) : roll_(roll), tallies_(tallies) {}

    void examine(const policy_view& view) {
        const population everyone({&view});
        evaluation says(view, everyone);
        check_complete(says, everyone);
        check_disjoint(says, everyone);
        check_reachable(says, everyone);
        check_decisive(says, everyone);
        for (int i = 0; i < 3; ++i)
            check_monotone(says, everyone, i == 0);
    }

    void compare(const policy_view& before, const policy_view& after) {
        const population everyone({&before, &after});
        evaluation old_says(before, everyone);
        evaluation new_says(after, everyone);
        check_change(old_says, new_says, everyone, pk::property::equivalent);
        check_change(old_says, new_says, everyone, pk::property::generous);
        check_differences(old_says, new_says, everyone);
    }

  private:
    static void require(bool holds, const std::string& what) {
        if (!holds) throw disagreement{what, {}};
    }

    /// Takes note of a verdict, and says whether it is a decision.
    bool decides(
        const std::string& question, const pk::proof& found, bool holds, const excuses& excuse) {
        tally& count = tallies_[question];
        if (found.result == pk::verdict::undecided) {
            ++count.undecided;
            const bool is_large = found.why == pk::undecided_because::too_many_regions;
            const bool is_unsupported = found.why == pk::undecided_because::unsupported;
            require(
                (is_large && excuse.is_large) || (is_unsupported && excuse.is_unsupported),
                question + " is undecided");
            return false;
        }
        require(
            found.why == pk::undecided_because::nothing, question + " is decided and has a why");
        ++(found ? count.proven : count.refuted);
        require(
            bool(found) == holds,
            question + (found ? " is proven and wrong" : " is refuted and right"));
        return true;
    }
    /// With little effort a question is left undecided, or answered as it should be.
    template <class Ask>
    void check_limits(const std::string& question, bool holds, Ask&& ask) {
        if (!roll_.once_in(6)) return;
        const pk::proof found = ask(static_cast<std::size_t>(roll_(0, roll_(1, 3'000))));
        if (found.result == pk::verdict::undecided) return;
        require(bool(found) == holds, question + " is guessed when there is little effort");
    }

    /// The number of a subject that is as a witness says. Where that says nothing, anything goes.
    std::size_t subject_of(const population& everyone, const pk::witness& witness) {
        std::size_t subject = 0;
        for (const population::axis& axis : everyone.axes())
            subject += axis.weight * static_cast<std::size_t>(roll_(
                                         0, static_cast<std::int64_t>(axis.values.size()) - 1));
        return subject_of(everyone, witness, subject);
    }
    /// Where the witness says nothing, as another subject is.
    static std::size_t
    subject_of(const population& everyone, const pk::witness& witness, std::size_t like) {
        std::size_t subject = like;
        std::set<std::string_view> names;
        for (const pk::witness::value& each : witness) {
            const population::axis* const axis = everyone.find(each.field->name);
            require(axis != nullptr && each.field->kind == field_kind::value, "unknown field");
            require(names.insert(each.field->name).second, "a field twice in a witness");
            const reading wanted{each.state, each.steps};
            const auto found = std::find(axis->values.begin(), axis->values.end(), wanted);
            require(found != axis->values.end(), "a witness that is no subject");
            subject -= axis->weight * population::digit(*axis, subject);
            subject += axis->weight * static_cast<std::size_t>(found - axis->values.begin());
        }
        return subject;
    }
    /// Calls `check` for some of the subjects that a witness can mean.
    template <class Check>
    void each_meant(const population& everyone, const pk::witness& witness, Check&& check) {
        for (int i = 0; i < 3; ++i)
            check(subject_of(everyone, witness));
    }

    // ---- one policy ----------------------------------------------------------------------------

    void check_complete(const evaluation& says, const population& everyone) {
        const policy_view& view = says.view();
        const auto is_answered = [&](std::size_t subject) {
            return says.decider(subject) != none || view.hit_policy == hit_kind::collect_count;
        };
        bool holds = true;
        for (std::size_t subject = 0; subject < everyone.size(); ++subject)
            holds = holds && is_answered(subject);
        const auto ask = [&](auto... effort) { return pk::prove::is_complete(view, effort...); };
        const pk::proof found = ask();
        check_limits("complete", holds, ask);
        if (!decides("complete", found, holds, excuses_of({&view})) || found) return;
        each_meant(everyone, found.subject, [&](std::size_t subject) {
            require(!is_answered(subject), "complete: the witness gets an answer");
        });
    }

    void check_disjoint(const evaluation& says, const population& everyone) {
        const policy_view& view = says.view();
        const bool holds = !says.has_conflict();
        const auto ask = [&](auto... effort) { return pk::prove::is_disjoint(view, effort...); };
        const pk::proof found = ask();
        check_limits("disjoint", holds, ask);
        if (!decides("disjoint", found, holds, excuses_of({&view})) || found) return;
        require(found.where < found.other, "disjoint: not two rows");
        require(
            view.hit_policy != hit_kind::any ||
                !evaluation::is_same(
                    says.outcome_of_row(found.where), says.outcome_of_row(found.other)),
            "disjoint: rows that agree");
        each_meant(everyone, found.subject, [&](std::size_t subject) {
            require(
                says.matches(subject, found.where) && says.matches(subject, found.other),
                "disjoint: the witness does not match both rows");
        });
    }

    /// Rows that are all collected, or must agree, or must be alone, do not hide each other.
    static std::vector<std::size_t>
    reached_rows(const evaluation& says, const population& everyone) {
        const policy_view& view = says.view();
        const bool is_any = !answers_with_one_row(view) || view.hit_policy == hit_kind::unique ||
                            view.hit_policy == hit_kind::any;
        std::set<std::size_t> rows;
        for (std::size_t subject = 0; subject < everyone.size(); ++subject) {
            if (!is_any && says.decider(subject) != none) rows.insert(says.decider(subject));
            if (!is_any) continue;
            for (std::size_t row = 0; row < view.rules.size(); ++row)
                if (says.matches(subject, row)) rows.insert(row);
        }
        return {rows.begin(), rows.end()};
    }
    void check_reachable(const evaluation& says, const population& everyone) {
        const policy_view& view = says.view();
        const std::vector<std::size_t> rows = reached_rows(says, everyone);
        std::size_t count = view.rules.size();
        for (const pk::question_view& question : view.questions)
            count += question.is_leaf ? 1 : 0;
        const auto happens = [&](const pk::named_value& outcome) {
            return std::any_of(rows.begin(), rows.end(), [&](std::size_t row) {
                return says.outcome_of_row(row)->steps == outcome.steps;
            });
        };
        bool holds = rows.size() == count;
        for (std::size_t i = 0; i < view.outcome.name_count; ++i)
            holds = holds && happens(view.outcome.names[i]);
        const auto ask = [&](auto... effort) { return pk::prove::is_reachable(view, effort...); };
        const pk::proof found = ask();
        check_limits("reachable", holds, ask);
        if (!decides("reachable", found, holds, excuses_of({&view})) || found) return;
        if (found.outcome.empty()) {
            require(
                found.where < std::max(view.rules.size(), view.questions.size()) &&
                    !std::binary_search(rows.begin(), rows.end(), found.where),
                "reachable: the row is reached");
            return;
        }
        bool is_named = false;
        for (std::size_t i = 0; i < view.outcome.name_count; ++i) {
            if (view.outcome.names[i].name != found.outcome) continue;
            is_named = true;
            require(!happens(view.outcome.names[i]), "reachable: the outcome happens");
        }
        require(is_named, "reachable: no outcome of this name");
    }

    void check_decisive(const evaluation& says, const population& everyone) {
        const policy_view& view = says.view();
        const std::size_t count = view.conditions.size();
        std::vector<char> can_hold(count);
        std::vector<char> can_fail(count);
        for (std::size_t subject = 0; subject < everyone.size(); ++subject)
            for (std::size_t node = 0; node < count; ++node)
                (says.answer(subject, node) == truth::yes ? can_hold : can_fail)[node] = 1;
        bool holds = true;
        for (std::size_t node = 0; node < count; ++node)
            holds = holds && can_hold[node] != 0 && can_fail[node] != 0;
        const auto ask = [&](auto... effort) { return pk::prove::is_decisive(view, effort...); };
        const pk::proof found = ask();
        check_limits("decisive", holds, ask);
        if (!decides("decisive", found, holds, excuses_of({&view})) || found) return;
        const std::size_t where = found.where;
        require(where < count, "decisive: no condition");
        require(
            found.outcome == (can_hold[where] == 0 ? "never true" : "always true") &&
                (can_hold[where] == 0 || can_fail[where] == 0),
            "decisive: the condition is not " + std::string(found.outcome));
        for (std::size_t node = where + 1; node < where + view.conditions[where].size; ++node)
            require(
                can_hold[node] != 0 && can_fail[node] != 0,
                "decisive: a part of the condition is the reason");
    }

    // ---- monotony ------------------------------------------------------------------------------

    /// A field that some condition compares, and its values in order.
    struct compared_field {
        std::size_t field = 0;
        std::vector<reading> values{};
        std::size_t known = 0;
        std::size_t weight = 1;
        int direction = 0;

        [[nodiscard]] std::size_t digit(const reading& value) const {
            const auto found = std::lower_bound(values.begin(), values.end(), value);
            return static_cast<std::size_t>(found - values.begin());
        }
    };
    static std::vector<compared_field> compared_fields(
        const evaluation& says, const population& everyone, const pk::directions& moved) {
        const policy_view& view = says.view();
        std::set<std::size_t> asked;
        const std::function<void(std::size_t)> ask = [&](std::size_t field) {
            const pk::field_view& data = view.fields[field];
            if (data.kind == field_kind::value || data.kind == field_kind::ratio) {
                asked.insert(field);
                return;
            }
            for (std::size_t i = 0; i < data.operands.size; ++i)
                ask(view.operands[data.operands.first + i].field);
        };
        for (const pk::condition_view& condition : view.conditions)
            if (condition.op < relation::one_of || condition.op > relation::not_)
                ask(condition.field);
        std::vector<compared_field> result;
        for (const std::size_t field : asked) {
            compared_field entry{.field = field};
            for (std::size_t subject = 0; subject < everyone.size(); ++subject)
                entry.values.push_back(says.value(subject, field));
            std::sort(entry.values.begin(), entry.values.end());
            entry.values.erase(
                std::unique(entry.values.begin(), entry.values.end()), entry.values.end());
            for (const reading& value : entry.values)
                entry.known += value.is_known() ? 1U : 0U;
            const std::string_view name = view.fields[field].name;
            const auto is_in = [&](const pk::view_list<std::string_view>& names) {
                return std::find(names.begin(), names.end(), name) != names.end();
            };
            entry.direction = is_in(moved.lowered)                            ? -1
                              : is_in(moved.raised)                           ? 1
                              : moved.raised.empty() && moved.lowered.empty() ? 1
                                                                              : 0;
            result.push_back(entry);
        }
        return result;
    }
    /// Of each subject, which combination of values it has; and how many there are.
    static std::size_t find_places(
        const evaluation& says,
        const population& everyone,
        std::vector<compared_field>& fields,
        std::vector<std::size_t>& places) {
        std::size_t count = 1;
        places.assign(everyone.size(), 0);
        for (compared_field& field : fields) {
            field.weight = count;
            count *= field.values.size();
            for (std::size_t subject = 0; subject < everyone.size(); ++subject)
                places[subject] += field.weight * field.digit(says.value(subject, field.field));
        }
        return count;
    }
    /// Whether somebody better in the fields that are moved, and alike in the others, gets less.
    /// The best outcome of all who are not better is found by going along one field after the
    /// other.
    static bool is_monotone(
        const evaluation& says, const population& everyone, std::vector<compared_field> fields) {
        std::vector<std::size_t> places;
        const std::size_t count = find_places(says, everyone, fields, places);
        std::vector<std::int64_t> best(count, no_answer);
        for (std::size_t subject = 0; subject < everyone.size(); ++subject)
            best[places[subject]] = says.steps(subject);
        for (const compared_field& field : fields) {
            if (field.direction == 0) continue;
            for (std::size_t i = 0; i < count; ++i) {
                const std::size_t at = field.direction > 0 ? i : count - 1 - i;
                const std::size_t digit = at / field.weight % field.values.size();
                if (digit >= field.known) continue;
                if (field.direction > 0 ? digit == 0 : digit + 1 == field.known) continue;
                const std::size_t worse =
                    field.direction > 0 ? at - field.weight : at + field.weight;
                best[at] = std::max(best[at], best[worse]);
            }
        }
        for (std::size_t subject = 0; subject < everyone.size(); ++subject)
            if (says.steps(subject) < best[places[subject]]) return false;
        return true;
    }
    /// The fields without those that are only compared in a way that never matters. Stays as it is
    /// where there is no ratio that may depend on one.
    static std::vector<compared_field> fields_that_matter(
        const evaluation& says, const population& everyone, std::vector<compared_field> fields) {
        for (std::size_t i = fields.size(); i-- > 0;) {
            if (!is_in_a_ratio(says.view(), fields[i].field)) continue;
            std::vector<compared_field> others = fields;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
            std::vector<std::size_t> places;
            std::vector<std::int64_t> steps(find_places(says, everyone, others, places));
            std::vector<char> is_set(steps.size());
            bool matters = false;
            for (std::size_t subject = 0; subject < everyone.size(); ++subject) {
                const std::size_t place = places[subject];
                matters = matters || (is_set[place] != 0 && steps[place] != says.steps(subject));
                is_set[place] = 1;
                steps[place] = says.steps(subject);
            }
            if (!matters) fields = others;
        }
        return fields;
    }
    static bool is_in_a_ratio(const policy_view& view, std::size_t field) {
        for (const pk::field_view& ratio : view.fields)
            for (std::size_t i = 0; i < 2 && ratio.kind == field_kind::ratio; ++i)
                if (view.operands[ratio.operands.first + i].field == field) return true;
        return false;
    }

    void check_monotone(const evaluation& says, const population& everyone, bool moves_all) {
        const policy_view& view = says.view();
        std::vector<std::string_view> raised;
        std::vector<std::string_view> lowered;
        for (const pk::field_view& field : view.fields)
            if (!moves_all && field.kind <= field_kind::ratio && roll_.once_in(2))
                (roll_.once_in(3) ? lowered : raised).push_back(field.name);
        const auto is_named = [&](std::size_t field) {
            const std::string_view name = view.fields[field].name;
            return std::count(raised.begin(), raised.end(), name) +
                       std::count(lowered.begin(), lowered.end(), name) >
                   0;
        };
        const pk::directions moved{
            {raised.data(), raised.size()}, {lowered.data(), lowered.size()}};
        const auto ask = [&](auto... effort) {
            return pk::prove::is_monotone(view, moved, effort...);
        };
        const pk::proof found = ask();
        if (!answers_with_one_row(view) || view.outcome.lowest >= view.outcome.highest) {
            require(
                found.result == pk::verdict::undecided &&
                    found.why == pk::undecided_because::unsupported,
                "monotone is answered for what it does not cover");
            return;
        }
        const std::vector<compared_field> fields = compared_fields(says, everyone, moved);
        std::size_t combinations = 1;
        for (const compared_field& field : fields)
            combinations *= field.values.size();
        if (combinations > 300'000) return; // many ratios
        // A value that is compared and is in a ratio, or is in two: whoever raises it changes more.
        bool is_entangled = has_dependent_ratios({&view});
        bool has_ratio = false;
        for (const compared_field& field : fields) {
            has_ratio = has_ratio || view.fields[field.field].kind == field_kind::ratio;
            is_entangled = is_entangled || is_in_a_ratio(view, field.field);
        }
        // Raising an operand moves the ratio, perhaps the other way.
        bool moves_an_operand = false;
        for (const compared_field& ratio : fields) {
            const pk::field_view& data = view.fields[ratio.field];
            for (std::size_t i = 0; i < 2 && data.kind == field_kind::ratio; ++i) {
                const std::size_t operand = view.operands[data.operands.first + i].field;
                moves_an_operand = moves_an_operand || (!moves_all && is_named(operand));
            }
        }
        if (moves_an_operand) {
            // In a large policy the limit may be met first.
            require(
                found.result == pk::verdict::undecided &&
                    (found.why == pk::undecided_because::unsupported ||
                     excuses_of({&view}).is_large),
                "monotone is answered where an operand of a ratio is moved");
            return;
        }
        const std::vector<compared_field> asked =
            found ? fields : fields_that_matter(says, everyone, fields);
        bool holds = is_monotone(says, everyone, asked);
        excuses excuse = excuses_of({&view});
        excuse.is_unsupported = excuse.is_unsupported || is_entangled;
        excuse.is_large = excuse.is_large || has_ratio; // not all of its values are tried
        if (says.has_conflict()) {
            evaluation without = says;
            without.drop_conflicts();
            if (found.result != pk::verdict::undecided && bool(found) != holds)
                holds = is_monotone(without, everyone, asked);
            decides(is_entangled ? entangled : "monotone with conflicts", found, holds, excuse);
            return;
        }
        if (!has_ratio) check_limits("monotone", holds, ask);
        const std::string name = is_entangled ? entangled
                                 : has_ratio  ? "monotone with ratios"
                                              : "monotone";
        if (!decides(name, found, holds, excuse) || found) return;
        each_meant(everyone, found.subject, [&](std::size_t subject) {
            const std::size_t better = subject_of(everyone, found.raised, subject);
            require(
                says.steps(better) < says.steps(subject),
                "monotone: the better witness gets no less");
            for (const compared_field& field : asked) {
                const reading from = says.value(subject, field.field);
                const reading to = says.value(better, field.field);
                const bool is_fine = from == to || (from.is_known() && to.is_known() &&
                                                    (field.direction > 0   ? from < to
                                                     : field.direction < 0 ? to < from
                                                                           : false));
                require(is_fine, "monotone: the witness moves a field that is not asked about");
            }
        });
    }

    // ---- two policies --------------------------------------------------------------------------

    static bool are_covered(const policy_view& before, const policy_view& after) {
        return answers_with_one_row(before) && answers_with_one_row(after);
    }
    /// Whether two policies know the same enumerators and the same ratios.
    static bool have_same_fields(const policy_view& before, const policy_view& after) {
        for (const pk::field_view& a : before.fields)
            for (const pk::field_view& b : after.fields) {
                if (a.kind != b.kind || a.name != b.name) continue;
                if (a.kind == field_kind::value &&
                    (a.domain.lowest != b.domain.lowest || a.domain.highest != b.domain.highest ||
                     a.domain.names != b.domain.names))
                    return false;
                if (a.kind != field_kind::ratio) continue;
                if (a.zero_is_missing != b.zero_is_missing || !(a.when_zero == b.when_zero))
                    return false;
                for (std::size_t i = 0; i < 2; ++i)
                    if (before.fields[before.operands[a.operands.first + i].field].name !=
                        after.fields[after.operands[b.operands.first + i].field].name)
                        return false;
            }
        return true;
    }
    static excuses excuses_for(const evaluation& before, const evaluation& after) {
        excuses result = excuses_of({&before.view(), &after.view()});
        result.is_unsupported =
            result.is_unsupported || !have_same_fields(before.view(), after.view());
        return result;
    }

    static bool is_change(
        const evaluation& before,
        const evaluation& after,
        std::size_t subject,
        pk::property asked) {
        if (asked == pk::property::generous) return after.steps(subject) < before.steps(subject);
        return !evaluation::is_same(before.outcome(subject), after.outcome(subject));
    }

    void check_change(
        const evaluation& before,
        const evaluation& after,
        const population& everyone,
        pk::property asked) {
        const bool is_generous = asked == pk::property::generous;
        const std::string name = is_generous ? "generous" : "equivalent";
        const auto ask = [&](auto... effort) {
            return is_generous
                       ? pk::prove::is_at_least_as_generous(after.view(), before.view(), effort...)
                       : pk::prove::are_equivalent(before.view(), after.view(), effort...);
        };
        const pk::proof found = ask();
        const pk::domain_view& outcome = before.view().outcome;
        if (!are_covered(before.view(), after.view()) ||
            (is_generous && outcome.lowest >= outcome.highest)) {
            require(
                found.result == pk::verdict::undecided &&
                    found.why == pk::undecided_because::unsupported,
                name + " is answered for what it does not cover");
            return;
        }
        const auto holds_for_all = [&](const evaluation& a, const evaluation& b) {
            for (std::size_t subject = 0; subject < everyone.size(); ++subject)
                if (is_change(a, b, subject, asked)) return false;
            return true;
        };
        bool holds = holds_for_all(before, after);
        if (before.has_conflict() || after.has_conflict()) {
            if (found.result != pk::verdict::undecided && bool(found) != holds) {
                evaluation a = before;
                evaluation b = after;
                a.drop_conflicts();
                b.drop_conflicts();
                holds = holds_for_all(a, b);
            }
            decides(name + " with conflicts", found, holds, excuses_for(before, after));
            return;
        }
        check_limits(name, holds, ask);
        if (!decides(name, found, holds, excuses_for(before, after)) || found) return;
        each_meant(everyone, found.subject, [&](std::size_t subject) {
            require(
                is_change(before, after, subject, asked),
                name + ": the witness shows no such change");
            require(
                before.decider(subject) == found.where && after.decider(subject) == found.other,
                name + ": other rows decide for the witness");
        });
    }

    /// The subjects of a region.
    std::vector<std::size_t> members(
        const pk::region& where,
        const evaluation& before,
        const evaluation& after,
        const population& everyone) {
        std::vector<std::size_t> result{0};
        for (const population::axis& axis : everyone.axes()) {
            std::vector<std::size_t> digits;
            for (std::size_t digit = 0; digit < axis.values.size(); ++digit) {
                bool is_in = true;
                for (const pk::field_range& range : where)
                    if (range.field->kind == field_kind::value && range.field->name == axis.name)
                        is_in = is_in && holds(range, axis.values[digit]);
                if (is_in) digits.push_back(digit);
            }
            std::vector<std::size_t> next;
            next.reserve(result.size() * digits.size());
            for (const std::size_t subject : result)
                for (const std::size_t digit : digits)
                    next.push_back(subject + digit * axis.weight);
            result.swap(next);
        }
        for (const pk::field_range& range : where) {
            if (range.field->kind == field_kind::value) continue;
            require(range.field->kind == field_kind::ratio, "a region of a computed field");
            const pk::field_view* const first = before.view().fields.begin();
            const bool is_old =
                range.field >= first && range.field < first + before.view().fields.size();
            const evaluation& of = is_old ? before : after;
            const auto field = static_cast<std::size_t>(range.field - of.view().fields.begin());
            std::erase_if(result, [&](std::size_t subject) {
                return !holds(range, of.value(subject, field));
            });
        }
        return result;
    }
    static bool holds(const pk::field_range& range, const reading& value) {
        if (value.state == presence::missing) return range.may_be_missing;
        if (value.state == presence::not_applicable) return range.may_be_not_applicable;
        const auto against = [&](pk::fraction end) {
            const std::int64_t left = value.steps * end.denominator;
            const std::int64_t right = end.numerator * value.over;
            return left < right ? -1 : left > right ? 1 : 0;
        };
        if (!range.is_known) return false;
        if (range.has_low && against(range.low) < (range.is_low_open ? 1 : 0)) return false;
        return !range.has_high || against(range.high) <= (range.is_high_open ? -1 : 0);
    }

    void check_differences(
        const evaluation& before, const evaluation& after, const population& everyone) {
        std::vector<pk::change> changes;
        const auto ask = [&](auto... effort) {
            changes.clear();
            return pk::prove::for_each_difference(
                before.view(),
                after.view(),
                [&](const pk::change& each) { changes.push_back(each); },
                effort...);
        };
        const std::string name = "differences";
        if (!are_covered(before.view(), after.view())) {
            require(
                ask().why == pk::undecided_because::unsupported && changes.empty(),
                name + " are looked for where that is not covered");
            return;
        }
        if (before.has_conflict() || after.has_conflict()) return;
        bool holds = true;
        for (std::size_t subject = 0; subject < everyone.size(); ++subject)
            holds = holds && !is_change(before, after, subject, pk::property::equivalent);
        const auto is_told =
            [](const pk::outcome_view* outcome, std::size_t row, const pk::outcome_view& told) {
                if (outcome == nullptr) return row == pk::proof::nowhere && told.name.size == 0;
                return told.steps == outcome->steps && told.id == outcome->id;
            };
        const auto check_changes = [&](bool are_all) {
            std::vector<char> is_covered(everyone.size());
            for (const pk::change& each : changes) {
                const std::vector<std::size_t> subjects =
                    members(each.where, before, after, everyone);
                for (const std::size_t subject : subjects) {
                    require(is_covered[subject] == 0, name + ": two regions overlap");
                    is_covered[subject] = 1;
                    require(
                        before.decider(subject) == each.old_row &&
                            after.decider(subject) == each.new_row,
                        name + ": other rows decide in a region");
                    require(
                        is_told(before.outcome(subject), each.old_row, each.old_outcome) &&
                            is_told(after.outcome(subject), each.new_row, each.new_outcome),
                        name + ": other outcomes in a region");
                    require(
                        is_change(before, after, subject, pk::property::equivalent),
                        name + ": none in a region");
                }
                each_meant(everyone, each.subject, [&](std::size_t subject) {
                    require(
                        std::find(subjects.begin(), subjects.end(), subject) != subjects.end(),
                        name + ": the witness is not in its region");
                });
            }
            for (std::size_t subject = 0; are_all && subject < everyone.size(); ++subject)
                require(
                    is_change(before, after, subject, pk::property::equivalent) ==
                        (is_covered[subject] != 0),
                    name + ": one is in no region");
        };
        check_limits(name, holds, [&](std::size_t effort) {
            const pk::proof found = ask(effort);
            check_changes(found.result != pk::verdict::undecided);
            return found;
        });
        const pk::proof found = ask();
        const bool is_decided = decides(name, found, holds, excuses_for(before, after));
        check_changes(is_decided);
    }

    dice& roll_;
    std::map<std::string, tally>& tallies_;
};

// ------------------------------------------------------------------------------------------------
// Many tables
// ------------------------------------------------------------------------------------------------

long number_from(const char* variable, long otherwise) {
    const char* const given = std::getenv(variable);
    return given != nullptr ? std::strtol(given, nullptr, 10) : otherwise;
}

/// What the prover gets wrong about a policy or a changed one; nothing where all is right.
disagreement find_disagreement(
    std::uint64_t seed,
    const tests::drawn_policy& before,
    const tests::drawn_policy& after,
    std::map<std::string, tally>& tallies) {
    dice roll{seed};
    const tests::described_policy old_policy(before);
    const tests::described_policy new_policy(after);
    trial trial(roll, tallies);
    bool are_two = false;
    try {
        trial.examine(old_policy.view());
        are_two = true;
        trial.compare(old_policy.view(), new_policy.view());
    } catch (disagreement& found) {
        found.policies = tests::policy_text(old_policy.view());
        if (are_two)
            found.policies += "and the new version\n" + tests::policy_text(new_policy.view());
        return found;
    }
    return {};
}

/// Disagreements of one kind, and the one that is told in the fewest words.
struct reported {
    int count = 0;
    long number = 0;
    std::string policies{};
};

} // namespace

TEST_CASE("what the prover says about random tables and trees is what brute force says") {
    tests::dice seeds = tests::seeded_dice();
    const long tables = number_from("PARTNERKIT_TABLES", 20'000);
    const long only = number_from("PARTNERKIT_TABLE", -1);
    std::map<std::string, tally> tallies;
    std::map<std::string, reported> disagreements;
    for (long number = 0; number < tables; ++number) {
        const auto seed = static_cast<std::uint64_t>(seeds(0, INT64_MAX));
        if (only >= 0 && number != only) continue;
        dice roll{seed};
        tests::policy_maker maker(roll);
        const tests::drawn_policy before = maker.make();
        const tests::drawn_policy after =
            roll.once_in(6) ? maker.make_beside(before) : maker.changed(before);
        const disagreement found = find_disagreement(seed, before, after, tallies);
        if (found.what.empty()) continue;
        reported& entry = disagreements[found.what];
        ++entry.count;
        if (entry.count > 1 && entry.policies.size() <= found.policies.size()) continue;
        entry.number = number;
        entry.policies = found.policies;
    }
    for (const auto& [what, entry] : disagreements)
        MESSAGE(
            what << ", " << entry.count << " times; PARTNERKIT_TABLE=" << entry.number << ": "
                 << entry.policies);
    CHECK(disagreements.empty());

    std::ostringstream summary;
    for (const auto& [question, count] : tallies)
        summary << '\n'
                << question << ": " << count.proven << " proven, " << count.refuted << " refuted, "
                << count.undecided << " undecided";
    MESSAGE(summary.str());
    if (only >= 0) return;
    for (const auto& [question, count] : tallies) {
        INFO(question);
        if (question == entangled) continue;
        const bool has_ratios = question == "monotone with ratios";
        // Both answers are given often enough, and few questions are left open.
        const long often = tables / (has_ratios ? 400 : 100);
        CHECK(count.proven > often);
        CHECK(count.refuted > often);
        CHECK(count.undecided * (has_ratios ? 2 : 10) < count.proven + count.refuted);
    }
}
