// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "reasons.hpp"

namespace portfolio {

namespace {

std::string join(std::string_view a, std::string_view b, std::string_view c) {
    return std::string{a}.append(b).append(c);
}

class describer {
  public:
    describer(
        const pk::policy_view& policy,
        const std::vector<pk::field_value>& values,
        const std::vector<pk::truth>& met)
        : policy_(policy), values_(values), met_(met) {}

    [[nodiscard]] explanation describe() const {
        explanation all{.policy = policy_.name};
        for (const pk::rule_view& rule : policy_.rules)
            all.rules.push_back(describe(rule));
        for (const pk::criterion_view& criterion : policy_.criteria)
            all.criteria.push_back(describe(criterion));
        const pk::view_range bands = policy_.score_bands;
        for (std::size_t i = bands.first; i < bands.first + bands.size; ++i)
            all.bands.push_back(describe(policy_.bands[i]));
        return all;
    }

  private:
    [[nodiscard]] rule_reason describe(const pk::rule_view& rule) const {
        rule_reason reason{std::string{policy_.outcomes[rule.outcome].name.view()}, {}};
        if (rule.condition.size == 0) return reason;
        // A rule is met if all its conditions are; that goes without saying.
        if (policy_.conditions[rule.condition.first].op == pk::relation::all_of)
            add_parts(rule.condition.first, 0, reason.requirements);
        else
            add(rule.condition.first, 0, reason.requirements);
        return reason;
    }

    void add(std::size_t node, std::size_t depth, std::vector<requirement>& to) const {
        const pk::condition_view& condition = policy_.conditions[node];
        switch (condition.op) {
        case pk::relation::all_of:
        case pk::relation::any_of:
        case pk::relation::one_of:
        case pk::relation::not_:
            to.push_back({depth, group_text(condition.op), {}, met_[node]});
            add_parts(node, depth + 1, to);
            break;
        default:
            to.push_back(
                {depth,
                 join(policy_.fields[condition.field].name, " ", bounds(condition)),
                 found(condition.field),
                 met_[node]});
        }
    }

    void add_parts(std::size_t node, std::size_t depth, std::vector<requirement>& to) const {
        const std::size_t end = node + policy_.conditions[node].size;
        for (std::size_t i = node + 1; i < end; i += policy_.conditions[i].size)
            add(i, depth, to);
    }

    [[nodiscard]] static std::string group_text(pk::relation op) {
        switch (op) {
        case pk::relation::all_of:
            return "all of";
        case pk::relation::not_:
            return "not";
        default:
            return "any of";
        }
    }

    [[nodiscard]] std::string bounds(const pk::condition_view& condition) const {
        const auto lower = [&](std::int64_t step) {
            return bound(condition, condition.lower, step);
        };
        const auto upper = [&](std::int64_t step) {
            return bound(condition, condition.upper, step);
        };
        switch (condition.op) {
        case pk::relation::at_least:
            return "at least " + lower(0);
        case pk::relation::at_most:
            return "at most " + upper(0);
        case pk::relation::more_than:
            return "more than " + lower(-1);
        case pk::relation::less_than:
            return "less than " + upper(1);
        case pk::relation::between:
            return join("from " + lower(0), " to ", upper(0));
        case pk::relation::half_open:
            return join("from " + lower(0), " to less than ", upper(1));
        case pk::relation::is:
            return "is " + lower(0);
        case pk::relation::is_not:
            return "is not " + lower(0);
        case pk::relation::is_known:
            return "is known";
        case pk::relation::is_missing:
            return "is missing";
        case pk::relation::is_not_applicable:
            return "is not applicable";
        default:
            return "meet what is asked of them"; // child records
        }
    }

    /// A description closes open ends on the next step, except those of ratios, which have no
    /// steps; `step` takes that back.
    [[nodiscard]] std::string
    bound(const pk::condition_view& condition, std::int64_t steps, std::int64_t step) const {
        const pk::field_view& field = policy_.fields[condition.field];
        if (field.kind == pk::field_kind::ratio) step = 0;
        return text(field, steps + step, condition.scale);
    }

    [[nodiscard]] std::string found(std::size_t field) const {
        const pk::field_value& value = values_[field];
        if (value.state == pk::presence::missing) return "missing";
        if (value.state == pk::presence::not_applicable) return "not applicable";
        return text(policy_.fields[field], value.steps, value.denominator);
    }

    /// A number of steps, or of their fractions, in the unit of the field.
    [[nodiscard]] static std::string
    text(const pk::field_view& field, std::int64_t steps, std::int64_t denominator) {
        pk::domain_view domain = field.domain;
        domain.step.denominator *= denominator; // 1, except for ratios
        return std::string{pk::to_text(domain, steps).view()};
    }

    [[nodiscard]] contribution describe(const pk::criterion_view& criterion) const {
        const pk::field_view& field = policy_.fields[criterion.field];
        const pk::field_value& value = values_[criterion.field];
        contribution part{.criterion = std::string{field.name}, .found = found(criterion.field)};
        if (criterion.is_weighted) {
            // A weight is a fraction of one; people speak of per cent.
            const pk::fraction percent{
                criterion.weight.numerator * 100, criterion.weight.denominator};
            part.weight = join(pk::to_text(percent), " %", "");
        }
        if (criterion.has_minimum)
            part.least = pk::to_text(field.domain, criterion.least_steps).view();
        if (value.state == pk::presence::known)
            part.points = pk::to_text(policy_.score, value.steps * criterion.factor).view();
        return part;
    }

    [[nodiscard]] band_reason describe(const pk::band_view& band) const {
        return {
            std::string{policy_.outcomes[band.outcome].name.view()},
            std::string{pk::to_text(policy_.score, band.lower).view()}};
    }

    const pk::policy_view& policy_;
    const std::vector<pk::field_value>& values_;
    const std::vector<pk::truth>& met_;
};

} // namespace

explanation describe(
    const pk::policy_view& policy,
    const std::vector<pk::field_value>& values,
    const std::vector<pk::truth>& met) {
    return describer{policy, values, met}.describe();
}

} // namespace portfolio
