// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "portfolio.hpp"

#include "sums.hpp"

#include <algorithm>

namespace portfolio {

namespace {

/// Unknown, if a part of it is.
template <class Number>
void add(std::optional<Number>& total, const std::optional<Number>& part) {
    total = total && part ? std::optional{sum(*total, *part)} : std::nullopt;
}

} // namespace

std::string quarter::text() const {
    return std::to_string(count / 4) + " Q" + std::to_string(count % 4 + 1);
}

std::string period::text() const { return first.text() + " to " + last.text(); }

period year_until(quarter last) {
    quarter first = last;
    first.count -= quarters_of_a_year - 1;
    return {first, last};
}

void add(period_result& to, const quarterly_result& result) {
    to.is_active = true;
    to.revenue = sum(to.revenue, result.revenue);
    add(to.pipeline, result.pipeline);
    add(to.referrals, result.referrals);
}

std::vector<period_result> sum_up(const records& from, period when) {
    std::vector<period_result> sums(from.partners.size());
    for (const quarterly_result& result : from.results)
        if (when.includes(result.quarter)) add(sums[result.partner], result);
    return sums;
}

amount revenue_of_all_quarters(const records& from) {
    amount total;
    for (const quarterly_result& result : from.results)
        total = sum(total, result.revenue);
    return total;
}

period all_quarters(const records& from) {
    const auto [first, last] = std::ranges::minmax(from.results, {}, &quarterly_result::quarter);
    return {first.quarter, last.quarter};
}

} // namespace portfolio
