// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_EXAMINE_SCORE_HPP_INCLUDED
#define PARTNERKIT_DETAIL_EXAMINE_SCORE_HPP_INCLUDED

// The questions about scorecards. A score is no box: whether a band can be reached is the question
// whether whole numbers within bounds have a sum within bounds, in each box that the gates, bands
// of points and conditions of the card distinguish.

#include <partnerkit/detail/examine.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// Scores from `low` to `high`, in steps.
struct score_interval {
    wide low = 0;
    wide high = 0;
};

/// A scorecard and the search for a subject with a certain score.
class card_examination {
  public:
    constexpr card_examination(const policy_view& view, std::size_t allowed)
        : view_(view), effort_{allowed}, policy_(view, axes_, effort_),
          coefficients_(axes_.variables.size() + 1) {
        cut_ratios(axes_, {&policy_});
        for (const criterion_view& criterion : view.criteria)
            policy_.mention(criterion.field);
    }

    [[nodiscard]] constexpr placed_policy& policy() noexcept { return policy_; }
    [[nodiscard]] constexpr axes& on() noexcept { return axes_; }
    [[nodiscard]] constexpr effort& spent() noexcept { return effort_; }

    /// The subjects that pass the first gates, and none of whose criteria is missing.
    constexpr void passing(std::size_t gates, boxes& out) {
        policy_.everything(out);
        for (const criterion_view& criterion : view_.criteria)
            forget_missing(criterion.field, out);
        for (std::size_t g = 0; g < gates; ++g) {
            boxes next;
            policy_.where(view_.rules[g].condition.first, true, out, next);
            out.spans.swap(next.spans);
            out.count = next.count;
        }
    }

    /// Whether a subject in one of the boxes has a score in the interval and, if asked, each
    /// criterion's minimum.
    constexpr bool
    find(const boxes& in, score_interval wanted, bool with_minimums, witness& subject) {
        with_minimums_ = with_minimums;
        wanted_ = wanted;
        for (std::size_t b = 0; b < in.count; ++b) {
            boxes one;
            copy_box(in, b, one);
            if (add_criterion(0, one, 0, subject)) return true;
        }
        return false;
    }

    /// What a search means that has found a subject, or none.
    constexpr proof conclude(property asked, bool is_found) const {
        const trouble problem = policy_.problem();
        if (problem == trouble::unsupported || (is_rough_ && !is_found))
            return examination::undecided(asked, undecided_because::unsupported);
        if (problem != trouble::none || (effort_.is_over() && !is_found))
            return examination::undecided(asked, undecided_because::too_many_regions);
        return {.asked = asked};
    }

  private:
    constexpr void forget_missing(std::size_t field, boxes& in) {
        const std::size_t v = policy_.variable_of(field);
        if (v == field_view::npos) {
            for (std::size_t i = 0; i < view_.fields[field].operands.size; ++i)
                forget_missing(view_.operands[view_.fields[field].operands.first + i].field, in);
            return;
        }
        for (std::size_t b = 0; b < in.count; ++b)
            in.spans[b * axes_.variables.size() + v].states &=
                static_cast<unsigned char>(~is_missing_bit);
    }
    constexpr void copy_box(const boxes& from, std::size_t b, boxes& to) const {
        const std::size_t width = axes_.variables.size();
        for (std::size_t v = 0; v < width; ++v)
            to.spans.push(from.spans[b * width + v]);
        ++to.count;
    }

    /// Takes the criteria from `index` on into account, in a box and with the points so far.
    constexpr bool
    add_criterion(std::size_t index, const boxes& here, wide points, witness& subject) {
        if (!effort_.spend(8 * axes_.variables.size())) return false;
        if (index == view_.criteria.size()) return find_sum(here, points, subject);
        const criterion_view& criterion = view_.criteria[index];
        const progress here_on{index, points, subject};
        boxes met;
        if (with_minimums_ && criterion.has_minimum) {
            policy_.where_within(criterion.field, criterion.least_steps, INT64_MAX, here, met);
            if (view_.fields[criterion.field].may_be_not_applicable)
                policy_.where_state(criterion.field, is_not_applicable_bit, true, here, met);
            return contribute(criterion.field, met, here_on);
        }
        return contribute(criterion.field, here, here_on);
    }

    /// Which criterion is being added, to which points.
    struct progress {
        std::size_t criterion;
        wide points;
        witness& subject;
    };

