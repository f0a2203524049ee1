// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_MARGIN_HPP_INCLUDED
#define PARTNERKIT_MARGIN_HPP_INCLUDED

/// \file
/// How firm an answer is: how far each threshold and each weight of a policy can move, alone,
/// before a subject gets another answer.
///
///     const auto firm = pk::margins_of<programme>(acme);
///     firm.thresholds[0].at        // the value of that threshold which switches the answer
///     firm.is_within(5_pct)        // would 5 % of some threshold or weight do?
///
/// What next (next.hpp) asks what a partner has to change; this asks how much hangs on the numbers
/// of the policy. All margins are exact and in closed form. Nothing allocates.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/detail/interpret.hpp>
#include <partnerkit/detail/place.hpp>
#include <partnerkit/hit.hpp>

namespace partnerkit {
inline namespace v0 {

/// Where a threshold stands.
enum class threshold_kind : unsigned char {
    condition,  ///< the bound of a comparison: of a rule, a gate, a question or points
    points,     ///< from where on a criterion brings some points
    minimum,    ///< of a criterion
    score_band, ///< from where on a score has some outcome
};
BOOST_DESCRIBE_ENUM(threshold_kind, condition, points, minimum, score_band)

/// How far a threshold can move. Numbers are in steps of its field, or of the score; those of a
/// ratio, parts of them. An open bound (`more_than`) is told as it is written.
struct threshold_margin {
    threshold_kind kind = threshold_kind::condition;
    std::size_t index = 0; ///< in the conditions, bands, criteria or bands of the description
    std::size_t field = 0; ///< in its fields; `field_view::npos`: the score
    bool is_upper = false; ///< of the two bounds of a range, the upper one
    bool is_up = false;    ///< whether it moves up
    fraction now{};
    fraction at{};           ///< where the answer switches,
    bool is_beyond = false;  ///< or only beyond that
    fraction share{1, 0};    ///< how far that is, of the threshold itself; above all
                             ///< numbers where that is zero or of a date or enumeration
    std::size_t outcome = 0; ///< there, as in `margins`
};
BOOST_DESCRIBE_STRUCT(
    threshold_margin, (), (kind, index, field, is_upper, is_up, now, at, is_beyond, share, outcome))

/// How far a weight can move, from 0 to 1, while the others share the rest as they do now.
struct weight_margin {
    std::size_t criterion = 0; ///< in the criteria of the description
    bool is_up = false;
    fraction now{};
    fraction at{};          ///< where the answer switches,
    bool is_beyond = false; ///< or only beyond that
    fraction share{};       ///< how far that is, of the weight itself
    std::size_t outcome = 0;
};
BOOST_DESCRIBE_STRUCT(weight_margin, (), (criterion, is_up, now, at, is_beyond, share, outcome))

/// The thresholds and weights of a policy that alone can switch the answer to a subject, in the
/// order of the policy. Those of child records are not among them, nor is one that would have to
/// leave the domain of its field.
template <class Policy>
struct margins {
    static constexpr const policy_view& view = view_of<Policy>;

    std::size_t outcome = 0; ///< of `view.outcomes`; as many as there are: no answer
    hits<threshold_margin, 2 * view.conditions.size() + view.bands.size() + view.criteria.size()>
        thresholds{};
    hits<weight_margin, 2 * view.criteria.size()> weights{};

    /// Whether some threshold or weight switches the answer if it moves by this share of itself.
    [[nodiscard]] constexpr bool is_within(percent share) const noexcept {
        const fraction most{share.steps, 100 * percent::steps_per_unit};
        const auto is_close = [&](const auto& margin) {
            return margin.is_beyond ? margin.share < most : margin.share <= most;
        };
        for (const threshold_margin& margin : thresholds)
            if (is_close(margin)) return true;
        for (const weight_margin& margin : weights)
            if (is_close(margin)) return true;
        return false;
    }

    BOOST_DESCRIBE_CLASS(margins, (), (outcome, thresholds, weights), (), ())
};

namespace detail {

/// A description whose numbers can be moved.
template <class Policy>
struct movable_description {
    static constexpr const policy_view& original = view_of<Policy>;

    condition_view conditions[original.conditions.size() + 1]{};
    band_view bands[original.bands.size() + 1]{};
    criterion_view criteria[original.criteria.size() + 1]{};
    policy_view view = original;

    constexpr movable_description() {
        for (std::size_t i = 0; i < original.conditions.size(); ++i)
            conditions[i] = original.conditions[i];
        for (std::size_t i = 0; i < original.bands.size(); ++i)
            bands[i] = original.bands[i];
        for (std::size_t i = 0; i < original.criteria.size(); ++i)
            criteria[i] = original.criteria[i];
        view.conditions.first = conditions;
        view.bands.first = bands;
        view.criteria.first = criteria;
    }
    movable_description(const movable_description&) = delete;
    movable_description& operator=(const movable_description&) = delete;
};

/// The distance of two numbers as a share of the first.
constexpr fraction relative_distance(fraction from, fraction to) {
    const wide a = wide{from.numerator} * to.denominator;
    const wide b = wide{to.numerator} * from.denominator;
    if (a == 0) return {1, 0};
    return reduced(a < b ? b - a : a - b, a < 0 ? -a : a);
}

template <class Policy, class Values>
class margin_finder {
  public:
    constexpr margin_finder(const Values& values, margins<Policy>& out)
        : values_(values), out_(out) {}

    constexpr void find() {
        out_.outcome = outcome_in(view, values_);
        for (std::size_t node = 0; node < view.conditions.size(); ++node)
            find_condition(node);
        for (const field_view& field : view.fields)
            if (field.kind == field_kind::banded) {
                const std::size_t source = view.operands[field.operands.first].field;
                if (values_[source].state == presence::known)
                    find_bands(field.bands, values_[source].steps, source);
            }
        for (std::size_t i = 0; i < view.criteria.size(); ++i)
            find_minimum(i);
        if (view.score_bands.size == 0 || is_stopped()) return;
        find_bands(view.score_bands, score_in(view, values_), field_view::npos);
        find_weights();
    }

  private:
    static constexpr const policy_view& view = view_of<Policy>;

    /// Notes a margin if the answer is another one with the number moved.
    constexpr void note(threshold_margin margin) {
        Values values = values_;
        compute_points(moved_.view, values);
        margin.outcome = outcome_in(moved_.view, values);
        if (is_same_outcome(view, margin.outcome, out_.outcome)) return;
        const value_kind kind = margin.field == field_view::npos
                                    ? value_kind::number
                                    : view.fields[margin.field].domain.kind;
        if (kind == value_kind::number) margin.share = relative_distance(margin.now, margin.at);
        out_.thresholds.push_back(margin);
    }

    constexpr void find_condition(std::size_t node) {
        const condition_view& condition = view.conditions[node];
        if (condition.op > relation::half_open) return; // has no bounds
        const field_value& value = values_[condition.field];
        if (value.state != presence::known) return; // nor are those of child records
        const bool holds = test(view, node, values_) == truth::yes;
        // What follows depends only on whether the condition holds, which it now does not.
        moved_.conditions[node].op = holds ? relation::is_missing : relation::is_known;
        const bool has_lower =
            condition.op != relation::at_most && condition.op != relation::less_than;
        const bool has_upper =
            condition.op != relation::at_least && condition.op != relation::more_than;
        if (has_lower) find_bound(node, holds, false);
        if (has_upper) find_bound(node, holds, true);
        moved_.conditions[node].op = condition.op;
    }

    /// A bound moves to the value, or past it.
    constexpr void find_bound(std::size_t node, bool holds, bool is_upper) {
        const condition_view& condition = view.conditions[node];
        const field_view& field = view.fields[condition.field];
        const field_value& value = values_[condition.field];
        const std::int64_t bound = is_upper ? condition.upper : condition.lower;
        const int side = compare({value.steps, value.denominator}, {bound, condition.scale});
        const bool is_ratio = field.kind == field_kind::ratio;
        const bool is_open =
            is_upper ? condition.op == relation::less_than || condition.op == relation::half_open
                     : condition.op == relation::more_than;
        // Of a range that does not hold, one bound is in the way.
        if (!holds && (is_upper ? side < 0 : side > 0)) return;
        threshold_margin margin{
            .index = node,
            .field = condition.field,
            .is_upper = is_upper,
            .is_up = is_upper != holds};
        if (is_ratio) {
            margin.now = {bound, condition.scale};
            margin.at = {value.steps, value.denominator};
            margin.is_beyond = holds != is_open;
        } else {
            const std::int64_t written = is_open ? (is_upper ? 1 : -1) : 0;
            const std::int64_t past = !holds ? 0 : is_upper ? -1 : 1;
            margin.now = {bound + written, 1};
            margin.at = {value.steps + past + written, 1};
            if (margin.at < fraction{field.domain.lowest} ||
                fraction{field.domain.highest} < margin.at)
                return;
        }
        note(margin);
    }

    /// In a list of bands, the lower end of the one that holds a number moves past it, or that of
    /// the next higher one down to it.
    constexpr void find_bands(view_range bands, std::int64_t steps, std::size_t field) {
        const domain_view& domain =
            field == field_view::npos ? view.score : view.fields[field].domain;
        const std::size_t held = band_at(view, bands, steps);
        const auto move = [&](std::size_t band, std::int64_t to) {
            band_view& moved = moved_.bands[bands.first + band];
            const std::int64_t now = moved.lower;
            moved.lower = to;
            note(
                {.kind = field == field_view::npos ? threshold_kind::score_band
                                                   : threshold_kind::points,
                 .index = bands.first + band,
                 .field = field,
                 .is_up = to > now,
                 .now = now,
                 .at = to});
            moved.lower = now;
        };
        if (held > 0) move(held - 1, steps);
        if (held == bands.size || steps == domain.highest) return;
        if (view.bands[bands.first + held].lower > domain.lowest) move(held, steps + 1);
    }

    constexpr void find_minimum(std::size_t index) {
        const criterion_view& criterion = view.criteria[index];
        const field_value& value = values_[criterion.field];
        if (!criterion.has_minimum || value.state != presence::known) return;
        const bool is_enough = value.steps >= criterion.least_steps;
        if (is_enough && value.steps == view.fields[criterion.field].domain.highest) return;
        const std::int64_t to = value.steps + (is_enough ? 1 : 0);
        moved_.criteria[index].least_steps = to;
        note(
            {.kind = threshold_kind::minimum,
             .index = index,
             .field = criterion.field,
             .is_up = is_enough,
             .now = criterion.least_steps,
             .at = to});
        moved_.criteria[index].least_steps = criterion.least_steps;
    }

    /// Whether it is not the score that decides.
    [[nodiscard]] constexpr bool is_stopped() const {
        const std::size_t band = band_at(view, view.score_bands, score_in(view, values_));
        return band_in(view, values_) != band;
    }

    /// With the weight w of a criterion moved, the score is S + (w' - w) (x - R), where x is what
    /// the criterion would bring alone, and R the rest.
    constexpr void find_weights() {
        const view_range bands = view.score_bands;
        const std::int64_t score = score_in(view, values_);
        const auto outcome_of = [&](std::size_t band) {
            return band == bands.size ? view.outcomes.size()
                                      : view.bands[bands.first + band].outcome;
        };
        const std::size_t held = band_at(view, bands, score);
        for (std::size_t i = 0; i < view.criteria.size(); ++i) {
            const criterion_view& criterion = view.criteria[i];
            const fraction weight = criterion.weight;
            if (!criterion.is_weighted) return;
            const field_value& value = values_[criterion.field];
            const std::int64_t points =
                value.state == presence::known ? value.steps * criterion.factor : 0;
            const wide slope = wide{points} * weight.denominator - wide{score} * weight.numerator;
            if (slope == 0) continue;
            for (const bool is_up : {false, true}) {
                const bool rises = is_up == (slope > 0);
                if (rises && held > 0)
                    note_weight(
                        {.criterion = i, .is_up = is_up, .outcome = outcome_of(held - 1)},
                        slope,
                        wide{view.bands[bands.first + held - 1].lower} - score);
                else if (!rises && held < bands.size)
                    note_weight(
                        {.criterion = i,
                         .is_up = is_up,
                         .is_beyond = true,
                         .outcome = outcome_of(held + 1)},
                        slope,
                        wide{view.bands[bands.first + held].lower} - score);
            }
        }
    }

    constexpr void note_weight(weight_margin margin, wide slope, wide way) {
        const fraction weight = view.criteria[margin.criterion].weight;
        wide numerator = weight.numerator * (slope + way * (weight.denominator - weight.numerator));
        wide denominator = weight.denominator * slope;
        if (denominator < 0) numerator = -numerator, denominator = -denominator;
        const bool is_end = numerator == (margin.is_up ? denominator : 0);
        if (numerator < 0 || numerator > denominator || (is_end && margin.is_beyond)) return;
        margin.now = weight;
        margin.at = reduced(numerator, denominator);
        margin.share = relative_distance(weight, margin.at);
        out_.weights.push_back(margin);
    }

    const Values& values_;
    margins<Policy>& out_;
    movable_description<Policy> moved_{};
};

// ---- in words ----------------------------------------------------------------------------------

/// `more than 62.5 % makes it gold.`
template <class Out, class Margin, class Write>
constexpr void
write_switch(Out& out, const policy_view& view, const Margin& margin, const Write& write) {
    out << ": ";
    if (margin.is_beyond) out << (margin.is_up ? "more than " : "less than ");
    write(margin.at);
    if (margin.outcome < view.outcomes.size())
        out << " makes it " << view.outcomes[margin.outcome].name.view() << ".\n";
    else
        out << " leaves it without an answer.\n";
}

template <class Out>
constexpr void write_margin(Out& out, const policy_view& view, const threshold_margin& margin) {
    const auto write_number = [&](fraction number) {
        domain_view domain =
            margin.field == field_view::npos ? view.score : view.fields[margin.field].domain;
        domain.step.denominator *= number.denominator;
        write_steps(out, domain, number.numerator);
    };
    const std::string_view name =
        margin.field == field_view::npos ? "the score" : view.fields[margin.field].name;
    switch (margin.kind) {
    case threshold_kind::condition: {
        write_condition_place(out, view, margin.index);
        const relation op = view.conditions[margin.index].op;
        if (op != relation::between && op != relation::half_open) break;
        return write_switch(out, view, margin, [&](fraction number) {
            out << (margin.is_upper ? "to " : "from ");
            write_number(number);
        });
    }
    case threshold_kind::points:
        write_number((out << name << ", points from ", margin.now));
        break;
    case threshold_kind::minimum:
        write_number((out << name << ", minimum ", margin.now));
        break;
    case threshold_kind::score_band: {
        const std::size_t outcome = view.bands[margin.index].outcome;
        write_numbered(out, "band ", margin.index - view.score_bands.first, view, outcome);
        write_number((out << ", from ", margin.now));
        break;
    }
    }
    write_switch(out, view, margin, write_number);
}

template <class Out>
constexpr void write_margin(Out& out, const policy_view& view, const weight_margin& margin) {
    const auto write_number = [&](fraction number) {
        write_decimal(out, multiply(number, {100, 1}));
        out << " %";
    };
    out << view.fields[view.criteria[margin.criterion].field].name << ", weight ";
    write_number(margin.now);
    write_switch(out, view, margin, write_number);
}

} // namespace detail

/// How firm the answer to a subject is. Asked of a scorecard with bands, a tree, or a table that
/// answers with one row. Costs an evaluation of the description for each threshold.
template <class Policy>
[[nodiscard]] constexpr margins<Policy>
margins_of(const typename Policy::subject_type& subject) noexcept {
    constexpr const policy_view& view = view_of<Policy>;
    static_assert(
        detail::answers_with_one_row(view) || view.score_bands.size > 0 ||
            detail::is_refused<Policy>(),
        "margins are asked of a scorecard with bands, a tree, or a table that answers with one "
        "row");
    margins<Policy> result;
    if constexpr (!detail::is_refused<Policy>()) {
        const auto values = values_of<Policy>(subject);
        detail::margin_finder<Policy, decltype(values_of<Policy>(subject))>{values, result}.find();
    }
    return result;
}

/// Writes margins to an output iterator, in sentences, a line each: the answer, then what would
/// switch it.
template <class Policy, class Iterator>
constexpr Iterator write_text(const margins<Policy>& margins, Iterator to) {
    constexpr const policy_view& view = view_of<Policy>;
    detail::text_output<Iterator> out{to};
    out << view.name << ": ";
    if (margins.outcome < view.outcomes.size())
        out << view.outcomes[margins.outcome].name.view();
    else
        out << "no answer";
    out << ".\n";
    for (const threshold_margin& margin : margins.thresholds)
        detail::write_margin(out, view, margin);
    for (const weight_margin& margin : margins.weights)
        detail::write_margin(out, view, margin);
    return out.to;
}

} // namespace v0
} // namespace partnerkit

#endif
