// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_PORTFOLIO_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_PORTFOLIO_REVIEW_PORTFOLIO_HPP_INCLUDED

#include "../policies.hpp"
#include "columns.hpp"

namespace portfolio {

// ---- values ------------------------------------------------------------------------------------

using amount = pk::money<"USD", 10'000>; ///< revenue, with four decimals
using year_number = pk::number<pk::plain_unit, 1900, 2999>;
using quarter_number = pk::number<pk::plain_unit, 1, 4>;

/// A quarter of a year; quarters are counted, so that the one before is one less.
struct quarter {
    int count = 0;

    quarter() = default;
    quarter(year_number year, int number) : count(year.steps * 4 + number - 1) {}
    [[nodiscard]] std::string text() const; ///< "2025 Q4"
    friend auto operator<=>(const quarter&, const quarter&) = default;
};

/// From the first to the last quarter, both included.
struct period {
    quarter first;
    quarter last;

    [[nodiscard]] bool includes(quarter q) const { return first <= q && q <= last; }
    [[nodiscard]] std::string text() const; ///< "2025 Q1 to 2025 Q4"
};

/// The four quarters that end with one.
inline constexpr int quarters_of_a_year = 4;
[[nodiscard]] period year_until(quarter last);

/// The input of a policy, as far as it is known: an unknown value is not zero.
template <class Input>
struct inputs {
    Input values{};
    std::vector<std::string_view> missing; ///< names of members

    template <class Value>
    void set(Value Input::*member, std::string_view name, const std::optional<Value>& value) {
        if (value)
            values.*member = *value;
        else
            missing.push_back(name);
    }
};

// ---- what the files say ------------------------------------------------------------------------

struct partner {
    std::string id;
    std::string name;
    std::optional<bool> agreement_signed;
    std::optional<pk::count> certified;
    std::optional<bool> dedicated_practice;
    inputs<examples::candidate> attractiveness;
    inputs<examples::evaluation> evaluation;
};

struct quarterly_result {
    std::size_t partner = 0; ///< its place in `records::partners`
    portfolio::quarter quarter;
    amount revenue;
    std::optional<pk::usd> pipeline;
    std::optional<pk::count> referrals;
};

struct records {
    std::vector<portfolio::partner> partners;
    std::vector<quarterly_result> results; ///< at most one for each partner and quarter
    bool have_attractiveness = false;      ///< whether the files have the columns
    bool have_evaluation = false;
};

/// The fields of both files, by the names that `--columns` and `--assume` use.
[[nodiscard]] const std::vector<field_name>& partner_fields();
[[nodiscard]] const std::vector<field_name>& quarter_fields();

/// What is to be read, and how.
struct reading {
    std::string partners_file;
    std::string quarters_file;
    field_texts headings;
    field_texts assumed;
    std::vector<std::string> needed; ///< optional fields that the programme cannot do without
};
[[nodiscard]] result<records> read_records(const reading&);

// ---- sums over a period ------------------------------------------------------------------------

/// The sums of a partner. A quarter without a result counts nothing; one whose pipeline or
/// referrals are not known makes the sum unknown.
struct period_result {
    bool is_active = false; ///< it has a result in the period
    amount revenue;
    std::optional<pk::usd> pipeline{pk::usd{}};
    std::optional<pk::count> referrals{pk::count{}};
};

void add(period_result& to, const quarterly_result&);

/// One for each partner, in their order.
[[nodiscard]] std::vector<period_result> sum_up(const records&, period);

/// Everything that the file of quarters has.
[[nodiscard]] amount revenue_of_all_quarters(const records&);
[[nodiscard]] period all_quarters(const records&);

} // namespace portfolio

#endif