    /// Adds so many steps of a criterion, and where there is a variable its value on top; goes on
    /// with the next criterion.
    constexpr bool
    go_on(const progress& at, const boxes& there, std::size_t linear, std::int64_t steps) {
        const std::int64_t factor = view_.criteria[at.criterion].factor;
        if (linear != field_view::npos) coefficients_[linear] += factor;
        bool found = false;
        for (std::size_t b = 0; b < there.count && !found; ++b) {
            boxes one;
            copy_box(there, b, one);
            found =
                add_criterion(at.criterion + 1, one, at.points + wide{steps} * factor, at.subject);
        }
        if (linear != field_view::npos) coefficients_[linear] -= factor;
        return found;
    }

    /// Goes on with each way in which a field brings points.
    constexpr bool contribute(std::size_t index, const boxes& here, const progress& at) {
        const field_view& field = view_.fields[index];
        const std::size_t operand =
            field.operands.size > 0 ? view_.operands[field.operands.first].field : 0;
        if (field.may_be_not_applicable && field.kind != field_kind::better_of) {
            boxes absent;
            policy_.where_state(index, is_not_applicable_bit, true, here, absent);
            if (go_on(at, absent, field_view::npos, 0)) return true;
        }
        switch (field.kind) {
        case field_kind::value: {
            const std::size_t v = policy_.variable_of(index);
            boxes known;
            policy_.where_within(index, INT64_MIN, INT64_MAX, here, known);
            return go_on(at, known, v, 0);
        }
        case field_kind::capped: {
            boxes below;
            boxes within;
            boxes above;
            policy_.where_within(operand, 0, field.domain.highest, here, within);
            if (contribute(operand, within, at)) return true;
            policy_.where_within(operand, INT64_MIN, -1, here, below);
            if (go_on(at, below, field_view::npos, 0)) return true;
            policy_.where_within(operand, field.domain.highest + 1, INT64_MAX, here, above);
            return go_on(at, above, field_view::npos, field.domain.highest);
        }
        case field_kind::banded: {
            std::int64_t high = INT64_MAX;
            for (std::size_t b = field.bands.first; b < field.bands.first + field.bands.size; ++b) {
                const band_view& band = view_.bands[b];
                boxes there;
                policy_.where_within(operand, band.lower, high, here, there);
                if (go_on(at, there, field_view::npos, band.points)) return true;
                if (band.lower > INT64_MIN) high = band.lower - 1;
            }
            return false;
        }
        case field_kind::points_if:
        case field_kind::provided: {
            boxes met;
            boxes unmet;
            policy_.where(field.condition.first, true, here, met);
            if (field.kind == field_kind::points_if
                    ? go_on(at, met, field_view::npos, field.domain.highest)
                    : contribute(operand, met, at))
                return true;
            policy_.where(field.condition.first, false, here, unmet);
            return go_on(at, unmet, field_view::npos, 0);
        }
        case field_kind::better_of:
            return contribute_best(field, here, at);
        case field_kind::ratio:
        case field_kind::children:
            break; // these bring no points
        }
        is_rough_ = true;
        return false;
    }

    /// The best of several alternatives, each value by itself: so many points where one alternative
    /// has them and the others have no more. Between its borders that is one box for each number of
    /// points, of which only the lowest and highest of each alternative are tried.
    constexpr bool contribute_best(const field_view& field, const boxes& here, const progress& at) {
        is_rough_ = true;
        for (std::size_t i = 0; i < field.operands.size; ++i) {
            const operand_view& operand = view_.operands[field.operands.first + i];
            const domain_view& values = view_.fields[operand.field].domain;
            for (const std::int64_t steps : {values.highest, values.lowest}) {
                const std::int64_t points = steps * operand.factor;
                boxes there;
                policy_.where_best_within(field, points, points, here, there);
                if (go_on(at, there, field_view::npos, points)) return true;
            }
        }
        return false;
    }

    struct term {
        std::size_t variable = 0;
        std::int64_t coefficient = 0;
        std::int64_t count = 0; // it can be taken 0 to `count` times
        std::int64_t taken = 0;
    };

