// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_SOURCING_MATRIX_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_SOURCING_MATRIX_HPP_INCLUDED

/// \file
/// T3: how do we fill a gap: build, partner or acquire? The first row that holds decides; where
/// none does, the gap is undecided. Begun months count as whole ones, and 18 of them are not yet
/// too long. `next_record` writes a decision down, with an id and a date of review; it refuses to
/// where Finance was not heard.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/expected.hpp>
#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/table.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace sourcing_matrix {

struct input {
    bool is_core = false;            ///< to what sets our product apart
    bool has_capacity = false;       ///< engineers of ours who could build it
    bool is_adjacent = false;        ///< it complements our product
    bool has_strong_partner = false; ///< who serves our ideal customers
    /// Whether partnering pays, as Finance says. Missing until it has; false without a partner.
    std::optional<bool> positive_economics{};
    bool is_critical = false;          ///< to our position on the market
    count months_to_build{};           ///< if we do it ourselves
    bool target_within_budget = false; ///< there is one to acquire
    bool enters_new_market = false;    ///< a geography or a vertical
    bool has_local_partner = false;    ///< with relationships there
    bool revenue_justifies_jv = false; ///< it is large enough for a joint venture
};
BOOST_DESCRIBE_STRUCT(
    input,
    (),
    (is_core,
     has_capacity,
     is_adjacent,
     has_strong_partner,
     positive_economics,
     is_critical,
     months_to_build,
     target_within_budget,
     enters_new_market,
     has_local_partner,
     revenue_justifies_jv))

enum class outcome { undecided, build, partner, consider_joint_venture, acquire };
BOOST_DESCRIBE_ENUM(outcome, undecided, build, partner, consider_joint_venture, acquire)

struct policy :
    decision_table<
        "sourcing matrix",
        hit::first,
        rule<outcome::build, holds<&input::is_core>, holds<&input::has_capacity>>,
        rule<
            outcome::partner,
            holds<&input::is_adjacent>,
            not_<holds<&input::is_core>>,
            holds<&input::has_strong_partner>,
            holds<&input::positive_economics>>,
        rule<
            outcome::acquire,
            holds<&input::is_critical>,
            more_than<&input::months_to_build, 18>,
            holds<&input::target_within_budget>>,
        rule<
            outcome::consider_joint_venture,
            holds<&input::enters_new_market>,
            holds<&input::has_local_partner>,
            holds<&input::revenue_justifies_jv>>,
        rule<outcome::partner, holds<&input::enters_new_market>, holds<&input::has_local_partner>>,
        otherwise<outcome::undecided>> {
    static constexpr framework about{
        "T3",
        "Build, partner or acquire matrix",
        "Do we build it, find a partner or acquire a company?",
        "S2 §4"};
};

/// What people add to the facts. The texts are the host's and stay there.
struct notes {
    std::string_view subject{};   ///< the capability or market
    std::string_view rationale{}; ///< in two or three sentences
    std::string_view partner{};   ///< that was considered; may be empty if it is no partnership
};
BOOST_DESCRIBE_STRUCT(notes, (), (subject, rationale, partner))

/// A line of the log of decisions, with dates of the host's type.
template <class Date>
struct record {
    count sequence{}; ///< from 1 on
    std::string_view subject{};
    outcome decision = outcome::undecided;
    std::string_view rationale{};
    std::string_view partner{}; ///< that was considered
    Date review_on{};

    /// "D-001", with more digits from the thousandth on.
    [[nodiscard]] constexpr text_buffer<12> id() const noexcept {
        text_buffer<12> text;
        text << (sequence < 10 ? "D-00" : sequence < 100 ? "D-0" : "D-") << sequence.steps;
        return text;
    }

    BOOST_DESCRIBE_CLASS(
        record, (), (sequence, subject, decision, rationale, partner, review_on), (), ())
};

/// What a record cannot do without.
enum class missing { finance_input, subject, rationale, partner, free_id };
BOOST_DESCRIBE_ENUM(missing, finance_input, subject, rationale, partner, free_id)

inline constexpr int months_to_review = 3;

/// The next record of a log, which is any range of records in any order: what the policy decides,
/// under the id after the highest, so that none is used twice. A partnership names the partner.
///
/// The calendar is the host's, so that this header needs none: `plus_months(today, 3)` answers the
/// date of the review, one quarter on, also for the last day of a month.
template <class Log, class Date, class PlusMonths>
constexpr expected<record<Date>, missing> next_record(
    const Log& log, const input& facts, const notes& why, Date today, PlusMonths plus_months) {
    if (!facts.positive_economics) return unexpected{missing::finance_input};
    if (why.subject.empty()) return unexpected{missing::subject};
    if (why.rationale.empty()) return unexpected{missing::rationale};

    record<Date> next{
        .subject = why.subject,
        .decision = policy{}(facts),
        .rationale = why.rationale,
        .partner = why.partner};
    const bool is_partnership =
        next.decision == outcome::partner || next.decision == outcome::consider_joint_venture;
    if (is_partnership && why.partner.empty()) return unexpected{missing::partner};

    for (const record<Date>& entry : log)
        if (next.sequence < entry.sequence) next.sequence = entry.sequence;
    if (next.sequence.steps == count::highest) return unexpected{missing::free_id};
    next.sequence = count::from_steps(next.sequence.steps + 1);
    next.review_on = plus_months(today, months_to_review);
    return next;
}

} // namespace sourcing_matrix
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