    /// Whether the variables, within a box, make up the rest of a score.
    constexpr bool find_sum(const boxes& here, wide points, witness& subject) {
        pile<term> terms;
        for (std::size_t v = 0; v < axes_.variables.size(); ++v) {
            const span& values = here.spans[v];
            if ((values.states & is_known_bit) == 0 || coefficients_[v] == 0) continue;
            points += wide{coefficients_[v]} * values.low;
            terms.push({v, coefficients_[v], values.high - values.low});
        }
        terms.sort_and_unite([](const term& a, const term& b) {
            return a.coefficient != b.coefficient ? a.coefficient > b.coefficient
                                                  : a.variable < b.variable;
        });
        if (!take(terms, 0, {wanted_.low - points, wanted_.high - points})) return false;
        return write(here, terms, subject);
    }

    /// From the largest coefficient on: how often each is taken, so that the rest can be made up.
    constexpr bool take(pile<term>& terms, std::size_t index, score_interval rest) {
        if (!effort_.spend(4)) return false;
        wide most = 0;
        std::int64_t common = 0;
        for (std::size_t i = index; i < terms.size(); ++i) {
            most += wide{terms[i].coefficient} * terms[i].count;
            common = gcd(common, terms[i].coefficient);
        }
        if (rest.high < 0 || rest.low > most) return false;
        if (rest.low <= 0) return true; // nothing more is needed
        // Whatever is still taken is a multiple of what all coefficients have in common.
        if (rest.high / common * common < rest.low) return false;
        term& here = terms[index];
        wide times = rest.high / here.coefficient;
        if (times > here.count) times = here.count;
        for (; times >= 0; --times) {
            const wide taken = times * here.coefficient;
            here.taken = static_cast<std::int64_t>(times);
            if (rest.low - taken > most - wide{here.coefficient} * here.count) return false;
            if (take(terms, index + 1, {rest.low - taken, rest.high - taken})) return true;
            for (std::size_t i = index + 1; i < terms.size(); ++i)
                terms[i].taken = 0;
            if (effort_.is_over()) return false;
        }
        here.taken = 0;
        return false;
    }

    /// The subject that was found, unless a ratio among its conditions has no such quotient.
    constexpr bool write(const boxes& here, const pile<term>& terms, witness& subject) {
        boxes point;
        copy_box(here, 0, point);
        for (std::size_t v = 0; v < axes_.variables.size(); ++v) {
            span& values = point.spans[v];
            if ((values.states & is_known_bit) != 0 && coefficients_[v] != 0)
                values.high = values.low;
        }
        for (std::size_t i = 0; i < terms.size(); ++i) {
            span& values = point.spans[terms[i].variable];
            values.low = values.high = values.low + terms[i].taken;
        }
        const cells in(axes_, point, effort_);
        const concrete_subject found(in, in.box(0));
        if (found.result() == existence::unknown || found.count_of_values() > witness::most_values)
            is_rough_ = true;
        if (in.is_empty(0) || found.result() != existence::exists) return false;
        found.write(subject);
        return true;
    }

    const policy_view& view_;
    effort effort_;
    axes axes_;
    placed_policy policy_;
    pile<std::int64_t> coefficients_;
    score_interval wanted_{};
    bool with_minimums_ = false;
    bool is_rough_ = false; // not every possibility was looked at
};

/// What the sum of all criteria can be, whatever the gates say.
template <class Limits>
constexpr Limits limits_of_score(const policy_view& view) {
    wide lowest = 0;
    wide highest = 0;
    wide least_part = 0; // of any partial sum
    wide most_part = 0;
    for (const criterion_view& criterion : view.criteria) {
        const field_view& field = view.fields[criterion.field];
        wide low = wide{field.domain.lowest} * criterion.factor;
        wide high = wide{field.domain.highest} * criterion.factor;
        if (field.may_be_not_applicable && low > 0) low = 0;
        if (field.may_be_not_applicable && high < 0) high = 0;
        lowest += low;
        highest += high;
        least_part += low < 0 ? low : 0;
        most_part += high > 0 ? high : 0;
    }
    Limits result;
    result.fit = least_part >= INT64_MIN && most_part <= INT64_MAX;
    if (!result.fit) return result;
    result.lowest = multiply({static_cast<std::int64_t>(lowest), 1}, view.score.step);
    result.highest = multiply({static_cast<std::int64_t>(highest), 1}, view.score.step);
    return result;
}

constexpr bool has_bands(const policy_view& view) { return view.score_bands.size > 0; }
constexpr const band_view& band_of(const policy_view& view, std::size_t index) {
    return view.bands[view.score_bands.first + index];
}
/// Whether the last band is for everything below the others.
constexpr bool has_fallback_band(const policy_view& view) {
    return has_bands(view) && band_of(view, view.score_bands.size - 1).lower <= view.score.lowest;
}
constexpr score_interval interval_of(const policy_view& view, std::size_t band) {
    return {
        band_of(view, band).lower,
        band == 0 ? wide{INT64_MAX} : wide{band_of(view, band - 1).lower} - 1};
}

constexpr proof examine_complete_card(const policy_view& view, std::size_t allowed) {
    card_examination here(view, allowed);
    proof result{.asked = property::complete};
    for (const criterion_view& criterion : view.criteria) {
        if (!view.fields[criterion.field].may_be_missing) continue;
        boxes everything;
        boxes missing;
        here.policy().everything(everything);
        here.policy().where_state(criterion.field, is_missing_bit, true, everything, missing);
        if (here.policy().problem() != trouble::none)
            return examination::undecided(property::complete, undecided_because::unsupported);
        const cells in(here.on(), missing, here.spent());
        const concrete_subject subject(in, in.box(0));
        subject.write(result.subject);
        result.result = verdict::refuted;
        return result;
    }
    if (!has_bands(view) || has_fallback_band(view)) return result;
    boxes passing;
    here.passing(view.rules.size(), passing);
    const wide lowest_band = band_of(view, view.score_bands.size - 1).lower;
    const bool found =
        here.find(passing, {wide{INT64_MIN}, lowest_band - 1}, false, result.subject);
    const proof conclusion = here.conclude(property::complete, found);
    if (!conclusion) return conclusion;
    if (found) result.result = verdict::refuted;
    return result;
}

/// Whether somebody passes the gates before and not this one.
constexpr bool is_stopped(card_examination& here, const policy_view& view, std::size_t gate) {
    boxes before;
    here.passing(gate, before);
    boxes all;
    boxes everything;
    here.policy().everything(everything);
    here.policy().where(view.rules[gate].condition.first, true, everything, all);
    const std::size_t passed = all.count;
    for (std::size_t i = 0; i < before.spans.size(); ++i)
        all.spans.push(before.spans[i]);
    all.count += before.count;
    const cells in(here.on(), all, here.spent());
    box_mask mask(in);
    mask.add(view_range{0, passed});
    for (std::size_t b = passed; b < all.count; ++b)
        if (!in.is_empty(b) &&
            for_uncovered(in, in.box(b), mask.data(), here.spent(), [&](const cell_range* part) {
                return concrete_subject(in, part).result() == existence::exists;
            }))
            return true;
    return false;
}

constexpr proof examine_reachable_card(const policy_view& view, std::size_t allowed) {
    card_examination here(view, allowed);
    const std::size_t gates = view.rules.size();
    proof result{.asked = property::reachable};
    const auto refute = [&](std::size_t where, bool found) {
        proof conclusion = here.conclude(property::reachable, found);
        if (!conclusion || found) return conclusion;
        conclusion.result = verdict::refuted;
        conclusion.where = where;
        return conclusion;
    };
    for (std::size_t g = 0; g < gates; ++g)
        if (const proof found = refute(g, is_stopped(here, view, g)); !found) return found;
    boxes passing;
    here.passing(gates, passing);
    witness ignored;
    for (std::size_t b = 0; b < view.score_bands.size; ++b) {
        bool found = here.find(passing, interval_of(view, b), true, ignored);
        // Whoever misses a minimum gets the last band.
        if (!found && b + 1 == view.score_bands.size && has_fallback_band(view))
            for (const criterion_view& criterion : view.criteria) {
                if (!criterion.has_minimum || found) continue;
                boxes missed;
                here.policy().where_within(
                    criterion.field, INT64_MIN, criterion.least_steps - 1, passing, missed);
                found = here.find(missed, {wide{INT64_MIN}, wide{INT64_MAX}}, false, ignored);
            }
        if (const proof band = refute(gates + b, found); !band) return band;
    }
    for (std::size_t n = 0; n < view.outcome.name_count; ++n) {
        bool happens = false;
        const auto look = [&](std::size_t outcome) {
            happens = happens || view.outcomes[outcome].steps == view.outcome.names[n].steps;
        };
        for (const rule_view& gate : view.rules)
            look(gate.outcome);
        for (std::size_t b = 0; b < view.score_bands.size; ++b)
            look(band_of(view, b).outcome);
        if (happens || !has_bands(view)) continue;
        result.result = verdict::refuted;
        result.outcome = view.outcome.names[n].name;
        return result;
    }
    return result;
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
